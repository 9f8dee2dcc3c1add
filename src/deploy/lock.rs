//! The lock of a remote: one deployment at a time, and everybody knows whose.
//!
//! Whoever gives their own folder the name `lock` has it: a folder is never put in the place of another
//! that holds something, so of any number who try one succeeds, and who it is stands in it from the
//! first moment on. They write it again and again while they work. A lock that was not refreshed for a
//! while was left behind by somebody who was cut off; it is taken over only when that is asked for, or
//! when it is known to be one's own.

use serde::{Deserialize, Serialize};

use crate::base::Instant;

use super::layout::Layout;
use super::path::RemotePath;
use super::record::DeployId;
use super::remote::{Listed, Reason, Remote, RemoteError, Step};
use super::trouble::Trouble;

/// Seconds after which a lock that nobody refreshed was left behind.
pub const ABANDONED: i64 = 15 * 60;
/// Seconds after which a lock is refreshed.
const REFRESHED: i64 = 60;
/// Bytes that what is written down may have.
const MOST: u64 = 4096;

/// Who deploys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// The deployment.
    pub id: DeployId,
    /// Who runs it: `user@machine`.
    pub by: String,
    /// Words of the site's folder on that machine, by which it knows its own lock again.
    pub folder: String,
    /// When it was last refreshed, by the clock of that machine.
    pub refreshed: String,
}

/// Who holds a lock, as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Who it is; `None` where it cannot be read.
    pub owner: Option<Owner>,
    /// Seconds since it was refreshed, by the server's clock where it tells.
    pub idle: Option<i64>,
}

impl Holder {
    /// Returns whether it was left behind by somebody who was cut off.
    pub fn is_abandoned(&self) -> bool {
        self.idle.is_some_and(|idle| idle >= ABANDONED)
    }
}

/// A lock that is held.
#[derive(Debug)]
pub struct Held {
    owner: Owner,
    refreshed: i64,
}

/// Takes the lock; `takes_over` says whether one that was left behind is taken over. Returns who left
/// it behind, where somebody did.
///
/// A lock of the same folder on the same machine is always taken over: the caller knows that no other
/// of its programs is at it.
///
/// # Errors
/// [`Trouble::Locked`] names who holds it; what the remote refused.
pub fn take(
    remote: &mut dyn Remote,
    layout: &Layout,
    owner: Owner,
    now: Instant,
    takes_over: bool,
) -> Result<(Held, Option<Holder>), Trouble> {
    let held = Held {
        owner,
        refreshed: now.seconds(),
    };
    let own = held.folder(layout, "lock")?;
    step(remote, Step::MakeFolder(own.clone()))?;
    held.write(remote, &own)?;
    let mut left = None;
    if !give_name(remote, &own, &layout.lock())? {
        let holder = holder(remote, layout, now)?;
        let known = holder.owner.as_ref();
        let is_own = known.is_some_and(|known| known.folder == held.owner.folder);
        let may_be_taken = is_own || takes_over && holder.is_abandoned();
        if !may_be_taken {
            remove(remote, &own)?;
            return Err(Trouble::Locked(holder));
        }
        // Of any number who take it away at once, one succeeds.
        let away = held.folder(layout, "left")?;
        if give_name(remote, &layout.lock(), &away)? {
            remove(remote, &away)?;
        }
        if !give_name(remote, &own, &layout.lock())? {
            let holder = self::holder(remote, layout, now)?;
            remove(remote, &own)?;
            return Err(Trouble::Locked(holder));
        }
        left = Some(holder);
    }
    Ok((held, left))
}

/// Returns who holds the lock; `None` where nobody does.
///
/// # Errors
/// What the remote refused.
pub fn seen(
    remote: &mut dyn Remote,
    layout: &Layout,
    now: Instant,
) -> Result<Option<Holder>, Trouble> {
    match remote.look(&layout.lock())? {
        Some(_) => holder(remote, layout, now).map(Some),
        None => Ok(None),
    }
}

/// Removes the folders of those who were cut off while they took the lock or gave it back, among what
/// the folder of deployments holds.
///
/// # Errors
/// What the remote refused.
pub fn tidy(remote: &mut dyn Remote, layout: &Layout, state: &Listed) -> Result<(), RemoteError> {
    for (name, _) in state {
        let is_left = ["lock-", "left-"]
            .iter()
            .any(|start| name.starts_with(start));
        if let Some(folder) = layout.state().join(name).filter(|_| is_left) {
            remove(remote, &folder)?;
        }
    }
    Ok(())
}

