//! A32: promises that nobody can keep to a stranger.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A32",
    name: english("guarantee"),
    level: Level::Warning,
    fault: Fault::Salesy,
    stages: &[
        Stage::Invite,
        Stage::FirstMessage,
        Stage::FollowUp,
        Stage::GroupPost,
    ],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A003,
        words: english("never will I say … I will guarantee you I will find you a job"),
    },
    message: english("You can't promise that to somebody you haven't met."),
    way_forward: english("Offer help in modest words instead: may, might, happy to try."),
    examples: Examples::new(
        &[
            "I am a career coach. Work with me and I guarantee you a job in 60 days.",
            "Our course is risk-free, or your money back.",
        ],
        &[
            "Hi Sofie, I can't promise a harvest, but your list of frost dates for Malmö got our beans through May. Thank you.",
            "Hi Ruth, you were the guarantee officer on our village loan in 2019. Thank you again.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_needless(List::Guarantee, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_promise_of_results() {
        assert_fires(&RULE, "We promise you results within a month.");
    }

    #[test]
    fn a_promise_put_last() {
        assert_fires(&RULE, "We double your revenue, guaranteed.");
    }

    #[test]
    fn a_denied_guarantee_is_none() {
        assert_silent(
            &RULE,
            "I can't guarantee anything, but I'd read your draft.",
        );
    }
}
