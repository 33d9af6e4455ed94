//! The words that people see, in the language of the interface: keyed texts from
//! `extension/_locales/<language>/messages.json`, the format that browsers read, too.
//!
//! A rule's English words stand in the rule's own file; a catalogue of another language has them under
//! the rule's code, such as `a02_message` and `a02_instead`.

use std::sync::RwLock;

/// Key and text, sorted by key.
type Catalogue = Vec<(Box<str>, Box<str>)>;

static LOADED: RwLock<Catalogue> = RwLock::new(Vec::new());

/// Takes the catalogue of one language in place of the one before: a line each of key, tab, text. Of two
/// with one key the later holds, as a translation does that follows the rule's own words.
pub fn load(lines: &str) {
    let entries = lines.lines().filter_map(|line| line.split_once('\t'));
    let mut catalogue: Catalogue = entries
        .map(|(key, text)| (key.into(), text.into()))
        .collect();
    catalogue.sort_by(|(one, _), (other, _)| one.cmp(other));
    if let Ok(mut loaded) = LOADED.write() {
        *loaded = catalogue;
    }
}

/// The text of a key; the key itself where the catalogue lacks it.
///
/// # Panics
/// Outside of browsers, where the English catalogue lacks it.
#[must_use]
pub fn get(key: &str) -> String {
    let found = find(key);
    #[cfg(not(target_arch = "wasm32"))]
    assert!(found.is_some(), "_locales/en has no words for {key}");
    found.unwrap_or_else(|| key.to_owned())
}

/// The text of a key with `$1` to `$9` filled in.
#[must_use]
pub fn fill(key: &str, arguments: &[&str]) -> String {
    let mut filled = String::new();
    let text = get(key);
    let mut parts = text.split('$');
    filled.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let place = part.as_bytes().first().filter(|byte| byte.is_ascii_digit());
        let argument =
            place.and_then(|byte| arguments.get(usize::from(byte - b'0').wrapping_sub(1)));
        if let Some(argument) = argument {
            filled.push_str(argument);
            filled.push_str(&part[1..]);
        } else {
            filled.push('$');
            filled.push_str(part);
        }
    }
    filled
}

/// The words of a rule, or of something else whose English stands in the code: those of the catalogue
/// where it has them.
#[must_use]
pub fn translated(code: &str, part: &str, english: &str) -> String {
    let key = [&code.to_ascii_lowercase(), "_", part].concat();
    find(&key).unwrap_or_else(|| english.to_owned())
}

/// What is said of something found, said when it is shown: by then the language is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    key: &'static str,
    arguments: Vec<String>,
}

impl Message {
    /// The text of this key, filled in with these.
    #[must_use]
    pub const fn new(key: &'static str, arguments: Vec<String>) -> Self {
        Self { key, arguments }
    }

    /// In the language of the interface.
    #[must_use]
    pub fn text(&self) -> String {
        let arguments: Vec<&str> = self.arguments.iter().map(String::as_str).collect();
        fill(self.key, &arguments)
    }
}

fn find(key: &str) -> Option<String> {
    #[cfg(not(target_arch = "wasm32"))]
    load_english();
    let loaded = LOADED.read().ok()?;
    let after = loaded.partition_point(|(other, _)| **other <= *key);
    let (found, text) = loaded.get(after.checked_sub(1)?)?;
    (**found == *key).then(|| text.to_string())
}

/// On the command line and in tests: English, from the source.
#[cfg(not(target_arch = "wasm32"))]
fn load_english() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        load(&lines(include_str!(
            "../extension/_locales/en/messages.json"
        )));
    });
}

/// A catalogue in the browsers' format as [`load`] takes it.
///
/// # Panics
/// When it is none.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn lines(json: &str) -> String {
    let catalogue: serde_json::Value = serde_json::from_str(json).expect("a catalogue");
    let entries = catalogue.as_object().expect("keys and texts").iter();
    let lines = entries.map(|(key, entry)| {
        let text = entry["message"].as_str().expect("a text");
        [key, "\t", text, "\n"].concat()
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_stands_at_its_place() {
        assert_eq!(fill("a06_over", &["5", "200"]), "5 over the limit of 200.");
        assert_eq!(get("panel_why"), "Why?");
    }

    #[test]
    fn what_is_filled_in_is_not_filled_in_itself() {
        assert_eq!(
            fill("a06_over", &["$2", "$1 $"]),
            "$2 over the limit of $1 $."
        );
    }

    #[test]
    fn a_rule_without_translation_speaks_english() {
        assert_eq!(translated("A02", "message", "Stock."), "Stock.");
    }
}
