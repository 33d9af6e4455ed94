//! A09: a profile that was come across tells nothing of how they were found.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A09",
    name: english("no-source"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("explaining how you heard of them"),
    },
    message: english(
        "A profile that you came across is no reason; their first question stays open.",
    ),
    way_forward: english("How did you find them? Name the talk, the post or the person."),
    examples: Examples::new(
        &["Hi Noor, I came across your profile and thought we should connect."],
        &[
            "Hi Noor, I heard you on the Harbour Pilots podcast explaining tide windows. I plan barge traffic in Ghent and learned a lot.",
            "Hi Noor, I came across your profile after your talk on tide windows at Delta Days. I plan barge traffic.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.evidence.is_personal() {
        context.report_first(List::ProfileFound, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_profile_came_up() {
        assert_fires(&RULE, "Hello, your profile came up while I was browsing.");
    }

    #[test]
    fn a_talk_is_a_source() {
        assert_silent(
            &RULE,
            "I found your profile after your lecture on salt marshes.",
        );
    }
}
