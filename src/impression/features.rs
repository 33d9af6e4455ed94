//! The numbers of what a note has beside its words: phrases, findings, gains, measures. Their names,
//! `@phrase pitch` or `@warning A29`, are those of the table `weights.tsv`.

use super::grams::{hash, mixed};

/// A phrase of a list, by the list's number.
pub(super) const PHRASE: u32 = hash("@phrase");
/// A warning, by the hash of its rule's code.
pub(super) const WARNING: u32 = hash("@warning");
/// A tip, likewise.
pub(super) const TIP: u32 = hash("@tip");
/// A gain, by its number.
pub(super) const GAIN: u32 = hash("@gain");
/// One of [`MEASURES`], by its number.
pub(super) const MEASURE: u32 = hash("@measure");

/// What is counted, and the kinds of messages that the models know.
pub(super) const MEASURES: [&str; 7] = [
    "telling_words",
    "segments",
    "length",
    "placeholders",
    "invite",
    "first_message",
    "follow_up",
];

/// The gains, in the order of `Gain::ALL`.
#[cfg(not(target_arch = "wasm32"))]
pub(super) const GAINS: [&str; 4] = ["shared", "hook", "reason", "question_or_gift"];

/// Stands between the two parts of a feature that is no gram.
const PART: u32 = 64;

/// The number of a feature.
#[must_use]
pub(super) const fn feature(kind: u32, which: u32) -> u32 {
    mixed(kind, which, PART)
}

/// The number of a feature of a rule.
#[must_use]
pub(super) const fn of_rule(kind: u32, code: &str) -> u32 {
    feature(kind, hash(code))
}

/// The number of a feature by its name; none of what is no feature. The lists are those of the
/// phrases, in the order of their numbers.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn number(name: &str, lists: &[&str]) -> Option<u32> {
    let Some(name) = name.strip_prefix('@') else {
        return super::grams::number(name);
    };
    let (kind, which) = name.split_once(' ')?;
    let place = |names: &[&str]| {
        let place = names.iter().position(|known| *known == which);
        place.and_then(|place| u32::try_from(place).ok())
    };
    match kind {
        "phrase" => Some(feature(PHRASE, place(lists)?)),
        "warning" => Some(of_rule(WARNING, which)),
        "tip" => Some(of_rule(TIP, which)),
        "gain" => Some(feature(GAIN, place(&GAINS)?)),
        "measure" => Some(feature(MEASURE, place(&MEASURES)?)),
        _ => None,
    }
}

/// The name of every feature that is no gram.
#[cfg(not(target_arch = "wasm32"))]
pub fn names<'a>(lists: &'a [&str], codes: &'a [&str]) -> impl Iterator<Item = String> + 'a {
    let all = |kind: &'static str, names: &'a [&str]| {
        names.iter().map(move |name| format!("@{kind} {name}"))
    };
    all("phrase", lists)
        .chain(all("warning", codes))
        .chain(all("tip", codes))
        .chain(all("gain", &GAINS))
        .chain(all("measure", &MEASURES))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_feature_has_a_number_of_its_own() {
        let (lists, codes) = (["pitch", "tie"], ["A03", "A29"]);
        let names: Vec<String> = names(&lists, &codes).collect();
        let mut numbers: Vec<u32> = names
            .iter()
            .map(|name| number(name, &lists).expect(name))
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), names.len());
    }

    #[test]
    fn what_is_no_feature_has_none() {
        for name in [
            "@phrase unheard",
            "@gain money",
            "@wish peace",
            "one two three",
        ] {
            assert_eq!(number(name, &["pitch"]), None, "{name}");
        }
    }
}
