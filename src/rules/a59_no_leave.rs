//! A59: shared first, asked afterwards.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;

pub(super) static RULE: Rule = Rule {
    code: "A59",
    name: english("sharing-without-leave"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &[Stage::GroupPost, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A004,
        words: english("email or message them privately and ask permission to share"),
    },
    message: english("The host should be asked before, and in private."),
    way_forward: english("Ask the host first, send it along, and make a no easy."),
    examples: Examples::new(
        &[
            "Posting my course here, hope that's ok admins!",
            "Sharing my webinar here, delete if not allowed.",
        ],
        &[
            "Hi Greta, may I share a free bellows-repair leaflet in your group? It's two pages, no sign-up. I can send it to you first.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.report_first(List::NoLeave, &RULE, findings);
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn told_not_asked() {
        assert_fires(&RULE, "I'll post my training in your group tonight.");
    }

    #[test]
    fn asked() {
        assert_silent(&RULE, "Would it suit the group if I shared the leaflet?");
    }
}
