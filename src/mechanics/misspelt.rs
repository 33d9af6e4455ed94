//! Misspelled words, where no spell checker of the browser marks them.

use super::{Slip, capitalised, is_in_english, is_plain_word};
use crate::draft::{Draft, Spelling};
use crate::lexicon::Reading;
use crate::note::{Kind, Token};
use crate::spelling::Misspellings;
use crate::words::Message;

pub(super) fn slips<'a>(
    reading: &'a Reading<'_>,
    draft: &'a Draft<'_>,
) -> impl Iterator<Item = Slip> + 'a {
    let misspellings = Misspellings::english().filter(|_| draft.spelling == Spelling::Ours);
    let words = 0..misspellings.map_or(0, |_| reading.note.tokens().len());
    words.filter_map(move |index| slip(reading, draft, misspellings?, index))
}

fn slip(
    reading: &Reading<'_>,
    draft: &Draft<'_>,
    misspellings: &Misspellings,
    index: usize,
) -> Option<Slip> {
    let word = reading.note.word(index);
    let capital = word.starts_with(|first: char| first.is_ascii_uppercase());
    let rest = &word[usize::from(capital)..];
    if rest.is_empty() || !rest.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return None;
    }
    let meant = if capital {
        misspellings.correction(&word.to_ascii_lowercase())?
    } else {
        misspellings.correction(word)?
    };
    // Of what is written with a capital rightly, only days and months are no names.
    let day = meant.starts_with(char::is_uppercase) && meant.chars().all(char::is_alphabetic);
    let name = capital && !day && (!reading.starts_sentence(index) || is_addressed(reading, index));
    if name
        || !is_plain_word(reading, index)
        || follows_greeting(reading, index)
        || is_recipient(draft, word)
        || !is_in_english(reading, index)
    {
        return None;
    }
    let fix = if capital { capitalised(&meant) } else { meant };
    Some(Slip {
        span: reading.note.tokens()[index].span,
        message: Message::new("a07_misspelt", vec![word.to_owned(), fix.clone()]),
        fix: Some(fix),
    })
}

/// Whether the first word of a sentence reads as a name: before a comma, or a word with a capital.
fn is_addressed(reading: &Reading<'_>, index: usize) -> bool {
    let next = index + 1;
    reading.note.tokens().get(next).is_none_or(|token: &Token| {
        token.kind == Kind::Mark(',') || token.kind == Kind::Clitic || reading.is_name(next)
    })
}

/// "hi jon": names are written small, too.
fn follows_greeting(reading: &Reading<'_>, index: usize) -> bool {
    const GREETINGS: [&str; 9] = [
        "hi", "hello", "hey", "dear", "mr", "mrs", "ms", "dr", "prof",
    ];
    index.checked_sub(1).is_some_and(|before| {
        let word = reading.note.word(before);
        GREETINGS
            .iter()
            .any(|greeting| word.eq_ignore_ascii_case(greeting))
    })
}

fn is_recipient(draft: &Draft<'_>, word: &str) -> bool {
    let name = draft.recipient.and_then(|recipient| recipient.name);
    name.is_some_and(|name| {
        name.split(|letter: char| !letter.is_alphanumeric())
            .any(|part| part.eq_ignore_ascii_case(word))
    })
}

#[cfg(test)]
mod tests {
    use crate::check;
    use crate::draft::{Draft, Recipient, Spelling, Stage};
    use crate::mechanics::tests::{assert_clean, assert_slip};

    #[test]
    fn a_misspelling() {
        assert_slip("Hi Ana, did you recieve the seeds?", "recieve", "receive");
        assert_slip(
            "Definately the best bread in Leeds.",
            "Definately",
            "Definitely",
        );
        assert_slip(
            "Hi Ana, I saw it on Wednsday at noon.",
            "Wednsday",
            "Wednesday",
        );
        assert_slip("Hi Ana, I couldnt find your stall.", "couldnt", "couldn't");
    }

    #[test]
    fn names_handles_tags_addresses_and_quoted_words() {
        for text in [
            "Hi Ana, my friend Recieve Okoro sends his best.",
            "hi freind, did you get the seeds?",
            "Definately, did you get the seeds?",
            "Hi Ana, I follow @recieve and #recieve and www.recieve.com too.",
            "Hi Ana, the folder recieve/old and the file recieve.txt are yours.",
            "Hi Ana, your talk about the word “recieve” made my day.",
            "Hi Ana, the RECIEVE flag is yours.",
            "Hi {recieve_name}, good to see you.",
        ] {
            assert_clean_of_spelling(text);
        }
    }

    /// Other kinds may speak.
    #[track_caller]
    fn assert_clean_of_spelling(text: &str) {
        let slips = crate::mechanics::tests::slips_in(text);
        let misspelt = |words: &str| words.eq_ignore_ascii_case("recieve") || words.len() > 5;
        assert!(
            !slips.iter().any(|(words, _)| misspelt(words)),
            "{text}: {slips:?}"
        );
    }

    #[test]
    fn other_languages() {
        assert_clean("Hi Ana, at home we say: je suis technicien dans une grande entreprise.");
    }

    #[test]
    fn where_the_browser_marks_them() {
        let text = "Hi Ana, did you recieve the the seeds?";
        let draft = Draft {
            spelling: Spelling::Browsers,
            ..Draft::new(text, Stage::Invite)
        };
        let findings = check(&draft).findings;
        let marked: Vec<&str> = findings
            .iter()
            .filter(|finding| finding.rule.code == "A07")
            .map(|finding| finding.span.of(text))
            .collect();
        assert_eq!(marked, ["the the"]);
    }

    #[test]
    fn the_name_of_the_recipient() {
        let text = "So glad, freind, that you came.";
        let marked = |name| {
            let draft = Draft {
                recipient: Some(Recipient::named(name)),
                ..Draft::new(text, Stage::FirstMessage)
            };
            let findings = check(&draft).findings;
            findings.iter().any(|finding| finding.rule.code == "A07")
        };
        assert!(marked("Ana Silva"));
        assert!(!marked("Ana Freind"));
    }
}
