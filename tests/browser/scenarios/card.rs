//! Pill and card: the card opens on demand and stays open for its box, is walked by keys and by the
//! browser's commands, leads from marked words to the box, and can be told to be silent.

use std::fs;
use std::sync::Arc;

use serde_json::{Value, json};
use thirtyfour::Key;

use super::notes::{GENERIC, PITCH};
use crate::harness::{Browser, Extension, Kind, LIGHT, Outcome, Panel, Place, SHADOW, until};

/// `pill` or `card`, whichever is shown.
const FORM: &str = "return root.querySelector('.as-card') ? 'card' : 'pill'";

/// The first word of the class of what has the focus in the panel.
const FOCUS: &str = "return root.activeElement?.className.split(' ')[0] ?? ''";

/// What is selected in the box with the focus.
const SELECTED: &str = "
    const box = document.activeElement;
    if (box.localName !== 'textarea') return getSelection().toString();
    return box.value.slice(box.selectionStart, box.selectionEnd);";

/// Two rules find something, and two buttons put something right.
const SLIPS: &str = "Hi Ilka, thx for your tide tables for Halden, they made me move two of the the boats. How do you gauge ice?";

async fn write(browser: &Browser, place: Place, note: &str, verdict: &str) -> Outcome {
    browser.resize(1280, 900).await?;
    browser.reach(place).await?.click().await?;
    browser.keys(note).await?;
    browser
        .panel_when(verdict, |panel| panel.verdict == verdict)
        .await?;
    Ok(())
}

async fn becomes(browser: &Browser, script: &str, expected: &str) -> Outcome {
    until(&format!("{expected:?}"), async || {
        let found: String = browser.run_in_panel(script).await?;
        Ok(if found == expected {
            Ok(())
        } else {
            Err(found)
        })
    })
    .await
}

pub(super) async fn opens_and_stays_open(browser: &Browser, place: Place) -> Outcome {
    write(browser, place, GENERIC, "generic").await?;
    becomes(browser, FORM, "pill").await?;
    let before = browser.recorded().await?.events;
    browser.press_in_panel("button.pill").await?;
    becomes(browser, FORM, "card").await?;
    let recorded = browser.recorded().await?;
    assert_eq!(recorded.events, before, "what the page heard of it");
    assert_eq!(recorded.strange, [""; 0], "what it heard first of all");

    // Typing goes on in the box, beside the open card.
    browser.keys(PITCH).await?;
    browser.verdict("salesy").await?;
    becomes(browser, FORM, "card").await?;
    browser.find("h2#send-invite-modal").await?.click().await?;
    browser.host_gone().await?;
    let field = browser.find("textarea#custom-message").await?;
    field.click().await?;
    browser.verdict("salesy").await?;
    becomes(browser, FORM, "card").await?;

    browser.press_in_panel("button.fold").await?;
    becomes(browser, FORM, "pill").await?;
    browser.to_the_end().await?;
    browser.keys("!").await?;
    let text = [GENERIC, PITCH, "!"].concat();
    assert_eq!(field.prop("value").await?, Some(text), "the note");
    browser.nothing_went_wrong().await
}

/// An answer draws what has changed, and no more.
pub(super) async fn stays_unfolded(browser: &Browser) -> Outcome {
    const UNFOLD: &str = "for (const part of root.querySelectorAll('.card details')) part.open = true; \
        return root.querySelectorAll('.card details').length";
    const UNFOLDED: &str = "return root.querySelectorAll('.card details[open]').length";
    write(browser, LIGHT, GENERIC, "generic").await?;
    browser.press_in_panel("button.pill").await?;
    let parts: usize = browser.run_in_panel(UNFOLD).await?;
    assert!(parts > 1, "{parts} parts of the card can be unfolded");
    browser.keys("!").await?;
    let note = format!("{GENERIC}!");
    let shown =
        format!("return String(root.querySelector('.card').textContent.includes({note:?}))");
    becomes(browser, &shown, "true").await?;
    let unfolded: usize = browser.run_in_panel(UNFOLDED).await?;
    assert_eq!(unfolded, parts, "parts that are unfolded");
    browser.nothing_went_wrong().await
}

