//! A43: a reminder that brings nothing new.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A43",
    name: english("nagging"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[Stage::FollowUp, Stage::FirstMessage, Stage::Invite],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A000,
        words: english(
            "Don't assume someone isn't interested. When their world synchronises with yours, it's the right time",
        ),
    },
    message: english("A reminder alone puts them on the spot."),
    way_forward: english(
        "No reply yet may just be timing. Wait, then come back with something useful to them.",
    ),
    examples: Examples::new(
        &[
            "Just bumping this again. Did you see my last 3 messages??",
            "Hi Ana, I haven't heard back from you. Any update?",
        ],
        &[
            "No reply needed. I saw the tender you wrote about was extended to June and thought you'd want to know.",
            "Hi Ana, thank you for the chat on Tuesday. I tried your tip with the clay and it held.",
        ],
    ),
    check,
};

/// News excuses a reminder. A soft one ("following up on …") is none where the message says
/// something to this reader besides.
fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    if reading.meant(List::News).next().is_some() {
        return;
    }
    let chaser = reading.meant(List::Chaser).next();
    let soft = || {
        let mut soft = reading.meant(List::SoftChaser);
        soft.next().filter(|_| !context.evidence.is_personal())
    };
    findings.extend(
        chaser
            .or_else(soft)
            .map(|hit| Finding::new(&RULE, reading.span(hit))),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_bump() {
        assert_fires(&RULE, "Just checking in regarding my previous message.");
    }

    #[test]
    fn news_for_them() {
        assert_silent(&RULE, "The museum you asked about opens again in May.");
    }

    #[test]
    fn a_reminder_that_brings_news() {
        assert_silent(
            &RULE,
            "Following up on our chat about yeast: I tried your tip and it held.",
        );
    }
}
