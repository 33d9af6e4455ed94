//! `www.linkedin.com`: invitations, messages, posts and comments, there and in the Sales Navigator
//! of the same host. Last looked over: November 2026.
//!
//! Only marks that are the same in every language count. The ids of the invitation have outlived
//! every redesign since 2017; a build that drops them is still found by the shape of the dialog.

use super::{Adapter, Facts, Kind, NEVER, Sign, Site, as_counted, counter, message_after};
use crate::draft::{Counting, Stage};

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::LinkedIn,
    hosts: &["www.linkedin.com"],
    boxes: &[
        Kind {
            name: "the note of an invitation",
            signs: INVITATION,
            stage: |_| Stage::Invite,
            limit: note_limit,
        },
        Kind {
            name: "a message or InMail",
            signs: MESSAGE,
            stage: |facts| message_after(facts.count_near(".msg-s-message-list__event")),
            limit: message_limit,
        },
        Kind {
            name: "an InMail of Sales Navigator",
            signs: SALES_MESSAGE,
            stage: |_| Stage::FirstMessage,
            limit: message_limit,
        },
        Kind {
            name: "a post in a group or on a page",
            signs: POST,
            stage: |_| Stage::GroupPost,
            limit: as_counted,
        },
        Kind {
            name: "a comment",
            signs: COMMENT,
            stage: |_| Stage::Comment,
            limit: as_counted,
        },
        Kind {
            name: "a request for a recommendation",
            signs: RECOMMENDATION_REQUEST,
            stage: |_| Stage::Recommendation,
            limit: as_counted,
        },
        Kind {
            name: "a recommendation",
            signs: RECOMMENDATION,
            stage: |_| Stage::RecommendationWritten,
            limit: as_counted,
        },
    ],
    counting: Counting::Utf16,
    norm: None,
};

const INVITATION: &[Sign] = &[
    sign! {
        shows: "the box is called custom-message, or connect-cta-form__invitation…",
        seen: "2026-10",
        evidence: "read on the live site by two public projects; the ids are in code since 2017 and 2021",
        points: 4,
        holds: |facts| {
            facts.field.id == "custom-message"
                || facts.field.id.starts_with("connect-cta-form__invitation")
        },
    },
    sign! {
        shows: "the dialog is labelled by send-invite-modal, or connect-cta-form__header",
        seen: "2026-09",
        evidence: "outline of the live dialog, taken by a public project; Sales Navigator: 2026-06",
        points: 4,
        holds: |facts| {
            facts.in_dialog(|dialog| {
                dialog
                    .labelled_by
                    .split_whitespace()
                    .any(|id| id == "send-invite-modal" || id == "connect-cta-form__header")
            })
        },
    },
    sign! {
        shows: "the dialog stands in data-test-modal-id=send-invite-modal, or is subpage-connect-modal",
        seen: "2026-09",
        evidence: "markup of the live dialog, pasted and outlined by two people; Sales Navigator: 2026-06",
        points: 2,
        holds: |facts| {
            facts.in_dialog(|dialog| {
                dialog
                    .marks
                    .iter()
                    .any(|mark| mark == "send-invite-modal" || mark == "subpage-connect-modal")
            })
        },
    },
    sign! {
        shows: "the dialog counts to 200 or 300, and asks for nothing else such as a subject",
        seen: "2026-10",
        evidence: "read on the live site by three public projects: 200 on free accounts, else 300",
        points: 2,
        holds: counts_note,
    },
    sign! {
        shows: "the box is named message, in a dialog",
        seen: "2026-10",
        evidence: "read on the live site by a public project; messages carry the name, too",
        points: 1,
        holds: |facts| facts.dialog.is_some() && facts.field.name == "message",
    },
    sign! {
        shows: "the last button of the dialog is disabled, as it is while the box is empty",
        seen: "2026-09",
        evidence: "survey of the live dialog by a public project",
        points: 1,
        holds: |facts| facts.in_dialog(|dialog| dialog.last_button_disabled),
    },
    sign! {
        shows: "a counter of a note, and its text area is all there is to write in",
        seen: "2026-09",
        evidence: "outline of the live dialog, taken by a public project",
        points: 1,
        holds: |facts| {
            facts.field.is_textarea()
                && counts_note(facts)
                && facts.in_dialog(|dialog| dialog.fields == 1)
        },
    },
];

/// The counter, else what the box itself takes, else what the site takes from anyone.
fn note_limit(facts: &Facts) -> Option<u32> {
    let counted = facts.dialog.as_ref().and_then(counter::of_note);
    counted
        .or(facts.field.max_length)
        .or(Some(Stage::LONGEST_NOTE))
}

/// A subject has a limit of 200, too; invitations have none.
fn counts_note(facts: &Facts) -> bool {
    facts.in_dialog(|dialog| dialog.inputs == 0 && counter::counts_note(dialog))
}

