//! Which sites are watched: the popup's switch, and what follows in tabs that are open already.
//!
//! The popup stands in a tab of its own here, since no driver can press the browser's toolbar: it is
//! told, in place of the browser, which page it was opened over. Firefox grants what a press asks for
//! without a question, by a setting of its own for tests, and all else is the shipped build. Chromium
//! has no such setting. There a copy of the build has the other host among those that it asks for when
//! it is installed, and its page of extensions takes that host away and grants it again, as a person
//! can do there; the press is checked for what it asks.

use std::fs;
use std::sync::Arc;

use serde_json::{Value, json};

use super::notes::{GENERIC, PITCH};
use crate::harness::{Browser, Extension, Kind, LIGHT, OTHER_HOST, Outcome, Policy, until};

/// Puts the popup over the page at an address, and notes down what it asks the browser for.
/// Which keys the storage has, and the sites that are switched off.
const KEPT: &str = "const stored = await chrome.storage.local.get(); \
     return [Object.keys(stored), stored.settings.sitesOff];";

const OVER: &str = "
    const [address, ask] = arguments;
    window.asked = [];
    chrome.tabs.query = async () => [{ id: 1, url: address || undefined }];
    const request = chrome.permissions.request.bind(chrome.permissions);
    chrome.permissions.request = (what) => {
        window.asked.push(...what.origins);
        return ask ? request(what) : Promise.resolve(false);
    };
    // As when it is opened, or the focus comes back to it.
    dispatchEvent(new Event('focus'));";

/// What the switch says, and its button.
async fn said(browser: &Browser) -> Outcome<(String, String)> {
    let script = "const button = document.querySelector('#site-button');
        return [document.querySelector('#site-words').textContent, button.hidden ? '' : button.textContent]";
    browser.run(script, vec![]).await
}

async fn says(browser: &Browser, words: &str, button: &str) -> Outcome {
    until(&format!("the popup to say {words:?}"), async || {
        let said = said(browser).await?;
        Ok(if said == (words.to_owned(), button.to_owned()) {
            Ok(())
        } else {
            Err(format!("{said:?}"))
        })
    })
    .await
}

/// Opens the popup in a new tab beside the ones there are.
async fn popup_over(browser: &Browser, address: &str) -> Outcome {
    let beside = browser.driver.new_tab().await?;
    browser.driver.switch_to_window(beside).await?;
    let popup = format!("{}popup.html", browser.base);
    browser.driver.goto(popup).await?;
    until("the popup to be ready", async || {
        let (words, _) = said(browser).await?;
        Ok(if words.is_empty() { Err(words) } else { Ok(()) })
    })
    .await?;
    let ask = browser.kind == Kind::Firefox;
    browser
        .run::<()>(OVER, vec![json!(address), json!(ask)])
        .await
}

async fn press(browser: &Browser) -> Outcome {
    Ok(browser.find("#site-button").await?.click().await?)
}

/// Plays in a browser of its own in which these hosts are watched besides LinkedIn: in Firefox each by a
/// press in the popup, in Chromium by its page of extensions.
pub(super) async fn with_watched(
    browser: &Browser,
    hosts: &[&str],
    play: impl AsyncFnOnce(&Browser) -> Outcome,
) -> Outcome {
    let extension = match browser.kind {
        Kind::Chromium => grantable(browser.kind, hosts)?,
        Kind::Firefox => Extension::Folder(browser.kind.dist()),
    };
    let own = Browser::start(browser.kind, &extension, Arc::clone(&browser.server)).await?;
    let outcome = async {
        match own.kind {
            Kind::Chromium => {
                popup_over(&own, "https://www.linkedin.com/").await?;
                in_settings(&own, ON_SPECIFIC_SITES).await?;
                for host in ["www.linkedin.com"].iter().chain(hosts) {
                    let pattern = pattern(host);
                    let grant = format!("await addHostPermission(extensionId, '{pattern}');");
                    in_settings(&own, &grant).await?;
                }
            }
            Kind::Firefox => {
                for host in hosts {
                    popup_over(&own, &format!("https://{host}/")).await?;
                    press(&own).await?;
                    until(&format!("{host} to be watched"), async || {
                        let (words, button) = said(&own).await?;
                        let watched = button == "Stop watching";
                        Ok(watched.then_some(()).ok_or(words))
                    })
                    .await?;
                }
            }
        }
        until("the page script to be registered for all", async || {
            let patterns: Vec<String> = own.run_async(REGISTERED, vec![]).await?;
            let all = patterns.len() == hosts.len();
            Ok(all.then_some(()).ok_or(format!("{patterns:?}")))
        })
        .await?;
        play(&own).await
    }
    .await;
    own.quit().await?;
    outcome
}

