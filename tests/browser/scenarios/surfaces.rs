//! Every box where a first word is written is found, and no other; the table of both at the end.
//!
//! It is the shipped extension that is watched. On other hosts than LinkedIn's it has no permission
//! until the person gives it one; `sites` tells how that is done here.

use std::fmt::Write as _;
use std::sync::Mutex;

use serde_json::{Value, json};
use thirtyfour::WebElement;

use super::notes::GENERIC;
use super::silent::answered_elsewhere;
use super::sites;
use crate::harness::{
    ALERT, ARABIC, Browser, FRAME, GERMAN, HOSTS, LIGHT, MODAL, Outcome, Place, SHADOW, until,
};

/// A box on a frozen page.
struct Row {
    /// What a person would call it.
    surface: &'static str,
    place: Place,
    /// The box, through open shadow roots.
    field: &'static str,
    /// What it is read as, as the panel says; nothing where we shall be silent.
    read_as: Option<&'static str>,
}

pub(super) const EDITOR: &str = ".msg-form__contenteditable";
/// In the overlay, a conversation with a history and one without.
pub(super) const RUNNING: &str = "#msg-form-ember21 .msg-form__contenteditable";
pub(super) const BEGUN: &str = "#msg-form-ember22 .msg-form__contenteditable";
/// Of Sales Navigator.
pub(super) const INVITATION: &str = "#connect-cta-form__invitation";

const FREE: Option<&str> = Some("Read as an invitation. At most 200 characters.");
const PREMIUM: Option<&str> = Some("Read as an invitation. At most 300 characters.");
const FIRST: Option<&str> = Some("Read as a first message.");
const LATER: Option<&str> = Some("Read as a follow-up.");
const COMMENT: Option<&str> = Some("Read as a comment.");
const POST: Option<&str> = Some("Read as a post.");

const fn row(
    surface: &'static str,
    place: Place,
    field: &'static str,
    read_as: Option<&'static str>,
) -> Row {
    Row {
        surface,
        place,
        field,
        read_as,
    }
}

const NOTE: &str = "textarea#custom-message";
pub(super) const PAGE: Place = Place::of("messaging-thread", "/messaging/thread/2-aWxrYQ/");
pub(super) const COMPOSE: Place = Place::of("messaging-compose", "/messaging/compose/");
pub(super) const THREAD: Place = Place::of("messaging", "/messaging/thread/2-b3JpA/");
pub(super) const OVERLAY: Place = Place::of("messaging-overlay", "/in/ilka-brandvold/");
pub(super) const CONNECT: Place = Place::of("sales-connect", "/sales/lead/ACwAAA/");
const SALES: Place = Place::of("sales-inmail", "/sales/inbox/compose/");
const FEED: Place = Place::of("feed", "/feed/");
const DECOYS: Place = Place::of("decoys", "/in/ilka-brandvold/");

