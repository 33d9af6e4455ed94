//! The popup scores a pasted message, instantly, with the words that a hint is about marked.

use super::notes::{GENERIC, GOOD, PITCH};
use crate::harness::{Browser, Outcome, Panel, READ, until};

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
