//! Requests out of values of JavaScript, by hand: with serde's derived code for it the module would be
//! a tenth larger. The test below keeps both at one. Answers are written by serde, which costs little.

use super::Request;
use crate::draft::Ignored;
use crate::rules;
use crate::surface::{Button, Dialog, Facts, Field, Form};
use crate::view::Action;

/// A value of JavaScript, as far as messages need it. Of another kind than asked for, it is taken for
/// nothing, as if the page showed nothing of it.
pub trait Value: Sized {
    /// The property of an object; nothing where there is no such property, or no object.
    #[must_use]
    fn get(&self, name: &str) -> Option<Self>;
    /// A string.
    #[must_use]
    fn text(&self) -> Option<String>;
    /// A whole number.
    #[must_use]
    fn number(&self) -> Option<u32>;
    /// A whole number that may be as large as times are: milliseconds since 1970.
    #[must_use]
    fn milliseconds(&self) -> Option<u64>;
    /// True or false.
    #[must_use]
    fn flag(&self) -> Option<bool>;
    /// The names of an object's properties.
    #[must_use]
    fn names(&self) -> Vec<String>;
    /// The items of an array.
    #[must_use]
    fn items(&self) -> Option<Vec<Self>>;
    /// Whether it is true.
    #[must_use]
    fn is_true(&self) -> bool {
        self.flag() == Some(true)
    }
    /// The strings in an array.
    #[must_use]
    fn strings(&self) -> Vec<String> {
        let items = self.items().unwrap_or_default();
        items.iter().filter_map(Self::text).collect()
    }
}

/// Reads a request; none where the value holds no facts.
#[must_use]
pub fn read<V: Value>(request: &V) -> Option<Request> {
    Some(Request {
        sequence: number(request, "sequence"),
        text: request.get("text").and_then(|text| text.text()),
        facts: facts(&request.get("facts")?),
        ignored: request
            .get("ignored")
            .and_then(|all| all.items())
            .map_or_else(Vec::new, |all| all.iter().map(ignored).collect()),
    })
}

/// Reads what was pressed, as far as it changes settings; see
/// [`Settings::after`](crate::settings::Settings::after).
#[must_use]
pub fn read_pressed<V: Value>(pressed: &V) -> Option<Action> {
    if let Some(name) = pressed.text() {
        return match name.as_str() {
            "neverAgain" => Some(Action::NeverAgain),
            "siteOff" => Some(Action::SiteOff),
            "pauseHour" => Some(Action::PauseHour),
            "off" => Some(Action::Off),
            _ => None,
        };
    }
    if let Some(rule) = pressed.get("ruleOff") {
        let rule = rules::of_code(&text(&rule, "code"))?;
        return Some(Action::RuleOff { code: rule.code });
    }
    let phrase = pressed.get("allowPhrase")?;
    Some(Action::AllowPhrase {
        words: text(&phrase, "words"),
    })
}

fn ignored<V: Value>(value: &V) -> Ignored {
    Ignored {
        code: text(value, "code"),
        words: text(value, "words"),
    }
}

fn facts<V: Value>(value: &V) -> Facts {
    Facts {
        host: text(value, "host"),
        path: text(value, "path"),
        field: value.get("box").as_ref().map(field).unwrap_or_default(),
        dialog: value.get("dialog").as_ref().map(dialog),
        form: value.get("form").as_ref().map(form),
        around: texts(value, "around"),
        near: texts(value, "near"),
        button: value.get("button").as_ref().map(button),
        people: value.get("people").map(|lines| lines.strings()),
    }
}

fn field<V: Value>(value: &V) -> Field {
    Field {
        tag: text(value, "tag"),
        id: text(value, "id"),
        name: text(value, "name"),
        role: text(value, "role"),
        class: text(value, "class"),
        marks: texts(value, "marks"),
        width: number(value, "width"),
        height: number(value, "height"),
        visible: is_true(value, "visible"),
        editable: is_true(value, "editable"),
        in_search: is_true(value, "inSearch"),
        max_length: value.get("maxLength").and_then(|most| most.number()),
        spellcheck: is_true(value, "spellcheck"),
    }
}

fn dialog<V: Value>(value: &V) -> Dialog {
    Dialog {
        labelled_by: text(value, "labelledBy"),
        marks: texts(value, "marks"),
        lines: texts(value, "lines"),
        fields: number(value, "fields"),
        inputs: number(value, "inputs"),
        buttons: number(value, "buttons"),
        last_button_disabled: is_true(value, "lastButtonDisabled"),
        asks_email: is_true(value, "asksEmail"),
    }
}

