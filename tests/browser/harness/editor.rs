//! The editors that sites use, each from its own package: see `pages/editors`.

use std::fs;

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::WebElement;

use super::{Browser, Outcome, Policy, repository, until};

const BOX: &str = "#editor textarea, #editor [contenteditable=true]:not(.ql-clipboard)";

impl Browser {
    /// Opens the invite dialog with this editor in it, and clicks into it.
    pub(crate) async fn open_editor(&self, name: &str) -> Outcome<WebElement> {
        self.fresh_tab().await?;
        let page = self
            .server
            .page("/preload/custom-invite/", "editor", Policy::TrustedTypes);
        self.driver.goto(format!("{page}&editor={name}")).await?;
        until(&format!("{name} to be there"), async || {
            let is_there: bool = self.run("return Boolean(window.editor)", vec![]).await?;
            Ok(if is_there {
                Ok(())
            } else {
                Err(format!("{:?}", self.recorded().await?.errors))
            })
        })
        .await?;
        let field = self.find(BOX).await?;
        field.click().await?;
        Ok(field)
    }

    /// The text of the box as the page script reads it.
    pub(crate) async fn text_in_box(&self) -> Outcome<String> {
        self.run_with_box("return textOf(box)").await
    }

    /// How much of the text stands before the caret; nothing where something is selected, or the box
    /// has no focus.
    pub(crate) async fn caret(&self) -> Outcome<Option<usize>> {
        self.run_with_box(
            "if (document.activeElement !== box) return null;
             if (box.localName === 'textarea')
                return box.selectionStart === box.selectionEnd ? box.selectionStart : null;
             const { anchorNode, anchorOffset, isCollapsed } = getSelection();
             return isCollapsed ? new Reading(box).offset({ node: anchorNode, offset: anchorOffset }) : null;",
        )
        .await
    }

    /// The text as the editor itself has it.
    pub(crate) async fn text_in_editor(&self) -> Outcome<String> {
        self.run("return editor.text()", vec![]).await
    }

    /// All that the editor has of the text.
    pub(crate) async fn model(&self) -> Outcome<Value> {
        self.run("return editor.model()", vec![]).await
    }

    /// Waits until the editor's history takes what follows for a step of its own.
    pub(crate) async fn step_is_over(&self) -> Outcome {
        until("the history to begin a new step", async || {
            let is_over: bool = self
                .run("return editor.isStepOver?.() ?? true", vec![])
                .await?;
            Ok(if is_over {
                Ok(())
            } else {
                Err("it goes on".to_owned())
            })
        })
        .await
    }

    /// Waits until the box holds this text, and the editor agrees.
    pub(crate) async fn text_becomes(&self, expected: &str) -> Outcome {
        until(&format!("the text {expected:?}"), async || {
            let texts = (self.text_in_box().await?, self.text_in_editor().await?);
            Ok(if texts.0 == expected && texts.1 == expected {
                Ok(())
            } else {
                Err(format!("{texts:?} in the box and in the editor"))
            })
        })
        .await
    }

    /// Waits until the box holds this text, whatever the editor makes of it.
    pub(crate) async fn text_becomes_in_box(&self, expected: &str) -> Outcome {
        until(&format!("the text {expected:?}"), async || {
            let text = self.text_in_box().await?;
            Ok(if text == expected { Ok(()) } else { Err(text) })
        })
        .await
    }

    /// Runs a script in the page that knows what `content/text.js` defines, and the box.
    async fn run_with_box<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        let text = fs::read_to_string(repository("extension/content/text.js"))?;
        let script = format!("{text}\nconst box = document.querySelector('{BOX}'); {script}");
        self.run(&script, vec![]).await
    }
}
