//! Learns linear models from tagged notes; runs while building and on the command line, never in a
//! browser.
//!
//! Support vector machines, one against all the rest, by dual coordinate descent (Hsieh et al., A
//! Dual Coordinate Descent Method for Large-scale Linear SVM, ICML 2008). Only additions,
//! multiplications and divisions in a fixed order, so every machine learns the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde::Deserialize;

use super::act::Act;
use super::grams;
use super::outputs::{LABELS, Margins, OUTPUTS};
use super::segments::grams_of;
use crate::note::Note;

/// A note, invented for learning, that says what each of its sentences does.
#[derive(Debug, Clone, Deserialize)]
pub struct TaggedNote {
    /// `invite`, `first_message` or `follow_up`.
    pub stage: String,
    /// What a careful reader calls it: one of [`LABELS`].
    pub label: String,
    /// How gladly a busy stranger would receive it, 1 to 5.
    pub welcome: f32,
    /// The sentences in order, each behind the name of its [`Act`].
    pub sentences: Vec<(String, String)>,
    /// Notes of one group resemble each other, so none of them judges another.
    #[serde(skip)]
    pub group: usize,
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

/// How hard a wrong example pulls. Found by cross-validation.
const COST: f32 = 1.0;
/// Passes over the examples; more change nothing.
const PASSES: usize = 25;
/// Rarer grams teach more about their note than about notes.
const RAREST: usize = 4;

/// What was learned.
#[derive(Debug)]
pub struct Learned {
    /// Grams, sorted, each with its weight for every output.
    pub weights: BTreeMap<u32, Margins>,
    /// What every output starts from.
    pub biases: Margins,
    /// The words that are not rare, sorted.
    pub vocabulary: Vec<u32>,
}

/// Reads the tagged notes of a folder, file by file in the order of their names; none where there is
/// no such folder.
///
/// # Errors
/// What could not be read, with its place.
pub fn read(folder: &Path) -> Result<Vec<TaggedNote>, String> {
    let mut notes = Vec::new();
    if !folder.is_dir() {
        return Ok(notes);
    }
    let told =
        |error: &dyn std::fmt::Display, place: &dyn std::fmt::Display| format!("{place}: {error}");
    let entries = fs::read_dir(folder).map_err(|error| told(&error, &folder.display()))?;
    let mut paths: Vec<_> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    for (group, path) in paths.into_iter().enumerate() {
        let text = fs::read_to_string(&path).map_err(|error| told(&error, &path.display()))?;
        for (number, line) in text.lines().enumerate() {
            let place = format!("{}:{}", path.display(), number + 1);
            let note: TaggedNote =
                serde_json::from_str(line).map_err(|error| told(&error, &place))?;
            notes.push(TaggedNote { group, ..note });
        }
    }
    Ok(notes)
}

struct Example {
    grams: Vec<u32>,
    output: usize,
}

/// Learns from notes. A tag or label that is not known is told with the note's first words.
///
/// # Errors
/// The first note that has such a tag or label.
pub fn learn<'a>(
    notes: impl IntoIterator<Item = &'a TaggedNote> + Clone,
) -> Result<Learned, String> {
    let vocabulary = vocabulary(notes.clone());
    let mut sentences = Vec::new();
    let mut wholes = Vec::new();
    for tagged in notes {
        let text = tagged.text();
        let unknown = |what: &str| format!("no {what} in: {text}");
        for (act, sentence) in &tagged.sentences {
            let act = Act::from_name(act).ok_or_else(|| unknown(act))?;
            let note = Note::new(sentence);
            let all = 0..note.tokens().len();
            sentences.push(Example {
                grams: grams::of(&note, all, &vocabulary),
                output: act as usize,
            });
        }
        let label = LABELS.iter().position(|label| *label == tagged.label);
        let label = label.ok_or_else(|| unknown(&tagged.label))?;
        wholes.push(Example {
            grams: of_whole(&Note::new(&text), &vocabulary),
            output: label,
        });
    }
    let mut learned = Learned {
        weights: BTreeMap::new(),
        biases: [0.0; OUTPUTS],
        vocabulary,
    };
    learned.take(&sentences, 0, Act::ALL.len());
    learned.take(&wholes, Act::ALL.len(), LABELS.len());
    Ok(learned)
}

/// The words that stand in several notes.
fn vocabulary<'a>(notes: impl IntoIterator<Item = &'a TaggedNote>) -> Vec<u32> {
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

/// The grams of all segments of a note.
fn of_whole(note: &Note<'_>, vocabulary: &[u32]) -> Vec<u32> {
    grams::distinct(grams_of(note, vocabulary).flat_map(|(_, grams)| grams))
}

impl Learned {
    /// Learns outputs `first..first + count` from examples.
    fn take(&mut self, examples: &[Example], first: usize, count: usize) {
        let mut seen: BTreeMap<u32, usize> = BTreeMap::new();
        for gram in examples.iter().flat_map(|example| &example.grams) {
            *seen.entry(*gram).or_default() += 1;
        }
        let common: Vec<u32> = seen
            .into_iter()
            .filter(|&(_, times)| times >= RAREST)
            .map(|(gram, _)| gram)
            .collect();
        let rows: Vec<Row> = examples
            .iter()
            .map(|example| Row::new(&example.grams, &common))
            .collect();
        for output in 0..count {
            let is = |index: usize| examples[index].output == output;
            let (weights, bias) = separate(&rows, is, common.len());
            self.biases[first + output] = bias;
            for (gram, weight) in common.iter().zip(weights) {
                let entry = self.weights.entry(*gram).or_insert([0.0; OUTPUTS]);
                entry[first + output] = weight;
            }
        }
    }
}

/// An example as numbers of grams that are common enough; every one weighs the same, and all
/// together 1.
struct Row {
    grams: Vec<u32>,
    value: f32,
}

impl Row {
    #[allow(clippy::cast_possible_truncation, reason = "fewer grams than 2^32")]
    #[allow(clippy::cast_precision_loss, reason = "a note has few grams")]
    fn new(grams: &[u32], common: &[u32]) -> Self {
        let grams: Vec<u32> = grams
            .iter()
            .filter_map(|gram| common.binary_search(gram).ok())
            .map(|place| place as u32)
            .collect();
        let value = 1.0 / (grams.len().max(1) as f32).sqrt();
        Self { grams, value }
    }
}

/// The weights and the bias that tell the rows for which `is` holds from the others.
#[allow(clippy::cast_precision_loss, reason = "few rows")]
fn separate(rows: &[Row], is: impl Fn(usize) -> bool, grams: usize) -> (Vec<f32>, f32) {
    let mut weights = vec![0.0_f32; grams];
    let mut bias = 0.0_f32;
    let mut pulls = vec![0.0_f32; rows.len()];
    let softness = 0.5 / COST;
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
            let side = if is(index) { 1.0 } else { -1.0 };
            let sum: f32 = row.grams.iter().map(|&gram| weights[gram as usize]).sum();
            let slope = side * (sum * row.value + bias) - 1.0 + softness * pulls[index];
            // The row's own weight is 1, and 1 more for the bias.
            let new = (pulls[index] - slope / (2.0 + softness)).max(0.0);
            let step = (new - pulls[index]) * side;
            if step != 0.0 {
                pulls[index] = new;
                bias += step;
                for &gram in &row.grams {
                    weights[gram as usize] += step * row.value;
                }
            }
        }
    }
    (weights, bias)
}
