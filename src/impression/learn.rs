//! Learns linear models from tagged notes; runs while building and on the command line, never in a
//! browser.
//!
//! Support vector machines, one against all the rest, and ridge regression, by dual coordinate
//! descent (Hsieh et al., A Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008).
//! Notes written after published ones teach twice, by what all notes have in common and by what they
//! have to themselves (Daumé, Frustratingly Easy Domain Adaptation, ACL 2007). Only additions,
//! multiplications and divisions in a fixed order, so every machine learns the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::act::Act;
use super::grams;
use super::model::Model;
use crate::note::Note;

/// A note, invented for learning, that says what each of its sentences does.
#[derive(Debug, Clone, Deserialize)]
pub struct TaggedNote {
    /// `invite`, `first_message` or `follow_up`.
    pub stage: String,
    /// What a careful reader calls it: one of [`super::outputs::LABELS`].
    pub label: String,
    /// How gladly a busy stranger would receive it, 1 to 5.
    pub welcome: f32,
    /// The sentences in order, each behind the name of its [`Act`].
    pub sentences: Vec<(String, String)>,
    /// Whether it is of the kind of a note that somebody has published, and as plain.
    #[serde(skip)]
    pub after_published: bool,
}

impl TaggedNote {
    /// The note as it is sent.
    #[must_use]
    pub fn text(&self) -> String {
        let sentences: Vec<&str> = self
            .sentences
            .iter()
            .map(|(_, text)| text.as_str())
            .collect();
        let between = if self.stage == "invite" { " " } else { "\n" };
        sentences.join(between)
    }
}

/// The folder beside the others of notes that were written after published ones.
const PUBLISHED: &str = "published";

/// Reads the tagged notes of a folder, file by file in the order of their names, and those of its
/// folder [`PUBLISHED`]; none where there is no such folder.
///
/// # Errors
/// What could not be read, with its place.
pub fn read(folder: &Path) -> Result<Vec<TaggedNote>, String> {
    let mut notes = Vec::new();
    for (folder, after_published) in [(folder, false), (&folder.join(PUBLISHED), true)] {
        for path in files(folder)? {
            let text = fs::read_to_string(&path).map_err(|error| told(&error, &path))?;
            for (number, line) in text.lines().enumerate() {
                let note: TaggedNote = serde_json::from_str(line)
                    .map_err(|error| format!("{}:{}: {error}", path.display(), number + 1))?;
                notes.push(TaggedNote {
                    after_published,
                    ..note
                });
            }
        }
    }
    Ok(notes)
}

fn told(error: &dyn std::fmt::Display, path: &Path) -> String {
    format!("{}: {error}", path.display())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(|error| told(&error, folder))?;
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.is_file()).collect();
    paths.sort();
    Ok(paths)
}

/// The words that stand in several notes, sorted; every other counts as rare.
#[must_use]
pub fn vocabulary(notes: &[TaggedNote]) -> Vec<u32> {
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    for tagged in notes {
        let text = tagged.text();
        let words: BTreeSet<u32> = grams::words(&Note::new(&text)).collect();
        for word in words {
            *seen.entry(word).or_default() += 1;
        }
    }
    let common = seen.into_iter().filter(|&(_, notes)| notes >= COMMON);
    common.map(|(word, _)| word).collect()
}

/// A word that fewer notes have is rare.
const COMMON: usize = 6;

/// Learns what sentences do. A tag that is not known is told with the note's first words.
///
/// # Errors
/// The first note that has such a tag.
pub fn acts(notes: &[TaggedNote], vocabulary: &[u32]) -> Result<Model, String> {
    let mut sentences = Vec::new();
    let mut does = Vec::new();
    for tagged in notes {
        for (act, sentence) in &tagged.sentences {
            let known = Act::from_name(act);
            does.push(known.ok_or_else(|| format!("no {act} in: {}", tagged.text()))?);
            let note = Note::new(sentence);
            let all = 0..note.tokens().len();
            sentences.push(grams::evenly(&grams::of(&note, all, vocabulary)));
        }
    }
    let (features, rows) = rows(sentences, RAREST);
    let fits: Vec<Fit> = Act::ALL
        .iter()
        .map(|act| {
            let side = |row: usize| if does[row] == *act { 1.0 } else { -1.0 };
            fit(&rows, features.len(), &|row| Aim::Side(side(row)))
        })
        .collect();
    Ok(rounded(&features, &fits, SMALLEST))
}

/// Rarer grams teach more about their sentence than about sentences.
const RAREST: usize = 4;

/// Smaller weights of acts are left out: they move little, and most of the file would be theirs.
const SMALLEST: i8 = 10;

/// An example: its features, by their places among all.
#[derive(Debug)]
pub struct Row {
    /// Places and values.
    pub features: Vec<(u32, f32)>,
    /// How hard a wrong answer to it pulls.
    pub cost: f32,
    /// Whether it teaches twice.
    pub after_published: bool,
}

