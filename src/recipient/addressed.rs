//! Whom an invitation's dialog names, on any site: the very words of it that stand in the address of
//! the profile behind it, "Invite Ilka Brandvold" on `/profile/Ilka_Brandvold`. Two witnesses that
//! need no language; where either is missing, nobody is named.

use super::name;
use crate::note::fold;

/// What stands before somebody's name in the addresses of many sites. XING's is `/profile/First_Last`,
/// as in links to it since 2006.
const BEFORE: &[&str] = &[
    "profile", "profiles", "people", "person", "user", "users", "u", "member", "members",
];

/// A middle name or a title may stand in the dialog and not in the address.
const MORE: usize = 2;

pub(super) fn in_dialog(lines: &[String], address: &str) -> Option<String> {
    let parts = parts(address)?;
    let is_part = |word: &str| parts.contains(&letters(word));
    for line in lines {
        let words: Vec<&str> = line.split_whitespace().collect();
        for length in parts.len()..=parts.len() + MORE {
            let names = words.windows(length).filter(|words| {
                let (first, last) = (words[0], words[words.len() - 1]);
                is_part(first)
                    && is_part(last)
                    && words.iter().filter(|word| is_part(word)).count() == parts.len()
            });
            if let Some(name) = names.filter_map(|words| name::of(&words.join(" "))).next() {
                return Some(name);
            }
        }
    }
    None
}

/// The words of the name in a profile's address, folded; none where there are fewer than two.
fn parts(address: &str) -> Option<Vec<String>> {
    let path = address.split(['?', '#']).next()?;
    let mut steps = path.split('/').skip_while(|step| !BEFORE.contains(step));
    steps.next();
    let words = steps.next()?.split(['_', '-', '.']);
    // Numbers tell people of one name apart.
    let parts: Vec<String> = words.map(letters).filter(|word| !word.is_empty()).collect();
    (parts.len() >= 2).then_some(parts)
}

/// The letters of a word, folded; nothing of one that holds a number.
fn letters(word: &str) -> String {
    if word.contains(|c: char| c.is_ascii_digit() || c == '%') {
        return String::new();
    }
    fold(word.trim_matches(|c: char| !c.is_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::in_dialog;

    fn named(line: &str, address: &str) -> Option<String> {
        in_dialog(&["0/250".to_owned(), line.to_owned()], address)
    }

    #[test]
    fn dialog_and_address_agree() {
        let ilka = Some("Ilka Brandvold".to_owned());
        for (line, address) in [
            (
                "Ilka Brandvold eine Nachricht senden",
                "/profile/Ilka_Brandvold",
            ),
            ("Invite Ilka Brandvold", "/people/ilka-brandvold"),
            ("Inviter Ilka Brandvold ?", "/u/ilka-brandvold-42?tab=about"),
            ("Ilka Brandvold", "/en/members/brandvold.ilka/"),
        ] {
            assert_eq!(named(line, address), ilka, "{line} {address}");
        }
        assert_eq!(
            named("Jörg von Müller einladen", "/profile/Joerg_Mueller2").as_deref(),
            None,
            "another account than that of the number"
        );
        assert_eq!(
            named("Jörg von Müller einladen", "/profile/Joerg_Mueller").as_deref(),
            Some("Jörg von Müller")
        );
    }

    #[test]
    fn one_witness_is_not_enough() {
        for (line, address) in [
            ("Invite Oriol Vidal", "/people/ilka-brandvold"),
            ("Invite Ilka Brandvold", "/people/ilka"),
            ("Invite Ilka Brandvold", "/company/ilka-brandvold"),
            ("Invite Ilka", "/people/ilka-brandvold"),
            ("Add a note", "/people/ilka-brandvold"),
            ("Invite Ilka Brandvold", "/people/%E6%9D%8E-brandvold"),
        ] {
            assert_eq!(named(line, address), None, "{line} {address}");
        }
    }
}
