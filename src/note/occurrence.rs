//! Where a phrase stands in a note: word for word, whatever the case.

use std::ops::Range;

use super::{Kind, Note, is_apostrophe};

impl Note<'_> {
    /// The tokens of each place where a phrase stands, in order: whole words, in whatever case, with
    /// whatever spaces, hyphens and apostrophes. Marks at the ends of a phrase that has words do not
    /// matter; marks within it do.
    #[must_use]
    pub fn occurrences(&self, phrase: &str) -> Vec<Range<usize>> {
        let phrase = Note::new(phrase);
        let wanted = phrase.core();
        let mut places = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let end = self.follow(&phrase, wanted.clone(), at);
            places.extend(end.map(|end| at..end));
            at = end.unwrap_or(at + 1);
        }
        places
    }

    /// All tokens, but for marks before the first word and after the last.
    fn core(&self) -> Range<usize> {
        let is_part =
            |&index: &usize| !matches!(self.tokens[index].kind, Kind::Mark(_) | Kind::Paragraph);
        let mut words = (0..self.tokens.len()).filter(is_part);
        match words.next() {
            Some(first) => first..words.next_back().unwrap_or(first) + 1,
            None => 0..self.tokens.len(),
        }
    }

    /// One past the token where the phrase ends that starts at token `at`, if it does.
    fn follow(&self, phrase: &Note<'_>, wanted: Range<usize>, mut at: usize) -> Option<usize> {
        let start = at;
        let is_line =
            |at: usize| self.tokens.get(at).map(|token| token.kind) == Some(Kind::Paragraph);
        for index in wanted {
            while at > start && is_line(at) {
                at += 1;
            }
            if at >= self.tokens.len() || !alike(self.word(at), phrase.word(index)) {
                return None;
            }
            at += 1;
        }
        (at > start).then_some(at)
    }
}

fn alike(one: &str, other: &str) -> bool {
    plain(one).eq(plain(other))
}

fn plain(word: &str) -> impl Iterator<Item = char> + '_ {
    let letters = word.chars().flat_map(char::to_lowercase);
    letters.map(|letter| if is_apostrophe(letter) { '\'' } else { letter })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, phrase: &str) -> Vec<&'a str> {
        let note = Note::new(text);
        let places = note.occurrences(phrase).into_iter();
        places.map(|place| note.span(place).of(text)).collect()
    }

    #[test]
    fn a_phrase_is_found_in_any_case_and_with_any_hyphens() {
        let text = "Low-hanging fruit is LOW HANGING\n\nFruit.";
        let places = ["Low-hanging fruit", "LOW HANGING\n\nFruit"];
        assert_eq!(found(text, "low hanging fruit"), places);
        assert_eq!(found("I don’t pitch", "Don't"), ["don’t"]);
    }

    #[test]
    fn part_of_a_word_is_no_occurrence() {
        assert_eq!(found("Our synergies", "synergy"), [""; 0]);
        assert_eq!(found("A syn ergy", "synergy"), [""; 0]);
        assert_eq!(found("synergy", "synergy effects"), [""; 0]);
    }

    #[test]
    fn marks_matter_within_a_phrase_and_not_at_its_ends() {
        assert_eq!(
            found("Worth a quick call!", "worth a quick call?"),
            ["Worth a quick call"]
        );
        assert_eq!(found("Touch. Base", "touch base"), [""; 0]);
        assert_eq!(found("24/7 and 24 7", "24/7"), ["24/7"]);
    }

    #[test]
    fn a_phrase_may_be_a_mark_and_none_is_nowhere() {
        assert_eq!(found("To the moon 🚀", "🚀"), ["🚀"]);
        assert_eq!(found("To the moon", " "), [""; 0]);
        assert_eq!(found("", "moon"), [""; 0]);
    }
}
