//! The pictures for the stores, of the built extension in Chromium, into `dist/store`:
//! `cargo run --example store`. All are made anew, and always as large as the stores ask for.

#[allow(
    dead_code,
    unused_imports,
    reason = "the tests need more of it than this example"
)]
mod harness;

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use harness::{Browser, Extension, Kind, Outcome, Rect, Server, missing, repository, until};
use thirtyfour::Key;

/// What a picture says, and how it is set.
struct Caption {
    file: &'static str,
    size: (u32, u32),
    class: &'static str,
    title: &'static str,
    line: &'static str,
}

/// As large as stores want them, in pixels.
const SCREENSHOT: (u32, u32) = (1280, 800);
const TILE: (u32, u32) = (440, 280);

/// The part of a page that a picture shows, in CSS pixels.
const WINDOW: (u32, u32) = (900, 508);
const POPUP: (u32, u32) = (400, 690);
/// How wide it is in the picture.
const WIDE: u32 = 1152;

const GENERIC: &str = "Hi Sanne, I came across your impressive profile and would love to connect.";
const SALESY: &str = "Hi Sanne, our survey drones save you 30% of the the cost. Book a free demo?";
/// The card is open, and the words are marked in the box.
const OPENED: &str = "return (root.querySelector('.card')?.checkVisibility() ?? false)
    && root.querySelector('.marked .fault') !== null";
const GOOD: &str = "Hi Sanne, your talk on reading scour under the Waal bridge changed how we place \
    our gauges in Nijmegen. May I follow your work?";

