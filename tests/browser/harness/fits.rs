//! Whether all that is shown has room: nothing is cut off, and nothing runs out of what holds it.

use super::{Browser, Outcome};

/// What has no room below `root`, one line each. Measured are the lines of text as they are drawn, and what
/// cuts off; fields scroll with what is typed, and what is only spoken has no room on purpose.
const TIGHT: &str = r"
    const tight = new Set();
    const known = (element) => `${element.localName}#${element.id}.${element.getAttribute('class') ?? ''}`;
    const isSpoken = (element) => getComputedStyle(element).clipPath !== 'none';
    const ELSE = 'textarea, input, pre, option, style, script, svg, svg *';
    const outwards = function* (element) {
        for (; element; element = element.parentElement) yield element;
    };
    const seen = (element) => !element.matches(ELSE)
        && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        && ![...outwards(element)].some(isSpoken);
    const cuts = ({ overflowX }) => overflowX === 'hidden' || overflowX === 'clip' || overflowX === 'auto';
    const range = document.createRange();
    for (const element of root.querySelectorAll('*')) {
        if (!seen(element)) continue;
        const style = getComputedStyle(element);
        const { clientWidth, scrollWidth } = element;
        if (clientWidth > 0 && cuts(style) && scrollWidth > clientWidth + 1) {
            tight.add(`${known(element)} needs ${scrollWidth} of ${clientWidth} pixels`);
        }
        if (element.localName === 'select') {
            // What a list shows when it is closed is no text of the page.
            const words = element.selectedOptions[0]?.textContent.trim() ?? '';
            const pen = document.createElement('canvas').getContext('2d');
            pen.font = style.font;
            const room = clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
            const needed = pen.measureText(words).width;
            if (needed > room + 1) tight.add(`${known(element)} needs ${needed} of ${room} pixels for ${words}`);
            continue;
        }
        for (const text of element.childNodes) {
            if (!(text instanceof Text) || text.data.trim() === '') continue;
            range.selectNodeContents(text);
            const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
            let scrolls = false;
            for (const outer of outwards(element)) {
                const { display, overflowY, webkitLineClamp } = getComputedStyle(outer);
                if (display === 'inline' || display === 'contents') continue;
                const box = outer.getBoundingClientRect();
                const aside = lines.some(({ left, right }) => left < box.left - 1 || right > box.right + 1);
                // Letters may be higher than their line.
                const holds = outer.matches('button, summary') || (overflowY === 'hidden' && webkitLineClamp === 'none');
                const below = holds && !scrolls && lines.some(({ top, bottom }) => top < box.top - 4 || bottom > box.bottom + 4);
                scrolls ||= overflowY === 'auto' || overflowY === 'scroll';
                if (aside || below) tight.add(`${text.data.trim().slice(0, 60)} leaves ${known(outer)}`);
            }
        }
    }
    return [...tight];";

impl Browser {
    /// What has no room in the page that is shown, the page itself among it.
    pub(crate) async fn tight(&self) -> Outcome<Vec<String>> {
        const SIDEWAYS: &str = "
            const { clientWidth, scrollWidth } = document.documentElement;
            return scrollWidth > clientWidth ? [`the page needs ${scrollWidth} of ${clientWidth} pixels`] : [];";
        let mut tight: Vec<String> = self.run(SIDEWAYS, vec![]).await?;
        let within = format!("const root = document; {TIGHT}");
        tight.extend(self.run::<Vec<String>>(&within, vec![]).await?);
        Ok(tight)
    }

    /// What has no room in the panel beside a box.
    pub(crate) async fn tight_in_panel(&self) -> Outcome<Vec<String>> {
        self.run_in_panel(TIGHT).await
    }
}