fn form<V: Value>(value: &V) -> Form {
    Form {
        fields: number(value, "fields"),
        inputs: number(value, "inputs"),
        submits: is_true(value, "submits"),
        submit_disabled: is_true(value, "submitDisabled"),
    }
}

fn button<V: Value>(value: &V) -> Button {
    Button {
        classes: texts(value, "classes"),
        index: number(value, "index") as usize,
        disabled: is_true(value, "disabled"),
        links: texts(value, "links"),
        ids: texts(value, "ids"),
    }
}

fn text<V: Value>(value: &V, name: &str) -> String {
    let text = value.get(name).and_then(|text| text.text());
    text.unwrap_or_default()
}

fn number<V: Value>(value: &V, name: &str) -> u32 {
    let number = value.get(name).and_then(|number| number.number());
    number.unwrap_or_default()
}

fn is_true<V: Value>(value: &V, name: &str) -> bool {
    value.get(name).is_some_and(|flag| flag.is_true())
}

fn texts<V: Value>(value: &V, name: &str) -> Vec<String> {
    value
        .get(name)
        .map(|texts| texts.strings())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;

    impl Value for Json {
        fn get(&self, name: &str) -> Option<Self> {
            Json::get(self, name)
                .filter(|value| !value.is_null())
                .cloned()
        }
        fn text(&self) -> Option<String> {
            self.as_str().map(ToOwned::to_owned)
        }
        fn number(&self) -> Option<u32> {
            self.as_u64().and_then(|number| number.try_into().ok())
        }
        fn milliseconds(&self) -> Option<u64> {
            self.as_u64()
        }
        fn flag(&self) -> Option<bool> {
            self.as_bool()
        }
        fn names(&self) -> Vec<String> {
            let object = self.as_object().into_iter();
            object.flat_map(|object| object.keys().cloned()).collect()
        }
        fn items(&self) -> Option<Vec<Self>> {
            self.as_array().cloned()
        }
    }

    /// Nothing in it is what stands there when it is missing, so that no name may be wrong.
    #[test]
    fn a_request_is_read_as_serde_reads_it() {
        let full = json!({
            "sequence": 7,
            "text": "Hi",
            "facts": {
                "host": "example.org",
                "path": "/in/ana",
                "box": {
                    "tag": "textarea", "id": "a", "name": "b", "role": "c", "class": "d e",
                    "marks": ["f"], "width": 300, "height": 90, "visible": true, "editable": true,
                    "inSearch": true, "maxLength": 200, "spellcheck": true,
                },
                "dialog": {
                    "labelledBy": "g", "marks": ["h"], "lines": ["i", "j"], "fields": 1, "inputs": 2,
                    "buttons": 3, "lastButtonDisabled": true, "asksEmail": true,
                },
                "form": { "fields": 4, "inputs": 5, "submits": true, "submitDisabled": true },
                "around": ["k"],
                "near": ["l"],
                "button": {
                    "classes": ["m"], "index": 6, "disabled": true, "links": ["n"], "ids": ["o"],
                },
                "people": ["profile\th1\tp", "title\t\tq"],
            },
            "ignored": [{ "code": "A29", "words": "r" }, { "code": "A03", "words": "" }],
        });
        let bare = json!({
            "sequence": 0, "text": null, "facts": { "box": {}, "dialog": null, "form": null },
        });
        for request in [full, bare] {
            let expected: Request = serde_json::from_value(request.clone()).unwrap();
            let found = read(&request).unwrap();
            assert_eq!(format!("{found:?}"), format!("{expected:?}"));
        }
    }

    #[test]
    fn what_changes_settings_is_read_as_it_is_sent() {
        let words = "quick call".to_owned();
        for action in [
            Action::NeverAgain,
            Action::SiteOff,
            Action::PauseHour,
            Action::Off,
            Action::RuleOff { code: "A29" },
            Action::AllowPhrase { words },
        ] {
            let sent = serde_json::to_value(&action).unwrap();
            assert_eq!(read_pressed(&sent), Some(action));
        }
        for action in [
            json!("close"),
            json!({ "fix": {} }),
            json!({ "ruleOff": { "code": "Z99" } }),
            json!(null),
            json!(7),
        ] {
            assert_eq!(read_pressed(&action), None, "{action}");
        }
    }

    #[test]
    fn what_is_no_request_is_none() {
        for value in [
            json!(null),
            json!("facts"),
            json!({}),
            json!({ "facts": null }),
        ] {
            assert!(read(&value).is_none(), "{value}");
        }
    }

    #[test]
    fn what_is_of_another_kind_is_nothing() {
        let request = json!({ "sequence": "one", "facts": { "host": 1, "box": [], "near": [2] } });
        let read = read(&request).unwrap();
        assert_eq!(read.facts, Facts::default());
    }
}
