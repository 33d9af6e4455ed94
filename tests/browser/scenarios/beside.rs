//! With hints in the side panel nothing is put into the page: the verdict stands on the extension's
//! button, the card in the side panel, and what is pressed there is done in the box.
//!
//! No driver can see into a browser's own side panel, so its page stands in a tab of its own here, as
//! on a phone, and is told whose card it shows.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::WindowHandle;

use super::background::stop;
use super::notes::{GENERIC, GOOD, PITCH};
use super::pictures::paint;
use crate::harness::{
    Browser, Extension, LIGHT, MODAL, Outcome, Panel, Place, READ, SHADOW, until,
};

/// Words that a button puts right, the first with one undo.
const SLIP: &str =
    "Hi Ilka, your tide tables for Halden made me move two of the the boats. How do you gauge ice?";

/// Several faults, one of which a button puts right.
pub(super) const FAULTS: &str =
    "Hi, I came across your your impressive profile and would love to connect.";

/// The page, and the side panel's in a tab beside it.
pub(super) struct Beside<'a> {
    browser: &'a Browser,
    page: WindowHandle,
    side: WindowHandle,
}

/// Chooses where hints are shown, as a person does on the first page, and plays; then hints are in the
/// page again, for the scenarios after this.
pub(super) async fn with_panel(browser: &Browser, play: impl AsyncFnOnce() -> Outcome) -> Outcome {
    browser.fresh_tab().await?;
    choose(browser, "panel").await?;
    let outcome = play().await;
    browser.fresh_tab().await?;
    choose(browser, "page").await?;
    outcome
}

/// In the tab that is shown.
async fn choose(browser: &Browser, mode: &str) -> Outcome {
    const CHOSEN: &str =
        "const { settings } = await chrome.storage.local.get('settings'); return settings";
    let welcome = format!("{}welcome.html", browser.base);
    browser.driver.goto(welcome).await?;
    browser.find("#chosen:not(:empty)").await?;
    browser
        .find(&format!("input[value={mode}]"))
        .await?
        .click()
        .await?;
    until("the choice to be kept", async || {
        let kept: Value = browser.run_async(CHOSEN, vec![]).await?;
        let is_kept = kept["mode"] == mode && kept["welcomed"] == true;
        Ok(if is_kept {
            Ok(())
        } else {
            Err(kept.to_string())
        })
    })
    .await
}

impl<'a> Beside<'a> {
    /// Opens the page's dialog, and the side panel's page beside it.
    pub(super) async fn open(browser: &'a Browser, place: Place) -> Outcome<Self> {
        const TAB: &str =
            "const tabs = await chrome.tabs.query({ url: 'https://www.linkedin.com/*' });
            return tabs[0].id";
        browser.reach(place).await?;
        let page = browser.driver.window().await?;
        let side = browser.driver.new_tab().await?;
        browser.driver.switch_to_window(side.clone()).await?;
        let address = format!("{}side.html", browser.base);
        browser.driver.goto(&address).await?;
        browser.find("#idle:not([hidden])").await?;
        let tab: u32 = browser.run_async(TAB, vec![]).await?;
        browser.driver.goto(format!("{address}?tab={tab}")).await?;
        browser.find("#idle:not([hidden])").await?;
        let beside = Self {
            browser,
            page,
            side,
        };
        beside.to_page().await?;
        Ok(beside)
    }

    pub(super) async fn to_page(&self) -> Outcome {
        Ok(self
            .browser
            .driver
            .switch_to_window(self.page.clone())
            .await?)
    }

    pub(super) async fn to_side(&self) -> Outcome {
        Ok(self
            .browser
            .driver
            .switch_to_window(self.side.clone())
            .await?)
    }

    /// Puts the focus into the box. Not by a click: Firefox's driver changes an element's style for a
    /// moment to find out whether it can be clicked.
    pub(super) async fn enter(&self) -> Outcome {
        const FOCUS: &str = "const page = document.querySelector('#interop-outlet')?.shadowRoot;
            (page ?? document).querySelector('textarea').focus()";
        self.to_page().await?;
        self.browser.run(FOCUS, vec![]).await
    }

    /// Types into the box, which has the focus.
    pub(super) async fn write(&self, text: &str) -> Outcome {
        self.to_page().await?;
        self.browser.to_the_end().await?;
        self.browser.keys(text).await
    }

    pub(super) async fn leave(&self) -> Outcome {
        self.to_page().await?;
        self.browser
            .find("h2#send-invite-modal")
            .await?
            .click()
            .await?;
        Ok(())
    }

