//! What a check is asked: the text, and what is known of whom it is for.

use serde::{Deserialize, Serialize};

/// What kind of message is being written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The note that goes with an invitation to connect.
    #[default]
    Invite,
    /// The first message to somebody, before any answer.
    FirstMessage,
    /// A later message, answered or not.
    FollowUp,
    /// A request for a recommendation.
    Recommendation,
    /// A post in a group or community.
    GroupPost,
}

impl Stage {
    /// Every stage, in the order in which a person meets them.
    pub const ALL: [Self; 5] = [
        Self::Invite,
        Self::FirstMessage,
        Self::FollowUp,
        Self::Recommendation,
        Self::GroupPost,
    ];

    /// The name on the command line and in data: `invite`, `first_message` and so on.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Invite => "invite",
            Self::FirstMessage => "first_message",
            Self::FollowUp => "follow_up",
            Self::Recommendation => "recommendation",
            Self::GroupPost => "group_post",
        }
    }

    /// The stage of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

/// Who marks misspelled words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Spelling {
    /// We do.
    #[default]
    Ours,
    /// The browser does already.
    Browsers,
}

/// A message to be checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Draft<'a> {
    /// What has been written so far.
    pub text: &'a str,
    /// What kind of message it is.
    pub stage: Stage,
    /// How many characters the site takes, counted in UTF-16 units as the sites' own counters do.
    pub limit: Option<u32>,
    /// The name of whom it is for, as the page or the caller gives it.
    pub recipient: Option<&'a str>,
    /// Who marks misspelled words.
    pub spelling: Spelling,
}

impl<'a> Draft<'a> {
    /// A draft of which only text and stage are known.
    #[must_use]
    pub const fn new(text: &'a str, stage: Stage) -> Self {
        Self {
            text,
            stage,
            limit: None,
            recipient: None,
            spelling: Spelling::Ours,
        }
    }
}
