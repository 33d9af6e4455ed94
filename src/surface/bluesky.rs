//! `bsky.app`: chat messages. Posts are none of ours. Last looked over: November 2026, in the
//! site's public source.

use super::limits::BLUESKY_MESSAGE;
use super::{Adapter, FOLLOW, Kind, NEVER, Sign, Site, message_after};
use crate::draft::Counting;

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::Bluesky,
    hosts: &["bsky.app"],
    boxes: &[Kind {
        name: "a chat message",
        signs: MESSAGE,
        stage: |facts| message_after(facts.count_near("[role=row]") + facts.count_near("li")),
        limit: |_| Some(BLUESKY_MESSAGE),
    }],
    counting: Counting::Graphemes,
    norm: Some(FOLLOW),
};

const MESSAGE: &[Sign] = &[
    sign! {
        shows: "the address is that of a conversation",
        seen: "2026-10",
        evidence: "the routes of its public source: /messages/…",
        points: 3,
        holds: |facts| facts.path.starts_with("/messages/"),
    },
    sign! {
        shows: "the box is a text area",
        seen: "2026-10",
        evidence: "MessageInput.web.tsx in its public source; posts are written in an editor",
        points: 1,
        holds: |facts| facts.field.is_textarea(),
    },
    sign! {
        shows: "it is in a dialog",
        seen: "2026-10",
        evidence: "reports are written in one, in its public source",
        points: NEVER,
        holds: |facts| facts.dialog.is_some(),
    },
];
