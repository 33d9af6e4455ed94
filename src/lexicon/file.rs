//! Reads the compiled phrases of a language, as `compile.rs` writes them.

use std::fmt;

use super::index::Index;
use super::{LISTS, Language, code};
use crate::impression::Model;

/// The bytes are no lexicon of this version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken;

impl fmt::Display for Broken {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the phrase file is broken, or of another version")
    }
}

impl std::error::Error for Broken {}

impl Language {
    /// Reads words, classes, marks and phrases; about a millisecond.
    pub(super) fn read(file: &[u8]) -> Result<Self, Broken> {
        let mut rest = file;
        let words = text(section(&mut rest, 1)?)?;
        let classes: Vec<u128> = numbers(section(&mut rest, 16)?, u128::from_le_bytes);
        let marks = numbers(section(&mut rest, 4)?, u32::from_le_bytes);
        let marks: Option<Vec<char>> = marks.into_iter().map(char::from_u32).collect();
        let phrases: Vec<u16> = numbers(section(&mut rest, 2)?, u16::from_le_bytes);
        let vocabulary = numbers(section(&mut rest, 4)?, u32::from_le_bytes);
        let acts = model(section(&mut rest, 1)?)?;
        let labels = model(section(&mut rest, 1)?)?;
        let others = text(section(&mut rest, 1)?)?;
        let short_forms = text(section(&mut rest, 1)?)?;
        let words: Vec<Box<str>> = words.lines().map(Into::into).collect();
        if !rest.is_empty()
            || !vocabulary.is_sorted()
            || words.len() + 1 != classes.len()
            || !are_whole(&phrases)
        {
            return Err(Broken);
        }
        Ok(Self {
            index: Index::new(words, &classes, &phrases),
            classes,
            marks: marks.ok_or(Broken)?,
            phrases,
            acts,
            labels,
            vocabulary,
            others,
            short_forms,
        })
    }
}

/// Takes a count and so many things of `size` bytes.
fn section<'a>(rest: &mut &'a [u8], size: usize) -> Result<&'a [u8], Broken> {
    let (count, after) = rest.split_first_chunk().ok_or(Broken)?;
    let length = u32::from_le_bytes(*count) as usize * size;
    let (things, after) = after.split_at_checked(length).ok_or(Broken)?;
    *rest = after;
    Ok(things)
}

/// None where nothing was learned.
fn model(bytes: &[u8]) -> Result<Option<Model>, Broken> {
    if bytes.is_empty() {
        return Ok(None);
    }
    Model::read(bytes).map(Some).map_err(|_| Broken)
}

fn text(bytes: &[u8]) -> Result<String, Broken> {
    String::from_utf8(bytes.to_vec()).map_err(|_| Broken)
}

fn numbers<const SIZE: usize, Number>(bytes: &[u8], read: fn([u8; SIZE]) -> Number) -> Vec<Number> {
    let (chunks, _) = bytes.as_chunks();
    chunks.iter().map(|chunk| read(*chunk)).collect()
}

/// Whether every phrase has a list and an end.
fn are_whole(phrases: &[u16]) -> bool {
    let mut phrases = phrases.split_inclusive(|&unit| unit == code::END);
    phrases.all(|phrase| {
        phrase.len() > 2 && phrase.ends_with(&[code::END]) && usize::from(phrase[0]) < LISTS.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_cut_off_is_broken() {
        let file = include_bytes!(concat!(env!("OUT_DIR"), "/en.lexicon"));
        assert!(Language::read(file).is_ok());
        assert_eq!(Language::read(&file[..file.len() - 1]).unwrap_err(), Broken);
        assert_eq!(Language::read(b"").unwrap_err(), Broken);
        assert_eq!(Language::read(b"<!doctype html>").unwrap_err(), Broken);
    }
}
