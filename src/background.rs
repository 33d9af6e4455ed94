//! Answers a page's requests. Keeps nothing between them, so a restarted background loses nothing.

use crate::check;
use crate::draft::{Draft, Spelling};
use crate::protocol::{Answer, Request};
use crate::surface::{Surface, recognise};
use crate::view;

/// The one answer to a request.
#[must_use]
pub fn answer(request: &Request) -> Answer {
    let Some(surface) = recognise(&request.facts) else {
        return Answer::Ignore;
    };
    match &request.text {
        None => Answer::Watch { style: view::STYLE },
        Some(text) => judge(request, text, surface),
    }
}

fn judge(request: &Request, text: &str, surface: Surface) -> Answer {
    let report = check(&Draft {
        limit: surface.limit,
        spelling: if request.facts.field.spellcheck {
            Spelling::Browsers
        } else {
            Spelling::Ours
        },
        ..Draft::new(text, surface.stage)
    });
    Answer::Panel {
        sequence: request.sequence,
        tree: view::panel(&report, text),
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
            answer(&Request {
                sequence: 0,
                text: None,
                facts,
            })
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
        assert_eq!(answer(&request), Answer::Ignore);
    }

    #[test]
    fn the_answer_carries_the_number_of_the_request() {
        let request = Request {
            sequence: 7,
            text: Some("Hi".to_owned()),
            facts: practice(),
        };
        assert!(matches!(
            answer(&request),
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
            format!("{:?}", answer(&request)).contains("is spelled “receive”")
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
        let Answer::Panel { tree, .. } = answer(&request) else {
            panic!("a panel");
        };
        assert!(format!("{tree:?}").contains("over the limit of 200"));
    }
}
