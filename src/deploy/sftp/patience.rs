//! Waiting for a server, as long as anything comes from it.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use crate::deploy::remote::Reason;

/// For how long nothing may come before a server is given up.
///
/// It counts from the last answer to anything, so that neither a long file nor a slow line is taken
/// for a server that has stopped.
#[derive(Debug)]
pub(super) struct Patience {
    limit: Duration,
    heard: Cell<Instant>,
}

impl Patience {
    pub(super) fn of(limit: Duration) -> Self {
        Self {
            limit,
            heard: Cell::new(Instant::now()),
        }
    }

    pub(super) fn limit(&self) -> Duration {
        self.limit
    }

    /// Remembers that something came.
    pub(super) fn hear(&self) {
        self.heard.set(Instant::now());
    }

    /// Waits for some work as long as something comes.
    pub(super) async fn within<T>(&self, work: impl Future<Output = T>) -> Result<T, Reason> {
        let mut work = pin!(work);
        self.hear();
        loop {
            let Some(until) = self.heard.get().checked_add(self.limit) else {
                return Ok(work.await);
            };
            match timeout_at(until, &mut work).await {
                Ok(result) => {
                    self.hear();
                    return Ok(result);
                }
                Err(_) if self.heard.get() + self.limit > until => {}
                Err(_) => return Err(Reason::Lost(self.words())),
            }
        }
    }

    fn words(&self) -> String {
        let limit = self.limit.as_secs_f64();
        format!("nothing came from the server for {limit} seconds")
    }
}
