//! Whatever the text: no panic, spans inside it and on character boundaries, and the same answer
//! twice.

use noteworthy::check;
use noteworthy::draft::{Draft, Recipient, Stage};
use noteworthy::note::{Utf16Counter, utf16_length};
use proptest::prelude::*;

fn assert_sound(text: &str, stage: Stage) {
    let draft = Draft {
        limit: Some(200),
        // Pages, too, may show any text.
        recipient: Some(Recipient {
            name: Some(text),
            headline: Some(text),
            company: Some(text),
            place: Some(text),
            school: Some(text),
            posts: &[text],
            shared_connections: &[text],
        }),
        previous: Some(text),
        ..Draft::new(text, stage)
    };
    let report = check(&draft);
    let spans = report.findings.iter().map(|finding| finding.span);
    let spans = spans.chain(report.evidence.items().iter().map(|item| item.span));
    let mut counter = Utf16Counter::new(text);
    for span in spans {
        assert!(
            text.get(span.start()..span.end()).is_some(),
            "{span:?} cuts a character"
        );
        assert!(counter.convert(span).end <= utf16_length(text));
    }
    assert!(report.score.as_ref().is_none_or(|score| score.total <= 100));
    assert_eq!(
        format!("{report:?}"),
        format!("{:?}", check(&draft)),
        "twice the same"
    );
}

fn stages() -> impl Strategy<Value = Stage> {
    prop::sample::select(&Stage::ALL[..])
}

proptest! {
    #[test]
    fn any_text(text in any::<String>(), stage in stages()) {
        assert_sound(&text, stage);
    }

    #[test]
    fn words_that_the_rules_know_in_any_order(
        words in prop::collection::vec(
            prop::sample::select(&[
                "we", "help", "your", "post", "on", "{{name}}", "Hi ,", "don't", "“", "”", "10x", "%",
                "connect", "\n\n", "👩‍👩‍👧", "...", "https://a.example", "I'd", "’", "network", "___", "é", "مرحبا",
            ][..]),
            0..60,
        ),
        stage in stages(),
    ) {
        assert_sound(&words.join(" "), stage);
    }
}

#[test]
fn a_million_times_the_same_character() {
    for character in ["a", " ", "!", "{", "👋", "\u{200b}", "'", "-", "x "] {
        assert_sound(
            &character.repeat(1_000_000 / character.len()),
            Stage::Invite,
        );
    }
}

#[test]
fn a_hundred_thousand_characters_at_every_stage() {
    for stage in Stage::ALL {
        assert_sound(&"your work at Brandt is great ".repeat(3_500), stage);
    }
}

#[test]
fn ten_thousand_placeholders_are_counted_and_few_are_shown() {
    let report = check(&Draft::new(&"Hi {{name}} ".repeat(10_000), Stage::Invite));
    assert!(report.findings.len() <= 50);
}
