//! A60: a post that sells to the group.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A60",
    name: english("group-marketing"),
    level: Level::Warning,
    fault: Fault::Salesy,
    stages: &[Stage::GroupPost],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A004,
        words: english(
            "particularly important if you are sharing anything that relates to marketing",
        ),
    },
    message: english("This sells to people who came for something else."),
    way_forward: english("Let the host look at it first and decide."),
    examples: Examples::new(
        &["Hi all, my new course on pricing is out, 30% off this week!"],
        &[
            "Hello everyone, Inga from Tartu. I mend accordions. I came for the thread on bellows glue. Which one held up for you?",
            "With the admin's leave: I wrote down what we learned here about bellows glue, two pages, for whoever wants them.",
        ],
    ),
    check,
};

/// What sells. Softer talk is left to people who know the group.
const SELLS: &[List] = &[List::GroupMarketing, List::Offer, List::MoneyOffer];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    if reading.has(List::LeaveGiven) {
        return;
    }
    let first = SELLS
        .iter()
        .flat_map(|&list| reading.meant(list))
        .min_by_key(|hit| hit.start);
    findings.extend(first.map(|hit| Finding::new(&RULE, reading.span(hit))));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_masterclass() {
        assert_fires(&RULE, "Join my free masterclass on Thursday.");
    }

    #[test]
    fn a_question() {
        assert_silent(&RULE, "Which of the courses on grafting did you like?");
    }
}
