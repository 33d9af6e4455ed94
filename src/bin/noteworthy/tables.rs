//! What `noteworthy eval` prints: agreement by class, by stage, by source, and the worst errors.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::io::{self, Write};

use noteworthy::draft::Stage;

use crate::eval::{CLASSES, Judged};
use crate::figures::{Confusion, Figures, deviation, least, macro_f1, mean, most, share, spearman};

const SALESY: usize = 2;

/// Into how many parts the sources are split.
const FOLDS: u64 = 5;

/// The figures by which the checker is measured.
pub(crate) struct Summary {
    /// How many notes they are of.
    pub(crate) notes: usize,
    /// Mean F1 of the classes, 0 to 1.
    pub(crate) macro_f1: f64,
    /// The same of invitation notes alone; `None` without any.
    pub(crate) invites: Option<f64>,
    /// Of those called salesy, the share that readers call so; `None` where none is called so.
    pub(crate) salesy_precision: Option<f64>,
    /// Of 100 notes that readers called good, how many get a warning; `None` without any.
    pub(crate) good_warned: Option<f64>,
    /// Rank correlation of score and readers' welcome; `None` where fewer than two have both.
    pub(crate) spearman: Option<f64>,
}

impl Summary {
    pub(crate) fn of(notes: &[&Judged]) -> Self {
        let table = confusion(notes);
        let invites: Vec<&Judged> = of_stage(notes, Stage::Invite);
        let good = notes.iter().filter(|note| note.is_good());
        let warned = good.clone().filter(|note| note.warned).count();
        let called = notes.iter().filter(|note| note.verdict == SALESY).count();
        let rated: Vec<(f64, f64)> = notes
            .iter()
            .filter_map(|note| note.welcome.map(|welcome| (note.score, welcome)))
            .collect();
        Self {
            notes: notes.len(),
            macro_f1: macro_f1(&table),
            invites: (!invites.is_empty()).then(|| macro_f1(&confusion(&invites))),
            salesy_precision: (called > 0).then(|| Figures::of(&table, SALESY).precision),
            good_warned: share(warned, good.count()).map(|share| share * 100.0),
            spearman: (rated.len() > 1).then(|| spearman(&rated)),
        }
    }

    /// All but the count, in the order of the fields.
    pub(crate) fn figures(&self) -> [Option<f64>; 5] {
        [
            Some(self.macro_f1),
            self.invites,
            self.salesy_precision,
            self.good_warned,
            self.spearman,
        ]
    }
}

/// A figure with so many decimals, or a dash.
pub(crate) fn shown(value: Option<f64>, decimals: usize) -> String {
    value.map_or_else(|| "-".to_owned(), |value| format!("{value:.decimals$}"))
}

fn confusion(notes: &[&Judged]) -> Confusion {
    let mut table = Confusion::default();
    for note in notes {
        table[note.label][note.verdict] += 1;
    }
    table
}

fn of_stage<'a>(notes: &[&'a Judged], stage: Stage) -> Vec<&'a Judged> {
    let of_stage = notes.iter().filter(|note| note.stage == stage);
    of_stage.copied().collect()
}

/// Prints the tables by class and by stage.
pub(crate) fn print(judged: &[Judged], out: &mut impl Write) -> io::Result<()> {
    let notes: Vec<&Judged> = judged.iter().collect();
    let summary = Summary::of(&notes);
    writeln!(out, "{} notes", summary.notes)?;
    print_by_class(&confusion(&notes), out)?;
    print_by_stage(&notes, out)?;
    writeln!(out, "\nmacro-F1 {:.3}", summary.macro_f1)?;
    if let Some(macro_f1) = summary.invites {
        writeln!(out, "macro-F1 of invitation notes alone {macro_f1:.3}")?;
    }
    let good = notes.iter().filter(|note| note.is_good());
    let warned = good.clone().filter(|note| note.warned).count();
    let otherwise = good.clone().filter(|note| note.verdict != 0).count();
    let per_hundred = shown(summary.good_warned, 1);
    let good = good.count();
    writeln!(
        out,
        "good notes with a warning: {warned} of {good}, {per_hundred} of 100; \
         called otherwise, most of them in doubt: {otherwise}"
    )?;
    if let Some(correlation) = summary.spearman {
        writeln!(out, "Spearman of score with welcome {correlation:.3}")?;
    }
    Ok(())
}

