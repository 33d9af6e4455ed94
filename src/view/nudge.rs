//! The panel beside the button that sends an invitation without a note.

use super::element::{Action, Element, Tag};
use super::hints::button;
use super::report::frame;
use super::{icon, words};
use crate::recipient::Person;
use crate::starters::mentions;
use crate::verdict::Verdict;
use crate::words::get;

/// What a note would give, how one might begin, and two ways to be left in peace.
#[must_use]
pub fn nudge(person: &Person) -> Element {
    let starters = words::starters(person, &mentions(person, ""))
        .into_iter()
        .map(|starter| Element::text(Tag::Li, starter).with("dir", "auto"));
    let close = Element::new(Tag::Button)
        .with("class", "close")
        .with("type", "button")
        .with("aria-label", get("nudge_close"))
        .with("title", get("nudge_close"))
        .does(Action::Close)
        .child(icon::cross());
    frame("panel nudge verdict-empty".to_owned())
        .child(
            Element::new(Tag::Div)
                .with("class", "head")
                .child(
                    Element::new(Tag::Span)
                        .with("class", "sign")
                        .child(icon::verdict(Verdict::Empty)),
                )
                .child(Element::text(Tag::Strong, get("nudge_no_note")).with("class", "verdict"))
                .child(close),
        )
        .child(Element::text(Tag::P, get("nudge_gives")).with("class", "gives"))
        .child(Element::text(Tag::P, get("nudge_beginnings")).with("class", "begin"))
        .child(
            Element::new(Tag::Ul)
                .with("class", "starters")
                .children(starters),
        )
        .child(
            Element::new(Tag::Div)
                .with("class", "choices")
                .child(button(get("nudge_known"), "know", Action::Know))
                .child(button(
                    get("nudge_never_again"),
                    "never",
                    Action::NeverAgain,
                )),
        )
}

/// The same in one sentence, for screen readers.
#[must_use]
pub fn nudge_spoken() -> String {
    format!("{}. {}", get("nudge_no_note"), get("nudge_gives"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starters(person: &Person) -> Vec<String> {
        let panel = nudge(person);
        let list = panel.children.iter().find(|child| child.tag == Tag::Ul);
        let items = list.expect("a list").children.iter();
        items.map(|item| item.text.clone()).collect()
    }

    #[test]
    fn beginnings_from_what_the_page_shows() {
        let person = Person {
            name: Some("Dr. Mira Okafor".to_owned()),
            company: Some("Northwind Optics".to_owned()),
            shared: vec!["Ana Ruiz".to_owned()],
            shared_count: 3,
            ..Person::default()
        };
        let expected = [
            "Hi Mira, we both know Ana Ruiz. …",
            "Hi Mira, how do you at Northwind Optics …?",
        ];
        assert_eq!(starters(&person), expected);
    }

    #[test]
    fn a_beginning_for_somebody_of_whom_nothing_is_known() {
        assert_eq!(starters(&Person::default()), ["Hi, I’m writing because …"]);
        let named = Person {
            name: Some("李雯".to_owned()),
            ..Person::default()
        };
        assert_eq!(starters(&named), ["Hi 李雯, I’m writing because …"]);
    }
}
