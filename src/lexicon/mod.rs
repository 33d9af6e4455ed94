//! Phrases as data: finds the phrases of a language in a note, in one pass over its tokens.
//!
//! The phrases stand in `src/lexicon/<language>/*.txt` and are compiled by `compile.rs`; how to
//! write them is told in `README.md` beside this file.

mod code;
mod reading;

pub use reading::{Hit, Reading};

/// The compiled phrases of one language. Each `…_starts` tells where the pieces of the table before
/// it begin, and ends with where the last one ends.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1.
    pub code: &'static str,
    /// All words, in lower case, sorted, without anything between them.
    words: &'static str,
    word_starts: &'static [u16],
    /// For each word from 0, which is none, a set of classes, bit by bit.
    classes: &'static [u128],
    marks: &'static [char],
    /// Phrase after phrase, as `code` tells.
    phrases: &'static [u16],
    phrase_starts: &'static [u32],
    /// For each word the phrases that can begin with it.
    by_word: &'static [u16],
    by_word_starts: &'static [u16],
    /// The phrases that can begin with a number, a name, a link or a mark.
    by_kind: &'static [u16],
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

impl Language {
    /// English, the one language that has phrases so far.
    #[must_use]
    pub fn english() -> &'static Self {
        &LANGUAGES[0]
    }

    /// List and steps of the phrase with this number.
    fn phrase(&self, number: u16) -> (List, &'static [u16]) {
        let start = self.phrase_starts[usize::from(number)] as usize;
        (
            LISTS[usize::from(self.phrases[start])],
            &self.phrases[start + 1..],
        )
    }

    /// The phrases that can begin with a word or with another kind of token.
    fn beginning_with(&self, word: u16) -> impl Iterator<Item = u16> + use<> {
        let word = usize::from(word);
        let range =
            usize::from(self.by_word_starts[word])..usize::from(self.by_word_starts[word + 1]);
        self.by_word[range].iter().chain(self.by_kind).copied()
    }

    fn is_member(&self, word: u16, class: u16) -> bool {
        self.classes[usize::from(word)] >> class & 1 == 1
    }

    /// The number of a word in lower case; 0 for unknown words.
    fn number(&self, word: &[u8]) -> u16 {
        let known = |index: usize| {
            let range =
                usize::from(self.word_starts[index])..usize::from(self.word_starts[index + 1]);
            &self.words.as_bytes()[range]
        };
        let (mut low, mut high) = (0, self.word_starts.len() - 1);
        while low < high {
            let middle = low.midpoint(high);
            match known(middle).cmp(word) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return u16::try_from(middle + 1).unwrap_or(0),
            }
        }
        0
    }
}
