//! The page that scores a pasted message, as popup and as part of the web page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::SETTINGS;
use super::draw::{FIX, draw};
use crate::check;
use crate::draft::{Draft, Recipient, Relation, Stage};
use crate::improve::{Improved, improve};
use crate::surface::Place;
use crate::view;
use crate::words::{fill, get};

/// Screen readers hear the verdict once typing has paused for so long, in milliseconds.
const SPEAK_AFTER: u32 = 1000;

#[wasm_bindgen]
extern "C" {
    /// `extension/content/edit.js`, which the page loads.
    fn edit(area: &HtmlTextAreaElement, fix: &JsValue);
}

/// What [`edit`] takes.
#[derive(Serialize)]
struct Fix {
    start: u32,
    end: u32,
    replacement: String,
}

/// The parts of the page that matter.
#[derive(Clone)]
struct Page {
    note: HtmlTextAreaElement,
    stage: HtmlSelectElement,
    relation: HtmlSelectElement,
    place: HtmlSelectElement,
    name: HtmlInputElement,
    counter: Element,
    copy: Element,
    result: Element,
    status: Element,
    /// The text that the result speaks of.
    judged: Rc<RefCell<String>>,
    /// What is going to be spoken; replacing it cancels it.
    speaking: Rc<RefCell<Option<Timeout>>>,
}

/// Shows the result now, and again whenever the text or what is said of it changes.
pub(super) fn open() -> Result<(), JsError> {
    let page = Page::find()?;
    page.show();
    for (target, event) in [
        (page.note.unchecked_ref::<Element>(), "input"),
        (page.name.unchecked_ref(), "input"),
        (page.stage.unchecked_ref(), "change"),
        (page.relation.unchecked_ref(), "change"),
        (page.place.unchecked_ref(), "change"),
    ] {
        let page = page.clone();
        // The page lives as long as its listeners.
        EventListener::new(target, event, move |_| page.show()).forget();
    }
    let result = page.result.clone();
    EventListener::new(&result, "click", move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into().ok());
        page.press(pressed.as_ref());
    })
    .forget();
    Ok(())
}

/// The note with everything put right that needs no thinking, and what to say of it once it is copied.
pub(super) fn improved() -> Result<[String; 2], JsError> {
    let page = Page::find()?;
    let text = page.note.value();
    let Improved { text, fixes } = page.read(&text, improve);
    let said = match fixes {
        0 => get("popup_copied_as_it_is"),
        fixes => fill("popup_copied", &[&fixes.to_string()]),
    };
    Ok([text, said])
}

fn part<T: JsCast>(id: &str) -> Result<T, JsError> {
    document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into().ok())
        .ok_or_else(|| JsError::new(&format!("the page lacks #{id}")))
}

impl Page {
    fn find() -> Result<Self, JsError> {
        Ok(Self {
            note: part("note")?,
            stage: part("stage")?,
            relation: part("relation")?,
            place: part("place")?,
            name: part("name")?,
            counter: part("counter")?,
            copy: part("copy")?,
            result: part("result")?,
            status: part("status")?,
            judged: Rc::default(),
            speaking: Rc::default(),
        })
    }

    /// Does something with this text and what is said of it.
    fn read<T>(&self, text: &str, go: impl FnOnce(&Draft<'_>) -> T) -> T {
        let stage = Stage::from_name(&self.stage.value()).unwrap_or_default();
        let relation = Relation::from_name(&self.relation.value()).unwrap_or_default();
        let place = Place::from_name(&self.place.value());
        let name = self.name.value();
        let name = name.trim();
        SETTINGS.with_borrow(|set| {
            go(&Draft {
                relation,
                limit: place.limit(stage),
                counting: place.counting,
                recipient: (!name.is_empty()).then(|| Recipient::named(name)),
                preferences: set.preferences(&[]),
                ..Draft::new(text, stage)
            })
        })
    }

    fn show(&self) {
        let text = self.note.value();
        let report = self.read(&text, |draft| {
            self.count(draft);
            check(draft)
        });
        draw(&document(), &self.result, &view::result(&report, &text));
        self.speak(view::spoken(&report));
        self.judged.replace(text);
    }

    /// Says how long the text is, and of how much the site takes where that is known.
    fn count(&self, draft: &Draft<'_>) {
        let length = draft.counting.length(draft.text);
        let is_over = draft.limit.is_some_and(|limit| length > limit as usize);
        let length = length.to_string();
        let said = match draft.limit {
            Some(limit) => fill("popup_counter_of", &[&length, &limit.to_string()]),
            None => fill("popup_counter", &[&length]),
        };
        self.counter.set_text_content(Some(&said));
        self.counter
            .set_class_name(if is_over { "over" } else { "" });
        let _ = self
            .copy
            .toggle_attribute_with_force("disabled", draft.text.trim().is_empty());
    }

    /// Carries out the fix of the button that was pressed, if it is one.
    fn press(&self, pressed: Option<&Element>) {
        let [start, end, replacement] = FIX.map(|name| pressed?.get_attribute(name));
        let number = |text: Option<String>| text?.parse().ok();
        let (Some(start), Some(end), Some(replacement)) = (number(start), number(end), replacement)
        else {
            return;
        };
        if self.note.value() != *self.judged.borrow() {
            self.show();
        } else if let Ok(fix) = serde_wasm_bindgen::to_value(&Fix {
            start,
            end,
            replacement,
        }) {
            edit(&self.note, &fix);
        }
    }

    fn speak(&self, sentence: String) {
        let status = self.status.clone();
        let later = Timeout::new(SPEAK_AFTER, move || {
            if status.text_content().as_ref() != Some(&sentence) {
                status.set_text_content(Some(&sentence));
            }
        });
        self.speaking.replace(Some(later));
    }
}
