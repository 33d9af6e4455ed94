//! The words of the interface that belong to no rule.

use crate::draft::Stage;
use crate::evidence::Gain;
use crate::language::Foreign;
use crate::recipient::{Person, call_name};
use crate::starters::Mention;
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

/// Instead of the verdict, where a good note has a flaw such as somebody else's name.
pub(super) const FLAWED: &str = "Before you send";

/// What a box is taken for.
pub(super) const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Invite => "Read as an invitation",
        Stage::FirstMessage => "Read as a first message",
        Stage::FollowUp => "Read as a follow-up",
        Stage::Recommendation => "Read as a recommendation request",
        Stage::GroupPost => "Read as a post",
        Stage::Comment => "Read as a comment",
        Stage::RecommendationWritten => "Read as a recommendation",
        Stage::Headline => "Read as a headline",
    }
}

/// Goes on after [`stage`].
pub(super) fn at_most(limit: u32) -> String {
    format!(", at most {limit} characters")
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

pub(super) const FROM_THEIR_PAGE: &str = "From their page";
pub(super) const OPEN_THEIR_PAGE: &str =
    "You come from a list: their own page usually gives you the first line.";

/// Something that the note could mention.
pub(super) fn mention(mention: Mention<'_>) -> String {
    match mention {
        Mention::Shared(Some(name), 0) => format!("You both know {name}: with their OK, say so."),
        Mention::Shared(Some(name), others) => {
            format!("You both know {name} and {others} more: with their OK, name one.")
        }
        Mention::Shared(None, 1) => "You share a connection.".to_owned(),
        Mention::Shared(None, count) => format!("You share {count} connections."),
        Mention::Line(line) => format!("Their line: “{line}”"),
        Mention::Company(name) => format!("They work at {name}."),
        Mention::School(name) => format!("They were at {name}."),
        Mention::Place(name) => format!("They live here: {name}."),
    }
}

/// How a note might begin, one for each mention that makes one; the writer goes on.
pub(super) fn starters(person: &Person, mentions: &[Mention<'_>]) -> Vec<String> {
    let hello = match person.name.as_deref() {
        Some(name) => format!("Hi {},", call_name(name)),
        None => "Hi,".to_owned(),
    };
    let about = |mention: &Mention<'_>| match mention {
        Mention::Shared(Some(name), _) => Some(format!("{hello} we both know {name}. …")),
        Mention::Line(line) => Some(format!("{hello} your page says “{line}”. How do you …?")),
        Mention::Company(name) => Some(format!("{hello} how do you at {name} …?")),
        Mention::School(name) => Some(format!("{hello} were you at {name} when …?")),
        Mention::Shared(None, _) | Mention::Place(_) => None,
    };
    let mut starters: Vec<String> = mentions.iter().filter_map(about).collect();
    if starters.is_empty() {
        starters.push(format!("{hello} I’m writing because …"));
    }
    starters
}

pub(super) fn begin(starter: &str) -> String {
    format!("You could begin: {starter}")
}

pub(super) const NO_NOTE: &str = "No note yet";
pub(super) const WHAT_A_NOTE_GIVES: &str =
    "One line on why you want to connect gives them a reason to say yes.";
pub(super) const BEGINNINGS: &str = "It could begin:";
pub(super) const KNOWN: &str = "I know this person";
pub(super) const NEVER_AGAIN: &str = "Don’t show this again";
pub(super) const CLOSE_NUDGE: &str = "Hide (Esc)";
