//! Credit for naming somebody whom both know, as the page shows.
//!
//! Words of the headline and the company earn nothing: they stand on the page for anybody to copy.

use super::{Evidence, Gain, Item, details};
use crate::lexicon::{Hit, List, Reading};
use crate::note::{Kind, fold};

impl Evidence {
    /// Counts as a shared tie that the note names one of `people`.
    pub(crate) fn credit_shared(&mut self, reading: &Reading<'_>, people: &[&str]) {
        if self.has(Gain::Shared) {
            return;
        }
        if let Some(index) = named(reading, people) {
            let hit = Hit {
                list: List::Referral,
                start: index,
                end: index + 1,
            };
            let item = Item {
                gain: Gain::Shared,
                span: reading.span(hit),
                points: Gain::Shared.earned(details(reading, hit)),
            };
            // The heaviest gain stands first.
            self.items.insert(0, item);
        }
    }
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

    fn shares(text: &str, recipient: Recipient<'_>) -> bool {
        let draft = Draft {
            recipient: Some(recipient),
            ..Draft::new(text, Stage::Invite)
        };
        check(&draft).evidence.has(Gain::Shared)
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
}
