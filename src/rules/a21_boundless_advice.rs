//! A21: advice without an end to it.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A21",
    name: english("boundless-advice"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("When you ask for advice, you make the other person feel like an expert"),
    },
    message: english("This asks for an evening of their time."),
    way_forward: english("Make it easy to answer: one small, concrete question."),
    examples: Examples::new(
        &[
            "I'd love to pick your brain over coffee some time.",
            "Any advice would be appreciated.",
        ],
        &[
            "Hi Ravi, your talk on port logistics in Gdynia stayed with me. Would you learn customs rules or planning software first?",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_first(List::BoundlessAdvice, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_mentor() {
        assert_fires(&RULE, "Please guide me in my career.");
    }

    #[test]
    fn one_question() {
        assert_silent(
            &RULE,
            "Which of the two glues would you advise for bellows?",
        );
    }
}
