//! The pill at a box's edge: the verdict at a glance, and in one line what is most worth doing next.

use super::element::{Action, Element, Tag};
use super::glance::glance;
use super::{icon, words};
use crate::Report;
use crate::rules::Finding;
use crate::words::get;

/// What opens the card.
pub(super) fn pill(report: &Report) -> Element {
    let top = Element::new(Tag::Span)
        .with("class", "top")
        .children(glance(report))
        .child(icon::chevron());
    Element::new(Tag::Button)
        .with("class", "pill")
        .with("type", "button")
        .with("aria-expanded", "false")
        .with("title", get("panel_open"))
        .does(Action::Open)
        .child(top)
        .child(Element::text(Tag::Span, next(report)).with("class", "next"))
}

/// The first hint, else what a person could not know without being told, else praise.
fn next(report: &Report) -> String {
    let first = report.findings.first().map(Finding::text);
    let unread = || report.unread.map(words::unread);
    first.or_else(unread).unwrap_or_else(|| praise(report))
}

/// What is said of a note that nothing is said against.
pub(super) fn praise(report: &Report) -> String {
    let gains = report.evidence.items();
    gains.first().map_or_else(
        || get("panel_nothing_to_say"),
        |item| words::praise(item.gain),
    )
}

/// What stands there while the core cannot answer.
#[must_use]
pub fn unable() -> Element {
    let top = Element::new(Tag::Div)
        .with("class", "top")
        .child(
            Element::new(Tag::Span)
                .with("class", "sign")
                .child(icon::pause()),
        )
        .child(Element::text(Tag::Strong, get("panel_unable")).with("class", "verdict"));
    super::report::frame("panel verdict-unable".to_owned()).child(
        Element::new(Tag::Div)
            .with("class", "pill")
            .child(top)
            .child(Element::text(Tag::Span, get("panel_unable_next")).with("class", "next")),
    )
}
