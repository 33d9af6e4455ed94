//! A10: somebody whom both know, and who is not named.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::{Recipient, Stage};
use crate::evidence::Gain;
use crate::lexicon::List;
use crate::words::Message;
pub(super) static RULE: Rule = Rule {
    code: "A10",
    name: english("unnamed-shared-connection"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("introduce yourself to others through a mutual connection"),
    },
    message: english("You share connections and name none."),
    way_forward: english("Naming one, with their OK, works as an introduction."),
    examples: Examples::new(
        &[
            "We seem to have connections in common, so let's link up.",
            "Hi Ines, I run a small bike kitchen and would love to connect.",
        ],
        &[
            "Hi Ines, Marta Kowal says you look for a place to true wheels on Mondays. Our cellar in Porto is free then.",
            "Hi Ines, Kowal and I share a cellar in Porto, and it is free on Mondays for your wheels.",
        ],
    )
    .to(Recipient {
        shared_connections: &["Marta Kowal", "Rui Sá", "Joana Pinto"],
        ..Recipient::nobody()
    }),
    check,
};

/// So many gains make a note worth reading by themselves.
const ENOUGH: usize = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let shared = context.recipient().shared_connections;
    // To name one of them is such a tie itself; a note that gives enough without needs none.
    let tied = context.evidence.has(Gain::Shared);
    let gives_enough = context.evidence.items().len() >= ENOUGH;
    let Some(first) = shared.first() else {
        return;
    };
    if tied || gives_enough || context.is_empty() {
        return;
    }
    let vague = context.reading.meant(List::VagueCommonGround).next();
    let finding = vague.map_or_else(
        || Finding::whole(&RULE),
        |hit| Finding::new(&RULE, context.reading.span(hit)),
    );
    let named = vec![(*first).to_owned()];
    findings.push(finding.saying(Message::new("mention_shared_one", named)));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check;
    use crate::draft::{Draft, Stage};
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn the_page_shows_some_and_the_note_names_none() {
        assert_fires(&RULE, "Hi Ines, your bicycles look sturdy.");
        let report = check(&Draft {
            recipient: RULE.examples.to,
            ..Draft::new("Hi Ines, your bicycles look sturdy.", Stage::Invite)
        });
        let told = report
            .findings
            .iter()
            .find(|one| one.rule.code == RULE.code);
        let named = "You both know Marta Kowal: with their OK, say so.";
        assert!(told.is_some_and(|one| one.text() == named));
    }

    #[test]
    fn one_of_them_is_named() {
        assert_silent(&RULE, "Hi Ines, do you still ride with Rui Sa on Sundays?");
    }

    #[test]
    fn the_note_gives_enough_without() {
        assert_silent(
            &RULE,
            "Hi Ines, your talk on true wheels made me rebuild our stand. How do you keep the rims straight?",
        );
    }

    #[test]
    fn they_have_met() {
        assert_silent(&RULE, "Hi Ines, good to meet you at the Porto velodrome!");
    }

    #[test]
    fn the_page_shows_none() {
        let report = check(&Draft::new("Hi Ines, let's connect.", Stage::Invite));
        assert!(report.findings.iter().all(|one| one.rule.code != RULE.code));
    }
}
