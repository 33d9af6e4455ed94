//! What a check is asked: the text, and what is known of whom it is for.

use serde::{Deserialize, Serialize};

use crate::note::{graphemes, utf16_length};

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
    /// A comment under somebody's post.
    Comment,
    /// A recommendation of somebody else, which others will read.
    RecommendationWritten,
    /// The writer's own headline.
    Headline,
}

impl Stage {
    /// Every stage, in the order in which a person meets them.
    pub const ALL: [Self; 8] = [
        Self::Invite,
        Self::FirstMessage,
        Self::FollowUp,
        Self::Recommendation,
        Self::GroupPost,
        Self::Comment,
        Self::RecommendationWritten,
        Self::Headline,
    ];

    /// Those that are written to people, to win them for something: what the score is about.
    pub const MESSAGES: [Self; 5] = [
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
            Self::Comment => "comment",
            Self::RecommendationWritten => "recommendation_written",
            Self::Headline => "headline",
        }
    }

    /// The longest note that LinkedIn takes from anyone, in UTF-16 units: Premium accounts, counter
    /// seen live as `N/300` in 2026. Where the page shows a smaller limit, that one counts.
    pub const LONGEST_NOTE: u32 = 300;

    /// Whether it is one of [`Stage::MESSAGES`].
    #[must_use]
    pub fn is_message(self) -> bool {
        Self::MESSAGES.contains(&self)
    }

    /// The stage of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

/// How writer and reader know each other, as the writer says.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Not said: they are taken for strangers.
    #[default]
    Unknown,
    /// They know each other well enough to be recognised by name.
    Known,
    /// They have worked together.
    WorkedTogether,
    /// They have met, once perhaps.
    Met,
}

impl Relation {
    /// Every relation.
    pub const ALL: [Self; 4] = [Self::Unknown, Self::Known, Self::WorkedTogether, Self::Met];

    /// The name on the command line and in data: `unknown`, `known`, `worked_together`, `met`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Known => "known",
            Self::WorkedTogether => "worked_together",
            Self::Met => "met",
        }
    }

    /// The relation of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|relation| relation.name() == name)
    }
}

/// Whom a message is for, as the page or the caller shows them. What is not known is left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Recipient<'a> {
    /// The whole name.
    pub name: Option<&'a str>,
    /// The line below the name.
    pub headline: Option<&'a str>,
    /// Where they work.
    pub company: Option<&'a str>,
    /// Where they live.
    pub place: Option<&'a str>,
    /// Where they learned.
    pub school: Option<&'a str>,
    /// What their posts are called.
    pub posts: &'a [&'a str],
    /// The names of those whom writer and reader both know.
    pub shared_connections: &'a [&'a str],
}

impl<'a> Recipient<'a> {
    /// A recipient of whom only the name is known.
    #[must_use]
    pub const fn named(name: &'a str) -> Self {
        Self {
            name: Some(name),
            ..Self::nobody()
        }
    }

    /// A recipient of whom nothing is known.
    #[must_use]
    pub const fn nobody() -> Self {
        Self {
            name: None,
            headline: None,
            company: None,
            place: None,
            school: None,
            posts: &[],
            shared_connections: &[],
        }
    }
}

/// How a site counts the characters of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Counting {
    /// In UTF-16 units, as JavaScript's `length` does: most sites.
    #[default]
    Utf16,
    /// In what a person takes for one character, such as a flag or a letter with its accents.
    Graphemes,
}

impl Counting {
    /// How long a text is, counted so.
    #[must_use]
    pub fn length(self, text: &str) -> usize {
        match self {
            Self::Utf16 => utf16_length(text),
            Self::Graphemes => graphemes(text).count(),
        }
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

/// What the person wants said and not said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Preferences<'a> {
    /// Codes of the rules that say nothing and decide nothing.
    pub rules_off: &'a [String],
    /// Phrases of the person's own to warn of.
    pub warn_on: &'a [String],
    /// Phrases that are no fault, as if they were somebody else's words in quotes.
    pub allow: &'a [String],
    /// Findings that are not wanted in this box.
    pub ignored: &'a [Ignored],
}

impl Preferences<'_> {
    /// Everything is said.
    #[must_use]
    pub const fn none() -> Self {
        Self {
            rules_off: &[],
            warn_on: &[],
            allow: &[],
            ignored: &[],
        }
    }

    /// Whether the rule of this code is switched off.
    #[must_use]
    pub fn is_off(&self, code: &str) -> bool {
        self.rules_off.iter().any(|off| off == code)
    }
}

/// A finding that the person does not want in one box.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Ignored {
    /// The rule's code.
    pub code: String,
    /// The words that it marks; empty where it is about the whole note.
    pub words: String,
}

/// A message to be checked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Draft<'a> {
    /// What has been written so far.
    pub text: &'a str,
    /// What kind of message it is.
    pub stage: Stage,
    /// How many characters the site takes.
    pub limit: Option<u32>,
    /// How the site counts them.
    pub counting: Counting,
    /// How they know each other; decides how loudly some rules speak.
    pub relation: Relation,
    /// Whom it is for.
    pub recipient: Option<Recipient<'a>>,
    /// What they wrote last, if this answers it.
    pub previous: Option<&'a str>,
    /// Who marks misspelled words.
    pub spelling: Spelling,
    /// What the person wants said and not said.
    pub preferences: Preferences<'a>,
}

impl<'a> Draft<'a> {
    /// A draft of which only text and stage are known. An invitation is then one for LinkedIn.
    #[must_use]
    pub const fn new(text: &'a str, stage: Stage) -> Self {
        Self {
            text,
            stage,
            limit: match stage {
                Stage::Invite => Some(Stage::LONGEST_NOTE),
                _ => None,
            },
            counting: Counting::Utf16,
            relation: Relation::Unknown,
            recipient: None,
            previous: None,
            spelling: Spelling::Ours,
            preferences: Preferences::none(),
        }
    }
}
