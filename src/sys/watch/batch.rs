//! What the system tells, gathered until it pauses.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use notify::event::{AccessKind, AccessMode, Event, EventKind};

use crate::base::TreePath;
use crate::sys::files::Touched;

use super::names::Names;
use super::{Reason, Word};

/// How long nothing may be touched before a batch is told to be settled: the steps of a save
/// (truncate and write, or write and rename) are a millisecond apart, and nobody sees ten.
const QUIET: Duration = Duration::from_millis(10);

/// How long nothing may be touched before a batch is told to have begun: it is mostly whole by then,
/// and can be read in the rest of the quiet time.
const PAUSE: Duration = Duration::from_millis(2);

/// How long a batch may be gathered: a checkout of thousands of files shows as it goes on.
const LONGEST: Duration = Duration::from_millis(100);

/// What came of listening.
pub enum Heard {
    /// These paths were touched; whether all of it was when the batch was told to have begun.
    Touched(Touched, bool),
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

/// Waits until something is touched, and then until nothing is for a moment; `begun` is called with
/// what was touched as soon as it may be whole.
pub fn hear(words: &Receiver<Word>, names: &Names, begun: &mut dyn FnMut(Touched)) -> Heard {
    let mut batch: Option<Batch> = None;
    loop {
        let word = match &batch {
            None => words.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(batch) => words.recv_timeout(batch.left()),
        };
        let event = match (word, &mut batch) {
            (Ok(Word::Told(Ok(event))), _) => event,
            (Ok(Word::Told(Err(error))), _) => return Heard::Failed(Reason::of(&error)),
            (Err(RecvTimeoutError::Timeout), Some(batch)) if !batch.is_over() => {
                batch.is_begun = true;
                begun(Touched::Paths(batch.paths.clone()));
                continue;
            }
            (Err(RecvTimeoutError::Timeout), Some(batch)) => return batch.told(),
            (Ok(Word::Stop) | Err(_), _) => return Heard::Stop,
        };
        if event.need_rescan() || event.paths.iter().any(|path| path == names.root()) {
            return Heard::Touched(Touched::Everything, false);
        }
        let touched = event.paths.iter().flat_map(|path| names.touched(path));
        let touched: BTreeSet<_> = touched.collect();
        if !touched.is_empty() {
            batch.get_or_insert_with(Batch::new).add(touched);
        }
        if let Some(batch) = &mut batch
            && Instant::now() >= batch.latest
        {
            return batch.told();
        }
    }
}

/// What was touched since the last batch.
struct Batch {
    paths: BTreeSet<TreePath>,
    /// When something was touched last.
    touched: Instant,
    /// When the batch is told, whatever is touched.
    latest: Instant,
    /// Whether all of it was told to have begun.
    is_begun: bool,
}

impl Batch {
    fn new() -> Self {
        let now = Instant::now();
        Self {
            paths: BTreeSet::new(),
            touched: now,
            latest: now + LONGEST,
            is_begun: false,
        }
    }

    fn add(&mut self, touched: BTreeSet<TreePath>) {
        self.paths.extend(touched);
        self.touched = Instant::now();
        self.is_begun = false;
    }

    /// Returns how long is waited for the next thing touched.
    fn left(&self) -> Duration {
        let pause = if self.is_begun { QUIET } else { PAUSE };
        let until = (self.touched + pause).min(self.latest);
        until.saturating_duration_since(Instant::now())
    }

    /// Returns whether it is to be told as it is.
    fn is_over(&self) -> bool {
        self.is_begun || Instant::now() >= self.latest
    }

    fn told(&mut self) -> Heard {
        let paths = std::mem::take(&mut self.paths);
        Heard::Touched(Touched::Paths(paths), self.is_begun)
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
