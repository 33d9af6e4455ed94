//! Looks into the panel's closed shadow root, as only a browser's driver can.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::WebDriverError;

use super::{Browser, Gone, Outcome, is_gone, until};

/// What a person sees and hears of the panel.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Panel {
    /// From the class: `empty`, `generic`, `salesy`, `off_putting` or `good`.
    pub(crate) verdict: String,
    /// The verdict in words.
    pub(crate) words: String,
    pub(crate) score: Option<u32>,
    /// Every hint's message, the most important first; the others are behind one click.
    pub(crate) hints: Vec<String>,
    /// The buttons that put something right.
    pub(crate) fixes: Vec<String>,
    /// What to do about the first.
    pub(crate) instead: String,
    /// The note that it is about, where the card shows it.
    pub(crate) note: String,
    /// The words of the note that are marked.
    pub(crate) marks: Vec<String>,
    /// What a screen reader was given to say.
    pub(crate) spoken: String,
    /// The answer to the last key stroke is still to come.
    pub(crate) busy: bool,
    pub(crate) rect: Rect,
}

/// A rectangle in the coordinates of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Deserialize)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Rect {
    pub(crate) fn is_empty(&self) -> bool {
        self.right <= self.left || self.bottom <= self.top
    }

    /// From edge to edge; nothing where they meet.
    pub(crate) fn distance(&self, other: &Self) -> f64 {
        let across = (other.left - self.right)
            .max(self.left - other.right)
            .max(0.0);
        let down = (other.top - self.bottom)
            .max(self.top - other.bottom)
            .max(0.0);
        across.hypot(down)
    }

    pub(crate) fn within(&self, outer: &Self) -> bool {
        outer.left <= self.left
            && outer.top <= self.top
            && self.right <= outer.right
            && self.bottom <= outer.bottom
    }

    /// Whether the two share any area; touching edges do not count.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Reads a panel or a popup's result below `root`.
pub(crate) const READ: &str = r"
    const panel = root.querySelector('.panel');
    if (!panel) return null;
    const text = (selector) => root.querySelector(selector)?.textContent.trim() ?? '';
    if (getComputedStyle(panel).visibility === 'hidden') return null;
    const { left, top, right, bottom } = panel.getBoundingClientRect();
    const verdict = [...panel.classList].find((name) => name.startsWith('verdict-')) ?? '';
    const score = text('.score').match(/\d+/);
    return {
        verdict: verdict.replace('verdict-', ''),
        words: text('.verdict'),
        score: score ? Number(score[0]) : null,
        hints: [...root.querySelectorAll('.hint:not(.praise) .message, .more .message')]
            .map((message) => message.textContent),
        fixes: [...root.querySelectorAll('button.fix')].map((button) => button.textContent),
        instead: text('.hint .instead'),
        note: text('.note'),
        marks: [...root.querySelectorAll('mark')].map((mark) => mark.textContent),
        spoken: text('[role=status]'),
        busy: panel.ariaBusy === 'true',
        rect: { left, top, right, bottom },
    };";

/// Unfolds what is within a folded part, and tells whether the card has to be opened first.
const REVEAL: &str = r"
    const element = root.querySelector(arguments[1]);
    let part = element?.closest('summary')?.parentElement ?? element;
    while ((part = part?.parentElement?.closest('details'))) part.open = true;
    return element?.closest('.card') !== null && root.querySelector('.as-pill') !== null;";

/// Elements that the page itself never makes: beside head and body, or at the end of a modal dialog or
/// a popover.
const CANDIDATES: &str = r"
    const page = document.querySelector('#interop-outlet')?.shadowRoot ?? document;
    const modal = page.querySelector('dialog:modal, :popover-open');
    return [...document.documentElement.children, ...(modal ? [modal.lastElementChild] : [])]
        .filter((element) => element !== document.head && element !== document.body);";

