//! A57: a post that promotes the writer's own thing.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A57",
    name: english("group-promotion"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[Stage::GroupPost],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A004,
        words: english(
            "Do not join a group and without any introduction immediately try and promote your own group or products",
        ),
    },
    message: english("This promotes before it has said hello."),
    way_forward: english("Say hello and join a thread first."),
    examples: Examples::new(
        &[
            "Hey all! Join MY group for daily marketing hacks",
            "I'm new. DM me for collabs.",
        ],
        &[
            "Hello everyone, Inga from Tartu. I mend accordions. I came for the thread on bellows glue. Which one held up for you?",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.reading.has(List::LeaveGiven) {
        context.report_first(List::GroupPromotion, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_page() {
        assert_fires(&RULE, "Check out our new page, link below.");
    }

    #[test]
    fn with_leave() {
        assert_silent(
            &RULE,
            "With permission of the admin: my repair leaflet is free here.",
        );
    }
}
