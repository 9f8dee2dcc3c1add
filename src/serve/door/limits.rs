//! How much and how long a client may.

use std::time::Duration;

/// What one client may send, and for how long it may keep a thread.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Connections at once; each has a thread.
    pub places: usize,
    /// Bytes of the request line.
    pub line: usize,
    /// Bytes of the whole head.
    pub head: usize,
    /// From the connection to the end of the head, however its bytes come.
    pub head_time: Duration,
    /// Bytes of the body.
    pub body: usize,
    /// From the end of the head to the end of the body.
    pub body_time: Duration,
    /// For each [`PIECE`] of an answer to be taken.
    pub send_time: Duration,
    /// For the client to close once it has its answer.
    pub leave_time: Duration,
}

/// Bytes of an answer that are sent at a time.
pub const PIECE: usize = 64 * 1024;

/// Bytes that a client may still be sending while it is told that they are not wanted; an editor
/// whose text is too long shall read why.
pub const UNREAD: usize = 8 * 1024 * 1024;

impl Default for Limits {
    /// Returns what is ample for an editor's browsers.
    fn default() -> Self {
        Self {
            places: 128,
            line: 8 * 1024,
            head: 16 * 1024,
            head_time: Duration::from_secs(5),
            body: 2 * 1024 * 1024,
            body_time: Duration::from_secs(10),
            send_time: Duration::from_secs(10),
            leave_time: Duration::from_secs(1),
        }
    }
}
