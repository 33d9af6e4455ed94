//! The words of a stretch of text as numbers, alone and in pairs: what the learned models look at.

use std::ops::Range;

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

/// The distinct words, pairs, and pairs with one word between, sorted. Words outside the sorted
/// `vocabulary` count as rare: which rare word it is teaches nothing, that there is one, much.
#[must_use]
pub(super) fn of(note: &Note<'_>, tokens: Range<usize>, vocabulary: &[u32]) -> Vec<u32> {
    let mut words = vec![EDGE];
    words.extend(symbols(note, tokens, vocabulary));
    words.push(EDGE);
    let pairs = words.windows(2).map(|pair| mixed(pair[0], pair[1], NEXT));
    let skips = words
        .windows(3)
        .map(|three| mixed(three[0], three[2], NEXT_BUT_ONE));
    let mut grams: Vec<u32> = pairs.chain(skips).chain(words.iter().copied()).collect();
    for symbol in [RARE, NAME] {
        let count = words.iter().filter(|&&word| word == symbol).count();
        for times in 2..=count.min(4) {
            grams.push(mixed(
                symbol,
                symbol,
                TIMES + u32::try_from(times).unwrap_or(0),
            ));
        }
    }
    distinct(grams)
}

/// Sorted, each once.
pub(super) fn distinct(grams: impl IntoIterator<Item = u32>) -> Vec<u32> {
    let mut distinct: Vec<u32> = grams.into_iter().collect();
    distinct.sort_unstable();
    distinct.dedup();
    distinct
}

/// A number for each token that says something: names, numbers and links count by their kind, since
/// which ones they are teaches nothing.
fn symbols<'a>(
    note: &'a Note<'a>,
    tokens: Range<usize>,
    vocabulary: &'a [u32],
) -> impl Iterator<Item = u32> + 'a {
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
        match token.kind {
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
        }
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
    word.chars()
        .map(|character| {
            if is_apostrophe(character) {
                '\''
            } else {
                character
            }
        })
        .flat_map(char::to_lowercase)
        .fold(START, |hash, character| step(hash, u32::from(character)))
}

const fn hash(symbol: &str) -> u32 {
    let bytes = symbol.as_bytes();
    let mut hash = START;
    let mut at = 0;
    while at < bytes.len() {
        hash = step(hash, bytes[at] as u32);
        at += 1;
    }
    hash
}

fn mixed(first: u32, second: u32, kind: u32) -> u32 {
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
    fn they_are_sorted_and_distinct() {
        let grams = grams("we met, we met, we met");
        assert!(grams.is_sorted_by(|first, second| first < second));
    }
}
