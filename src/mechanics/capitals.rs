//! Small letters where a capital belongs: "i", and the first word of a sentence.

use super::{Slip, capitalised, is_in_english, is_plain_word};
use crate::lexicon::Reading;
use crate::note::Kind;
use crate::words::Message;

/// "i" for "I".
pub(super) fn lonely_letters(reading: &Reading<'_>) -> impl Iterator<Item = Slip> {
    (0..reading.note.tokens().len()).filter_map(|index| {
        let span = reading.note.tokens()[index].span;
        // As in a list: "i) bread, ii) salt", "i. bread".
        let counts = reading.note.text()[span.end()..].starts_with([')', '.', ':']);
        let lonely = reading.note.word(index) == "i"
            && !counts
            && is_plain_word(reading, index)
            && is_in_english(reading, index);
        lonely.then(|| Slip {
            span,
            message: Message::new("a07_lonely", Vec::new()),
            fix: Some("I".to_owned()),
        })
    })
}

/// A sentence that starts small.
pub(super) fn sentence_starts(reading: &Reading<'_>) -> impl Iterator<Item = Slip> {
    (0..reading.note.tokens().len()).filter_map(|index| {
        let word = reading.note.word(index);
        let small = word.bytes().all(|letter| letter.is_ascii_lowercase())
            && starts_surely(reading, index)
            && !is_name(reading, index)
            && is_plain_word(reading, index)
            && is_in_english(reading, index);
        small.then(|| Slip {
            span: reading.note.tokens()[index].span,
            message: Message::new("a07_start", Vec::new()),
            fix: Some(capitalised(word)),
        })
    })
}

/// Whether a sentence ended just before, beyond doubt. What follows the comma of a greeting, an
/// abbreviation's full stop or three of them may go on small.
fn starts_surely(reading: &Reading<'_>, index: usize) -> bool {
    let tokens = reading.note.tokens();
    let kind = |back: usize| index.checked_sub(back).map(|at| tokens[at].kind);
    let after = if kind(1) == Some(Kind::Paragraph) {
        2
    } else {
        1
    };
    match kind(after) {
        None => true,
        Some(Kind::Mark('!' | '?')) => tokens[index - 1].sentence != tokens[index].sentence,
        Some(Kind::Mark('.')) => {
            let ends_word = kind(after + 1) == Some(Kind::Word)
                && !is_abbreviation(reading.note.word(index - after - 1));
            ends_word && tokens[index - 1].sentence != tokens[index].sentence
        }
        _ => false,
    }
}

/// What is often written with a full stop that ends nothing, besides single letters.
const ABBREVIATIONS: &[&str] = &[
    "al", "am", "approx", "apr", "aug", "ca", "capt", "cf", "co", "corp", "dec", "dept", "dr",
    "ed", "eg", "est", "etc", "ext", "feb", "fig", "fri", "gen", "gov", "hon", "ie", "inc", "incl",
    "jan", "jr", "jul", "jun", "ltd", "mar", "max", "min", "mon", "mr", "mrs", "ms", "no", "nov",
    "oct", "orig", "pm", "pp", "prof", "pte", "pvt", "rev", "sat", "sep", "sept", "sr", "st",
    "sun", "tel", "thu", "thurs", "tue", "tues", "univ", "vol", "vs", "wed",
];

fn is_abbreviation(word: &str) -> bool {
    let is_it = |known: &&str| word.eq_ignore_ascii_case(known);
    word.chars().count() == 1 || ABBREVIATIONS.iter().any(is_it)
}

/// What many family names begin with, in small letters.
const PARTICLES: &[&str] = &[
    "al", "ap", "ben", "bin", "da", "das", "de", "del", "den", "der", "di", "dos", "du", "el",
    "ibn", "la", "le", "ten", "ter", "van", "von",
];

/// "van Dijk", "de Vries".
fn is_name(reading: &Reading<'_>, index: usize) -> bool {
    let next = index + 1;
    PARTICLES.contains(&reading.note.word(index))
        && next < reading.note.tokens().len()
        && reading.is_name(next)
}

#[cfg(test)]
mod tests {
    use crate::mechanics::tests::{assert_clean, assert_slip};

    #[test]
    fn a_lonely_letter() {
        assert_slip("Hi Ana, i grow rye in Kent.", "i", "I");
        assert_slip("Hi Ana, when i'm in Kent I grow rye.", "i", "I");
    }

    #[test]
    fn other_letters() {
        assert_clean("Hi Ana, i.e. rye: (i) sown late, i) cut early, i/o and an i-phone.");
        assert_clean("Hi Ana, as they say: jeg vil gerne have brød i morgen, tak.");
    }

    #[test]
    fn a_small_start() {
        assert_slip("hi Ana, your rye is a joy.", "hi", "Hi");
        assert_slip(
            "Hi Ana, your rye is a joy. would you share it?",
            "would",
            "Would",
        );
        assert_slip(
            "Hi Ana, your rye is a joy!\n\nwould you share it?",
            "would",
            "Would",
        );
    }

    #[test]
    fn no_start_or_a_name() {
        for text in [
            "Hi Ana,\n\nyour rye is a joy.",
            "van Dijk here, from the mill.",
            "Your rye... what a joy. At 9 a.m. on Friday, approx. ten loaves etc. and more.",
            "iPhone pictures of rye. node.js is not for bakers. www.rye.example is.",
            "Your rye (what a joy!) is gone. 👋 see you.",
        ] {
            assert_clean(text);
        }
    }
}
