//! A39: something asked of a stranger, nothing given.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A39",
    name: english("ask-without-giving"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A000,
        words: english("what value you can bring to the relationship and offer this"),
    },
    message: english("You ask for something. What can you offer first?"),
    way_forward: english("Give them a reason or a small thing of yours before you ask."),
    examples: Examples::new(
        &["Can you introduce me to your head of buying?"],
        &[
            "I know two of the growers you mentioned. Glad to introduce you if that helps, no need to return it.",
            "Hi Ines, your guide to bike repair got us through May. Could you send me the page on brakes?",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.evidence.items().is_empty() {
        context.report_first(List::Asks, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn send_me() {
        assert_fires(&RULE, "Could you forward this to somebody?");
    }

    #[test]
    fn with_a_reason_of_theirs() {
        assert_silent(
            &RULE,
            "Your lecture on tide mills was a joy. Could you send me the slides?",
        );
    }
}
