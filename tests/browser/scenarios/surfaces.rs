//! Every box where a first word is written is found, and no other; the table of both at the end.
//!
//! On LinkedIn the shipped extension is watched. On other hosts it has no permission until the
//! person gives it one: there the page script's own files gather the facts, and the core judges
//! them here. A row says which of the two by its host.

use std::fmt::Write as _;
use std::sync::Mutex;

use noteworthy::surface::{Facts, recognise};
use serde_json::{Value, json};
use thirtyfour::WebElement;

use super::notes::GENERIC;
use super::silent::answered_elsewhere;
use crate::harness::{
    ALERT, ARABIC, Browser, FRAME, GERMAN, LIGHT, MODAL, Mount, Outcome, Place, Policy, SHADOW,
    until,
};

/// A box on a frozen page.
struct Row {
    /// What a person would call it.
    surface: &'static str,
    host: &'static str,
    place: Place,
    /// The box, through open shadow roots.
    field: &'static str,
    /// What it is read as, as the panel says; nothing where we shall be silent.
    read_as: Option<&'static str>,
}

const LINKEDIN: &str = "www.linkedin.com";
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

const fn page(page: &'static str, path: &'static str) -> Place {
    Place {
        page,
        path,
        policy: Policy::TrustedTypes,
        mount: Mount::Page,
    }
}

const fn row(
    surface: &'static str,
    host: &'static str,
    place: Place,
    field: &'static str,
    read_as: Option<&'static str>,
) -> Row {
    Row {
        surface,
        host,
        place,
        field,
        read_as,
    }
}

const NOTE: &str = "textarea#custom-message";
pub(super) const PAGE: Place = page("messaging-thread", "/messaging/thread/2-aWxrYQ/");
pub(super) const COMPOSE: Place = page("messaging-compose", "/messaging/compose/");
pub(super) const THREAD: Place = page("messaging", "/messaging/thread/2-b3JpA/");
pub(super) const OVERLAY: Place = page("messaging-overlay", "/in/ilka-brandvold/");
pub(super) const CONNECT: Place = page("sales-connect", "/sales/lead/ACwAAA/");
const SALES: Place = page("sales-inmail", "/sales/inbox/compose/");
const FEED: Place = page("feed", "/feed/");
const DECOYS: Place = page("decoys", "/in/ilka-brandvold/");

