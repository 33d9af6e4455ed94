//! `noteworthy eval`: judges labelled notes, and says how far verdicts and scores agree with readers.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use noteworthy::draft::Stage;
use noteworthy::rules::Finding;
use noteworthy::verdict::Verdict;

use crate::asked::Asked;
use crate::json::Line;
use crate::{history, tables};

/// The four classes, as the labels name them.
pub(crate) const CLASSES: [&str; crate::figures::CLASSES] =
    ["good", "generic", "salesy", "other_bad"];
/// The class of each verdict, if it has one; nobody labels an empty note other than generic.
const fn class_of(verdict: Verdict) -> Option<usize> {
    match verdict {
        Verdict::Good => Some(0),
        Verdict::Generic | Verdict::Empty => Some(1),
        Verdict::Salesy => Some(2),
        Verdict::OffPutting => Some(3),
        Verdict::Unjudged => None,
    }
}

/// A labelled note and what became of it.
pub(crate) struct Judged {
    /// As the file has it.
    pub(crate) id: String,
    /// What readers called it: an index into [`CLASSES`].
    pub(crate) label: usize,
    /// What the checker calls it: an index into [`CLASSES`].
    pub(crate) verdict: usize,
    /// 0 to 100; 0 without a score.
    pub(crate) score: f64,
    /// How gladly a busy stranger would receive it, 1 to 5.
    pub(crate) welcome: Option<f64>,
    /// What kind of message it is.
    pub(crate) stage: Stage,
    /// Whether anything warns.
    pub(crate) warned: bool,
    /// The rules that spoke at their own level, each once: a warning told as a tip is none.
    pub(crate) rules: Vec<&'static str>,
    /// Where it was found; notes of one source resemble each other.
    pub(crate) source: Option<String>,
    /// The note.
    pub(crate) text: String,
}

impl Judged {
    /// Whether readers called it good.
    pub(crate) const fn is_good(&self) -> bool {
        self.label == 0
    }
}

/// The project's own labelled notes, `tests/corpus/notes*.jsonl`, by name. Seen from the project's
/// folder, where cargo runs tests.
pub(crate) fn corpus() -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir("tests/corpus")? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("notes") && name.ends_with(".jsonl") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Judges every line of the files; what cannot be read is told on standard error and makes status 2.
pub(crate) fn judge_files(files: &[PathBuf]) -> io::Result<(Vec<Judged>, u8)> {
    let (mut judged, mut status) = (Vec::new(), 0);
    for file in files {
        let (more, of_file) = judge_file(file)?;
        judged.extend(more);
        status = status.max(of_file);
    }
    Ok((judged, status))
}

/// Judges every line of a file; what cannot be read is told on standard error and makes status 2.
/// A note that was not judged is told, too, and left out of all figures.
pub(crate) fn judge_file(file: &Path) -> io::Result<(Vec<Judged>, u8)> {
    let mut status = 0;
    let mut judged = Vec::new();
    for (number, line) in read(file)?.lines().enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        match judge(line) {
            Ok(Some(note)) => judged.push(note),
            Ok(None) => {
                eprintln!(
                    "noteworthy: {}:{}: not judged: it does not look like English",
                    file.display(),
                    number + 1
                );
            }
            Err(error) => {
                eprintln!("noteworthy: {}:{}: {error}", file.display(), number + 1);
                status = 2;
            }
        }
    }
    Ok((judged, status))
}

fn read(file: &Path) -> io::Result<String> {
    fs::read_to_string(file)
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", file.display())))
}

/// What is wanted beside the tables.
pub(crate) struct Wanted<'a> {
    /// Figures for five fixed parts of the sources.
    pub(crate) by_source: bool,
    /// So many of the worst errors.
    pub(crate) worst: Option<usize>,
    /// A line in the history, with these words on what changed.
    pub(crate) record: Option<&'a str>,
    /// The verdicts in this file.
    pub(crate) save: Option<&'a Path>,
    /// The verdicts that differ from those in this file.
    pub(crate) diff: Option<&'a Path>,
}

