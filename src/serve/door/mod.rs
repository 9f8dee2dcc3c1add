//! The door: connections are taken, requests read, judged, handed in, and answers sent.
//!
//! tiny_http makes the answers but takes no connections here. Its own server has no limits: a head of
//! 50 MB was read to its end, half-open clients had a thread each, an address beyond ASCII was never
//! answered, and running out of file descriptors ends it. Put behind a door it would need a second
//! socket and two more descriptors for each connection, a secret to know the door by, and all that
//! is read once would be written and read again. So the door reads requests itself, strictly
//! ([`head`]) and within limits ([`limits`]), and has tiny_http write the heads of answers ([`send`]).
//!
//! - A connection is one request: one thread, one answer, closed. On one machine opening another costs
//!   less than a tenth of a millisecond.
//! - There are so many places ([`places`]); whoever is slow makes room for whoever comes.
//! - Each part of a conversation ends at a moment, however little each byte of it brings ([`timed`]).
//! - What makes an answer may fail, even panic: that is one answer with status 500.
#![allow(
    clippy::disallowed_methods,
    reason = "this is where the server meets the network, and clients that take their time"
)]

pub mod bind;
pub mod head;
pub mod limits;
mod places;
mod receive;
mod send;
mod timed;

use std::io::{self, ErrorKind, Write};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

pub use bind::{Bound, Reach, Unreachable};
pub use limits::Limits;

use places::{Held, Places, Stage};
use receive::Nothing;

use super::admission::{Rules, Way};
use super::http::{Answer, Asked, Method};
use super::polls::Polls;
use super::refusal::Refusal;

/// How long a server that ends waits for answers on their way.
const LAST_WAIT: Duration = Duration::from_secs(1);

/// How long at most to wait before asking the system again for what it could not give.
const PAUSE: Duration = Duration::from_millis(20);

/// A server at work; dropping it ends it.
pub struct Server {
    inside: Arc<Inside>,
    addresses: Vec<SocketAddr>,
    threads: Vec<JoinHandle<()>>,
}

/// What every thread shares.
struct Inside {
    rules: Rules,
    limits: Limits,
    polls: Arc<Polls>,
    places: Arc<Places>,
    handler: Box<dyn Fn(&Asked) -> Answer + Send + Sync>,
    is_over: AtomicBool,
}

impl Server {
    /// Begins to answer.
    ///
    /// `handler` sees only requests that `rules` let in, each on a thread of its own. It may wait for
    /// news in `polls`, which has fewer places than `limits`, so that others are always answered.
    ///
    /// # Errors
    /// The system gives no thread.
    pub fn start(
        bound: Bound,
        rules: Rules,
        limits: Limits,
        polls: Arc<Polls>,
        handler: impl Fn(&Asked) -> Answer + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let places = Arc::new(Places::new(limits.places));
        let inside = Arc::new(Inside {
            rules,
            limits,
            polls,
            places,
            handler: Box::new(handler),
            is_over: AtomicBool::new(false),
        });
        let mut server = Self {
            inside: Arc::clone(&inside),
            addresses: bound.addresses().to_vec(),
            threads: Vec::new(),
        };
        for listener in bound.into_listeners() {
            let inside = Arc::clone(&inside);
            let thread = thread::Builder::new().spawn(move || inside.accept(&listener))?;
            server.threads.push(thread);
        }
        Ok(server)
    }

    /// Returns the addresses at which it is reached.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    /// Ends: takes no more connections, has those who wait for news go, and gives answers that are on
    /// their way a second.
    pub fn stop(self) {
        drop(self);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.inside.is_over.store(true, Ordering::SeqCst);
        self.inside.polls.close();
        for (address, thread) in self.addresses.iter().zip(self.threads.drain(..)) {
            // A thread looks up when somebody comes; one that cannot be told ends with the process.
            if TcpStream::connect_timeout(&near(*address), LAST_WAIT).is_ok() {
                drop(thread.join());
            }
        }
        self.inside.places.clear(LAST_WAIT);
    }
}

/// Returns the address by which this machine itself reaches an address it listens on.
fn near(mut address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        address.set_ip(match address {
            SocketAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
            SocketAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
        });
    }
    address
}

/// Returns whether no connection came because its client gave it up meanwhile.
fn is_of_client(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset | ErrorKind::Interrupted
    )
}

impl Inside {
    fn accept(self: &Arc<Self>, listener: &TcpListener) {
        for stream in listener.incoming() {
            if self.is_over.load(Ordering::SeqCst) {
                return;
            }
            match stream {
                Ok(stream) => self.let_in(stream),
                Err(error) if is_of_client(&error) => {}
                // Mostly no file descriptors are left.
                Err(_) => self.places.make_room(PAUSE),
            }
        }
    }

    fn let_in(self: &Arc<Self>, stream: TcpStream) {
        match self.places.take(stream) {
            Ok(held) => {
                let inside = Arc::clone(self);
                // Without a thread the place is given back, which closes the connection.
                let _ = thread::Builder::new().spawn(move || inside.talk(&held));
            }
            Err(stream) => {
                // One that does not read this at once is not waited for.
                let full = Refusal::Full.answer();
                let _ = stream.set_nonblocking(true);
                let _ = send::head(&full)
                    .map(|head| (&stream).write(&[&head, &full.body[..]].concat()));
            }
        }
    }

    /// Has the one conversation of a connection.
    fn talk(&self, held: &Held) {
        let stream = held.stream();
        // Otherwise the second packet of an answer waits for the client to confirm the first.
        let _ = stream.set_nodelay(true);
        let mut is_head = false;
        let answer = match self.hear(held, &mut is_head) {
            Ok(answer) => answer,
            Err(Nothing::Refused(refusal)) => refusal.answer(),
            Err(Nothing::Gone) => return,
        };
        if !held.go_on(Stage::Taking) {
            return;
        }
        let sent = send::answer(stream, &answer, is_head, &self.limits);
        drop(answer);
        if sent.is_ok() && held.go_on(Stage::Leaving) {
            send::farewell(stream, &self.limits);
        }
    }

    /// Reads a request, judges it and has it answered.
    fn hear(&self, held: &Held, is_head: &mut bool) -> Result<Answer, Nothing> {
        let (stream, limits) = (held.stream(), &self.limits);
        let (mut asked, came) = receive::head(stream, limits)?;
        *is_head = asked.method == Method::Head;
        let length = receive::length(&asked, limits)?;
        if self.rules.judge(&asked)? == Way::Entrance {
            return Ok(self.rules.welcome());
        }
        asked.body = receive::body(stream, &asked, came, length, limits)?;
        self.rules.judge_body(&asked)?;
        if !held.go_on(Stage::Waiting) {
            return Err(Nothing::Gone);
        }
        // Whatever it left half done is behind locks, which say so.
        let answer = panic::catch_unwind(AssertUnwindSafe(|| (self.handler)(&asked)));
        answer.map_err(|_| Refusal::Failed.into())
    }
}
