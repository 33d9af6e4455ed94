//! `noteworthy learn`: learns from the tagged notes how much each input of the last model weighs.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use std::{fs, thread};

use noteworthy::draft::Stage;
use noteworthy::evidence::Evidence;
use noteworthy::impression::learn::{TaggedNote, learn, read};
use noteworthy::impression::weigh::weigh;
use noteworthy::impression::{CONSTANT, LABELS, Model, inputs_of, names};
use noteworthy::lexicon::{LIST_NAMES, Language, Reading};

/// Parts of the notes of which each is judged by models that learned from the others, as new notes
/// will be.
const PARTS: usize = 8;

const HEADING: &str = "# How much every input speaks for good, generic, salesy and other_bad.\n\
    # Written by `noteworthy learn`, which says how. Do not edit.\n";

/// Stands before a number for all that was learned from, so that a test can tell when it has changed.
const LEARNED_FROM: &str = "# learned from ";

/// The notes and the names of the inputs as one number (FNV-1a).
fn fingerprint(notes: &[TaggedNote]) -> String {
    let notes = notes.iter().map(|note| format!("{note:?}"));
    let bytes = notes.chain(names(&LIST_NAMES)).flat_map(String::into_bytes);
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{LEARNED_FROM}{hash:016x}")
}

/// Writes the table beside the notes of a language's folder.
pub(crate) fn write(folder: &Path, out: &mut impl Write) -> io::Result<u8> {
    let notes = read(&folder.join("notes")).map_err(io::Error::other)?;
    let parts: Result<Vec<Judged>, String> = thread::scope(|scope| {
        let parts: Vec<_> = (0..PARTS)
            .map(|part| {
                scope.spawn({
                    let notes = &notes;
                    move || judged_by_others(notes, part)
                })
            })
            .collect();
        parts
            .into_iter()
            .map(|part| part.join().expect("no panic"))
            .collect()
    });
    let table = weigh(&parts.map_err(io::Error::other)?.concat());
    let names = names(&LIST_NAMES);
    let names = std::iter::once(CONSTANT).chain(names.iter().map(String::as_str));
    let mut text = format!("{HEADING}{}\n", fingerprint(&notes));
    for (name, weights) in names.zip(&table) {
        let weights = weights.map(|weight| format!("{weight:.2}"));
        if weights
            .iter()
            .any(|weight| weight.trim_start_matches('-') != "0.00")
        {
            let _ = writeln!(text, "{name}\t{}", weights.join("\t"));
        }
    }
    let path = folder.join("weights.tsv");
    fs::write(&path, text)?;
    writeln!(
        out,
        "learned from {} notes; wrote {}",
        notes.len(),
        path.display()
    )?;
    Ok(0)
}

/// Inputs of notes, and the numbers of their labels.
type Judged = Vec<(Vec<f32>, usize)>;

/// One part of the notes, as those see it that learned from the others.
fn judged_by_others(notes: &[TaggedNote], part: usize) -> Result<Judged, String> {
    let is_in_part = |note: &&TaggedNote| note.group % PARTS == part;
    let others = notes.iter().filter(|note| !is_in_part(note));
    let learned = learn(others)?;
    let model = Model::new(learned.weights, learned.biases, learned.vocabulary);
    notes
        .iter()
        .filter(is_in_part)
        .map(|note| {
            let text = note.text();
            let reading = Reading::new(&text, Language::english());
            let evidence = Evidence::collect(&reading);
            let stage = Stage::from_name(&note.stage).unwrap_or_default();
            let label = LABELS.iter().position(|label| *label == note.label);
            let label = label.ok_or_else(|| format!("no {} in: {text}", note.label))?;
            Ok((inputs_of(&reading, &evidence, stage, &model), label))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_was_learned_from_these_notes_and_inputs() {
        let folder = Path::new("src/lexicon/en");
        let notes = read(&folder.join("notes")).unwrap();
        let table = fs::read_to_string(folder.join("weights.tsv")).unwrap();
        let learned_from = table.lines().find(|line| line.starts_with(LEARNED_FROM));
        assert_eq!(
            learned_from,
            Some(fingerprint(&notes).as_str()),
            "stale: cargo run --release -- learn"
        );
    }
}
