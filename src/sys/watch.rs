//! A site's folder watched: which of its paths were touched, told in batches as they change.
//!
//! What is watched is what [`super::files::list`] lists, links included; output, history and
//! everything else beside it never tells anything. The system tells of changes where it can;
//! elsewhere the site is listed again and again ([`Means`]).

mod batch;
mod drive;
mod eyes;
mod follow;
mod names;

use std::fmt;
use std::path::Path;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::Failure;
use super::files::Touched;

/// How long is waited before a site is looked at again where nothing tells of changes.
pub const PAUSE: Duration = Duration::from_millis(500);

/// How a site is to be watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// By what the system tells, and by looking where it does not tell everything.
    Best,
    /// By looking, and then not for this while: [`PAUSE`] where nothing speaks for another.
    Poll(Duration),
}

/// How a site is being watched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Means {
    /// The system tells of each change.
    Events,
    /// The site is listed again and again, and why.
    Poll(Reason),
}

/// Why the system is not relied upon to tell of changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It was asked for.
    Asked,
    /// A folder of the site is on a drive that other machines write; the kind of drive, as `NFS`.
    Shared(&'static str),
    /// The system watches as many folders as it may already.
    TooMany,
    /// It cannot watch, in its own words.
    Refused(String),
}

/// What is told of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// This was touched a moment ago and may be half written: what is read of it now may be shown
    /// once the next news says that it was whole.
    Begun(Touched),
    /// This was touched, and for a while now nothing was.
    Settled {
        /// All that was touched since the last time, what was told as begun included.
        touched: Touched,
        /// Whether nothing more was touched after the last [`News::Begun`] was told: whoever read
        /// all of it then has read what there is.
        is_as_begun: bool,
    },
}

/// A site that is being watched, until this is dropped.
///
/// Dropping it waits until nothing is told any more and no thread is left, except from within what
/// is told.
pub struct Watch {
    means: Arc<Mutex<Means>>,
    stop: Option<Sender<Word>>,
    thread: Option<JoinHandle<()>>,
}

/// What the thread that follows a site hears.
enum Word {
    /// What the system tells.
    Told(notify::Result<notify::Event>),
    /// That it shall end.
    Stop,
}

impl Watch {
    /// Begins to watch the site whose folder is `root`.
    ///
    /// Every change after this returns is told: who lists the site then and looks again at what is
    /// told to be settled ([`super::files::Listing::relist`]) misses none. `tell` is called on a
    /// thread of its own, never with no paths, and while it runs nothing else is told.
    ///
    /// # Errors
    /// [`Failure::Io`] where the folder cannot be read, or no thread can be had.
    pub fn start(
        root: &Path,
        how: How,
        tell: impl FnMut(News) + Send + 'static,
    ) -> Result<Self, Failure> {
        let (sender, heard) = mpsc::channel();
        let stop = Some(sender.clone());
        let (follower, means) = follow::Follower::new(root, how, sender, heard)?;
        let thread = thread::Builder::new().name("watch".to_owned());
        let thread = thread.spawn(move || follower.run(tell));
        Ok(Self {
            means,
            stop,
            thread: Some(thread.map_err(Failure::io(root))?),
        })
    }

    /// Returns how the site is being watched; it may change while it is.
    pub fn means(&self) -> Means {
        let means = self.means.lock();
        means.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // Where nobody hears it, the thread has ended.
            let _ = stop.send(Word::Stop);
        }
        if let Some(thread) = self.thread.take()
            && thread.thread().id() != thread::current().id()
        {
            let _ = thread.join();
        }
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch")
            .field("means", &self.means())
            .finish_non_exhaustive()
    }
}
