//! What single-page apps do to a box and to the dialog around it while somebody writes.

use serde_json::{Value, json};
use thirtyfour::{Key, WebElement};

use super::console;
use super::notes::{GENERIC, GOOD, PITCH};
use crate::harness::{Browser, LIGHT, Outcome, Place, Rect, SHADOW, until};

/// Where the dialog is mounted, and its box.
const PAGE: &str =
    "const outlet = document.querySelector('#interop-outlet')?.shadowRoot ?? document;
    const box = outlet.querySelector('textarea#custom-message');";

async fn run(browser: &Browser, script: &str) -> Outcome {
    browser.run::<()>(&format!("{PAGE} {script}"), vec![]).await
}

pub(super) async fn another_page(browser: &Browser) -> Outcome {
    write_generic(browser, SHADOW).await?;
    run(
        browser,
        "history.pushState({}, '', '/in/teun-ostrander/'); closeDialog();",
    )
    .await?;
    browser.host_gone().await?;
    // The next person's page, whose dialog opens as this one's did.
    run(browser, "show('step-2')").await?;
    browser
        .find("textarea#custom-message")
        .await?
        .click()
        .await?;
    browser.keys(PITCH).await?;
    browser.verdict("salesy").await?;
    browser.nothing_went_wrong().await
}

/// The site draws the box anew on a key stroke, and gives the new one text and focus.
pub(super) async fn a_new_box_with_the_focus(browser: &Browser, place: Place) -> Outcome {
    write_generic(browser, place).await?;
    run(
        browser,
        "const anew = box.cloneNode();
         anew.value = box.value;
         box.replaceWith(anew);
         anew.focus();
         anew.setSelectionRange(anew.value.length, anew.value.length);",
    )
    .await?;
    browser.keys(PITCH).await?;
    browser.verdict("salesy").await?;
    let field = browser.find("textarea#custom-message").await?;
    let text = [GENERIC, PITCH].concat();
    assert_eq!(field.prop("value").await?, Some(text), "the note");
    leave(browser).await
}

/// The very same box, put into a shadow root with all that is around it.
pub(super) async fn another_root(browser: &Browser) -> Outcome {
    write_generic(browser, LIGHT).await?;
    run(
        browser,
        "const outlet_ = document.createElement('div');
         outlet_.id = 'interop-outlet';
         const root = outlet_.attachShadow({ mode: 'open' });
         const style = document.createElement('link');
         style.rel = 'stylesheet';
         style.href = '/page.css';
         const modals = document.createElement('div');
         modals.id = 'artdeco-modal-outlet';
         modals.append(document.querySelector('.artdeco-modal-overlay'));
         root.append(style, modals);
         document.body.append(outlet_);
         box.focus();",
    )
    .await?;
    browser.keys(PITCH).await?;
    browser.verdict("salesy").await?;
    leave(browser).await
}

pub(super) async fn two_boxes(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    browser.reach(LIGHT).await?;
    run(
        browser,
        "const [first] = document.querySelectorAll('.artdeco-modal-overlay');
         const second = first.cloneNode(true);
         second.id = 'second';
         first.parentNode.append(second);
         for (const layer of [first, second]) layer.style.bottom = 'auto';
         second.style.top = '450px';",
    )
    .await?;
    for (order, (layer, note, verdict)) in [
        ("#ember51", GENERIC, "generic"),
        ("#second", PITCH, "salesy"),
        ("#ember51", " Yours", "generic"),
    ]
    .into_iter()
    .enumerate()
    {
        let selector = format!("{layer} textarea");
        browser.find(&selector).await?.click().await?;
        browser.to_the_end().await?;
        browser.keys(note).await?;
        let panel = browser.verdict(verdict).await?;
        let dialog: Rect = browser
            .run(
                "const { left, top, right, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();
                 return { left, top, right, bottom };",
                vec![json!(format!("{layer} .artdeco-modal"))],
            )
            .await?;
        assert!(
            panel.rect.distance(&dialog) < 16.0,
            "{order}: {panel:?} stands beside {dialog:?}"
        );
    }
    browser.nothing_went_wrong().await
}

