//! Marks in the box itself stand exactly at the words that the core marks, or are not there at all.
//!
//! Of a text area the browser tells where the caret would be set by a press at any place: each drawn line
//! is compared with these carets, of the page's own box. Of an editable element it tells its highlights.

use std::fs;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use noteworthy::check;
use noteworthy::draft::{Draft, Stage};
use noteworthy::view::{Mark, MarkKind, marks};
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::Key;

use super::composing::{commit, compose};
use super::notes::{GENERIC, PITCH};
use super::position::zoom;
use super::surfaces;
use crate::harness::{Browser, LIGHT, Outcome, Place, repository, until};

/// A drawn line, and what the page's own box says of its place.
#[derive(Debug, Deserialize)]
struct Line {
    kind: String,
    /// The smallest offset of a caret within the line.
    from: u32,
    /// The largest.
    to: u32,
    /// How far carets lie outside of the line, and the outermost from its ends, in CSS pixels.
    off: f64,
}

/// As far as carets and what is drawn may differ: browsers tell carets in parts of a pixel.
const EXACT: f64 = 1.0; // CSS pixels

const PAGE: &str = "const page = document.querySelector('#interop-outlet')?.shadowRoot ?? document;
    const box = page.querySelector('textarea#custom-message, #editor textarea');";

/// Presses nothing, but asks for the carets that presses along each line would set.
const LINES: &str = r"
    const shadowRoots = page === document ? [] : [page];
    return [...root.querySelectorAll('.marked > div')].map((line) => {
        const { left, right, top, bottom } = line.getBoundingClientRect();
        const pane = line.parentElement.getBoundingClientRect();
        const whole = left >= pane.left && right <= pane.right && top >= pane.top && bottom <= pane.bottom;
        const y = (Math.max(top, pane.top) + Math.min(bottom, pane.bottom)) / 2;
        const carets = [];
        for (let x = Math.max(left, pane.left) + 0.5; x < Math.min(right, pane.right); x += 0.5) {
            const caret = document.caretPositionFromPoint(x, y, { shadowRoots });
            if (caret?.offsetNode !== box) return { kind: `covered at ${x}, ${y}`, from: 0, to: 0, off: 0 };
            const place = caret.getClientRect();
            const down = Math.abs(place.bottom - bottom);
            const beside = Math.max(left - place.left, place.left - right);
            // A caret at the end of a line may be told at the start of the next; where the direction
            // changes, at another place; and behind a space that hangs out of the box, beside the line.
            const hangs = beside > 0 && box.value[caret.offset - 1] === ' ';
            const isHere = down < (bottom - top) / 2 && Math.abs(place.left - x) < bottom - top && !hangs;
            carets.push({ offset: caret.offset, left: place.left, down, beside, isHere });
        }
        const here = carets.filter(({ isHere }) => isHere);
        if (here.length === 0) return { kind: 'unknown', from: 0, to: 0, off: 0 };
        const offsets = here.map(({ offset }) => offset);
        const [first, last] = [carets.at(0), carets.at(-1)];
        const off = Math.max(
            ...here.map(({ down, beside }) => Math.max(down, beside)),
            first.isHere && whole ? Math.abs(first.left - left) : 0,
            last.isHere && whole ? Math.abs(last.left - right) : 0,
        );
        return { kind: line.className, from: Math.min(...offsets), to: Math.max(...offsets), off };
    });";

/// What the core marks in such a note.
fn expected(text: &str) -> Vec<Mark> {
    marks(&check(&Draft::new(text, Stage::Invite)), text)
}

const fn name(kind: MarkKind) -> &'static str {
    match kind {
        MarkKind::Fault => "fault",
        MarkKind::Tip => "tip",
        MarkKind::Gain => "gain",
    }
}

impl Browser {
    /// The lines drawn now; none where nothing of ours is there.
    async fn lines(&self) -> Outcome<Vec<Line>> {
        match self.hosts().await?.pop() {
            None => Ok(Vec::new()),
            Some((_, root)) => {
                let script = format!("const [root] = arguments; {PAGE} {LINES}");
                self.run(&script, vec![root]).await
            }
        }
    }

