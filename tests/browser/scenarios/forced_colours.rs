//! Where the system chooses all colours, few and strong, nothing is lost: what a colour or a ground said is said
//! by words, lines and outlines.

use serde_json::json;
use thirtyfour::Key;

use super::beside::{Beside, FAULTS, with_panel};
use super::notes::{GENERIC, GOOD, PITCH};
use super::options;
use super::pictures::path;
use crate::harness::{Browser, Kind, LIGHT, Outcome, until};

/// Has something to praise and something to mend.
const MIXED: &str = "Hi Ilka, your talk on tide gauges in Bergen made me rewrite our our driver. \
    We help firms double revenue, guaranteed. Book a free demo?";

/// Has the system choose all colours, and plays.
async fn play(browser: &Browser, play: impl AsyncFnOnce() -> Outcome) -> Outcome {
    force(browser, true).await?;
    let outcome = play().await;
    force(browser, false).await?;
    outcome
}

/// Chromium forgets it with the tab.
async fn force(browser: &Browser, forced: bool) -> Outcome {
    const FORCED: &str = "return matchMedia('(forced-colors: active)').matches";
    match browser.kind {
        Kind::Chromium => {
            let value = if forced { "active" } else { "" };
            let features = json!([{ "name": "forced-colors", "value": value }]);
            let media = json!({ "features": features });
            browser
                .devtools("Emulation.setEmulatedMedia", media)
                .await?;
        }
        Kind::Firefox => {
            // 2: never the page's own; 0: as the system says.
            const SET: &str =
                "Services.prefs.setIntPref('browser.display.document_color_use', arguments[0])";
            let value = json!(if forced { 2 } else { 0 });
            browser.run_privileged::<()>(SET, vec![value]).await?;
        }
    }
    until(&format!("forced colours: {forced}"), async || {
        let is_forced: bool = browser.run(FORCED, vec![]).await?;
        Ok(if is_forced == forced {
            Ok(())
        } else {
            Err(is_forced.to_string())
        })
    })
    .await
}

/// Colours as they are drawn, and what stands out from what.
const COLOURS: &str = r"
    const lost = new Set();
    const known = (element) => `${element.localName}#${element.id}.${element.getAttribute('class') ?? ''}`;
    const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    /** As it looks on another. */
    const rgba = (colour, on = 'transparent') => {
        pen.clearRect(0, 0, 1, 1);
        for (pen.fillStyle of [on, colour]) pen.fillRect(0, 0, 1, 1);
        return [...pen.getImageData(0, 0, 1, 1).data];
    };
    const isClear = (colour) => colour === 'none' || rgba(colour)[3] < 128;
    const light = ([r, g, b]) => [r, g, b]
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
    const contrast = (one, other) => {
        const [less, more] = [light(rgba(one, other)), light(rgba(other))].sort((a, b) => a - b);
        return (more + 0.05) / (less + 0.05);
    };
    const outer = (element) => element.parentElement ?? element.getRootNode().host ?? null;
    const ground = (element) => {
        for (; element; element = outer(element)) {
            const { backgroundColor } = getComputedStyle(element);
            if (!isClear(backgroundColor)) return backgroundColor;
        }
        return 'Canvas';
    };
    const seen = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const spoken = (element) => {
        for (; element; element = element.parentElement) {
            if (getComputedStyle(element).clipPath !== 'none') return true;
        }
        return false;
    };
    const stands = (element, what, colour, on, least) => {
        const found = isClear(colour) ? 1 : contrast(colour, on);
        if (found < least) lost.add(`${what} of ${known(element)}: ${colour} on ${on}`);
    };";

