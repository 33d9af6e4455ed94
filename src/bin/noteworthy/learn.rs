//! `noteworthy learn`: learns from the tagged notes how much each feature of a whole note speaks for
//! each label, and how welcome it makes the note.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use std::{fs, thread};

use noteworthy::draft::{Draft, Stage};
use noteworthy::impression::learn::{Aim, Fit, Row, TaggedNote, fit, read, rounded, rows};
use noteworthy::impression::{Feature, LABELS, Model, gram_names, names, number};
use noteworthy::lexicon::LIST_NAMES;
use noteworthy::{features, rules};

const HEADING: &str = "# How much every feature of a note speaks for good, generic, salesy and other_bad, and\n\
    # how welcome it makes the note. Written by `noteworthy learn`, which says how. Do not edit.\n";

/// Stands before a number for all that was learned from, so that a test can tell when it has changed.
const LEARNED_FROM: &str = "# learned from ";

/// The notes and the names of the features as one number (FNV-1a).
fn fingerprint(notes: &[TaggedNote]) -> String {
    let notes = notes.iter().map(|note| format!("{note:?}"));
    let bytes = notes.chain(beside()).flat_map(String::into_bytes);
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{LEARNED_FROM}{hash:016x}")
}

/// The names of the features that are no words.
fn beside() -> Vec<String> {
    let codes: Vec<&str> = rules::ALL.iter().map(|rule| rule.code).collect();
    names(&LIST_NAMES, &codes).collect()
}

/// Writes the table beside the notes of a language's folder.
pub(crate) fn write(folder: &Path, out: &mut impl Write) -> io::Result<u8> {
    let notes = read(&folder.join("notes")).map_err(io::Error::other)?;
    let examples = notes.iter().map(features_of).collect();
    let (features, mut rows) = rows(examples, RAREST);
    let beside = beside().iter().filter_map(|name| number_of(name)).collect();
    let rarity = rarity(&features, &rows, &beside);
    weigh(&mut rows, &notes);
    let labels: Vec<&str> = notes.iter().map(|note| note.label.as_str()).collect();
    let mut fits = thread::scope(|scope| {
        let (labels, rows, beside) = (&labels, &rows, &beside);
        let (features, rarity) = (&features, &rarity);
        let fits = LABELS.map(|label| {
            scope.spawn(move || {
                let is_so: Vec<bool> = labels.iter().map(|one| *one == label).collect();
                let telling = telling(features, rows, beside, &is_so);
                let scales: Vec<f32> = rarity
                    .iter()
                    .zip(telling)
                    .map(|(one, other)| one * other)
                    .collect();
                let side = |row: usize| Aim::Side(if is_so[row] { 1.0 } else { -1.0 });
                scaled_fit(rows, &scales, &side)
            })
        });
        let fits = fits.map(|fit| fit.join().expect("no panic"));
        fits.to_vec()
    });
    for (row, note) in rows.iter_mut().zip(&notes) {
        row.cost = cost(note, COST_OF_WELCOME);
    }
    let welcome = |row: usize| Aim::Value((notes[row].welcome - 1.0) / 4.0);
    fits.push(scaled_fit(&rows, &rarity, &welcome));
    let model = rounded(&features, &fits, 1).heaviest(MOST, &beside);
    let path = folder.join("weights.tsv");
    fs::write(&path, table(&notes, &model))?;
    writeln!(
        out,
        "learned from {} notes; wrote {}",
        notes.len(),
        path.display()
    )?;
    Ok(0)
}

/// Features that fewer notes have are left out.
const RAREST: usize = 3;

/// So many features are kept, those that weigh most: a third more of them change no figure.
const MOST: usize = 40_000;

/// How hard a note pulls whose label is told wrongly, and how hard a wrong number of stars. Found on
/// notes of other people, like all such numbers here.
const COST: f32 = 0.5;
const COST_OF_WELCOME: f32 = 0.15;

/// How much harder notes after published ones pull: they are as plain as those of most people.
const AFTER_PUBLISHED: f32 = 3.0;

fn cost(note: &TaggedNote, cost: f32) -> f32 {
    if note.after_published {
        cost * AFTER_PUBLISHED
    } else {
        cost
    }
}

fn features_of(note: &TaggedNote) -> Vec<Feature> {
    let stage = Stage::from_name(&note.stage).unwrap_or_default();
    features(&Draft::new(&note.text(), stage))
}

/// Learns with every feature's values multiplied; the weights are those of the plain values.
fn scaled_fit(rows: &[Row], scales: &[f32], aim: &dyn Fn(usize) -> Aim) -> Fit {
    let multiplied = rows.iter().map(|row| {
        let features = row.features.iter();
        let features = features.map(|&(place, value)| (place, value * scales[place as usize]));
        Row {
            features: features.collect(),
            ..*row
        }
    });
    let mut fit = fit(&multiplied.collect::<Vec<_>>(), scales.len(), aim);
    for (weight, scale) in fit.weights.iter_mut().zip(scales) {
        *weight *= scale;
    }
    fit
}

