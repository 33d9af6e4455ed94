//! The build script's part for spelling: compiles the misspellings of English into one small file.
//!
//! The entries of the `typos-dict` crate for which it offers one word, and what `en.txt` says of
//! them → `$OUT_DIR/en.spelling`, which `mod.rs` reads. A mistake in `en.txt` stops the build with
//! its path and line, and so does a line of it that the crate has made needless.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Shorter entries of the crate are too often the names, abbreviations and words of others.
const SHORTEST: usize = 5;
/// The reader goes through so many entries one by one, after it found their block.
const BLOCK: usize = 32;

/// Each misspelling with its correction, in order.
type Corrections = BTreeMap<String, String>;

pub(super) fn compile(root: &Path, output: &Path) -> Result<(), String> {
    let path = root.join("en.txt");
    println!("cargo:rerun-if-changed={}", path.display());
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let own = Own::read(&text, &path)?;
    let file = output.join("en.spelling");
    let known = known();
    if let Some(line) = own.needless(&known) {
        return Err(format!(
            "{}: typos-dict makes this needless: {line}",
            path.display()
        ));
    }
    fs::write(&file, encode(&own.applied_to(known)))
        .map_err(|error| format!("{}: {error}", file.display()))
}

/// What the crate is sure of: misspellings of plain letters with one correction.
fn known() -> Corrections {
    let entries = typos_dict::WORD.map.entries();
    let sure = entries.filter_map(|(misspelling, corrections)| match corrections {
        [correction] => Some((misspelling.into_inner(), *correction)),
        _ => None,
    });
    sure.filter(|(misspelling, _)| misspelling.len() >= SHORTEST && is_plain(misspelling))
        .map(|(misspelling, correction)| (misspelling.to_owned(), correction.to_owned()))
        .collect()
}

fn is_plain(word: &str) -> bool {
    word.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// What `en.txt` says.
#[derive(Default)]
struct Own {
    added: Corrections,
    allowed: BTreeSet<String>,
    /// By their lower case.
    capitals: BTreeMap<String, String>,
    names: BTreeSet<String>,
}

impl Own {
    fn read(text: &str, path: &Path) -> Result<Self, String> {
        let mut own = Self::default();
        let mut section = "";
        for (number, line) in text.lines().enumerate() {
            let mistake = |what: &str| format!("{}:{}: {what}", path.display(), number + 1);
            let line = line.split('#').next().unwrap_or("").trim();
            if let Some(name) = line.strip_prefix('[') {
                section = name.trim_end_matches(']');
                continue;
            }
            let words = line.split_whitespace().map(str::to_owned);
            match section {
                _ if line.is_empty() => {}
                "added" => {
                    let (misspelling, correction) = line
                        .split_once(' ')
                        .ok_or_else(|| mistake("a misspelling, a space, what is meant"))?;
                    if !is_plain(misspelling) {
                        return Err(mistake("a misspelling has small letters only"));
                    }
                    own.added
                        .insert(misspelling.to_owned(), correction.to_owned());
                }
                "allowed" => own.allowed.extend(words),
                "capitals" => own
                    .capitals
                    .extend(words.map(|word| (word.to_lowercase(), word))),
                "names" => own.names.extend(words),
                _ => {
                    return Err(mistake(
                        "a line before the first [section], or an unknown one",
                    ));
                }
            }
        }
        Ok(own)
    }

    /// The first thing said that changes nothing.
    fn needless(&self, known: &Corrections) -> Option<&str> {
        let corrections: BTreeSet<&String> = known.values().collect();
        let mut added = self.added.iter();
        let added =
            added.find(|(misspelling, correction)| known.get(*misspelling) == Some(correction));
        let allowed = || self.allowed.iter().find(|word| !known.contains_key(*word));
        let proper = || {
            let mut proper = self.capitals.keys().chain(&self.names);
            proper.find(|word| !corrections.contains(word))
        };
        let needless = added.map(|(misspelling, _)| misspelling);
        needless
            .or_else(allowed)
            .or_else(proper)
            .map(String::as_str)
    }

    fn applied_to(self, known: Corrections) -> Corrections {
        let mut corrections: Corrections = known
            .into_iter()
            .filter(|(misspelling, correction)| {
                !self.allowed.contains(misspelling) && !self.names.contains(correction)
            })
            .map(|(misspelling, correction)| {
                let better = self.capitals.get(&correction);
                let better = better.or_else(|| self.added.get(&correction)).cloned();
                (misspelling, better.unwrap_or(correction))
            })
            .collect();
        corrections.extend(self.added);
        corrections
    }
}

/// The places of the blocks, as many as counted first, and of the end; then the blocks.
///
/// An entry is: how many letters it shares with the one before it in its block, how many others
/// follow, these; then how many letters at its start and at its end the correction keeps, and what
/// it has between them, with its length.
fn encode(corrections: &Corrections) -> Vec<u8> {
    let entries: Vec<(&String, &String)> = corrections.iter().collect();
    let mut places = Vec::new();
    let mut blocks = Vec::new();
    for block in entries.chunks(BLOCK) {
        places.push(blocks.len());
        let mut before = "";
        for (misspelling, correction) in block {
            let shared = common(before.bytes(), misspelling.bytes());
            blocks.push(byte(shared));
            text(&mut blocks, &misspelling[shared..]);
            let start = common(misspelling.bytes(), correction.bytes());
            let (rest, wanted) = (&misspelling[start..], &correction[start..]);
            let end = common(rest.bytes().rev(), wanted.bytes().rev());
            blocks.extend([byte(start), byte(end)]);
            text(&mut blocks, &wanted[..wanted.len() - end]);
            before = misspelling;
        }
    }
    places.push(blocks.len());
    let number = |number: usize| u32::try_from(number).expect("a language is smaller than 4 GB");
    let head =
        std::iter::once(number(places.len())).chain(places.iter().map(|&place| number(place)));
    head.flat_map(u32::to_le_bytes).chain(blocks).collect()
}

fn text(file: &mut Vec<u8>, text: &str) {
    file.push(byte(text.len()));
    file.extend(text.bytes());
}

fn byte(number: usize) -> u8 {
    u8::try_from(number).expect("no word is longer")
}

/// How many letters two words share from where they begin.
fn common(first: impl Iterator<Item = u8>, second: impl Iterator<Item = u8>) -> usize {
    first.zip(second).take_while(|(a, b)| a == b).count()
}