#[rustfmt::skip]
const ON_LINKEDIN: &[Row] = &[
    row("invitation, its own page", LIGHT, NOTE, FREE),
    row("invitation, shadow root", SHADOW, NOTE, FREE),
    row("invitation, native dialog", MODAL, NOTE, FREE),
    row("invitation, frame", FRAME, NOTE, FREE),
    row("invitation, German, Premium", GERMAN, NOTE, PREMIUM),
    row("invitation, right to left", ARABIC, NOTE, FREE),
    row("invitation, alertdialog", ALERT, NOTE, FREE),
    row("invitation, e-mail asked for", Place::of("invite-email", "/in/ilka-brandvold/"), NOTE, FREE),
    row("message, overlay, running", THREAD, EDITOR, LATER),
    row("message, overlay in shadow root, running", OVERLAY, RUNNING, LATER),
    row("message, overlay in shadow root, first", OVERLAY, BEGUN, FIRST),
    row("message, its own page, running", PAGE, EDITOR, LATER),
    row("message, its own page, first", COMPOSE, EDITOR, FIRST),
    row("InMail", Place::of("inmail", "/in/ilka-brandvold/"), EDITOR, Some("Read as a first message. At most 1900 characters.")),
    row("Sales Navigator, invitation", CONNECT, INVITATION, PREMIUM),
    row("Sales Navigator, InMail", SALES, ".compose-form__message-field", FIRST),
    row("post in a group", Place::of("share", "/groups/4711/"), ".ql-editor", POST),
    row("post on a page", Place::of("share", "/company/4711/admin/page-posts/published/"), ".ql-editor", POST),
    row("comment, new feed", FEED, ".tiptap", COMMENT),
    row("comment, older page", Place::of("comment", "/posts/ilka-brandvold_gauges/"), ".ql-editor", COMMENT),
    row("recommendation request", Place::of("recommendation", "/in/ilka-brandvold/edit/forms/recommendation/ask/"), "textarea", Some("Read as a recommendation request. At most 3000 characters.")),
    row("post in the feed", Place::of("share", "/feed/"), ".ql-editor", None),
    row("post, beside messages", THREAD, "main .ql-editor", None),
    row("search", THREAD, "[role=search] input", None),
    row("recipient of a message", COMPOSE, "main input", None),
    row("subject of an InMail", Place::of("inmail", "/in/ilka-brandvold/"), "[name=subject]", None),
    row("e-mail address of an invitation", Place::of("invite-email", "/in/ilka-brandvold/"), "#email", None),
    row("Sales Navigator, note on a lead", CONNECT, "main textarea", None),
    row("Sales Navigator, description of a list", SALES, ".lists textarea", None),
    row("quota of notes used up", Place::of("quota", "/in/ilka-brandvold/"), "dialog button", None),
    row("weekly limit", Place::of("weekly-limit", "/in/ilka-brandvold/"), "[role=alertdialog] button", None),
    row("search that is a text area", DECOYS, "[role=search] textarea", None),
    row("captcha", DECOYS, "[name=g-recaptcha-response]", None),
    row("combobox", DECOYS, "#combobox", None),
    row("field of one line", DECOYS, "#one-line", None),
    row("password", DECOYS, "#password", None),
    row("text of a profile", DECOYS, "#about", None),
    row("box that is too small", DECOYS, "#small", None),
    row("box that is read-only", DECOYS, "#read-only", None),
    row("code", DECOYS, "#code", None),
    row("clipboard of an editor", DECOYS, "#clipboard", None),
    row("report of a profile", DECOYS, "#report", None),
];

pub(super) const CHAT_ON_X: Place = Place::of("x-chat", "/i/chat/1-2").on("x.com");
pub(super) const CHAT_ON_BLUESKY: Place = Place::of("bluesky", "/messages/3kabc").on("bsky.app");
pub(super) const MESSENGER: Place =
    Place::of("facebook", "/messages/t/4711/").on("www.facebook.com");
pub(super) const ON_XING: Place = Place::of("xing", "/profile/Ilka_Brandvold").on("www.xing.com");
pub(super) const ON_MASTODON: Place = Place::of("mastodon", "/publish").on("social.example");
const NETWORK: Place = Place::of("network", "/people/ilka-brandvold").on("intranet.example");

