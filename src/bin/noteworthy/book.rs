//! The rule book as a page, made from the rules alone: `templates/rules.html` says how it looks.

use std::io::{self, Write};

use askama::Template;
use clap::ValueEnum;
use noteworthy::draft::Stage;
use noteworthy::rules::{ALL, Article, Fault, Languages, Level, Rule};
use noteworthy::words::fill;

use crate::precision::{Record, Told};

/// Where the page will stand.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Place {
    /// Beside the web page.
    Web,
    /// Within the extension, as its options page: that also has all that can be set.
    Extension,
}

#[derive(Template)]
#[template(path = "rules.html")]
struct Book {
    place: Place,
    rules: Vec<Entry>,
}

/// A rule and what was measured of it.
struct Entry {
    rule: &'static Rule,
    measured: Vec<Told>,
}

impl Book {
    fn new(place: Place) -> Self {
        let unmeasured = || vec![("book_unmeasured", Vec::new())];
        let entry = |rule: &&'static Rule| Entry {
            rule,
            measured: Record::of(rule).map_or_else(unmeasured, Record::told),
        };
        Self {
            place,
            rules: ALL.iter().map(entry).collect(),
        }
    }

    fn count(&self, level: Level) -> usize {
        let rules = self.rules.iter();
        rules.filter(|entry| entry.rule.level == level).count()
    }

    /// The rules that come from an article.
    fn from(&self, article: Article) -> impl Iterator<Item = &'static Rule> {
        let rules = self.rules.iter().map(|entry| entry.rule);
        rules.filter(move |rule| rule.source.article == article)
    }
}

/// The key of what a kind of message is called.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "as templates pass it")]
const fn stage(stage: &Stage) -> &'static str {
    match stage {
        Stage::Invite => "stage_invite",
        Stage::FirstMessage => "stage_first_message",
        Stage::FollowUp => "stage_follow_up",
        Stage::Recommendation => "stage_recommendation",
        Stage::GroupPost => "stage_group_post",
        Stage::Comment => "stage_comment",
        Stage::RecommendationWritten => "stage_recommendation_written",
        Stage::Headline => "stage_headline",
    }
}

/// The key of what a level is called.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "as templates pass it")]
const fn level(level: &Level) -> &'static str {
    match level {
        Level::Tip => "level_tip",
        Level::Warning => "level_warning",
    }
}

/// The key of what a fault is called.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "as templates pass it")]
const fn fault(fault: &Fault) -> &'static str {
    match fault {
        Fault::Form | Fault::Unsendable => "fault_form",
        Fault::Generic => "fault_generic",
        Fault::OffPutting => "fault_off_putting",
        Fault::Salesy => "fault_salesy",
        Fault::Empty => "fault_empty",
    }
}

/// The key of where a rule can tell what it looks for.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "as templates pass it")]
const fn languages(languages: &Languages) -> &'static str {
    match languages {
        Languages::Any => "languages_any",
        Languages::Lexicon => "languages_lexicon",
    }
}

/// Puts English words into the elements that ask for words, so that the page is whole without a
/// script: those with `data-words="key"` and, where something is filled in, with
/// `data-words-filled="one|two"` right behind it.
fn with_words(page: &str) -> String {
    const ASKED: &str = "data-words=\"";
    let mut whole = String::with_capacity(page.len() * 2);
    let mut rest = page;
    while let Some(at) = rest.find(ASKED) {
        let (before, tag) = rest.split_at(at + ASKED.len());
        let (key, attributes) = tag.split_once('"').expect("a key ends");
        let end = tag.find('>').expect("a tag ends") + 1;
        let filled = attributes.strip_prefix(" data-words-filled=\"");
        let filled = filled.and_then(|rest| rest.split('"').next());
        let filled: Vec<&str> = filled.map_or_else(Vec::new, |all| all.split('|').collect());
        whole.push_str(before);
        whole.push_str(&tag[..end]);
        if tag[end..].starts_with("</") {
            whole.push_str(&escaped(&fill(key, &filled)));
        }
        rest = &tag[end..];
    }
    whole.push_str(rest);
    whole
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn render(book: &Book) -> askama::Result<String> {
    Ok(with_words(&book.render()?))
}

/// Writes the page.
pub(crate) fn write(place: Place, out: &mut impl Write) -> io::Result<u8> {
    let page = render(&Book::new(place)).map_err(io::Error::other)?;
    out.write_all(page.as_bytes())?;
    Ok(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(place: Place) -> String {
        render(&Book::new(place)).unwrap()
    }

    #[test]
    fn every_rule_has_its_place_in_the_order_of_codes() {
        let page = page(Place::Web);
        let mut rest = page.as_str();
        for rule in ALL {
            let anchor = format!("<article id=\"{}\"", rule.code);
            let at = rest.find(&anchor);
            rest = &rest[at.unwrap_or_else(|| panic!("{} is missing", rule.code))..];
            assert!(rest.contains(rule.name), "{} has no name", rule.code);
        }
        assert_eq!(page.matches("<article ").count(), ALL.len());
    }

    #[test]
    fn words_of_a_rule_are_never_read_as_html() {
        let entry = Entry {
            rule: ALL[0],
            measured: vec![("own_few", vec!["<script>alert(1)</script>".to_owned()])],
        };
        let book = Book {
            place: Place::Web,
            rules: vec![entry],
        };
        let page = render(&book).unwrap();
        assert!(!page.contains("<script>alert"), "{page}");
        assert!(page.contains("script&#62;alert(1)"), "{page}");
    }

    #[test]
    fn what_can_be_set_stands_in_the_extension_only() {
        for part in ["id=\"stored\"", "role=\"switch\"", "options.js"] {
            assert!(page(Place::Extension).contains(part), "{part}");
            assert!(!page(Place::Web).contains(part), "{part}");
        }
    }

    #[test]
    fn english_words_stand_where_words_are_asked_for() {
        let text = r#"<p data-words="own_few" data-words-filled="1|<2"></p><b data-words="level_tip">x</b>"#;
        let whole = r#"<p data-words="own_few" data-words-filled="1|<2">On our own notes: right on 1 of &lt;2, too few to tell.</p><b data-words="level_tip">x</b>"#;
        assert_eq!(with_words(text), whole);
        assert!(page(Place::Web).contains(">Rules</h2>"));
    }
}
