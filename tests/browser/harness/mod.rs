//! What every scenario stands on: a browser with the extension in it, the frozen pages, and eyes
//! for what the panel shows. Nothing here knows what the extension ought to say.

mod browser;
mod drag;
mod driver;
mod editor;
mod fits;
mod gone;
mod keys;
mod page;
mod panel;
mod place;
mod server;
mod until;

use gone::{Gone, is_gone};

pub(crate) use browser::{Browser, Extension, Kind};
pub(crate) use panel::{Panel, READ, Rect};
pub(crate) use place::{
    ALERT, ARABIC, FRAME, GERMAN, LIGHT, MESSAGING, MODAL, Mount, Place, SHADOW, STEP_1_EMAIL,
    STEP_1_QUOTA, STEP_1_RAIL, STEP_1_WEEKLY,
};
pub(crate) use server::{HOSTS, OTHER_HOST, Policy, Server, WebPage};
pub(crate) use until::until;

use std::path::PathBuf;

/// Errors of the harness are for people to read, not for code to match.
pub(crate) type Error = Box<dyn std::error::Error + Send + Sync>;
pub(crate) type Outcome<T = ()> = Result<T, Error>;

/// A path within the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What has to be built or installed first, in one line; `None` when nothing is missing.
pub(crate) fn missing(kinds: &[Kind]) -> Option<String> {
    for &kind in kinds {
        if !kind.dist().join("manifest.json").is_file() {
            return Some(format!(
                "{} is missing: run ./build.sh first",
                kind.dist().display()
            ));
        }
        if let Err(error) = driver::driver_path(kind) {
            return Some(error.to_string());
        }
    }
    None
}
