//! A65: an answer that takes up nothing of what they wrote.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::topics;
use crate::lexicon::List;
pub(super) static RULE: Rule = Rule {
    code: "A65",
    name: english("not-listening"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::FollowUp, Stage::FirstMessage, Stage::Comment],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("be attentive and focused on what the other person is saying"),
    },
    message: english("Nothing here takes up what they wrote."),
    way_forward: english("Answer one thing of theirs first, then add yours."),
    examples: Examples::new(
        &[
            "Cool. Anyway, our autumn range is online now.",
            "Great. By the way, my channel is live, come and look.",
        ],
        &[
            "Forty-two is more than I dared. Does the colour hold, and do you turn the slices?",
            "Thank you, that settles it. I'll try it on the pear slices on Sunday.",
        ],
    )
    .in_answer_to("We keep the mango slices at forty-two degrees overnight and vacuum the bags. What colour do yours get?"),
    check,
};

/// A message of fewer topics gives little to take up.
const ENOUGH: usize = 3;
/// An answer of fewer topics is a courtesy, unless it turns to something else.
const OWN: usize = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(previous) = context.draft.previous else {
        return;
    };
    let reading = &context.reading;
    let theirs = reading.read(previous);
    // Who thanks, agrees or refers back has listened, whatever the words.
    let listened = reading.has(List::Thanks) || reading.has(List::TakesUp);
    if listened || topics::of(&theirs).len() < ENOUGH {
        return;
    }
    let change = reading.first(List::ChangeOfSubject);
    let speaks = change.is_some() || topics::of(reading).len() >= OWN;
    if speaks && !topics::meet(&topics::words(reading), &topics::words(&theirs)) {
        findings.push(change.map_or_else(
            || Finding::whole(&RULE),
            |hit| Finding::new(&RULE, reading.span(hit)),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check;
    use crate::draft::{Draft, Stage};
    use crate::rules::test::{assert_fires, assert_marks, assert_silent};

    #[test]
    fn the_subject_is_changed() {
        assert_marks(
            &RULE,
            "Nice. Anyway, our autumn catalogue is out.",
            "Anyway",
        );
    }

    #[test]
    fn one_word_of_theirs_is_taken_up() {
        assert_fires(&RULE, "Our autumn catalogue is out.");
        assert_silent(&RULE, "Our bags are of paper. Our autumn catalogue is out.");
    }

    #[test]
    fn a_plain_word_of_theirs_will_do() {
        assert_silent(
            &RULE,
            "I hope that no slice of the apple was lost overnight.",
        );
    }

    #[test]
    fn a_courtesy_is_no_change_of_subject() {
        assert_silent(&RULE, "Good luck with it! Talk soon.");
    }

    #[test]
    fn a_yes_takes_up_what_they_asked() {
        assert_silent(&RULE, "Brown at the rim. Yes, and it tears.");
    }

    #[test]
    fn nothing_is_known_of_what_they_wrote() {
        let draft = Draft::new("Our autumn catalogue is out.", Stage::FollowUp);
        assert!(
            check(&draft)
                .findings
                .iter()
                .all(|one| one.rule.code != RULE.code)
        );
    }
}
