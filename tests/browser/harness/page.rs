//! What a frozen page says about itself: its whole document, and what `page.js` wrote down.

use serde::Deserialize;

use super::{Browser, Outcome};

/// See `pages/page.js`.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub(crate) struct Recorded {
    /// What the content security policy stopped.
    pub(crate) violations: Vec<String>,
    /// Errors that nobody caught.
    pub(crate) errors: Vec<String>,
    /// How often Esc reached the page.
    pub(crate) escapes: u32,
    /// How often the send button was pressed.
    pub(crate) sent: u32,
    /// Elements put beside head and body.
    pub(crate) added: Vec<String>,
    /// Keys, input, clicks and focus as the page heard them.
    pub(crate) events: Vec<String>,
    /// What the page heard first of all from elements that are not its own.
    pub(crate) strange: Vec<String>,
}

/// Every node of the document and of its open shadow roots with all that can be told of it, except
/// for the elements given as arguments.
const SERIALISE: &str = r"
    const without = new Set(arguments);
    const lines = [];
    const write = (node, depth) => {
        if (without.has(node)) return;
        const line = [' '.repeat(depth) + node.nodeName];
        if (node.nodeValue !== null) line.push(JSON.stringify(node.nodeValue));
        for (const { name, value } of node.attributes ?? []) {
            // By this chromedriver knows a frame again.
            if (name !== 'cd_frame_id_') line.push(`${name}=${JSON.stringify(value)}`);
        }
        if (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement) {
            line.push(JSON.stringify(node.value), node.selectionStart, node.selectionEnd);
        }
        if (node.scrollTop || node.scrollLeft) line.push('scrolled', node.scrollTop, node.scrollLeft);
        if (node.adoptedStyleSheets?.length) line.push('sheets', node.adoptedStyleSheets.length);
        if (node.activeElement) line.push('active', node.activeElement.nodeName, node.activeElement.id);
        lines.push(line.join(' '));
        if (node.shadowRoot) write(node.shadowRoot, depth + 1);
        for (const child of node.childNodes) write(child, depth + 1);
        if (node instanceof HTMLTemplateElement) write(node.content, depth + 1);
    };
    write(document, 0);
    return lines.join('\n');";

impl Browser {
    /// The document as text, without the hosts of closed shadow roots.
    pub(crate) async fn document(&self) -> Outcome<String> {
        let hosts = self.hosts().await?.into_iter().map(|(host, _)| host);
        self.run(SERIALISE, hosts.collect()).await
    }

    /// Waits until the page has been drawn, with all that followed from the last change.
    pub(crate) async fn drawn(&self) -> Outcome {
        const TWO_FRAMES: &str = "await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))";
        self.run_async(TWO_FRAMES, vec![]).await
    }

    /// What `page.js` wrote down so far.
    pub(crate) async fn recorded(&self) -> Outcome<Recorded> {
        self.run("return window.recorded", vec![]).await
    }

    /// The page met no error and no policy was violated.
    pub(crate) async fn nothing_went_wrong(&self) -> Outcome {
        let recorded = self.recorded().await?;
        assert_eq!(
            recorded.violations, [""; 0],
            "violations of the page's policy"
        );
        assert_eq!(recorded.errors, [""; 0], "errors on the page");
        Ok(())
    }
}
