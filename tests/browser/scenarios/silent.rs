//! Where no invitation is written, nothing of ours is ever in the page.
//!
//! That nothing comes cannot be waited for. So afterwards a note is typed in a box that is ours:
//! by the time of its answer, one for the other boxes would have come.

use super::notes::GENERIC;
use crate::harness::{Browser, LIGHT, MESSAGING, Outcome, SHADOW};

pub(super) async fn other_boxes(browser: &Browser) -> Outcome {
    browser.fresh_tab().await?;
    browser.go_to(MESSAGING).await?;
    for selector in ["main .ql-editor", "[role=search] input"] {
        browser.find(selector).await?.click().await?;
        browser.keys(GENERIC).await?;
    }
    nothing_came(browser).await
}

/// The hidden frame of a profile holds copies of the very dialog; its step 1 has no box yet.
pub(super) async fn unseen_boxes(browser: &Browser) -> Outcome {
    browser.fresh_tab().await?;
    browser.go_to(SHADOW).await?;
    browser.find("[role=search] input").await?.click().await?;
    browser.keys(GENERIC).await?;
    browser.find("iframe").await?.enter_frame().await?;
    for selector in [".ql-editor", "textarea#custom-message"] {
        browser.find(selector).await?.focus().await?;
        browser.keys(GENERIC).await?;
    }
    browser.driver.enter_default_frame().await?;
    browser
        .find("main a[href*='/custom-invite/']")
        .await?
        .click()
        .await?;
    browser.find(".artdeco-modal__actionbar").await?;
    nothing_came(browser).await?;
    browser.find("iframe").await?.enter_frame().await?;
    assert!(
        browser.hosts().await?.is_empty(),
        "a host in the hidden frame"
    );
    Ok(())
}

pub(super) async fn no_box(browser: &Browser) -> Outcome {
    browser.fresh_tab().await?;
    browser.go_to(SHADOW).await?;
    let before = browser.document().await?;
    browser.find("main p:not(.hidden)").await?.click().await?;
    browser.keys("j").await?;
    nothing_came(browser).await?;
    assert_eq!(browser.document().await?, before, "the page");
    Ok(())
}

/// Types a note in a box that is ours, in a tab beside, and waits for the answer.
pub(super) async fn answered_elsewhere(browser: &Browser) -> Outcome {
    let here = browser.driver.window().await?;
    let beside = browser.driver.new_tab().await?;
    browser.driver.switch_to_window(beside).await?;
    let field = browser.reach_here(LIGHT).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    browser.driver.close_window().await?;
    browser.driver.switch_to_window(here).await?;
    Ok(())
}

async fn nothing_came(browser: &Browser) -> Outcome {
    answered_elsewhere(browser).await?;
    assert_eq!(
        browser.recorded().await?.added,
        [""; 0],
        "elements added to the page"
    );
    assert!(browser.hosts().await?.is_empty(), "a host in the page");
    browser.nothing_went_wrong().await
}
