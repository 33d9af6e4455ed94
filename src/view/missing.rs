//! What a first note has to tell its reader, and which of it this one leaves out.

use super::element::{Element, Tag};
use super::icon;
use crate::Report;
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::verdict::Verdict;
use crate::words::get;

/// Who you are, why them, why now: ticked, or asked for. Not for a note that is good without one.
pub(super) fn missing(report: &Report, stage: Stage) -> Option<Element> {
    let first = matches!(stage, Stage::Invite | Stage::FirstMessage);
    if !first || report.verdict == Verdict::Good || report.unread.is_some() {
        return None;
    }
    let rows = [
        (Gain::Shared, get("missing_who"), get("missing_who_asked")),
        (Gain::Hook, get("missing_them"), get("missing_them_asked")),
        (Gain::Reason, get("missing_now"), get("missing_now_asked")),
    ];
    let rows = rows.map(|(gain, name, asked)| {
        let told = report.evidence.has(gain);
        let name = Element::text(Tag::Strong, name);
        let asked = Element::text(Tag::Span, if told { get("missing_told") } else { asked });
        Element::new(Tag::Li)
            .with("class", if told { "told" } else { "asked" })
            .child(if told { icon::tick() } else { icon::gap() })
            .child(Element::new(Tag::P).child(name).child(asked))
    });
    Some(
        Element::new(Tag::Div)
            .with("class", "missing-parts")
            .child(Element::text(Tag::H2, get("missing_title")))
            .child(Element::new(Tag::Ul).children(rows)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::draft::Draft;

    fn asked(text: &str, stage: Stage) -> Option<usize> {
        let part = missing(&check(&Draft::new(text, stage)), stage)?;
        let rows = &part.children[1].children;
        let asked = ("class", "asked".to_owned());
        Some(
            rows.iter()
                .filter(|row| row.attributes.contains(&asked))
                .count(),
        )
    }

    #[test]
    fn what_is_missing_is_asked_for() {
        assert_eq!(asked("", Stage::Invite), Some(3));
        let pitch =
            "Hi Ilka, we met at the Bergen tide workshop. We help firms cut costs, book a demo!";
        assert!(asked(pitch, Stage::FirstMessage).is_some_and(|asked| asked < 3));
    }

    #[test]
    fn nobody_is_asked_who_needs_not_say_it() {
        let good = "Hi Ilka, your talk on tide gauges in Bergen made me rewrite our sensor driver. \
            How do you keep the clocks in step without GPS?";
        assert_eq!(asked(good, Stage::Invite), None);
        assert_eq!(asked("Any news on my last message?", Stage::FollowUp), None);
        let german = "Guten Tag, ich würde mich freuen, Sie in meinem Netzwerk zu begrüßen.";
        assert_eq!(asked(german, Stage::Invite), None);
    }
}
