//! The options page: what is set there counts at once in open pages, comes back from a file, and can be
//! deleted; all of it by keyboard alone.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use thirtyfour::{Key, WindowHandle};

use super::notes::GENERIC;
use super::pictures::paint;
use crate::harness::{Browser, LIGHT, Outcome, Panel, repository, until};

/// A pitch by one rule, A29, and no other.
const OFFER: &str = "Hi Ilka, our platform automates invoices for clinics. Worth a quick call?";

/// A page's box with a note in it, and the options in a tab beside it.
struct Beside<'a> {
    browser: &'a Browser,
    page: WindowHandle,
    options: WindowHandle,
}

impl<'a> Beside<'a> {
    async fn open(browser: &'a Browser, note: &str) -> Outcome<Self> {
        browser.reach(LIGHT).await?.click().await?;
        browser.keys(note).await?;
        browser.panel_when("is there", |_| true).await?;
        let page = browser.driver.window().await?;
        let options = browser.driver.new_tab().await?;
        browser.driver.switch_to_window(options.clone()).await?;
        let address = format!("{}options.html", browser.base);
        browser.driver.goto(address).await?;
        ready(browser).await?;
        Ok(Self {
            browser,
            page,
            options,
        })
    }

    async fn to_page(&self) -> Outcome {
        let page = self.page.clone();
        Ok(self.browser.driver.switch_to_window(page).await?)
    }

    async fn to_options(&self) -> Outcome {
        let options = self.options.clone();
        Ok(self.browser.driver.switch_to_window(options).await?)
    }

    /// Presses something in the options, and goes back to the page.
    async fn press(&self, selector: &str) -> Outcome {
        self.to_options().await?;
        self.browser.find(selector).await?.click().await?;
        self.to_page().await
    }
}

/// Plays with nothing set, and leaves nothing set.
pub(super) async fn play(browser: &Browser, play: impl AsyncFnOnce() -> Outcome) -> Outcome {
    clear(browser).await?;
    let outcome = play().await;
    clear(browser).await?;
    outcome
}

async fn clear(browser: &Browser) -> Outcome {
    const CLEAR: &str = "await chrome.storage.local.clear();
        await chrome.storage.session.clear();
        await chrome.runtime.sendMessage('settings').catch(() => {});";
    browser.open_own("popup.html").await?;
    browser.run_async(CLEAR, vec![]).await
}

pub(super) async fn open(browser: &Browser) -> Outcome {
    browser.open_own("options.html").await?;
    ready(browser).await
}

async fn ready(browser: &Browser) -> Outcome {
    browser.find("#export[href]").await?;
    Ok(())
}

async fn stored(browser: &Browser) -> Outcome<Value> {
    const STORED: &str = "return (await chrome.storage.local.get()).settings ?? null";
    browser.run_async(STORED, vec![]).await
}

/// Waits until a part of the settings is this.
pub(super) async fn set(browser: &Browser, name: &str, value: Value) -> Outcome {
    until(&format!("{name} to be {value}"), async || {
        let stored = stored(browser).await?;
        Ok(if stored[name] == value {
            Ok(())
        } else {
            Err(stored.to_string())
        })
    })
    .await
}

async fn text(browser: &Browser, selector: &str) -> Outcome<String> {
    const TEXT: &str = "return document.querySelector(arguments[0])?.innerText ?? ''";
    browser.run(TEXT, vec![json!(selector)]).await
}

pub(super) async fn says(browser: &Browser, selector: &str, words: &str) -> Outcome {
    until(&format!("{selector} to say {words:?}"), async || {
        let text = text(browser, selector).await?;
        Ok(if text.contains(words) {
            Ok(())
        } else {
            Err(text)
        })
    })
    .await
}

fn pitches(panel: &Panel) -> bool {
    panel.hints.iter().any(|hint| hint.contains("pitch"))
}

