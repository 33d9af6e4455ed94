//! Values of JavaScript as [`crate::protocol::value`] reads and writes them.

use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::protocol::value::Value;

#[wasm_bindgen]
extern "C" {
    type Object;
    #[wasm_bindgen(js_name = Object, constructor, js_class = "Object")]
    fn new() -> Object;
    #[wasm_bindgen(method, structural, indexing_getter)]
    fn property(this: &Object, name: &str) -> JsValue;
    #[wasm_bindgen(method, structural, indexing_setter)]
    fn set_property(this: &Object, name: &str, value: &JsValue);
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

    fn items(&self) -> Vec<Self> {
        if !Array::is_array(self) {
            return Vec::new();
        }
        let array: &Array = self.unchecked_ref();
        (0..array.length()).map(|index| array.get(index)).collect()
    }

    fn null() -> Self {
        Self::NULL
    }

    fn of_text(text: &str) -> Self {
        Self::from_str(text)
    }

    fn of_number(number: u32) -> Self {
        Self::from(number)
    }

    fn of_items(items: Vec<Self>) -> Self {
        let array = Array::new();
        for item in items {
            array.push(&item);
        }
        array.into()
    }

    fn of_properties(properties: Vec<(&str, Self)>) -> Self {
        let object = Object::new();
        for (name, value) in properties {
            object.set_property(name, &value);
        }
        object.into()
    }
}
