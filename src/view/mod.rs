//! From a report to a small tree of elements, the same in page, popup and web page.

mod element;

pub use element::{Action, Element, Tag};
