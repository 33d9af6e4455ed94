//! In every editor the text is read as a person reads it, and a fix changes the very words that it is
//! about: the editor sees it, the caret stays, one undo takes it back, and all else is as it was.

use thirtyfour::Key;

use crate::harness::{Browser, Outcome, until};

const FIXES: [&str; 2] = ["Change to “the”", "Change to “thanks”"];

/// Where the first line of the box is: both its ends, and its middle from above, in CSS pixels.
const FIRST_LINE: &str = r"
    const box = document.querySelector('#editor textarea, #editor [contenteditable=true]');
    const { left, right, top } = box.getBoundingClientRect();
    // Nobody but the browser knows where something in a text area stands.
    const selected = box.localName === 'textarea' ? { left: left + 24, right: left + 48 }
        : getSelection().getRangeAt(0).getBoundingClientRect();
    return [(selected.left + selected.right) / 2, right, top + 16].map(Math.round);";

/// What is written to be dragged within the box, and what is dragged into it.
const WRITTEN: &str = "Hi thx Ilka, for your tide table";
const DROPPED: &str = "(pls greet Jon)";

pub(super) async fn reads_and_fixes(browser: &Browser, editor: &str) -> Outcome {
    browser.open_editor(editor).await?;
    assert_eq!(browser.text_in_box().await?, "", "of an empty box");
    let text = write(browser).await?;
    browser.text_becomes(&text).await?;
    let model = browser.model().await?;
    offers(browser, &FIXES).await?;

    browser.press(Key::Left).await?;
    let caret = text.encode_utf16().count() - 1;
    assert_eq!(browser.caret().await?, Some(caret), "before the fix");
    browser.step_is_over().await?;
    browser.press_in_panel("button.fix").await?;
    browser
        .text_becomes(&text.replace("the the", "the"))
        .await?;
    caret_becomes(browser, caret - "the ".len()).await?;
    offers(browser, &FIXES[1..]).await?;
    browser.shortcut("z").await?;
    browser.text_becomes(&text).await?;
    assert_eq!(browser.model().await?, model, "after the undo");
    offers(browser, &FIXES).await?;

    browser.to_the_end().await?;
    press_by_key(browser, 1).await?;
    let thanked = text.replace("thx", "thanks");
    browser.text_becomes(&thanked).await?;
    caret_becomes(browser, thanked.encode_utf16().count()).await?;
    browser.keys("!").await?;
    browser.text_becomes(&(thanked + "!")).await?;
    browser.nothing_went_wrong().await
}

/// Types a note of several paragraphs and lines, with all that such notes have in them.
async fn write(browser: &Browser) -> Outcome<String> {
    let mut text = "Hi Ilka,\n\nyour talk on the the 👋🏽 tide  gauges with ".to_owned();
    for (line, part) in text.split('\n').enumerate() {
        if line > 0 {
            browser.press(Key::Enter).await?;
        }
        if !part.is_empty() {
            browser.keys(part).await?;
        }
    }
    let mentions: bool = browser
        .run("return Boolean(editor.mention)", vec![])
        .await?;
    if mentions {
        // Editors take keys into their state a moment later, and what a script inserts before is lost.
        browser.text_becomes(&text).await?;
        browser
            .run::<()>("editor.mention('Ana Silva')", vec![])
            .await?;
        text += "@Ana Silva";
        browser.text_becomes(&text).await?;
    } else {
        browser.keys("Ana").await?;
        text += "Ana";
    }
    browser.keys(" in Bergen moved me, thx!").await?;
    browser.with(Key::Shift, Key::Enter).await?;
    browser.keys("How do you keep the clocks in step?").await?;
    browser.press(Key::Enter).await?;
    browser.keys("Bye").await?;
    Ok(text + " in Bergen moved me, thx!\nHow do you keep the clocks in step?\nBye")
}

/// The paragraph goes with its sentence.
pub(super) async fn removes(browser: &Browser, editor: &str) -> Outcome {
    const NEEDLESS: &str = "Sorry to bother you.";
    const REST: &str = "Your talk on tide gauges in Bergen made me rewrite our sensor driver.";
    browser.open_editor(editor).await?;
    for line in ["Hi Ilka,", "", NEEDLESS, "", REST] {
        if !line.is_empty() {
            browser.keys(line).await?;
        }
        if line != REST {
            browser.press(Key::Enter).await?;
        }
    }
    let text = format!("Hi Ilka,\n\n{NEEDLESS}\n\n{REST}");
    browser.text_becomes(&text).await?;
    let model = browser.model().await?;
    offers(browser, &["Remove it"]).await?;
    browser.step_is_over().await?;
    browser.with(Key::Alt, Key::Down).await?;
    press_by_key(browser, 0).await?;
    let rest = format!("Hi Ilka,\n\n{REST}");
    browser.text_becomes(&rest).await?;
    caret_becomes(browser, rest.len()).await?;
    browser.shortcut("z").await?;
    browser.text_becomes(&text).await?;
    assert_eq!(browser.model().await?, model, "after the undo");
    assert_eq!(browser.recorded().await?.errors, [""; 0], "errors");
    Ok(())
}

