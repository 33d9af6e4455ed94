//! "Which box is this?": answered from the facts that the page script sends.
//!
//! One file is one site: what the site's boxes look like, where that was seen and when. A box that
//! no site claims is left alone, and so is one that is merely likely.

mod button;
mod counter;
mod facts;
mod linkedin;
mod people;
mod practice;

use crate::draft::Stage;

pub use button::Button;
pub use facts::{Dialog, Facts, Field};
pub use people::{Line, Part, People};

/// A box that is ours to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surface {
    /// Where it is.
    pub site: Site,
    /// What is written in it.
    pub stage: Stage,
    /// How many characters the site takes, where the page says so.
    pub limit: Option<u32>,
}

/// The sites that have an adapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// `www.linkedin.com`.
    LinkedIn,
    /// The dialog to practise in, on our own pages.
    Practice,
}

/// A sign that a box is what an adapter looks for: data, so that it can be checked and dated.
#[derive(Debug, Clone, Copy)]
pub struct Sign {
    /// What the page shows, without a word in any language.
    pub shows: &'static str,
    /// When it was last seen on the site itself, as year and month.
    pub seen: &'static str,
    /// Who saw it.
    pub evidence: &'static str,
    /// What it is worth; four points make a box ours.
    pub points: u32,
    /// Whether the facts show it.
    holds: fn(&Facts) -> bool,
}

/// How many points the signs of a box must reach together.
const ENOUGH: u32 = 4;

/// The narrowest box that anybody writes a note in, in CSS pixels. Editors keep smaller ones for
/// their own purposes.
const SMALLEST: (u32, u32) = (120, 20);

/// The site's name and what is written in the box, if it is one of ours.
#[must_use]
pub fn recognise(facts: &Facts) -> Option<Surface> {
    if !writable(&facts.field) {
        return None;
    }
    linkedin::recognise(facts).or_else(|| practice::recognise(facts))
}

/// What each adapter goes by, for those who keep it up to date.
#[must_use]
pub fn signs() -> [(Site, &'static [Sign]); 2] {
    [
        (Site::LinkedIn, linkedin::SIGNS),
        (Site::Practice, practice::SIGNS),
    ]
}

/// Whether a person can write a text of their own in the box, on any site.
fn writable(field: &Field) -> bool {
    let trap = field.id.starts_with("g-recaptcha-response")
        || field.name.starts_with("g-recaptcha-response")
        || field
            .class
            .split_whitespace()
            .any(|name| name == "ql-clipboard");
    let search = field.in_search || matches!(field.role.as_str(), "combobox" | "searchbox");
    let large = field.width >= SMALLEST.0 && field.height >= SMALLEST.1;
    field.visible && field.editable && large && !trap && !search
}

/// How many points the signs reach.
fn score(signs: &[Sign], facts: &Facts) -> u32 {
    signs
        .iter()
        .filter(|sign| (sign.holds)(facts))
        .map(|sign| sign.points)
        .sum()
}
