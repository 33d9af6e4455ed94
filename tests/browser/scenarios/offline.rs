//! The web page goes on without a network, once it was opened with one.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

use super::practice::practise;
use crate::harness::{Browser, Outcome, WebPage, repository, until};

pub(super) async fn works(browser: &Browser) -> Outcome {
    let web_page = WebPage::start().await?;
    browser.open(&web_page.address).await?;
    browser.find("#kept:not([hidden])").await?;
    keeps_every_file(browser).await?;

    let address = web_page.address.clone();
    web_page.stop().await;
    let answered =
        "return await fetch('LICENSE', { cache: 'reload' }).then(() => true, () => false)";
    let answered: bool = browser.run_async(answered, vec![]).await?;
    assert!(!answered, "the server goes on");
    // Firefox's driver reloads past every worker, other than a person does.
    browser.driver.goto(&address).await?;
    practise(browser).await?;
    browser.find("a[href='rules.html']").await?.click().await?;
    browser.find("article.rule").await?;
    Ok(())
}

/// And no other.
async fn keeps_every_file(browser: &Browser) -> Outcome {
    const KEPT: &str = "
        const names = await caches.keys();
        const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        const base = new URL('./', location.href).href;
        return [names.length, kept.flat().map(({ url }) => url.replace(base, ''))];";
    let mut files = BTreeSet::from([String::new()]);
    list(&repository("dist/www"), "", &mut files)?;
    // The worker itself is the browser's to keep.
    files.retain(|file| file != "worker.js" && file != "LICENSE");
    until("every file of the page", async || {
        let kept: Value = browser.run_async(KEPT, vec![]).await?;
        let (caches, kept): (usize, BTreeSet<String>) = serde_json::from_value(kept)?;
        assert_eq!(caches, 1, "versions that are kept");
        let others: Vec<_> = kept.symmetric_difference(&files).collect();
        Ok(if others.is_empty() {
            Ok(())
        } else {
            Err(format!("{}", json!(others)))
        })
    })
    .await
}

fn list(folder: &Path, prefix: &str, files: &mut BTreeSet<String>) -> Outcome {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            list(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name);
        }
    }
    Ok(())
}