const MESSAGE: &[Sign] = &[
    sign! {
        shows: "the box has the class msg-form__contenteditable",
        seen: "2026-10",
        evidence: "survey of the live page by a public project: messaging is still the class-named application",
        points: 3,
        holds: |facts| facts.field.has_class("msg-form__contenteditable"),
    },
    sign! {
        shows: "it is in a .msg-form, or in a form called msg-form-…",
        seen: "2026-10",
        evidence: "the same survey; in code since 2021",
        points: 2,
        holds: |facts| facts.is_within(".msg-form") || facts.is_within("#msg-form-"),
    },
    sign! {
        shows: "the address is that of the messages",
        seen: "2026-10",
        evidence: "the same survey: /messaging/thread/… and /messaging/compose/",
        points: 2,
        holds: |facts| facts.path.starts_with("/messaging/"),
    },
    sign! {
        shows: "it is in the overlay of conversations, or in a thread",
        seen: "2026-07",
        evidence: "read on the live site in public code, there within the page's shadow root",
        points: 1,
        holds: |facts| {
            [".msg-overlay-", "#msg-overlay", ".msg-thread", ".msg__"]
                .iter()
                .any(|mark| facts.is_within(mark))
        },
    },
    sign! {
        shows: "a .msg-form__send-button is near",
        seen: "2026-10",
        evidence: "the same survey",
        points: 1,
        holds: |facts| facts.count_near(".msg-form__send-button") > 0,
    },
    sign! {
        shows: "the box is an editor of several lines",
        seen: "2026-10",
        evidence: "the same survey: contenteditable, role textbox",
        points: 1,
        holds: |facts| !facts.field.is_textarea() && facts.field.role == "textbox",
    },
];

/// The counter of the text, which is the longer one beside that of a subject. What others tell of
/// the limit of a message or an InMail does not agree (1,900 to 8,000), so there is no table.
fn message_limit(facts: &Facts) -> Option<u32> {
    let dialog = facts.dialog.as_ref()?;
    let limit = counter::longest(dialog)?;
    let may_be_the_subject_s = dialog.inputs > 0 && limit <= LONGEST_SUBJECT;
    (!may_be_the_subject_s).then_some(limit)
}

/// Of an InMail, by its counter.
const LONGEST_SUBJECT: u32 = 200;

const SALES_MESSAGE: &[Sign] = &[
    sign! {
        shows: "the address is that of Sales Navigator",
        seen: "2026-08",
        evidence: "selectors of a public project; its boxes are text areas",
        points: 1,
        holds: |facts| facts.path.starts_with("/sales/") && facts.field.is_textarea(),
    },
    sign! {
        shows: "elsewhere, nothing counts",
        seen: "2026-08",
        evidence: "the same project",
        points: NEVER,
        holds: |facts| !facts.path.starts_with("/sales/"),
    },
    sign! {
        shows: "the box has the class compose-form__message-field, or that of message-anywhere",
        seen: "2026-06",
        evidence: "a public project; the former is the older",
        points: 3,
        holds: |facts| {
            facts.field.has_class("compose-form__message-field")
                || facts
                    .field
                    .has_class("message-anywhere-compose-box__msg-body")
        },
    },
    sign! {
        shows: "the box is named message",
        seen: "2026-08",
        evidence: "selectors of a public project",
        points: 2,
        holds: |facts| facts.field.name == "message",
    },
    sign! {
        shows: "what is around it is called compose… or message…",
        seen: "2026-06",
        evidence: "classes of the same projects",
        points: 2,
        holds: |facts| {
            [
                ".compose-",
                ".message-",
                "[data-sn-view-name=compose",
                "[data-sn-view-name=message",
            ]
            .iter()
            .any(|mark| facts.is_within(mark))
        },
    },
    sign! {
        shows: "one line for a subject is beside it",
        seen: "2026-08",
        evidence: "selectors of a public project",
        points: 1,
        holds: |facts| {
            facts.in_dialog(|dialog| dialog.inputs == 1) || facts.in_form(|form| form.inputs == 1)
        },
    },
    sign! {
        shows: "the last button is disabled, as it is while the box is empty",
        seen: "2026-08",
        evidence: "the same project",
        points: 1,
        holds: |facts| {
            facts.in_dialog(|dialog| dialog.last_button_disabled)
                || facts.in_form(|form| form.submit_disabled)
        },
    },
];

