//! Noteworthy: says whether an invitation note is empty, generic or salesy, why, and what to write
//! instead.
//!
//! How a note flows through, each part knowing only those before it:
//!
//! - [`note`]: text → words, sentences, places
//! - [`lexicon`]: the phrases of a language, found in the note
//! - [`mechanics`]: slips of the pen; [`spelling`] has the misspellings as data
//! - [`evidence`]: what the reader gains from it
//! - [`rules`]: what is wrong with it, one file a rule
//! - [`verdict`]: evidence and findings → verdict and score
//! - [`view`]: the report as a small tree of elements
//! - `browser`: the boundary to JavaScript, on wasm32 only
//!
//! Beside them: [`draft`] is what a check is asked, [`surface`] tells which box on a page is ours,
//! [`protocol`] is what page and background say to each other, [`background`] answers it.

#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod background;
pub mod draft;
pub mod evidence;
pub mod lexicon;
pub mod mechanics;
pub mod note;
pub mod protocol;
pub mod rules;
pub mod spelling;
pub mod surface;
pub mod verdict;
pub mod view;

#[cfg(target_arch = "wasm32")]
pub mod browser;

use draft::Draft;
use evidence::Evidence;
use lexicon::{Language, Reading};
use rules::{Context, Finding};
use verdict::{Score, Verdict};

/// All that is known about a note.
#[derive(Debug, Clone)]
pub struct Report {
    /// What a careful reader would call it.
    pub verdict: Verdict,
    /// 0 to 100 with its parts; none for an empty note.
    pub score: Option<Score>,
    /// What is wrong, the most important first.
    pub findings: Vec<Finding>,
    /// What the reader gains.
    pub evidence: Evidence,
}

/// Findings beyond this many help nobody and cost time to show.
const MOST_FINDINGS: usize = 50;

/// Checks a note. Linear in its length, and the same for the same draft.
#[must_use]
pub fn check(draft: &Draft<'_>) -> Report {
    let reading = Reading::new(draft.text, Language::english());
    let evidence = Evidence::collect(&reading);
    let context = Context {
        draft: *draft,
        reading,
        evidence,
    };
    let mut findings = Vec::new();
    for rule in rules::ALL {
        if rule.stages.contains(&draft.stage) {
            (rule.check)(&context, &mut findings);
        }
    }
    // Of equals the one first that costs most: it is the more exact.
    findings.sort_by_key(|finding| {
        let rule = finding.rule;
        let weight = std::cmp::Reverse((rule.level, rule.fault));
        (weight, verdict::cap(finding).unwrap_or(u8::MAX))
    });
    findings.truncate(MOST_FINDINGS);
    Report {
        verdict: Verdict::of(&findings),
        score: Score::of(&context, &findings),
        findings,
        evidence: context.evidence,
    }
}
