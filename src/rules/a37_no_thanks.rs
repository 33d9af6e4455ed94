//! A37: they have accepted, and no thanks.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;
pub(super) static RULE: Rule = Rule {
    code: "A37",
    name: english("no-thanks-for-accepting"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A000,
        words: english("Thank them for connecting"),
    },
    message: english("They have accepted, and nothing thanks them."),
    way_forward: english("Begin with a thank-you for connecting."),
    examples: Examples::new(
        &["Hi Stig, now that we're connected, here is the brochure I mentioned."],
        &[
            "Thanks for accepting, Stig. Is the band saw quieter on felt?",
            "Hi Stig, now that we're connected: thank you. Is the band saw quieter on felt?",
        ],
    ),
    check,
};

/// Only where the note itself says that they are connected: a first message may also go to somebody
/// who has accepted nothing.
fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.reading.has(List::Thanks) {
        context.report_first(List::Accepted, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn straight_to_the_point() {
        assert_fires(
            &RULE,
            "You accepted my invitation yesterday. Which kiln do you use?",
        );
    }

    #[test]
    fn nothing_says_that_they_accepted() {
        assert_silent(&RULE, "Hi Stig, which kiln do you use?");
    }
}
