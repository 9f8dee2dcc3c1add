//! The addresses on which a server is reached.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, ToSocketAddrs};

/// How many ports are tried after the one that is wanted.
const FURTHER: u16 = 20;

/// Who can reach a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reach {
    /// This machine alone: 127.0.0.1 and, where the machine has it, ::1.
    Loopback,
    /// Whoever reaches this address or name.
    Exposed(String),
}

/// Why a server cannot be reached.
#[derive(Debug, thiserror::Error)]
pub enum Unreachable {
    /// Every port that was tried is taken.
    #[error("ports {from} to {to} are taken")]
    Taken {
        /// The port that was wanted.
        from: u16,
        /// The last one tried.
        to: u16,
    },
    /// The system does not let it be reached by this name or address, or by a port so low.
    #[error("{host}: {source}")]
    Host {
        /// The address or name.
        host: String,
        /// What the system said.
        source: io::Error,
    },
}

/// Sockets that listen, all on one port.
#[derive(Debug)]
pub struct Bound {
    listeners: Vec<TcpListener>,
    addresses: Vec<SocketAddr>,
}

impl Bound {
    /// Listens on the port that is wanted or, if it is taken, on the next one that is free; port 0
    /// stands for any free one.
    ///
    /// # Errors
    /// [`Unreachable`].
    pub fn new(reach: &Reach, port: u16) -> Result<Self, Unreachable> {
        let to = port.saturating_add(FURTHER);
        // Of port 0 each try gives another one.
        let tries: Vec<u16> = match port {
            0 => vec![0; usize::from(FURTHER)],
            _ => (port..=to).collect(),
        };
        for port in tries {
            let listeners = listen(reach, port).and_then(|listeners| {
                let addresses = listeners.iter().map(TcpListener::local_addr);
                let addresses = addresses.collect::<io::Result<_>>()?;
                Ok(Self {
                    listeners,
                    addresses,
                })
            });
            match listeners {
                Ok(bound) => return Ok(bound),
                Err(error) if is_taken(&error) => {}
                Err(source) => {
                    return Err(Unreachable::Host {
                        host: host(reach),
                        source,
                    });
                }
            }
        }
        Err(Unreachable::Taken { from: port, to })
    }

    /// Returns the port.
    pub fn port(&self) -> u16 {
        self.addresses.first().map_or(0, SocketAddr::port)
    }

    /// Returns the addresses, of which the first is to be shown to people.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    pub(super) fn into_listeners(self) -> Vec<TcpListener> {
        self.listeners
    }
}

fn host(reach: &Reach) -> String {
    match reach {
        Reach::Loopback => Ipv4Addr::LOCALHOST.to_string(),
        Reach::Exposed(host) => host.clone(),
    }
}

fn listen(reach: &Reach, port: u16) -> io::Result<Vec<TcpListener>> {
    match reach {
        Reach::Exposed(host) => {
            let addresses: Vec<_> = (host.as_str(), port).to_socket_addrs()?.collect();
            Ok(vec![TcpListener::bind(&addresses[..])?])
        }
        Reach::Loopback => {
            let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
            let port = first.local_addr()?.port();
            match TcpListener::bind((IpAddr::from(Ipv6Addr::LOCALHOST), port)) {
                Ok(second) => Ok(vec![first, second]),
                // Browsers that try ::1 for localhost would reach somebody else.
                Err(error) if is_taken(&error) => Err(error),
                Err(_) => Ok(vec![first]),
            }
        }
    }
}

/// Returns whether another port may do.
fn is_taken(error: &io::Error) -> bool {
    match error.kind() {
        ErrorKind::AddrInUse => true,
        // Windows keeps ranges of ports for itself; elsewhere all low ports are kept.
        ErrorKind::PermissionDenied => cfg!(windows),
        _ => false,
    }
}
