//! The small tree of elements that every place draws: page, popup and web page.
//!
//! It knows no DOM. `extension/content/draw.js` draws it in a page, `browser/draw.rs` elsewhere.

use serde::Serialize;

/// The elements that a tree may hold. Nothing here can run script or load a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Tag {
    /// A block without meaning.
    Div,
    /// A part with a heading of its own.
    Section,
    /// A heading below the page's own.
    H2,
    /// A paragraph.
    P,
    /// Words within a line.
    Span,
    /// Important words.
    Strong,
    /// A list.
    Ul,
    /// An item of a list.
    Li,
    /// Something to press; see [`Element::action`].
    Button,
    /// A part that opens and closes.
    Details,
    /// The line that opens and closes it.
    Summary,
    /// Marked words of the note.
    Mark,
    /// A drawing, in the SVG namespace.
    Svg,
    /// A line of a drawing, in the SVG namespace.
    Path,
}

impl Tag {
    /// Every one.
    #[cfg(test)]
    pub(crate) const ALL: [Self; 14] = [
        Self::Div,
        Self::Section,
        Self::H2,
        Self::P,
        Self::Span,
        Self::Strong,
        Self::Ul,
        Self::Li,
        Self::Button,
        Self::Details,
        Self::Summary,
        Self::Mark,
        Self::Svg,
        Self::Path,
    ];

    /// Its name in HTML or SVG.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Div => "div",
            Self::Section => "section",
            Self::H2 => "h2",
            Self::P => "p",
            Self::Span => "span",
            Self::Strong => "strong",
            Self::Ul => "ul",
            Self::Li => "li",
            Self::Button => "button",
            Self::Details => "details",
            Self::Summary => "summary",
            Self::Mark => "mark",
            Self::Svg => "svg",
            Self::Path => "path",
        }
    }
}

/// What pressing an element does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Action {
    /// Hide the panel for this box until the box is left.
    Close,
    /// Remember, until the browser closes, that the person is known.
    Know,
    /// Never again show the hint before an invitation without a note.
    NeverAgain,
    /// Put other words in the place of some of the box's, as one edit that can be undone. Only while
    /// the box holds the text that the tree was made for.
    Fix {
        /// First UTF-16 unit of the words that go.
        start: u32,
        /// One past the last.
        end: u32,
        /// The words that come, if any.
        replacement: String,
    },
    /// Open the card of which the pill is the short form.
    Open,
    /// Back to the pill.
    Fold,
    /// Select these words in the box and go there. Only while the box holds the text that the tree
    /// was made for.
    Select {
        /// First UTF-16 unit of the words.
        start: u32,
        /// One past the last.
        end: u32,
    },
    /// Say no more of this in this box.
    Ignore {
        /// The rule's.
        code: &'static str,
        /// What the finding is about; empty for the note as a whole.
        words: String,
    },
    /// Switch a rule off.
    RuleOff {
        /// The rule's.
        code: &'static str,
    },
    /// Never again mark these words.
    AllowPhrase {
        /// As they stand in the note.
        words: String,
    },
    /// Watch this site no more.
    SiteOff,
    /// Say nothing for an hour.
    PauseHour,
    /// Say nothing until switched on again.
    Off,
    /// Open the options.
    Options,
    /// Begin the note like this; into an empty box only.
    Insert {
        /// What to begin with; an ellipsis stands for what the writer goes on with.
        text: String,
    },
}

/// One element with its children. Text stands before the children.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Element {
    /// Which element.
    pub tag: Tag,
    /// Attributes: `class`, `role`, `aria-*`, `dir`, `lang`, `title`, `tabindex`, and for drawings
    /// `viewBox`, `d`, `pathLength` and `stroke-dasharray`.
    pub attributes: Vec<(&'static str, String)>,
    /// Text, drawn as text and never parsed.
    pub text: String,
    /// What pressing it does.
    pub action: Option<Action>,
    /// The elements within.
    pub children: Vec<Element>,
}

impl Element {
    /// An element without anything in it.
    #[must_use]
    pub(crate) const fn new(tag: Tag) -> Self {
        Self {
            tag,
            attributes: Vec::new(),
            text: String::new(),
            action: None,
            children: Vec::new(),
        }
    }

    /// An element with text.
    #[must_use]
    pub(crate) fn text(tag: Tag, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::new(tag)
        }
    }

    /// The same with an attribute more.
    #[must_use]
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// The same with something that pressing it does.
    #[must_use]
    pub(crate) fn does(mut self, action: Action) -> Self {
        self.action = Some(action);
        self
    }

    /// The same with a child more.
    #[must_use]
    pub(crate) fn child(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    /// The same with more children.
    #[must_use]
    pub(crate) fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_is_named_as_it_is_sent() {
        for tag in Tag::ALL {
            assert_eq!(serde_json::to_value(tag).unwrap(), tag.name());
        }
    }
}
