//! Pictures of each browser by day and by night, kept under `dist/screenshots`.

use serde_json::json;

use super::notes::{GENERIC, PITCH};
use crate::harness::{Browser, Kind, Outcome, SHADOW, repository};

pub(super) async fn are_taken(browser: &Browser) -> Outcome {
    browser.resize(1280, 800).await?;
    let day = take(browser, "light").await?;
    let night = take(browser, "dark").await?;
    paint(browser, "").await?;
    assert_ne!(day, night, "the panel's colour by day and by night");
    Ok(())
}

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
