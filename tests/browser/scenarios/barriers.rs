//! The extension's own pages can be used by everyone: with a screen reader, with little sight, in both
//! colour schemes, and on 320 pixels.

use serde_json::json;

use super::pictures::paint;
use crate::harness::{Browser, Outcome};

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
