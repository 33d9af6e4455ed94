//! X06: hurry and scarcity. It repels from anyone; that scarcity sells besides, A29 says.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "X06",
    name: english("pressure"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[
        Stage::Invite,
        Stage::FirstMessage,
        Stage::FollowUp,
        Stage::GroupPost,
    ],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("build relationships one person at a time"),
    },
    message: english("No hurry is needed between strangers."),
    way_forward: english("Let them answer whenever it suits them."),
    examples: Examples::new(
        &["Last chance to join, act now.", "Only 3 spots left today!"],
        &[
            "Hi Ana, your talk on blue dye at the Ghent fair stayed with me. Write back whenever it suits you.",
            "Hi Ana, the last day of the fair was the best: your loom ran at four.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_needless(List::Pressure, &RULE, findings);
    context.report_needless(List::Scarcity, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn scarcity() {
        assert_fires(&RULE, "Seats are limited, register today.");
    }

    #[test]
    fn urgency() {
        assert_fires(&RULE, "I need an answer by tomorrow.");
    }

    #[test]
    fn urgent_care_is_a_trade() {
        assert_silent(
            &RULE,
            "Your notes on urgent care in the hills helped our clinic.",
        );
    }

    #[test]
    fn a_plain_date() {
        assert_silent(
            &RULE,
            "The reading is on Friday at six, if you are in town.",
        );
    }
}
