//! Words, numbers, links and marks: the pieces that everything later looks at.

use super::Span;

/// What a piece of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters; an apostrophe inside stays: `O'Neill`.
    Word,
    /// The short end of a contraction: `'re` of `you're`, `'s` of `Ada's`, `'t` of `don't`.
    Clitic,
    /// Digits with what belongs to them: `15`, `2.5`, `1,000`, `10k`, `10x`.
    Number,
    /// A web address, e-mail address or bare host name.
    Link,
    /// One character that is none of these.
    Mark(char),
    /// An empty line.
    Paragraph,
}

/// A piece of text and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub span: Span,
    /// Index of its sentence.
    pub sentence: u32,
}

impl Token {
    /// Whether it is a word or a number, which is what phrases are made of.
    #[must_use]
    pub const fn is_wordlike(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Number | Kind::Link)
    }
}

/// Cuts a text into tokens. White space is dropped, hyphens inside words divide them.
pub(super) fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut sentences = Sentences::default();
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        let (kind, length) = match piece(text, at, character) {
            Piece::Skip(length) => {
                at += length;
                continue;
            }
            Piece::Token(kind, length) => (kind, length),
        };
        let span = Span::new(at, at + length);
        at += length;
        let sentence = sentences.place(text, kind, span);
        tokens.push(Token {
            kind,
            span,
            sentence,
        });
    }
    tokens
}

enum Piece {
    Skip(usize),
    Token(Kind, usize),
}

fn piece(text: &str, at: usize, character: char) -> Piece {
    let rest = &text[at..];
    if character.is_whitespace() {
        let length = rest.len() - rest.trim_start().len();
        let lines = rest[..length].matches('\n').count();
        return if lines > 1 {
            Piece::Token(Kind::Paragraph, length)
        } else {
            Piece::Skip(length)
        };
    }
    if is_ignorable(character) {
        return Piece::Skip(character.len_utf8());
    }
    let joined = text[..at].ends_with(|before: char| before.is_alphanumeric());
    if is_hyphen(character)
        && joined
        && rest[character.len_utf8()..].starts_with(char::is_alphanumeric)
    {
        return Piece::Skip(character.len_utf8());
    }
    if joined && let Some(length) = clitic_length(rest) {
        return Piece::Token(Kind::Clitic, length);
    }
    if !character.is_alphanumeric() {
        return Piece::Token(Kind::Mark(character), character.len_utf8());
    }
    if let Some(length) = link_length(rest) {
        return Piece::Token(Kind::Link, length);
    }
    if character.is_numeric() {
        return Piece::Token(Kind::Number, number_length(rest));
    }
    Piece::Token(Kind::Word, word_length(rest))
}

/// Characters that show nothing: zero-width spaces, joiners, marks of direction.
const fn is_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{ad}'
    )
}

const fn is_hyphen(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}')
}

/// The apostrophes that people and keyboards write within words.
#[must_use]
pub const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | 'ʼ' | '‘' | '`' | '´')
}

fn word_length(rest: &str) -> usize {
    let mut characters = rest.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        let inside = character.is_alphanumeric()
            || is_combining(character)
            || is_apostrophe(character)
                && next.is_some_and(char::is_alphabetic)
                && clitic_length(&rest[at..]).is_none();
        if !inside {
            return at;
        }
    }
    rest.len()
}

/// The length of the apostrophe and the one or two letters that end a word here.
fn clitic_length(rest: &str) -> Option<usize> {
    let mut characters = rest.char_indices();
    characters
        .next()
        .filter(|&(_, first)| is_apostrophe(first))?;
    let letters = characters.take(3).take_while(|(_, c)| c.is_alphanumeric());
    let (count, end) = letters.fold((0, 0), |(count, _), (at, c)| (count + 1, at + c.len_utf8()));
    matches!(count, 1..=2).then_some(end)
}

/// Combining marks belong to the letter before them.
const fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{fe20}'..='\u{fe2f}')
}

fn number_length(rest: &str) -> usize {
    let mut characters = rest.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        let inside = character.is_alphanumeric()
            || matches!(character, '.' | ',' | ':') && next.is_some_and(char::is_numeric);
        if !inside {
            return at;
        }
    }
    rest.len()
}

/// Top-level domains that stand behind bare host names in such notes. `.md`, `.rs` and their like
/// are left out, for people write file names too.
const DOMAINS: &[&str] = &[
    "com", "org", "net", "io", "co", "ai", "app", "dev", "me", "ly", "biz", "info", "example",
    "uk", "de", "fr", "in", "eu", "us", "ca", "au", "nl", "gl", "ng", "ph",
];

/// The longest name of a host, in bytes (RFC 1035, section 2.3.4).
const LONGEST_HOST: usize = 253;

fn ends_link(character: char) -> bool {
    character.is_whitespace() || "<>\"“”()[]{}|".contains(character)
}

fn without_stop(link: &str) -> &str {
    link.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '…'])
}

