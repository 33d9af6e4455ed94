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
mod whole;

use std::ops::Range;

pub use act::Act;
#[cfg(not(target_arch = "wasm32"))]
pub use features::{names, number};
pub use model::{Feature, Model};
pub use outputs::{LABELS, OF_WHOLE, WELCOME};
#[cfg(not(target_arch = "wasm32"))]
pub use whole::gram_names;

use crate::draft::Stage;
use crate::evidence::Evidence;
use crate::lexicon::Reading;
use crate::rules::Finding;

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

/// So much farther on its side than good has each of [`Label::ALL`] to be; a pitch farthest, since to be
/// taken for a seller wrongly offends most. Found on notes of other people.
const DOUBT: [f32; LABELS.len()] = [0.0, 0.7, 1.1, 0.7];

/// The same for a label that a rule warns of, which is right by itself in most notes.
const DOUBT_OF_WARNING: f32 = 0.3;

/// And so much farther before anything warns: readers forgive a missed warning, and switch off what
/// warns them wrongly (Sadowski et al., CACM 2018).
const SURE: f32 = 3.2;

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
        let stretches: Vec<_> = whole::stretches(reading).collect();
        let features = whole::features(reading, evidence, stage, findings, &stretches);
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

    /// What a careful reader would call the note, where rules have `warned` of some labels; good in
    /// doubt, and instead of generic where it names what both share. None where nothing was learned.
    #[must_use]
    pub fn label(&self, warned: impl Fn(Label) -> bool, shared: bool) -> Option<Label> {
        let margins = self.whole.as_ref()?;
        let doubted = Label::ALL.map(|label| {
            let doubt = if warned(label) {
                DOUBT_OF_WARNING
            } else {
                DOUBT[label as usize]
            };
            (margins[label as usize] - doubt, label)
        });
        let most = doubted
            .into_iter()
            .max_by(|first, second| first.0.total_cmp(&second.0));
        most.map(|(_, label)| match label {
            Label::Generic if shared => Label::Good,
            label => label,
        })
    }

    /// Whether the note is so clearly more of this label than good that it may be warned of.
    #[must_use]
    pub fn is_sure(&self, label: Label) -> bool {
        let farther = |margins: &Vec<f32>| margins[label as usize] - margins[Label::Good as usize];
        self.whole.as_ref().map(farther) > Some(SURE)
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

/// The features of a note, for learning.
#[must_use]
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn features_of(
    reading: &Reading<'_>,
    evidence: &Evidence,
    stage: Stage,
    findings: &[Finding],
) -> Vec<Feature> {
    let stretches: Vec<_> = whole::stretches(reading).collect();
    whole::features(reading, evidence, stage, findings, &stretches)
}

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
        impression(text, Stage::FirstMessage).label(|_| false, false)
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
        let pitch = DOUBT[Label::Salesy as usize];
        let doubtful = of([0.0, 0.0, pitch - 0.1, 0.0, 0.0]);
        assert_eq!(doubtful.label(|_| false, false), Some(Label::Good));
        assert_eq!(
            doubtful.label(|label| label == Label::Salesy, false),
            Some(Label::Salesy)
        );
        let clear = of([0.0, 0.0, pitch + 0.1, 0.0, 0.0]);
        assert_eq!(clear.label(|_| false, false), Some(Label::Salesy));
    }

    #[test]
    fn what_names_something_shared_is_not_generic() {
        let generic = Impression {
            segments: Vec::new(),
            whole: Some(vec![0.0, 3.0, 0.5, 0.0, 0.0]),
        };
        assert_eq!(generic.label(|_| false, false), Some(Label::Generic));
        assert_eq!(generic.label(|_| false, true), Some(Label::Good));
    }

    #[test]
    fn a_label_is_certain_only_far_from_good() {
        let of = |salesy| Impression {
            segments: Vec::new(),
            whole: Some(vec![0.5, 0.0, salesy, 0.0, 0.0]),
        };
        assert!(!of(0.4 + SURE).is_sure(Label::Salesy));
        assert!(of(0.6 + SURE).is_sure(Label::Salesy));
        assert!(!Impression::default().is_sure(Label::Salesy));
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
        assert_eq!(
            impression("Hello all!", Stage::GroupPost).label(|_| false, false),
            None
        );
    }
}
