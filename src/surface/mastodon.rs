//! Mastodon, on whatever host the person has us watch: a direct message is a post that only those
//! see whom it names. Last looked over: November 2026, in its public source.

use super::{Adapter, FOLLOW, Kind, Sign, Site, as_counted, message_after};
use crate::draft::Counting;

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::Mastodon,
    hosts: &[],
    boxes: &[Kind {
        name: "a direct message",
        signs: MESSAGE,
        // Of an answer the post that it answers stands in the form.
        stage: |facts| message_after(facts.count_near(".reply-indicator")),
        limit: as_counted,
    }],
    counting: Counting::Graphemes,
    norm: Some(FOLLOW),
};

const MESSAGE: &[Sign] = &[
    sign! {
        shows: "the box has the class autosuggest-textarea__textarea",
        seen: "2026-06",
        evidence: "autosuggest_textarea.jsx in its public source, and a public project",
        points: 4,
        holds: |facts| facts.field.has_class("autosuggest-textarea__textarea"),
    },
    sign! {
        shows: "the form's sign of who will see it is that of a public post, or of followers",
        seen: "2026-06",
        evidence: "visibility_button.tsx in its public source: globe, unlock, lock; at for those it names",
        points: -4,
        holds: |facts| {
            [
                ".icon-globe",
                ".icon-unlock",
                ".icon-lock",
                ".fa-globe",
                ".fa-unlock",
                ".fa-lock",
            ]
            .iter()
            .any(|icon| facts.count_near(icon) > 0)
                && facts.count_near(".icon-at") + facts.count_near(".fa-at") == 0
        },
    },
];
