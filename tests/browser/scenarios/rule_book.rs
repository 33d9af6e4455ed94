//! The rule book shows every rule as its file has it: as the extension's options page and on the web.

use noteworthy::rules::{ALL, Rule};
use serde_json::{Value, json};

use crate::harness::{Browser, Kind, Outcome, until};

pub(super) async fn of_the_extension(browser: &Browser) -> Outcome {
    open_options(browser).await?;
    shows_every_rule(browser).await?;
    browser.find("#stored").await?;
    browser.open_own("popup.html").await?;
    browser.find("a[href='options.html']").await?;
    Ok(())
}

pub(super) async fn of_the_web_page(browser: &Browser) -> Outcome {
    said(browser).await?;
    browser.open(&browser.server.web_page()).await?;
    browser.find("a[href='rules.html']").await?.click().await?;
    shows_every_rule(browser).await?;
    let said = said(browser).await?;
    assert!(said.is_empty(), "on the console: {said:#?}");
    Ok(())
}

/// By words, by level, and a link that leads to its rule all the same.
pub(super) async fn filters(browser: &Browser) -> Outcome {
    open_options(browser).await?;
    let pitch = ALL.iter().find(|rule| rule.code == "A29").expect("A29");
    let all: Vec<&str> = ALL.iter().map(|rule| rule.code).collect();
    shown(browser, "all rules", |codes| codes == all).await?;

    // It comes with the page's words.
    browser
        .find(".filter:not([hidden]) #words")
        .await?
        .click()
        .await?;
    browser.keys(&pitch.source.words.to_uppercase()).await?;
    shown(browser, "the rule with these words", |codes| {
        codes == ["A29"]
    })
    .await?;
    browser
        .find("#level option[value=tip]")
        .await?
        .click()
        .await?;
    shown(browser, "no tip with these words", <[_]>::is_empty).await?;
    let told = "return document.querySelector('#shown').textContent";
    let told: String = browser.run(told, vec![]).await?;
    assert_eq!(told, format!("Shown: 0 of {}", ALL.len()));

    browser.run::<()>("location.hash = '#A24'", vec![]).await?;
    shown(browser, "all rules again", |codes| codes == all).await
}

/// Opens it as the browser's own list of extensions does, and goes to its tab.
async fn open_options(browser: &Browser) -> Outcome {
    browser.open_own("popup.html").await?;
    let open = "await chrome.runtime.openOptionsPage()";
    browser.run_async::<()>(open, vec![]).await?;
    until("the options page's tab", async || {
        let mut seen = Vec::new();
        for window in browser.driver.windows().await? {
            browser.driver.switch_to_window(window).await?;
            let address = browser.driver.current_url().await?.to_string();
            if address == format!("{}options.html", browser.base) {
                return Ok(Ok(()));
            }
            seen.push(address);
        }
        Ok(Err(format!("tabs {seen:?}")))
    })
    .await
}

async fn shows_every_rule(browser: &Browser) -> Outcome {
    const READ: &str = "
        const text = (part, selector) =>
            Array.from(part.querySelectorAll(selector), (found) => found.textContent);
        return Array.from(document.querySelectorAll('article.rule'), (rule) => ({
            code: rule.id,
            head: text(rule, 'h3'),
            level: text(rule, '.tag')[0],
            said: text(rule, '.message, .instead, blockquote > p'),
            bad: text(rule, '.bad li'),
            good: text(rule, '.good li'),
        }));";
    let wanted: Vec<Value> = ALL.iter().map(|rule| card(rule)).collect();
    until("every rule, as its file has it", async || {
        let rules: Vec<Value> = browser.run(READ, vec![]).await?;
        let differs = rules.iter().zip(&wanted).find(|(rule, card)| rule != card);
        Ok(match differs {
            None if rules.len() == wanted.len() => Ok(()),
            None => Err(format!("{} rules", rules.len())),
            Some((rule, card)) => Err(format!("{rule} instead of {card}")),
        })
    })
    .await
}

/// What the page has to show of a rule.
fn card(rule: &Rule) -> Value {
    let notes = |notes: &[&str]| -> Vec<String> {
        let shown = |note: &&str| {
            if note.trim().is_empty() {
                "no text"
            } else {
                *note
            }
            .to_owned()
        };
        notes.iter().map(shown).collect()
    };
    json!({
        "code": rule.code,
        "head": [format!("{} {}", rule.code, rule.name)],
        "level": rule.level.name(),
        "said": [rule.message, rule.way_forward, &format!("“{}”", rule.source.words)],
        "bad": notes(rule.examples.bad),
        "good": notes(rule.examples.good),
    })
}

/// Waits until the rules that are to be seen fit; the index shows the same.
async fn shown(browser: &Browser, what: &str, fits: impl Fn(&[String]) -> bool) -> Outcome {
    const SHOWN: &str = "
        const seen = (selector) => Array.from(document.querySelectorAll(selector))
            .filter((element) => element.checkVisibility());
        return [seen('article.rule').map((rule) => rule.id),
            seen('nav a .code').map((code) => code.textContent)];";
    until(what, async || {
        let [rules, index]: [Vec<String>; 2] = browser.run(SHOWN, vec![]).await?;
        Ok(if fits(&rules) && rules == index {
            Ok(())
        } else {
            Err(format!("rules {rules:?}, index {index:?}"))
        })
    })
    .await
}

/// What the web page's console was told since this was last asked; only Chromium's driver tells.
async fn said(browser: &Browser) -> Outcome<Vec<Value>> {
    if browser.kind == Kind::Firefox {
        return Ok(Vec::new());
    }
    let body = json!({ "type": "browser" });
    let said: Vec<Value> = browser
        .command(hyper::Method::POST, "/se/log", Some(body))
        .await?;
    // The browser asks for an icon by itself.
    let icon = |entry: &Value| entry.to_string().contains("/favicon.ico");
    Ok(said.into_iter().filter(|entry| !icon(entry)).collect())
}
