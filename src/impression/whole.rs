//! A whole note as the model of whole notes takes it in: its words, and beside them phrases, findings,
//! gains and measures.

use std::ops::Range;

use super::features;
use super::grams;
use super::model::Feature;
use super::segments;
use crate::draft::Stage;
use crate::evidence::{Evidence, Gain};
#[cfg(not(target_arch = "wasm32"))]
use crate::lexicon::Language;
use crate::lexicon::{LIST_COUNT, List, Reading};
use crate::note::Kind;
#[cfg(not(target_arch = "wasm32"))]
use crate::note::Note;
use crate::rules::Finding;

/// Longer texts are judged by so many of their first segments.
const MOST_SEGMENTS: usize = 200;

/// A stretch of a note and its grams.
pub(super) type Stretch = (Range<usize>, Vec<u32>);

/// The stretches of a note; of a long text the first.
pub(super) fn stretches<'a>(reading: &'a Reading<'_>) -> impl Iterator<Item = Stretch> + 'a {
    let vocabulary = &reading.language().vocabulary;
    segments::grams_of(&reading.note, vocabulary).take(MOST_SEGMENTS)
}

/// All that the model of whole notes looks at.
pub(super) fn features(
    reading: &Reading<'_>,
    evidence: &Evidence,
    stage: Stage,
    findings: &[Finding],
    stretches: &[Stretch],
) -> Vec<Feature> {
    let grams = stretches.iter().flat_map(|(_, grams)| grams);
    let mut features = grams::evenly(&grams::distinct(grams.copied()));
    features.extend(others(reading, evidence, stage, findings, stretches.len()));
    features
}

/// The numbers of a text's grams and what they stand for, over and over.
#[must_use]
#[cfg(not(target_arch = "wasm32"))]
pub fn gram_names(text: &str) -> Vec<(u32, String)> {
    let vocabulary = &Language::english().vocabulary;
    let note = Note::new(text);
    let stretches = segments::grams_of(&note, vocabulary);
    let names = stretches.map(|(tokens, _)| grams::named(&note, tokens, vocabulary));
    names.flatten().collect()
}

/// How much one of the features that are no grams weighs beside them. Found on notes of other people.
const BESIDE: f32 = 0.6;

/// How much a finding weighs, which looks at more than one phrase.
const FOUND: f32 = 1.2;

/// The features that are no grams.
#[allow(clippy::cast_precision_loss, reason = "small counts")]
fn others(
    reading: &Reading<'_>,
    evidence: &Evidence,
    stage: Stage,
    findings: &[Finding],
    segments: usize,
) -> Vec<Feature> {
    let note = &reading.note;
    let is_slot = |kind| matches!(kind, Kind::Mark('[' | '{'));
    let slots = note.tokens().iter().filter(|token| is_slot(token.kind));
    let is = |known| f32::from(u8::from(stage == known));
    let measures: [f32; features::MEASURES.len()] = [
        evidence.telling_words().min(20) as f32 / 10.0,
        segments.min(20) as f32 / 10.0,
        note.text().len().min(1000) as f32 / 500.0,
        slots.count().min(3) as f32,
        is(Stage::Invite),
        is(Stage::FirstMessage),
        is(Stage::FollowUp),
    ];
    let gains = Gain::ALL.map(|gain| f32::from(evidence.earned(gain)) / 10.0);
    let mut phrases = [0.0_f32; LIST_COUNT];
    for hit in reading.all_said().filter(|hit| !SILENT.contains(&hit.list)) {
        let weight = &mut phrases[hit.list as usize];
        *weight = (*weight + 0.5).min(1.0);
    }
    let of_kind = |kind: u32, values: &[f32]| {
        let values = (0_u32..).zip(values);
        let told = values.filter(|(_, value)| **value != 0.0);
        told.map(|(which, value)| (features::feature(kind, which), value * BESIDE))
            .collect::<Vec<Feature>>()
    };
    let mut all = of_kind(features::MEASURE, &measures);
    all.extend(of_kind(features::GAIN, &gains));
    all.extend(of_kind(features::PHRASE, &phrases));
    // Slips of the pen and length are no reason to call a note anything else.
    let judging = findings
        .iter()
        .filter(|finding| finding.rule.fault.judges());
    let found = judging.map(|finding| {
        let kind = if finding.warns() {
            features::WARNING
        } else {
            features::TIP
        };
        features::of_rule(kind, finding.rule.code)
    });
    let found = grams::distinct(found);
    all.extend(found.into_iter().map(|number| (number, FOUND)));
    all
}

/// Lists of single words, and of the talk that good notes have as often as empty ones.
const SILENT: &[List] = &[
    List::Common,
    List::ConnectRequest,
    List::Doubled,
    List::Filler,
    List::Function,
    List::Grammar,
    List::HollowComment,
    List::HookWord,
    List::ItIsAsIts,
    List::ItsAsItIs,
    List::Negation,
    List::Plain,
    List::PraiseWord,
    List::ProfileFound,
    List::Template,
    List::Trait,
    List::Vague,
    List::VagueInterest,
    List::YouAreAsYour,
    List::Your,
    List::YourAsYouAre,
];