/// The page changes the text by itself, which no event tells.
pub(super) async fn minds_the_text(browser: &Browser) -> Outcome {
    browser.open_editor("textarea").await?;
    browser
        .keys("Hi Ilka, your talk on the the tides moved me.")
        .await?;
    offers(browser, &FIXES[..1]).await?;
    let other = "Hi Ilka, thx for your talk on tide gauges in Bergen.";
    browser
        .run::<()>(
            "document.querySelector('#editor textarea').value = arguments[0]",
            vec![other.into()],
        )
        .await?;
    browser.press_in_panel("button.fix").await?;
    offers(browser, &FIXES[1..]).await?;
    browser.text_becomes(other).await
}

pub(super) async fn pasted_and_undone(browser: &Browser, editor: &str) -> Outcome {
    browser.open_editor(editor).await?;
    browser.keys("Hi Ilka, thx.").await?;
    offers(browser, &FIXES[1..]).await?;
    // The words of the line, and not the paragraph.
    browser.with(Key::Shift, Key::Home).await?;
    browser.shortcut("c").await?;
    browser.to_the_end().await?;
    browser.keys(" ").await?;
    browser.step_is_over().await?;
    browser.shortcut("v").await?;
    browser.text_becomes("Hi Ilka, thx. Hi Ilka, thx.").await?;
    offers(browser, &[FIXES[1]; 2]).await?;
    browser.shortcut("z").await?;
    browser.text_becomes("Hi Ilka, thx. ").await?;
    offers(browser, &FIXES[1..]).await?;
    browser.nothing_went_wrong().await
}

/// Within the box, then into it from elsewhere on the page: the panel speaks of what is in the box now, and
/// a fix changes the very word that was dropped.
pub(super) async fn dragged_and_dropped(browser: &Browser, editor: &str) -> Outcome {
    const MOVED: &str = "Hi Ilka, for your tide table thx";
    let field = browser.open_editor(editor).await?;
    let [middle, right, line] = write_and_select(browser).await?;
    browser.drag((middle, line), (right - 24, line)).await?;
    browser.text_becomes(MOVED).await?;
    speaks_of(browser, MOVED).await?;
    browser.step_is_over().await?;
    browser.press_in_panel("button.fix").await?;
    let thanked = MOVED.replace("thx", "thanks");
    browser.text_becomes(&thanked).await?;

    browser.find("#send-invite-modal").await?.click().await?;
    browser.host_gone().await?;
    let outside = select_outside(browser).await?;
    browser.drag(outside, (right - 24, line)).await?;
    let dropped = until("the dropped words in the box", async || {
        let texts = (
            browser.text_in_box().await?,
            browser.text_in_editor().await?,
        );
        // Some browsers put a space before words that are dropped behind a word.
        let is_it =
            texts.0 == texts.1 && texts.0.starts_with(&thanked) && texts.0.ends_with(DROPPED);
        Ok(if is_it {
            Ok(texts.0)
        } else {
            Err(format!("{texts:?} in the box and in the editor"))
        })
    })
    .await?;
    // Draft.js leaves the focus where it was.
    if editor == "draft" {
        field.click().await?;
    }
    speaks_of(browser, &dropped).await?;
    offers(browser, &["Change to “please”"]).await?;
    browser.step_is_over().await?;
    browser.press_in_panel("button.fix").await?;
    browser
        .text_becomes(&dropped.replace("pls", "please"))
        .await?;
    // Against the page's policy are some of the editors' own ways with what is dropped, and the browser's.
    assert_eq!(browser.recorded().await?.errors, [""; 0], "errors");
    Ok(())
}

/// An editor that lets nothing be dragged: the panel goes on speaking of what is in the box.
pub(super) async fn not_dragged(browser: &Browser, editor: &str) -> Outcome {
    browser.open_editor(editor).await?;
    let [middle, right, line] = write_and_select(browser).await?;
    browser.pull((middle, line), (right - 24, line)).await?;
    browser.text_becomes(WRITTEN).await?;
    speaks_of(browser, WRITTEN).await?;
    let outside = select_outside(browser).await?;
    browser.drag(outside, (right - 24, line)).await?;
    browser.text_becomes(WRITTEN).await?;
    browser.find(".ql-editor").await?.click().await?;
    speaks_of(browser, WRITTEN).await?;
    browser.nothing_went_wrong().await
}

