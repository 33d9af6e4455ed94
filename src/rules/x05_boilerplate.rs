//! X05: several openers that every reader has read a thousand times.

use super::{
    Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english, removal,
};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "X05",
    name: english("boilerplate"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A002,
        words: english("rather than simply broadcast messages"),
    },
    message: english("Readers know these phrases and skip them."),
    way_forward: english("Begin with the detail instead."),
    examples: Examples::new(
        &["I hope this message finds you well. Your journey deeply resonated with me."],
        &[
            "Your note on grafting pears in clay saved three of my trees.",
            "I hope you are well. Your note on grafting pears in clay saved three of my trees.",
        ],
    ),
    check,
};

/// One is a courtesy.
const MANY: usize = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut phrases = context.reading.meant(List::Filler);
    let first = phrases.next();
    if let Some(first) = first
        && phrases.count() + 1 >= MANY
        && !context.evidence.has(Gain::Hook)
    {
        let span = context.reading.span(first);
        findings.push(Finding {
            fix: removal::of_sentence(&context.reading, span),
            ..Finding::new(&RULE, span)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn an_opener_and_another() {
        assert_fires(
            &RULE,
            "I hope you are doing well. I wanted to reach out because your journey is a testament to leadership.",
        );
    }

    #[test]
    fn one_courtesy() {
        assert_silent(&RULE, "I hope you are doing well. Lena gave me your name.");
    }
}
