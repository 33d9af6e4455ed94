//! Phrases as data: finds the phrases of a language in a note, in one pass over its tokens.
//!
//! The phrases stand in `src/lexicon/<language>/*.txt` and are compiled by `compile.rs`; how to
//! write them is told in `README.md` beside this file.

mod reading;

pub use reading::{Hit, Reading};

/// One thing that a single token can be.
#[derive(Debug, Clone, Copy)]
enum Atom {
    /// A word of the language's table.
    Word(u16),
    /// A word that belongs to a class.
    Class(u8),
    /// `{number}`
    Number,
    /// `{name}`: a capitalised word that is not merely the first of its sentence.
    Name,
    /// `{any}`: any word or number.
    Any,
    /// `{link}`
    Link,
    /// A mark such as `{%}`.
    Mark(char),
}

#[derive(Debug, Clone, Copy)]
enum Step {
    OneOf(&'static [Atom]),
    /// The next token is none of these; nothing is taken.
    NotOneOf(&'static [Atom]),
    /// At most so many words of the same sentence.
    Gap(u8),
    SentenceStart,
    SentenceEnd,
}

#[derive(Debug)]
struct Phrase {
    list: List,
    steps: &'static [Step],
}

/// The compiled phrases of one language.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1.
    pub code: &'static str,
    /// Sorted, in lower case. Word `n` of a phrase is `words[n - 1]`; 0 is every other word.
    words: &'static [&'static str],
    /// For each word, a set of classes, bit by bit.
    classes: &'static [u128],
    phrases: &'static [Phrase],
    /// For each word, the phrases that can begin with it.
    by_first_word: &'static [&'static [u16]],
    /// The phrases that can begin with a number, a name, a link or a mark.
    by_first_kind: &'static [u16],
}

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

impl Language {
    /// English, the one language that has phrases so far.
    #[must_use]
    pub fn english() -> &'static Self {
        &LANGUAGES[0]
    }
}
