//! A31: boasts of income or scale.

use super::{
    Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, a45_job_ask,
    english,
};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A31",
    name: english("income-boast"),
    level: Level::Warning,
    fault: Fault::Salesy,
    stages: &[
        Stage::Invite,
        Stage::FirstMessage,
        Stage::FollowUp,
        Stage::GroupPost,
    ],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A003,
        words: english("6 and 7 figure businesses for coaches and consultants"),
    },
    message: english("Figures and systems that promise riches switch readers off."),
    way_forward: english("Say in plain words what you do."),
    examples: Examples::new(
        &[
            "My proven system builds 6 and 7 figure businesses for consultants!",
            "I went from zero to $20,000 a month and can show you the blueprint.",
        ],
        &[
            "Hi Chidi, I keep the books for nine small bakeries. You wrote about flour prices and I have figures you may like.",
            "Hi Mei, figure 7 in your paper on eelgrass is the clearest I have seen.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    // Who asks for work tells figures of former employers.
    if a45_job_ask::request(&context.reading).is_none() {
        context.report_first(List::IncomeBoast, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn seven_figures_however_written() {
        assert_fires(&RULE, "We build 7-figure brands.");
        assert_fires(&RULE, "We build seven figure brands.");
    }

    #[test]
    fn ten_times_anything() {
        assert_fires(&RULE, "Ready to 10x your leads?");
    }

    #[test]
    fn figures_of_an_applicant_are_none() {
        assert_silent(
            &RULE,
            "I'm actively seeking my next role: at Vale I ran a till with $2M monthly takings. Could you refer me?",
        );
    }

    #[test]
    fn what_a_young_firm_turns_over_is_no_boast() {
        assert_silent(
            &RULE,
            "I'm Ngozi, we make payroll software in Enugu, at $6K MRR by now. Your talk on first hires helped us. Whom did you hire second?",
        );
    }

    #[test]
    fn praise_and_lenses_are_no_boast() {
        assert_silent(&RULE, "You're crushing it with those 10x loupes.");
    }

    #[test]
    fn plain_numbers_are_no_boast() {
        assert_silent(&RULE, "We dry 10 crates a day at 42 degrees.");
    }
}