fn print_by_class(table: &Confusion, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "\nlabel \\ verdict  {}",
        CLASSES.map(|class| format!("{class:>10}")).join("")
    )?;
    for (label, row) in CLASSES.iter().zip(table) {
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
        } = Figures::of(table, class);
        writeln!(
            out,
            "{name:<16} {precision:>10.3}{recall:>10.3}{f1:>10.3}{count:>10}"
        )?;
    }
    Ok(())
}

fn print_by_stage(notes: &[&Judged], out: &mut impl Write) -> io::Result<()> {
    let heads = CLASSES.map(|class| format!("{class:>10}")).join("");
    writeln!(
        out,
        "\nstage, F1 of    {heads}  macro-F1  salesy precision  good warned     notes"
    )?;
    for stage in Stage::ALL {
        let notes = of_stage(notes, stage);
        if notes.is_empty() {
            continue;
        }
        let (table, summary) = (confusion(&notes), Summary::of(&notes));
        let cells: Vec<String> = (0..CLASSES.len())
            .map(|class| Figures::of(&table, class))
            .map(|figures| (figures.count > 0).then_some(figures.f1))
            .map(|f1| format!("{:>10}", shown(f1, 3)))
            .collect();
        writeln!(
            out,
            "{:<15} {}{:>10.3}{:>18}{:>13}{:>10}",
            stage.name(),
            cells.concat(),
            summary.macro_f1,
            shown(summary.salesy_precision, 3),
            shown(summary.good_warned, 1),
            summary.notes
        )?;
    }
    Ok(())
}

/// Prints the figures of five parts that share no source, and how far they lie apart. Nothing was
/// fitted on the other four, so this shows how much of a figure hangs on single sources.
pub(crate) fn print_by_source(judged: &[Judged], out: &mut impl Write) -> io::Result<()> {
    let known: Vec<(&Judged, &str)> = judged
        .iter()
        .filter_map(|note| Some((note, note.source.as_deref()?)))
        .collect();
    if known.is_empty() {
        return writeln!(out, "\nno note names its source");
    }
    writeln!(
        out,
        "\nby source    sources     notes  macro-F1   invites  salesy precision  good warned  Spearman"
    )?;
    let mut parts = Vec::new();
    for part in 0..FOLDS {
        let of_part = known.iter().filter(|(_, source)| fold(source) == part);
        let sources: BTreeSet<&str> = of_part.clone().map(|(_, source)| *source).collect();
        let notes: Vec<&Judged> = of_part.map(|(note, _)| *note).collect();
        let figures = Summary::of(&notes).figures();
        let (name, sources) = (format!("part {}", part + 1), sources.len());
        let (count, cells) = (notes.len(), cells(figures));
        writeln!(out, "{name:<10}{sources:>10}{count:>10}{cells}")?;
        parts.push(figures);
    }
    print_spread("mean", &parts, mean, out)?;
    print_spread("least", &parts, least, out)?;
    print_spread("most", &parts, most, out)?;
    print_spread("deviation", &parts, deviation, out)
}

fn print_spread(
    name: &str,
    parts: &[[Option<f64>; 5]],
    spread: fn(&[f64]) -> f64,
    out: &mut impl Write,
) -> io::Result<()> {
    let figures = std::array::from_fn(|column| {
        let values: Vec<f64> = parts.iter().filter_map(|part| part[column]).collect();
        (!values.is_empty()).then(|| spread(&values))
    });
    writeln!(out, "{name:<30}{}", cells(figures))
}

