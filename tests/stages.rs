//! The same words at two stages: wrong at one, fine at the other.

use noteworthy::check;
use noteworthy::draft::{Draft, Stage};

/// Whether the rule speaks about the text at that stage.
fn speaks(code: &str, stage: Stage, text: &str) -> bool {
    let report = check(&Draft::new(text, stage));
    report.findings.iter().any(|one| one.rule.code == code)
}

fn wrong_then_fine(code: &str, wrong: Stage, fine: Stage, texts: &[&str]) {
    for text in texts {
        assert!(speaks(code, wrong, text), "{code} at {wrong:?}: {text}");
        assert!(!speaks(code, fine, text), "{code} at {fine:?}: {text}");
    }
}

#[test]
fn a_call_is_early_in_an_invitation_and_not_later() {
    wrong_then_fine(
        "A41",
        Stage::Invite,
        Stage::FollowUp,
        &[
            "Hi Ana, your talk on blue dye stayed with me. Could we hop on a short call next week?",
            "Hi Tunde, I restore looms in Ibadan. Would you have 15 minutes for a chat about yours?",
        ],
    );
}

#[test]
fn a_favour_is_large_before_they_have_talked_and_not_after() {
    wrong_then_fine(
        "A42",
        Stage::Invite,
        Stage::FollowUp,
        &[
            "Good to meet you at the dye fair, Ana. Would you introduce me to your investors?",
            "We spoke on Tuesday about the ferry survey. Could you review my thesis and send me comments?",
        ],
    );
}

#[test]
fn a_price_list_is_business_first_before_they_have_talked_and_not_after() {
    wrong_then_fine(
        "A33",
        Stage::FirstMessage,
        Stage::FollowUp,
        &[
            "Good to meet you at the seed fair, Ola. Here is our price list.",
            "We spoke on Tuesday about mushroom crates. Here is the brochure.",
        ],
    );
}

#[test]
fn thanks_belong_into_the_first_message_and_need_not_be_said_again() {
    wrong_then_fine(
        "A37",
        Stage::FirstMessage,
        Stage::FollowUp,
        &[
            "Hi Stig, now that we're connected: is the band saw quieter on felt?",
            "You accepted my invitation on Monday, Femi. Which wood do you dry the mango on?",
        ],
    );
}

#[test]
fn a_link_is_much_for_an_invitation_and_nothing_for_a_message() {
    wrong_then_fine(
        "X04",
        Stage::Invite,
        Stage::FollowUp,
        &[
            "The county publishes its frost data hourly: https://frost.example/leeds",
            "Here is the map you asked about, Bo: mills.example.org/1632",
        ],
    );
}

#[test]
fn a_reminder_presses_one_person_and_no_group() {
    wrong_then_fine(
        "A43",
        Stage::FollowUp,
        Stage::GroupPost,
        &[
            "Just bumping this again, in case it was missed.",
            "Hi, I haven't heard back about the bellows glue. Any update?",
        ],
    );
}

#[test]
fn three_hundred_characters_are_enough_for_an_invitation_and_not_for_a_message() {
    let long = "Hi Agnes, I run the night desk at a small ferry port and your piece on rota swaps by \
                text has been on our wall since May. We tried your second idea for six weeks: fewer \
                calls at 3 a.m., but the older crew would not give up the paper board. Did yours? And \
                if so, what was it that brought them round in the end, the phones or the foreman?";
    let short = "Hi Agnes, I run the night desk at a small ferry port and your piece on rota swaps by \
                 text has been on our wall since May.";
    wrong_then_fine("A06", Stage::Invite, Stage::FirstMessage, &[long]);
    assert!(!speaks("A06", Stage::Invite, short));
}

#[test]
fn what_is_fine_at_an_early_stage_stays_fine_later() {
    let question = "Hi Ravi, your talk on port logistics in Gdynia stayed with me. Which customs rule would you learn first?";
    for code in ["A41", "A42", "A33", "A37", "X04", "A43", "A06"] {
        for stage in [Stage::Invite, Stage::FirstMessage, Stage::FollowUp] {
            assert!(!speaks(code, stage, question), "{code} at {stage:?}");
        }
    }
}
