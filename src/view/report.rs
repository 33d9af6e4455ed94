//! The report as a tree: the panel beside a box, and the result below the popup's text.

use super::element::{Action, Element, Tag};
use super::marks::{MarkKind, spans};
use super::{icon, words};
use crate::Report;
use crate::note::Utf16Counter;
use crate::rules::{Finding, Level};
use crate::verdict::{Part, Score, Verdict};
use crate::words::{fill, get};

/// The panel beside a box in a page.
#[must_use]
pub fn panel(report: &Report, text: &str) -> Element {
    let close = Element::new(Tag::Button)
        .with("class", "close")
        .with("type", "button")
        .with("aria-label", get("panel_close"))
        .with("title", get("panel_close"))
        .does(Action::Close)
        .child(icon::cross());
    frame(report)
        .child(head(report).child(close))
        .children(body(report, text))
}

/// The result in the popup and on the web page: the same, and the note with its words marked.
#[must_use]
pub fn result(report: &Report, text: &str) -> Element {
    frame(report)
        .child(head(report))
        .children(body(report, text))
        .children(marked_note(report, text))
}

/// One sentence that says it all, for screen readers.
#[must_use]
pub fn spoken(report: &Report) -> String {
    let mut spoken = format!("{}.", heading(report));
    let fault = report.findings.first();
    let fault = fault.map(Finding::text);
    for sentence in fault.into_iter().chain(report.unread.map(words::unread)) {
        spoken.push(' ');
        spoken.push_str(&sentence);
    }
    spoken
}

/// The verdict's name, for where there is room for one sign only; `flawed` for a good note that has
/// something to mend before it is sent.
#[must_use]
pub fn sign(report: &Report) -> &'static str {
    if is_flawed(report) {
        "flawed"
    } else {
        report.verdict.name()
    }
}

/// Good but for a slip that a reader would stumble over, such as somebody else's name.
fn is_flawed(report: &Report) -> bool {
    let warns = |finding: &Finding| finding.level == Level::Warning;
    report.verdict == Verdict::Good && report.findings.iter().any(warns)
}

fn heading(report: &Report) -> String {
    if is_flawed(report) {
        get("verdict_flawed")
    } else {
        words::verdict(report.verdict)
    }
}

fn frame(report: &Report) -> Element {
    let name = report.verdict.name();
    let flawed = if is_flawed(report) { " flawed" } else { "" };
    Element::new(Tag::Section)
        .with("class", format!("panel verdict-{name}{flawed}"))
        .with("aria-label", words::product())
        .with("lang", "en")
        .with("dir", "ltr")
}

fn head(report: &Report) -> Element {
    let score = report.score.as_ref().map(|score| {
        Element::new(Tag::Span)
            .with("class", "score")
            .with("role", "img")
            .with(
                "aria-label",
                fill("panel_score", &[&score.total.to_string()]),
            )
            .child(Element::text(Tag::Strong, score.total.to_string()))
            .child(Element::text(Tag::Span, "/100"))
    });
    Element::new(Tag::Div)
        .with("class", "head")
        .child(if is_flawed(report) {
            icon::caution()
        } else {
            icon::verdict(report.verdict)
        })
        .child(Element::text(Tag::Strong, heading(report)).with("class", "verdict"))
        .children(score)
}

fn body(report: &Report, text: &str) -> Vec<Element> {
    let mut hints = hints(report).into_iter();
    let first = hints.next().map_or_else(
        || report.unread.is_none().then(|| praise(report)),
        |findings| {
            let class = format!("hint {}", findings[0].level.name());
            Some(hint(&findings, text).with("class", class))
        },
    );
    let mut body = Vec::from_iter(first);
    body.extend(more(hints.as_slice(), text));
    let left_out = (report.left_out > 0).then(|| words::left_out(report.left_out));
    body.extend(left_out.map(|text| Element::text(Tag::P, text).with("class", "left-out")));
    let unread = report.unread.map(words::unread);
    body.extend(unread.map(|text| Element::text(Tag::P, text).with("class", "unread")));
    body.extend(report.score.as_ref().map(parts));
    body
}

/// More hints at once than anybody acts on; those that a press of a button puts right come besides.
const MOST_HINTS: usize = 5;
/// More buttons at once than anybody presses before looking at the text again.
const MOST_FIXES: usize = 5;

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
    finding.level == Level::Warning || report.verdict != Verdict::Good
}

fn praise(report: &Report) -> Element {
    let gains = report.evidence.items();
    let text = gains.first().map_or_else(
        || get("panel_nothing_to_say"),
        |item| words::praise(item.gain),
    );
    Element::new(Tag::Div)
        .with("class", "hint praise")
        .child(Element::text(Tag::P, text).with("class", "message"))
}

