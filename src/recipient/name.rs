//! What is a name, what somebody is called by it, and whether two names may be one person's.

use super::line;
use crate::note::fold;

/// Stand before or behind a name and belong to nobody in particular; in lower case.
pub(crate) const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "drs",
    "prof",
    "professor",
    "professorin",
    "doctor",
    "dipl",
    "mag",
    "ir",
    "eng",
    "engr",
    "ing",
    "rev",
    "hon",
    "capt",
    "sir",
    "madam",
    "phd",
    "md",
    "mba",
    "msc",
    "bsc",
    "llm",
    "cpa",
    "pmp",
    "jr",
    "he",
    "she",
    "him",
    "her",
    "they",
    "herr",
    "frau",
    "señor",
    "señora",
    "sr",
    "sra",
    "don",
    "doña",
    "monsieur",
    "madame",
    "mme",
    "signor",
    "signora",
    "dott",
    "dottssa",
    "meneer",
    "mevrouw",
    "pan",
    "pani",
    "pak",
    "bu",
];

/// Stand within names in lower case, and are nobody's alone.
pub(crate) const PARTICLES: &[&str] = &[
    "van", "der", "den", "de", "la", "du", "di", "da", "das", "do", "dos", "del", "della", "von",
    "vom", "zu", "zum", "zur", "bin", "bint", "ibn", "ben", "al", "el", "ul", "ter", "ten", "te",
    "le", "les", "y", "e", "i", "af", "av", "und", "san", "st", "ap", "ó",
];

/// The longest name that is taken for one, in characters.
const LONGEST: usize = 60;
const MOST_WORDS: usize = 7;

/// The name in a line, without badge, pronouns and pictures; none where it is no name.
pub(super) fn of(text: &str) -> Option<String> {
    let text = line::undoubled(text);
    // "Mira Okafor • 2nd", "Mira Okafor (She/Her)"
    let text = text.split(['•', '·', '|']).next().unwrap_or_default();
    let mut bare = String::new();
    for (index, part) in text.split('(').enumerate() {
        match part.split_once(')') {
            Some((inner, rest)) if index > 0 && inner.contains('/') => bare.push_str(rest),
            _ if index > 0 => {
                bare.push('(');
                bare.push_str(part);
            }
            _ => bare.push_str(part),
        }
    }
    let belongs = |c: char| c.is_alphabetic() || matches!(c, '.' | ')' | '\u{300}'..='\u{36f}');
    let bare = bare.trim_matches(|c: char| !belongs(c) && c != '(');
    let bare = line::undoubled(bare);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let plausible = (1..=MOST_WORDS).contains(&words.len())
        && bare.chars().count() <= LONGEST
        && bare.chars().any(char::is_alphabetic)
        && !bare
            .chars()
            .any(|c| c.is_numeric() || "@/:;?!&_=<>#*…".contains(c))
        && !bare.contains(". ") | words.iter().any(|word| is_title(word) || is_initial(word));
    let named = words.iter().all(|word| is_part(word)) && words.iter().any(|word| is_big(word));
    (plausible && named).then(|| words.join(" "))
}

/// A word of a name: it begins with a capital, or stands in small letters within names.
fn is_part(word: &str) -> bool {
    is_big(word)
        || PARTICLES.contains(&bare(word))
        || is_title(word)
        || !word.contains(char::is_alphabetic)
}

/// Begins with a capital, or with a letter of a script that has none: "d'Arc", "O’Neill", "李".
fn is_big(word: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphabetic());
    let prefixed = word
        .split_once(['\'', '’', '-'])
        .is_some_and(|(_, rest)| rest.chars().next().is_some_and(char::is_uppercase));
    first.is_some_and(|c| !c.is_lowercase()) || prefixed
}

/// "Dr.", "Frau", "PhD".
pub(crate) fn is_title(word: &str) -> bool {
    let plain: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    TITLES.contains(&plain.to_lowercase().as_str())
}

fn is_initial(word: &str) -> bool {
    bare(word).chars().count() == 1 && word.chars().all(|c| c.is_ascii() || c == '.')
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphabetic())
}

/// What one calls them in a greeting: "Anna" of "Dr. Anna van der Berg, PhD" and of "Müller, Anna".
#[must_use]
pub fn call_name(name: &str) -> &str {
    let words = |part: &'_ str| -> Vec<(usize, usize)> {
        let start = |word: &str| word.as_ptr() as usize - part.as_ptr() as usize;
        let words = part.split_whitespace().map(bare);
        words
            .filter(|word| !word.is_empty() && !is_title(word))
            .map(|word| (start(word), word.len()))
            .collect()
    };
    let pick = |part| {
        let words: Vec<(usize, usize)> = words(part);
        let whole = |&(start, length): &(usize, usize)| &part[start..start + length];
        let long = words
            .iter()
            .find(|&&(start, length)| part[start..start + length].chars().count() > 1);
        match (words.first(), long) {
            (Some(first), Some(long)) if first == long => Some(whole(first)),
            // "J. Robert Smith" goes by Robert, "J. Smith" by nothing shorter.
            (Some(_), Some(long)) if words.last() != Some(long) => Some(whole(long)),
            _ => None,
        }
    };
    if let Some((family, given)) = name.split_once(',') {
        // Letters behind a name are capitals or titles; a given name is neither.
        let given = given.trim();
        let first = given.split_whitespace().next().unwrap_or_default();
        let degree = is_title(first) || bare(first).chars().skip(1).any(char::is_uppercase);
        if family.split_whitespace().count() == 1 && !degree && !bare(first).is_empty() {
            return pick(given).unwrap_or(given);
        }
        return pick(family).unwrap_or(family.trim());
    }
    pick(name).unwrap_or(name)
}

