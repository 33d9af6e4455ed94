//! What the person does not want said: it is neither said nor does it decide anything.

use std::ops::Range;

use super::{Context, Finding, Rule};

/// Drops what is allowed or ignored. Rules that are off have not spoken at all.
pub(crate) fn silence(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    findings.retain(|finding| {
        let words = finding.span.of(context.draft.text);
        let mut ignored = context.draft.preferences.ignored.iter();
        let is_ignored = ignored.any(|one| one.code == finding.rule.code && one.words == words);
        !is_ignored && !reading.is_allowed(reading.note.tokens_of(finding.span))
    });
}

/// Whether a rule may be said to be broken by these tokens though no phrase of its own stands there:
/// not where it is off, or was ignored in this box, and not of words that hold an allowed phrase, for
/// nobody can tell which of them are meant.
pub(super) fn may_say(context: &Context<'_>, rule: &Rule, tokens: &Range<usize>) -> bool {
    let preferences = context.draft.preferences;
    let mut ignored = preferences.ignored.iter();
    !preferences.is_off(rule.code)
        && !ignored.any(|one| one.code == rule.code)
        && !context.reading.has_allowed(tokens)
}

#[cfg(test)]
mod tests {
    use crate::draft::{Draft, Ignored, Preferences, Stage};
    use crate::rules::ALL;
    use crate::verdict::Verdict;
    use crate::{Report, check};

    const PITCH: &str = "Hi Lena, our platform automates invoices for clinics. Worth a quick call?";
    /// A pitch that no phrase is found for.
    const UNPHRASED: &str = "Hi Noor, thanks for adding me. Our crew re-roofs barns across Frisia \
        at fixed prices. May I drop by with a quote next week?";

    fn report(text: &str, preferences: Preferences<'_>) -> Report {
        check(&Draft {
            preferences,
            ..Draft::new(text, Stage::FirstMessage)
        })
    }

    fn plain(text: &str) -> Report {
        report(text, Preferences::none())
    }

    fn codes(report: &Report) -> Vec<&'static str> {
        let findings = report.findings.iter();
        findings.map(|finding| finding.rule.code).collect()
    }

    fn off(text: &str, codes: &[&str]) -> Report {
        let rules_off: Vec<String> = codes.iter().map(ToString::to_string).collect();
        let preferences = Preferences {
            rules_off: &rules_off,
            ..Preferences::none()
        };
        report(text, preferences)
    }

    fn allow(text: &str, phrase: &str) -> Report {
        let allow = [phrase.to_owned()];
        let preferences = Preferences {
            allow: &allow,
            ..Preferences::none()
        };
        report(text, preferences)
    }

    #[test]
    fn a_rule_that_is_off_says_nothing_and_decides_nothing() {
        for text in [PITCH, UNPHRASED] {
            assert_eq!(plain(text).verdict, Verdict::Salesy, "{text}");
            assert!(codes(&plain(text)).contains(&"A29"), "{text}");
            let without = off(text, &["A29"]);
            assert_ne!(without.verdict, Verdict::Salesy, "{text}");
            assert!(!codes(&without).contains(&"A29"), "{text}");
            let total = |report: Report| report.score.expect("a score").total;
            assert!(total(without) > total(plain(text)), "{text}");
        }
    }

    #[test]
    fn with_every_rule_off_every_text_is_good() {
        let all: Vec<&str> = ALL.iter().map(|rule| rule.code).collect();
        for rule in ALL.iter().filter(|rule| rule.code != "A01") {
            for text in rule.examples.bad {
                let report = off(text, &all);
                assert!(report.findings.is_empty(), "{}: {text}", rule.code);
                assert_eq!(report.verdict, Verdict::Good, "{}: {text}", rule.code);
                assert_eq!(report.score.expect("a score").cap, None, "{text}");
            }
        }
    }

    #[test]
    fn another_rule_that_is_off_changes_nothing() {
        let without = off(PITCH, &["X04", "Z99"]);
        assert_eq!(codes(&without), codes(&plain(PITCH)));
        assert_eq!(without.score, plain(PITCH).score);
    }

    #[test]
    fn an_allowed_phrase_is_no_fault_and_the_next_one_still_is() {
        let note = "Hi Lena, your talk on kilns was a joy. Book a demo! Worth a quick call?";
        let marked = |report: &Report| {
            let pitch = report.findings.iter().find(|one| one.rule.code == "A29");
            pitch.map(|one| one.span.of(note))
        };
        let first = marked(&plain(note)).expect("a pitch");
        let second = marked(&allow(note, first));
        assert_ne!(second, Some(first));
        let typo = "Hi Ana, did you recieve the rye from Porto?";
        assert!(codes(&plain(typo)).contains(&"A07"));
        assert!(!codes(&allow(typo, "Recieve")).contains(&"A07"));
    }

    #[test]
    fn a_phrase_that_is_only_part_of_the_fault_allows_nothing() {
        let typo = "Hi Ana, this is definately definately good rye.";
        assert!(codes(&plain(typo)).contains(&"A07"));
        assert!(codes(&allow(typo, "good rye")).contains(&"A07"));
        let stock = "I'd like to add you to my professional network on LinkedIn.";
        assert!(codes(&allow(stock, "network")).contains(&"A02"));
    }

    #[test]
    fn what_the_reader_gains_is_not_lost_by_allowing_it() {
        let note = "Hi Zofia, your talk on heather honey made me move two hives.";
        let allowed = allow(note, "your talk on heather honey made me move two hives");
        assert_eq!(allowed.score, plain(note).score);
    }

    #[test]
    fn an_ignored_finding_vanishes_and_one_of_other_words_stays() {
        let ignore = |text: &str, code: &str, words: &str| {
            let ignored = [Ignored {
                code: code.to_owned(),
                words: words.to_owned(),
            }];
            let preferences = Preferences {
                ignored: &ignored,
                ..Preferences::none()
            };
            report(text, preferences)
        };
        for text in [PITCH, UNPHRASED] {
            let findings = plain(text).findings;
            let pitch = findings.iter().find(|one| one.rule.code == "A29");
            let words = pitch.expect("a pitch").span.of(text);
            let without = ignore(text, "A29", words);
            assert!(!codes(&without).contains(&"A29"), "{text}");
            assert_ne!(without.verdict, Verdict::Salesy, "{text}");
        }
        assert!(codes(&ignore(PITCH, "A29", "other words")).contains(&"A29"));
        assert!(codes(&ignore(PITCH, "A30", "our platform")).contains(&"A29"));
    }
}
