//! Pictures of popup, practice page and web page, by day and by night, on a desk and on a phone, kept under
//! `dist/screenshots`; and what of the web page has to hold on each.

use serde_json::json;

use super::notes::{GENERIC, GOOD};
use super::pictures::paint;
use crate::harness::{Browser, Outcome, repository};

const SLIPS: &str = "Hi Ilka, I hope you are doing well. I recieve your your newsletter and would love to connect!!";

pub(super) async fn are_taken(browser: &Browser) -> Outcome {
    for scheme in ["light", "dark"] {
        let keep = async |what: &str| {
            let name = format!("dist/screenshots/{}-{what}-{scheme}.png", browser.kind);
            browser.screenshot(&repository(&name)).await
        };
        browser.resize(500, 760).await?;
        browser.open_own("popup.html").await?;
        paint(browser, scheme).await?;
        browser.find("#result .panel").await?;
        browser.find("#site-words:not(:empty)").await?;
        keep("popup-empty").await?;
        browser.find("textarea#note").await?.click().await?;
        browser.keys(SLIPS).await?;
        browser.find("#result .fix").await?;
        browser.find("#copy").await?.click().await?;
        browser.find("#copied:not(:empty)").await?;
        keep("popup-copied").await?;
        browser.find("textarea#note").await?.click().await?;
        browser.clear().await?;
        browser.keys(GOOD).await?;
        browser.find("#result .verdict-good").await?;
        keep("popup-good").await?;

        browser.resize(1280, 900).await?;
        for heading in ["practice-chat", "practice-inmail", "practice-group"] {
            browser.open_own("practice.html").await?;
            paint(browser, scheme).await?;
            browser
                .find(&format!("input[value={heading}]"))
                .await?
                .click()
                .await?;
            browser
                .find("#practice .tries button:nth-child(3)")
                .await?
                .click()
                .await?;
            browser.verdict("salesy").await?;
            keep(heading).await?;
        }

        browser.open(&browser.server.web_page()).await?;
        paint(browser, scheme).await?;
        browser.find("#result .panel").await?;
        browser.find("#note").await?.send_keys(GENERIC).await?;
        browser.find("#result .verdict-generic").await?;
        keep("www").await?;
        for part in ["gains", "practise-heading", "rules"] {
            let to =
                "document.getElementById(arguments[0]).scrollIntoView({ behavior: 'instant' })";
            browser.run::<()>(to, vec![json!(part)]).await?;
            keep(&format!("www-{part}")).await?;
        }
        phone(browser, "").await?;
        paint(browser, scheme).await?;
        let name = format!("dist/screenshots/{}-www-phone-{scheme}.png", browser.kind);
        browser
            .find("iframe")
            .await?
            .screenshot(&repository(&name))
            .await?;
    }
    paint(browser, "").await
}

/// Shows a page of the web's in a frame as wide as a small phone; the answer is how wide it is and how
/// much it needs.
async fn phone(browser: &Browser, page: &str) -> Outcome<[u32; 2]> {
    const FRAME: &str = "
        const frame = document.createElement('iframe');
        frame.style = 'width: 360px; height: 2600px; border: 0; display: block';
        frame.src = arguments[0];
        await new Promise((loaded) => {
            frame.onload = loaded;
            document.body.replaceChildren(frame);
        });
        const page = frame.contentDocument;
        while (!page.querySelector('#practice .dialog, article.rule')) {
            await new Promise((next) => setTimeout(next));
        }
        const { clientWidth, scrollWidth } = page.documentElement;
        return [clientWidth, scrollWidth];";
    // A file that shows as text, and so has no policy against frames.
    browser
        .open(&format!("{}page.css", browser.server.web_page()))
        .await?;
    let page = format!("{}{page}", browser.server.web_page());
    browser.run_async(FRAME, vec![json!(page)]).await
}

pub(super) async fn of_the_web_fit_a_phone(browser: &Browser) -> Outcome {
    for page in ["", "rules.html"] {
        let [width, needed] = phone(browser, page).await?;
        assert!(
            (1..=360).contains(&width),
            "{page:?} is {width} pixels wide"
        );
        assert!(needed <= width, "{page:?} needs {needed} of {width} pixels");
    }
    Ok(())
}

pub(super) async fn of_the_web_have_no_barriers(browser: &Browser) -> Outcome {
    for page in ["", "rules.html"] {
        for scheme in ["light", "dark"] {
            browser
                .open(&format!("{}{page}", browser.server.web_page()))
                .await?;
            paint(browser, scheme).await?;
            browser.find("#practice .dialog, article.rule").await?;
            let barriers = browser.barriers().await?;
            assert!(barriers.is_empty(), "{page:?}, {scheme}: {barriers:#?}");
        }
    }
    paint(browser, "").await
}
