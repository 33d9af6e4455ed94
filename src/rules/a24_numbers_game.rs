//! A24: the reader as a number in somebody's network.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A24",
    name: english("numbers-game"),
    level: Level::Warning,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("it's not a numbers race"),
    },
    message: english("“Grow my network” tells them they are a number."),
    way_forward: english("What is it about them? Say that instead."),
    examples: Examples::new(
        &[
            "I'm growing my network to 10k, please accept!",
            "Looking to expand my professional network with new connections.",
        ],
        &[
            "Hi Zofia, I only add people I'd phone. After your answer on roof gardens I would phone you. Shall we connect?",
            "Hi Bram, you asked how clinics grow their network of volunteers. We did it by post.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.evidence.is_personal() {
        context.report_needless(List::NumbersGame, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn growing_a_network() {
        assert_fires(&RULE, "Hi Ana, I'm expanding my network. Let's connect!");
    }

    #[test]
    fn a_computer_network_is_none_of_it() {
        assert_silent(
            &RULE,
            "Hi Ana, you explained how the town built its fibre network.",
        );
    }
}