/// What a feature's values are multiplied with: words that few notes have say more (Spärck Jones
/// 1972); all other features stay as they are.
#[allow(clippy::cast_precision_loss, reason = "few notes")]
fn rarity(features: &[u32], rows: &[Row], beside: &BTreeSet<u32>) -> Vec<f32> {
    let mut seen = vec![0_u32; features.len()];
    for (place, _) in rows.iter().flat_map(|row| &row.features) {
        seen[*place as usize] += 1;
    }
    let scale = |(feature, seen): (&u32, u32)| {
        if beside.contains(feature) {
            return 1.0;
        }
        let rarity = (1.0 + rows.len() as f32) / (1.0 + seen as f32);
        (rarity.ln() + 1.0) / USUAL
    };
    features.iter().zip(seen).map(scale).collect()
}

/// The rarity of a usual word, so that words keep their share beside the other features.
const USUAL: f32 = 5.0;

/// And for one label: words that notes of this label have more often or less often than the others
/// tell more of it (Wang and Manning, Baselines and Bigrams, ACL 2012).
#[allow(clippy::cast_precision_loss, reason = "few notes")]
fn telling(features: &[u32], rows: &[Row], beside: &BTreeSet<u32>, is_so: &[bool]) -> Vec<f32> {
    let mut seen = vec![[SMOOTHING; 2]; features.len()];
    for (row, is_so) in rows.iter().zip(is_so) {
        for (place, _) in &row.features {
            seen[*place as usize][usize::from(*is_so)] += weight(row);
        }
    }
    let all = |side: usize| seen.iter().map(|seen| seen[side]).sum::<f32>();
    let even = (all(1) / all(0)).ln();
    let telling = |seen: &[f32; 2]| ((seen[1] / seen[0]).ln() - even).abs();
    let words = features
        .iter()
        .zip(&seen)
        .filter(|(feature, _)| !beside.contains(feature));
    let (count, sum) = words.fold((0.0, 0.0), |(count, sum), (_, seen)| {
        (count + 1.0, sum + telling(seen))
    });
    let usual = (sum / count).max(f32::MIN_POSITIVE);
    let scale = |(feature, seen)| {
        if beside.contains(feature) {
            return 1.0;
        }
        let more = (telling(seen) / usual).min(MOST_TELLING);
        LEAST_TELLING + (1.0 - LEAST_TELLING) * more
    };
    features.iter().zip(&seen).map(scale).collect()
}

/// So many notes more on either side, lest a word of one note tell all.
const SMOOTHING: f32 = 3.0;

/// What a word keeps that tells nothing by itself, and how much more than usual one may tell.
const LEAST_TELLING: f32 = 0.25;
const MOST_TELLING: f32 = 4.0;

/// How many notes a row stands for.
const fn weight(row: &Row) -> f32 {
    if row.after_published {
        AFTER_PUBLISHED
    } else {
        1.0
    }
}

/// Brings all labels to one weight, so that a rare one counts as much as another.
#[allow(clippy::cast_precision_loss, reason = "few notes")]
fn weigh(rows: &mut [Row], notes: &[TaggedNote]) {
    let mut of_label: BTreeMap<&str, usize> = BTreeMap::new();
    for note in notes {
        *of_label.entry(&note.label).or_default() += 1;
    }
    for (row, note) in rows.iter_mut().zip(notes) {
        let share = of_label[note.label.as_str()] * LABELS.len();
        row.cost = cost(note, COST) * notes.len() as f32 / share as f32;
        row.after_published = note.after_published;
    }
}

fn number_of(name: &str) -> Option<u32> {
    number(name, &LIST_NAMES)
}

/// The model as lines: first its steps and biases, then each feature's name and weights.
fn table(notes: &[TaggedNote], model: &Model) -> String {
    let mut text = format!("{HEADING}{}\n", fingerprint(notes));
    let mut line = |name: &str, numbers: Vec<String>| {
        let _ = writeln!(text, "{name}\t{}", numbers.join("\t"));
    };
    let written = |numbers: &[f32]| numbers.iter().map(f32::to_string).collect();
    line("@step", written(model.steps()));
    line("@bias", written(model.biases()));
    let weights: BTreeMap<u32, &[i8]> = model.rows().collect();
    let beside = beside().into_iter();
    let beside = beside.filter_map(|name| number_of(&name).map(|number| (number, name)));
    let words = notes.iter().flat_map(|note| gram_names(&note.text()));
    let mut names: BTreeMap<u32, String> = BTreeMap::new();
    for (number, name) in beside.chain(words) {
        if weights.contains_key(&number) {
            names.entry(number).or_insert(name);
        }
    }
    let names: BTreeMap<String, u32> = names
        .into_iter()
        .map(|(number, name)| (name, number))
        .collect();
    for (name, number) in names {
        line(&name, weights[&number].iter().map(i8::to_string).collect());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_was_learned_from_these_notes_and_features() {
        let folder = Path::new("src/lexicon/en");
        let notes = read(&folder.join("notes")).unwrap();
        let table = fs::read_to_string(folder.join("weights.tsv")).unwrap();
        let learned_from = table.lines().find(|line| line.starts_with(LEARNED_FROM));
        assert_eq!(
            learned_from,
            Some(fingerprint(&notes).as_str()),
            "stale: cargo run --release -- learn"
        );
    }
}