#[rustfmt::skip]
const ON_LINKEDIN: &[Row] = &[
    row("invitation, its own page", LINKEDIN, LIGHT, NOTE, FREE),
    row("invitation, shadow root", LINKEDIN, SHADOW, NOTE, FREE),
    row("invitation, native dialog", LINKEDIN, MODAL, NOTE, FREE),
    row("invitation, frame", LINKEDIN, FRAME, NOTE, FREE),
    row("invitation, German, Premium", LINKEDIN, GERMAN, NOTE, PREMIUM),
    row("invitation, right to left", LINKEDIN, ARABIC, NOTE, FREE),
    row("invitation, alertdialog", LINKEDIN, ALERT, NOTE, FREE),
    row("invitation, e-mail asked for", LINKEDIN, page("invite-email", "/in/ilka-brandvold/"), NOTE, FREE),
    row("message, overlay, running", LINKEDIN, THREAD, EDITOR, LATER),
    row("message, overlay in shadow root, running", LINKEDIN, OVERLAY, RUNNING, LATER),
    row("message, overlay in shadow root, first", LINKEDIN, OVERLAY, BEGUN, FIRST),
    row("message, its own page, running", LINKEDIN, PAGE, EDITOR, LATER),
    row("message, its own page, first", LINKEDIN, COMPOSE, EDITOR, FIRST),
    row("InMail", LINKEDIN, page("inmail", "/in/ilka-brandvold/"), EDITOR, Some("Read as a first message. At most 1900 characters.")),
    row("Sales Navigator, invitation", LINKEDIN, CONNECT, INVITATION, PREMIUM),
    row("Sales Navigator, InMail", LINKEDIN, SALES, ".compose-form__message-field", FIRST),
    row("post in a group", LINKEDIN, page("share", "/groups/4711/"), ".ql-editor", POST),
    row("post on a page", LINKEDIN, page("share", "/company/4711/admin/page-posts/published/"), ".ql-editor", POST),
    row("comment, new feed", LINKEDIN, FEED, ".tiptap", COMMENT),
    row("comment, older page", LINKEDIN, page("comment", "/posts/ilka-brandvold_gauges/"), ".ql-editor", COMMENT),
    row("recommendation request", LINKEDIN, page("recommendation", "/in/ilka-brandvold/edit/forms/recommendation/ask/"), "textarea", Some("Read as a recommendation request. At most 3000 characters.")),
    row("post in the feed", LINKEDIN, page("share", "/feed/"), ".ql-editor", None),
    row("post, beside messages", LINKEDIN, THREAD, "main .ql-editor", None),
    row("search", LINKEDIN, THREAD, "[role=search] input", None),
    row("recipient of a message", LINKEDIN, COMPOSE, "main input", None),
    row("subject of an InMail", LINKEDIN, page("inmail", "/in/ilka-brandvold/"), "[name=subject]", None),
    row("e-mail address of an invitation", LINKEDIN, page("invite-email", "/in/ilka-brandvold/"), "#email", None),
    row("Sales Navigator, note on a lead", LINKEDIN, CONNECT, "main textarea", None),
    row("Sales Navigator, description of a list", LINKEDIN, SALES, ".lists textarea", None),
    row("quota of notes used up", LINKEDIN, page("quota", "/in/ilka-brandvold/"), "dialog button", None),
    row("weekly limit", LINKEDIN, page("weekly-limit", "/in/ilka-brandvold/"), "[role=alertdialog] button", None),
    row("search that is a text area", LINKEDIN, DECOYS, "[role=search] textarea", None),
    row("captcha", LINKEDIN, DECOYS, "[name=g-recaptcha-response]", None),
    row("combobox", LINKEDIN, DECOYS, "#combobox", None),
    row("field of one line", LINKEDIN, DECOYS, "#one-line", None),
    row("password", LINKEDIN, DECOYS, "#password", None),
    row("text of a profile", LINKEDIN, DECOYS, "#about", None),
    row("box that is too small", LINKEDIN, DECOYS, "#small", None),
    row("box that is read-only", LINKEDIN, DECOYS, "#read-only", None),
    row("code", LINKEDIN, DECOYS, "#code", None),
    row("clipboard of an editor", LINKEDIN, DECOYS, "#clipboard", None),
    row("report of a profile", LINKEDIN, DECOYS, "#report", None),
];

const NETWORK: Place = page("network", "/people/ilka");

