//! "Which box is this?": answered from the facts that the page script sends.

mod facts;

pub use facts::{Dialog, Facts, Field};
