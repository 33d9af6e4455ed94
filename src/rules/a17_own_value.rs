//! A17: something “of value” that is the writer's own lure.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A17",
    name: english("own-lure-as-gift"),
    level: Level::Tip,
    fault: Fault::Salesy,
    stages: &[Stage::FirstMessage, Stage::FollowUp, Stage::GroupPost],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A004,
        words: english("share something that you think they will find valuable"),
    },
    message: english("Is this for them or for you? A gift from your own shop reads as a pitch."),
    way_forward: english("Share what somebody else made, or what answers a question they asked."),
    examples: Examples::new(
        &[
            "Grab my free 37-page funnel blueprint here: bit.ly/xyz",
            "I put our guide to gutter care below, download it today.",
        ],
        &[
            "You asked last week about frost sensors: the county publishes hourly data free. It saved us buying ten of them.",
            "Your guide to gutters is on our wall; the drawing on page two settled a quarrel.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_first(List::OwnLure, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_lure_of_one_s_own() {
        assert_fires(&RULE, "Download our free checklist for kiln owners.");
    }

    #[test]
    fn a_book_by_somebody_else() {
        assert_silent(
            &RULE,
            "The guide by the kiln museum answers your question; it is free.",
        );
    }
}
