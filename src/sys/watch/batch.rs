//! What the system tells, gathered until it pauses.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, Event, EventKind};

use crate::sys::files::Touched;

use super::names::Names;
use super::{Reason, Word};

/// How long nothing may be touched before a batch is told: the steps of a save (truncate and
/// write, or write and rename) are a millisecond apart, and nobody sees ten.
const QUIET: Duration = Duration::from_millis(10);

/// How long a batch may be gathered: a checkout of thousands of files shows as it goes on.
const LONGEST: Duration = Duration::from_millis(100);

/// What came of listening.
pub enum Heard {
    /// These paths were touched.
    Touched(Touched),
    /// The system tells no more, and why.
    Failed(Reason),
    /// The watch shall end.
    Stop,
}

/// Returns whether an event tells only that something was read. Who reads a site because of it
/// would be woken by their own reading, for ever.
pub fn is_reading(event: &notify::Result<Event>) -> bool {
    let written = AccessKind::Close(AccessMode::Write);
    let kind = event.as_ref().map(|event| event.kind);
    matches!(kind, Ok(EventKind::Access(kind)) if kind != written)
}

/// Waits until something is touched, and then until nothing is for a moment.
pub fn hear(words: &Receiver<Word>, names: &Names) -> Heard {
    let mut paths = BTreeSet::new();
    let mut times: Option<(Instant, Instant)> = None;
    loop {
        let word = match times {
            None => words.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some((quiet, latest)) => {
                let left = quiet.min(latest).saturating_duration_since(Instant::now());
                words.recv_timeout(left)
            }
        };
        let event = match word {
            Ok(Word::Told(Ok(event))) => event,
            Ok(Word::Told(Err(error))) => return Heard::Failed(Reason::of(&error)),
            Ok(Word::Stop) | Err(RecvTimeoutError::Disconnected) => return Heard::Stop,
            Err(RecvTimeoutError::Timeout) => return Heard::Touched(Touched::Paths(paths)),
        };
        if event.need_rescan() || event.paths.iter().any(|path| path == names.root()) {
            return Heard::Touched(Touched::Everything);
        }
        let touched = event.paths.iter().flat_map(|path| names.touched(path));
        let touched: BTreeSet<_> = touched.collect();
        let now = Instant::now();
        if !touched.is_empty() {
            let latest = times.map_or(now + LONGEST, |(_, latest)| latest);
            times = Some((now + QUIET, latest));
            paths.extend(touched);
        }
        if times.is_some_and(|(_, latest)| now >= latest) {
            return Heard::Touched(Touched::Paths(paths));
        }
    }
}

impl Reason {
    /// Returns why the system cannot watch.
    pub fn of(error: &notify::Error) -> Self {
        match &error.kind {
            notify::ErrorKind::MaxFilesWatch => Self::TooMany,
            // What inotify says of too many watchers rather than of too many folders.
            notify::ErrorKind::Io(error) if is_out_of_watchers(error) => Self::TooMany,
            _ => Self::Refused(error.to_string()),
        }
    }
}

#[cfg(unix)]
fn is_out_of_watchers(error: &std::io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::MFILE.raw_os_error())
}

#[cfg(not(unix))]
fn is_out_of_watchers(_error: &std::io::Error) -> bool {
    false
}
