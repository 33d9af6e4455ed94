//! The panel appears, changes and goes with the text, wherever the dialog is mounted.

use super::notes::{GENERIC, GOOD, PITCH};
use crate::harness::{Browser, Outcome, Place};

pub(super) async fn the_text(browser: &Browser, place: Place) -> Outcome {
    let field = browser.reach(place).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    let generic = browser.verdict("generic").await?;
    assert!(!generic.instead.is_empty(), "no way forward: {generic:?}");
    browser.keys(PITCH).await?;
    let salesy = browser.verdict("salesy").await?;
    assert_ne!(generic.hints, salesy.hints, "the hints of both");
    browser.clear().await?;
    browser.verdict("empty").await?;
    browser.keys(GOOD).await?;
    browser.verdict("good").await?;
    assert_eq!(
        field.prop("value").await?.as_deref(),
        Some(GOOD),
        "the note"
    );

    // To another element near by, which in a shadow root the page around it cannot hear.
    browser.find("h2#send-invite-modal").await?.click().await?;
    browser.host_gone().await?;
    field.click().await?;
    browser.to_the_end().await?;
    browser.keys("!").await?;
    browser.verdict("good").await?;
    browser.nothing_went_wrong().await
}

/// The site replaces the box while it has the focus: no event tells that it was left.
pub(super) async fn a_new_box(browser: &Browser, place: Place) -> Outcome {
    let field = browser.reach(place).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    browser.run::<()>("drawAnew()", vec![]).await?;
    browser.host_gone().await?;

    let field = browser.find("textarea#custom-message").await?;
    assert_eq!(
        field.prop("value").await?.as_deref(),
        Some(GENERIC),
        "the note"
    );
    field.click().await?;
    browser.keys(PITCH).await?;
    browser.verdict("salesy").await?;
    browser.nothing_went_wrong().await
}
