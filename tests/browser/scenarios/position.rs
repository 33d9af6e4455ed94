//! The panel never lies over the box, the counter or a button of the dialog, stays in sight, and
//! stays with the dialog when that moves.

use serde::Deserialize;

use super::notes::{GENERIC, PITCH};
use crate::harness::{Browser, Outcome, Place, Rect, until};

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
    return {
        keep: keep.map((element) => [element.outerHTML.slice(0, 60), rect(element.getBoundingClientRect())]),
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

async fn in_sight(browser: &Browser) -> Outcome {
    browser.drawn().await?;
    browser.panel_when("is in sight", |_| true).await?;
    Ok(())
}

/// Where there is no room the panel may be hidden, but it must not cover anything.
async fn clear_now(browser: &Browser) -> Outcome {
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