/// A copy of the build that has these hosts among those that it asks for when it is installed.
fn grantable(kind: Kind, hosts: &[&str]) -> Outcome<Extension> {
    let copy = kind.copy_of_dist("grantable")?;
    let manifest = copy.join("manifest.json");
    let mut changed: Value = serde_json::from_str(&fs::read_to_string(&manifest)?)?;
    let hosts = ["www.linkedin.com"].iter().chain(hosts);
    changed["host_permissions"] = hosts.map(|host| pattern(host)).collect();
    fs::write(&manifest, changed.to_string())?;
    Ok(Extension::Folder(copy))
}

fn pattern(host: &str) -> String {
    format!("https://{host}/*")
}

const ON_SPECIFIC_SITES: &str =
    "await updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });";
const PATTERN: &str = "https://community.example/*";
const LINKEDIN: &str = "https://www.linkedin.com/*";

pub(super) async fn another_one(browser: &Browser) -> Outcome {
    if browser.kind == Kind::Firefox {
        return allow_and_forbid(browser).await;
    }
    let extension = grantable(browser.kind, &[OTHER_HOST])?;
    let own = Browser::start(browser.kind, &extension, Arc::clone(&browser.server)).await?;
    let outcome = async {
        in_settings(&own, ON_SPECIFIC_SITES).await?;
        popup_over(&own, "https://www.linkedin.com/").await?;
        let withheld = "Your browser keeps Noteworthy away from LinkedIn (www.linkedin.com).";
        says(&own, withheld, "Ask to watch it").await?;
        let grant = format!("await addHostPermission(extensionId, '{LINKEDIN}');");
        in_settings(&own, &grant).await?;
        allow_and_forbid(&own).await
    }
    .await;
    own.quit().await?;
    outcome
}

async fn allow_and_forbid(browser: &Browser) -> Outcome {
    browser.fresh_tab().await?;
    let address = browser
        .server
        .page_at(OTHER_HOST, "/@sanne", "watched", Policy::TrustedTypes);
    browser.driver.goto(&address).await?;
    let page = browser.driver.window().await?;
    write(browser, GENERIC).await?;

    popup_over(browser, &address).await?;
    let popup = browser.driver.window().await?;
    let unwatched = format!("Noteworthy does not watch {OTHER_HOST}.");
    let watched = format!("Noteworthy watches {OTHER_HOST}.");
    says(browser, &unwatched, "Watch this site").await?;
    press(browser).await?;
    let asked: Vec<String> = browser.run("return window.asked", vec![]).await?;
    assert_eq!(asked, [PATTERN], "what the browser is asked for");
    if browser.kind == Kind::Chromium {
        let grant = format!("await addHostPermission(extensionId, '{PATTERN}');");
        in_settings(browser, &grant).await?;
        browser
            .run::<()>("dispatchEvent(new Event('focus'))", vec![])
            .await?;
    }
    says(browser, &watched, "Stop watching").await?;
    registered(browser, &[PATTERN]).await?;

    // The tab that was open all the time needs no loading again.
    browser.driver.switch_to_window(page.clone()).await?;
    until("the page script to start in the open tab", async || {
        write(browser, "").await?;
        Ok(match browser.panel().await? {
            Some(_) => Ok(()),
            None => Err("no panel".to_owned()),
        })
    })
    .await?;
    browser.verdict("generic").await?;
    // Nor does one that is loaded have two.
    browser.driver.goto(&address).await?;
    write(browser, GENERIC).await?;
    browser.verdict("generic").await?;

    browser.driver.switch_to_window(popup).await?;
    if browser.kind == Kind::Chromium {
        let forbid = format!("await removeHostPermission(extensionId, '{PATTERN}');");
        in_settings(browser, &forbid).await?;
        browser
            .run::<()>("dispatchEvent(new Event('focus'))", vec![])
            .await?;
    } else {
        press(browser).await?;
    }
    says(browser, &unwatched, "Watch this site").await?;
    registered(browser, &[]).await?;
    let kept: Value = browser.run_async(KEPT, vec![]).await?;
    assert_eq!(kept, json!([["settings"], []]), "what is stored");

    browser.driver.switch_to_window(page.clone()).await?;
    browser.host_gone().await?;
    write(browser, PITCH).await?;
    browser.nothing_went_wrong().await?;
    // That nothing comes cannot be waited for: by the answer for another page it would have come.
    let beside = browser.driver.new_tab().await?;
    browser.driver.switch_to_window(beside).await?;
    browser.reach_here(LIGHT).await?.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;
    browser.driver.switch_to_window(page).await?;
    assert!(browser.hosts().await?.is_empty(), "a panel afterwards");
    Ok(())
}

