//! What a reader gains from a note: who is writing, what of theirs it is about, and why.
//!
//! A phrase counts only when it is about something: "your post on splitting monoliths" names a
//! thing, "your work in this field" does not.

use std::ops::Range;

use crate::lexicon::{Hit, List, Reading};
use crate::note::Span;

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

    /// Points of the score: advice.md C.2, after what decided acceptance in Rashtian et al. (SOUPS
    /// 2014): a shared tie first, then a thing of theirs, then a reason, then a question.
    #[must_use]
    pub const fn points(self) -> u8 {
        match self {
            Self::Shared => 28,
            Self::Hook => 27,
            Self::Reason => 20,
            Self::QuestionOrGift => 15,
        }
    }

    const fn lists(self) -> &'static [List] {
        match self {
            Self::Shared => &[List::Met, List::Referral],
            Self::Hook => &[
                List::NamedWork,
                List::DescribedWork,
                List::Your,
                List::YouDid,
            ],
            Self::Reason => &[List::Reason],
            Self::QuestionOrGift => &[List::QuestionOrGift],
        }
    }
}

/// A gain, and the words that bring it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// What it tells the reader.
    pub gain: Gain,
    /// The words.
    pub span: Span,
}

/// All that a note gives its reader: for each kind of gain the first words that bring it.
#[derive(Debug, Clone, Default)]
pub struct Evidence {
    items: Vec<Item>,
}

/// How far behind a phrase the thing that it is about may stand, in tokens.
const REACH: usize = 12;

impl Evidence {
    /// Collects what a note gives.
    #[must_use]
    pub fn collect(reading: &Reading<'_>) -> Self {
        let items = Gain::ALL
            .into_iter()
            .filter_map(|gain| {
                let hits = gain.lists().iter().flat_map(|&list| reading.meant(list));
                let first = hits
                    .filter(|&hit| is_about_something(reading, hit))
                    .min_by_key(|hit| hit.start)?;
                Some(Item {
                    gain,
                    span: reading.span(first),
                })
            })
            .collect();
        Self { items }
    }

    /// The gains, heaviest first.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Whether the note has such a gain.
    #[must_use]
    pub fn has(&self, gain: Gain) -> bool {
        self.items.iter().any(|item| item.gain == gain)
    }

    /// The points of the best three gains: at most 75.
    #[must_use]
    pub fn points(&self) -> u8 {
        self.items
            .iter()
            .take(3)
            .map(|item| item.gain.points())
            .sum()
    }

    /// Whether only this reader could have got the note: a shared tie or a thing of theirs, or a
    /// reason together with a real question.
    #[must_use]
    pub fn is_personal(&self) -> bool {
        self.points() >= Gain::Hook.points()
    }
}

/// How many tokens a thing's name has at most.
const LONGEST_NAME: usize = 5;

/// Whether the phrase, or what follows it closely, names something: a word that is not among the
/// common ones. A described work has to be described within the phrase.
fn is_about_something(reading: &Reading<'_>, hit: Hit) -> bool {
    let end = reading.note.sentence_around(hit.start).end.max(hit.end);
    let telling = |mut tokens: Range<usize>| tokens.any(|index| reading.is_telling(index));
    match hit.list {
        List::DescribedWork => telling(hit.start..hit.end - 1),
        List::Your => is_thing(reading, hit.end..end.min(hit.end + LONGEST_NAME)),
        _ => telling(hit.start..end.min(hit.end + REACH)),
    }
}

/// Whether the words after "your" name a thing: "your thesis", "your tide-table app", but neither
/// "your impressive background" nor "your Acme".
fn is_thing(reading: &Reading<'_>, tokens: Range<usize>) -> bool {
    let is = |list: List, index: usize| reading.is_word_of(list, index);
    let name = tokens.take_while(|&index| reading.is_word(index) && !is(List::Function, index));
    let mut telling = false;
    for index in name {
        if is(List::Vague, index) {
            return false;
        }
        telling |= reading.is_telling(index) && !reading.is_name(index);
    }
    telling
}
