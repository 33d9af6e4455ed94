//! What every rule is made of, and what it looks at.

use super::removal;
use crate::draft::{Draft, Recipient, Stage};
use crate::evidence::Evidence;
use crate::impression::Impression;
use crate::language::Foreign;
use crate::lexicon::{Hit, List, Reading};
use crate::note::Span;
use crate::words::{self, Message};

/// How loudly a finding is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Shown inside the panel only.
    Tip,
    /// Makes the verdict certain. A rule may warn only while it is nearly always right on real notes.
    Warning,
}

impl Level {
    /// The word in the output of the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tip => "tip",
            Self::Warning => "warning",
        }
    }
}

/// What kind of note a finding makes of it; the heaviest decides the verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Something about its form, whatever it says.
    Form,
    /// The site takes no note of this form.
    Unsendable,
    /// It says nothing to this person.
    Generic,
    /// It repels for another reason than selling.
    OffPutting,
    /// It sells.
    Salesy,
    /// There is no text.
    Empty,
}

impl Fault {
    /// Whether readers call a note by it.
    #[must_use]
    pub const fn judges(self) -> bool {
        matches!(self, Self::Generic | Self::OffPutting | Self::Salesy)
    }

    /// The word in the rule book.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Form | Self::Unsendable => "form",
            Self::Generic => "generic",
            Self::OffPutting => "off-putting",
            Self::Salesy => "salesy",
            Self::Empty => "empty",
        }
    }
}

/// In which languages a rule can tell what it looks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Languages {
    /// In all: it looks at length, marks and names.
    Any,
    /// Where a folder of `src/lexicon` has the phrases.
    Lexicon,
}

impl Languages {
    /// As the rule book says it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Any => "any language",
            Self::Lexicon => "languages that have phrases",
        }
    }
}

/// Where a rule comes from: one of the five articles of advice, or the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Article {
    /// Making the connection, and what to do after it.
    A000,
    /// Building relationships online, one person at a time.
    A001,
    /// Writing an invitation that is more than the default.
    A002,
    /// First the relationship, then the business.
    A003,
    /// Manners in groups and promotion.
    A004,
    /// No article: the person asked for it.
    Own,
}

impl Article {
    /// The five articles, by number.
    pub const ALL: [Self; 5] = [Self::A000, Self::A001, Self::A002, Self::A003, Self::A004];

    /// What it is about, in words of ours.
    #[must_use]
    pub fn subject(self) -> String {
        words::get(match self {
            Self::A000 => "article_000",
            Self::A001 => "article_001",
            Self::A002 => "article_002",
            Self::A003 => "article_003",
            Self::A004 => "article_004",
            Self::Own => "panel_source_own",
        })
    }

    /// Its title, where it is known.
    #[must_use]
    pub const fn title(self) -> Option<&'static str> {
        match self {
            Self::A003 => Some("First, Build the Relationship"),
            _ => None,
        }
    }

    /// The number by which the advice is cited; empty where it is no article's.
    #[must_use]
    pub const fn number(self) -> &'static str {
        match self {
            Self::A000 => "000",
            Self::A001 => "001",
            Self::A002 => "002",
            Self::A003 => "003",
            Self::A004 => "004",
            Self::Own => "",
        }
    }
}

/// Where a rule comes from.
#[derive(Debug, Clone, Copy)]
pub struct Source {
    /// The advice article.
    pub article: Article,
    /// Its own words.
    pub words: &'static str,
}

/// A rule's English words. The module that browsers load leaves them out: those that are shown come with
/// the words of the interface there, see [`crate::words`].
#[must_use]
pub const fn english(words: &'static str) -> &'static str {
    if cfg!(target_arch = "wasm32") {
        ""
    } else {
        words
    }
}

/// Invented notes on which the rule must and must not speak.
#[derive(Debug, Clone, Copy)]
pub struct Examples {
    /// Notes that break the rule.
    pub bad: &'static [&'static str],
    /// Notes that come near to it and keep it.
    pub good: &'static [&'static str],
    /// Whom they are for, where the rule minds that.
    pub to: Option<Recipient<'static>>,
    /// The message that they answer, where the rule minds that.
    pub previous: Option<&'static str>,
}

impl Examples {
    /// Examples are for tests and the rule book, so the module that browsers load leaves them out.
    #[must_use]
    pub const fn new(bad: &'static [&'static str], good: &'static [&'static str]) -> Self {
        if cfg!(target_arch = "wasm32") {
            Self {
                bad: &[],
                good: &[],
                to: None,
                previous: None,
            }
        } else {
            Self {
                bad,
                good,
                to: None,
                previous: None,
            }
        }
    }

    /// The same, written to this recipient.
    #[must_use]
    pub const fn to(mut self, recipient: Recipient<'static>) -> Self {
        if !cfg!(target_arch = "wasm32") {
            self.to = Some(recipient);
        }
        self
    }

    /// The same, in answer to this message.
    #[must_use]
    pub const fn in_answer_to(mut self, previous: &'static str) -> Self {
        if !cfg!(target_arch = "wasm32") {
            self.previous = Some(previous);
        }
        self
    }
}

