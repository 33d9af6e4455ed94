//! What the page script reports about a box: names, roles and lines, nothing judged.
//!
//! A **mark** is a name that a site's code gives to an element, written as a selector: `#id`,
//! `.class-name`, `[data-testid=value]`, `[role=value]`, or the tag of an element that stands for a
//! part of the page (`form`, `dialog`, `main`, `li`, `rs-room`). Marks are the same in every
//! language; class names with a digit in them are left out, for machines make them up anew.

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
    /// The nearest form around the box.
    pub form: Option<Form>,
    /// The marks of the elements around the box, the nearest element first. At most 150.
    pub around: Vec<String>,
    /// The marks of what stands beside the box in its part of the page, the nearest first: within
    /// the dialog, the main part or the part that has no other box. One that several elements have
    /// stands there twice. At most 150 of at most 1,500 elements.
    pub near: Vec<String>,
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
    /// All class names, separated by spaces.
    pub class: String,
    /// Its marks from attributes, such as `[data-testid=…]`, `[data-lexical-editor=true]` or
    /// `[aria-placeholder=Aa]`.
    pub marks: Vec<String>,
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
    /// How many visible buttons it holds.
    pub buttons: u32,
    /// The last button is disabled, as send buttons are while the box is empty.
    pub last_button_disabled: bool,
    /// It asks for an e-mail address.
    pub asks_email: bool,
}

/// The form around a box.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Form {
    /// How many visible text areas and editable elements it holds.
    pub fields: u32,
    /// How many visible one-line text inputs it holds, such as a subject.
    pub inputs: u32,
    /// It has a visible button that submits it.
    pub submits: bool,
    /// That button is disabled, as send buttons are while the box is empty.
    pub submit_disabled: bool,
}

/// How many marks are looked at for the names of what is close around a box that is in no form.
const CLOSE: usize = 40;

impl Facts {
    /// Whether the address goes through a folder of that name.
    pub(super) fn passes(&self, folder: &str) -> bool {
        self.path.split('/').any(|part| part == folder)
    }

    /// Whether an element around the box has a mark that begins like this.
    pub(super) fn is_within(&self, mark: &str) -> bool {
        self.around.iter().any(|other| other.starts_with(mark))
    }

    /// How many marks near the box begin like this: 0, 1, or more where there are several.
    pub(super) fn count_near(&self, mark: &str) -> usize {
        let alike = self.near.iter().filter(|near| near.starts_with(mark));
        alike.count()
    }

    /// Whether there is a dialog around the box that is such.
    pub(super) fn in_dialog(&self, holds: impl FnOnce(&Dialog) -> bool) -> bool {
        self.dialog.as_ref().is_some_and(holds)
    }

    /// Whether there is a form around the box that is such.
    pub(super) fn in_form(&self, holds: impl FnOnce(&Form) -> bool) -> bool {
        self.form.as_ref().is_some_and(holds)
    }

    /// The marks around the box that are those of its own form, dialog or part of the page, without
    /// those of the page around that.
    pub(super) fn closely_around(&self) -> &[String] {
        let ends = |mark: &String| {
            matches!(
                mark.as_str(),
                "form"
                    | "dialog"
                    | "main"
                    | "aside"
                    | "article"
                    | "body"
                    | "[role=dialog]"
                    | "[role=alertdialog]"
                    | "[role=main]"
                    | "[role=form]"
                    | "[aria-modal=true]"
            )
        };
        let end = self.around.iter().position(ends);
        let end = end.map_or(self.around.len(), |end| end + 1);
        &self.around[..end.min(CLOSE)]
    }
}

impl Field {
    /// Whether the box has this class name.
    pub(super) fn has_class(&self, name: &str) -> bool {
        self.class.split_whitespace().any(|class| class == name)
    }

    /// Whether the box has a mark from an attribute that begins like this.
    pub(super) fn has(&self, mark: &str) -> bool {
        self.marks.iter().any(|other| other.starts_with(mark))
    }

    /// Whether it is a `textarea`.
    pub(super) fn is_textarea(&self) -> bool {
        self.tag == "textarea"
    }
}
