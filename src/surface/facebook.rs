//! Facebook and Messenger: the box of a conversation. A friend request carries no note, and posts
//! and comments are none of ours. Last looked over: November 2026.

use super::{Adapter, Facts, Kind, NEVER, Sign, Site, as_counted, message_after};
use crate::draft::Counting;

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::Facebook,
    hosts: &["facebook.com", "messenger.com"],
    boxes: &[Kind {
        name: "a message",
        signs: MESSAGE,
        stage: |facts| {
            message_after(facts.count_near("[role=row]") + facts.count_near("[data-scope=messages"))
        },
        limit: as_counted,
    }],
    counting: Counting::Utf16,
    norm: Some("norm_friends"),
};

const MESSAGE: &[Sign] = &[
    sign! {
        shows: "the box is a Lexical editor with the role of a text box",
        seen: "2026-11",
        evidence: "three public projects, undated; comments are such, too",
        points: 1,
        holds: is_lexical,
    },
    sign! {
        shows: "its placeholder is Aa, as it is in every language",
        seen: "2026-11",
        evidence: "three public projects, undated",
        points: 3,
        holds: |facts| facts.field.has("[aria-placeholder=Aa]"),
    },
    sign! {
        shows: "the address is that of the messages",
        seen: "2026-11",
        evidence: "addresses of the live site: /messages/t/…, and all of messenger.com",
        points: 3,
        holds: |facts| facts.host.ends_with("messenger.com") || facts.path.starts_with("/messages"),
    },
    sign! {
        shows: "it is no such editor",
        seen: "2026-11",
        evidence: "search, comments and posts have other boxes on the same pages",
        points: NEVER,
        holds: |facts| !is_lexical(facts),
    },
];

fn is_lexical(facts: &Facts) -> bool {
    facts.field.has("[data-lexical-editor=true]") && facts.field.role == "textbox"
}
