//! What is looked at, listed and read over one connection.

use super::connection::Connection;
use super::data::{Fetched, Load};
use super::listing;
use super::reply::Reply;
use crate::deploy::path::RemotePath;
use crate::deploy::remote::{Entry, Kind, Listed, Reason};

/// Listings longer than this are not read: a folder of some 200,000 files.
const LONGEST: u64 = 32 << 20;

/// The folder one signs in to.
const HOME: Entry = Entry {
    kind: Kind::Folder,
    size: 0,
    modified: None,
};

impl Connection {
    /// Returns what stands at a path, links not followed: what the folder above says of it, because
    /// ProFTPD follows links when it is asked for one path (`MLST`).
    pub fn look(&mut self, path: &RemotePath) -> Result<Option<Entry>, Reason> {
        if path.is_home() {
            // One has signed in to it; the folder above may be hidden.
            return Ok(Some(HOME));
        }
        let whole = self.whole(path);
        let found = self.look_at(&whole)?;
        Ok(match found {
            // Listings for people have no times.
            Some(entry) if entry.kind == Kind::File && entry.modified.is_none() => {
                let modified = self.modified(&whole)?;
                Some(Entry { modified, ..entry })
            }
            found => found,
        })
    }

    /// Returns what a folder holds.
    pub fn list(&mut self, folder: &RemotePath) -> Result<Option<Listed>, Reason> {
        let whole = self.whole(folder);
        self.list_at(&whole)
    }

    /// Returns a file's bytes.
    pub fn read(&mut self, path: &RemotePath, most: u64) -> Result<Option<Vec<u8>>, Reason> {
        let whole = self.whole(path);
        let size = format!("SIZE {whole}");
        let asked = match self.features.size {
            true => vec![size.as_str()],
            false => Vec::new(),
        };
        let moved = self.transfer(&asked, &format!("RETR {whole}"), Load::Fetched(most))?;
        let size = moved.before.first().and_then(size_in);
        match moved.moved {
            _ if size.is_some_and(|size| size > most) => Err(Reason::Large),
            Ok(fetched) if fetched.is_more => Err(Reason::Large),
            Ok(fetched) => {
                let there = fetched.bytes.len() as u64;
                match size {
                    Some(sent) if sent != there => Err(Reason::Truncated { sent, there }),
                    _ => Ok(Some(fetched.bytes)),
                }
            }
            Err(reply) => match self.look_at(&whole)?.map(|entry| entry.kind) {
                None => Ok(None),
                // A link that leads nowhere, unless it leads to what may not be read.
                Some(Kind::Link) if size.is_none() => Ok(None),
                Some(Kind::Folder) => Err(Reason::InTheWay),
                Some(_) => Err(reply.reason().unwrap_or(Reason::Denied)),
            },
        }
    }

    pub(super) fn size(&mut self, whole: &str) -> Result<Option<u64>, Reason> {
        if !self.features.size {
            return Ok(None);
        }
        let told = self.ask(&format!("SIZE {whole}"))?;
        Ok(size_in(&told))
    }

    fn modified(&mut self, whole: &str) -> Result<Option<i64>, Reason> {
        if !self.features.times {
            return Ok(None);
        }
        let told = self.ask(&format!("MDTM {whole}"))?;
        let time = listing::read_time(told.words.trim());
        Ok(time.filter(|_| told.code == 213))
    }

    pub(super) fn look_at(&mut self, whole: &str) -> Result<Option<Entry>, Reason> {
        let (above, name) = split(whole);
        let listed = self.list_at(above)?.unwrap_or_default();
        let found = listed.into_iter().find(|(found, _)| found == name);
        Ok(found.map(|(_, entry)| entry))
    }

