//! What the page script reports about a button in a dialog without a text box.

use serde::Deserialize;

/// The button that the person goes to, and those beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Button {
    /// Class names of each visible button of the dialog, in the order of reading; at most 12.
    pub classes: Vec<String>,
    /// Which of them it is, from 0.
    pub index: usize,
    /// It is disabled.
    pub disabled: bool,
    /// `href` of each visible link of the dialog; at most 12.
    pub links: Vec<String>,
    /// `id` of each element of the dialog that has one; at most 40.
    pub ids: Vec<String>,
}
