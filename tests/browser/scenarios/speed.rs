//! From the key stroke to the drawn answer, as the page itself measures it. Printed; the limit only
//! catches what a person would notice.

use super::notes::GENERIC;
use crate::harness::{Browser, LIGHT, Outcome, until};

const ROUNDS: usize = 25;
const NOTICEABLE: f64 = 100.0; // milliseconds

const WATCH: &str = r"
    window.waits = [];
    let typed = null;
    document.addEventListener('input', (event) => typed ??= event.timeStamp, true);
    new MutationObserver(() => {
        if (typed !== null) waits.push(performance.now() - typed);
        typed = null;
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });";

pub(super) async fn is_measured(browser: &Browser) -> Outcome {
    let field = browser.reach(LIGHT).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    browser.run_in_panel::<()>(WATCH).await?;
    // From empty to a word and back, so that every answer changes what is drawn.
    for round in 0..ROUNDS {
        if round % 2 == 0 {
            browser.clear().await?;
        } else {
            browser.keys("H").await?;
        }
        until("the answer to be drawn", async || {
            let count: usize = browser.run("return waits.length", vec![]).await?;
            Ok(if count > round {
                Ok(())
            } else {
                Err(format!("{count} answers"))
            })
        })
        .await?;
    }
    let mut waits: Vec<f64> = browser.run("return waits", vec![]).await?;
    waits.sort_by(f64::total_cmp);
    let (middle, most) = (waits[waits.len() / 2], waits[waits.len() - 1]);
    println!(
        "{}: key stroke to drawn answer: {middle:.1} ms, at most {most:.1} ms",
        browser.kind
    );
    assert!(
        middle < NOTICEABLE,
        "half of the answers took longer than {middle:.1} ms"
    );
    Ok(())
}
