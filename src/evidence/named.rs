//! Credit for naming what the page shows, as far as the advice goes.
//!
//! - Somebody whom both know (A10: "introduce yourself to others through a mutual connection").
//! - Their school, where the writer says it of themselves (A11: "establishing something in common").
//! - Their place likewise, but only beside a purpose: alone it is "a start" (A13).
//! - A topic of their headline, where it is asked about (A16: "used in a statement or question"), and
//!   the question has something of the writer's own: the headline stands there for anybody to copy.
//!
//! A company earns nothing (A03: "not merely the name or company"), nor does a topic that is only
//! named: that may be a mail merge.

use std::cmp::Reverse;

use super::{Evidence, Gain, Item, details, is_residue, topics};
use crate::draft::Recipient;
use crate::lexicon::{Hit, List, Reading};
use crate::note::{Kind, fold};

/// So many words that say something, beside the place, are a purpose; as A13 has it.
const PURPOSE: usize = 2;

impl Evidence {
    /// Counts what the note names of its reader.
    pub(crate) fn credit_named(&mut self, reading: &Reading<'_>, recipient: Recipient<'_>) {
        let place = recipient.place.and_then(|place| place.split(',').next());
        let place = place.filter(|_| {
            self.items.len() > usize::from(self.has(Gain::Shared)) || self.telling_words >= PURPOSE
        });
        let shared = named(reading, recipient.shared_connections)
            .or_else(|| own(reading, recipient.school?))
            .or_else(|| own(reading, place?));
        self.credit(reading, Gain::Shared, List::Referral, shared);
        let asked = recipient
            .headline
            .and_then(|line| asked_about(reading, line));
        self.credit(reading, Gain::Hook, List::Theirs, asked);
    }

    /// Counts the word at `index` as a gain that the note does not have yet.
    fn credit(&mut self, reading: &Reading<'_>, gain: Gain, list: List, index: Option<usize>) {
        let Some(start) = index.filter(|_| !self.has(gain)) else {
            return;
        };
        let end = start + 1;
        let hit = Hit { list, start, end };
        self.items.push(Item {
            gain,
            span: reading.span(hit),
            points: gain.earned(details(reading, hit)),
        });
        // The heaviest gain stands first.
        self.items.sort_by_key(|item| Reverse(item.gain.points()));
    }
}

/// The first word of a name that stands whole in a sentence about the writer.
fn own(reading: &Reading<'_>, name: &str) -> Option<usize> {
    /// Of one letter fewer, a name may be any word.
    const SHORTEST: usize = 4;
    let name: Vec<String> = name.split_whitespace().map(fold).collect();
    let letters: usize = name.iter().map(|word| word.chars().count()).sum();
    let tokens = reading.note.tokens();
    if letters < SHORTEST || tokens.len() < name.len() {
        return None;
    }
    let word = |index: usize| fold(reading.note.word(index));
    let is_writer = |index: usize| {
        ["i", "my", "we", "our"]
            .contains(&word(index).split(['\'', '’']).next().unwrap_or_default())
    };
    (0..=tokens.len() - name.len()).find(|&start| {
        reading.note.word(start).starts_with(char::is_uppercase)
            && name
                .iter()
                .zip(start..)
                .all(|(part, index)| *part == word(index))
            && reading.note.sentence_around(start).any(is_writer)
    })
}

/// A topic of the headline in a question that has something else to tell, too.
fn asked_about(reading: &Reading<'_>, headline: &str) -> Option<usize> {
    let shown: Vec<topics::Topic> = topics::callings(headline)
        .flat_map(|line| topics::of(&reading.read(line)))
        .collect();
    let written = topics::of(reading);
    let is_theirs = |topic: &topics::Topic| topics::meet(std::slice::from_ref(topic), &shown);
    let asks = |topic: &topics::Topic| {
        let sentence = reading.note.sentence_around(topic.index);
        let more = |other: &topics::Topic| {
            sentence.contains(&other.index) && is_residue(reading, other.index) && !is_theirs(other)
        };
        reading.note.tokens()[sentence.clone()]
            .iter()
            .any(|token| token.kind == Kind::Mark('?'))
            && written.iter().any(more)
    };
    let topic = written
        .iter()
        .find(|topic| is_theirs(topic) && !reading.is_name(topic.index) && asks(topic));
    topic.map(|topic| topic.index)
}