/// From opening it to a note without slips, by keys alone.
pub(super) async fn is_walked_by_keys(browser: &Browser) -> Outcome {
    write(browser, LIGHT, SLIPS, "good").await?;
    let down = || browser.press_with(Key::Alt, Key::Down);
    down().await?;
    becomes(browser, FORM, "card").await?;
    down().await?;
    becomes(browser, FOCUS, "fix").await?;
    browser.press(Key::Enter).await?;
    let has_fixes = |count| move |panel: &Panel| panel.fixes.len() == count;
    browser.panel_when("has one fix", has_fixes(1)).await?;
    becomes(browser, FOCUS, "").await?;
    down().await?;
    browser.press(Key::Enter).await?;
    browser.panel_when("has no fix", has_fixes(0)).await?;
    let field = browser.find("textarea#custom-message").await?;
    let mended = SLIPS.replace("the the", "the").replace("thx", "thanks");
    assert_eq!(field.prop("value").await?, Some(mended), "the note");

    // From hint to hint; another one than the first unfolds.
    browser.clear().await?;
    browser.keys(&[GENERIC, PITCH].concat()).await?;
    browser.verdict("salesy").await?;
    down().await?;
    becomes(browser, FOCUS, "ignore").await?;
    browser.press(Key::Down).await?;
    becomes(browser, FOCUS, "message").await?;
    let open: bool = browser
        .run_in_panel("return root.activeElement.parentElement.open")
        .await?;
    assert!(open, "the hint that the arrow leads to");
    browser.press(Key::Up).await?;
    becomes(browser, FOCUS, "ignore").await?;
    browser.press_with(Key::Alt, Key::Up).await?;
    becomes(browser, FOCUS, "").await?;
    browser.keys("!").await?;
    browser.press_with(Key::Alt, Key::Up).await?;
    becomes(browser, FORM, "pill").await?;
    let text = [GENERIC, PITCH, "!"].concat();
    assert_eq!(field.prop("value").await?, Some(text), "the note");
    browser.nothing_went_wrong().await
}

/// No driver can press a browser's own keys: a copy of the extension hears of them from the page.
pub(super) async fn goes_by_commands(browser: &Browser) -> Outcome {
    const HEAR: &str = "document.addEventListener('test-command', ({ detail }) => \
        current?.box?.told({ kind: 'command', name: detail }));";
    let copy = browser.kind.copy_of_dist("commands")?;
    let script = copy.join("content/start.js");
    let shipped = fs::read_to_string(&script)?;
    fs::write(script, [&shipped, HEAR].concat())?;
    let extension = Extension::Folder(copy);
    let own = Browser::start(browser.kind, &extension, Arc::clone(&browser.server)).await?;
    let outcome = obey(&own).await;
    own.quit().await?;
    outcome
}

async fn obey(browser: &Browser) -> Outcome {
    const SAY: &str =
        "document.dispatchEvent(new CustomEvent('test-command', { detail: arguments[0] }))";
    let say = async |name: &str| browser.run::<()>(SAY, vec![json!(name)]).await;
    write(browser, LIGHT, &[GENERIC, PITCH].concat(), "salesy").await?;
    let hints = browser.verdict("salesy").await?.hints;
    let current = "return root.activeElement?.closest('.hint, li').querySelector('.message').textContent ?? ''";
    say("next").await?;
    becomes(browser, FORM, "card").await?;
    becomes(browser, current, &hints[0]).await?;
    say("next").await?;
    becomes(browser, current, &hints[1]).await?;
    say("ignore").await?;
    browser
        .panel_when("ignores the second", |panel| {
            panel.hints.contains(&hints[0]) && !panel.hints.contains(&hints[1])
        })
        .await?;
    say("return").await?;
    becomes(browser, FOCUS, "").await?;
    browser.clear().await?;
    browser.keys(SLIPS).await?;
    let has_fixes = |count| move |panel: &Panel| panel.fixes.len() == count;
    browser.panel_when("has two fixes", has_fixes(2)).await?;
    say("fix").await?;
    browser.panel_when("has one fix", has_fixes(1)).await?;
    browser.nothing_went_wrong().await
}

