//! A53: a recommendation asked for under pressure, or of somebody one hardly knows.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A53",
    name: english("recommendation-under-pressure"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[Stage::Recommendation],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("Don't put others on the spot"),
    },
    message: english("Give them an easy way to say no."),
    way_forward: english("Take the date out, and say that a no is fine."),
    examples: Examples::new(
        &[
            "I'm writing to ask if you would write a recommendation of my work. Need it by Friday.",
            "Thanks for connecting! Could you leave me a recommendation?",
        ],
        &[
            "Dear Agnes, if you feel able, a sentence on how I handled the night handovers would help most. A no is fine too. Thank you.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    if !reading.has(List::RecommendationAsk) {
        return;
    }
    let knows = reading.has(List::SharedWork) || context.evidence.has(Gain::Shared);
    let spot = reading
        .meant(List::OnTheSpot)
        .next()
        .filter(|_| !reading.has(List::EasyOut));
    let stranger = || reading.hits(List::Stranger).next().filter(|_| !knows);
    findings.extend(
        spot.or_else(stranger)
            .map(|hit| Finding::new(&RULE, reading.span(hit))),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_debt() {
        assert_fires(
            &RULE,
            "Could you write me a recommendation? You owe me one.",
        );
    }

    #[test]
    fn no_hurry() {
        assert_silent(
            &RULE,
            "Would you write two lines on our harvest project by May? No pressure at all.",
        );
    }
}
