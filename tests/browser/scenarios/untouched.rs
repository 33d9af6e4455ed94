//! Note, page and events are, byte for byte, what they are in a browser without the extension.

use std::sync::Arc;

use super::notes::GENERIC;
use crate::harness::{
    Browser, Extension, FRAME, GERMAN, LIGHT, MODAL, Mount, Outcome, Place, SHADOW,
};

const PLACES: [Place; 5] = [LIGHT, SHADOW, MODAL, FRAME, GERMAN];

pub(super) async fn everywhere(browser: &Browser) -> Outcome {
    let server = Arc::clone(&browser.server);
    let plain = Browser::start(browser.kind, &Extension::None, server).await?;
    for place in PLACES {
        let ours = visit(browser, place, true).await?;
        let theirs = visit(&plain, place, false).await?;
        for ((when, with), (_, without)) in ours.iter().zip(&theirs) {
            same(with, without).map_err(|error| format!("{}, {when}: {error}", place.page))?;
        }
    }
    plain.quit().await
}

/// What a person does with a note, and everything the page is and heard on the way.
async fn visit(
    browser: &Browser,
    place: Place,
    with_us: bool,
) -> Outcome<Vec<(&'static str, String)>> {
    let mut seen = Vec::new();
    let field = browser.reach(place).await?;
    field.click().await?;
    if with_us {
        browser.verdict("empty").await?;
    }
    seen.push(("entered", browser.document().await?));
    browser.keys(GENERIC).await?;
    if with_us {
        browser.verdict("generic").await?;
    }
    seen.push(("typed", browser.document().await?));
    browser.find("h2#send-invite-modal").await?.click().await?;
    if with_us {
        browser.host_gone().await?;
    }
    seen.push(("left", browser.document().await?));
    let recorded = browser.recorded().await?;
    seen.push(("events", recorded.events.join("\n")));
    seen.push((
        "violations and errors",
        [recorded.violations, recorded.errors].concat().join("\n"),
    ));
    if place.mount == Mount::Frame {
        browser.driver.enter_default_frame().await?;
        assert!(
            browser.hosts().await?.is_empty(),
            "a host in the page around the frame"
        );
        seen.push(("around the frame", browser.document().await?));
    }
    Ok(seen)
}

/// Tells the first line that differs.
fn same(with: &str, without: &str) -> Result<(), String> {
    if with == without {
        return Ok(());
    }
    let mut lines = with.lines().zip(without.lines());
    match lines.find(|(with, without)| with != without) {
        Some((with, without)) => Err(format!("with us {with:?}, without us {without:?}")),
        None => Err(format!(
            "{} bytes with us, {} without",
            with.len(),
            without.len()
        )),
    }
}
