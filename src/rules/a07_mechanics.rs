//! A07: slips of the pen.

use super::{
    Article, Context, Examples, Fault, Finding, Fix, Languages, Level, Rule, Source, english,
};
use crate::draft::Stage;
use crate::mechanics;

pub(super) static RULE: Rule = Rule {
    code: "A07",
    name: english("slips-of-the-pen"),
    level: Level::Tip,
    fault: Fault::Form,
    stages: &Stage::ALL,
    languages: Languages::Any,
    source: Source {
        article: Article::A000,
        words: english("check spelling and grammar"),
    },
    message: english("A slip of the pen is seen before anything else is read."),
    way_forward: english("Put it right, and read the note once more before it goes."),
    examples: Examples::new(
        &[
            "Hi Ana, thx for the the recipe!!",
            "hi Ana, i beleive your a baker in Porto.",
        ],
        &[
            "Hi Ana, I had had no luck with rye until your talk on sourdough at the Porto fair. Thank you!",
            "Hello Mr Celle, the NHS team in Linz says you grow rye. Would you sell us an oven's worth?",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let reading = &context.reading;
    let slips = if context.unread.is_none() && reading.is_english() {
        mechanics::slips(reading, &context.draft)
    } else {
        mechanics::slips_in_any_language(reading)
    };
    findings.extend(slips.into_iter().map(|slip| Finding {
        message: Some(slip.message),
        fix: slip.fix.map(|fix| Fix::change(slip.span, fix)),
        ..Finding::new(&RULE, slip.span)
    }));
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check;
    use crate::draft::{Draft, Stage};
    use crate::rules::test::{assert_fires, assert_marks, assert_silent};
    use crate::verdict::{Part, Points, Verdict};

    #[test]
    fn a_finding_says_what_to_write() {
        let text = "Hi Ana, did you recieve the seeds?";
        assert_fires(&RULE, text);
        let report = check(&Draft::new(text, Stage::FollowUp));
        let finding = report
            .findings
            .iter()
            .find(|finding| finding.rule.code == "A07")
            .unwrap();
        assert_eq!(finding.text(), "“recieve” is spelled “receive”.");
        let fix = finding.fix.as_ref().unwrap();
        assert_eq!(fix.span.of(text), "recieve");
        assert_eq!(fix.replacement, "receive");
    }

    #[test]
    fn slips_cost_little_and_decide_nothing() {
        let clean = "Hi Ana, your talk on heather honey at the Porto fair made me move two hives.";
        let careless =
            "hi Ana, your talk on heather hony at the the Porto fair made me move two hives!!";
        let checked = [clean, careless].map(|text| check(&Draft::new(text, Stage::Invite)));
        assert!(checked.iter().all(|report| report.verdict == Verdict::Good));
        let manner = |points: &Points| points.part == Part::Manner;
        let [clean, careless] = checked.map(|report| {
            let parts = report.score.unwrap().parts;
            parts.into_iter().find(manner).unwrap().earned
        });
        assert_eq!(clean - careless, 2);
    }

    #[test]
    fn of_other_languages_only_the_marks_are_looked_at() {
        let german = "Guten Tag, i habe alot Ihrer Beiträge über das das Moor gelesen.";
        assert_silent(&RULE, german);
        assert_marks(&RULE, &(german.to_owned() + " Vielen Dank!!"), "!!");
    }

    #[test]
    fn other_englishes_and_names() {
        assert_silent(
            &RULE,
            "Good day Ines, the colour of your labelled maps of Linz is a favourite of our centre. Kindly say how you choose it.",
        );
    }
}
