//! Words in capitals.

use super::Slip;
use crate::lexicon::Reading;
use crate::note::{Kind, Note};
use crate::words::Message;

/// So many words in capitals are no row of abbreviations any more.
const SHOUTED: usize = 6;
/// So many ordinary words of a row are shouted, whatever else stands between them.
const ROW: usize = 3;
/// Shorter words may be abbreviations: IT, WHO.
const SHORTEST: usize = 4;

/// Whether most words of the note are written in capitals.
#[must_use]
pub fn is_shouted(note: &Note<'_>) -> bool {
    let words = (0..note.tokens().len())
        .filter(|&index| note.tokens()[index].kind == Kind::Word)
        .map(|index| note.word(index))
        .filter(|word| word.chars().count() > 1);
    let (mut all, mut loud) = (0, 0);
    for word in words {
        all += 1;
        loud += usize::from(is_loud(word));
    }
    loud >= SHOUTED && loud * 2 > all
}

fn is_loud(word: &str) -> bool {
    word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
}

/// A row of words in capitals, in a note that is not shouted as a whole: that is worse, and told by
/// another rule.
pub(super) fn slips(reading: &Reading<'_>) -> impl Iterator<Item = Slip> {
    let note = &reading.note;
    let loud = |index: usize| {
        let word = note.word(index);
        note.tokens()[index].kind == Kind::Word && word.len() > 1 && is_loud(word)
    };
    let ordinary = |index: &usize| {
        !reading.is_unknown(*index) && note.word(*index).chars().count() >= SHORTEST
    };
    let mut at = 0;
    let end = if is_shouted(note) {
        0
    } else {
        note.tokens().len()
    };
    std::iter::from_fn(move || {
        while at < end {
            let start = at;
            while at < end && loud(at) {
                at += 1;
            }
            let row = start..at;
            at += 1;
            if row.clone().filter(ordinary).count() >= ROW {
                return Some(Slip {
                    span: note.span(row),
                    message: Message::new("a07_shouting", Vec::new()),
                    fix: None,
                });
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use crate::mechanics::tests::{assert_clean, slips_in};

    #[test]
    fn a_shouted_row() {
        let text = "Hi Ana, your rye is a joy. PLEASE SHARE YOUR recipe with us.";
        assert_eq!(slips_in(text), [("PLEASE SHARE YOUR", None)]);
    }

    #[test]
    fn abbreviations_and_one_loud_word() {
        assert_clean("Hi Ana, the IT AND HR team of the NHS UK loves your rye. REALLY.");
    }

    #[test]
    fn a_shouted_note_is_told_by_another_rule() {
        assert_clean("HI ANA, PLEASE SHARE YOUR RYE WITH ALL OF US TODAY");
    }
}
