//! Build script: checks the phrase files of every language and compiles them into tables; learns from
//! its tagged notes what sentences do.
//!
//! `src/lexicon/<language>/*.txt`, `notes/*.jsonl`, `weights.tsv`, `languages.words` and `short_forms.words`
//! → `$OUT_DIR/<language>.lexicon`, which `file.rs` reads, and the names of the lists as
//! `$OUT_DIR/lists.rs`. A mistake in a file stops the build with its path and line. The format of the
//! files is explained in `src/lexicon/README.md`. The misspellings are compiled by
//! `src/spelling/compile.rs`.

#![allow(
    unreachable_pub,
    missing_docs,
    reason = "shares files with the library, where they are public"
)]

#[path = "code.rs"]
#[allow(dead_code, reason = "the matcher uses the rest")]
mod code;
#[cfg(not(test))] // what the tests compile is phrases
#[path = "../spelling/compile.rs"]
mod spelling;

// What learning needs of the library, which is not built yet.
#[path = "../impression/act.rs"]
#[allow(dead_code, reason = "the library uses the rest")]
mod act;
#[path = "../impression/features.rs"]
#[allow(dead_code, reason = "the library uses the rest")]
mod features;
#[path = "../impression/grams.rs"]
#[allow(dead_code, reason = "the library uses the rest")]
mod grams;
#[path = "../impression/learn.rs"]
#[allow(dead_code, reason = "the library uses the rest")]
mod learn;
#[path = "../impression/model.rs"]
#[allow(dead_code, reason = "the library uses the rest")]
mod model;
#[path = "../note/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the library uses the rest")]
pub(crate) mod note;
#[path = "../impression/outputs.rs"]
mod outputs;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// More optional elements would make one line stand for more phrases than its writer sees.
const MOST_OPTIONAL: usize = 5;
/// As many classes as a word's set of them has bits.
const MOST_CLASSES: usize = 128;

#[cfg(not(test))]
fn main() {
    use std::{env, process};

    let root = PathBuf::from("src/lexicon");
    println!("cargo:rerun-if-changed={}", root.display());
    let output = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let spelling = || spelling::compile(Path::new("src/spelling"), &output);
    if let Err(mistake) = compile(&root, &output).and_then(|()| spelling()) {
        eprintln!("{mistake}");
        process::exit(1);
    }
}

pub(crate) fn compile(root: &Path, output: &Path) -> Result<(), String> {
    let mut languages = BTreeMap::new();
    for folder in sorted(root)?.into_iter().filter(|path| path.is_dir()) {
        let mut language = Language::default();
        for file in sorted(&folder)? {
            match file.extension().and_then(|extension| extension.to_str()) {
                Some("txt") => language.read(&file)?,
                Some("tsv") => language.weights = Some(Weights::read(&file)?),
                Some("words") if name_of(&file) == "languages" => language.others = text(&file)?,
                Some("words") => language.short_forms = text(&file)?,
                _ => {}
            }
        }
        language.notes = learn::read(&folder.join("notes"))?;
        languages.insert(name_of(&folder), language);
    }
    let lists: BTreeSet<&str> = languages
        .values()
        .flat_map(|language| language.phrases.iter().map(|phrase| phrase.list.as_str()))
        .collect();
    let lists: Vec<&str> = lists.into_iter().collect();
    let codes: Vec<&str> = languages.keys().map(String::as_str).collect();
    let source = list_source(&lists) + file_source(&codes).as_str();
    write(&output.join("lists.rs"), source.as_bytes())?;
    for (code, language) in &languages {
        let file = output.join(format!("{code}.lexicon"));
        write(&file, &language.file(code, &lists)?)?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    fs::write(path, bytes).map_err(|error| format!("{}: {error}", path.display()))
}

/// The Rust source of the names of all lists, in the order of their numbers.
fn list_source(lists: &[&str]) -> String {
    let names: Vec<String> = lists.iter().map(|list| camel(list)).collect();
    let variants = names.join(",\n    ");
    let table = names.join(",\n    List::");
    let count = lists.len();
    format!(
        "/// The lists of phrases, over all languages.\n\
         #[allow(missing_docs, reason = \"the phrase files explain them\")]\n\
         #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]\n\
         pub enum List {{\n    {variants},\n}}\n\n\
         /// By number.\nstatic LISTS: &[List] = &[\n    List::{table},\n];\n\n\
         /// Their names in the phrase files, by number.\n\
         pub static LIST_NAMES: [&str; {count}] = {lists:?};\n\n\
         /// How many there are.\npub const LIST_COUNT: usize = {count};\n"
    )
}

/// The Rust source of which languages there are, and of what the command line has of them in itself.
fn file_source(codes: &[&str]) -> String {
    let files = codes.iter().map(|code| {
        format!(
            "    (\"{code}\", include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{code}.lexicon\"))),\n"
        )
    });
    let files: String = files.collect();
    format!(
        "\n/// The languages that have phrases, by their ISO 639-1 codes.\n\
         pub static CODES: &[&str] = &{codes:?};\n\n\
         /// Their files.\n#[cfg(not(target_arch = \"wasm32\"))]\n\
         static FILES: &[(&str, &[u8])] = &[\n{files}];\n"
    )
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .collect();
    paths.sort();
    Ok(paths)
}

fn name_of(path: &Path) -> String {
    path.file_stem()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}

fn camel(name: &str) -> String {
    name.split('_')
        .map(|part| {
            let (first, rest) = part.split_at(1);
            first.to_uppercase() + rest
        })
        .collect()
}

/// One thing that a single token can be.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Atom {
    Word(String),
    Class(String),
    Number,
    Name,
    Any,
    Link,
    Mark(char),
}

