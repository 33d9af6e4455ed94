//! Answers a page's requests. Keeps nothing between them, so a restarted background loses nothing.
