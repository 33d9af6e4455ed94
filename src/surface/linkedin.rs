//! `www.linkedin.com`: the box for the note that goes with an invitation, there and in the Sales
//! Navigator of the same host. Last looked over: November 2026.
//!
//! Only marks that are the same in every language count. The ids have outlived every redesign since
//! 2017; a build that drops them is still found by the shape of the dialog.

use super::{Dialog, ENOUGH, Facts, Sign, Site, Surface, counter, score};
use crate::draft::Stage;

const HOST: &str = "www.linkedin.com";

/// What tells the box for an invitation note from every other one.
pub(super) const SIGNS: &[Sign] = &[
    Sign {
        shows: "the box is called custom-message, or connect-cta-form__invitation…",
        seen: "2026-10",
        evidence: "read on the live site by two public projects; the ids are in code since 2017 and 2021",
        points: 4,
        holds: |facts| {
            facts.field.id == "custom-message"
                || facts.field.id.starts_with("connect-cta-form__invitation")
        },
    },
    Sign {
        shows: "the dialog is labelled by send-invite-modal, or connect-cta-form__header",
        seen: "2026-09",
        evidence: "outline of the live dialog, taken by a public project; Sales Navigator: 2026-06",
        points: 4,
        holds: |facts| {
            in_dialog(facts, |dialog| {
                dialog
                    .labelled_by
                    .split_whitespace()
                    .any(|id| id == "send-invite-modal" || id == "connect-cta-form__header")
            })
        },
    },
    Sign {
        shows: "the dialog stands in data-test-modal-id=send-invite-modal, or is subpage-connect-modal",
        seen: "2026-09",
        evidence: "markup of the live dialog, pasted and outlined by two people; Sales Navigator: 2026-06",
        points: 2,
        holds: |facts| {
            in_dialog(facts, |dialog| {
                dialog
                    .marks
                    .iter()
                    .any(|mark| mark == "send-invite-modal" || mark == "subpage-connect-modal")
            })
        },
    },
    Sign {
        shows: "the dialog counts to 200 or 300, and asks for nothing else such as a subject",
        seen: "2026-10",
        evidence: "read on the live site by three public projects: 200 on free accounts, else 300",
        points: 2,
        holds: counts_note,
    },
    Sign {
        shows: "the box is named message, in a dialog",
        seen: "2026-10",
        evidence: "read on the live site by a public project; messages carry the name, too",
        points: 1,
        holds: |facts| facts.dialog.is_some() && facts.field.name == "message",
    },
    Sign {
        shows: "the last button of the dialog is disabled, as it is while the box is empty",
        seen: "2026-09",
        evidence: "survey of the live dialog by a public project",
        points: 1,
        holds: |facts| in_dialog(facts, |dialog| dialog.last_button_disabled),
    },
];

pub(super) fn recognise(facts: &Facts) -> Option<Surface> {
    if facts.host != HOST || (score(SIGNS, facts) < ENOUGH && !has_the_shape(facts)) {
        return None;
    }
    Some(Surface {
        site: Site::LinkedIn,
        stage: Stage::Invite,
        limit: facts
            .dialog
            .as_ref()
            .and_then(counter::limit)
            .or(facts.field.max_length),
    })
}

/// A build that nobody has seen yet: a dialog with one text area and nothing else to write in, a
/// counter of a note, and a button that waits for the text.
fn has_the_shape(facts: &Facts) -> bool {
    facts.field.tag == "textarea"
        && counts_note(facts)
        && in_dialog(facts, |dialog| {
            dialog.fields == 1 && dialog.last_button_disabled
        })
}

/// A subject has a limit of 200, too; invitations have none.
fn counts_note(facts: &Facts) -> bool {
    in_dialog(facts, |dialog| {
        dialog.inputs == 0 && counter::counts_note(dialog)
    })
}

fn in_dialog(facts: &Facts, holds: impl FnOnce(&Dialog) -> bool) -> bool {
    facts.dialog.as_ref().is_some_and(holds)
}
