//! Messages out of and into values of JavaScript, by hand: with serde's derived code for it the module
//! would be a tenth larger. The test below keeps both at one.

use super::{Answer, Request};
use crate::surface::{Button, Dialog, Facts, Field, Form, Line, Part, People};
use crate::view::{Action, Element};

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
    /// Whether it is true.
    #[must_use]
    fn is_true(&self) -> bool;
    /// What is in an array.
    #[must_use]
    fn items(&self) -> Vec<Self>;

    /// `null`.
    #[must_use]
    fn null() -> Self;
    /// A string.
    #[must_use]
    fn of_text(text: &str) -> Self;
    /// A number.
    #[must_use]
    fn of_number(number: u32) -> Self;
    /// An array.
    #[must_use]
    fn of_items(items: Vec<Self>) -> Self;
    /// An object.
    #[must_use]
    fn of_properties(properties: Vec<(&str, Self)>) -> Self;
}

/// Reads a request; none where the value holds no facts.
#[must_use]
pub fn read<V: Value>(request: &V) -> Option<Request> {
    Some(Request {
        sequence: number(request, "sequence"),
        text: request.get("text").and_then(|text| text.text()),
        facts: facts(&request.get("facts")?),
    })
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
        people: value.get("people").as_ref().map(people),
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

fn people<V: Value>(value: &V) -> People {
    let mut lines = Vec::new();
    for line in items(value, "lines") {
        if let Some(at) = Part::from_name(&text(&line, "at")) {
            lines.push(Line {
                at,
                mark: text(&line, "mark"),
                text: text(&line, "text"),
            });
        }
    }
    People {
        lines,
        title: text(value, "title"),
        address: text(value, "address"),
        opener: text(value, "opener"),
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

fn items<V: Value>(value: &V, name: &str) -> Vec<V> {
    value
        .get(name)
        .map(|items| items.items())
        .unwrap_or_default()
}

fn texts<V: Value>(value: &V, name: &str) -> Vec<String> {
    let items = items(value, name);
    items.iter().filter_map(V::text).collect()
}

/// Writes an answer.
#[must_use]
pub fn write<V: Value>(answer: &Answer) -> V {
    let kind = |kind| ("kind", V::of_text(kind));
    V::of_properties(match answer {
        Answer::Ignore => vec![kind("ignore")],
        Answer::Watch { style } => vec![kind("watch"), ("style", V::of_text(style))],
        Answer::Panel {
            sequence,
            tree,
            spoken,
        } => vec![
            kind("panel"),
            ("sequence", V::of_number(*sequence)),
            ("tree", element(tree)),
            ("spoken", V::of_text(spoken)),
        ],
    })
}

fn element<V: Value>(element: &Element) -> V {
    let mut attributes = Vec::new();
    for (name, value) in &element.attributes {
        attributes.push(V::of_items(vec![V::of_text(name), V::of_text(value)]));
    }
    V::of_properties(vec![
        ("tag", V::of_text(element.tag.name())),
        ("attributes", V::of_items(attributes)),
        ("text", V::of_text(&element.text)),
        (
            "action",
            element.action.as_ref().map_or_else(V::null, action),
        ),
        (
            "children",
            V::of_items(element.children.iter().map(self::element).collect()),
        ),
    ])
}

fn action<V: Value>(action: &Action) -> V {
    match action {
        Action::Close => V::of_text("close"),
        Action::Know => V::of_text("know"),
        Action::NeverAgain => V::of_text("neverAgain"),
        Action::Fix {
            start,
            end,
            replacement,
        } => V::of_properties(vec![("fix", fix(*start, *end, replacement))]),
    }
}

/// What [`Action::Fix`] holds.
#[must_use]
pub fn fix<V: Value>(start: u32, end: u32, replacement: &str) -> V {
    V::of_properties(vec![
        ("start", V::of_number(start)),
        ("end", V::of_number(end)),
        ("replacement", V::of_text(replacement)),
    ])
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::*;
    use crate::view::Tag;

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
        fn is_true(&self) -> bool {
            self.as_bool() == Some(true)
        }
        fn items(&self) -> Vec<Self> {
            self.as_array().cloned().unwrap_or_default()
        }
        fn null() -> Self {
            Self::Null
        }
        fn of_text(text: &str) -> Self {
            text.into()
        }
        fn of_number(number: u32) -> Self {
            number.into()
        }
        fn of_items(items: Vec<Self>) -> Self {
            items.into()
        }
        fn of_properties(properties: Vec<(&str, Self)>) -> Self {
            let own = |(name, value): (&str, Self)| (name.to_owned(), value);
            Self::Object(properties.into_iter().map(own).collect())
        }
    }

    /// Nothing in it is what stands there when it is missing, so that no name may be wrong.
    #[test]
    fn a_request_is_read_as_serde_reads_it() {
        let parts = ["asked", "dialog", "card", "profile", "thread", "marked"];
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
                "people": {
                    "lines": parts.map(|at| json!({ "at": at, "mark": "h1", "text": at })),
                    "title": "p", "address": "q", "opener": "r",
                },
            },
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

    #[test]
    fn an_answer_is_written_as_serde_writes_it() {
        let fix = Action::Fix {
            start: 1,
            end: 2,
            replacement: "x".to_owned(),
        };
        let actions = [Action::Close, Action::Know, Action::NeverAgain, fix];
        let tree = Element::new(Tag::Section)
            .with("class", "panel")
            .child(Element::text(Tag::H2, "A heading"))
            .children(actions.map(|action| Element::new(Tag::Button).does(action)));
        let panel = Answer::Panel {
            sequence: 7,
            tree,
            spoken: "Fine".to_owned(),
        };
        for answer in [Answer::Ignore, Answer::Watch { style: "p {}" }, panel] {
            let expected = serde_json::to_value(&answer).unwrap();
            assert_eq!(write::<Json>(&answer), expected);
        }
    }

    #[test]
    fn every_tag_is_named_as_serde_names_it() {
        for tag in Tag::ALL {
            assert_eq!(serde_json::to_value(tag).unwrap(), tag.name());
        }
    }
}
