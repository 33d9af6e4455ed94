//! A58: a post that shows no interest in the group.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A58",
    name: english("post-without-interest"),
    level: Level::Warning,
    fault: Fault::Generic,
    stages: &[Stage::GroupPost],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A004,
        words: english("show interest in what others on the group are doing"),
    },
    message: english("Nothing here shows that you came to listen."),
    way_forward: english("Mention one thing you read here, or ask the group one thing."),
    examples: Examples::new(
        &["Hello everyone! Happy to be here and looking forward to connecting with all of you."],
        &[
            "New here: Paulo, school cook. Sanna's batch-soup post solved my Mondays. How do others keep bread fresh for 200?",
        ],
    ),
    check,
};

/// With more telling words than this the post is about something that the phrase files do not know.
const TELLING_WORDS: usize = 6;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let tokens = 0..reading.note.tokens().len();
    let telling = tokens.filter(|&index| reading.is_telling(index)).count();
    if !context.is_empty()
        && !reading.has(List::GroupInterest)
        && !context.evidence.is_personal()
        && telling < TELLING_WORDS
    {
        findings.push(Finding::whole(&RULE));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_bare_hello() {
        assert_fires(&RULE, "Hi all, glad to join.");
    }

    #[test]
    fn a_question() {
        assert_silent(&RULE, "Hi all, which glue holds?");
    }
}
