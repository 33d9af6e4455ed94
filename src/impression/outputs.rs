//! What the learned models say of a text, output by output.

/// What readers call notes, in the order of the outputs of the model of whole notes.
pub const LABELS: [&str; 4] = ["good", "generic", "salesy", "other_bad"];

/// The output of the model of whole notes behind those of the labels: how welcome a note is.
pub const WELCOME: usize = LABELS.len();

/// Outputs of the model of whole notes.
pub const OF_WHOLE: usize = WELCOME + 1;
