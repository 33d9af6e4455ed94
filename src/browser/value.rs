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

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "no time since 1970 is too large"
    )]
    fn milliseconds(&self) -> Option<u64> {
        let number = self.as_f64().filter(|number| *number >= 0.0);
        number.map(|number| number as u64)
    }

    fn flag(&self) -> Option<bool> {
        self.as_bool()
    }

    fn names(&self) -> Vec<String> {
        self.dyn_ref::<js_sys::Object>()
            .map_or_else(Vec::new, |object| js_sys::Object::keys(object).strings())
    }

    fn items(&self) -> Option<Vec<Self>> {
        Array::is_array(self).then(|| self.unchecked_ref::<Array>().to_vec())
    }
}
