//! A word written twice: "the the".

use super::Slip;
use crate::lexicon::{List, Reading};
use crate::words::Message;

pub(super) fn slips(reading: &Reading<'_>) -> impl Iterator<Item = Slip> {
    let note = &reading.note;
    (1..note.tokens().len()).filter_map(|second| {
        let first = second - 1;
        let (word, again) = (note.word(first), note.word(second));
        let spans = [first, second].map(|index| note.tokens()[index].span);
        let between = &note.text()[spans[0].end()..spans[1].start()];
        // "the The" may be a name; "to, to" is no slip.
        let same = word.eq_ignore_ascii_case(again)
            && (again == "I" || again.starts_with(char::is_lowercase));
        let doubled = same
            && !between.is_empty()
            && between.trim().is_empty()
            && reading.is_word_of(List::Doubled, first);
        doubled.then(|| Slip {
            span: spans[0].union(spans[1]),
            message: Message::new("a07_doubled", vec![again.to_owned()]),
            // Across lines the rest would have to be put together anew.
            fix: (!between.contains('\n')).then(|| word.to_owned()),
        })
    })
}

#[cfg(test)]
mod tests {
    use crate::mechanics::tests::{assert_clean, assert_slip, slips_in};

    #[test]
    fn a_word_twice() {
        assert_slip("Hi Ana, thanks for the the map.", "the the", "the");
        assert_slip("The the map you drew is a joy.", "The the", "The");
        let lines = "Hi Ana, we look forward to\nto your map.";
        assert_eq!(slips_in(lines), [("to\nto", None)]);
    }

    #[test]
    fn rightly_twice() {
        assert_clean("Hi Ana, I had had no luck, and that that map is very very good is clear.");
        assert_clean("Hi Ana, The The played in Walla Walla. What it is for, for me, is bread.");
        assert_clean("Hi Ana, one-to-to-one. Please please come, what a long long walk.");
    }
}
