//! What a text is about: the words that are neither plain nor common, and whether two texts share one.

use crate::lexicon::{List, Reading};
use crate::note::{Kind, Span, fold};

/// A word that says what a text is about.
#[derive(Debug)]
pub(crate) struct Topic {
    /// The token.
    pub(super) index: usize,
    span: Span,
    stem: String,
}

/// At most so many topics of a text are looked at, so that comparing two stays cheap.
const MOST: usize = 100;

/// The first topics of a text, in order.
pub(crate) fn of(reading: &Reading<'_>) -> Vec<Topic> {
    let tells = |index: usize| reading.is_telling(index) && !reading.is_word_of(List::Plain, index);
    collect(reading, tells)
}

/// The first words that are more than grammar: by them two texts may meet, though they be about
/// nothing in particular.
pub(crate) fn words(reading: &Reading<'_>) -> Vec<Topic> {
    /// Shorter ones are grammar for the most part.
    const SHORTEST: usize = 4;
    let long = |index: usize| reading.note.word(index).chars().count() >= SHORTEST;
    collect(reading, |index| {
        long(index) && !reading.is_word_of(List::Grammar, index)
    })
}

fn collect(reading: &Reading<'_>, fits: impl Fn(usize) -> bool) -> Vec<Topic> {
    let tokens = reading.note.tokens();
    let topic = |index: usize| Topic {
        index,
        span: tokens[index].span,
        stem: stem(reading.note.word(index)),
    };
    (0..tokens.len())
        .filter(|&index| tokens[index].kind == Kind::Word && fits(index))
        .take(MOST)
        .map(topic)
        .collect()
}

/// Whether the two share a topic, in whatever form of the word.
pub(crate) fn meet(one: &[Topic], other: &[Topic]) -> bool {
    one.iter()
        .any(|one| other.iter().any(|other| is_form(&one.stem, &other.stem)))
}

/// The first topic, with those that follow it at once.
pub(crate) fn first_run(topics: &[Topic]) -> Option<Span> {
    let (first, rest) = topics.split_first()?;
    let run = rest
        .iter()
        .zip(first.index + 1..)
        .take_while(|(topic, next)| topic.index == *next);
    Some(run.fold(first.span, |span, (topic, _)| span.union(topic.span)))
}

/// Two stems are forms of one word when they agree in so many letters from the start.
const ENOUGH: usize = 5;

fn is_form(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b);
    one == other || common.count() >= ENOUGH
}

/// The word without its commonest endings: mapping, maps, mapped → map.
fn stem(word: &str) -> String {
    /// What is left has to be a word still.
    const SHORTEST: usize = 3;
    const ENDINGS: &[&str] = &[
        "ings", "ing", "ers", "er", "ied", "ies", "ed", "es", "s", "e", "y",
    ];
    let mut stem = fold(word);
    let ending = ENDINGS
        .iter()
        .find(|ending| stem.ends_with(**ending) && stem.len() >= ending.len() + SHORTEST);
    if let Some(ending) = ending {
        stem.truncate(stem.len() - ending.len());
        let mut last = stem.chars().rev();
        if last.next() == last.next() && stem.chars().count() > SHORTEST {
            stem.pop();
        }
    }
    stem
}

/// The parts of a headline. What stands behind "at" is where they work, not what they care about.
pub(crate) fn callings(headline: &str) -> impl Iterator<Item = &str> {
    let parts = headline.split(['|', '·', '•', ',', ';']);
    parts.filter_map(|part| part.split(" at ").next()?.split('@').next())
}