pub(super) async fn selects_marked_words(browser: &Browser, editor: &str) -> Outcome {
    browser.open_editor(editor).await?;
    browser
        .keys("Hi Ilka, I hope you are well. We help companies cut costs.")
        .await?;
    let panel = browser
        .panel_when("marks words", |panel| !panel.marks.is_empty())
        .await?;
    browser.press_in_panel("mark:last-of-type").await?;
    let last = panel.marks.last().cloned().unwrap_or_default();
    until("the words to be selected", async || {
        let selected: String = browser.run(SELECTED, vec![]).await?;
        Ok(if panel.marks.contains(&selected) {
            Ok(())
        } else {
            Err(format!("{selected:?}, not {last:?}"))
        })
    })
    .await?;
    browser.nothing_went_wrong().await
}

/// A box of a few lines holds 3,500 characters: the words come into sight, and the page stays as it is.
pub(super) async fn brings_words_into_sight(browser: &Browser) -> Outcome {
    const PLACE: Place = Place::of(
        "recommendation",
        "/in/ilka-brandvold/edit/forms/recommendation/ask/",
    );
    const SLIPS: [&str; 2] = [
        "Hi Ilka, thx for two of the the boats. ",
        "Thx for the the tide tables. ",
    ];
    const FILLER: &str = "The gauge in Halden stood still for a week, then it froze. ";
    const WRITE: &str = "document.execCommand('insertText', false, arguments[0])";
    // What the box stands in can be scrolled, too.
    const SCROLL: &str = r"
        document.querySelector('.artdeco-modal').style.minHeight = '1200px';
        document.querySelector('.artdeco-modal-overlay').scrollTop = 20;
        scrollTo(0, 200);";
    const SCROLLED: &str = "return [scrollX, scrollY, document.querySelector('.artdeco-modal-overlay').scrollTop].map(Math.round)";
    // The first and the last character in sight, by where a press would set the caret.
    const IN_SIGHT: &str = r"
        const box = document.querySelector('textarea');
        const { left, top } = box.getBoundingClientRect();
        const { clientWidth, clientHeight, selectionStart, selectionEnd } = box;
        const at = (x, y) => document.caretPositionFromPoint(left + x, top + y).offset;
        return [at(10, 10), at(clientWidth - 10, clientHeight - 10), selectionStart, selectionEnd];";

    browser.resize(1280, 900).await?;
    browser.fresh_tab().await?;
    browser.go_to(PLACE).await?;
    browser.find("textarea").await?.click().await?;
    let filler = FILLER.repeat(20);
    let note = [SLIPS[0], &filler, SLIPS[1], &filler, &filler].concat();
    assert!(note.len() > 3500, "{} characters", note.len());
    browser.run::<()>(WRITE, vec![json!(note)]).await?;
    browser.run::<()>(SCROLL, vec![]).await?;
    // Four slips, and all that is too much: more than the box can show.
    let panel = browser
        .panel_when("marks words", |panel| panel.marks.len() == 5)
        .await?;
    let before: [i64; 3] = browser.run(SCROLLED, vec![]).await?;
    assert!(before[1] > 0 && before[2] > 0, "scrolled: {before:?}");
    for index in [3, 0, 4, 2, 1] {
        let words = &panel.marks[index];
        // The first two stand in what the inbox shows.
        let mark = if index < 2 {
            format!(".inbox > mark:nth-of-type({})", index + 1)
        } else {
            format!(".note > mark:nth-of-type({})", index - 1)
        };
        browser.press_in_panel(&mark).await?;
        until(&format!("{words:?} to be in sight"), async || {
            let selected: String = browser.run(SELECTED, vec![]).await?;
            let [first, last, start, end]: [usize; 4] = browser.run(IN_SIGHT, vec![]).await?;
            let fits = end - start < 100;
            let is_it =
                selected == *words && first <= start && start <= last && (end <= last || !fits);
            Ok(if is_it {
                Ok(())
            } else {
                Err(format!(
                    "{start} to {end} are selected, and {first} to {last} in sight"
                ))
            })
        })
        .await?;
        let after: [i64; 3] = browser.run(SCROLLED, vec![]).await?;
        assert_eq!(after, before, "how far the page is scrolled");
    }
    browser.nothing_went_wrong().await
}

