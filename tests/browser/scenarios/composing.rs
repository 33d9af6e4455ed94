//! While an input method composes a word, the panel stays as it is; one check follows.

use serde_json::json;

use super::notes::{GENERIC, PITCH};
use crate::harness::{Browser, Kind, Outcome};

pub(super) async fn is_not_disturbed(browser: &Browser, editor: &str) -> Outcome {
    browser.open_editor(editor).await?;
    browser.keys(GENERIC).await?;
    let before = browser.verdict("generic").await?;
    compose(browser, PITCH).await?;
    let text = [GENERIC, PITCH].concat();
    browser.text_becomes_in_box(&text).await?;
    browser.drawn().await?;
    let meanwhile = browser.panel().await?;
    assert_eq!(
        meanwhile.map(|panel| panel.hints),
        Some(before.hints),
        "while composing"
    );
    commit(browser, PITCH).await?;
    browser.verdict("salesy").await?;
    browser.text_becomes(&text).await?;
    browser.nothing_went_wrong().await
}

/// As input methods do it, by the browser's own means.
pub(super) async fn compose(browser: &Browser, words: &str) -> Outcome {
    let length = words.encode_utf16().count();
    match browser.kind {
        Kind::Chromium => {
            let composition = json!({
                "text": words,
                "selectionStart": length,
                "selectionEnd": length,
            });
            browser
                .devtools("Input.imeSetComposition", composition)
                .await?;
        }
        Kind::Firefox => {
            const COMPOSE: &str = "
                const [words] = arguments;
                const processor = Cc['@mozilla.org/text-input-processor;1']
                    .createInstance(Ci.nsITextInputProcessor);
                window.composing = processor;
                if (!processor.beginInputTransactionForTests(window)) throw new Error('no input');
                processor.setPendingCompositionString(words);
                processor.appendClauseToPendingComposition(words.length, processor.ATTR_RAW_CLAUSE);
                processor.setCaretInPendingComposition(words.length);
                processor.flushPendingComposition();";
            browser
                .run_privileged::<()>(COMPOSE, vec![json!(words)])
                .await?;
        }
    }
    Ok(())
}

pub(super) async fn commit(browser: &Browser, words: &str) -> Outcome {
    match browser.kind {
        Kind::Chromium => {
            browser
                .devtools("Input.insertText", json!({ "text": words }))
                .await?;
        }
        Kind::Firefox => {
            browser
                .run_privileged::<()>("window.composing.commitComposition()", vec![])
                .await?;
        }
    }
    Ok(())
}
