//! Misspellings as data: what people write by mistake, and what they mean.
//!
//! The list is `typos-dict`'s with what `en.txt` says of it, compiled by `compile.rs` into
//! `en.spelling`. That file stands beside the module and is loaded only where no spell checker of
//! the browser is at work; where it is not loaded, nothing is misspelled.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::lexicon::Broken;

/// The compiled misspellings of one language.
#[derive(Debug)]
pub struct Misspellings {
    /// Block after block of entries, as `compile.rs` tells.
    blocks: Cow<'static, [u8]>,
    /// Where each block begins, and where the last one ends.
    places: Vec<usize>,
}

static ENGLISH: OnceLock<Misspellings> = OnceLock::new();

impl Misspellings {
    /// Those of English; in a browser none, unless [`Misspellings::load`] was called before.
    ///
    /// # Panics
    /// Elsewhere, when the build script wrote something else than is read here.
    #[must_use]
    pub fn english() -> Option<&'static Self> {
        #[cfg(not(target_arch = "wasm32"))]
        ENGLISH.get_or_init(|| {
            let file = include_bytes!(concat!(env!("OUT_DIR"), "/en.spelling"));
            Self::read(Cow::Borrowed(file)).expect("the build script wrote it")
        });
        ENGLISH.get()
    }

    /// Takes the contents of `en.spelling`.
    ///
    /// # Errors
    /// When it is no such file.
    pub fn load(file: Vec<u8>) -> Result<(), Broken> {
        let misspellings = Self::read(Cow::Owned(file))?;
        ENGLISH.get_or_init(|| misspellings);
        Ok(())
    }

    fn read(file: Cow<'static, [u8]>) -> Result<Self, Broken> {
        let places = places(&file).ok_or(Broken)?;
        Ok(Self {
            blocks: file,
            places,
        })
    }

    /// What is meant by a word in lower case, if it is a misspelling.
    #[must_use]
    pub fn correction(&self, word: &str) -> Option<String> {
        let begins_before = |&place: &usize| {
            first_word(&self.blocks[place..]).is_some_and(|first| first <= word.as_bytes())
        };
        let (_, begins) = self.places.split_last()?;
        let block = begins.partition_point(begins_before).checked_sub(1)?;
        let block = self.places[block]..self.places[block + 1];
        let mut entries = Entries::new(&self.blocks[block]);
        while let Some(change) = entries.next() {
            if entries.word == word.as_bytes() {
                return change.applied_to(word);
            }
        }
        None
    }
}

/// The places of the blocks in the file, ascending, the last one its end.
fn places(file: &[u8]) -> Option<Vec<usize>> {
    let (count, rest) = file.split_first_chunk()?;
    let count = u32::from_le_bytes(*count) as usize;
    let head = rest.get(..count.checked_mul(4)?)?;
    let (numbers, _) = head.as_chunks();
    let from = 4 + head.len();
    let places: Vec<usize> = numbers
        .iter()
        .map(|number| from + u32::from_le_bytes(*number) as usize)
        .collect();
    (places.is_sorted() && places.last() == Some(&file.len())).then_some(places)
}

/// What turns a misspelling into what is meant.
struct Change<'a> {
    /// How many letters at the start, and at the end, are kept.
    kept: (usize, usize),
    between: &'a [u8],
}

impl Change<'_> {
    fn applied_to(&self, word: &str) -> Option<String> {
        let start = word.get(..self.kept.0)?;
        let end = word.get(word.len().checked_sub(self.kept.1)?..)?;
        Some([start, std::str::from_utf8(self.between).ok()?, end].concat())
    }
}

/// The misspelling that a block begins with, which shares no letter with another.
fn first_word(block: &[u8]) -> Option<&[u8]> {
    let (&[_, length], rest) = block.split_first_chunk()?;
    rest.get(..usize::from(length))
}

/// Goes through the entries of a block.
struct Entries<'a> {
    rest: &'a [u8],
    /// The misspelling of the entry that was read last.
    word: Vec<u8>,
}

impl<'a> Entries<'a> {
    fn new(block: &'a [u8]) -> Self {
        Self {
            rest: block,
            word: Vec::new(),
        }
    }

    fn next(&mut self) -> Option<Change<'a>> {
        let shared = self.byte()?;
        self.word.truncate(shared);
        let others = self.text()?;
        self.word.extend(others);
        Some(Change {
            kept: (self.byte()?, self.byte()?),
            between: self.text()?,
        })
    }

    fn byte(&mut self) -> Option<usize> {
        let (&byte, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(usize::from(byte))
    }

    fn text(&mut self) -> Option<&'a [u8]> {
        let length = self.byte()?;
        let (text, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn correction(word: &str) -> Option<String> {
        Misspellings::english().unwrap().correction(word)
    }

    #[test]
    fn misspellings_are_put_right() {
        for (word, meant) in [
            ("recieve", "receive"),
            ("definately", "definitely"),
            ("teh", "the"),
            ("alot", "a lot"),
            ("dont", "don't"),
            ("youre", "you're"),
            ("realy", "really"),
            ("wednsday", "Wednesday"),
        ] {
            assert_eq!(correction(word).as_deref(), Some(meant), "{word}");
        }
    }

    #[test]
    fn words_names_and_abbreviations_are_left_alone() {
        for word in [
            "",
            "a",
            "receive",
            "colour",
            "color",
            "organise",
            "licence",
            "cmo",
            "mena",
            "planed",
            "jaques",
            "shepard",
            "celle",
            "zzzz",
            "ünder",
            "upgradation",
        ] {
            assert_eq!(correction(word), None, "{word}");
        }
    }

    /// Every misspelling is found again, and none is a correction of another.
    #[test]
    fn the_file_is_in_order() {
        let english = Misspellings::english().unwrap();
        let mut entries = 0;
        for places in english.places.windows(2) {
            let mut block = Entries::new(&english.blocks[places[0]..places[1]]);
            while let Some(change) = block.next() {
                entries += 1;
                let word = std::str::from_utf8(&block.word).unwrap();
                let meant = change.applied_to(word);
                assert_eq!(correction(word), meant);
                assert_eq!(correction(&meant.unwrap()), None, "{word}");
            }
        }
        assert!(entries > 50_000, "{entries}");
    }

    #[test]
    fn what_was_cut_off_is_broken() {
        let file = include_bytes!(concat!(env!("OUT_DIR"), "/en.spelling"));
        let read = |file: &[u8]| Misspellings::read(Cow::Owned(file.to_vec()));
        assert!(read(file).is_ok());
        for broken in [&file[..file.len() - 1], b"", b"<!doctype html>"] {
            assert_eq!(read(broken).unwrap_err(), Broken);
        }
    }
}
