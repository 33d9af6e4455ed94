//! The popup scores a pasted message, instantly, with the words that a hint is about marked.

use std::sync::Arc;

use serde_json::json;

use super::notes::{GENERIC, GOOD, PITCH};
use crate::harness::{Browser, Extension, Outcome, Panel, READ, until};

pub(super) async fn scores_a_message(browser: &Browser) -> Outcome {
    browser.open_own("popup.html").await?;
    browser.find("textarea#note").await?.click().await?;
    browser.keys(GENERIC).await?;
    let generic = result(browser, "says generic", |result| {
        result.verdict == "generic"
    })
    .await?;
    browser.keys(PITCH).await?;
    let salesy = result(browser, "says salesy", |result| result.verdict == "salesy").await?;
    browser.clear().await?;
    browser.keys(GOOD).await?;
    let good = result(browser, "says good", |result| result.verdict == "good").await?;

    let text = [GENERIC, PITCH].concat();
    for panel in [&generic, &salesy] {
        assert!(!panel.hints.is_empty(), "no hint: {panel:?}");
        assert!(!panel.marks.is_empty(), "no marked words: {panel:?}");
        let strange = panel
            .marks
            .iter()
            .find(|mark| !text.contains(mark.as_str()));
        assert_eq!(strange, None, "marked, but not in the message");
    }
    assert_ne!(generic.words, salesy.words, "the verdicts in words");
    assert!(good.score > generic.score, "{good:?} above {generic:?}");
    assert!(good.score.is_some_and(|score| score <= 100), "{good:?}");
    Ok(())
}

/// Too long for an invitation, but not for a post.
pub(super) async fn minds_what_it_is(browser: &Browser) -> Outcome {
    browser.open_own("popup.html").await?;
    browser.find("textarea#note").await?.click().await?;
    browser.keys(&[GOOD; 3].concat()).await?;
    let invitation = result(browser, "has a result", |_| true).await?;
    browser
        .find("select#stage option[value=group_post]")
        .await?
        .click()
        .await?;
    result(browser, "differs from an invitation's", |result| {
        (&result.hints, result.score) != (&invitation.hints, invitation.score)
    })
    .await?;
    Ok(())
}

/// How many openings are measured.
const OPENINGS: usize = 25;
/// From the page's first byte, in milliseconds.
const READY_WITHIN: f64 = 100.0;

/// Ready to type: the field is there and has the focus, so that no key is lost. Painted: the first frame.
/// The first verdict is drawn once the core is there. All as the page itself tells them, so without what the
/// driver needs; in a tab, since no driver can open the popup itself. The browser first starts a process for
/// such a tab, which a popup finds running: so the clock starts when the page's first byte is there. Whatever
/// else the machine does only ever adds to it: the quickest opening tells what the popup needs. In a browser
/// of its own, which hundreds of scenarios before have not made slow.
pub(super) async fn opens_ready_to_type(browser: &Browser) -> Outcome {
    let extension = Extension::Folder(browser.kind.dist());
    let own = Browser::start(browser.kind, &extension, Arc::clone(&browser.server)).await?;
    let outcome = openings(&own).await;
    own.quit().await?;
    outcome
}

async fn openings(browser: &Browser) -> Outcome {
    const TIMES: &str = "
        const [{ responseStart }] = performance.getEntriesByType('navigation');
        const at = (name) => performance.getEntriesByName(name)[0]?.startTime - responseStart;
        const times = ['ready to type', 'first-contentful-paint', 'first verdict'].map(at);
        return document.activeElement?.id === 'note' && times.every((time) => time > 0) ? times : null;";
    let [mut ready, mut painted, mut verdict] = [const { Vec::new() }; 3];
    for _ in 0..OPENINGS {
        browser.open_own("popup.html").await?;
        let [typing, paint, judged] = until("a painted page, focus and verdict", async || {
            let times: Option<[f64; 3]> = browser.run(TIMES, vec![]).await?;
            Ok(times.ok_or_else(|| "not yet".to_owned()))
        })
        .await?;
        ready.push(typing);
        painted.push(paint);
        verdict.push(judged);
    }
    let kind = browser.kind;
    for (what, times) in [
        ("ready to type", &mut ready),
        ("painted", &mut painted),
        ("first verdict", &mut verdict),
    ] {
        times.sort_by(f64::total_cmp);
        let [least, middle, most] = [0, OPENINGS / 2, OPENINGS - 1].map(|place| times[place]);
        println!("{kind}: popup {what}: {least:.0} to {most:.0} ms, half within {middle:.0} ms");
    }
    let least = ready[0];
    assert!(least < READY_WITHIN, "ready to type after {least:.0} ms");
    Ok(())
}

/// In a frame, whose field is there before its core is.
pub(super) async fn judges_what_was_typed_before(browser: &Browser) -> Outcome {
    const TYPE_AT_ONCE: &str = "
        const frame = document.createElement('iframe');
        frame.src = 'popup.html?early';
        document.body.replaceChildren(frame);
        let note;
        while (!(note = frame.contentDocument?.querySelector('#note'))) {
            await new Promise((next) => setTimeout(next));
        }
        note.value = arguments[0];
        return frame.contentDocument.querySelector('#result')?.childElementCount ?? 0;";
    const READ_VERDICT: &str = "return document.querySelector('iframe').contentDocument.querySelector('#result .panel')?.className ?? ''";
    browser.open_own("popup.html").await?;
    let drawn: usize = browser
        .run_async(TYPE_AT_ONCE, vec![json!(GENERIC)])
        .await?;
    assert_eq!(drawn, 0, "judged before it was typed");
    until("the verdict", async || {
        let class: String = browser.run(READ_VERDICT, vec![]).await?;
        Ok(if class.contains("verdict-generic") {
            Ok(())
        } else {
            Err(class)
        })
    })
    .await
}

