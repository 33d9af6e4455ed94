//! Whom writer and reader both know: "Ana Ruiz, Bo Lund and 12 other mutual connections".

use super::name::PARTICLES;

/// Names and count, where the line is about shared connections. `sure`: the page marks it as such,
/// else it must say so in words.
pub(super) fn in_line(text: &str, sure: bool) -> Option<(Vec<String>, u32)> {
    let lower = text.to_lowercase();
    if !sure && !WORDS.iter().any(|word| lower.contains(word)) {
        return None;
    }
    let mut names: Vec<Vec<&str>> = vec![Vec::new()];
    let mut others: u32 = 0;
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let folded = bare.to_lowercase();
        let open = names.last().is_some_and(|name| !name.is_empty());
        if !folded.is_empty()
            && WORDS
                .iter()
                .any(|word| word.split(' ').next() == Some(&folded))
        {
            break;
        } else if bare.starts_with(|c: char| c.is_ascii_digit()) {
            let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
            others = digits.parse().unwrap_or(0);
            break;
        } else if bare.is_empty() || AND.contains(&folded.as_str()) {
            names.push(Vec::new());
        } else if bare.starts_with(char::is_lowercase) && !(open && PARTICLES.contains(&bare)) {
            break;
        } else if let Some(name) = names.last_mut() {
            name.push(bare);
        }
        if word.ends_with(',') {
            names.push(Vec::new());
        }
    }
    let names: Vec<String> = names
        .iter()
        .filter(|name| !name.is_empty())
        .map(|name| name.join(" "))
        .collect();
    let count = others.saturating_add(u32::try_from(names.len()).unwrap_or(u32::MAX));
    (count > 0).then_some((names, count))
}

/// Shared connections in the site's commonest languages; the profile's own link needs no words.
const WORDS: &[&str] = &[
    "mutual connection",
    "shared connection",
    "gemeinsame kontakt",
    "gemeinsamer kontakt",
    "gemeinsame bekannte",
    "en commun",
    "en común",
    "em comum",
    "in comune",
    "gemeenschappelijke",
    "gemensam",
    "felles",
    "fælles",
    "wspóln",
    "ortak",
];

const AND: &[&str] = &[
    "and", "und", "et", "y", "e", "en", "og", "och", "i", "ve", "&",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(Vec<String>, u32)> {
        in_line(text, false)
    }

    fn names(names: &[&str], count: u32) -> (Vec<String>, u32) {
        (names.iter().map(ToString::to_string).collect(), count)
    }

    #[test]
    fn names_and_count() {
        assert_eq!(
            read("Ana and 20 other mutual connections"),
            Some(names(&["Ana"], 21))
        );
        assert_eq!(
            read("Ana Ruiz, Bo van Dam and 12 other mutual connections"),
            Some(names(&["Ana Ruiz", "Bo van Dam"], 14))
        );
        assert_eq!(
            read("Ana Ruiz is a mutual connection"),
            Some(names(&["Ana Ruiz"], 1))
        );
        assert_eq!(
            read("Ana and Bo are mutual connections"),
            Some(names(&["Ana", "Bo"], 2))
        );
        assert_eq!(
            read("Ana und 20 weitere gemeinsame Kontakte"),
            Some(names(&["Ana"], 21))
        );
        assert_eq!(
            read("Ana Ruiz ist ein gemeinsamer Kontakt"),
            Some(names(&["Ana Ruiz"], 1))
        );
        assert_eq!(
            read("Ana et 1 autre relation en commun"),
            Some(names(&["Ana"], 2))
        );
        assert_eq!(read("3 mutual connections"), Some(names(&[], 3)));
    }

    #[test]
    fn other_lines() {
        assert_eq!(read("Talent partner and 20 years of sailing"), None);
        assert_eq!(read("Mutual connections"), None);
        assert_eq!(
            in_line("Ana Ruiz, Bo og 3 til", true),
            Some(names(&["Ana Ruiz", "Bo"], 5))
        );
    }
}
