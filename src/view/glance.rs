//! The verdict at a glance: its drawing in a ring that the score fills, its word, and the number.

use super::element::{Element, Tag};
use super::{icon, words};
use crate::Report;
use crate::rules::Finding;
use crate::verdict::{Score, Verdict};
use crate::words::{fill, get};

/// A ring of 36 units, from the top on.
const RING: &str = "M18 2.5a15.5 15.5 0 1 1 0 31 15.5 15.5 0 1 1 0-31";

/// The verdict's classes after this one, for its colour.
pub(super) fn class(first: &str, report: &Report) -> String {
    let state = match () {
        () if is_flawed(report) => " flawed",
        () if report.is_unsure() => " unsure",
        () => "",
    };
    [first, " verdict-", report.verdict.name(), state].concat()
}

/// The verdict's name, for where there is room for one sign only; `flawed` for a good note that has
/// something to mend before it is sent, `unsure` for one that is only likely to be a bad one.
#[must_use]
pub fn sign(report: &Report) -> &'static str {
    match () {
        () if is_flawed(report) => "flawed",
        () if report.is_unsure() => "unsure",
        () => report.verdict.name(),
    }
}

/// The verdict in a word or two.
pub(super) fn heading(report: &Report) -> String {
    if is_flawed(report) {
        get("verdict_flawed")
    } else {
        words::verdict(report)
    }
}

/// Drawing, word and number.
pub(super) fn glance(report: &Report) -> Vec<Element> {
    let drawing = if is_flawed(report) {
        icon::caution()
    } else {
        icon::verdict(report.verdict)
    };
    let ring = report.score.as_ref().map(|score| {
        let line = |class| Element::new(Tag::Path).with("class", class).with("d", RING);
        Element::new(Tag::Svg)
            .with("class", "ring")
            .with("viewBox", "0 0 36 36")
            .with("aria-hidden", "true")
            .child(line("track"))
            .child(line("arc").with("pathLength", "100").with(
                "stroke-dasharray",
                [&score.total.to_string(), " 200"].concat(),
            ))
    });
    let mut parts = vec![
        Element::new(Tag::Span)
            .with("class", "sign")
            .children(ring)
            .child(drawing),
        Element::text(Tag::Strong, heading(report)).with("class", "verdict"),
    ];
    parts.extend(report.score.as_ref().map(number));
    parts
}

/// Good but for a slip that a reader would stumble over, such as somebody else's name, or longer than
/// can be sent.
fn is_flawed(report: &Report) -> bool {
    report.verdict == Verdict::Good && report.findings.iter().any(Finding::holds_up)
}

fn number(score: &Score) -> Element {
    let total = score.total.to_string();
    Element::new(Tag::Span)
        .with("class", "score")
        .with("role", "img")
        .with("aria-label", fill("panel_score", &[&total]))
        .child(Element::text(Tag::Strong, total))
        .child(Element::text(Tag::Span, "/100"))
}
