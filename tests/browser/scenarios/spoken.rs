//! Screen readers are told the verdict when typing has paused, and again only when it changes; and
//! meanwhile that what the panel shows is about to change.

use super::notes::{GENERIC, PITCH};
use crate::harness::{Browser, LIGHT, Outcome, until};

pub(super) async fn once_typing_has_paused(browser: &Browser) -> Outcome {
    browser.reach(LIGHT).await?.click().await?;
    browser.keys(GENERIC).await?;
    let generic = heard(browser, "generic").await?;
    browser.keys(PITCH).await?;
    let salesy = heard(browser, "salesy").await?;
    assert_ne!(generic, salesy, "what is said of both");
    Ok(())
}

pub(super) async fn while_an_answer_is_awaited(browser: &Browser) -> Outcome {
    const WATCH: &str = "window.busy = [];
        const panel = root.querySelector('.panel');
        new MutationObserver(() => window.busy.push(panel.ariaBusy)).observe(panel, { attributeFilter: ['aria-busy'] });";
    browser.reach(LIGHT).await?.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    browser.run_in_panel::<()>(WATCH).await?;
    browser.keys("!").await?;
    until("the panel to be busy, and then no more", async || {
        let busy: Vec<Option<String>> = browser.run("return busy", vec![]).await?;
        let is_so = busy == [Some("true".to_owned()), None];
        Ok(if is_so {
            Ok(())
        } else {
            Err(format!("{busy:?}"))
        })
    })
    .await
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
