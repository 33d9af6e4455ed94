//! X02: greeted by a name that is not the recipient's.
//!
//! Only where the caller names the recipient. It asks and decides nothing, for people go by many
//! names: short forms, other spellings, the family name first.

use std::borrow::Cow;

use super::{Article, Context, Examples, Fault, Finding, Fix, Languages, Level, Rule, Source};
use crate::draft::{Recipient, Stage};
use crate::lexicon::{List, Reading};
use crate::note::{Kind, fold};
use crate::recipient::{PARTICLES, is_title};

pub(super) static RULE: Rule = Rule {
    code: "X02",
    name: "wrong-name",
    level: Level::Warning,
    fault: Fault::Form,
    stages: &[Stage::Invite, Stage::FirstMessage, Stage::FollowUp],
    languages: Languages::Any,
    source: Source {
        article: Article::A001,
        words: "think about the courtesies you would use to connect in person",
    },
    message: "The note greets somebody else than the page names. Which is right?",
    way_forward: "Check the name: nothing else shows so plainly for whom a note was written.",
    examples: Examples::new(
        &["Hi Anna, your slides on salt marshes were lovely."],
        &["Hi Hannah, your slides on salt marshes were lovely."],
    )
    .to(Recipient::named("Hannah Lund")),
    check,
};

/// A greeting has at most so many names.
const MOST_NAMES: usize = 4;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(recipient) = context.recipient().name else {
        return;
    };
    let is_mark = |c: char| ('\u{300}'..='\u{36f}').contains(&c);
    let names: Vec<String> = recipient
        .split(|c: char| !c.is_alphabetic() && !is_mark(c))
        .filter(|name| !name.is_empty() && !is_title(name))
        // "Hi Vanessa" is not for everybody called van der Berg.
        .filter(|name| !PARTICLES.contains(name))
        .map(fold)
        .collect();
    let reading = &context.reading;
    let greeted = greeted(reading);
    if names.is_empty() || greeted.is_empty() {
        return;
    }
    let folded: Vec<String> = reading.note.tokens()[greeted.clone()]
        .iter()
        .map(|token| fold(token.span.of(context.draft.text)))
        .collect();
    let alike = folded
        .iter()
        .any(|one| names.iter().any(|other| may_be_same(one, other)))
        || may_be_same(&folded.concat(), &names.concat());
    if !alike {
        let span = reading.note.span(greeted.clone());
        let written = span.of(context.draft.text);
        findings.push(Finding {
            fix: Some(Fix::change(span, right_name(reading, greeted, recipient))),
            message: Cow::Owned(format!(
                "You wrote “{written}”; the page says “{recipient}”. Which is right?"
            )),
            ..Finding::new(&RULE, span)
        });
    }
}

/// As much of the recipient's name as was written of the other: after a title the last name, else the
/// first, or all of them.
fn right_name(reading: &Reading<'_>, greeted: std::ops::Range<usize>, recipient: &str) -> String {
    // "Hannah Lund, PhD", "Hannah Lund (she/her)"
    let alone = recipient.split([',', '(', '|']).next().unwrap_or(recipient);
    let names: Vec<&str> = alone
        .split_whitespace()
        .map(|name| name.trim_matches(|c: char| !c.is_alphabetic()))
        .filter(|name| !name.is_empty() && !is_title(name))
        .collect();
    let after_title = reading.note.tokens()[..greeted.start]
        .iter()
        .any(|token| is_title(token.span.of(reading.note.text())));
    let written = match (greeted.len(), &names[..]) {
        (1, [.., last]) if after_title => last,
        (1, [first, ..]) => first,
        _ => return names.join(" "),
    };
    (*written).to_owned()
}

