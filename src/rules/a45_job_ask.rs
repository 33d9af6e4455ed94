//! A45: work, or a way to it, asked of a stranger.

use super::{Article, Context, Examples, Fault, Finding, Level, Rule, Source};
use crate::draft::Stage;
use crate::lexicon::{List, Reading};
use crate::note::Span;

pub(super) static RULE: Rule = Rule {
    code: "A45",
    name: "job-ask",
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    source: Source {
        article: Article::A001,
        words: "network only when they are looking for their next position",
    },
    message: "A job request as a first line closes doors.",
    way_forward: "Ask one small question about the field instead.",
    examples: Examples::new(
        &[
            "I lost my job. Do you have any vacancies?",
            "Hi Ana, I just applied for the analyst role at your company. Could you refer me?",
            "I'm actively seeking my next role and my experience would benefit your team.",
        ],
        &[
            "Hi Klara, I'm between jobs in museum lighting and reading how others moved on. What helped you most in your first year?",
            "Hi Klara, which two skills do you look for first in lighting technicians? I'd like to learn the right ones.",
        ],
    ),
    check,
};

/// So many different signs make a request. One may be a student's plain introduction.
const ENOUGH: usize = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    findings.extend(request(&context.reading).map(|span| Finding::new(&RULE, span)));
}

/// The words in which work is asked for.
pub(super) fn request(reading: &Reading<'_>) -> Option<Span> {
    let signs: Vec<_> = reading.meant(List::JobAsk).collect();
    let first = *signs.first()?;
    let papers = usize::from(reading.has(List::Resume));
    (signs.len() + papers >= ENOUGH).then(|| reading.span(first))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_referral() {
        assert_fires(
            &RULE,
            "I am interested in this job role. Can you please refer me?",
        );
    }

    #[test]
    fn advice_about_a_field() {
        assert_silent(
            &RULE,
            "I'm a student nurse. What would you read before a first night shift?",
        );
    }
}
