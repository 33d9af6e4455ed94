//! The dialogs to practise in: on the page of the extension, and on the web page. Both are ours, so any
//! host may show them.

use super::{Adapter, ENOUGH, Kind, Sign, Site, counter};
use crate::draft::{Counting, Stage};

/// A kind of box that goes by its own id and by the heading of its dialog. Both are needed: together
/// they make enough.
macro_rules! practice {
    ($name:literal, $stage:expr, $limit:expr, $field:literal in $heading:literal) => {
        Kind {
            name: $name,
            stage: |_| $stage,
            limit: |facts| facts.dialog.as_ref().and_then($limit),
            signs: &[
                sign! {
                    shows: concat!("the box is called ", $field),
                    seen: "2026-11",
                    evidence: "extension/practice.js",
                    points: ENOUGH / 2,
                    holds: |facts| facts.field.id == $field,
                },
                sign! {
                    shows: concat!("the dialog is labelled by ", $heading),
                    seen: "2026-11",
                    evidence: "extension/practice.js",
                    points: ENOUGH / 2,
                    holds: |facts| facts.in_dialog(|dialog| dialog.labelled_by == $heading),
                },
            ],
        }
    };
}

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::Practice,
    hosts: &[],
    boxes: &[
        practice!(
            "the note to practise with",
            Stage::Invite,
            counter::of_note,
            "practice-note" in "practice-invite"
        ),
        practice!(
            "the first message to practise with",
            Stage::FirstMessage,
            counter::longest,
            "practice-message" in "practice-chat"
        ),
        practice!(
            "the InMail to practise with",
            Stage::FirstMessage,
            counter::longest,
            "practice-letter" in "practice-inmail"
        ),
        practice!(
            "the post to practise with",
            Stage::GroupPost,
            counter::longest,
            "practice-post" in "practice-group"
        ),
    ],
    counting: Counting::Utf16,
    norm: None,
};
