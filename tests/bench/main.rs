//! A text of 1 MB is checked in time proportional to one of 1 KB, whatever it is made of.
//!
//! `cargo test --test bench` prints both and fails where a byte of the long text costs much more than
//! one of the short. Of the short runs the best counts, since other work on the machine only adds; the
//! long one is long enough for that to even out. A step that is not linear makes a byte of the long
//! text hundreds of times dearer.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use noteworthy::check;
use noteworthy::draft::{Draft, Stage};

const SHORT: usize = 1_000;
const LONG: usize = 1_000_000;
const SHORT_RUNS: usize = 40;
const LONG_RUNS: usize = 1;
/// A byte of the long text may cost so many times one of the short: memory is slower than caches.
const MOST: f64 = 6.0;

const PROSE: &str = "Hi Amara, your talk on rural broadband at the Enugu fair fixed a mistake in my own \
    rollout, and I'd love to know how you won the village heads over. We help schools in Jos go online, \
    so that 400 pupils can learn at home. Would you have 15 minutes next week? Best, Tunde\n\n";

/// What the texts are made of, over and over.
const KINDS: &[(&str, &str)] = &[
    ("prose", PROSE),
    ("one character", "a"),
    ("placeholders", "Hi {{name}} "),
    (
        "a sentence without end",
        "and we help your team with our new tool because I saw your post on kilns in Porto ",
    ),
    ("only punctuation", "!?.,;:-()[]\"“”'…"),
    ("only names", "Amara Okafor Sanne Verhoeven Łukasz Nowak "),
    ("no space at all", "a-b,c.d'e/"),
    ("dots", "."),
    ("open brackets", "[...] [x] ("),
    ("underscores and capitals", "_X"),
    ("a word, then marks", "we ,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,, "),
    ("quotations", "“we help” \"our platform\" "),
    ("links", "www.kilns.example/a?b=c "),
    ("empty lines", "we help\n\n"),
    ("emoji", "👩‍👩‍👧🚀 "),
    (
        "German",
        "Ich habe Ihren Vortrag über Moore gehört und würde mich gerne mit Ihnen austauschen. ",
    ),
    ("Japanese", "先週の名古屋の展示会でお会いした田中です。"),
];

fn main() -> ExitCode {
    println!(
        "{:<26}{:>12}{:>12}{:>22}",
        "", "1 KB", "1 MB", "a byte costs, times"
    );
    // The phrases are read once, by the first check.
    let _ = check(&Draft::new(PROSE, Stage::Invite));
    let mut status = ExitCode::SUCCESS;
    for (name, part) in KINDS {
        let (short, short_bytes) = best(part, SHORT, SHORT_RUNS);
        let (long, long_bytes) = best(part, LONG, LONG_RUNS);
        let times = per_byte(long, long_bytes) / per_byte(short, short_bytes);
        println!("{name:<26}{short:>12.1?}{long:>12.1?}{times:>22.2}");
        if times > MOST {
            eprintln!("{name}: not proportional: at most {MOST} times is allowed");
            status = ExitCode::FAILURE;
        }
    }
    status
}

/// The shortest time that a text of about so many bytes takes, and how many bytes it has.
fn best(part: &str, bytes: usize, runs: usize) -> (Duration, usize) {
    let text = part.repeat(bytes.div_ceil(part.len()));
    let draft = Draft::new(&text, Stage::Invite);
    let time = |_| {
        let start = Instant::now();
        black_box(check(black_box(&draft)));
        start.elapsed()
    };
    let best = (0..runs).map(time).min().unwrap_or_default();
    (best, text.len())
}

#[allow(clippy::cast_precision_loss, reason = "texts are far below 2^52 bytes")]
fn per_byte(time: Duration, bytes: usize) -> f64 {
    time.as_secs_f64() / bytes as f64
}
