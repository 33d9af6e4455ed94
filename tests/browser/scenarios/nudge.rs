//! Going to the button that sends an invitation without a note: one line, once, and nothing in the
//! way.

use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use super::notes::GENERIC;
use crate::harness::{Browser, LIGHT, Mount, Outcome, Place, Rect, until};

/// What a person sees of it.
#[derive(Debug, PartialEq, Deserialize)]
struct Nudge {
    gives: String,
    starters: Vec<String>,
    rect: Rect,
}

const READ: &str = r"
    const panel = root.querySelector('.nudge');
    if (!panel || getComputedStyle(panel).visibility === 'hidden') return null;
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    return {
        gives: panel.querySelector('.gives').textContent,
        starters: [...panel.querySelectorAll('.starters li')].map((item) => item.textContent),
        rect: { left, top, right, bottom },
    };";

const BUTTONS: &str = r"
    const page = document.querySelector('#interop-outlet')?.shadowRoot ?? document;
    return [...page.querySelectorAll('.artdeco-modal button')].map((button) => {
        const { left, top, right, bottom } = button.getBoundingClientRect();
        return { left, top, right, bottom };
    });";

const ACTIVE: &str = r"
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.id || active?.localName;";

/// All but the salt, which the background has in use.
const FORGET: &str = r"
    const { salt, ...people } = await chrome.storage.session.get(null);
    await chrome.storage.session.remove(Object.keys(people));";

/// The button that sends without a note, by its place: last of the row.
const SEND: &str = ".artdeco-modal__actionbar button:last-child";

/// As if the browser had just been started, with the settings it came with.
async fn forget(browser: &Browser) -> Outcome {
    browser.open_own("popup.html").await?;
    browser.run_async::<()>(FORGET, vec![]).await?;
    let settings = "await chrome.storage.local.clear()";
    browser.run_async(settings, vec![]).await
}

/// Opens step 1 in a fresh tab, and leaves the pointer far from its buttons.
async fn open(browser: &Browser, place: Place) -> Outcome {
    browser.fresh_tab().await?;
    open_here(browser, place).await
}

async fn open_here(browser: &Browser, place: Place) -> Outcome {
    browser.go_to(place).await?;
    if place.mount == Mount::Shadow {
        let connect = browser.find("main a[href*='/custom-invite/']").await?;
        connect.click().await?;
    }
    let heading = browser.find(".artdeco-modal__header h2").await?;
    move_to(browser, &heading).await
}

async fn move_to(browser: &Browser, element: &WebElement) -> Outcome {
    let chain = browser.driver.action_chain();
    Ok(chain.move_to_element_center(element).perform().await?)
}

async fn hover(browser: &Browser, selector: &str) -> Outcome<WebElement> {
    let button = browser.find(selector).await?;
    move_to(browser, &button).await?;
    Ok(button)
}

/// Leads to the hint as a person gets there for the first time.
pub(super) async fn show(browser: &Browser, place: Place) -> Outcome {
    forget(browser).await?;
    open(browser, place).await?;
    hover(browser, SEND).await?;
    seen(browser).await?;
    Ok(())
}

async fn seen(browser: &Browser) -> Outcome<Nudge> {
    until("the hint beside the button", async || {
        if browser.hosts().await?.is_empty() {
            return Ok(Err("no host".to_owned()));
        }
        let nudge: Option<Nudge> = browser.run_in_panel(READ).await?;
        Ok(nudge.ok_or_else(|| "none".to_owned()))
    })
    .await
}

pub(super) async fn says_it_once(browser: &Browser, place: Place, starters: &[&str]) -> Outcome {
    forget(browser).await?;
    open(browser, place).await?;
    let before = browser.document().await?;
    hover(browser, ".artdeco-modal__actionbar button").await?;
    hover(browser, SEND).await?;
    let nudge = seen(browser).await?;
    assert!(nudge.gives.contains("a reason to say yes"), "{nudge:?}");
    assert_eq!(nudge.starters, starters, "how a note might begin");
    let buttons: Vec<Rect> = browser.run(BUTTONS, vec![]).await?;
    assert!(buttons.len() >= 3, "{buttons:?}");
    for button in &buttons {
        assert!(!nudge.rect.meets(button), "{nudge:?} covers {button:?}");
    }
    assert_eq!(browser.document().await?, before, "page and focus");

    // Esc closes the hint and not the dialog.
    browser.press(Key::Escape).await?;
    browser.host_gone().await?;
    assert_eq!(browser.recorded().await?.escapes, 0, "Esc reached the page");
    browser.find(SEND).await?;

    open_here(browser, place).await?;
    hover(browser, SEND).await?;
    stays_silent(browser).await
}

