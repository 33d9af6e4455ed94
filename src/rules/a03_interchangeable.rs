//! A03: a note that could go to anyone.
//!
//! The residue test: take away what templates are made of, and look whether anything is left that
//! only this reader would recognise.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A03",
    name: english("interchangeable-note"),
    level: Level::Warning,
    fault: Fault::Generic,
    stages: &Stage::MESSAGES,
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A002,
        words: english("doing a bit of homework and personalising"),
    },
    message: english("This could be sent to anyone."),
    way_forward: english(
        "Add one thing only this person would recognise: a post, a project, a place, somebody you both know.",
    ),
    examples: Examples::new(
        &[
            "Hi Priya, I came across your impressive profile and would love to connect and expand my network.",
            "Hello! Always happy to connect with like-minded professionals.",
        ],
        &[
            "Hi Priya, your post on splitting the payments monolith in three is the clearest I've read.",
            "Hi Owen, we're both in the Thursday coastal-rowing group and I also fit heat pumps.",
        ],
    ),
    check,
};

/// Telling words that no note is judged interchangeable with, though no phrase shows what of the
/// reader's it is about: nine of ten generic notes have fewer, and nine of ten good notes without
/// such a phrase have as many (both corpora, every kind of message).
const ENOUGH: usize = 3;
/// So many of them is a question about something worth.
const QUESTION: usize = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let evidence = &context.evidence;
    let question = if evidence.has(Gain::QuestionOrGift) {
        QUESTION
    } else {
        0
    };
    let telling = evidence.telling_words() + question;
    if context.is_empty() || evidence.is_personal() || telling >= ENOUGH {
        return;
    }
    let template = context.reading.first(List::Template);
    findings.push(template.map_or_else(
        || Finding::whole(&RULE),
        |hit| Finding::new(&RULE, context.reading.span(hit)),
    ));
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

    #[test]
    fn a_trade_is_no_thing_of_theirs() {
        assert_fires(
            &RULE,
            "Hi Zofia, your work in renewable energy caught my attention. Let's connect!",
        );
        assert_fires(
            &RULE,
            "As a fellow logistics professional I'd love to connect.",
        );
    }

    #[test]
    fn telling_words_are_enough_where_no_phrase_knows_the_thing() {
        assert_silent(
            &RULE,
            "Whoever tied the knots on the red dinghy: is the splice below the cleat tarred?",
        );
    }

    #[test]
    fn a_group_post_has_to_say_something_too() {
        let report = crate::check(&crate::draft::Draft::new(
            "Hello everyone, great to be here! Looking forward to connecting with you all.",
            crate::draft::Stage::GroupPost,
        ));
        assert!(
            report
                .findings
                .iter()
                .any(|finding| finding.rule.code == "A03")
        );
    }
}
