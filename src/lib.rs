//! Noteworthy: says whether an invitation note is empty, generic or salesy.
pub mod draft;
pub mod protocol;
pub mod surface;
pub mod view;
