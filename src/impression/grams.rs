//! The words of a stretch of text as numbers, alone and in pairs: what the learned models look at.

use std::ops::Range;

use super::model::Feature;
use crate::note::{Kind, Note, is_apostrophe};

/// Stands before the first and after the last word.
const EDGE: u32 = 1;

/// Which pair of words a number stands for.
const NEXT: u32 = 2;
const NEXT_BUT_ONE: u32 = 3;
/// And more: so many of them.
const TIMES: u32 = 16;

// Kinds of words that count by their kind.
const NAME: u32 = hash("<name>");
const RARE: u32 = hash("<rare>");
const PERCENT: u32 = hash("<percent>");
const MONEY: u32 = hash("<money>");
const NUMBER: u32 = hash("<number>");
const LINK: u32 = hash("<link>");
const PICTURE: u32 = hash("<picture>");

/// Their names where weights are written.
#[cfg(not(target_arch = "wasm32"))]
const KINDS: [(&str, u32); 7] = [
    ("<name>", NAME),
    ("<rare>", RARE),
    ("<percent>", PERCENT),
    ("<money>", MONEY),
    ("<number>", NUMBER),
    ("<link>", LINK),
    ("<picture>", PICTURE),
];

/// What a number stands for: words, by their places among the symbols of a text, or a repetition.
enum Gram {
    Word(usize),
    Pair(usize, usize),
    /// A pair with one word between.
    Skip(usize, usize),
    /// A kind of word, and how often.
    Times(u32, u32),
}

impl Gram {
    fn number(&self, symbols: &[u32]) -> u32 {
        match *self {
            Self::Word(word) => symbols[word],
            Self::Pair(first, second) => mixed(symbols[first], symbols[second], NEXT),
            Self::Skip(first, second) => mixed(symbols[first], symbols[second], NEXT_BUT_ONE),
            Self::Times(symbol, times) => mixed(symbol, symbol, TIMES + times),
        }
    }
}

/// All of a text with these symbols.
fn grams(symbols: &[u32]) -> impl Iterator<Item = Gram> + '_ {
    let count = symbols.len();
    let words = (0..count).map(Gram::Word);
    let pairs = (1..count).map(|second| Gram::Pair(second - 1, second));
    let skips = (2..count).map(|second| Gram::Skip(second - 2, second));
    let times = [RARE, NAME].into_iter().flat_map(|symbol| {
        let times = symbols.iter().filter(|&&word| word == symbol).count();
        let most = u32::try_from(times.min(4)).unwrap_or(0);
        (2..=most).map(move |times| Gram::Times(symbol, times))
    });
    words.chain(pairs).chain(skips).chain(times)
}

/// The symbols of a text between its edges.
fn symbols_of(note: &Note<'_>, tokens: Range<usize>, vocabulary: &[u32]) -> Vec<u32> {
    let symbols = symbols(note, tokens, vocabulary).map(|(_, symbol)| symbol);
    let edge = std::iter::once(EDGE);
    edge.clone().chain(symbols).chain(edge).collect()
}

/// The distinct words, pairs, and pairs with one word between, sorted. Words outside the sorted
/// `vocabulary` count as rare: which rare word it is teaches nothing, that there is one, much.
#[must_use]
pub(super) fn of(note: &Note<'_>, tokens: Range<usize>, vocabulary: &[u32]) -> Vec<u32> {
    let symbols = symbols_of(note, tokens, vocabulary);
    distinct(grams(&symbols).map(|gram| gram.number(&symbols)))
}

