//! A20: questions that a “no” answers, one after the other.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;
use crate::note::Kind;

pub(super) static RULE: Rule = Rule {
    code: "A20",
    name: english("closed-questions"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("Use open-ended questions to keep the conversation flowing"),
    },
    message: english("They can answer these with “no”."),
    way_forward: english("Ask one question that starts with how, what or which."),
    examples: Examples::new(
        &["Do you have time? Are you interested? Can I call you?"],
        &[
            "Thanks for connecting, Femi. What made you choose cold storage over drying for the mango project?",
            "Thanks, Femi. Did the mangoes keep through the monsoon? How do you stack the crates?",
        ],
    ),
    check,
};

/// One alone may be just what the writer wants to know.
const MANY: usize = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let questions = reading
        .note
        .tokens()
        .iter()
        .filter(|token| token.kind == Kind::Mark('?'))
        .count();
    if questions >= MANY && !reading.has(List::OpenQuestion) {
        findings.push(Finding::whole(&RULE));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn two_of_them() {
        assert_fires(&RULE, "Are you free on Monday? Shall I call?");
    }

    #[test]
    fn one_is_a_question_like_any_other() {
        assert_silent(
            &RULE,
            "Your notes on grafting saved our pear. Is the second edition out?",
        );
    }

    #[test]
    fn one_open_question_is_enough() {
        assert_silent(&RULE, "Is the second edition out? What did you change?");
    }
}
