//! Whom a note is for, as the page shows them, and what of them it could mention.

use super::notes::{GENERIC, GOOD};
use super::sites;
use super::surfaces::{CHAT_ON_BLUESKY, CHAT_ON_X, MESSENGER, ON_MASTODON, ON_XING, deep, held};
use crate::harness::{Browser, Outcome, Place, until};

const MENTIONED: &str = "return [...root.querySelectorAll('.mentions li, .mentions .starter')].map((item) => item.textContent);";

/// The panel asks about `wrong`, not about `right`, and offers what it has `mentions` of.
pub(super) async fn is_known(
    browser: &Browser,
    place: Place,
    [wrong, right]: [&str; 2],
    mentions: &[&str],
) -> Outcome {
    let field = browser.reach(place).await?;
    field.click().await?;
    browser.keys(&format!("Hi {wrong}, {GENERIC}")).await?;
    browser
        .panel_when("asks about the name", |panel| {
            let asks = |hint: &String| hint.contains(wrong) && hint.contains(right);
            panel.hints.iter().any(asks)
        })
        .await?;
    let shown: Vec<String> = browser.run_in_panel(MENTIONED).await?;
    assert_eq!(shown, mentions, "what could be mentioned");

    browser.clear().await?;
    let called = right.split(' ').next().unwrap_or(right);
    browser.keys(&format!("Hi {called}, {GENERIC}")).await?;
    browser
        .panel_when("takes the right name", |panel| {
            panel.verdict == "generic" && !panel.hints.iter().any(|hint| hint.contains(right))
        })
        .await?;
    browser.nothing_went_wrong().await
}

/// Who writes to somebody else than the box is for is asked, and one press puts the name right.
pub(super) async fn is_called_by_name(
    browser: &Browser,
    place: Place,
    field: &str,
    name: &str,
) -> Outcome {
    const WRONG: &str = "Bob";
    let right = name.split(' ').next().unwrap_or(name);
    browser.fresh_tab().await?;
    browser.go_to(place).await?;
    let field = deep(browser, field).await?;
    field.click().await?;
    browser.keys(&GOOD.replace("Ilka", WRONG)).await?;
    let asked = format!("You wrote “{WRONG}”; the page says “{name}”. Which is right?");
    let panel = browser
        .panel_when("asks about the name", |panel| panel.hints.contains(&asked))
        .await?;
    assert_eq!(
        panel.fixes,
        [format!("Change to “{right}”")],
        "what is offered"
    );

    browser.press_in_panel("button.fix").await?;
    let mended = GOOD.replace("Ilka", right);
    until("the right name in the box", async || {
        let text = held(browser, &field).await?;
        Ok(if text == mended { Ok(()) } else { Err(text) })
    })
    .await?;
    browser
        .panel_when("takes the right name", |panel| {
            panel.verdict == "good" && panel.fixes.is_empty() && panel.hints.is_empty()
        })
        .await?;
    browser.nothing_went_wrong().await
}

/// The same on sites that the person lets it watch.
pub(super) async fn is_called_by_name_elsewhere(browser: &Browser) -> Outcome {
    const ILKA: &str = "Ilka Brandvold";
    const ROWS: [(Place, &str); 5] = [
        (ON_XING, "[role=dialog] textarea"),
        (MESSENGER, "[role=main] [role=textbox]"),
        (CHAT_ON_X, "textarea"),
        (CHAT_ON_BLUESKY, "main textarea"),
        (ON_MASTODON, "#direct textarea"),
    ];
    let hosts = ROWS.map(|(place, _)| place.host);
    sites::with_watched(browser, &hosts, async |browser| {
        for (place, field) in ROWS {
            is_called_by_name(browser, place, field, ILKA)
                .await
                .map_err(|error| format!("{}: {error}", place.host))?;
        }
        Ok(())
    })
    .await
}
