//! A16: nothing of what their page is about.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::{Recipient, Stage};
use crate::evidence::topics;
use crate::words::Message;
pub(super) static RULE: Rule = Rule {
    code: "A16",
    name: english("none-of-their-topics"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A004,
        words: english("comment on a topic that you know is of interest to them"),
    },
    message: english("Nothing of what their page is about."),
    way_forward: english("Anything that you would ask about it?"),
    examples: Examples::new(
        &[
            "Always good to see another professional from the sector.",
            "Hi Anke, I'd love to connect and hear more from you.",
        ],
        &[
            "Hi Anke, you wrote that radar sees stones before it sees roots. Which of the two fields was that?",
            "Hi Anke, I survey vineyards in the Nahe valley. How do your soil maps treat terraces?",
        ],
    )
    .to(Recipient {
        headline: Some("Soil mapping | Senior researcher at Acme Institute"),
        posts: &["What radar misses below the crust"],
        ..Recipient::nobody()
    }),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.is_empty() || context.evidence.is_personal() {
        return;
    }
    let recipient = context.recipient();
    let headline = recipient.headline.into_iter().flat_map(topics::callings);
    let lines = headline.chain(recipient.posts.iter().copied());
    let written = topics::of(&context.reading);
    let mut first = None;
    for line in lines {
        let shown = topics::of(&context.reading.read(line));
        if topics::meet(&written, &shown) {
            return;
        }
        first = first.or_else(|| topics::first_run(&shown).map(|span| span.of(line)));
    }
    if let Some(topic) = first {
        let message = Message::new("a16_topic", vec![topic.to_owned()]);
        findings.push(Finding::whole(&RULE).saying(message));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check;
    use crate::draft::{Draft, Recipient, Stage};
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn the_topic_is_named_in_the_message() {
        let draft = Draft {
            recipient: RULE.examples.to,
            ..Draft::new("Hi Anke, let's connect!", Stage::Invite)
        };
        let report = check(&draft);
        let told = report
            .findings
            .iter()
            .find(|one| one.rule.code == RULE.code);
        let message = told.map(super::Finding::text);
        assert_eq!(
            message.as_deref(),
            Some("Their page speaks of “Soil mapping”; the note does not.")
        );
    }

    #[test]
    fn another_form_of_the_word_is_the_same_topic() {
        assert_fires(&RULE, "Hi Anke, happy to meet other researchers.");
        assert_silent(&RULE, "Hi Anke, I am learning about crusts of salt.");
    }

    #[test]
    fn every_part_of_the_headline_counts() {
        let draft = Draft {
            recipient: Some(Recipient {
                headline: Some("Foreman at Kestrel | wind turbines"),
                ..Recipient::nobody()
            }),
            ..Draft::new("Hi Anke, I fix turbines too.", Stage::Invite)
        };
        let findings = check(&draft).findings;
        assert!(findings.iter().all(|one| one.rule.code != RULE.code));
    }

    #[test]
    fn a_page_of_titles_has_no_topic() {
        let draft = Draft {
            recipient: Some(Recipient {
                headline: Some("Senior Manager at Kestrel"),
                ..Recipient::nobody()
            }),
            ..Draft::new("Hi Anke, let's connect!", Stage::Invite)
        };
        assert!(
            check(&draft)
                .findings
                .iter()
                .all(|one| one.rule.code != RULE.code)
        );
    }
}
