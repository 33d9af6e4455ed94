//! The words of the interface that belong to no rule.

use crate::evidence::Gain;
use crate::language::Foreign;
use crate::verdict::Verdict;

/// The name under which screen readers announce the panel.
pub(super) const PANEL: &str = "Noteworthy";
pub(super) const CLOSE: &str = "Hide for this box (Esc)";
pub(super) const WHY: &str = "Why?";
pub(super) const SCORE_PARTS: &str = "How the score came about";
pub(super) const CLEAN: &str = "Nothing said against it";
pub(super) const BEST_THREE: &str = "Of who, what, why and question the best three count.";
pub(super) const MANNER: &str = "Manner: length, greeting, turned to them, tidy";
pub(super) const YOUR_NOTE: &str = "Your note";

/// The verdict, in a word or two.
#[must_use]
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Good => "Good note",
        Verdict::Generic => "Generic",
        Verdict::Salesy => "Salesy",
        Verdict::OffPutting => "Off-putting",
        Verdict::Empty => "No note yet",
        Verdict::Unjudged => "Not judged",
    }
}

/// What a part of the score is for.
pub(super) const fn gain(gain: Gain) -> &'static str {
    match gain {
        Gain::Shared => "Who: something you share",
        Gain::Hook => "What: a named thing of theirs",
        Gain::Reason => "Why: your reason to write",
        Gain::QuestionOrGift => "A question, or something given",
    }
}

/// What is said of a note without faults: what its reader gains.
pub(super) const fn praise(gain: Gain) -> &'static str {
    match gain {
        Gain::Shared => "They can place you: you name what you share.",
        Gain::Hook => "They see that you know their work.",
        Gain::Reason => "They learn why you write.",
        Gain::QuestionOrGift => "They get something they can answer.",
    }
}

pub(super) const NOTHING_TO_SAY: &str = "Nothing to say against it.";

pub(super) fn score(total: u8) -> String {
    format!("Score {total} of 100")
}

pub(super) fn points(earned: u8, most: u8) -> String {
    format!("{earned} of {most}")
}

pub(super) fn cap(cap: u8) -> String {
    format!("Held down to {cap} by what is said above.")
}

pub(super) fn more_hints(count: usize) -> String {
    match count {
        1 => "1 more hint".to_owned(),
        _ => format!("{count} more hints"),
    }
}

/// What a button says that takes words out of the note.
pub(super) const REMOVE: &str = "Remove it";

/// What a button says that puts others in their place.
pub(super) fn change_to(words: &str) -> String {
    format!("Change to “{words}”")
}

/// What is said of a note in a language without phrases.
#[must_use]
pub fn unread(language: Foreign) -> String {
    let looks = language.known.map_or_else(
        || "This does not look like English.".to_owned(),
        |known| format!("This looks like {}.", known.name),
    );
    format!("{looks} I only check length, placeholders and names here.")
}

/// Of how many findings nothing more is said.
#[must_use]
pub fn left_out(count: usize) -> String {
    format!("and {count} more")
}

pub(super) fn source(article: &str, words: &str) -> String {
    format!("Advice article {article}: “{words}”")
}

/// What a mark in the note means, for those who rest on it.
pub(super) const FAULT: &str = "What the hint is about";
pub(super) const GAIN: &str = "What they gain";
