//! A51: a comment that says no more than a thumb.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;
use crate::note::Kind;
pub(super) static RULE: Rule = Rule {
    code: "A51",
    name: english("hollow-comment"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::Comment],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A000,
        words: english("Don't be a bystander … make your voice heard"),
    },
    message: english("“Great post” is silence with a thumbs-up."),
    way_forward: english("Add one thought of your own: a view, an example or a question."),
    examples: Examples::new(
        &[
            "Great post, thanks for sharing!",
            "So true 👏👏",
            "This 👆",
            "Love this, Mei. Well said!",
            "Couldn't agree more.",
        ],
        &[
            "Our crew only took to the plan once it hung beside the kettle. Where is yours?",
            "Great post! We tried it in Cork and the queue moved outdoors.",
            "Agree, but who pays for the second nurse?",
        ],
    ),
    check,
};

/// A comment of more words than this is no mere nod, whatever they are.
const LONGEST: usize = 12;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let tokens = reading.note.tokens();
    let asks = tokens.iter().any(|token| token.kind == Kind::Mark('?'));
    let words = || (0..tokens.len()).filter(|&index| reading.is_word(index));
    if context.is_empty() || asks || words().count() > LONGEST {
        return;
    }
    let mut covered = vec![false; tokens.len()];
    for hit in reading.hits(List::HollowComment) {
        covered[hit.start..hit.end].fill(true);
    }
    // Congratulations, for one, are no nod.
    let nods = covered.contains(&true) || words().next().is_none();
    // A name, and what fits any sentence, adds nothing.
    let adds = |index: usize| {
        !covered[index]
            && !reading.is_name(index)
            && reading.is_telling(index)
            && !reading.is_word_of(List::Plain, index)
    };
    if nods && !words().any(adds) {
        findings.push(Finding::whole(&RULE));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn applause() {
        assert_fires(&RULE, "👏👏👏");
        assert_fires(&RULE, "Nice one, thanks");
    }

    #[test]
    fn congratulations_are_said_for_themselves() {
        assert_silent(&RULE, "Congratulations on the new role, Mei!");
    }

    #[test]
    fn an_example_of_one_s_own() {
        assert_silent(&RULE, "So true. Our ferry crew swaps shifts by text.");
    }
}
