//! Phrases as data: finds the phrases of a language in a note, in one pass over its tokens.
//!
//! The phrases stand in `src/lexicon/<language>/*.txt` and are compiled by `compile.rs`; how to
//! write them is told in `README.md` beside this file.

mod code;
mod file;
mod index;
mod reading;

use std::sync::{OnceLock, RwLock};

pub use file::Broken;
pub use reading::{Hit, Reading};

use crate::impression::Model;
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
    /// What was learned of sentences from the language's tagged notes, where it has any.
    pub(crate) acts: Option<Model>,
    /// What was learned of whole notes, where there is a table of it.
    pub(crate) labels: Option<Model>,
    /// The words that are not rare, as numbers, sorted.
    pub(crate) vocabulary: Vec<u32>,
    /// The words that tell other languages from this one, as [`crate::language`] reads them.
    pub(crate) others: String,
    /// Names that stand for one another, one family a line.
    pub(crate) short_forms: String,
}

/// The languages that are there for use, by code. Few, so that a list will do.
static LOADED: RwLock<Vec<(String, &Language)>> = RwLock::new(Vec::new());

impl Language {
    /// English: beside its phrases, the words that tell it from other languages.
    ///
    /// # Panics
    /// In a browser, when its file was not loaded before.
    #[must_use]
    pub fn english() -> &'static Self {
        static ENGLISH: OnceLock<&Language> = OnceLock::new();
        ENGLISH.get_or_init(|| Self::of("en").expect("the phrases are loaded first"))
    }

    /// The language with this ISO 639-1 code, if it has phrases and they are there.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        #[cfg(not(target_arch = "wasm32"))]
        Self::load_built();
        Self::loaded(code)
    }

    fn loaded(code: &str) -> Option<&'static Self> {
        let loaded = LOADED.read().ok()?;
        let mut languages = loaded.iter();
        languages
            .find(|(known, _)| known == code)
            .map(|known| known.1)
    }

    /// The command line has all that were built in itself.
    #[cfg(not(target_arch = "wasm32"))]
    fn load_built() {
        static ONCE: std::sync::Once = std::sync::Once::new();
        ONCE.call_once(|| {
            for (code, file) in FILES {
                Self::load(code, file).expect("the build script wrote it");
            }
        });
    }

    /// Takes the contents of `<code>.lexicon`, which stands beside the module so that what decides
    /// and what it knows of a language are apart. A language stays as it was loaded first.
    ///
    /// # Errors
    /// When it is no such file.
    pub fn load(code: &str, file: &[u8]) -> Result<(), Broken> {
        let language = Self::read(file)?;
        let mut loaded = LOADED.write().map_err(|_| Broken)?;
        if loaded.iter().all(|(known, _)| known != code) {
            // Languages are few and never unloaded.
            loaded.push((code.to_owned(), Box::leak(Box::new(language))));
        }
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
