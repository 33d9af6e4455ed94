//! The checker on the command line.
fn main() {}
