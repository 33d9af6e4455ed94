//! What would be said of a text, in short: for trying out the person's own phrases.

use super::element::{Element, Tag};
use super::glance;
use crate::Report;
use crate::rules::{Finding, Level};
use crate::verdict::Verdict;
use crate::words::{fill, get};

/// More than anybody reads to see whether a phrase is found.
const MOST: usize = 8;

/// Verdict, score, and each finding with its words.
#[must_use]
pub fn told(report: &Report, text: &str) -> Element {
    let score = report.score.as_ref();
    let score = score.map(|score| fill("panel_score", &[&score.total.to_string()]));
    let verdict = Element::new(Tag::P)
        .with("class", "verdict")
        .child(Element::text(Tag::Strong, glance::heading(report)))
        .children(score.map(|score| Element::text(Tag::Span, score)));
    let findings = report.findings.iter().take(MOST);
    let items = findings.map(|finding| item(finding, text));
    let nothing = report.findings.is_empty() && report.verdict != Verdict::Empty;
    Element::new(Tag::Div)
        .with("class", glance::class("told", report))
        .child(verdict)
        .child(Element::new(Tag::Ul).children(items))
        .children(nothing.then(|| Element::text(Tag::P, get("panel_nothing_to_say"))))
}

fn item(finding: &Finding, text: &str) -> Element {
    let level = match finding.level {
        Level::Tip => "level_tip",
        Level::Warning => "level_warning",
    };
    let words = finding.span.of(text);
    let mark = Element::text(Tag::Mark, words).with("dir", "auto");
    Element::new(Tag::Li)
        .child(Element::text(Tag::Span, get(level)).with("class", "level"))
        .children((!words.is_empty()).then_some(mark))
        .child(Element::text(Tag::Span, finding.text()).with("class", "message"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::draft::{Draft, Preferences, Stage};

    const NOTE: &str = "Hi Zofia, I keep bees in Brno, and your talk on heather honey made me move two hives. \
        How did you choose the slope? Let’s touch base!";

    fn texts(element: &Element) -> String {
        let inner: String = element.children.iter().map(texts).collect();
        [element.text.as_str(), &inner].join(" ")
    }

    fn tell(warn_on: &[String]) -> String {
        let report = check(&Draft {
            preferences: Preferences {
                warn_on,
                ..Preferences::none()
            },
            ..Draft::new(NOTE, Stage::Invite)
        });
        let texts = texts(&told(&report, NOTE));
        texts.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn each_finding_is_told_with_its_words() {
        let told = tell(&["touch base".to_owned()]);
        assert!(
            told.contains("warning touch base “touch base” is on your own list."),
            "{told}"
        );
    }

    #[test]
    fn what_is_only_likely_has_the_quiet_colour() {
        let text = "Hi Noor, I came across your profile and would love to connect.";
        let mut report = check(&Draft::new(text, Stage::Invite));
        for finding in &mut report.findings {
            finding.leans = finding.decides();
            finding.level = Level::Tip;
        }
        let told = told(&report, text);
        let class = ("class", "told verdict-generic unsure".to_owned());
        assert!(told.attributes.contains(&class), "{:?}", told.attributes);
        assert!(texts(&told).contains("Generic?"));
    }

    #[test]
    fn where_nothing_is_found_that_is_said() {
        let told = tell(&[]);
        assert!(
            told.contains("Good note") && told.contains("Score "),
            "{told}"
        );
        assert!(told.contains("Nothing to say against it."), "{told}");
    }
}