#[rustfmt::skip]
const ELSEWHERE: &[Row] = &[
    row("XING, contact request", ON_XING, "[role=dialog] textarea", Some("Read as an invitation.")),
    row("XING, message", Place::of("xing", "/chats/4711").on("www.xing.com"), "[name=message]", FIRST),
    row("XING, comment", Place::of("xing", "/news/4711").on("www.xing.com"), "[name=comment]", None),
    row("Messenger", MESSENGER, "[role=main] [role=textbox]", FIRST),
    row("Facebook, chat on any page", Place::of("facebook", "/").on("www.facebook.com"), "[role=main] [role=textbox]", FIRST),
    row("Facebook, comment", Place::of("facebook", "/").on("www.facebook.com"), "form [role=textbox]", None),
    row("Instagram, message", Place::of("instagram", "/direct/t/4711/").on("www.instagram.com"), "[role=textbox]", LATER),
    row("X, message", CHAT_ON_X, "textarea", FIRST),
    row("X, message in Draft.js", Place::of("x-messages", "/messages/1-2").on("x.com"), "aside [role=textbox]", LATER),
    row("X, reply", Place::of("x-messages", "/messages/1-2").on("x.com"), "[role=dialog] [role=textbox]", None),
    row("Bluesky, chat", CHAT_ON_BLUESKY, "main textarea", Some("Read as a first message. At most 1000 characters.")),
    row("Bluesky, report", CHAT_ON_BLUESKY, "#report", None),
    row("Mastodon, direct message", ON_MASTODON, "#direct textarea", FIRST),
    row("Mastodon, answer to a direct message", ON_MASTODON, "#answer textarea", LATER),
    row("Mastodon, public post", ON_MASTODON, "#public textarea", None),
    row("Reddit, chat", Place::of("reddit", "/chat/room/4711").on("www.reddit.com"), "[name=message]", LATER),
    row("Reddit, comment", Place::of("reddit", "/r/gauges/comments/4711/").on("www.reddit.com"), "shreddit-composer [role=textbox]", None),
    row("Wellfound, note of an application", Place::of("wellfound", "/jobs").on("wellfound.com"), "[name=userNote]", FIRST),
    row("Wellfound, profile", Place::of("wellfound", "/jobs").on("wellfound.com"), "[name=bio]", None),
    row("any site, running chat", NETWORK, ".chat-form [role=textbox]", LATER),
    row("any site, invitation", NETWORK, "#invite textarea", Some("Read as an invitation. At most 250 characters.")),
    row("any site, text area in a dialog", NETWORK, "#plain textarea", FIRST),
    row("any site, comment", NETWORK, ".comment-form textarea", None),
    row("any site, report", NETWORK, "#report textarea", None),
    row("any site, search", NETWORK, "#search", None),
    row("any site, bare box", NETWORK, "#bare", None),
    row("any site, mail", NETWORK, ".mail-form textarea", None),
    row("any site, subject of a mail", NETWORK, "[name=subject]", None),
    row("any site, code", NETWORK, "#code", None),
];

/// What came of a row in a browser.
struct Visit {
    surface: &'static str,
    browser: String,
    /// A box is there to be found.
    ours: bool,
    wrong: Option<String>,
}

static VISITS: Mutex<Vec<Visit>> = Mutex::new(Vec::new());

pub(super) async fn on_linkedin(browser: &Browser) -> Outcome {
    visit(browser, ON_LINKEDIN).await
}

pub(super) async fn elsewhere(browser: &Browser) -> Outcome {
    let hosts = ELSEWHERE.iter().map(|row| row.place.host);
    let hosts: Vec<&str> = HOSTS
        .iter()
        .copied()
        .filter(|&host| hosts.clone().any(|one| one == host))
        .collect();
    sites::with_watched(browser, &hosts, async |browser| {
        visit(browser, ELSEWHERE).await
    })
    .await
}

async fn visit(browser: &Browser, rows: &[Row]) -> Outcome {
    for row in rows {
        let wrong = match row.read_as {
            Some(read_as) => found(browser, row, read_as).await,
            None => silent(browser, row).await,
        };
        keep(browser, row, wrong.err().map(|error| error.to_string()));
    }
    none_wrong(browser, rows)
}

fn keep(browser: &Browser, row: &Row, wrong: Option<String>) {
    VISITS.lock().expect("no panic while locked").push(Visit {
        surface: row.surface,
        browser: browser.kind.to_string(),
        ours: row.read_as.is_some(),
        wrong,
    });
}

fn none_wrong(browser: &Browser, rows: &[Row]) -> Outcome {
    let visits = VISITS.lock().expect("no panic while locked");
    let here = visits.iter().filter(|visit| {
        visit.browser == browser.kind.to_string()
            && rows.iter().any(|row| row.surface == visit.surface)
    });
    let wrong: Vec<String> = here
        .filter_map(|visit| Some(format!("{}: {}", visit.surface, visit.wrong.as_ref()?)))
        .collect();
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(wrong.join("\n").into())
    }
}

