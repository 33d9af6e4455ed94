//! What a reader gains from a note: who is writing, what of theirs it is about, and why.
//!
//! A phrase counts only when it is about something: "your post on splitting monoliths" names a
//! thing, "your work in this field" does not.

mod named;
pub(crate) mod topics;

use std::cmp::Reverse;
use std::ops::Range;

use crate::lexicon::{Hit, List, Reading};
use crate::note::{Kind, Span};

/// What a piece of evidence tells the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gain {
    /// Who: they met, or share a person, a place, a group.
    Shared,
    /// What: a named thing that the reader made, did or lives through.
    Hook,
    /// Why the writer writes.
    Reason,
    /// A question, a request for advice, or something given.
    QuestionOrGift,
}

impl Gain {
    /// Every kind, heaviest first.
    pub const ALL: [Self; 4] = [Self::Shared, Self::Hook, Self::Reason, Self::QuestionOrGift];

    /// Points of the score, after what decided acceptance in Rashtian et al. (SOUPS 2014): a shared
    /// tie or a thing of theirs first, then a reason, then a question.
    #[must_use]
    pub const fn points(self) -> u8 {
        match self {
            Self::Shared => 19,
            Self::Hook => 18,
            Self::Reason => 13,
            Self::QuestionOrGift => 10,
        }
    }

    const fn lists(self) -> &'static [List] {
        match self {
            Self::Shared => &[List::Met, List::MeetingSoon, List::Tie, List::Referral],
            Self::Hook => &[
                List::NamedWork,
                List::DescribedWork,
                List::Said,
                List::Theirs,
                List::TheirStory,
                List::News,
                List::Effect,
                List::Your,
                List::YouDid,
            ],
            Self::Reason => &[List::Reason],
            Self::QuestionOrGift => &[List::QuestionOrGift],
        }
    }

    /// Points of a gain that is told with so many telling words: half for the bare gain, all for one
    /// with a few details, since readers welcome those more (measured on both corpora).
    const fn earned(self, details: u8) -> u8 {
        let most = self.points();
        most.div_ceil(2) + details * (most / 2) / MOST_DETAILS
    }
}

/// More details than this earn nothing more.
const MOST_DETAILS: u8 = 4;

/// A gain, and the words that bring it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// What it tells the reader.
    pub gain: Gain,
    /// The words.
    pub span: Span,
    /// What it earns: at most the gain's points.
    pub points: u8,
}

/// All that a note gives its reader: for each kind of gain the words that bring most of it.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    items: Vec<Item>,
    telling_words: usize,
}

/// How far behind a phrase the thing that it is about may stand, in tokens.
const REACH: usize = 8;

impl Evidence {
    /// Collects what a note gives.
    #[must_use]
    pub fn collect(reading: &Reading<'_>) -> Self {
        let items = Gain::ALL
            .into_iter()
            .filter_map(|gain| {
                let hits = gain.lists().iter().flat_map(|&list| reading.meant(list));
                let (details, best) = hits
                    .filter(|&hit| is_about_something(reading, hit))
                    .map(|hit| (details(reading, hit), hit))
                    .max_by_key(|(details, hit)| (*details, Reverse(hit.start)))?;
                Some(Item {
                    gain,
                    span: reading.span(best),
                    points: gain.earned(details),
                })
            })
            .collect();
        Self {
            items,
            telling_words: telling_words(reading),
        }
    }

    /// The gains, heaviest first.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Whether the note has such a gain.
    #[must_use]
    pub fn has(&self, gain: Gain) -> bool {
        self.earned(gain) > 0
    }

    /// What a gain earns.
    #[must_use]
    pub fn earned(&self, gain: Gain) -> u8 {
        let item = self.items.iter().find(|item| item.gain == gain);
        item.map_or(0, |item| item.points)
    }

    /// The points of the best three gains: at most 50.
    #[must_use]
    pub fn points(&self) -> u8 {
        let mut points: Vec<u8> = self.items.iter().map(|item| item.points).collect();
        points.sort_unstable_by_key(|&points| Reverse(points));
        points.iter().take(3).sum()
    }

