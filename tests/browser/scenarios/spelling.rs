//! Misspellings are told where no spell checker of the browser marks them, and only there.

use super::notes::{GENERIC, GOOD};
use crate::harness::{Browser, LIGHT, Outcome};

const MISSPELT: &str = " Did you recieve it?";

pub(super) async fn in_the_popup(browser: &Browser) -> Outcome {
    browser.open_own("popup.html").await?;
    browser.find("textarea#note").await?.click().await?;
    browser.keys(&[GENERIC, MISSPELT].concat()).await?;
    super::popup::result(browser, "marks the misspelling", |result| {
        result.marks.iter().any(|mark| mark == "recieve")
    })
    .await?;
    Ok(())
}

pub(super) async fn in_a_box_without_a_checker(browser: &Browser) -> Outcome {
    let field = browser.reach(LIGHT).await?;
    field.click().await?;
    browser.keys(&[GOOD, MISSPELT].concat()).await?;
    let marked = browser.verdict("good").await?;
    assert_eq!(marked.hints, [""; 0], "the browser marks it");

    browser
        .run::<()>(
            "drawAnew(); document.querySelector('textarea#custom-message').spellcheck = false",
            vec![],
        )
        .await?;
    browser.host_gone().await?;
    browser
        .find("textarea#custom-message")
        .await?
        .click()
        .await?;
    browser
        .panel_when("tells the misspelling", |panel| {
            panel.hints.iter().any(|hint| hint.contains("“receive”"))
        })
        .await?;
    browser.nothing_went_wrong().await
}
