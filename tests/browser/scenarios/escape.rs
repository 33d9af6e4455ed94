//! The panel can be closed, and then stays closed until the box is left.

use thirtyfour::Key;

use super::notes::GENERIC;
use crate::harness::{Browser, LIGHT, Outcome, Place, until};

pub(super) async fn one_after_the_other(browser: &Browser, place: Place) -> Outcome {
    let field = browser.reach(place).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;

    browser.press(Key::Escape).await?;
    browser.host_gone().await?;
    assert_eq!(
        browser.recorded().await?.escapes,
        0,
        "the first Esc reached the page"
    );
    browser.keys(" More").await?;
    let text = format!("{GENERIC} More");
    assert_eq!(
        field.prop("value").await?,
        Some(text),
        "the note in the open dialog"
    );

    browser.press(Key::Escape).await?;
    until("the page to close its dialog", async || {
        let escapes = browser.recorded().await?.escapes;
        Ok(if escapes == 1 {
            Ok(())
        } else {
            Err(format!("{escapes} Esc reached the page"))
        })
    })
    .await?;
    assert!(
        browser.hosts().await?.is_empty(),
        "the panel came back after Esc"
    );
    assert!(
        browser.recorded().await?.added.len() <= 1,
        "the panel came back after Esc"
    );
    browser.nothing_went_wrong().await
}

pub(super) async fn comes_back(browser: &Browser) -> Outcome {
    let field = browser.reach(LIGHT).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    browser.press(Key::Escape).await?;
    browser.host_gone().await?;
    browser.find("h2#send-invite-modal").await?.click().await?;
    field.click().await?;
    browser.keys(" Yours").await?;
    browser.verdict("generic").await?;
    Ok(())
}

pub(super) async fn by_button(browser: &Browser, place: Place) -> Outcome {
    let field = browser.reach(place).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    let before = browser.recorded().await?.events;
    browser.press_in_panel("button.close").await?;
    browser.host_gone().await?;
    let recorded = browser.recorded().await?;
    assert_eq!(recorded.events, before, "what the page heard of it");
    assert_eq!(recorded.strange, [""; 0], "what it heard first of all");
    // The focus is still in the box.
    browser.keys(" Yours").await?;
    let text = format!("{GENERIC} Yours");
    assert_eq!(field.prop("value").await?, Some(text), "the note");
    browser.nothing_went_wrong().await
}