pub(super) async fn rule_off(browser: &Browser) -> Outcome {
    play(browser, async || {
        let beside = Beside::open(browser, OFFER).await?;
        beside.to_page().await?;
        browser
            .panel_when("says that it is a pitch", pitches)
            .await?;
        beside.press(".turn input[value=A29]").await?;
        let silent = |panel: &Panel| !pitches(panel) && panel.verdict != "salesy";
        browser
            .panel_when("says nothing of a pitch", silent)
            .await?;
        beside.press(".turn input[value=A29]").await?;
        browser.panel_when("says it again", pitches).await?;

        beside.press("#all-rules").await?;
        beside.to_options().await?;
        says(browser, "#rules-off", "Switched off:").await?;
        beside.to_page().await?;
        let silent = |panel: &Panel| panel.hints.is_empty() && panel.verdict == "good";
        browser.panel_when("says nothing at all", silent).await?;
        browser.nothing_went_wrong().await
    })
    .await
}

pub(super) async fn own_phrases(browser: &Browser) -> Outcome {
    const SAID: &str = "“touch base” is on your own list.";
    let warned = |panel: &Panel| panel.hints.iter().any(|hint| hint == SAID);
    play(browser, async || {
        let note = "Hi Ilka, your talk on tide gauges in Bergen made me rewrite our driver. \
            How do you keep the clocks in step? Let’s touch base.";
        let beside = Beside::open(browser, note).await?;
        beside.to_page().await?;
        browser
            .panel_when("has no such hint", |panel| !warned(panel))
            .await?;

        beside.to_options().await?;
        browser.find("#sentence").await?.click().await?;
        browser.keys("Shall we touch base?").await?;
        browser.find("#told .verdict").await?;
        browser.find("#warn-on-phrase").await?.click().await?;
        browser.keys(" touch \u{20}base").await?;
        browser.press(Key::Enter).await?;
        set(browser, "warnOn", json!(["touch base"])).await?;
        says(browser, "#told", SAID).await?;
        beside.to_page().await?;
        browser.panel_when("warns of the phrase", warned).await?;

        // To allow it takes it off the other list.
        beside.to_options().await?;
        browser.find("#allow-phrase").await?.click().await?;
        browser.keys("Touch base").await?;
        beside.press("#allow button[type=submit]").await?;
        browser
            .panel_when("warns no more", |panel| !warned(panel))
            .await?;
        beside.to_options().await?;
        set(browser, "warnOn", json!([])).await?;
        set(browser, "allow", json!(["Touch base"])).await?;

        // What has no words is none.
        browser.find("#allow-phrase").await?.click().await?;
        browser.keys(" ").await?;
        browser.press(Key::Enter).await?;
        says(browser, "#allow .said", "nothing to look for").await?;
        browser.find("#allow .remove").await?.click().await?;
        set(browser, "allow", json!([])).await
    })
    .await
}

pub(super) async fn allowed(browser: &Browser) -> Outcome {
    let misspelt = "Hi Ilka, your tide tables for Halden made me move two of the the boats.";
    play(browser, async || {
        let beside = Beside::open(browser, misspelt).await?;
        beside.to_page().await?;
        let told = |panel: &Panel| {
            panel
                .hints
                .iter()
                .any(|hint| hint.contains("stands here twice"))
        };
        browser.panel_when("tells of the slip", told).await?;
        beside.to_options().await?;
        browser.find("#allow-phrase").await?.click().await?;
        browser.keys("the the").await?;
        beside.press("#allow button[type=submit]").await?;
        browser
            .panel_when("tells no more", |panel| !told(panel))
            .await?;
        Ok(())
    })
    .await
}

pub(super) async fn off_and_paused(browser: &Browser) -> Outcome {
    play(browser, async || {
        let beside = Beside::open(browser, GENERIC).await?;
        for button in ["#turn-off", "#pause"] {
            beside.press(button).await?;
            browser.host_gone().await?;
            beside.press("#resume").await?;
            beside.to_options().await?;
            set(browser, "off", json!(false)).await?;
            set(browser, "pausedUntil", json!(0)).await?;
            beside.to_page().await?;
            browser.find("h2#send-invite-modal").await?.click().await?;
            browser.find("#custom-message").await?.click().await?;
            browser.verdict("generic").await?;
        }
        browser.nothing_went_wrong().await
    })
    .await
}

/// Writes a file that a person could choose.
fn file(browser: &Browser, name: &str, text: &str) -> Outcome<PathBuf> {
    let folder = repository("target/browser");
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{name}-{}.json", browser.kind));
    fs::write(&path, text)?;
    Ok(path)
}