/// A page that closes its dialog on whatever is pressed outside of it.
pub(super) async fn a_press_outside(browser: &Browser, place: Place) -> Outcome {
    browser.resize(1280, 900).await?;
    write_generic(browser, place).await?;
    run(
        browser,
        "for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'focusin']) {
             for (const target of [window, document, document.body]) {
                 target.addEventListener(type, (event) => {
                     const path = event.composedPath();
                     const inside = path.some((node) => node.matches?.('.artdeco-modal > *'));
                     if (!inside || path[0].attributes.length === 0) closeDialog();
                 }, true);
             }
         }",
    )
    .await?;
    browser.press_in_panel("summary").await?;
    until("the hint to unfold", async || {
        let open: bool = browser
            .run_in_panel("return root.querySelector('details').open")
            .await?;
        Ok(if open {
            Ok(())
        } else {
            Err("folded".to_owned())
        })
    })
    .await?;
    // The dialog is still there, and the focus in its box.
    browser.keys(PITCH).await?;
    browser.verdict("salesy").await?;
    let heard = browser.recorded().await?.strange;
    assert_eq!(heard, [""; 0], "what the page heard of the press");

    let away = browser.driver.action_chain().move_to(5, 5).click();
    away.perform().await?;
    browser.host_gone().await?;
    browser.nothing_went_wrong().await
}

/// A dialog that is a popover: the browser itself closes it when anything beside it is pressed.
pub(super) async fn in_a_popover(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    let field = browser.reach(LIGHT).await?;
    run(
        browser,
        "const dialog = document.querySelector('.artdeco-modal');
         dialog.style.margin = '40px';
         dialog.style.overflow = 'visible';
         dialog.popover = 'auto';
         dialog.showPopover();",
    )
    .await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    browser.press_in_panel("summary").await?;
    browser.keys(PITCH).await?;
    browser.verdict("salesy").await?;
    run(
        browser,
        "document.querySelector('.artdeco-modal').hidePopover()",
    )
    .await?;
    browser.host_gone().await?;
    browser.nothing_went_wrong().await
}

/// By keyboard into the panel and back, past a trap that lets the focus go nowhere else. The page
/// hears nothing of it, and its own order of tabbing is as it was.
pub(super) async fn the_keyboard_reaches_the_panel(browser: &Browser, place: Place) -> Outcome {
    browser.resize(1280, 900).await?;
    let field = write_generic(browser, place).await?;
    run(
        browser,
        "const inside = (target) => target?.closest?.('.artdeco-modal')
             && target.attributes.length > 0 || target?.id === 'interop-outlet';
         document.addEventListener('focusin', (event) => {
             if (!inside(event.target)) box.focus();
         }, true);
         document.addEventListener('focusout', (event) => {
             if (!inside(event.relatedTarget)) box.focus();
         }, true);",
    )
    .await?;
    let before = browser.recorded().await?.events.len();
    down(browser).await?;
    focus_in_panel(browser, "").await?;
    down(browser).await?;
    focus_in_panel(browser, "ignore").await?;

    // Enter presses what has the focus.
    browser.press(Key::Tab).await?;
    browser.press(Key::Enter).await?;
    let unfolded: bool = browser
        .run_in_panel("return root.activeElement.parentElement.open")
        .await?;
    assert!(unfolded, "Enter on a summary unfolds it");

    // Backwards out of the panel: the focus is in the box, and typing goes on.
    for class in ["ignore", "close", "fold", ""] {
        browser.press_with(Key::Shift, Key::Tab).await?;
        focus_in_panel(browser, class).await?;
    }
    let recorded = browser.recorded().await?;
    assert_eq!(recorded.strange, [""; 0], "what the page heard of it");
    let focus: Vec<&String> = recorded.events[before..]
        .iter()
        .filter(|event| event.starts_with("focus"))
        .collect();
    assert!(focus.is_empty(), "the page heard {focus:?}");
    browser.keys("!").await?;
    let text = format!("{GENERIC}!");
    assert_eq!(field.prop("value").await?, Some(text), "the note");

    // Esc within closes the panel, not the dialog, and the focus is in the box.
    down(browser).await?;
    focus_in_panel(browser, "ignore").await?;
    browser.press(Key::Escape).await?;
    browser.host_gone().await?;
    assert_eq!(browser.recorded().await?.escapes, 0, "Esc reached the page");
    browser.keys("?").await?;
    let text = format!("{GENERIC}!?");
    assert_eq!(field.prop("value").await?, Some(text), "the note");
    browser.nothing_went_wrong().await
}

