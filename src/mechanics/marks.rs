//! More than one exclamation or question mark at once.

use super::Slip;
use crate::lexicon::Reading;
use crate::note::{Kind, Token};
use crate::words::Message;

pub(super) fn slips(reading: &Reading<'_>) -> impl Iterator<Item = Slip> {
    let runs = reading.note.tokens().chunk_by(goes_on);
    runs.filter_map(|run| match run {
        [first, .., last] => Some((first, last)),
        _ => None,
    })
    .filter_map(|(first, last)| match first.kind {
        Kind::Mark(mark) => Some(Slip {
            span: first.span.union(last.span),
            message: Message::new("a07_marks", vec![mark.to_string()]),
            fix: Some(mark.to_string()),
        }),
        _ => None,
    })
}

/// Whether the same mark follows without a space.
fn goes_on(mark: &Token, next: &Token) -> bool {
    matches!(mark.kind, Kind::Mark('!' | '?'))
        && mark.kind == next.kind
        && mark.span.end() == next.span.start()
}

#[cfg(test)]
mod tests {
    use crate::mechanics::tests::{assert_clean, assert_slip};

    #[test]
    fn marks_in_a_row() {
        assert_slip("Hi Ana, your bread is a joy!!! See you.", "!!!", "!");
        assert_slip("Hi Ana, did the rye come out??", "??", "?");
    }

    #[test]
    fn one_at_a_time() {
        assert_clean("Hi Ana! Rye in an hour?! Your bread is a joy... See you!");
    }
}
