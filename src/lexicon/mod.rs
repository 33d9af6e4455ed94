//! Phrases as data: finds the phrases of a language in a note, in one pass over its tokens.
//!
//! The phrases stand in `src/lexicon/<language>/*.txt` and are compiled by `compile.rs`; how to
//! write them is told in `README.md` beside this file.

mod code;
mod file;
mod index;
mod reading;

use std::sync::OnceLock;

pub use file::Broken;
pub use reading::{Hit, Reading};

use index::Index;

include!(concat!(env!("OUT_DIR"), "/lists.rs"));

/// The compiled phrases of one language.
#[derive(Debug)]
pub struct Language {
    /// For each word from 0, which is none, a set of classes, bit by bit.
    classes: Vec<u128>,
    marks: Vec<char>,
    /// Phrase after phrase, as `code` tells.
    phrases: Vec<u16>,
    index: Index,
}

static ENGLISH: OnceLock<Language> = OnceLock::new();

impl Language {
    /// English, the one language that has phrases so far.
    ///
    /// # Panics
    /// In a browser, when [`Language::load`] was not called before.
    #[must_use]
    pub fn english() -> &'static Self {
        #[cfg(not(target_arch = "wasm32"))]
        ENGLISH.get_or_init(|| {
            let file = include_bytes!(concat!(env!("OUT_DIR"), "/en.lexicon"));
            Self::read(file).expect("the build script wrote it")
        });
        ENGLISH.get().expect("the phrases are loaded first")
    }

    /// Takes the contents of `en.lexicon`, which stands beside the module so that a browser loads
    /// the phrases of a language only where they are needed.
    ///
    /// # Errors
    /// When it is no such file.
    pub fn load(file: &[u8]) -> Result<(), Broken> {
        let language = Self::read(file)?;
        ENGLISH.get_or_init(|| language);
        Ok(())
    }

    /// List and steps of the phrase that starts at this place.
    fn phrase(&self, start: u32) -> (List, &[u16]) {
        let (&list, steps) = self.phrases[start as usize..]
            .split_first()
            .expect("the index knows starts only");
        (LISTS[usize::from(list)], steps)
    }

    fn is_member(&self, word: u16, class: u16) -> bool {
        self.classes[usize::from(word)] >> class & 1 == 1
    }
}
