//! Values of JavaScript as [`crate::protocol::value`] reads them.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::protocol::value::Value;

#[wasm_bindgen]
extern "C" {
    type Object;
    #[wasm_bindgen(method, structural, indexing_getter)]
    fn property(this: &Object, name: &str) -> JsValue;
}

impl Value for JsValue {
    fn get(&self, name: &str) -> Option<Self> {
        if !self.is_object() {
            return None;
        }
        let value = self.unchecked_ref::<Object>().property(name);
        (!value.is_null() && !value.is_undefined()).then_some(value)
    }

    fn text(&self) -> Option<String> {
        self.as_string()
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what is too large or too small becomes the largest or the smallest"
    )]
    fn number(&self) -> Option<u32> {
        self.as_f64().map(|number| number as u32)
    }

    fn is_true(&self) -> bool {
        self.as_bool() == Some(true)
    }

    fn strings(&self) -> Vec<String> {
        if !Array::is_array(self) {
            return Vec::new();
        }
        let array: &Array = self.unchecked_ref();
        (0..array.length())
            .filter_map(|index| array.get(index).as_string())
            .collect()
    }
}