async fn import(browser: &Browser, path: &std::path::Path) -> Outcome {
    let path = path.display().to_string();
    Ok(browser.find("#import").await?.send_keys(path).await?)
}

pub(super) async fn broken_import(browser: &Browser) -> Outcome {
    play(browser, async || {
        open(browser).await?;
        browser.find("#warn-on-phrase").await?.click().await?;
        browser.keys("circle back").await?;
        browser.press(Key::Enter).await?;
        set(browser, "warnOn", json!(["circle back"])).await?;

        let broken = json!({
            "rulesOff": ["A29", "Z99"],
            "allow": ["quick call"],
            "nudge": "no",
            "colour": "red",
        });
        let broken = file(browser, "broken", &broken.to_string())?;
        import(browser, &broken).await?;
        set(browser, "rulesOff", json!(["A29"])).await?;
        let stored = stored(browser).await?;
        assert_eq!(stored["allow"], json!(["quick call"]));
        assert_eq!(stored["warnOn"], json!(["circle back"]), "what the file lacks");
        assert_eq!(stored["nudge"], json!(true));
        says(browser, "#imported", "could not be read").await?;
        let named = "return Array.from(document.querySelectorAll('#imported li'), (item) => item.textContent)";
        let named: Vec<String> = browser.run(named, vec![]).await?;
        assert_eq!(named, ["rulesOff: Z99", "nudge", "colour"]);

        for text in ["[1, 2]", "\"settings\"", "{ half"] {
            import(browser, &file(browser, "broken", text)?).await?;
            says(browser, "#imported", "holds no settings").await?;
            assert_eq!(self::stored(browser).await?, stored, "{text}");
            // Else the next could not be told from this.
            let forget = "document.querySelector('#imported p').textContent = ''";
            browser.run::<()>(forget, vec![]).await?;
        }
        // Broken in the storage itself, it is read all the same.
        let spoil = "await chrome.storage.local.set({ settings: { rulesOff: 7, mode: [], allow: ['kept'], off: 'x' } })";
        browser.run_async::<()>(spoil, vec![]).await?;
        open(browser).await?;
        says(browser, "#state", "Noteworthy is on.").await?;
        says(browser, "#allow ul", "kept").await
    })
    .await
}

pub(super) async fn export_and_import(browser: &Browser) -> Outcome {
    const EXPORTED: &str =
        "return await (await fetch(document.querySelector('#export').href)).text()";
    play(browser, async || {
        let settings = json!({
            "mode": "page", "language": "", "rulesOff": ["A05", "X04"], "warnOn": ["circle “back” 🚀"],
            "allow": ["quick call"], "sitesOff": ["xing.com"], "off": false, "pausedUntil": 0,
            "nudge": false, "welcomed": true,
        });
        let store = "await chrome.storage.local.set({ settings: arguments_[0] })";
        browser.open_own("popup.html").await?;
        browser
            .run_async::<()>(store, vec![settings.clone()])
            .await?;
        open(browser).await?;
        let exported: String = browser.run_async(EXPORTED, vec![]).await?;
        assert_eq!(serde_json::from_str::<Value>(&exported)?, settings);
        let exported = file(browser, "exported", &exported)?;

        browser.find("#reset").await?.click().await?;
        browser.find("#sure [value=yes]").await?.click().await?;
        set(browser, "rulesOff", json!([])).await?;
        assert_ne!(stored(browser).await?, settings);
        import(browser, &exported).await?;
        says(browser, "#imported", "Imported.").await?;
        assert_eq!(stored(browser).await?, settings);
        Ok(())
    })
    .await
}

