//! A14: a challenge of their trade, raised in order to sell.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use super::{a29_pitch, a30_criticism_and_offer, a31_income_boast, a32_guarantee};
use crate::draft::Stage;
use crate::lexicon::List;
use crate::note::Kind;
pub(super) static RULE: Rule = Rule {
    code: "A14",
    name: english("challenge-with-offer"),
    level: Level::Tip,
    fault: Fault::Salesy,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A002,
        words: english("a new challenge facing their industry that you might be able to help with"),
    },
    message: english("A good topic, but it arrives with an offer."),
    way_forward: english("Leave the offer for later and ask how they see it."),
    examples: Examples::new(
        &[
            "The new noise rules will hit your workshop. Our panels solve it, book a demo today.",
            "Struggling with rising energy costs? We help dairies cut bills by 30%. Read more: www.example.com",
        ],
        &[
            "Hi Stig, the new noise rules hit our joinery in May. Felt under the saws did half of it; I can show you how if yours are as loud.",
            "Hi Stig, the new noise rules hit our joinery in May. How do you damp the band saw?",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(challenge) = context.reading.meant(List::Challenge).next() else {
        return;
    };
    if sells(context) {
        findings.push(Finding::new(&RULE, context.reading.span(challenge)));
    }
}

/// Product, price, claim of a result or a link: without any of them, talk of a challenge is welcome.
fn sells(context: &Context<'_>) -> bool {
    let mut offers = Vec::new();
    for rule in [
        &a29_pitch::RULE,
        &a30_criticism_and_offer::RULE,
        &a31_income_boast::RULE,
        &a32_guarantee::RULE,
    ] {
        (rule.check)(context, &mut offers);
    }
    let tokens = context.reading.note.tokens();
    !offers.is_empty() || tokens.iter().any(|token| token.kind == Kind::Link)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check;
    use crate::draft::{Draft, Stage};
    use crate::rules::test::{assert_fires, assert_silent};
    use crate::verdict::Verdict;

    #[test]
    fn with_a_link() {
        assert_fires(
            &RULE,
            "The driver shortage hits hauliers like yours. See haulfix.example.com",
        );
    }

    #[test]
    fn notes_are_swapped() {
        let text = "Hi Stig, the driver shortage keeps two of our lorries in the yard. We train at night now; happy to compare notes.";
        assert_silent(&RULE, text);
        assert_eq!(
            check(&Draft::new(text, Stage::Invite)).verdict,
            Verdict::Good
        );
    }

    #[test]
    fn an_offer_without_a_challenge_is_a29_s() {
        assert_silent(&RULE, "Our software saves you 30%. Book a demo today.");
    }
}
