//! X01: a slot of a template that nobody filled.
//!
//! Looked for in the raw text, since a slot is made of marks rather than words.

use super::{Article, Context, Examples, Fault, Finding, Languages, Level, Rule, Source, english};
use crate::draft::Stage;
use crate::note::{Kind, Span};

pub(super) static RULE: Rule = Rule {
    code: "X01",
    name: english("left-over-placeholder"),
    level: Level::Warning,
    fault: Fault::OffPutting,
    stages: &Stage::ALL,
    languages: Languages::Any,
    source: Source {
        article: Article::A002,
        words: english("simply broadcast messages"),
    },
    message: english("A slot of a template is still in the note."),
    way_forward: english("Fill it in, or take the sentence out."),
    examples: Examples::new(
        &[
            "Hi {{first_name}}, loved your work at [Company]!",
            "Hi <First Name>, thanks for the talk.",
            "Dear %FNAME%, we met in Oslo.",
            "Hi *|FNAME|*, how was the fair?",
            "Hi ___, see you on Friday.",
            "Hi , your post on kilns was great.",
            "Hi XXXX, your post on kilns was great.",
            "Dear FNAME, how is COMPANY_NAME doing?",
            "Dear undefined, your post on (insert topic) was great.",
            "Hi ..., I saw your kilns.",
            "Hi Ana, I love what you do at [...] and your post.",
            "I saw your post about ... and work on ... myself.",
        ],
        &[
            "Hi Sanne, loved your work on the Waal bridge survey!",
            "Hi Ines, see [1] in your paper: is <5% typical?",
            "Hi Ola, is the {a, b} notation yours?",
            "Hi 👋 your post on kilns was great.",
            "Hi Ana, you wrote “the [...] first ten centimetres” and MAX_PATH. I was thinking about... well, kilns.",
        ],
    ),
    check,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let text = context.draft.text;
    let first_quote = text.find(['"', '“']).unwrap_or(text.len());
    let mut at = 0;
    while let Some(found) = text[at..].find(['{', '[', '<', '%', '*', '_', 'X', ',', '$', '"', '('])
    {
        let start = at + found;
        let length = slot_length(text, start, first_quote);
        if let Some(length) = length {
            findings.push(Finding::new(&RULE, Span::new(start, start + length)));
        }
        at = start + length.unwrap_or(1);
    }
    if findings
        .iter()
        .all(|finding| finding.rule.code != RULE.code)
    {
        findings.extend(
            slot_word(text)
                .or_else(|| open_dots(context))
                .map(|span| Finding::new(&RULE, span)),
        );
    }
}

