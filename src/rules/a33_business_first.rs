//! A33: asked to buy, hire or refer before a word about them.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A33",
    name: english("business-first"),
    level: Level::Warning,
    fault: Fault::Salesy,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A003,
        words: english("all they want from you is to do business with you"),
    },
    message: english("They don't know you yet, and this asks for their business."),
    way_forward: english("Ask first what you would like to learn about them."),
    examples: Examples::new(
        &[
            "Thanks for connecting! Here is our price list.",
            "Thanks for the add. Become a customer today and your first box is on us.",
        ],
        &[
            "Thanks for connecting, Ola. You moved from shipping to schools. What surprised you most in the first month?",
            "Hi Ola, I have been a customer of your shop for ten years and never knew you wrote, too.",
        ],
    ),
    check,
};

/// Between people who have talked, a price list may have been asked for.
fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let know_each_other =
        context.draft.stage == Stage::FollowUp && context.evidence.has(Gain::Shared);
    if !know_each_other && !context.evidence.has(Gain::QuestionOrGift) {
        context.report_first(List::BusinessAsk, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn asked_for_referrals() {
        assert_fires(&RULE, "Please send me referrals from your clients.");
    }

    #[test]
    fn a_getting_to_know_question_comes_first() {
        assert_silent(
            &RULE,
            "You buy from us since May, I see. How did the first harvest go?",
        );
    }
}
