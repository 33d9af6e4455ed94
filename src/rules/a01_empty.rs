//! A01: no note at all.
//!
//! The numbers do not show that any note beats none (advice.md, Part C), so this is a tip, never a
//! warning: sending blank stays the writer's choice.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;

pub(super) static RULE: Rule = Rule {
    code: "A01",
    name: english("empty-note"),
    level: Level::Tip,
    fault: Fault::Empty,
    stages: &Stage::MESSAGES,
    languages: Languages::Any,
    source: Source {
        article: Article::A002,
        words: english("take an extra minute to write a message"),
    },
    message: english("They will see a name and nothing else."),
    way_forward: english("One line on why you want to connect gives them a reason to say yes."),
    examples: Examples::new(
        &["", " \n\t", "\u{200b}\u{feff}"],
        &["Hi Amara, your talk on rural broadband fixed a mistake in my own rollout."],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.is_empty() {
        findings.push(Finding::whole(&RULE));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn white_space_is_no_note() {
        assert_fires(&RULE, "   ");
    }

    #[test]
    fn one_word_is_a_note() {
        assert_silent(&RULE, "Hi");
    }
}
