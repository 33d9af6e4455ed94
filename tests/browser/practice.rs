//! Types a note into the practice page of the built extension in a headless browser, prints what
//! the panel says, and keeps pictures: `cargo run --example practice -- chrome|firefox`.

#[allow(
    dead_code,
    unused_imports,
    reason = "the tests need more of it than this example"
)]
mod harness;

use std::process::ExitCode;
use std::sync::Arc;

use harness::{Browser, Extension, Kind, Outcome, Server, missing, repository, until};

const NOTE: &str = "Hi Sanne, I came across your profile and would love to add you to my network.";

#[tokio::main]
async fn main() -> ExitCode {
    let kind = match std::env::args().nth(1).as_deref() {
        Some("chrome") => Kind::Chromium,
        Some("firefox") => Kind::Firefox,
        _ => {
            eprintln!("usage: practice chrome|firefox");
            return ExitCode::from(2);
        }
    };
    match practise(kind).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("practice: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn practise(kind: Kind) -> Outcome {
    if let Some(line) = missing(&[kind]) {
        return Err(line.into());
    }
    let server = Arc::new(Server::start().await?);
    let browser = Browser::start(kind, &Extension::Folder(kind.dist()), server).await?;
    let outcome = show(&browser).await;
    browser.quit().await?;
    outcome
}

async fn show(browser: &Browser) -> Outcome {
    browser.open_own("practice.html").await?;
    write(browser).await?;
    picture(browser, "practice").await?;
    browser.open(&browser.server.web_page()).await?;
    write(browser).await?;
    picture(browser, "www").await
}

/// Types the note and prints the panel that appears beside it.
async fn write(browser: &Browser) -> Outcome {
    browser
        .find("textarea#practice-note")
        .await?
        .click()
        .await?;
    browser.keys(NOTE).await?;
    let panel = browser.verdict("generic").await?;
    println!("\n{}", browser.driver.title().await?);
    println!("  typed    {NOTE}");
    println!("  verdict  {}", panel.words);
    println!(
        "  score    {}",
        panel
            .score
            .map_or("none".to_owned(), |score| score.to_string())
    );
    for hint in panel.hints {
        println!("  hint     {hint}");
    }
    Ok(())
}

/// With the words marked in the box, which they are once typing has paused.
async fn picture(browser: &Browser, what: &str) -> Outcome {
    const MARKED: &str = "return root.querySelector('.marked > .fault') !== null";
    until("words to be marked in the box", async || {
        let is_marked: bool = browser.run_in_panel(MARKED).await?;
        Ok(is_marked.then_some(()).ok_or_else(|| "none".to_owned()))
    })
    .await?;
    let name = match browser.kind {
        Kind::Chromium => "chrome",
        Kind::Firefox => "firefox",
    };
    let path = format!("dist/{what}-{name}.png");
    browser.screenshot(&repository(&path)).await?;
    println!("  picture  {path}");
    Ok(())
}
