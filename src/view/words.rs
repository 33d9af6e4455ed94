//! Which words say what: the keys of the interface's words for what a report holds.

use crate::Report;
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::language::Foreign;
use crate::recipient::{Person, call_name};
use crate::rules::{Article, Rule};
use crate::starters::Mention;
use crate::verdict::Verdict;
use crate::words::{fill, get, translated};

/// The name under which screen readers announce the panel.
pub(super) fn product() -> String {
    get("extension_name")
}

/// The verdict, in a word or two; as a question where it is only likely.
#[must_use]
pub fn verdict(report: &Report) -> String {
    let verdict = get(match report.verdict {
        Verdict::Good => "verdict_good",
        Verdict::Generic => "verdict_generic",
        Verdict::Salesy => "verdict_salesy",
        Verdict::OffPutting => "verdict_off_putting",
        Verdict::Empty => "verdict_empty",
        Verdict::Unjudged => "verdict_unjudged",
    });
    if report.is_unsure() {
        fill("verdict_unsure", &[&verdict])
    } else {
        verdict
    }
}

/// Where a rule comes from.
pub(super) fn source(rule: &Rule) -> String {
    match rule.source.article {
        Article::Own => get("panel_source_own"),
        article => fill("panel_source", &[article.number(), &rule.quotation()]),
    }
}

/// What a box is taken for.
pub(super) fn stage(stage: Stage) -> String {
    get(match stage {
        Stage::Invite => "read_as_invite",
        Stage::FirstMessage => "read_as_first_message",
        Stage::FollowUp => "read_as_follow_up",
        Stage::Recommendation => "read_as_recommendation",
        Stage::GroupPost => "read_as_group_post",
        Stage::Comment => "read_as_comment",
        Stage::RecommendationWritten => "read_as_recommendation_written",
        Stage::Headline => "read_as_headline",
    })
}

/// What a part of the score is for.
pub(super) fn gain(gain: Gain) -> String {
    get(match gain {
        Gain::Shared => "part_shared",
        Gain::Hook => "part_hook",
        Gain::Reason => "part_reason",
        Gain::QuestionOrGift => "part_question_or_gift",
    })
}

/// What is said of a note without faults: what its reader gains.
pub(super) fn praise(gain: Gain) -> String {
    get(match gain {
        Gain::Shared => "praise_shared",
        Gain::Hook => "praise_hook",
        Gain::Reason => "praise_reason",
        Gain::QuestionOrGift => "praise_question_or_gift",
    })
}

pub(super) fn points(earned: u8, most: u8) -> String {
    fill("panel_points", &[&earned.to_string(), &most.to_string()])
}

/// What is said of a note in a language without phrases.
#[must_use]
pub fn unread(language: Foreign) -> String {
    language.known.map_or_else(
        || get("unread_other"),
        |known| {
            let name = translated("language", known.code, known.name);
            fill("unread_known", &[&name])
        },
    )
}

/// Of how many findings nothing more is said.
#[must_use]
pub fn left_out(count: usize) -> String {
    fill("panel_left_out", &[&count.to_string()])
}

/// Something that the note could mention.
pub(super) fn mention(mention: Mention<'_>) -> String {
    match mention {
        Mention::Shared(Some(name), 0) => fill("mention_shared_one", &[name]),
        Mention::Shared(Some(name), others) => {
            fill("mention_shared_more", &[name, &others.to_string()])
        }
        Mention::Shared(None, count) => fill("mention_shared_count", &[&count.to_string()]),
        Mention::Line(line) => fill("mention_line", &[line]),
        Mention::Company(name) => fill("mention_company", &[name]),
        Mention::School(name) => fill("mention_school", &[name]),
        Mention::Place(name) => fill("mention_place", &[name]),
    }
}

/// How a note might begin, one for each mention that makes one; the writer goes on.
pub(super) fn starters(person: &Person, mentions: &[Mention<'_>]) -> Vec<String> {
    let hello = match person.name.as_deref() {
        Some(name) => fill("starter_hello", &[call_name(name)]),
        None => get("starter_hello_nobody"),
    };
    let about = |mention: &Mention<'_>| match mention {
        Mention::Shared(Some(name), _) => Some(fill("starter_shared", &[name])),
        Mention::Line(line) => Some(fill("starter_line", &[line])),
        Mention::Company(name) => Some(fill("starter_company", &[name])),
        Mention::School(name) => Some(fill("starter_school", &[name])),
        Mention::Shared(None, _) | Mention::Place(_) => None,
    };
    let mut starters: Vec<String> = mentions.iter().filter_map(about).collect();
    if starters.is_empty() {
        starters.push(get("starter_reason"));
    }
    let begin = |rest: String| [&hello, " ", &rest].concat();
    starters.into_iter().map(begin).collect()
}
