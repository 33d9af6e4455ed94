//! What the rules' own tests say, and the test that every rule file is whole and registered.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{ALL, Finding, OWN_PHRASE, Rule};
use crate::check;
use crate::draft::Draft;

/// A draft to whom the rule's examples are written.
fn draft<'a>(rule: &'static Rule, text: &'a str) -> Draft<'a> {
    Draft {
        recipient: rule.examples.to,
        previous: rule.examples.previous,
        ..Draft::new(text, rule.stages[0])
    }
}

fn findings(rule: &'static Rule, text: &str) -> Vec<Finding> {
    check(&draft(rule, text))
        .findings
        .into_iter()
        .filter(|finding| finding.rule.code == rule.code)
        .collect()
}

/// The rule speaks about this text.
pub(super) fn assert_fires(rule: &'static Rule, text: &str) {
    assert!(
        !findings(rule, text).is_empty(),
        "{} is silent on: {text}",
        rule.code
    );
}

/// The rule has nothing to say about this text.
pub(super) fn assert_silent(rule: &'static Rule, text: &str) {
    let found = findings(rule, text);
    let words = found.first().map(|finding| finding.span.of(text));
    assert!(
        found.is_empty(),
        "{} speaks on {words:?} in: {text}",
        rule.code
    );
}

/// The first finding marks exactly these words.
pub(super) fn assert_marks(rule: &'static Rule, text: &str, words: &str) {
    let found = findings(rule, text);
    let marked = found.first().map(|finding| finding.span.of(text));
    assert_eq!(marked, Some(words), "{} in: {text}", rule.code);
}

#[test]
fn every_rule_speaks_on_its_bad_examples_and_not_on_its_good_ones() {
    for rule in ALL {
        rule.examples
            .bad
            .iter()
            .for_each(|text| assert_fires(rule, text));
        rule.examples
            .good
            .iter()
            .for_each(|text| assert_silent(rule, text));
    }
}

#[test]
fn good_examples_get_no_warning_from_any_rule() {
    let mut warned = Vec::new();
    // The good examples of X01 and X03 show marks and places, not manners.
    let rules = ALL
        .iter()
        .filter(|rule| !["X01", "X03"].contains(&rule.code));
    for rule in rules {
        for text in rule.examples.good {
            let report = check(&draft(rule, text));
            let warnings = report
                .findings
                .iter()
                .filter(|finding| finding.level == super::Level::Warning);
            warned.extend(warnings.map(|finding| format!("{} on: {text}", finding.rule.code)));
        }
    }
    assert!(warned.is_empty(), "{warned:#?}");
}

#[test]
fn every_rule_has_all_its_parts() {
    for rule in ALL {
        let code = rule.code;
        for (part, text) in [
            ("name", rule.name),
            ("message", rule.message),
            ("way forward", rule.way_forward),
            ("source", rule.source.words),
        ] {
            assert!(!text.trim().is_empty(), "{code} has no {part}");
        }
        assert!(!rule.stages.is_empty(), "{code} is about no stage");
        assert!(!rule.examples.bad.is_empty(), "{code} has no bad example");
        assert!(!rule.examples.good.is_empty(), "{code} has no good example");
        assert!(
            rule.message.chars().count() <= 90,
            "{code}: the message is longer than a line"
        );
    }
}

#[test]
fn codes_and_names_are_unique_and_in_order() {
    let codes: Vec<&str> = ALL.iter().map(|rule| rule.code).collect();
    assert!(codes.is_sorted(), "rules stand in the order of their codes");
    let distinct: BTreeSet<&str> = ALL.iter().flat_map(|rule| [rule.code, rule.name]).collect();
    assert_eq!(distinct.len(), 2 * ALL.len());
}

#[test]
fn every_rule_file_is_registered_under_its_code_and_has_tests() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let mut files = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let Some((code, _)) = name.split_once('_') else {
            continue;
        };
        files += 1;
        let code = code.to_uppercase();
        assert!(
            ALL.iter()
                .chain([&OWN_PHRASE])
                .any(|rule| rule.code == code),
            "{name} is not registered"
        );
        let source = fs::read_to_string(&path).unwrap();
        assert!(
            source.starts_with(&format!("//! {code}: ")),
            "{name} does not say what it is for"
        );
        assert!(source.contains("mod tests"), "{name} has no tests");
        let both_ways = (source.contains("assert_fires(") || source.contains("assert_eq!("))
            && (source.contains("assert_silent(") || source.contains("is_empty()"));
        assert!(both_ways, "{name} is not tested both ways");
    }
    assert_eq!(
        files,
        ALL.len() + 1,
        "a file for every rule, a rule for every file"
    );
}

/// Anchors of the rule book, settings and the command line hang on their form.
#[test]
fn codes_are_a_letter_and_two_digits_and_names_are_words_with_hyphens() {
    for rule in ALL {
        let (letter, number) = rule.code.split_at(1);
        assert!(["A", "X"].contains(&letter), "{}", rule.code);
        let digits = number.bytes().all(|byte| byte.is_ascii_digit());
        assert!(number.len() == 2 && digits, "{}", rule.code);
        let word =
            |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase());
        assert!(rule.name.split('-').all(word), "{}", rule.name);
    }
}
