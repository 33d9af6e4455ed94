//! What is known beside a note's text: from flags, and from the fields of a JSON line.

use clap::Args;
use noteworthy::draft::{Draft, Recipient, Relation, Stage};
use noteworthy::{Report, check};
use serde::Deserialize;

/// What `check` is told of all its notes; a JSON line may say otherwise of its own.
#[derive(Debug, Default, Args)]
pub(crate) struct Asked {
    /// What kind of message it is: invite, `first_message`, `follow_up`, recommendation,
    /// `group_post`, comment, `recommendation_written` or headline.
    #[arg(long, default_value = "invite", value_parser = stage)]
    pub(crate) stage: Stage,
    /// How writer and reader know each other: unknown, known, `worked_together` or met.
    #[arg(long, default_value = "unknown", value_parser = relation)]
    pub(crate) relation: Relation,
    #[command(flatten)]
    pub(crate) person: Person,
    /// What the recipient wrote last, where the note answers it.
    #[arg(long, value_name = "TEXT")]
    pub(crate) previous: Option<String>,
}

/// Whom a note is for.
#[derive(Debug, Default, Args, Deserialize)]
#[serde(default)]
pub(crate) struct Person {
    /// The recipient's whole name.
    #[arg(long = "recipient-name", value_name = "NAME")]
    name: Option<String>,
    /// The line below the recipient's name.
    #[arg(long = "recipient-headline", value_name = "TEXT")]
    headline: Option<String>,
    /// Where the recipient works.
    #[arg(long = "recipient-company", value_name = "NAME")]
    company: Option<String>,
    /// Where the recipient lives.
    #[arg(long = "recipient-place", value_name = "NAME")]
    place: Option<String>,
    /// Where the recipient learned.
    #[arg(long = "recipient-school", value_name = "NAME")]
    school: Option<String>,
    /// What one of the recipient's posts is called; may be given more than once.
    #[arg(long = "recipient-post", value_name = "TITLE")]
    posts: Vec<String>,
    /// Somebody whom both know; may be given more than once.
    #[arg(long = "shared-connection", value_name = "NAME")]
    shared_connections: Vec<String>,
}

impl Person {
    /// Somebody of whom only the name is known.
    pub(crate) fn named(name: String) -> Self {
        Self {
            name: Some(name),
            ..Self::default()
        }
    }

    /// Checks a note to this person.
    pub(crate) fn check(&self, draft: &Draft<'_>) -> Report {
        check(&Draft {
            recipient: Some(Recipient {
                name: self.name.as_deref(),
                headline: self.headline.as_deref(),
                company: self.company.as_deref(),
                place: self.place.as_deref(),
                school: self.school.as_deref(),
                posts: &borrowed(&self.posts),
                shared_connections: &borrowed(&self.shared_connections),
            }),
            ..*draft
        })
    }
}

fn borrowed(lines: &[String]) -> Vec<&str> {
    lines.iter().map(String::as_str).collect()
}

fn stage(name: &str) -> Result<Stage, String> {
    Stage::from_name(name).ok_or_else(|| one_of(Stage::ALL.map(Stage::name)))
}

fn relation(name: &str) -> Result<Relation, String> {
    Relation::from_name(name).ok_or_else(|| one_of(Relation::ALL.map(Relation::name)))
}

fn one_of<const COUNT: usize>(names: [&str; COUNT]) -> String {
    format!("one of {}", names.join(", "))
}
