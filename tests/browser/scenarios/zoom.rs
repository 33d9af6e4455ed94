//! Zoomed to 400 % a window of 1280 × 1024 pixels has room for 320 × 256: all can be read and reached by
//! scrolling in one direction (WCAG 2.2, 1.4.10), and the panel still covers nothing.

use serde_json::json;
use thirtyfour::Key;

use super::beside::{Beside, FAULTS, with_panel};
use super::notes::{GENERIC, PITCH};
use super::pictures::path;
use super::position::clear_now;
use crate::harness::{Browser, Kind, LIGHT, Outcome, SHADOW, until};

const WIDTH: u32 = 320; // CSS pixels
const HEIGHT: u32 = 256; // CSS pixels
const FACTOR: u32 = 4;

/// Zooms the tab that is shown, and plays.
async fn zoomed(browser: &Browser, play: impl AsyncFnOnce() -> Outcome) -> Outcome {
    zoom(browser, FACTOR).await?;
    let outcome = play().await;
    zoom(browser, 1).await?;
    outcome
}

/// As by Ctrl and +, which no driver may press; the window's size is that of its page.
async fn zoom(browser: &Browser, factor: u32) -> Outcome {
    const SIZE: &str = "return [innerWidth, innerHeight]";
    let (width, height) = (WIDTH * FACTOR, HEIGHT * FACTOR);
    match browser.kind {
        Kind::Chromium => {
            let (command, metrics) = if factor == 1 {
                ("Emulation.clearDeviceMetricsOverride", json!({}))
            } else {
                let metrics = json!({
                    "width": width / factor,
                    "height": height / factor,
                    "deviceScaleFactor": factor,
                    "mobile": false,
                });
                ("Emulation.setDeviceMetricsOverride", metrics)
            };
            browser.devtools(command, metrics).await?;
        }
        Kind::Firefox => {
            const ZOOM: &str = "gBrowser.selectedBrowser.fullZoom = arguments[0]";
            // What the window has beside the page, in CSS pixels.
            const FRAME: &str =
                "const { height } = gBrowser.selectedBrowser.getBoundingClientRect();
                return Math.ceil(outerHeight - height)";
            let frame: u32 = browser.run_privileged(FRAME, vec![]).await?;
            browser.resize(width, height + frame).await?;
            browser
                .run_privileged::<()>(ZOOM, vec![json!(factor)])
                .await?;
        }
    }
    if factor == 1 {
        return browser.resize(1280, 900).await;
    }
    until("a window of 320 × 256", async || {
        let size: [u32; 2] = browser.run(SIZE, vec![]).await?;
        Ok(if size == [WIDTH, HEIGHT] {
            Ok(())
        } else {
            Err(format!("{size:?}"))
        })
    })
    .await
}

/// What cannot be brought into sight below `root`, or stands below something else there, one line each.
const OUT_OF_REACH: &str = r"
    const out = [];
    const all = root.querySelectorAll('a[href], button, input, select, textarea, summary, mark');
    for (const control of all) {
        if (!control.checkVisibility({ visibilityProperty: true }) || control.disabled) continue;
        control.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, right, bottom } = control.getClientRects()[0];
        const known = `${control.outerHTML.slice(0, 80)} at ${[left, top, right, bottom].map(Math.round)}`;
        if (left < 0 || right > innerWidth || top < 0 || top >= innerHeight) out.push(`${known} is out of sight`);
        const hit = root.elementFromPoint((left + right) / 2, Math.min((top + bottom) / 2, innerHeight - 1));
        const is = hit && (control.contains(hit) || hit.closest('label')?.control === control);
        if (!is) out.push(`${known} is below ${hit?.outerHTML.slice(0, 80)}`);
    }
    scrollTo(0, 0);
    return out;";

/// The page that is shown has room for all, and all of it can be reached.
async fn is_well(browser: &Browser, what: &str) -> Outcome {
    browser.drawn().await?;
    let tight = browser.tight().await?;
    assert!(tight.is_empty(), "{what}: {tight:#?}");
    let script = format!("const root = document; {OUT_OF_REACH}");
    let out: Vec<String> = browser.run(&script, vec![]).await?;
    assert!(out.is_empty(), "{what}: {out:#?}");
    browser.screenshot(&path(browser, what, "zoomed")).await
}

