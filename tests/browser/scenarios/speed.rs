//! From the key stroke to the drawn answer, as the page itself measures it. Printed; the limits only
//! catch what a person would notice.

use thirtyfour::Key;

use super::notes::GENERIC;
use super::surfaces::{EDITOR, PAGE, THREAD};
use crate::harness::{Browser, LIGHT, Outcome, Place, Rect, until};

// Even: the box holds something at the end, as it did before.
const ROUNDS: usize = 24;
const NOTICEABLE: f64 = 100.0; // milliseconds
/// For the quickest answer of a round, which another program's work hardly touches, on a long page.
const QUICK: f64 = 60.0; // milliseconds

/// The panel's own style changes by itself, too: so does what tells that its script is still there. And that
/// an answer is waited for is no answer.
const WATCH: &str = r"
    const isWatching = Boolean(window.waits);
    window.waits = [];
    if (isWatching) return;
    let typed = null;
    document.addEventListener('input', (event) => typed ??= event.timeStamp, true);
    const frame = root.querySelector('.panel').parentElement;
    new MutationObserver((changes) => {
        const isOther = ({ type, target, attributeName }) =>
            type === 'attributes' && (target === frame || attributeName === 'aria-busy');
        if (changes.every(isOther)) return;
        if (typed !== null) waits.push(performance.now() - typed);
        typed = null;
    }).observe(frame, { subtree: true, childList: true, characterData: true, attributes: true });";

/// Makes a conversation of the frozen page as long as one of some years, read down to its end, and fills
/// the list of conversations beside it: 3,000 elements, or as many within the dialog alone.
const LENGTHEN: &str = r"
    const history = document.querySelector('.msg-s-message-list-content');
    const list = document.querySelector('.msg-conversations-container__conversations-list');
    const add = (parent, name, text = '') => {
        const element = document.createElement(name);
        element.append(text);
        parent.append(element);
        return element;
    };
    const fill = (parent, count) => {
        for (let index = 0; index < count; index += 1) {
            const item = add(parent, 'li');
            const [head, body] = [add(item, 'div'), add(item, 'div')];
            add(head, 'a', 'Ilka Brandvold').href = '/in/ilka-brandvold/';
            add(head, 'time', '10:42');
            add(add(body, 'p', 'The gauge in Halden works again, '), 'span', 'said the harbour.');
            add(body, 'button', '…').ariaLabel = 'More';
        }
    };
    fill(history, list ? 225 : 375);
    Object.assign(history.parentElement.style, { height: '300px', overflow: 'auto' });
    history.parentElement.scrollTop = history.parentElement.scrollHeight;
    if (list) {
        fill(list, 150);
        Object.assign(list.style, { height: '500px', width: '260px', overflow: 'auto', flex: 'none' });
        list.parentElement.style.display = 'flex';
        list.nextElementSibling.style.flex = 'auto';
    } else {
        const style = { position: 'fixed', insetBlockEnd: '0', insetInlineEnd: '24px', width: '340px', background: '#fff' };
        Object.assign(document.querySelector('[role=dialog]').style, style);
    }";

/// Where something can be pressed or read within the window, and how many elements there are around. A
/// card that belongs to no dialog lies over the page as a window does, only not over the form.
const NEEDED: &str = r"
    const whole = arguments[0] === 'the pill' || document.querySelector('main .msg-thread') === null;
    const needed = [];
    const range = document.createRange();
    const elements = [...document.querySelectorAll('main *, [role=dialog] *')];
    for (const element of elements) {
        if (!whole && element.closest('form') === null) continue;
        const scroller = element.closest('.msg-s-message-list-container, .msg-conversations-container__conversations-list');
        const clip = (scroller ?? document.documentElement).getBoundingClientRect();
        const texts = [...element.childNodes].filter(({ nodeType, data }) => nodeType === 3 && data.trim() !== '');
        const lines = texts.flatMap((text) => {
            range.selectNode(text);
            return [...range.getClientRects()];
        });
        if (element.matches('button, a, [contenteditable]')) lines.push(element.getBoundingClientRect());
        for (const line of lines) {
            const left = Math.max(line.left, clip.left), top = Math.max(line.top, clip.top, 0);
            const right = Math.min(line.right, clip.right), bottom = Math.min(line.bottom, clip.bottom, innerHeight);
            if (left < right && top < bottom) needed.push([element.outerHTML.slice(0, 60), { left, top, right, bottom }]);
        }
    }
    return [elements.length, needed];";

