//! A06: more characters than the site takes, or than a first note bears.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::{Counting, Draft, Stage};
use crate::note::{Span, graphemes};
use crate::words::Message;

pub(super) static RULE: Rule = Rule {
    code: "A06",
    name: english("too-long"),
    level: Level::Tip,
    fault: Fault::Unsendable,
    stages: &Stage::ALL,
    languages: Languages::Any,
    source: Source {
        article: Article::A000,
        words: english("articulate this succinctly"),
    },
    message: english("Longer than an invitation can be."),
    way_forward: english(
        "Keep the sentence that only this person would recognise, and let the last one go.",
    ),
    examples: Examples::new(
        &[
            "Hello Mr Weber, in these busy times I am writing to you today since I wanted to take the opportunity to introduce myself and to ask whether it might be possible at some point for us to become connected on this platform, where I have been a member for a good many years, mostly reading what others write about the things that I care about myself.",
        ],
        &[
            "Hi Mr Weber, I teach welding in Ulm and use your safety videos in class. My students asked who makes them. May I connect?",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let draft = &context.draft;
    let Some(limit) = draft.limit else {
        return;
    };
    let limit = limit as usize;
    let length = draft.counting.length(draft.text);
    if length <= limit {
        return;
    }
    let over = length - limit;
    findings.push(Finding {
        message: Some(Message::new(
            "a06_over",
            vec![over.to_string(), limit.to_string()],
        )),
        ..Finding::new(
            &RULE,
            Span::new(first_byte_over(draft, limit), draft.text.len()),
        )
    });
}

/// The byte at which the text is longer than the limit.
fn first_byte_over(draft: &Draft<'_>, limit: usize) -> usize {
    let text = draft.text;
    if draft.counting == Counting::Graphemes {
        return graphemes(text).nth(limit).unwrap_or(text.len());
    }
    let mut units = 0;
    for (byte, character) in text.char_indices() {
        units += character.len_utf16();
        if units > limit {
            return byte;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;

    fn findings(text: &str, limit: u32) -> Vec<Finding> {
        let draft = Draft {
            limit: Some(limit),
            ..Draft::new(text, Stage::Invite)
        };
        let mut findings = check(&draft).findings;
        findings.retain(|finding| finding.rule.code == RULE.code);
        findings
    }

    #[test]
    fn says_by_how_much() {
        let found = findings("Hallo du da", 10);
        assert_eq!(found[0].text(), "1 over the limit of 10.");
        assert_eq!(found[0].span, Span::new(10, 11));
    }

    #[test]
    fn the_limit_itself_is_allowed() {
        assert!(findings("Hallo du d", 10).is_empty());
    }

    #[test]
    fn graphemes_are_counted_where_the_site_does() {
        let draft = Draft {
            limit: Some(2),
            counting: Counting::Graphemes,
            ..Draft::new("🇳🇱👩‍🌾!", Stage::FirstMessage)
        };
        let mut findings = check(&draft).findings;
        findings.retain(|finding| finding.rule.code == RULE.code);
        assert_eq!(findings[0].text(), "1 over the limit of 2.");
        assert_eq!(findings[0].span, Span::new(19, 20));
    }

    #[test]
    fn an_emoji_counts_as_the_site_counts_it() {
        assert_eq!(findings("aaaaaaaaa👋", 10)[0].span, Span::new(9, 13));
    }
}
