//! A42: a favour too large for somebody one has just met.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A42",
    name: english("early-favour"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A004,
        words: english("take some time to build a relationship first"),
    },
    message: english("That is a large favour to ask of somebody you have just met."),
    way_forward: english("Talk first, or ask one small question that is easy to answer."),
    examples: Examples::new(
        &[
            "Thanks for accepting! Could you recommend me to your boss?",
            "Could you review my thesis and send me comments?",
            "Hi Ana, would you introduce me to your investors?",
        ],
        &[
            "Hi Ravi, your talk on port logistics in Gdynia stayed with me. Would you learn customs rules or planning software first?",
            "Hi Ravi, I know two of the mango growers in your post on drying. Glad to introduce you if that helps.",
        ],
    ),
    check,
};

/// Between people who have talked, a favour may be asked.
fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let know_each_other =
        context.draft.stage == Stage::FollowUp && context.evidence.has(Gain::Shared);
    if !know_each_other {
        context.report_first(List::FavourAsk, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn money() {
        assert_fires(&RULE, "Could you lend me some money for my school fees?");
    }

    #[test]
    fn a_gift() {
        assert_silent(
            &RULE,
            "I can lend you the 1962 map if it helps your thesis.",
        );
    }
}