pub(super) async fn is_measured(browser: &Browser) -> Outcome {
    let field = browser.reach(LIGHT).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    let waits = waits(browser).await?;
    let middle = tell(browser, "drawn answer", &waits);
    assert!(
        middle < NOTICEABLE,
        "half of the answers took longer than {middle:.1} ms"
    );
    Ok(())
}

/// Nor does the panel cover anything there that is far from the box only in the page's source.
pub(super) async fn is_measured_on_long_pages(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    for (what, place) in [("page", PAGE), ("dialog", THREAD)] {
        long(browser, what, place)
            .await
            .map_err(|error| format!("a long {what}: {error}"))?;
    }
    Ok(())
}

async fn long(browser: &Browser, what: &str, place: Place) -> Outcome {
    browser.fresh_tab().await?;
    browser.go_to(place).await?;
    let field = browser.find(EDITOR).await?;
    browser.run::<()>(LENGTHEN, vec![]).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    covers_nothing(browser, "the pill").await?;

    let pill = waits(browser).await?;
    tell(browser, &format!("pill on a long {what}"), &pill);
    browser.with(Key::Alt, Key::Down).await?;
    let card = waits(browser).await?;
    tell(browser, &format!("card on a long {what}"), &card);
    covers_nothing(browser, "the card").await?;
    for (form, waits) in [("pill", pill), ("card", card)] {
        let quickest = waits[0];
        assert!(
            quickest < QUICK,
            "{form}: each answer took longer than {quickest:.1} ms"
        );
    }
    Ok(())
}

async fn covers_nothing(browser: &Browser, what: &str) -> Outcome {
    browser.drawn().await?;
    let panel = browser.panel_when("is in sight", |_| true).await?;
    let (elements, needed): (usize, Vec<(String, Rect)>) =
        browser.run(NEEDED, vec![what.into()]).await?;
    assert!(elements > 3000, "{elements} elements");
    assert!(needed.len() > 1, "what is needed: {needed:?}");
    let covered = needed.iter().find(|(_, rect)| panel.rect.meets(rect));
    assert!(
        covered.is_none(),
        "{what} at {:?} covers {covered:?}",
        panel.rect
    );
    Ok(())
}

/// How long key strokes wait for what they change, in milliseconds, the quickest first.
async fn waits(browser: &Browser) -> Outcome<Vec<f64>> {
    browser.run_in_panel::<()>(WATCH).await?;
    // From empty to a word and back, so that every answer changes what is drawn.
    for round in 0..ROUNDS {
        if round % 2 == 0 {
            browser.clear().await?;
        } else {
            browser.keys("H").await?;
        }
        until("the answer to be drawn", async || {
            let count: usize = browser.run("return waits.length", vec![]).await?;
            Ok(if count > round {
                Ok(())
            } else {
                Err(format!("{count} answers"))
            })
        })
        .await?;
    }
    let mut waits: Vec<f64> = browser.run("return waits", vec![]).await?;
    waits.sort_by(f64::total_cmp);
    Ok(waits)
}

/// Prints them, and answers the middle one.
fn tell(browser: &Browser, what: &str, waits: &[f64]) -> f64 {
    let (middle, most) = (waits[waits.len() / 2], waits[waits.len() - 1]);
    println!(
        "{}: key stroke to {what}: {middle:.1} ms, at least {:.1} ms, at most {most:.1} ms",
        browser.kind, waits[0]
    );
    middle
}
