//! Letters that are no Latin ones, and the languages that they tell.

use super::Known;

/// How many letters of which script a text has.
#[derive(Debug, Default)]
pub(super) struct Count {
    latin: usize,
    other: usize,
    of: [usize; SCRIPTS.len()],
    /// Letters of `TELLING`.
    telling: [usize; TELLING.len()],
}

/// One of these letters stands for a syllable or a word, so it weighs as much as so many of an
/// alphabet.
const SYLLABLE: usize = 3;
/// Fewer letters may be a name.
const FEWEST: usize = 15;

/// First and last character, weight, code and name of the language that is likeliest to be written so.
type Script = (char, char, usize, &'static str, &'static str);

/// In the order of their characters.
const SCRIPTS: [Script; 23] = [
    ('\u{370}', '\u{3ff}', 1, "el", "Greek"),
    ('\u{400}', '\u{52f}', 1, "", ""),
    ('\u{530}', '\u{58f}', 1, "hy", "Armenian"),
    ('\u{590}', '\u{5ff}', 1, "he", "Hebrew"),
    ('\u{600}', '\u{77f}', 1, "ar", "Arabic"),
    ('\u{900}', '\u{97f}', 1, "hi", "Hindi"),
    ('\u{980}', '\u{9ff}', 1, "bn", "Bengali"),
    ('\u{a00}', '\u{a7f}', 1, "pa", "Punjabi"),
    ('\u{a80}', '\u{aff}', 1, "gu", "Gujarati"),
    ('\u{b80}', '\u{bff}', 1, "ta", "Tamil"),
    ('\u{c00}', '\u{c7f}', 1, "te", "Telugu"),
    ('\u{c80}', '\u{cff}', 1, "kn", "Kannada"),
    ('\u{d00}', '\u{d7f}', 1, "ml", "Malayalam"),
    ('\u{d80}', '\u{dff}', 1, "si", "Sinhala"),
    ('\u{e00}', '\u{e7f}', 1, "th", "Thai"),
    ('\u{e80}', '\u{eff}', 1, "lo", "Lao"),
    ('\u{1000}', '\u{109f}', 1, "my", "Burmese"),
    ('\u{10a0}', '\u{10ff}', 1, "ka", "Georgian"),
    ('\u{1200}', '\u{137f}', SYLLABLE, "am", "Amharic"),
    ('\u{1780}', '\u{17ff}', 1, "km", "Khmer"),
    ('\u{3040}', '\u{30ff}', SYLLABLE, "ja", "Japanese"),
    ('\u{4e00}', '\u{9fff}', SYLLABLE, "zh", "Chinese"),
    ('\u{ac00}', '\u{d7af}', SYLLABLE, "ko", "Korean"),
];

/// Letters that only some of the languages have which share a script: the first that occurs tells.
const TELLING: [(&str, &str, &str); 4] = [
    ("ٹڈڑںے", "ur", "Urdu"),
    ("پچژگ", "fa", "Persian"),
    ("іїєґ", "uk", "Ukrainian"),
    ("ыэё", "ru", "Russian"),
];

/// The codes of the languages that their letters tell.
pub(super) fn codes() -> impl Iterator<Item = &'static str> {
    let shared = TELLING.iter().map(|(_, code, _)| *code);
    let own = SCRIPTS.iter().map(|(.., code, _)| *code);
    own.filter(|code| !code.is_empty()).chain(shared)
}

impl Count {
    pub(super) fn add(&mut self, word: &str) {
        for character in word.chars().flat_map(char::to_lowercase) {
            if character < '\u{370}' {
                self.latin += usize::from(character.is_alphabetic());
                continue;
            }
            let after = SCRIPTS.partition_point(|script| script.0 <= character);
            let Some(index) = after
                .checked_sub(1)
                .filter(|&at| character <= SCRIPTS[at].1)
            else {
                continue;
            };
            self.of[index] += SCRIPTS[index].2;
            self.other += SCRIPTS[index].2;
            for (count, (letters, ..)) in self.telling.iter_mut().zip(TELLING) {
                *count += usize::from(letters.contains(character));
            }
        }
    }

    /// Whether most of the text is written in other than Latin letters.
    pub(super) const fn is_other(&self) -> bool {
        self.other >= FEWEST && self.other > self.latin
    }

    /// The language that the letters tell, if they do.
    pub(super) fn language(&self) -> Option<Known> {
        let known = |code, name| Known { code, name };
        let telling = self
            .telling
            .iter()
            .zip(TELLING)
            .find(|(count, _)| **count > 0);
        if let Some((_, (_, code, name))) = telling {
            return Some(known(code, name));
        }
        // Japanese is written with kana among the Chinese signs.
        let [.., kana, _, _] = self.of;
        let most = if kana > 0 {
            SCRIPTS.len() - 3
        } else {
            (0..SCRIPTS.len()).max_by_key(|&index| self.of[index])?
        };
        let (.., code, name) = SCRIPTS[most];
        (!code.is_empty()).then(|| known(code, name))
    }
}
