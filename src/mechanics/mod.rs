//! Slips of the pen: what the hand does wrong, whatever the note says. One file a kind.
//!
//! Better silent than wrong: a name, an abbreviation or a word of another language is none.

mod articles;
mod capitals;
mod confusions;
mod doubled;
mod marks;
mod misspelt;
mod shouting;
mod text_speak;

use crate::draft::Draft;
use crate::lexicon::Reading;
use crate::note::{Kind, Span};
use crate::words::Message;

pub use shouting::is_shouted;

/// A slip, and how to put it right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// The words that are wrong.
    pub span: Span,
    /// What is wrong with them, in one line.
    pub message: Message,
    /// What to put in their place, where that is certain.
    pub fix: Option<String>,
}

/// More at once would be a lesson in writing.
const MOST: usize = 5;

/// The slips in an English note, in the order of the text: at most five, and of many kinds rather
/// than many of one kind.
#[must_use]
pub fn slips(reading: &Reading<'_>, draft: &Draft<'_>) -> Vec<Slip> {
    // Where two kinds see the same word, the first is told.
    let kinds = [
        some(misspelt::slips(reading, draft)),
        some(text_speak::slips(reading)),
        some(confusions::slips(reading)),
        some(doubled::slips(reading)),
        some(articles::slips(reading)),
        some(marks::slips(reading)),
        some(shouting::slips(reading)),
        some(capitals::sentence_starts(reading)),
        some(capitals::lonely_letters(reading)),
    ];
    let mut told: Vec<Slip> = Vec::new();
    for rank in 0..MOST {
        for slip in kinds.iter().filter_map(|kind| kind.get(rank)) {
            if told.len() < MOST && !told.iter().any(|other| other.span.overlaps(slip.span)) {
                told.push(slip.clone());
            }
        }
    }
    // No two are at one place.
    told.sort_unstable_by_key(|slip| slip.span);
    told
}

/// The slips that show in any language, as far as its marks are these.
#[must_use]
pub fn slips_in_any_language(reading: &Reading<'_>) -> Vec<Slip> {
    some(marks::slips(reading))
}

fn some(slips: impl Iterator<Item = Slip>) -> Vec<Slip> {
    slips.take(MOST).collect()
}

/// Whether the token is a word of running text, and no part of an address, a handle, a tag, a path,
/// a placeholder, a compound or a quoted word.
fn is_plain_word(reading: &Reading<'_>, index: usize) -> bool {
    const BEFORE: &str = "@#_/\\-‐‑.'’`\"“«<{[~=&+*$";
    const AFTER: &str = "@_/\\-‐‑`\"”»>}]~=&+*";
    let token = reading.note.tokens()[index];
    let text = reading.note.text();
    let before = text[..token.span.start()].chars().next_back();
    let mut after = text[token.span.end()..].chars();
    let next = after.next();
    // node.js, e.g., a.m.
    let dotted = next == Some('.') && after.next().is_some_and(char::is_alphanumeric);
    token.kind == Kind::Word
        && !before.is_some_and(|mark| BEFORE.contains(mark))
        && !next.is_some_and(|mark| AFTER.contains(mark))
        && !dotted
}

/// Whether most of the words nearby are English, as far as the lexicon knows. Words with a capital
/// do not count: they may be names.
fn is_in_english(reading: &Reading<'_>, index: usize) -> bool {
    const REACH: usize = 6;
    let tokens = reading.note.tokens();
    let near = index.saturating_sub(REACH)..tokens.len().min(index + REACH + 1);
    let counted = near.filter(|&other| {
        other != index
            && tokens[other].kind == Kind::Word
            && reading.note.word(other).starts_with(char::is_lowercase)
    });
    let (mut known, mut all) = (0, 0);
    for other in counted {
        all += 1;
        known += usize::from(!reading.is_unknown(other));
    }
    known * 2 >= all
}

/// With a capital as its first letter.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(capital);
    first.into_iter().chain(letters).collect()
}

/// The capital of a small letter; the letter itself where it has none. Searched for among Latin, Greek
/// and Cyrillic letters: the table for `to_uppercase` would cost a fiftieth of the module's size.
fn capital(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_uppercase();
    }
    let is_its_capital = |capital: &char| capital.to_lowercase().eq([letter]);
    ('\u{C0}'..='\u{52F}')
        .find(is_its_capital)
        .unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Stage;
    use crate::lexicon::Language;

    #[test]
    fn a_capital_is_that_of_the_standard_library() {
        for letter in ('a'..='\u{52F}').filter(|letter| letter.is_lowercase()) {
            let found = capital(letter);
            if found != letter {
                assert!(letter.to_uppercase().eq([found]), "{letter}: {found}");
            }
        }
        for letter in "aéüæñőşłžжљёωά".chars() {
            assert!(letter.to_uppercase().eq([capital(letter)]), "{letter}");
        }
    }

    /// The wrong words, and what is to take their place.
    pub(super) fn slips_in(text: &str) -> Vec<(&str, Option<String>)> {
        let reading = Reading::new(text, Language::english());
        super::slips(&reading, &Draft::new(text, Stage::Invite))
            .into_iter()
            .map(|slip| (slip.span.of(text), slip.fix))
            .collect()
    }

    /// Exactly this slip, put right so.
    #[track_caller]
    pub(super) fn assert_slip(text: &str, words: &str, fix: &str) {
        assert_eq!(slips_in(text), [(words, Some(fix.to_owned()))], "{text}");
    }

    #[track_caller]
    pub(super) fn assert_clean(text: &str) {
        assert_eq!(slips_in(text), [], "{text}");
    }

    #[test]
    fn five_at_most_and_of_many_kinds() {
        let text = "Hi Sam, i think i know i saw i heard i read i wrote teh the the post!!";
        let words: Vec<&str> = slips_in(text).into_iter().map(|(words, _)| words).collect();
        assert_eq!(words, ["i", "i", "teh", "the the", "!!"]);
    }

    #[test]
    fn a_word_is_told_once() {
        assert_slip("thx for the map, Ana.", "thx", "thanks");
    }
}