pub(super) async fn deleted(browser: &Browser) -> Outcome {
    const KEPT: &str =
        "return [await chrome.storage.local.get(), await chrome.storage.session.get()]";
    play(browser, async || {
        open(browser).await?;
        browser
            .find(".turn input[value=A29]")
            .await?
            .click()
            .await?;
        set(browser, "rulesOff", json!(["A29"])).await?;
        says(browser, "#kept", "\"A29\"").await?;
        let remember = "await chrome.storage.session.set({ salt: 'pepper' })";
        browser.run_async::<()>(remember, vec![]).await?;
        browser.find("#delete").await?.click().await?;
        browser.find("#sure [value='']").await?.click().await?;
        assert_eq!(
            stored(browser).await?["rulesOff"],
            json!(["A29"]),
            "not sure"
        );
        browser.find("#delete").await?.click().await?;
        browser.find("#sure [value=yes]").await?.click().await?;
        says(browser, "#imported", "Nothing is stored any more.").await?;
        let kept: Value = browser.run_async(KEPT, vec![]).await?;
        assert_eq!(kept, json!([{}, {}]));
        // The page reads it anew when the store tells of the change.
        let nothing = json!({ "local": {}, "session": {} });
        until("the page to show that nothing is stored", async || {
            let text = text(browser, "#kept").await?;
            let shown: Value = serde_json::from_str(&text)?;
            Ok((shown == nothing).then_some(()).ok_or(text))
        })
        .await?;
        browser.find(".turn input[value=A29]:checked").await?;
        Ok(())
    })
    .await
}

/// Every language that can be chosen is shown, without loading the page again.
pub(super) async fn languages(browser: &Browser) -> Outcome {
    const CODES: &str =
        "return Array.from(document.querySelectorAll('#language option'), ({ value }) => value)";
    const SHOWN: &str = "return [document.documentElement.lang, document.documentElement.dir,
        document.querySelector('#rules-title').textContent]";
    play(browser, async || {
        open(browser).await?;
        let codes: Vec<String> = browser.run(CODES, vec![]).await?;
        assert!(
            codes.starts_with(&[String::new(), "en".to_owned()]),
            "{codes:?}"
        );
        for code in codes.iter().skip(1).rev() {
            let catalogue = repository(&format!("extension/_locales/{code}/messages.json"));
            let catalogue: Value = serde_json::from_str(&fs::read_to_string(catalogue)?)?;
            let word = |key: &str| {
                catalogue[key]["message"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned()
            };
            let wanted = [
                code.replace('_', "-"),
                word("direction"),
                word("book_rules"),
            ];
            let option = format!("#language option[value={code}]");
            browser.find(&option).await?.click().await?;
            set(browser, "language", json!(code)).await?;
            until(&format!("the page in {code}"), async || {
                let shown: [String; 3] = browser.run(SHOWN, vec![]).await?;
                Ok(if shown == wanted {
                    Ok(())
                } else {
                    Err(format!("{shown:?}"))
                })
            })
            .await?;
        }
        Ok(())
    })
    .await
}

/// Goes on with Tab until the element has the focus.
pub(super) async fn tab_to(browser: &Browser, selector: &str) -> Outcome {
    const FOCUS: &str = "const { activeElement } = document;
        return [activeElement.matches(arguments[0]), activeElement.outerHTML.slice(0, 120)]";
    let mut passed = Vec::new();
    // More than the page has.
    for _ in 0..400 {
        let (there, what): (bool, String) = browser.run(FOCUS, vec![json!(selector)]).await?;
        if there {
            return Ok(());
        }
        passed.push(what);
        browser.press(Key::Tab).await?;
    }
    Err(format!("Tab does not lead to {selector}: {passed:#?}").into())
}

