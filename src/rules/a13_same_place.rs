//! A13: the same place, and nothing made of it.

use super::x03_wrong_company;
use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::List;
pub(super) static RULE: Rule = Rule {
    code: "A13",
    name: english("same-place-only"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A002,
        words: english("based in the same city and want to build links"),
    },
    message: english("The same place is a start, but what for?"),
    way_forward: english("Say what you would do with the link."),
    examples: Examples::new(
        &[
            "I also live in Manchester.",
            "Hi Kath, we're both based in Leeds. Let's connect!",
        ],
        &[
            "Hi Kath, my bindery in Stockport is two streets from your press, and half my covers come from there. May I say hello?",
            "Hi Kath, I also live in Stockport and look for a bindery that takes school orders. Do you know one?",
        ],
    ),
    check,
};

/// So many words that say something, beside the place, are a purpose.
const PURPOSE: usize = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (reading, evidence) = (&context.reading, &context.evidence);
    let purpose = [Gain::Hook, Gain::Reason, Gain::QuestionOrGift]
        .into_iter()
        .any(|gain| evidence.has(gain))
        || evidence.telling_words() >= PURPOSE
        || reading.has(List::Met)
        || reading.has(List::Referral);
    // A place that is not theirs is asked about instead.
    if !purpose && x03_wrong_company::doubtful(context).is_none() {
        context.report_first(List::SamePlace, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check;
    use crate::draft::{Draft, Recipient, Stage};
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_city_and_no_more() {
        assert_fires(&RULE, "Hi Kath, I'm in Leeds too.");
    }

    #[test]
    fn a_city_and_a_purpose() {
        assert_silent(
            &RULE,
            "Hi Kath, I'm in Leeds too and repair looms on Kirkgate.",
        );
    }

    #[test]
    fn a_place_that_the_page_does_not_show_is_x03_s() {
        let draft = Draft {
            recipient: Some(Recipient {
                place: Some("Bristol, England"),
                ..Recipient::nobody()
            }),
            ..Draft::new(
                "Hi Kath, you're based in Leeds and I'm in Leeds too.",
                Stage::Invite,
            )
        };
        let codes: Vec<&str> = check(&draft)
            .findings
            .iter()
            .map(|one| one.rule.code)
            .collect();
        assert!(
            codes.contains(&"X03") && !codes.contains(&"A13"),
            "{codes:?}"
        );
    }
}
