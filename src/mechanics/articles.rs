//! "a" before a vowel, "an" before a consonant: by the sound, so only where that is sure.

use super::{Slip, capitalised, is_in_english, is_plain_word};
use crate::lexicon::Reading;
use crate::note::Kind;
use crate::words::Message;

/// Before these neither is an article: "plan a is", "bread an the".
const FUNCTION_WORDS: &str = " a about after again all also always am an and any are around as at \
    be because but by can do each either else even every for from had has have he her his how i if \
    in into is it its may me my no nor not of off on or our out over she so than that the their then \
    there these they this to up upon us was we were what when where which while who will with would \
    you your ";

/// Behind these "a" is a letter: "series a investors".
const LETTERED: &[&str] = &[
    "category",
    "class",
    "grade",
    "group",
    "hepatitis",
    "influenza",
    "league",
    "level",
    "option",
    "part",
    "plan",
    "section",
    "serie",
    "series",
    "team",
    "type",
    "vitamin",
];

/// How words begin that are spoken with a vowel first, though they begin as the next do.
const UN: &[&str] = &["unin", "unim", "uniden", "utt", "utm"];
/// How words begin that are spoken with a consonant first, though some begin as the last do.
const CONSONANTS: &[&str] = &[
    "eu", "ew", "once", "onesie", "ouija", "unanim", "uni", "use", "usa", "usu", "ut", "ubi", "uk",
    "b", "c", "d", "f", "g", "j", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "w", "y", "z",
];
/// How words begin that are spoken with a vowel first.
const VOWELS: &[&str] = &[
    "a", "e", "i", "o", "hour", "honest", "honor", "honour", "heir", "um", "un", "up", "ult", "ug",
    "usher", "urg", "urb",
];

pub(super) fn slips(reading: &Reading<'_>) -> impl Iterator<Item = Slip> {
    let tokens = reading.note.tokens();
    (1..tokens.len()).filter_map(move |next| {
        let article = next - 1;
        let (written, word) = (reading.note.word(article), reading.note.word(next));
        let wrong_before_vowel = match written {
            "a" | "A" => true,
            "an" | "An" => false,
            _ => return None,
        };
        if begins_with_vowel(word)? != wrong_before_vowel {
            return None;
        }
        let right = if wrong_before_vowel { "an" } else { "a" };
        let starts = written.starts_with('A');
        let right = if starts {
            capitalised(right)
        } else {
            right.to_owned()
        };
        let near = tokens[article].span.end() + 1 == tokens[next].span.start();
        let sure = near
            && tokens[article].sentence == tokens[next].sentence
            && is_common(word)
            && (!starts || reading.starts_sentence(article))
            && !is_letter(reading, article)
            && is_plain_word(reading, article)
            && tokens[next].kind == Kind::Word
            && is_in_english(reading, article);
        sure.then(|| Slip {
            span: tokens[article].span,
            message: Message::new(
                "a07_article",
                vec![[&right, " ", word].concat(), [written, " ", word].concat()],
            ),
            fix: Some(right),
        })
    })
}

/// Whether the "a" reads as a letter that something is named by.
fn is_letter(reading: &Reading<'_>, article: usize) -> bool {
    article.checked_sub(1).is_some_and(|before| {
        let word = reading.note.word(before);
        LETTERED
            .iter()
            .any(|named| word.eq_ignore_ascii_case(named))
    })
}

/// No abbreviation, which may be spoken letter by letter, no name and no function word.
fn is_common(word: &str) -> bool {
    const SHORTEST: usize = 4;
    let vowel = |letter: u8| b"aeiouy".contains(&letter);
    // mrna, ngos, rfps
    let spoken = match word.as_bytes() {
        [b'l' | b'm' | b'n' | b'r', second, ..] => vowel(*second) || *second == b'h',
        letters => letters.iter().any(|&letter| vowel(letter)),
    };
    word.len() >= SHORTEST
        && spoken
        && word.bytes().all(|letter| letter.is_ascii_lowercase())
        && !FUNCTION_WORDS.contains(&format!(" {word} "))
}

/// Whether a word in small letters is spoken with a vowel first; `None` where that is not sure.
fn begins_with_vowel(word: &str) -> Option<bool> {
    let begins = |with: &[&str]| with.iter().any(|beginning| word.starts_with(beginning));
    if begins(UN) {
        Some(true)
    } else if begins(CONSONANTS) {
        Some(false)
    } else {
        begins(VOWELS).then_some(true)
    }
}

#[cfg(test)]
mod tests {
    use crate::mechanics::tests::{assert_clean, assert_slip};

    #[test]
    fn the_wrong_article() {
        assert_slip("Hi Ana, I run a orchard in Kent.", "a", "an");
        assert_slip("Hi Ana, it took me a hour to read.", "a", "an");
        assert_slip("Hi Ana, I was an baker in Porto.", "an", "a");
        assert_slip("Hi Ana, I study at an university in Cebu.", "an", "a");
        assert_slip("Hi Ana, it was a unintended joke.", "a", "an");
    }

    #[test]
    fn by_the_sound() {
        assert_clean("Hi Ana, a user of a unique one-off tool, a European and a once shy man.");
        assert_clean("Hi Ana, an honest heir, an hour, an umbrella, an utter onerous joy.");
    }

    #[test]
    fn abbreviations_names_and_other_words() {
        assert_clean("Hi Ana, I hold an MBA and an sme grant, from a NGO and a hotel.");
        assert_clean("Hi Ana, an Yvonne met a Eugene. Plan a is on, and plan b too.");
        assert_clean("Hi Ana, our Series A investors and the vitamin a intake of an mrna trial.");
    }
}
