//! Files put on a server.

use russh_sftp::protocol::{FileAttributes, OpenFlags, StatusCode};

use super::answer::entry;
use super::many::{at_once, both};
use super::session::{PIECE, Session};
use crate::deploy::path::RemotePath;
use crate::deploy::remote::{Kind, Reason};

/// How many pieces of a file are under way at once.
const PIECES: usize = 8;

impl Session {
    /// Writes a whole file and makes sure of its size.
    pub(super) async fn put(&self, to: &RemotePath, bytes: &[u8]) -> Result<(), Reason> {
        let handle = self.create(to).await?;
        let write = self.write_pieces(&handle, bytes);
        let close = self.ask(self.raw.close(handle.as_str()));
        let look = self.ask(self.raw.lstat(to.as_str()));
        let rest = both(close, look);
        // What is asked of one file servers do in the order in which it was asked.
        let (written, (closed, there)) = match bytes.len() <= PIECE as usize {
            true => both(write, rest).await,
            false => (write.await, rest.await),
        };
        written?;
        // A server may take bytes and find only here that it has no room for them.
        closed.map_err(|refusal| refusal.reason_of_bytes())?;
        let there = there.map_err(|refusal| refusal.reason())?.attrs;
        let (sent, found) = (bytes.len() as u64, entry(&there).size);
        if found != sent {
            return Err(Reason::Truncated { sent, there: found });
        }
        let mode = there.permissions.map(|mode| mode & 0o7777);
        if mode.is_some_and(|mode| mode != self.modes.file) {
            let set = self.set_mode(to, self.modes.file).await;
            set.map_err(|refusal| refusal.reason())?;
        }
        Ok(())
    }

    /// Makes a file where nothing stands: what stood there may be a page under another name, or a
    /// link to one, and is removed rather than written into.
    async fn create(&self, to: &RemotePath) -> Result<String, Reason> {
        let open = async || {
            let flags = OpenFlags::WRITE | OpenFlags::CREATE | OpenFlags::EXCLUDE;
            let attributes = FileAttributes {
                permissions: Some(self.modes.file),
                ..FileAttributes::empty()
            };
            let opened = self
                .ask(self.raw.open(to.as_str(), flags, attributes))
                .await;
            opened.map(|opened| opened.handle)
        };
        let refusal = match open().await {
            Ok(handle) => return Ok(handle),
            Err(refusal) => refusal,
        };
        let in_place = refusal.is(StatusCode::Failure) && {
            let found = self.look(to).await?;
            found.is_some_and(|found| found.kind != Kind::Folder)
        };
        if !in_place {
            return Err(self.why_not_made(&refusal, to).await);
        }
        let removed = self.ask(self.raw.remove(to.as_str())).await;
        removed.map_err(|refusal| refusal.reason())?;
        match open().await {
            Ok(handle) => Ok(handle),
            Err(refusal) => Err(self.why_not_made(&refusal, to).await),
        }
    }

    async fn write_pieces(&self, handle: &str, bytes: &[u8]) -> Result<(), Reason> {
        let pieces = (0_u64..)
            .step_by(PIECE as usize)
            .zip(bytes.chunks(PIECE as usize));
        let work = pieces.map(async |(at, piece)| {
            let written = self.ask(self.raw.write(handle, at, piece.to_vec())).await;
            written
                .map(drop)
                .map_err(|refusal| refusal.reason_of_bytes())
        });
        at_once(work, PIECES, drop).await
    }
}
