//! What the box is taken for, below the report: else nobody could tell why a message is judged as
//! an invitation, or that the site has a limit.

use super::element::{Element, Tag};
use super::words;
use crate::draft::Stage;
use crate::words::{fill, get};

/// One line with the stage, the limit in characters where one is known, and the site's custom where
/// that shall be told.
pub(super) fn setting(stage: Stage, limit: Option<u32>, norm: Option<&str>) -> Element {
    let mut text = words::stage(stage);
    let limit = limit.map(|limit| fill("panel_at_most", &[&limit.to_string()]));
    for more in limit.into_iter().chain(norm.map(get)) {
        text.push(' ');
        text.push_str(&more);
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
            "Read as an invitation. At most 200 characters."
        );
        assert_eq!(
            text(Stage::FirstMessage, None, Some("norm_friends")),
            "Read as a first message. Here people are friends with those they know. Say how you know each other."
        );
    }
}
