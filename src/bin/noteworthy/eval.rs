//! `noteworthy eval`: how far verdicts and scores agree with readers' labels.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

use noteworthy::draft::Stage;
use noteworthy::verdict::Verdict;

use crate::asked::Asked;
use crate::json::Line;

/// The four classes, as the labels name them.
const CLASSES: [&str; 4] = ["good", "generic", "salesy", "other_bad"];
/// The class of each verdict; nobody labels an empty note other than generic.
const fn class_of(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Good => 0,
        Verdict::Generic | Verdict::Empty => 1,
        Verdict::Salesy => 2,
        Verdict::OffPutting => 3,
    }
}

/// A labelled note and what became of it.
pub(crate) struct Judged {
    id: String,
    label: usize,
    verdict: usize,
    score: f64,
    welcome: Option<f64>,
    stage: Stage,
    /// The rules that spoke, each once.
    pub(crate) rules: Vec<&'static str>,
}

impl Judged {
    /// Whether readers called it good.
    pub(crate) const fn is_good(&self) -> bool {
        self.label == 0
    }
}

/// Judges every line of a file; what cannot be read is told on standard error and makes status 2.
pub(crate) fn judge_file(file: &Path) -> io::Result<(Vec<Judged>, u8)> {
    let mut status = 0;
    let mut judged = Vec::new();
    for (number, line) in read(file)?.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match judge(line) {
            Ok(note) => judged.push(note),
            Err(error) => {
                eprintln!("noteworthy: {}:{}: {error}", file.display(), number + 1);
                status = 2;
            }
        }
    }
    Ok((judged, status))
}

fn read(file: &Path) -> io::Result<String> {
    fs::read_to_string(file)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))
}

/// Prints the tables; exit status 2 when a line could not be read, after all others were counted.
pub(crate) fn print(
    file: &Path,
    save: Option<&Path>,
    diff: Option<&Path>,
    out: &mut impl Write,
) -> io::Result<u8> {
    let (judged, status) = judge_file(file)?;
    writeln!(out, "{} notes", judged.len())?;
    print_tables(&judged, out)?;
    let invites: Vec<&Judged> = judged
        .iter()
        .filter(|note| note.stage == Stage::Invite)
        .collect();
    if !invites.is_empty() && invites.len() < judged.len() {
        let macro_f1 = macro_f1(&confusion(invites.iter().copied()));
        let count = invites.len();
        writeln!(
            out,
            "\n{count} invitation notes alone: macro-F1 {macro_f1:.3}"
        )?;
    }
    let good = judged.iter().filter(|note| note.is_good());
    let warned = good.clone().filter(|note| note.verdict != 0).count();
    writeln!(
        out,
        "good notes with a warning: {warned} of {}",
        good.count()
    )?;
    let rated: Vec<(f64, f64)> = judged
        .iter()
        .filter_map(|note| note.welcome.map(|welcome| (note.score, welcome)))
        .collect();
    if rated.len() > 1 {
        let (correlation, count) = (spearman(&rated), rated.len());
        writeln!(
            out,
            "Spearman of score with welcome over {count} notes: {correlation:.3}"
        )?;
    }
    if let Some(old) = diff {
        print_changes(&judged, &serde_json::from_str(&read(old)?)?, out)?;
    }
    if let Some(new) = save {
        fs::write(new, serde_json::to_string_pretty(&verdicts(&judged))?)?;
    }
    Ok(status)
}

/// The verdict of each note, by id.
type Verdicts = BTreeMap<String, String>;

fn verdicts(judged: &[Judged]) -> Verdicts {
    let verdict = |note: &Judged| CLASSES[note.verdict].to_owned();
    judged
        .iter()
        .map(|note| (note.id.clone(), verdict(note)))
        .collect()
}

fn print_changes(judged: &[Judged], old: &Verdicts, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\nchanged verdicts: id, label, before, now")?;
    for note in judged {
        let (label, now) = (CLASSES[note.label], CLASSES[note.verdict]);
        let before = old.get(&note.id).map_or("-", String::as_str);
        if before != now {
            let sign = match (before == label, now == label) {
                (true, _) => "worse",
                (_, true) => "better",
                _ => "",
            };
            writeln!(
                out,
                "{:<12} {label:<10} {before:<10} {now:<10} {sign}",
                note.id
            )?;
        }
    }
    Ok(())
}

fn judge(line: &str) -> Result<Judged, String> {
    let describe = |unreadable| serde_json::to_string(&unreadable).unwrap_or_default();
    let line = Line::read(line).map_err(describe)?;
    let stage = line.stage(Stage::Invite).map_err(describe)?;
    let label = line.label.as_deref().ok_or("no label")?;
    let label = if label == Verdict::OffPutting.name() {
        "other_bad"
    } else {
        label
    };
    let label = CLASSES
        .iter()
        .position(|class| *class == label)
        .ok_or_else(|| format!("unknown label: {label}"))?;
    let report = line.check(&Asked::default()).map_err(describe)?;
    let mut rules: Vec<&str> = report
        .findings
        .iter()
        .map(|finding| finding.rule.code)
        .collect();
    rules.sort_unstable();
    rules.dedup();
    Ok(Judged {
        id: line
            .id
            .as_str()
            .map_or_else(|| line.id.to_string(), str::to_owned),
        label,
        verdict: class_of(report.verdict),
        score: report.score.map_or(0.0, |score| f64::from(score.total)),
        welcome: line.welcome,
        stage,
        rules,
    })
}

