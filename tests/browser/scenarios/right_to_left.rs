//! In a language that is written from right to left all of the interface is, with room for every word of it;
//! a note keeps the direction that it is written in.

use serde::Deserialize;
use serde_json::json;

use super::beside::{Beside, FAULTS, with_panel};
use super::notes::{GENERIC, PITCH};
use super::pictures::path;
use super::{card, options};
use crate::harness::{ARABIC, Browser, LIGHT, Outcome, until};

const LANGUAGE: &str = "ar";
/// A note in that language, and so in its direction.
const ARABIC_NOTE: &str = "مرحبا إيلكا، أعجبتني محاضرتك عن قياس المد في بيرغن.";

/// Plays with the interface in that language, as chosen in the options.
async fn play(browser: &Browser, play: impl AsyncFnOnce() -> Outcome) -> Outcome {
    options::play(browser, async || {
        options::open(browser).await?;
        let option = format!("#language option[value={LANGUAGE}]");
        browser.find(&option).await?.click().await?;
        options::set(browser, "language", json!(LANGUAGE)).await?;
        turned(browser).await?;
        let outcome = play().await;
        browser.resize(1280, 900).await?;
        outcome
    })
    .await
}

/// Waits until the page that is shown has its words, and their direction.
async fn turned(browser: &Browser) -> Outcome {
    const SHOWN: &str = "const { dir, lang } = document.documentElement; return [lang, dir]";
    until("the page from right to left", async || {
        let shown: [String; 2] = browser.run(SHOWN, vec![]).await?;
        Ok(if shown == [LANGUAGE, "rtl"] {
            Ok(())
        } else {
            Err(format!("{shown:?}"))
        })
    })
    .await?;
    browser.words_shown().await
}

/// How the parts of a report stand; places in CSS pixels from the left of the window.
#[derive(Debug, Deserialize)]
struct Order {
    direction: String,
    /// Of the note as it is shown in the report.
    note: String,
    sign: f64,
    verdict: f64,
    points: f64,
    /// Out of so many.
    most: f64,
    /// What closes it, where it can be closed.
    close: Option<f64>,
}

/// The directions of fields that go by their text.
const EMPTY_FIELDS: &str = "return [...document.querySelectorAll('[dir=auto]:placeholder-shown')]
    .map((field) => getComputedStyle(field).direction)";

const ORDER: &str = "
    const middle = (element) => {
        const { left, right } = element.getBoundingClientRect();
        return (left + right) / 2;
    };
    const head = root.querySelector('.head');
    const close = head.querySelector('.close');
    return {
        direction: getComputedStyle(root.querySelector('.panel')).direction,
        note: getComputedStyle(root.querySelector('.note')).direction,
        sign: middle(head.querySelector('.sign')),
        verdict: middle(head.querySelector('.verdict')),
        points: middle(head.querySelector('.score strong')),
        most: middle(head.querySelector('.score span')),
        close: close?.checkVisibility() ? middle(close) : null,
    };";

impl Order {
    /// Mirrored but for the number, which is read as numbers are, and for the note.
    fn is_mirrored(&self, note: &str) {
        assert_eq!(self.direction, "rtl", "{self:?}");
        assert_eq!(self.note, note, "the note's direction: {self:?}");
        assert!(self.sign > self.verdict, "{self:?}");
        assert!(self.verdict > self.most, "{self:?}");
        assert!(self.points < self.most, "{self:?}");
        assert!(
            self.close.is_none_or(|close| close < self.points),
            "{self:?}"
        );
    }
}

/// What is wrong with the words before the sentence that asks for more: as wide as where nothing follows them,
/// since an Arabic letter has another form before the next.
const JOINED: &str = "
    const width = (element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return range.getBoundingClientRect().width;
    };
    const names = [...root.querySelectorAll('.missing-parts strong')];
    if (names.length === 0) return ['nothing is missing'];
    const beside = names.map(width);
    for (const name of names) name.style.display = 'inline-block';
    const alone = names.map(width);
    for (const name of names) name.style.display = '';
    return names.filter((_, place) => Math.abs(beside[place] - alone[place]) > 0.5)
        .map((name, place) => `${name.textContent}: ${beside[place]}, alone ${alone[place]}`);";

async fn has_room(browser: &Browser, what: &str) -> Outcome {
    let tight = browser.tight().await?;
    assert!(tight.is_empty(), "{what}: {tight:#?}");
    Ok(())
}

async fn has_no_barriers(browser: &Browser, what: &str) -> Outcome {
    let barriers = browser.barriers().await?;
    assert!(barriers.is_empty(), "{what}: {barriers:#?}");
    Ok(())
}

