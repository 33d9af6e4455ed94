//! A04: interest without an object.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A04",
    name: english("vague-interest"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A000,
        words: english("be specific as to what it is about the person that has interested you"),
    },
    message: english("What exactly caught your eye?"),
    way_forward: english("Name the post, talk, project or role."),
    examples: Examples::new(
        &[
            "I found your background very interesting and inspiring.",
            "Hi Rosa, I really admire your work and your journey.",
        ],
        &[
            "Hi Rosa, your guide to hiring the first three nurses for a new clinic answered a question I'd had for months.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.evidence.has(Gain::Hook) {
        context.report_first(List::VagueInterest, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn praise_of_a_profile_has_no_object() {
        assert_fires(&RULE, "Your profile is very impressive.");
    }

    #[test]
    fn a_named_thing_is_an_object() {
        assert_silent(&RULE, "Your article on salt marshes was impressive.");
    }
}
