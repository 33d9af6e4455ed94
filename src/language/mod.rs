//! Which language a note is written in, where that is not English.
//!
//! A word among the commonest of a language speaks for it, a word that the English phrases know
//! speaks for English, and other letters than Latin ones speak for themselves. English it stays
//! unless the other side is clearly heavier: a judged note of another language does less harm than an
//! English one that is not judged. The words stand in
//! `src/lexicon/en/languages.words`, and come with the English phrases.

mod script;

use std::sync::OnceLock;

use crate::lexicon::{Language, Reading};
use crate::note::{Kind, is_apostrophe};

/// A language other than English that a note is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreign {
    /// ISO 639-1 code and English name; none where only that it is not English is sure.
    pub known: Option<Known>,
}

/// A language that has a name here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// ISO 639-1 code; the name of the language's folder of phrases, if it has one.
    pub code: &'static str,
    /// English name.
    pub name: &'static str,
}

/// What is looked at: later tokens change nothing, and a long text costs no more.
const MOST_TOKENS: usize = 500;
/// Fewer words that are not English are borrowed: "merci beaucoup", "Selamat pagi, Pak Budi".
const FEWEST_WORDS: usize = 3;
/// So many words tell that a text is not English although no language here knows it.
const FEWEST_UNKNOWN: usize = 6;

/// The language of a note that was read with the English phrases; none where it is English, or too
/// short to tell.
#[must_use]
pub fn foreign(english: &Reading<'_>) -> Option<Foreign> {
    let looked_at = english.note.tokens().len().min(MOST_TOKENS);
    let words = (0..looked_at).filter(|&index| english.note.tokens()[index].kind == Kind::Word);
    let mut scripts = script::Count::default();
    for index in words.clone() {
        scripts.add(english.note.word(index));
    }
    if scripts.is_other() {
        return Some(Foreign {
            known: scripts.language(),
        });
    }
    // Names say nothing about the language, so of words in capitals only those count that have to.
    let mut votes = Votes::default();
    for index in words {
        let word = english.note.word(index);
        if word.starts_with(char::is_lowercase) || english.starts_sentence(index) {
            votes.add(word, !english.is_unknown(index));
        }
    }
    votes.winner()
}

/// As many lines as `languages.words` may have.
const MOST_LANGUAGES: usize = u32::BITS as usize;

#[derive(Default)]
struct Votes {
    /// For each line of `languages.words`, its words that are not English ones.
    only: [usize; MOST_LANGUAGES],
    /// Its words, each worth the more the fewer languages share it.
    weight: [usize; MOST_LANGUAGES],
    /// Its words that are English, too.
    shared: [usize; MOST_LANGUAGES],
    english: usize,
    /// Neither English nor of any line.
    unknown: usize,
}

impl Votes {
    fn add(&mut self, word: &str, is_english: bool) {
        /// Divisible by the small numbers.
        const WHOLE: usize = 12;
        let table = Table::get();
        let mut languages = table.languages_of(word);
        if languages == 0 && !is_english {
            languages = table.languages_with_letters_of(word);
        }
        self.english += usize::from(is_english);
        self.unknown += usize::from(!is_english && languages == 0);
        if languages == 0 {
            return;
        }
        let weight = WHOLE / languages.count_ones() as usize;
        for (language, bit) in (0..MOST_LANGUAGES).map(|language| (language, 1 << language)) {
            if languages & bit != 0 {
                self.weight[language] += weight;
                if is_english {
                    self.shared[language] += 1;
                } else {
                    self.only[language] += 1;
                }
            }
        }
    }

    fn winner(&self) -> Option<Foreign> {
        let table = Table::get();
        let best = (0..table.names.len()).max_by_key(|&language| self.weight[language])?;
        let (only, english) = (self.only[best], self.english - self.shared[best]);
        if only >= FEWEST_WORDS && only > english {
            return Some(Foreign {
                known: Some(table.names[best]),
            });
        }
        // Even English full of names and mistakes has more words that are known.
        let strange = self.unknown + only;
        (strange >= FEWEST_UNKNOWN && strange > 4 * english).then_some(Foreign { known: None })
    }
}

/// The codes of every language that has a name here.
pub fn codes() -> impl Iterator<Item = &'static str> {
    let written = Table::get().names.iter().map(|known| known.code);
    written.chain(script::codes())
}

