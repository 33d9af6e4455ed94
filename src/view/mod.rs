//! From a report to a small tree of elements, the same in page, popup and web page.

mod element;
mod icon;
mod marks;
mod mentions;
mod nudge;
mod report;
mod setting;
pub mod words;

pub use element::{Action, Element, Tag};
pub use marks::{Mark, MarkKind, marks};
pub use mentions::with_mentions;
pub use nudge::{nudge, nudge_spoken};
pub use report::{panel, result, sign, spoken};
pub use setting::setting;

/// The style sheet of the panel and of the marks, for the shadow root that holds them in a page.
pub const STYLE: &str = concat!(
    include_str!("../../extension/panel.css"),
    include_str!("../../extension/marks.css")
);
