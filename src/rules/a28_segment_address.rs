//! A28: addressed as one of a kind: “coaches like you”.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A28",
    name: english("segment-address"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A003,
        words: english("the next warm body I can find"),
    },
    message: english("“People like you” says that you have a list."),
    way_forward: english("Say what this person does, or whom they help."),
    examples: Examples::new(
        &[
            "I help coaches like you scale.",
            "I enjoy talking to business owners in your space.",
        ],
        &[
            "Hi Yara, you coach people back to work after long illness. My sister did that with help like yours, so thank you.",
            "Hi Yara, the coaches at our club read your column aloud.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_first(List::Segment, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn professionals_such_as_yourself() {
        assert_fires(&RULE, "I like meeting professionals such as yourself.");
    }

    #[test]
    fn a_tool_like_theirs() {
        assert_silent(&RULE, "A lathe like yours stood in my school.");
    }
}
