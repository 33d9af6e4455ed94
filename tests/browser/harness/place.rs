//! Where the invite dialog is mounted, one entry for every place that the site is known to use.

use thirtyfour::WebElement;

use super::server::HOST;
use super::{Browser, Outcome, Policy};

/// What stands between the page and the box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mount {
    /// Nothing.
    Page,
    /// The open shadow root of `#interop-outlet`; a Connect on the profile opens the dialog.
    Shadow,
    /// A visible frame of the same origin.
    Frame,
}

/// A frozen page with an invite dialog.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    /// The page's file, without its ending.
    pub(crate) page: &'static str,
    pub(crate) host: &'static str,
    /// The path of the real site that it is served at.
    pub(crate) path: &'static str,
    pub(crate) policy: Policy,
    pub(crate) mount: Mount,
}

const DIRECT: &str = "/preload/custom-invite/";

/// Free account, under its direct address.
pub(crate) const LIGHT: Place = place("invite-light", DIRECT, Policy::Hash, Mount::Page);
/// A profile.
pub(crate) const SHADOW: Place = place(
    "invite-shadow",
    "/in/ilka-brandvold/",
    Policy::TrustedTypes,
    Mount::Shadow,
);
/// A native `<dialog>`, with everything outside it inert.
pub(crate) const MODAL: Place = place("invite-modal", DIRECT, Policy::TrustedTypes, Mount::Page);
/// A frame on a page of the jobs part.
pub(crate) const FRAME: Place = place(
    "invite-frame",
    "/jobs/view/4207/",
    Policy::Hash,
    Mount::Frame,
);
/// German labels, 300 characters.
pub(crate) const GERMAN: Place = place("invite-german", DIRECT, Policy::TrustedTypes, Mount::Page);
/// From right to left.
pub(crate) const ARABIC: Place = place("invite-arabic", DIRECT, Policy::Hash, Mount::Page);
/// `role=alertdialog`.
pub(crate) const ALERT: Place = place(
    "invite-alertdialog",
    DIRECT,
    Policy::TrustedTypes,
    Mount::Page,
);
/// A running conversation and other boxes; there is no invite dialog on this page.
pub(crate) const MESSAGING: Place = place(
    "messaging",
    "/messaging/thread/2-b3JpA/",
    Policy::TrustedTypes,
    Mount::Page,
);

/// Step 1 that asks for an e-mail address.
pub(crate) const STEP_1_EMAIL: Place = place("step1-email", DIRECT, Policy::Hash, Mount::Page);
/// Step 1 after the last note of the month.
pub(crate) const STEP_1_QUOTA: Place = place("step1-quota", DIRECT, Policy::Hash, Mount::Page);
/// What comes instead after the last invitation of the week.
pub(crate) const STEP_1_WEEKLY: Place = place("step1-weekly", DIRECT, Policy::Hash, Mount::Page);
/// A profile with a stranger's card beside it, from which the dialog is opened.
pub(crate) const STEP_1_RAIL: Place = place(
    "step1-rail",
    "/in/ilka-brandvold/",
    Policy::TrustedTypes,
    Mount::Shadow,
);

impl Place {
    /// A page of LinkedIn under the newer policy, without a dialog that has to be reached first.
    pub(crate) const fn of(page: &'static str, path: &'static str) -> Self {
        place(page, path, Policy::TrustedTypes, Mount::Page)
    }

    /// The same page on another site.
    pub(crate) const fn on(self, host: &'static str) -> Self {
        Self { host, ..self }
    }

    /// The same page under another policy.
    pub(crate) const fn under(self, policy: Policy) -> Self {
        Self { policy, ..self }
    }
}

const fn place(page: &'static str, path: &'static str, policy: Policy, mount: Mount) -> Place {
    Place {
        page,
        host: HOST,
        path,
        policy,
        mount,
    }
}

impl Browser {
    /// Opens the page and clicks through to step 2; the answer is the box, not yet clicked.
    /// Scripts and clicks then go to the document that holds it.
    pub(crate) async fn reach(&self, place: Place) -> Outcome<WebElement> {
        self.fresh_tab().await?;
        self.reach_here(place).await
    }

    /// The same in the tab that is shown.
    pub(crate) async fn reach_here(&self, place: Place) -> Outcome<WebElement> {
        self.go_to(place).await?;
        match place.mount {
            Mount::Page => {}
            Mount::Shadow => {
                let connect = self.find("main a[href*='/custom-invite/']").await?;
                connect.click().await?;
            }
            Mount::Frame => self.find("iframe").await?.enter_frame().await?,
        }
        let add_a_note = self.find(".artdeco-modal__actionbar button").await?;
        add_a_note.click().await?;
        self.find("textarea#custom-message").await
    }

    /// Opens the page in the tab that is shown, and presses nothing.
    pub(crate) async fn go_to(&self, place: Place) -> Outcome {
        let Place {
            host, path, page, ..
        } = place;
        let address = self.server.page_at(host, path, page, place.policy);
        Ok(self.driver.goto(address).await?)
    }
}
