//! What a careful reader would take from a note, learned from notes that say what each of their
//! sentences does.
//!
//! Two linear models: words and pairs of words tell what a sentence does ([`Act`]); those of the whole
//! note, with the phrases, findings and gains, which of four labels fits best and how welcome the note
//! is. The phrases know what the advice says; this knows how people say it.

mod act;
mod features;
mod grams;
#[cfg(not(target_arch = "wasm32"))]
pub mod learn;
mod model;
mod outputs;
mod segments;

use std::ops::Range;

pub use act::Act;
#[cfg(not(target_arch = "wasm32"))]
pub use features::{names, number};
pub use model::{Feature, Model};
pub use outputs::{LABELS, OF_WHOLE, WELCOME};

use crate::draft::Stage;
use crate::evidence::{Evidence, Gain};
#[cfg(not(target_arch = "wasm32"))]
use crate::lexicon::Language;
use crate::lexicon::{LIST_COUNT, List, Reading};
use crate::note::Kind;
#[cfg(not(target_arch = "wasm32"))]
use crate::note::Note;
use crate::rules::{Finding, Level};

/// What readers call a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// It tells this person something, and sells nothing.
    Good,
    /// It could go to anyone.
    Generic,
    /// It offers or fishes for business.
    Salesy,
    /// It repels for another reason.
    OtherBad,
}

impl Label {
    /// Every label, in the order of [`LABELS`].
    pub const ALL: [Self; LABELS.len()] = [Self::Good, Self::Generic, Self::Salesy, Self::OtherBad];
}

/// So much farther on its side than good has another label to be: readers forgive a missed warning,
/// and switch off what warns them wrongly (Sadowski et al., CACM 2018). Found on notes of other people.
const DOUBT: f32 = 1.3;

/// The same for a label that a rule warns of, which is right by itself in most notes.
const DOUBT_OF_WARNING: f32 = 0.5;

/// A stretch of the note, and how far on the side of each act it stands.
#[derive(Debug, Clone)]
struct Segment {
    tokens: Range<usize>,
    margins: Vec<f32>,
}

/// What a reader takes from a note.
#[derive(Debug, Clone, Default)]
pub struct Impression {
    segments: Vec<Segment>,
    /// How far on the side of each output the whole stands; none where nothing was learned.
    whole: Option<Vec<f32>>,
}

/// Longer texts are judged by so many of their first segments.
const MOST_SEGMENTS: usize = 200;

impl Impression {
    /// Takes in a note; linear in its length. Of other kinds of messages than those to one person
    /// nothing was learned.
    #[must_use]
    pub fn of(
        reading: &Reading<'_>,
        evidence: &Evidence,
        stage: Stage,
        findings: &[Finding],
    ) -> Self {
        let language = reading.language();
        let (Some(acts), Some(labels)) = (&language.acts, &language.labels) else {
            return Self::default();
        };
        if !matches!(stage, Stage::Invite | Stage::FirstMessage | Stage::FollowUp) {
            return Self::default();
        }
        let stretches: Vec<Stretch> = stretches(reading).collect();
        let features = features(reading, evidence, stage, findings, &stretches);
        let segments = stretches.into_iter().map(|(tokens, grams)| Segment {
            tokens,
            margins: acts.margins(&grams::evenly(&grams)),
        });
        Self {
            segments: segments.collect(),
            whole: Some(labels.margins(&features)),
        }
    }

    /// How sure each of [`LABELS`] is, from 0 to 1, together 1; all 0 where nothing was learned.
    #[must_use]
    pub fn shares(&self) -> [f32; LABELS.len()] {
        let Some(margins) = &self.whole else {
            return [0.0; LABELS.len()];
        };
        let odds: [f32; LABELS.len()] = std::array::from_fn(|label| (2.0 * margins[label]).exp());
        let all: f32 = odds.iter().sum();
        odds.map(|odd| odd / all)
    }

    /// What a careful reader would call the note, where rules warn of these labels; good in doubt.
    /// None where nothing was learned.
    #[must_use]
    pub fn label(&self, warned: &[Label]) -> Option<Label> {
        let margins = self.whole.as_ref()?;
        let doubted = |label: Label| {
            let doubt = match label {
                Label::Good => 0.0,
                _ if warned.contains(&label) => DOUBT_OF_WARNING,
                _ => DOUBT,
            };
            margins[label as usize] - doubt
        };
        Label::ALL
            .into_iter()
            .max_by(|first, second| doubted(*first).total_cmp(&doubted(*second)))
    }