    /// Waits until each mark is drawn in full, and nothing else.
    async fn marked(&self, text: &str) -> Outcome {
        let marks = expected(text);
        assert!(marks.len() > 1, "marks in {text:?}: {marks:?}");
        until("every mark to be drawn exactly at its words", async || {
            let lines = self.lines().await?;
            Ok(exact(&lines, &marks, true))
        })
        .await
    }

    /// Waits until nothing is drawn.
    async fn unmarked(&self) -> Outcome {
        until("every mark to be gone", async || {
            let lines = self.lines().await?;
            let highlights = self.highlights().await?;
            Ok(if lines.is_empty() && highlights.is_empty() {
                Ok(())
            } else {
                Err(format!("{lines:?} {highlights:?}"))
            })
        })
        .await
    }

    /// The words that the browser's own highlights mark, as (kind, words), in the order of the text.
    async fn highlights(&self) -> Outcome<Vec<(String, String)>> {
        const HIGHLIGHTS: &str = r"
            const found = [];
            for (const kind of ['fault', 'tip', 'gain']) {
                for (const range of CSS.highlights.get(`noteworthy-${kind}`) ?? []) found.push({ kind, range });
            }
            found.sort((one, other) => one.range.compareBoundaryPoints(Range.START_TO_START, other.range));
            return found.map(({ kind, range }) => [kind, range.toString().replaceAll('\u00A0', ' ')]);";
        self.run(HIGHLIGHTS, vec![]).await
    }

    /// How many pixels of the picture have about the colours of the marks, in an area of the window.
    async fn coloured(&self, area: &Value) -> Outcome<[u32; 3]> {
        const COUNT: &str = r"
            const [picture, { left, top, right, bottom }] = arguments_;
            const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
            const image = await createImageBitmap(new Blob([bytes]));
            const ratio = image.width / innerWidth;
            const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
            canvas.drawImage(image, 0, 0);
            const [x, y] = [left * ratio, top * ratio].map(Math.floor);
            const { data } = canvas.getImageData(x, y, (right - left) * ratio, (bottom - top) * ratio);
            const count = [0, 0, 0];
            for (let at = 0; at < data.length; at += 4) {
                const near = ([r, g, b]) => Math.hypot(data[at] - r, data[at + 1] - g, data[at + 2] - b) < 60;
                if (near([217, 48, 37])) count[0] += 1;
                if (near([26, 143, 76])) count[1] += 1;
                if (near([184, 110, 0])) count[2] += 1;
            }
            return count;";
        let picture = STANDARD.encode(self.driver.screenshot_as_png().await?);
        self.run_async(COUNT, vec![json!(picture), area.clone()])
            .await
    }
}

/// Whether what is drawn is what is marked. Where not `all`, some of it may be out of sight.
fn exact(lines: &[Line], marks: &[Mark], all: bool) -> Result<(), String> {
    let mut told = vec![None::<(u32, u32)>; marks.len()];
    for line in lines {
        let within = |mark: &&Mark| mark.start <= line.from && line.to <= mark.end;
        let Some(at) = marks.iter().position(|mark| within(&mark)) else {
            return Err(format!("{line:?} is at no mark of {marks:?}"));
        };
        if line.kind != name(marks[at].kind) || line.off > EXACT {
            return Err(format!("{line:?} for {:?}", marks[at]));
        }
        let (from, to) = told[at].unwrap_or((line.from, line.to));
        told[at] = Some((from.min(line.from), to.max(line.to)));
    }
    for (mark, told) in marks.iter().zip(told) {
        // At either end of a line, one caret may be told elsewhere.
        let full = |(from, to): (u32, u32)| from <= mark.start + 1 && to + 1 >= mark.end;
        if all && !told.is_some_and(full) {
            return Err(format!("of {mark:?} {told:?} is drawn"));
        }
    }
    if lines.is_empty() {
        return Err("nothing is drawn".to_owned());
    }
    Ok(())
}

/// What is typed in an invitation dialog.
pub(super) async fn at_their_words(browser: &Browser, place: Place) -> Outcome {
    browser.resize(1280, 900).await?;
    let field = browser.reach(place).await?;
    field.click().await?;
    let text = [GENERIC, PITCH].concat();
    browser.keys(&text).await?;
    browser.marked(&text).await?;
    let area = browser.area("box").await?;
    let [faults, ..] = browser.coloured(&area).await?;
    assert!(faults > 20, "{faults} pixels of the faults' colour");
    browser.press(Key::Escape).await?;
    browser.host_gone().await?;
    let after = browser.coloured(&area).await?;
    assert_eq!(after, [0; 3], "pixels of the marks' colours after Esc");
    assert_eq!(field.prop("value").await?, Some(text), "the note");
    browser.nothing_went_wrong().await
}

