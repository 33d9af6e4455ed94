//! Keys as a person presses them. They go to whatever has the focus; a driver's own command for
//! typing into an element moves the focus first, which in a shadow root blurs the box.

use thirtyfour::{Key, TypingData};

use super::{Browser, Outcome};

impl Browser {
    /// Types a text.
    pub(crate) async fn keys(&self, text: &str) -> Outcome {
        Ok(self.driver.action_chain().send_keys(text).perform().await?)
    }

    /// Presses one key.
    pub(crate) async fn press(&self, key: Key) -> Outcome {
        Ok(self.driver.action_chain().send_keys(key).perform().await?)
    }

    /// Presses one key while another is held.
    pub(crate) async fn press_with(&self, held: Key, key: Key) -> Outcome {
        let chain = self.driver.action_chain().key_down(held.clone());
        Ok(chain.send_keys(key).key_up(held).perform().await?)
    }

    /// Puts the cursor behind the text: a click into a box puts it wherever the text stands there.
    pub(crate) async fn to_the_end(&self) -> Outcome {
        let (modifier, key) = if cfg!(target_os = "macos") {
            (Key::Meta, Key::Down)
        } else {
            (Key::Control, Key::End)
        };
        let chain = self.driver.action_chain().key_down(modifier.clone());
        Ok(chain.send_keys(key).key_up(modifier).perform().await?)
    }

    /// Selects all and deletes it.
    pub(crate) async fn clear(&self) -> Outcome {
        self.shortcut("a").await?;
        self.press(Key::Backspace).await
    }

    /// Presses a key with the one that makes commands of keys.
    pub(crate) async fn shortcut(&self, key: &str) -> Outcome {
        let modifier = if cfg!(target_os = "macos") {
            Key::Meta
        } else {
            Key::Control
        };
        self.with(modifier, key).await
    }

    /// Presses a key while another is held.
    pub(crate) async fn with(&self, held: Key, key: impl Into<TypingData>) -> Outcome {
        let chain = self.driver.action_chain().key_down(held.clone());
        Ok(chain.send_keys(key).key_up(held).perform().await?)
    }
}
