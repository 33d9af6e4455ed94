//! After an update or a removal of the extension, in tabs that are open all the while: what is left
//! behind goes silent, and a new page script takes over without the page being loaded again.
//!
//! In a browser of its own, since it changes what is installed.

use std::sync::Arc;

use serde_json::{Value, json};

use super::highlight;
use super::notes::{GENERIC, PITCH};
use crate::harness::{Browser, Extension, Kind, LIGHT, Outcome, until};

pub(super) async fn leaves_one_at_work(browser: &Browser) -> Outcome {
    with_own(browser, async |browser| {
        write(browser).await?;
        let page = browser.driver.window().await?;
        for note in [PITCH, GENERIC] {
            update(browser).await?;
            browser.driver.switch_to_window(page.clone()).await?;
            browser.panel_gone().await?;
            // Entered again, as by somebody who comes back to it.
            until("the new page script to answer", async || {
                browser.find("h2#send-invite-modal").await?.click().await?;
                browser
                    .find("textarea#custom-message")
                    .await?
                    .click()
                    .await?;
                Ok(match browser.panel().await? {
                    Some(_) => Ok(()),
                    None => Err("no panel".to_owned()),
                })
            })
            .await?;
            browser.clear().await?;
            browser.keys(note).await?;
            let verdict = if note == PITCH { "salesy" } else { "generic" };
            browser.verdict(verdict).await?;
        }
        browser.nothing_went_wrong().await
    })
    .await
}

pub(super) async fn removed(browser: &Browser) -> Outcome {
    with_own(browser, async |browser| {
        write(browser).await?;
        let page = browser.driver.window().await?;
        remove(browser).await?;
        browser.driver.switch_to_window(page).await?;
        browser.panel_gone().await?;
        let field = browser.find("textarea#custom-message").await?;
        browser.find("h2#send-invite-modal").await?.click().await?;
        field.click().await?;
        browser.to_the_end().await?;
        browser.keys(PITCH).await?;
        browser.panel_gone().await?;
        let text = [GENERIC, PITCH].concat();
        assert_eq!(field.prop("value").await?, Some(text), "the note");
        browser.nothing_went_wrong().await
    })
    .await
}

/// Of the marks in the box, too.
pub(super) async fn removed_with_marks(browser: &Browser, editor: &str) -> Outcome {
    with_own(browser, async |browser| {
        highlight::write(browser, editor).await?;
        let page = browser.driver.window().await?;
        remove(browser).await?;
        browser.driver.switch_to_window(page).await?;
        highlight::nothing_painted(browser).await
    })
    .await
}

async fn with_own(browser: &Browser, play: impl AsyncFnOnce(&Browser) -> Outcome) -> Outcome {
    let extension = Extension::Folder(browser.kind.dist());
    let own = Browser::start(browser.kind, &extension, Arc::clone(&browser.server)).await?;
    let outcome = play(&own).await;
    own.quit().await?;
    outcome
}

async fn write(browser: &Browser) -> Outcome {
    browser.reach(LIGHT).await?.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    Ok(())
}

/// Loads the extension again, as an update does.
async fn update(browser: &Browser) -> Outcome {
    match browser.kind {
        Kind::Chromium => {
            beside(
                browser,
                "await chrome.developerPrivate.reload(arguments[0])",
            )
            .await
        }
        Kind::Firefox => {
            let body = json!({ "path": browser.kind.dist(), "temporary": true });
            browser
                .command::<Value>(hyper::Method::POST, "/moz/addon/install", Some(body))
                .await?;
            Ok(())
        }
    }
}

async fn remove(browser: &Browser) -> Outcome {
    match browser.kind {
        Kind::Chromium => {
            // As silent as its removal: the question before that could not be answered here.
            beside(
                browser,
                "await chrome.management.setEnabled(arguments[0], false)",
            )
            .await
        }
        Kind::Firefox => {
            let body = json!({ "id": "noteworthy@noteworthy-hints.github.io" });
            browser
                .command::<Value>(hyper::Method::POST, "/moz/addon/uninstall", Some(body))
                .await?;
            Ok(())
        }
    }
}

/// Runs a script on Chromium's page of extensions.
async fn beside(browser: &Browser, script: &str) -> Outcome {
    let page = browser.driver.window().await?;
    let tab = browser.driver.new_tab().await?;
    browser.driver.switch_to_window(tab).await?;
    browser.driver.goto("chrome://extensions/").await?;
    let id = browser.base.split('/').nth(2).unwrap_or_default();
    browser.run_async::<()>(script, vec![json!(id)]).await?;
    browser.driver.close_window().await?;
    Ok(browser.driver.switch_to_window(page).await?)
}