    /// Whether it shows that only this reader could have got the note: a shared tie or a thing of
    /// theirs.
    #[must_use]
    pub fn is_personal(&self) -> bool {
        self.has(Gain::Shared) || self.has(Gain::Hook)
    }

    /// How many words are left when those are taken away that people write to anybody: what the
    /// note is about, even where no phrase recognises it.
    #[must_use]
    pub const fn telling_words(&self) -> usize {
        self.telling_words
    }
}

fn telling_words(reading: &Reading<'_>) -> usize {
    let sentence = |index: usize| reading.note.tokens()[index].sentence;
    let hits = reading.hits(List::Template);
    let mut templates: Vec<u32> = hits.map(|hit| sentence(hit.start)).collect();
    templates.sort_unstable();
    (0..reading.note.tokens().len())
        .filter(|&index| {
            is_residue(reading, index) && templates.binary_search(&sentence(index)).is_err()
        })
        .count()
}

/// A word that is no name and not of the plain vocabulary.
fn is_residue(reading: &Reading<'_>, index: usize) -> bool {
    reading.note.tokens()[index].kind == Kind::Word
        && !reading.is_name(index)
        && reading.is_telling(index)
        && !reading.is_word_of(List::Plain, index)
}

/// A word or number that tells this note from others.
fn is_detail(reading: &Reading<'_>, index: usize) -> bool {
    reading.note.tokens()[index].kind == Kind::Number
        || reading.is_name(index)
        || is_residue(reading, index)
}

/// How many telling words and names stand in a phrase and close to it.
fn details(reading: &Reading<'_>, hit: Hit) -> u8 {
    let sentence = reading.note.sentence_around(hit.start);
    let from = sentence.start.max(hit.start.saturating_sub(REACH));
    let to = sentence.end.min(hit.end + REACH);
    let details = (from..to.max(hit.end))
        .filter(|&index| is_detail(reading, index))
        .zip(0..MOST_DETAILS);
    details.map(|(_, before)| before + 1).last().unwrap_or(0)
}

/// How many tokens a thing's name has at most.
const LONGEST_NAME: usize = 5;

/// Whether the phrase, or what follows it closely, names something. That they have met says enough
/// by itself; of a piece of theirs any topic will do, and a described one has to be described within
/// the phrase.
fn is_about_something(reading: &Reading<'_>, hit: Hit) -> bool {
    let end = reading.note.sentence_around(hit.start).end.max(hit.end);
    let telling = |mut tokens: Range<usize>| tokens.any(|index| reading.is_telling(index));
    let names = |mut tokens: Range<usize>| tokens.any(|index| is_detail(reading, index));
    let near = hit.start..end.min(hit.end + REACH);
    match hit.list {
        List::Met => true,
        List::DescribedWork => telling(hit.start..hit.end - 1),
        List::Your => {
            is_thing(reading, hit.end..end.min(hit.end + LONGEST_NAME)) && details(reading, hit) > 1
        }
        // Sellers, too, have seen that something happened: it has to be told a little closer.
        List::YouDid | List::News => {
            let told = near.filter(|&index| reading.is_telling(index)).count();
            details(reading, hit) > 1 || told > 2
        }
        List::NamedWork | List::Said => telling(near),
        // "Do you have 15 minutes?" asks for nothing in particular.
        List::QuestionOrGift => near.clone().any(|index| is_residue(reading, index)),
        _ => names(near),
    }
}

/// Whether the words after "your" name a thing: "your thesis", "your tide-table app", but neither
/// "your impressive background" nor "your Acme" nor "your strategy".
fn is_thing(reading: &Reading<'_>, tokens: Range<usize>) -> bool {
    let is = |list: List, index: usize| reading.is_word_of(list, index);
    let name = tokens.take_while(|&index| reading.is_word(index) && !is(List::Function, index));
    let mut telling = false;
    for index in name {
        if is(List::Vague, index) {
            return false;
        }
        telling |= is_residue(reading, index);
    }
    telling
}
