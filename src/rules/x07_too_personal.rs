//! X07: looks, home, family, romance.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "X07",
    name: english("too-personal"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("think about the courtesies you would use to connect in person"),
    },
    message: english("This feels too personal from somebody new."),
    way_forward: english("Write about what they do, not how they look or live."),
    examples: Examples::new(
        &[
            "You look lovely in your photo, are you single?",
            "Hi gorgeous, I love your smile.",
        ],
        &[
            "Your slides on salt marshes were lovely.",
            "Hi Tom, your photos of the harbour at dawn hang in our office.",
        ],
    ),
    check,
};

/// Some closeness is innocent from somebody who shows another reason to write.
fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let close = || {
        let mut close = reading.meant(List::OverClose);
        close.next().filter(|_| !context.evidence.is_personal())
    };
    findings.extend(
        reading
            .meant(List::Creepy)
            .next()
            .or_else(close)
            .map(|hit| Finding::new(&RULE, reading.span(hit))),
    );
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn looks() {
        assert_fires(&RULE, "You have beautiful eyes.");
    }

    #[test]
    fn a_thing_they_made() {
        assert_silent(&RULE, "Your talk on pictures of the moon was great.");
    }
}
