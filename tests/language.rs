//! Notes in other languages than English are told from English ones, and only those.

use std::collections::BTreeSet;

use noteworthy::check;
use noteworthy::draft::{Draft, Recipient, Stage};
use noteworthy::language::{Foreign, foreign};
use noteworthy::lexicon::{Language, Reading};
use noteworthy::rules::{Languages, Level};
use noteworthy::verdict::Verdict;
use serde::Deserialize;

#[derive(Deserialize)]
struct Note {
    id: String,
    /// ISO 639-1 code.
    #[serde(default = "english")]
    language: String,
    text: String,
}

fn english() -> String {
    "en".to_owned()
}

fn notes(file: &str) -> Vec<Note> {
    file.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn languages() -> Vec<Note> {
    notes(include_str!("corpus/languages.jsonl"))
}

/// The code of the language, `und` where only that it is not English is known.
fn recognised(text: &str) -> &'static str {
    let reading = Reading::new(text, Language::english());
    let code = |language: Foreign| language.known.map_or("und", |known| known.code);
    foreign(&reading).map_or("en", code)
}

/// An English note that is not judged has lost all that the checker is for, so there may be none.
#[test]
fn english_stays_english() {
    let other = notes(include_str!("corpus/notes.jsonl"));
    let all = languages().into_iter().chain(other);
    let lost: Vec<String> = all
        .filter(|note| note.language == "en" && recognised(&note.text) != "en")
        .map(|note| format!("{}: {}", note.id, note.text))
        .collect();
    assert!(lost.is_empty(), "{lost:#?}");
}

/// It is read while it is typed, so its beginnings count as much.
#[test]
fn english_stays_english_while_it_is_typed() {
    let notes = languages();
    for note in notes.iter().filter(|note| note.language == "en") {
        for (end, _) in note.text.match_indices(' ') {
            let typed = &note.text[..end];
            assert_eq!(recognised(typed), "en", "{typed}");
        }
    }
}

/// A short note may have no common word, and then is taken for English: nothing is lost but the word
/// that it could not be judged. So not all are recognised; but one in twenty is the most that may
/// get hints which do not fit. The name of the language may be wrong, or lacking, a little more often
/// between languages as near as Danish and Norwegian.
#[test]
fn other_languages_are_recognised() {
    let notes: Vec<Note> = languages()
        .into_iter()
        .filter(|note| note.language != "en")
        .collect();
    let codes: BTreeSet<&str> = notes.iter().map(|note| note.language.as_str()).collect();
    assert!(notes.len() >= 120 && codes.len() >= 14);
    let missed: Vec<&Note> = notes
        .iter()
        .filter(|note| recognised(&note.text) == "en")
        .collect();
    let ids: Vec<&str> = missed.iter().map(|note| note.id.as_str()).collect();
    assert!(
        missed.len() * 20 <= notes.len(),
        "taken for English: {ids:?}"
    );
    let named = notes
        .iter()
        .filter(|note| recognised(&note.text) == note.language);
    assert!(named.count() * 10 >= notes.len() * 9);
}

#[test]
fn a_note_that_is_not_read_gets_neither_score_nor_praise_nor_rules_of_words() {
    for note in languages() {
        if recognised(&note.text) == "en" {
            continue;
        }
        let report = check(&Draft::new(&note.text, Stage::Invite));
        assert_eq!(report.verdict, Verdict::Unjudged, "{}", note.text);
        assert!(report.score.is_none() && report.evidence.items().is_empty());
        for finding in &report.findings {
            assert_eq!(finding.rule.languages, Languages::Any, "{}", note.text);
            assert_eq!(finding.rule.level, Level::Tip, "{}", note.text);
        }
    }
}

#[test]
fn rules_that_need_no_language_speak_in_any() {
    let text = "Hallo Frau Brandt, {{Firma}} freut sich sehr, Sie auf www.firma.example zu sehen. "
        .repeat(5);
    let draft = Draft {
        recipient: Some(Recipient::named("Petra Lund")),
        ..Draft::new(&text, Stage::Invite)
    };
    let report = check(&draft);
    let codes: BTreeSet<&str> = report.findings.iter().map(|one| one.rule.code).collect();
    assert_eq!(codes, BTreeSet::from(["A06", "X01", "X02", "X04"]));
    let loud = "BITTE SOFORT IN MEIN NETZWERK KOMMEN, danke und viele liebe Grüße";
    let report = check(&Draft::new(loud, Stage::Invite));
    assert_eq!(report.findings[0].rule.code, "A23");
}
