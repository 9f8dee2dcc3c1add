//! What is changed over one connection.

use std::sync::atomic::{AtomicBool, Ordering};

use super::connection::Connection;
use super::crew::Taken;
use super::look::split;
use super::reply::{Fault, Reply};
use crate::deploy::folder::Modes;
use crate::deploy::remote::{Kind, Reason, Step};

/// What is the same on all connections to a server.
pub struct House {
    /// The rights of what is put there.
    pub modes: Modes,
    /// Whether the server sets rights, as far as is known.
    pub sets_modes: AtomicBool,
    /// Whether a file takes the place of another, as far as is known.
    pub replaces: AtomicBool,
}

/// Whether a file was moved.
enum Moved {
    Yes,
    /// The server will not have it moved.
    NotFrom(Reply),
    /// The server will not have it there.
    NotTo(Reply),
}

impl Connection {
    /// Carries out one step.
    pub fn carry_out(
        &mut self,
        step: &Step<'_>,
        house: &House,
        taken: &Taken,
    ) -> Result<(), Reason> {
        let whole = self.whole(step.path());
        match step {
            Step::MakeFolder(_) => self.make_folder(&whole, house),
            Step::Put { to, bytes } => {
                let stands = taken.stands(to);
                if stands != Some(false) {
                    let removed = self.ask(&format!("DELE {whole}"))?;
                    if stands == Some(true) && !removed.is_done() {
                        return Err(self.why(&whole, &removed)?);
                    }
                }
                self.put(&whole, bytes, house)
            }
            Step::Rename { from, .. } => {
                let from = self.whole(from);
                self.rename(&from, &whole, house)
            }
            Step::Remove(_) => {
                let removed = self.ask(&format!("DELE {whole}"))?;
                match removed.is_done() || self.look_at(&whole)?.is_none() {
                    true => Ok(()),
                    false => Err(self.why(&whole, &removed)?),
                }
            }
            Step::RemoveFolder(_) => self.remove_folder(&whole),
        }
    }

    fn make_folder(&mut self, whole: &str, house: &House) -> Result<(), Reason> {
        let made = self.ask(&format!("MKD {whole}"))?;
        if made.is_done() {
            return self.set_mode(whole, house.modes.folder, house);
        }
        if self.ask(&format!("CWD {whole}"))?.is_done() {
            return Ok(());
        }
        match self.look_at(whole)? {
            Some(_) => Err(Reason::InTheWay),
            None => Err(self.why(whole, &made)?),
        }
    }

    fn remove_folder(&mut self, whole: &str) -> Result<(), Reason> {
        let removed = self.ask(&format!("RMD {whole}"))?;
        if removed.is_done() {
            return Ok(());
        }
        match self.look_at(whole)?.map(|entry| entry.kind) {
            None => Ok(()),
            Some(Kind::Folder) => match self.list_at(whole)? {
                // ProFTPD lists no link that leads nowhere, but does not remove what holds one.
                Some(held) if held.is_empty() && !removed.words.contains("not empty") => {
                    Err(removed.reason().unwrap_or(Reason::Denied))
                }
                _ => Ok(()),
            },
            Some(_) => Err(Reason::InTheWay),
        }
    }

    fn put(&mut self, whole: &str, bytes: &[u8], house: &House) -> Result<(), Reason> {
        let sent = bytes.len() as u64;
        match self.send(&format!("STOR {whole}"), bytes) {
            Ok(()) => {}
            Err(Fault::Broken(reason)) => return Err(reason),
            // Servers stop with a "local error in processing" where the disk fills up on the way.
            Err(Fault::Refused(reply)) if reply.code == 451 && self.is_short(whole, sent)? => {
                return Err(reply.reason().unwrap_or(Reason::Full));
            }
            Err(Fault::Refused(reply)) => return Err(self.why(whole, &reply)?),
        }
        let there = match self.size(whole)? {
            Some(size) => size,
            None => self.look_at(whole)?.map_or(0, |entry| entry.size),
        };
        if there != sent {
            return Err(Reason::Truncated { sent, there });
        }
        self.set_mode(whole, house.modes.file, house)
    }

    fn is_short(&mut self, whole: &str, sent: u64) -> Result<bool, Reason> {
        let there = self.size(whole)?;
        Ok(there.is_some_and(|there| there < sent))
    }