    /// Waits for this card in the side panel.
    pub(super) async fn card(&self, what: &str, fits: impl Fn(&Panel) -> bool) -> Outcome<Panel> {
        self.to_side().await?;
        let script = format!("const root = document; {READ}");
        until(&format!("a card that {what}"), async || {
            let card: Option<Panel> = self.browser.run(&script, vec![]).await?;
            Ok(match card {
                Some(card) if fits(&card) => Ok(card),
                other => Err(format!("{other:?}")),
            })
        })
        .await
    }

    pub(super) async fn says(&self, verdict: &str) -> Outcome {
        let says = |card: &Panel| card.verdict == verdict;
        self.card(&format!("says {verdict}"), says).await?;
        Ok(())
    }

    /// Waits until the side panel has no card.
    pub(super) async fn idle(&self) -> Outcome {
        self.to_side().await?;
        self.browser.find("#idle:not([hidden])").await?;
        let cards: u32 = self
            .browser
            .run("return document.querySelectorAll('.panel').length", vec![])
            .await?;
        assert_eq!(cards, 0, "cards beside the calm word");
        Ok(())
    }

    /// Waits until the button over the page has this sign, and a title with these words.
    async fn sign(&self, sign: &str, words: &str) -> Outcome {
        const BUTTON: &str = "const tabId = Number(new URL(location).searchParams.get('tab'));
            return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })]";
        self.to_side().await?;
        until(&format!("the sign {sign:?}"), async || {
            let seen: [String; 2] = self.browser.run_async(BUTTON, vec![]).await?;
            let is_so = seen[0] == sign && seen[1].contains(words);
            Ok(if is_so {
                Ok(())
            } else {
                Err(format!("{seen:?}"))
            })
        })
        .await
    }

    /// The text in the box.
    async fn text(&self) -> Outcome<String> {
        self.to_page().await?;
        let field = self.browser.find("textarea#custom-message").await?;
        Ok(field.prop("value").await?.unwrap_or_default())
    }

    async fn text_becomes(&self, expected: &str) -> Outcome {
        until(&format!("the text {expected:?}"), async || {
            let text = self.text().await?;
            Ok(if text == expected { Ok(()) } else { Err(text) })
        })
        .await
    }
}

/// Everything that is changed in the page, in its open shadow root too, but for what the page's own
/// script does while one types: its counter and its button.
const WATCH: &str = r"
    window.changed = [];
    const own = (target) => target.closest?.('.flex-1, .artdeco-button--primary');
    const note = (changes) => {
        for (const { type, target, attributeName } of changes) {
            if (own(target) || own(target.parentElement ?? document.body)) continue;
            // Chromedriver's own.
            if (attributeName === 'cd_frame_id_') continue;
            window.changed.push([type, target.nodeName, attributeName].join(' '));
        }
    };
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    const shadow = document.querySelector('#interop-outlet')?.shadowRoot;
    for (const root of [document, shadow]) if (root) new MutationObserver(note).observe(root, all);";

/// What there is of ours in the page.
#[derive(Debug, PartialEq, Deserialize)]
struct Traces {
    changed: Vec<String>,
    highlights: u32,
    sheets: u32,
    active: String,
}

const TRACES: &str = r"
    const root = document.querySelector('#interop-outlet')?.shadowRoot ?? document;
    return {
        changed: window.changed,
        highlights: CSS.highlights.size,
        sheets: document.adoptedStyleSheets.length,
        active: root.activeElement.id,
    };";

pub(super) async fn nothing_in_the_page(browser: &Browser, place: Place) -> Outcome {
    with_panel(browser, async || {
        let beside = Beside::open(browser, place).await?;
        browser.run::<()>(WATCH, vec![]).await?;
        beside.enter().await?;
        beside.sign("…", "No note yet").await?;
        beside.write(GENERIC).await?;
        beside.sign("≈", "Generic").await?;
        beside.says("generic").await?;
        beside.write(PITCH).await?;
        beside.sign("€", "Salesy").await?;
        beside.says("salesy").await?;
        beside.to_page().await?;
        browser.clear().await?;
        beside.write(GOOD).await?;
        beside.sign("✓", "Good note").await?;
        beside.to_page().await?;
        let traces: Traces = browser.run(TRACES, vec![]).await?;
        let none = Traces {
            changed: vec![],
            highlights: 0,
            sheets: 0,
            active: "custom-message".to_owned(),
        };
        assert_eq!(traces, none, "in {}", place.page);
        assert!(
            browser.hosts().await?.is_empty(),
            "a host in {}",
            place.page
        );
        browser.nothing_went_wrong().await?;
        beside.leave().await?;
        beside.sign("", "Noteworthy").await?;
        beside.idle().await
    })
    .await
}

