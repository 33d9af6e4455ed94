//! The practice dialogs, in the extension and on the web page.

use super::notes::{GENERIC, GOOD, PITCH};
use crate::harness::{Browser, Outcome, until};

pub(super) async fn of_the_extension(browser: &Browser) -> Outcome {
    browser.open_own("practice.html").await?;
    practise(browser).await
}

pub(super) async fn of_the_web_page(browser: &Browser) -> Outcome {
    browser.open(&browser.server.web_page()).await?;
    practise(browser).await
}

pub(super) async fn practise(browser: &Browser) -> Outcome {
    let field = browser.find("textarea#practice-note").await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    browser.keys(PITCH).await?;
    browser.verdict("salesy").await?;
    browser.clear().await?;
    // The dialog is for Sanne.
    browser.keys(&GOOD.replace("Ilka", "Sanne")).await?;
    browser.verdict("good").await?;
    Ok(())
}

/// In each dialog, each note to try is what its button says.
pub(super) async fn has_notes_to_try(browser: &Browser) -> Outcome {
    browser.open_own("practice.html").await?;
    for (heading, read_as) in [
        (
            "practice-invite",
            "Read as an invitation. At most 200 characters.",
        ),
        ("practice-chat", "Read as a first message."),
        (
            "practice-inmail",
            "Read as a first message. At most 1900 characters.",
        ),
        ("practice-group", "Read as a post."),
    ] {
        browser
            .find(&format!("input[value={heading}]"))
            .await?
            .click()
            .await?;
        for (place, verdict) in (2..).zip(["generic", "salesy", "good"]) {
            let button = format!("#practice .tries button:nth-child({place})");
            browser.find(&button).await?.click().await?;
            browser.verdict(verdict).await?;
        }
        until("what the box is taken for", async || {
            let words: String = browser
                .run_in_panel("return root.querySelector('.setting')?.textContent ?? ''")
                .await?;
            Ok(if words == read_as { Ok(()) } else { Err(words) })
        })
        .await?;
        browser
            .find("#practice button.primary")
            .await?
            .click()
            .await?;
        browser.find("#practice .said:not(:empty)").await?;
    }
    Ok(())
}
