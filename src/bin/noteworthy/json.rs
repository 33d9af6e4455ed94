//! The JSON lines that `check` reads and writes, and that `eval` reads.

use noteworthy::draft::{Draft, Relation, Stage};
use noteworthy::note::Utf16Counter;
use noteworthy::{Report, verdict::Verdict};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::asked::{Asked, Person};

/// One note of the input.
#[derive(Debug, Deserialize)]
pub(crate) struct Line {
    /// Given back as it came: a string or a number.
    pub(crate) id: Value,
    /// `other` and unknown names are read as the default of the call.
    #[serde(default)]
    pub(crate) stage: Option<String>,
    pub(crate) text: String,
    #[serde(default)]
    relation: Option<String>,
    #[serde(default, deserialize_with = "person")]
    recipient: Option<Person>,
    /// What the recipient wrote last.
    #[serde(default)]
    previous: Option<String>,
    #[serde(default)]
    pub(crate) label: Option<String>,
    #[serde(default)]
    pub(crate) welcome: Option<f64>,
    /// Where the note was found.
    #[serde(default)]
    pub(crate) source: Option<String>,
}

/// A name alone, or all that is known.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Recipient {
    Name(String),
    Person(Box<Person>),
}

fn person<'de, D: serde::Deserializer<'de>>(input: D) -> Result<Option<Person>, D::Error> {
    let recipient = Option::deserialize(input)?;
    Ok(recipient.map(|recipient| match recipient {
        Recipient::Name(name) => Person::named(name),
        Recipient::Person(person) => *person,
    }))
}

/// What `check --format jsonl` prints for a note.
#[derive(Debug, Serialize)]
pub(crate) struct Checked<'a> {
    id: &'a Value,
    verdict: Verdict,
    /// Whether a warning says so, too.
    sure: bool,
    score: Option<u8>,
    /// How sure each label is, in the order of `noteworthy::impression::LABELS`.
    impression: [f32; 4],
    /// ISO 639-1 code, or `und`, where only rules that need no words have spoken.
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
    findings: Vec<JsonFinding<'a>>,
    /// How many more there are.
    #[serde(skip_serializing_if = "is_zero")]
    left_out: usize,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
const fn is_zero(count: &usize) -> bool {
    *count == 0
}

#[derive(Debug, Serialize)]
struct JsonFinding<'a> {
    rule: &'static str,
    level: &'static str,
    start: usize,
    end: usize,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<JsonFix<'a>>,
}

/// What to put in the place of a part of the note, in UTF-16 units.
#[derive(Debug, Serialize)]
struct JsonFix<'a> {
    start: usize,
    end: usize,
    replacement: &'a str,
}

/// What is printed for a line that is no note.
#[derive(Debug, Serialize)]
pub(crate) struct Unreadable {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<Value>,
    error: String,
}

impl Line {
    /// Reads a line; what is wrong with it comes back ready to be printed.
    pub(crate) fn read(line: &str) -> Result<Self, Unreadable> {
        let line = replace_lone_surrogates(line);
        let value: Value = serde_json::from_str(&line).map_err(|error| Unreadable {
            id: None,
            error: error.to_string(),
        })?;
        let id = value.get("id").cloned();
        serde_json::from_value(value).map_err(|error| Unreadable {
            id,
            error: error.to_string(),
        })
    }

    /// The stage that it names, or `default` when it names none.
    pub(crate) fn stage(&self, default: Stage) -> Result<Stage, Unreadable> {
        match self.stage.as_deref() {
            None => Ok(default),
            Some("other") => Ok(Stage::FirstMessage),
            Some(name) => {
                Stage::from_name(name).ok_or_else(|| self.unreadable("unknown stage", name))
            }
        }
    }

    fn relation(&self, default: Relation) -> Result<Relation, Unreadable> {
        self.relation.as_deref().map_or(Ok(default), |name| {
            Relation::from_name(name).ok_or_else(|| self.unreadable("unknown relation", name))
        })
    }

    fn unreadable(&self, what: &str, name: &str) -> Unreadable {
        Unreadable {
            id: Some(self.id.clone()),
            error: format!("{what}: {name}"),
        }
    }

    /// Checks the note; what the line does not say is as `asked`.
    pub(crate) fn check(&self, asked: &Asked) -> Result<Report, Unreadable> {
        let person = self.recipient.as_ref().unwrap_or(&asked.person);
        let previous = self.previous.as_deref().or(asked.previous.as_deref());
        let draft = Draft {
            relation: self.relation(asked.relation)?,
            previous,
            ..Draft::new(&self.text, self.stage(asked.stage)?)
        };
        Ok(person.check(&draft))
    }
}

impl<'a> Checked<'a> {
    pub(crate) fn new(id: &'a Value, text: &str, report: &'a Report) -> Self {
        let mut counter = Utf16Counter::new(text);
        let findings = report.findings_by_place();
        let findings = findings
            .into_iter()
            .map(|finding| {
                let span = counter.convert(finding.span);
                JsonFinding {
                    rule: finding.rule.code,
                    level: finding.level.name(),
                    start: span.start,
                    end: span.end,
                    message: finding.text(),
                    fix: finding.fix.as_ref().map(|fix| {
                        let span = counter.convert(fix.span);
                        JsonFix {
                            start: span.start,
                            end: span.end,
                            replacement: &fix.replacement,
                        }
                    }),
                }
            })
            .collect();
        Self {
            id,
            verdict: report.verdict,
            sure: !report.is_unsure(),
            score: report.score.as_ref().map(|score| score.total),
            impression: report.impression.shares(),
            language: report
                .unread
                .map(|language| language.known.map_or("und", |known| known.code)),
            findings,
            left_out: report.left_out,
        }
    }
}

/// JSON can write half of a surrogate pair (`\ud83d` alone), which no Rust text can hold. Such a half
/// becomes U+FFFD: one UTF-16 unit for another, so that all offsets stay right.
fn replace_lone_surrogates(line: &str) -> std::borrow::Cow<'_, str> {
    if !line.contains("\\ud") && !line.contains("\\uD") {
        return line.into();
    }
    let mut whole = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find('\\') {
        whole.push_str(&rest[..at]);
        rest = &rest[at..];
        let unit = escaped_unit(rest);
        let length = match unit {
            Some(0xd800..=0xdbff)
                if matches!(rest.get(6..).and_then(escaped_unit), Some(0xdc00..=0xdfff)) =>
            {
                12
            }
            Some(0xd800..=0xdfff) => {
                whole.push_str("\\ufffd");
                rest = &rest[6..];
                continue;
            }
            Some(_) => 6,
            None => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
        };
        whole.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    whole.push_str(rest);
    whole.into()
}

/// The unit of an escape `\uXXXX` at the start of `text`.
fn escaped_unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_pair_is_replaced_and_a_whole_one_kept() {
        let line = r#"{"id":1,"text":"a\ud83db \ud83d\udc4b \\ud83d"}"#;
        assert_eq!(Line::read(line).unwrap().text, "a\u{fffd}b 👋 \\ud83d");
    }

    #[test]
    fn an_unreadable_line_keeps_its_id() {
        let unreadable = Line::read(r#"{"id":"n7","text":5}"#).unwrap_err();
        assert_eq!(unreadable.id, Some(Value::from("n7")));
    }
}
