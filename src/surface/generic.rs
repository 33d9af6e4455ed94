//! Any other site that the person had us watch: the box of a message or an invitation, told by its
//! shape and by the names that the site's code gives it. These are English on most sites of any
//! language, since programmers are; what people read is never looked at.

use super::{Adapter, Facts, Kind, NEVER, Sign, Site, as_counted, message_after};
use crate::draft::{Counting, Stage};

pub(super) const ADAPTER: Adapter = Adapter {
    site: Site::Other,
    // A frame without an address has no host: nobody asked us to watch that.
    hosts: &[],
    boxes: &[INVITATION, MESSAGE],
    counting: Counting::Utf16,
    norm: None,
};

/// An invitation, contact request or introduction.
pub(super) const INVITATION: Kind = Kind {
    name: "the note of an invitation",
    signs: INVITATION_SIGNS,
    stage: |_| Stage::Invite,
    limit: as_counted,
};

/// A message to one person.
pub(super) const MESSAGE: Kind = Kind {
    name: "a message",
    signs: MESSAGE_SIGNS,
    stage: |facts| message_after(earlier(facts)),
    limit: as_counted,
};

/// What names of an invitation are made of.
const INVITATION_NAMES: &[&str] = &["invite", "invitation", "connect", "connection", "contact"];

/// What names of a message are made of.
const MESSAGE_NAMES: &[&str] = &[
    "message",
    "messages",
    "messaging",
    "messenger",
    "msg",
    "chat",
    "dm",
    "conversation",
    "inbox",
    "thread",
];

/// What names of other boxes are made of. One of them close around the box rules it out.
const OTHER_NAMES: &[&str] = &[
    "comment",
    "comments",
    "reply",
    "replies",
    "search",
    "filter",
    "review",
    "reviews",
    "feedback",
    "report",
    "bio",
    "about",
    "description",
    "summary",
    "headline",
    "address",
    "captcha",
    "recaptcha",
    "code",
    "monaco",
    "ace",
    "cm",
    "terminal",
    "mail",
    "email",
    "subject",
    "password",
    "post",
    "status",
    "answer",
    "ticket",
    "support",
    "caption",
    "title",
    "settings",
    "survey",
];

const INVITATION_SIGNS: &[Sign] = &[
    sign! {
        shows: "the box, or what is close around it, is called invite, connect or contact",
        seen: "2026-11",
        evidence: "how LinkedIn, Sales Navigator and public code name theirs",
        points: 3,
        holds: |facts| is_called(facts, INVITATION_NAMES),
    },
    NO_MESSAGE_WITHOUT_ITS_NAME,
    ALONE_IN_DIALOG,
    ALONE_IN_FORM,
    SENDS,
    WAITS,
    OTHER,
    NO_HOST,
];

const MESSAGE_SIGNS: &[Sign] = &[
    sign! {
        shows: "the box, or what is close around it, is called message, chat or conversation",
        seen: "2026-11",
        evidence: "how all sites with an adapter name theirs",
        points: 2,
        holds: |facts| is_called(facts, MESSAGE_NAMES),
    },
    sign! {
        shows: "the address goes through messages, chat, inbox or the like",
        seen: "2026-11",
        evidence: "addresses of all sites with an adapter",
        points: 1,
        holds: |facts| {
            facts
                .path
                .split('/')
                .any(|folder| has_word(folder, MESSAGE_NAMES))
        },
    },
    sign! {
        shows: "earlier messages are near: a log, or things called message",
        seen: "2026-11",
        evidence: "the role log is made for it; LinkedIn, X and Reddit name each message",
        points: 1,
        holds: |facts| earlier(facts) > 0 || facts.count_near("[role=log]") > 0,
    },
    ALONE_IN_DIALOG,
    ALONE_IN_FORM,
    SENDS,
    WAITS,
    OTHER,
    NO_HOST,
];

const NO_MESSAGE_WITHOUT_ITS_NAME: Sign = sign! {
    shows: "nothing is called invite, connect or contact",
    seen: "2026-11",
    evidence: "then it is a message at most",
    points: NEVER,
    holds: |facts| !is_called(facts, INVITATION_NAMES),
};

const ALONE_IN_DIALOG: Sign = sign! {
    shows: "it is all there is to write in, in a dialog",
    seen: "2026-11",
    evidence: "invitations of LinkedIn; other dialogs ask for more",
    points: 2,
    holds: |facts| facts.in_dialog(|dialog| dialog.fields == 1 && dialog.inputs == 0),
};

