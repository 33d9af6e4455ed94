//! X03: a company or place that is not theirs.
//!
//! Only where the caller says where they work or live. It asks and decides nothing: a page shows the
//! present post, and people have had others.

use super::names;
use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::{Recipient, Stage};
use crate::lexicon::{List, Reading};
use crate::note::{Kind, Span};
use crate::words::Message;
pub(super) static RULE: Rule = Rule {
    code: "X03",
    name: english("wrong-company-or-place"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A002,
        words: english("doing a bit of homework"),
    },
    message: english(
        "The note names a place that the page does not show. Left over from another note?",
    ),
    way_forward: english(
        "Check it against their page: a name from another note undoes all the rest.",
    ),
    examples: Examples::new(
        &[
            "Love what you do at Brandt & Co",
            "Hi Hannah, your work at Northwind on salt marshes stayed with me.",
            "Hi Hannah, I see you're based in Lisbon.",
        ],
        &[
            "Love what you do at Tide Labs",
            "Hi Hannah, your team at Tidelabs answered my question about salt marshes on Monday.",
            "Hi Hannah, your talk at Delta Days on salt marshes stayed with me.",
            "Hi Hannah, I see you're based in Århus.",
        ],
    )
    .to(Recipient {
        name: Some("Hannah Lund"),
        headline: Some("Salt marshes and tide gates"),
        company: Some("Tide Labs GmbH"),
        place: Some("Aarhus, Denmark"),
        ..Recipient::nobody()
    }),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if let Some(span) = doubtful(context) {
        let written = span.of(context.draft.text);
        let message = Message::new("x03_company", vec![written.to_owned()]);
        findings.push(Finding::new(&RULE, span).saying(message));
    }
}

/// The first company or place that the note calls theirs and that nothing known of them shows.
pub(super) fn doubtful(context: &Context<'_>) -> Option<Span> {
    let recipient = context.recipient();
    let at = |headline: &str| headline.contains(" at ") || headline.contains('@');
    let employed = recipient.company.is_some() || recipient.headline.is_some_and(at);
    let known: Vec<&str> = facts(&recipient).collect();
    let doubt = |list: List| {
        let mut named = context.reading.meant(list).take(MOST_NAMED);
        named.find_map(|hit| {
            let span = name_ending(&context.reading, hit.end)?;
            (!names::shown(span.of(context.draft.text), &known)).then_some(span)
        })
    };
    let company = if employed {
        doubt(List::Employer)
    } else {
        None
    };
    company.or_else(|| recipient.place.and_then(|_| doubt(List::TheirPlace)))
}

fn facts<'a>(recipient: &Recipient<'a>) -> impl Iterator<Item = &'a str> {
    let lines = [
        recipient.company,
        recipient.headline,
        recipient.place,
        recipient.school,
        recipient.name,
    ];
    let posts = recipient.posts.iter().copied();
    lines.into_iter().flatten().chain(posts)
}

/// So many names are looked up: a note has one or two.
const MOST_NAMED: usize = 5;
/// A name has at most so many more tokens.
const LONGEST: usize = 6;

/// The whole name of which the token before `end` is the first word: "Brandt & Co".
fn name_ending(reading: &Reading<'_>, end: usize) -> Option<Span> {
    let first = end.checked_sub(1).filter(|&first| reading.is_name(first))?;
    let tokens = reading.note.tokens();
    let joins = |index: usize| {
        tokens[index].kind == Kind::Mark('&') || ["of", "and"].contains(&reading.note.word(index))
    };
    let mut last = end;
    let most = reading.note.sentence_around(first).end.min(end + LONGEST);
    for index in end..most {
        if reading.is_name(index) {
            last = index + 1;
        } else if !joins(index) {
            break;
        }
    }
    // "your stand at the Lyon fair" is about an event.
    let event = |index: usize| {
        let word = reading.note.word(index).to_lowercase();
        EVENTS.contains(&word.as_str())
    };
    let is_event = (first..most.min(last + 1)).any(event);
    (!is_event).then(|| reading.note.span(first..last))
}

/// Words that make the name of an event of a name.
const EVENTS: &[&str] = &[
    "fair",
    "conference",
    "summit",
    "expo",
    "forum",
    "festival",
    "meetup",
    "show",
    "workshop",
    "congress",
    "days",
    "week",
    "awards",
    "event",
    "exhibition",
    "convention",
    "symposium",
];

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check;
    use crate::draft::{Draft, Recipient, Stage};
    use crate::rules::test::{assert_fires, assert_marks, assert_silent};

    fn asks(text: &str, recipient: Recipient<'_>) -> bool {
        let draft = Draft {
            recipient: Some(recipient),
            ..Draft::new(text, Stage::Invite)
        };
        check(&draft)
            .findings
            .iter()
            .any(|one| one.rule.code == RULE.code)
    }

    #[test]
    fn the_whole_name_is_asked_about() {
        assert_marks(
            &RULE,
            "Loved hearing what your team at Brandt & Co does.",
            "Brandt & Co",
        );
        assert_fires(&RULE, "How is your new role at Northwind?");
    }

    #[test]
    fn an_event_or_a_former_post_is_no_employer() {
        assert_silent(&RULE, "Good to meet you at Delta Days in Ghent!");
        assert_silent(&RULE, "Your team at the Ghent fair fixed my clip.");
        assert_silent(&RULE, "I worked at Northwind until May.");
    }

    #[test]
    fn one_company_in_many_spellings() {
        for (written, shown) in [
            ("IBM", "International Business Machines Corp."),
            ("International Business Machines", "IBM"),
            ("Citroen", "Citroën SA"),
            ("Müller", "Mueller GmbH & Co. KG"),
            ("University of Leeds", "Leeds University"),
            ("Tidelabs", "Tide Labs"),
            ("Guardian", "The Guardian"),
            ("Sainsbury", "Sainsbury's"),
        ] {
            let recipient = Recipient {
                company: Some(shown),
                ..Recipient::nobody()
            };
            assert!(
                !asks(&format!("I admire your work at {written}."), recipient),
                "{written}"
            );
        }
    }

    #[test]
    fn a_word_that_half_of_all_companies_bear_is_no_match() {
        let recipient = Recipient {
            company: Some("Kestrel Solutions Group"),
            ..Recipient::nobody()
        };
        assert!(asks("I admire your work at Harbour Solutions.", recipient));
    }

    #[test]
    fn nothing_is_known_of_where_they_work() {
        assert!(!asks(
            "I admire your work at Northwind.",
            Recipient::named("Hannah Lund")
        ));
    }
}
