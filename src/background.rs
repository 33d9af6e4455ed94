//! Answers a page's requests. Keeps nothing between them, so a restarted background loses nothing;
//! what is remembered comes with the request.

use crate::check;
use crate::draft::{Draft, Relation, Spelling};
use crate::note::fold;
use crate::nudge::sends_without_note;
use crate::protocol::{Answer, Request};
use crate::recipient::Person;
use crate::settings::Settings;
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

/// The one answer to a request, as things are set at this time, in milliseconds since 1970.
#[must_use]
pub fn answer(request: &Request, memory: Memory, settings: &Settings, now: u64) -> Answer {
    if settings.is_silent(now) {
        return Answer::Ignore;
    }
    if request.facts.button.is_some() {
        return nudge(request, memory);
    }
    let Some(surface) = recognise(&request.facts) else {
        return Answer::Ignore;
    };
    match &request.text {
        None => watch(),
        Some(text) => judge(request, text, surface, memory, settings),
    }
}

fn watch() -> Answer {
    Answer::Watch {
        unable: view::unable(),
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
        None => watch(),
        Some(_) => Answer::Panel {
            sequence: request.sequence,
            tree: view::nudge(&person(request)),
            spoken: view::nudge_spoken(),
            marks: Vec::new(),
            verdict: Verdict::Empty.name(),
        },
    }
}

fn judge(
    request: &Request,
    text: &str,
    surface: Surface,
    memory: Memory,
    settings: &Settings,
) -> Answer {
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
        preferences: settings.preferences(&request.ignored),
        ..Draft::new(text, surface.stage)
    });
    Answer::Panel {
        sequence: request.sequence,
        tree: view::panel(&view::Shown {
            report: &report,
            text,
            person: &person,
            stage: surface.stage,
            limit: surface.limit,
            norm: surface.norm.filter(|_| report.verdict == Verdict::Empty),
        }),
        spoken: view::spoken(&report),
        marks: view::marks(&report, text),
        verdict: view::sign(&report),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Ignored, Stage};
    use crate::surface::{Dialog, Facts, Field};

    fn answer_as_at_the_start(request: &Request) -> Answer {
        answer(request, Memory::default(), &Settings::default(), 0)
    }

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
                ignored: Vec::new(),
            };
            answer_as_at_the_start(&request)
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
            ignored: Vec::new(),
        };
        assert_eq!(answer_as_at_the_start(&request), Answer::Ignore);
    }

    #[test]
    fn the_answer_carries_the_number_of_the_request() {
        let request = Request {
            sequence: 7,
            text: Some("Hi".to_owned()),
            facts: practice(),
            ignored: Vec::new(),
        };
        assert!(matches!(
            answer_as_at_the_start(&request),
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
                ignored: Vec::new(),
            };
            format!("{:?}", answer_as_at_the_start(&request)).contains("is spelled “receive”")
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
            ignored: Vec::new(),
        };
        let Answer::Panel { tree, .. } = answer_as_at_the_start(&request) else {
            panic!("a panel");
        };
        assert!(format!("{tree:?}").contains("over the limit of 200"));
    }

    #[test]
    fn switched_off_or_paused_every_box_is_left_alone() {
        let settings = |off, paused_until| Settings {
            off,
            paused_until,
            ..Settings::default()
        };
        for text in [None, Some("We help companies".to_owned())] {
            let request = Request {
                sequence: 1,
                text,
                facts: practice(),
                ignored: Vec::new(),
            };
            let answer = |settings: &Settings| answer(&request, Memory::default(), settings, 1000);
            assert_eq!(answer(&settings(true, 0)), Answer::Ignore);
            assert_eq!(answer(&settings(false, 1001)), Answer::Ignore);
            assert_ne!(answer(&settings(false, 1000)), Answer::Ignore);
        }
    }

    #[test]
    fn what_is_set_and_ignored_is_kept_to() {
        let text = "Hi Lena, our platform automates invoices. Worth a quick call?";
        let told = |settings: &Settings, ignored: Vec<Ignored>| {
            let request = Request {
                sequence: 1,
                text: Some(text.to_owned()),
                facts: practice(),
                ignored,
            };
            let answer = answer(&request, Memory::default(), settings, 0);
            format!("{answer:?}").contains("This reads as a pitch")
        };
        let start = Settings::default();
        assert!(told(&start, Vec::new()));
        let off = Settings {
            rules_off: vec!["A29".to_owned()],
            ..Settings::default()
        };
        assert!(!told(&off, Vec::new()));
        let report = check(&Draft::new(text, Stage::Invite));
        let pitch = report.findings.iter().find(|one| one.rule.code == "A29");
        let ignored = Ignored {
            code: "A29".to_owned(),
            words: pitch.expect("a pitch").span.of(text).to_owned(),
        };
        assert!(!told(&start, vec![ignored]));
    }
}
