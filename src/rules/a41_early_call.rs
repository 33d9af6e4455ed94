//! A41: a call asked for in the invitation itself.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A41",
    name: english("early-call"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::Invite],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A003,
        words: english("a telephone or Zoom conversation to get to know each other better"),
    },
    message: english("In a first note a call is a big ask."),
    way_forward: english("Save it for after they accept."),
    examples: Examples::new(
        &[
            "Would you be free for a quick call on Thursday?",
            "Hi Ana, your talk on blue dye stayed with me. Could we hop on a 30-minute Zoom?",
        ],
        &[
            "Hi Ana, your call for dyers led me to your book on woad. I grow it near Toulouse and would like to follow your work.",
            "Hi Ana, it was good to meet you on the ferry to Aarhus. Shall we stay in touch?",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_first(List::CallAsk, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn minutes_of_their_time() {
        assert_fires(&RULE, "Do you have 20 minutes this week for a chat?");
    }

    #[test]
    fn a_call_that_has_been() {
        assert_silent(&RULE, "Thanks for the call on Monday about the looms.");
    }
}
