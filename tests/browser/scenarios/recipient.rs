//! Whom a note is for, as the page shows them, and what of them it could mention.

use super::notes::GENERIC;
use crate::harness::{Browser, Outcome, Place};

const MENTIONED: &str = "return [...root.querySelectorAll('.mentions li, .mentions .starter')].map((item) => item.textContent);";

/// The panel asks about `wrong`, not about `right`, and offers what it has `mentions` of.
pub(super) async fn is_known(
    browser: &Browser,
    place: Place,
    [wrong, right]: [&str; 2],
    mentions: &[&str],
) -> Outcome {
    let field = browser.reach(place).await?;
    field.click().await?;
    browser.keys(&format!("Hi {wrong}, {GENERIC}")).await?;
    browser
        .panel_when("asks about the name", |panel| {
            let asks = |hint: &String| hint.contains(wrong) && hint.contains(right);
            panel.hints.iter().any(asks)
        })
        .await?;
    let shown: Vec<String> = browser.run_in_panel(MENTIONED).await?;
    assert_eq!(shown, mentions, "what could be mentioned");

    browser.clear().await?;
    let called = right.split(' ').next().unwrap_or(right);
    browser.keys(&format!("Hi {called}, {GENERIC}")).await?;
    browser
        .panel_when("takes the right name", |panel| {
            panel.verdict == "generic" && !panel.hints.iter().any(|hint| hint.contains(right))
        })
        .await?;
    browser.nothing_went_wrong().await
}
