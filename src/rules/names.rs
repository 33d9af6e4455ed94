//! Whether a company or place in a note is one of those that the page shows.

use crate::note::fold;

/// Whether one of the facts shows the company or place of this name, in whatever spelling.
pub(super) fn shown(name: &str, facts: &[&str]) -> bool {
    let name = words(name);
    name.is_empty() || facts.iter().any(|fact| alike(&name, &words(fact)))
}

fn alike(name: &[String], fact: &[String]) -> bool {
    let telling = |word: &&String| !COMMON.contains(&word.as_str());
    // Where nothing else is left, the common words have to do.
    let bare = !name.iter().any(|word| telling(&word));
    let common = name
        .iter()
        .filter(|word| bare || telling(word))
        .any(|word| fact.iter().any(|other| begins(word, other)));
    let joined = |words: &[String]| words.concat();
    common
        || initials(fact).contains(&joined(name))
        || fact.contains(&initials(name))
        || joined(fact).contains(&joined(name))
}

/// Whether one begins with the other and is no short word.
fn begins(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 4;
    let long = one.len().min(other.len()) >= SHORTEST;
    one == other || long && (one.starts_with(other) || other.starts_with(one))
}

fn initials(words: &[String]) -> String {
    let initials: String = words
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    if words.len() > 1 {
        initials
    } else {
        String::new()
    }
}

/// The words of a name, folded, without articles and legal forms.
fn words(name: &str) -> Vec<String> {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold)
        .filter(|word| !SMALL.contains(&word.as_str()))
        .collect()
}

/// Left out of every name.
const SMALL: &[&str] = &[
    "the",
    "of",
    "and",
    "for",
    "de",
    "la",
    "le",
    "s",
    "inc",
    "incorporated",
    "ltd",
    "limited",
    "llc",
    "llp",
    "plc",
    "gmbh",
    "ag",
    "kg",
    "co",
    "corp",
    "corporation",
    "company",
    "sa",
    "sas",
    "sarl",
    "srl",
    "spa",
    "bv",
    "nv",
    "ab",
    "as",
    "oy",
    "oyj",
    "aps",
    "pvt",
    "pty",
    "pte",
    "kk",
    "ug",
    "ev",
    "greater",
    "area",
];

/// Stand in too many names to tell two apart.
const COMMON: &[&str] = &[
    "group",
    "solutions",
    "labs",
    "lab",
    "technologies",
    "technology",
    "tech",
    "systems",
    "services",
    "partners",
    "consulting",
    "international",
    "global",
    "university",
    "college",
    "institute",
    "school",
    "hospital",
    "bank",
    "media",
    "digital",
    "studio",
    "studios",
    "holding",
    "holdings",
    "software",
    "capital",
    "foundation",
    "council",
    "city",
    "north",
    "south",
    "east",
    "west",
    "new",
    "saint",
    "united",
    "national",
];
