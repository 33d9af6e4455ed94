//! What the page shows that the note could mention, and how a note could begin.

use super::element::{Action, Element, Tag};
use super::hints::button;
use super::words;
use crate::Report;
use crate::draft::Stage;
use crate::recipient::Person;
use crate::starters;
use crate::verdict::Verdict;
use crate::words::{fill, get};

/// What could be mentioned, behind one click, where the note can use it: a note that is good needs no
/// more, and who has been answered needs no introduction.
pub(super) fn mentions(
    report: &Report,
    person: &Person,
    text: &str,
    stage: Stage,
) -> Option<Element> {
    if !is_first(stage) || report.verdict == Verdict::Good {
        return None;
    }
    let mentions = starters::mentions(person, text);
    let generic = report.verdict == Verdict::Generic;
    let starter = (generic && report.unread.is_none())
        .then(|| words::starters(person, &mentions).into_iter().next())
        .flatten();
    // Their own page is one click away; what a card shows is little.
    let bare = generic || report.verdict == Verdict::Empty;
    let elsewhere = (person.in_list && bare).then(|| get("mentions_open_their_page"));
    if mentions.is_empty() && elsewhere.is_none() {
        return None;
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
    Some(part)
}

/// Beginnings for a note that is none yet; a press puts one into the box.
pub(super) fn starters(report: &Report, person: &Person, stage: Stage) -> Option<Element> {
    if !is_first(stage) || report.verdict != Verdict::Empty {
        return None;
    }
    let starters = words::starters(person, &starters::mentions(person, ""));
    let items = starters.into_iter().map(|text| {
        let insert = Action::Insert { text: text.clone() };
        Element::new(Tag::Li).child(button(text, "insert", insert).with("dir", "auto"))
    });
    Some(
        Element::new(Tag::Div)
            .with("class", "beginnings")
            .child(Element::text(Tag::H2, get("starters_title")))
            .child(Element::new(Tag::Ul).children(items)),
    )
}

fn is_first(stage: Stage) -> bool {
    matches!(stage, Stage::Invite | Stage::FirstMessage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::draft::Draft;

    #[test]
    fn only_an_empty_box_is_offered_a_beginning() {
        let person = Person {
            name: Some("Mira Okafor".to_owned()),
            company: Some("Northwind Optics".to_owned()),
            ..Person::default()
        };
        let offered = |text, stage| {
            let part = starters(&check(&Draft::new(text, stage)), &person, stage)?;
            part.children[1].children[0].children[0].action.clone()
        };
        let text = "Hi Mira, how do you at Northwind Optics …?".to_owned();
        assert_eq!(offered("", Stage::Invite), Some(Action::Insert { text }));
        assert_eq!(offered("Hi", Stage::Invite), None);
        assert_eq!(offered("", Stage::Comment), None);
    }
}
