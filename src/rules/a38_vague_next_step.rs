//! A38: a next step that names no step.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A38",
    name: english("vague-next-step"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A000,
        words: english("explain what your ideal next step is"),
    },
    message: english("What would you like to happen next?"),
    way_forward: english(
        "Offer one small step: a question, something to read, a quarter of an hour.",
    ),
    examples: Examples::new(
        &["Let's explore synergies going forward."],
        &[
            "If it suits you, I'd like to hear how you chose the supplier. Ten minutes by phone any afternoon, or two lines here.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_first(List::VagueNextStep, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn something_together() {
        assert_fires(&RULE, "We should do something together!");
    }

    #[test]
    fn a_place_and_a_day() {
        assert_silent(
            &RULE,
            "I will be at the seed swap in Bath on the 9th, at the bean table.",
        );
    }
}