/// The features that stand in so many examples, sorted, and the examples by their places.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "fewer features than 2^32")]
pub fn rows(examples: Vec<Vec<(u32, f32)>>, least: usize) -> (Vec<u32>, Vec<Row>) {
    let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
    for (feature, _) in examples.iter().flatten() {
        *seen.entry(*feature).or_default() += 1;
    }
    let common = seen.into_iter().filter(|&(_, times)| times >= least);
    let common: Vec<u32> = common.map(|(feature, _)| feature).collect();
    let rows = examples.into_iter().map(|example| {
        let known = example.into_iter().filter_map(|(feature, value)| {
            let place = common.binary_search(&feature).ok()?;
            Some((place as u32, value))
        });
        Row {
            features: known.collect(),
            cost: 1.0,
            after_published: false,
        }
    });
    let rows = rows.collect();
    (common, rows)
}

/// What is wanted of an example.
#[derive(Debug, Clone, Copy)]
pub enum Aim {
    /// To stand on this side, 1 or -1, of the border.
    Side(f32),
    /// To have this value.
    Value(f32),
}

/// Weights in the order of the features, and what all start from.
#[derive(Debug, Clone)]
pub struct Fit {
    /// One a feature.
    pub weights: Vec<f32>,
    /// For an example without features.
    pub bias: f32,
}

/// Passes over the examples; more change nothing.
const PASSES: usize = 25;

/// The weights that serve the examples best. For a new text those that all notes have in common and
/// those of the notes after published ones are one.
#[must_use]
pub fn fit(rows: &[Row], features: usize, aim: &dyn Fn(usize) -> Aim) -> Fit {
    let mut common = vec![0.0_f32; features];
    let mut apart = vec![0.0_f32; features];
    let mut bias = 0.0_f32;
    let mut pulls = vec![0.0_f32; rows.len()];
    let lengths: Vec<f32> = rows
        .iter()
        .map(|row| {
            let length: f32 = row.features.iter().map(|(_, value)| value * value).sum();
            let twice = if row.after_published { 2.0 } else { 1.0 };
            // 1 more for the bias.
            length * twice + 1.0
        })
        .collect();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    let mut random = 1_u64;
    for _ in 0..PASSES {
        for place in (1..order.len()).rev() {
            // Knuth's linear congruential generator: any fixed shuffle will do.
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            #[allow(clippy::cast_possible_truncation, reason = "31 bits")]
            let other = (random >> 33) as usize % (place + 1);
            order.swap(place, other);
        }
        for &index in &order {
            let row = &rows[index];
            let softness = 0.5 / row.cost;
            let weight = |place: usize| {
                if row.after_published {
                    common[place] + apart[place]
                } else {
                    common[place]
                }
            };
            let parts = row.features.iter();
            let parts = parts.map(|&(place, value)| weight(place as usize) * value);
            let sum: f32 = parts.sum();
            let room = lengths[index] + softness;
            let step = match aim(index) {
                Aim::Side(side) => {
                    let slope = side * (sum + bias) - 1.0 + softness * pulls[index];
                    let new = (pulls[index] - slope / room).max(0.0);
                    let step = (new - pulls[index]) * side;
                    pulls[index] = new;
                    step
                }
                Aim::Value(value) => {
                    let step = (value - sum - bias - softness * pulls[index]) / room;
                    pulls[index] += step;
                    step
                }
            };
            if step != 0.0 {
                bias += step;
                for &(place, value) in &row.features {
                    common[place as usize] += step * value;
                    if row.after_published {
                        apart[place as usize] += step * value;
                    }
                }
            }
        }
    }
    let weights = common.iter().zip(&apart);
    Fit {
        weights: weights.map(|(common, apart)| common + apart).collect(),
        bias,
    }
}

/// The model of several fits, its weights in steps of a 127th of each output's largest; without the
/// features whose weights are all smaller than `smallest` steps.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "rounded to -127..=127")]
pub fn rounded(features: &[u32], fits: &[Fit], smallest: i8) -> Model {
    let largest = |fit: &Fit| {
        let sizes = fit.weights.iter().map(|weight| weight.abs());
        sizes.fold(f32::MIN_POSITIVE, f32::max)
    };
    let steps: Vec<f32> = fits.iter().map(|fit| largest(fit) / 127.0).collect();
    let weights = features.iter().enumerate().map(|(place, feature)| {
        let fits = fits.iter().zip(&steps);
        let weights = fits.map(|(fit, step)| {
            let weight = (fit.weights[place] / step).round() as i8;
            if weight.abs() < smallest { 0 } else { weight }
        });
        (*feature, weights.collect::<Vec<i8>>())
    });
    let told = weights.filter(|(_, weights)| weights.iter().any(|weight| *weight != 0));
    let biases = fits.iter().map(|fit| fit.bias).collect();
    Model::new(told.collect::<Vec<_>>(), steps, biases)
}
