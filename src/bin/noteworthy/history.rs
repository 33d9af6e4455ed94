//! `tests/corpus/history.tsv`: what the figures were, one line for each change that moved them. Which
//! commit that was, and when, `git blame` tells.

use std::fs;
use std::io;
use std::path::Path;

use crate::eval::Judged;
use crate::tables::{Summary, shown};

/// Seen from the project's folder.
const HISTORY: &str = "tests/corpus/history.tsv";

/// Adds a line for a file, unless its newest one says the same.
pub(crate) fn record(change: &str, file: &Path, judged: &[Judged]) -> io::Result<()> {
    let history = fs::read_to_string(HISTORY).map_err(|error| {
        let place = format!("{HISTORY}, seen from the project's folder: {error}");
        io::Error::new(error.kind(), place)
    })?;
    let name = name(file);
    let figures = figures(judged);
    if newest(&history, &name) != Some(figures.as_str()) {
        // A tab or a line's end would shift what stands behind it.
        let change = change.split_whitespace().collect::<Vec<_>>().join(" ");
        fs::write(HISTORY, format!("{history}{name}\t{figures}\t{change}\n"))?;
    }
    Ok(())
}

/// A file's name in the history; notes that are not the project's own may be named alike.
fn name(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    if file
        .parent()
        .is_some_and(|folder| folder.ends_with("tests/corpus"))
    {
        name.into_owned()
    } else {
        format!("elsewhere/{name}")
    }
}

fn figures(judged: &[Judged]) -> String {
    let summary = Summary::of(&judged.iter().collect::<Vec<_>>());
    let [macro_f1, invites, salesy_precision, good_warned, spearman] = summary.figures();
    [
        summary.notes.to_string(),
        shown(macro_f1, 3),
        shown(invites, 3),
        shown(salesy_precision, 3),
        shown(good_warned, 1),
        shown(spearman, 3),
    ]
    .join("\t")
}

/// The newest figures of a file: what stands between its name and what changed.
fn newest<'a>(history: &'a str, name: &str) -> Option<&'a str> {
    let mut lines = history.lines().rev();
    let (_, rest) = lines.find_map(|line| line.split_once('\t').filter(|(of, _)| *of == name))?;
    rest.rsplit_once('\t').map(|(figures, _)| figures)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eval::{corpus, judge_file};

    #[test]
    fn the_newest_line_is_what_the_checker_gives_now() {
        let history = fs::read_to_string(HISTORY).unwrap();
        for file in corpus().unwrap() {
            let (judged, status) = judge_file(&file).unwrap();
            assert_eq!(status, 0, "{} can be read", file.display());
            let now = figures(&judged);
            assert_eq!(
                newest(&history, &name(&file)),
                Some(now.as_str()),
                "the figures of {} have moved: ./build.sh record \"what changed\"",
                file.display()
            );
        }
    }

    #[test]
    fn the_newest_line_of_a_file_is_its_last() {
        let history = "file\tnotes\tchange\na.jsonl\t1\told\na.jsonl\t2\tnew\nb.jsonl\t3\tnew\n";
        assert_eq!(newest(history, "a.jsonl"), Some("2"));
        assert_eq!(newest(history, "c.jsonl"), None);
    }

    #[test]
    fn notes_from_elsewhere_are_told_apart() {
        assert_eq!(name(Path::new("tests/corpus/notes.jsonl")), "notes.jsonl");
        assert_eq!(name(Path::new("notes.jsonl")), "elsewhere/notes.jsonl");
    }
}
