//! What a sentence of a note does to its reader.

/// What a sentence does. A sentence that does two things has the heavier act: an offer beats a hook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Act {
    /// Greets, wishes well, signs.
    Courtesy,
    /// Fills a template: "came across your profile", praise without an object.
    Hollow,
    /// Names a thing of the reader's: a post, a project, a decision.
    Hook,
    /// Names what both share: where they met, who sent the writer, a group.
    Tie,
    /// Says who the writer is, plainly.
    Introduction,
    /// Says why the writer writes.
    Reason,
    /// Asks something that the reader alone can answer.
    Question,
    /// Asks for a short talk to learn, selling nothing.
    Chat,
    /// Gives something and asks nothing.
    Gift,
    /// Offers the writer's product, service, team or event.
    Offer,
    /// Asks what a seller asks: who decides, are you open to, book here.
    Fish,
    /// Claims a pain or a market, so that an offer can follow.
    Stake,
    /// Offers a job or a candidate.
    Role,
    /// Offers money's business: investment, partnership, affiliation, income.
    Deal,
    /// Asks for a job, an internship, a referral.
    JobAsk,
    /// Asks a stranger for something else that is for the writer.
    Favour,
    /// Asks to like, follow, join, share.
    Promote,
    /// Presses, chases, blames silence.
    Press,
    /// Runs somebody or something down.
    BadMouth,
    /// Comes too close: looks, romance, adoration.
    Creepy,
    /// Insults, commands, demands.
    Rude,
}

impl Act {
    /// Every act, in the order of the model's outputs.
    pub const ALL: [Self; 21] = [
        Self::Courtesy,
        Self::Hollow,
        Self::Hook,
        Self::Tie,
        Self::Introduction,
        Self::Reason,
        Self::Question,
        Self::Chat,
        Self::Gift,
        Self::Offer,
        Self::Fish,
        Self::Stake,
        Self::Role,
        Self::Deal,
        Self::JobAsk,
        Self::Favour,
        Self::Promote,
        Self::Press,
        Self::BadMouth,
        Self::Creepy,
        Self::Rude,
    ];

    /// The name in the tagged notes.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Courtesy => "courtesy",
            Self::Hollow => "hollow",
            Self::Hook => "hook",
            Self::Tie => "tie",
            Self::Introduction => "introduction",
            Self::Reason => "reason",
            Self::Question => "question",
            Self::Chat => "chat",
            Self::Gift => "gift",
            Self::Offer => "offer",
            Self::Fish => "fish",
            Self::Stake => "stake",
            Self::Role => "role",
            Self::Deal => "deal",
            Self::JobAsk => "job_ask",
            Self::Favour => "favour",
            Self::Promote => "promote",
            Self::Press => "press",
            Self::BadMouth => "badmouth",
            Self::Creepy => "creepy",
            Self::Rude => "rude",
        }
    }

    /// The act of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.name() == name)
    }
}
