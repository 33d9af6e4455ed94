//! What the learned models say of a stretch of text, and what whole notes are called.

use super::act::Act;

/// What readers call notes, in the order of the models' outputs.
pub const LABELS: [&str; 4] = ["good", "generic", "salesy", "other_bad"];

/// Outputs: one for each act, then one for each label.
pub const OUTPUTS: usize = Act::ALL.len() + LABELS.len();

/// How far on the side of each act and label a text stands: above 0 it is one, below it is none.
pub type Margins = [f32; OUTPUTS];
