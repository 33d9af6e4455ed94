//! Weighs findings and evidence: verdict, score, and the parts that the score is made of.

use serde::Serialize;

use crate::evidence::Gain;
use crate::note::utf16_length;
use crate::rules::{Context, Fault, Finding, OWN_PHRASE};

/// What a careful reader would call the note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It tells this person something, and sells nothing.
    Good,
    /// It could go to anyone.
    Generic,
    /// It offers or fishes for business.
    Salesy,
    /// It repels for another reason.
    OffPutting,
    /// There is no text.
    Empty,
    /// It is written in a language that has no phrases yet, and nothing that any language shows is
    /// wrong with it.
    Unjudged,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 6] = [
        Self::Good,
        Self::Generic,
        Self::Salesy,
        Self::OffPutting,
        Self::Empty,
        Self::Unjudged,
    ];

    /// The name in data: `good`, `generic`, `salesy`, `off_putting`, `empty`, `unjudged`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Generic => "generic",
            Self::Salesy => "salesy",
            Self::OffPutting => "off_putting",
            Self::Empty => "empty",
            Self::Unjudged => "unjudged",
        }
    }

    /// The verdict of the heaviest finding that decides; a mere tip decides nothing.
    #[must_use]
    pub fn of(context: &Context<'_>, findings: &[Finding]) -> Self {
        if context.is_empty() {
            return Self::Empty;
        }
        let heaviest = findings
            .iter()
            .filter(|finding| finding.decides())
            .map(|finding| finding.rule.fault)
            .max();
        match heaviest {
            Some(Fault::Generic) => Self::Generic,
            Some(Fault::OffPutting) => Self::OffPutting,
            Some(Fault::Salesy) => Self::Salesy,
            None | Some(Fault::Form | Fault::Unsendable | Fault::Empty) => {
                if context.unread.is_some() {
                    Self::Unjudged
                } else {
                    Self::Good
                }
            }
        }
    }
}

/// What a note earns at most by how welcome the whole is.
const WELCOME: u8 = 40;

/// A part of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// How welcome the whole is.
    Welcome,
    /// One of the gains; the best three count.
    Gain(Gain),
    /// Length, greeting, turned toward the reader, tidy.
    Manner,
}

/// Points out of the most that a part can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Points {
    /// Which part.
    pub part: Part,
    /// What it earned.
    pub earned: u8,
    /// What it could have earned.
    pub most: u8,
}

/// A number from 0 to 100 and how it came about. No probability of anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// The sum of the parts, or what the findings hold it down to.
    pub total: u8,
    /// The parts, in the order in which they are shown.
    pub parts: Vec<Points>,
    /// What the findings hold the total down to, if they do.
    pub cap: Option<u8>,
}

impl Score {
    /// The score of a note; `None` for an empty one, which is no bad note but no note, for one that
    /// was not read, and for what is no message to anybody: a headline has nobody to thank.
    #[must_use]
    pub fn of(context: &Context<'_>, findings: &[Finding]) -> Option<Self> {
        let is_read = !context.is_empty() && context.unread.is_none();
        if !is_read || !context.draft.stage.is_message() {
            return None;
        }
        let welcome = welcome(context);
        let manner = manner(context, findings);
        let gains = Gain::ALL.into_iter().map(|gain| Points {
            part: Part::Gain(gain),
            earned: context.evidence.earned(gain),
            most: gain.points(),
        });
        let points = |part, earned, most| Points { part, earned, most };
        let parts = std::iter::once(points(Part::Welcome, welcome, WELCOME))
            .chain(gains)
            .chain([points(Part::Manner, manner, 10)])
            .collect();
        let rest = context.evidence.points() + manner;
        // Held down in proportion, not cut off: of two pitches the one that knows its reader is the
        // less unwelcome. But a pitch earns nothing by its manners, so that adding one never raises
        // the score.
        let sells = findings
            .iter()
            .any(|finding| finding.decides() && finding.rule.fault == Fault::Salesy);
        let percent = findings.iter().filter_map(cap).min();
        let cap = percent.and_then(|percent| {
            let held_down = if sells {
                u16::from(context.evidence.points()) * u16::from(percent) / 100
            } else {
                (u16::from(rest) * u16::from(percent)).div_ceil(100)
            };
            u8::try_from(u16::from(welcome) + held_down).ok()
        });
        Some(Self {
            total: cap.unwrap_or(welcome + rest),
            parts,
            cap,
        })
    }
}

/// What a note earns by how welcome readers would find it: nothing where it is a nuisance, all of it
/// where most would be glad.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "from 0 to WELCOME"
)]
fn welcome(context: &Context<'_>) -> u8 {
    let welcome = context.impression.welcome().unwrap_or(GLAD);
    let share = ((welcome - NUISANCE) / (GLAD - NUISANCE)).clamp(0.0, 1.0);
    (f32::from(WELCOME) * share).round() as u8
}

