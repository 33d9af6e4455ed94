//! A08: something asked by nobody in particular.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::note::Kind;

pub(super) static RULE: Rule = Rule {
    code: "A08",
    name: english("no-introduction"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A002,
        words: english("without introducing yourself first"),
    },
    message: english("They can't tell who you are."),
    way_forward: english("Add half a line about yourself."),
    examples: Examples::new(
        &["Can you tell me how you got into UX?"],
        &[
            "Hi Dele, I'm a second-year nurse teaching myself UX. Your case study on drug charts got me started. May I follow your work?",
            "Hi Dele, good to meet you at the ferry museum on Sunday. How did the night watch go?",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let tokens = reading.note.tokens();
    let asks = tokens.iter().any(|token| token.kind == Kind::Mark('?'));
    let says_i = (0..tokens.len()).any(|index| {
        let word = reading.note.word(index);
        ["i", "my", "we", "our"]
            .iter()
            .any(|own| word.eq_ignore_ascii_case(own))
    });
    // Who says "I" has begun to say who that is; who has met them, or was sent by somebody, needs no
    // introduction.
    if asks && !says_i && !context.evidence.has(Gain::Shared) {
        findings.push(Finding::whole(&RULE));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_question_out_of_nowhere() {
        assert_fires(
            &RULE,
            "How do you dry the herbs without losing their colour?",
        );
    }

    #[test]
    fn half_a_line_is_an_introduction() {
        assert_silent(&RULE, "I keep a herb garden in Ghent. How do you dry them?");
    }

    #[test]
    fn nothing_is_asked() {
        assert_silent(&RULE, "Your talk on tide tables was the best of the day.");
    }
}
