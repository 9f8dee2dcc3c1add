//! What is changed over one connection: steps of one kind are asked for at once, and what was refused
//! is looked into one by one.

use std::mem::discriminant;
use std::sync::atomic::{AtomicBool, Ordering};

use super::connection::Connection;
use super::crew::Taken;
use super::look::split;
use super::reply::Reply;
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

/// A step that was not done, by its index, and why.
pub type Undone = (usize, Reason);

/// Whether a file was moved.
enum Moved {
    Yes,
    /// The server will not have it moved.
    NotFrom(Reply),
    /// The server will not have it there.
    NotTo(Reply),
}

impl Connection {
    /// Carries out steps of which none needs another, and tells the index of each that was done.
    pub fn carry_out(
        &mut self,
        steps: &[Step<'_>],
        house: &House,
        taken: &Taken,
        done: &mut dyn FnMut(usize),
    ) -> Result<(), Undone> {
        let mut first = 0;
        for run in steps.chunk_by(|one, next| discriminant(one) == discriminant(next)) {
            let mut told = |index: usize| done(first + index);
            let carried = match run.first() {
                Some(Step::Put { .. }) => self.put(run, house, taken, &mut told),
                Some(Step::MakeFolder(_)) => self.make_folders(run, house, &mut told),
                Some(Step::Rename { .. }) => self.rename(run, house, &mut told),
                Some(Step::Remove(_)) => self.remove(run, &mut told),
                Some(Step::RemoveFolder(_)) => self.remove_folders(run, &mut told),
                None => Ok(()),
            };
            carried.map_err(|(index, reason)| (first + index, reason))?;
            first += run.len();
        }
        Ok(())
    }

    /// Gives a command for each step, and returns those that were refused, with the replies.
    fn each(
        &mut self,
        command: &str,
        steps: &[Step<'_>],
        done: &mut dyn FnMut(usize),
    ) -> Result<Vec<(usize, String, Reply)>, Undone> {
        let wholes: Vec<_> = steps.iter().map(|step| self.whole(step.path())).collect();
        let lines: Vec<_> = wholes
            .iter()
            .map(|whole| format!("{command} {whole}"))
            .collect();
        let lines: Vec<_> = lines.iter().map(String::as_str).collect();
        let replies = self.ask_all(&lines).map_err(|reason| (0, reason))?;
        let mut refused = Vec::new();
        for ((index, whole), reply) in wholes.into_iter().enumerate().zip(replies) {
            match reply.is_done() {
                true => done(index),
                false => refused.push((index, whole, reply)),
            }
        }
        Ok(refused)
    }

    fn make_folders(
        &mut self,
        steps: &[Step<'_>],
        house: &House,
        done: &mut dyn FnMut(usize),
    ) -> Result<(), Undone> {
        let mut made = Vec::new();
        let refused = self.each("MKD", steps, &mut |index| made.push(index))?;
        if house.sets_modes.load(Ordering::Relaxed) {
            let steps = made.iter().filter_map(|index| steps.get(*index));
            let line = |step: &Step<'_>| set_mode(house.modes.folder, &self.whole(step.path()));
            let lines: Vec<_> = steps.map(line).collect();
            let lines: Vec<_> = lines.iter().map(String::as_str).collect();
            for reply in self.ask_all(&lines).map_err(|reason| (0, reason))? {
                house.note_mode(&reply);
            }
        }
        made.into_iter().for_each(&mut *done);
        for (index, whole, reply) in refused {
            let is_there = self.is_folder(&whole, &reply);
            is_there.map_err(|reason| (index, reason))?;
            done(index);
        }
        Ok(())
    }

    /// Makes sure that a folder is there that could not be made.
    fn is_folder(&mut self, whole: &str, refused: &Reply) -> Result<(), Reason> {
        if self.ask(&format!("CWD {whole}"))?.is_done() {
            return Ok(());
        }
        match self.look_at(whole)? {
            Some(_) => Err(Reason::InTheWay),
            None => Err(self.why(whole, refused)?),
        }
    }

    fn remove(&mut self, steps: &[Step<'_>], done: &mut dyn FnMut(usize)) -> Result<(), Undone> {
        for (index, whole, reply) in self.each("DELE", steps, done)? {
            let is_gone = self.is_gone(&whole, &reply);
            is_gone.map_err(|reason| (index, reason))?;
            done(index);
        }
        Ok(())
    }

    fn is_gone(&mut self, whole: &str, refused: &Reply) -> Result<(), Reason> {
        match self.look_at(whole)?.is_none() {
            true => Ok(()),
            false => Err(self.why(whole, refused)?),
        }
    }

    fn remove_folders(
        &mut self,
        steps: &[Step<'_>],
        done: &mut dyn FnMut(usize),
    ) -> Result<(), Undone> {
        for (index, whole, reply) in self.each("RMD", steps, done)? {
            let may_stay = self.may_stay(&whole, &reply);
            may_stay.map_err(|reason| (index, reason))?;
            done(index);
        }
        Ok(())
    }

    /// Makes sure that a folder that was not removed is gone or holds something.
    fn may_stay(&mut self, whole: &str, refused: &Reply) -> Result<(), Reason> {
        match self.look_at(whole)?.map(|entry| entry.kind) {
            None => Ok(()),
            Some(Kind::Folder) => match self.list_at(whole)? {
                // ProFTPD lists no link that leads nowhere, but does not remove what holds one.
                Some(held) if held.is_empty() && !refused.words.contains("not empty") => {
                    Err(refused.reason().unwrap_or(Reason::Denied))
                }
                _ => Ok(()),
            },
            Some(_) => Err(Reason::InTheWay),
        }
    }

    fn rename(
        &mut self,
        steps: &[Step<'_>],
        house: &House,
        done: &mut dyn FnMut(usize),
    ) -> Result<(), Undone> {
        let mut lines = Vec::new();
        let mut names = Vec::new();
        for (index, step) in steps.iter().enumerate() {
            let Step::Rename { from, to } = step else {
                continue;
            };
            let (from, to) = (self.whole(from), self.whole(to));
            lines.extend([format!("RNFR {from}"), format!("RNTO {to}")]);
            names.push((index, from, to));
        }
        let mut refused = Vec::new();
        if house.replaces.load(Ordering::Relaxed) {
            let lines: Vec<_> = lines.iter().map(String::as_str).collect();
            let replies = self.ask_all(&lines).map_err(|reason| (0, reason))?;
            for (name, replies) in names.into_iter().zip(replies.chunks_exact(2)) {
                match Moved::of(replies) {
                    Moved::Yes => done(name.0),
                    moved => refused.push((name, Some(moved))),
                }
            }
        } else {
            refused.extend(names.into_iter().map(|name| (name, None)));
        }
        for ((index, from, to), moved) in refused {
            let renamed = self.rename_one(&from, &to, moved, house);
            renamed.map_err(|reason| (index, reason))?;
            done(index);
        }
        Ok(())
    }

    /// Renames what was refused to be, or what was not tried since the server replaces nothing.
    fn rename_one(
        &mut self,
        from: &str,
        to: &str,
        moved: Option<Moved>,
        house: &House,
    ) -> Result<(), Reason> {
        let moved = match moved {
            Some(moved) => moved,
            None if self.look_at(to)?.is_some() => return self.replace(from, to),
            None => self.move_file(from, to)?,
        };
        let refused = match moved {
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
        let (from, to) = (format!("RNFR {from}"), format!("RNTO {to}"));
        Ok(Moved::of(&self.ask_all(&[&from, &to])?))
    }

    fn why_not_there(&mut self, whole: &str, reply: &Reply) -> Result<Reason, Reason> {
        Ok(match self.look_at(whole)? {
            None => Reason::Missing,
            Some(_) => reply.reason().unwrap_or(Reason::Denied),
        })
    }

    /// Returns why a change was refused: what the reply says, else what is seen where it was tried.
    pub(super) fn why(&mut self, whole: &str, reply: &Reply) -> Result<Reason, Reason> {
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

impl Moved {
    /// Reads the replies to `RNFR` and `RNTO`: where the first is refused, there is nothing that the
    /// second could move.
    fn of(replies: &[Reply]) -> Self {
        match replies {
            [ready, _] if ready.code != 350 => Self::NotFrom(ready.clone()),
            [_, moved] if !moved.is_done() => Self::NotTo(moved.clone()),
            _ => Self::Yes,
        }
    }
}

impl House {
    /// Learns from the reply to a command that sets rights; where one is refused, none is set any more:
    /// not every server lets its customers.
    pub(super) fn note_mode(&self, reply: &Reply) {
        if !reply.is_done() {
            self.sets_modes.store(false, Ordering::Relaxed);
        }
    }
}

/// Returns the command that sets rights.
pub fn set_mode(mode: u32, whole: &str) -> String {
    format!("SITE CHMOD {mode:o} {whole}")
}
