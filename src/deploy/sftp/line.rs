//! The line that a session is spoken on, and whether it has ended.

use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker};

use tokio::io::{self, AsyncRead, AsyncWrite, ReadBuf};

/// Whether a line has ended. Who asks it something just then would wait for an answer for ever, since
/// nobody is left who would say that none comes.
#[derive(Debug, Clone, Default)]
pub(super) struct Ended(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    ended: bool,
    waiting: Option<Waker>,
}

/// A line that tells when it ends.
pub(super) struct Watched<S> {
    line: S,
    ended: Ended,
}

impl Ended {
    /// Returns whether it has ended; who is told that it has not is woken when it does.
    pub(super) fn poll(&self, context: &Context<'_>) -> bool {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.waiting = Some(context.waker().clone());
        state.ended
    }

    fn tell(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.ended = true;
        if let Some(waiting) = state.waiting.take() {
            waiting.wake();
        }
    }
}

impl<S> Watched<S> {
    pub(super) fn new(line: S, ended: Ended) -> Self {
        Self { line, ended }
    }
}

impl<S> Drop for Watched<S> {
    fn drop(&mut self) {
        self.ended.tell();
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.line).poll_read(context, buffer);
        let nothing = buffer.filled().len() == before && buffer.remaining() > 0;
        if matches!(&read, Poll::Ready(result) if result.is_err() || nothing) {
            self.ended.tell();
        }
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.line).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.line).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.line).poll_shutdown(context)
    }
}
