//! A request as it comes in, within limits.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;

use super::head;
use super::limits::Limits;
use super::timed::Timed;
use crate::serve::http::{Asked, Method};
use crate::serve::refusal::Refusal;

/// Why there is no request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nothing {
    /// The client went away, or said nothing at all: browsers open connections that they may need.
    Gone,
    /// It is refused.
    Refused(Refusal),
}

impl From<Refusal> for Nothing {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Reads a request without its body; returns it with what came of the body already.
///
/// # Errors
/// Why there is none.
pub fn head(stream: &TcpStream, limits: &Limits) -> Result<(Asked, Vec<u8>), Nothing> {
    let mut timed = Timed::new(stream, limits.head_time);
    let mut bytes = Vec::new();
    let mut piece = [0; 4096];
    loop {
        let seen = bytes.len();
        let length = match timed.read(&mut piece) {
            Ok(0) => return Err(Nothing::Gone),
            Ok(length) => length,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) if error.kind() == ErrorKind::TimedOut && seen > 0 => {
                return Err(Refusal::Slow.into());
            }
            Err(_) => return Err(Nothing::Gone),
        };
        bytes.extend_from_slice(&piece[..length]);
        if !head::may_begin(&bytes) {
            return Err(
                Refusal::Malformed("This is no HTTP; the address begins with http://.").into(),
            );
        }
        let end = head::end(&bytes, seen);
        let known = end.unwrap_or(bytes.len());
        let line = bytes[..known]
            .iter()
            .position(|byte| *byte == b'\n')
            .unwrap_or(known);
        if line > limits.line {
            return Err(Refusal::TargetTooLong.into());
        }
        if known > limits.head {
            return Err(Refusal::HeadTooLong.into());
        }
        if let Some(end) = end {
            let rest = bytes.split_off(end);
            return Ok((head::parse(&bytes)?, rest));
        }
    }
}

/// Returns how many bytes the body has, as the head says.
///
/// # Errors
/// The refusal to answer it with.
pub fn length(asked: &Asked, limits: &Limits) -> Result<usize, Refusal> {
    if asked.headers.get("transfer-encoding").is_some() {
        return Err(Refusal::Coding);
    }
    let expects = asked.headers.all("expect");
    if !expects
        .into_iter()
        .all(|what| what.eq_ignore_ascii_case("100-continue"))
    {
        return Err(Refusal::Expectation);
    }
    let Some(text) = asked.headers.get("content-length") else {
        return match asked.method {
            Method::Get | Method::Head => Ok(0),
            Method::Post => Err(Refusal::NoLength),
        };
    };
    let is_plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_plain || asked.headers.only("content-length").is_none() {
        return Err(Refusal::Malformed("Content-Length must be one number."));
    }
    // What is no usize is too long as well.
    match text.parse() {
        Ok(0) => Ok(0),
        Ok(_) if asked.method != Method::Post => {
            Err(Refusal::Malformed("Only a POST may send something along."))
        }
        Ok(length) if length <= limits.body => Ok(length),
        _ => Err(Refusal::TooLong),
    }
}

/// Reads a body of `length` bytes, of which some came already.
///
/// # Errors
/// Why there is none.
pub fn body(
    stream: &TcpStream,
    asked: &Asked,
    mut came: Vec<u8>,
    length: usize,
    limits: &Limits,
) -> Result<Vec<u8>, Nothing> {
    let mut timed = Timed::new(stream, limits.body_time);
    if came.len() < length && asked.headers.get("expect").is_some() {
        let go_on = timed.write_all(b"HTTP/1.1 100 Continue\r\n\r\n");
        go_on.map_err(|_| Nothing::Gone)?;
    }
    // What comes after the body would be another request, which has no place here.
    came.truncate(length);
    let missing = u64::try_from(length - came.len()).unwrap_or(u64::MAX);
    match timed.take(missing).read_to_end(&mut came) {
        Ok(_) if came.len() == length => Ok(came),
        Err(error) if error.kind() == ErrorKind::TimedOut => Err(Refusal::Slow.into()),
        _ => Err(Nothing::Gone),
    }
}