/// As the site that was chosen counts them.
pub(super) async fn counts_characters(browser: &Browser) -> Outcome {
    browser.open_own("popup.html").await?;
    browser.find("textarea#note").await?.click().await?;
    let note = "x".repeat(201);
    browser.keys(&note).await?;
    says(browser, "#counter.over", "Characters: 201 of 200").await?;
    choose(browser, "place", "linkedin_premium").await?;
    says(browser, "#counter:not(.over)", "Characters: 201 of 300").await?;
    choose(browser, "place", "xing").await?;
    says(browser, "#counter:not(.over)", "Characters: 201").await?;
    choose(browser, "place", "bluesky").await?;
    choose(browser, "stage", "first_message").await?;
    browser.find("textarea#note").await?.click().await?;
    browser.clear().await?;
    // One for a reader, eleven in JavaScript.
    let insert = "document.execCommand('insertText', false, arguments[0])";
    browser.run::<()>(insert, vec![json!("👩‍👩‍👧‍👦")]).await?;
    says(browser, "#counter:not(.over)", "Characters: 1 of 1000").await?;
    choose(browser, "place", "x").await?;
    says(browser, "#counter", "Characters: 11").await
}

/// The greeting is compared with the name that was given.
pub(super) async fn minds_the_name(browser: &Browser) -> Outcome {
    browser.open_own("popup.html").await?;
    browser.find("textarea#note").await?.click().await?;
    browser.keys(GOOD).await?;
    result(browser, "says good", |result| result.fixes.is_empty()).await?;
    browser.find("input#name").await?.click().await?;
    browser.keys("Tomás Ferreira").await?;
    result(browser, "asks which name is right", |result| {
        result.fixes == ["Change to “Tomás”"]
    })
    .await?;
    Ok(())
}

/// Pasted again, since that is what people do with it. A name is not changed unasked.
pub(super) async fn copies_the_improved_note(browser: &Browser) -> Outcome {
    const SLIPS: &str =
        "Hi Ilka, your talk on the the gauges in Bergen made me rewrite teh driver!!";
    const IMPROVED: &str = "Hi Ilka, your talk on the gauges in Bergen made me rewrite the driver!";
    browser.open_own("popup.html").await?;
    let field = browser.find("textarea#note").await?;
    browser.find("#copy:disabled").await?;
    field.click().await?;
    browser.keys(SLIPS).await?;
    result(browser, "knows the misspelling", |result| {
        result.fixes.len() == 3
    })
    .await?;
    browser.find("#copy").await?.click().await?;
    says(browser, "#copied", "Copied. Put right: 3").await?;
    assert_eq!(
        field.prop("value").await?.as_deref(),
        Some(SLIPS),
        "the draft stays"
    );

    field.click().await?;
    browser.shortcut("a").await?;
    browser.shortcut("v").await?;
    until("the improved note", async || {
        let value = field.prop("value").await?.unwrap_or_default();
        Ok(if value == IMPROVED {
            Ok(())
        } else {
            Err(value)
        })
    })
    .await?;
    says(browser, "#copied", "").await?;
    result(browser, "has nothing to fix", |result| {
        result.fixes.is_empty()
    })
    .await?;
    browser.find("#copy").await?.click().await?;
    says(
        browser,
        "#copied",
        "Copied as it is: there was nothing to put right.",
    )
    .await
}

/// Pressed, and not really opened: it would stand beside the pages of all later scenarios.
pub(super) async fn opens_the_side_panel(browser: &Browser) -> Outcome {
    const WATCH: &str = "
        window.done = [];
        window.close = () => done.push('closed');
        (chrome.sidebarAction ?? chrome.sidePanel).open = async () => { done.push('opened'); };";
    browser.open_own("popup.html").await?;
    let button = browser.find("#open-side:not([hidden])").await?;
    browser.run::<()>(WATCH, vec![]).await?;
    button.click().await?;
    until("the panel, and the popup out of its way", async || {
        let done: Vec<String> = browser.run("return done", vec![]).await?;
        Ok(if done == ["opened", "closed"] {
            Ok(())
        } else {
            Err(format!("{done:?}"))
        })
    })
    .await
}

async fn choose(browser: &Browser, select: &str, value: &str) -> Outcome {
    let option = format!("select#{select} option[value={value}]");
    Ok(browser.find(&option).await?.click().await?)
}

/// Waits for an element with this text.
async fn says(browser: &Browser, selector: &str, text: &str) -> Outcome {
    const TEXT: &str = "return document.querySelector(arguments[0])?.textContent ?? null";
    until(&format!("{selector} that says {text:?}"), async || {
        let found: Option<String> = browser.run(TEXT, vec![json!(selector)]).await?;
        Ok(if found.as_deref() == Some(text) {
            Ok(())
        } else {
            Err(format!("{found:?}"))
        })
    })
    .await
}

/// Waits for a result that `fits`.
pub(super) async fn result(
    browser: &Browser,
    what: &str,
    fits: impl Fn(&Panel) -> bool,
) -> Outcome<Panel> {
    let script = format!("const root = document.querySelector('#result'); {READ}");
    until(&format!("a result that {what}"), async || {
        let panel: Option<Panel> = browser.run(&script, vec![]).await?;
        Ok(match panel {
            Some(panel) if fits(&panel) => Ok(panel),
            other => Err(format!("{other:?}")),
        })
    })
    .await
}
