//! A note as numbers for the last, small model: how strong each act is, which phrases it has, what it
//! gives. Their names are those of the table `weights.tsv`.

use super::act::Act;
use super::outputs::{LABELS, Margins};

/// What every note has: the name of the first row of the table.
pub const CONSTANT: &str = "constant";

/// The names of the inputs, in their order.
#[must_use]
pub fn names(lists: &[&str]) -> Vec<String> {
    let acts = ["has", "amount of"].into_iter();
    let acts = acts.flat_map(|way| telling_acts().map(move |act| format!("{way} {}", act.name())));
    let groups = GROUPS.iter().map(|(name, _)| (*name).to_owned());
    let wholes = LABELS[2..].iter().map(|label| format!("whole {label}"));
    let rest = REST.map(str::to_owned);
    let lists = lists.iter().map(|list| format!("phrase {list}"));
    let acts = acts
        .chain(groups)
        .chain(["nothing".to_owned(), "only gives".to_owned()]);
    acts.chain(wholes).chain(rest).chain(lists).collect()
}

/// All but those that good notes have as often as bad ones.
fn telling_acts() -> impl Iterator<Item = Act> + Clone {
    GROUPS
        .iter()
        .flat_map(|(_, acts)| acts.iter().copied())
        .chain([Act::Chat])
}

/// Acts that readers take alike.
const GROUPS: [(&str, &[Act]); 3] = [
    (
        "gives",
        &[Act::Hook, Act::Tie, Act::Reason, Act::Question, Act::Gift],
    ),
    (
        "sells",
        &[Act::Offer, Act::Fish, Act::Stake, Act::Role, Act::Deal],
    ),
    (
        "repels",
        &[
            Act::JobAsk,
            Act::Favour,
            Act::Promote,
            Act::Press,
            Act::BadMouth,
            Act::Creepy,
            Act::Rude,
        ],
    ),
];

/// Inputs that are neither acts nor phrases.
const REST: [&str; 11] = [
    "gain shared",
    "gain hook",
    "gain reason",
    "gain question",
    "telling words",
    "sentences",
    "length",
    "placeholder",
    "stage invite",
    "stage first_message",
    "stage follow_up",
];

/// How clearly a note gives something where a phrase shows it.
const PHRASED: f32 = 0.9;

/// What the acts of a note's segments come to: how clearly it has each, how much of each there is,
/// and how clearly it gives, sells, repels, or does none of these.
#[must_use]
pub(super) fn of_acts(segments: &[Margins], personal: bool) -> Vec<f32> {
    let mut has = [0.0_f32; Act::ALL.len()];
    let mut amount = [0.0_f32; Act::ALL.len()];
    for segment in segments {
        for act in Act::ALL {
            let clear = clear(segment[act as usize]);
            has[act as usize] = has[act as usize].max(clear);
            amount[act as usize] += clear;
        }
    }
    let group = |acts: &[Act]| {
        acts.iter()
            .map(|&act| has[act as usize])
            .fold(0.0, f32::max)
    };
    let [gives, sells, repels] = GROUPS.map(|(_, acts)| group(acts));
    let gives = if personal { gives.max(PHRASED) } else { gives };
    let innocent = (1.0 - sells) * (1.0 - repels);
    let amount = amount.map(|amount| (amount / 3.0).min(1.0));
    let all = telling_acts().map(|act| has[act as usize]);
    let all = all.chain(telling_acts().map(|act| amount[act as usize]));
    all.chain([
        gives,
        sells,
        repels,
        (1.0 - gives) * innocent,
        gives * innocent,
    ])
    .collect()
}

/// How clearly a margin says that an act is there, from 0 to 1: one half where it says nothing.
fn clear(margin: f32) -> f32 {
    1.0 / (1.0 + (-4.0 * (margin + 0.1)).exp())
}

#[cfg(test)]
mod tests {
    use super::super::outputs::OUTPUTS;
    use super::*;

    #[test]
    fn every_input_has_a_name_of_its_own() {
        let mut names = names(&["offer", "tie"]);
        let count = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count);
    }

    #[test]
    fn an_act_counts_by_its_clearest_segment() {
        let none = [-1.0; OUTPUTS];
        let mut offer = none;
        offer[Act::Offer as usize] = 1.0;
        let of = |segments: &[Margins], name: &str| {
            let place = names(&[]).iter().position(|input| input == name);
            of_acts(segments, false)[place.expect("such an input")]
        };
        assert!(of(&[none, offer], "has offer") > 0.9);
        assert!(of(&[none, offer], "sells") > 0.9);
        assert!(of(&[none, none], "sells") < 0.1);
        assert!(of(&[], "nothing") > 0.9, "no segment, no act");
    }
}
