//! Feeds recorded facts to `surface`: which boxes are found, with what limit, and which are not.
//!
//! Each case in `tests/surfaces/*.json` says when and by whom its facts were seen; what nobody has
//! seen says "made up" and why. Boxes are shaped as `extension/content/facts.js` would report them.

use std::{fs, path::Path};

use noteworthy::draft::Counting;
use noteworthy::surface::{Facts, Surface, adapters, recognise};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    seen: String,
    evidence: String,
    expected: Option<Expected>,
    facts: Facts,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    site: String,
    stage: noteworthy::draft::Stage,
    limit: Option<u32>,
}

impl From<Surface> for Expected {
    fn from(surface: Surface) -> Self {
        let Surface {
            site, stage, limit, ..
        } = surface;
        Self {
            site: format!("{site:?}"),
            stage,
            limit,
        }
    }
}

fn cases(file: &str) -> Vec<Case> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/surfaces")
        .join(file);
    let text = fs::read_to_string(&path).expect("the file is there");
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// Checks every case of the file, and that so many of them are found.
#[track_caller]
fn check(file: &str, found: usize, of: usize) {
    let cases = cases(file);
    for case in &cases {
        let surface = recognise(&case.facts).map(Expected::from);
        assert_eq!(surface, case.expected, "{file}: {}", case.name);
        assert!(is_date(&case.seen), "{file}: {}: {}", case.name, case.seen);
        assert!(!case.evidence.is_empty(), "{file}: {}", case.name);
    }
    let right = cases.iter().filter(|case| case.expected.is_some()).count();
    assert_eq!((right, cases.len()), (found, of), "{file}: found, of");
}

/// A year, month or day; `undated` where the source gives none.
fn is_date(text: &str) -> bool {
    let lengths: Vec<_> = text.split('-').map(str::len).collect();
    let digits = text.chars().all(|c| c.is_ascii_digit() || c == '-');
    text == "undated" || (digits && !lengths.is_empty() && [4, 2, 2].starts_with(&lengths))
}

#[test]
fn every_invitation_since_2017_is_found() {
    check("linkedin-invite.json", 21, 21);
}

#[test]
fn messages_posts_and_comments_of_linkedin_are_told_apart() {
    check("linkedin-messages.json", 23, 24);
}

#[test]
fn no_other_box_of_linkedin_is_taken_for_one() {
    check("linkedin-other.json", 0, 15);
}

#[test]
fn no_decoy_is_taken_for_one() {
    check("decoys.json", 0, 13);
}

#[test]
fn messages_of_other_sites_are_found_and_their_posts_are_not() {
    check("other-sites.json", 22, 40);
}

#[test]
fn on_hosts_that_nobody_knows_the_shape_decides() {
    check("other-hosts.json", 6, 22);
}

#[test]
fn the_practice_dialog_is_found() {
    check("practice.json", 6, 8);
}

#[test]
fn no_single_file_of_cases_is_left_out() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/surfaces");
    assert_eq!(
        fs::read_dir(folder).expect("the folder is there").count(),
        7
    );
}

/// The newest builds change first; then the others still carry the box.
#[test]
fn the_invitation_is_found_after_any_one_of_its_names_is_gone() {
    let newest = || cases("linkedin-invite.json").swap_remove(0).facts;
    let changes: [fn(&mut Facts); 5] = [
        |facts| facts.field.id.clear(),
        |facts| facts.field.name.clear(),
        |facts| facts.dialog.as_mut().expect("a dialog").labelled_by.clear(),
        |facts| facts.dialog.as_mut().expect("a dialog").marks.clear(),
        |facts| facts.dialog.as_mut().expect("a dialog").lines.clear(),
    ];
    for change in changes {
        let mut facts = newest();
        change(&mut facts);
        assert!(recognise(&facts).is_some(), "{facts:?}");
    }
}

/// Whoever knows what it does in Bluesky may ask for 1,000 flags.
#[test]
fn bluesky_and_mastodon_count_graphemes() {
    let cases = cases("other-sites.json");
    let surfaces = cases.iter().filter_map(|case| recognise(&case.facts));
    let mut sites: Vec<_> = surfaces
        .filter(|surface| surface.counting == Counting::Graphemes)
        .map(|surface| format!("{:?}", surface.site))
        .collect();
    sites.dedup();
    assert_eq!(sites, ["Bluesky", "Mastodon"]);
}

/// Advice A27: where people follow whom they like, only messages need words.
#[test]
fn sites_where_a_follow_needs_no_note_say_so() {
    let cases = cases("other-sites.json");
    let surfaces = cases.iter().filter_map(|case| recognise(&case.facts));
    let follow = surfaces.filter(|surface| surface.norm == Some("norm_follow"));
    let mut sites: Vec<_> = follow
        .map(|surface| format!("{:?}", surface.site))
        .collect();
    sites.dedup();
    assert_eq!(sites, ["X", "Instagram", "Bluesky", "Mastodon"]);
}

#[test]
fn every_sign_is_dated_and_says_where_it_was_seen() {
    let kinds = adapters().iter().flat_map(|adapter| adapter.boxes);
    for kind in kinds {
        assert!(kind.signs.len() > 1, "{} hangs on one sign", kind.name);
        for sign in kind.signs {
            assert!(sign.seen.len() == 7 && is_date(sign.seen), "{}", sign.shows);
            assert!(sign.evidence.len() > 10, "{}", sign.shows);
            assert_ne!(sign.points, 0, "{}", sign.shows);
        }
    }
}