pub(super) async fn pages(browser: &Browser) -> Outcome {
    for page in ["popup", "options", "practice", "welcome"] {
        browser.open_own(&format!("{page}.html")).await?;
        zoomed(browser, async || {
            browser.words_shown().await?;
            if page == "popup" {
                browser.find("textarea#note").await?.click().await?;
                browser.keys(FAULTS).await?;
                browser.find("#result .fix").await?;
            } else if page == "options" {
                browser.find("#export[href]").await?;
            }
            is_well(browser, page).await
        })
        .await?;
    }
    Ok(())
}

pub(super) async fn web_pages(browser: &Browser) -> Outcome {
    for (page, name) in [("", "www"), ("rules.html", "www-rules")] {
        browser
            .open(&format!("{}{page}", browser.server.web_page()))
            .await?;
        browser.find("#practice .dialog, article.rule").await?;
        zoomed(browser, async || {
            if page.is_empty() {
                browser.find("#result .panel").await?;
            }
            is_well(browser, name).await
        })
        .await?;
    }
    Ok(())
}

pub(super) async fn side_panel(browser: &Browser) -> Outcome {
    with_panel(browser, async || {
        let beside = Beside::open(browser, LIGHT).await?;
        beside.enter().await?;
        beside.write(FAULTS).await?;
        beside.says("generic").await?;
        zoomed(browser, async || is_well(browser, "side").await).await?;
        beside.leave().await?;
        beside.idle().await?;
        zoomed(browser, async || is_well(browser, "side-idle").await).await
    })
    .await
}

/// Where there is room for nothing else, the pill comes once the dialog is scrolled, and the card, when it is asked
/// for, stands over words of the dialog's, but over nothing that is needed; in it all can be reached.
pub(super) async fn panel(browser: &Browser) -> Outcome {
    const SCROLL: &str = "
        const page = document.querySelector('#interop-outlet')?.shadowRoot ?? document;
        const box = page.querySelector('textarea');
        box.scrollIntoView({ block: arguments[0], behavior: 'instant' })";
    const OUT_OF_SIGHT: &str = "
        const { activeElement } = root;
        const [control] = activeElement.getClientRects();
        const panel = root.querySelector('.panel').getBoundingClientRect();
        const is = control.top >= panel.top && control.bottom <= panel.bottom
            && control.left >= panel.left && control.right <= panel.right;
        return is ? '' : activeElement.outerHTML";
    for place in [LIGHT, SHADOW] {
        browser.reach(place).await?.click().await?;
        zoomed(browser, async || {
            let scroll = async |block: &str| {
                browser.run::<()>(SCROLL, vec![json!(block)]).await?;
                clear_now(browser).await
            };
            browser.keys(&[GENERIC, PITCH].concat()).await?;
            scroll("end").await?;
            browser.panel_gone().await?;
            scroll("center").await?;
            browser.panel_when("is a pill", |_| true).await?;
            let tight = browser.tight_in_panel().await?;
            assert!(tight.is_empty(), "the pill: {tight:#?}");
            browser.screenshot(&path(browser, "pill", "zoomed")).await?;

            scroll("end").await?;
            browser.panel_gone().await?;
            browser.press_with(Key::Alt, Key::Down).await?;
            browser.panel_when("is a card", |_| true).await?;
            clear_now(browser).await?;
            let tight = browser.tight_in_panel().await?;
            assert!(tight.is_empty(), "the card: {tight:#?}");
            browser.screenshot(&path(browser, "card", "zoomed")).await?;
            browser.press_with(Key::Alt, Key::Down).await?;
            for _ in 0..8 {
                let out: String = browser.run_in_panel(OUT_OF_SIGHT).await?;
                assert_eq!(out, "", "out of the card");
                browser.press(Key::Tab).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}