/// The panel says what the box is read as, the box holds what was typed, and the page stays as it is.
async fn found(browser: &Browser, row: &Row, read_as: &str) -> Outcome {
    // An invitation's page counts characters and goes from step to step, so that it changes itself;
    // the scenarios of `untouched` compare these.
    let still = row.field != NOTE;
    let field = if still {
        browser.fresh_tab().await?;
        browser.go_to(row.place).await?;
        browser.run::<()>(WATCH, vec![json!(row.field)]).await?;
        deep(browser, row.field).await?
    } else {
        browser.reach(row.place).await?
    };
    // No click where the page is watched: Firefox's driver changes a box's style for a moment.
    if still {
        field.focus().await?;
    } else {
        field.click().await?;
    }
    browser.keys(GENERIC).await?;
    until(&format!("{read_as:?} in a panel"), async || {
        if browser.panel().await?.is_none() {
            return Ok(Err("no panel".to_owned()));
        }
        let says: String = browser
            .run_in_panel("return root.querySelector('.setting')?.textContent ?? ''")
            .await?;
        Ok(if says == read_as { Ok(()) } else { Err(says) })
    })
    .await?;
    let text = held(browser, &field).await?;
    if text != GENERIC {
        return Err(format!("the box holds {text:?}").into());
    }
    if still {
        let changes: Vec<String> = browser.run("return window.changes", vec![]).await?;
        if !changes.is_empty() {
            return Err(format!("changed in the page: {changes:?}").into());
        }
    }
    browser.nothing_went_wrong().await
}

async fn silent(browser: &Browser, row: &Row) -> Outcome {
    browser.fresh_tab().await?;
    browser.go_to(row.place).await?;
    deep(browser, row.field).await?.focus().await?;
    browser.keys(GENERIC).await?;
    answered_elsewhere(browser).await?;
    let hosts = browser.hosts().await?.len();
    if hosts > 0 {
        return Err("a panel came".into());
    }
    browser.nothing_went_wrong().await
}

const DEEP: &str = r"
    const deep = (root, selector) => {
        const here = root.querySelector(selector);
        if (here) return here;
        for (const element of root.querySelectorAll('*')) {
            const there = element.shadowRoot && deep(element.shadowRoot, selector);
            if (there) return there;
        }
        return null;
    };";

pub(super) async fn deep(browser: &Browser, selector: &str) -> Outcome<WebElement> {
    let script = format!("{DEEP} return deep(document, arguments[0]);");
    let element: Value = browser.run(&script, vec![json!(selector)]).await?;
    browser.element(element)
}

/// Writes down what changes outside of the box, in the page and in its open shadow roots. The panel
/// is put beside head and body, which is no part of the page.
const WATCH: &str = r"
    window.changes = [];
    const watch = (root) => {
        new MutationObserver((changes) => {
            for (const { type, target, attributeName } of changes) {
                const inBox = target.parentElement?.closest('[contenteditable]') ?? target.closest?.('[contenteditable]');
                if (inBox && type !== 'attributes' || target === document.documentElement) continue;
                window.changes.push(`${type} ${attributeName} of ${target.nodeName}`);
            }
        }).observe(root, { subtree: true, attributes: true, childList: true, characterData: true });
        for (const element of root.querySelectorAll('*')) {
            if (element.shadowRoot) watch(element.shadowRoot);
        }
    };
    watch(document);";

/// The text of a box, byte for byte.
pub(super) async fn held(browser: &Browser, field: &WebElement) -> Outcome<String> {
    const TEXT: &str =
        "const [box] = arguments; return box.value ?? box.innerText.replace(/\\n$/, '');";
    browser.run(TEXT, vec![field.to_json()?]).await
}

/// Surface, browser, result: of all that was visited so far.
pub(crate) fn table() -> String {
    let visits = VISITS.lock().expect("no panic while locked");
    let mut table = String::new();
    let result = |visit: &Visit| match (visit.ours, &visit.wrong) {
        (true, None) => "found",
        (false, None) => "silent",
        (true, Some(_)) => "NOT FOUND, OR WRONG",
        (false, Some(_)) => "TOUCHED",
    };
    for row in ON_LINKEDIN.iter().chain(ELSEWHERE) {
        let here: Vec<_> = visits
            .iter()
            .filter(|visit| visit.surface == row.surface)
            .map(|visit| format!("{} {}", visit.browser, result(visit)))
            .collect();
        if !here.is_empty() {
            let _ = writeln!(table, "{:<44} {}", row.surface, here.join("   "));
        }
    }
    if !table.is_empty() {
        let count = |ours: bool, right: bool| {
            let alike = |visit: &&Visit| visit.ours == ours && (!right || visit.wrong.is_none());
            visits.iter().filter(alike).count()
        };
        let _ = writeln!(
            table,
            "{} of {} boxes found; {} of {} other fields touched",
            count(true, true),
            count(true, false),
            count(false, false) - count(false, true),
            count(false, false),
        );
    }
    table
}