pub(super) async fn linkedin_off(browser: &Browser) -> Outcome {
    let field = browser.reach(LIGHT).await?;
    let page = browser.driver.window().await?;
    field.click().await?;
    browser.keys(GENERIC).await?;
    browser.verdict("generic").await?;

    popup_over(browser, "https://www.linkedin.com/feed/").await?;
    let popup = browser.driver.window().await?;
    let name = "LinkedIn (www.linkedin.com)";
    says(
        browser,
        &format!("Noteworthy watches {name}."),
        "Stop watching",
    )
    .await?;
    press(browser).await?;
    let off = format!("Noteworthy does not watch {name}.");
    says(browser, &off, "Watch this site").await?;
    let kept: Value = browser.run_async(KEPT, vec![]).await?;
    assert_eq!(
        kept,
        json!([["settings"], ["linkedin.com"]]),
        "what is stored"
    );

    // The panel that stood there is gone at once, and no other comes.
    browser.driver.switch_to_window(page.clone()).await?;
    browser.host_gone().await?;
    let field = browser.reach_here(LIGHT).await?;
    field.click().await?;
    browser.keys(GENERIC).await?;

    browser.driver.switch_to_window(popup).await?;
    if browser.kind == Kind::Chromium {
        // As it answers when there is nothing left to ask for.
        browser
            .run::<()>("chrome.permissions.request = async () => true", vec![])
            .await?;
    }
    press(browser).await?;
    says(
        browser,
        &format!("Noteworthy watches {name}."),
        "Stop watching",
    )
    .await?;
    browser.driver.switch_to_window(page).await?;
    assert!(
        browser.hosts().await?.is_empty(),
        "a panel while it was off"
    );
    browser.find("h2#send-invite-modal").await?.click().await?;
    field.click().await?;
    browser.keys(PITCH).await?;
    browser.verdict("salesy").await?;
    browser.nothing_went_wrong().await
}

pub(super) async fn not_to_be_watched(browser: &Browser) -> Outcome {
    browser.fresh_tab().await?;
    for (address, words) in [
        (
            "",
            "Noteworthy cannot watch this page: it belongs to the browser.",
        ),
        (
            "https://addons.mozilla.org/en-US/firefox/",
            "Noteworthy cannot watch this page: browsers let no extension into a store.",
        ),
    ] {
        popup_over(browser, address).await?;
        says(browser, words, "").await?;
    }
    Ok(())
}

/// Writes into the page's box as a person does who comes to it anew.
async fn write(browser: &Browser, text: &str) -> Outcome {
    browser.find("#practice-invite").await?.click().await?;
    browser.find("#practice-note").await?.click().await?;
    browser.keys(text).await
}

const REGISTERED: &str = "const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ matches }) => matches);";

/// The page script is registered for exactly these sites besides LinkedIn.
async fn registered(browser: &Browser, patterns: &[&str]) -> Outcome {
    until("the page script to be registered", async || {
        let matches: Vec<String> = browser.run_async(REGISTERED, vec![]).await?;
        Ok(if matches == patterns {
            Ok(())
        } else {
            Err(format!("{matches:?}"))
        })
    })
    .await
}

/// Changes something on Chromium's page of extensions, in a tab beside this one.
async fn in_settings(browser: &Browser, change: &str) -> Outcome {
    let popup = browser.driver.window().await?;
    let beside = browser.driver.new_tab().await?;
    browser.driver.switch_to_window(beside).await?;
    browser.driver.goto("chrome://extensions/").await?;
    let script = format!(
        "const extensionId = new URL(arguments[0]).host;
         const {{ addHostPermission, removeHostPermission, updateExtensionConfiguration }} =
             chrome.developerPrivate;
         {change}"
    );
    browser
        .run_async::<()>(&script, vec![json!(browser.base)])
        .await?;
    browser.driver.close_window().await?;
    Ok(browser.driver.switch_to_window(popup).await?)
}
