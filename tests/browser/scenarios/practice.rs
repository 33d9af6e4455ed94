//! The practice dialog, in the extension and on the web page.

use super::notes::{GENERIC, GOOD, PITCH};
use crate::harness::{Browser, Outcome};

pub(super) async fn of_the_extension(browser: &Browser) -> Outcome {
    browser.open_own("practice.html").await?;
    practise(browser).await
}

pub(super) async fn of_the_web_page(browser: &Browser) -> Outcome {
    browser.open(&browser.server.web_page()).await?;
    practise(browser).await
}

async fn practise(browser: &Browser) -> Outcome {
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