/// `languages.words`, read.
struct Table {
    names: Vec<Known>,
    /// Words in order, each with the lines that have it, bit by bit.
    words: Vec<(&'static str, u32)>,
    letters: Vec<(&'static str, u32)>,
}

impl Table {
    fn get() -> &'static Self {
        static TABLE: OnceLock<Table> = OnceLock::new();
        TABLE.get_or_init(|| Self::read(&Language::english().others))
    }

    fn read(file: &'static str) -> Self {
        let mut table = Self {
            names: Vec::new(),
            words: Vec::new(),
            letters: Vec::new(),
        };
        let lines = file.lines().filter(|line| !line.starts_with('#'));
        for (line, bit) in lines
            .filter(|line| !line.is_empty())
            .zip((0..).map(|n| 1 << n))
        {
            let mut parts = line.split(' ');
            let mut next = || parts.next().unwrap_or_default();
            let (code, name, letters) = (next(), next(), next());
            table.names.push(Known { code, name });
            let letters = letters.split_inclusive(|_| true);
            table.letters.extend(letters.map(|letter| (letter, bit)));
            table.words.extend(parts.map(|word| (word, bit)));
        }
        merge(&mut table.words);
        merge(&mut table.letters);
        table
    }

    /// The lines that have a word, or how it begins before an apostrophe: `l'` of `l'article`.
    fn languages_of(&self, word: &str) -> u32 {
        let mut lower = [0; LONGEST_WORD];
        let mut length = 0;
        let mut stem = None;
        for character in word.chars() {
            let is_apostrophe = is_apostrophe(character);
            let character = if is_apostrophe { '\'' } else { character };
            for lowered in character.to_lowercase() {
                if length + lowered.len_utf8() > LONGEST_WORD {
                    return stem.map_or(0, |stem| find(&self.words, &lower[..stem]));
                }
                length += lowered.encode_utf8(&mut lower[length..]).len();
            }
            if is_apostrophe {
                stem = stem.or(Some(length));
            }
        }
        let whole = find(&self.words, &lower[..length]);
        match stem {
            Some(stem) if whole == 0 => find(&self.words, &lower[..stem]),
            _ => whole,
        }
    }

    /// The lines whose letters the word has.
    fn languages_with_letters_of(&self, word: &str) -> u32 {
        let letters = word.chars().filter(|letter| !letter.is_ascii());
        let lines =
            letters.map(|letter| find(&self.letters, letter.encode_utf8(&mut [0; 4]).as_bytes()));
        lines.reduce(|all, one| all & one).unwrap_or(0)
    }
}

/// No word of the table is longer, in bytes.
const LONGEST_WORD: usize = 24;

fn find(words: &[(&str, u32)], word: &[u8]) -> u32 {
    let at = words.binary_search_by(|(known, _)| known.as_bytes().cmp(word));
    at.map_or(0, |at| words[at].1)
}

/// Sorts, and makes one entry of those with the same key.
fn merge(entries: &mut Vec<(&str, u32)>) {
    entries.sort_unstable();
    entries.dedup_by(|later, first| {
        let same = later.0 == first.0;
        if same {
            first.1 |= later.1;
        }
        same
    });
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn code(text: &str) -> &'static str {
        let language = foreign(&Reading::new(text, Language::english()));
        language.map_or("en", |language| {
            language.known.map_or("und", |known| known.code)
        })
    }

    #[test]
    fn the_words_are_written_as_they_are_looked_up() {
        let lines = Language::english().others.lines();
        let lines: Vec<Vec<&str>> = lines
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .map(|line| line.split(' ').collect())
            .collect();
        assert!(lines.len() <= MOST_LANGUAGES);
        let codes: BTreeSet<&str> = lines.iter().map(|line| line[0]).collect();
        assert_eq!(codes.len(), lines.len(), "one line each");
        for line in lines {
            let (code, words) = (line[0], &line[3..]);
            assert!(code.len() == 2 && line[1].starts_with(char::is_uppercase));
            let distinct: BTreeSet<&&str> = words.iter().collect();
            assert_eq!(distinct.len(), words.len(), "{code}: a word twice");
            for word in words {
                assert!(
                    !word.is_empty() && word.len() <= LONGEST_WORD,
                    "{code}: {word}"
                );
                assert_eq!(*word, word.to_lowercase(), "{code}");
                assert_ne!(Table::get().languages_of(word), 0, "{code}: {word}");
            }
        }
    }

    #[test]
    fn what_is_borrowed_makes_no_other_language() {
        for text in [
            "",
            "Merci beaucoup!",
            "Guten Tag Frau Brandt! Your talk on raised bogs helped me. Liebe Grüße, Anna",
            "Hi 王小明,",
            "Dear Юлия, thanks",
        ] {
            assert_eq!(code(text), "en", "{text}");
        }
    }

    #[test]
    fn a_language_without_a_line_is_none_that_has_one() {
        let estonian =
            "Lugesin sinu artiklit soodest ning mulle meeldis väga, kuidas pildid tehtud olid.";
        let yoruba = "Mo ka àpilẹ̀kọ yín nípa irà, ó sì ràn mí lọ́wọ́ gidigidi láti yanjú ìṣòro náà";
        assert_eq!(code(estonian), "und");
        assert_ne!(code(yoruba), "en");
    }

    #[test]
    fn how_a_word_begins_before_an_apostrophe_counts() {
        let french = Table::get().languages_of("l’article");
        assert_ne!(french & Table::get().languages_of("du"), 0);
        assert_eq!(Table::get().languages_of("O'Neill"), 0);
    }

    #[test]
    fn letters_tell_languages_that_share_a_script() {
        assert_eq!(
            code("Доброго дня, ваша стаття про болота мені допомогла."),
            "uk"
        );
        assert_eq!(
            code("Добрый день, ваша статья о болотах мне помогла."),
            "ru"
        );
        assert_eq!(code("先週の展示会でお会いした田中です。よろしく。"), "ja");
        assert_eq!(
            code("您好，我们上周在广州的展会上见过面，很高兴认识您。"),
            "zh"
        );
        // Bulgarian, or Serbian, or Macedonian.
        assert_eq!(
            code("Добър ден, статията за блатата ми помогна много."),
            "und"
        );
    }
}
