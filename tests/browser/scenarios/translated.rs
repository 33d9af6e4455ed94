//! No word that people see stands in the code: in a copy of the extension the words of one language are
//! marked, and what is seen without a mark is a note, a quotation or a name.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use noteworthy::rules;
use serde_json::{Value, json};

use super::notes::{GENERIC, PITCH};
use crate::harness::{Browser, Extension, LIGHT, Outcome, until};

/// The language whose words are marked.
const MARKED: &str = "de";

const PAGES: [&str; 5] = [
    "popup.html",
    "options.html",
    "practice.html",
    "side.html",
    "welcome.html",
];

/// Asks the extension for that language.
const CHOOSE: &str = "
    await chrome.storage.local.set({ settings: { language: arguments[0] } });
    await chrome.runtime.sendMessage('settings');";

/// What is seen below `root` without a mark, and is neither said to be English nor never translated.
const BARE: &str = r"
    const bare = [];
    const look = (element, text) => {
        const own = element.closest('[lang=en], [translate=no], .note, .code, kbd, pre, script, style, template, textarea');
        const seen = element.localName === 'title' || element.checkVisibility();
        const name = text.trim() === 'Noteworthy';
        const code = /^[AUX]\d\d$/.test(text.trim());
        if (own || !seen || name || code || !/\p{L}/u.test(text) || /⟦[^]*⟧/.test(text)) return;
        bare.push(`${element.localName}.${element.className}: ${text.trim()}`);
    };
    for (const element of root.querySelectorAll('*')) {
        if (!(element instanceof HTMLElement)) continue;
        for (const child of element.childNodes) if (child instanceof Text) look(element, child.data);
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
            look(element, element.getAttribute(name) ?? '');
        }
    }
    return bare;";

pub(super) async fn is_every_word(browser: &Browser) -> Outcome {
    let copy = browser.kind.copy_of_dist("translated")?;
    mark(&copy)?;
    let extension = Extension::Folder(copy);
    let browser = Browser::start(browser.kind, &extension, Arc::clone(&browser.server)).await?;
    let outcome = look_around(&browser).await;
    browser.quit().await?;
    outcome
}

fn mark(folder: &Path) -> Outcome {
    let path = |language| folder.join(format!("_locales/{language}/messages.json"));
    let english: Value = serde_json::from_str(&fs::read_to_string(path("en"))?)?;
    let english = english.as_object().ok_or("no catalogue")?;
    let words = english.iter().map(|(key, entry)| {
        let text = entry["message"].as_str().unwrap_or_default();
        (key.clone(), text.to_owned())
    });
    let told = rules::ALL.iter().flat_map(|rule| {
        let code = rule.code.to_lowercase();
        [
            (format!("{code}_message"), rule.message.to_owned()),
            (format!("{code}_instead"), rule.way_forward.to_owned()),
        ]
    });
    let marked = words.chain(told).map(|(key, text)| {
        // How an English note begins is English, and a name is a name.
        let bare = key == "direction" || key == "extension_name" || key.starts_with("starter_");
        let text = if bare { text } else { format!("⟦{text}⟧") };
        (key, json!({ "message": text }))
    });
    let marked: serde_json::Map<String, Value> = marked.collect();
    Ok(fs::write(path(MARKED), serde_json::to_vec(&marked)?)?)
}

async fn look_around(browser: &Browser) -> Outcome {
    browser.open_own("popup.html").await?;
    browser.run_async::<()>(CHOOSE, vec![json!(MARKED)]).await?;
    for page in PAGES {
        browser.open_own(page).await?;
        if page == "popup.html" {
            let note = browser.find("textarea#note").await?;
            note.send_keys([GENERIC, PITCH].concat()).await?;
            browser.find("#result .verdict-salesy").await?;
        }
        until(&format!("{page} in other words"), async || {
            let script = format!("const root = document; {BARE}");
            let bare: Vec<String> = browser.run(&script, vec![]).await?;
            let language: String = browser
                .run("return document.documentElement.lang", vec![])
                .await?;
            Ok(if bare.is_empty() && language == MARKED {
                Ok(())
            } else {
                Err(format!("{language}: {bare:#?}"))
            })
        })
        .await?;
    }
    browser.reach(LIGHT).await?.click().await?;
    browser.keys([GENERIC, PITCH].concat().as_str()).await?;
    browser.verdict("salesy").await?;
    let bare: Vec<String> = browser.run_in_panel(BARE).await?;
    assert!(bare.is_empty(), "the panel: {bare:#?}");
    Ok(())
}
