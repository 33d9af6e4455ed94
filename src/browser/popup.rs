//! The page that scores a pasted message, as popup and as part of the web page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::{JsCast, JsError};
use web_sys::{Element, HtmlSelectElement, HtmlTextAreaElement};

use super::draw::draw;
use crate::check;
use crate::draft::{Draft, Relation, Stage};
use crate::view;

/// Screen readers hear the verdict once typing has paused for so long, in milliseconds.
const SPEAK_AFTER: u32 = 1000;

/// The parts of the page that matter.
#[derive(Clone)]
struct Page {
    note: HtmlTextAreaElement,
    stage: HtmlSelectElement,
    relation: HtmlSelectElement,
    result: Element,
    status: Element,
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
        let report = check(&Draft {
            relation,
            ..Draft::new(&text, stage)
        });
        draw(&document(), &self.result, &view::result(&report, &text));
        self.speak(view::spoken(&report));
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
