//! A30: fault found, unasked, with something of theirs, and an offer to mend it.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A30",
    name: english("criticism-and-offer"),
    level: Level::Tip,
    fault: Fault::Salesy,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A003,
        words: english(
            "Your website is out of date, and I can make it far more attractive and get you a lot more clients",
        ),
    },
    message: english("Criticism plus an offer is the note people delete."),
    way_forward: english("Ask, or praise, or wait until they ask you."),
    examples: Examples::new(
        &[
            "I noticed your website looks outdated. I can redesign it and get you more clients.",
            "Hi Jo, your profile could be so much better. Let me rewrite it for you.",
        ],
        &[
            "Hi Marek, I booked through your site in two clicks, rare for a ferry line. Who designed the timetable page?",
            "Hi Jo, you asked for testers: your app was slow on my old phone. I can send you the log if you like.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let invited = reading.has(List::InvitedHelp);
    let Some(thing) = reading.meant(List::TheirThing).next().filter(|_| !invited) else {
        return;
    };
    let fault = reading
        .meant(List::FaultFound)
        .find(|fault| fault.start > thing.start);
    let offer = reading.meant(List::MendOffer).next();
    if let (Some(fault), Some(_)) = (fault, offer) {
        let span = reading.span(thing).union(reading.span(fault));
        findings.push(Finding::new(&RULE, span));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn fault_and_offer_together() {
        assert_fires(
            &RULE,
            "Your SEO is losing traffic every day, we can fix that.",
        );
    }

    #[test]
    fn fault_without_an_offer_is_not_this_rule_s() {
        assert_silent(
            &RULE,
            "Your website was slow on Monday, thought you'd want to know.",
        );
    }

    #[test]
    fn an_offer_without_fault_is_not_this_rule_s() {
        assert_silent(
            &RULE,
            "Your website taught me to splice. I can send a photo of the rope.",
        );
    }
}
