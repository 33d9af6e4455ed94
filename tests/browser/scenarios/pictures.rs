//! Pictures of each browser by day and by night, kept under `dist/screenshots`.

use std::path::PathBuf;

use serde_json::json;

use super::notes::{GENERIC, GOOD, PITCH};
use super::{beside, nudge};
use crate::harness::{Browser, Kind, Outcome, SHADOW, repository};

pub(super) async fn are_taken(browser: &Browser) -> Outcome {
    browser.resize(1280, 800).await?;
    let day = take(browser, "light").await?;
    let night = take(browser, "dark").await?;
    paint(browser, "").await?;
    assert_ne!(day, night, "the panel's colour by day and by night");
    Ok(())
}

/// Each state of the panel: its name, a note that brings it, and the verdict by which it is known.
const STATES: [(&str, &str, &str); 11] = [
    ("empty", "", "empty"),
    ("generic", GENERIC, "generic"),
    // Likely, and not certain enough for a warning.
    (
        "unsure",
        "Hi Ilka, I see that we both work with sensors. It would be nice to keep in contact.",
        "generic",
    ),
    (
        "salesy",
        "Hi Ilka, we help harbours cut sensor costs by 30%, guaranteed. Book a free 15-minute demo?",
        "salesy",
    ),
    ("good", GOOD, "good"),
    (
        "too-long",
        "Hi Ilka, your talk on tide gauges in Bergen made me rewrite our sensor driver. How do you keep the \
         clocks in step without GPS? I build river gauges in Nijmegen, and for two winters now ours have drifted \
         by a second a week whenever the ice came.",
        "good",
    ),
    // Words that a button puts right.
    (
        "slips",
        "hi Ilka, your tide tables for Halden made me move two of the the boats!! How do you gauge ice?",
        "good",
    ),
    // The page shows Ilka's.
    (
        "wrong-name",
        "Hi Bob, your tide tables for Halden made me move two boats. How do you gauge ice?",
        "good",
    ),
    // In a language that has no phrases.
    ("not-english", GERMAN_NOTE, "unjudged"),
    (
        "nothing-to-say",
        "Hi Ilka, see you on Friday at the harbour.",
        "good",
    ),
    (
        "off-putting",
        "Hi Ilka, why did you not answer my last three messages? I am still waiting.",
        "off_putting",
    ),
];

const GERMAN_NOTE: &str = "Guten Tag Frau Lund, Ihr Vortrag über Moore hat mir sehr gefallen. Ich würde mich gerne vernetzen.";

/// Where a picture is kept.
pub(super) fn path(browser: &Browser, what: &str, scheme: &str) -> PathBuf {
    repository("dist/screenshots").join(format!("{}-{what}-{scheme}.png", browser.kind))
}

/// The pill and the card in each state.
async fn states(browser: &Browser, scheme: &str) -> Outcome {
    for (name, note, verdict) in STATES {
        let field = browser.reach(SHADOW).await?;
        paint(browser, scheme).await?;
        field.click().await?;
        browser.keys(note).await?;
        let what = format!("is {name}, and said so");
        // By then typing has paused, and the last words are marked, too.
        browser
            .panel_when(&what, |panel| {
                panel.verdict == verdict && !panel.spoken.is_empty()
            })
            .await?;
        browser.drawn().await?;
        browser
            .screenshot(&path(browser, &format!("pill-{name}"), scheme))
            .await?;
        browser.press_in_panel("button.pill").await?;
        browser.drawn().await?;
        browser
            .screenshot(&path(browser, &format!("card-{name}"), scheme))
            .await?;
    }
    Ok(())
}

/// The panel's background is the answer.
async fn take(browser: &Browser, scheme: &str) -> Outcome<String> {
    const COLOUR: &str = "return getComputedStyle(root.querySelector('.panel')).backgroundColor";
    let path = |what: &str| path(browser, what, scheme);
    states(browser, scheme).await?;
    let colour = browser.run_in_panel(COLOUR).await?;
    nudge::show(browser, SHADOW).await?;
    paint(browser, scheme).await?;
    browser.screenshot(&path("nudge")).await?;

    beside::pictures(browser, scheme, path).await?;
    browser.resize(500, 760).await?;
    browser.open_own("popup.html").await?;
    paint(browser, scheme).await?;
    browser
        .find("textarea#note")
        .await?
        .send_keys([GENERIC, PITCH].concat())
        .await?;
    browser.find("#result .verdict-salesy").await?;
    browser.find("#site-words:not(:empty)").await?;
    browser.screenshot(&path("popup")).await?;
    browser.clear().await?;
    browser.keys(GERMAN_NOTE).await?;
    browser.find("#result .unread").await?;
    browser.screenshot(&path("popup-unread")).await?;

    browser.resize(1280, 800).await?;
    browser.open_own("practice.html").await?;
    paint(browser, scheme).await?;
    let field = browser.find("textarea#practice-note").await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser
        .panel_when("has been spoken", |panel| !panel.spoken.is_empty())
        .await?;
    browser.screenshot(&path("practice")).await?;
    Ok(colour)
}

/// `light`, `dark`, or nothing for what the system prefers.
pub(super) async fn paint(browser: &Browser, scheme: &str) -> Outcome {
    match browser.kind {
        Kind::Chromium => {
            let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
            let media = json!({ "features": features });
            browser
                .devtools("Emulation.setEmulatedMedia", media)
                .await?;
        }
        Kind::Firefox => {
            const SET: &str = "Services.prefs.setIntPref(
                'layout.css.prefers-color-scheme.content-override',
                { dark: 0, light: 1 }[arguments[0]] ?? 2)";
            browser
                .run_privileged::<()>(SET, vec![json!(scheme)])
                .await?;
        }
    }
    Ok(())
}