#[derive(Clone, PartialEq)]
enum Step {
    OneOf(Vec<Atom>),
    NotOneOf(Vec<Atom>),
    Gap(u8),
    SentenceStart,
    SentenceEnd,
}

struct Phrase {
    list: String,
    steps: Vec<Step>,
    place: String,
}

#[derive(Default)]
struct Language {
    classes: BTreeMap<String, BTreeSet<String>>,
    phrases: Vec<Phrase>,
    notes: Vec<learn::TaggedNote>,
    weights: Option<Weights>,
    /// The words that tell other languages from this one, as they stand in `languages.words`.
    others: String,
    /// Names that stand for one another, as they stand in `short_forms.words`.
    short_forms: String,
}

/// The table that `noteworthy learn` writes: how much every feature of a whole note speaks for each
/// output.
struct Weights {
    steps: Vec<f32>,
    biases: Vec<f32>,
    /// The feature's name, its weights in steps.
    rows: Vec<(String, Vec<i8>)>,
}

fn text(file: &Path) -> Result<String, String> {
    println!("cargo:rerun-if-changed={}", file.display());
    fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))
}

impl Weights {
    fn read(file: &Path) -> Result<Self, String> {
        let text = text(file)?;
        let mut weights = Self {
            steps: Vec::new(),
            biases: Vec::new(),
            rows: Vec::new(),
        };
        for (number, line) in text.lines().enumerate() {
            if line.starts_with("# ") {
                continue;
            }
            let broken = || format!("{}:{}: not a name and weights", file.display(), number + 1);
            let (name, columns) = line.split_once('\t').ok_or_else(broken)?;
            match name {
                "@step" => weights.steps = outputs_of(columns).ok_or_else(broken)?,
                "@bias" => weights.biases = outputs_of(columns).ok_or_else(broken)?,
                _ => {
                    let row = outputs_of(columns).ok_or_else(broken)?;
                    weights.rows.push((name.to_owned(), row));
                }
            }
        }
        Ok(weights)
    }

    /// The model, for phrases of these lists.
    fn model(&self, lists: &[&str]) -> Result<model::Model, String> {
        let rows = self.rows.iter().map(|(name, weights)| {
            let number = features::number(name, lists);
            let number = number.ok_or_else(|| {
                format!("weights.tsv: no feature {name}; `noteworthy learn` writes the table anew")
            });
            number.map(|number| (number, weights.clone()))
        });
        let rows: BTreeMap<u32, Vec<i8>> = rows.collect::<Result<_, String>>()?;
        Ok(model::Model::new(
            rows,
            self.steps.clone(),
            self.biases.clone(),
        ))
    }
}

/// One number for each output.
fn outputs_of<Number: std::str::FromStr>(columns: &str) -> Option<Vec<Number>> {
    let numbers: Option<Vec<Number>> = columns
        .split('\t')
        .map(|column| column.parse().ok())
        .collect();
    numbers.filter(|numbers| numbers.len() == outputs::OF_WHOLE)
}

enum Section {
    None,
    Class(String),
    List(String),
}

impl Language {
    fn read(&mut self, file: &Path) -> Result<(), String> {
        println!("cargo:rerun-if-changed={}", file.display());
        let text =
            fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let mut section = Section::None;
        for (number, line) in text.lines().enumerate() {
            let place = format!("{}:{}", file.display(), number + 1);
            let line = line.split('#').next().unwrap_or("").trim();
            if line.is_empty() {
                continue;
            }
            let heading = line
                .strip_prefix('[')
                .and_then(|rest| rest.strip_suffix(']'));
            if let Some(heading) = heading {
                let class = heading
                    .strip_prefix('<')
                    .and_then(|rest| rest.strip_suffix('>'));
                section = if let Some(name) = class {
                    let name = checked_name(name, &place)?;
                    self.classes.entry(name.clone()).or_default();
                    Section::Class(name)
                } else {
                    Section::List(checked_name(heading, &place)?)
                };
            } else {
                self.line(line, &section, &place)?;
            }
        }
        Ok(())
    }

