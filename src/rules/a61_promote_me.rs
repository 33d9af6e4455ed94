//! A61: asked to like, follow, join or vote.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A61",
    name: english("promote-me"),
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
        article: Article::A004,
        words: english(
            "Do not invite someone to be your friend and then immediately ask them to like your page /group",
        ),
    },
    message: english("You've only just met, and this asks for a favour."),
    way_forward: english("Talk first; they will find the page."),
    examples: Examples::new(
        &[
            "Thanks for accepting! Now like my page.",
            "Please vote for my entry in the contest.",
            "Subscribe to our channel and join my group!",
        ],
        &[
            "Thanks for adding me, Nils. Your photos of the old ferries are lovely. Where was the red one taken?",
            "I'd like to follow your work on salt marshes.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let talk = || {
        let mut talk = reading.meant(List::SelfPromotion);
        talk.next().filter(|_| !context.evidence.is_personal())
    };
    findings.extend(
        reading
            .meant(List::PromoteMe)
            .next()
            .or_else(talk)
            .map(|hit| Finding::new(&RULE, reading.span(hit))),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn follow_me() {
        assert_fires(&RULE, "Follow me on Instagram and I will follow back.");
    }

    #[test]
    fn following_them() {
        assert_silent(&RULE, "I follow your page on bees with my class.");
    }
}
