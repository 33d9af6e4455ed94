//! A62: asked to tell their friends about the writer.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A62",
    name: english("spread-me"),
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
        words: english("promote your story to their friends"),
    },
    message: english("Sharing you is a favour between friends, and you are not there yet."),
    way_forward: english("Share something of theirs first; ask much later, once."),
    examples: Examples::new(
        &[
            "Could you share my launch with all your followers?",
            "Please tell your friends about our little shop!",
        ],
        &[
            "I passed your ferry album to our museum newsletter, credited to you. They would love two lines from you if you like.",
            "Hi Greta, your thread on bellows glue saved my accordion. May I share a free repair leaflet in your group? I can send it to you first.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_first(List::SpreadMe, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_repost() {
        assert_fires(&RULE, "Kindly repost this with your network.");
    }

    #[test]
    fn something_they_shared() {
        assert_silent(
            &RULE,
            "The map you shared with your readers hangs in our hut.",
        );
    }
}