/// Prints the tables of each file, and of several together; exit status 2 when a line could not be
/// read, after all others were counted.
pub(crate) fn print(
    files: &[PathBuf],
    wanted: &Wanted<'_>,
    out: &mut impl Write,
) -> io::Result<u8> {
    let (mut all, mut status) = (Vec::new(), 0);
    for file in files {
        let (mut judged, of_file) = judge_file(file)?;
        status = status.max(of_file);
        if let (Some(change), 0) = (wanted.record, of_file) {
            history::record(change, file, &judged)?;
        }
        if files.len() > 1 {
            writeln!(out, "# {}\n", file.display())?;
            tables::print(&judged, out)?;
            writeln!(out)?;
            // Ids are unique within their file only.
            let stem = file.file_stem().unwrap_or_default().to_string_lossy();
            for note in &mut judged {
                note.id = format!("{stem}/{}", note.id);
            }
        }
        all.extend(judged);
    }
    if files.len() > 1 {
        writeln!(out, "# together\n")?;
    }
    tables::print(&all, out)?;
    if wanted.by_source {
        tables::print_by_source(&all, out)?;
    }
    if let Some(count) = wanted.worst {
        tables::print_worst(&all, count, out)?;
    }
    if let Some(old) = wanted.diff {
        print_changes(&all, &serde_json::from_str(&read(old)?)?, out)?;
    }
    if let Some(new) = wanted.save {
        fs::write(new, serde_json::to_string_pretty(&verdicts(&all))?)?;
    }
    Ok(status)
}

/// The verdict of each note, by id.
type Verdicts = BTreeMap<String, String>;

fn verdicts(judged: &[Judged]) -> Verdicts {
    let verdict = |note: &Judged| CLASSES[note.verdict].to_owned();
    judged
        .iter()
        .map(|note| (note.id.clone(), verdict(note)))
        .collect()
}

fn print_changes(judged: &[Judged], old: &Verdicts, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\nchanged verdicts: id, label, before, now")?;
    for note in judged {
        let (label, now) = (CLASSES[note.label], CLASSES[note.verdict]);
        let before = old.get(&note.id).map_or("-", String::as_str);
        if before != now {
            let sign = match (before == label, now == label) {
                (true, _) => "worse",
                (_, true) => "better",
                _ => "",
            };
            writeln!(
                out,
                "{:<12} {label:<10} {before:<10} {now:<10} {sign}",
                note.id
            )?;
        }
    }
    Ok(())
}

/// What became of a line's note; none where it is in a language without phrases.
fn judge(line: &str) -> Result<Option<Judged>, String> {
    let describe = |unreadable| serde_json::to_string(&unreadable).unwrap_or_default();
    let line = Line::read(line).map_err(describe)?;
    let stage = line.stage(Stage::Invite).map_err(describe)?;
    let label = line.label.as_deref().ok_or("no label")?;
    let label = if label == Verdict::OffPutting.name() {
        "other_bad"
    } else {
        label
    };
    let label = CLASSES
        .iter()
        .position(|class| *class == label)
        .ok_or_else(|| format!("unknown label: {label}"))?;
    let report = line.check(&Asked::default()).map_err(describe)?;
    let Some(verdict) = class_of(report.verdict) else {
        return Ok(None);
    };
    let mut rules: Vec<&str> = report
        .findings
        .iter()
        .filter(|finding| finding.level == finding.rule.level)
        .map(|finding| finding.rule.code)
        .collect();
    rules.sort_unstable();
    rules.dedup();
    Ok(Some(Judged {
        id: line
            .id
            .as_str()
            .map_or_else(|| line.id.to_string(), str::to_owned),
        label,
        verdict,
        score: report.score.map_or(0.0, |score| f64::from(score.total)),
        welcome: line.welcome,
        stage,
        warned: report.findings.iter().any(Finding::warns),
        rules,
        source: line.source,
        text: line.text,
    }))
}
