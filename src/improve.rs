//! The note as it would be with everything put right that can be put right without thinking.

use crate::check;
use crate::draft::Draft;
use crate::rules::Fix;

/// What became of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Improved {
    /// The note with the fixes in it.
    pub text: String,
    /// How many there were; 0 where nothing could be put right.
    pub fixes: usize,
}

/// More slips than this are in no note; the limit keeps two rules that disagree from going on for ever.
const MOST_FIXES: usize = 100;

/// Whose name is right, only the writer knows: that fix is offered, never carried out unasked.
const ASKS: &str = "X02";

/// Carries out one fix after the other, until a check offers none: a removed sentence can make way for a
/// small letter.
#[must_use]
pub fn improve(draft: &Draft<'_>) -> Improved {
    let mut improved = Improved {
        text: draft.text.to_owned(),
        fixes: 0,
    };
    while improved.fixes < MOST_FIXES {
        let text = improved.text.as_str();
        let Some(fix) = first_fix(&Draft { text, ..*draft }) else {
            break;
        };
        let (before, after) = (&text[..fix.span.start()], &text[fix.span.end()..]);
        improved.text = [before, &fix.replacement, after].concat();
        improved.fixes += 1;
    }
    improved
}

fn first_fix(draft: &Draft<'_>) -> Option<Fix> {
    let mut findings = check(draft).findings.into_iter();
    findings.find_map(|finding| finding.fix.filter(|_| finding.rule.code != ASKS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::{Recipient, Stage};

    fn improved(text: &str) -> (String, usize) {
        let Improved { text, fixes } = improve(&Draft::new(text, Stage::FirstMessage));
        (text, fixes)
    }

    #[test]
    fn every_slip_is_put_right() {
        let text = "👋 hi Ana, your talk on the the tide tables in Porto made me move two hives!!";
        let right = "👋 hi Ana, your talk on the tide tables in Porto made me move two hives!";
        assert_eq!(improved(text), (right.to_owned(), 2));
    }

    #[test]
    fn what_tells_nothing_is_removed() {
        let text = "Sorry to bother you. Your talk on tide tables in Porto made me move two hives.";
        let right = "Your talk on tide tables in Porto made me move two hives.";
        assert_eq!(improved(text), (right.to_owned(), 1));
    }

    #[test]
    fn a_note_without_slips_stays_as_it_is() {
        for text in [
            "",
            "Hi Ilka, your talk on tide gauges in Bergen made me rewrite our sensor driver.",
            "I'd like to add you to my professional network.",
        ] {
            assert_eq!(improved(text), (text.to_owned(), 0));
        }
    }

    #[test]
    fn what_is_improved_is_not_improved_again() {
        for text in [
            "Hi Ana, I hope you are well. i recieve u and ur teh notes!!! Sorry to bother you. thx",
            "Sorry to bother you. Sorry to bother you. Your hives in Porto stand on the the quay.",
            "hi!! u r the the a apple. I hope this finds you well. Your talk made me move two hives.",
        ] {
            let (once, fixes) = improved(text);
            assert!(fixes > 0, "{text}");
            assert_eq!(improved(&once), (once.clone(), 0), "{text}");
        }
    }

    #[test]
    fn a_name_is_the_writer_s_to_decide() {
        let text = "Hi Bob, your talk on the the tide tables in Porto made me move two hives.";
        let draft = Draft {
            recipient: Some(Recipient::named("Ilka Brandvold")),
            ..Draft::new(text, Stage::Invite)
        };
        let Improved { text, fixes } = improve(&draft);
        assert!(text.starts_with("Hi Bob, your talk on the tide"), "{text}");
        assert_eq!(fixes, 1);
    }
}
