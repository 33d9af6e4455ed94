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
    let marks = spans(report, text);
    let inbox = inbox(text, &marks);
    let mut units = Utf16Counter::new(text);
    let mut first = Vec::new();
    let mut rest = Vec::new();
    let mut at = 0;
    for (mut span, kind) in marks {
        if (span.start() + 1..span.end()).contains(&inbox) {
            span = Span::new(span.start(), inbox);
        }
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

/// Where the inbox stops, in bytes: behind a word, and not within faulty words.
fn inbox(text: &str, marks: &[(Span, MarkKind)]) -> usize {
    let Some((end, _)) = text.char_indices().nth(INBOX) else {
        return text.len();
    };
    let word = text[..end].rfind(char::is_whitespace);
    let end = word.filter(|word| word * 2 > end).unwrap_or(end);
    let within = marks
        .iter()
        .filter(|(_, kind)| *kind != MarkKind::Gain)
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
        MarkKind::Tip => ("tip", get("mark_fault")),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::draft::{Draft, Stage};

    fn texts(element: &Element) -> String {
        let inner: String = element.children.iter().map(texts).collect();
        [element.text.as_str(), &inner].concat()
    }

    /// What the inbox shows, and the rest.
    fn parts(text: &str) -> [String; 2] {
        let report = check(&Draft::new(text, Stage::Invite));
        let preview = preview(&report, text, Place::Page).expect("a note");
        let note = &preview.children[1].children;
        [texts(&note[0]), note[1..].iter().map(texts).collect()]
    }

    #[test]
    fn an_inbox_shows_all_of_a_short_note() {
        let text = "Hi Ilka, your talk on tide gauges made me think. 👋🏽";
        assert_eq!(parts(text), [text.to_owned(), String::new()]);
    }

    #[test]
    fn an_inbox_stops_behind_a_word() {
        let text = "Hi Ilka, your talk on tide gauges in Bergen made me rewrite our sensor driver over \
            the whole winter, and then once more.";
        let [first, rest] = parts(text);
        assert!((60..=80).contains(&first.chars().count()), "{first}");
        assert!(rest.starts_with(' '), "{rest}");
        assert_eq!([first, rest].concat(), text);
    }

    #[test]
    fn an_inbox_takes_what_has_no_spaces() {
        let text = "語".repeat(100);
        assert_eq!(parts(&text).map(|part| part.chars().count()), [80, 20]);
    }

    #[test]
    fn only_beside_a_box_does_a_mark_select_words() {
        let text = "👋 Loved your talk on tide tables in Porto. We help companies cut costs.";
        let report = check(&Draft::new(text, Stage::Invite));
        let actions = |place| {
            let preview = preview(&report, text, place).expect("a note");
            let note = &preview.children[1].children;
            let parts = note.iter().flat_map(|part| &part.children).chain(note);
            let selects = parts.filter_map(|part| match part.action {
                Some(Action::Select { start, end }) => Some((start, end, part.text.clone())),
                _ => None,
            });
            selects.collect::<Vec<_>>()
        };
        assert!(actions(Place::Own).is_empty());
        let units: Vec<u16> = text.encode_utf16().collect();
        let selects = actions(Place::Page);
        assert!(selects.len() > 1, "{selects:?}");
        for (start, end, words) in selects {
            let selected = String::from_utf16(&units[start as usize..end as usize]);
            assert_eq!(selected.unwrap(), words);
        }
    }
}
