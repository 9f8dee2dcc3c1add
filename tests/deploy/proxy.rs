//! A connection between client and server that is slow, or that breaks.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU16, AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

/// What becomes of connections.
#[derive(Clone, Copy)]
pub struct Manner {
    /// How long bytes take, each way.
    pub delay: Duration,
    /// After how many portions of bytes from the client the connection breaks, by how many were made
    /// before it.
    pub bears: fn(usize) -> usize,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            delay: Duration::ZERO,
            bears: |_| usize::MAX,
        }
    }
}

/// A port that leads to another one; it takes no more connections once it is dropped.
pub struct Proxy {
    at: SocketAddr,
    to: Arc<AtomicU16>,
    broken: Arc<AtomicUsize>,
    is_over: Arc<AtomicBool>,
}

impl Proxy {
    /// Leads from `at`, where port 0 is any free one, to a port of 127.0.0.1.
    pub fn start(at: (Ipv4Addr, u16), to: u16, manner: Manner) -> std::io::Result<Self> {
        let listener = TcpListener::bind(at)?;
        let proxy = Self {
            at: listener.local_addr()?,
            to: Arc::new(AtomicU16::new(to)),
            broken: Arc::default(),
            is_over: Arc::default(),
        };
        let (to, broken) = (Arc::clone(&proxy.to), Arc::clone(&proxy.broken));
        let is_over = Arc::clone(&proxy.is_over);
        thread::spawn(move || {
            for (made, client) in listener.incoming().enumerate() {
                if is_over.load(Ordering::SeqCst) {
                    break;
                }
                let to = to.load(Ordering::SeqCst);
                let (broken, bears) = (Arc::clone(&broken), (manner.bears)(made));
                let Ok(client) = client else { continue };
                thread::spawn(move || lead(&client, to, manner.delay, bears, &broken));
            }
        });
        Ok(proxy)
    }

    /// Returns the port that it takes connections on.
    pub fn port(&self) -> u16 {
        self.at.port()
    }

    /// Leads the connections made from now on to another port.
    pub fn lead_to(&self, port: u16) {
        self.to.store(port, Ordering::SeqCst);
    }

    /// Returns how many connections broke.
    pub fn broken(&self) -> usize {
        self.broken.load(Ordering::SeqCst)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.at);
    }
}

fn lead(client: &TcpStream, to: u16, delay: Duration, bears: usize, broken: &AtomicUsize) {
    // It takes as long to be heard, and as long to hear that one was.
    thread::sleep(delay * 2);
    let Ok(server) = TcpStream::connect((Ipv4Addr::LOCALHOST, to)) else {
        return;
    };
    for side in [client, &server] {
        let _ = side.set_nodelay(true);
    }
    let is_broken = thread::scope(|scope| {
        scope.spawn(|| {
            carry(&server, client, delay, usize::MAX);
            // Who speaks to a server that is gone is told so.
            let _ = client.shutdown(Shutdown::Both);
        });
        let is_broken = carry(client, &server, delay, bears);
        if is_broken {
            for side in [client, &server] {
                let _ = side.shutdown(Shutdown::Both);
            }
        }
        is_broken
    });
    broken.fetch_add(usize::from(is_broken), Ordering::SeqCst);
}

/// Carries bytes until they end, and returns whether they ended because no more is borne.
fn carry(from: &TcpStream, to: &TcpStream, delay: Duration, bears: usize) -> bool {
    let (send, due) = mpsc::channel::<(Instant, Vec<u8>)>();
    // What is to be sent is all there once nothing more is read.
    thread::scope(move |scope| {
        scope.spawn(move || {
            let mut to = to;
            for (due, bytes) in due {
                thread::sleep(due.saturating_duration_since(Instant::now()));
                if to.write_all(&bytes).is_err() {
                    break;
                }
            }
            let _ = to.shutdown(Shutdown::Write);
        });
        let mut from = from;
        let mut bytes = vec![0; 65_536];
        for carried in 0.. {
            let count = from.read(&mut bytes).unwrap_or(0);
            // A line with nobody between would not put off what is said next either.
            let _ = rustix::net::sockopt::set_tcp_quickack(from, true);
            if count == 0 {
                return false;
            }
            if carried == bears {
                return true;
            }
            let portion = bytes.get(..count).unwrap_or_default().to_vec();
            if send.send((Instant::now() + delay, portion)).is_err() {
                return false;
            }
        }
        false
    })
}
