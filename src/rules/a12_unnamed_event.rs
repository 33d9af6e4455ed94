//! A12: an event without its name.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::{Hit, List};

pub(super) static RULE: Rule = Rule {
    code: "A12",
    name: english("unnamed-event"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::Invite, Stage::FirstMessage],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A002,
        words: english("both exhibiting at an event"),
    },
    message: english("Which event? They may have been to several."),
    way_forward: english("Name it, so that they can place you."),
    examples: Examples::new(
        &["We were both at the conference. Let's connect."],
        &[
            "Hi Lucía, we both have stands at AgroTech Zaragoza in March. I'm two aisles from you and would like to say hello before the rush.",
            "Hi Lucía, your talk at the conference on olive presses was the one I came for.",
        ],
    ),
    check,
};

/// How many tokens behind the event its name may stand.
const REACH: usize = 4;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let named = |hit: &Hit| {
        let end = reading.note.sentence_around(hit.start).end;
        let behind = hit.end..end.min(hit.end + REACH);
        (hit.start..hit.end).any(|index| reading.is_name(index))
            || behind.into_iter().any(|index| reading.is_telling(index))
    };
    let unnamed = reading.meant(List::UnnamedEvent).find(|hit| !named(hit));
    findings.extend(unnamed.map(|hit| Finding::new(&RULE, reading.span(hit))));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn the_workshop() {
        assert_fires(&RULE, "It was nice to see you at the workshop.");
    }

    #[test]
    fn a_day_and_a_place_name_it() {
        assert_silent(&RULE, "It was nice to see you at the workshop in Gdańsk.");
    }
}
