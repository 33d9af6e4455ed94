//! A23: rudeness.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;
use crate::mechanics::is_shouted;

pub(super) static RULE: Rule = Rule {
    code: "A23",
    name: english("rudeness"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[
        Stage::Invite,
        Stage::FirstMessage,
        Stage::FollowUp,
        Stage::GroupPost,
    ],
    languages: Languages::Any,
    source: Source {
        article: Article::A001,
        words: english("Be professional"),
    },
    message: english("This would be rude at a door."),
    way_forward: english("Greet them by name and ask, rather than demand."),
    examples: Examples::new(
        &["ACCEPT MY INVITE BRO", "Who are you and what do you want?"],
        &[
            "Hello Dr Okafor, thank you for answering questions after the lecture on Tuesday.",
            "Hi Ida, your essay on the stupid questions of good scientists is on our wall.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if is_shouted(&context.reading.note) {
        findings.push(Finding::whole(&RULE));
        return;
    }
    // Capitals shout in any language; what is rude has to be understood.
    if context.unread.is_some() {
        return;
    }
    let reading = &context.reading;
    let curt = || {
        let mut curt = reading.meant(List::Curt);
        curt.next().filter(|_| !context.evidence.is_personal())
    };
    findings.extend(
        reading
            .meant(List::Rude)
            .next()
            .or_else(curt)
            .map(|hit| Finding::new(&RULE, reading.span(hit))),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn an_insult() {
        assert_fires(&RULE, "Stop ignoring me, loser.");
    }

    #[test]
    fn shouting() {
        assert_fires(&RULE, "PLEASE ADD ME TO YOUR NETWORK TODAY");
    }

    #[test]
    fn abbreviations() {
        assert_silent(
            &RULE,
            "From NASA, ESA, JAXA, CNES, DLR and ISRO you chose the data of which one?",
        );
    }

    #[test]
    fn a_blunt_question() {
        assert_silent(&RULE, "How long did the kiln take to cool?");
    }
}
