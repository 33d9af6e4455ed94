//! The browser has nothing to say about the extension: no warning on loading, and no error since.
//! Runs last, so that it hears of all scenarios before.

use serde_json::{Value, json};

use super::notes::GENERIC;
use crate::harness::{Browser, Kind, LIGHT, Outcome};

pub(super) async fn stays_silent(browser: &Browser) -> Outcome {
    let field = browser.reach(LIGHT).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    let said = said(browser).await?;
    assert!(said.is_empty(), "{said:#?}");
    Ok(())
}

/// What the browser has to say about the extension so far.
pub(super) async fn said(browser: &Browser) -> Outcome<Vec<Value>> {
    let base = vec![json!(browser.base)];
    match browser.kind {
        Kind::Chromium => {
            browser.open("chrome://extensions/").await?;
            browser.run_async(CHROMIUM, base).await
        }
        Kind::Firefox => browser.run_privileged(FIREFOX, base).await,
    }
}

const CHROMIUM: &str = r"
    const { manifestErrors, runtimeErrors, runtimeWarnings, installWarnings } =
        await chrome.developerPrivate.getExtensionInfo(new URL(arguments[0]).host);
    return [manifestErrors, runtimeErrors, runtimeWarnings, installWarnings].flat();";

// What a page is refused (see `privacy`) is told to the console, too, but is no fault of ours; nor is it
// when one of our pages is closed while it reads what it shows: settings, sites, what is stored, the tab.
// Nor is it when a page is closed while it says that its box was left, answered or not. Whatever else a page leaves unanswered, is.
const FIREFOX: &str = r"
    const { extension } = WebExtensionPolicy.getByHostname(new URL(arguments[0]).host);
    const heard = Services.console.getMessageArray().map(String).filter((message) =>
        (message.includes(arguments[0]) || message.includes(extension.id))
        && !message.includes('may not load or link to')
        && !/Promise re(solved|jected) after context unloaded[^{]*\{file: .[^ ]*\/(settings|sites|options-stored|switch)\.js/.test(message)
        && !/Promise re(solved|jected) after context unloaded[^{]*\{file: .[^ ]*\/content\/port\.js[^]*sayLeft@/.test(message));
    return [...heard, ...extension.warnings ?? [], ...extension.errors ?? []];";
