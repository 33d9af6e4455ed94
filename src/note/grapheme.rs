//! What a person takes for one character: a letter with its accents, a flag, a family. Near enough
//! to Unicode's rules for a limit; the whole of them would cost a third of the module's size.

/// The byte at which each begins.
pub fn graphemes(text: &str) -> impl Iterator<Item = usize> {
    let mut before = None;
    let mut flag_is_open = false;
    text.char_indices().filter_map(move |(at, character)| {
        let second_of_flag = is_flag_letter(character) && flag_is_open;
        let joined = match before {
            None => false,
            Some('\r') => character == '\n',
            Some(before) => before == JOINER || extends(character) || second_of_flag,
        };
        flag_is_open = is_flag_letter(character) && !second_of_flag;
        before = Some(character);
        (!joined).then_some(at)
    })
}

const JOINER: char = '\u{200D}';

/// Flags are two of these.
const fn is_flag_letter(character: char) -> bool {
    matches!(character, '\u{1F1E6}'..='\u{1F1FF}')
}

/// Accents, vowel signs of the commonest Indic scripts and of Thai, variants and skin colours.
const fn extends(character: char) -> bool {
    matches!(
        character,
        JOINER
            | '\u{0300}'..='\u{036F}'
            | '\u{0483}'..='\u{0489}'
            | '\u{0591}'..='\u{05BD}'
            | '\u{0610}'..='\u{061A}'
            | '\u{064B}'..='\u{065F}'
            | '\u{0900}'..='\u{0903}'
            | '\u{093A}'..='\u{093C}'
            | '\u{093E}'..='\u{094F}'
            | '\u{0981}'..='\u{0983}'
            | '\u{09BC}'
            | '\u{09BE}'..='\u{09CD}'
            | '\u{0E31}'
            | '\u{0E34}'..='\u{0E3A}'
            | '\u{0E47}'..='\u{0E4E}'
            | '\u{1AB0}'..='\u{1AFF}'
            | '\u{1DC0}'..='\u{1DFF}'
            | '\u{20D0}'..='\u{20FF}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FE20}'..='\u{FE2F}'
            | '\u{1F3FB}'..='\u{1F3FF}'
            | '\u{E0020}'..='\u{E007F}'
    )
}

#[cfg(test)]
mod tests {
    use super::graphemes;

    #[test]
    fn what_looks_like_one_is_one() {
        for (text, count) in [
            ("", 0),
            ("abc", 3),
            ("e\u{301}", 1),
            ("🇳🇱🇧🇪", 2),
            ("👩‍👩‍👧", 1),
            ("👋🏽!", 2),
            ("❤️", 1),
            ("a\r\nb", 3),
            ("\u{301}a", 2),
            ("नमस्ते", 4),
        ] {
            assert_eq!(graphemes(text).count(), count, "{text:?}");
        }
    }
}