#[tokio::main]
async fn main() -> ExitCode {
    match make().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("store: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn make() -> Outcome {
    if let Some(line) = missing(&[Kind::Chromium]) {
        return Err(line.into());
    }
    let server = Arc::new(Server::start().await?);
    let extension = Extension::Folder(Kind::Chromium.dist());
    let browser = Browser::start(Kind::Chromium, &extension, server).await?;
    let outcome = pictures(&browser).await;
    browser.quit().await?;
    outcome
}

async fn pictures(browser: &Browser) -> Outcome {
    let shot = invitation(browser, "light", GENERIC, "generic").await?;
    let caption = Caption {
        file: "1-generic.png",
        size: SCREENSHOT,
        class: "",
        title: "Could go to anyone? You hear it in time.",
        line: "While you type: what is missing, why, and what to write instead.",
    };
    picture(browser, &caption, &shot, WIDE).await?;

    invitation(browser, "light", SALESY, "salesy").await?;
    browser.with(Key::Alt, Key::Down).await?;
    until("the open card", async || {
        let open: bool = browser.run_in_panel(OPENED).await?;
        Ok(open.then_some(()).ok_or("closed".to_owned()))
    })
    .await?;
    let shot = screenshot(browser).await?;
    let caption = Caption {
        file: "2-salesy.png",
        title: "Pitches get ignored.",
        line: "See which words sell, and put slips right with one press.",
        ..caption
    };
    picture(browser, &caption, &shot, WIDE).await?;

    let shot = popup(browser).await?;
    let caption = Caption {
        file: "3-popup.png",
        class: "beside",
        title: "Paste any note.",
        line: "The popup scores it at once. Nothing leaves your device, and nothing is kept.",
        ..caption
    };
    picture(browser, &caption, &shot, POPUP.0).await?;

    open(browser, "options.html", "light", WINDOW).await?;
    browser.find("article.rule").await?;
    let down = "document.querySelector('#A29').scrollIntoView()";
    browser.run::<()>(down, vec![]).await?;
    let shot = screenshot(browser).await?;
    let caption = Caption {
        file: "4-rules.png",
        class: "",
        title: "Every hint has a reason.",
        line: "All rules, where they come from, and how often each is right.",
        ..caption
    };
    picture(browser, &caption, &shot, WIDE).await?;

    let shot = invitation(browser, "dark", GOOD, "good").await?;
    let caption = Caption {
        file: "5-good-dark.png",
        class: "dark",
        title: "One line that only she could get.",
        line: "Who you are to them, why them, why now: the score shows its parts.",
        ..caption
    };
    picture(browser, &caption, &shot, WIDE).await?;

    let shot = panel(browser).await?;
    let caption = Caption {
        file: "promo-tile.png",
        size: TILE,
        class: "tile",
        title: "Noteworthy",
        line: "You have one first line.",
    };
    picture(browser, &caption, &shot, TILE.0).await
}

/// The practice dialog with a note in it, and what is said of it.
async fn invitation(browser: &Browser, scheme: &str, note: &str, verdict: &str) -> Outcome<String> {
    open(browser, "practice.html", scheme, WINDOW).await?;
    browser.find("textarea#practice-note").await?;
    browser
        .find("textarea#practice-note")
        .await?
        .click()
        .await?;
    browser.keys(note).await?;
    browser.verdict(verdict).await?;
    // The page's own heading is left out.
    let up = "scrollTo(0, document.querySelector('.choice').offsetTop - 20)";
    browser.run::<()>(up, vec![]).await?;
    screenshot(browser).await
}

async fn popup(browser: &Browser) -> Outcome<String> {
    // In a tab of its own it is over no page; here it says what it says over this one.
    const OVER: &str =
        "chrome.tabs.query = async () => [{ url: 'https://www.linkedin.com/feed/' }];
        dispatchEvent(new Event('focus'));";
    open(browser, "popup.html", "light", POPUP).await?;
    browser.find("#result .panel").await?;
    browser.run::<()>(OVER, vec![]).await?;
    browser.find("#site button:not([hidden])").await?;
    browser.find("input#name").await?.click().await?;
    browser.keys("Sanne Verhoeven").await?;
    browser.find("textarea#note").await?.click().await?;
    browser.keys(GENERIC).await?;
    browser.find("#result .verdict-generic").await?;
    screenshot(browser).await
}

/// What is said of a generic note, alone.
async fn panel(browser: &Browser) -> Outcome<String> {
    invitation(browser, "light", GENERIC, "generic").await?;
    let panel = browser.verdict("generic").await?;
    let Rect {
        left,
        top,
        right,
        bottom,
    } = panel.rect;
    let (width, height) = (right - left, bottom - top);
    // From the page's top, not from the window's.
    let scrolled: f64 = browser.run("return scrollY", vec![]).await?;
    let clip =
        json!({ "x": left, "y": top + scrolled, "width": width, "height": height, "scale": 1 });
    capture(browser, clip).await
}

/// Opens a page of the extension's in so large a window, by day or by night, twice as sharp as pictures
/// need.
async fn open(browser: &Browser, page: &str, scheme: &str, size: (u32, u32)) -> Outcome {
    browser.fresh_tab().await?;
    resize(browser, size, 2).await?;
    let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
    let media = json!({ "features": features });
    browser
        .devtools("Emulation.setEmulatedMedia", media)
        .await?;
    Ok(browser
        .driver
        .goto(format!("{}{page}", browser.base))
        .await?)
}

async fn resize(browser: &Browser, (width, height): (u32, u32), scale: u32) -> Outcome {
    let metrics = json!({
        "width": width,
        "height": height,
        "deviceScaleFactor": scale,
        "mobile": false,
    });
    browser
        .devtools("Emulation.setDeviceMetricsOverride", metrics)
        .await?;
    Ok(())
}

/// A PNG in base64, of all that the window shows.
async fn screenshot(browser: &Browser) -> Outcome<String> {
    capture(browser, Value::Null).await
}

/// The same, or only what is within `clip`.
async fn capture(browser: &Browser, clip: Value) -> Outcome<String> {
    let hide = "document.documentElement.style.scrollbarWidth = 'none'";
    browser.run::<()>(hide, vec![]).await?;
    let mut parameters = json!({ "format": "png" });
    if !clip.is_null() {
        parameters["clip"] = clip;
    }
    let picture = browser
        .devtools("Page.captureScreenshot", parameters)
        .await?;
    let data = picture["data"].as_str().ok_or("no picture")?;
    Ok(data.to_owned())
}

/// Sets the shot below its caption, so wide.
async fn picture(browser: &Browser, caption: &Caption, shot: &str, width: u32) -> Outcome {
    const SET: &str = "
        const [name, title, line, data, width] = arguments;
        document.body.className = name;
        document.querySelector('h1').textContent = title;
        document.querySelector('p').textContent = line;
        const shot = document.getElementById('shot');
        shot.src = `data:image/png;base64,${data}`;
        shot.width = width;
        await Promise.all(Array.from(document.images, (image) => image.decode()));";
    let stage = repository("tests/browser/store/stage.html");
    browser.open(&format!("file://{}", stage.display())).await?;
    resize(browser, caption.size, 1).await?;
    let values = json!([caption.class, caption.title, caption.line, shot, width]);
    let Value::Array(values) = values else {
        unreachable!("written as an array above")
    };
    browser.run_async::<Value>(SET, values).await?;
    let data = screenshot(browser).await?;
    let png = STANDARD.decode(data)?;
    assert_eq!(size_of(&png), Some(caption.size), "{}", caption.file);
    let file = format!("dist/store/{}", caption.file);
    let path = repository(&file);
    std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
    std::fs::write(path, png)?;
    println!("  picture  {file}");
    Ok(())
}

/// Width and height stand at a fixed place in a PNG.
fn size_of(png: &[u8]) -> Option<(u32, u32)> {
    let number = |at: usize| Some(u32::from_be_bytes(png.get(at..at + 4)?.try_into().ok()?));
    Some((number(16)?, number(20)?))
}
