//! What the page script reports about a box: names, roles and lines, nothing judged.

use serde::Deserialize;

use super::Button;

/// What surrounds a box, as the page shows it. Never stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Facts {
    /// `location.hostname`, in lower case.
    pub host: String,
    /// `location.pathname`.
    pub path: String,
    /// The box itself.
    #[serde(rename = "box")]
    pub field: Field,
    /// The nearest dialog around the box, through open shadow roots.
    pub dialog: Option<Dialog>,
    /// The button, where it is one that the person goes to and no box.
    #[cfg_attr(test, ts(optional))]
    pub button: Option<Button>,
    /// What the page shows of the person written to: see [`People::read`](super::People::read).
    #[cfg_attr(test, ts(optional))]
    pub people: Option<Vec<String>>,
}

/// The box that has the focus.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
#[allow(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Field {
    /// `textarea`, or the tag name of a contenteditable element, in lower case.
    pub tag: String,
    /// `id`.
    pub id: String,
    /// `name`.
    pub name: String,
    /// `role`.
    pub role: String,
    /// Class names, for the traps among them such as `ql-clipboard`.
    pub class: String,
    /// Width and height in CSS pixels.
    pub width: u32,
    /// See `width`.
    pub height: u32,
    /// Shown, in a frame that is shown.
    pub visible: bool,
    /// Neither disabled nor read-only.
    pub editable: bool,
    /// Within an element whose role is `search`, or a search form.
    pub in_search: bool,
    /// `maxlength`, where the box has one.
    pub max_length: Option<u32>,
    /// The browser marks misspelled words in it.
    pub spellcheck: bool,
}

/// The dialog around a box: `dialog`, `role=dialog|alertdialog` or `aria-modal=true`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Dialog {
    /// `aria-labelledby`.
    pub labelled_by: String,
    /// Values of `data-test-modal-id` and `data-sn-view-name` on the dialog, above and within it.
    pub marks: Vec<String>,
    /// The visible lines of text, trimmed, without the text of any box. At most 60 of at most
    /// 200 characters.
    pub lines: Vec<String>,
    /// How many visible text areas and editable elements it holds.
    pub fields: u32,
    /// How many visible one-line text inputs it holds besides those for e-mail addresses, such as
    /// a subject.
    pub inputs: u32,
    /// The last button is disabled, as send buttons are while the box is empty.
    pub last_button_disabled: bool,
    /// It asks for an e-mail address.
    pub asks_email: bool,
}
