//! The checker on the command line: `noteworthy check`, `eval`, `rules` and `explain`.

#![forbid(unsafe_code)]

mod asked;
mod check;
mod eval;
mod json;
mod rules;

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
    /// Compares verdicts and scores with the labels of a file, one JSON object a line:
    /// {"id","stage","text","label","welcome"?}.
    Eval {
        /// The labelled notes.
        file: PathBuf,
        /// Writes every note's verdict to this file, for a later `--diff`.
        #[arg(long)]
        save: Option<PathBuf>,
        /// Lists the notes whose verdict is not what this file, written by `--save`, says.
        #[arg(long)]
        diff: Option<PathBuf>,
    },
    /// Lists the rules: code, name, level.
    Rules {
        /// Measures each rule on labelled notes: of all that it speaks about, how many readers did not
        /// call good.
        #[arg(long, value_name = "FILE")]
        precision: Option<PathBuf>,
    },
    /// Tells what a rule is about, why, and what to write instead.
    Explain {
        /// The rule's code or name, such as A29 or pitch.
        rule: String,
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
        Command::Eval { file, save, diff } => {
            eval::print(file, save.as_deref(), diff.as_deref(), &mut out)
        }
        Command::Rules { precision: None } => rules::list(&mut out),
        Command::Rules {
            precision: Some(file),
        } => rules::precision(file, &mut out),
        Command::Explain { rule } => rules::explain(rule, &mut out),
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
