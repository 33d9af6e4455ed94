//! X08: a preview that shows nothing but courtesies.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::List;
use crate::note::Span;

pub(super) static RULE: Rule = Rule {
    code: "X08",
    name: english("empty-preview"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A000,
        words: english("articulate this succinctly"),
    },
    message: english("The part that they see first says nothing yet."),
    way_forward: english("Begin with the reason; courtesies can follow."),
    examples: Examples::new(
        &[
            "Hi Mara, I hope you are doing well and having a great week so far with everything. Your tide table app got us home on Sunday.",
        ],
        &[
            "Hi Mara, your tide table app got us home on Sunday. I hope you are doing well and having a great week so far!",
        ],
    ),
    check,
};

/// Lists of messages show about so many bytes of the text.
const PREVIEW: usize = 70;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let tokens = reading.note.tokens();
    let shown = tokens.partition_point(|token| token.span.start() < PREVIEW);
    // A note that is empty all through has other faults to hear of.
    if shown == tokens.len() || !context.evidence.is_personal() {
        return;
    }
    let preview = Span::new(0, tokens[shown].span.start());
    let gives = context
        .evidence
        .items()
        .iter()
        .any(|item| item.span.overlaps(preview));
    let courtesy = reading.first(List::Filler);
    if let Some(courtesy) = courtesy.filter(|hit| hit.start < shown && !gives) {
        findings.push(Finding::new(&RULE, reading.span(courtesy)));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn a_week_of_courtesies() {
        assert_fires(
            &RULE,
            "Hello Mara, I hope you are having a wonderful week and that all is going well on your side. We met at the Kraków seed swap.",
        );
    }

    #[test]
    fn the_reason_comes_first() {
        assert_silent(
            &RULE,
            "We met at the Kraków seed swap. I hope you are having a wonderful week and that all is going well on your side of the river.",
        );
    }
}
