//! A19: “I” and “we” over and over, “you” hardly ever.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::note::Kind;

pub(super) static RULE: Rule = Rule {
    code: "A19",
    name: english("all-about-me"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("People love to talk about themselves, so let them"),
    },
    message: english("Much “I”, little “you”."),
    way_forward: english("Turn one sentence toward them."),
    examples: Examples::new(
        &[
            "I am an award-winning consultant. I have 20 years of experience and I lead my own firm.",
        ],
        &[
            "Hi Petra, you moved a family bakery online in one winter. What was the first thing customers asked for? I'm about to try.",
            "I mend sails in Kiel and I saw your drawing of the jib. May I copy it?",
        ],
    ),
    check,
};

/// Fewer need no counterweight: “I keep bees and my sister gave me your name.”
const MANY: usize = 4;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let note = &context.reading.note;
    let count = |words: &[&str]| {
        (0..note.tokens().len())
            .filter(|&index| {
                let is_word = |word: &&str| note.word(index).eq_ignore_ascii_case(word);
                words.iter().any(is_word)
            })
            .count()
    };
    let asks = note
        .tokens()
        .iter()
        .any(|token| token.kind == Kind::Mark('?'));
    let myself = count(&["i", "me", "my", "we", "us", "our"]);
    if !asks && myself >= MANY && myself > 2 * count(&["you", "your", "yours"]) {
        findings.push(Finding::whole(&RULE));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_life_story() {
        assert_fires(
            &RULE,
            "I grew up in Cork. I studied law and my first job was at a bank. We moved to Leeds.",
        );
    }

    #[test]
    fn a_question_is_interest() {
        assert_silent(
            &RULE,
            "I grew up in Cork. I studied law, my job was at a bank, and I left. How did you choose?",
        );
    }
}
