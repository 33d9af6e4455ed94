//! Screen readers are told the verdict when typing has paused, and again only when it changes.

use super::notes::{GENERIC, PITCH};
use crate::harness::{Browser, LIGHT, Outcome};

pub(super) async fn once_typing_has_paused(browser: &Browser) -> Outcome {
    browser.reach(LIGHT).await?.click().await?;
    browser.keys(GENERIC).await?;
    let generic = heard(browser, "generic").await?;
    browser.keys(PITCH).await?;
    let salesy = heard(browser, "salesy").await?;
    assert_ne!(generic, salesy, "what is said of both");
    Ok(())
}

/// Waits until the verdict's own words begin what is said.
async fn heard(browser: &Browser, verdict: &str) -> Outcome<String> {
    let panel = browser
        .panel_when(&format!("says {verdict} aloud"), |panel| {
            panel.verdict == verdict && panel.spoken.starts_with(&panel.words)
        })
        .await?;
    Ok(panel.spoken)
}
