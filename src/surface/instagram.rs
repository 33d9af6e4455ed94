//! `www.instagram.com`: direct messages. Captions and comments are none of ours. Last looked over:
//! November 2026.

use super::{Adapter, FOLLOW, Kind, Sign, Site, as_counted, message_after};
use crate::draft::Counting;

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::Instagram,
    hosts: &["instagram.com"],
    boxes: &[Kind {
        name: "a direct message",
        signs: MESSAGE,
        stage: |facts| message_after(facts.count_near("[role=row]")),
        limit: as_counted,
    }],
    counting: Counting::Utf16,
    norm: Some(FOLLOW),
};

const MESSAGE: &[Sign] = &[
    sign! {
        shows: "the address is that of the direct messages",
        seen: "2026-11",
        evidence: "addresses of the live site: /direct/t/…, /direct/inbox/, /direct/new/",
        points: 2,
        holds: |facts| facts.path.starts_with("/direct/"),
    },
    sign! {
        shows: "the box is a Lexical editor with the role of a text box",
        seen: "2026-11",
        evidence: "three public projects, undated",
        points: 2,
        holds: |facts| {
            facts.field.has("[data-lexical-editor=true]") && facts.field.role == "textbox"
        },
    },
    sign! {
        shows: "the box is a text area",
        seen: "2026-11",
        evidence: "the older build of messages, in public code; elsewhere text areas are for comments",
        points: 2,
        holds: |facts| facts.field.is_textarea(),
    },
    sign! {
        shows: "it is in a dialog",
        seen: "2026-11",
        evidence: "captions are written in one",
        points: -2,
        holds: |facts| facts.dialog.is_some(),
    },
];