/// The words of a name that tell it from others, folded.
fn telling(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphabetic() && !('\u{300}'..='\u{36f}').contains(&c));
    words
        .filter(|word| !word.is_empty() && !is_title(word))
        .map(fold)
        .filter(|word| !PARTICLES.contains(&word.as_str()))
        .collect()
}

/// Whether two names may be one person's: "Jonas B." and "Jonas Berg", in whatever order.
pub(super) fn may_be_one(one: &str, other: &str) -> bool {
    let (one, other) = (telling(one), telling(other));
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let initial = |word: &str, other: &str| word.chars().count() == 1 && other.starts_with(word);
    let fits = |word: &String| {
        let mut long = long.iter();
        long.any(|other| word == other || initial(word, other) || initial(other, word))
    };
    short.iter().all(fits) && short.iter().any(|word| long.contains(word))
}

/// The last part of a profile's address, or the `vanityName` of an invitation's.
pub(super) fn slug(address: &str) -> Option<&str> {
    let (_, rest) = address
        .split_once("vanityName=")
        .or_else(|| address.split_once("/in/"))?;
    let slug = rest.split(['/', '?', '&', '#']).next()?;
    (!slug.is_empty()).then_some(slug)
}

/// Whether each word of the name stands in the address.
pub(super) fn fits_slug(name: &str, slug: &str) -> bool {
    let words = telling(name);
    !words.is_empty() && words.iter().all(|word| slug.contains(word.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for (text, name) in [
            ("Mira Okafor", "Mira Okafor"),
            ("Mira Okafor • 2nd", "Mira Okafor"),
            ("Mira OkaforMira Okafor", "Mira Okafor"),
            ("Mira Okafor (She/Her) · 1st", "Mira Okafor"),
            ("Robert (Bob) Schmidt", "Robert (Bob) Schmidt"),
            ("🌊 Zoë Lind 🌊", "Zoë Lind"),
            ("Dr. Anna van der Berg, PhD", "Dr. Anna van der Berg, PhD"),
            ("Jonas B.", "Jonas B."),
            ("Siobhán O’Neill-d'Arc", "Siobhán O’Neill-d'Arc"),
            ("李雯", "李雯"),
            ("ليلى حداد", "ليلى حداد"),
            ("Юлия Иванова", "Юлия Иванова"),
            ("JEANNE DE LA TOUR", "JEANNE DE LA TOUR"),
            ("Madonna", "Madonna"),
        ] {
            assert_eq!(of(text).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn what_is_no_name() {
        for text in [
            "",
            "·",
            "2nd",
            "3 personalized invitations",
            "personal note",
            "Add a note to your invitation?",
            "Halden, Norway and the coast around it",
            "mira@example.org",
            "842 followers",
            "Head of Platform at Northwind Optics with eight long words",
            "C++ / Rust",
        ] {
            assert_eq!(of(text), None, "{text}");
        }
    }

    #[test]
    fn what_they_are_called() {
        for (name, called) in [
            ("Mira Okafor", "Mira"),
            ("Dr. Anna van der Berg, PhD", "Anna"),
            ("Müller, Anna", "Anna"),
            ("Hannah Lund, MSc", "Hannah"),
            ("J. Robert Smith", "Robert"),
            ("J. Smith", "J. Smith"),
            ("Prof. Dr. Ilka Brandvold", "Ilka"),
            ("Anne-Marie Roux", "Anne-Marie"),
            ("李雯", "李雯"),
            ("Madonna", "Madonna"),
            ("Zoë", "Zoë"),
        ] {
            assert_eq!(call_name(name), called, "{name}");
        }
    }

    #[test]
    fn one_person_under_two_names() {
        assert!(may_be_one("Jonas B.", "Jonas Berg"));
        assert!(may_be_one("Anna Müller", "Müller Anna"));
        assert!(may_be_one("Dr. Mira Okafor", "Mira Okafor"));
        assert!(may_be_one("Peter van der Berg", "Peter Berg"));
        assert!(!may_be_one("Jonas Berg", "Mira Okafor"));
        assert!(!may_be_one("Jonas van Dam", "Mira van Loo"));
        assert!(!may_be_one("J. B.", "Jonas Berg"), "too little to tell");
    }

    #[test]
    fn addresses() {
        assert_eq!(
            slug("/preload/custom-invite/?vanityName=mira-okafor&x=1"),
            Some("mira-okafor")
        );
        assert_eq!(
            slug("https://www.linkedin.com/in/mira-okafor/?x=1"),
            Some("mira-okafor")
        );
        assert_eq!(slug("/mynetwork/"), None);
        assert!(fits_slug("Mira Okafor", "mira-okafor-4b2"));
        assert!(!fits_slug("Messaging", "mira-okafor"));
    }
}
