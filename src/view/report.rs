//! The report as a tree: pill and card beside a box, and the result below the popup's text.

use super::element::{Action, Element, Tag};
use super::glance::{class, glance, heading};
use super::hints::{Place, body};
use super::mentions::{mentions, starters};
use super::menu::menu;
use super::missing::missing;
use super::parts::parts;
use super::pill::pill;
use super::preview::preview;
use super::setting::setting;
use super::{icon, words};
use crate::Report;
use crate::draft::Stage;
use crate::recipient::Person;
use crate::rules::Finding;
use crate::words::{get, translated};

/// What a panel shows.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// What was found.
    pub report: &'a Report,
    /// In this note.
    pub text: &'a str,
    /// Whom it is for.
    pub person: &'a Person,
    /// What it is taken for.
    pub stage: Stage,
    /// The site's limit in characters, where one is known.
    pub limit: Option<u32>,
    /// The key of the site's custom, where there is one that matters.
    pub norm: Option<&'static str>,
}

/// The panel beside a box in a page: a pill, and the card that it opens. The page script shows one of
/// the two.
#[must_use]
pub fn panel(shown: &Shown<'_>) -> Element {
    frame(class("panel", shown.report))
        .child(pill(shown.report))
        .child(card(shown))
}

fn card(shown: &Shown<'_>) -> Element {
    let Shown {
        report,
        text,
        person,
        stage,
        limit,
        norm,
    } = *shown;
    let button = |class, label: String, action, drawing| {
        Element::new(Tag::Button)
            .with("class", class)
            .with("type", "button")
            .with("aria-label", label.clone())
            .with("title", label)
            .does(action)
            .child(drawing)
    };
    let head = head(report)
        .child(button("fold", get("panel_fold"), Action::Fold, icon::bar()))
        .child(button(
            "close",
            get("panel_close"),
            Action::Close,
            icon::cross(),
        ));
    Element::new(Tag::Div)
        .with("class", "card")
        .child(head)
        .children(body(report, text, Place::Page))
        .children(starters(report, person, stage))
        .children(preview(report, text, Place::Page))
        .children(missing(report, stage))
        .children(mentions(report, person, text, stage))
        .children(report.score.as_ref().map(parts))
        .child(setting(stage, limit, norm))
        .child(menu())
}

/// The result in the popup and on the web page: verdict, hints, the score's parts, and the note with
/// its words marked.
#[must_use]
pub fn result(report: &Report, text: &str) -> Element {
    frame(class("panel", report))
        .child(head(report))
        .children(body(report, text, Place::Own))
        .children(report.score.as_ref().map(parts))
        .children(preview(report, text, Place::Own))
}

/// One sentence that says it all, for screen readers.
#[must_use]
pub fn spoken(report: &Report) -> String {
    let mut spoken = heading(report);
    // A question has its own mark.
    if !report.is_unsure() {
        spoken.push('.');
    }
    let fault = report.findings.first();
    let fault = fault.map(Finding::text);
    for sentence in fault.into_iter().chain(report.unread.map(words::unread)) {
        spoken.push(' ');
        spoken.push_str(&sentence);
    }
    spoken
}

/// What holds it all, in the interface's language.
pub(super) fn frame(class: String) -> Element {
    Element::new(Tag::Section)
        .with("class", class)
        .with("aria-label", words::product())
        .with("lang", translated("language", "code", "en"))
        .with("dir", get("direction"))
}

fn head(report: &Report) -> Element {
    Element::new(Tag::Div)
        .with("class", "head")
        .children(glance(report))
}

#[cfg(test)]
mod tests {
    use super::super::glance::sign;
    use super::*;
    use crate::check;
    use crate::draft::{Draft, Recipient};
    use crate::rules::Level;
    use crate::verdict::Verdict;

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