impl Browser {
    /// Where an element of the page is.
    async fn area(&self, element: &str) -> Outcome<Value> {
        let script = format!(
            "{PAGE} const {{ left, top, right, bottom }} = {element}.getBoundingClientRect();
             return {{ left, top, right, bottom }};"
        );
        self.run(&script, vec![]).await
    }

    async fn style(&self, style: &str) -> Outcome {
        let script = format!("{PAGE} box.style = arguments[0]; box.scrollTop = 0;");
        self.run(&script, vec![json!(style)]).await
    }
}

/// All that a page may do to a text area. Where the first is not shown exactly it must not be shown.
pub(super) async fn whatever_the_style(browser: &Browser) -> Outcome {
    const STYLES: [&str; 16] = [
        "width: 300px; height: 200px",
        "width: 301.37px; height: 157.3px; padding: 3.3px 7.7px; border: 1.5px solid; font: 13.33px/1.15 serif; letter-spacing: 0.3px",
        "box-sizing: content-box; width: 260.6px; height: 200px; padding: 4%",
        "font: italic 700 20px/1.6 serif; width: 460px; height: 300px; text-indent: 30px",
        "font: 12px/1 monospace; width: 33ch; height: 200px; border-radius: 8px; border: 3px solid",
        "width: 300px; height: 200px; word-break: break-all; text-align: center",
        "width: 280px; height: 220px; text-align: justify; word-spacing: 2px; text-transform: uppercase",
        "width: 300px; height: 200px; font-variant: small-caps; tab-size: 3",
        "width: 300px; height: 200px; zoom: 1.37",
        "width: 300px; height: 200px; zoom: 0.7",
        "width: 300px; height: 200px; transform: translate(3.4px, 2.6px)",
        "width: 300px; height: 200px; transform: scale(1.2)",
        "width: 300px; height: 200px; direction: rtl",
        "width: 300px; height: 200px; overflow-y: scroll",
        "width: 600px; height: 100px; white-space: pre; overflow: hidden; font: 8px serif",
        "",
    ];
    browser.resize(1280, 900).await?;
    browser.open_editor("textarea").await?;
    let text = [GENERIC, PITCH].concat();
    browser.keys(&text).await?;
    for style in STYLES {
        browser.style(style).await?;
        let seen = browser.marked(&text).await;
        seen.map_err(|error| format!("{style}: {error}"))?;
    }
    // Nothing straight can be drawn there.
    for style in [
        "transform: rotate(3deg)",
        "transform: scaleX(-1)",
        "writing-mode: vertical-rl",
    ] {
        browser.style(style).await?;
        browser
            .unmarked()
            .await
            .map_err(|error| format!("{style}: {error}"))?;
        browser.style("").await?;
        browser.marked(&text).await?;
    }
    browser.nothing_went_wrong().await
}

/// Text of all kinds, in boxes that scroll.
pub(super) async fn whatever_the_text(browser: &Browser) -> Outcome {
    const TEXTS: [&str; 4] = [
        "👋🏽 Hi 👩‍👩‍👧‍👦 Ilka, we help companies 🇩🇪 like yours cut costs!! Book a free demo 🎉🎉 with e\u{301}lan, results guaranteed.   ",
        "Hi Ilka,\n\n\twe help companies\tlike yours\tcut costs.  Two  spaces.\n\nDonaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: book a free demo, results guaranteed!\n\n",
        "שלום Ilka, we help companies cut costs. עם אנשים כמוך book a free demo 123 results guaranteed.",
        "I hope you are well. I came across your impressive profile and would love to connect. We help companies like yours cut costs. Book a free demo of our platform, results guaranteed. I hope you are well. Act now! We help companies like yours double revenue. Book a free demo of our platform, results guaranteed.",
    ];
    browser.resize(1280, 900).await?;
    browser.open_editor("textarea").await?;
    for text in TEXTS {
        for style in ["width: 260px; height: 200px", "width: 260px; height: 60px"] {
            browser.style(style).await?;
            browser.paste(text).await?;
            let all = style.ends_with("200px");
            let marks = expected(text);
            for down in [0, 17, 40, 9999, 3] {
                let script = format!("{PAGE} box.scrollTop = arguments[0];");
                browser.run::<()>(&script, vec![json!(down)]).await?;
                browser.drawn().await?;
                until("exactly what can be seen to be marked", async || {
                    let lines = browser.lines().await?;
                    Ok(exact(&lines, &marks, all && down == 0).or_else(|error| {
                        // All marks may have been scrolled out of sight.
                        if lines.is_empty() && !all && down != 0 {
                            Ok(())
                        } else {
                            Err(error)
                        }
                    }))
                })
                .await
                .map_err(|error| format!("{text:?}, {style}, scrolled by {down}: {error}"))?;
            }
        }
    }
    browser.nothing_went_wrong().await
}