/// The figures of a part, as wide as their heads.
fn cells(figures: [Option<f64>; 5]) -> String {
    const WIDTHS_AND_DECIMALS: [(usize, usize); 5] = [(10, 3), (10, 3), (18, 3), (13, 1), (10, 3)];
    let columns = figures.into_iter().zip(WIDTHS_AND_DECIMALS);
    columns.fold(String::new(), |line, (figure, (width, decimals))| {
        line + &format!("{:>width$}", shown(figure, decimals))
    })
}

/// The part of a source: FNV-1a of its name, so that it stays the same wherever and with whatever
/// else it is measured.
fn fold(source: &str) -> u64 {
    let hash = source.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    // The high half: the low bits of this hash are the less mixed.
    (hash >> 32) % FOLDS
}

/// Prints the errors that would anger people most: good notes called salesy, then those whose score
/// lies farthest from their welcome.
pub(crate) fn print_worst(judged: &[Judged], count: usize, out: &mut impl Write) -> io::Result<()> {
    let wrong = judged.iter().filter(|note| note.label != note.verdict);
    let mut wrong: Vec<&Judged> = wrong.collect();
    wrong.sort_by(|a, b| {
        let key = |note: &Judged| Reverse(note.is_good() && note.verdict == SALESY);
        (key(a).cmp(&key(b))).then(distance(b).total_cmp(&distance(a)))
    });
    let (shown, all) = (count.min(wrong.len()), wrong.len());
    writeln!(
        out,
        "\nthe {shown} worst of {all} errors: id, stage, label, verdict, score, welcome, rules"
    )?;
    for note in wrong.iter().take(count) {
        writeln!(
            out,
            "{} {} {} -> {}, {} of 100, {} of 5, {}",
            note.id,
            note.stage.name(),
            CLASSES[note.label],
            CLASSES[note.verdict],
            note.score,
            self::shown(note.welcome, 1),
            note.rules.join(" ")
        )?;
        writeln!(out, "    {}", note.text.replace('\n', "\n    "))?;
    }
    Ok(())
}

/// How far the score lies from the welcome, both from 0 to 100; 0 where no welcome is known.
fn distance(note: &Judged) -> f64 {
    note.welcome
        .map_or(0.0, |welcome| (note.score - (welcome - 1.0) * 25.0).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(id: &str, label: usize, verdict: usize, score: f64, welcome: f64) -> Judged {
        Judged {
            id: id.to_owned(),
            label,
            verdict,
            score,
            welcome: Some(welcome),
            stage: Stage::Invite,
            warned: verdict != 0,
            rules: Vec::new(),
            source: Some(id.to_owned()),
            text: String::new(),
        }
    }

    #[test]
    fn a_good_note_called_salesy_is_the_worst_error() {
        let judged = [
            note("far", 1, 0, 100.0, 1.0),
            note("right", 2, 2, 0.0, 5.0),
            note("near", 3, 0, 50.0, 2.0),
            note("angering", 0, SALESY, 90.0, 5.0),
        ];
        let mut out = Vec::new();
        print_worst(&judged, 2, &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert!(text.contains("the 2 worst of 3 errors"), "{text}");
        let at = |id: &str| text.find(id);
        assert!(at("angering") < at("far") && at("far").is_some(), "{text}");
        assert!(at("near").is_none() && at("right").is_none(), "{text}");
    }

    #[test]
    fn a_source_stays_in_its_part() {
        assert_eq!(["a", "b", "guide", "bot"].map(fold), [0, 3, 3, 2]);
    }

    #[test]
    fn a_summary_has_no_figure_of_nothing() {
        let generic = note("a", 1, 1, 10.0, 1.0);
        let summary = Summary::of(&[&generic]);
        assert_eq!(summary.good_warned, None);
        assert_eq!(summary.salesy_precision, None);
        assert_eq!(summary.spearman, None);
        assert_eq!(summary.invites, Some(1.0));
    }
}
