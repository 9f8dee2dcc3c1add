//! A connection until a moment.

use std::io::{self, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A connection that is read and written until a moment, however little each time brings.
///
/// The timeouts of a socket begin anew with each byte: one byte every four seconds would hold a
/// thread for ever.
pub struct Timed<'a> {
    stream: &'a TcpStream,
    until: Instant,
}

impl<'a> Timed<'a> {
    /// Returns the connection for so long from now on.
    pub fn new(stream: &'a TcpStream, time: Duration) -> Self {
        Self {
            stream,
            until: Instant::now() + time,
        }
    }

    /// Returns the time that is left, which is never zero.
    fn left(&self) -> io::Result<Duration> {
        let left = self.until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(ErrorKind::TimedOut.into());
        }
        Ok(left)
    }
}

impl Read for Timed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(Some(self.left()?))?;
        let mut stream = self.stream;
        stream.read(buffer).map_err(plain)
    }
}

impl Write for Timed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(Some(self.left()?))?;
        let mut stream = self.stream;
        stream.write(bytes).map_err(plain)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Unix says of a time that is over that reading would block.
fn plain(error: io::Error) -> io::Error {
    match error.kind() {
        ErrorKind::WouldBlock => ErrorKind::TimedOut.into(),
        _ => error,
    }
}
