//! A52: a recommendation asked for without a word on the work that both know.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A52",
    name: english("recommendation-without-shared-work"),
    level: Level::Warning,
    fault: Fault::Generic,
    stages: &[Stage::Recommendation],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("if you don't have some type of working relationship"),
    },
    message: english("Without work that you shared they cannot write an honest line."),
    way_forward: english("Name the project, the time, and what you did in it."),
    examples: Examples::new(
        &[
            "Hi! We just connected. Please write me a recommendation.",
            "I'm writing to ask if you would write a brief recommendation of my work.",
        ],
        &[
            "Hi Agnes, would you write a few lines on the ward-move we ran together in 2022? If you'd rather not, no harm done at all.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let shared = reading.has(List::SharedWork);
    if !shared {
        context.report_first(List::RecommendationAsk, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn the_stock_request() {
        assert_fires(&RULE, "Could you endorse me?");
    }

    #[test]
    fn a_named_shift() {
        assert_silent(
            &RULE,
            "Could you write a sentence on how I handled the night handovers when we shared the ward?",
        );
    }
}
