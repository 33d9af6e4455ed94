//! Draws a tree of elements into an extension page or the web page.
//!
//! What is there already is changed rather than replaced, so that an opened part stays open and the
//! focus stays where it is. `extension/content/draw.js` does the same in other people's pages.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

use crate::view::{self, Action};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Makes `parent` hold exactly this tree.
pub(super) fn draw(document: &Document, parent: &Element, tree: &view::Element) {
    children(document, parent, 0, std::slice::from_ref(tree));
}

/// Makes the children of `parent` from `offset` on those of `trees`.
fn children(document: &Document, parent: &Element, offset: u32, trees: &[view::Element]) {
    let nodes = parent.child_nodes();
    for (index, tree) in (offset..).zip(trees) {
        let old = nodes.item(index);
        let kept = old
            .as_ref()
            .and_then(|node| node.dyn_ref::<Element>())
            .filter(|element| is_same(element, tree));
        match (kept, &old) {
            (Some(element), _) => update(document, element, tree),
            (None, old) => {
                let Some(element) = create(document, tree) else {
                    continue;
                };
                update(document, &element, tree);
                let placed = match old {
                    Some(old) => parent.replace_child(&element, old),
                    None => parent.append_child(&element),
                };
                debug_assert!(placed.is_ok(), "an element can hold an element");
            }
        }
    }
    let end = offset + u32::try_from(trees.len()).unwrap_or(u32::MAX);
    while let Some(extra) = nodes.item(end) {
        if parent.remove_child(&extra).is_err() {
            break;
        }
    }
}

fn create(document: &Document, tree: &view::Element) -> Option<Element> {
    let namespace = matches!(tree.tag, view::Tag::Svg | view::Tag::Path).then_some(SVG);
    match namespace {
        Some(namespace) => document.create_element_ns(Some(namespace), tree.tag.name()),
        None => document.create_element(tree.tag.name()),
    }
    .ok()
}

/// The same element may stay: same name, and the first word of its class, which tells hints from
/// parts, has not changed.
fn is_same(element: &Element, tree: &view::Element) -> bool {
    let class = |text: &str| text.split(' ').next().map(str::to_owned);
    let wanted = tree.attributes.iter().find(|(name, _)| *name == "class");
    element.local_name() == tree.tag.name()
        && class(&element.get_attribute("class").unwrap_or_default())
            == class(wanted.map_or("", |(_, value)| value))
}

fn update(document: &Document, element: &Element, tree: &view::Element) {
    let own = tree.attributes.iter().cloned();
    let wanted: Vec<(&str, String)> = own.chain(fix(tree)).collect();
    for old in element.get_attribute_names() {
        let old = old.as_string().unwrap_or_default();
        // `open` is the reader's, not the tree's.
        if old != "open" && !wanted.iter().any(|(name, _)| *name == old) {
            let _ = element.remove_attribute(&old);
        }
    }
    for (name, value) in &wanted {
        if element.get_attribute(name).as_ref() != Some(value) {
            let _ = element.set_attribute(name, value);
        }
    }
    let texts = u32::from(!tree.text.is_empty());
    if texts == 1 {
        set_text(document, element, &tree.text);
    }
    children(document, element, texts, &tree.children);
}

/// The names of the attributes that tell what a button puts where; see [`Action::Fix`].
pub(super) const FIX: [&str; 3] = ["data-start", "data-end", "data-replacement"];

/// A button's fix as attributes, which pages of our own may have.
fn fix(tree: &view::Element) -> impl Iterator<Item = (&'static str, String)> {
    let values = match &tree.action {
        Some(Action::Fix {
            start,
            end,
            replacement,
        }) => Some([start.to_string(), end.to_string(), replacement.clone()]),
        _ => None,
    };
    values
        .into_iter()
        .flat_map(|values| FIX.into_iter().zip(values))
}

/// Makes the first child of `element` this text.
fn set_text(document: &Document, element: &Element, text: &str) {
    let first = element.first_child();
    match &first {
        Some(node) if node.node_type() == Node::TEXT_NODE => {
            if node.text_content().as_deref() != Some(text) {
                node.set_text_content(Some(text));
            }
        }
        _ => {
            let _ = element.insert_before(&document.create_text_node(text), first.as_ref());
        }
    }
}
