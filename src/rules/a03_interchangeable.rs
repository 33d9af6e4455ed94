//! A03: a note that could go to anyone.
//!
//! The residue test: take away what templates are made of, and look whether anything is left that
//! only this reader would recognise.

use super::{Article, Context, Examples, Fault, Finding, Level, Rule, Source};
use crate::draft::Stage;
use crate::lexicon::{List, Reading};

pub(super) static RULE: Rule = Rule {
    code: "A03",
    name: "interchangeable-note",
    level: Level::Warning,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    source: Source {
        article: Article::A002,
        words: "doing a bit of homework and personalising",
    },
    message: "This could be sent to anyone.",
    way_forward: "Add one thing only this person would recognise: a post, a project, a place, somebody you both know.",
    examples: Examples {
        bad: &[
            "Hi Priya, I came across your impressive profile and would love to connect and expand my network.",
            "Hello! Always happy to connect with like-minded professionals.",
        ],
        good: &[
            "Hi Priya, your post on splitting the payments monolith in three is the clearest I've read.",
            "Hi Owen, we're both in the Thursday coastal-rowing group and I also fit heat pumps.",
        ],
    },
    check,
};

/// Words beyond the common ones that a note without any template phrase may be judged by: with
/// fewer it says nothing, with more it is about something that the phrase files do not know. A
/// follow-up may rest on what was said before.
const TELLING_WORDS: usize = 6;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.is_empty() || context.evidence.is_personal() {
        return;
    }
    let reading = &context.reading;
    if let Some(template) = reading.first(List::Template) {
        findings.push(Finding::new(&RULE, reading.span(template)));
    } else if context.draft.stage != Stage::FollowUp && telling_words(reading) < TELLING_WORDS {
        findings.push(Finding::whole(&RULE));
    }
}

fn telling_words(reading: &Reading<'_>) -> usize {
    (0..reading.note.tokens().len())
        .filter(|&index| reading.is_telling(index))
        .count()
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_name_alone_makes_no_note_personal() {
        assert_fires(&RULE, "Hi Zofia, great profile! Let's connect.");
    }

    #[test]
    fn a_place_where_they_met_is_enough() {
        assert_silent(&RULE, "Hi Zofia, good to meet you at the Kraków seed swap!");
    }

    #[test]
    fn a_named_piece_of_theirs_is_enough() {
        assert_silent(&RULE, "Loved your talk on tide tables.");
    }
}
