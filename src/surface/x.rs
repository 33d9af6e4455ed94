//! `x.com`, once Twitter: direct messages. Posts and replies are none of ours. Last looked over:
//! November 2026.

use super::{Adapter, FOLLOW, Facts, Kind, NEVER, Sign, Site, as_counted, message_after};
use crate::draft::Counting;

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::X,
    hosts: &["x.com", "twitter.com"],
    boxes: &[Kind {
        name: "a direct message",
        signs: MESSAGE,
        stage: |facts| {
            message_after(
                facts.count_near("[data-testid=messageEntry")
                    + facts.count_near("[data-testid=message-"),
            )
        },
        limit: as_counted,
    }],
    counting: Counting::Utf16,
    norm: Some(FOLLOW),
};

const MESSAGE: &[Sign] = &[
    sign! {
        shows: "the box or what is around it is called dm-composer-textarea",
        seen: "2025-12",
        evidence: "three public projects; a text area since late 2025",
        points: 4,
        holds: |facts| called(facts, "[data-testid=dm-composer-textarea"),
    },
    sign! {
        shows: "the box or what is around it is called dmComposerTextInput",
        seen: "2025-06",
        evidence: "two public projects; Draft.js, the build before",
        points: 4,
        holds: |facts| called(facts, "[data-testid=dmComposerTextInput"),
    },
    sign! {
        shows: "the address is that of the messages",
        seen: "2025-12",
        evidence: "addresses of the live site: /messages/…, /i/chat/…",
        points: 2,
        holds: |facts| facts.path.starts_with("/messages") || facts.path.starts_with("/i/chat"),
    },
    sign! {
        shows: "a button called dm-composer-send-button or dmComposerSendButton is near",
        seen: "2025-12",
        evidence: "the same projects",
        points: 2,
        holds: |facts| {
            facts.count_near("[data-testid=dm-composer-send-button")
                + facts.count_near("[data-testid=dmComposerSendButton")
                > 0
        },
    },
    sign! {
        shows: "it is the box of a post or a reply",
        seen: "2025-12",
        evidence: "tweetTextarea_0, in public code",
        points: NEVER,
        holds: |facts| called(facts, "[data-testid=tweetTextarea"),
    },
];

fn called(facts: &Facts, mark: &str) -> bool {
    facts.field.has(mark)
        || facts
            .closely_around()
            .iter()
            .any(|other| other.starts_with(mark))
}
