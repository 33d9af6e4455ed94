//! A40: an offer of help that names no help.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A40",
    name: english("empty-offer-of-help"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A003,
        words: english("I will ask them how I may be of help to them"),
    },
    message: english("Help with what?"),
    way_forward: english("Tie the offer to something that they mentioned."),
    examples: Examples::new(
        &["Let me know if there is anything I can do for you."],
        &["You said you need testers for the Welsh version. I speak it and have Saturdays free."],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_needless(List::EmptyOffer, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn anything_at_all() {
        assert_fires(&RULE, "If there is anything I can do, tell me.");
    }

    #[test]
    fn a_named_help() {
        assert_silent(
            &RULE,
            "If the Welsh pages need a reader, I can do that on Saturdays.",
        );
    }
}