/// The length of the link that `rest` starts with.
fn link_length(rest: &str) -> Option<usize> {
    let starts = |prefix: &str| {
        rest.get(..prefix.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    let is_web = ["http://", "https://", "www."].into_iter().any(starts);
    if !is_web && !starts_with_host(rest) {
        return None;
    }
    let link = without_stop(&rest[..rest.find(ends_link).unwrap_or(rest.len())]);
    (!is_web || link.len() > "www.".len()).then_some(link.len())
}

/// Whether the text starts with a host under one of the known domains, or with an address there.
/// Looks no further than a host can reach, so that a text without spaces costs no more.
fn starts_with_host(rest: &str) -> bool {
    let reach = rest.floor_char_boundary(LONGEST_HOST + 1);
    let within = &rest[..reach];
    let host =
        match within.find(|character: char| "/?#".contains(character) || ends_link(character)) {
            Some(end) if within[end..].starts_with(['/', '?', '#']) => &within[..end],
            Some(end) => without_stop(&within[..end]),
            None if reach < rest.len() => return false,
            None => without_stop(within),
        };
    let mut labels = host.rsplit('.');
    let domain = labels.next().unwrap_or_default();
    let name = labels.next().unwrap_or_default();
    !name.is_empty()
        && DOMAINS
            .iter()
            .any(|known| domain.eq_ignore_ascii_case(known))
}

/// Counts sentences while the tokens are cut.
#[derive(Default)]
struct Sentences {
    current: u32,
    /// The sentence is over once something other than closing marks follows.
    ended: bool,
    last_word: Option<Span>,
}

/// Words after which a full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "mr", "mrs", "ms", "dr", "prof", "st", "vs", "e.g", "i.e", "etc", "inc", "ltd", "co", "jr",
    "sr", "approx", "no", "dept", "fig",
];

impl Sentences {
    fn place(&mut self, text: &str, kind: Kind, span: Span) -> u32 {
        let closing = matches!(
            kind,
            Kind::Mark('.' | '!' | '?' | '…' | ')' | '"' | '”' | '’' | '\'')
        );
        if self.ended && !closing {
            self.current += 1;
            self.ended = false;
        }
        match kind {
            Kind::Mark('!' | '?' | '…') | Kind::Paragraph => self.ended = true,
            Kind::Mark('.') if !self.after_abbreviation(text, span) => self.ended = true,
            Kind::Word | Kind::Number | Kind::Link => self.last_word = Some(span),
            Kind::Mark('•' | '✅' | '👉') => self.ended = false,
            Kind::Mark(_) | Kind::Clitic => {}
        }
        self.current
    }

    fn after_abbreviation(&self, text: &str, stop: Span) -> bool {
        let Some(word) = self.last_word.filter(|word| word.end() == stop.start()) else {
            return false;
        };
        let word = word.of(text);
        let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
        let goes_on = text[stop.end()..].starts_with(char::is_alphanumeric);
        goes_on
            || initial && word != "I"
            || ABBREVIATIONS
                .iter()
                .any(|known| word.eq_ignore_ascii_case(known))
                && text[stop.end()..].starts_with(' ')
                && text[stop.end()..]
                    .trim_start()
                    .starts_with(char::is_alphanumeric)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<(Kind, &str)> {
        tokenize(text)
            .iter()
            .map(|token| (token.kind, token.span.of(text)))
            .collect()
    }

    fn words(text: &str) -> Vec<&str> {
        kinds(text).into_iter().map(|(_, word)| word).collect()
    }

    #[test]
    fn hyphens_and_contractions_divide_words() {
        assert_eq!(
            words("you’re O'Neill's one-on-one"),
            ["you", "’re", "O'Neill", "'s", "one", "on", "one"]
        );
    }

    #[test]
    fn numbers_keep_their_commas_and_letters() {
        assert_eq!(
            words("1,000 10k 2.5x, 30%"),
            ["1,000", "10k", "2.5x", ",", "30", "%"]
        );
    }

    #[test]
    fn links_are_one_piece_without_the_full_stop() {
        assert_eq!(
            kinds("see https://a.example/x?y. Or calendly.com/me, ok"),
            [
                (Kind::Word, "see"),
                (Kind::Link, "https://a.example/x?y"),
                (Kind::Mark('.'), "."),
                (Kind::Word, "Or"),
                (Kind::Link, "calendly.com/me"),
                (Kind::Mark(','), ","),
                (Kind::Word, "ok"),
            ]
        );
    }

    #[test]
    fn a_missing_space_makes_no_link() {
        assert_eq!(words("great work.Thanks"), ["great", "work", ".", "Thanks"]);
    }

    #[test]
    fn sentences_end_at_stops_and_empty_lines_not_at_titles() {
        let text = "Hi Dr. Osei, thanks! I read J. Doe's piece\n\nBest";
        let last = tokenize(text).last().map(|token| token.sentence);
        assert_eq!(last, Some(2));
    }

    #[test]
    fn invisible_characters_are_no_pieces() {
        assert_eq!(words("\u{feff}hi\u{200b} there"), ["hi", "there"]);
    }
}