/// The first word that is a variable's name: FNAME, JOB_TITLE, first_name, companyName; or that
/// stands where a name should: "Hi NAME", "Dear null".
fn slot_word(text: &str) -> Option<Span> {
    const WHOLE: &str = "FNAME LNAME FIRSTNAME LASTNAME COMPANYNAME JOBTITLE";
    const GREETED: &str = "NAME INSERT RECIPIENT null undefined NaN";
    const PARTS: &str = "name first last full company job title role position industry city recipient \
        prospect lead contact school university skill topic your my their sender mutual connection \
        location";
    let is_one_of = |words: &str, word: &str| words.split_whitespace().any(|one| one == word);
    let mut start = 0;
    let mut before = "";
    for word in text.split(|c: char| !c.is_alphanumeric() && c != '_') {
        let end = start + word.len();
        let made_of_slots = || {
            let parts = parts(word);
            parts.len() > 1 && parts.iter().all(|part| is_one_of(PARTS, part))
        };
        // Part of an address or a handle: linkedin.com/in/first_name
        let alone = !text[..start].ends_with(['/', '@', '.', '?', '&', '=']);
        let greeted = || GREETINGS.iter().any(|one| before.eq_ignore_ascii_case(one));
        // Nothing else has the shape of a variable.
        let is_joined =
            word.contains('_') || word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase());
        if is_one_of(WHOLE, word)
            || alone && is_joined && made_of_slots()
            || is_one_of(GREETED, word) && greeted()
        {
            return Some(Span::new(start, end));
        }
        if !word.is_empty() {
            before = word;
        }
        start = end + text[end..].chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// The parts of a variable's name, in lower case: `companyName` and `COMPANY_NAME` have two each.
fn parts(word: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut after_small = false;
    for character in word.chars() {
        if character == '_' || after_small && character.is_uppercase() {
            parts.push(String::new());
        }
        after_small = character.is_lowercase();
        if character != '_'
            && let Some(last) = parts.last_mut()
        {
            last.extend(character.to_lowercase());
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Dots where a name or a topic should be: in the greeting, or twice after a word such as "about".
/// One trailing thought is no slot.
fn open_dots(context: &Context<'_>) -> Option<Span> {
    const BEFORE: &[&str] = &[
        "about",
        "at",
        "in",
        "on",
        "of",
        "for",
        "from",
        "as",
        "the",
        "your",
        "a",
        "an",
        "with",
        "regarding",
        "named",
    ];
    let note = &context.reading.note;
    let mut open = None;
    for (index, token) in note.tokens().iter().enumerate() {
        if !matches!(token.kind, Kind::Mark('…' | '.')) || index == 0 {
            continue;
        }
        let before = note.word(index - 1);
        let is_one_of = |words: &[&str]| words.iter().any(|one| before.eq_ignore_ascii_case(one));
        let greets = index == 1 && is_one_of(GREETINGS);
        let names = is_one_of(BEFORE);
        if !greets && !names {
            continue;
        }
        let dots = match token.kind {
            Kind::Mark('…') => token.span.of(note.text()).len(),
            Kind::Mark('.') => {
                let rest = &note.text()[token.span.start()..];
                rest.len() - rest.trim_start_matches('.').len()
            }
            _ => continue,
        };
        if dots < 3 {
            continue;
        }
        let span = Span::new(token.span.start(), token.span.start() + dots);
        let after = note.text()[span.end()..].chars().next();
        if greets && after == Some(',') {
            return Some(span);
        }
        if names {
            if open.is_some() {
                return open;
            }
            open = Some(span);
        }
    }
    None
}

/// The longest slot, in bytes; longer brackets hold prose.
const LONGEST_SLOT: usize = 60;

/// The length of the slot that starts here. Dots in brackets behind the first quote stand for what is
/// left out of a quotation.
fn slot_length(text: &str, start: usize, first_quote: usize) -> Option<usize> {
    let rest = &text[start..];
    let enclosed = |open: &str, close: &str, fits: fn(&str) -> bool| {
        let inner = rest.strip_prefix(open)?;
        let reach = floor_boundary(inner, LONGEST_SLOT);
        let end = inner[..reach].find(close)?;
        (fits(&inner[..end])).then_some(open.len() + end + close.len())
    };
    match rest.as_bytes()[0] {
        b'{' => enclosed("{{", "}}", any).or_else(|| enclosed("{", "}", is_slot_name)),
        b'$' => enclosed("${", "}", any),
        b'[' => enclosed("[[", "]]", any)
            .or_else(|| enclosed("[", "]", is_slot_name))
            .or_else(|| enclosed("[", "]", is_open).filter(|_| start <= first_quote)),
        b'"' => {
            enclosed("\" +", "+ \"", is_slot_name).or_else(|| enclosed("\"+", "+\"", is_slot_name))
        }
        b'<' => enclosed("<<", ">>", any).or_else(|| enclosed("<", ">", is_slot_name)),
        b'*' => enclosed("*|", "|*", any),
        b'(' => enclosed("(", ")", is_slot_label),
        b'%' => enclosed("%%", "%%", is_slot_name).or_else(|| enclosed("%", "%", is_variable)),
        b'_' | b'X' => run_length(text, start, 3),
        b',' => empty_greeting(text, start),
        _ => None,
    }
}

fn floor_boundary(text: &str, most: usize) -> usize {
    (0..=most.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0)
}

/// Dots in brackets stand for what is left out of a quotation, but nothing is quoted.
fn is_open(inner: &str) -> bool {
    matches!(inner.trim(), "..." | "…" | "" | "x" | "X" | "XX" | "XXX")
}

fn any(inner: &str) -> bool {
    !inner.trim().is_empty()
}

/// Words that stand in slots: `[Company Name]`, `<your role>`, `{job_title}`.
fn is_slot_name(inner: &str) -> bool {
    const SLOTS: &str = "name first firstname fname lastname last company organization organisation \
        title job role position industry field topic city location event conference recipient contact \
        mutual your their insert university school skill link date time product project post article \
        specific number delete mr";
    let mut words = inner
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let letters = inner
        .chars()
        .all(|c| c.is_alphanumeric() || " _-/'’.:|".contains(c));
    letters
        && words.any(|word| {
            let word = word.to_lowercase();
            SLOTS
                .split_whitespace()
                .any(|slot| word.starts_with(slot) && word.len() <= slot.len() + 4)
        })
}

/// A slot's name alone in round brackets, which otherwise hold asides: `(name)`, `(Company Name)`.
fn is_slot_label(inner: &str) -> bool {
    const LABELS: &str = "name|first name|last name|full name|company|company name|school|job title|\
        title|position|industry|university|recipient|your name|topic|their name";
    let inner = inner.to_lowercase();
    LABELS.split('|').any(|label| inner == label)
        || ["insert ", "delete as "]
            .iter()
            .any(|start| inner.starts_with(start))
}

/// A variable's name in capitals: `%FNAME%`. `50% of 20%` has spaces.
fn is_variable(inner: &str) -> bool {
    inner.len() > 1 && inner.chars().all(|c| c.is_ascii_uppercase() || c == '_')
}

/// A run of one character that stands alone, at least `least` long: `___`, `XXXX`. A row of small
/// letters is a row of kisses.
fn run_length(text: &str, start: usize, least: usize) -> Option<usize> {
    let character = text[start..].chars().next()?;
    if text[..start].ends_with(character) {
        return None;
    }
    let length = text[start..].len() - text[start..].trim_start_matches(character).len();
    let alone = |neighbour: Option<char>| {
        neighbour.is_none_or(|c| !c.is_alphanumeric() && !"@/.-+:=#".contains(c) && c != character)
    };
    // A line of its own divides the note from what stands under it.
    let begins_line = start == 0 || text[..start].ends_with('\n');
    let ends_line = start + length == text.len() || text[start + length..].starts_with('\n');
    if character == '_' && begins_line && ends_line {
        return None;
    }
    let stands_alone =
        alone(text[..start].chars().next_back()) && alone(text[start + length..].chars().next());
    (length >= least && stands_alone).then_some(length)
}

const GREETINGS: &[&str] = &["hi", "hello", "hey", "dear"];

/// `Hi ,`: a greeting whose name was never filled in.
fn empty_greeting(text: &str, comma: usize) -> Option<usize> {
    let before = text[..comma].strip_suffix(' ')?;
    let start = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    GREETINGS
        .iter()
        .any(|greeting| before[start..].eq_ignore_ascii_case(greeting))
        .then_some(1)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rules::test::{assert_fires, assert_marks, assert_silent};

    #[test]
    fn marks_the_slot_itself() {
        assert_marks(&RULE, "Hi {{first_name}}, hello", "{{first_name}}");
        assert_marks(&RULE, "Hello [Your Name]", "[Your Name]");
    }

    #[test]
    fn percentages_and_arrows_are_no_slots() {
        assert_silent(&RULE, "from 20% to 50% in <10 days -> wow");
    }

    #[test]
    fn a_line_under_the_note_and_a_hidden_number_are_no_slots() {
        assert_silent(&RULE, "Your kilns are warm.\nAna\n_____\nPhone +XXXXXX");
    }

    #[test]
    fn kisses_and_roman_numerals_are_no_slots() {
        assert_silent(&RULE, "See you at Expo XXI, love xxx");
    }

    #[test]
    fn a_row_of_capitals_is_a_slot() {
        assert_fires(&RULE, "I saw your job at XXXX, well done.");
    }
}