impl Browser {
    /// Puts a text in place of what is there, as pasting does.
    async fn paste(&self, text: &str) -> Outcome {
        let script = format!(
            "{PAGE} box.focus(); box.select(); document.execCommand('insertText', false, arguments[0]);"
        );
        self.run(&script, vec![json!(text)]).await
    }
}

/// The page is scrolled and zoomed, and the box moves without either.
pub(super) async fn wherever_the_box_goes(browser: &Browser) -> Outcome {
    const COVER: &str = "const cover = document.body.appendChild(document.createElement('div'));
        cover.style = 'position: fixed; inset: 0; z-index: 1000'; dispatchEvent(new Event('resize'))";
    browser.resize(1280, 900).await?;
    browser.reach(LIGHT).await?.click().await?;
    let text = [GENERIC, PITCH].concat();
    browser.keys(&text).await?;
    browser.marked(&text).await?;
    for script in [
        "document.querySelector('.artdeco-modal').style.marginTop = '37.5px'",
        "document.querySelector('.artdeco-modal').style.width = '411px'",
        "document.querySelector('.artdeco-modal').style.transform = 'scale(0.9)'",
        "document.querySelector('.artdeco-modal').removeAttribute('style')",
        "document.documentElement.style.zoom = '1.4'",
        "document.documentElement.style.zoom = ''; document.body.style.zoom = '0.8'",
        "document.body.style.zoom = ''",
    ] {
        browser.run::<()>(script, vec![]).await?;
        let seen = browser.marked(&text).await;
        seen.map_err(|error| format!("{script}: {error}"))?;
    }
    for factor in [2.0, 0.5, 1.5, 1.0] {
        zoom(browser, factor).await?;
        let seen = browser.marked(&text).await;
        seen.map_err(|error| format!("zoomed by {factor}: {error}"))?;
    }
    // The dialog is scrolled until its own edge, the window's, cuts off some of the box.
    browser.resize(700, 330).await?;
    for _ in 0..6 {
        const SCROLL: &str = "document.querySelector('.artdeco-modal-overlay').scrollBy(0, 60)";
        browser.run::<()>(SCROLL, vec![]).await?;
        browser.drawn().await?;
        until("exactly what can be seen to be marked", async || {
            let lines = browser.lines().await?;
            let seen = exact(&lines, &expected(&text), false);
            Ok(if lines.is_empty() { Ok(()) } else { seen })
        })
        .await?;
    }
    browser.resize(1280, 900).await?;
    browser.marked(&text).await?;
    // Something lies over it, and says so to nobody; the next event tells.
    browser.run::<()>(COVER, vec![]).await?;
    browser.unmarked().await?;
    browser.nothing_went_wrong().await
}

