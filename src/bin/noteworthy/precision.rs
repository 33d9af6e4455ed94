//! How often each rule is right: of the notes that it speaks about, the share that readers did not
//! call good. `src/rules/precision.tsv` keeps it for the rule book.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use noteworthy::rules::{ALL, Fault, Rule};

use crate::eval::{Judged, corpus, judge_files};
use crate::figures::share;
use crate::tables::shown;

/// Seen from the project's folder.
const RECORD: &str = "src/rules/precision.tsv";
/// The record at the time of building.
const RECORDED: &str = include_str!("../../rules/precision.tsv");
const HEAD: &str = "rule\tspeaks\tright\tprecision\telsewhere\n";

/// Of fewer notes no share can be told.
const FEW: usize = 10;

/// On how many notes a rule spoke, and how often that was right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    /// The notes that it spoke about.
    pub(crate) speaks: usize,
    /// Those of them that readers did not call good.
    pub(crate) right: usize,
}

impl Count {
    fn of(rule: &Rule, judged: &[Judged]) -> Self {
        Self {
            speaks: spoken(rule, judged).count(),
            right: spoken(rule, judged).filter(|note| !note.is_good()).count(),
        }
    }

    fn precision(self) -> Option<f64> {
        share(self.right, self.speaks)
    }

    /// What it says to people: a key of the interface's words, one of these, and what is filled in.
    fn told(self, [none, few, many]: [&'static str; 3]) -> Told {
        let Self { speaks, right } = self;
        let filled = || vec![right.to_string(), speaks.to_string()];
        match speaks {
            0 => (none, Vec::new()),
            1..FEW => (few, filled()),
            _ => (many, filled()),
        }
    }
}

/// A key of the interface's words, and what is filled in.
pub(crate) type Told = (&'static str, Vec<String>);

/// What is recorded of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Record {
    /// On the project's own corpus.
    own: Count,
    /// On notes found elsewhere, as last measured; they are not part of the project.
    elsewhere: Option<Count>,
}

impl Record {
    /// What was recorded of a rule when this was built.
    pub(crate) fn of(rule: &Rule) -> Option<Self> {
        read(RECORDED).remove(rule.code)
    }

    /// What it says to people, a line for each corpus.
    pub(crate) fn told(self) -> Vec<Told> {
        let own = self.own.told(["own_none", "own_few", "own_many"]);
        let elsewhere = self
            .elsewhere
            .map(|count| count.told(["others_none", "others_few", "others_many"]));
        [own].into_iter().chain(elsewhere).collect()
    }
}

fn spoken<'a>(rule: &Rule, judged: &'a [Judged]) -> impl Iterator<Item = &'a Judged> {
    let code = rule.code;
    judged.iter().filter(move |note| note.rules.contains(&code))
}

/// The label that a rule's notes have if the fault is just what it says; form is no class.
const fn class_of(fault: Fault) -> Option<usize> {
    match fault {
        Fault::Form | Fault::Unsendable => None,
        Fault::Generic | Fault::Empty => Some(1),
        Fault::Salesy => Some(2),
        Fault::OffPutting => Some(3),
    }
}

/// Prints for each rule on how many notes it speaks, which share of them readers did not call good,
/// and which share they called just what the rule says.
pub(crate) fn print(files: &[PathBuf], out: &mut impl Write) -> io::Result<u8> {
    let (judged, status) = judge_files(files)?;
    writeln!(
        out,
        "rule  level     speaks   not good   of its class   name"
    )?;
    for rule in ALL {
        let count = Count::of(rule, &judged);
        let exact = class_of(rule.fault).and_then(|class| {
            let exact = spoken(rule, &judged).filter(|note| note.label == class);
            share(exact.count(), count.speaks)
        });
        writeln!(
            out,
            "{}   {:<8}{:>8}{:>11}{:>15}   {}",
            rule.code,
            rule.level.name(),
            count.speaks,
            shown(count.precision(), 3),
            shown(exact, 3),
            rule.name
        )?;
    }
    Ok(status)
}

/// Writes the record anew: measured on the project's corpus and, where such files are given, on
/// notes found elsewhere; without them, what was recorded of those stays.
pub(crate) fn record(elsewhere: &[PathBuf]) -> io::Result<u8> {
    let in_project = |error: io::Error| {
        let place = format!("{RECORD} and its corpus, seen from the project's folder: {error}");
        io::Error::new(error.kind(), place)
    };
    let old = fs::read_to_string(RECORD).map_err(in_project)?;
    let (own, own_status) = judge_files(&corpus().map_err(in_project)?)?;
    let (found, found_status) = judge_files(elsewhere)?;
    let status = own_status.max(found_status);
    if status == 0 {
        let mut records = read(&old);
        let lines = ALL.iter().map(|rule| {
            let old = records.remove(rule.code).and_then(|old| old.elsewhere);
            let record = Record {
                own: Count::of(rule, &own),
                elsewhere: match found[..] {
                    [] => old,
                    _ => Some(Count::of(rule, &found)),
                },
            };
            line(rule, record)
        });
        fs::write(RECORD, HEAD.to_owned() + &lines.collect::<String>())?;
    }
    Ok(status)
}

