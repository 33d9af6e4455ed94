//! Whatever the text: no panic, spans inside it and on character boundaries, given out in the order
//! of the text, and the same answer twice.

use noteworthy::draft::{Draft, Recipient, Stage};
use noteworthy::note::{Utf16Counter, utf16_length};
use noteworthy::view::{self, Element};
use noteworthy::{MOST_FINDINGS, Report, check};
use proptest::prelude::*;

/// What is known of the recipient is at most so long, in bytes: a check reads each fact of it anew.
const LONGEST_SHOWN: usize = 100_000;

fn assert_sound(text: &str, stage: Stage) {
    // Pages, too, may show any text; of a long one its start will do.
    let end = text.floor_char_boundary(LONGEST_SHOWN);
    let shown = &text[..end];
    let draft = Draft {
        limit: Some(200),
        recipient: Some(Recipient {
            name: Some(shown),
            headline: Some(shown),
            company: Some(shown),
            place: Some(shown),
            school: Some(shown),
            posts: &[shown],
            shared_connections: &[shown],
        }),
        previous: Some(shown),
        ..Draft::new(text, stage)
    };
    let report = check(&draft);
    let spans = report.findings.iter().map(|finding| finding.span);
    let spans = spans.chain(report.evidence.items().iter().map(|item| item.span));
    let fixes = report
        .findings
        .iter()
        .filter_map(|finding| finding.fix.as_ref());
    let spans = spans.chain(fixes.map(|fix| fix.span));
    let mut counter = Utf16Counter::new(text);
    for span in spans {
        assert!(
            text.get(span.start()..span.end()).is_some(),
            "{span:?} cuts a character"
        );
        assert!(counter.convert(span).end <= utf16_length(text));
    }
    assert!(report.score.as_ref().is_none_or(|score| score.total <= 100));
    assert!(report.findings.len() <= MOST_FINDINGS);
    assert!(report.left_out == 0 || report.findings.len() == MOST_FINDINGS);
    let by_place = report.findings_by_place();
    assert_eq!(by_place.len(), report.findings.len());
    assert!(by_place.is_sorted_by_key(|finding| finding.span));
    assert_marks_leave_the_text(&report, text);
    assert_eq!(
        format!("{report:?}"),
        format!("{:?}", check(&draft)),
        "twice the same"
    );
}

/// The marks within the note stand in its order and do not overlap: else drawing them would repeat
/// or lose some of it.
fn assert_marks_leave_the_text(report: &Report, text: &str) {
    fn note(element: &Element) -> Option<&Element> {
        let is_note = element.attributes.contains(&("class", "note".to_owned()));
        if is_note {
            return Some(element);
        }
        element.children.iter().find_map(note)
    }
    fn words(element: &Element) -> String {
        let inner: String = element.children.iter().map(words).collect();
        [&element.text, inner.as_str()].concat()
    }
    let result = view::result(report, text);
    if let Some(note) = note(&result) {
        assert!(words(note) == text, "the marked note is not the note");
    }
}

fn stages() -> impl Strategy<Value = Stage> {
    prop::sample::select(&Stage::ALL[..])
}

proptest! {
    #[test]
    fn any_text(text in any::<String>(), stage in stages()) {
        assert_sound(&text, stage);
    }

    /// JavaScript's texts are any UTF-16 units, halves of pairs among them. On their way each such half
    /// becomes U+FFFD: one unit for another, so that all places stay right.
    #[test]
    fn any_text_of_javascript(
        units in prop::collection::vec(
            prop_oneof![any::<u16>(), 0xd800..=0xdfff_u16, 0x20..0x7f_u16],
            0..200,
        ),
        stage in stages(),
    ) {
        let text = String::from_utf16_lossy(&units);
        assert_eq!(utf16_length(&text), units.len());
        assert_sound(&text, stage);
    }

    #[test]
    fn words_that_the_rules_know_in_any_order(
        words in prop::collection::vec(
            prop::sample::select(&[
                "we", "help", "your", "post", "on", "{{name}}", "Hi ,", "don't", "“", "”", "10x", "%",
                "connect", "\n\n", "👩‍👩‍👧", "...", "https://a.example", "I'd", "’", "network", "___", "é", "مرحبا",
            ][..]),
            0..60,
        ),
        stage in stages(),
    ) {
        assert_sound(&words.join(" "), stage);
    }
}

#[test]
fn a_million_times_the_same_character() {
    let characters = [
        "a", " ", "!", ".", "{", "_", "X", "👋", "字", "\u{200b}", "'", "-", "x ",
    ];
    for character in characters {
        assert_sound(
            &character.repeat(1_000_000 / character.len()),
            Stage::Invite,
        );
    }
}

#[test]
fn a_hundred_thousand_characters_at_every_stage() {
    for stage in Stage::ALL {
        assert_sound(&"your work at Brandt is great ".repeat(3_500), stage);
    }
}

#[test]
fn ten_thousand_placeholders_are_counted_and_few_are_shown() {
    let text = "Hi {{name}} ".repeat(10_000);
    assert_sound(&text, Stage::Invite);
    let report = check(&Draft::new(&text, Stage::Invite));
    assert_eq!(report.findings.len(), MOST_FINDINGS);
    assert!(report.left_out >= 10_000 - MOST_FINDINGS);
}
