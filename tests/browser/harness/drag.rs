//! Drags what is selected, as a person does: by moves of the pointer, from which the browser makes a drag.

use serde_json::json;
use thirtyfour::action_chain::ActionChain;

use super::{Browser, Kind, Outcome, until};

/// A place in the window, in CSS pixels.
pub(crate) type Point = (i64, i64);

/// Firefox's driver ends a drag without dropping anything. So its last step is made as that driver makes all
/// those before: a trusted event from within the browser, which then does what it does with a drop.
const DROP: &str = r"
    const drop = (x, y) => {
        const { document, windowUtils } = content;
        const session = windowUtils.dragSession;
        for (const type of ['dragover', 'drop']) {
            const event = document.createEvent('DragEvent');
            const data = session.dataTransfer.mozCloneForEvent(type);
            data.dropEffect = 'move';
            const [left, top] = [content.mozInnerScreenX + x, content.mozInnerScreenY + y].map(Math.round);
            event.initDragEvent(type, true, true, content, 0, left, top, x, y, false, false, false, false, 0, null, data);
            windowUtils.dispatchDOMEventViaPresShellForTesting(document.elementFromPoint(x, y), event);
        }
        session.endDragSession(true);
        sendAsyncMessage('dropped');
    };
    const { messageManager } = gBrowser.selectedBrowser;
    const script = encodeURIComponent(`(${drop})(${arguments[0]}, ${arguments[1]})`);
    return new Promise((resolve) => {
        const hear = () => {
            messageManager.removeMessageListener('dropped', hear);
            resolve();
        };
        messageManager.addMessageListener('dropped', hear);
        messageManager.loadFrameScript(`data:,${script}`, false);
    });";

/// A press right after the drop may still belong to the drag, as every move of the pointer does until it is
/// over. The browser's own word for that goes to the element that was dragged, and some editors have
/// replaced it by then.
const WATCH: &str = "window.dropped = window.released = false; \
    addEventListener('drop', () => (window.dropped = true), { capture: true, once: true }); \
    addEventListener('mousemove', () => (window.released ||= window.dropped), { capture: true });";

impl Browser {
    /// Drags from one place to another, drops there, and waits until that is over.
    pub(crate) async fn drag(&self, from: Point, to: Point) -> Outcome {
        self.run::<()>(WATCH, vec![]).await?;
        let (to_left, to_top) = to;
        let moved = self.moves(from, to);
        match self.kind {
            Kind::Chromium => moved.release().perform().await?,
            Kind::Firefox => {
                moved.perform().await?;
                let place = vec![json!(to_left), json!(to_top)];
                self.run_privileged::<()>(DROP, place).await?;
                // The driver still holds the button.
                self.driver.action_chain().release().perform().await?;
            }
        }
        let mut aside = false;
        until("the end of the drag", async || {
            aside = !aside;
            let place = self.driver.action_chain();
            place
                .move_to(to_left - i64::from(aside), to_top)
                .perform()
                .await?;
            let is_over: bool = self.run("return released", vec![]).await?;
            Ok(if is_over {
                Ok(())
            } else {
                Err("it goes on".to_owned())
            })
        })
        .await
    }

    /// The same moves where they make no drag, since the page forbids it.
    pub(crate) async fn pull(&self, from: Point, to: Point) -> Outcome {
        Ok(self.moves(from, to).release().perform().await?)
    }

    /// Presses in one place, and moves to another.
    fn moves(&self, (left, top): Point, (to_left, to_top): Point) -> ActionChain {
        let chain = self.driver.action_chain().move_to(left, top);
        // So far a press may move and be no drag yet.
        let chain = chain.click_and_hold().move_by_offset(12, 0);
        let chain = chain.move_to(left.midpoint(to_left), top.midpoint(to_top));
        chain.move_to(to_left - 2, to_top).move_to(to_left, to_top)
    }
}
