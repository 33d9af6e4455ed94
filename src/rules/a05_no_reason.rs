//! A05: a request to connect without a word on why.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A05",
    name: english("no-reason"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A002,
        words: english("Let your target know why you want to connect"),
    },
    message: english("You ask to connect but don't say why."),
    way_forward: english("Finish the sentence: “because …”."),
    examples: Examples::new(
        &[
            "Hi Jonas, let's connect!",
            "Would love to connect with you.",
        ],
        &[
            "Hi Jonas, I'm moving from histology into medical writing this year. Your path looks close to mine. Open to connecting?",
            "Hi Joy, we met at the harbour museum on Sunday. Let's connect!",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.evidence.items().is_empty() {
        context.report_first(List::ConnectRequest, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_bare_request() {
        assert_fires(&RULE, "Hi! Can we connect?");
    }

    #[test]
    fn a_because_is_a_reason() {
        assert_silent(&RULE, "Let's connect, because I also restore windmills.");
    }
}
