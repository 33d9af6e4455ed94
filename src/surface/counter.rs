//! Reads counters such as `0/200` in the lines of a dialog, in the digits of any script.

use super::Dialog;
use super::limits::{LINKEDIN_FREE, LINKEDIN_PREMIUM};

/// A counter of characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counter {
    /// The second number.
    pub(super) limit: u32,
    /// Nothing else stands in its line.
    alone: bool,
}

/// The limits of an invitation note, by kind of account.
const NOTE_LIMITS: [u32; 2] = [LINKEDIN_FREE, LINKEDIN_PREMIUM];

/// The limits that a counter of characters may reasonably have: less is a page or a step, more a
/// year.
const PLAUSIBLE: std::ops::RangeInclusive<u32> = 50..=1999;

/// More than this is no year, so that it may be the limit of a long text.
const LAST_YEAR: u32 = 2100;

/// Where the decimal digits of a script begin: ASCII, Arabic, Persian, Devanagari, Bengali, Thai,
/// full width. They are those in which the site's languages are written.
const ZEROS: [char; 7] = ['0', '٠', '۰', '०', '০', '๐', '\u{FF10}'];

/// Whether the dialog shows a counter with the limit of an invitation note.
pub(super) fn counts_note(dialog: &Dialog) -> bool {
    counters(dialog).any(|counter| NOTE_LIMITS.contains(&counter.limit))
}

/// The limit of a note by the counter of the dialog: that of a note, else that of any counter that
/// stands alone. Never that of a label, which may be out of date.
pub(super) fn of_note(dialog: &Dialog) -> Option<u32> {
    counters(dialog)
        .find(|counter| NOTE_LIMITS.contains(&counter.limit))
        .or_else(|| {
            counters(dialog).find(|counter| counter.alone && PLAUSIBLE.contains(&counter.limit))
        })
        .map(|counter| counter.limit)
}

/// The longest limit of the counters that stand alone: beside that of a subject or a title, that of
/// the text.
pub(super) fn longest(dialog: &Dialog) -> Option<u32> {
    counters(dialog)
        .filter(|counter| {
            counter.alone && (PLAUSIBLE.contains(&counter.limit) || counter.limit > LAST_YEAR)
        })
        .map(|counter| counter.limit)
        .max()
}

fn counters(dialog: &Dialog) -> impl Iterator<Item = Counter> {
    let lines = &dialog.lines;
    let whole = lines.iter().flat_map(|line| in_line(line));
    // Where its parts are set apart, a counter comes in two or three lines: "0", "/" and "200".
    let broken = lines
        .windows(2)
        .chain(lines.windows(3))
        .filter(|parts| parts.iter().all(|part| in_line(part).is_empty()))
        .flat_map(|parts| in_line(&parts.concat()))
        .filter(|counter| counter.alone);
    whole.chain(broken)
}

/// Every counter in a line.
fn in_line(line: &str) -> Vec<Counter> {
    let characters: Vec<char> = line
        .chars()
        .filter(|&c| !c.is_whitespace() && !is_mark(c))
        .collect();
    let mut found = Vec::new();
    for (at, _) in characters.iter().enumerate().filter(|(_, c)| is_slash(**c)) {
        let before = characters[..at]
            .iter()
            .rev()
            .take_while(|c| digit(**c).is_some())
            .count();
        let after: Vec<u32> = characters[at + 1..]
            .iter()
            .map_while(|c| digit(*c))
            .collect();
        if (1..=5).contains(&before) && (1..=5).contains(&after.len()) {
            found.push(Counter {
                limit: after.iter().fold(0, |number, digit| number * 10 + digit),
                alone: before + 1 + after.len() == characters.len(),
            });
        }
    }
    found
}

/// The slash, and those of fractions and of full width.
fn is_slash(character: char) -> bool {
    matches!(character, '/' | '⁄' | '∕' | '\u{FF0F}')
}

/// Invisible marks of direction, which pages put around numbers in right-to-left text.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn digit(character: char) -> Option<u32> {
    ZEROS.into_iter().find_map(|zero| {
        u32::from(character)
            .checked_sub(u32::from(zero))
            .filter(|digit| *digit < 10)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dialog(lines: &[&str]) -> Dialog {
        Dialog {
            lines: lines.iter().map(ToString::to_string).collect(),
            ..Dialog::default()
        }
    }

    #[test]
    fn reads_counters() {
        for (lines, expected) in [
            (&["0/200"][..], Some(200)),
            (&["12 / 300"], Some(300)),
            (&["300 / 300"], Some(300)),
            (&["You have 0/200 characters"], Some(200)),
            (&["0", "/", "200"], Some(200)),
            (&["0 /", "200"], Some(200)),
            (&["0/250"], Some(250)),
            (&["٠/٢٠٠"], Some(200)),
            (&["\u{200F}۰/۳۰۰\u{200F}"], Some(300)),
            (&["०/२००"], Some(200)),
            (&["1/2", "215/200"], Some(200)),
        ] {
            assert_eq!(of_note(&dialog(lines)), expected, "{lines:?}");
        }
    }

    #[test]
    fn of_two_counters_the_longer_is_the_text_s() {
        for (lines, expected) in [
            (&["0/200", "0/1900"][..], Some(1900)),
            (&["0/8000"], Some(8000)),
            (&["11/2026"], None),
            (&["we were 12/3000 in the ranking"], None),
            (&[], None),
        ] {
            assert_eq!(longest(&dialog(lines)), expected, "{lines:?}");
        }
    }

    #[test]
    fn takes_nothing_else_for_a_counter() {
        for lines in [
            &["Please limit personal note to 300 characters."][..],
            &["Step 1/2"],
            &["1/2"],
            &["11/2026"],
            &["Open 24/7 since 1/300000"],
            &["0/2000"],
            &["see linkedin.com/200"],
            &["300"],
            &["0", "200"],
            &["A/B", "200"],
        ] {
            assert_eq!(of_note(&dialog(lines)), None, "{lines:?}");
        }
    }
}
