//! Files put over one connection: what is asked of one that was sent is asked along with the next.

use std::sync::atomic::Ordering;

use super::connection::Connection;
use super::crew::Taken;
use super::data::Load;
use super::deeds::{House, Undone, set_mode};
use super::look::size_in;
use super::reply::Reply;
use crate::deploy::remote::{Reason, Step};

/// A file that was sent, of which it is not known yet that it is whole.
struct Sent {
    index: usize,
    whole: String,
    size: u64,
    /// Whether its size is asked, and its rights set.
    asked: (bool, bool),
}

impl Connection {
    /// Puts files, and tells the index of each that has arrived whole.
    pub(super) fn put(
        &mut self,
        steps: &[Step<'_>],
        house: &House,
        taken: &Taken,
        done: &mut dyn FnMut(usize),
    ) -> Result<(), Undone> {
        let mut last: Option<Sent> = None;
        for (index, step) in steps.iter().enumerate() {
            let Step::Put { to, bytes } = step else {
                continue;
            };
            let failed = |reason| (index, reason);
            let whole = self.whole(to);
            let delete = format!("DELE {whole}");
            let mut before = last
                .as_ref()
                .map_or_else(Vec::new, |sent| sent.lines(house));
            match taken.stands(to) {
                Some(false) => {}
                None => before.push(delete),
                Some(true) => {
                    let removed = self.ask(&delete).map_err(failed)?;
                    if !removed.is_done() {
                        let why = self.why(&whole, &removed).map_err(failed)?;
                        return Err(failed(why));
                    }
                }
            }
            let before: Vec<_> = before.iter().map(String::as_str).collect();
            let moved = self.transfer(&before, &format!("STOR {whole}"), Load::Sent(bytes));
            let moved = moved.map_err(failed)?;
            if let Some(sent) = last.take() {
                self.arrived(&sent, &moved.before, house, done)?;
            }
            let size = bytes.len() as u64;
            if let Err(reply) = moved.moved {
                let why = self.why_not_put(&whole, size, &reply).map_err(failed)?;
                return Err(failed(why));
            }
            last = Some(Sent {
                index,
                whole,
                size,
                asked: (self.features.size, house.sets_modes.load(Ordering::Relaxed)),
            });
        }
        if let Some(sent) = last {
            let lines = sent.lines(house);
            let lines: Vec<_> = lines.iter().map(String::as_str).collect();
            let replies = self
                .ask_all(&lines)
                .map_err(|reason| (sent.index, reason))?;
            self.arrived(&sent, &replies, house, done)?;
        }
        Ok(())
    }

    /// Makes sure that a file is whole, by the replies to [its lines](Sent::lines).
    fn arrived(
        &mut self,
        sent: &Sent,
        replies: &[Reply],
        house: &House,
        done: &mut dyn FnMut(usize),
    ) -> Result<(), Undone> {
        let mut replies = replies.iter();
        let (asks_size, sets_mode) = sent.asked;
        let told = if asks_size { replies.next() } else { None };
        let there = match told.and_then(size_in) {
            Some(size) => size,
            None => {
                let found = self.look_at(&sent.whole);
                let found = found.map_err(|reason| (sent.index, reason))?;
                found.map_or(0, |entry| entry.size)
            }
        };
        if there != sent.size {
            let sent_all = sent.size;
            let short = Reason::Truncated {
                sent: sent_all,
                there,
            };
            return Err((sent.index, short));
        }
        if sets_mode && let Some(reply) = replies.next() {
            house.note_mode(reply);
        }
        done(sent.index);
        Ok(())
    }

    /// Returns why a file was not taken. Servers stop with a "local error in processing" where the disk
    /// fills up on the way.
    fn why_not_put(&mut self, whole: &str, sent: u64, reply: &Reply) -> Result<Reason, Reason> {
        if reply.code == 451 && self.is_short(whole, sent)? {
            return Ok(reply.reason().unwrap_or(Reason::Full));
        }
        self.why(whole, reply)
    }

    fn is_short(&mut self, whole: &str, sent: u64) -> Result<bool, Reason> {
        let there = self.size(whole)?;
        Ok(there.is_some_and(|there| there < sent))
    }
}

impl Sent {
    /// Returns the commands that are left to give for it.
    fn lines(&self, house: &House) -> Vec<String> {
        let (asks_size, sets_mode) = self.asked;
        let size = asks_size.then(|| format!("SIZE {}", self.whole));
        let mode = sets_mode.then(|| set_mode(house.modes.file, &self.whole));
        size.into_iter().chain(mode).collect()
    }
}