/// A rule. Every field is shown to the reader somewhere: panel, command line, rule book.
#[derive(Debug)]
pub struct Rule {
    /// Stable: settings, tests and reports hang on it.
    pub code: &'static str,
    /// Names the pattern, and reads well after "allow".
    pub name: &'static str,
    /// How loudly it speaks.
    pub level: Level,
    /// What a finding makes of the note.
    pub fault: Fault,
    /// The kinds of message that it is about.
    pub stages: &'static [Stage],
    /// The languages in which it speaks.
    pub languages: Languages,
    /// Where the advice comes from.
    pub source: Source,
    /// What is wrong and why it matters to the reader, in one line.
    pub message: &'static str,
    /// What to write instead.
    pub way_forward: &'static str,
    /// Notes for tests and the rule book, at stage `stages[0]`.
    pub examples: Examples,
    /// Looks for the pattern.
    pub check: fn(&Context<'_>, &mut Vec<Finding>),
}

impl Rule {
    /// [`Rule::message`] in the language of the interface.
    #[must_use]
    pub fn message(&self) -> String {
        words::translated(self.code, "message", self.message)
    }

    /// [`Rule::way_forward`] in the language of the interface.
    #[must_use]
    pub fn way_forward(&self) -> String {
        words::translated(self.code, "instead", self.way_forward)
    }

    /// The words of the article that it comes from.
    #[must_use]
    pub fn quotation(&self) -> String {
        words::translated(self.code, "quotation", self.source.words)
    }

    /// Its English words as [`words::load`] takes them.
    #[must_use]
    pub fn lines(&self) -> String {
        let code = self.code.to_ascii_lowercase();
        let line = |part: &str, text: &str| [&code, part, text, "\n"].concat();
        [
            line("_message\t", self.message),
            line("_instead\t", self.way_forward),
            line("_quotation\t", self.source.words),
        ]
        .concat()
    }
}

/// What puts a finding right without anybody having to think.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What goes: the words, and of the spaces around them as many as would be too many.
    pub span: Span,
    /// What comes in its place.
    pub replacement: String,
    /// Whether it takes the words out; what comes then only fits the rest together.
    pub removes: bool,
}

impl Fix {
    /// Other words for these.
    #[must_use]
    pub const fn change(span: Span, replacement: String) -> Self {
        Self {
            span,
            replacement,
            removes: false,
        }
    }
}

/// A place where a note breaks a rule.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The rule's level, or a lower one where reader and writer know each other, or where the whole
    /// note speaks against it.
    pub level: Level,
    /// Whether it decides the verdict though it is told as a tip: likely, and not certain enough for
    /// a warning.
    pub leans: bool,
    /// The words that break it; empty when it is about the whole note.
    pub span: Span,
    /// What is said instead of the rule's own message, where that can be said more exactly.
    pub message: Option<Message>,
    /// What puts it right, where that is certain.
    pub fix: Option<Fix>,
}

impl Finding {
    /// A finding with the rule's own message.
    #[must_use]
    pub const fn new(rule: &'static Rule, span: Span) -> Self {
        Self {
            rule,
            level: rule.level,
            leans: false,
            span,
            message: None,
            fix: None,
        }
    }

    /// Whether it is told as a warning.
    #[must_use]
    pub fn warns(&self) -> bool {
        self.level == Level::Warning
    }

    /// Whether even a good note is not to be sent as it stands: something warns, or the site does not
    /// take it.
    #[must_use]
    pub fn holds_up(&self) -> bool {
        self.warns() || self.rule.fault == Fault::Unsendable
    }

    /// Whether it decides what the note is called.
    #[must_use]
    pub fn decides(&self) -> bool {
        self.leans || self.warns()
    }

    /// The same with a more exact message than the rule's own.
    #[must_use]
    pub(super) fn saying(mut self, message: Message) -> Self {
        self.message = Some(message);
        self
    }

    /// What is wrong, in the language of the interface.
    #[must_use]
    pub fn text(&self) -> String {
        self.message
            .as_ref()
            .map_or_else(|| self.rule.message(), Message::text)
    }

    /// A finding about the note as a whole.
    #[must_use]
    pub const fn whole(rule: &'static Rule) -> Self {
        Self::new(rule, Span::new(0, 0))
    }
}

/// What a rule looks at.
#[derive(Debug)]
pub struct Context<'a> {
    /// What was asked.
    pub draft: Draft<'a>,
    /// The note and the phrases in it.
    pub reading: Reading<'a>,
    /// Its language where that has no phrases, so that its words tell nothing.
    pub unread: Option<Foreign>,
    /// What the reader gains from it.
    pub evidence: Evidence,
    /// What a careful reader takes from it.
    pub impression: Impression,
}

impl Context<'_> {
    /// Whether there is nothing but white space and marks.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.reading.note.tokens().is_empty()
    }

    /// What is known of the recipient.
    #[must_use]
    pub fn recipient(&self) -> Recipient<'_> {
        self.draft.recipient.unwrap_or_default()
    }

    /// Reports the first phrase of a list that the note means.
    pub fn report_first(&self, list: List, rule: &'static Rule, findings: &mut Vec<Finding>) {
        findings.extend(
            self.reading
                .meant(list)
                .next()
                .map(|hit: Hit| Finding::new(rule, self.reading.span(hit))),
        );
    }

    /// The same for a list of phrases that a note loses nothing with.
    pub fn report_needless(&self, list: List, rule: &'static Rule, findings: &mut Vec<Finding>) {
        let before = findings.len();
        self.report_first(list, rule, findings);
        if let Some(finding) = findings.get_mut(before) {
            finding.fix = removal::of_sentence(&self.reading, finding.span);
        }
    }
}
