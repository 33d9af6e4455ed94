//! A22: an apology, pity or despair for a start.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A22",
    name: english("low-start"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("Be positive"),
    },
    message: english("This starts on a low note."),
    way_forward: english("Drop the apology and say what you liked."),
    examples: Examples::new(
        &[
            "Sorry to bother you, I know you get hundreds of these.",
            "I'm desperate and you are my last hope.",
        ],
        &[
            "Hi Elif, your thread on night-train pricing cheered up my whole office. I'd like to read the next one.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_needless(List::LowStart, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn an_apology() {
        assert_fires(&RULE, "Apologies for disturbing you.");
    }

    #[test]
    fn a_warm_start() {
        assert_silent(&RULE, "Your map got our walking club through July.");
    }
}