/// What is wrong, what to do, and where the advice comes from.
fn hint(findings: &[&Finding], text: &str) -> Element {
    let rule = findings[0].rule;
    let source = words::source(&rule.source);
    Element::new(Tag::Div)
        .children(findings.iter().flat_map(|finding| {
            let message = Element::text(Tag::P, finding.text()).with("class", "message");
            std::iter::once(message).chain(fix(finding, text))
        }))
        .child(Element::text(Tag::P, rule.way_forward()).with("class", "instead"))
        .child(unfolding("why", get("panel_why")).child(Element::text(Tag::P, source)))
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
    let button = Element::text(Tag::Button, label)
        .with("class", "fix")
        .with("type", "button")
        .with("title", fix.span.of(text).trim());
    Some(button.does(action))
}

fn unfolding(class: &'static str, summary: String) -> Element {
    Element::new(Tag::Details)
        .with("class", class)
        .child(Element::text(Tag::Summary, summary))
}

/// The other hints behind one click.
fn more(hints: &[Vec<&Finding>], text: &str) -> Option<Element> {
    let items = hints.iter();
    let items = items.map(|findings| Element::new(Tag::Li).child(hint(findings, text)));
    (!hints.is_empty()).then(|| {
        unfolding(
            "more",
            fill("panel_more_hints", &[&hints.len().to_string()]),
        )
        .child(Element::new(Tag::Ul).children(items))
    })
}

fn parts(score: &Score) -> Element {
    let rows = score.parts.iter().map(|points| {
        let name = match points.part {
            Part::Gain(gain) => words::gain(gain),
            Part::Clean => get("part_clean"),
            Part::Manner => get("part_manner"),
        };
        Element::new(Tag::Li)
            .with(
                "class",
                if points.earned > 0 {
                    "earned"
                } else {
                    "missing"
                },
            )
            .child(Element::text(Tag::Span, name))
            .child(Element::text(
                Tag::Strong,
                words::points(points.earned, points.most),
            ))
    });
    let cap = score
        .cap
        .map(|cap| Element::text(Tag::P, fill("panel_cap", &[&cap.to_string()])));
    unfolding("parts", get("panel_score_parts"))
        .child(Element::new(Tag::Ul).children(rows))
        .child(Element::text(Tag::P, get("panel_best_three")))
        .children(cap)
}

/// The note as text, with the words of faults and gains marked.
fn marked_note(report: &Report, text: &str) -> Option<Element> {
    if report.verdict == Verdict::Empty {
        return None;
    }
    let mut note = Element::new(Tag::P)
        .with("class", "note")
        .with("dir", "auto");
    let mut at = 0;
    for (span, kind) in spans(report) {
        note = note.children(plain(&text[at..span.start()]));
        let (class, label) = match kind {
            MarkKind::Fault => ("fault", get("mark_fault")),
            MarkKind::Gain => ("gain", get("mark_gain")),
        };
        note = note.child(
            Element::text(Tag::Mark, span.of(text))
                .with("class", class)
                .with("title", label),
        );
        at = span.end();
    }
    note = note.children(plain(&text[at..]));
    Some(
        Element::new(Tag::Div)
            .with("class", "preview")
            .child(Element::text(Tag::H2, get("panel_your_note")))
            .child(note),
    )
}

