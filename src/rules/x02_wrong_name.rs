//! X02: greeted by a name that is not the recipient's.
//!
//! Only where the caller names the recipient. It asks and decides nothing, for people go by many
//! names: short forms, other spellings, the family name first.

use super::{
    Article, Context, Examples, Fault, Finding, Fix, Languages, Level, Rule, Source, english,
};
use crate::draft::{Recipient, Stage};
use crate::lexicon::{Language, List, Reading};
use crate::note::{Kind, fold};
use crate::recipient::{PARTICLES, is_title};
use crate::words::Message;

pub(super) static RULE: Rule = Rule {
    code: "X02",
    name: english("wrong-name"),
    level: Level::Warning,
    fault: Fault::Form,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Any,
    source: Source {
        article: Article::A001,
        words: english("think about the courtesies you would use to connect in person"),
    },
    message: english("The note greets somebody else than the page names. Which is right?"),
    way_forward: english(
        "Check the name: nothing else shows so plainly for whom a note was written.",
    ),
    examples: Examples::new(
        &["Hi Anna, your slides on salt marshes were lovely."],
        &["Hi Hannah, your slides on salt marshes were lovely."],
    )
    .to(Recipient::named("Hannah Lund")),
    check,
};

/// A greeting has at most so many names.
const MOST_NAMES: usize = 4;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(recipient) = context.recipient().name else {
        return;
    };
    let is_mark = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
    let names: Vec<String> = recipient
        .split(|c: char| !c.is_alphabetic() && !is_mark(c))
        .filter(|name| !name.is_empty() && !is_title(name))
        // "Hi Vanessa" is not for everybody called van der Berg.
        .filter(|name| !PARTICLES.contains(name))
        .map(fold)
        .collect();
    let reading = &context.reading;
    let greeted = greeted(reading);
    if names.is_empty() || greeted.is_empty() {
        return;
    }
    let folded: Vec<String> = reading.note.tokens()[greeted.clone()]
        .iter()
        .map(|token| fold(token.span.of(context.draft.text)))
        .collect();
    let alike = folded
        .iter()
        .any(|one| names.iter().any(|other| may_be_same(one, other)))
        || may_be_same(&folded.concat(), &names.concat());
    if !alike {
        let span = reading.note.span(greeted.clone());
        let written = span.of(context.draft.text);
        findings.push(Finding {
            fix: Some(Fix::change(span, right_name(reading, greeted, recipient))),
            message: Some(Message::new(
                "x02_which",
                vec![written.to_owned(), recipient.to_owned()],
            )),
            ..Finding::new(&RULE, span)
        });
    }
}

/// As much of the recipient's name as was written of the other: after a title the last name, else the
/// first, or all of them.
fn right_name(reading: &Reading<'_>, greeted: std::ops::Range<usize>, recipient: &str) -> String {
    // "Hannah Lund, PhD", "Hannah Lund (she/her)"
    let alone = recipient.split([',', '(', '|']).next().unwrap_or(recipient);
    let names: Vec<&str> = alone
        .split_whitespace()
        .map(|name| name.trim_matches(|c: char| !c.is_alphabetic()))
        .filter(|name| !name.is_empty() && !is_title(name))
        .collect();
    let after_title = reading.note.tokens()[..greeted.start]
        .iter()
        .any(|token| is_title(token.span.of(reading.note.text())));
    let written = match (greeted.len(), &names[..]) {
        (1, [.., last]) if after_title => last,
        (1, [first, ..]) => first,
        _ => return names.join(" "),
    };
    (*written).to_owned()
}

/// The names after the greeting: "Anna" of "Dear Dr. Anna, …". Words that the phrase files know are
/// taken for no name.
fn greeted(reading: &Reading<'_>) -> std::ops::Range<usize> {
    // Of other languages those that stand before the bare name: the rule speaks there, too.
    const GREETINGS: &[&str] = &[
        "hi", "hello", "hey", "dear", "hiya", "hallo", "hoi", "hej", "hei", "ciao", "hola", "olá",
        "oi", "bonjour", "salut", "bună", "cześć", "ahoj", "merhaba", "selam", "halo", "hai",
        "kumusta", "habari",
    ];
    let tokens = reading.note.tokens();
    let lower = |index: usize| reading.note.word(index).to_lowercase();
    if tokens.is_empty() || !GREETINGS.contains(&lower(0).as_str()) {
        return 0..0;
    }
    let mut start = 1;
    while start < tokens.len() && (is_title(&lower(start)) || tokens[start].kind == Kind::Mark('.'))
    {
        start += 1;
    }
    let is_name = |index: usize| {
        tokens[index].kind == Kind::Word
            && reading.note.word(index).starts_with(char::is_uppercase)
            && reading.is_unknown(index)
            && !reading.is_word_of(List::Common, index)
    };
    let most = tokens.len().min(start + MOST_NAMES);
    let end = (start..most).find(|&index| !is_name(index)).unwrap_or(most);
    // "Hi Acme team": the names go on into a phrase, so they are no person's.
    let closed = tokens
        .get(end)
        .is_none_or(|next| matches!(next.kind, Kind::Mark(_) | Kind::Paragraph));
    if closed { start..end } else { 0..0 }
}

/// Whether two folded names may belong to one person.
fn may_be_same(one: &str, other: &str) -> bool {
    // Who has no ü at hand writes u as often as ue.
    let (plain, other_plain) = (without_dots(one), without_dots(other));
    let prefix = plain.starts_with(&other_plain) || other_plain.starts_with(&plain);
    let latin = |name: &str| name.chars().all(|c| c.is_ascii_alphabetic());
    let family = |line: &str| {
        let has = |name: &str| line.split(' ').any(|known| known == name);
        has(one) && has(other)
    };
    // English comes with the short forms of other languages, too.
    let short_forms = &Language::english().short_forms;
    prefix || latin(one) != latin(other) || short_forms.lines().any(family)
}

