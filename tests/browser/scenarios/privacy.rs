//! The page cannot tell that the extension is there from its files, and the note stays where it is.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::notes::GENERIC;
use crate::harness::{Browser, LIGHT, Outcome, SHADOW};

const FETCH: &str = r"
    const answered = [];
    for (const address of arguments[0]) {
        const found = await fetch(address).then(() => true, () => false);
        const image = new Image();
        const drawn = await new Promise((tell) => {
            image.onload = () => tell(true);
            image.onerror = () => tell(false);
            image.src = address;
        });
        if (found || drawn) answered.push(address);
    }
    return answered;";

pub(super) async fn cannot_be_seen(browser: &Browser) -> Outcome {
    // Under this policy nothing but the browser's own rules stops the requests.
    let field = browser.reach(LIGHT).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    let mut files = Vec::new();
    list(&browser.kind.dist(), "", &mut files)?;
    assert!(files.len() > 10, "files of the extension: {files:?}");
    let addresses: Vec<String> = files
        .iter()
        .map(|file| format!("{}{file}", browser.base))
        .collect();
    let answered: Vec<String> = browser.run_async(FETCH, vec![json!(addresses)]).await?;
    assert_eq!(answered, [""; 0], "files that the page can fetch");

    let document = browser.document().await?;
    for scheme in ["chrome-extension", "moz-extension"] {
        assert!(!document.contains(scheme), "{scheme} is in the page");
    }
    Ok(())
}

const KEPT: &str = r"
    const kept = { local: { ...localStorage } };
    for (const area of ['local', 'session', 'sync']) {
        kept[area + ' area'] = await chrome.storage[area]?.get(null);
    }
    kept.databases = await indexedDB.databases();
    kept.caches = await caches.keys();
    return kept;";

pub(super) async fn nothing_sent_or_kept(browser: &Browser) -> Outcome {
    let before = browser.server.requests().len();
    let field = browser.reach(SHADOW).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    browser.find("h2#send-invite-modal").await?.click().await?;
    browser.host_gone().await?;
    let own = [SHADOW.path, "/page.css", "/preload/", "/favicon.ico"];
    let requests = browser.server.requests().split_off(before);
    let strange: Vec<_> = requests
        .iter()
        .filter(|request| !own.contains(&request.split('?').next().unwrap_or_default()))
        .collect();
    assert!(
        strange.is_empty(),
        "requests that the page did not make: {strange:?}"
    );

    browser.open_own("popup.html").await?;
    browser
        .find("textarea#note")
        .await?
        .send_keys(GENERIC)
        .await?;
    let kept: Value = browser.run_async(KEPT, vec![]).await?;
    let kept = kept.to_string();
    assert!(!kept.contains("professional"), "the note was kept: {kept}");
    Ok(())
}

fn list(folder: &Path, prefix: &str, files: &mut Vec<String>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}