fn plain(text: &str) -> Option<Element> {
    (!text.is_empty()).then(|| Element::text(Tag::Span, text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check;
    use crate::draft::{Draft, Recipient, Stage};

    fn texts(element: &Element) -> String {
        let inner: String = element.children.iter().map(texts).collect();
        format!("{}{inner}", element.text)
    }

    fn find<'a>(element: &'a Element, class: &str) -> Option<&'a Element> {
        let has = element
            .attributes
            .iter()
            .any(|(name, value)| *name == "class" && value.split(' ').any(|word| word == class));
        if has {
            return Some(element);
        }
        element.children.iter().find_map(|child| find(child, class))
    }

    const GENERIC: &str =
        "Hi Ana, I came across your impressive profile and would love to connect.";

    #[test]
    fn a_panel_says_verdict_score_and_first_hint() {
        let panel = panel(&check(&Draft::new(GENERIC, Stage::Invite)), GENERIC);
        assert_eq!(texts(find(&panel, "verdict").unwrap()), "Generic");
        assert!(texts(find(&panel, "hint").unwrap()).starts_with("This could be sent to anyone."));
        assert!(find(&panel, "score").is_some());
        assert!(
            find(&panel, "more").is_some(),
            "the tips are behind one click"
        );
    }

    #[test]
    fn somebody_else_s_name_is_told_before_the_praise() {
        let text = "Hi Bob, your talk on tide tables in Porto made me move two of my hives.";
        let to = |name| Draft {
            recipient: Some(Recipient::named(name)),
            ..Draft::new(text, Stage::Invite)
        };
        let said = |name| {
            let report = check(&to(name));
            let words = texts(find(&panel(&report, text), "verdict").unwrap());
            (words, sign(&report))
        };
        let expected = |words: &str, sign| (words.to_owned(), sign);
        assert_eq!(
            said("Ilka Brandvold"),
            expected("Before you send", "flawed")
        );
        assert_eq!(said("Bob Lund"), expected("Good note", "good"));
    }

    #[test]
    fn an_empty_note_has_no_score() {
        let panel = panel(&check(&Draft::new("", Stage::Invite)), "");
        assert!(find(&panel, "verdict-empty").is_some());
        assert!(find(&panel, "score").is_none());
    }

    #[test]
    fn a_note_in_another_language_is_not_judged_and_says_so() {
        let text = "Guten Tag, ich würde mich freuen, Sie in meinem Netzwerk zu begrüßen.";
        let report = check(&Draft::new(text, Stage::Invite));
        let quiet = "This looks like German. I only check length, placeholders and names here.";
        let panel = panel(&report, text);
        assert_eq!(texts(find(&panel, "verdict").unwrap()), "Not judged");
        assert_eq!(texts(find(&panel, "unread").unwrap()), quiet);
        assert!(find(&panel, "score").is_none() && find(&panel, "hint").is_none());
        assert_eq!(spoken(&report), format!("Not judged. {quiet}"));
    }

    #[test]
    fn what_any_language_shows_is_told_before_the_quiet_word() {
        let text = "Guten Tag {{Name}}, ich würde mich freuen, Sie kennenzulernen.";
        let report = check(&Draft::new(text, Stage::Invite));
        assert_eq!(report.verdict, Verdict::OffPutting);
        assert!(report.score.is_none());
        let panel = panel(&report, text);
        assert!(find(&panel, "hint").is_some() && find(&panel, "unread").is_some());
        assert!(spoken(&report).contains("slot") && spoken(&report).contains("German"));
    }

    #[test]
    fn findings_that_are_left_out_are_counted() {
        let text = "Hi {{name}} ".repeat(87);
        let report = check(&Draft::new(&text, Stage::FirstMessage));
        assert!(report.findings.len() == 50 && report.left_out >= 37);
        let told = format!("More of the kind: {}", report.left_out);
        assert_eq!(
            texts(find(&panel(&report, &text), "left-out").unwrap()),
            told
        );
        let few = check(&Draft::new(GENERIC, Stage::Invite));
        assert!(find(&super::panel(&few, GENERIC), "left-out").is_none());
    }

    #[test]
    fn the_marked_note_is_the_note() {
        let text = "Loved your talk on tide tables. 👋 We help companies cut costs, free demo?";
        let result = result(&check(&Draft::new(text, Stage::Invite)), text);
        let note = find(&result, "note").unwrap();
        assert_eq!(texts(note), text);
        assert!(find(note, "fault").is_some() && find(note, "gain").is_some());
    }

    #[test]
    fn the_spoken_sentence_names_verdict_and_fault() {
        let report = check(&Draft::new(GENERIC, Stage::Invite));
        assert_eq!(spoken(&report), "Generic. This could be sent to anyone.");
    }

    fn buttons(element: &Element) -> Vec<(&str, &Action)> {
        let own = element
            .action
            .iter()
            .map(|action| (element.text.as_str(), action));
        own.chain(element.children.iter().flat_map(buttons))
            .filter(|(_, action)| **action != Action::Close)
            .collect()
    }

    #[test]
    fn each_slip_has_a_button_that_changes_the_very_words() {
        let text = "👋 hi Ana, your talk on the the tide tables in Porto made me move two hives!!";
        let panel = panel(&check(&Draft::new(text, Stage::Invite)), text);
        let units: Vec<u16> = text.encode_utf16().collect();
        let fixes: Vec<(&str, String)> = buttons(&panel)
            .into_iter()
            .map(|(label, action)| match action {
                Action::Fix { start, end, .. } => {
                    let words = &units[*start as usize..*end as usize];
                    (label, String::from_utf16(words).unwrap())
                }
                _ => unreachable!("the panel has no other"),
            })
            .collect();
        let expected = [("Change to “the”", "the the"), ("Change to “!”", "!!")];
        assert_eq!(
            fixes,
            expected.map(|(label, words)| (label, words.to_owned()))
        );
    }

    #[test]
    fn what_a_button_puts_right_is_shown_beside_a_good_note_and_behind_many_hints() {
        let good = "Hi Ilka, your talk on tide gauges in Bergen made me rewrite our sensor driver. \
            How do you keep the the clocks in step without GPS? I build river gauges.";
        let bad = "I hope you are well. Act now, grow my network, results guaranteed! Sorry to \
            bother you. We help companies like yours. Let's hop on a call. thx";
        for text in [good, bad] {
            let report = check(&Draft::new(text, Stage::FirstMessage));
            let fixes = report
                .findings
                .iter()
                .filter(|one| one.fix.is_some())
                .count();
            assert!(fixes > 0, "{text}");
            assert_eq!(buttons(&panel(&report, text)).len(), fixes, "{text}");
        }
    }

    #[test]
    fn a_removal_says_so() {
        let text = "Sorry to bother you. Your talk on tide tables in Porto made me move two hives.";
        let panel = panel(&check(&Draft::new(text, Stage::FirstMessage)), text);
        let fix = Action::Fix {
            start: 0,
            end: 21,
            replacement: String::new(),
        };
        assert_eq!(buttons(&panel), [("Remove it", &fix)]);
    }
}