pub(super) async fn begins_a_note(browser: &Browser, editor: &str) -> Outcome {
    browser.open_editor(editor).await?;
    browser.verdict("empty").await?;
    let text: String = browser
        .run_in_panel("return root.querySelector('.insert').textContent")
        .await?;
    browser.press_in_panel("button.insert").await?;
    browser.text_becomes(&text).await?;
    until("the gap to be selected", async || {
        let selected: String = browser.run(SELECTED, vec![]).await?;
        Ok(if selected == "…" {
            Ok(())
        } else {
            Err(selected)
        })
    })
    .await?;
    browser.keys("tides").await?;
    browser.text_becomes(&text.replace('…', "tides")).await?;
    // The box is not empty any more.
    browser
        .panel_when("has read it", |panel| panel.verdict != "empty")
        .await?;
    browser.nothing_went_wrong().await
}

pub(super) async fn ignores_here(browser: &Browser) -> Outcome {
    write(browser, SHADOW, &[GENERIC, PITCH].concat(), "salesy").await?;
    let told = browser.verdict("salesy").await?.hints;
    browser.press_in_panel("button.ignore").await?;
    let silent = |panel: &Panel| !panel.hints.is_empty() && !panel.hints.contains(&told[0]);
    browser.panel_when("ignores the first", silent).await?;
    // In this box, even when it was left; in another one it is told.
    browser.find("h2#send-invite-modal").await?.click().await?;
    browser.host_gone().await?;
    let field = browser.find("textarea#custom-message").await?;
    field.click().await?;
    browser.panel_when("still ignores it", silent).await?;
    write(browser, SHADOW, &[GENERIC, PITCH].concat(), "salesy").await?;
    let again = browser.verdict("salesy").await?.hints;
    assert_eq!(again, told, "the hints in another box");
    browser.nothing_went_wrong().await
}

pub(super) async fn switches_off(browser: &Browser) -> Outcome {
    const STORED: &str = "return (await chrome.storage.local.get('settings')).settings ?? {}";
    for (button, name) in [
        ("button.rule-off", "rulesOff"),
        ("button.allow", "allow"),
        ("button.site-off", "sitesOff"),
        ("button.pause-hour", "pausedUntil"),
        ("button.off", "off"),
    ] {
        forget(browser).await?;
        write(browser, LIGHT, &[GENERIC, PITCH].concat(), "salesy").await?;
        let told = browser.verdict("salesy").await?;
        browser
            .press_in_panel(button)
            .await
            .map_err(|error| format!("{button}: {error}"))?;
        if ["rulesOff", "allow"].contains(&name) {
            browser
                .panel_when("says it no more", |panel| {
                    (&panel.hints, &panel.marks) != (&told.hints, &told.marks)
                })
                .await?;
        } else {
            browser.host_gone().await?;
        }
        browser.open_own("practice.html").await?;
        let stored: Value = browser.run_async(STORED, vec![]).await?;
        let is_set = match &stored[name] {
            Value::Array(list) => list.len() == 1,
            Value::Number(until) => until.as_f64().is_some_and(|until| until > 0.0),
            other => *other == json!(true),
        };
        assert!(is_set, "{name} in {stored}");
    }
    forget(browser).await
}

