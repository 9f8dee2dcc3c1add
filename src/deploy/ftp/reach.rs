//! Reaching a server: nothing is said to it but that TLS is wanted, until it has proved who it is.

use std::io;
use std::net::{TcpStream, ToSocketAddrs as _};
use std::time::Duration;

use super::control::{Control, Line};
use super::data::patient;
use super::reply::{Reply, lost};
use super::tls::{self, Tls};
use super::{FtpAccess, Security};
use crate::deploy::remote::Reason;

/// Connects to the host and, where it is asked for, begins TLS; returns the server's greeting too.
///
/// # Errors
/// Why the host is not reached, or not believed.
pub fn reach(access: &FtpAccess) -> Result<(Control, Option<Tls>, Reply), Reason> {
    let Security::Tls = access.security else {
        let (control, greeting) = greet(access)?;
        return Ok((control, None, greeting));
    };
    let roots = tls::authorities(access.authorities.as_deref())?;
    let mut refused = None;
    for version in tls::VERSIONS {
        let tls = Tls::new(roots.clone(), version, &access.host)?;
        let (mut control, greeting) = greet(access)?;
        control.say(&["AUTH TLS"])?;
        let answer = control.hear("")?;
        match answer.code {
            200..400 => {}
            421 => return Err(Reason::Lost(answer.said())),
            500.. => return Err(Reason::NoTls),
            _ => return Err(Reason::Server(answer.said())),
        }
        match encrypt(control, &tls, access.patience) {
            Ok(control) => return Ok((control, Some(tls), greeting)),
            Err(error) => {
                let reason = lost(&error, access.patience);
                if !tls::is_version(&error) {
                    return Err(reason);
                }
                refused.get_or_insert(reason);
            }
        }
    }
    Err(refused.unwrap_or(Reason::NoTls))
}

fn encrypt(control: Control, tls: &Tls, patience: Duration) -> io::Result<Control> {
    let mut channel = tls.begin(control.into_socket()?)?;
    channel.prove()?;
    let line = Line::Secure(Box::new(channel));
    Ok(Control::new(line, patience))
}

/// Connects and waits for the server's greeting.
fn greet(access: &FtpAccess) -> Result<(Control, Reply), Reason> {
    let mut control = Control::new(Line::Plain(connect(access)?), access.patience);
    let mut greeting = control.hear("")?;
    while greeting.code < 200 {
        // It is ready in a moment.
        greeting = control.hear("")?;
    }
    match greeting.code {
        200..300 => Ok((control, greeting)),
        421 => Err(Reason::Lost(greeting.said())),
        _ => Err(Reason::Server(greeting.said())),
    }
}

fn connect(access: &FtpAccess) -> Result<TcpStream, Reason> {
    let unreachable = |source: io::Error| Reason::Unreachable(source.to_string());
    let host = access.host.as_str();
    let mut last = Reason::Unreachable(format!("{host} has no address"));
    for address in (host, access.port).to_socket_addrs().map_err(unreachable)? {
        match TcpStream::connect_timeout(&address, access.patience) {
            Ok(socket) => return patient(socket, access.patience).map_err(unreachable),
            Err(source) => last = Reason::Unreachable(format!("{address}: {source}")),
        }
    }
    Err(last)
}
