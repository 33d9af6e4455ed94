//! A02: the text that the site offers, sent as it is.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A02",
    name: english("stock-invitation"),
    level: Level::Warning,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english(
            "Use the standard LinkedIn invitation only when you already know the person",
        ),
    },
    message: english("This is the standard text. A stranger learns nothing from it."),
    way_forward: english("Say what made you think of this person, in one line of your own."),
    examples: Examples::new(
        &[
            "Hi Tom, I'd like to add you to my professional network on LinkedIn.",
            "I would like to join your network. Please accept my invitation.",
        ],
        &[
            "Hi Tom, good to meet you at the Aldgate site. I'd like to add you to my network so we don't lose touch.",
            "Hi Sam, your post on repairing clay roofs helped me. I'd like to connect with you.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.evidence.is_personal() {
        context.report_first(List::StockInvitation, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn the_site_s_own_words() {
        assert_fires(
            &RULE,
            "I’d like to add you to my professional network on LinkedIn.",
        );
    }

    #[test]
    fn case_and_marks_do_not_matter() {
        assert_fires(&RULE, "hi, i would like to add you to my network!!");
    }

    #[test]
    fn a_sentence_of_one_s_own_clears_it() {
        assert_silent(
            &RULE,
            "We met at the beekeepers' fair in Ghent. I'd like to add you to my network.",
        );
    }
}
