//! Where words and phrases stand in a language's tables.

use super::code;
use crate::note::Kind;

/// Finds words by their letters, and phrases by the word that they begin with.
#[derive(Debug)]
pub(super) struct Index {
    words: Vec<Box<str>>,
    /// For each word from 0, which is none, the starts of the phrases that can begin with it.
    by_word: Vec<Vec<u32>>,
    /// The starts of those that can begin with a name, a number, a link, a mark.
    by_name: Vec<u32>,
    by_number: Vec<u32>,
    by_link: Vec<u32>,
    by_mark: Vec<u32>,
}

impl Index {
    pub(super) fn new(words: Vec<Box<str>>, classes: &[u128], phrases: &[u16]) -> Self {
        let mut index = Self {
            by_word: vec![Vec::new(); words.len() + 1],
            by_name: Vec::new(),
            by_number: Vec::new(),
            by_link: Vec::new(),
            by_mark: Vec::new(),
            words,
        };
        let members = members(classes);
        let mut start = 0;
        for phrase in phrases.split_inclusive(|&unit| unit == code::END) {
            for &atom in beginning(&phrase[1..]) {
                index.add(atom, start, &members);
            }
            start += u32::try_from(phrase.len()).unwrap_or(u32::MAX);
        }
        index
    }

    fn add(&mut self, atom: u16, start: u32, members: &[Vec<u16>]) {
        match atom {
            1..=code::LAST_WORD => self.by_word[usize::from(atom)].push(start),
            _ if atom & code::KIND == code::CLASS => {
                for &word in &members[usize::from(atom & code::VALUE)] {
                    self.by_word[usize::from(word)].push(start);
                }
            }
            code::NAME => self.by_name.push(start),
            code::NUMBER => self.by_number.push(start),
            code::LINK => self.by_link.push(start),
            _ => self.by_mark.push(start),
        }
    }

    /// The number of a word in lower case; 0 for unknown words.
    pub(super) fn number(&self, word: &[u8]) -> u16 {
        self.words
            .binary_search_by(|known| known.as_bytes().cmp(word))
            .map_or(0, |at| u16::try_from(at + 1).unwrap_or(0))
    }

    /// The starts of the phrases that can begin with a token: by its word, and by its kind.
    pub(super) fn beginning_with(&self, word: u16, kind: Kind) -> impl Iterator<Item = u32> + '_ {
        let by_kind: &[u32] = match kind {
            Kind::Word => &self.by_name,
            Kind::Number => &self.by_number,
            Kind::Link => &self.by_link,
            Kind::Mark(_) => &self.by_mark,
            Kind::Clitic | Kind::Paragraph => &[],
        };
        self.by_word[usize::from(word)]
            .iter()
            .chain(by_kind)
            .copied()
    }
}

/// For each class its words.
fn members(classes: &[u128]) -> Vec<Vec<u16>> {
    let mut members = vec![Vec::new(); u128::BITS as usize];
    for (word, set) in (0..).zip(classes) {
        for (class, members) in members.iter_mut().enumerate() {
            if set >> class & 1 == 1 {
                members.push(word);
            }
        }
    }
    members
}

/// The atoms that the first token of a phrase may be.
fn beginning(steps: &[u16]) -> &[u16] {
    match steps {
        [code::SENTENCE_START, rest @ ..] => beginning(rest),
        [first, rest @ ..] if first & code::KIND == code::ONE_OF => {
            &rest[..usize::from(first & code::VALUE)]
        }
        _ => &steps[..1],
    }
}
