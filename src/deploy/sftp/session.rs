//! A session: what is asked of a server, and how its answers are understood.

use std::cell::RefCell;
use std::future::Future;
use std::time::Duration;

use russh_sftp::client::error::Error;
use russh_sftp::client::{Config, RawSftpSession};
use russh_sftp::protocol::{FileAttributes, OpenFlags, Packet, StatusCode};
use tokio::io::{AsyncRead, AsyncWrite};

use super::AT_ONCE;
use super::answer::{Refusal, entry};
use super::line::Watched;
use super::many::{at_once, begin, both};
use super::patience::Patience;
use crate::deploy::folder::Modes;
use crate::deploy::path::RemotePath;
use crate::deploy::remote::{Entry, Kind, Reason, RemoteError, Step};

/// How many bytes are asked for at once; every server gives as many.
pub(super) const PIECE: u32 = 32_768;

/// An open session.
pub(super) struct Session {
    pub(super) raw: RawSftpSession,
    pub(super) modes: Modes,
    patience: Patience,
    replaces: bool,
    tells_space: bool,
}

impl Session {
    /// Begins a session on a line.
    pub(super) async fn begin<S>(line: S, patience: Patience, modes: Modes) -> Result<Self, Reason>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let config = Config {
            // Its clock counts from the moment a request is made, ours from the last answer to any.
            request_timeout_secs: u64::MAX,
            ..Config::default()
        };
        let raw = RawSftpSession::new_with_config(Watched::new(line, patience.ended()), config);
        let begun = patience.within(raw.init()).await?;
        let begun = begun.map_err(|error| Refusal::from(error).reason())?;
        let has = |name: &str| begun.extensions.contains_key(name);
        Ok(Self {
            modes,
            patience,
            replaces: has("posix-rename@openssh.com"),
            tells_space: has("statvfs@openssh.com"),
            raw,
        })
    }

    /// Returns it with another limit of its patience.
    pub(super) fn with_patience(self, limit: Duration) -> Self {
        let patience = self.patience.with(limit);
        Self { patience, ..self }
    }

    pub(super) fn patience(&self) -> &Patience {
        &self.patience
    }

    /// Returns whether a file takes the place of another in one step.
    pub(super) fn replaces(&self) -> bool {
        self.replaces
    }

    /// Returns whether the server still answers.
    pub(super) async fn answers(&self) -> Result<(), Reason> {
        let answer = self
            .patience
            .within(self.ask(self.raw.realpath(".")))
            .await?;
        answer.map(drop).map_err(|refusal| refusal.reason())
    }

    /// Waits for an answer.
    pub(super) async fn ask<T>(
        &self,
        request: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Refusal> {
        let answer = request.await;
        self.patience.hear();
        answer.map_err(Refusal::from)
    }

    pub(super) async fn look(&self, path: &RemotePath) -> Result<Option<Entry>, Reason> {
        match self.ask(self.raw.lstat(path.as_str())).await {
            Ok(found) => Ok(Some(entry(&found.attrs))),
            Err(refusal) if refusal.is(StatusCode::NoSuchFile) => Ok(None),
            Err(refusal) => Err(refusal.reason()),
        }
    }

    pub(super) async fn list(
        &self,
        folder: &RemotePath,
    ) -> Result<Option<Vec<(String, Entry)>>, Reason> {
        let handle = match self.ask(self.raw.opendir(folder.as_str())).await {
            Ok(opened) => opened.handle,
            Err(refusal) if refusal.is(StatusCode::NoSuchFile) => return Ok(None),
            Err(refusal) => return Err(refusal.reason()),
        };
        let mut found = Vec::new();
        let next = || self.ask(self.raw.readdir(handle.as_str()));
        // Most folders are told in one answer, and the second says that it was all.
        let end = 'all: loop {
            let answers = both(next(), next()).await;
            for some in [answers.0, answers.1] {
                match some {
                    Ok(some) => found.extend(some.files),
                    Err(refusal) => break 'all refusal,
                }
            }
        };
        begin(self.raw.close(handle.as_str())).await;
        if !end.is(StatusCode::Eof) {
            return Err(end.reason());
        }
        found.retain(|one| one.filename != "." && one.filename != "..");
        let found = found.into_iter();
        let found = found.map(|one| (one.filename, entry(&one.attrs)));
        Ok(Some(found.collect()))
    }

    pub(super) async fn read(
        &self,
        path: &RemotePath,
        most: u64,
    ) -> Result<Option<Vec<u8>>, Reason> {
        let open = self
            .raw
            .open(path.as_str(), OpenFlags::READ, FileAttributes::empty());
        let handle = match self.ask(open).await {
            Ok(opened) => opened.handle,
            Err(refusal) if refusal.is(StatusCode::NoSuchFile) => return Ok(None),
            Err(refusal) => return Err(self.why_not_read(&refusal, path).await),
        };
        let read = self.read_open(&handle, most).await;
        begin(self.raw.close(handle)).await;
        read.map(Some)
    }

    /// Returns why a file was not opened: some servers open no folder.
    async fn why_not_read(&self, refusal: &Refusal, path: &RemotePath) -> Reason {
        match self.ask(self.raw.stat(path.as_str())).await {
            Ok(found) if entry(&found.attrs).kind == Kind::Folder => Reason::InTheWay,
            _ => refusal.reason(),
        }
    }

    /// Reads an open file; its first piece is asked for along with its size.
    async fn read_open(&self, handle: &str, most: u64) -> Result<Vec<u8>, Reason> {
        let look = self.ask(self.raw.fstat(handle));
        let (found, first) = both(look, self.ask(self.raw.read(handle, 0, PIECE))).await;
        let found = found.map_err(|refusal| refusal.reason())?;
        let found = entry(&found.attrs);
        if found.kind == Kind::Folder {
            return Err(Reason::InTheWay);
        }
        if found.size > most {
            return Err(Reason::Large);
        }
        match first {
            Ok(first) if first.data.len() as u64 == found.size => Ok(first.data),
            Err(refusal) if refusal.is(StatusCode::Eof) && found.size == 0 => Ok(Vec::new()),
            _ => self.read_pieces(handle, found.size).await,
        }
    }

    async fn read_pieces(&self, handle: &str, size: u64) -> Result<Vec<u8>, Reason> {
        let bytes = RefCell::new(vec![0; usize::try_from(size).map_err(|_| Reason::Large)?]);
        let starts = (0..size).step_by(PIECE as usize);
        let pieces = starts.map(|start| {
            let bytes = &bytes;
            async move {
                let end = (start + u64::from(PIECE)).min(size);
                let mut at = start;
                while at < end {
                    // At most a piece, which fits.
                    let wanted = u32::try_from(end - at).unwrap_or(PIECE);
                    let read = self.ask(self.raw.read(handle, at, wanted)).await;
                    let read = read.map_err(|refusal| match refusal.is(StatusCode::Eof) {
                        true => Reason::Truncated {
                            sent: size,
                            there: at,
                        },
                        false => refusal.reason(),
                    })?;
                    let (from, len) = (at as usize, read.data.len());
                    let mut bytes = bytes.borrow_mut();
                    let place = bytes.get_mut(from..from + len).filter(|_| len > 0);
                    let place = place.ok_or_else(|| Reason::Server("wrong answer".to_owned()))?;
                    place.copy_from_slice(&read.data);
                    at += len as u64;
                }
                Ok(())
            }
        });
        at_once(pieces, AT_ONCE, drop).await?;
        Ok(bytes.into_inner())
    }

    /// Asks the same of many paths, many at once; `each` is told the index of each with the answer.
    pub(super) async fn ask_many<T>(
        &self,
        paths: &[RemotePath],
        ask: impl AsyncFn(&RemotePath) -> Result<T, Reason>,
        each: &mut dyn FnMut(usize, T),
    ) -> Result<(), RemoteError> {
        let ask = &ask;
        let work = paths.iter().enumerate().map(async |(index, path)| {
            let answer = ask(path).await;
            answer
                .map(|answer| (index, answer))
                .map_err(|reason| RemoteError::reading(path, reason))
        });
        let told = |(index, answer)| each(index, answer);
        let asked = self.patience.within(at_once(work, AT_ONCE, told)).await;
        asked.unwrap_or_else(|reason| {
            let path = paths.first();
            path.map_or(Ok(()), |path| Err(RemoteError::reading(path, reason)))
        })
    }

    /// Carries out steps, many at once.
    pub(super) async fn carry_out(
        &self,
        steps: &[Step<'_>],
        done: &mut dyn FnMut(usize),
    ) -> Result<(), RemoteError> {
        let work = steps.iter().enumerate().map(async |(index, step)| {
            let carried = self.carry_out_one(step).await;
            carried
                .map(|()| index)
                .map_err(|reason| RemoteError::writing(step.path(), reason))
        });
        let carried = self.patience.within(at_once(work, AT_ONCE, done)).await;
        carried.unwrap_or_else(|reason| {
            let path = steps.first().map(Step::path);
            path.map_or(Ok(()), |path| Err(RemoteError::writing(path, reason)))
        })
    }

    async fn carry_out_one(&self, step: &Step<'_>) -> Result<(), Reason> {
        match step {
            Step::MakeFolder(path) => self.make_folder(path).await,
            Step::Put { to, bytes } => self.put(to, bytes).await,
            Step::Rename { from, to } => self.rename(from, to).await,
            Step::Remove(path) => match self.ask(self.raw.remove(path.as_str())).await {
                Err(refusal) if !refusal.is(StatusCode::NoSuchFile) => {
                    Err(self.explain(&refusal, path).await)
                }
                _ => Ok(()),
            },
            Step::RemoveFolder(path) => self.remove_folder(path).await,
        }
    }

    async fn make_folder(&self, path: &RemotePath) -> Result<(), Reason> {
        let make = self.raw.mkdir(path.as_str(), with_mode(self.modes.folder));
        let (make, look) = (self.ask(make), self.ask(self.raw.lstat(path.as_str())));
        let (made, there) = both(make, look).await;
        let mode = there
            .as_ref()
            .ok()
            .and_then(|found| found.attrs.permissions);
        let is_folder = |found: &FileAttributes| entry(found).kind == Kind::Folder;
        match made {
            Ok(_) if mode.is_some_and(|mode| mode & 0o7777 == self.modes.folder) => Ok(()),
            Ok(_) => {
                let set = self.set_mode(path, self.modes.folder).await;
                set.map_err(|refusal| refusal.reason())
            }
            Err(_) if there.is_ok_and(|found| is_folder(&found.attrs)) => Ok(()),
            // A link to a folder is as good.
            Err(refusal) => match self.ask(self.raw.stat(path.as_str())).await {
                Ok(found) if is_folder(&found.attrs) => Ok(()),
                _ => Err(self.why_not_made(&refusal, path).await),
            },
        }
    }

    /// Sets the rights, where the server knows of any.
    pub(super) async fn set_mode(&self, path: &RemotePath, mode: u32) -> Result<(), Refusal> {
        match self
            .ask(self.raw.setstat(path.as_str(), with_mode(mode)))
            .await
        {
            Err(refusal) if !refusal.is(StatusCode::OpUnsupported) => Err(refusal),
            _ => Ok(()),
        }
    }

    async fn rename(&self, from: &RemotePath, to: &RemotePath) -> Result<(), Reason> {
        let Err(refusal) = self.rename_once(from, to).await else {
            return Ok(());
        };
        if !refusal.is(StatusCode::Failure) && !refusal.is(StatusCode::NoSuchFile) {
            return Err(refusal.reason());
        }
        let Some(renamed) = self.look(from).await? else {
            return Err(Reason::Missing);
        };
        match self.look(to).await? {
            None => Err(self.explain(&refusal, to).await),
            Some(there) if [renamed.kind, there.kind].contains(&Kind::Folder) => {
                Err(Reason::InTheWay)
            }
            Some(_) if self.replaces => Err(refusal.reason()),
            Some(_) => {
                let removed = self.ask(self.raw.remove(to.as_str())).await;
                removed.map_err(|refusal| refusal.reason())?;
                let again = self.rename_once(from, to).await;
                again.map_err(|refusal| refusal.reason())
            }
        }
    }

    /// Renames in one step: onto nothing, where the server replaces nothing.
    async fn rename_once(&self, from: &RemotePath, to: &RemotePath) -> Result<(), Refusal> {
        if self.replaces {
            return self.rename_over(from, to).await;
        }
        let renamed = self.ask(self.raw.rename(from.as_str(), to.as_str()));
        renamed.await.map(drop)
    }

    async fn rename_over(&self, from: &RemotePath, to: &RemotePath) -> Result<(), Refusal> {
        let mut names = Vec::new();
        for path in [from, to] {
            // No path is as long as that.
            let length = u32::try_from(path.as_str().len()).unwrap_or(u32::MAX);
            names.extend(length.to_be_bytes());
            names.extend(path.as_str().as_bytes());
        }
        let rename = self.raw.extended("posix-rename@openssh.com", names);
        match self.ask(rename).await? {
            Packet::Status(status) if status.status_code == StatusCode::Ok => Ok(()),
            Packet::Status(status) => Err(Refusal::Status(status)),
            _ => Err(Refusal::Lost("the server gave a wrong answer".to_owned())),
        }
    }

    async fn remove_folder(&self, path: &RemotePath) -> Result<(), Reason> {
        let Err(refusal) = self.ask(self.raw.rmdir(path.as_str())).await else {
            return Ok(());
        };
        if refusal.is(StatusCode::NoSuchFile) {
            return Ok(());
        }
        match self.list(path).await {
            Ok(Some(found)) if found.is_empty() => Err(refusal.reason()),
            Ok(_) => Ok(()),
            Err(reason) => Err(reason),
        }
    }

    /// Returns why something was not done at a path: what is there says more than servers do.
    pub(super) async fn explain(&self, refusal: &Refusal, path: &RemotePath) -> Reason {
        let reason = refusal.reason();
        if !matches!(reason, Reason::Server(_)) {
            return reason;
        }
        match self.look(path).await {
            Ok(Some(_)) => Reason::InTheWay,
            Ok(None) if self.is_full(path).await => Reason::Full,
            Ok(None) => reason,
            Err(lost) => lost,
        }
    }

    /// Returns why nothing new was made at a path. Of what OpenSSH has no word for, the common thing is that
    /// the account has used up what it may use of a disk that has room.
    pub(super) async fn why_not_made(&self, refusal: &Refusal, path: &RemotePath) -> Reason {
        let reason = self.explain(refusal, path).await;
        match reason {
            Reason::Server(_) if refusal.is_bare() => Reason::Full,
            reason => reason,
        }
    }

    /// Returns whether the disk that a path is on has no room.
    async fn is_full(&self, path: &RemotePath) -> bool {
        if !self.tells_space {
            return false;
        }
        let folder = path.parent();
        let folder = folder.as_ref().map_or(".", RemotePath::as_str);
        let space = self.ask(self.raw.statvfs(folder)).await;
        space.is_ok_and(|space| {
            // A disk that counts no files has none to be used up.
            space.blocks_avail == 0 || space.inodes > 0 && space.inodes_avail == 0
        })
    }
}

fn with_mode(mode: u32) -> FileAttributes {
    FileAttributes {
        permissions: Some(mode),
        ..FileAttributes::empty()
    }
}
