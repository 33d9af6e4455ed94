//! The one place that waits. A test waits for a condition, never for a time.

use std::time::{Duration, Instant};

use super::{Outcome, is_gone};

/// Generous, since it only passes in full when a test fails.
const DEADLINE: Duration = Duration::from_secs(15);
const POLL: Duration = Duration::from_millis(10);

/// Asks `look` until it answers `Ok`. Its `Err` says what it saw instead; when the deadline has
/// passed, the failure names `what` was waited for and what was seen last. What it looked at may go
/// away meanwhile, and then is not yet as it shall be.
pub(crate) async fn until<T>(
    what: &str,
    mut look: impl AsyncFnMut() -> Outcome<Result<T, String>>,
) -> Outcome<T> {
    let start = Instant::now();
    loop {
        let seen = match look().await {
            Err(error) if is_gone(&*error) => Err(format!("gone: {error}")),
            seen => seen?,
        };
        match seen {
            Ok(value) => return Ok(value),
            Err(seen) if start.elapsed() > DEADLINE => {
                return Err(format!("waited in vain for {what}; at the end: {seen}").into());
            }
            Err(_) => tokio::time::sleep(POLL).await,
        }
    }
}
