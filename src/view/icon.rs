//! The drawings, all of one family: 24 units wide, round lines of 2. One a verdict, so that colour is
//! never the only sign.

use super::element::{Element, Tag};
use crate::verdict::Verdict;

/// The drawing for a verdict; hidden from screen readers, which hear the word beside it.
pub(super) fn verdict(verdict: Verdict) -> Element {
    drawing(match verdict {
        // A tick in a ring.
        Verdict::Good => "M8 12.5l3 3 5.5-6.5M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z",
        // Two sheets, one the copy of the other.
        Verdict::Generic => "M9 9h11v11H9zM15 9V4H4v11h5",
        // A price tag.
        Verdict::Salesy => "M4 4h8l8.5 8.5-8 8L4 12zM8.2 8.2h.1",
        Verdict::OffPutting => CAUTION,
        // An empty sheet with a pencil's line.
        Verdict::Empty => "M5 4h14v16H5zM9 16h6",
        // A speech bubble with a question mark.
        Verdict::Unjudged => "M4 4h16v12h-9l-5 4v-4H4zM10 8.5a2 2 0 1 1 2 2v1M12 13.6v.1",
    })
}

/// The drawing for a good note with a flaw.
pub(super) fn caution() -> Element {
    drawing(CAUTION)
}

/// A triangle with an exclamation mark.
const CAUTION: &str = "M12 4L2.5 20h19zM12 10v4.5M12 17.3v.1";

/// The cross on the button that closes.
pub(super) fn cross() -> Element {
    drawing("M6 6l12 12M18 6L6 18")
}

/// Points down, at what opens.
pub(super) fn chevron() -> Element {
    drawing("M6 9.5l6 6 6-6")
}

/// A bar to fold the card to.
pub(super) fn bar() -> Element {
    drawing("M6 18h12")
}

/// Three dots: more of what seldom is wanted.
pub(super) fn dots() -> Element {
    drawing("M5 12h.1M12 12h.1M19 12h.1")
}

/// A tick for what the note tells.
pub(super) fn tick() -> Element {
    drawing("M5 12.5l4.5 4.5L19 7.5")
}

/// A dashed ring for what it does not tell.
pub(super) fn gap() -> Element {
    drawing(
        "M12 4a8 8 0 0 1 4.7 1.5M19.6 9.5a8 8 0 0 1 0 5M16.7 18.5a8 8 0 0 1-9.4 0M4.4 14.5a8 8 0 0 1 0-5M7.3 5.5A8 8 0 0 1 12 4",
    )
}

/// Two bars: it pauses.
pub(super) fn pause() -> Element {
    drawing("M9 6v12M15 6v12")
}

fn drawing(path: &str) -> Element {
    Element::new(Tag::Svg)
        .with("class", "icon")
        .with("viewBox", "0 0 24 24")
        .with("aria-hidden", "true")
        .child(Element::new(Tag::Path).with("d", path))
}
