//! A15: three compliments that are about nothing.

use super::a18_gushing;
use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::List;
pub(super) static RULE: Rule = Rule {
    code: "A15",
    name: english("praise-without-object"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[
        Stage::Invite,
        Stage::FirstMessage,
        Stage::FollowUp,
        Stage::Comment,
    ],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A004,
        words: english("acknowledged something that you liked about them or their work"),
    },
    message: english("Compliments, and nothing that they are about."),
    way_forward: english("Say which part you liked. One detail beats three compliments."),
    examples: Examples::new(
        &[
            "Wow, amazing page, such inspiring posts and a wonderful career!",
            "Hi Mei, your journey is impressive, your insights are great and your energy is remarkable.",
        ],
        &[
            "Hi Mei, your article on waiting rooms made us turn all chairs toward the window. Thank you.",
            "Hi Mei, great talk on queue cards: the drawing is brilliant and the numbers are amazing.",
        ],
    ),
    check,
};

/// So many in one note are too sweet without a thing that they are about.
const MANY: usize = 3;
/// So many words that say something are a thing that the praise is about.
const OBJECT: usize = 3;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let evidence = &context.evidence;
    let about_something = evidence.has(Gain::Hook) || evidence.telling_words() >= OBJECT;
    if about_something || context.reading.has(List::Met) {
        return;
    }
    let mut praise = context.reading.meant(List::PraiseWord);
    let Some(first) = praise.next() else {
        return;
    };
    // What is said too loudly is A18's.
    let mut gushing = Vec::new();
    (a18_gushing::RULE.check)(context, &mut gushing);
    if gushing.is_empty() && praise.count() + 1 >= MANY {
        findings.push(Finding::new(&RULE, context.reading.span(first)));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::a18_gushing;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn three_words_of_praise() {
        assert_fires(
            &RULE,
            "Your impressive career, your inspiring posts and your amazing energy caught my eye.",
        );
    }

    #[test]
    fn two_are_borne() {
        assert_silent(
            &RULE,
            "Your impressive career and your inspiring posts caught my eye.",
        );
    }

    #[test]
    fn shouted_praise_is_gushing_and_told_once() {
        let text = "WOW!! You are an AMAZING legend and truly INCREDIBLE!!";
        assert_fires(&a18_gushing::RULE, text);
        assert_silent(&RULE, text);
    }
}
