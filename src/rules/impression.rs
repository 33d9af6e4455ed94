//! Brings the rules' findings and the impression of the whole together.
//!
//! A phrase shows where a rule is broken; whether that decides what a reader calls the note, the
//! whole note tells. So a warning of another kind than the note's is told as a tip; a note that no
//! phrase was found for is warned of by the rule that its clearest act breaks; and where the whole
//! leaves doubt, the verdict is told, but nothing warns.

use std::ops::Range;

use super::preferences::may_say;
use super::{Context, Fault, Finding, Level, Rule};
use super::{
    a03_interchangeable, a23_rudeness, a29_pitch, a35_bad_mouthing, a42_early_favour, a43_nagging,
    a45_job_ask, a61_promote_me, x07_too_personal,
};
use crate::draft::Stage;
use crate::evidence::Gain;
use crate::impression::{Act, Impression, Label};

/// Which rule an act breaks.
const BROKEN_BY: &[(Act, &Rule)] = &[
    (Act::Offer, &a29_pitch::RULE),
    (Act::Fish, &a29_pitch::RULE),
    (Act::Stake, &a29_pitch::RULE),
    (Act::Role, &a29_pitch::RULE),
    (Act::Deal, &a29_pitch::RULE),
    (Act::JobAsk, &a45_job_ask::RULE),
    (Act::Favour, &a42_early_favour::RULE),
    (Act::Promote, &a61_promote_me::RULE),
    (Act::Press, &a43_nagging::RULE),
    (Act::BadMouth, &a35_bad_mouthing::RULE),
    (Act::Creepy, &x07_too_personal::RULE),
    (Act::Rude, &a23_rudeness::RULE),
    (Act::Hollow, &a03_interchangeable::RULE),
];

/// These are certain whatever the rest of the note says: boasts of income, a slot left
/// open, a wrong name.
const CERTAIN: &[&str] = &["A31", "X01", "X02"];

const fn fault(label: Label) -> Option<Fault> {
    match label {
        Label::Good => None,
        Label::Generic => Some(Fault::Generic),
        Label::Salesy => Some(Fault::Salesy),
        Label::OtherBad => Some(Fault::OffPutting),
    }
}

/// Lowers what does not fit the whole, and adds what it asks for.
pub(crate) fn agree(context: &mut Context<'_>, findings: &mut Vec<Finding>) {
    let warned = |label| {
        let warning =
            |finding: &Finding| finding.warns() && Some(finding.rule.fault) == fault(label);
        findings.iter().any(warning)
    };
    let follows_up = context.draft.stage == Stage::FollowUp;
    let shared = context.evidence.has(Gain::Shared);
    // What both share, by its name, could not be said to anyone; that they have met, a second message
    // need not say again.
    let Some(label) = context.impression.label(warned, shared && !follows_up) else {
        return;
    };
    let fault = fault(label);
    let broken = fault.and_then(|fault| broken(context, findings, fault, shared && follows_up));
    if let Some((rule, tokens)) = &broken
        && !may_say(context, rule, tokens)
    {
        // What may not be said decides nothing: neither the other findings' levels nor the score.
        context.impression = Impression::default();
        return;
    }
    // The whole note is interchangeable, and not one sentence of it.
    findings.extend(broken.map(|(rule, tokens)| match rule.fault {
        Fault::Generic => Finding::whole(rule),
        _ => Finding::new(rule, context.reading.note.span(tokens)),
    }));
    let is_sure = context.impression.is_sure(label);
    for finding in findings.iter_mut() {
        let rule = finding.rule;
        let fits = Some(rule.fault) == fault;
        if rule.fault.judges() && !(fits && is_sure) && !CERTAIN.contains(&rule.code) {
            finding.leans = fits && finding.warns();
            finding.level = Level::Tip;
        }
    }
}

/// The rule that the clearest act of a note breaks that no phrase warns of, and where.
fn broken(
    context: &Context<'_>,
    findings: &[Finding],
    fault: Fault,
    again: bool,
) -> Option<(&'static Rule, Range<usize>)> {
    let warned = |finding: &Finding| finding.warns() && finding.rule.fault == fault;
    if findings.iter().any(warned) {
        return None;
    }
    let acts = BROKEN_BY.iter().filter(|(_, rule)| rule.fault == fault);
    let acts: Vec<Act> = acts.map(|(act, _)| *act).collect();
    let (act, tokens) = context.impression.clearest(&acts)?;
    // To ask for something is no fault between people who have met and write again.
    if act == Act::Favour && again {
        return None;
    }
    let &(_, rule) = BROKEN_BY.iter().find(|(known, _)| *known == act)?;
    rule.stages
        .contains(&context.draft.stage)
        .then_some((rule, tokens))
}
