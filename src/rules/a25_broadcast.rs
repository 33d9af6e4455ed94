//! A25: one person, greeted as many.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;
pub(super) static RULE: Rule = Rule {
    code: "A25",
    name: english("broadcast-greeting"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[
        Stage::Invite,
        Stage::FirstMessage,
        Stage::FollowUp,
        Stage::Recommendation,
    ],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("build relationships one person at a time"),
    },
    message: english("This greets a crowd, and one person reads it."),
    way_forward: english("Begin with their name."),
    examples: Examples::new(
        &[
            "Dear Sir/Madam, please add me.",
            "Hi everyone, I help out at the seed bank and would love to connect.",
            "Dear all, thank you for connecting!",
        ],
        &[
            "Hi Luca, your list of springs along the ridge path kept my mules walking in August. Thank you.",
            "Hi Luca, you greeted us all by name at the Arles fair. I was the one with the dog.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_first(List::CrowdGreeting, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check;
    use crate::draft::{Draft, Stage};
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn friends_and_members() {
        assert_fires(&RULE, "Hello friends, my page is live.");
        assert_fires(&RULE, "To whom it may concern: please accept my request.");
    }

    #[test]
    fn everyone_later_in_the_note() {
        assert_silent(&RULE, "Hi Luca, everyone at the walking club thanks you.");
    }

    #[test]
    fn a_group_may_be_greeted_as_one() {
        let draft = Draft::new("Hello everyone, Inga from Tartu.", Stage::GroupPost);
        assert!(
            check(&draft)
                .findings
                .iter()
                .all(|one| one.rule.code != RULE.code)
        );
    }
}