    /// How welcome the note is, from 0 to 1: what readers would give it, from 1 to 5 stars.
    #[must_use]
    pub fn welcome(&self) -> Option<f32> {
        self.whole
            .as_ref()
            .map(|margins| margins[WELCOME].clamp(0.0, 1.0))
    }

    /// The stretch that has one of these acts most clearly, and which.
    #[must_use]
    pub fn clearest(&self, acts: &[Act]) -> Option<(Act, Range<usize>)> {
        let margins = self.segments.iter().flat_map(|segment| {
            acts.iter()
                .map(move |&act| (segment.margins[act as usize], act, &segment.tokens))
        });
        let clearest = margins.max_by(|first, second| first.0.total_cmp(&second.0));
        clearest.map(|(_, act, tokens)| (act, tokens.clone()))
    }
}

/// A stretch of a note and its grams.
type Stretch = (Range<usize>, Vec<u32>);

/// The stretches of a note; of a long text the first.
fn stretches<'a>(reading: &'a Reading<'_>) -> impl Iterator<Item = Stretch> + 'a {
    let vocabulary = &reading.language().vocabulary;
    segments::grams_of(&reading.note, vocabulary).take(MOST_SEGMENTS)
}

/// All that the model of whole notes looks at.
fn features(
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

/// The features of a note, for learning.
#[must_use]
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn features_of(
    reading: &Reading<'_>,
    evidence: &Evidence,
    stage: Stage,
    findings: &[Finding],
) -> Vec<Feature> {
    let stretches: Vec<Stretch> = stretches(reading).collect();
    features(reading, evidence, stage, findings, &stretches)
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

/// How much one of the features that are no grams weighs beside them. Found by cross-validation.
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
        let kind = if finding.level == Level::Warning {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::Draft;
    use crate::lexicon::Language;

    fn impression(text: &str, stage: Stage) -> Impression {
        let reading = Reading::new(text, Language::english());
        let evidence = Evidence::collect(&reading);
        Impression::of(&reading, &evidence, stage, &[])
    }

    fn label(text: &str) -> Option<Label> {
        impression(text, Stage::FirstMessage).label(&[])
    }

    const PITCH: &str = "Hi Noor, thanks for adding me. Our crew re-roofs barns across Frisia at fixed \
        prices. May I drop by with a quote next week?";
    const QUESTION: &str = "Hi Noor, you re-roofed the tithe barn in Dronrijp with reed. How long did \
        it take to dry?";
    const HOLLOW: &str = "Hi Noor, I came across your profile and would love to connect.";

    #[test]
    fn a_pitch_in_words_of_no_list_is_one() {
        assert_eq!(label(PITCH), Some(Label::Salesy));
        let impression = impression(PITCH, Stage::FirstMessage);
        assert!(impression.clearest(&[Act::Offer, Act::Fish]).is_some());
    }

    #[test]
    fn a_question_about_their_work_is_none() {
        assert_eq!(label(QUESTION), Some(Label::Good));
    }

    #[test]
    fn in_doubt_a_note_is_good_unless_a_rule_warns() {
        let of = |margins: [f32; OF_WHOLE]| {
            let segments = Vec::new();
            let whole = Some(margins.to_vec());
            Impression { segments, whole }
        };
        let doubtful = of([0.0, 0.0, DOUBT - 0.1, 0.0, 0.0]);
        assert_eq!(doubtful.label(&[]), Some(Label::Good));
        assert_eq!(doubtful.label(&[Label::Salesy]), Some(Label::Salesy));
        let sure = of([0.0, 0.0, DOUBT + 0.1, 0.0, 0.0]);
        assert_eq!(sure.label(&[]), Some(Label::Salesy));
    }

    #[test]
    fn a_question_is_more_welcome_than_an_empty_note_and_that_than_a_pitch() {
        let of = |text| {
            let report = crate::check(&Draft::new(text, Stage::FirstMessage));
            report.impression.welcome()
        };
        assert!(of(QUESTION) > of(HOLLOW), "{:?}", of(QUESTION));
        assert!(of(HOLLOW) > of(PITCH), "{:?}", of(PITCH));
    }

    #[test]
    fn what_a_rule_finds_counts() {
        let reading = Reading::new(HOLLOW, Language::english());
        let evidence = Evidence::collect(&reading);
        let found = [Finding::whole(
            crate::rules::of_code("A29").expect("a rule"),
        )];
        let of = |findings| Impression::of(&reading, &evidence, Stage::Invite, findings).shares();
        let salesy = Label::Salesy as usize;
        assert!(of(&found)[salesy] > of(&[])[salesy]);
    }

    #[test]
    fn of_posts_to_many_nothing_was_learned() {
        assert_eq!(impression("Hello all!", Stage::GroupPost).label(&[]), None);
    }
}