    /// Lists a folder from inside, because servers take `*` and `[` in a path as a pattern. Where it
    /// cannot be entered, what is listed is another folder, and not looked at.
    pub(super) fn list_at(&mut self, whole: &str) -> Result<Option<Listed>, Reason> {
        let command = if self.features.facts {
            "MLSD"
        } else {
            "LIST -a"
        };
        let enter = format!("CWD {whole}");
        let moved = self.transfer(&[&enter], command, Load::Fetched(LONGEST))?;
        let [entered] = moved.before.as_slice() else {
            return Err(Reason::Server("a reply is missing".to_owned()));
        };
        if !entered.is_done() {
            if let Some(reason @ Reason::Lost(_)) = entered.reason() {
                return Err(reason);
            }
            let is_folder = match whole {
                "/" => true,
                whole => matches!(self.look_at(whole)?, Some(entry) if entry.kind == Kind::Folder),
            };
            return match is_folder {
                true => Err(Reason::Denied),
                false => Ok(None),
            };
        }
        self.list_here(whole, moved.moved).map(Some)
    }

    /// Reads what a folder one is in was listed as, and asks otherwise where a server does not know the
    /// question.
    fn list_here(&mut self, whole: &str, listed: Result<Fetched, Reply>) -> Result<Listed, Reason> {
        let mut listed = all(listed)?;
        if self.features.facts {
            match listed {
                Ok(answer) => return listing::read_facts(&answer).map_err(|line| unread(&line)),
                Err(reply) if reply.is_unknown() => self.features.facts = false,
                Err(reply) => return Err(reply.reason().unwrap_or(Reason::Denied)),
            }
            listed = self.listing("LIST -a")?;
        }
        let answer = match listed {
            Ok(answer) if !answer.is_empty() => answer,
            Ok(_) if self.names_itself()? => return Err(Reason::Denied),
            // There are servers that look for a file of this name; those show all there is.
            _ => {
                self.ask(&format!("CWD {whole}"))?;
                match self.listing("LIST")? {
                    Ok(answer) => answer,
                    Err(reply) => return Err(reply.reason().unwrap_or(Reason::Denied)),
                }
            }
        };
        listing::read_lines(&answer).map_err(|line| unread(&line))
    }

    /// Returns whether the listing of a folder that may be read is never empty. vsftpd answers for a
    /// folder that may not be read as if nothing were in it. The server is in another folder then.
    fn names_itself(&mut self) -> Result<bool, Reason> {
        if let Some(known) = self.names_itself {
            return Ok(known);
        }
        let home = self.home.clone();
        let is_home = self.ask(&format!("CWD {home}"))?.is_done();
        let answer = self.listing("LIST -a")?.unwrap_or_default();
        let named = is_home
            && answer
                .split(|byte| *byte == b'\n')
                .any(|line| line.trim_ascii_end().ends_with(b" ."));
        self.names_itself = Some(named);
        Ok(named)
    }

    fn listing(&mut self, command: &str) -> Result<Result<Vec<u8>, Reply>, Reason> {
        all(self.transfer(&[], command, Load::Fetched(LONGEST))?.moved)
    }

    /// Returns a path from the root, so that it does not matter in which folder the server is.
    pub(super) fn whole(&self, path: &RemotePath) -> String {
        match path.as_str() {
            whole if whole.starts_with('/') => whole.to_owned(),
            _ if path.is_home() => self.home.clone(),
            below => format!("{}/{below}", self.home.trim_end_matches('/')),
        }
    }
}

/// Returns the folder above a path from the root, and the last part.
pub fn split(whole: &str) -> (&str, &str) {
    match whole.rsplit_once('/') {
        Some(("", name)) => ("/", name),
        Some(found) => found,
        None => ("/", whole),
    }
}

/// Returns the size that a reply tells, where it tells one.
pub(super) fn size_in(told: &Reply) -> Option<u64> {
    let size = told.words.trim().parse().ok();
    size.filter(|_| told.code == 213)
}

/// Returns the bytes of a listing that is no longer than what is read.
fn all(fetched: Result<Fetched, Reply>) -> Result<Result<Vec<u8>, Reply>, Reason> {
    match fetched {
        Ok(fetched) if fetched.is_more => Err(Reason::Large),
        Ok(fetched) => Ok(Ok(fetched.bytes)),
        Err(reply) => Ok(Err(reply)),
    }
}

fn unread(line: &str) -> Reason {
    let line: String = line.chars().take(80).collect();
    Reason::Server(format!(
        "the server lists a folder as nobody else does: {line}"
    ))
}