/// The first word of the note that is part of one of these names.
fn named(reading: &Reading<'_>, people: &[&str]) -> Option<usize> {
    /// Shorter words stand in many names: "de", "van", "al".
    const SHORTEST: usize = 3;
    let known: Vec<String> = people
        .iter()
        .flat_map(|name| name.split(|c: char| !c.is_alphabetic()))
        .map(fold)
        .filter(|word| word.chars().count() >= SHORTEST)
        .collect();
    let tokens = reading.note.tokens();
    let is_one = |&index: &usize| {
        let word = reading.note.word(index);
        tokens[index].kind == Kind::Word
            && word.starts_with(char::is_uppercase)
            && known.contains(&fold(word))
    };
    (0..tokens.len()).find(is_one)
}

#[cfg(test)]
mod tests {
    use super::Gain;
    use crate::check;
    use crate::draft::{Draft, Recipient, Stage};

    fn has(gain: Gain, text: &str, recipient: Recipient<'_>) -> bool {
        let draft = Draft {
            recipient: Some(recipient),
            ..Draft::new(text, Stage::Invite)
        };
        check(&draft).evidence.has(gain)
    }

    fn shares(text: &str, recipient: Recipient<'_>) -> bool {
        has(Gain::Shared, text, recipient)
    }

    const KNOWN: Recipient<'_> = Recipient {
        shared_connections: &["Łukasz de Vries"],
        ..Recipient::nobody()
    };

    #[test]
    fn one_whom_both_know_is_a_tie() {
        assert!(shares("Hi Ines, do you still ride with Lukasz?", KNOWN));
        assert!(!shares("Hi Ines, do you still ride with Pawel?", KNOWN));
        assert!(!shares("Hi Ines, do you still ride in De Pijp?", KNOWN));
    }

    #[test]
    fn headline_and_company_are_there_for_anybody_to_copy() {
        let recipient = Recipient {
            headline: Some("Bicycle kitchens"),
            company: Some("Kestrel"),
            ..Recipient::nobody()
        };
        let text = "Hi Ines, bicycle kitchens at Kestrel caught my eye.";
        let draft = Draft::new(text, Stage::Invite);
        let evidence = |draft: &Draft<'_>| check(draft).evidence.points();
        let known = Draft {
            recipient: Some(recipient),
            ..draft
        };
        assert_eq!(evidence(&known), evidence(&draft));
    }
    #[test]
    fn a_school_of_both_is_a_tie() {
        let to = Recipient {
            school: Some("TU Delft"),
            ..Recipient::nobody()
        };
        assert!(shares(
            "Hi Ines, I learned about dikes in Bas's class, TU Delft, room 4.",
            to
        ));
        assert!(shares(
            "Hi Ines, we're building a flume as the one of TU Delft.",
            to
        ));
        assert!(!shares(
            "Hi Ines, you learned about dikes, TU Delft, room 4.",
            to
        ));
        assert!(!shares(
            "Hi Ines, I learned about dikes, TU Wien, room 4.",
            to
        ));
    }

    #[test]
    fn a_place_of_both_is_a_tie_beside_a_purpose() {
        let to = Recipient {
            place: Some("Lisbon, Portugal"),
            ..Recipient::nobody()
        };
        assert!(shares(
            "Hi Ines, my bakery, Lisbon, needs a miller for the rye flour.",
            to
        ));
        assert!(!shares("Hi Ines, my town: Lisbon.", to));
        assert!(!shares(
            "Hi Ines, my bakery, Porto, needs a miller for the rye flour.",
            to
        ));
    }

    #[test]
    fn a_question_about_their_topic_is_about_them() {
        let to = Recipient {
            headline: Some("Soil mapping | Senior researcher at Kestrel"),
            ..Recipient::nobody()
        };
        let hooks = |text| has(Gain::Hook, text, to) && !has(Gain::Hook, text, Recipient::nobody());
        assert!(hooks("Hi Anke, how do soil maps treat terraces?"));
        assert!(
            !hooks("Hi Anke, how is soil mapping?"),
            "nothing of one's own"
        );
        assert!(!hooks("Hi Anke, soil mapping and terraces."), "only named");
        assert!(
            !hooks("Hi Anke, how does Kestrel treat terraces?"),
            "a company"
        );
    }
}