    /// Sets rights, until the server refuses once: not every server lets its customers.
    fn set_mode(&mut self, whole: &str, mode: u32, house: &House) -> Result<(), Reason> {
        if house.sets_modes.load(Ordering::Relaxed) {
            let set = self.ask(&format!("SITE CHMOD {mode:o} {whole}"))?;
            if !set.is_done() {
                house.sets_modes.store(false, Ordering::Relaxed);
            }
        }
        Ok(())
    }

    fn rename(&mut self, from: &str, to: &str, house: &House) -> Result<(), Reason> {
        if !house.replaces.load(Ordering::Relaxed) && self.look_at(to)?.is_some() {
            return self.replace(from, to);
        }
        let refused = match self.move_file(from, to)? {
            Moved::Yes => return Ok(()),
            Moved::NotFrom(reply) => return Err(self.why_not_there(from, &reply)?),
            Moved::NotTo(reply) => reply,
        };
        match self.look_at(to)?.map(|entry| entry.kind) {
            None => Err(self.why(to, &refused)?),
            Some(Kind::Folder) => Err(Reason::InTheWay),
            Some(_) => {
                self.replace(from, to)?;
                house.replaces.store(false, Ordering::Relaxed);
                Ok(())
            }
        }
    }

    /// Puts a file in the place of another on a server that does not rename onto a file. The other is
    /// moved aside first and put back where that fails, so that no page is lost for one that may not
    /// take its place; for a moment there is none.
    fn replace(&mut self, from: &str, to: &str) -> Result<(), Reason> {
        let kinds = (self.look_at(from)?, self.look_at(to)?);
        match (
            kinds.0.map(|entry| entry.kind),
            kinds.1.map(|entry| entry.kind),
        ) {
            (None, _) => return Err(Reason::Missing),
            (Some(Kind::Folder), _) | (_, Some(Kind::Folder)) => return Err(Reason::InTheWay),
            _ => {}
        }
        let aside = format!("{from}.replaced");
        self.ask(&format!("DELE {aside}"))?;
        match self.move_file(to, &aside)? {
            Moved::Yes => {}
            Moved::NotFrom(reply) | Moved::NotTo(reply) => {
                return Err(reply.reason().unwrap_or(Reason::Denied));
            }
        }
        match self.move_file(from, to)? {
            Moved::Yes => {
                self.ask(&format!("DELE {aside}"))?;
                Ok(())
            }
            Moved::NotFrom(reply) | Moved::NotTo(reply) => {
                self.move_file(&aside, to)?;
                Err(reply.reason().unwrap_or(Reason::Denied))
            }
        }
    }

    fn move_file(&mut self, from: &str, to: &str) -> Result<Moved, Reason> {
        let ready = self.ask(&format!("RNFR {from}"))?;
        if ready.code != 350 {
            return Ok(Moved::NotFrom(ready));
        }
        let moved = self.ask(&format!("RNTO {to}"))?;
        Ok(match moved.is_done() {
            true => Moved::Yes,
            false => Moved::NotTo(moved),
        })
    }

    fn why_not_there(&mut self, whole: &str, reply: &Reply) -> Result<Reason, Reason> {
        Ok(match self.look_at(whole)? {
            None => Reason::Missing,
            Some(_) => reply.reason().unwrap_or(Reason::Denied),
        })
    }

    /// Returns why a change was refused: what the reply says, else what is seen where it was tried.
    fn why(&mut self, whole: &str, reply: &Reply) -> Result<Reason, Reason> {
        if let Some(reason) = reply.reason() {
            return Ok(reason);
        }
        if let Some(entry) = self.look_at(whole)? {
            return Ok(match entry.kind {
                Kind::Folder => Reason::InTheWay,
                Kind::File | Kind::Link | Kind::Other => Reason::Denied,
            });
        }
        let (above, _) = split(whole);
        if self.ask(&format!("CWD {above}"))?.is_done() {
            return Ok(Reason::Denied);
        }
        Ok(match self.look_at(above)?.map(|entry| entry.kind) {
            None | Some(Kind::Link) => Reason::Missing,
            Some(Kind::Folder) => Reason::Denied,
            Some(_) => Reason::InTheWay,
        })
    }
}
