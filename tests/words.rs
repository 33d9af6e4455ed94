//! The words of the interface: none is missing, none is left over, none is too long for its place, and
//! every language has all of them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use noteworthy::rules;
use serde_json::Value;

type Catalogue = BTreeMap<String, String>;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn catalogues() -> BTreeMap<String, Catalogue> {
    let folders = fs::read_dir(root().join("extension/_locales")).unwrap();
    let read = |folder: fs::DirEntry| {
        let text = fs::read_to_string(folder.path().join("messages.json")).unwrap();
        let entries: BTreeMap<String, Value> = serde_json::from_str(&text).unwrap();
        let texts = entries.into_iter().map(|(key, entry)| {
            let text = entry["message"].as_str().expect("a text").to_owned();
            (key, text)
        });
        (folder.file_name().into_string().unwrap(), texts.collect())
    };
    folders.map(|folder| read(folder.unwrap())).collect()
}

/// What the other languages translate: the English catalogue and the rules' own English.
fn english(catalogues: &BTreeMap<String, Catalogue>) -> Catalogue {
    let mut english = catalogues["en"].clone();
    for rule in rules::ALL.iter().chain([&rules::OWN_PHRASE]) {
        let code = rule.code.to_lowercase();
        english.insert(format!("{code}_message"), rule.message.to_owned());
        english.insert(format!("{code}_instead"), rule.way_forward.to_owned());
    }
    english
}

/// The files that words may stand in or be asked for.
fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = ["src", "extension", "www", "templates"]
        .map(|name| root().join(name))
        .to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !["node_modules", "_locales", "notes"].contains(&name.as_str()) {
                folders.push(path);
            } else if ["rs", "js", "mjs", "html", "json", "webmanifest"]
                .iter()
                .any(|kind| path.extension().is_some_and(|extension| extension == *kind))
            {
                found.push((path.clone(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    found
}

/// The keys that stand right behind one of these beginnings.
fn asked(text: &str) -> BTreeSet<String> {
    const BEGINNINGS: [&str; 8] = [
        "get(\"",
        "fill(\"",
        "Message::new(\"",
        "say(\"",
        "data-words=\"",
        "data-words-label=\"",
        "data-words-title=\"",
        "data-words-placeholder=\"",
    ];
    // However the formatter breaks the lines.
    let lines = text.split('\n').map(str::trim);
    let text: String = lines.filter(|line| !line.starts_with("//")).collect();
    let mut keys = BTreeSet::new();
    for beginning in BEGINNINGS {
        for (at, _) in text.match_indices(beginning) {
            let method = text[..at].ends_with(['.', '_', '$'])
                || beginning == "get(\"" && text[..at].ends_with("storage");
            let key = text[at + beginning.len()..]
                .split('"')
                .next()
                .unwrap_or_default();
            if !method && !key.is_empty() && !key.contains('{') {
                keys.insert(key.to_owned());
            }
        }
    }
    for part in text.split("__MSG_").skip(1) {
        keys.insert(part.split("__").next().unwrap_or_default().to_owned());
    }
    keys
}

#[test]
fn every_word_that_is_asked_for_is_there() {
    let catalogues = catalogues();
    let english = &catalogues["en"];
    let mut missing = Vec::new();
    for (path, text) in sources() {
        for key in asked(&text) {
            if !english.contains_key(&key) && key != "language_code" {
                missing.push(format!("{}: {key}", path.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn no_word_is_left_over() {
    let sources = sources();
    let used = |key: &str| {
        let quoted = format!("\"{key}\"");
        let named = format!("__MSG_{key}__");
        let within = |text: &str| text.contains(&quoted) || text.contains(&named);
        sources.iter().any(|(_, text)| within(text))
    };
    let unused: Vec<String> = catalogues()["en"]
        .keys()
        .filter(|key| !used(key))
        .cloned()
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn every_language_says_the_same() {
    let catalogues = catalogues();
    let english = english(&catalogues);
    let mut wrong = Vec::new();
    for (language, catalogue) in catalogues.iter().filter(|(language, _)| *language != "en") {
        for key in english.keys().filter(|key| !catalogue.contains_key(*key)) {
            wrong.push(format!("{language} lacks {key}"));
        }
        for key in catalogue.keys().filter(|key| !english.contains_key(*key)) {
            wrong.push(format!("{language} has {key} too many"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_options_offer_every_language() {
    let words = fs::read_to_string(root().join("extension/words.js")).unwrap();
    let list = words.split("LANGUAGES = [").nth(1).unwrap();
    let offered = list.split(']').next().unwrap().split(',').map(str::trim);
    let offered: BTreeSet<&str> = offered
        .map(|code| code.trim_matches('"'))
        .filter(|code| !code.is_empty())
        .collect();
    let catalogues = catalogues();
    assert_eq!(offered, catalogues.keys().map(String::as_str).collect());
}

/// `$1` to `$9` as they occur in a text.
fn places(text: &str) -> BTreeSet<char> {
    text.split('$')
        .skip(1)
        .filter_map(|part| part.chars().next())
        .collect()
}

#[test]
fn what_is_filled_in_is_filled_in_in_every_language() {
    let catalogues = catalogues();
    let english = english(&catalogues);
    for (language, catalogue) in &catalogues {
        for (key, text) in catalogue {
            let wanted = english.get(key).map(|text| places(text));
            assert_eq!(Some(places(text)), wanted, "{language}: {key}");
            assert!(
                !text.trim().is_empty() && text.trim() == text,
                "{language}: {key}"
            );
            assert!(
                !text.contains(['\t', '\n']),
                "{language}: {key} is one line"
            );
        }
    }
}

/// Room for a translation, in characters: languages need about a third more than English, short words
/// relatively more. Beyond that, what stands in a narrow panel breaks into too many lines.
fn longest(english: &str) -> usize {
    let length = english.chars().count();
    length * 8 / 5 + 14
}

#[test]
fn no_translation_is_too_long_for_its_place() {
    let catalogues = catalogues();
    let english = english(&catalogues);
    let mut long = Vec::new();
    for (language, catalogue) in &catalogues {
        for (key, text) in catalogue {
            let most = english.get(key).map_or(0, |text| longest(text));
            let length = text.chars().count();
            if length > most {
                long.push(format!("{language} {key}: {length} of at most {most}"));
            }
        }
        // The stores cut off the rest.
        let description = catalogue["extension_description"].chars().count();
        assert!(description <= 132, "{language}: {description} characters");
    }
    assert!(long.is_empty(), "{long:#?}");
}
