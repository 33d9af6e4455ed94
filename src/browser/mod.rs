//! The boundary to JavaScript: what the module exports, and nothing that decides.

mod draw;
mod popup;
mod value;

use wasm_bindgen::prelude::*;

use crate::background::{self, Memory};
use crate::language;
use crate::lexicon::{CODES, Language};
use crate::protocol::Request;
use crate::protocol::value::read;
use crate::site::{self, Allowed};
use crate::spelling::Misspellings;
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
    let answer = background::answer(&request, Memory { known, quiet });
    Ok(serde_wasm_bindgen::to_value(&answer)?)
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