pub(super) async fn by_keyboard(browser: &Browser) -> Outcome {
    play(browser, async || {
        open(browser).await?;
        tab_to(browser, "#pause").await?;
        browser.press(Key::Enter).await?;
        says(browser, "#state", "paused until").await?;
        tab_to(browser, "#resume").await?;
        browser.keys(" ").await?;
        says(browser, "#state", "Noteworthy is on.").await?;
        tab_to(browser, "#mode input").await?;
        browser.press(Key::Down).await?;
        set(browser, "mode", json!("panel")).await?;
        browser.press(Key::Up).await?;
        set(browser, "mode", json!("page")).await?;
        tab_to(browser, "#nudge").await?;
        browser.keys(" ").await?;
        set(browser, "nudge", json!(false)).await?;
        tab_to(browser, "#language").await?;
        tab_to(browser, "#warn-on-phrase").await?;
        browser.keys("circle back").await?;
        browser.press(Key::Enter).await?;
        set(browser, "warnOn", json!(["circle back"])).await?;
        tab_to(browser, "#warn-on .remove").await?;
        browser.press(Key::Enter).await?;
        set(browser, "warnOn", json!([])).await?;
        // Where the button was is nothing any more; the focus is in the field above.
        tab_to(browser, "#warn-on-phrase").await?;
        tab_to(browser, "#site-list button").await?;
        browser.press(Key::Enter).await?;
        set(browser, "sitesOff", json!(["linkedin.com"])).await?;
        tab_to(browser, "#site-list button").await?;
        browser.press(Key::Enter).await?;
        set(browser, "sitesOff", json!([])).await?;
        tab_to(browser, ".turn input[value=A02]").await?;
        browser.keys(" ").await?;
        set(browser, "rulesOff", json!(["A02"])).await?;

        let to = "document.querySelector('#kept').focus()";
        browser.run::<()>(to, vec![]).await?;
        tab_to(browser, "#export").await?;
        tab_to(browser, "#import").await?;
        tab_to(browser, "#reset").await?;
        browser.press(Key::Enter).await?;
        browser.find("#sure[open]").await?;
        browser.press(Key::Escape).await?;
        browser.find("#sure:not([open])").await?;
        tab_to(browser, "#delete").await?;
        browser.press(Key::Enter).await?;
        browser.find("#sure[open]").await?;
        tab_to(browser, "#sure [value=yes]").await?;
        browser.press(Key::Enter).await?;
        says(browser, "#imported", "Nothing is stored any more.").await
    })
    .await
}

/// The keys are those that the browser has, each with what it does.
pub(super) async fn keys(browser: &Browser) -> Outcome {
    const SHOWN: &str = "
        const commands = await chrome.commands.getAll();
        const rows = Array.from(document.querySelectorAll('#commands > div'), (row) =>
            [row.querySelector('dt').textContent, row.querySelector('dd').textContent]);
        return [commands.map(({ shortcut }) => shortcut || 'no key'), rows]";
    open(browser).await?;
    let (shortcuts, rows): (Vec<String>, Vec<[String; 2]>) =
        browser.run_async(SHOWN, vec![]).await?;
    assert!(!rows.is_empty(), "no keys");
    let shown: Vec<String> = rows.iter().map(|[shortcut, _]| shortcut.clone()).collect();
    assert_eq!(shown, shortcuts);
    for [_, does] in rows {
        assert!(does.contains(' '), "{does}");
    }
    browser.find("#keys-how:not(:empty)").await?;
    Ok(())
}

/// Its parts by day and by night, and on a phone.
pub(super) async fn pictures(browser: &Browser) -> Outcome {
    play(browser, async || {
        open(browser).await?;
        for (field, phrase) in [
            ("#warn-on-phrase", "touch base"),
            ("#warn-on-phrase", "circle back"),
            ("#allow-phrase", "quick call"),
        ] {
            browser.find(field).await?.click().await?;
            browser.keys(phrase).await?;
            browser.press(Key::Enter).await?;
            let added = format!("Added: “{phrase}”");
            says(browser, "#phrases", &added).await?;
        }
        browser
            .find(".turn input[value=A02]")
            .await?
            .click()
            .await?;
        set(browser, "rulesOff", json!(["A02"])).await?;
        for scheme in ["light", "dark"] {
            for (width, wide) in [(1280, ""), (500, "-narrow")] {
                browser.resize(width, 900).await?;
                open(browser).await?;
                paint(browser, scheme).await?;
                browser.find("#sentence").await?.click().await?;
                browser
                    .keys("Shall we touch base? I have a quick call in mind.")
                    .await?;
                browser.find("#told .verdict").await?;
                for part in ["general", "phrases", "sites", "rules", "A02", "stored"] {
                    let show = "document.getElementById(arguments[0]).scrollIntoView()";
                    browser.run::<()>(show, vec![json!(part)]).await?;
                    browser.drawn().await?;
                    let name = format!("{}-options-{part}-{scheme}{wide}.png", browser.kind);
                    let path = repository("dist/screenshots").join(name);
                    browser.screenshot(&path).await?;
                }
            }
        }
        paint(browser, "").await?;
        browser.resize(1280, 900).await
    })
    .await
}