    fn line(&mut self, line: &str, section: &Section, place: &str) -> Result<(), String> {
        match section {
            Section::None => Err(format!(
                "{place}: a line before the first [list] or <class>"
            )),
            Section::Class(name) => {
                let members = self
                    .classes
                    .get_mut(name)
                    .expect("entered with its heading");
                for word in line.split_whitespace() {
                    members.extend(inflections(word));
                }
                Ok(())
            }
            Section::List(list) => {
                for steps in phrases(line, place)? {
                    self.phrases.push(Phrase {
                        list: list.clone(),
                        steps,
                        place: place.to_owned(),
                    });
                }
                Ok(())
            }
        }
    }

    /// What `file.rs` reads, each part after its size.
    fn file(&self, code: &str, lists: &[&str]) -> Result<Vec<u8>, String> {
        if self.classes.len() > MOST_CLASSES {
            return Err(format!("{code}: more than {MOST_CLASSES} classes"));
        }
        let index = self.index()?;
        let mut phrases = Vec::new();
        for phrase in &self.phrases {
            check_beginning(phrase)?;
            let list = lists.iter().position(|list| *list == phrase.list);
            let list = list.expect("collected from the phrases");
            phrases.push(u16::try_from(list).map_err(|_| format!("{code}: too many lists"))?);
            for step in &phrase.steps {
                index.write(step, &mut phrases);
            }
            phrases.push(code::END);
        }
        let mut file = Vec::new();
        let words = index.words.join("\n");
        section(&mut file, words.len(), words.into_bytes());
        let sets = self.memberships(&index);
        section(
            &mut file,
            sets.len(),
            sets.iter().flat_map(|set| set.to_le_bytes()),
        );
        let marks = index.marks.iter().map(|mark| u32::from(*mark));
        section(
            &mut file,
            index.marks.len(),
            marks.flat_map(u32::to_le_bytes),
        );
        let units = phrases.iter().flat_map(|unit| unit.to_le_bytes());
        section(&mut file, phrases.len(), units);
        let vocabulary = learn::vocabulary(&self.notes);
        let words = vocabulary.iter().flat_map(|word| word.to_le_bytes());
        section(&mut file, vocabulary.len(), words);
        let acts = match &self.notes[..] {
            [] => Vec::new(),
            notes => learn::acts(notes, &vocabulary)?.pack(),
        };
        section(&mut file, acts.len(), acts);
        let labels = match &self.weights {
            Some(weights) => weights.model(lists)?.pack(),
            None => Vec::new(),
        };
        section(&mut file, labels.len(), labels);
        for words in [&self.others, &self.short_forms] {
            section(&mut file, words.len(), words.bytes());
        }
        Ok(file)
    }

    /// All words, classes and marks that phrases refer to.
    fn index(&self) -> Result<Index<'_>, String> {
        let mut words: BTreeSet<&str> = BTreeSet::new();
        let mut marks: BTreeSet<char> = BTreeSet::new();
        for members in self.classes.values() {
            words.extend(members.iter().map(String::as_str));
        }
        for phrase in &self.phrases {
            for atom in phrase.steps.iter().flat_map(atoms) {
                match atom {
                    Atom::Word(word) => {
                        words.insert(word);
                    }
                    Atom::Mark(mark) => {
                        marks.insert(*mark);
                    }
                    Atom::Class(name) if !self.classes.contains_key(name) => {
                        return Err(format!("{}: no class <{name}>", phrase.place));
                    }
                    _ => {}
                }
            }
        }
        let used: BTreeSet<&Atom> = self
            .phrases
            .iter()
            .flat_map(|phrase| phrase.steps.iter().flat_map(atoms))
            .collect();
        let unused = |name: &&String| !used.contains(&Atom::Class((*name).clone()));
        if let Some(name) = self.classes.keys().find(unused) {
            return Err(format!("no phrase uses the class <{name}>"));
        }
        if words.len() > usize::from(code::LAST_WORD) {
            return Err("more words than there are numbers for them".to_owned());
        }
        Ok(Index {
            words: words.into_iter().collect(),
            classes: self.classes.keys().map(String::as_str).collect(),
            marks: marks.into_iter().collect(),
        })
    }

    /// For word 0, which is none, and each word: the set of its classes.
    fn memberships(&self, index: &Index<'_>) -> Vec<u128> {
        let sets = std::iter::once(&"").chain(&index.words).map(|word| {
            let member = |(bit, name): (usize, &&str)| {
                u128::from(self.classes[*name].contains(*word)) << bit
            };
            index.classes.iter().enumerate().map(member).sum()
        });
        sets.collect()
    }
}

