//! A35: rivals run down.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A35",
    name: english("bad-mouthing"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[
        Stage::Invite,
        Stage::FirstMessage,
        Stage::FollowUp,
        Stage::GroupPost,
    ],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A004,
        words: english("Never bad mouth your competition in any way"),
    },
    message: english("Running down a rival makes you look worse, not them."),
    way_forward: english("Cut it, and say in plain words what you do yourself."),
    examples: Examples::new(
        &[
            "Unlike those crooks at Nordvik, we answer the phone.",
            "Other agencies overcharge you. Don't trust them.",
        ],
        &[
            "Nordvik did your first survey well. I do the small wooden boats they don't cover, if that is ever useful.",
            "Hi Ada, your report on phone scams against the elderly helped my mother's village.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.evidence.has(Gain::Hook) {
        context.report_first(List::BadMouth, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_named_rival() {
        assert_fires(&RULE, "Most consultants rip people off, we are honest.");
    }

    #[test]
    fn a_fair_word() {
        assert_silent(&RULE, "The other agencies at the fair were kind to me.");
    }
}