/// The same with what each number stands for, as [`number`] reads it.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub(super) fn named(
    note: &Note<'_>,
    tokens: Range<usize>,
    vocabulary: &[u32],
) -> Vec<(u32, String)> {
    let texts = symbols(note, tokens.clone(), vocabulary).map(|(index, symbol)| {
        let kind = KINDS.iter().find(|(_, kind)| *kind == symbol);
        kind.map_or_else(
            || plain(note.word(index)).collect(),
            |(name, _)| (*name).to_owned(),
        )
    });
    let edge = std::iter::once("^".to_owned());
    let texts: Vec<String> = edge.clone().chain(texts).chain(edge).collect();
    let symbols = symbols_of(note, tokens, vocabulary);
    let name = |gram: &Gram| match *gram {
        Gram::Word(word) => texts[word].clone(),
        Gram::Pair(first, second) => format!("{} {}", texts[first], texts[second]),
        Gram::Skip(first, second) => format!("{} _ {}", texts[first], texts[second]),
        Gram::Times(symbol, times) => {
            let kind = KINDS.iter().find(|(_, kind)| *kind == symbol);
            format!("{} * {times}", kind.map_or("", |(name, _)| name))
        }
    };
    grams(&symbols)
        .map(|gram| (gram.number(&symbols), name(&gram)))
        .collect()
}

/// The number of a gram: `word`, `two words`, `two _ words`, `<rare> * 2`; none of what is no gram.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub(super) fn number(name: &str) -> Option<u32> {
    let of = |word: &str| {
        if word == "^" {
            return EDGE;
        }
        let kind = KINDS.iter().find(|(name, _)| *name == word);
        kind.map_or_else(|| hash_word(word), |(_, kind)| *kind)
    };
    let parts: Vec<&str> = name.split(' ').collect();
    match *parts {
        [word] => Some(of(word)),
        [first, second] => Some(mixed(of(first), of(second), NEXT)),
        [symbol, "*", times] => {
            let times: u32 = times.parse().ok()?;
            Some(mixed(of(symbol), of(symbol), TIMES + times))
        }
        [first, "_", second] => Some(mixed(of(first), of(second), NEXT_BUT_ONE)),
        _ => None,
    }
}

/// Sorted, each once.
pub(super) fn distinct(grams: impl IntoIterator<Item = u32>) -> Vec<u32> {
    let mut distinct: Vec<u32> = grams.into_iter().collect();
    distinct.sort_unstable();
    distinct.dedup();
    distinct
}

/// Features that weigh the same, all together 1.
#[allow(clippy::cast_precision_loss, reason = "a note has few grams")]
pub(super) fn evenly(grams: &[u32]) -> Vec<Feature> {
    let value = 1.0 / (grams.len().max(1) as f32).sqrt();
    grams.iter().map(|gram| (*gram, value)).collect()
}

/// A number for each token that says something, behind the token's place: names, numbers and links count by their kind, since
/// which ones they are teaches nothing.
fn symbols<'a>(
    note: &'a Note<'a>,
    tokens: Range<usize>,
    vocabulary: &'a [u32],
) -> impl Iterator<Item = (usize, u32)> + 'a {
    let is_rare = |word: u32| vocabulary.binary_search(&word).is_err();
    let mut starts = true;
    let mut sentence = u32::MAX;
    let last = tokens.end;
    tokens.filter_map(move |index| {
        let token = note.tokens()[index];
        let word = note.word(index);
        if token.sentence != sentence {
            sentence = token.sentence;
            starts = true;
        }
        let following = note.tokens()[..last].get(index + 1).map(|token| token.kind);
        let before = index
            .checked_sub(1)
            .map(|before| note.tokens()[before].kind);
        let symbol = match token.kind {
            Kind::Word => {
                let number = hash_word(word);
                let rare = is_rare(number);
                let name = is_name(word) && (!starts || rare);
                starts = false;
                Some(if name {
                    NAME
                } else if rare {
                    RARE
                } else {
                    number
                })
            }
            Kind::Clitic => Some(hash_word(word)),
            Kind::Number => {
                starts = false;
                Some(match (before, following) {
                    (_, Some(Kind::Mark('%'))) => PERCENT,
                    (Some(Kind::Mark('$' | '€' | '£' | '₹' | '₦')), _) => MONEY,
                    _ => NUMBER,
                })
            }
            Kind::Link => Some(LINK),
            Kind::Mark(mark @ ('?' | '!' | ':' | '[' | '{' | '…' | '→' | '•')) => {
                Some(step(START, u32::from(mark)))
            }
            Kind::Mark(mark) if mark > '\u{2190}' => Some(PICTURE),
            Kind::Mark(_) | Kind::Paragraph => None,
        };
        symbol.map(|symbol| (index, symbol))
    })
}

