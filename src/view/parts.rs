//! How the score came about.

use super::element::{Element, Tag};
use super::words;
use crate::verdict::{Part, Score};
use crate::words::{fill, get};

/// Its parts, behind one click.
pub(super) fn parts(score: &Score) -> Element {
    let rows = score.parts.iter().map(|points| {
        let name = match points.part {
            Part::Gain(gain) => words::gain(gain),
            Part::Welcome => get("part_welcome"),
            Part::Manner => get("part_manner"),
        };
        let class = if points.earned > 0 {
            "earned"
        } else {
            "missing"
        };
        Element::new(Tag::Li)
            .with("class", class)
            .child(Element::text(Tag::Span, name))
            .child(Element::text(
                Tag::Strong,
                words::points(points.earned, points.most),
            ))
    });
    let cap = score
        .cap
        .map(|cap| Element::text(Tag::P, fill("panel_cap", &[&cap.to_string()])));
    Element::new(Tag::Details)
        .with("class", "parts")
        .child(Element::text(Tag::Summary, get("panel_score_parts")))
        .child(Element::new(Tag::Ul).children(rows))
        .child(Element::text(Tag::P, get("panel_best_three")))
        .children(cap)
}
