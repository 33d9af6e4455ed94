//! A note read with a language's phrases: which of them stand where.

use std::ops::Range;

use super::{LISTS, Language, List, code};
use crate::note::{Kind, Note, Span, is_apostrophe};

/// A phrase of a list, found in a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// The list that the phrase belongs to.
    pub list: List,
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
}

/// A note and the phrases in it.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The note.
    pub note: Note<'a>,
    language: &'static Language,
    /// For each token, its word in the language's table.
    words: Vec<u16>,
    /// In the order of their first tokens.
    hits: Vec<Hit>,
    /// The same by list, and where each list begins.
    by_list: Vec<Hit>,
    list_starts: Vec<usize>,
    /// The tokens that are no fault to the person; see [`Reading::allow`].
    allowed: Vec<Range<usize>>,
}

/// The longest word of the table, in bytes, has to fit for the look-up in lower case.
const LONGEST_WORD: usize = 48;

impl<'a> Reading<'a> {
    /// Finds all phrases: one pass, linear in the length of the note.
    #[must_use]
    pub fn new(text: &'a str, language: &'static Language) -> Self {
        let note = Note::new(text);
        let words = note
            .tokens()
            .iter()
            .map(|token| language.look_up(token.span.of(text)))
            .collect();
        let mut reading = Self {
            note,
            language,
            words,
            hits: Vec::new(),
            by_list: Vec::new(),
            list_starts: Vec::new(),
            allowed: Vec::new(),
        };
        reading.hits = reading.find();
        (reading.by_list, reading.list_starts) = by_list(&reading.hits);
        reading
    }

