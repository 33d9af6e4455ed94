//! Lines that say nothing of a person: badges, pronouns, counts; and texts that stand twice.

/// The text once, where a page holds it twice in a row.
pub(super) fn undoubled(text: &str) -> &str {
    /// Shorter ones may be names that repeat a syllable.
    const SHORTEST: usize = 4;
    let text = text.trim();
    let middle = text.len() / 2;
    if !text.is_char_boundary(middle) {
        return text;
    }
    let (one, other) = (text[..middle].trim(), text[middle..].trim());
    if one == other && one.chars().count() >= SHORTEST {
        one
    } else {
        text
    }
}

/// The first part of a page's title, without the number of unread messages.
pub(super) fn title(title: &str) -> &str {
    let title = title.trim();
    let unread = title
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(')'));
    let title = match unread {
        Some((count, rest)) if count.chars().all(|c| c.is_ascii_digit() || c == '+') => rest,
        _ => title,
    };
    title.split(" | ").next().unwrap_or_default().trim()
}

/// A dot or bullet that stands alone.
pub(super) fn is_dot(text: &str) -> bool {
    matches!(text.trim(), "·" | "•" | "∙" | "|")
}

/// Whether it is a badge ("· 2nd"), pronouns ("She/Her"), a count ("842 followers") or a mark.
pub(super) fn is_noise(text: &str) -> bool {
    let text = undotted(text);
    !text.chars().any(char::is_alphabetic) || is_badge(text) || is_pronouns(text) || is_count(text)
}

/// How far away they are: "2nd", "3rd+", "2.", "2e", "2º", and the same with a few words.
pub(super) fn is_badge(text: &str) -> bool {
    let mut words = undotted(text).split_whitespace();
    let first = words.next().unwrap_or_default();
    let mut rest = first.chars();
    let distance = rest.next().is_some_and(|c| ('1'..='3').contains(&c));
    let ending = rest.as_str();
    let ordinal = ending.chars().count() <= 3
        && ending
            .chars()
            .all(|c| !c.is_ascii_digit() && !c.is_uppercase());
    distance && ordinal && words.count() <= 3
}

fn is_pronouns(text: &str) -> bool {
    let text = text.trim_matches(['(', ')']);
    let word = |part: &str| {
        let part = part.trim();
        !part.is_empty() && part.chars().count() <= 6 && part.chars().all(char::is_alphabetic)
    };
    let capitals = text.chars().all(|c| !c.is_lowercase());
    (1..=2).contains(&text.matches('/').count()) && text.split('/').all(word) && !capitals
}

/// "842 followers", "500+ connections", "12K followers".
fn is_count(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let number = words.next().unwrap_or_default();
    let digits = number.starts_with(|c: char| c.is_ascii_digit())
        && number
            .chars()
            .all(|c| c.is_ascii_digit() || ".,+’'KMk".contains(c));
    digits && (1..=2).contains(&words.count())
}

/// Whether a label stands before it: "Current: Nurse at …".
pub(super) fn is_labelled(text: &str) -> bool {
    let label = text.split_once(": ").map(|(label, _)| label);
    label.is_some_and(|label| label.split_whitespace().count() <= 2)
}

fn undotted(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || "·•∙|".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_of_a_person() {
        for text in [
            "· 2nd",
            "• 3rd+",
            "2.",
            "2e",
            "2º",
            "1st degree connection",
            "·",
            "She/Her",
            "(er/ihm)",
            "they/them/theirs",
            "842 followers",
            "1,204 followers",
            "500+ connections",
            "12K Follower:innen",
            "🌊",
        ] {
            assert!(is_noise(text), "{text}");
        }
        for text in [
            "3D artist",
            "10x engineer",
            "UX/UI",
            "Nurse",
            "2nd-hand bookseller in Ghent, since 1999",
            "Halden, Norway",
            "河川工程师",
            "1000 bridges and one ferry",
        ] {
            assert!(!is_noise(text), "{text}");
        }
    }

    #[test]
    fn what_stands_twice_is_said_once() {
        assert_eq!(undoubled("Mira OkaforMira Okafor"), "Mira Okafor");
        assert_eq!(undoubled("Mira Okafor Mira Okafor"), "Mira Okafor");
        assert_eq!(undoubled("Zoë LindZoë Lind"), "Zoë Lind");
        assert_eq!(undoubled("Lala"), "Lala");
        assert_eq!(undoubled("明明"), "明明");
    }

    #[test]
    fn titles() {
        assert_eq!(title("(3) Mira Okafor | LinkedIn"), "Mira Okafor");
        assert_eq!(title("(99+) Mira Okafor | LinkedIn"), "Mira Okafor");
        assert_eq!(title("Mira (Miri) Okafor | LinkedIn"), "Mira (Miri) Okafor");
        assert_eq!(title(""), "");
    }
}
