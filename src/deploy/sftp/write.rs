//! Files put on a server.

use std::fs::File;
use std::io::Read as _;

use russh_sftp::protocol::{FileAttributes, OpenFlags, StatusCode};

use super::answer::entry;
use super::many::at_once;
use super::session::{PIECE, Session};
use crate::deploy::path::RemotePath;
use crate::deploy::remote::{Content, Kind, Reason};

/// How many pieces of a file are under way at once.
const PIECES: usize = 8;

impl Session {
    /// Writes a whole file and makes sure of its size.
    pub(super) async fn put(&self, to: &RemotePath, content: Content<'_>) -> Result<(), Reason> {
        let mut pieces = Pieces::of(content)?;
        let handle = self.create(to).await?;
        let written = self.write_pieces(&handle, &mut pieces).await;
        // A server may take bytes and find only here that it has no room for them.
        let closed = self.ask(self.raw.close(handle)).await;
        written?;
        pieces.end()?;
        closed.map_err(|refusal| refusal.reason_of_bytes())?;
        let there = self.ask(self.raw.lstat(to.as_str())).await;
        let there = there.map_err(|refusal| refusal.reason())?.attrs;
        let (sent, found) = (content.size(), entry(&there).size);
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
            return Err(self.explain(&refusal, to).await);
        }
        let removed = self.ask(self.raw.remove(to.as_str())).await;
        removed.map_err(|refusal| refusal.reason())?;
        match open().await {
            Ok(handle) => Ok(handle),
            Err(refusal) => Err(self.explain(&refusal, to).await),
        }
    }

    async fn write_pieces(&self, handle: &str, pieces: &mut Pieces<'_>) -> Result<(), Reason> {
        let work = pieces.map(async |(at, bytes)| {
            let written = self.ask(self.raw.write(handle, at, bytes)).await;
            written
                .map(drop)
                .map_err(|refusal| refusal.reason_of_bytes())
        });
        at_once(work, PIECES, drop).await
    }
}

/// The bytes of a file, read as they are sent: a site may be larger than the memory.
struct Pieces<'a> {
    rest: Rest<'a>,
    at: u64,
    failed: Option<Reason>,
}

enum Rest<'a> {
    Bytes(&'a [u8]),
    File(&'a std::path::Path, File),
}

impl<'a> Pieces<'a> {
    fn of(content: Content<'a>) -> Result<Self, Reason> {
        let rest = match content {
            Content::Bytes(bytes) => Rest::Bytes(bytes),
            Content::File(path, _) => match File::open(path) {
                Ok(file) => Rest::File(path, file),
                Err(error) => return Err(Reason::Local(path.to_owned(), error.to_string())),
            },
        };
        Ok(Self {
            rest,
            at: 0,
            failed: None,
        })
    }

    /// Says whether all were read.
    fn end(&mut self) -> Result<(), Reason> {
        self.failed.take().map_or(Ok(()), Err)
    }
}

impl Iterator for Pieces<'_> {
    type Item = (u64, Vec<u8>);

    fn next(&mut self) -> Option<Self::Item> {
        let mut piece = Vec::new();
        match &mut self.rest {
            Rest::Bytes(bytes) => {
                let (head, rest) = bytes.split_at(bytes.len().min(PIECE as usize));
                piece.extend(head);
                *bytes = rest;
            }
            Rest::File(path, file) => {
                let read = file.take(u64::from(PIECE)).read_to_end(&mut piece);
                if let Err(error) = read {
                    self.failed = Some(Reason::Local(path.to_owned(), error.to_string()));
                    return None;
                }
            }
        }
        let at = self.at;
        self.at += piece.len() as u64;
        (!piece.is_empty()).then_some((at, piece))
    }
}
