//! The page that scores a pasted message, as popup and as part of the web page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlSelectElement, HtmlTextAreaElement};

use super::SETTINGS;
use super::draw::{FIX, draw};
use crate::check;
use crate::draft::{Draft, Relation, Stage};
use crate::view;

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
    result: Element,
    status: Element,
    /// The text that the result speaks of.
    judged: Rc<RefCell<String>>,
    /// What is going to be spoken; replacing it cancels it.
    speaking: Rc<RefCell<Option<Timeout>>>,
}

/// Shows the result now, and again whenever text, kind of message or relation changes.
pub(super) fn open() -> Result<(), JsError> {
    let page = Page {
        note: part("note")?,
        stage: part("stage")?,
        relation: part("relation")?,
        result: part("result")?,
        status: part("status")?,
        judged: Rc::default(),
        speaking: Rc::default(),
    };
    page.show();
    for (target, event) in [
        (page.note.clone().unchecked_into::<Element>(), "input"),
        (page.stage.clone().unchecked_into::<Element>(), "change"),
        (page.relation.clone().unchecked_into::<Element>(), "change"),
    ] {
        let page = page.clone();
        // The page lives as long as its listeners.
        EventListener::new(&target, event, move |_| page.show()).forget();
    }
    let result = page.result.clone();
    EventListener::new(&result, "click", move |event| {
        let pressed = event.target().and_then(|target| target.dyn_into().ok());
        page.press(pressed.as_ref());
    })
    .forget();
    Ok(())
}

fn part<T: JsCast>(id: &str) -> Result<T, JsError> {
    document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into().ok())
        .ok_or_else(|| JsError::new(&format!("the page lacks #{id}")))
}

impl Page {
    fn show(&self) {
        let text = self.note.value();
        let stage = Stage::from_name(&self.stage.value()).unwrap_or_default();
        let relation = Relation::from_name(&self.relation.value()).unwrap_or_default();
        let report = SETTINGS.with_borrow(|set| {
            check(&Draft {
                relation,
                preferences: set.preferences(&[]),
                ..Draft::new(&text, stage)
            })
        });
        draw(&document(), &self.result, &view::result(&report, &text));
        self.speak(view::spoken(&report));
        self.judged.replace(text);
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