/// The words of a text that may belong to a vocabulary.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn words<'a>(note: &'a Note<'a>) -> impl Iterator<Item = u32> + 'a {
    let tokens = note.tokens().iter().enumerate();
    let words = tokens.filter(|(_, token)| token.kind == Kind::Word);
    words.map(|(index, _)| hash_word(note.word(index)))
}

/// Capitalised but no abbreviation: "SEO" says more than that something has a name.
fn is_name(word: &str) -> bool {
    let mut characters = word.chars();
    characters.next().is_some_and(char::is_uppercase) && characters.any(char::is_lowercase)
}

fn hash_word(word: &str) -> u32 {
    plain(word).fold(START, |hash, character| step(hash, u32::from(character)))
}

/// In small letters, with one kind of apostrophe.
fn plain(word: &str) -> impl Iterator<Item = char> + '_ {
    let one_kind = |character| {
        if is_apostrophe(character) {
            '\''
        } else {
            character
        }
    };
    word.chars().map(one_kind).flat_map(char::to_lowercase)
}

pub(super) const fn hash(symbol: &str) -> u32 {
    let bytes = symbol.as_bytes();
    let mut hash = START;
    let mut at = 0;
    while at < bytes.len() {
        hash = step(hash, bytes[at] as u32);
        at += 1;
    }
    hash
}

pub(super) const fn mixed(first: u32, second: u32, kind: u32) -> u32 {
    step(step(step(START, first), second), kind)
}

/// Fowler, Noll and Vo's hash (FNV-1a) with numbers for bytes, and a final shift since only few of
/// its bits would move otherwise.
const START: u32 = 0x811c_9dc5;

const fn step(hash: u32, value: u32) -> u32 {
    let hash = (hash ^ value).wrapping_mul(0x0100_0193);
    hash ^ (hash >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grams(text: &str) -> Vec<u32> {
        let note = Note::new(text);
        let vocabulary: Vec<u32> = {
            let known = Note::new("we met at your talk and sell it for");
            let mut vocabulary: Vec<u32> = super::words(&known).collect();
            vocabulary.sort_unstable();
            vocabulary
        };
        of(&note, 0..note.tokens().len(), &vocabulary)
    }

    #[test]
    fn which_name_number_or_rare_word_it_is_does_not_matter() {
        assert_eq!(grams("we met at Lund"), grams("We met at Paris"));
        assert_eq!(grams("we sell it for 12"), grams("we sell it for 9,000"));
        assert_eq!(grams("your marquetry"), grams("your limestone"));
        assert_ne!(grams("your marquetry"), grams("your talk"));
    }

    #[test]
    fn the_order_of_words_does() {
        assert_ne!(grams("we sell it"), grams("it sell we"));
    }

    #[test]
    fn a_name_stands_for_the_number() {
        let note =
            Note::new("Hi Ana, we met at Lund, didn’t we? It’s 12% of our marquetry for you");
        let known = Note::new("we met at it of our for you hi");
        let vocabulary = distinct(super::words(&known));
        let all = 0..note.tokens().len();
        let named = named(&note, all.clone(), &vocabulary);
        for (number, name) in &named {
            assert_eq!(super::number(name), Some(*number), "{name}");
        }
        let numbers = named.into_iter().map(|(number, _)| number);
        assert_eq!(distinct(numbers), of(&note, all, &vocabulary));
    }

    #[test]
    fn they_are_sorted_and_distinct() {
        let grams = grams("we met, we met, we met");
        assert!(grams.is_sorted_by(|first, second| first < second));
    }
}