/// What is typed in or beside is unmarked at once, and other marks go along with their words.
pub(super) async fn go_along_with_the_text(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    let field = browser.reach(LIGHT).await?;
    field.click().await?;
    let text = [GENERIC, PITCH].concat();
    browser.keys(&text).await?;
    browser.marked(&text).await?;
    let words = |marks: &[Mark], text: &str| -> Vec<String> {
        marks
            .iter()
            .map(|mark| text[mark.start as usize..mark.end as usize].to_owned())
            .collect()
    };
    let before = words(&expected(&text), &text);
    // At the start no word is touched.
    browser.with(Key::Control, Key::Home).await?;
    browser.keys("Oh! ").await?;
    let longer = format!("Oh! {text}");
    let now = browser.lines().await?;
    for line in &now {
        let shown = &longer[line.from as usize..line.to as usize];
        assert!(
            before.iter().any(|words| words.contains(shown)),
            "{shown:?} is marked, of {before:?}"
        );
        assert!(line.off <= EXACT, "{line:?}");
    }
    assert!(!now.is_empty(), "the other marks stay");
    browser.marked(&longer).await?;

    // At the end of a marked word.
    let last = expected(&longer).pop().ok_or("a mark")?;
    let script = format!("{PAGE} box.setSelectionRange(arguments[0], arguments[0]);");
    browser.run::<()>(&script, vec![json!(last.end)]).await?;
    browser.keys("x").await?;
    let now = browser.lines().await?;
    assert!(
        now.iter().all(|line| line.to < last.end),
        "the end of {last:?} was touched: {now:?}"
    );
    browser.press(Key::Backspace).await?;
    browser.marked(&longer).await?;

    // The page puts in another text, and tells nobody.
    let script = format!("{PAGE} box.value = 'We';");
    browser.run::<()>(&script, vec![]).await?;
    browser.unmarked().await?;
    browser.nothing_went_wrong().await
}

pub(super) async fn are_gone_in_time(browser: &Browser, editor: &str) -> Outcome {
    browser.resize(1280, 900).await?;
    let field = browser.open_editor(editor).await?;
    let text = [GENERIC, PITCH].concat();
    browser.keys(&text).await?;
    browser.shown(&text, editor).await?;
    compose(browser, " Wow").await?;
    browser.text_becomes_in_box(&format!("{text} Wow")).await?;
    browser.unmarked().await?;
    commit(browser, " Wow").await?;
    let text = format!("{text} Wow");
    browser.shown(&text, editor).await?;
    let there = browser
        .run::<String>("return document.querySelector('#editor').outerHTML", vec![])
        .await?;

    browser.press(Key::Escape).await?;
    browser.host_gone().await?;
    browser.unmarked().await?;
    let gone = browser
        .run::<String>("return document.querySelector('#editor').outerHTML", vec![])
        .await?;
    assert_eq!(there, gone, "the editor, with marks and without");

    browser.find("h2#send-invite-modal").await?.click().await?;
    field.click().await?;
    browser.shown(&text, editor).await?;
    browser.find("h2#send-invite-modal").await?.click().await?;
    browser.host_gone().await?;
    browser.unmarked().await?;
    browser.nothing_went_wrong().await
}

impl Browser {
    async fn shown(&self, text: &str, editor: &str) -> Outcome {
        if editor == "textarea" {
            return self.marked(text).await;
        }
        let units: Vec<u16> = text.encode_utf16().collect();
        let wanted: Vec<(String, String)> = expected(text)
            .iter()
            .map(|mark| {
                let words = &units[mark.start as usize..mark.end as usize];
                (name(mark.kind).to_owned(), String::from_utf16_lossy(words))
            })
            .collect();
        until(
            "the browser's highlights to be at their words",
            async || {
                let found = self.highlights().await?;
                Ok(if found == wanted {
                    Ok(())
                } else {
                    Err(format!("{found:?} instead of {wanted:?}"))
                })
            },
        )
        .await
    }
}

/// In editable elements the browser's own highlights are used, and are painted.
pub(super) async fn in_an_editor(browser: &Browser, editor: &str) -> Outcome {
    browser.resize(1280, 900).await?;
    browser.open_editor(editor).await?;
    let text = "Hi 👋🏽 Ilka, your talk on tide gauges in Bergen made me rewrite our our driver. We help companies like yours, results guaranteed.";
    browser.keys(text).await?;
    browser.shown(text, editor).await?;
    painted(
        browser,
        "document.querySelector('#editor [contenteditable=true]')",
    )
    .await?;
    browser.nothing_went_wrong().await
}

