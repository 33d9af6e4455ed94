//! The rule book as a page, made from the rules alone: `templates/rules.html` says how it looks.

use std::io::{self, Write};

use askama::Template;
use clap::ValueEnum;
use noteworthy::draft::Stage;
use noteworthy::rules::{ALL, Article, Level, Rule};

use crate::precision::Record;

/// Where the page will stand.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Place {
    /// Beside the web page.
    Web,
    /// Within the extension, as its options page: that also tells what is stored.
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
    measured: Vec<String>,
}

impl Book {
    fn new(place: Place) -> Self {
        let entry = |rule: &&'static Rule| Entry {
            rule,
            measured: Record::of(rule)
                .map_or_else(|| vec!["Not measured yet.".to_owned()], Record::told),
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

/// A name in data as words.
fn words(name: &str) -> String {
    name.replace('_', " ")
}

/// Writes the page.
pub(crate) fn write(place: Place, out: &mut impl Write) -> io::Result<u8> {
    let page = Book::new(place).render().map_err(io::Error::other)?;
    out.write_all(page.as_bytes())?;
    Ok(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(place: Place) -> String {
        Book::new(place).render().unwrap()
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
            measured: vec!["<script>alert(1)</script> & \"more\"".to_owned()],
        };
        let book = Book {
            place: Place::Web,
            rules: vec![entry],
        };
        let page = book.render().unwrap();
        assert!(!page.contains("<script>alert"), "{page}");
        assert!(page.contains("&#60;script&#62;alert(1)"), "{page}");
    }

    #[test]
    fn what_is_stored_is_told_in_the_extension_only() {
        assert!(page(Place::Extension).contains("id=\"stored\""));
        assert!(!page(Place::Web).contains("id=\"stored\""));
    }
}