pub(super) async fn a_fix_edits_the_box(browser: &Browser) -> Outcome {
    with_panel(browser, async || {
        let beside = Beside::open(browser, LIGHT).await?;
        beside.enter().await?;
        beside.write(SLIP).await?;
        let has_fix = |card: &Panel| card.note == SLIP && card.fixes == ["Change to “the”"];
        beside.card("has the fix", has_fix).await?;
        let kept: Value = browser.run_async(KEPT, vec![]).await?;
        assert!(!kept.to_string().contains("Halden"), "what is kept: {kept}");
        browser.find("button.fix").await?.click().await?;
        beside.text_becomes(&SLIP.replace("the the", "the")).await?;
        let mended = |card: &Panel| card.fixes.is_empty();
        beside.card("has no fix", mended).await?;
        beside.to_page().await?;
        browser.shortcut("z").await?;
        beside.text_becomes(SLIP).await?;
        beside.card("has the fix again", has_fix).await?;
        Ok(())
    })
    .await
}

const KEPT: &str = r"
    const kept = { local: { ...localStorage }, tab: { ...sessionStorage } };
    for (const area of ['local', 'session']) kept[area + ' area'] = await chrome.storage[area].get(null);
    kept.databases = await indexedDB.databases();
    return kept;";

pub(super) async fn a_change_takes_effect_at_once(browser: &Browser) -> Outcome {
    let beside = Beside::open(browser, MODAL).await?;
    let outcome = change_to_and_fro(&beside).await;
    browser.fresh_tab().await?;
    choose(browser, "page").await?;
    outcome
}

async fn change_to_and_fro(beside: &Beside<'_>) -> Outcome {
    let browser = beside.browser;
    beside.enter().await?;
    beside.write(GENERIC).await?;
    browser.verdict("generic").await?;
    // The side panel shows it, too; the button has no sign then.
    beside.says("generic").await?;
    beside.sign("", "Noteworthy").await?;

    let welcome = browser.driver.new_tab().await?;
    browser.driver.switch_to_window(welcome.clone()).await?;
    choose(browser, "panel").await?;
    beside.to_page().await?;
    browser.host_gone().await?;
    beside.sign("≈", "Generic").await?;
    beside.says("generic").await?;

    // Whatever became of the background meanwhile.
    stop(browser).await?;
    browser.driver.switch_to_window(welcome).await?;
    choose(browser, "page").await?;
    beside.to_page().await?;
    browser.verdict("generic").await?;
    beside.sign("", "Noteworthy").await
}

pub(super) async fn a_stopped_background_is_no_loss(browser: &Browser) -> Outcome {
    with_panel(browser, async || {
        let beside = Beside::open(browser, SHADOW).await?;
        beside.enter().await?;
        beside.write(GENERIC).await?;
        beside.says("generic").await?;
        stop(browser).await?;
        beside.write(PITCH).await?;
        beside.says("salesy").await?;
        beside.sign("€", "Salesy").await?;

        beside.to_page().await?;
        browser.clear().await?;
        browser.keys(SLIP).await?;
        let has_fix = |card: &Panel| card.note == SLIP && card.fixes.len() == 1;
        beside.card("has the fix", has_fix).await?;
        stop(browser).await?;
        browser.find("button.fix").await?.click().await?;
        beside.text_becomes(&SLIP.replace("the the", "the")).await?;
        beside
            .card("has no fix", |card| card.fixes.is_empty())
            .await?;

        // A side panel that is opened afterwards knows of the box as well.
        stop(browser).await?;
        beside.to_side().await?;
        browser.driver.refresh().await?;
        beside.says("good").await?;

        stop(browser).await?;
        beside.leave().await?;
        beside.sign("", "Noteworthy").await?;
        beside.idle().await
    })
    .await
}

/// The side panel as wide as browsers make it, with a card and without.
pub(super) async fn pictures(
    browser: &Browser,
    scheme: &str,
    path: impl Fn(&str) -> PathBuf,
) -> Outcome {
    with_panel(browser, async || {
        let beside = Beside::open(browser, LIGHT).await?;
        beside.enter().await?;
        beside.write(FAULTS).await?;
        beside.says("generic").await?;
        paint(browser, scheme).await?;
        browser.resize(500, 760).await?;
        browser.screenshot(&path("side")).await?;
        browser
            .run::<()>("document.querySelector('details').open = true", vec![])
            .await?;
        browser.screenshot(&path("side-open")).await?;
        beside.leave().await?;
        beside.idle().await?;
        browser.screenshot(&path("side-idle")).await?;
        browser.resize(1280, 800).await?;
        Ok(())
    })
    .await?;
    browser.resize(1280, 1500).await?;
    browser.open_own("welcome.html").await?;
    paint(browser, scheme).await?;
    browser.find("#chosen:not(:empty)").await?;
    browser.screenshot(&path("welcome")).await?;
    browser.resize(1280, 800).await
}

