//! Drags what is selected, as a person does: by moves of the pointer, from which the browser makes a drag.

use serde_json::json;

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

/// A press right after the drop may still belong to the drag.
const WATCH: &str = "window.dragged = false; \
    addEventListener('dragend', () => (window.dragged = true), { capture: true, once: true });";

impl Browser {
    /// Drags from one place to another, drops there, and waits until that is over.
    pub(crate) async fn drag(&self, (left, top): Point, (to_left, to_top): Point) -> Outcome {
        self.run::<()>(WATCH, vec![]).await?;
        let moved = self
            .driver
            .action_chain()
            .move_to(left, top)
            .click_and_hold()
            // So far a press may move and be no drag yet.
            .move_by_offset(12, 0)
            .move_to(left.midpoint(to_left), top.midpoint(to_top))
            .move_to(to_left - 2, to_top)
            .move_to(to_left, to_top);
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
        until("the end of the drag", async || {
            let is_over: bool = self.run("return dragged", vec![]).await?;
            Ok(if is_over {
                Ok(())
            } else {
                Err("it goes on".to_owned())
            })
        })
        .await
    }
}