/// The names after the greeting: "Anna" of "Dear Dr. Anna, …". Words that the phrase files know are
/// taken for no name.
fn greeted(reading: &Reading<'_>) -> std::ops::Range<usize> {
    // Of other languages those that stand before the bare name: the rule speaks there, too.
    const GREETINGS: &[&str] = &[
        "hi", "hello", "hey", "dear", "hiya", "hallo", "hoi", "hej", "hei", "ciao", "hola", "olá",
        "oi", "bonjour", "salut", "bună", "cześć", "ahoj", "merhaba", "selam", "halo", "hai",
        "kumusta", "habari",
    ];
    let tokens = reading.note.tokens();
    let lower = |index: usize| reading.note.word(index).to_lowercase();
    if tokens.is_empty() || !GREETINGS.contains(&lower(0).as_str()) {
        return 0..0;
    }
    let mut start = 1;
    while start < tokens.len() && (is_title(&lower(start)) || tokens[start].kind == Kind::Mark('.'))
    {
        start += 1;
    }
    let is_name = |index: usize| {
        tokens[index].kind == Kind::Word
            && reading.note.word(index).starts_with(char::is_uppercase)
            && reading.is_unknown(index)
            && !reading.is_word_of(List::Common, index)
    };
    let most = tokens.len().min(start + MOST_NAMES);
    let end = (start..most).find(|&index| !is_name(index)).unwrap_or(most);
    // "Hi Acme team": the names go on into a phrase, so they are no person's.
    let closed = tokens
        .get(end)
        .is_none_or(|next| matches!(next.kind, Kind::Mark(_) | Kind::Paragraph));
    if closed { start..end } else { 0..0 }
}

/// Whether two folded names may belong to one person.
fn may_be_same(one: &str, other: &str) -> bool {
    // Who has no ü at hand writes u as often as ue.
    let (plain, other_plain) = (without_dots(one), without_dots(other));
    let prefix = plain.starts_with(&other_plain) || other_plain.starts_with(&plain);
    let latin = |name: &str| name.chars().all(|c| c.is_ascii_alphabetic());
    let family = |line: &&str| {
        let has = |name: &str| line.split(' ').any(|known| known == name);
        has(one) && has(other)
    };
    prefix || latin(one) != latin(other) || SHORT_FORMS.iter().any(family)
}

/// The plain vowels of a folded name: jürgen, folded to juergen → jurgen.
fn without_dots(name: &str) -> String {
    let pairs = ["ae", "oe", "ue"].iter();
    pairs.fold(name.to_owned(), |name, pair| name.replace(pair, &pair[..1]))
}