/// The plain vowels of a folded name: jürgen, folded to juergen → jurgen.
fn without_dots(name: &str) -> String {
    let pairs = ["ae", "oe", "ue"].iter();
    pairs.fold(name.to_owned(), |name, pair| name.replace(pair, &pair[..1]))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check;
    use crate::draft::{Draft, Recipient, Stage};
    use crate::rules::test::{assert_fires, assert_marks, assert_silent};

    #[test]
    fn another_name_is_asked_about() {
        assert_fires(&RULE, "Dear Dr Okafor, thank you.");
        assert_marks(&RULE, "Hi Mary Ann, hello", "Mary Ann");
    }

    #[test]
    fn the_right_name_is_written_as_the_wrong_one_was() {
        for (text, recipient, right) in [
            ("Hi Anna, hello", "Hannah Lund", "Hannah"),
            ("Dear Dr. Okafor, hello", "Dr. Hannah Lund, PhD", "Lund"),
            (
                "Hi Anna Okafor, hello",
                "Hannah van Lund (she/her)",
                "Hannah van Lund",
            ),
            ("Hi Anna, hello", "Zoë-Marie Lund", "Zoë-Marie"),
        ] {
            let draft = Draft {
                recipient: Some(Recipient::named(recipient)),
                ..Draft::new(text, Stage::Invite)
            };
            let report = check(&draft);
            let mut fixes = report.findings.iter().filter_map(|one| one.fix.as_ref());
            assert_eq!(
                fixes.next().unwrap().replacement,
                right,
                "{text} to {recipient}"
            );
        }
    }

    #[test]
    fn a_name_after_another_language_s_greeting() {
        assert_fires(
            &RULE,
            "Hallo Frau Brandt, ich habe Ihren Vortrag über Moore gehört.",
        );
        assert_silent(
            &RULE,
            "Hallo Frau Lund, ich habe Ihren Vortrag über Moore gehört.",
        );
        assert_silent(&RULE, "Hola Hannah, leí su artículo sobre las marismas.");
    }

    #[test]
    fn a_greeting_without_a_name() {
        assert_silent(&RULE, "Hi there, hello");
        assert_silent(&RULE, "Hi Acme team, hello");
        assert_silent(&RULE, "Thanks for Tuesday!");
    }

    #[test]
    fn names_that_one_person_does_not_bear() {
        for (text, recipient) in [
            ("Hi Vanessa, hello", "Peter van der Berg"),
            ("Hi Jurgen, hello", "Jonas Berg"),
            ("Hi Robert, hello", "Bo Lund"),
            ("Hi Denise, hello", "Jan den Uyl"),
            ("Hi Anna, hello", "Hannah Lund"),
            ("Dear Dr. Lund, hello", "Dr. Mira Okafor"),
        ] {
            assert!(asks(text, recipient), "{text} to {recipient}");
        }
    }

    fn asks(text: &str, recipient: &str) -> bool {
        let draft = Draft {
            recipient: Some(Recipient::named(recipient)),
            ..Draft::new(text, Stage::Invite)
        };
        let report = check(&draft);
        report.findings.iter().any(|one| one.rule.code == RULE.code)
    }

    #[test]
    fn names_that_one_person_may_bear() {
        for (text, recipient) in [
            ("Hi Bob, hello", "Robert Schmidt"),
            ("Hi Lukasz, hello", "Łukasz Nowak"),
            ("Hi Jörg, hello", "Joerg Haas"),
            ("Dear Dr. Lund, hello", "Hannah Lund, PhD"),
            ("Hi Alex, hello", "Alexandra Ruiz"),
            ("Hi Yulia, hello", "Юлия Иванова"),
            ("Hi Wei Ling, hello", "Tan Weiling"),
            ("Hi Dániel, hello", "Kovács Daniel"),
            ("Hi Jürgen, hello", "Juergen Haas"),
            ("Hi Jurgen, hello", "Jürgen Haas"),
            ("Hi Jurgen, hello", "Juergen Haas"),
            ("Hi Ju\u{308}rgen, hello", "Jürgen Haas"),
            ("Hi Rudi, hello", "Rüdiger Haas"),
            ("Hi Zoe, hello", "Zoë Lind"),
            ("Hi Zoë, hello", "Zoe Lind"),
            ("Hi Zoe, hello", "Zoe\u{308} Lind"),
            ("Hi Anna, hello", "Müller Anna"),
            ("Dear Ms. Muller, hello", "Müller, Anna"),
            (
                "Dear Dr. van der Berg, hello",
                "Prof. Dr. Anna van der Berg",
            ),
            ("Hi Van der Berg, hello", "Anna van der Berg"),
            ("Hi Anna, hello", "Dr. Anna van der Berg, PhD"),
            ("Hi Toby, hello", "Tobias Brandt"),
            ("Hi Uli, hello", "Ulrike Brandt"),
            ("Hi Kuba, hello", "Jakub Nowak"),
            ("Hi Bob, hello", "R. “Bob” Schmidt"),
            ("Hi Sasha, hello", "Oleksandr Bondar"),
            ("Hi Jean-Luc, hello", "Jean Luc Roux"),
            ("Hi O’Neill, hello", "Siobhán O'Neill"),
        ] {
            assert!(!asks(text, recipient), "{text} to {recipient}");
        }
    }
}
