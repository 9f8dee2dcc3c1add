//! Those who wait for news: requests that are answered when something happened, or after a while.
//!
//! Each holds a thread and a connection, so only so many may wait at once; one too many sends the
//! oldest away, whose page will ask again when somebody looks at it.
#![allow(
    clippy::disallowed_methods,
    reason = "waiting takes time, which the clock tells"
)]

use std::collections::VecDeque;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Those who wait, and the bell they wait for.
#[derive(Debug)]
pub struct Polls {
    most: usize,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// How often the bell rang.
    rung: u64,
    /// The number of whoever comes next.
    next: u64,
    /// The numbers of those who wait, oldest first.
    waiting: VecDeque<u64>,
    is_closed: bool,
}

impl Polls {
    /// Returns a room in which so many may wait at once; fewer than a door has places.
    pub fn new(most: usize) -> Self {
        Self {
            most,
            state: Mutex::default(),
            changed: Condvar::new(),
        }
    }

    /// Has everybody who waits look again.
    pub fn ring(&self) {
        self.state().rung += 1;
        self.changed.notify_all();
    }

    /// Waits until `look` finds something: it looks at once and whenever the bell rings.
    ///
    /// Returns `None` when the time is over, when newer ones took the place, or when the room closes.
    /// `look` runs outside of any lock of this room.
    pub fn wait<T>(&self, time: Duration, look: impl Fn() -> Option<T>) -> Option<T> {
        let until = Instant::now() + time;
        let number = self.enter();
        let found = self.wait_as(number, until, look);
        self.state().waiting.retain(|waiting| *waiting != number);
        found
    }

    /// Sends everybody away, now and from now on.
    pub fn close(&self) {
        let mut state = self.state();
        state.is_closed = true;
        state.waiting.clear();
        drop(state);
        self.changed.notify_all();
    }

    fn enter(&self) -> u64 {
        let mut state = self.state();
        let number = state.next;
        state.next += 1;
        if !state.is_closed {
            state.waiting.push_back(number);
        }
        let is_full = state.waiting.len() > self.most;
        if is_full {
            state.waiting.pop_front();
        }
        drop(state);
        if is_full {
            self.changed.notify_all();
        }
        number
    }

    fn wait_as<T>(&self, number: u64, until: Instant, look: impl Fn() -> Option<T>) -> Option<T> {
        loop {
            // Taken before looking: a bell that rings meanwhile has it look again.
            let rung = self.state().rung;
            if let Some(found) = look() {
                return Some(found);
            }
            let left = until.saturating_duration_since(Instant::now());
            let is_still =
                |state: &mut State| state.rung == rung && state.waiting.contains(&number);
            let waited = self
                .changed
                .wait_timeout_while(self.state(), left, is_still);
            let (state, timeout) = waited.unwrap_or_else(PoisonError::into_inner);
            if timeout.timed_out() || !state.waiting.contains(&number) {
                return None;
            }
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    const LONG: Duration = Duration::from_secs(600);

    /// Waits until so many wait.
    fn until_waiting(polls: &Polls, number: usize) {
        while polls.state().waiting.len() != number {
            thread::yield_now();
        }
    }

    #[test]
    fn what_is_there_is_found_at_once() {
        let polls = Polls::new(1);
        assert_eq!(polls.wait(LONG, || Some(7)), Some(7));
        assert_eq!(polls.state().waiting.len(), 0);
    }

    #[test]
    fn time_ends_a_wait() {
        let polls = Polls::new(1);
        assert_eq!(polls.wait(Duration::from_millis(1), || None::<u8>), None);
        assert_eq!(polls.state().waiting.len(), 0);
    }

    #[test]
    fn the_bell_has_all_look_again() {
        let (polls, news) = (Polls::new(8), AtomicUsize::new(0));
        let look = || Some(news.load(Ordering::SeqCst)).filter(|number| *number > 1);
        thread::scope(|scope| {
            let waiting: Vec<_> = (0..8)
                .map(|_| scope.spawn(|| polls.wait(LONG, look)))
                .collect();
            until_waiting(&polls, 8);
            for number in 1..=2 {
                news.store(number, Ordering::SeqCst);
                polls.ring();
            }
            for one in waiting {
                assert_eq!(one.join().unwrap(), Some(2));
            }
        });
    }

    #[test]
    fn one_too_many_sends_the_oldest_away() {
        let polls = Polls::new(1);
        thread::scope(|scope| {
            let oldest = scope.spawn(|| polls.wait(LONG, || None::<u8>));
            until_waiting(&polls, 1);
            let newest = scope.spawn(|| polls.wait(LONG, || None::<u8>));
            assert_eq!(oldest.join().unwrap(), None);
            until_waiting(&polls, 1);
            assert!(!newest.is_finished());
            polls.close();
            assert_eq!(newest.join().unwrap(), None);
        });
    }

    #[test]
    fn a_closed_room_keeps_nobody() {
        let polls = Polls::new(1);
        polls.close();
        assert_eq!(polls.wait(LONG, || None::<u8>), None);
        assert_eq!(polls.wait(LONG, || Some(1)), Some(1));
    }
}
