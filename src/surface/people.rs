//! What the page script reports about people: lines, and where each stands. Nothing judged.

use serde::Deserialize;

/// What the page shows of the person written to, sent only once the box is known as ours. Kept in
/// memory for one answer, never stored and never logged.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct People {
    /// Visible lines that may be about them: at most 60 of at most 200 characters, in the order of
    /// reading where they stand together.
    pub lines: Vec<Line>,
    /// `document.title`.
    pub title: String,
    /// `pathname` and `search` of the page's address, at most 300 characters.
    pub address: String,
    /// `href` of the control that opened the dialog, at most 300 characters; empty where it has
    /// none, or nobody saw it pressed.
    pub opener: String,
}

/// One visible line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Line {
    /// In which part of the page.
    pub at: Part,
    /// What sets it apart there: `h1` to `h4`, `strong`, the path of a link to a profile, `shared`
    /// for a link to shared connections, a value of `data-anonymize`; else empty.
    pub mark: String,
    /// The text, trimmed, every white space one blank.
    pub text: String,
}

/// A part of the page that tells of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Part {
    /// Set in bold in the dialog that stood here before, and had no text box.
    Asked,
    /// Set in bold, or marked as a name, in the dialog of the box.
    Dialog,
    /// The card of the control that opened the dialog.
    Card,
    /// The top of a profile.
    Profile,
    /// The head of a conversation.
    Thread,
    /// Marked with `data-anonymize` anywhere else on the page.
    Marked,
}

impl Part {
    /// The part that the page script calls so.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "asked" => Self::Asked,
            "dialog" => Self::Dialog,
            "card" => Self::Card,
            "profile" => Self::Profile,
            "thread" => Self::Thread,
            "marked" => Self::Marked,
            _ => return None,
        })
    }
}