/// As the settings were at the start.
async fn forget(browser: &Browser) -> Outcome {
    const FORGET: &str = "await chrome.storage.local.remove('settings');
        await chrome.runtime.sendMessage('settings');";
    browser.open_own("practice.html").await?;
    browser.run_async::<()>(FORGET, vec![]).await
}

/// What axe has against a copy of the panel in a page of our own: it sees into no closed shadow root.
pub(super) async fn barriers(browser: &Browser, scheme: &str) -> Outcome<Vec<String>> {
    const COPY: &str = "return root.innerHTML";
    const PASTE: &str = "
        const main = document.createElement('main');
        const host = document.createElement('div');
        const root = host.attachShadow({ mode: 'open' });
        const heading = document.createElement('h1');
        heading.textContent = 'The card';
        main.append(heading, host);
        document.body.replaceChildren(main);
        root.innerHTML = arguments[0];
        root.querySelector('style').sheet.insertRule('.panel { max-height: none !important }', 0);
        for (const part of root.querySelectorAll('details')) part.open = true;
        const frame = root.querySelector('.panel').parentElement;
        frame.style.position = 'static';
        frame.style.animation = 'none';";
    let copy: String = browser.run_in_panel(COPY).await?;
    browser.open_own("practice.html").await?;
    super::pictures::paint(browser, scheme).await?;
    browser.run::<()>(PASTE, vec![json!(copy)]).await?;
    browser.barriers().await
}

/// Measured in the page, and by axe.
pub(super) async fn has_no_barriers(browser: &Browser) -> Outcome {
    const SMALL: &str = "
        for (const part of root.querySelectorAll('details')) part.open = true;
        return [...root.querySelectorAll('button, summary')]
            .filter((control) => control.checkVisibility())
            .map((control) => [control.className, control.getBoundingClientRect()])
            .filter(([, { width, height }]) => width < 24 || height < 24)
            .map(([name, { width, height }]) => `${name}: ${width} × ${height}`);";
    for scheme in ["light", "dark"] {
        for (note, verdict) in [
            ("", "empty"),
            (GENERIC, "generic"),
            (PITCH, "salesy"),
            (SLIPS, "good"),
        ] {
            write(browser, LIGHT, note, verdict).await?;
            super::pictures::paint(browser, scheme).await?;
            for form in ["pill", "card"] {
                if form == "card" {
                    browser.press_in_panel("button.pill").await?;
                }
                becomes(browser, FORM, form).await?;
                let small: Vec<String> = browser.run_in_panel(SMALL).await?;
                assert_eq!(small, [""; 0], "targets below 24 pixels, {verdict}");
            }
            let barriers = barriers(browser, scheme).await?;
            assert!(barriers.is_empty(), "{verdict}, {scheme}: {barriers:#?}");
        }
    }
    super::pictures::paint(browser, "").await
}

/// Whoever asks for less motion gets none.
pub(super) async fn keeps_still(browser: &Browser) -> Outcome {
    const MOVES: &str = "return String(parseFloat(getComputedStyle(root.querySelector('.arc')).transitionDuration) > 0)";
    write(browser, LIGHT, GENERIC, "generic").await?;
    becomes(browser, MOVES, "true").await?;
    less_motion(browser, true).await?;
    becomes(browser, MOVES, "false").await?;
    less_motion(browser, false).await
}

async fn less_motion(browser: &Browser, less: bool) -> Outcome {
    match browser.kind {
        Kind::Chromium => {
            let value = if less { "reduce" } else { "" };
            let features = json!([{ "name": "prefers-reduced-motion", "value": value }]);
            let media = json!({ "features": features });
            browser
                .devtools("Emulation.setEmulatedMedia", media)
                .await?;
            Ok(())
        }
        Kind::Firefox => {
            const SET: &str = "Services.prefs.setIntPref('ui.prefersReducedMotion', arguments[0])";
            let value = json!(u8::from(less));
            browser.run_privileged::<()>(SET, vec![value]).await
        }
    }
}
