//! Names as they compare: in lower case, without the marks on letters.

/// In lower case and without the marks on letters: Łukasz → lukasz.
#[must_use]
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    let letters = name.chars().flat_map(char::to_lowercase);
    // Marks that stand as characters of their own.
    for character in letters.filter(|mark| !('\u{300}'..='\u{36f}').contains(mark)) {
        let plain = FOLDS
            .iter()
            .find(|(marked, _)| marked.contains(character))
            .map(|&(_, plain)| plain);
        match plain {
            Some(plain) => folded.push_str(plain),
            None => folded.push(character),
        }
    }
    folded
}

const FOLDS: &[(&str, &str)] = &[
    ("áàâãåāăąạả", "a"),
    ("äæ", "ae"),
    ("çćčĉċ", "c"),
    ("ďđð", "d"),
    ("éèêëēĕėęěẹ", "e"),
    ("ĝğġģ", "g"),
    ("ĥħ", "h"),
    ("íìîïīįıị", "i"),
    ("ĵ", "j"),
    ("ķ", "k"),
    ("łĺļľ", "l"),
    ("ñńņňṅ", "n"),
    ("óòôõōŏőọ", "o"),
    ("öøœ", "oe"),
    ("ŕř", "r"),
    ("śŝşšșṣ", "s"),
    ("ß", "ss"),
    ("ţťț", "t"),
    ("þ", "th"),
    ("úùûūŭůűųụ", "u"),
    ("ü", "ue"),
    ("ŵ", "w"),
    ("ýÿŷ", "y"),
    ("źżž", "z"),
];

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn marks_on_letters_do_not_matter() {
        assert_eq!(fold("Łukasz Müßig-Ångström"), "lukasz muessig-angstroem");
        assert_eq!(fold("İpek"), "ipek");
        assert_eq!(fold("Юлия"), "юлия");
    }
}
