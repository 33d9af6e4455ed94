//! The panel never lies over the box, the counter or a button of the dialog, stays in sight, and
//! stays with the dialog when that moves.

use serde::Deserialize;
use serde_json::json;

use super::notes::{GENERIC, PITCH};
use crate::harness::{Browser, FRAME, Kind, LIGHT, MODAL, Outcome, Place, Rect, until};

/// What must stay clear, and what can be seen.
#[derive(Debug, Deserialize)]
struct Scene {
    keep: Vec<(String, Rect)>,
    dialog: Rect,
    window: Rect,
}

impl Scene {
    /// From the dialog or the nearest of its controls: some may stand out of it, or be cut off.
    fn distance(&self, panel: &Rect) -> f64 {
        let controls = self.keep.iter().map(|(_, rect)| panel.distance(rect));
        controls.fold(panel.distance(&self.dialog), f64::min)
    }
}

const NEAR: f64 = 16.0; // CSS pixels

const SCENE: &str = r"
    const page = document.querySelector('#interop-outlet')?.shadowRoot ?? document;
    const dialog = page.querySelector('.artdeco-modal');
    const rect = ({ left, top, right, bottom }) => ({ left, top, right, bottom });
    const keep = [...dialog.querySelectorAll('textarea, button, .flex-1.text-align-right')];
    // Of the counter: its digits, wherever in its line they stand.
    const shape = (element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return (element.localName === 'span' ? range : element).getBoundingClientRect();
    };
    return {
        keep: keep.map((element) => [element.outerHTML.slice(0, 60), rect(shape(element))]),
        dialog: rect(dialog.getBoundingClientRect()),
        window: { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
    };";
const SCROLL: &str = r"
    const page = document.querySelector('#interop-outlet')?.shadowRoot ?? document;
    page.querySelector('.artdeco-modal-overlay').scrollBy(0, arguments[0]);
    scrollBy(0, arguments[0]);";

const UNFOLD: &str = "for (const part of root.querySelectorAll('details')) part.open = true;";

pub(super) async fn keeps_clear(browser: &Browser, place: Place) -> Outcome {
    browser.resize(1280, 900).await?;
    let field = browser.reach(place).await?;
    field.click().await?;
    browser.keys(&[GENERIC, PITCH].concat()).await?;
    let panel = browser.verdict("salesy").await?;
    assert!(
        panel.hints.len() > 1,
        "a pitch has more than one hint: {panel:?}"
    );
    for unfolded in [false, true] {
        if unfolded {
            browser.resize(1280, 900).await?;
            in_sight(browser).await?;
            browser.press_in_panel("button.pill").await?;
            browser.run_in_panel::<()>(UNFOLD).await?;
        }
        for (width, height) in [(1280, 900), (1024, 640), (800, 600), (520, 800), (640, 420)] {
            browser.resize(width, height).await?;
            clear_now(browser)
                .await
                .map_err(|error| format!("at {width}x{height}: {error}"))?;
            for distance in [60, -30, 200, -400] {
                browser.run::<()>(SCROLL, vec![distance.into()]).await?;
                clear_now(browser).await.map_err(|error| {
                    format!("at {width}x{height}, scrolled by {distance}: {error}")
                })?;
            }
        }
    }
    browser.resize(1280, 900).await?;
    in_sight(browser).await
}

/// Zoomed by the browser, by the page's own styles, and with two fingers.
pub(super) async fn keeps_clear_when_zoomed(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    let field = browser.reach(LIGHT).await?;
    field.click().await?;
    browser.keys(&[GENERIC, PITCH].concat()).await?;
    browser.verdict("salesy").await?;
    for (element, zoom) in [
        ("documentElement", "0.6"),
        ("documentElement", "1.4"),
        ("documentElement", ""),
        ("body", "0.6"),
        ("body", "1.4"),
        ("body", ""),
    ] {
        let script = format!("document.{element}.style.zoom = '{zoom}'");
        browser.run::<()>(&script, vec![]).await?;
        clear_now(browser)
            .await
            .map_err(|error| format!("{element} zoomed by {zoom:?}: {error}"))?;
        in_sight(browser).await?;
    }
    for factor in [2.0, 0.5, 1.0] {
        zoom(browser, factor).await?;
        clear_now(browser)
            .await
            .map_err(|error| format!("zoomed by {factor}: {error}"))?;
        // The dialog is there to be written in at any of these, and so is the panel.
        in_sight(browser).await?;
    }
    if browser.kind == Kind::Chromium {
        for factor in [1.5, 2.5, 1.0] {
            let scale = json!({ "pageScaleFactor": factor });
            browser
                .devtools("Emulation.setPageScaleFactor", scale)
                .await?;
            clear_now(browser)
                .await
                .map_err(|error| format!("scaled by {factor}: {error}"))?;
        }
    }
    in_sight(browser).await
}

/// As by Ctrl and +, without the keys, which no driver may press.
pub(super) async fn zoom(browser: &Browser, factor: f64) -> Outcome {
    match browser.kind {
        Kind::Firefox => {
            let script = "gBrowser.selectedBrowser.fullZoom = arguments[0]";
            browser
                .run_privileged::<()>(script, vec![json!(factor)])
                .await
        }
        Kind::Chromium => {
            let metrics = json!({
                "width": (1280.0 / factor).round(),
                "height": (900.0 / factor).round(),
                "deviceScaleFactor": factor,
                "mobile": false,
            });
            let (command, metrics) = if factor.total_cmp(&1.0).is_ne() {
                ("Emulation.setDeviceMetricsOverride", metrics)
            } else {
                ("Emulation.clearDeviceMetricsOverride", json!({}))
            };
            browser.devtools(command, metrics).await?;
            Ok(())
        }
    }
}

/// A frame that is hardly larger than what is written in it.
pub(super) async fn keeps_clear_in_tiny_frames(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    let field = browser.reach(FRAME).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    for (width, height) in [(320, 480), (320, 200), (200, 120), (60, 40), (1, 1)] {
        let script = format!(
            "frameElement.style.width = '{width}px'; frameElement.style.height = '{height}px'"
        );
        browser.run::<()>(&script, vec![]).await?;
        clear_now(browser)
            .await
            .map_err(|error| format!("at {width}x{height}: {error}"))?;
    }
    browser
        .run::<()>("frameElement.removeAttribute('style')", vec![])
        .await?;
    in_sight(browser).await?;
    browser.nothing_went_wrong().await
}

/// Nothing leaves a modal dialog that is transformed, and that is why its panel stands within: on no
/// word of it.
pub(super) async fn covers_no_word_of_a_transformed_dialog(browser: &Browser) -> Outcome {
    const TRANSFORM: &str =
        "document.querySelector('dialog').style = 'transform: translateY(4px)';";
    const WORDS: &str = r"
        const words = [];
        const range = document.createRange();
        const walker = document.createTreeWalker(document.querySelector('dialog'), NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
            const { parentElement, data } = walker.currentNode;
            if (data.trim() === '' || parentElement.matches('.a11y-text, .visually-hidden')) continue;
            range.selectNode(walker.currentNode);
            for (const { left, top, right, bottom } of range.getClientRects()) {
                words.push([data, { left, top, right, bottom }]);
            }
        }
        return words;";
    browser.resize(1280, 900).await?;
    let field = browser.reach(MODAL).await?;
    browser.run::<()>(TRANSFORM, vec![]).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    for (width, height) in [(1280, 900), (800, 600), (520, 800), (640, 420), (1280, 900)] {
        browser.resize(width, height).await?;
        clear_now(browser)
            .await
            .map_err(|error| format!("at {width}x{height}: {error}"))?;
        let words: Vec<(String, Rect)> = browser.run(WORDS, vec![]).await?;
        assert!(words.len() > 3, "words of the dialog: {words:?}");
        let Some(panel) = browser.panel().await? else {
            continue;
        };
        let covered = words.iter().find(|(_, rect)| panel.rect.meets(rect));
        assert!(
            covered.is_none(),
            "at {width}x{height} {:?} covers {covered:?}",
            panel.rect
        );
    }
    in_sight(browser).await
}

async fn in_sight(browser: &Browser) -> Outcome {
    browser.drawn().await?;
    browser.panel_when("is in sight", |_| true).await?;
    Ok(())
}

/// Where there is no room the panel may be hidden, but it must not cover anything.
pub(super) async fn clear_now(browser: &Browser) -> Outcome {
    browser.drawn().await?;
    until(
        "the panel to stand beside the dialog and to cover nothing",
        async || {
            let Some(panel) = browser.panel().await? else {
                return Ok(Ok(()));
            };
            let scene: Scene = browser.run(SCENE, vec![]).await?;
            let covered = scene.keep.iter().find(|(_, rect)| panel.rect.meets(rect));
            Ok(match covered {
                Some(covered) => Err(format!("{:?} covers {covered:?}", panel.rect)),
                None if !panel.rect.within(&scene.window) => {
                    Err(format!("{:?} leaves {:?}", panel.rect, scene.window))
                }
                None if scene.distance(&panel.rect) > NEAR => {
                    Err(format!("{:?} is far from {:?}", panel.rect, scene.dialog))
                }
                None => Ok(()),
            })
        },
    )
    .await
}
