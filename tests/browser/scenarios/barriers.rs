//! The extension's own pages can be used by everyone: with a screen reader, with little sight, in both
//! colour schemes, and on 320 pixels.

use serde_json::json;

use super::beside::{Beside, with_panel};
use super::notes::{GENERIC, GOOD, PITCH};
use super::pictures::paint;
use crate::harness::{Browser, LIGHT, Outcome};

const PAGES: [&str; 5] = [
    "options.html",
    "popup.html",
    "practice.html",
    "side.html",
    "welcome.html",
];

pub(super) async fn are_none(browser: &Browser) -> Outcome {
    for page in PAGES {
        for scheme in ["light", "dark"] {
            browser.open_own(page).await?;
            paint(browser, scheme).await?;
            browser.words_shown().await?;
            let barriers = browser.barriers().await?;
            assert!(barriers.is_empty(), "{page}, {scheme}: {barriers:#?}");
        }
    }
    paint(browser, "").await
}

/// With each verdict's card, every part of it unfolded.
pub(super) async fn are_none_beside(browser: &Browser) -> Outcome {
    const UNFOLD: &str =
        "for (const part of document.querySelectorAll('details')) part.open = true;
        return document.querySelectorAll('details').length";
    with_panel(browser, async || {
        let beside = Beside::open(browser, LIGHT).await?;
        beside.enter().await?;
        for (note, verdict) in [
            ("", "empty"),
            (GENERIC, "generic"),
            (PITCH, "salesy"),
            (GOOD, "good"),
        ] {
            beside.to_page().await?;
            browser.clear().await?;
            beside.write(note).await?;
            beside.says(verdict).await?;
            let folds: u32 = browser.run(UNFOLD, vec![]).await?;
            assert!(folds > 0, "{verdict}: nothing to unfold");
            for scheme in ["light", "dark"] {
                paint(browser, scheme).await?;
                let barriers = browser.barriers().await?;
                assert!(barriers.is_empty(), "{verdict}, {scheme}: {barriers:#?}");
            }
        }
        paint(browser, "").await
    })
    .await
}

pub(super) async fn narrow_pages_need_no_sideways_scrolling(browser: &Browser) -> Outcome {
    // Windows cannot be made so narrow, frames can.
    const NARROW: &str = "
        const frame = document.createElement('iframe');
        frame.style = 'width: 320px; height: 2000px; border: 0';
        frame.src = arguments[0];
        await new Promise((loaded) => {
            frame.onload = loaded;
            document.body.replaceChildren(frame);
        });
        const { clientWidth, scrollWidth } = frame.contentDocument.documentElement;
        return [clientWidth, scrollWidth];";
    for page in PAGES {
        browser.open_own("popup.html").await?;
        let [width, needed]: [u32; 2] = browser.run_async(NARROW, vec![json!(page)]).await?;
        assert!((1..=320).contains(&width), "{page} is {width} pixels wide");
        assert!(needed <= width, "{page} needs {needed} of {width} pixels");
    }
    Ok(())
}
