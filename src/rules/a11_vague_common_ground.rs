//! A11: something in common that is not named.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A11",
    name: english("vague-common-ground"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("establishing something in common"),
    },
    message: english("Something in common, but what?"),
    way_forward: english("Name it: the group, the school, the tool, the hobby."),
    examples: Examples::new(
        &["We have similar interests and I like meeting like-minded people."],
        &[
            "Hi Owen, we're both in the Thursday coastal-rowing group and I also fit heat pumps. Would be good to know another one here.",
            "Hi Owen, your thread on heat pumps describes the same problem that we have in Malmö.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.evidence.is_personal() {
        context.report_first(List::VagueCommonGround, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn the_same_industry() {
        assert_fires(&RULE, "I see we work in the same industry. Let us connect.");
    }

    #[test]
    fn a_named_group() {
        assert_silent(
            &RULE,
            "We both sing in the Leeds harbour choir and share many interests.",
        );
    }
}