/// In a browser whose core fails at this key stroke: the side panel says so, and the page is as it is.
pub(super) async fn says_that_it_cannot(browser: &Browser, mark: &str) -> Outcome {
    with_panel(browser, async || {
        let beside = Beside::open(browser, LIGHT).await?;
        beside.enter().await?;
        beside.write(GENERIC).await?;
        beside.says("generic").await?;
        beside.write(mark).await?;
        beside.says("unable").await?;
        beside.sign("?", "Cannot check now").await?;
        beside.to_page().await?;
        assert!(browser.hosts().await?.is_empty(), "a host in the page");
        beside.write(PITCH).await?;
        beside.says("salesy").await
    })
    .await
}

/// Stands in front of the background of a copy of the build: no driver can press a browser's own keys.
/// The listener that the background has for them is called with what the browser would call it with.
const KEYS: &str = r"
const { onCommand } = chrome.commands;
const listeners = [];
onCommand.addListener = (listener) => listeners.push(listener);
chrome.runtime.onMessage.addListener((message) => {
    if (message.pressed) for (const listener of listeners) listener(message.pressed, { id: message.tab });
});
";

pub(super) async fn keys_walk_the_card(browser: &Browser) -> Outcome {
    let copy = browser.kind.copy_of_dist("keys")?;
    fs::write(copy.join("keys.js"), KEYS)?;
    let background = copy.join("background.js");
    let shipped = fs::read_to_string(&background)?;
    fs::write(background, format!("import './keys.js';\n{shipped}"))?;
    let extension = Extension::Folder(copy);
    let own = Browser::start(browser.kind, &extension, Arc::clone(&browser.server)).await?;
    let outcome = with_panel(&own, async || walk(&own).await).await;
    own.quit().await?;
    outcome
}

async fn walk(browser: &Browser) -> Outcome {
    const REGISTERED: &str = "const commands = await chrome.commands.getAll();
        return commands.filter(({ shortcut }) => shortcut).map(({ name }) => name).sort()";
    const PRESS: &str = "const tab = Number(new URL(location).searchParams.get('tab'));
        chrome.runtime.sendMessage({ pressed: arguments[0], tab }).catch(() => {})";
    const CURRENT: &str = "const all = [...document.querySelectorAll('[aria-current]')];
        return all.map((hint) => hint.querySelector('.message').textContent)";
    const NOTE: &str = "return document.querySelector('.preview .note').textContent";
    let beside = Beside::open(browser, LIGHT).await?;
    beside.enter().await?;
    beside.write(FAULTS).await?;
    let card = beside
        .card("has two hints and a fix", |card| {
            card.note == FAULTS && card.hints.len() > 1 && card.fixes.len() == 1
        })
        .await?;
    let registered: Vec<String> = browser.run_async(REGISTERED, vec![]).await?;
    assert_eq!(registered, ["fix", "ignore", "next", "return"]);
    let press = async |name: &str, current: &[&String]| {
        browser.run::<()>(PRESS, vec![json!(name)]).await?;
        until(&format!("{name} to lead to {current:?}"), async || {
            let seen: Vec<String> = browser.run(CURRENT, vec![]).await?;
            let is_so = seen.iter().eq(current.iter().copied());
            Ok(if is_so {
                Ok(())
            } else {
                Err(format!("{seen:?}"))
            })
        })
        .await
    };
    press("next", &[&card.hints[0]]).await?;
    // Who writes on is still led to the same hint, and from there to the next.
    beside.write(" Ada").await?;
    beside.to_side().await?;
    until("the longer note in the card", async || {
        let note: String = browser.run(NOTE, vec![]).await?;
        Ok(if note.contains("connect. Ada") {
            Ok(())
        } else {
            Err(note)
        })
    })
    .await?;
    press("next", &[&card.hints[1]]).await?;
    press("return", &[]).await?;
    // Nobody has been led anywhere yet: then it is the first that has any.
    press("fix", &[]).await?;
    beside
        .text_becomes(&format!("{} Ada", FAULTS.replace("your your", "your")))
        .await?;
    beside
        .card("has no fix", |card| card.fixes.is_empty())
        .await?;
    Ok(())
}
