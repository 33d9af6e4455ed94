//! `wellfound.com`, once AngelList: the note that goes with an application, and messages to
//! companies. Last looked over: November 2026.

use super::{Adapter, Kind, Sign, Site, as_counted, generic};
use crate::draft::{Counting, Stage};

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::Wellfound,
    hosts: &["wellfound.com", "angel.co"],
    boxes: &[
        Kind {
            name: "the note of an application",
            signs: NOTE,
            stage: |_| Stage::FirstMessage,
            limit: as_counted,
        },
        generic::MESSAGE,
    ],
    counting: Counting::Utf16,
    norm: None,
};

const NOTE: &[Sign] = &[
    sign! {
        shows: "the box is named userNote",
        seen: "2026-11",
        evidence: "three public projects, undated",
        points: 4,
        holds: |facts| facts.field.name == "userNote",
    },
    sign! {
        shows: "the box is called …userNote",
        seen: "2026-11",
        evidence: "the same projects",
        points: 4,
        holds: |facts| facts.field.id.ends_with("userNote"),
    },
];
