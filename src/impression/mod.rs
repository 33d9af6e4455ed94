//! What a careful reader would take from a note, learned from notes that say what each of their
//! sentences does.
//!
//! Three small linear models, one upon the other: words and pairs of words tell what a sentence does
//! ([`Act`]); those of the whole note, what it would be called; and both, with the phrases that were
//! found and what the note gives, decide which of four labels fits best. The phrases know what the
//! advice says; this knows how people say it.

mod act;
mod grams;
mod inputs;
#[cfg(not(target_arch = "wasm32"))]
pub mod learn;
mod model;
mod outputs;
mod segments;
#[cfg(not(target_arch = "wasm32"))]
pub mod weigh;

use std::ops::Range;

pub use act::Act;
pub use inputs::{CONSTANT, names};
pub use model::Model;
pub use outputs::{LABELS, Margins, OUTPUTS};

use crate::draft::Stage;
use crate::evidence::{Evidence, Gain};
use crate::lexicon::{LIST_COUNT, List, Reading};
use crate::note::{Kind, Note};

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

/// So much surer than good has another label to be: readers forgive a missed warning, and switch off
/// what warns them wrongly (Sadowski et al., CACM 2018). Found on notes of other people, as the three
/// below.
const DOUBT: f32 = 30.0;

/// So much surer still for each gain of the note; but whatever is given beside it, a pitch is one.
const GIVEN: f32 = 1.5;

/// How much a label gains by a phrase that speaks for it, in the order of [`Label::ALL`].
const PHRASED: [f32; LABELS.len()] = [1.0, 2.7, 7.4, 27.0];

/// No label is ever less sure: linear models are too sure of themselves.
const LEAST: f32 = 0.01;

/// What readers gave notes of each label, 1.5 to 3.6 of 5 stars, as 0 to 1.
const WELCOME: [f32; LABELS.len()] = [1.0, 0.29, 0.1, 0.0];

/// A stretch of the note, and how far on the side of each act it stands.
#[derive(Debug, Clone)]
struct Segment {
    tokens: Range<usize>,
    margins: Margins,
}

/// What a reader takes from a note.
#[derive(Debug, Clone, Default)]
pub struct Impression {
    segments: Vec<Segment>,
    /// How sure each label is, adding up to 1; none where nothing was learned.
    shares: Option<[f32; LABELS.len()]>,
    /// [`GIVEN`], for all its gains.
    given: f32,
}

/// Longer texts are judged by so many of their first segments.
const MOST_SEGMENTS: usize = 200;

impl Impression {
    /// Takes in a note; linear in its length. Of other kinds of messages than those to one person
    /// nothing was learned.
    #[must_use]
    pub fn of(reading: &Reading<'_>, evidence: &Evidence, stage: Stage) -> Self {
        let language = reading.language();
        let learned = matches!(stage, Stage::Invite | Stage::FirstMessage | Stage::FollowUp);
        let Some(model) = language.model.as_ref().filter(|_| learned) else {
            return Self::default();
        };
        let (segments, whole) = read(&reading.note, model);
        let inputs = inputs(reading, evidence, stage, &segments, &whole);
        Self {
            segments,
            shares: Some(shares(&inputs, &language.weights)),
            given: evidence.items().iter().map(|_| GIVEN).product(),
        }
    }

    /// How sure a label is, from 0 to 1; 0 where nothing was learned.
    #[must_use]
    pub fn share(&self, label: Label) -> f32 {
        self.shares.map_or(0.0, |shares| shares[label as usize])
    }

    /// How sure each of [`LABELS`] is, from 0 to 1; all 0 where nothing was learned.
    #[must_use]
    pub fn shares(&self) -> [f32; LABELS.len()] {
        self.shares.unwrap_or_default()
    }

    /// What a careful reader would call the note, where phrases speak for these labels; good in
    /// doubt. None where nothing was learned.
    #[must_use]
    pub fn label(&self, phrased: &[Label]) -> Option<Label> {
        let mut odds = self.shares?.map(|share| share + LEAST);
        odds[Label::Good as usize] *= DOUBT * self.given;
        odds[Label::Salesy as usize] *= self.given;
        for &label in phrased {
            odds[label as usize] *= PHRASED[label as usize];
        }
        Label::ALL
            .into_iter()
            .max_by(|first, second| odds[*first as usize].total_cmp(&odds[*second as usize]))
    }