/// What does not stand out below `root`, one line each: words, drawings, edges of what can be pressed, marks.
const LOST: &str = r"
    const LINES = { fault: 'dashed', tip: 'dotted', gain: 'solid' };
    const WITHOUT_EDGE = '.pill, .fold, .close';
    for (const element of root.querySelectorAll('*')) {
        if (!seen(element) || spoken(element) || element.matches('style, script, option, :disabled')) continue;
        const style = getComputedStyle(element);
        const writes = [...element.childNodes].some((child) => child instanceof Text && child.data.trim());
        if (writes) stands(element, 'the words', style.color, ground(element), 4.5);
        if (element.matches('.icon')) {
            stands(element, 'the drawing', style.stroke, ground(element), 3);
            const own = style.stroke !== getComputedStyle(element.parentElement).color;
            if (own) lost.add(`the system's colour of ${known(element)}: ${style.stroke}`);
        }
        if (element.matches('.arc, .track')) stands(element, 'the score', style.stroke, ground(element), 3);
        if (element.matches('.track') && parseFloat(style.strokeWidth) > 1) lost.add('the ring looks full');
        if (element.matches('.marked > div')) {
            stands(element, 'the line in the box', style.borderBottomColor, 'Field', 3);
            const kind = LINES[element.className];
            if (style.borderBottomStyle !== kind) lost.add(`the kind of line of ${known(element)}`);
        }
        if (element.matches('button, input, select, textarea, .tag') && !element.matches(WITHOUT_EDGE)
            && style.appearance !== 'auto' && style.opacity !== '0') {
            const drawn = parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== 'none';
            stands(element, 'the edge', drawn ? style.borderTopColor : 'none', ground(outer(element)), 3);
        }
        if (element.localName === 'mark') {
            stands(element, 'the line', style.textDecorationColor, ground(element), 3);
            const kind = LINES[element.className] ?? 'dashed';
            const has = style.textDecorationLine === 'underline' && style.textDecorationStyle === kind;
            if (!has) lost.add(`the kind of line of ${known(element)}`);
        }
        if (element.matches('.switch input')) {
            const knob = getComputedStyle(element, '::after').backgroundColor;
            stands(element, 'the knob', knob, ground(element), 3);
        }
        if (element.matches('.remove')) {
            const cross = getComputedStyle(element, '::before').backgroundColor;
            stands(element, 'the cross', cross, ground(element), 3);
        }
        if (element.matches('.choice:has(:checked)')) {
            stands(element, 'the outline', style.outlineStyle === 'solid' ? style.outlineColor : 'none', ground(outer(element)), 3);
        }
    }
    return [...lost];";

/// What has the focus below `root`, where no ring around it, or around the label that stands for it, stands out.
const UNRINGED: &str = r"
    const { activeElement } = root;
    const around = activeElement.closest('.choice, .button') ?? activeElement;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(around);
    const drawn = outlineStyle === 'auto' || (outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2);
    stands(around, 'the ring', drawn ? outlineColor : 'none', ground(outer(around)), 3);
    return [...lost];";

async fn nothing_is_lost(browser: &Browser, what: &str) -> Outcome {
    let script = format!("const root = document; {COLOURS} {LOST}");
    let lost: Vec<String> = browser.run(&script, vec![]).await?;
    assert!(lost.is_empty(), "{what}: {lost:#?}");
    Ok(())
}

/// Goes on so many times with Tab, and looks at what has the focus.
async fn rings_are_seen(browser: &Browser, what: &str, stops: usize) -> Outcome {
    let script = format!("const root = document; {COLOURS} {UNRINGED}");
    for stop in 1..=stops {
        browser.press(Key::Tab).await?;
        let unringed: Vec<String> = browser.run(&script, vec![]).await?;
        assert!(unringed.is_empty(), "{what}, stop {stop}: {unringed:#?}");
    }
    Ok(())
}

/// Waits until words in the box are marked, which is when typing has paused.
async fn marked(browser: &Browser) -> Outcome {
    const MARKED: &str = "return ['fault', 'tip', 'gain']
        .every((kind) => root.querySelector(`.marked > .${kind}`) !== null)";
    until("marks of every kind in the box", async || {
        let is_marked: bool = browser.run_in_panel(MARKED).await?;
        Ok(if is_marked {
            Ok(())
        } else {
            Err("none".to_owned())
        })
    })
    .await
}

