//! Waiting for a server, as long as anything comes from it.

use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use tokio::time::{Instant, timeout_at};

use super::line::Ended;
use crate::deploy::remote::Reason;

/// A limit beyond which no clock counts.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 3_600);

/// For how long nothing may come before a server is given up.
///
/// It counts from the last answer to anything, so that neither a long file nor a slow line is taken
/// for a server that has stopped.
#[derive(Debug)]
pub(super) struct Patience {
    limit: Duration,
    heard: Cell<Instant>,
    ended: Ended,
}

impl Patience {
    pub(super) fn of(limit: Duration) -> Self {
        Self {
            limit: limit.min(LONGEST),
            heard: Cell::new(Instant::now()),
            ended: Ended::default(),
        }
    }

    /// Returns it with another limit.
    pub(super) fn with(self, limit: Duration) -> Self {
        let limit = limit.min(LONGEST);
        Self { limit, ..self }
    }

    pub(super) fn limit(&self) -> Duration {
        self.limit
    }

    /// Returns what is to tell it that nothing more comes.
    pub(super) fn ended(&self) -> Ended {
        self.ended.clone()
    }

    /// Remembers that something came.
    pub(super) fn hear(&self) {
        self.heard.set(Instant::now());
    }

    /// Waits for some work as long as something comes.
    pub(super) async fn within<T>(&self, work: impl Future<Output = T>) -> Result<T, Reason> {
        let mut work = pin!(work);
        self.hear();
        let mut work = poll_fn(|context| match work.as_mut().poll(context) {
            Poll::Ready(result) => Poll::Ready(Ok(result)),
            Poll::Pending if self.ended.poll(context) => {
                Poll::Ready(Err(Reason::Lost("the connection broke".to_owned())))
            }
            Poll::Pending => Poll::Pending,
        });
        loop {
            let until = self.heard.get() + self.limit;
            match timeout_at(until, &mut work).await {
                Ok(result) => {
                    self.hear();
                    return result;
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