/// Tab goes where it goes without us: to the page's next button, and the panel is gone.
pub(super) async fn tab_goes_on_in_the_page(browser: &Browser, place: Place) -> Outcome {
    write_generic(browser, place).await?;
    browser.press(Key::Tab).await?;
    browser.host_gone().await?;
    let label: Value = browser
        .run(
            "const root = document.querySelector('#interop-outlet')?.shadowRoot ?? document;
             return root.activeElement.getAttribute('aria-label');",
            vec![],
        )
        .await?;
    assert_eq!(label, "Cancel adding a note");
    browser.nothing_went_wrong().await
}

/// Frames without an address of their own, with the dialog in them.
pub(super) async fn in_frames(browser: &Browser) -> Outcome {
    const FRAME: &str = r#"
        const [kind] = arguments;
        const step = document.getElementById('step-2');
        const frame = document.createElement('iframe');
        frame.id = 'frame';
        frame.style = 'width: 1000px; height: 500px; border: 0';
        if (kind === 'blank') {
            document.body.replaceChildren(frame);
            const inner = frame.contentDocument;
            const style = inner.createElement('link');
            style.rel = 'stylesheet';
            style.href = '/page.css';
            inner.head.append(style);
            inner.body.append(inner.importNode(step.content, true));
        } else {
            if (kind.startsWith('sandbox')) frame.sandbox = kind.slice(8);
            frame.srcdoc = '<!doctype html><link rel="stylesheet" href="/page.css">' + step.innerHTML;
            document.body.replaceChildren(frame);
        }"#;
    // Chromium runs no listener in a frame that may run no script.
    for kind in ["blank", "srcdoc", "sandbox allow-scripts"] {
        browser.fresh_tab().await?;
        browser.go_to(LIGHT).await?;
        // A sandboxed frame is a process of its own in Chromium, and loses the focus again in a tab
        // that nobody has pressed in before; without the extension, too.
        browser.find("h2#send-invite-modal").await?.click().await?;
        browser.run::<()>(FRAME, vec![json!(kind)]).await?;
        browser.find("#frame").await?.enter_frame().await?;
        let field = browser.find("textarea#custom-message").await?;
        // Until its style has come, the box is not where it is going to be clicked.
        until("the frame to have its style", async || {
            let styled = "return Boolean(document.querySelector('link')?.sheet)";
            let styled: bool = browser.run(styled, vec![]).await?;
            Ok(styled.then_some(()).ok_or_else(String::new))
        })
        .await?;
        field.click().await?;
        browser.keys(GENERIC).await?;
        browser
            .verdict("generic")
            .await
            .map_err(|error| format!("{kind}: {error}"))?;
        browser.clear().await?;
        browser.keys(GOOD).await?;
        browser.verdict("good").await?;
        assert_eq!(field.prop("value").await?.as_deref(), Some(GOOD), "{kind}");
    }
    assert_eq!(console::said(browser).await?, [] as [Value; 0]);
    Ok(())
}

async fn write_generic(browser: &Browser, place: Place) -> Outcome<WebElement> {
    let field = browser.reach(place).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    Ok(field)
}

/// To another part of the dialog; nothing of ours is left.
async fn leave(browser: &Browser) -> Outcome {
    browser.find("h2#send-invite-modal").await?.click().await?;
    browser.host_gone().await?;
    browser.nothing_went_wrong().await
}

async fn down(browser: &Browser) -> Outcome {
    browser.press_with(Key::Alt, Key::Down).await
}

/// The first word of the class of what has the focus in the panel; empty where it is in the box.
async fn focus_in_panel(browser: &Browser, class: &str) -> Outcome {
    let now: String = browser
        .run_in_panel("return root.activeElement?.className ?? ''")
        .await?;
    assert_eq!(now, class, "what has the focus in the panel");
    Ok(())
}