const ALONE_IN_FORM: Sign = sign! {
    shows: "it is all there is to write in, in a form",
    seen: "2026-11",
    evidence: "messages of LinkedIn and Reddit; a comment's form looks the same",
    points: 1,
    holds: |facts| facts.in_form(|form| form.fields == 1 && form.inputs == 0),
};

const SENDS: Sign = sign! {
    shows: "a button in the dialog, in the form, or near and called send",
    seen: "2026-11",
    evidence: "all sites with an adapter but those where Enter sends",
    points: 1,
    holds: |facts| {
        facts.in_dialog(|dialog| dialog.buttons > 0)
            || facts.in_form(|form| form.submits)
            || facts
                .near
                .iter()
                .any(|mark| has_word(mark, &["send"]))
    },
};

const WAITS: Sign = sign! {
    shows: "the button waits for the text, or submits a form in a dialog",
    seen: "2026-11",
    evidence: "messages and invitations of LinkedIn",
    points: 1,
    holds: |facts| {
        facts.in_dialog(|dialog| dialog.last_button_disabled)
            || facts.in_form(|form| form.submit_disabled)
            || (facts.dialog.is_some() && facts.in_form(|form| form.submits))
    },
};

const OTHER: Sign = sign! {
    shows: "its name is that of something else, or more is asked for",
    seen: "2026-11",
    evidence: "comments, reviews, profiles, mail, code: what most boxes are for",
    points: NEVER,
    holds: |facts| {
        is_called(facts, OTHER_NAMES)
            || facts.in_dialog(|dialog| dialog.fields > 1 || dialog.inputs > 1)
            || facts.in_form(|form| form.fields > 1 || form.inputs > 1)
            || facts.count_near("[type=password]") > 0
            || facts.field.has("[aria-multiline=false]")
            || facts.field.has("[data-language")
    },
};

const NO_HOST: Sign = sign! {
    shows: "the page has no host",
    seen: "2026-11",
    evidence: "a frame without an address, or a file: nobody asked to have that watched",
    points: NEVER,
    holds: |facts| facts.host.is_empty(),
};

/// What is repeated in a box's own form, too.
const PARTS_OF_A_FORM: &[&str] = &[
    "form", "input", "button", "icon", "action", "toolbar", "composer", "editor", "send",
];

/// How many earlier messages can be told near the box: things that are each called message, or the
/// entries of a log.
fn earlier(facts: &Facts) -> usize {
    let is_message = |mark: &&String| {
        has_word(mark, &["message", "msg", "bubble", "event"]) && !has_word(mark, PARTS_OF_A_FORM)
    };
    let twice = |mark: &&String| facts.near.iter().filter(|other| other == mark).count() > 1;
    let named = facts.near.iter().filter(is_message).filter(twice).count();
    if facts.count_near("[role=log]") == 0 {
        return named;
    }
    let entries = [
        "li",
        "article",
        "[role=listitem]",
        "[role=row]",
        "[role=article]",
    ];
    let is_entry = |mark: &&String| entries.contains(&mark.as_str());
    named + facts.near.iter().filter(is_entry).count()
}

/// Whether the box itself, or what is around it up to its form or dialog, has such a word in a name.
fn is_called(facts: &Facts, words: &[&str]) -> bool {
    let field = &facts.field;
    [&field.id, &field.name, &field.class]
        .into_iter()
        .chain(&field.marks)
        .chain(facts.closely_around())
        .any(|name| has_word(name, words))
}

/// Whether one of the words is a part of the name, as programmers join them: `dm-composer`,
/// `userNote`, `msg_form`.
fn has_word(name: &str, words: &[&str]) -> bool {
    let mut start = 0;
    let mut before = '-';
    for (at, character) in name.char_indices().chain([(name.len(), '-')]) {
        let begins = character.is_ascii_uppercase() && !before.is_ascii_uppercase();
        if begins || !character.is_ascii_alphabetic() {
            if words
                .iter()
                .any(|word| name[start..at].eq_ignore_ascii_case(word))
            {
                return true;
            }
            start = if begins {
                at
            } else {
                at + character.len_utf8()
            };
        }
        before = character;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::has_word;

    #[test]
    fn a_name_is_taken_apart_where_programmers_join_it() {
        for name in [
            "message",
            ".chat-message-box",
            "sendMessage",
            "MessageBox",
            "new_message_2",
            "[name=message]",
        ] {
            assert!(has_word(name, &["message"]), "{name}");
        }
        for name in ["messageful", "", "mess-age", "über", "é"] {
            assert!(!has_word(name, &["message"]), "{name}");
        }
    }
}
