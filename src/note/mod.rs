//! A text as words, sentences and places. Knows no language and no JavaScript.

mod fold;
mod grapheme;
mod occurrence;
mod span;
mod token;

pub use fold::fold;
pub use grapheme::graphemes;
pub use span::{Span, Utf16Counter, Utf16Span, utf16_length};
pub use token::{Kind, Token, is_apostrophe};

/// A text cut into tokens.
#[derive(Debug)]
pub struct Note<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    /// For each sentence its first word, number or link.
    first_words: Vec<usize>,
}

impl<'a> Note<'a> {
    /// Reads a text; linear in its length.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let tokens = token::tokenize(text);
        let sentences = tokens.last().map_or(0, |token| token.sentence as usize + 1);
        let mut first_words = vec![usize::MAX; sentences];
        for (index, token) in tokens.iter().enumerate().rev() {
            if token.is_wordlike() {
                first_words[token.sentence as usize] = index;
            }
        }
        Self {
            text,
            tokens,
            first_words,
        }
    }

    /// The whole text.
    #[must_use]
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// Its pieces, in order.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The text of the token at `index`.
    #[must_use]
    pub fn word(&self, index: usize) -> &'a str {
        self.tokens[index].span.of(self.text)
    }

    /// From the first of the tokens to the last; the range must hold at least one.
    #[must_use]
    pub fn span(&self, tokens: std::ops::Range<usize>) -> Span {
        let first = self.tokens[tokens.start].span;
        first.union(self.tokens[tokens.end - 1].span)
    }

    /// The tokens that share a byte with a place in the text.
    #[must_use]
    pub fn tokens_of(&self, span: Span) -> std::ops::Range<usize> {
        let start = self
            .tokens
            .partition_point(|token| token.span.end() <= span.start());
        let end = self
            .tokens
            .partition_point(|token| token.span.start() < span.end());
        start..end.max(start)
    }

    /// Whether no word of the same sentence stands before the token.
    #[must_use]
    pub fn starts_sentence(&self, index: usize) -> bool {
        index <= self.first_words[self.tokens[index].sentence as usize]
    }

    /// The tokens of the sentence that holds the token at `index`.
    #[must_use]
    pub fn sentence_around(&self, index: usize) -> std::ops::Range<usize> {
        let sentence = self.tokens[index].sentence;
        let start = self
            .tokens
            .partition_point(|token| token.sentence < sentence);
        let end = self
            .tokens
            .partition_point(|token| token.sentence <= sentence);
        start..end
    }
}