impl Browser {
    /// The closed shadow roots in this document, each with its host.
    pub(crate) async fn hosts(&self) -> Outcome<Vec<(Value, Value)>> {
        let candidates: Vec<Value> = match self.driver.execute(CANDIDATES, vec![]).await {
            Ok(result) => result.convert()?,
            Err(error) if is_gone(&error) => return Ok(Vec::new()),
            Err(error) => return Err(error.into()),
        };
        let mut hosts = Vec::new();
        for candidate in candidates {
            match self.shadow_root(&candidate).await {
                Ok(root) => hosts.push((candidate, root)),
                Err(error) if is_gone(&error) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(hosts)
    }

    /// `GET /element/{id}/shadow`, the only way into a closed shadow root.
    async fn shadow_root(&self, element: &Value) -> Result<Value, WebDriverError> {
        let id = element
            .as_object()
            .and_then(|object| object.values().next());
        let id = id.and_then(Value::as_str).unwrap_or_default();
        self.command(hyper::Method::GET, &format!("/element/{id}/shadow"), None)
            .await
    }

    /// The panel as it is now, if it is drawn.
    pub(crate) async fn panel(&self) -> Outcome<Option<Panel>> {
        let hosts = self.hosts().await?;
        assert!(hosts.len() <= 1, "{} hosts in one document", hosts.len());
        let Some((_, root)) = hosts.into_iter().next() else {
            return Ok(None);
        };
        let script = format!("const [root] = arguments; {READ}");
        match self.driver.execute(script, vec![root]).await {
            Ok(result) => {
                let panel: Option<Panel> = result.convert()?;
                Ok(panel.filter(|panel| !panel.rect.is_empty()))
            }
            Err(error) if is_gone(&error) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Waits for a panel that is about the text as it is now, and `fits`.
    pub(crate) async fn panel_when(
        &self,
        what: &str,
        fits: impl Fn(&Panel) -> bool,
    ) -> Outcome<Panel> {
        until(&format!("a panel that {what}"), async || {
            Ok(match self.panel().await? {
                Some(panel) if !panel.busy && fits(&panel) => Ok(panel),
                Some(panel) => Err(format!("{panel:?}")),
                None => Err("no panel".to_owned()),
            })
        })
        .await
    }

    /// Waits for a panel with this verdict, and a hint where one is due.
    pub(crate) async fn verdict(&self, verdict: &str) -> Outcome<Panel> {
        let hinted = verdict != "good";
        self.panel_when(&format!("says {verdict}"), |panel| {
            panel.verdict == verdict && panel.hints.is_empty() != hinted
        })
        .await
    }

    /// Waits until nothing of ours is in the document.
    pub(crate) async fn host_gone(&self) -> Outcome {
        until("the host to go away", async || {
            let count = self.hosts().await?.len();
            Ok(if count == 0 {
                Ok(())
            } else {
                Err(format!("{count} hosts"))
            })
        })
        .await
    }

    /// Waits until nothing of ours can be seen.
    pub(crate) async fn panel_gone(&self) -> Outcome {
        until("the panel to go away", async || {
            Ok(match self.panel().await? {
                None => Ok(()),
                Some(panel) => Err(format!("{panel:?}")),
            })
        })
        .await
    }

    /// Runs a script that knows the panel's closed shadow root as `root`.
    pub(crate) async fn run_in_panel<T: DeserializeOwned>(&self, script: &str) -> Outcome<T> {
        let (_, root) = self.hosts().await?.pop().ok_or(Gone)?;
        self.run(&format!("const [root] = arguments; {script}"), vec![root])
            .await
    }

    /// Presses something within the panel's closed shadow root; what is in a closed card, after the
    /// pill that opens it.
    pub(crate) async fn press_in_panel(&self, selector: &str) -> Outcome {
        let hosts = self.hosts().await?;
        let (_, root) = hosts.first().ok_or(Gone)?;
        let reveal = format!("const [root] = arguments; {REVEAL}");
        let folded: bool = self
            .run(&reveal, vec![root.clone(), json!(selector)])
            .await?;
        if folded {
            self.press_at(root, "button.pill").await?;
        }
        self.press_at(root, selector).await
    }

    async fn press_at(&self, root: &Value, selector: &str) -> Outcome {
        let id = root.as_object().and_then(|object| object.values().next());
        let id = id.and_then(Value::as_str).unwrap_or_default();
        let body = json!({ "using": "css selector", "value": selector });
        let element: Value = self
            .command(
                hyper::Method::POST,
                &format!("/shadow/{id}/element"),
                Some(body),
            )
            .await?;
        self.element(element)?.click().await?;
        Ok(())
    }
}
