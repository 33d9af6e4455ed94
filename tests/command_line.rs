//! The command line as others call it: output, order, exit status.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn noteworthy(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_noteworthy"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_warning_is_printed_like_a_compiler_s_and_exits_with_1() {
    let output = noteworthy(&["check"], "Hi Ana,\nwe help firms cut costs by 30%.");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("-:2:1: warning[A29]: "), "{text}");
    assert!(text.contains("\n    ^^^^^^^"), "{text}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_good_note_exits_with_0() {
    let note = "Hi Ana, your talk on tide tables at the Porto harbour day got us home on Sunday. Thank you!";
    let output = noteworthy(&["check", "-"], note);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
}

#[test]
fn bad_usage_exits_with_2() {
    assert_eq!(
        noteworthy(&["check", "--stage", "poem"], "").status.code(),
        Some(2)
    );
    assert_eq!(
        noteworthy(&["check", "no/such/file"], "").status.code(),
        Some(2)
    );
    assert_eq!(noteworthy(&["sing"], "").status.code(), Some(2));
}

#[test]
fn json_lines_come_back_in_order_with_what_could_not_be_read() {
    let input = concat!(
        r#"{"id":"a","stage":"invite","text":"Let's connect!"}"#,
        "\n",
        "no json\n",
        r#"{"id":7,"stage":"poem","text":"x"}"#,
        "\n",
        "\n",
        r#"{"id":"c","stage":"follow_up","text":"","recipient":{"name":"Ana"}}"#,
        "\n",
    );
    let output = noteworthy(&["check", "--format", "jsonl"], input);
    let lines = lines(&output);
    assert_eq!(lines.len(), 4);
    assert_eq!(
        (&lines[0]["id"], &lines[0]["verdict"]),
        (&"a".into(), &"generic".into())
    );
    assert!(lines[1]["error"].is_string() && lines[1].get("id").is_none());
    assert_eq!(lines[2]["id"], 7);
    assert_eq!(
        (&lines[3]["verdict"], &lines[3]["score"]),
        (&"empty".into(), &Value::Null)
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn who_it_is_for_and_how_they_know_each_other_come_from_flags_and_fields() {
    let rules = |line: &Value| -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let findings = line["findings"].as_array().unwrap().iter();
        findings
            .map(|finding| (text(&finding["rule"]), text(&finding["level"])))
            .collect()
    };
    let stock = r#""text":"Hi Anna, I'd like to add you to my professional network on LinkedIn.""#;
    let input = [
        format!(r#"{{"id":1,{stock}}}"#),
        format!(r#"{{"id":2,"relation":"unknown","recipient":"Anna Lund",{stock}}}"#),
        format!(r#"{{"id":3,"recipient":{{"name":"Anna Lund","posts":[]}},{stock}}}"#),
        format!(r#"{{"id":4,"relation":"cousin",{stock}}}"#),
    ];
    let flags = ["--relation", "known", "--recipient-name", "Hannah Lund"];
    let arguments = [&["check", "--format", "jsonl"], &flags[..]].concat();
    let lines = lines(&noteworthy(&arguments, &input.join("\n")));
    let has = |line: usize, rule: &str, level: &str| {
        rules(&lines[line]).contains(&(rule.to_owned(), level.to_owned()))
    };
    assert!(has(0, "A02", "tip") && has(0, "X02", "warning"));
    assert!(has(1, "A02", "warning") && !has(1, "X02", "warning"));
    assert!(has(2, "A02", "tip") && !has(2, "X02", "warning"));
    assert_eq!(lines[3]["error"], "unknown relation: cousin");
}

#[test]
fn offsets_are_utf_16_units() {
    let input = r#"{"id":1,"stage":"invite","text":"👋 Hi [First Name]"}"#;
    let lines = lines(&noteworthy(&["check", "--format", "jsonl"], input));
    let findings = lines[0]["findings"].as_array().unwrap();
    let slot = findings
        .iter()
        .find(|finding| finding["rule"] == "X01")
        .unwrap();
    assert_eq!((&slot["start"], &slot["end"]), (&6.into(), &18.into()));
}

#[test]
fn a_finding_has_a_fix_where_one_is_certain() {
    let input = r#"{"id":1,"stage":"invite","text":"Let's connect! Did you recieve it?"}"#;
    let lines = lines(&noteworthy(&["check", "--format", "jsonl"], input));
    let findings = lines[0]["findings"].as_array().unwrap();
    for finding in findings {
        let fix = serde_json::json!({ "start": 23, "end": 30, "replacement": "receive" });
        let fix = (finding["rule"] == "A07").then_some(fix);
        assert_eq!(finding.get("fix"), fix.as_ref(), "{finding}");
    }
    assert!(findings.iter().any(|finding| finding["rule"] == "A07"));
    assert!(findings.iter().any(|finding| finding["rule"] != "A07"));
}

#[test]
fn eval_prints_the_tables_and_survives_a_bad_line() {
    let folder = std::env::temp_dir().join("noteworthy-eval-test");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("notes.jsonl");
    let notes = concat!(
        r#"{"id":1,"stage":"invite","label":"generic","welcome":1.5,"text":"Let's connect!"}"#,
        "\n",
        r#"{"id":2,"stage":"invite","label":"good","welcome":4,"text":"Loved your talk on tide tables."}"#,
        "\n",
        r#"{"id":3,"stage":"other","label":"salesy","welcome":1,"text":"We help firms cut costs."}"#,
        "\n",
        "not json\n",
    );
    std::fs::write(&file, notes).unwrap();
    let output = noteworthy(&["eval", file.to_str().unwrap()], "");
    let text = String::from_utf8(output.stdout).unwrap();
    for part in [
        "3 notes",
        "label \\ verdict",
        "macro-F1 1.000",
        "invitation notes alone",
        "stage, F1 of",
        "Spearman",
    ] {
        assert!(text.contains(part), "no {part:?} in:\n{text}");
    }
    assert!(String::from_utf8_lossy(&output.stderr).contains("notes.jsonl:4: "));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn eval_takes_several_files_splits_their_sources_and_lists_the_worst_errors() {
    let folder = std::env::temp_dir().join("noteworthy-files-test");
    std::fs::create_dir_all(&folder).unwrap();
    let file = |name: &str, label: &str, source: &str| {
        let path = folder.join(name);
        let text = "Let's connect!";
        let note = serde_json::json!(
            { "id": 1, "label": label, "welcome": 2, "text": text, "source": source }
        );
        std::fs::write(&path, note.to_string()).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let (right, wrong) = (
        file("right.jsonl", "generic", "a"),
        file("wrong.jsonl", "good", "b"),
    );
    let output = noteworthy(&["eval", &right, &wrong, "--by-source", "--worst", "5"], "");
    let text = String::from_utf8(output.stdout).unwrap();
    for part in [
        "# together",
        "\n2 notes",
        "\npart 5 ",
        "\nmean ",
        "the 1 worst of 1 errors",
        "\nwrong/1 invite good -> generic",
    ] {
        assert!(text.contains(part), "no {part:?} in:\n{text}");
    }
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn eval_lists_the_verdicts_that_changed() {
    let folder = std::env::temp_dir().join("noteworthy-diff-test");
    std::fs::create_dir_all(&folder).unwrap();
    let (notes, old) = (folder.join("notes.jsonl"), folder.join("old.json"));
    let note = r#"{"id":"n1","stage":"invite","label":"generic","text":"Let's connect!"}"#;
    std::fs::write(&notes, note).unwrap();
    let (notes, old) = (notes.to_str().unwrap(), old.to_str().unwrap());

    assert_eq!(
        noteworthy(&["eval", notes, "--save", old], "")
            .status
            .code(),
        Some(0)
    );
    let same = noteworthy(&["eval", notes, "--diff", old], "");
    assert!(!String::from_utf8(same.stdout).unwrap().contains("n1"));

    std::fs::write(old, r#"{"n1":"salesy"}"#).unwrap();
    let changed = noteworthy(&["eval", notes, "--diff", old], "");
    let text = String::from_utf8(changed.stdout).unwrap();
    assert!(
        text.lines()
            .any(|line| line.starts_with("n1") && line.ends_with("better")),
        "{text}"
    );
}

#[test]
fn rules_are_listed_measured_and_explained() {
    let text = |output: Output| String::from_utf8(output.stdout).unwrap();
    assert!(text(noteworthy(&["rules"], "")).contains("A29  warning  pitch"));
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/notes.jsonl");
    let measured = text(noteworthy(&["rules", "--precision", corpus], ""));
    let pitch = measured.lines().find(|line| line.starts_with("A29"));
    let right = pitch.and_then(|line| line.split_whitespace().nth(3)?.parse::<f64>().ok());
    assert!(
        right.is_some_and(|right| right > 0.9 && right <= 1.0),
        "{measured}"
    );
    let explained = text(noteworthy(&["explain", "pitch"], ""));
    for part in [
        "Why: advice article 004",
        "in: languages that have phrases",
        "On our own notes: right on ",
    ] {
        assert!(explained.contains(part), "{explained}");
    }
    assert!(text(noteworthy(&["explain", "X01"], "")).contains("in: any language"));
    let book = text(noteworthy(&["rules", "--html", "web"], ""));
    assert!(book.contains("<article id=\"A29\""), "{book}");
    assert_eq!(noteworthy(&["explain", "A99"], "").status.code(), Some(2));
}

#[test]
fn a_note_in_another_language_is_told_and_not_judged() {
    let note = "Guten Tag, ich würde mich freuen, Sie in meinem Netzwerk begrüßen zu dürfen.";
    let output = noteworthy(&["check"], note);
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        text.contains("-: This looks like German. I only check"),
        "{text}"
    );
    assert!(text.ends_with("-: unjudged, no score\n"), "{text}");
    assert_eq!(output.status.code(), Some(0));

    let input = format!(r#"{{"id":1,"text":"{note}"}}"#);
    let lines = lines(&noteworthy(&["check", "--format", "jsonl"], &input));
    assert_eq!(
        (
            &lines[0]["verdict"],
            &lines[0]["language"],
            &lines[0]["score"]
        ),
        (&"unjudged".into(), &"de".into(), &Value::Null)
    );

    let folder = std::env::temp_dir().join("noteworthy-unjudged-test");
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("notes.jsonl");
    let labelled = format!(r#"{{"id":1,"label":"good","text":"{note}"}}"#);
    std::fs::write(&file, labelled).unwrap();
    let output = noteworthy(&["eval", file.to_str().unwrap()], "");
    assert!(
        String::from_utf8(output.stdout)
            .unwrap()
            .starts_with("0 notes")
    );
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("notes.jsonl:1: not judged")
    );
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn findings_that_are_left_out_are_counted() {
    let note = "Hi {{name}} ".repeat(87);
    let text = String::from_utf8(noteworthy(&["check"], &note).stdout).unwrap();
    let told = |line: &str| line.starts_with("-: More of the kind: ");
    assert!(text.lines().any(told), "{text}");
    let input = format!(r#"{{"id":1,"text":"{note}"}}"#);
    let lines = lines(&noteworthy(&["check", "--format", "jsonl"], &input));
    assert_eq!(lines[0]["findings"].as_array().unwrap().len(), 50);
    assert!(lines[0]["left_out"].as_u64() >= Some(37));
}
