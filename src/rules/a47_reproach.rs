//! A47: guilt and reproach.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A47",
    name: english("reproach"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[Stage::FollowUp, Stage::FirstMessage, Stage::Invite],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A004,
        words: english("If someone refuses to promote you do not take it personally"),
    },
    message: english("Reproach closes the door for good."),
    way_forward: english("Thank them, leave it, and return one day with something for them."),
    examples: Examples::new(
        &[
            "Did I say something wrong? You have not answered a single message.",
            "Wow. After all I did for you. Your loss.",
        ],
        &[
            "Quite understand, thank you for saying so. I'll send the seed list you wanted when it's out in spring.",
            "After the frost we lost half the pears. Your note on grafting saved the rest.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_needless(List::Guilt, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn self_pity() {
        assert_fires(&RULE, "You probably won't answer this, nobody answers.");
    }

    #[test]
    fn a_kind_acceptance() {
        assert_silent(&RULE, "No worries at all, good luck with the harvest.");
    }
}
