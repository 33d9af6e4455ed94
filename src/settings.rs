//! What the person has set, as the browser stores it: read whatever was found there, and repaired.

use crate::protocol::value::Value;

/// Where hints are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Mode {
    /// Beside the box, in the page.
    #[default]
    Page,
    /// In the browser's side panel; nothing is put into the page.
    Panel,
}

/// Everything that can be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Where hints are shown.
    pub mode: Mode,
    /// The folder of `_locales` for the interface; empty for the browser's own language.
    pub language: String,
    /// Codes of the rules that are switched off.
    pub rules_off: Vec<String>,
    /// Phrases of the person's own to warn of.
    pub warn_on: Vec<String>,
    /// Phrases that no hint is given for.
    pub allow: Vec<String>,
    /// Keys of the sites that are switched off although the browser allows them.
    pub sites_off: Vec<String>,
    /// Switched off for good.
    pub off: bool,
    /// Silent until then, in seconds since 1970; 0 for not at all.
    pub paused_until: u32,
    /// The hint before an invitation without a note is wanted.
    pub nudge: bool,
    /// The first page was seen, and hints in the page or beside it chosen.
    pub welcomed: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            mode: Mode::Page,
            language: String::new(),
            rules_off: Vec::new(),
            warn_on: Vec::new(),
            allow: Vec::new(),
            sites_off: Vec::new(),
            off: false,
            paused_until: 0,
            nudge: true,
            welcomed: false,
        }
    }
}

impl Settings {
    /// Reads stored settings. What is missing or of another kind than it should be is as at the start.
    #[must_use]
    pub fn read<V: Value>(stored: &V) -> Self {
        let texts = |name| {
            stored
                .get(name)
                .map_or_else(Vec::new, |list| list.strings())
        };
        let text = |name| stored.get(name).and_then(|value| value.text());
        let is_true = |name| stored.get(name).is_some_and(|value| value.is_true());
        let start = Self::default();
        Self {
            mode: match text("mode").as_deref() {
                Some("panel") => Mode::Panel,
                _ => Mode::Page,
            },
            language: text("language").unwrap_or_default(),
            rules_off: texts("rulesOff"),
            warn_on: texts("warnOn"),
            allow: texts("allow"),
            sites_off: texts("sitesOff"),
            off: is_true("off"),
            paused_until: stored
                .get("pausedUntil")
                .and_then(|until| until.number())
                .unwrap_or(start.paused_until),
            nudge: stored
                .get("nudge")
                .map_or(start.nudge, |wanted| wanted.is_true()),
            welcomed: is_true("welcomed"),
        }
    }
}
