//! What is wrong, what to do about it, where the advice comes from, and how to be rid of it.

use super::element::{Action, Element, Tag};
use super::pill::praise;
use super::words;
use crate::Report;
use crate::note::Utf16Counter;
use crate::rules::Finding;
use crate::verdict::Verdict;
use crate::words::{fill, get};

/// More hints at once than anybody acts on; those that a press of a button puts right come besides.
const MOST_HINTS: usize = 5;
/// More buttons at once than anybody presses before looking at the text again.
const MOST_FIXES: usize = 5;
/// A longer part of a note is no phrase that somebody wants to be left alone, in characters.
const LONGEST_PHRASE: usize = 40;

/// Where hints are shown: only a page has a box to which "ignore here" could apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Beside a box.
    Page,
    /// In a page of our own.
    Own,
}

/// The first hint in full, or praise; the others by their first line.
pub(super) fn body(report: &Report, text: &str, place: Place) -> Vec<Element> {
    let hints = hints(report);
    let mut body = Vec::new();
    if let Some(findings) = hints.first() {
        let level = findings[0].level.name();
        body.push(hint(findings, text, place).with("class", ["hint ", level].concat()));
    } else if report.unread.is_none() {
        let praise = Element::text(Tag::P, praise(report)).with("class", "message");
        body.push(
            Element::new(Tag::Div)
                .with("class", "hint praise")
                .child(praise),
        );
    }
    body.extend(more(hints.get(1..).unwrap_or_default(), text, place));
    let left_out = (report.left_out > 0).then(|| words::left_out(report.left_out));
    body.extend(left_out.map(|text| Element::text(Tag::P, text).with("class", "left-out")));
    let unread = report.unread.map(words::unread);
    body.extend(unread.map(|text| Element::text(Tag::P, text).with("class", "unread")));
    body
}

/// The findings that are shown, those of one rule together: its first, and what can be put right of
/// the others. Tips without that wait until there is nothing to warn of.
fn hints(report: &Report) -> Vec<Vec<&Finding>> {
    let mut hints: Vec<Vec<&Finding>> = Vec::new();
    for finding in &report.findings {
        let same = |hint: &&mut Vec<&Finding>| hint[0].rule.code == finding.rule.code;
        if let Some(hint) = hints.iter_mut().find(same) {
            if finding.fix.is_some() && hint.len() < MOST_FIXES {
                hint.push(finding);
            }
        } else if hints.is_empty()
            || finding.fix.is_some()
            || (hints.len() < MOST_HINTS && is_told(report, finding))
        {
            hints.push(vec![finding]);
        }
    }
    hints
}

fn is_told(report: &Report, finding: &Finding) -> bool {
    finding.holds_up() || report.verdict != Verdict::Good
}

fn message(finding: &Finding, tag: Tag) -> Element {
    Element::text(tag, finding.text()).with("class", "message")
}

fn hint(findings: &[&Finding], text: &str, place: Place) -> Element {
    Element::new(Tag::Div)
        .child(message(findings[0], Tag::P))
        .children(details(findings, text, place))
}

/// The other hints, each behind its first line.
fn more(hints: &[Vec<&Finding>], text: &str, place: Place) -> Option<Element> {
    let items = hints.iter().map(|findings| {
        // Another rule's hint is another part, and closed.
        let class = [findings[0].rule.code, " finding"].concat();
        Element::new(Tag::Li).child(
            Element::new(Tag::Details)
                .with("class", class)
                .child(message(findings[0], Tag::Summary))
                .children(details(findings, text, place)),
        )
    });
    (!hints.is_empty()).then(|| {
        Element::new(Tag::Ul)
            .with("class", "more")
            .with(
                "aria-label",
                fill("panel_more_hints", &[&hints.len().to_string()]),
            )
            .children(items)
    })
}

/// All of a hint but its first line.
fn details(findings: &[&Finding], text: &str, place: Place) -> Vec<Element> {
    let rule = findings[0].rule;
    let mut parts = Vec::from_iter(fix(findings[0], text));
    for finding in &findings[1..] {
        parts.push(message(finding, Tag::P));
        parts.extend(fix(finding, text));
    }
    parts.push(Element::text(Tag::P, rule.way_forward()).with("class", "instead"));
    let source = words::source(rule);
    let mut why = Element::new(Tag::Details)
        .with("class", "why")
        .child(Element::text(Tag::Summary, get("panel_why")))
        .child(Element::text(Tag::P, source));
    let mut tools = Element::new(Tag::Div).with("class", "tools");
    // Of a note that is not there, nothing can be left alone but the box.
    if place == Place::Page && !text.trim().is_empty() {
        let words = findings[0].span.of(text);
        why = why.child(
            Element::new(Tag::Div)
                .with("class", "choices")
                .child(button(
                    get("panel_rule_off"),
                    "rule-off",
                    Action::RuleOff { code: rule.code },
                ))
                .children(allow(words.trim())),
        );
        let ignore = Action::Ignore {
            code: rule.code,
            words: words.to_owned(),
        };
        tools = tools.child(button(get("panel_ignore"), "ignore", ignore));
    }
    parts.push(tools.child(why));
    parts
}

/// What has the words left alone from now on, where they are a phrase.
fn allow(words: &str) -> Option<Element> {
    let is_phrase = !words.is_empty() && words.chars().count() <= LONGEST_PHRASE;
    is_phrase.then(|| {
        let words = words.to_owned();
        button(
            fill("panel_allow", &[&words]),
            "allow",
            Action::AllowPhrase { words },
        )
    })
}

/// Something to press.
pub(super) fn button(text: String, class: &'static str, action: Action) -> Element {
    Element::text(Tag::Button, text)
        .with("class", class)
        .with("type", "button")
        .does(action)
}

/// The button that puts a finding right.
fn fix(finding: &Finding, text: &str) -> Option<Element> {
    let fix = finding.fix.as_ref()?;
    let label = if fix.removes {
        get("fix_remove")
    } else {
        fill("fix_change", &[&fix.replacement])
    };
    let span = Utf16Counter::new(text).convert(fix.span);
    let action = Action::Fix {
        start: u32::try_from(span.start).ok()?,
        end: u32::try_from(span.end).ok()?,
        replacement: fix.replacement.clone(),
    };
    Some(button(label, "fix", action).with("title", fix.span.of(text).trim()))
}
