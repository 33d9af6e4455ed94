//! `noteworthy rules` and `noteworthy explain`: the rule book on the command line.

use std::io::{self, Write};
use std::path::Path;

use noteworthy::rules::{ALL, Rule};

use crate::eval::judge_file;

/// Lists the rules.
pub(crate) fn list(out: &mut impl Write) -> io::Result<u8> {
    for rule in ALL {
        writeln!(out, "{}  {:<8} {}", rule.code, rule.level.name(), rule.name)?;
    }
    Ok(0)
}

/// For each rule: on how many notes it speaks, and which share of them readers did not call good.
#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
pub(crate) fn precision(file: &Path, out: &mut impl Write) -> io::Result<u8> {
    let (judged, status) = judge_file(file)?;
    writeln!(out, "rule  level     speaks   of them not good   name")?;
    for rule in ALL {
        let spoken = judged.iter().filter(|note| note.rules.contains(&rule.code));
        let count = spoken.clone().count();
        let right = spoken.filter(|note| !note.is_good()).count();
        let share = if count == 0 {
            "-".to_owned()
        } else {
            format!("{:.3}", right as f64 / count as f64)
        };
        let (code, level, name) = (rule.code, rule.level.name(), rule.name);
        writeln!(out, "{code}   {level:<8} {count:>7}   {share:>16}   {name}")?;
    }
    Ok(status)
}

/// Tells all about one rule; exit status 2 when there is none of that code or name.
pub(crate) fn explain(wanted: &str, out: &mut impl Write) -> io::Result<u8> {
    let known = |rule: &&&Rule| rule.code.eq_ignore_ascii_case(wanted) || rule.name == wanted;
    let Some(rule) = ALL.iter().find(known) else {
        eprintln!("noteworthy: no rule {wanted}; `noteworthy rules` lists them");
        return Ok(2);
    };
    let stages: Vec<&str> = rule.stages.iter().map(|stage| stage.name()).collect();
    writeln!(out, "{} {} ({})", rule.code, rule.name, rule.level.name())?;
    writeln!(out, "in: {}", stages.join(", "))?;
    writeln!(out, "in: {}\n", rule.languages.name())?;
    writeln!(out, "{}\n{}\n", rule.message, rule.way_forward)?;
    let (article, words) = (rule.source.article.number(), rule.source.words);
    writeln!(out, "Why: advice article {article}, “{words}”\n")?;
    for (kind, notes) in [("bad ", rule.examples.bad), ("good", rule.examples.good)] {
        for note in notes {
            writeln!(out, "{kind}: {note:?}")?;
        }
    }
    Ok(0)
}
