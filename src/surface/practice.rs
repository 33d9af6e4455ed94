//! The dialog to practise in: on the page that opens after the installation, and on the web page.
//! Both are ours, so any host may show it.

use super::{ENOUGH, Facts, Sign, Site, Surface, counter, score};
use crate::draft::Stage;

/// Both are needed: together they make enough.
pub(super) const SIGNS: &[Sign] = &[
    Sign {
        shows: "the box is called practice-note",
        seen: "2026-11",
        evidence: "extension/practice.html and www/index.html",
        points: ENOUGH / 2,
        holds: |facts| facts.field.id == "practice-note",
    },
    Sign {
        shows: "the dialog is labelled by practice-invite",
        seen: "2026-11",
        evidence: "extension/practice.html and www/index.html",
        points: ENOUGH / 2,
        holds: |facts| {
            facts
                .dialog
                .as_ref()
                .is_some_and(|dialog| dialog.labelled_by == "practice-invite")
        },
    },
];

pub(super) fn recognise(facts: &Facts) -> Option<Surface> {
    (score(SIGNS, facts) >= ENOUGH).then(|| Surface {
        site: Site::Practice,
        stage: Stage::Invite,
        limit: facts.dialog.as_ref().and_then(counter::limit),
    })
}