const POST: &[Sign] = &[
    sign! {
        shows: "the address is that of a group, or of the editors of a company's, showcase's or school's page",
        seen: "2026-10",
        evidence: "addresses of the live site; a post in the feed has no readers of its own kind",
        points: 2,
        holds: among_others,
    },
    sign! {
        shows: "elsewhere it is a post to everybody",
        seen: "2026-10",
        evidence: "addresses of the live site",
        points: NEVER,
        holds: |facts| !among_others(facts),
    },
    sign! {
        shows: "what is around it is called share…",
        seen: "2026-03",
        evidence: "share-box and share-creation-state, in the code of five public projects",
        points: 2,
        holds: |facts| {
            facts.is_within(".share-")
                || facts.is_within("#share-")
                || facts.in_dialog(|dialog| {
                    dialog.labelled_by.starts_with("share-")
                        || dialog.marks.iter().any(|mark| mark.starts_with("share"))
                })
        },
    },
    sign! {
        shows: "it is the Quill editor",
        seen: "2026-07",
        evidence: "data-test-ql-editor-contenteditable, read on the live site by a public project",
        points: 1,
        holds: is_quill,
    },
    sign! {
        shows: "it is all there is to write in, in a dialog",
        seen: "2026-07",
        evidence: "the same project",
        points: 1,
        holds: |facts| {
            !facts.field.is_textarea()
                && facts.in_dialog(|dialog| dialog.fields == 1 && dialog.inputs == 0)
        },
    },
    sign! {
        shows: "it is a comment's",
        seen: "2026-06",
        evidence: "classes in the code of six public projects",
        points: NEVER,
        holds: is_comment,
    },
    sign! {
        shows: "it is a message's",
        seen: "2026-10",
        evidence: "survey of the live page by a public project",
        points: NEVER,
        holds: is_message,
    },
];

fn among_others(facts: &Facts) -> bool {
    facts.path.starts_with("/groups/")
        || facts.passes("admin")
            && ["/company/", "/showcase/", "/school/"]
                .iter()
                .any(|folder| facts.path.starts_with(folder))
}

fn is_quill(facts: &Facts) -> bool {
    facts.field.has_class("ql-editor") || facts.field.has("[data-test-ql-editor-contenteditable")
}

fn is_comment(facts: &Facts) -> bool {
    facts.is_within(".comments-comment-") || facts.is_within(".comments-reply-")
}

fn is_message(facts: &Facts) -> bool {
    facts.path.starts_with("/messaging/") || facts.is_within(".msg-")
}

const COMMENT: &[Sign] = &[
    sign! {
        shows: "what is around it is called comments-comment-…",
        seen: "2026-06",
        evidence: "comments-comment-box and -texteditor, in the code of six public projects",
        points: 3,
        holds: is_comment,
    },
    sign! {
        shows: "it is in ui-core-tiptap-text-editor-wrapper, on no dialog",
        seen: "2026-07",
        evidence: "read on the live feed by a public project; posts are written in a dialog",
        points: 3,
        holds: |facts| {
            facts.dialog.is_none()
                && facts.is_within("[data-testid=ui-core-tiptap-text-editor-wrapper")
        },
    },
    sign! {
        shows: "it is a TipTap or Quill editor",
        seen: "2026-07",
        evidence: "the same project: TipTap on the new feed, Quill on the older pages",
        points: 1,
        holds: |facts| {
            is_quill(facts)
                || facts.field.has_class("tiptap")
                || facts.field.has_class("ProseMirror")
        },
    },
    sign! {
        shows: "it is a message's",
        seen: "2026-10",
        evidence: "survey of the live page by a public project",
        points: NEVER,
        holds: is_message,
    },
];

const RECOMMENDATION_REQUEST: &[Sign] = &[
    sign! {
        shows: "the address ends in edit/forms/recommendation/ask or request",
        seen: "2026-06",
        evidence: "links of two public projects; of the form itself nothing is known",
        points: 3,
        holds: |facts| has_form(facts, &["ask", "request"]),
    },
    ONLY_TEXT_AREA,
];

const RECOMMENDATION: &[Sign] = &[
    sign! {
        shows: "the address ends in edit/forms/recommendation/write or give",
        seen: "2026-06",
        evidence: "links on the pages of many people; of the form itself nothing is known",
        points: 3,
        holds: |facts| has_form(facts, &["write", "give"]),
    },
    ONLY_TEXT_AREA,
];

const ONLY_TEXT_AREA: Sign = sign! {
    shows: "a text area, and the only one of its dialog or form",
    seen: "2026-06",
    evidence: "how the site builds its other forms of a profile",
    points: 1,
    holds: |facts| {
        facts.field.is_textarea()
            && facts.dialog.as_ref().map_or_else(
                || facts.form.as_ref().is_none_or(|form| form.fields == 1),
                |dialog| dialog.fields == 1,
            )
    },
};

fn has_form(facts: &Facts, names: &[&str]) -> bool {
    let rest = facts.path.split_once("/edit/forms/recommendation/");
    rest.is_some_and(|(_, rest)| names.contains(&rest.split('/').next().unwrap_or_default()))
}
