//! Places for connections: only so many, and the greedy make room for the others.

use std::collections::BTreeMap;
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// What a connection is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Its request is still coming.
    Asking,
    /// Its answer is being made.
    Waiting,
    /// Its answer is on its way.
    Taking,
    /// It has its answer, and need only close.
    Leaving,
}

/// The connections of a door, each with a thread.
#[derive(Debug)]
pub struct Places {
    most: usize,
    taken: Mutex<Taken>,
    left: Condvar,
}

#[derive(Debug, Default)]
struct Taken {
    next: u64,
    /// By age: the oldest first.
    places: BTreeMap<u64, Place>,
    is_closing: bool,
}

#[derive(Debug)]
struct Place {
    stream: Arc<TcpStream>,
    stage: Stage,
    is_sent_away: bool,
}

impl Places {
    /// Returns so many places.
    pub fn new(most: usize) -> Self {
        Self {
            most,
            taken: Mutex::default(),
            left: Condvar::new(),
        }
    }

    /// Gives a place to a connection, or the connection back where there is none.
    ///
    /// Where all are taken, the one goes that has the least claim to stay: whoever has its answer,
    /// then whoever has not said what it asks, then whoever does not take its answer; of these the
    /// oldest. Whoever waits for an answer stays.
    pub fn take(self: &Arc<Self>, stream: TcpStream) -> Result<Held, TcpStream> {
        let mut taken = self.taken();
        if taken.standing() >= self.most && !taken.send_one_away() {
            return Err(stream);
        }
        // Those who were sent away need a moment to go. It is only waited for when they become many:
        // the system keeps 128 new connections meanwhile and lets further ones wait for a second.
        while taken.places.len() >= 2 * self.most {
            taken = self
                .left
                .wait(taken)
                .unwrap_or_else(PoisonError::into_inner);
        }
        let (number, stream) = (taken.next, Arc::new(stream));
        taken.next += 1;
        let place = Place {
            stream: Arc::clone(&stream),
            stage: Stage::Asking,
            is_sent_away: false,
        };
        taken.places.insert(number, place);
        Ok(Held {
            places: Arc::clone(self),
            number,
            stream,
        })
    }

    /// Sends one away, because the system has no room for another one, and waits at most so long for
    /// anybody to go.
    pub fn make_room(&self, time: Duration) {
        let mut taken = self.taken();
        taken.send_one_away();
        drop(self.left.wait_timeout(taken, time));
    }

    /// Sends away all who wait for no answer, waits so long for the others, and then sends them away
    /// too.
    pub fn clear(&self, time: Duration) {
        let until = Instant::now() + time;
        let mut taken = self.taken();
        taken.is_closing = true;
        taken.send_away(|stage| matches!(stage, Stage::Asking | Stage::Leaving));
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if taken.places.is_empty() || left.is_zero() {
                break;
            }
            let waited = self.left.wait_timeout(taken, left);
            taken = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        taken.send_away(|_| true);
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Taken {
    /// Returns how many were not sent away.
    fn standing(&self) -> usize {
        self.places
            .values()
            .filter(|place| !place.is_sent_away)
            .count()
    }

    /// Sends the one away that has the least claim to stay; returns whether there was one.
    fn send_one_away(&mut self) -> bool {
        let claim = |place: &Place| match place.stage {
            _ if place.is_sent_away => None,
            Stage::Leaving => Some(0),
            Stage::Asking => Some(1),
            Stage::Taking => Some(2),
            Stage::Waiting => None,
        };
        let places = self.places.values_mut();
        let places = places.filter_map(|place| Some((claim(place)?, place)));
        // The first of several is the oldest.
        let least = places.min_by_key(|(claim, _)| *claim);
        least.map(|(_, place)| place.send_away()).is_some()
    }

    fn send_away(&mut self, is_meant: impl Fn(Stage) -> bool) {
        let places = self.places.values_mut();
        places
            .filter(|place| is_meant(place.stage))
            .for_each(Place::send_away);
    }
}

impl Place {
    /// Has whatever reads or writes the connection end.
    fn send_away(&mut self) {
        self.is_sent_away = true;
        // A client that is gone already needs no more.
        let _ = self.stream.shutdown(Shutdown::Both);
    }
}

/// A connection that has a place.
#[derive(Debug)]
pub struct Held {
    places: Arc<Places>,
    number: u64,
    stream: Arc<TcpStream>,
}

impl Held {
    /// Returns the connection.
    pub fn stream(&self) -> &TcpStream {
        &self.stream
    }

    /// Goes on to a stage; returns whether it may, for it may have been sent away.
    pub fn go_on(&self, stage: Stage) -> bool {
        let mut taken = self.places.taken();
        let may_close_at_leisure = stage != Stage::Leaving || !taken.is_closing;
        let place = taken.places.get_mut(&self.number);
        place.is_some_and(|place| {
            place.stage = stage;
            !place.is_sent_away && may_close_at_leisure
        })
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.places.taken().places.remove(&self.number);
        self.places.left.notify_all();
    }
}
