//! The boundary to JavaScript: what the module exports, and nothing that decides.

mod draw;
mod popup;
mod value;

use std::cell::RefCell;

use gloo::utils::document;
use wasm_bindgen::prelude::*;

use crate::background::{self, Memory};
use crate::check;
use crate::draft::{Draft, Stage};
use crate::language;
use crate::lexicon::{CODES, Language};
use crate::protocol::Request;
use crate::protocol::value::{read, read_pressed};
use crate::settings::{Found, Settings};
use crate::site::{self, Allowed};
use crate::spelling::Misspellings;
use crate::view;
use crate::words;

/// The codes of the languages that have phrases, for [`load_phrases`].
#[wasm_bindgen]
#[must_use]
pub fn languages() -> Vec<String> {
    CODES.iter().map(ToString::to_string).collect()
}

/// Takes the contents of `<code>.lexicon`; English before anything else.
///
/// # Errors
/// When it is no such file.
#[wasm_bindgen]
pub fn load_phrases(code: &str, file: &[u8]) -> Result<(), JsError> {
    Ok(Language::load(code, file)?)
}

/// Takes the contents of `en.spelling`. Without them no word is misspelled.
///
/// # Errors
/// When it is no such file.
#[wasm_bindgen]
pub fn load_misspellings(file: Vec<u8>) -> Result<(), JsError> {
    Ok(Misspellings::load(file)?)
}

/// Takes the words of the interface, as [`crate::words::load`] reads them.
#[wasm_bindgen]
pub fn load_words(lines: &str) {
    words::load(lines);
}

/// The codes of the languages that a note can be told to be written in; after [`load_phrases`].
#[wasm_bindgen]
#[must_use]
pub fn told_languages() -> Vec<String> {
    language::codes().map(str::to_owned).collect()
}

/// Answers one request of a page: the background's whole work. `known` and `quiet` are what the
/// browser remembers of [`who`], as [`Memory`] says.
///
/// # Errors
/// When the value is no request.
#[wasm_bindgen(unchecked_return_type = "import('./content/protocol').Answer")]
pub fn answer(
    #[wasm_bindgen(unchecked_param_type = "import('./content/protocol').Request")]
    request: &JsValue,
    known: bool,
    quiet: bool,
) -> Result<JsValue, JsError> {
    let request = request_of(request)?;
    let memory = Memory { known, quiet };
    let answer = SETTINGS.with_borrow(|set| background::answer(&request, memory, set, now()));
    Ok(serde_wasm_bindgen::to_value(&answer)?)
}

thread_local! {
    static SETTINGS: RefCell<Settings> = RefCell::default();
}

/// What is set is this, from now on.
#[wasm_bindgen]
pub fn set_settings(stored: &JsValue) {
    SETTINGS.set(Settings::read(stored));
}

/// Reads settings from elsewhere, such as a file, onto those that are stored; see [`Found`].
///
/// # Errors
/// Never, as things are.
#[wasm_bindgen(unchecked_return_type = "import('./settings.js').Found")]
pub fn read_settings(stored: &JsValue, other: &JsValue) -> Result<JsValue, JsError> {
    let found = Found::read_onto(Settings::read(stored), other);
    Ok(serde_wasm_bindgen::to_value(&found)?)
}

/// Shows what would be said of a text, as things are set, within this element; see [`view::told`].
#[wasm_bindgen]
pub fn show_told(place: &web_sys::Element, text: &str) {
    let report = SETTINGS.with_borrow(|set| {
        check(&Draft {
            preferences: set.preferences(&[]),
            ..Draft::new(text, Stage::Invite)
        })
    });
    draw::draw(&document(), place, &view::told(&report, text));
}

/// The sites that the options page lists: of each name, key, what can be given back, `granted` or
/// nothing, `off` or nothing; see [`site::Listed`].
#[wasm_bindgen]
#[must_use]
pub fn list_sites(granted: &str, off: &str, own: &str) -> Vec<String> {
    let flag = |set: bool, name: &str| if set { name } else { "" }.to_owned();
    let row = |one: site::Listed| {
        let granted = flag(one.granted, "granted");
        [
            one.name,
            one.key,
            one.give_back,
            granted,
            flag(one.off, "off"),
        ]
    };
    let sites = with_allowed(granted, off, own, site::list);
    sites.into_iter().flat_map(row).collect()
}

/// What becomes of stored settings when this is pressed beside a box in a frame and tab with these
/// addresses; undefined where they stay as they are. See [`Settings::after`].
///
/// # Errors
/// Never, as things are.
#[wasm_bindgen(unchecked_return_type = "import('./settings.js').Settings | undefined")]
pub fn settings_after(
    stored: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "import('./content/protocol').Action")] pressed: &JsValue,
    frame: &str,
    tab: &str,
) -> Result<JsValue, JsError> {
    let after = read_pressed(pressed)
        .and_then(|pressed| Settings::read(stored).after(&pressed, frame, tab, now()));
    match after {
        Some(settings) => Ok(serde_wasm_bindgen::to_value(&settings)?),
        None => Ok(JsValue::UNDEFINED),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "milliseconds since 1970"
)]
fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// By what the one that a request is about is remembered; a fingerprint of it is enough.
///
/// # Errors
/// When the value is no request.
#[wasm_bindgen]
pub fn who(
    #[wasm_bindgen(unchecked_param_type = "import('./content/protocol').Request")]
    request: &JsValue,
) -> Result<String, JsError> {
    let request = request_of(request)?;
    Ok(background::who(&request))
}

fn request_of(value: &JsValue) -> Result<Request, JsError> {
    read(value).ok_or_else(|| JsError::new("a request holds facts"))
}

/// Brings the page that scores a pasted message to life: `#note`, `#stage`, `#relation`, `#place`,
/// `#name`, `#counter`, `#copy`, `#result` and `#status`.
///
/// # Errors
/// When the page lacks one of them.
#[wasm_bindgen]
pub fn open_popup() -> Result<(), JsError> {
    popup::open()
}

/// The note of that page with everything put right that needs no thinking, and what to say once it is
/// copied.
///
/// # Errors
/// When the page lacks a part.
#[wasm_bindgen]
pub fn improved_note() -> Result<Vec<String>, JsError> {
    popup::improved().map(Vec::from)
}

/// What the popup shows of the page at this address, the parts of [`site::Present`] in their order.
/// `granted` and `off` are lists with a space between.
#[wasm_bindgen]
#[must_use]
pub fn present_site(address: &str, granted: &str, off: &str, own: &str) -> Vec<String> {
    let site = with_allowed(granted, off, own, |allowed| site::present(address, allowed));
    vec![site.words, site.button, site.ask, site.give_back, site.key]
}

/// Whether a page script may be answered; see [`site::is_watched`].
#[wasm_bindgen]
#[must_use]
pub fn is_watched(frame: &str, tab: &str, granted: &str, off: &str, own: &str) -> bool {
    with_allowed(granted, off, own, |allowed| {
        site::is_watched(frame, tab, allowed)
    })
}

fn with_allowed<T>(granted: &str, off: &str, own: &str, go: impl FnOnce(Allowed<'_>) -> T) -> T {
    let granted: Vec<&str> = granted.split(' ').collect();
    let off: Vec<&str> = off.split(' ').collect();
    go(Allowed {
        granted: &granted,
        off: &off,
        own,
    })
}
