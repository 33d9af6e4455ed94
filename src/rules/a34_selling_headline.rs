//! A34: a headline that sells before the note can speak.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use super::{a29_pitch, a30_criticism_and_offer, a31_income_boast, a32_guarantee};
use crate::draft::Stage;
use crate::lexicon::List;
pub(super) static RULE: Rule = Rule {
    code: "A34",
    name: english("selling-headline"),
    level: Level::Tip,
    fault: Fault::Salesy,
    stages: &[Stage::Headline],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A003,
        words: english("Linked In headline will scream"),
    },
    message: english("Your headline sells before your note can speak."),
    way_forward: english("Say what you do and for whom, in plain words."),
    examples: Examples::new(
        &[
            "🚀 7-figure mentor | I 10x your pipeline | DM me ROCKET",
            "Scaling coaches to $50k/month with a proven system, guaranteed",
        ],
        &[
            "Organ tuner for village churches in Friesland · happy to talk about mice",
            "Growth-ring researcher at the Ulm tree lab",
            "Guarantee officer, Halland Export Credit",
        ],
    ),
    check,
};

/// Reads the headline with the rules against selling in a note.
fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut selling = Vec::new();
    for rule in [
        &a31_income_boast::RULE,
        &a32_guarantee::RULE,
        &a29_pitch::RULE,
        &a30_criticism_and_offer::RULE,
    ] {
        (rule.check)(context, &mut selling);
    }
    match selling.first() {
        Some(first) => findings.push(Finding::new(&RULE, first.span)),
        None => context.report_first(List::HeadlineLure, &RULE, findings),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn lures_and_boasts() {
        assert_fires(&RULE, "DM me \"SCALE\" for a free audit");
        assert_fires(&RULE, "Helping agencies add 6 figures in 90 days");
    }

    #[test]
    fn trades_and_titles() {
        for headline in [
            "Night nurse, Leeds General · learning braille",
            "Scale engineer at Brücken AG",
            "Head of Sales, Kestrel Tools",
            "I repair church organs in Utrecht and teach two apprentices",
        ] {
            assert_silent(&RULE, headline);
        }
    }
}
