//! The rules: one file each, named after code and pattern. `ALL` is the one list of them.
//!
//! A rule looks at a [`Context`] and reports findings; it decides nothing about the note as a
//! whole, which `verdict.rs` does.

mod a01_empty;
mod a02_stock_invitation;
mod a03_interchangeable;
mod a04_vague_interest;
mod a05_no_reason;
mod a06_too_long;
mod a07_mechanics;
mod a08_no_introduction;
mod a09_no_source;
mod a10_shared_connection;
mod a11_vague_common_ground;
mod a12_unnamed_event;
mod a13_same_place;
mod a14_challenge_and_offer;
mod a15_praise_without_object;
mod a16_none_of_their_topics;
mod a17_own_value;
mod a18_gushing;
mod a19_all_about_me;
mod a20_closed_questions;
mod a21_boundless_advice;
mod a22_low_start;
mod a23_rudeness;
mod a24_numbers_game;
mod a25_broadcast;
mod a28_segment_address;
mod a29_pitch;
mod a30_criticism_and_offer;
mod a31_income_boast;
mod a32_guarantee;
mod a33_business_first;
mod a34_selling_headline;
mod a35_bad_mouthing;
mod a37_no_thanks;
mod a38_vague_next_step;
mod a39_ask_without_giving;
mod a40_empty_offer_of_help;
mod a41_early_call;
mod a42_early_favour;
mod a43_nagging;
mod a45_job_ask;
mod a46_resume;
mod a47_reproach;
mod a51_hollow_comment;
mod a52_no_shared_work;
mod a53_on_the_spot;
mod a54_adjectives_only;
mod a57_group_promotion;
mod a58_no_interest;
mod a59_no_leave;
mod a60_group_marketing;
mod a61_promote_me;
mod a62_spread_me;
mod a65_not_listening;
mod u01_own_phrase;
mod x01_placeholder;
mod x02_wrong_name;
mod x03_wrong_company;
mod x04_link;
mod x05_boilerplate;
mod x06_pressure;
mod x07_too_personal;
mod x08_empty_preview;
mod x10_keywords;

pub(crate) mod impression;
mod names;
pub(crate) mod preferences;
pub(crate) mod relation;
mod removal;
mod rule;

pub use rule::{
    Article, Context, Examples, Fault, Finding, Fix, Languages, Level, Rule, Source, english,
};

/// The rule that speaks for the person: of phrases of their own. Not among [`ALL`], for no advice is
/// behind it and no notes can measure it.
pub static OWN_PHRASE: &Rule = &u01_own_phrase::RULE;

/// Every rule that the advice gives, in the order of their codes.
pub static ALL: &[&Rule] = &[
    &a01_empty::RULE,
    &a02_stock_invitation::RULE,
    &a03_interchangeable::RULE,
    &a04_vague_interest::RULE,
    &a05_no_reason::RULE,
    &a06_too_long::RULE,
    &a07_mechanics::RULE,
    &a08_no_introduction::RULE,
    &a09_no_source::RULE,
    &a10_shared_connection::RULE,
    &a11_vague_common_ground::RULE,
    &a12_unnamed_event::RULE,
    &a13_same_place::RULE,
    &a14_challenge_and_offer::RULE,
    &a15_praise_without_object::RULE,
    &a16_none_of_their_topics::RULE,
    &a17_own_value::RULE,
    &a18_gushing::RULE,
    &a19_all_about_me::RULE,
    &a20_closed_questions::RULE,
    &a21_boundless_advice::RULE,
    &a22_low_start::RULE,
    &a23_rudeness::RULE,
    &a24_numbers_game::RULE,
    &a25_broadcast::RULE,
    &a28_segment_address::RULE,
    &a29_pitch::RULE,
    &a30_criticism_and_offer::RULE,
    &a31_income_boast::RULE,
    &a32_guarantee::RULE,
    &a33_business_first::RULE,
    &a34_selling_headline::RULE,
    &a35_bad_mouthing::RULE,
    &a37_no_thanks::RULE,
    &a38_vague_next_step::RULE,
    &a39_ask_without_giving::RULE,
    &a40_empty_offer_of_help::RULE,
    &a41_early_call::RULE,
    &a42_early_favour::RULE,
    &a43_nagging::RULE,
    &a45_job_ask::RULE,
    &a46_resume::RULE,
    &a47_reproach::RULE,
    &a51_hollow_comment::RULE,
    &a52_no_shared_work::RULE,
    &a53_on_the_spot::RULE,
    &a54_adjectives_only::RULE,
    &a57_group_promotion::RULE,
    &a58_no_interest::RULE,
    &a59_no_leave::RULE,
    &a60_group_marketing::RULE,
    &a61_promote_me::RULE,
    &a62_spread_me::RULE,
    &a65_not_listening::RULE,
    &x01_placeholder::RULE,
    &x02_wrong_name::RULE,
    &x03_wrong_company::RULE,
    &x04_link::RULE,
    &x05_boilerplate::RULE,
    &x06_pressure::RULE,
    &x07_too_personal::RULE,
    &x08_empty_preview::RULE,
    &x10_keywords::RULE,
];

/// The rule of this code.
#[must_use]
pub fn of_code(code: &str) -> Option<&'static Rule> {
    let mut rules = ALL.iter().chain([&OWN_PHRASE]).copied();
    rules.find(|rule| rule.code == code)
}

#[cfg(test)]
mod test;
