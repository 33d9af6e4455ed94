//! `noteworthy check`: findings as a compiler prints them, or as JSON lines.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};

use noteworthy::Report;
use noteworthy::draft::Draft;
use noteworthy::rules::Finding;
use noteworthy::view::words;

use crate::asked::Asked;
use crate::json::{Checked, Line, Unreadable};

/// Nothing to warn about.
const CLEAN: u8 = 0;
/// At least one warning.
const WARNED: u8 = 1;
/// Something could not be read.
const UNREADABLE: u8 = 2;

/// The name under which standard input is reported.
const STANDARD_INPUT: &str = "-";

fn sources(files: &[PathBuf]) -> Vec<PathBuf> {
    if files.is_empty() {
        vec![PathBuf::from(STANDARD_INPUT)]
    } else {
        files.to_vec()
    }
}

fn open(path: &Path) -> io::Result<Box<dyn BufRead>> {
    Ok(if path.as_os_str() == STANDARD_INPUT {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::new(File::open(path)?))
    })
}

/// Checks each file as one note.
pub(crate) fn text(files: &[PathBuf], asked: &Asked, out: &mut impl Write) -> io::Result<u8> {
    let mut status = CLEAN;
    for path in sources(files) {
        let mut bytes = Vec::new();
        if let Err(error) = open(&path).and_then(|mut input| input.read_to_end(&mut bytes)) {
            eprintln!("noteworthy: {}: {error}", path.display());
            status = UNREADABLE;
            continue;
        }
        let text = String::from_utf8_lossy(&bytes);
        let report = asked.person.check(&Draft {
            relation: asked.relation,
            previous: asked.previous.as_deref(),
            ..Draft::new(&text, asked.stage)
        });
        print_report(&path, &text, &report, out)?;
        let warned = report.findings.iter().any(Finding::warns);
        status = status.max(if warned { WARNED } else { CLEAN });
    }
    Ok(status)
}

fn print_report(path: &Path, text: &str, report: &Report, out: &mut impl Write) -> io::Result<()> {
    for finding in &report.findings {
        print_finding(path, text, finding, out)?;
    }
    if report.left_out > 0 {
        let more = words::left_out(report.left_out);
        writeln!(out, "{}: {more}", path.display())?;
    }
    if let Some(language) = report.unread {
        writeln!(out, "{}: {}", path.display(), words::unread(language))?;
    }
    let score = report.score.as_ref().map_or_else(
        || "no score".to_owned(),
        |score| format!("{} of 100", score.total),
    );
    let likely = if report.is_unsure() { "likely " } else { "" };
    writeln!(
        out,
        "{}: {likely}{}, {score}",
        path.display(),
        report.verdict.name()
    )
}

fn print_finding(
    path: &Path,
    text: &str,
    finding: &Finding,
    out: &mut impl Write,
) -> io::Result<()> {
    let rule = finding.rule;
    let before = &text[..finding.span.start()];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let row = before.matches('\n').count() + 1;
    let column = text[line_start..finding.span.start()].chars().count() + 1;
    writeln!(
        out,
        "{}:{row}:{column}: {}[{}]: {}",
        path.display(),
        finding.level.name(),
        rule.code,
        finding.text()
    )?;
    if !finding.span.is_empty() {
        let line = text[line_start..].lines().next().unwrap_or("");
        let end = finding.span.end().min(line_start + line.len());
        let marked = text[finding.span.start()..end.max(finding.span.start())]
            .chars()
            .count();
        writeln!(out, "    {line}")?;
        writeln!(
            out,
            "    {}{}",
            " ".repeat(column - 1),
            "^".repeat(marked.max(1))
        )?;
    }
    writeln!(out, "  = instead: {}", rule.way_forward)?;
    writeln!(
        out,
        "  = {}, advice article {}: “{}”",
        rule.name,
        rule.source.article.number(),
        rule.source.words
    )
}

/// Checks one note a line and prints one object a line, in order.
pub(crate) fn jsonl(files: &[PathBuf], asked: &Asked, out: &mut impl Write) -> io::Result<u8> {
    let mut status = CLEAN;
    for path in sources(files) {
        let mut input = match open(&path) {
            Ok(input) => input,
            Err(error) => {
                eprintln!("noteworthy: {}: {error}", path.display());
                status = UNREADABLE;
                continue;
            }
        };
        let mut bytes = Vec::new();
        while input.read_until(b'\n', &mut bytes)? > 0 {
            let line = String::from_utf8_lossy(&bytes);
            let line = line.trim_start_matches('\u{feff}').trim();
            if !line.is_empty() {
                match check_line(line, asked, out)? {
                    Ok(warned) => status = status.max(if warned { WARNED } else { CLEAN }),
                    Err(unreadable) => {
                        serde_json::to_writer(&mut *out, &unreadable)?;
                        writeln!(out)?;
                        status = UNREADABLE;
                    }
                }
            }
            bytes.clear();
        }
    }
    Ok(status)
}

/// Whether the note of this line was warned about.
fn check_line(
    line: &str,
    asked: &Asked,
    out: &mut impl Write,
) -> io::Result<Result<bool, Unreadable>> {
    let read = Line::read(line).and_then(|line| line.check(asked).map(|report| (line, report)));
    let (line, report) = match read {
        Ok(read) => read,
        Err(unreadable) => return Ok(Err(unreadable)),
    };
    serde_json::to_writer(&mut *out, &Checked::new(&line.id, &line.text, &report))?;
    writeln!(out)?;
    Ok(Ok(report.findings.iter().any(Finding::warns)))
}