#[rustfmt::skip]
const ELSEWHERE: &[Row] = &[
    row("XING, contact request", "www.xing.com", page("xing", "/profile/Ilka_Brandvold"), "[role=dialog] textarea", Some("Xing invite")),
    row("XING, message", "www.xing.com", page("xing", "/chats/4711"), "[name=message]", Some("Xing first_message")),
    row("XING, comment", "www.xing.com", page("xing", "/news/4711"), "[name=comment]", None),
    row("Messenger", "www.facebook.com", page("facebook", "/messages/t/4711/"), "[role=main] [role=textbox]", Some("Facebook first_message")),
    row("Facebook, chat on any page", "www.facebook.com", page("facebook", "/"), "[role=main] [role=textbox]", Some("Facebook first_message")),
    row("Facebook, comment", "www.facebook.com", page("facebook", "/"), "form [role=textbox]", None),
    row("Instagram, message", "www.instagram.com", page("instagram", "/direct/t/4711/"), "[role=textbox]", Some("Instagram follow_up")),
    row("X, message", "x.com", page("x-chat", "/i/chat/1-2"), "textarea", Some("X first_message")),
    row("X, message in Draft.js", "x.com", page("x-messages", "/messages/1-2"), "aside [role=textbox]", Some("X follow_up")),
    row("X, reply", "x.com", page("x-messages", "/messages/1-2"), "[role=dialog] [role=textbox]", None),
    row("Bluesky, chat", "bsky.app", page("bluesky", "/messages/3kabc"), "main textarea", Some("Bluesky first_message 1000")),
    row("Bluesky, report", "bsky.app", page("bluesky", "/messages/3kabc"), "#report", None),
    row("Mastodon, direct message", "social.example", page("mastodon", "/publish"), "#direct textarea", Some("Mastodon first_message")),
    row("Mastodon, public post", "social.example", page("mastodon", "/publish"), "#public textarea", None),
    row("Reddit, chat", "www.reddit.com", page("reddit", "/chat/room/4711"), "[name=message]", Some("Reddit follow_up")),
    row("Reddit, comment", "www.reddit.com", page("reddit", "/r/gauges/comments/4711/"), "shreddit-composer [role=textbox]", None),
    row("Wellfound, note of an application", "wellfound.com", page("wellfound", "/jobs"), "[name=userNote]", Some("Wellfound first_message")),
    row("Wellfound, profile", "wellfound.com", page("wellfound", "/jobs"), "[name=bio]", None),
    row("any site, running chat", "intranet.example", NETWORK, ".chat-form [role=textbox]", Some("Other follow_up")),
    row("any site, invitation", "intranet.example", NETWORK, "#invite textarea", Some("Other invite 250")),
    row("any site, text area in a dialog", "intranet.example", NETWORK, "#plain textarea", Some("Other first_message")),
    row("any site, comment", "intranet.example", NETWORK, ".comment-form textarea", None),
    row("any site, report", "intranet.example", NETWORK, "#report textarea", None),
    row("any site, search", "intranet.example", NETWORK, "#search", None),
    row("any site, bare box", "intranet.example", NETWORK, "#bare", None),
    row("any site, mail", "intranet.example", NETWORK, ".mail-form textarea", None),
    row("any site, subject of a mail", "intranet.example", NETWORK, "[name=subject]", None),
    row("any site, code", "intranet.example", NETWORK, "#code", None),
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
    for row in ON_LINKEDIN {
        let wrong = match row.read_as {
            Some(read_as) => found(browser, row, read_as).await,
            None => silent(browser, row).await,
        };
        keep(browser, row, wrong.err().map(|error| error.to_string()));
    }
    none_wrong(browser, ON_LINKEDIN)
}

pub(super) async fn elsewhere(browser: &Browser) -> Outcome {
    let script = facts_script(browser)?;
    for row in ELSEWHERE {
        browser.fresh_tab().await?;
        browser.go_to(row.place).await?;
        let facts: Facts = browser.run(&script, vec![json!(row.field)]).await?;
        let facts = Facts {
            host: row.host.to_owned(),
            ..facts
        };
        let seen = recognise(&facts).map(|surface| {
            let limit = surface.limit.map(|limit| format!(" {limit}"));
            let stage = surface.stage.name();
            format!("{:?} {stage}{}", surface.site, limit.unwrap_or_default())
        });
        let wrong = (seen.as_deref() != row.read_as).then(|| format!("{seen:?}: {facts:?}"));
        keep(browser, row, wrong);
    }
    none_wrong(browser, ELSEWHERE)
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

/// The page script's own files, which gather the facts as they do in a page that we may watch.
fn facts_script(browser: &Browser) -> Outcome<String> {
    let dist = browser.kind.dist();
    let manifest: Value = serde_json::from_slice(&std::fs::read(dist.join("manifest.json"))?)?;
    let files: Vec<String> = serde_json::from_value(manifest["content_scripts"][0]["js"].clone())?;
    let mut script = String::new();
    for file in files.iter().filter(|file| *file != "content/start.js") {
        script += &std::fs::read_to_string(dist.join(file))?;
    }
    Ok(format!(
        "{script} {DEEP} return factsOf(deep(document, arguments[0]));"
    ))
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