    fn panel(report: &Report, text: &str) -> Element {
        super::panel(&Shown {
            report,
            text,
            person: &Person::default(),
            stage: Stage::Invite,
            limit: None,
            norm: None,
        })
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
            "the tips have their first line"
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
    fn what_is_longer_than_the_site_takes_is_told_first_of_a_good_note() {
        let text = "Hi Ilka, your talk on tide gauges in Bergen made me rewrite our sensor driver. How \
            do you keep the clocks in step without GPS? I build river gauges. Shall we have a call?";
        let report = check(&Draft {
            limit: Some(100),
            ..Draft::new(text, Stage::Invite)
        });
        let codes: Vec<&str> = report.findings.iter().map(|one| one.rule.code).collect();
        assert_eq!((codes[0], codes.len() > 1), ("A06", true), "{codes:?}");
        assert_eq!((report.verdict, sign(&report)), (Verdict::Good, "flawed"));
        let panel = panel(&report, text);
        assert_eq!(texts(find(&panel, "verdict").unwrap()), "Before you send");
    }

    #[test]
    fn what_is_only_likely_is_a_question_and_no_warning() {
        let mut report = check(&Draft::new(GENERIC, Stage::Invite));
        for finding in &mut report.findings {
            finding.leans = finding.warns();
            finding.level = Level::Tip;
        }
        assert!(report.is_unsure());
        assert_eq!(sign(&report), "unsure");
        let panel = panel(&report, GENERIC);
        assert!(find(&panel, "unsure").is_some() && find(&panel, "verdict-generic").is_some());
        assert_eq!(texts(find(&panel, "verdict").unwrap()), "Generic?");
        assert_eq!(spoken(&report), "Generic? This could be sent to anyone.");
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
        assert!(find(&super::tests::panel(&few, GENERIC), "left-out").is_none());
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
            .filter(|(_, action)| matches!(action, Action::Fix { .. }))
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

    #[test]
    fn a_hint_can_be_ignored_and_its_rule_and_words_left_alone() {
        let text = "Hi Ilka, we met in Bergen. We help firms cut costs, book a demo!";
        let report = check(&Draft::new(text, Stage::FirstMessage));
        let first = &report.findings[0];
        let (code, words) = (first.rule.code, first.span.of(text).to_owned());
        let panel = panel(&report, text);
        let action = |class| find(&panel, class).and_then(|button| button.action.clone());
        let ignore = Action::Ignore {
            code,
            words: words.clone(),
        };
        assert_eq!(action("ignore"), Some(ignore));
        assert_eq!(action("rule-off"), Some(Action::RuleOff { code }));
        assert_eq!(action("allow"), Some(Action::AllowPhrase { words }));
        assert_eq!(action("site-off"), Some(Action::SiteOff));
        let own = result(&report, text);
        let gone = ["ignore", "rule-off", "allow", "menu", "pill"];
        assert!(gone.iter().all(|class| find(&own, class).is_none()));
    }

    #[test]
    fn a_missing_note_cannot_be_ignored_piecemeal() {
        let panel = panel(&check(&Draft::new("", Stage::Invite)), "");
        assert!(find(&panel, "ignore").is_none() && find(&panel, "insert").is_some());
    }

    #[test]
    fn the_pill_says_what_to_do_next() {
        let next = |text| {
            let panel = panel(&check(&Draft::new(text, Stage::Invite)), text);
            texts(find(&panel, "next").unwrap())
        };
        assert_eq!(next(GENERIC), "This could be sent to anyone.");
        let good = "Hi Ilka, your talk on tide gauges in Bergen made me rewrite our sensor driver. \
            How do you keep the clocks in step without GPS? I build river gauges.";
        assert_eq!(next(good), "They see that you know their work.");
        let german = "Guten Tag, ich würde mich freuen, Sie in meinem Netzwerk zu begrüßen.";
        assert!(next(german).contains("German"));
        assert!(texts(&super::super::unable()).contains("try again"));
    }
}