/// The verdict by its word and its drawing, whatever the colours.
pub(super) async fn panel(browser: &Browser) -> Outcome {
    const SAID: &str = "return [root.querySelector('.verdict').textContent,
        root.querySelector('.sign .icon path').getAttribute('d')]";
    browser.resize(1280, 900).await?;
    browser.reach(LIGHT).await?.click().await?;
    play(browser, async || {
        let mut said: Vec<[String; 2]> = Vec::new();
        for (note, verdict) in [
            ("", "empty"),
            (GENERIC, "generic"),
            (PITCH, "salesy"),
            (GOOD, "good"),
            (MIXED, "salesy"),
        ] {
            browser.clear().await?;
            browser.keys(note).await?;
            browser.verdict(verdict).await?;
            for form in ["pill", "card"] {
                if form == "card" {
                    browser.press_with(Key::Alt, Key::Down).await?;
                }
                if note == MIXED {
                    marked(browser).await?;
                }
                let lost: Vec<String> = browser.run_in_panel(&format!("{COLOURS} {LOST}")).await?;
                assert!(lost.is_empty(), "{form}, {verdict}: {lost:#?}");
                if note == MIXED {
                    browser.drawn().await?;
                    browser.screenshot(&path(browser, form, "forced")).await?;
                }
            }
            if note != MIXED {
                said.push(browser.run_in_panel(SAID).await?);
            }
            browser.press_with(Key::Alt, Key::Up).await?;
        }
        for place in 0..2 {
            let mut all: Vec<&String> = said.iter().map(|one| &one[place]).collect();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), said.len(), "told apart without colour: {said:?}");
        }
        browser.press_with(Key::Alt, Key::Down).await?;
        browser.press_with(Key::Alt, Key::Down).await?;
        for _ in 0..4 {
            let script = format!("{COLOURS} {UNRINGED}");
            let unringed: Vec<String> = browser.run_in_panel(&script).await?;
            assert!(unringed.is_empty(), "in the card: {unringed:#?}");
            browser.press(Key::Tab).await?;
        }
        Ok(())
    })
    .await
}

pub(super) async fn pages(browser: &Browser) -> Outcome {
    options::play(browser, async || {
        for (page, stops) in [("popup", 7), ("options", 24), ("welcome", 2)] {
            browser.resize(1280, 900).await?;
            browser.open_own(&format!("{page}.html")).await?;
            play(browser, async || {
                browser.words_shown().await?;
                if page == "popup" {
                    browser.resize(500, 900).await?;
                    browser.find("textarea#note").await?.click().await?;
                    browser.keys(MIXED).await?;
                    browser.find("#result .verdict-salesy").await?;
                } else if page == "options" {
                    browser.find("#export[href]").await?;
                    // A switch that is off, and a phrase that can be removed.
                    browser
                        .find(".turn input[value=A02]")
                        .await?
                        .click()
                        .await?;
                    browser.find("#warn-on-phrase").await?.click().await?;
                    browser.keys("touch base").await?;
                    browser.press(Key::Enter).await?;
                    browser.find("#warn-on .remove").await?;
                    browser.find("#sentence").await?.click().await?;
                    browser.keys("Shall we touch base?").await?;
                    browser.find("#told mark").await?;
                }
                nothing_is_lost(browser, page).await?;
                browser.screenshot(&path(browser, page, "forced")).await?;
                if page == "options" {
                    for part in ["phrases", "A02"] {
                        let show = "document.getElementById(arguments[0]).scrollIntoView()";
                        browser.run::<()>(show, vec![json!(part)]).await?;
                        browser.drawn().await?;
                        let name = format!("{page}-{part}");
                        browser.screenshot(&path(browser, &name, "forced")).await?;
                    }
                }
                rings_are_seen(browser, page, stops).await
            })
            .await?;
        }
        browser.resize(1280, 900).await
    })
    .await
}

pub(super) async fn side_panel(browser: &Browser) -> Outcome {
    with_panel(browser, async || {
        let beside = Beside::open(browser, LIGHT).await?;
        beside.enter().await?;
        beside.write(FAULTS).await?;
        beside.says("generic").await?;
        browser.resize(500, 900).await?;
        play(browser, async || {
            nothing_is_lost(browser, "the side panel").await?;
            browser.screenshot(&path(browser, "side", "forced")).await?;
            rings_are_seen(browser, "the side panel", 4).await
        })
        .await?;
        browser.resize(1280, 900).await
    })
    .await
}
