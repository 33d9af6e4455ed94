//! The note as it will be seen: an inbox shows its beginning; the faulty words and the good ones are
//! marked.

use super::element::{Action, Element, Tag};
use super::hints::Place;
use super::marks::{MarkKind, spans};
use crate::Report;
use crate::note::{Span, Utf16Counter};
use crate::verdict::Verdict;
use crate::words::get;

/// So much of a message its recipient's inbox shows at most, in characters: a phone's list has room
/// for 60 to 80.
const INBOX: usize = 80;

/// The note with its words marked. Beside a box, pressing a mark selects the words there.
pub(super) fn preview(report: &Report, text: &str, place: Place) -> Option<Element> {
    if report.verdict == Verdict::Empty {
        return None;
    }
    let marks = spans(report);
    let inbox = inbox(text, &marks);
    let mut units = Utf16Counter::new(text);
    let mut first = Vec::new();
    let mut rest = Vec::new();
    let mut at = 0;
    for (span, kind) in marks {
        plain(text, at, span.start(), inbox, &mut first, &mut rest);
        let part = if span.start() < inbox {
            &mut first
        } else {
            &mut rest
        };
        part.push(mark(text, span, kind, place, &mut units));
        at = span.end();
    }
    plain(text, at, text.len(), inbox, &mut first, &mut rest);
    let shows_all = rest.is_empty();
    let note = Element::new(Tag::P)
        .with("class", "note")
        .with("dir", "auto")
        .child(
            Element::new(Tag::Strong)
                .with("class", "inbox")
                .children(first),
        )
        .children(rest);
    let told =
        (!shows_all).then(|| Element::text(Tag::P, get("preview_inbox")).with("class", "told"));
    Some(
        Element::new(Tag::Div)
            .with("class", "preview")
            .child(Element::text(Tag::H2, get("preview_title")))
            .child(note)
            .children(told),
    )
}

/// Where the inbox stops, in bytes: behind a word, and not within marked words.
fn inbox(text: &str, marks: &[(Span, MarkKind)]) -> usize {
    let Some((end, _)) = text.char_indices().nth(INBOX) else {
        return text.len();
    };
    let word = text[..end].rfind(char::is_whitespace);
    let end = word.filter(|word| word * 2 > end).unwrap_or(end);
    let within = marks
        .iter()
        .find(|(span, _)| span.start() < end && end < span.end());
    within.map_or(end, |(span, _)| span.end())
}

/// The text from one place to another, on both sides of where the inbox stops.
fn plain(
    text: &str,
    from: usize,
    to: usize,
    inbox: usize,
    first: &mut Vec<Element>,
    rest: &mut Vec<Element>,
) {
    let middle = inbox.clamp(from, to);
    for (part, words) in [(first, &text[from..middle]), (rest, &text[middle..to])] {
        if !words.is_empty() {
            part.push(Element::text(Tag::Span, words));
        }
    }
}

fn mark(
    text: &str,
    span: Span,
    kind: MarkKind,
    place: Place,
    units: &mut Utf16Counter<'_>,
) -> Element {
    let (class, label) = match kind {
        MarkKind::Fault => ("fault", get("mark_fault")),
        MarkKind::Gain => ("gain", get("mark_gain")),
    };
    let mark = Element::text(Tag::Mark, span.of(text))
        .with("class", class)
        .with("title", label);
    let span = units.convert(span);
    let ends = (u32::try_from(span.start), u32::try_from(span.end));
    match (place, ends) {
        (Place::Page, (Ok(start), Ok(end))) => mark
            .with("role", "button")
            .with("tabindex", "0")
            .does(Action::Select { start, end }),
        _ => mark,
    }
}
