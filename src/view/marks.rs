//! Which words of a note are marked, and as what; for the note in the popup and for the box itself.

use serde::Serialize;

use crate::note::{Span, Utf16Counter};
use crate::{MOST_FINDINGS, Report};

/// What marked words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum MarkKind {
    /// What a warning is about.
    Fault,
    /// What a tip is about.
    Tip,
    /// What the reader gains.
    Gain,
}

/// Words to be marked in a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mark {
    /// First UTF-16 unit of the words, counted in the text of the request.
    pub start: u32,
    /// One past the last.
    pub end: u32,
    /// What they are.
    pub kind: MarkKind,
}

/// What to mark in the box: as [`spans`] has it.
#[must_use]
pub fn marks(report: &Report, text: &str) -> Vec<Mark> {
    let mut units = Utf16Counter::new(text);
    let marks = spans(report, text).into_iter().filter_map(|(span, kind)| {
        let span = units.convert(span);
        Some(Mark {
            start: u32::try_from(span.start).ok()?,
            end: u32::try_from(span.end).ok()?,
            kind,
        })
    });
    marks.collect()
}

/// Spans in order that do not overlap, at most [`MOST_FINDINGS`]; where a fault and a gain do, the
/// fault stays. What the reader gains is more than the words that it was known by: it goes on to the end
/// of the clause.
pub(super) fn spans(report: &Report, text: &str) -> Vec<(Span, MarkKind)> {
    let faults = report.findings.iter().map(|finding| {
        let kind = if finding.warns() {
            MarkKind::Fault
        } else {
            MarkKind::Tip
        };
        (finding.span, kind)
    });
    let gains = report
        .evidence
        .items()
        .iter()
        .map(|item| (item.span, MarkKind::Gain));
    let mut marks: Vec<(Span, MarkKind)> = Vec::new();
    for (span, kind) in faults.chain(gains) {
        let is_free = !marks.iter().any(|(other, _)| other.overlaps(span));
        if !span.is_empty() && is_free && marks.len() < MOST_FINDINGS {
            marks.push((span, kind));
        }
    }
    marks.sort_by_key(|(span, _)| *span);
    let mut next = text.len();
    for (span, kind) in marks.iter_mut().rev() {
        if *kind == MarkKind::Gain {
            *span = to_the_end_of_clause(*span, &text[..next]);
        }
        next = span.start();
    }
    marks
}

/// Up to the next mark of punctuation, unless it ends with one.
fn to_the_end_of_clause(span: Span, text: &str) -> Span {
    let ends = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && !WITHIN.contains(&c);
    if text[..span.end()].ends_with(ends) {
        return span;
    }
    let rest = text[span.end()..].split(|c| ends(c) || c == '\n').next();
    let rest = rest.unwrap_or_default().trim_end();
    Span::new(span.start(), span.end() + rest.len())
}

/// Punctuation within words and names.
const WITHIN: [char; 7] = ['\'', '’', '-', '‑', '&', '/', '@'];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::draft::{Draft, Stage};

    fn marked(text: &str, stage: Stage) -> Vec<(String, MarkKind)> {
        let units: Vec<u16> = text.encode_utf16().collect();
        marks(&check(&Draft::new(text, stage)), text)
            .into_iter()
            .map(|Mark { start, end, kind }| {
                let words = &units[start as usize..end as usize];
                (String::from_utf16(words).unwrap(), kind)
            })
            .collect()
    }

    #[test]
    fn faults_and_gains_are_told_by_their_very_words() {
        let text = "👋🏽 Loved your talk on tide tables in Porto. 👋 We help companies cut costs. \
            Book a demo, results guaranteed.";
        let marked = marked(text, Stage::Invite);
        let has = |wanted, part| {
            let mut words = marked.iter().filter(|(_, kind)| *kind == wanted);
            words.any(|(words, _)| words.contains(part))
        };
        assert!(has(MarkKind::Gain, "your talk"), "{marked:?}");
        assert!(has(MarkKind::Fault, "We help"), "{marked:?}");
    }

    #[test]
    fn a_tip_is_told_from_a_warning() {
        let text = "We help companies cut costs, results guaranteed. i liked the the harbour.";
        let marked = marked(text, Stage::Invite);
        let kind = |part| {
            let mut words = marked.iter().filter(|(words, _)| words.contains(part));
            words.next().map(|(_, kind)| *kind)
        };
        assert_eq!(kind("We help"), Some(MarkKind::Fault), "{marked:?}");
        assert_eq!(kind("the the"), Some(MarkKind::Tip), "{marked:?}");
    }

    #[test]
    fn a_gain_goes_on_to_the_end_of_its_clause_and_a_fault_does_not() {
        let text = "Hi Ilka, your talk on tide gauges in Val-d’Or made me rewrite our driver.\n\
            How do you keep the clocks in step without GPS? We met in Bergen";
        let gains = marked(text, Stage::Invite);
        let words: Vec<&str> = gains.iter().map(|(words, _)| words.as_str()).collect();
        assert_eq!(
            words,
            [
                "your talk on tide gauges in Val-d’Or",
                "made me rewrite our driver",
                "How do you keep the clocks in step without GPS?",
                "We met in Bergen",
            ]
        );
        let fault = marked(
            "Hi Ilka, why did you not answer my last three messages?",
            Stage::Invite,
        );
        let words: Vec<&str> = fault.iter().map(|(words, _)| words.as_str()).collect();
        assert_eq!(words, ["why did you not answer"]);
    }

    #[test]
    fn an_empty_note_and_one_without_faulty_words_have_none() {
        assert_eq!(marked("", Stage::Invite), []);
        assert_eq!(marked("Hi", Stage::Invite), []);
    }

    #[test]
    fn no_more_are_marked_than_are_told_and_none_twice() {
        let text = format!("{}Loved your talk on tides.", "Hi {{name}} ".repeat(87));
        let spans = spans(&check(&Draft::new(&text, Stage::FirstMessage)), &text);
        assert_eq!(spans.len(), MOST_FINDINGS);
        assert!(
            spans
                .windows(2)
                .all(|pair| pair[0].0.end() <= pair[1].0.start())
        );
    }
}
