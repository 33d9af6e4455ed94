//! Every message between a page and the background, as both sides see it.
//!
//! The page script asks over one runtime `Port` per box; each request gets exactly one answer, in
//! order. `extension/content/protocol.d.ts` is generated from these types; the test
//! below writes it, and fails when it is stale.

pub mod value;

use serde::{Deserialize, Serialize};

use crate::draft::Ignored;
use crate::surface::Facts;
use crate::view::{Element, Mark};

/// What the page script sends: whose box it is when the text is left out, else what to say of it.
///
/// No enum: one kind of request is read by less code than two.
#[derive(Debug, Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Request {
    /// Counts up within one Port, so that a late answer can be told.
    pub sequence: u32,
    /// The whole text of the box, once [`Answer::Watch`] was answered for it; none when the box got
    /// the focus, for whether the text may be read is what is asked then.
    pub text: Option<String>,
    /// What the page shows around the box; the background keeps nothing.
    pub facts: Facts,
    /// The findings that the person does not want in this box, for as long as the box lives.
    #[serde(default)]
    #[cfg_attr(test, ts(optional, as = "Option<_>"))]
    pub ignored: Vec<Ignored>,
}

/// What the background answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Answer {
    /// The box is not ours: leave it alone.
    Ignore,
    /// The box is ours: watch it. Whoever sends this adds the panel's style sheet.
    Watch {
        /// What to draw when there comes no answer.
        unable: Element,
    },
    /// What to draw for a text.
    Panel {
        /// The number of the request that this answers.
        sequence: u32,
        /// The panel.
        tree: Element,
        /// One sentence for screen readers; spoken when it changes and typing has paused.
        spoken: String,
        /// The words to mark in the box, in their order; they do not overlap.
        marks: Vec<Mark>,
        /// The verdict as [`crate::verdict::Verdict::name`] has it, `flawed` or `unsure`; for the sign on the
        /// extension's button.
        verdict: &'static str,
    },
}

#[cfg(test)]
mod tests {
    use std::{env, fs};

    use ts_rs::{Config, TS};

    use super::*;
    use crate::surface::{Button, Dialog, Field, Form};
    use crate::view::{Action, MarkKind, Tag};

    const HEADING: &str = "// Generated from src/protocol.rs, which says how. Do not edit.\n";

    fn declaration<T: TS>(config: &Config) -> String {
        format!("export {}\n", T::decl(config))
    }

    /// `UPDATE=1 cargo test --lib protocol` writes the file anew.
    #[test]
    fn the_types_of_the_page_script_are_fresh() {
        let config = Config::new();
        let types = [
            HEADING.to_owned(),
            declaration::<Field>(&config),
            declaration::<Dialog>(&config),
            declaration::<Form>(&config),
            declaration::<Button>(&config),
            declaration::<Facts>(&config),
            declaration::<Tag>(&config),
            declaration::<Action>(&config),
            declaration::<Element>(&config),
            declaration::<Ignored>(&config),
            declaration::<MarkKind>(&config),
            declaration::<Mark>(&config),
            declaration::<Request>(&config),
            declaration::<Answer>(&config),
        ]
        .concat();
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/extension/content/protocol.d.ts"
        );
        if env::var_os("UPDATE").is_some() {
            fs::write(path, &types).unwrap();
        }
        let written = fs::read_to_string(path).unwrap_or_default();
        assert_eq!(written, types, "stale: UPDATE=1 cargo test --lib protocol");
    }
}
