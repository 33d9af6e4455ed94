//! What knowing each other changes: one table, rule by relation.
//!
//! README.md beside this file shows it to readers; the test below holds the two together.

use super::{Finding, Level};
use crate::draft::Relation;

/// How a finding is told to somebody who knows the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// As to a stranger.
    Same,
    /// As a tip, whatever the rule's level.
    Tip,
    /// Not at all.
    Not,
}

use Told::{Not, Same, Tip};

/// Code, and how it is told when they: know each other, have worked together, have met. A rule that
/// is not here speaks to everybody alike.
const TABLE: &[(&str, [Told; 3])] = &[
    ("A01", [Not, Not, Not]),
    ("A02", [Tip, Tip, Tip]),
    ("A03", [Tip, Tip, Tip]),
    ("A05", [Not, Not, Not]),
    ("A08", [Not, Not, Same]),
    ("A09", [Not, Not, Not]),
    ("A10", [Not, Not, Not]),
    ("A13", [Not, Not, Not]),
    ("A16", [Not, Not, Not]),
    ("A33", [Tip, Tip, Same]),
    ("A41", [Not, Not, Same]),
    ("A42", [Tip, Not, Same]),
    ("A45", [Tip, Tip, Same]),
    ("A46", [Not, Not, Same]),
    ("A52", [Same, Not, Same]),
    ("A61", [Tip, Tip, Same]),
    ("A62", [Tip, Tip, Same]),
];

/// Lowers or drops what is said to people who know each other.
pub(crate) fn soften(findings: &mut Vec<Finding>, relation: Relation) {
    findings.retain_mut(|finding| match told(finding.rule.code, relation) {
        Same => true,
        Tip => {
            finding.level = Level::Tip;
            finding.leans = false;
            true
        }
        Not => false,
    });
}

fn told(code: &str, relation: Relation) -> Told {
    let row = TABLE.iter().find(|(known, _)| *known == code);
    row.map_or(Same, |(_, [known, worked_together, met])| match relation {
        Relation::Unknown => Same,
        Relation::Known => *known,
        Relation::WorkedTogether => *worked_together,
        Relation::Met => *met,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::draft::{Draft, Stage};
    use crate::rules::{ALL, Rule};
    use crate::verdict::Verdict;

    /// The level at which the rule speaks on a bad example of its own; what decides though it is only
    /// likely counts as a warning.
    fn level(rule: &'static Rule, relation: Relation) -> Option<Level> {
        let draft = Draft {
            relation,
            recipient: rule.examples.to,
            previous: rule.examples.previous,
            ..Draft::new(rule.examples.bad[0], rule.stages[0])
        };
        let findings = check(&draft).findings;
        let mut own = findings.iter().filter(|one| one.rule.code == rule.code);
        let level = |one: &Finding| {
            if one.decides() {
                Level::Warning
            } else {
                one.level
            }
        };
        own.next().map(level)
    }

    #[test]
    fn every_rule_speaks_to_everybody_as_the_table_says() {
        for rule in ALL {
            for relation in Relation::ALL {
                let expected = match told(rule.code, relation) {
                    Same => Some(rule.level),
                    Tip => Some(Level::Tip),
                    Not => None,
                };
                let (code, name) = (rule.code, relation.name());
                assert_eq!(level(rule, relation), expected, "{code} to {name}");
            }
        }
    }

    #[test]
    fn what_is_only_likely_decides_nothing_between_people_who_know_each_other() {
        let rule = crate::rules::of_code("A03").expect("a rule");
        let mut findings = vec![Finding {
            level: Level::Tip,
            leans: true,
            ..Finding::whole(rule)
        }];
        soften(&mut findings, Relation::Unknown);
        assert!(findings[0].decides());
        soften(&mut findings, Relation::Known);
        assert!(!findings[0].decides());
    }

    #[test]
    fn every_row_is_a_rule_s_and_changes_something() {
        for (code, row) in TABLE {
            let rule = ALL.iter().find(|rule| rule.code == *code);
            let rule = rule.unwrap_or_else(|| panic!("no rule {code}"));
            let idle = |told: &Told| *told == Same || *told == Tip && rule.level == Level::Tip;
            assert!(!row.iter().all(idle), "{code} changes nothing");
        }
    }

    #[test]
    fn the_readme_shows_the_table() {
        let readme = include_str!("README.md");
        let word = |told: Told| match told {
            Same => "as ever",
            Tip => "tip",
            Not => "silent",
        };
        let shown: Vec<&str> = readme
            .lines()
            .filter(|line| line.starts_with("| A"))
            .collect();
        assert_eq!(shown.len(), TABLE.len(), "rows");
        for (line, (code, row)) in shown.iter().zip(TABLE) {
            let rule = ALL.iter().find(|rule| rule.code == *code).unwrap();
            let [known, worked, met] = row.map(word);
            let level = rule.level.name();
            let name = rule.name;
            let row = format!("| {code} | {name} | {level} | {known} | {worked} | {met} |");
            assert_eq!(*line, row);
        }
    }

    #[test]
    fn stock_text_to_a_known_person_is_only_a_tip() {
        let verdict = |relation| {
            let text = "I'd like to add you to my professional network on LinkedIn.";
            let draft = Draft {
                relation,
                ..Draft::new(text, Stage::Invite)
            };
            check(&draft).verdict
        };
        assert_eq!(verdict(Relation::Unknown), Verdict::Generic);
        for relation in [Relation::Known, Relation::WorkedTogether, Relation::Met] {
            assert_eq!(verdict(relation), Verdict::Good, "{relation:?}");
        }
    }

    #[test]
    fn a_pitch_stays_a_pitch() {
        for relation in Relation::ALL {
            let draft = Draft {
                relation,
                ..Draft::new(
                    "We help firms cut costs by 30%. Book a demo!",
                    Stage::Invite,
                )
            };
            assert_eq!(check(&draft).verdict, Verdict::Salesy, "{relation:?}");
        }
    }

    #[test]
    fn no_text_is_no_note_to_anybody() {
        for relation in Relation::ALL {
            let draft = Draft {
                relation,
                ..Draft::new(" ", Stage::Invite)
            };
            assert_eq!(check(&draft).verdict, Verdict::Empty);
        }
    }
}
