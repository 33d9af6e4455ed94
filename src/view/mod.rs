//! From a report to a small tree of elements, the same in page, popup and web page.

mod element;
mod glance;
mod hints;
mod icon;
mod marks;
mod mentions;
mod menu;
mod missing;
mod nudge;
mod parts;
mod pill;
mod preview;
mod report;
mod setting;
mod told;
pub mod words;

pub use element::{Action, Element, Tag};
pub use glance::sign;
pub use marks::{Mark, MarkKind, marks};
pub use nudge::{nudge, nudge_spoken};
pub use pill::unable;
pub use report::{Shown, panel, result, spoken};
pub use told::told;
