//! A45: work, or a way to it, asked of a stranger.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::{Hit, List, Reading};
use crate::note::Span;

pub(super) static RULE: Rule = Rule {
    code: "A45",
    name: english("job-ask"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("network only when they are looking for their next position"),
    },
    message: english("A job request as a first line closes doors."),
    way_forward: english("Ask one small question about the field instead."),
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

/// What a request has to weigh: asked in so many words, or two signs of an applicant. One sign may
/// be a student's plain introduction or an honest line.
const ENOUGH: usize = 2;
/// Words in which work is asked for weigh so much.
const ASKED: usize = 2;
/// What signs alone have to weigh more for each of a question about the field and a shared tie.
const CREDIT: usize = 1;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let signs = Signs::of(reading);
    let credit = |gain| CREDIT * usize::from(!signs.asked && context.evidence.has(gain));
    if signs.weight >= ENOUGH + credit(Gain::QuestionOrGift) + credit(Gain::Shared) {
        findings.extend(
            signs
                .first
                .map(|hit| Finding::new(&RULE, reading.span(hit))),
        );
    }
}

/// The words in which work is asked for.
pub(super) fn request(reading: &Reading<'_>) -> Option<Span> {
    let signs = Signs::of(reading);
    let enough = signs.weight >= ENOUGH;
    signs.first.filter(|_| enough).map(|hit| reading.span(hit))
}

struct Signs {
    weight: usize,
    /// Whether work is asked for in so many words.
    asked: bool,
    /// Those words, or else the first sign.
    first: Option<Hit>,
}

impl Signs {
    fn of(reading: &Reading<'_>) -> Self {
        let ask = reading.meant(List::WorkAsk).next();
        let sign = reading.meant(List::WorkSign).next();
        // However much somebody tells of themselves or encloses, each is one sign.
        let told = reading.meant(List::Applicant).next();
        let papers = reading.meant(List::Resume).next();
        let weight = ASKED * usize::from(ask.is_some())
            + distinct(reading, List::WorkSign)
            + usize::from(told.is_some())
            + usize::from(papers.is_some());
        // Who offers a role talks of openings, too.
        let offer = reading.meant(List::RoleOffer).next();
        let offer = offer.map_or(usize::MAX, |offer| offer.start);
        let first = ask.or(sign.filter(|sign| sign.start < offer));
        Self {
            weight: if first.is_some() { weight } else { 0 },
            asked: ask.is_some(),
            first,
        }
    }
}

/// How many phrases of the list stand apart from one another.
fn distinct(reading: &Reading<'_>, list: List) -> usize {
    let mut free = 0;
    let mut count = 0;
    for hit in reading.meant(list) {
        if hit.start >= free {
            count += 1;
            free = hit.end;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_referral() {
        assert_fires(
            &RULE,
            "The crane driver post at your yard would suit me. Could you refer me for it?",
        );
    }

    #[test]
    fn advice_about_a_field() {
        assert_silent(
            &RULE,
            "I'm a student nurse. What would you read before a first night shift?",
        );
    }

    #[test]
    fn an_honest_line_beside_a_question() {
        assert_silent(
            &RULE,
            "I'm looking for my first role in port logistics and I'm a final year student. Would you recommend customs rules first?",
        );
    }

    #[test]
    fn an_honest_line_beside_a_shared_school() {
        assert_silent(
            &RULE,
            "Hi Mere, I'm applying for the milk tester role at Synlait and noticed that we both went to Otago. Could you spare 15 minutes to tell me frankly how the lab is?",
        );
        assert_fires(
            &RULE,
            "Hi Mere, I'm applying for the milk tester role at Synlait. Could you spare 15 minutes to tell me frankly how the lab is?",
        );
    }

    #[test]
    fn a_role_that_they_offer() {
        assert_silent(&RULE, "Are you looking for a new role?");
        assert_silent(
            &RULE,
            "We have a site manager role at Skanska that could be your next step. Are you open to new opportunities?",
        );
    }
}
