//! Words taken for one another: your and you're, its and it's.

use super::Slip;
use crate::lexicon::{List, Reading};
use crate::note::{Kind, Span};
use crate::words::Message;

/// The phrases in which it happens, what is written, and what is meant.
const CONFUSIONS: [(List, &str, &str); 4] = [
    (List::YourAsYouAre, "your", "you're"),
    (List::YouAreAsYour, "you", "your"),
    (List::ItsAsItIs, "its", "it's"),
    (List::ItIsAsIts, "it", "its"),
];

pub(super) fn slips(reading: &Reading<'_>) -> impl Iterator<Item = Slip> {
    CONFUSIONS
        .into_iter()
        .flat_map(move |(list, written, meant)| {
            reading
                .hits(list)
                .filter(|&hit| !reading.is_quoted(hit))
                .filter_map(move |hit| {
                    let at = (hit.start..hit.end)
                        .find(|&index| reading.note.word(index).eq_ignore_ascii_case(written))?;
                    let span = contraction(reading, at);
                    let words = span.of(reading.note.text());
                    let fix = if words.starts_with(char::is_uppercase) {
                        super::capitalised(meant)
                    } else {
                        meant.to_owned()
                    };
                    Some(Slip {
                        span,
                        message: Message::new("a07_confused", vec![fix.clone(), words.to_owned()]),
                        fix: Some(fix),
                    })
                })
        })
}

/// The word with what is contracted to it.
fn contraction(reading: &Reading<'_>, at: usize) -> Span {
    let tokens = reading.note.tokens();
    match tokens.get(at + 1) {
        Some(next) if next.kind == Kind::Clitic => tokens[at].span.union(next.span),
        _ => tokens[at].span,
    }
}

#[cfg(test)]
mod tests {
    use crate::mechanics::tests::{assert_clean, assert_slip};

    #[test]
    fn your_for_you_are() {
        assert_slip("Hi Ana, I hope your doing well.", "your", "you're");
        assert_slip(
            "Hi Ana, if your interested in rye, call me.",
            "your",
            "you're",
        );
        assert_slip("Hi Ana, your really good at this.", "your", "you're");
        assert_slip("Your welcome!", "Your", "You're");
    }

    #[test]
    fn you_are_for_your() {
        assert_slip("Hi Ana, I read you're article on rye.", "you're", "your");
        assert_slip("Hi Ana, I read you’re post about rye.", "you’re", "your");
    }

    #[test]
    fn its_and_it_is() {
        assert_slip("Hi Ana, its been a while.", "its", "it's");
        assert_slip("Its great to read about rye.", "Its", "It's");
        assert_slip("Hi Ana, the mill has it's own well.", "it's", "its");
    }

    #[test]
    fn rightly_used() {
        for text in [
            "Hi Ana, thanks for your welcome to the guild. Your doing all this helped.",
            "Hi Ana, your very good notes and your so-called failures taught me a lot.",
            "Hi Ana, if your free trial ends, tell me. If your team is looking for rye, so do we.",
            "Hi Ana, you're welcome, and you're right: it's a joy, it's been a year.",
            "Hi Ana, the mill and its owner, its not for profit bakery, its easy to use oven.",
        ] {
            assert_clean(text);
        }
    }
}
