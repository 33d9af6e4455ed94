//! The stretches of a note that are judged one by one: sentences, and lines of a list.

use std::ops::Range;

use super::grams;
use crate::note::{Kind, Note, Token};

/// Ranges of tokens, in order, none empty.
#[must_use]
fn segments(note: &Note<'_>) -> Vec<Range<usize>> {
    let tokens = note.tokens();
    let mut segments = Vec::new();
    let mut start = 0;
    for index in 1..=tokens.len() {
        let ends = index == tokens.len()
            || tokens[index].sentence != tokens[index - 1].sentence
            || begins_line(note, index);
        if ends {
            // Without the empty line behind it.
            let is_text = |token: &Token| token.kind != Kind::Paragraph;
            let length = tokens[start..index].iter().rposition(is_text);
            let segment = start..length.map_or(start, |last| start + last + 1);
            if tokens[segment.clone()].iter().any(Token::is_wordlike) {
                segments.push(segment);
            }
            start = index;
        }
    }
    segments
}

/// The grams of every segment, in order.
pub(super) fn grams_of<'a>(
    note: &'a Note<'a>,
    vocabulary: &'a [u32],
) -> impl Iterator<Item = (Range<usize>, Vec<u32>)> + 'a {
    let segments = segments(note).into_iter();
    segments.map(|tokens| (tokens.clone(), grams::of(note, tokens, vocabulary)))
}

/// Whether a new line begins at the token that is no mere wrap of the one before: it starts with a
/// capital or a bullet.
fn begins_line(note: &Note<'_>, index: usize) -> bool {
    let tokens = note.tokens();
    let between = &note.text()[tokens[index - 1].span.end()..tokens[index].span.start()];
    between.contains('\n')
        && match tokens[index].kind {
            Kind::Word => note.word(index).starts_with(char::is_uppercase),
            Kind::Mark(_) => true,
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        let note = Note::new(text);
        let segments = segments(&note).into_iter();
        segments.map(|tokens| note.span(tokens).of(text)).collect()
    }

    #[test]
    fn sentences_and_lines_are_cut_and_wrapped_lines_are_not() {
        assert_eq!(
            texts("Hi Ana,\n\nI read your paper\non woad. We sell:\n- Dye\n- Pots"),
            [
                "Hi Ana,",
                "I read your paper\non woad.",
                "We sell:",
                "- Dye",
                "- Pots"
            ]
        );
    }

    #[test]
    fn marks_alone_make_none() {
        assert!(texts("... !!! 👋").is_empty());
        assert!(texts("").is_empty());
    }
}
