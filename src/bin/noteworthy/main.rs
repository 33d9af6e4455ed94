//! The checker on the command line: `noteworthy check`, `eval`, `rules` and `explain`.

#![forbid(unsafe_code)]

mod asked;
mod book;
mod check;
mod eval;
mod figures;
mod history;
mod json;
mod learn;
mod precision;
mod rules;
mod tables;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use asked::Asked;

/// Says whether an invitation note is empty, generic or salesy, why, and what to write instead.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Checks notes and prints what is wrong with them, as a compiler does.
    ///
    /// Exit status: 0 when there is no warning, 1 when there is one, 2 when something could not be
    /// read.
    Check {
        /// Files with one note each; standard input when there are none, or for `-`.
        files: Vec<PathBuf>,
        #[command(flatten)]
        asked: Box<Asked>,
        /// `text`, or `jsonl`: one object a line,
        /// {"id","stage"?,"text","relation"?,"recipient"?,"previous"?}.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Compares verdicts and scores with the labels of notes, one JSON object a line:
    /// {"id","stage","text","label","welcome"?,"source"?}.
    Eval {
        /// The labelled notes; of several files, each alone and all together.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Splits the notes by their source into five parts that stay the same, and tells how far
        /// their figures lie apart.
        #[arg(long)]
        by_source: bool,
        /// Lists the worst errors: good notes called salesy, then those whose score lies farthest
        /// from their welcome.
        #[arg(long, value_name = "COUNT")]
        worst: Option<usize>,
        /// Adds the figures to tests/corpus/history.tsv, with these words on what moved them.
        #[arg(long, value_name = "CHANGE")]
        record: Option<String>,
        /// Writes every note's verdict to this file, for a later `--diff`.
        #[arg(long)]
        save: Option<PathBuf>,
        /// Lists the notes whose verdict is not what this file, written by `--save`, says.
        #[arg(long)]
        diff: Option<PathBuf>,
    },
    /// Lists the rules: code, name, level.
    Rules {
        /// Measures each rule on labelled notes: of those that it speaks about, the share that
        /// readers did not call good.
        #[arg(long, value_name = "FILE", num_args = 1..)]
        precision: Option<Vec<PathBuf>>,
        /// Measures each rule on the project's own notes, and on these notes from elsewhere if there
        /// are any, and writes it to src/rules/precision.tsv for the rule book.
        #[arg(long, value_name = "FILE", num_args = 0.., conflicts_with = "precision")]
        record: Option<Vec<PathBuf>>,
        /// Prints the rule book as a page: for the web, or as the extension's options page.
        #[arg(long, value_name = "PLACE", conflicts_with_all = ["precision", "record"])]
        html: Option<book::Place>,
        /// Prints the rules' words as the browsers load them: a line each of key, tab, text.
        #[arg(long, conflicts_with_all = ["precision", "record", "html"])]
        words: bool,
    },
    /// Tells what a rule is about, why, and what to write instead.
    Explain {
        /// The rule's code or name, such as A29 or pitch.
        rule: String,
    },
    /// Learns from the tagged notes of a language how much each feature of a whole note weighs, and
    /// writes it to `weights.tsv` beside them. What sentences do is learned while building.
    Learn {
        /// The language's folder.
        #[arg(default_value = "src/lexicon/en")]
        folder: PathBuf,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Jsonl,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let outcome = match &arguments.command {
        Command::Check {
            files,
            asked,
            format: Format::Text,
        } => check::text(files, asked, &mut out),
        Command::Check {
            files,
            asked,
            format: Format::Jsonl,
        } => check::jsonl(files, asked, &mut out),
        Command::Eval {
            files,
            by_source,
            worst,
            record,
            save,
            diff,
        } => {
            let wanted = eval::Wanted {
                by_source: *by_source,
                worst: *worst,
                record: record.as_deref(),
                save: save.as_deref(),
                diff: diff.as_deref(),
            };
            eval::print(files, &wanted, &mut out)
        }
        Command::Rules {
            html: Some(place), ..
        } => book::write(*place, &mut out),
        Command::Rules {
            record: Some(elsewhere),
            ..
        } => precision::record(elsewhere),
        Command::Rules {
            precision: Some(files),
            ..
        } => precision::print(files, &mut out),
        Command::Rules { words: true, .. } => rules::words(&mut out),
        Command::Rules { .. } => rules::list(&mut out),
        Command::Explain { rule } => rules::explain(rule, &mut out),
        Command::Learn { folder } => learn::write(folder, &mut out),
    };
    let flushed = outcome.and_then(|code| io::Write::flush(&mut out).map(|()| code));
    match flushed {
        Ok(code) => ExitCode::from(code),
        // The reader of a pipe has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("noteworthy: {error}");
            ExitCode::from(2)
        }
    }
}
