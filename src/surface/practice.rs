//! The dialog to practise in: on the page that opens after the installation, and on the web page.
//! Both are ours, so any host may show it.

use super::{Adapter, ENOUGH, Kind, Sign, Site, counter};
use crate::draft::{Counting, Stage};

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::Practice,
    hosts: &[],
    boxes: &[Kind {
        name: "the note to practise with",
        signs: SIGNS,
        stage: |_| Stage::Invite,
        limit: |facts| facts.dialog.as_ref().and_then(counter::of_note),
    }],
    counting: Counting::Utf16,
    norm: None,
};

/// Both are needed: together they make enough.
const SIGNS: &[Sign] = &[
    sign! {
        shows: "the box is called practice-note",
        seen: "2026-11",
        evidence: "extension/practice.html and www/index.html",
        points: ENOUGH / 2,
        holds: |facts| facts.field.id == "practice-note",
    },
    sign! {
        shows: "the dialog is labelled by practice-invite",
        seen: "2026-11",
        evidence: "extension/practice.html and www/index.html",
        points: ENOUGH / 2,
        holds: |facts| facts.in_dialog(|dialog| dialog.labelled_by == "practice-invite"),
    },
];