/// In a shadow root, where Firefox paints no highlights of ours, lines are drawn at the words instead.
pub(super) async fn in_a_shadow_root(browser: &Browser) -> Outcome {
    browser.resize(1280, 900).await?;
    browser.fresh_tab().await?;
    browser.go_to(surfaces::OVERLAY).await?;
    browser.find(surfaces::BEGUN).await?.click().await?;
    browser
        .keys("Hi Ilka, we help companies like yours, results guaranteed. See you at the the quay.")
        .await?;
    let element = format!(
        "document.querySelector('#interop-outlet').shadowRoot.querySelector('{}')",
        surfaces::BEGUN
    );
    painted(browser, &element).await?;
    browser.nothing_went_wrong().await
}

/// The colours of warnings and tips are there once there are marks, and no longer after Esc.
async fn painted(browser: &Browser, element: &str) -> Outcome {
    let area = browser.area(element).await?;
    until("marks to be painted", async || {
        let [faults, _, tips] = browser.coloured(&area).await?;
        Ok(if faults > 20 && tips > 10 {
            Ok(())
        } else {
            Err(format!(
                "{faults} pixels of the warnings' colour, {tips} of the tips'"
            ))
        })
    })
    .await?;
    let name = format!("dist/screenshots/{}-marks.png", browser.kind);
    browser.screenshot(&repository(&name)).await?;
    browser.press(Key::Escape).await?;
    browser.host_gone().await?;
    browser.drawn().await?;
    assert_eq!(
        browser.coloured(&area).await?,
        [0; 3],
        "pixels of the marks' colours after Esc"
    );
    Ok(())
}

/// Writes a note that is marked.
pub(super) async fn write(browser: &Browser, editor: &str) -> Outcome {
    browser.open_editor(editor).await?;
    let text = [GENERIC, PITCH].concat();
    browser.keys(&text).await?;
    browser.shown(&text, editor).await
}

/// Waits until no mark is to be seen in the editor.
pub(super) async fn nothing_painted(browser: &Browser) -> Outcome {
    let area = browser.area("document.querySelector('#editor')").await?;
    until("no mark to be painted", async || {
        let found = browser.coloured(&area).await?;
        Ok(if found == [0; 3] {
            Ok(())
        } else {
            Err(format!("{found:?} pixels of the marks' colours"))
        })
    })
    .await
}

/// The page script's own files on the page, since nothing else can take the time in there.
pub(super) async fn take_little_time(browser: &Browser) -> Outcome {
    const FILES: [&str; 7] = [
        "around",
        "place",
        "text",
        "painter",
        "mirror",
        "overlay",
        "highlight",
    ];
    const MEASURE: &str = r"
        const [text, count] = arguments;
        const box = document.querySelector('#editor textarea');
        box.value = text;
        const host = document.body.appendChild(document.createElement('div'));
        const root = host.attachShadow({ mode: 'closed' });
        const marked = new Highlighter(box, (element) => root.append(element));
        const step = Math.floor(text.length / count);
        const marks = Array.from({ length: count }, (_, index) =>
            ({ start: index * step, end: index * step + 9, kind: 'fault' }));
        const times = [];
        for (let round = 0; round < 20; round += 1) {
            box.value = round % 2 ? text : text.replace('we', 'us');
            const start = performance.now();
            marked.show(marks.slice(round % 2), box.value);
            box.getBoundingClientRect();
            times.push(performance.now() - start);
        }
        const lines = root.querySelectorAll('.marked > div').length;
        marked.end();
        host.remove();
        times.sort((one, other) => one - other);
        return [times[10], times[19], lines];";
    const NOTICEABLE: f64 = 100.0; // milliseconds
    browser.open_editor("textarea").await?;
    let mut script = "const FADES = ['one', 'other']; const isOrphan = () => false;".to_owned();
    for file in FILES {
        script += &fs::read_to_string(repository(&format!("extension/content/{file}.js")))?;
    }
    script += MEASURE;
    for (length, count) in [(300, 8), (10_000, 50)] {
        let text: String = "we help companies like yours "
            .chars()
            .cycle()
            .take(length)
            .collect();
        let (middle, most, lines): (f64, f64, u32) = browser
            .run(&script, vec![json!(text), json!(count)])
            .await?;
        println!(
            "{}: marks in a text of {length}: {middle:.1} ms, at most {most:.1} ms, {lines} lines in sight",
            browser.kind
        );
        assert!(
            lines > 0 && middle < NOTICEABLE,
            "half took longer than {middle:.1} ms"
        );
    }
    Ok(())
}