/// The matcher looks phrases up by their first token, so that has to be told by more than `{any}`.
fn check_beginning(phrase: &Phrase) -> Result<(), String> {
    let place = &phrase.place;
    let mut steps = phrase
        .steps
        .iter()
        .filter(|step| **step != Step::SentenceStart);
    match steps.next() {
        Some(Step::OneOf(atoms)) if !atoms.contains(&Atom::Any) => Ok(()),
        _ => Err(format!(
            "{place}: a phrase begins with a word, a class or a kind of token"
        )),
    }
}

/// A count, and so many things.
fn section(file: &mut Vec<u8>, count: usize, things: impl IntoIterator<Item = u8>) {
    let count = u32::try_from(count).expect("a language is smaller than 4 GB");
    file.extend(count.to_le_bytes());
    file.extend(things);
}

/// What the numbers in the compiled phrases stand for.
struct Index<'a> {
    words: Vec<&'a str>,
    classes: Vec<&'a str>,
    marks: Vec<char>,
}

impl Index<'_> {
    fn word(&self, word: &str) -> u16 {
        let at = self
            .words
            .binary_search(&word)
            .expect("collected from the phrases");
        u16::try_from(at + 1).expect("counted by index()")
    }

    fn atom(&self, atom: &Atom) -> u16 {
        let small =
            |at: Option<usize>| u16::try_from(at.expect("collected")).expect("fewer than 128");
        match atom {
            Atom::Word(word) => self.word(word),
            Atom::Class(name) => {
                code::CLASS + small(self.classes.iter().position(|class| class == name))
            }
            Atom::Number => code::NUMBER,
            Atom::Name => code::NAME,
            Atom::Any => code::ANY,
            Atom::Link => code::LINK,
            Atom::Mark(mark) => {
                code::MARK + small(self.marks.iter().position(|known| known == mark))
            }
        }
    }

    fn write(&self, step: &Step, phrases: &mut Vec<u16>) {
        let mut choice = |kind: u16, atoms: &[Atom]| {
            phrases.push(kind + u16::try_from(atoms.len()).expect("a line is shorter"));
            phrases.extend(atoms.iter().map(|atom| self.atom(atom)));
        };
        match step {
            Step::OneOf(atoms) if atoms.len() == 1 => phrases.push(self.atom(&atoms[0])),
            Step::OneOf(atoms) => choice(code::ONE_OF, atoms),
            Step::NotOneOf(atoms) => choice(code::NOT_ONE_OF, atoms),
            Step::Gap(most) => phrases.push(code::GAP + u16::from(*most)),
            Step::SentenceStart => phrases.push(code::SENTENCE_START),
            Step::SentenceEnd => phrases.push(code::SENTENCE_END),
        }
    }
}

fn checked_name(name: &str, place: &str) -> Result<String, String> {
    let fits = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        && !name.contains("__")
        && !name.ends_with('_');
    fits.then(|| name.to_owned())
        .ok_or_else(|| format!("{place}: a name is made of a-z, 0-9 and single _: {name}"))
}

fn atoms(step: &Step) -> impl Iterator<Item = &Atom> {
    match step {
        Step::OneOf(atoms) | Step::NotOneOf(atoms) => atoms.as_slice(),
        _ => &[],
    }
    .iter()
}

/// All phrases that a line stands for: one for each way of taking or leaving what is optional.
fn phrases(line: &str, place: &str) -> Result<Vec<Vec<Step>>, String> {
    let elements: Vec<&str> = line.split_whitespace().collect();
    let optional = elements
        .iter()
        .filter(|element| element.ends_with('?'))
        .count();
    if optional > MOST_OPTIONAL {
        return Err(format!(
            "{place}: more than {MOST_OPTIONAL} optional elements"
        ));
    }
    let mut variants = vec![Vec::new()];
    for element in elements {
        let (element, may_lack) = element
            .strip_suffix('?')
            .map_or((element, false), |rest| (rest, true));
        let steps = element_steps(element, place)?;
        let without = if may_lack {
            variants.clone()
        } else {
            Vec::new()
        };
        for variant in &mut variants {
            variant.extend(steps.iter().cloned());
        }
        variants.extend(without);
    }
    Ok(variants)
}

