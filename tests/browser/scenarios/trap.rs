//! A trap in the core: the page and the typing go on, the pill says so, and the next key stroke is
//! answered.
//!
//! The extension is a copy of the shipped one with a module in front of the background that lets
//! the next call into the core run a real `unreachable`.

use std::fs;
use std::sync::Arc;

use super::notes::{GENERIC, PITCH};
use super::pictures::{paint, path};
use crate::harness::{Browser, Extension, LIGHT, Outcome};

/// The key stroke that traps.
const MARK: &str = "\u{203d}";

const TRAPPING: &str = r#"
// (module (func (export "trap") unreachable))
const bytes = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114,
  97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11];
const { Instance, instantiate, instantiateStreaming } = WebAssembly;
const { trap } = new Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports;
let armed = false;
// Once it has trapped an instance stays broken, as a real one may.
const trapping = ({ exports }) => {
  let broken = false;
  const answer = (...request) => {
    broken ||= armed;
    armed = false;
    if (broken) trap();
    return exports.answer(...request);
  };
  return { exports: { ...exports, answer } };
};
WebAssembly.Instance = function (...given) {
  return trapping(new Instance(...given));
};
for (const [name, load] of Object.entries({ instantiate, instantiateStreaming })) {
  WebAssembly[name] = async (...given) => {
    const { instance, module } = await load.apply(WebAssembly, given);
    return { instance: trapping(instance), module };
  };
}
let focused = 0;
chrome.runtime.onConnect.addListener((port) => {
  port.onMessage.addListener((request) => {
    if (request.text === null) armed = ++focused === 1;
    else armed = request.text.endsWith("\u203d");
  });
});
"#;

pub(super) async fn does_no_harm(browser: &Browser) -> Outcome {
    let copy = browser.kind.copy_of_dist("trapping")?;
    fs::write(copy.join("trapping.js"), TRAPPING)?;
    let background = fs::read_to_string(copy.join("background.js"))?;
    fs::write(
        copy.join("background.js"),
        format!("import './trapping.js';\n{background}"),
    )?;

    let extension = Extension::Folder(copy);
    let browser = Browser::start(browser.kind, &extension, Arc::clone(&browser.server)).await?;
    let outcome = type_on(&browser).await;
    browser.quit().await?;
    outcome
}

async fn type_on(browser: &Browser) -> Outcome {
    let field = browser.reach(LIGHT).await?;
    // Traps: the first question, whether the box is ours.
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;

    browser.keys(MARK).await?;
    // What was said no longer fits the text.
    let unable = browser
        .panel_when("says that it cannot check", |panel| {
            panel.verdict == "unable"
        })
        .await?;
    assert_eq!(unable.words, "Cannot check now");
    assert!(
        unable.hints.is_empty() && unable.score.is_none(),
        "{unable:?}"
    );
    for scheme in ["light", "dark"] {
        paint(browser, scheme).await?;
        let picture = path(browser, "pill-core-failed", scheme);
        browser.screenshot(&picture).await?;
    }
    browser.keys(PITCH).await?;
    browser.verdict("salesy").await?;
    let text = [GENERIC, MARK, PITCH].concat();
    assert_eq!(field.prop("value").await?, Some(text), "the note");
    browser.nothing_went_wrong().await
}
