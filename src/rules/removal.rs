//! Takes a sentence out of a note that tells its reader nothing, and closes the gap.

use super::Fix;
use crate::lexicon::{List, Reading};
use crate::note::{Kind, Note, Span};

/// A longer sentence says something, whatever its words are.
const LONGEST: usize = 16;
/// What is left has a sentence of at least so many words, else it is no note any more.
const SHORTEST_LEFT: usize = 4;

/// The removal of the sentence around the words of a finding, but for a greeting before it; nothing
/// where it tells more than these words do, or where too little would be left.
pub(super) fn of_sentence(reading: &Reading<'_>, words: Span) -> Option<Fix> {
    let note = &reading.note;
    let tokens = note.tokens();
    let first = tokens.partition_point(|token| token.span.end() <= words.start());
    let sentence = note.sentence_around(first);
    let start = after_greeting(note, sentence.start);
    let last = sentence
        .clone()
        .rfind(|&index| tokens[index].kind != Kind::Paragraph)?;
    let span = Span::new(tokens[start].span.start(), tokens[last].span.end());
    let encloses = |index: usize| matches!(tokens[index].kind, Kind::Mark(mark) if "()[]{}<>«»“”„\"".contains(mark));
    let tells = |index: usize| {
        let beside = !tokens[index].span.overlaps(words);
        beside && (reading.is_telling(index) || tokens[index].kind == Kind::Link)
    };
    let whole = start <= first && words.end() <= span.end();
    let needless = !(start..=last).any(|index| encloses(index) || tells(index));
    let is_short = last - start < LONGEST;
    (whole && needless && is_short && leaves_enough(note, tokens[first].sentence))
        .then(|| without(reading, span, last + 1))
}

/// Where the sentence goes on after "Hi Ana,".
fn after_greeting(note: &Note<'_>, start: usize) -> usize {
    const GREETINGS: [&str; 4] = ["hi", "hello", "hey", "dear"];
    const LONGEST_GREETING: usize = 6;
    let tokens = &note.tokens()[start..];
    let greets = GREETINGS.contains(&note.word(start).to_lowercase().as_str());
    let comma = tokens
        .iter()
        .take(LONGEST_GREETING)
        .position(|token| token.kind == Kind::Mark(','));
    match comma {
        Some(comma) if greets && comma + 1 < tokens.len() => start + comma + 1,
        _ => start,
    }
}

fn leaves_enough(note: &Note<'_>, without: u32) -> bool {
    let others = note
        .tokens()
        .iter()
        .filter(|token| token.sentence != without);
    let words: Vec<u32> = others
        .filter(|token| token.is_wordlike())
        .map(|token| token.sentence)
        .collect();
    words
        .chunk_by(u32::eq)
        .any(|sentence| sentence.len() >= SHORTEST_LEFT)
}

/// Takes out the span with the spaces on one side of it: those behind, so that the next sentence
/// moves up; at the end of a line those before; around a line of its own the line.
fn without(reading: &Reading<'_>, span: Span, next: usize) -> Fix {
    let text = reading.note.text();
    let (before, after) = (&text[..span.start()], &text[span.end()..]);
    let line_start = before.trim_end_matches([' ', '\t']);
    let gap = after.len() - after.trim_start().len();
    let starts_line = line_start.is_empty() || line_start.ends_with('\n');
    let ends_line = after.trim_start().is_empty() || after[..gap].contains('\n');
    let is_last = gap == after.len();
    let (start, end) = if starts_line && is_last {
        (before.trim_end().len(), text.len())
    } else if starts_line || !ends_line {
        (span.start(), span.end() + gap)
    } else {
        (line_start.len(), span.end())
    };
    // "Hi Ana, your": what followed a full stop now follows a comma.
    let small = (line_start.ends_with(',') && !ends_line)
        .then(|| small_letter(reading, next))
        .flatten();
    Fix {
        span: Span::new(start, end + small.map_or(0, char::len_utf8)),
        replacement: small.map_or_else(String::new, |letter| {
            letter.to_ascii_lowercase().to_string()
        }),
        removes: true,
    }
}

/// The capital of a word that has one only because a sentence starts with it.
fn small_letter(reading: &Reading<'_>, index: usize) -> Option<char> {
    let word = reading.note.word(index);
    let is_plain = word != "I" && reading.is_word_of(List::Common, index);
    let capital = word.chars().next().filter(char::is_ascii_uppercase);
    capital.filter(|_| is_plain && word[1..].chars().all(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Language;

    /// The note that is left when the sentence around `words` is removed.
    fn left(text: &str, words: &str) -> Option<String> {
        let reading = Reading::new(text, Language::english());
        let start = text.find(words).unwrap();
        let fix = of_sentence(&reading, Span::new(start, start + words.len()))?;
        let mut text = text.to_owned();
        text.replace_range(fix.span.start()..fix.span.end(), &fix.replacement);
        Some(text)
    }

    #[track_caller]
    fn assert_left(text: &str, words: &str, expected: &str) {
        assert_eq!(left(text, words).as_deref(), Some(expected), "{text:?}");
    }

    #[test]
    fn the_next_sentence_moves_up() {
        assert_left(
            "Sorry to bother you. Your talk in Porto moved me.",
            "Sorry to bother",
            "Your talk in Porto moved me.",
        );
        assert_left(
            "Your talk in Porto moved me.  I hope you are well!  Shall we meet there again?",
            "hope you are well",
            "Your talk in Porto moved me.  Shall we meet there again?",
        );
    }

    #[test]
    fn a_greeting_stays() {
        let words = "Sorry to bother";
        assert_left(
            "Hi Ana, sorry to bother you. Your talk in Porto moved me.",
            "sorry to bother",
            "Hi Ana, your talk in Porto moved me.",
        );
        for rest in ["I loved your talk in Porto.", "Porto moved me that day."] {
            let text = format!("Dear Ms. Silva, {words} you. {rest}");
            assert_left(&text, words, &format!("Dear Ms. Silva, {rest}"));
        }
        assert_left(
            "Hi Ana, sorry to bother you.\n\nYour talk in Porto moved me.",
            "sorry to bother",
            "Hi Ana,\n\nYour talk in Porto moved me.",
        );
    }

    #[test]
    fn lines_close_up() {
        let words = "I hope you are well";
        assert_left(
            "Hi Ana,\n\nI hope you are well.\n\nYour talk in Porto moved me.",
            words,
            "Hi Ana,\n\nYour talk in Porto moved me.",
        );
        assert_left(
            "Your talk in Porto moved me. I hope you are well.\nTom",
            words,
            "Your talk in Porto moved me.\nTom",
        );
        assert_left(
            "Your talk in Porto moved me.\n\nI hope you are well. ",
            words,
            "Your talk in Porto moved me.",
        );
        assert_left(
            "Your talk in Porto moved me. I hope you are well 👋",
            words,
            "Your talk in Porto moved me.",
        );
    }

    #[test]
    fn what_tells_something_stays() {
        for text in [
            "I hope you are well in Porto. Your talk there moved me.",
            "I hope you are well (and back home). Your talk there moved me.",
            "I hope you are well, and that 3 of you come. Your talk there moved me.",
            "Hi Ana, I hope you are well. Best, Tom",
            "I hope you are well.",
        ] {
            assert_eq!(left(text, "hope you are well"), None, "{text}");
        }
    }
}