/// Names that stand for one another; forms of which one begins the other need no line.
const SHORT_FORMS: &[&str] = &[
    "abigail abby gail",
    "adelheid heidi",
    "agnieszka aga",
    "albert bert al alberto",
    "aleksey alexei alexey oleksii alyosha lyosha",
    "alexander alexandra sandy sasha xander sandra lex alejandro alejandra",
    "alexandre alexandr aleksandr aleksander aleksandra oleksandr alessandro alessandra alex sasha sandro ola olek",
    "amanda mandy",
    "anastasia nastya stacy ana",
    "andrew drew andy andrei andrey andres andreas",
    "angela angie angelika geli",
    "ann anna annie hanna nan nancy anita anya",
    "anthony tony antonio toni",
    "august augustus gus gustav",
    "barbara barb babs basia",
    "bartlomiej bartosz bartek",
    "benjamin ben benny",
    "bridget biddy bridie",
    "catherine katherine kathryn kate katie kathy cathy kit kitty kasia katya katarzyna ekaterina catriona katarina",
    "charles charlie chuck chas carlos karl carl",
    "christina christine kristina kristin chris tina kirsten krystyna",
    "christopher chris kit topher krzysztof",
    "constance constanze connie conny",
    "cynthia cindy",
    "daniel dan danny danila",
    "daria darya dasha",
    "david dave davey dawid",
    "deborah debbie deb",
    "dmitri dmitry dima mitya",
    "dolores lola",
    "dorothy dot dottie dolly",
    "edward eddie ted ned teddy eduardo",
    "eleanor ellie nell nora elena lena",
    "elizabeth elisabeth liz lizzie lizzy beth betty betsy eliza lisa libby elsie elspeth bess ela elzbieta isabel",
    "emily emma em millie",
    "emmanuel manuel manny manolo manu",
    "eugene gene evgeny yevgeny zhenya",
    "evgenia yevgenia zhenya",
    "ferdinand ferdi nando",
    "florence flo florrie",
    "frances fran fanny francesca",
    "francis frank francisco paco pancho fran francesco franz",
    "frederick fred freddie friedrich",
    "gabriele gabriella gabrielle gabi gaby",
    "galina galya",
    "george georgie jorge jerzy yuri georg",
    "gerald gerard gerry jerry",
    "gerhard gerd gert",
    "gertrude trudy trude",
    "gianluca luca",
    "gregory greg grzegorz grzesiek",
    "guadalupe lupe",
    "guillermo memo",
    "harold harry hal",
    "heinrich heinz heiner hinnerk",
    "helen nell ellen lena elena helena",
    "henry harry hank hal enrique heinrich",
    "ignacio nacho",
    "ilya ilja elijah elias eli",
    "isabella bella izzy isabel",
    "ivan vanya john",
    "jacob jake jack james jakub",
    "jacqueline jackie",
    "jakub kuba",
    "james jim jimmy jamie jaime",
    "jennifer jenny jen jenna",
    "jerzy jurek",
    "jessica jess jessie",
    "joanna asia johanna hanna joan jana jane",
    "johannes hannes",
    "johannes hans jan john juan",
    "john jack johnny jan juan jon jonathan sean ian",
    "jose pepe joseph joe giuseppe josef yusuf",
    "josef sepp peppe beppe",
    "joseph joe joey josef jozef",
    "joshua josh",
    "julia yulia julija yuliya julie",
    "kenneth ken kenny",
    "konstantin kostya costa",
    "laurence lawrence larry laurie lars",
    "leonard len lenny leo",
    "lucas lukas lukasz luke luca luc",
    "ludmila lyudmila mila luda",
    "maciej maciek matthias",
    "magdalena lena magda maggie",
    "marc mark marco marcus markus marek",
    "margaret maggie meg peggy marge margie greta rita daisy margarita margarete gosia malgorzata",
    "maria mary marie masha marysia mia molly polly may",
    "martha marty patty",
    "matilda tilda tilly",
    "matthew matt mateusz mateo matteo",
    "matthias mathias hias mattis thies",
    "maximilian max",
    "michael mike mick mickey misha miguel mikhail mischa michal",
    "mohammed muhammad mohamed mohammad mohamad mo muhammed md",
    "natalia natasha natalie",
    "nathan nathaniel nate",
    "nicholas nick nico nicolas klaus nikolai kolya colin",
    "olga olya",
    "oliver ollie",
    "patricia pat patty tricia trish",
    "patrick paddy pat padraig",
    "paul pablo pavel paolo",
    "peter pete pedro pyotr piotr",
    "philip phillip phil filip",
    "randall randolph randy",
    "raymond ray",
    "rebecca becky becca",
    "richard rick dick rich richie ricardo",
    "robert bob bobby rob robbie bert roberto",
    "ronald ron ronnie",
    "rosario charo",
    "rosemary rose rosie",
    "samuel samantha sam sammy",
    "sarah sara sally sadie",
    "sebastian bastian basti wastl seb",
    "sergei sergey serge sergio",
    "sigrid siri sigi",
    "siobhan shivaun",
    "sofia sophia sophie sonia sonya",
    "sophie sofie zofia zosia",
    "stanislaw stan stas",
    "steffen stephan stefan steffi stefanie stephanie",
    "stephen steven steve stefan esteban stephan",
    "susan suzanne sue susie susanna",
    "svetlana sveta lana",
    "sydney sid syd",
    "sylvester sly",
    "tatiana tatyana tanya tania",
    "terence terry theresa teresa tess tessa",
    "theodore ted teddy theo fyodor",
    "thomas tom tommy tomasz",
    "timothy tim timmy",
    "tobias toby tobi",
    "ulrich ulrike uli ulli",
    "valentina valya tina",
    "victoria vicky vicki tori",
    "vincent vince vinny",
    "vladimir vova volodya vlad volodymyr",
    "vyacheslav yaroslav svyatoslav slava",
    "walter walt wally",
    "wilhelm willi willem wim",
    "william bill billy will willy liam guillaume guillermo wilhelm",
    "wojciech wojtek",
    "wolfgang wolfi wolf",
    "yelena elena lena helen",
    "yuri yury yuriy iurii yurii juri",
    "zachary zach zack",
    "zbigniew zbyszek",
];

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check;
    use crate::draft::{Draft, Recipient, Stage};
    use crate::rules::test::{assert_fires, assert_marks, assert_silent};

    #[test]
    fn another_name_is_asked_about() {
        assert_fires(&RULE, "Dear Dr Okafor, thank you.");
        assert_marks(&RULE, "Hi Mary Ann, hello", "Mary Ann");
    }

    #[test]
    fn the_right_name_is_written_as_the_wrong_one_was() {
        for (text, recipient, right) in [
            ("Hi Anna, hello", "Hannah Lund", "Hannah"),
            ("Dear Dr. Okafor, hello", "Dr. Hannah Lund, PhD", "Lund"),
            (
                "Hi Anna Okafor, hello",
                "Hannah van Lund (she/her)",
                "Hannah van Lund",
            ),
            ("Hi Anna, hello", "Zoë-Marie Lund", "Zoë-Marie"),
        ] {
            let draft = Draft {
                recipient: Some(Recipient::named(recipient)),
                ..Draft::new(text, Stage::Invite)
            };
            let report = check(&draft);
            let mut fixes = report.findings.iter().filter_map(|one| one.fix.as_ref());
            assert_eq!(
                fixes.next().unwrap().replacement,
                right,
                "{text} to {recipient}"
            );
        }
    }

    #[test]
    fn a_name_after_another_language_s_greeting() {
        assert_fires(
            &RULE,
            "Hallo Frau Brandt, ich habe Ihren Vortrag über Moore gehört.",
        );
        assert_silent(
            &RULE,
            "Hallo Frau Lund, ich habe Ihren Vortrag über Moore gehört.",
        );
        assert_silent(&RULE, "Hola Hannah, leí su artículo sobre las marismas.");
    }

    #[test]
    fn a_greeting_without_a_name() {
        assert_silent(&RULE, "Hi there, hello");
        assert_silent(&RULE, "Hi Acme team, hello");
        assert_silent(&RULE, "Thanks for Tuesday!");
    }

    #[test]
    fn names_that_one_person_does_not_bear() {
        for (text, recipient) in [
            ("Hi Vanessa, hello", "Peter van der Berg"),
            ("Hi Jurgen, hello", "Jonas Berg"),
            ("Hi Robert, hello", "Bo Lund"),
            ("Hi Denise, hello", "Jan den Uyl"),
            ("Hi Anna, hello", "Hannah Lund"),
            ("Dear Dr. Lund, hello", "Dr. Mira Okafor"),
        ] {
            assert!(asks(text, recipient), "{text} to {recipient}");
        }
    }

    fn asks(text: &str, recipient: &str) -> bool {
        let draft = Draft {
            recipient: Some(Recipient::named(recipient)),
            ..Draft::new(text, Stage::Invite)
        };
        let report = check(&draft);
        report.findings.iter().any(|one| one.rule.code == RULE.code)
    }

    #[test]
    fn names_that_one_person_may_bear() {
        for (text, recipient) in [
            ("Hi Bob, hello", "Robert Schmidt"),
            ("Hi Lukasz, hello", "Łukasz Nowak"),
            ("Hi Jörg, hello", "Joerg Haas"),
            ("Dear Dr. Lund, hello", "Hannah Lund, PhD"),
            ("Hi Alex, hello", "Alexandra Ruiz"),
            ("Hi Yulia, hello", "Юлия Иванова"),
            ("Hi Wei Ling, hello", "Tan Weiling"),
            ("Hi Dániel, hello", "Kovács Daniel"),
            ("Hi Jürgen, hello", "Juergen Haas"),
            ("Hi Jurgen, hello", "Jürgen Haas"),
            ("Hi Jurgen, hello", "Juergen Haas"),
            ("Hi Ju\u{308}rgen, hello", "Jürgen Haas"),
            ("Hi Rudi, hello", "Rüdiger Haas"),
            ("Hi Zoe, hello", "Zoë Lind"),
            ("Hi Zoë, hello", "Zoe Lind"),
            ("Hi Zoe, hello", "Zoe\u{308} Lind"),
            ("Hi Anna, hello", "Müller Anna"),
            ("Dear Ms. Muller, hello", "Müller, Anna"),
            (
                "Dear Dr. van der Berg, hello",
                "Prof. Dr. Anna van der Berg",
            ),
            ("Hi Van der Berg, hello", "Anna van der Berg"),
            ("Hi Anna, hello", "Dr. Anna van der Berg, PhD"),
            ("Hi Toby, hello", "Tobias Brandt"),
            ("Hi Uli, hello", "Ulrike Brandt"),
            ("Hi Kuba, hello", "Jakub Nowak"),
            ("Hi Bob, hello", "R. “Bob” Schmidt"),
            ("Hi Sasha, hello", "Oleksandr Bondar"),
            ("Hi Jean-Luc, hello", "Jean Luc Roux"),
            ("Hi O’Neill, hello", "Siobhán O'Neill"),
        ] {
            assert!(!asks(text, recipient), "{text} to {recipient}");
        }
    }
}
