//! A46: papers for somebody one has never met.

use super::{
    Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, a45_job_ask,
    english,
};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A46",
    name: english("resume-to-a-stranger"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("wouldn't contact someone you don't know, hand her your résumé"),
    },
    message: english("Leave the CV out of the first message."),
    way_forward: english("Ask one question instead; they will ask for it if they want it."),
    examples: Examples::new(
        &[
            "Please find my résumé attached and forward it to HR.",
            "Hi Ana, see my CV below.",
        ],
        &[
            "Hi Klara, which two skills do you look for first in lighting technicians? I'd like to learn the right ones.",
            "Hi Ola, your post on what to leave out of a resume made me cut mine to a page. Thank you.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.evidence.has(Gain::Hook) || a45_job_ask::request(&context.reading).is_some() {
        context.report_first(List::Resume, &RULE, findings);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn attached() {
        assert_fires(&RULE, "My resume is attached for convenience.");
    }

    #[test]
    fn a_cv_of_theirs() {
        assert_silent(
            &RULE,
            "Your talk on writing a CV for the theatre was kind and clear.",
        );
    }
}
