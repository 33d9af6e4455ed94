//! X04: a link, an address or a telephone number in an invitation.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "X04",
    name: english("link-in-invitation"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::Invite],
    languages: Languages::Any,
    source: Source {
        article: Article::A001,
        words: english("writing a brief note"),
    },
    message: english("Links and numbers in a first note look like a pitch."),
    way_forward: english("Leave them out; your profile has them."),
    examples: Examples::new(
        &[
            "Hi Bo, your thesis on tidal mills is great. Mine is at www.mills.example.",
            "Hi Bo, call me at +44 1632 960 001.",
        ],
        &[
            "Hi Bo, your thesis on tidal mills is great. Mine is about their millers.",
            "Hi Bo, your thesis on tidal mills counts 1632 where I had found 960. Which coast did I miss?",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_first(List::ContactData, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_calendar() {
        assert_fires(&RULE, "Pick a time: calendly.example/bo");
    }

    #[test]
    fn a_year_is_no_telephone_number() {
        assert_silent(&RULE, "Your 1998 map of 12 mills is on my wall.");
    }
}
