//! Work spread over the connections to a server, each with a thread of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::connection::Connection;
use crate::deploy::path::RemotePath;
use crate::deploy::remote::{Reason, RemoteError, Step};

/// How long a connection rests before the server is told that somebody is still there. The shortest
/// patience met with servers is a minute.
pub const REST: Duration = Duration::from_secs(20);

/// From this many files in one folder on, the folder is listed rather than each name freed.
const MANY: usize = 5;

/// The names that stand in folders into which files are put.
///
/// `STOR` writes into what stands there, and through a link into another file; so what stands there is
/// removed first, and where nothing does, one command less is sent for each file.
#[derive(Debug, Default)]
pub struct Taken(BTreeMap<RemotePath, BTreeSet<String>>);

impl Taken {
    /// Looks into the folders into which steps put many files.
    pub fn look(connection: &mut Connection, steps: &[Step<'_>]) -> Result<Self, RemoteError> {
        let mut put: BTreeMap<RemotePath, usize> = BTreeMap::new();
        for step in steps {
            if let Step::Put { to, .. } = step
                && let Some(folder) = to.parent()
            {
                *put.entry(folder).or_default() += 1;
            }
        }
        let mut taken = BTreeMap::new();
        for (folder, _) in put.into_iter().filter(|(_, files)| *files >= MANY) {
            let listed = connection.list(&folder);
            let listed = listed.map_err(|reason| RemoteError::reading(&folder, reason))?;
            let names = listed.unwrap_or_default().into_iter().map(|(name, _)| name);
            taken.insert(folder, names.collect());
        }
        Ok(Self(taken))
    }

    /// Returns whether something stands at a path, where that is known.
    pub fn stands(&self, path: &RemotePath) -> Option<bool> {
        let names = self.0.get(&path.parent()?)?;
        Some(names.contains(path.name()))
    }
}

/// Does a number of things over all connections, each when one is free, and tells `each` what came of
/// them; stops at the first that is refused, which is returned.
pub fn spread<T: Send>(
    connections: Vec<&mut Connection>,
    count: usize,
    deed: impl Fn(&mut Connection, usize) -> Result<T, RemoteError> + Sync,
    each: &mut dyn FnMut(usize, T),
) -> Result<(), RemoteError> {
    let work = Work {
        count,
        deed,
        next: AtomicUsize::new(0),
        stopped: AtomicBool::new(false),
        busy: Mutex::new(connections.len()),
        rested: Condvar::new(),
    };
    let mut refused = None;
    thread::scope(|scope| {
        let (tell, told) = channel();
        for connection in connections {
            let (work, tell) = (&work, tell.clone());
            scope.spawn(move || {
                work.share(connection, &tell);
                drop(tell);
                work.rest(connection);
            });
        }
        drop(tell);
        for (index, outcome) in told {
            match outcome {
                Ok(what) => each(index, what),
                Err(error) => {
                    refused.get_or_insert(error);
                }
            }
        }
    });
    refused.map_or(Ok(()), Err)
}

/// What came of a thing, and which it was.
type Told<T> = (usize, Result<T, RemoteError>);

/// What the threads share.
struct Work<F> {
    count: usize,
    deed: F,
    next: AtomicUsize,
    stopped: AtomicBool,
    /// How many are still at work.
    busy: Mutex<usize>,
    rested: Condvar,
}

impl<F> Work<F> {
    /// Takes things to do until none is left.
    fn share<T>(&self, connection: &mut Connection, tell: &Sender<Told<T>>)
    where
        F: Fn(&mut Connection, usize) -> Result<T, RemoteError>,
    {
        while !self.stopped.load(Ordering::Relaxed) {
            let index = self.next.fetch_add(1, Ordering::Relaxed);
            if index >= self.count {
                return;
            }
            let outcome = (self.deed)(connection, index);
            if outcome.is_err() {
                self.stopped.store(true, Ordering::Relaxed);
            }
            // Nobody listens only where the one who asked is gone.
            let _ = tell.send((index, outcome));
        }
    }

    /// Keeps a connection alive while others work on.
    fn rest(&self, connection: &mut Connection) {
        let mut busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        *busy -= 1;
        self.rested.notify_all();
        while *busy > 0 {
            let waited = self.rested.wait_timeout(busy, REST);
            let (still, late) = waited.unwrap_or_else(PoisonError::into_inner);
            busy = still;
            if late.timed_out() && *busy > 0 {
                drop(busy);
                // Whether it lives is asked again before it is used.
                let _: Result<_, Reason> = connection.ask("NOOP");
                busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
            }
        }
    }
}
