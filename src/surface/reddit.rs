//! `www.reddit.com`: chat and private messages. Posts and comments are none of ours. Last looked
//! over: November 2026.

use super::{Adapter, Kind, Sign, Site, as_counted, message_after};
use crate::draft::Counting;

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::Reddit,
    hosts: &["reddit.com"],
    boxes: &[Kind {
        name: "a chat message",
        signs: MESSAGE,
        stage: |facts| message_after(facts.count_near("rs-timeline-event")),
        limit: as_counted,
    }],
    counting: Counting::Utf16,
    norm: None,
};

const MESSAGE: &[Sign] = &[
    sign! {
        shows: "it is in an rs-message-composer, or -old",
        seen: "2026-11",
        evidence: "three public projects, undated; nested open shadow roots",
        points: 3,
        holds: |facts| facts.is_within("rs-message-composer"),
    },
    sign! {
        shows: "it is in an rs-room, or what holds one",
        seen: "2026-11",
        evidence: "the same projects",
        points: 1,
        holds: |facts| {
            ["rs-room", "rs-page-overlay-manager", "rs-app"]
                .iter()
                .any(|mark| facts.is_within(mark))
        },
    },
    sign! {
        shows: "the box is named message",
        seen: "2026-11",
        evidence: "the same projects",
        points: 2,
        holds: |facts| facts.field.name == "message",
    },
    sign! {
        shows: "the address is that of a new message",
        seen: "2026-11",
        evidence: "addresses of the live site: /message/compose, /chat/…, chat.reddit.com",
        points: 2,
        holds: |facts| {
            facts.path.starts_with("/message/compose")
                || facts.passes("chat")
                || facts.host.starts_with("chat.")
        },
    },
];