/// Stars that earn nothing and stars that earn all, 1.4 and 4 of 5, from 0 to 1.
const NUISANCE: f32 = 0.1;
const GLAD: f32 = 0.75;

/// To how many of a hundred a finding holds down what gains and manner earn. The order is that of
/// advice.md C.2; low enough that no personal pitch outranks a plain good note.
pub(crate) fn cap(finding: &Finding) -> Option<u8> {
    if is_own(finding) {
        return Some(75);
    }
    match (finding.rule.code, finding.rule.fault, finding.decides()) {
        ("A02", _, true) => Some(50),
        ("X01", ..) | (_, Fault::Salesy, true) => Some(25),
        (_, Fault::OffPutting, true) => Some(35),
        (_, Fault::Generic, true) => Some(80),
        _ => None,
    }
}

/// A phrase that the person wants to avoid makes no note worse to its reader, so it costs less than
/// what the advice warns of.
fn is_own(finding: &Finding) -> bool {
    finding.rule.code == OWN_PHRASE.code
}

/// At most 10: length 4, greeting 2, turned toward the reader 2, tidy 2.
fn manner(context: &Context<'_>, findings: &[Finding]) -> u8 {
    let note = &context.reading.note;
    let words: Vec<String> = (0..note.tokens().len().min(400))
        .map(|index| note.word(index).to_lowercase())
        .collect();
    let length = utf16_length(context.draft.text.trim());
    // Too long is told by A06; here a longer note loses nothing, so that another detail never costs.
    let fits = match length {
        0..25 => 0,
        25..60 => 2,
        _ => 4,
    };
    let greets = words.first().is_some_and(|first| {
        ["hi", "hello", "hey", "dear", "good", "thanks", "thank"].contains(&first.as_str())
    });
    let turned = words.iter().any(|word| word == "you" || word == "your");
    let tidy = !findings.iter().any(|finding| finding.rule.code == "A07");
    fits + 2 * (u8::from(greets) + u8::from(turned) + u8::from(tidy))
}

#[cfg(test)]
mod tests {
    use crate::check;
    use crate::draft::{Draft, Stage};

    fn score(text: &str) -> u8 {
        let report = check(&Draft::new(text, Stage::FirstMessage));
        report.score.expect("there is text").total
    }

    const NOTES: &[&str] = &[
        "Let's connect.",
        "Hi Zofia, I came across your impressive profile and would love to connect.",
        "Hi Zofia, I keep bees in Lublin and I'm learning how to overwinter nucs.",
        "Hi Zofia, good to meet you at the Kraków seed swap!",
        "Hi Zofia, your talk on heather honey made me move two hives. How did you choose the slope?",
        "Hi Zofia, we help beekeepers sell more honey. Worth a quick call?",
        "Hi Zofia, did you see my last message?",
    ];

    #[test]
    fn a_hook_never_lowers_the_score() {
        let hooks = [
            "Your article on salt marshes changed how we drain the lower field.",
            "Marta Kowal suggested I write to you about the choir.",
            "We both sing in the Leeds harbour choir.",
            "You rebuilt the tide mill in Lancaster with oak pegs.",
        ];
        for note in NOTES {
            for hook in hooks {
                let both = score(&format!("{note} {hook}"));
                assert!(both >= score(note), "{both} with the hook: {note} {hook}");
            }
        }
    }

    #[test]
    fn a_pitch_never_raises_the_score() {
        let pitches = [
            "We help clinics cut costs by 30%. Book a free demo this week!",
            "Our platform automates invoices for firms like yours. Can I send you our price list?",
            "I'm hiring for a senior role that would be a great fit for you.",
        ];
        for note in NOTES {
            for pitch in pitches {
                let both = score(&format!("{note} {pitch}"));
                assert!(
                    both <= score(note),
                    "{both} instead of {}: {note} {pitch}",
                    score(note)
                );
            }
        }
    }

    #[test]
    fn another_name_changes_nothing() {
        let with = |name: &str| score(&format!("Hi {name}, your talk on heather honey was a joy."));
        assert_eq!(with("Zofia"), with("Oluwaseun"));
    }

    #[test]
    fn a_pitch_that_knows_its_reader_is_less_unwelcome_than_one_that_does_not() {
        let pitch = "We help clinics cut costs by 30%. Book a free demo this week!";
        let personal = format!("Your talk on heather honey at Lublin fair was a joy. {pitch}");
        assert!(score(&personal) > score(pitch));
    }
}
