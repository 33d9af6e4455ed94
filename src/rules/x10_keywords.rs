//! X10: key words in a row, without the sentence around them.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;
use crate::note::Span;

pub(super) static RULE: Rule = Rule {
    code: "X10",
    name: english("keywords"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("you must be genuinely interested in others"),
    },
    message: english("That reads like key words, not like a sentence."),
    way_forward: english("Write it as you would say it to them."),
    examples: Examples::new(
        &["post talk project because you your event Berlin"],
        &["Hi Jo, because you both read and shared our paper, we learned what to cut."],
    ),
    check,
};

/// Sentences have other words in between.
const MANY: usize = 6;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let mut row = 0;
    for index in 0..reading.note.tokens().len() {
        row = if reading.is_word_of(List::HookWord, index) {
            row + 1
        } else {
            0
        };
        if row == MANY {
            let words: Span = reading.note.span(index + 1 - MANY..index + 1);
            findings.push(Finding::new(&RULE, words));
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn six_in_a_row() {
        assert_fires(&RULE, "your post talk paper event met Berlin");
    }

    #[test]
    fn a_sentence() {
        assert_silent(
            &RULE,
            "Your talk and your paper on salt marshes: we read both.",
        );
    }
}
