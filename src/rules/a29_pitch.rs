//! A29: an offer before there is a relationship.
//!
//! Open offers speak for themselves. Softer sales talk ("worth a quick chat?", "30%") is innocent
//! alone and a pitch in company, so the phrases are weighed.

use super::{
    Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, a45_job_ask,
    english,
};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::lexicon::{Hit, List};

pub(super) static RULE: Rule = Rule {
    code: "A29",
    name: english("pitch"),
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
        article: Article::A004,
        words: english("tell them what you are selling and ask them to buy"),
    },
    message: english("This reads as a pitch, and pitches get ignored."),
    way_forward: english("Start with them and leave the offer for later."),
    examples: Examples::new(
        &[
            "Hi! We help firms cut IT costs by 30%. Got 15 min for a demo this week?",
            "Hi Lena, our platform automates invoices for clinics. Worth a quick call?",
            "Hi Kofi, I'm hiring for a senior role that would be a great fit for you.",
        ],
        &[
            "Hi Gus, your answer on cooling old server rooms was refreshingly honest. I look after one in Cork and would like to follow along.",
            "Hi Mina, I'd like to learn about your product: how does it time the kilns? Fifteen minutes would do.",
            "Hi Ed, no pitch: I don't sell anything. I read your thesis on tidal mills and have a question.",
        ],
    ),
    check,
};

/// What a phrase of each list weighs, and how many of them count at most. Tuned by reading, so that
/// what weighs [`ENOUGH`] alone is an offer in so many words.
const WEIGHTS: &[(List, u32, usize)] = &[
    (List::Offer, 3, 2),
    (List::RoleOffer, 3, 2),
    (List::MoneyOffer, 3, 2),
    (List::PublicityOffer, 3, 2),
    (List::Scarcity, 3, 2),
    (List::SellerFarewell, 2, 2),
    (List::SalesAsk, 2, 2),
    (List::ResultClaim, 2, 2),
    (List::BuyerHunt, 2, 1),
    (List::Discovery, 2, 2),
    (List::RoleHint, 1, 2),
    (List::SellerIntro, 1, 1),
    (List::SoftSell, 1, 2),
    (List::MoneyHint, 1, 1),
    (List::PublicityHint, 1, 1),
    (List::SalesWord, 1, 1),
];
const ENOUGH: u32 = 3;
/// What softer talk has to weigh more where somebody studies a question, or shows in two ways that
/// the note is for this reader. An open offer stays one, however personal the note.
const CREDIT: u32 = 2;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    // Who asks for work praises and offers, too, but sells nothing.
    if a45_job_ask::request(reading).is_some() {
        return;
    }
    let mut weight = 0;
    let mut heaviest: Option<(u32, Hit)> = None;
    for &(list, each, most) in WEIGHTS {
        for hit in reading.meant(list).take(most) {
            weight += each;
            if heaviest.is_none_or(|(weight, _)| each > weight) {
                heaviest = Some((each, hit));
            }
        }
    }
    let Some((most, hit)) = heaviest else {
        return;
    };
    let mut enough = ENOUGH;
    if most < ENOUGH {
        let hook_and_reason =
            context.evidence.has(Gain::Hook) && context.evidence.has(Gain::Reason);
        enough += CREDIT * (u32::from(reading.has(List::Research)) + u32::from(hook_and_reason));
    }
    if weight >= enough {
        findings.push(Finding::new(&RULE, reading.span(hit)));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn showing_our_product_is_a_pitch() {
        assert_fires(&RULE, "Could I show you how our product works?");
    }

    #[test]
    fn learning_about_your_product_is_none() {
        assert_silent(
            &RULE,
            "I would like to learn more about your product and how you built it.",
        );
    }

    #[test]
    fn a_short_chat_alone_is_none() {
        assert_silent(
            &RULE,
            "Would you have 15 minutes to tell me how you got into bookbinding?",
        );
    }

    #[test]
    fn a_shared_challenge_is_none_until_a_product_solves_it() {
        assert_silent(
            &RULE,
            "Hi Stig, the new noise rules hit our joinery in May. Felt under the saws did half of it; I can show you how if yours are as loud.",
        );
        assert_fires(
            &RULE,
            "The new noise rules will hit your workshop. Our panels solve it, book a demo today.",
        );
    }

    #[test]
    fn a_trade_plied_is_no_offer() {
        assert_silent(
            &RULE,
            "I sell bread at the market next to your stall. You told my daughter about yeast, and now she wants to be a chemist.",
        );
        assert_fires(
            &RULE,
            "I bake bread for cafés like yours. Could I drop off some samples?",
        );
    }

    #[test]
    fn a_question_that_seeks_a_need_is_a_pitch_in_company_only() {
        assert_fires(
            &RULE,
            "Hi Jo, how are you currently pricing repairs? Asking because boatyard owners tell me it keeps them up at night.",
        );
        assert_silent(
            &RULE,
            "Hi Jo, how are you currently pricing repairs? I mend two a year and always guess wrong.",
        );
    }

    #[test]
    fn a_product_that_has_just_come_out_is_offered_and_another_person_s_is_not() {
        assert_fires(
            &RULE,
            "Hi Ugo, we just launched TideDesk, software for boatyards, and it is a great new product. Interested?",
        );
        assert_silent(
            &RULE,
            "Hi Ugo, you just launched TideDesk, software for boatyards. How do you get the tides?",
        );
    }

    #[test]
    fn what_one_does_for_firms_is_an_offer_and_shared_work_is_none() {
        assert_fires(
            &RULE,
            "Hi Moss, love what you do at Fenbridge. We support farm founders with their books. Let's connect!",
        );
        assert_fires(
            &RULE,
            "Hi Dara, your talk on night shifts was good. I work with directors of nursing on cutting agency hours.",
        );
        assert_silent(
            &RULE,
            "Hi Dara, your talk on night shifts was good. I work with nurses at St Mary's and we want to try the pairs.",
        );
    }

    #[test]
    fn what_most_others_say_leads_to_a_pitch_and_what_one_has_heard_does_not() {
        assert_fires(
            &RULE,
            "Hi Jo, most owners I speak to tell me the same about winter storage. We solved that for Marina Oost.",
        );
        assert_silent(
            &RULE,
            "Hi Jo, our harbour master says that most boats at the club winter outside. Do yours?",
        );
    }

    #[test]
    fn words_of_sellers_that_thank_are_none() {
        assert_silent(
            &RULE,
            "Your case study on our supplier's warehouse was exactly what I needed for the team. Thank you!",
        );
    }

    #[test]
    fn roles_and_stakes_and_links_are_offers() {
        assert_fires(
            &RULE,
            "We have an opening for a ward sister. Would you apply?",
        );
        assert_fires(&RULE, "We're raising a seed round, shall I send our deck?");
        assert_fires(&RULE, "Do you accept guest posts? I need a dofollow link.");
    }

    #[test]
    fn words_of_others_in_quotes_are_none() {
        assert_silent(
            &RULE,
            "Your thread on notes that begin with “we help companies like yours” made me laugh.",
        );
    }
}