pub(super) async fn pages(browser: &Browser) -> Outcome {
    play(browser, async || {
        for (page, height) in [
            ("popup", 1100),
            ("options", 900),
            ("practice", 900),
            ("welcome", 1500),
        ] {
            browser.open_own(&format!("{page}.html")).await?;
            turned(browser).await?;
            if page == "popup" {
                let empty: Vec<String> = browser.run(EMPTY_FIELDS, vec![]).await?;
                assert_eq!(empty, ["rtl", "rtl"], "fields without a text");
                browser.find("textarea#note").await?.click().await?;
                browser.keys(FAULTS).await?;
                browser.find("#result .verdict-generic").await?;
                let script = format!("const root = document; {ORDER}");
                browser
                    .run::<Order>(&script, vec![])
                    .await?
                    .is_mirrored("ltr");
            }
            for width in [1280, 500] {
                browser.resize(width, height).await?;
                browser.drawn().await?;
                has_room(browser, &format!("{page} at {width}")).await?;
                let name = format!("{page}-{width}");
                browser.screenshot(&path(browser, &name, "arabic")).await?;
                if page == "options" {
                    let show = "document.getElementById('keys').scrollIntoView()";
                    browser.run::<()>(show, vec![]).await?;
                    browser.drawn().await?;
                    let name = format!("{page}-keys-{width}");
                    browser.screenshot(&path(browser, &name, "arabic")).await?;
                }
            }
            has_no_barriers(browser, page).await?;
        }
        Ok(())
    })
    .await
}

/// Pill and card beside a box, on a page from left to right and on one from right to left.
pub(super) async fn panel(browser: &Browser) -> Outcome {
    play(browser, async || {
        for (place, note, direction) in [
            (LIGHT, [GENERIC, PITCH].concat(), "ltr"),
            (ARABIC, ARABIC_NOTE.to_owned(), "rtl"),
        ] {
            browser.resize(1280, 900).await?;
            browser.reach(place).await?.click().await?;
            browser.keys(&note).await?;
            let what = format!("says a word of a note {direction}");
            let is_said = |verdict: &str| {
                if direction == "ltr" {
                    verdict == "salesy"
                } else {
                    verdict == "unjudged"
                }
            };
            browser
                .panel_when(&what, |panel| is_said(&panel.verdict))
                .await?;
            for form in ["pill", "card"] {
                if form == "card" {
                    browser.press_in_panel("button.pill").await?;
                }
                browser.drawn().await?;
                let tight = browser.tight_in_panel().await?;
                assert!(tight.is_empty(), "{form} {direction}: {tight:#?}");
                let name = format!("{form}-{direction}");
                browser.screenshot(&path(browser, &name, "arabic")).await?;
            }
            if direction == "ltr" {
                browser
                    .run_in_panel::<Order>(ORDER)
                    .await?
                    .is_mirrored("ltr");
                let joined: Vec<String> = browser.run_in_panel(JOINED).await?;
                assert_eq!(joined, [""; 0], "letters that join those behind");
            } else {
                let shown = "return getComputedStyle(root.querySelector('.note')).direction";
                let shown: String = browser.run_in_panel(shown).await?;
                assert_eq!(shown, "rtl", "the note's direction");
            }
            let barriers = card::barriers(browser, "").await?;
            assert!(barriers.is_empty(), "{direction}: {barriers:#?}");
        }
        Ok(())
    })
    .await
}

pub(super) async fn side_panel(browser: &Browser) -> Outcome {
    play(browser, async || {
        with_panel(browser, async || {
            let beside = Beside::open(browser, LIGHT).await?;
            beside.enter().await?;
            beside.write(FAULTS).await?;
            beside.says("generic").await?;
            turned(browser).await?;
            let script = format!("const root = document; {ORDER}");
            browser
                .run::<Order>(&script, vec![])
                .await?
                .is_mirrored("ltr");
            for width in [1280, 500] {
                browser.resize(width, 900).await?;
                browser.drawn().await?;
                has_room(browser, &format!("the side panel at {width}")).await?;
            }
            has_no_barriers(browser, "the side panel").await?;
            browser.screenshot(&path(browser, "side", "arabic")).await?;
            beside.leave().await?;
            beside.idle().await?;
            has_room(browser, "the side panel without a card").await?;
            has_no_barriers(browser, "the side panel without a card").await?;
            browser
                .screenshot(&path(browser, "side-idle", "arabic"))
                .await
        })
        .await
    })
    .await
}