/// `[label][verdict]`
type Confusion = [[u32; 4]; 4];

fn confusion<'a>(judged: impl Iterator<Item = &'a Judged>) -> Confusion {
    let mut table = Confusion::default();
    for note in judged {
        table[note.label][note.verdict] += 1;
    }
    table
}

struct Figures {
    precision: f64,
    recall: f64,
    f1: f64,
    count: u32,
}

fn figures(table: &Confusion, class: usize) -> Figures {
    let right = f64::from(table[class][class]);
    let count: u32 = table[class].iter().sum();
    let called: u32 = table.iter().map(|row| row[class]).sum();
    let ratio = |of: u32| if of == 0 { 0.0 } else { right / f64::from(of) };
    let (precision, recall) = (ratio(called), ratio(count));
    let sum = precision + recall;
    let f1 = if sum == 0.0 {
        0.0
    } else {
        2.0 * precision * recall / sum
    };
    Figures {
        precision,
        recall,
        f1,
        count,
    }
}

/// The mean F1 of the classes that the file has.
fn macro_f1(table: &Confusion) -> f64 {
    let present: Vec<f64> = (0..CLASSES.len())
        .map(|class| figures(table, class))
        .filter(|figures| figures.count > 0)
        .map(|figures| figures.f1)
        .collect();
    present.iter().sum::<f64>() / f64::from(u32::try_from(present.len().max(1)).unwrap_or(1))
}

fn print_tables(judged: &[Judged], out: &mut impl Write) -> io::Result<()> {
    let table = confusion(judged.iter());
    writeln!(
        out,
        "\nlabel \\ verdict  {}",
        CLASSES.map(|class| format!("{class:>10}")).join("")
    )?;
    for (label, row) in CLASSES.iter().zip(&table) {
        writeln!(
            out,
            "{label:<16} {}",
            row.map(|count| format!("{count:>10}")).join("")
        )?;
    }
    writeln!(
        out,
        "\nclass             precision    recall        F1     notes"
    )?;
    for (class, name) in CLASSES.iter().enumerate() {
        let Figures {
            precision,
            recall,
            f1,
            count,
        } = figures(&table, class);
        writeln!(
            out,
            "{name:<16} {precision:>10.3}{recall:>10.3}{f1:>10.3}{count:>10}"
        )?;
    }
    writeln!(out, "\nmacro-F1 {:.3}", macro_f1(&table))
}

/// Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank.
fn spearman(pairs: &[(f64, f64)]) -> f64 {
    let first = ranks(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>());
    let second = ranks(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
    pearson(&first, &second)
}

#[allow(clippy::cast_precision_loss, reason = "ranks are far below 2^52")]
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    let mut ranks = vec![0.0; values.len()];
    for tied in order.chunk_by(|&a, &b| values[a].total_cmp(&values[b]).is_eq()) {
        let below = order.partition_point(|&index| values[index] < values[tied[0]]);
        let rank = below as f64 + f64::midpoint(tied.len() as f64, 1.0);
        for &index in tied {
            ranks[index] = rank;
        }
    }
    ranks
}

#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn pearson(first: &[f64], second: &[f64]) -> f64 {
    let count = first.len() as f64;
    let mean = |values: &[f64]| values.iter().sum::<f64>() / count;
    let (mean_first, mean_second) = (mean(first), mean(second));
    let (mut both, mut of_first, mut of_second) = (0.0, 0.0, 0.0);
    for (a, b) in first.iter().zip(second) {
        let (a, b) = (a - mean_first, b - mean_second);
        both += a * b;
        of_first += a * a;
        of_second += b * b;
    }
    let spread = (of_first * of_second).sqrt();
    if spread == 0.0 { 0.0 } else { both / spread }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(value: f64, wanted: f64) -> bool {
        (value - wanted).abs() < 1e-9
    }

    #[test]
    fn ties_share_their_rank() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0]), [2.5, 1.0, 2.5]);
    }

    #[test]
    fn correlation_of_order_and_of_its_reverse() {
        let up = [(1.0, 10.0), (2.0, 100.0), (3.0, 1000.0)];
        assert!(is(spearman(&up), 1.0));
        let down = up.map(|(a, b)| (a, -b));
        assert!(is(spearman(&down), -1.0));
    }

    #[test]
    fn figures_of_a_known_table() {
        // 8 of 10 good found, 2 of 10 generic called good.
        let mut table = Confusion::default();
        table[0] = [8, 2, 0, 0];
        table[1] = [2, 8, 0, 0];
        let good = figures(&table, 0);
        assert!(is(good.precision, 0.8) && is(good.recall, 0.8) && is(good.f1, 0.8));
        assert!(
            is(macro_f1(&table), 0.8),
            "classes without notes do not count"
        );
    }
}
