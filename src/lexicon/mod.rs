//! Phrases as data: finds the phrases of a language in a note, in one pass over its tokens.
//!
//! The phrases stand in `src/lexicon/<language>/*.txt` and are compiled by `compile.rs`; how to
//! write them is told in `README.md` beside this file.

mod code;
mod index;
mod reading;

use std::sync::OnceLock;

pub use reading::{Hit, Reading};

use index::Index;

/// The compiled phrases of one language: no more than what cannot be worked out when it is first
/// used, since every browser loads it.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1.
    pub code: &'static str,
    /// All words in lower case, sorted, one a line.
    words: &'static str,
    /// For each word from 0, which is none, a set of classes, bit by bit.
    classes: &'static [u128],
    marks: &'static [char],
    /// Phrase after phrase, as `code` tells.
    phrases: &'static [u16],
    index: OnceLock<Index>,
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

impl Language {
    /// English, the one language that has phrases so far.
    #[must_use]
    pub fn english() -> &'static Self {
        &LANGUAGES[0]
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(self))
    }

    /// List and steps of the phrase that starts at this place.
    fn phrase(&self, start: u32) -> (List, &'static [u16]) {
        let (&list, steps) = self.phrases[start as usize..]
            .split_first()
            .expect("the index knows starts only");
        (LISTS[usize::from(list)], steps)
    }

    fn is_member(&self, word: u16, class: u16) -> bool {
        self.classes[usize::from(word)] >> class & 1 == 1
    }
}
