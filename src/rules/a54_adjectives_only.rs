//! A54: a recommendation of adjectives.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::lexicon::{List, Reading};
use crate::note::Kind;
pub(super) static RULE: Rule = Rule {
    code: "A54",
    name: english("adjectives-only"),
    level: Level::Tip,
    fault: Fault::Generic,
    stages: &[Stage::RecommendationWritten],
    languages: Languages::Lexicon,
    source: Source {
        article: Article::A001,
        words: english("so you can give a quality reference"),
    },
    message: english("Adjectives, and nothing that you saw them do."),
    way_forward: english("Say what you saw them do. One example is worth ten adjectives."),
    examples: Examples::new(
        &[
            "Great guy, hard working, highly recommended!",
            "Amara is a dedicated, reliable and very talented professional. A true asset to any team and a pleasure to work with.",
        ],
        &[
            "I led Tariq's shift for two summers. He taught the new pickers to read the sky, and no row was left wet.",
            "Agnes trained me on the night ward in 2022. When the lift failed she had the patients moved by candle list.",
        ],
    ),
    check,
};

/// So many words that are neither praise nor plain tell of a task, a time or a result.
const ENOUGH: usize = 3;
/// So many do beside a deed.
const DEED: usize = 1;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let praise = words_of(reading, List::Trait);
    // How the writer knows them says for itself nothing of what they did.
    let bond = sentences_of(reading, List::Bond);
    let deed = sentences_of(reading, List::Deed);
    let (mut told, mut done) = (0, 0);
    for (index, token) in reading.note.tokens().iter().enumerate() {
        if is_telling(reading, index) && !praise[index] {
            told += usize::from(!bond[token.sentence as usize]);
            done += usize::from(deed[token.sentence as usize]);
        }
    }
    if !context.is_empty() && told < ENOUGH && done < DEED {
        findings.push(reading.first(List::Trait).map_or_else(
            || Finding::whole(&RULE),
            |hit| Finding::new(&RULE, reading.span(hit)),
        ));
    }
}

/// For each token, whether a phrase of the list covers it.
fn words_of(reading: &Reading<'_>, list: List) -> Vec<bool> {
    let mut covered = vec![false; reading.note.tokens().len()];
    for hit in reading.hits(list) {
        covered[hit.start..hit.end].fill(true);
    }
    covered
}

/// For each sentence, whether it has a phrase of the list.
fn sentences_of(reading: &Reading<'_>, list: List) -> Vec<bool> {
    let tokens = reading.note.tokens();
    let sentences = tokens.last().map_or(0, |last| last.sentence as usize + 1);
    let mut has = vec![false; sentences];
    for hit in reading.meant(list) {
        has[tokens[hit.start].sentence as usize] = true;
    }
    has
}

fn is_telling(reading: &Reading<'_>, index: usize) -> bool {
    match reading.note.tokens()[index].kind {
        Kind::Number => true,
        Kind::Word => {
            !reading.is_name(index)
                && reading.is_telling(index)
                && !reading.is_word_of(List::Plain, index)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_silent};

    #[test]
    fn praise_of_character() {
        assert_fires(
            &RULE,
            "I highly recommend Bo: smart, friendly and always positive.",
        );
    }

    #[test]
    fn having_been_their_foreman_is_no_deed_of_theirs() {
        assert_fires(
            &RULE,
            "I was Bo's foreman for two years on the tram tunnel. He is punctual and a great team player.",
        );
        assert_silent(
            &RULE,
            "I was Bo's foreman for two years on the tram tunnel. He ran the pump from a tractor battery at 3 a.m.",
        );
    }

    #[test]
    fn one_thing_seen() {
        assert_silent(&RULE, "Priya cut our complaint backlog by half.");
        assert_silent(
            &RULE,
            "Bo kept the ferry timetable honest through the January ice.",
        );
    }
}
