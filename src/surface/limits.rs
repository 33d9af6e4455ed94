//! How many characters sites take: the one place where such numbers stand. What a page counts itself
//! comes before them; see `counter.rs`.
//!
//! A number needs a source of the site's own, or a page on which it was seen. What others tell of XING,
//! X and LinkedIn's messages (1,900 to 8,000) has none: there is no limit then, and characters are only
//! counted.

use crate::draft::{Counting, Stage};

/// Of an invitation's note on LinkedIn with a free account: the counter of the live dialog, 2026-10.
pub(super) const LINKEDIN_FREE: u32 = 200;
/// The same with Premium.
pub(super) const LINKEDIN_PREMIUM: u32 = Stage::LONGEST_NOTE;
/// Of a message on Bluesky, in graphemes: `MAX_DM_GRAPHEME_LENGTH` in `src/lib/constants.ts` of
/// bluesky-social/social-app, 2026.
pub(super) const BLUESKY_MESSAGE: u32 = 1000;

/// A site, or a kind of account on it, that one can choose to write for.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Its name in pages: `linkedin_free` and so on.
    pub name: &'static str,
    /// How it counts characters.
    pub counting: Counting,
    /// What has a limit there, and which.
    limit: Option<(&'static [Stage], u32)>,
}

/// What is sent to one person.
const MESSAGES: &[Stage] = &[Stage::FirstMessage, Stage::FollowUp, Stage::Recommendation];

/// All that can be chosen, in the order in which they are offered.
pub const PLACES: [Place; 6] = [
    Place {
        limit: Some((&[Stage::Invite], LINKEDIN_FREE)),
        ..unlimited("linkedin_free")
    },
    Place {
        limit: Some((&[Stage::Invite], LINKEDIN_PREMIUM)),
        ..unlimited("linkedin_premium")
    },
    unlimited("xing"),
    unlimited("x"),
    Place {
        counting: Counting::Graphemes,
        limit: Some((MESSAGES, BLUESKY_MESSAGE)),
        ..unlimited("bluesky")
    },
    unlimited("other"),
];

const fn unlimited(name: &'static str) -> Place {
    Place {
        name,
        counting: Counting::Utf16,
        limit: None,
    }
}

impl Place {
    /// The place of that name; the first where there is none.
    #[must_use]
    pub fn from_name(name: &str) -> &'static Self {
        let found = PLACES.iter().find(|place| place.name == name);
        found.unwrap_or(&PLACES[0])
    }

    /// How many characters it takes of such a message, counted as [`Place::counting`] says.
    #[must_use]
    pub fn limit(&self, stage: Stage) -> Option<u32> {
        let (stages, limit) = self.limit?;
        stages.contains(&stage).then_some(limit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values of the choice of places in popup and web page.
    fn offered() -> Vec<&'static str> {
        let fields = include_str!("../../templates/fields.html");
        let (_, choice) = fields.split_once("<select id=\"place\"").unwrap();
        let (choice, _) = choice.split_once("</select>").unwrap();
        let options = choice.split("<option value=\"").skip(1);
        options
            .map(|rest| rest.split('"').next().unwrap())
            .collect()
    }

    #[test]
    fn every_place_is_offered() {
        assert_eq!(offered(), PLACES.map(|place| place.name));
    }

    #[test]
    fn accounts_differ_in_the_invitation_only() {
        let [free, premium] = ["linkedin_free", "linkedin_premium"].map(Place::from_name);
        assert_eq!(free.limit(Stage::Invite), Some(200));
        assert_eq!(premium.limit(Stage::Invite), Some(300));
        for stage in &Stage::ALL[1..] {
            assert_eq!((free.limit(*stage), premium.limit(*stage)), (None, None));
        }
    }

    #[test]
    fn where_nothing_is_documented_there_is_no_limit() {
        let xing = Place::from_name("xing");
        assert!(Stage::ALL.iter().all(|stage| xing.limit(*stage).is_none()));
        assert_eq!(Place::from_name("bluesky").limit(Stage::Invite), None);
    }
}