    /// Another text, read with the phrases of the same language.
    #[must_use]
    pub fn read<'b>(&self, text: &'b str) -> Reading<'b> {
        Reading::new(text, self.language)
    }

    /// Whether the phrases are the English ones.
    #[must_use]
    pub fn is_english(&self) -> bool {
        std::ptr::eq(self.language, Language::english())
    }

    /// The language whose phrases were looked for.
    #[must_use]
    pub const fn language(&self) -> &'static Language {
        self.language
    }

    /// The phrases of a list, in the order of the text.
    pub fn hits(&self, list: List) -> impl Iterator<Item = Hit> + '_ {
        let list = list as usize;
        let hits = self.list_starts[list]..self.list_starts[list + 1];
        self.by_list[hits].iter().copied()
    }

    /// The first phrase of a list.
    #[must_use]
    pub fn first(&self, list: List) -> Option<Hit> {
        self.hits(list).next()
    }

    /// Whether the note has a phrase of the list.
    #[must_use]
    pub fn has(&self, list: List) -> bool {
        self.first(list).is_some()
    }

    /// Where a phrase stands.
    #[must_use]
    pub fn span(&self, hit: Hit) -> Span {
        self.note.span(hit.start..hit.end)
    }

    /// Whether the token at `index` is a word that the lexicon does not know.
    #[must_use]
    pub fn is_unknown(&self, index: usize) -> bool {
        self.words[index] == 0
    }

    /// Whether the token reads as a name: capitalised, and not only because a sentence starts.
    #[must_use]
    pub fn is_name(&self, index: usize) -> bool {
        let token = self.note.tokens()[index];
        let capitalised = self.note.word(index).starts_with(char::is_uppercase);
        token.kind == Kind::Word
            && capitalised
            && self.note.word(index) != "I"
            && (!self.starts_sentence(index) || self.is_unknown(index))
    }

    /// Whether the token tells the reader something: a word or number that is not among the common
    /// ones.
    #[must_use]
    pub fn is_telling(&self, index: usize) -> bool {
        self.is_word(index) && !self.is_word_of(List::Common, index)
    }

    /// Whether the token is a word or a number.
    #[must_use]
    pub fn is_word(&self, index: usize) -> bool {
        matches!(self.note.tokens()[index].kind, Kind::Word | Kind::Number)
    }

    /// Whether a phrase of the list begins at the token.
    #[must_use]
    pub fn is_word_of(&self, list: List, index: usize) -> bool {
        self.hits_at(index).any(|hit| hit.list == list)
    }

    fn hits_at(&self, index: usize) -> impl Iterator<Item = &Hit> {
        let first = self.hits.partition_point(|hit| hit.start < index);
        self.hits[first..]
            .iter()
            .take_while(move |hit| hit.start == index)
    }

    /// Whether the words just before the phrase deny it: "I don't sell", "no pitch".
    #[must_use]
    pub fn is_negated(&self, hit: Hit) -> bool {
        const REACH: usize = 3;
        let sentence = |index: usize| self.note.tokens()[index].sentence;
        let from = hit.start.saturating_sub(REACH);
        let near = self.hits.partition_point(|other| other.start < from)
            ..self.hits.partition_point(|other| other.start < hit.start);
        self.hits[near].iter().any(|other| {
            other.list == List::Negation && sentence(other.start) == sentence(hit.start)
        })
    }

    /// Whether the phrase stands within double quotes, as somebody else's words.
    #[must_use]
    pub fn is_quoted(&self, hit: Hit) -> bool {
        /// Longer quotations are not looked for, so that the cost stays linear.
        const REACH: usize = 60;
        let tokens = self.note.tokens();
        let count = |range: std::ops::Range<usize>, marks: &[char]| {
            tokens[range]
                .iter()
                .filter(|token| matches!(token.kind, Kind::Mark(mark) if marks.contains(&mark)))
                .count()
        };
        let before = hit.start.saturating_sub(REACH)..hit.start;
        let after = hit.end..tokens.len().min(hit.end + REACH);
        let open = count(before.clone(), &['“', '«', '„']) > count(before.clone(), &['”', '»'])
            || count(before, &['"']) % 2 == 1;
        open && count(after, &['”', '»', '“', '"']) > 0
    }

    /// The phrases of a list that the note means: neither denied nor quoted.
    pub fn meant(&self, list: List) -> impl Iterator<Item = Hit> + '_ {
        self.hits(list).filter(|&hit| self.is_meant(hit))
    }

    /// Every phrase that the note says, of whatever list; allowed ones, too, since its reader allows
    /// nothing.
    pub fn all_said(&self) -> impl Iterator<Item = Hit> + '_ {
        let hits = self.hits.iter().copied();
        hits.filter(|&hit| self.is_said(hit))
    }

    /// Neither denied nor quoted.
    fn is_said(&self, hit: Hit) -> bool {
        !self.is_negated(hit) && !self.is_quoted(hit)
    }

    /// Said and not allowed.
    fn is_meant(&self, hit: Hit) -> bool {
        self.is_said(hit) && !self.is_allowed(hit.start..hit.end)
    }

    /// From now on these phrases are no fault: what stands within them is not meant. After the
    /// evidence was collected, which loses nothing by it.
    pub fn allow(&mut self, phrases: &[String]) {
        let places = phrases
            .iter()
            .flat_map(|phrase| self.note.occurrences(phrase));
        self.allowed = places.collect();
    }

    /// Whether every word of these tokens stands within an allowed phrase.
    #[must_use]
    pub fn is_allowed(&self, tokens: Range<usize>) -> bool {
        let is_mark = |&index: &usize| {
            let kind = self.note.tokens()[index].kind;
            matches!(kind, Kind::Mark(_) | Kind::Paragraph)
        };
        let marks_only = tokens.clone().all(|index| is_mark(&index));
        let mut matter = tokens
            .filter(|index| marks_only || !is_mark(index))
            .peekable();
        matter.peek().is_some()
            && matter.all(|index| self.allowed.iter().any(|phrase| phrase.contains(&index)))
    }

    /// Whether an allowed phrase stands among these tokens, at least in part.
    #[must_use]
    pub fn has_allowed(&self, tokens: &Range<usize>) -> bool {
        let shares = |phrase: &Range<usize>| phrase.start < tokens.end && tokens.start < phrase.end;
        self.allowed.iter().any(shares)
    }

    /// Whether no word of the same sentence stands before the token.
    #[must_use]
    pub fn starts_sentence(&self, index: usize) -> bool {
        self.note.starts_sentence(index)
    }

    fn find(&self) -> Vec<Hit> {
        let index = &self.language.index;
        let mut hits: Vec<Hit> = Vec::new();
        for start in 0..self.words.len() {
            let before = hits.len();
            let kind = self.note.tokens()[start].kind;
            for phrase in index.beginning_with(self.words[start], kind) {
                let (list, steps) = self.language.phrase(phrase);
                let Some(end) = self.follow(steps, start, start) else {
                    continue;
                };
                let same = hits[before..].iter_mut().find(|hit| hit.list == list);
                match same {
                    Some(hit) => hit.end = hit.end.max(end),
                    None => hits.push(Hit { list, start, end }),
                }
            }
        }
        hits
    }

    /// Where the phrase ends whose remaining `steps` go on at token `at`. A phrase keeps to the
    /// sentence of its first token, `first`.
    fn follow(&self, steps: &[u16], first: usize, at: usize) -> Option<usize> {
        let (&step, rest) = steps.split_first()?;
        let value = usize::from(step & code::VALUE);
        match step {
            code::END => Some(at),
            code::SENTENCE_START => self
                .starts_sentence(at)
                .then(|| self.follow(rest, first, at))?,
            code::SENTENCE_END => self
                .next(&[], first, at)
                .is_none()
                .then(|| self.follow(rest, first, at))?,
            _ => match step & code::KIND {
                code::GAP => self.follow_gap(value, rest, first, at),
                code::ONE_OF => {
                    let (atoms, rest) = rest.split_at(value);
                    self.follow_one_of(atoms, rest, first, at)
                }
                code::NOT_ONE_OF => {
                    let (atoms, rest) = rest.split_at(value);
                    match self.next(atoms, first, at) {
                        Some(next) if self.is_one_of(atoms, next) => None,
                        _ => self.follow(rest, first, at),
                    }
                }
                _ => self.follow_one_of(&[step], rest, first, at),
            },
        }
    }

    fn follow_one_of(&self, atoms: &[u16], rest: &[u16], first: usize, at: usize) -> Option<usize> {
        let at = self.next(atoms, first, at)?;
        self.is_one_of(atoms, at)
            .then(|| self.follow(rest, first, at + 1))?
    }

    /// Takes as few words as it can.
    fn follow_gap(&self, most: usize, rest: &[u16], first: usize, mut at: usize) -> Option<usize> {
        for _ in 0..most {
            if let Some(end) = self.follow(rest, first, at) {
                return Some(end);
            }
            at = self.next(&[], first, at)? + 1;
        }
        self.follow(rest, first, at)
    }

    /// The token that a step looks at: marks such as commas and quotes between the words of a
    /// phrase do not matter, unless the step asks for a mark.
    fn next(&self, atoms: &[u16], first: usize, at: usize) -> Option<usize> {
        /// Longer rows of marks divide what stands before and after them.
        const MOST_MARKS: usize = 16;
        let wants_mark = atoms.iter().any(|atom| atom & code::KIND == code::MARK);
        let tokens = self.note.tokens();
        let at = if wants_mark || at == first {
            at
        } else {
            at + tokens[at..]
                .iter()
                .take(MOST_MARKS)
                .take_while(|token| matches!(token.kind, Kind::Mark(_) | Kind::Paragraph))
                .count()
        };
        let token = tokens.get(at)?;
        (token.sentence == tokens[first].sentence).then_some(at)
    }

    fn is_one_of(&self, atoms: &[u16], at: usize) -> bool {
        let kind = self.note.tokens()[at].kind;
        let word = self.words[at];
        atoms.iter().any(|&atom| match atom {
            1..=code::LAST_WORD => word == atom,
            code::NUMBER => kind == Kind::Number,
            code::NAME => self.is_name(at),
            code::ANY => matches!(kind, Kind::Word | Kind::Number),
            code::LINK => kind == Kind::Link,
            _ if atom & code::KIND == code::CLASS => {
                self.language.is_member(word, atom & code::VALUE)
            }
            _ => {
                let mark = self.language.marks[usize::from(atom & code::VALUE)];
                kind == Kind::Mark(mark)
            }
        })
    }
}

/// The hits list by list, in the order of the text, and where each list begins. Counts rather than
/// compares, which is linear and takes less room in the module.
fn by_list(hits: &[Hit]) -> (Vec<Hit>, Vec<usize>) {
    let mut starts = vec![0; LISTS.len() + 1];
    for hit in hits {
        starts[hit.list as usize + 1] += 1;
    }
    for list in 0..LISTS.len() {
        starts[list + 1] += starts[list];
    }
    let mut free = starts.clone();
    let mut sorted = hits.to_vec();
    for &hit in hits {
        let place = &mut free[hit.list as usize];
        sorted[*place] = hit;
        *place += 1;
    }
    (sorted, starts)
}

impl Language {
    /// The index of a word in the table, whatever its case; 0 for unknown words.
    fn look_up(&self, word: &str) -> u16 {
        let mut buffer = [0; LONGEST_WORD];
        let mut length = 0;
        for character in word.chars() {
            let character = if is_apostrophe(character) {
                '\''
            } else {
                character
            };
            for lower in character.to_lowercase() {
                if length + lower.len_utf8() > LONGEST_WORD {
                    return 0;
                }
                length += lower.encode_utf8(&mut buffer[length..]).len();
            }
        }
        self.index.number(&buffer[..length])
    }
}
