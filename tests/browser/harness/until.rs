//! The one place that waits. A test waits for a condition, never for a time.

use std::time::{Duration, Instant};

use super::Outcome;

/// Generous, since it only passes in full when a test fails.
const DEADLINE: Duration = Duration::from_secs(15);
const POLL: Duration = Duration::from_millis(10);

/// Asks `look` until it answers `Ok`. Its `Err` says what it saw instead; when the deadline has
/// passed, the failure names `what` was waited for and what was seen last.
pub(crate) async fn until<T>(
    what: &str,
    mut look: impl AsyncFnMut() -> Outcome<Result<T, String>>,
) -> Outcome<T> {
    let start = Instant::now();
    loop {
        match look().await? {
            Ok(value) => return Ok(value),
            Err(seen) if start.elapsed() > DEADLINE => {
                return Err(format!("waited in vain for {what}; at the end: {seen}").into());
            }
            Err(_) => tokio::time::sleep(POLL).await,
        }
    }
}
