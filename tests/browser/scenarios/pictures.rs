//! Pictures of each browser by day and by night, kept under `dist/screenshots`.

use serde_json::json;

use super::notes::{GENERIC, PITCH};
use super::nudge;
use crate::harness::{Browser, Kind, Outcome, Panel, SHADOW, repository};

pub(super) async fn are_taken(browser: &Browser) -> Outcome {
    browser.resize(1280, 800).await?;
    let day = take(browser, "light").await?;
    let night = take(browser, "dark").await?;
    paint(browser, "").await?;
    assert_ne!(day, night, "the panel's colour by day and by night");
    Ok(())
}

/// Words that a button puts right.
const SLIPS: &str = "hi Ilka, your tide tables for Halden made me move two of the the boats!! How do you gauge ice?";

/// The page shows Ilka's.
const OTHER_NAME: &str =
    "Hi Bob, your tide tables for Halden made me move two boats. How do you gauge ice?";

/// In a language that has no phrases.
const GERMAN_NOTE: &str = "Guten Tag Frau Lund, Ihr Vortrag über Moore hat mir sehr gefallen. Ich würde mich gerne vernetzen.";

/// The panel's background is the answer.
async fn take(browser: &Browser, scheme: &str) -> Outcome<String> {
    const COLOUR: &str = "return getComputedStyle(root.querySelector('.panel')).backgroundColor";
    let path = |what: &str| {
        repository("dist/screenshots").join(format!("{}-{what}-{scheme}.png", browser.kind))
    };
    let field = browser.reach(SHADOW).await?;
    paint(browser, scheme).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    browser.screenshot(&path("invite")).await?;
    let colour = browser.run_in_panel(COLOUR).await?;
    browser.clear().await?;
    browser.keys(SLIPS).await?;
    let has_fixes = |count| move |panel: &Panel| panel.fixes.len() == count;
    browser.panel_when("has three fixes", has_fixes(3)).await?;
    browser.screenshot(&path("invite-fixes")).await?;
    browser.clear().await?;
    browser.keys(OTHER_NAME).await?;
    browser
        .panel_when("has the name's fix", has_fixes(1))
        .await?;
    browser.screenshot(&path("invite-other-name")).await?;
    nudge::show(browser, SHADOW).await?;
    paint(browser, scheme).await?;
    browser.screenshot(&path("nudge")).await?;

    browser.resize(500, 760).await?;
    browser.open_own("popup.html").await?;
    paint(browser, scheme).await?;
    browser
        .find("textarea#note")
        .await?
        .send_keys([GENERIC, PITCH].concat())
        .await?;
    browser.find("#result .verdict-salesy").await?;
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
    browser.verdict("generic").await?;
    browser.screenshot(&path("practice")).await?;

    browser.open_own("options.html").await?;
    paint(browser, scheme).await?;
    browser.find("article.rule").await?;
    browser.screenshot(&path("rules")).await?;
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
