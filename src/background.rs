//! Answers a page's requests. Keeps nothing between them, so a restarted background loses nothing;
//! what is remembered comes with the request.

use crate::check;
use crate::draft::{Draft, Relation, Spelling};
use crate::note::fold;
use crate::nudge::sends_without_note;
use crate::protocol::{Answer, Request};
use crate::recipient::Person;
use crate::surface::{People, Surface, recognise};
use crate::verdict::Verdict;
use crate::view;

/// What the browser remembers, for this session, of the one that a request is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Memory {
    /// The writer said that they know them.
    pub known: bool,
    /// The hint before an invitation without a note is not wanted for them: it was shown, or never
    /// shall be again.
    pub quiet: bool,
}

/// The one answer to a request.
#[must_use]
pub fn answer(request: &Request, memory: Memory) -> Answer {
    if request.facts.button.is_some() {
        return nudge(request, memory);
    }
    let Some(surface) = recognise(&request.facts) else {
        return Answer::Ignore;
    };
    match &request.text {
        None => Answer::Watch { style: view::STYLE },
        Some(text) => judge(request, text, surface, memory),
    }
}

/// By what the one that a request is about is remembered: the name, folded; empty where the page
/// shows none. Only a fingerprint of it is kept.
#[must_use]
pub fn who(request: &Request) -> String {
    person(request)
        .name
        .map_or_else(String::new, |name| fold(&name))
}

fn person(request: &Request) -> Person {
    let dialog = request.facts.dialog.as_ref();
    let lines = dialog.map_or(&[][..], |dialog| &dialog.lines);
    let people = request.facts.people.as_ref();
    people.map_or_else(Person::default, |sent| {
        Person::on(&People::read(sent), lines)
    })
}

fn nudge(request: &Request, memory: Memory) -> Answer {
    if !sends_without_note(&request.facts) || memory.quiet || memory.known {
        return Answer::Ignore;
    }
    match request.text {
        None => Answer::Watch { style: view::STYLE },
        Some(_) => Answer::Panel {
            sequence: request.sequence,
            tree: view::nudge(&person(request)),
            spoken: view::nudge_spoken(),
        },
    }
}

fn judge(request: &Request, text: &str, surface: Surface, memory: Memory) -> Answer {
    let person = person(request);
    let shared: Vec<&str> = person.shared.iter().map(String::as_str).collect();
    let report = check(&Draft {
        recipient: Some(person.as_recipient(&shared)),
        relation: if memory.known {
            Relation::Known
        } else {
            Relation::Unknown
        },
        limit: surface.limit,
        counting: surface.counting,
        spelling: if request.facts.field.spellcheck {
            Spelling::Browsers
        } else {
            Spelling::Ours
        },
        ..Draft::new(text, surface.stage)
    });
    Answer::Panel {
        sequence: request.sequence,
        tree: view::with_mentions(
            view::panel(&report, text),
            &report,
            &person,
            text,
            surface.stage,
        )
        .child(view::setting(
            surface.stage,
            surface.limit,
            surface.norm.filter(|_| report.verdict == Verdict::Empty),
        )),
        spoken: view::spoken(&report),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::{Dialog, Facts, Field};

    fn practice() -> Facts {
        Facts {
            field: Field {
                tag: "textarea".to_owned(),
                id: "practice-note".to_owned(),
                width: 300,
                height: 90,
                visible: true,
                editable: true,
                ..Field::default()
            },
            dialog: Some(Dialog {
                labelled_by: "practice-invite".to_owned(),
                lines: vec!["0/200".to_owned()],
                fields: 1,
                ..Dialog::default()
            }),
            ..Facts::default()
        }
    }

    #[test]
    fn a_box_of_ours_is_watched_and_another_is_not() {
        let focused = |facts| {
            let request = Request {
                sequence: 0,
                text: None,
                facts,
            };
            answer(&request, Memory::default())
        };
        assert!(matches!(focused(practice()), Answer::Watch { .. }));
        assert_eq!(focused(Facts::default()), Answer::Ignore);
    }

    #[test]
    fn the_text_of_a_box_that_is_not_ours_is_not_judged() {
        let request = Request {
            sequence: 1,
            text: Some("We help companies".to_owned()),
            facts: Facts::default(),
        };
        assert_eq!(answer(&request, Memory::default()), Answer::Ignore);
    }

    #[test]
    fn the_answer_carries_the_number_of_the_request() {
        let request = Request {
            sequence: 7,
            text: Some("Hi".to_owned()),
            facts: practice(),
        };
        assert!(matches!(
            answer(&request, Memory::default()),
            Answer::Panel { sequence: 7, .. }
        ));
    }

    #[test]
    fn misspellings_are_told_where_the_browser_marks_none() {
        let told = |spellcheck| {
            let mut facts = practice();
            facts.field.spellcheck = spellcheck;
            let text = Some("Hi Ana, did you recieve the rye from Porto?".to_owned());
            let request = Request {
                sequence: 1,
                text,
                facts,
            };
            format!("{:?}", answer(&request, Memory::default())).contains("is spelled “receive”")
        };
        assert!(told(false));
        assert!(!told(true));
    }

    #[test]
    fn the_counter_s_limit_is_kept_to() {
        let request = Request {
            sequence: 1,
            text: Some("x ".repeat(150)),
            facts: practice(),
        };
        let Answer::Panel { tree, .. } = answer(&request, Memory::default()) else {
            panic!("a panel");
        };
        assert!(format!("{tree:?}").contains("over the limit of 200"));
    }
}
