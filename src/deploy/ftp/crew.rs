//! Work spread over the connections to a server, each with a thread of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
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

/// From this many files for each connection on, another one is worth its sign-in.
const ENOUGH: usize = 4;

/// Steps that are asked for in one go at most.
const AT_ONCE: usize = 32;

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

/// Divides steps into what one connection carries out at a time: files in portions of which each
/// connection has several, so that all end at about the same time, and what has no bytes as many at once as
/// are asked for in one go.
pub fn portions(steps: &[Step<'_>], connections: usize) -> Vec<Range<usize>> {
    let files = steps.iter().filter(|step| is_file(step)).count();
    let files = files.div_ceil(connections.max(1) * 4).clamp(1, AT_ONCE);
    let mut first = 0;
    let mut portions = Vec::new();
    for run in steps.chunk_by(|one, next| is_file(one) == is_file(next)) {
        let most = if run.first().is_some_and(is_file) {
            files
        } else {
            AT_ONCE
        };
        for portion in run.chunks(most) {
            portions.push(first..first + portion.len());
            first += portion.len();
        }
    }
    portions
}

/// Returns how many connections are worth their sign-in for some steps.
pub fn worth(steps: &[Step<'_>]) -> usize {
    let files = steps.iter().filter(|step| is_file(step)).count();
    worth_of(files) + (steps.len() - files) / (ENOUGH * AT_ONCE)
}

/// Returns how many connections are worth their sign-in for so many files or listings.
pub fn worth_of(count: usize) -> usize {
    count / ENOUGH
}

fn is_file(step: &Step<'_>) -> bool {
    matches!(step, Step::Put { .. })
}

/// Does things over all connections, a portion of them each when it is free, and tells `each` what came
/// of every one; stops at the first that is refused, which is returned.
pub fn spread<T: Send>(
    mut connections: Vec<&mut Connection>,
    portions: &[Range<usize>],
    deed: impl Deed<T>,
    each: &mut dyn FnMut(usize, T),
) -> Result<(), RemoteError> {
    if let [connection] = connections.as_mut_slice() {
        for portion in portions {
            deed(connection, portion.clone(), each)?;
        }
        return Ok(());
    }
    let work = Work {
        portions,
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
        for one in told {
            match one {
                Ok((index, what)) => each(index, what),
                Err(error) => {
                    refused.get_or_insert(error);
                }
            }
        }
    });
    refused.map_or(Ok(()), Err)
}

/// Does a portion of things over a connection, and tells what came of each.
pub trait Deed<T>:
    Fn(&mut Connection, Range<usize>, &mut dyn FnMut(usize, T)) -> Result<(), RemoteError> + Sync
{
}

impl<T, F> Deed<T> for F where
    F: Fn(&mut Connection, Range<usize>, &mut dyn FnMut(usize, T)) -> Result<(), RemoteError>
        + Sync
{
}

/// What came of a thing, and which it was.
type Told<T> = Result<(usize, T), RemoteError>;

/// What the threads share.
struct Work<'a, F> {
    portions: &'a [Range<usize>],
    deed: F,
    next: AtomicUsize,
    stopped: AtomicBool,
    /// How many are still at work.
    busy: Mutex<usize>,
    rested: Condvar,
}

impl<F> Work<'_, F> {
    /// Takes things to do until none is left.
    fn share<T>(&self, connection: &mut Connection, tell: &Sender<Told<T>>)
    where
        F: Deed<T>,
    {
        while !self.stopped.load(Ordering::Relaxed) {
            let index = self.next.fetch_add(1, Ordering::Relaxed);
            let Some(portion) = self.portions.get(index) else {
                return;
            };
            // Nobody listens only where the one who asked is gone.
            let done = (self.deed)(connection, portion.clone(), &mut |index, what| {
                let _ = tell.send(Ok((index, what)));
            });
            if let Err(error) = done {
                self.stopped.store(true, Ordering::Relaxed);
                let _ = tell.send(Err(error));
            }
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