fn line(rule: &Rule, Record { own, elsewhere }: Record) -> String {
    let elsewhere = elsewhere.map_or_else(
        || "-".to_owned(),
        |count| format!("{}/{}", count.right, count.speaks),
    );
    let precision = shown(own.precision(), 3);
    let (code, speaks, right) = (rule.code, own.speaks, own.right);
    format!("{code}\t{speaks}\t{right}\t{precision}\t{elsewhere}\n")
}

/// The records by code; a line that is none is left out, and so has to be written anew.
fn read(text: &str) -> BTreeMap<&str, Record> {
    let record = |line| {
        let [code, speaks, right, _, elsewhere] = columns(line)?;
        let own = count(right, speaks)?;
        let elsewhere = elsewhere.split_once('/');
        let elsewhere = elsewhere.and_then(|(right, speaks)| count(right, speaks));
        Some((code, Record { own, elsewhere }))
    };
    text.lines().skip(1).filter_map(record).collect()
}

fn columns(line: &str) -> Option<[&str; 5]> {
    line.split('\t').collect::<Vec<_>>().try_into().ok()
}

fn count(right: &str, speaks: &str) -> Option<Count> {
    Some(Count {
        speaks: speaks.parse().ok()?,
        right: right.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use noteworthy::words::fill;

    use super::*;
    use noteworthy::rules::Level;

    /// How often a rule has to be right to warn.
    const ENOUGH: f64 = 0.95;

    /// Rules that warn although the corpus does not bear it out, or has no note that they speak
    /// about. Each needs a decision: notes that measure it, a mended rule, or the level of a tip.
    /// This is the one place for exceptions; the aim is that it is empty.
    const WARN_WITHOUT_PROOF: [&str; 0] = [];

    #[test]
    fn the_record_is_what_the_rules_do_now() {
        let (judged, status) = judge_files(&corpus().unwrap()).unwrap();
        assert_eq!(status, 0, "the corpus can be read");
        let record = fs::read_to_string(RECORD).unwrap();
        let recorded = read(&record);
        let codes: Vec<&str> = record
            .lines()
            .skip(1)
            .filter_map(|line| line.split('\t').next())
            .collect();
        let wanted: Vec<&str> = ALL.iter().map(|rule| rule.code).collect();
        let how = "./build.sh record \"what changed\"";
        assert_eq!(codes, wanted, "a line for each rule: {how}");
        for rule in ALL {
            assert_eq!(
                recorded.get(rule.code).map(|record| record.own),
                Some(Count::of(rule, &judged)),
                "{} speaks otherwise than recorded: {how}",
                rule.code
            );
        }
    }

    #[test]
    fn a_rule_warns_only_while_it_is_nearly_always_right() {
        let (judged, _) = judge_files(&corpus().unwrap()).unwrap();
        let warnings = ALL.iter().filter(|rule| rule.level == Level::Warning);
        let unproven: Vec<&str> = warnings
            .filter(|rule| {
                let precision = Count::of(rule, &judged).precision();
                precision.is_none_or(|precision| precision < ENOUGH)
            })
            .map(|rule| rule.code)
            .collect();
        assert_eq!(unproven, WARN_WITHOUT_PROOF, "warnings without proof");
    }

    #[test]
    fn few_notes_are_told_as_few() {
        let told = |right, speaks| {
            let (key, filled) = Count { speaks, right }.told(["own_none", "own_few", "own_many"]);
            let filled: Vec<&str> = filled.iter().map(String::as_str).collect();
            fill(key, &filled)
        };
        assert_eq!(
            told(41, 42),
            "On our own notes: right on 41 of 42 that it spoke about."
        );
        assert_eq!(
            told(3, 3),
            "On our own notes: right on 3 of 3, too few to tell."
        );
        assert_eq!(told(0, 0), "On our own notes: it spoke about none.");
    }

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let record = Record {
            own: Count {
                speaks: 42,
                right: 41,
            },
            elsewhere: Some(Count {
                speaks: 9,
                right: 9,
            }),
        };
        let rule = ALL[0];
        let text = HEAD.to_owned() + &line(rule, record);
        assert_eq!(read(&text).get(rule.code), Some(&record));
        assert!(text.ends_with("\t42\t41\t0.976\t9/9\n"), "{text}");
    }
}
