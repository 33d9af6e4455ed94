//! What the box is taken for, below the report: else nobody could tell why a message is judged as
//! an invitation, or that the site has a limit.

use super::element::{Element, Tag};
use super::words;
use crate::draft::Stage;

/// One line with the stage, the limit in characters where one is known, and the site's custom where
/// that shall be told.
#[must_use]
pub fn setting(stage: Stage, limit: Option<u32>, norm: Option<&str>) -> Element {
    let mut text = words::stage(stage).to_owned();
    if let Some(limit) = limit {
        text.push_str(&words::at_most(limit));
    }
    text.push('.');
    if let Some(norm) = norm {
        text.push(' ');
        text.push_str(norm);
    }
    Element::text(Tag::P, text).with("class", "setting")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_stage_and_what_else_is_known() {
        let text = |stage, limit, norm| setting(stage, limit, norm).text;
        assert_eq!(text(Stage::Comment, None, None), "Read as a comment.");
        assert_eq!(
            text(Stage::Invite, Some(200), None),
            "Read as an invitation, at most 200 characters."
        );
        assert_eq!(
            text(Stage::FirstMessage, None, Some("Write.")),
            "Read as a first message. Write."
        );
    }
}
