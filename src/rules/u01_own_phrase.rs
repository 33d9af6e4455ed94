//! U01: a phrase that the person wants to be warned of.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::words::Message;

pub(super) static RULE: Rule = Rule {
    code: "U01",
    name: english("own-phrase"),
    level: Level::Warning,
    fault: Fault::Form,
    stages: &Stage::ALL,
    languages: Languages::Any,
    source: Source {
        article: Article::Own,
        words: "",
    },
    message: english("This phrase is on your own list."),
    way_forward: english("Say it in other words, or take it off your list in the options."),
    examples: Examples::new(&[], &[]),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let note = &context.reading.note;
    for phrase in context.draft.preferences.warn_on {
        findings.extend(note.occurrences(phrase).into_iter().map(|place| {
            let message = Message::new("u01_phrase", vec![phrase.clone()]);
            Finding::new(&RULE, note.span(place)).saying(message)
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::draft::{Draft, Preferences, Stage};
    use crate::verdict::Verdict;
    use crate::{Report, check};

    const NOTE: &str = "Hi Zofia, your talk on heather honey made me move two hives. \
        How did you choose the slope? Let’s touch base!";

    fn report(phrases: &[&str]) -> Report {
        let warn_on: Vec<String> = phrases.iter().map(ToString::to_string).collect();
        check(&Draft {
            preferences: Preferences {
                warn_on: &warn_on,
                ..Preferences::none()
            },
            ..Draft::new(NOTE, Stage::Invite)
        })
    }

    fn warned(phrases: &[&str]) -> Vec<(&'static str, String)> {
        let findings = report(phrases).findings.into_iter();
        let own = findings.filter(|finding| finding.rule.code == RULE.code);
        own.map(|finding| (finding.span.of(NOTE), finding.text()))
            .collect()
    }

    #[test]
    fn an_own_phrase_is_marked_and_named() {
        let said = "“Touch base” is on your own list.".to_owned();
        assert_eq!(warned(&["Touch base"]), [("touch base", said)]);
    }

    #[test]
    fn other_phrases_and_parts_of_words_are_not() {
        assert!(warned(&[]).is_empty());
        assert!(warned(&["synergy", "eath", "touch bases"]).is_empty());
    }

    #[test]
    fn it_costs_points_and_leaves_the_verdict() {
        let score = |phrases: &[&str]| report(phrases).score.expect("a score").total;
        assert!(score(&["touch base"]) < score(&[]));
        assert!(score(&["touch base"]) > score(&[]) / 2);
        assert_eq!(report(&["touch base"]).verdict, Verdict::Good);
    }
}