/// Selects " thx": the middle of it, the right edge of the box, and the height of the line.
async fn write_and_select(browser: &Browser) -> Outcome<[i64; 3]> {
    browser.keys(WRITTEN).await?;
    offers(browser, &FIXES[1..]).await?;
    browser.press(Key::Home).await?;
    has_selected(browser, [0, 0]).await?;
    // One by one: an editor may put back what it did not hear of.
    for caret in 1..=2 {
        browser.press(Key::Right).await?;
        has_selected(browser, [caret, caret]).await?;
    }
    for end in 3..=6 {
        browser.with(Key::Shift, Key::Right).await?;
        has_selected(browser, [2, end]).await?;
    }
    browser.run(FIRST_LINE, vec![]).await
}

/// Selects words beside the box, and tells a place in them.
async fn select_outside(browser: &Browser) -> Outcome<(i64, i64)> {
    // Of what stands in a line, unlike a heading, an editor makes no paragraph.
    const SELECT_COUNTER: &str = r"
        const counter = document.querySelector('#editor + span');
        counter.textContent = arguments[0];
        getSelection().selectAllChildren(counter);
        const { left, top } = getSelection().getRangeAt(0).getBoundingClientRect();
        return [left + 20, top + 8].map(Math.round);";
    browser.run(SELECT_COUNTER, vec![DROPPED.into()]).await
}

/// Waits for a card that shows this note.
async fn speaks_of(browser: &Browser, note: &str) -> Outcome {
    const NOTE: &str = "return root.querySelector('.note')?.textContent.trim() ?? ''";
    until(&format!("a panel that speaks of {note:?}"), async || {
        if browser.panel().await?.is_none() {
            return Ok(Err("no panel".to_owned()));
        }
        let shown: String = browser.run_in_panel(NOTE).await?;
        Ok(if shown == note { Ok(()) } else { Err(shown) })
    })
    .await
}

pub(super) async fn in_the_popup(browser: &Browser) -> Outcome {
    const NOTE: &str = "Hi Ilka, did you recieve the the tide table? I will pls wait.";
    browser.open_own("popup.html").await?;
    let field = browser.find("textarea#note").await?;
    field.click().await?;
    browser.keys(NOTE).await?;
    let fixes = [
        "Change to “receive”",
        "Change to “the”",
        "Change to “please”",
    ];
    super::popup::result(browser, "fixes every slip", |result| result.fixes == fixes).await?;
    browser.find("button.fix").await?.click().await?;
    super::popup::result(browser, "fixes the others", |result| {
        result.fixes == fixes[1..]
    })
    .await?;
    let corrected = NOTE.replace("recieve", "receive");
    assert_eq!(
        field.prop("value").await?,
        Some(corrected.clone()),
        "the note"
    );
    browser.keys("!").await?;
    let longer = Some(format!("{corrected}!"));
    assert_eq!(field.prop("value").await?, longer, "at the caret");
    browser.press(Key::Backspace).await?;

    browser.find("button.fix").await?.click().await?;
    super::popup::result(browser, "fixes the last", |result| {
        result.fixes == fixes[2..]
    })
    .await?;
    browser.shortcut("z").await?;
    super::popup::result(browser, "fixes both again", |result| {
        result.fixes == fixes[1..]
    })
    .await?;
    assert_eq!(
        field.prop("value").await?,
        Some(corrected),
        "after the undo"
    );
    Ok(())
}

/// Waits for exactly these buttons.
async fn offers(browser: &Browser, fixes: &[&str]) -> Outcome {
    let what = format!("offers {fixes:?}");
    browser
        .panel_when(&what, |panel| panel.fixes == fixes)
        .await?;
    Ok(())
}

/// Goes to the button, as the tabulator does, and presses it by a key.
async fn press_by_key(browser: &Browser, index: usize) -> Outcome {
    let focus = format!(
        "root.querySelectorAll('details').forEach((part) => (part.open = true));
        root.querySelectorAll('button.fix')[{index}].focus()"
    );
    browser.run_in_panel::<()>(&focus).await?;
    browser.press(Key::Enter).await
}

/// Waits until the editor knows of this selection, where it has one of its own.
async fn has_selected(browser: &Browser, expected: [usize; 2]) -> Outcome {
    until(
        &format!("the editor's selection {expected:?}"),
        async || {
            let selected: Option<[usize; 2]> = browser
                .run("return editor.selection?.() ?? null", vec![])
                .await?;
            Ok(match selected {
                Some(other) if other != expected => Err(format!("{other:?}")),
                _ => Ok(()),
            })
        },
    )
    .await
}

async fn caret_becomes(browser: &Browser, expected: usize) -> Outcome {
    until(&format!("the caret at {expected}"), async || {
        let caret = browser.caret().await?;
        Ok(if caret == Some(expected) {
            Ok(())
        } else {
            Err(format!("{caret:?}"))
        })
    })
    .await
}
