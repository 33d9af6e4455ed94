//! `noteworthy rules` and `noteworthy explain`: the rule book on the command line.

use std::io::{self, Write};

use noteworthy::rules::{ALL, OWN_PHRASE, Rule};
use noteworthy::words::fill;

use crate::precision::Record;

/// Lists the rules.
pub(crate) fn list(out: &mut impl Write) -> io::Result<u8> {
    for rule in ALL {
        writeln!(out, "{}  {:<8} {}", rule.code, rule.level.name(), rule.name)?;
    }
    Ok(0)
}

/// Prints the rules' English words for the module that browsers load, which has none.
pub(crate) fn words(out: &mut impl Write) -> io::Result<u8> {
    for rule in ALL.iter().chain([&OWN_PHRASE]) {
        write!(out, "{}", rule.lines())?;
    }
    Ok(0)
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
    for (key, filled) in Record::of(rule).into_iter().flat_map(Record::told) {
        let filled: Vec<&str> = filled.iter().map(String::as_str).collect();
        writeln!(out, "{}", fill(key, &filled))?;
    }
    writeln!(out)?;
    for (kind, notes) in [("bad ", rule.examples.bad), ("good", rule.examples.good)] {
        for note in notes {
            writeln!(out, "{kind}: {note:?}")?;
        }
    }
    Ok(0)
}
