//! Text-speak: "u", "thx".

use super::{Slip, capitalised, is_in_english, is_plain_word};
use crate::lexicon::Reading;
use crate::words::Message;

/// What is written, in small letters, and what it stands for.
const SHORT_FOR: &[(&str, &str)] = &[
    ("abt", "about"),
    ("b4", "before"),
    ("bcoz", "because"),
    ("bcz", "because"),
    ("coz", "because"),
    ("cuz", "because"),
    ("gr8", "great"),
    ("l8r", "later"),
    ("luv", "love"),
    ("pls", "please"),
    ("plz", "please"),
    ("ppl", "people"),
    ("shud", "should"),
    ("thnx", "thanks"),
    ("thx", "thanks"),
    ("tmrw", "tomorrow"),
    ("tnx", "thanks"),
    ("u", "you"),
    ("ur", "your"),
    ("wud", "would"),
];

pub(super) fn slips(reading: &Reading<'_>) -> impl Iterator<Item = Slip> {
    (0..reading.note.tokens().len()).filter_map(|index| {
        let word = reading.note.word(index);
        let (_, long) = SHORT_FOR
            .iter()
            .find(|(short, _)| word.eq_ignore_ascii_case(short))?;
        let speaks = !names_a_shape(reading, index)
            && !is_name_or_abbreviation(reading, index)
            && is_plain_word(reading, index)
            && is_in_english(reading, index);
        let capital = word.starts_with(char::is_uppercase);
        let fix = if capital {
            capitalised(long)
        } else {
            (*long).to_owned()
        };
        speaks.then(|| Slip {
            span: reading.note.tokens()[index].span,
            message: Message::new("a07_short", vec![word.to_owned(), fix.clone()]),
            fix: Some(fix),
        })
    })
}

/// "u turn", "u of t".
fn names_a_shape(reading: &Reading<'_>, index: usize) -> bool {
    const SHAPED: [&str; 7] = ["bend", "boat", "bolt", "lock", "of", "shaped", "turn"];
    let next = index + 1;
    reading.note.word(index) == "u"
        && next < reading.note.tokens().len()
        && SHAPED.contains(&reading.note.word(next))
}

/// A capital stands for something else, but for the first of a sentence's first word.
fn is_name_or_abbreviation(reading: &Reading<'_>, index: usize) -> bool {
    let word = reading.note.word(index);
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    let starts =
        word.len() > 1 && word.starts_with(char::is_uppercase) && reading.starts_sentence(index);
    capitals > usize::from(starts)
}

#[cfg(test)]
mod tests {
    use crate::mechanics::tests::{assert_clean, assert_slip};

    #[test]
    fn shortened_words() {
        assert_slip("Hi Ana, can u share the map?", "u", "you");
        assert_slip("Hi Ana. Thx for the map of Porto.", "Thx", "Thanks");
        assert_slip("Hi Ana, pls share the map with us.", "pls", "please");
    }

    #[test]
    fn names_abbreviations_and_other_words() {
        assert_clean("Hi Ana, the U of T, the UR team, Luv Shah, a u turn and u.s. maps.");
        assert_clean("Hi Ana, als u wilt kunt u mij altijd bellen over het brood.");
    }
}
