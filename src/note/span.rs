//! Places in a text. Bytes inside, UTF-16 units only at the edge.

use serde::Serialize;

/// Part of a note's text, in bytes, always on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: usize,
    end: usize,
}

/// The same part in UTF-16 units, as JavaScript and the JSONL output count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Utf16Span {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

impl Span {
    /// From the first byte to one past the last.
    ///
    /// # Panics
    /// When `start` lies after `end`, which only a mistake in this crate can cause.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        assert!(start <= end, "a span ends before it starts");
        Self { start, end }
    }

    /// First byte.
    #[must_use]
    pub const fn start(self) -> usize {
        self.start
    }

    /// One past the last byte.
    #[must_use]
    pub const fn end(self) -> usize {
        self.end
    }

    /// Whether nothing is covered.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the two share a byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span around both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The words that it covers.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        &text[self.start..self.end]
    }
}

/// Turns spans of one text into UTF-16, walking the text once for spans in ascending order.
#[derive(Debug)]
pub struct Utf16Counter<'a> {
    text: &'a str,
    byte: usize,
    unit: usize,
}

impl<'a> Utf16Counter<'a> {
    /// Starts at the beginning of `text`.
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            byte: 0,
            unit: 0,
        }
    }

    /// The span in UTF-16 units.
    pub fn convert(&mut self, span: Span) -> Utf16Span {
        let start = self.advance(span.start());
        let end = start + utf16_length(span.of(self.text));
        Utf16Span { start, end }
    }

    fn advance(&mut self, byte: usize) -> usize {
        if byte < self.byte {
            *self = Self::new(self.text);
        }
        self.unit += utf16_length(&self.text[self.byte..byte]);
        self.byte = byte;
        self.unit
    }
}

/// How many UTF-16 units a text has; what JavaScript calls its `length`.
#[must_use]
pub fn utf16_length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn astral_characters_count_twice() {
        let text = "a👋b";
        let mut counter = Utf16Counter::new(text);
        assert_eq!(
            counter.convert(Span::new(5, 6)),
            Utf16Span { start: 3, end: 4 }
        );
    }

    #[test]
    fn spans_may_come_in_any_order() {
        let text = "äöü";
        let mut counter = Utf16Counter::new(text);
        assert_eq!(
            counter.convert(Span::new(4, 6)),
            Utf16Span { start: 2, end: 3 }
        );
        assert_eq!(
            counter.convert(Span::new(0, 2)),
            Utf16Span { start: 0, end: 1 }
        );
    }

    #[test]
    fn touching_spans_do_not_overlap() {
        assert!(!Span::new(0, 2).overlaps(Span::new(2, 4)));
        assert!(Span::new(0, 3).overlaps(Span::new(2, 4)));
        assert_eq!(Span::new(0, 1).union(Span::new(3, 4)), Span::new(0, 4));
    }
}