fn element_steps(element: &str, place: &str) -> Result<Vec<Step>, String> {
    if let Some(most) = element.strip_prefix("..") {
        let most = if most.is_empty() { Ok(3) } else { most.parse() };
        return most
            .map(|most| vec![Step::Gap(most)])
            .map_err(|_| format!("{place}: a gap is written .. or ..5: {element}"));
    }
    match element {
        "{start}" => return Ok(vec![Step::SentenceStart]),
        "{end}" => return Ok(vec![Step::SentenceEnd]),
        _ => {}
    }
    if let Some(rest) = element.strip_prefix('!') {
        return Ok(vec![Step::NotOneOf(alternatives(rest, place)?)]);
    }
    // A contraction is two tokens, in the note as here: i'd → i 'd.
    if let Some(cut) = element
        .find('\'')
        .filter(|&cut| cut > 0 && !element.contains('|'))
    {
        let (word, clitic) = element.split_at(cut);
        return Ok(vec![
            Step::OneOf(alternatives(word, place)?),
            Step::OneOf(vec![Atom::Word(clitic.to_owned())]),
        ]);
    }
    Ok(vec![Step::OneOf(alternatives(element, place)?)])
}

fn alternatives(element: &str, place: &str) -> Result<Vec<Atom>, String> {
    let mut atoms = Vec::new();
    for part in element.split('|') {
        match part {
            "" => return Err(format!("{place}: an empty alternative in {element}")),
            "{number}" => atoms.push(Atom::Number),
            "{name}" => atoms.push(Atom::Name),
            "{any}" => atoms.push(Atom::Any),
            "{link}" => atoms.push(Atom::Link),
            _ => {
                if let Some(name) = part
                    .strip_prefix('<')
                    .and_then(|rest| rest.strip_suffix('>'))
                {
                    atoms.push(Atom::Class(checked_name(name, place)?));
                } else if let Some(mark) = part
                    .strip_prefix('{')
                    .and_then(|rest| rest.strip_suffix('}'))
                {
                    let mut characters = mark.chars();
                    match (characters.next(), characters.next()) {
                        (Some(mark), None) => atoms.push(Atom::Mark(mark)),
                        _ => return Err(format!("{place}: unknown kind of token {part}")),
                    }
                } else if part
                    .chars()
                    .all(|c| c.is_alphanumeric() || c == '\'' || c == '~')
                    && part.to_lowercase() == part
                {
                    atoms.extend(inflections(part).into_iter().map(Atom::Word));
                } else {
                    return Err(format!(
                        "{place}: a word is written in lower case, without marks: {part}"
                    ));
                }
            }
        }
    }
    Ok(atoms)
}

/// `help~` stands for help, helps, helped, helping. Forms that no dictionary has do no harm, for
/// nobody writes them.
fn inflections(word: &str) -> Vec<String> {
    let Some(stem) = word.strip_suffix('~') else {
        return vec![word.to_owned()];
    };
    let mut forms = vec![stem.to_owned()];
    if let Some(base) = stem.strip_suffix('e') {
        forms.extend([format!("{stem}s"), format!("{stem}d"), format!("{base}ing")]);
    } else if let Some(base) = stem
        .strip_suffix('y')
        .filter(|base| !base.ends_with(['a', 'e', 'o', 'u']))
    {
        forms.extend([
            format!("{base}ies"),
            format!("{base}ied"),
            format!("{stem}ing"),
        ]);
    } else {
        let sibilant = ["s", "x", "z", "ch", "sh"]
            .iter()
            .any(|end| stem.ends_with(end));
        let plural = if sibilant { "es" } else { "s" };
        forms.extend([
            format!("{stem}{plural}"),
            format!("{stem}ed"),
            format!("{stem}ing"),
        ]);
        if doubles(stem) {
            let last = &stem[stem.len() - 1..];
            forms.extend([format!("{stem}{last}ed"), format!("{stem}{last}ing")]);
        }
    }
    forms
}

/// Whether the last consonant is doubled, as in plan, planned: after the one vowel of a short word.
/// Longer words that do it (refer, referred) write that form out.
fn doubles(stem: &str) -> bool {
    let vowels = stem.matches(|letter| "aeiou".contains(letter)).count();
    let mut backwards = stem.chars().rev();
    let is_vowel = |letter: Option<char>| letter.is_some_and(|letter| "aeiou".contains(letter));
    let last = backwards.next();
    let consonant = !is_vowel(last) && !last.is_some_and(|last| "wxy".contains(last));
    vowels == 1 && consonant && is_vowel(backwards.next())
}
