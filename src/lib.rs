//! Noteworthy: says whether an invitation note is empty, generic or salesy, why, and what to write
//! instead.
//!
//! How a note flows through, each part knowing only those before it:
//!
//! - [`words`]: the words that people see, by key
//! - [`note`]: text → words, sentences, places
//! - [`lexicon`]: the phrases of a language, found in the note
//! - [`language`]: which language it is written in
//! - [`mechanics`]: slips of the pen; [`spelling`] has the misspellings as data
//! - [`evidence`]: what the reader gains from it
//! - [`impression`]: what a careful reader takes from it, learned from notes
//! - [`rules`]: what is wrong with it, one file a rule
//! - [`verdict`]: evidence and findings → verdict and score
//! - [`view`]: the report as a small tree of elements
//! - `browser`: the boundary to JavaScript, on wasm32 only
//!
//! Beside them: [`draft`] is what a check is asked, [`surface`] tells which box on a page is ours,
//! [`improve`] puts right what needs no thinking, [`settings`] is what the person has set, [`site`] which sites are watched at all, [`recipient`] whom it is for, [`starters`] what of them one
//! could mention, [`nudge`] whether a button sends an invitation without a note; [`protocol`] is what
//! page and background say to each other, [`background`] answers it.

#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod background;
pub mod draft;
pub mod evidence;
pub mod impression;
pub mod improve;
pub mod language;
pub mod lexicon;
pub mod mechanics;
pub mod note;
pub mod nudge;
pub mod protocol;
pub mod recipient;
pub mod rules;
pub mod settings;
pub mod site;
pub mod spelling;
pub mod starters;
pub mod surface;
pub mod verdict;
pub mod view;
pub mod words;

#[cfg(target_arch = "wasm32")]
pub mod browser;

use std::cmp::Reverse;

use draft::Draft;
use evidence::Evidence;
use impression::Impression;
use language::Foreign;
use lexicon::{Language, Reading};
use rules::{Context, Finding, Languages};
use verdict::{Score, Verdict};

/// All that is known about a note.
#[derive(Debug, Clone)]
pub struct Report {
    /// What a careful reader would call it.
    pub verdict: Verdict,
    /// 0 to 100 with its parts; none for an empty note, and for one in a language without phrases.
    pub score: Option<Score>,
    /// What is wrong, the most important first; at most [`MOST_FINDINGS`].
    pub findings: Vec<Finding>,
    /// How many more findings there are.
    pub left_out: usize,
    /// What the reader gains.
    pub evidence: Evidence,
    /// What a careful reader takes from it.
    pub impression: Impression,
    /// The note's language where that has no phrases: only rules that need none have spoken.
    pub unread: Option<Foreign>,
}

impl Report {
    /// Whether the note is called generic, salesy or off-putting by what is likely only: nothing warns
    /// of such a fault.
    #[must_use]
    pub fn is_unsure(&self) -> bool {
        let judges = |one: &Finding| one.warns() && one.rule.fault.judges();
        self.findings.iter().any(|one| one.leans) && !self.findings.iter().any(judges)
    }

    /// The findings as they stand in the text: those about the whole note first.
    #[must_use]
    pub fn findings_by_place(&self) -> Vec<&Finding> {
        let mut findings: Vec<&Finding> = self.findings.iter().collect();
        findings.sort_by_key(|finding| finding.span);
        findings
    }
}

/// Findings beyond this many help nobody and cost time to show.
pub const MOST_FINDINGS: usize = 50;

/// Checks a note. Linear in its length, and the same for the same draft.
#[must_use]
pub fn check(draft: &Draft<'_>) -> Report {
    let mut context = Context::of(draft);
    let mut findings = findings(&context);
    if context.unread.is_none() {
        let Context {
            reading, evidence, ..
        } = &context;
        context.impression = Impression::of(reading, evidence, draft.stage, &findings);
    }
    rules::preferences::silence(&context, &mut findings);
    rules::impression::agree(&mut context, &mut findings);
    rules::relation::soften(&mut findings, draft.relation);
    // Of equals the one first that costs most: it is the more exact.
    findings.sort_by_key(|finding| {
        let Finding {
            level, leans, rule, ..
        } = finding;
        let weight = Reverse((*level, *leans, finding.holds_up(), rule.fault));
        (weight, verdict::cap(finding).unwrap_or(u8::MAX))
    });
    let left_out = findings.len().saturating_sub(MOST_FINDINGS);
    findings.truncate(MOST_FINDINGS);
    Report {
        verdict: Verdict::of(&context, &findings),
        score: Score::of(&context, &findings),
        findings,
        left_out,
        evidence: context.evidence,
        impression: context.impression,
        unread: context.unread,
    }
}

/// What the learned model of whole notes looks at in a note.
#[must_use]
#[cfg(not(target_arch = "wasm32"))]
pub fn features(draft: &Draft<'_>) -> Vec<impression::Feature> {
    let context = Context::of(draft);
    let findings = findings(&context);
    impression::features_of(&context.reading, &context.evidence, draft.stage, &findings)
}

/// What each rule finds by itself.
fn findings(context: &Context<'_>) -> Vec<rules::Finding> {
    let mut findings = Vec::new();
    for rule in rules::ALL.iter().chain([&rules::OWN_PHRASE]) {
        let understands = context.unread.is_none() || rule.languages == Languages::Any;
        let wanted = understands && !context.draft.preferences.is_off(rule.code);
        if wanted && rule.stages.contains(&context.draft.stage) {
            (rule.check)(context, &mut findings);
        }
    }
    findings
}

impl<'a> Context<'a> {
    /// Reads a draft with the phrases of its language, or with the English ones where there are
    /// none: they know links and numbers, too.
    fn of(draft: &Draft<'a>) -> Self {
        let english = Reading::new(draft.text, Language::english());
        let foreign = language::foreign(&english);
        let known = foreign.and_then(|foreign| foreign.known);
        let own = known.and_then(|known| Language::of(known.code));
        let (mut reading, unread) = match own {
            Some(own) => (Reading::new(draft.text, own), None),
            None => (english, foreign),
        };
        let evidence = match unread {
            None => {
                let mut evidence = Evidence::collect(&reading);
                if let Some(recipient) = draft.recipient {
                    evidence.credit_named(&reading, recipient);
                }
                evidence
            }
            Some(_) => Evidence::default(),
        };
        reading.allow(draft.preferences.allow);
        Self {
            draft: *draft,
            reading,
            unread,
            evidence,
            impression: Impression::default(),
        }
    }
}
