//! Build script: compiles the lexicon.
fn main() {}
