//! A18: praise laid on thick.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::List;
use crate::note::Kind;

pub(super) static RULE: Rule = Rule {
    code: "A18",
    name: english("gushing"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("you must be genuinely interested in others"),
    },
    message: english("Praise this loud reads as insincere."),
    way_forward: english("One detail that you liked beats three compliments."),
    examples: Examples::new(
        &[
            "Ludmila!!! Those kites of yours are INCREDIBLE! You are truly the most brilliant woman alive!",
            "WOW Tariq!! That AMAZING bridge! You genius, you legend, I am SO inspired!",
        ],
        &[
            "Hi Bo, I reread your notes on leaving the army for teaching. The part about silence in class is brilliant!",
            "Hi Mei, your drawing of the two queues is wonderful. Thank you!!",
        ],
    ),
    check,
};

/// So many words of praise, shouted ones counted twice, are more than one person means.
const MOST_PRAISE: usize = 4;
/// So many more are borne where they are about a thing of the reader's.
const CREDIT: usize = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let note = &reading.note;
    if !context.evidence.has(Gain::Hook)
        && let Some(gush) = reading.meant(List::Gush).next()
    {
        findings.push(Finding::new(&RULE, reading.span(gush)));
        return;
    }
    let mut praise = reading.meant(List::PraiseWord).peekable();
    let Some(&first) = praise.peek() else {
        return;
    };
    let loud = |index: usize| {
        let word = note.word(index);
        word.chars().count() > 1 && !word.chars().any(char::is_lowercase)
    };
    let mut shouted = 0;
    let mut weight = 0;
    for hit in praise {
        let twice = usize::from(loud(hit.start));
        shouted += twice;
        weight += 1 + twice;
    }
    let shouts = note
        .tokens()
        .iter()
        .filter(|token| token.kind == Kind::Mark('!'))
        .count();
    let about_something = context.evidence.has(Gain::Hook) && shouted == 0;
    let most = MOST_PRAISE + CREDIT * usize::from(about_something);
    if weight + shouts / 2 >= most && shouts >= 2 {
        findings.push(Finding::new(&RULE, reading.span(first)));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn shouted_praise() {
        assert_fires(
            &RULE,
            "OMG Ana, your bakery is a DREAM! You are truly AMAZING!! A GENIUS!!! Teach me everything!!",
        );
    }

    #[test]
    fn worship() {
        assert_fires(&RULE, "Dear Ana, you are my idol and I am in awe of you.");
    }

    #[test]
    fn a_warm_word_or_two() {
        assert_silent(
            &RULE,
            "Hi Ana! Great talk, and a lovely crowd! See you at the next one!",
        );
    }
}
