//! What a test looks at may go away between two of its commands.

use std::error::Error;
use std::fmt;

use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::WebDriverError;

/// The panel went away while a test asked about it, or was never there.
#[derive(Debug)]
pub(super) struct Gone;

impl fmt::Display for Gone {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("no panel")
    }
}

impl Error for Gone {}

/// Whether this says that an element went away, or never had a shadow root.
pub(super) fn is_gone(error: &(dyn Error + 'static)) -> bool {
    let Some(error) = error.downcast_ref::<WebDriverError>() else {
        return error.is::<Gone>();
    };
    match &**error {
        WebDriverErrorInner::NoSuchElement(_) | WebDriverErrorInner::StaleElementReference(_) => {
            true
        }
        other => {
            let text = other.to_string();
            text.contains("no such shadow root") || text.contains("detached shadow root")
        }
    }
}