/// That nothing comes cannot be waited for: by the time that the answer to a note is there, the hint
/// would have come.
async fn stays_silent(browser: &Browser) -> Outcome {
    browser
        .find(".artdeco-modal__actionbar button")
        .await?
        .click()
        .await?;
    let field = browser.find("textarea#custom-message").await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser
        .panel_when("answers", |panel| !panel.verdict.is_empty())
        .await?;
    let added = browser.recorded().await?.added;
    assert_eq!(added.len(), 1, "elements added: {added:?}");
    browser.nothing_went_wrong().await
}

pub(super) async fn lets_the_click_through(browser: &Browser, place: Place) -> Outcome {
    forget(browser).await?;
    open(browser, place).await?;
    hover(browser, SEND).await?;
    seen(browser).await?;
    let chain = browser.driver.action_chain();
    chain.click().perform().await?;
    assert_eq!(browser.recorded().await?.sent, 1, "how often it was sent");
    browser.nothing_went_wrong().await
}

/// By keyboard alone, from the dialog's heading on.
pub(super) async fn by_keyboard(browser: &Browser, place: Place) -> Outcome {
    forget(browser).await?;
    open(browser, place).await?;
    browser
        .find(".artdeco-modal__header h2")
        .await?
        .click()
        .await?;
    let send = browser.find(SEND).await?;
    let id = send.id().await?.unwrap_or_default();
    let mut active = String::new();
    for _ in 0..6 {
        browser.press(Key::Tab).await?;
        active = browser.run(ACTIVE, vec![]).await?;
        if active == id {
            break;
        }
    }
    assert_eq!(active, id, "the focus");
    seen(browser).await?;
    let still: String = browser.run(ACTIVE, vec![]).await?;
    assert_eq!(still, id, "the focus after the hint came");
    browser.press(Key::Enter).await?;
    assert_eq!(browser.recorded().await?.sent, 1, "how often it was sent");
    browser.nothing_went_wrong().await
}

/// "I know this person" is minded in the next step, too, and nothing of it can be read back.
pub(super) async fn knows_this_person(browser: &Browser) -> Outcome {
    forget(browser).await?;
    open(browser, LIGHT).await?;
    hover(browser, SEND).await?;
    seen(browser).await?;
    browser.press_in_panel("button.know").await?;
    browser.host_gone().await?;

    open(browser, LIGHT).await?;
    hover(browser, SEND).await?;
    stays_silent(browser).await?;
    // To somebody known the standard text is a tip at most.
    browser
        .panel_when("knows that they are known", |panel| panel.verdict == "good")
        .await?;

    browser.open_own("popup.html").await?;
    let kept: Value = browser
        .run_async("return { ...await chrome.storage.session.get(null), ...await chrome.storage.local.get(null) };", vec![])
        .await?;
    let kept = kept.as_object().ok_or("storage is no object")?;
    let (salts, people): (Vec<_>, Vec<_>) = kept.iter().partition(|(key, _)| *key == "salt");
    assert_eq!((salts.len(), people.len()), (1, 1), "{kept:?}");
    let (fingerprint, what) = people[0];
    assert_eq!(what, &json!("known"));
    assert!(
        fingerprint.len() == 64 && fingerprint.chars().all(|c| c.is_ascii_hexdigit()),
        "{fingerprint}"
    );
    Ok(())
}

pub(super) async fn never_again(browser: &Browser) -> Outcome {
    forget(browser).await?;
    open(browser, LIGHT).await?;
    hover(browser, SEND).await?;
    seen(browser).await?;
    browser.press_in_panel("button.never").await?;
    browser.host_gone().await?;

    // For nobody, in no later session.
    browser.open_own("options.html").await?;
    browser
        .run_async::<()>("await chrome.storage.session.clear()", vec![])
        .await?;
    open(browser, LIGHT).await?;
    hover(browser, SEND).await?;
    stays_silent(browser).await?;

    browser.open_own("options.html").await?;
    let setting = browser.find("#nudge:not(:disabled)").await?;
    assert!(!setting.is_selected().await?, "the setting");
    setting.click().await?;
    open(browser, LIGHT).await?;
    hover(browser, SEND).await?;
    seen(browser).await?;
    Ok(())
}

pub(super) async fn other_dialogs(browser: &Browser, places: &[Place]) -> Outcome {
    forget(browser).await?;
    for &place in places {
        open(browser, place).await?;
        for button in [".artdeco-modal__actionbar button", SEND] {
            hover(browser, button).await?;
        }
        let here = browser.driver.window().await?;
        let beside = browser.driver.new_tab().await?;
        browser.driver.switch_to_window(beside).await?;
        browser.reach_here(LIGHT).await?.click().await?;
        browser.keys(GENERIC).await?;
        browser.verdict("generic").await?;
        browser.driver.close_window().await?;
        browser.driver.switch_to_window(here).await?;
        assert_eq!(
            browser.recorded().await?.added,
            [""; 0],
            "added on {}",
            place.page
        );
        browser.nothing_went_wrong().await?;
    }
    Ok(())
}
