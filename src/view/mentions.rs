//! What the page shows that the note could mention: a small part that unfolds, below the hints.

use super::element::{Element, Tag};
use super::words;
use crate::Report;
use crate::draft::Stage;
use crate::recipient::Person;
use crate::starters::mentions;
use crate::verdict::Verdict;
use crate::words::{fill, get};

/// The panel with what could be mentioned, where the note can use it: a note that is good needs no
/// more, and who has been answered needs no introduction.
#[must_use]
pub fn with_mentions(
    mut panel: Element,
    report: &Report,
    person: &Person,
    text: &str,
    stage: Stage,
) -> Element {
    let first = matches!(stage, Stage::Invite | Stage::FirstMessage);
    if !first || report.verdict == Verdict::Good {
        return panel;
    }
    let mentions = mentions(person, text);
    let bare = matches!(report.verdict, Verdict::Empty | Verdict::Generic);
    let starter = (bare && report.unread.is_none())
        .then(|| words::starters(person, &mentions).into_iter().next())
        .flatten();
    // Their own page is one click away; what a card shows is little.
    let elsewhere = (person.in_list && bare).then(|| get("mentions_open_their_page"));
    if mentions.is_empty() && elsewhere.is_none() {
        return panel;
    }
    let items = mentions
        .iter()
        .map(|mention| words::mention(*mention))
        .chain(elsewhere)
        .map(|text| Element::text(Tag::Li, text).with("dir", "auto"));
    let part = Element::new(Tag::Details)
        .with("class", "mentions")
        .child(Element::text(Tag::Summary, get("mentions_from_their_page")))
        .child(Element::new(Tag::Ul).children(items))
        .children(starter.map(|starter| {
            Element::text(Tag::P, fill("starter_begin", &[&starter]))
                .with("class", "starter")
                .with("dir", "auto")
        }));
    // How the score came about stays last.
    let parts = ("class", "parts".to_owned());
    let last = panel.children.last();
    let at = panel.children.len()
        - usize::from(last.is_some_and(|last| last.attributes.contains(&parts)));
    panel.children.insert(at, part);
    panel
}
