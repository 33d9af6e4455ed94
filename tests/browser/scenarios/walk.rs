//! A walk by keyboard alone, through a page, the popup and the options. Each step is kept under
//! `dist/screenshots`: a picture, and a line with the key, what has the focus then, and what the live region says.

use std::fs;

use serde_json::{Value, json};
use thirtyfour::Key;

use super::beside::FAULTS;
use super::options;
use crate::harness::{Browser, LIGHT, Outcome, repository, until};

/// A key, or a text; role and name of what has the focus then, as the browser tells them to a screen reader; what
/// the live region holds then.
type Step = (&'static str, &'static str, &'static str);

const BOX: &str = "textbox “Please limit personal note to 300 characters. 3 personalized invitations remaining for \
    this month. Members are more likely to accept invitations that include a personal note.”";
const GENERIC: &str = "Generic. This could be sent to anyone.";
const EMPTY: &str = "No note yet. They will see a name and nothing else.";
const IGNORED: &str = "Good note. What exactly caught your eye?";

const IN_PAGE: &[Step] = &[
    ("Tab", "combobox “Search”", ""),
    ("Tab", "button “Dismiss”", ""),
    ("Tab", "button “Add a note”", ""),
    ("Enter", "none “”", ""),
    ("Tab", "button “Dismiss”", ""),
    ("Tab", BOX, EMPTY),
    (FAULTS, BOX, GENERIC),
    ("Alt+↓", BOX, GENERIC),
    ("Alt+↓", "button “Ignore here”", GENERIC),
    ("↓", "summary “What exactly caught your eye?”", GENERIC),
    (
        "↓",
        "summary “You ask to connect but don't say why.”",
        GENERIC,
    ),
    (
        "↓",
        "summary “A profile that you came across is no reason; their first question stays open.”",
        GENERIC,
    ),
    ("↓", "summary ““your” stands here twice.”", GENERIC),
    ("Tab", "button “Change to “your””", GENERIC),
    ("Enter", BOX, GENERIC),
    ("Alt+↓", "button “Ignore here”", GENERIC),
    ("Enter", "button “Ignore here”", IGNORED),
    ("Alt+↑", BOX, IGNORED),
    ("Esc", BOX, ""),
];

const IN_POPUP: &[Step] = &[
    (FAULTS, "textbox “Your note”", GENERIC),
    ("Tab", "button “Copy improved note”", GENERIC),
    (
        "Enter",
        "button “Copy improved note”",
        "Copied. Put right: 1 Generic. This could be sent to anyone.",
    ),
    (
        "Tab",
        "summary “Why?”",
        "Copied. Put right: 1 Generic. This could be sent to anyone.",
    ),
    (
        "Shift+Tab",
        "button “Copy improved note”",
        "Copied. Put right: 1 Generic. This could be sent to anyone.",
    ),
    (
        "Shift+Tab",
        "textbox “Your note”",
        "Copied. Put right: 1 Generic. This could be sent to anyone.",
    ),
    ("!", "textbox “Your note”", GENERIC),
    ("Shift+Tab", "combobox “Do you know them?”", GENERIC),
    ("Shift+Tab", "textbox “Their name”", GENERIC),
];

const IN_OPTIONS: &[Step] = &[
    ("Tab", "link “General”", "Noteworthy is on."),
    ("Tab", "link “Your phrases”", "Noteworthy is on."),
    ("Enter", "none “”", "Noteworthy is on."),
    ("Tab", "textbox “Warn me of”", "Noteworthy is on."),
    ("circle back", "textbox “Warn me of”", "Noteworthy is on."),
    (
        "Enter",
        "textbox “Warn me of”",
        "Noteworthy is on. Added: “circle back”",
    ),
    (
        "Tab",
        "button “Add”",
        "Noteworthy is on. Added: “circle back”",
    ),
    (
        "Tab",
        "button “Remove “circle back””",
        "Noteworthy is on. Added: “circle back”",
    ),
    (
        "Enter",
        "textbox “Warn me of”",
        "Noteworthy is on. Removed: “circle back”",
    ),
];

pub(super) async fn is_recorded(browser: &Browser) -> Outcome {
    let mut record = Vec::new();
    browser.resize(1280, 900).await?;
    browser.fresh_tab().await?;
    browser.go_to(LIGHT).await?;
    walk(browser, "page", "[role=status]", IN_PAGE, &mut record).await?;
    browser.host_gone().await?;
    browser.nothing_went_wrong().await?;

    browser.resize(500, 1000).await?;
    browser.open_own("popup.html").await?;
    browser.find("#result .panel").await?;
    walk(browser, "popup", "#copied, #status", IN_POPUP, &mut record).await?;

    browser.resize(1280, 900).await?;
    options::play(browser, async || {
        options::open(browser).await?;
        let live = "#state, #warn-on .said";
        walk(browser, "options", live, IN_OPTIONS, &mut record).await
    })
    .await?;
    let text = format!("dist/screenshots/{}-walk.txt", browser.kind);
    Ok(fs::write(repository(&text), record.concat())?)
}

/// Makes the steps in order, and records them; `live` finds the live regions.
async fn walk(
    browser: &Browser,
    place: &str,
    live: &str,
    steps: &[Step],
    record: &mut Vec<String>,
) -> Outcome {
    for (key, focus, says) in steps {
        press(browser, key).await?;
        let number = record.len() + 1;
        until(
            &format!("step {number}, {key:?}: {focus}, {says:?}"),
            async || {
                let seen = (focused(browser).await?, said(browser, live).await?);
                let is_so = seen == (focus.to_string(), says.to_string());
                Ok(if is_so {
                    Ok(())
                } else {
                    Err(format!("{seen:?}"))
                })
            },
        )
        .await?;
        browser.drawn().await?;
        let picture = format!("{}-walk-{number:02}-{place}.png", browser.kind);
        let picture = repository("dist/screenshots").join(picture);
        browser.screenshot(&picture).await?;
        let says = if says.is_empty() { "nothing" } else { says };
        record.push(format!(
            "{number:02} {place}, {key}: {focus}; said: {says}\n"
        ));
    }
    Ok(())
}

async fn press(browser: &Browser, key: &str) -> Outcome {
    match key {
        "Tab" => browser.press(Key::Tab).await,
        "Shift+Tab" => browser.press_with(Key::Shift, Key::Tab).await,
        "Enter" => browser.press(Key::Enter).await,
        "Esc" => browser.press(Key::Escape).await,
        "↓" => browser.press(Key::Down).await,
        "Alt+↓" => browser.press_with(Key::Alt, Key::Down).await,
        "Alt+↑" => browser.press_with(Key::Alt, Key::Up).await,
        text => browser.keys(text).await,
    }
}

/// Role and name of what has the focus, in whatever shadow root it stands; the panel's is closed.
async fn focused(browser: &Browser) -> Outcome<String> {
    const FOCUS: &str = "
        let { activeElement } = document;
        while (activeElement.shadowRoot?.activeElement) ({ activeElement } = activeElement.shadowRoot);
        return activeElement";
    let mut element: Value = browser.run(FOCUS, vec![]).await?;
    if browser
        .hosts()
        .await?
        .iter()
        .any(|(host, _)| *host == element)
    {
        let within: Value = browser.run_in_panel("return root.activeElement").await?;
        element = if within.is_null() { element } else { within };
    }
    let id = element
        .as_object()
        .and_then(|object| object.values().next());
    let id = id.and_then(Value::as_str).unwrap_or_default();
    let told = async |what: &str| -> Outcome<String> {
        let path = format!("/element/{id}/computed{what}");
        Ok(browser.command(hyper::Method::GET, &path, None).await?)
    };
    let role = told("role").await?;
    // ARIA has no role for it.
    let role = match role.as_str() {
        "DisclosureTriangle" | "" => "summary",
        role => role,
    };
    Ok(format!("{role} “{}”", told("label").await?))
}

/// What the live regions hold.
async fn said(browser: &Browser, live: &str) -> Outcome<String> {
    const SAID: &str = "return [...root.querySelectorAll(live)]
        .map((region) => region.textContent.trim()).filter(Boolean).join(' ')";
    if browser.hosts().await?.is_empty() {
        let script = format!("const root = document; const [live] = arguments; {SAID}");
        browser.run(&script, vec![json!(live)]).await
    } else {
        let script = format!("const live = '{live}'; {SAID}");
        browser.run_in_panel(&script).await
    }
}
