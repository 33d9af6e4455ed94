//! What of a person's page one could mention, and how a note to them might begin.

use crate::note::fold;
use crate::recipient::Person;

/// Something that the page shows of them. The person who writes decides whether it fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mention<'a> {
    /// One whom both know, where the page names one, and how many more there are.
    Shared(Option<&'a str>, u32),
    /// A part of the line below their name.
    Line(&'a str),
    /// Where they work.
    Company(&'a str),
    /// Where they learned.
    School(&'a str),
    /// Where they live.
    Place(&'a str),
}

/// More than this nobody weighs up.
const MOST: usize = 3;

/// A longer part of a headline is no thing to take up but a text, in characters.
const LONGEST_LINE: usize = 70;

/// At most three things that the note does not mention yet, those first that connect people most.
#[must_use]
pub fn mentions<'a>(person: &'a Person, note: &str) -> Vec<Mention<'a>> {
    let shared = (person.shared_count > 0).then(|| {
        let named = person.shared.first().map(String::as_str);
        let others = person.shared_count - u32::from(named.is_some());
        Mention::Shared(named, others)
    });
    let line = person.headline.as_deref().and_then(line).map(Mention::Line);
    let company = person.company.as_deref().map(Mention::Company);
    let school = person.school.as_deref().map(Mention::School);
    let place = person.place.as_deref().map(Mention::Place);
    let words = words(note);
    let all = [shared, line, company, school, place];
    let mut mentions: Vec<Mention<'_>> = all.into_iter().flatten().collect();
    mentions.retain(|mention| !mention.is_in(&words));
    mentions.truncate(MOST);
    mentions
}

impl Mention<'_> {
    fn is_in(self, note: &[String]) -> bool {
        let (text, shortest) = match self {
            Self::Shared(None, _) => return false,
            Self::Shared(Some(name), _) => (name, 3),
            Self::Company(name) | Self::School(name) | Self::Place(name) => (name, 4),
            Self::Line(line) => (line, 5),
        };
        let text = words(text);
        // A name of short words only has to stand there whole.
        let long = |word: &&String| word.chars().count() >= shortest;
        if text.iter().any(|word| long(&word)) {
            text.iter().filter(long).any(|word| note.contains(word))
        } else {
            text.iter().all(|word| note.contains(word))
        }
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold)
        .collect()
}

/// The part of a headline that says most in a few words, without the post: "Head of …" is on
/// everybody's page.
fn line(headline: &str) -> Option<&str> {
    let parts = headline.split(['|', '·', '•', ';']).map(str::trim);
    let employed = |part: &str| part.contains(" at ") || part.contains('@');
    parts
        .filter(|part| part.contains(' ') && !employed(part))
        .find(|part| part.chars().count() <= LONGEST_LINE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mira() -> Person {
        Person {
            name: Some("Mira Okafor".to_owned()),
            headline: Some(
                "Head of Platform at Northwind Optics | Embedded Rust | Mentor".to_owned(),
            ),
            company: Some("Northwind Optics".to_owned()),
            school: Some("TU Delft".to_owned()),
            place: Some("Lisbon, Portugal".to_owned()),
            shared: vec!["Ana Ruiz".to_owned()],
            shared_count: 21,
            in_list: false,
        }
    }

    #[test]
    fn three_things_the_closest_first() {
        let mira = mira();
        let expected = [
            Mention::Shared(Some("Ana Ruiz"), 20),
            Mention::Line("Embedded Rust"),
            Mention::Company("Northwind Optics"),
        ];
        assert_eq!(mentions(&mira, ""), expected);
    }

    #[test]
    fn what_the_note_mentions_makes_room() {
        let mira = mira();
        let note = "Hi Mira, Ana says you moved northwind to embedded boards.";
        assert_eq!(
            mentions(&mira, note),
            [
                Mention::School("TU Delft"),
                Mention::Place("Lisbon, Portugal")
            ]
        );
    }

    #[test]
    fn nothing_known_nothing_to_mention() {
        assert_eq!(mentions(&Person::default(), ""), []);
    }
}
