//! "Which box is this?": answered from the facts that the page script sends.
//!
//! One file is one site: what the site's boxes look like, where that was seen and when. A box that
//! no site claims is left alone, and so is one that is merely likely.

/// A [`Sign`] with all its fields. What only people read is left out of the module that browsers load.
macro_rules! sign {
    (
        shows: $shows:expr,
        seen: $seen:expr,
        evidence: $evidence:expr,
        points: $points:expr,
        holds: $holds:expr,
    ) => {
        Sign {
            #[cfg(not(target_arch = "wasm32"))]
            shows: $shows,
            #[cfg(not(target_arch = "wasm32"))]
            seen: $seen,
            #[cfg(not(target_arch = "wasm32"))]
            evidence: $evidence,
            points: $points,
            holds: $holds,
        }
    };
}

mod bluesky;
mod button;
mod counter;
mod facebook;
mod facts;
mod generic;
mod instagram;
mod limits;
mod linkedin;
mod mastodon;
mod people;
mod practice;
mod reddit;
mod wellfound;
mod x;
mod xing;

use crate::draft::{Counting, Stage};

pub use button::Button;
pub use facts::{Dialog, Facts, Field, Form};
pub use limits::{PLACES, Place};
pub use people::{Line, Part, People};

/// A box that is ours to check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Surface {
    /// Where it is.
    pub site: Site,
    /// What is written in it.
    pub stage: Stage,
    /// How many characters the site takes, where the page or a documented source says so.
    pub limit: Option<u32>,
    /// How the site counts them.
    pub counting: Counting,
    /// What the site's people are used to, where that is not to write to strangers at all: advice
    /// A27.
    pub norm: Option<&'static str>,
}

/// The sites that have an adapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// `www.linkedin.com`.
    LinkedIn,
    /// `www.xing.com`.
    Xing,
    /// Facebook and Messenger.
    Facebook,
    /// `www.instagram.com`.
    Instagram,
    /// `x.com`, once Twitter.
    X,
    /// `bsky.app`.
    Bluesky,
    /// Any server of Mastodon.
    Mastodon,
    /// The chat of `www.reddit.com`.
    Reddit,
    /// `wellfound.com`.
    Wellfound,
    /// Any other site that the person had us watch.
    Other,
    /// The dialog to practise in, on our own pages.
    Practice,
}

/// What is known of a site.
#[derive(Debug, Clone, Copy)]
pub struct Adapter {
    /// Which.
    pub site: Site,
    /// Its hosts, each with all that are below it; any host where there are none.
    hosts: &'static [&'static str],
    /// Its boxes. The one with the most points is taken, the first of equals.
    pub boxes: &'static [Kind],
    /// How it counts characters.
    counting: Counting,
    /// See [`Surface::norm`].
    norm: Option<&'static str>,
}

/// A kind of box on a site.
#[derive(Debug, Clone, Copy)]
pub struct Kind {
    /// What a person would call it.
    pub name: &'static str,
    /// What tells it from every other box.
    pub signs: &'static [Sign],
    /// What is written in it.
    stage: fn(&Facts) -> Stage,
    /// How many characters it takes.
    limit: fn(&Facts) -> Option<u32>,
}

/// A sign that a box is what an adapter looks for: data, so that it can be checked and dated.
#[derive(Debug, Clone, Copy)]
pub struct Sign {
    /// What the page shows, without a word in any language.
    #[cfg(not(target_arch = "wasm32"))]
    pub shows: &'static str,
    /// When it was last seen on the site itself, or in the site's own code, as year and month.
    #[cfg(not(target_arch = "wasm32"))]
    pub seen: &'static str,
    /// Who saw it.
    #[cfg(not(target_arch = "wasm32"))]
    pub evidence: &'static str,
    /// What it is worth; four points make a box ours. Less than nothing where it tells that the
    /// box is another one.
    pub points: i32,
    /// Whether the facts show it.
    holds: fn(&Facts) -> bool,
}

/// How many points the signs of a box must reach together.
const ENOUGH: i32 = 4;

/// What rules a box out, whatever else speaks for it.
const NEVER: i32 = -20;

/// The narrowest box that anybody writes a note in, in CSS pixels. Editors keep smaller ones for
/// their own purposes.
const SMALLEST: (u32, u32) = (120, 20);

/// What a follow needs on sites where people follow whom they like, as a key of [`crate::words`]:
/// advice A27.
const FOLLOW: &str = "norm_follow";

/// In the order in which they are asked. A box on a host that one of them names is not asked of
/// those below it.
const ADAPTERS: [Adapter; 11] = [
    linkedin::ADAPTER,
    xing::ADAPTER,
    facebook::ADAPTER,
    instagram::ADAPTER,
    x::ADAPTER,
    bluesky::ADAPTER,
    reddit::ADAPTER,
    wellfound::ADAPTER,
    practice::ADAPTER,
    mastodon::ADAPTER,
    generic::ADAPTER,
];

/// The site's name and what is written in the box, if it is one of ours.
#[must_use]
pub fn recognise(facts: &Facts) -> Option<Surface> {
    if !writable(facts) {
        return None;
    }
    for adapter in &ADAPTERS {
        if adapter.serves(&facts.host) {
            let found = adapter.recognise(facts);
            if found.is_some() || !adapter.hosts.is_empty() {
                return found;
            }
        }
    }
    None
}

/// What is known of each site, for those who keep it up to date.
#[must_use]
pub const fn adapters() -> &'static [Adapter] {
    &ADAPTERS
}

impl Adapter {
    fn serves(&self, host: &str) -> bool {
        let below = |known: &&str| {
            host.strip_suffix(*known)
                .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        self.hosts.is_empty() || self.hosts.iter().any(below)
    }

    fn recognise(&self, facts: &Facts) -> Option<Surface> {
        let mut best: Option<(i32, &Kind)> = None;
        for kind in self.boxes {
            let score = kind.score(facts);
            if score >= ENOUGH && best.is_none_or(|(most, _)| score > most) {
                best = Some((score, kind));
            }
        }
        let (_, kind) = best?;
        Some(Surface {
            site: self.site,
            stage: (kind.stage)(facts),
            limit: (kind.limit)(facts).or(facts.field.max_length),
            counting: self.counting,
            norm: self.norm,
        })
    }
}

impl Kind {
    /// How many points the signs reach.
    fn score(&self, facts: &Facts) -> i32 {
        let held = self.signs.iter().filter(|sign| (sign.holds)(facts));
        held.map(|sign| sign.points).sum()
    }
}

/// Whether a person can write a text of their own in the box, on any site.
fn writable(facts: &Facts) -> bool {
    let field = &facts.field;
    let trap = field.id.starts_with("g-recaptcha-response")
        || field.name.starts_with("g-recaptcha-response")
        || field.has_class("ql-clipboard");
    let search = field.in_search || matches!(field.role.as_str(), "combobox" | "searchbox");
    let large = field.width >= SMALLEST.0 && field.height >= SMALLEST.1;
    field.visible && field.editable && large && !trap && !search
}

/// A message with others before it belongs to a running conversation.
const fn message_after(earlier: usize) -> Stage {
    if earlier == 0 {
        Stage::FirstMessage
    } else {
        Stage::FollowUp
    }
}

/// No limit is known but what the page says; sites that nobody has documented get none.
fn as_counted(facts: &Facts) -> Option<u32> {
    facts.dialog.as_ref().and_then(counter::longest)
}