    /// How welcome the note is, from 0 to 1: what readers gave notes of each label on average, the
    /// label being less than sure.
    #[must_use]
    pub fn welcome(&self) -> Option<f32> {
        let mut odds = self.shares?;
        odds[Label::Good as usize] *= DOUBT;
        // The fourth root softens: a linear model is too sure of itself.
        let odds = odds.map(|odd| odd.max(1e-6).sqrt().sqrt());
        let all: f32 = odds.iter().sum();
        let welcome = odds.iter().zip(WELCOME).map(|(odd, welcome)| odd * welcome);
        Some(welcome.sum::<f32>() / all)
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

/// How far each stretch of a note and the whole of it stand on the side of each output.
fn read(note: &Note<'_>, model: &Model) -> (Vec<Segment>, Margins) {
    let mut segments = Vec::new();
    let mut whole = Vec::new();
    for (tokens, grams) in segments::grams_of(note, model.vocabulary()).take(MOST_SEGMENTS) {
        let margins = model.margins(&grams);
        segments.push(Segment { tokens, margins });
        whole.extend(grams);
    }
    (segments, model.margins(&grams::distinct(whole)))
}

/// The inputs of a note, as the table of weights has them.
#[must_use]
#[cfg(not(target_arch = "wasm32"))]
pub fn inputs_of(
    reading: &Reading<'_>,
    evidence: &Evidence,
    stage: Stage,
    model: &Model,
) -> Vec<f32> {
    let (segments, whole) = read(&reading.note, model);
    inputs(reading, evidence, stage, &segments, &whole)
}

#[allow(clippy::cast_precision_loss, reason = "small counts")]
fn inputs(
    reading: &Reading<'_>,
    evidence: &Evidence,
    stage: Stage,
    segments: &[Segment],
    whole: &Margins,
) -> Vec<f32> {
    let note = &reading.note;
    let margins: Vec<Margins> = segments.iter().map(|segment| segment.margins).collect();
    let mut inputs = inputs::of_acts(&margins, evidence.is_personal());
    inputs.extend(
        whole[Act::ALL.len() + 2..]
            .iter()
            .map(|margin| margin.clamp(-1.2, 1.2)),
    );
    inputs.extend(Gain::ALL.map(|gain| f32::from(evidence.earned(gain)) / 10.0));
    inputs.push(evidence.telling_words().min(20) as f32 / 10.0);
    inputs.push(segments.len().min(20) as f32 / 10.0);
    inputs.push(note.text().len().min(1000) as f32 / 500.0);
    let slots = note
        .tokens()
        .iter()
        .filter(|token| matches!(token.kind, Kind::Mark('[' | '{')));
    inputs.push(slots.count().min(3) as f32);
    for each in [Stage::Invite, Stage::FirstMessage, Stage::FollowUp] {
        inputs.push(f32::from(u8::from(stage == each)));
    }
    let mut phrases = [0.0; LIST_COUNT];
    for hit in reading
        .all_meant()
        .filter(|hit| !SILENT.contains(&hit.list))
    {
        let weight: &mut f32 = &mut phrases[hit.list as usize];
        *weight = (*weight + 0.5).min(1.0);
    }
    inputs.extend(phrases);
    inputs
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

/// Multinomial logistic regression.
fn shares(inputs: &[f32], weights: &[f32]) -> [f32; LABELS.len()] {
    let mut sums = [0.0; LABELS.len()];
    let (rows, _) = weights.as_chunks::<{ LABELS.len() }>();
    let ones = std::iter::once(&1.0);
    for (input, row) in ones.chain(inputs).zip(rows) {
        for (sum, weight) in sums.iter_mut().zip(row) {
            *sum += input * weight;
        }
    }
    let most = sums.iter().copied().fold(f32::MIN, f32::max);
    let odds = sums.map(|sum| (sum - most).exp());
    let all: f32 = odds.iter().sum();
    odds.map(|odd| odd / all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Language;

    fn impression(text: &str, stage: Stage) -> Impression {
        let reading = Reading::new(text, Language::english());
        let evidence = Evidence::collect(&reading);
        Impression::of(&reading, &evidence, stage)
    }

    fn label(text: &str) -> Option<Label> {
        impression(text, Stage::FirstMessage).label(&[])
    }

    #[test]
    fn a_pitch_in_words_of_no_list_is_one() {
        let pitch = "Hi Noor, thanks for adding me. Our crew re-roofs barns across Frisia at fixed \
            prices. May I drop by with a quote next week?";
        assert_eq!(label(pitch), Some(Label::Salesy));
        let clearest = impression(pitch, Stage::FirstMessage).clearest(&[Act::Offer, Act::Fish]);
        assert!(clearest.is_some());
    }

    #[test]
    fn a_question_about_their_work_is_none() {
        let question = "Hi Noor, you re-roofed the tithe barn in Dronrijp with reed. How long did \
            it take to dry?";
        assert_eq!(label(question), Some(Label::Good));
    }

    #[test]
    fn in_doubt_a_note_is_good_unless_a_phrase_speaks() {
        let doubtful = Impression {
            segments: Vec::new(),
            shares: Some([0.1, 0.0, 0.8, 0.1]),
            given: 1.0,
        };
        assert_eq!(doubtful.label(&[]), Some(Label::Good));
        assert_eq!(doubtful.label(&[Label::Salesy]), Some(Label::Salesy));
    }

    #[test]
    fn what_a_note_gives_speaks_for_it_but_not_for_a_pitch() {
        let of = |shares, given| {
            let segments = Vec::new();
            let shares = Some(shares);
            let impression = Impression {
                segments,
                shares,
                given,
            };
            impression.label(&[])
        };
        let hollow = [0.01, 0.97, 0.01, 0.01];
        assert_eq!(
            [of(hollow, 1.0), of(hollow, GIVEN * GIVEN)],
            [Some(Label::Generic), Some(Label::Good)]
        );
        let pitch = [0.01, 0.01, 0.97, 0.01];
        assert_eq!(
            [of(pitch, 1.0), of(pitch, GIVEN * GIVEN)],
            [Some(Label::Salesy); 2]
        );
    }

    #[test]
    fn good_is_the_most_welcome() {
        let of = |shares| {
            let segments = Vec::new();
            let impression = Impression {
                segments,
                shares: Some(shares),
                given: 1.0,
            };
            impression.welcome().expect("something was learned")
        };
        assert!(of([1.0, 0.0, 0.0, 0.0]) > of([0.0, 1.0, 0.0, 0.0]));
        assert!(of([0.0, 1.0, 0.0, 0.0]) > of([0.0, 0.0, 0.0, 1.0]));
    }

    #[test]
    fn of_posts_to_many_nothing_was_learned() {
        assert_eq!(impression("Hello all!", Stage::GroupPost).label(&[]), None);
    }
}