/// Gives a folder another name, and returns whether that was free and the folder there.
fn give_name(
    remote: &mut dyn Remote,
    from: &RemotePath,
    to: &RemotePath,
) -> Result<bool, RemoteError> {
    let (from, to) = (from.clone(), to.clone());
    match step(remote, Step::Rename { from, to }) {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.reason, Reason::InTheWay | Reason::Missing) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Removes the folder of a lock.
fn remove(remote: &mut dyn Remote, folder: &RemotePath) -> Result<(), RemoteError> {
    let files = [owner_file(folder), beside(&owner_file(folder))];
    remote.carry_out(&files.map(Step::Remove), &mut |_| {})?;
    step(remote, Step::RemoveFolder(folder.clone()))
}

impl Held {
    /// Says again that the lock is held, where that was not said for a while; and makes sure that it
    /// still is.
    ///
    /// # Errors
    /// [`Trouble::LockLost`] where somebody took it over; what the remote refused.
    pub fn refresh(
        &mut self,
        remote: &mut dyn Remote,
        layout: &Layout,
        now: Instant,
    ) -> Result<(), Trouble> {
        if now.seconds().saturating_sub(self.refreshed) < REFRESHED {
            return Ok(());
        }
        self.check(remote, layout, now)?;
        self.refreshed = now.seconds();
        self.owner.refreshed = now.to_string();
        Ok(self.write(remote, &layout.lock())?)
    }

    /// Makes sure that the lock is still held.
    ///
    /// # Errors
    /// [`Trouble::LockLost`] where somebody took it over; what the remote refused.
    pub fn check(
        &self,
        remote: &mut dyn Remote,
        layout: &Layout,
        now: Instant,
    ) -> Result<(), Trouble> {
        let owner = owner(remote, layout)?;
        if owner.is_some_and(|owner| owner.id == self.owner.id) {
            return Ok(());
        }
        Err(Trouble::LockLost(Some(holder(remote, layout, now)?)))
    }

    /// Gives the lock back.
    ///
    /// # Errors
    /// What the remote refused; the lock is then left behind.
    pub fn release(self, remote: &mut dyn Remote, layout: &Layout) -> Result<(), Trouble> {
        let away = self.folder(layout, "left")?;
        give_name(remote, &layout.lock(), &away)?;
        // Where anything else stands in it, it is left to whoever comes next.
        step(remote, Step::Remove(owner_file(&away)))?;
        Ok(step(remote, Step::RemoveFolder(away))?)
    }

    fn write(&self, remote: &mut dyn Remote, folder: &RemotePath) -> Result<(), RemoteError> {
        // Nothing in an owner can fail to serialize.
        let words = serde_json::to_vec(&self.owner).unwrap_or_default();
        replace(remote, &owner_file(folder), &words)
    }

    /// Returns a folder of this deployment's own beside the lock.
    fn folder(&self, layout: &Layout, name: &str) -> Result<RemotePath, Trouble> {
        let path = layout.state().join(&format!("{name}-{}", self.owner.id));
        path.ok_or_else(|| Trouble::Unreadable(layout.state().clone()))
    }
}

/// Puts bytes in the place of a small file that only deployments read.
///
/// # Errors
/// What the remote refused.
pub fn replace(
    remote: &mut dyn Remote,
    path: &RemotePath,
    bytes: &[u8],
) -> Result<(), RemoteError> {
    let beside = beside(path);
    step(
        remote,
        Step::Put {
            to: beside.clone(),
            bytes,
        },
    )?;
    if !remote.abilities().replaces {
        step(remote, Step::Remove(path.clone()))?;
    }
    let (from, to) = (beside, path.clone());
    step(remote, Step::Rename { from, to })
}

/// Returns the name under which what takes the place of a file is written.
pub(super) fn beside(path: &RemotePath) -> RemotePath {
    let beside = RemotePath::parse(&format!("{path}.new"));
    beside.unwrap_or_else(|| path.clone())
}

/// Carries out one step.
///
/// # Errors
/// What the remote refused.
pub fn step(remote: &mut dyn Remote, step: Step<'_>) -> Result<(), RemoteError> {
    remote.carry_out(&[step], &mut |_| {})
}

fn owner_file(folder: &RemotePath) -> RemotePath {
    let file = folder.join("owner.json");
    file.unwrap_or_else(|| folder.clone())
}

/// Returns who says that they hold the lock.
fn owner(remote: &mut dyn Remote, layout: &Layout) -> Result<Option<Owner>, RemoteError> {
    let words = remote.read(&owner_file(&layout.lock()), MOST)?;
    Ok(words.and_then(|words| serde_json::from_slice(&words).ok()))
}

/// Returns who holds the lock, and for how long they have not said so.
fn holder(remote: &mut dyn Remote, layout: &Layout, now: Instant) -> Result<Holder, Trouble> {
    let owner = owner(remote, layout)?;
    let seen = match owner {
        Some(_) => owner_file(&layout.lock()),
        None => layout.lock(),
    };
    let idle = match age(remote, layout, &seen, now)? {
        Some(idle) => Some(idle),
        None => owner.as_ref().and_then(|owner| {
            let refreshed = Instant::parse(&owner.refreshed)?;
            Some(now.seconds().saturating_sub(refreshed.seconds()))
        }),
    };
    Ok(Holder { owner, idle })
}

/// Returns how many seconds ago something was written, by the server's own clock: a file written now
/// tells what time it is there.
fn age(
    remote: &mut dyn Remote,
    layout: &Layout,
    path: &RemotePath,
    now: Instant,
) -> Result<Option<i64>, Trouble> {
    let written = remote.look(path)?.and_then(|entry| entry.modified);
    let Some(written) = written else {
        return Ok(None);
    };
    let probe = layout.staged("now")?;
    step(
        remote,
        Step::Put {
            to: probe.clone(),
            bytes: b"now",
        },
    )?;
    let there = remote.look(&probe)?.and_then(|entry| entry.modified);
    step(remote, Step::Remove(probe))?;
    let there = there.unwrap_or_else(|| now.seconds());
    Ok(Some(there.saturating_sub(written)))
}
