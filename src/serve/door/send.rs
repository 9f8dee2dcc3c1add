//! An answer on its way: tiny_http writes the head, in memory; the body goes as it is.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};

use tiny_http::{HTTPVersion, Header, Response, StatusCode};

use super::limits::{Limits, PIECE, UNREAD};
use super::timed::Timed;
use crate::serve::http::Answer;
use crate::serve::refusal::Refusal;

/// Sends an answer; the body is left out for HEAD.
///
/// # Errors
/// The client went away or does not read.
pub fn answer(
    stream: &TcpStream,
    answer: &Answer,
    is_head: bool,
    limits: &Limits,
) -> io::Result<()> {
    let Some(mut first) = head(answer) else {
        // Headers come from themes and addresses too; what cannot be one ends nothing but itself.
        let failed = Refusal::Failed.answer();
        let head = head(&failed).ok_or(io::ErrorKind::InvalidData)?;
        return pieces(stream, &[&head[..], &failed.body[..]].concat(), limits);
    };
    let body = if is_head || has_no_body(answer.status) {
        &[][..]
    } else {
        &answer.body[..]
    };
    // What is short goes in one packet.
    let with = body.len().min(PIECE.saturating_sub(first.len()));
    first.extend_from_slice(&body[..with]);
    pieces(stream, &first, limits)?;
    pieces(stream, &body[with..], limits)
}

/// Ends a connection so that the answer arrives.
///
/// Closing while there is something unread has the system take the answer back, as a reset.
pub fn farewell(stream: &TcpStream, limits: &Limits) {
    if stream.shutdown(Shutdown::Write).is_err() {
        return;
    }
    let unread = u64::try_from(UNREAD).unwrap_or(u64::MAX);
    let mut rest = Timed::new(stream, limits.leave_time).take(unread);
    // Whatever ends it, it is over.
    let _ = io::copy(&mut rest, &mut io::sink());
}

fn pieces(stream: &TcpStream, bytes: &[u8], limits: &Limits) -> io::Result<()> {
    for piece in bytes.chunks(PIECE) {
        Timed::new(stream, limits.send_time).write_all(piece)?;
    }
    Ok(())
}

/// Returns whether answers of a status have no body (RFC 9110, 6.4.1).
fn has_no_body(status: u16) -> bool {
    matches!(status, 100..=199 | 204 | 304)
}

/// Returns the head of an answer, or `None` where a header cannot be written.
pub fn head(answer: &Answer) -> Option<Vec<u8>> {
    let mut headers = vec![header("Server", "Avenant")?];
    for (name, value) in &answer.headers {
        // tiny_http would believe it, and the body says it better.
        if !name.eq_ignore_ascii_case("content-length") {
            headers.push(header(name, value)?);
        }
    }
    let status = StatusCode(answer.status);
    let response = Response::new(status, headers, io::empty(), Some(answer.body.len()), None)
        .with_chunked_threshold(usize::MAX);
    let mut head = Vec::new();
    let written = response.raw_print(&mut head, HTTPVersion(1, 1), &[], true, None);
    written.ok()?;
    // RFC 9110, 8.6: no length where there is never a body, and no other than the page's where the
    // browser has it. It is always the last header.
    if has_no_body(answer.status) && (answer.body.is_empty() || answer.status != 304) {
        let end = format!("Content-Length: {}\r\n\r\n", answer.body.len());
        head.truncate(head.strip_suffix(end.as_bytes())?.len());
        head.extend_from_slice(b"\r\n");
    }
    // tiny_http keeps this one to itself, for its own connections.
    head.truncate(head.strip_suffix(b"\r\n")?.len());
    head.extend_from_slice(b"Connection: close\r\n\r\n");
    Some(head)
}

/// Returns a header of visible ASCII and spaces: a line break would begin another one.
fn header(name: &str, value: &str) -> Option<Header> {
    let is_plain = |text: &str| {
        text.bytes()
            .all(|byte| byte == b' ' || byte.is_ascii_graphic())
    };
    let is_name = !name.is_empty() && !name.contains([' ', ':']);
    if !is_name || !is_plain(name) || !is_plain(value) {
        return None;
    }
    Header::from_bytes(name, value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head_of(answer: &Answer) -> String {
        String::from_utf8(head(answer).unwrap()).unwrap()
    }

    #[test]
    fn a_head_says_what_follows_and_that_nothing_comes_after() {
        let answer = Answer::new(200)
            .body("text/plain", *b"words")
            .with("ETag", "\"a\"");
        let head = head_of(&answer);
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
        for line in [
            "Server: Avenant",
            "Content-Type: text/plain",
            "ETag: \"a\"",
            "Date: ",
        ] {
            assert_eq!(
                head.matches(&format!("\r\n{line}")).count(),
                1,
                "{line} in {head}"
            );
        }
        assert!(
            head.ends_with("\r\nContent-Length: 5\r\nConnection: close\r\n\r\n"),
            "{head}"
        );
    }

    #[test]
    fn large_answers_say_their_length_too() {
        let answer = Answer::new(200).body("text/plain", vec![b'a'; 1 << 20]);
        assert!(head_of(&answer).contains("\r\nContent-Length: 1048576\r\n"));
        assert!(!head_of(&answer).contains("chunked"));
        let wrong = answer.with("content-length", "1");
        assert!(head_of(&wrong).contains("\r\nContent-Length: 1048576\r\n"));
    }

    #[test]
    fn what_never_has_a_body_has_no_length_but_that_of_the_page() {
        assert!(!head_of(&Answer::new(204)).contains("Content-Length"));
        assert!(!head_of(&Answer::new(304)).contains("Content-Length"));
        let unchanged = Answer::new(304).body("text/plain", *b"words");
        assert!(head_of(&unchanged).contains("\r\nContent-Length: 5\r\n"));
        assert!(has_no_body(304) && has_no_body(204) && !has_no_body(200) && !has_no_body(404));
    }

    #[test]
    fn no_header_begins_another_one() {
        for (name, value) in [
            ("Location", "/a\r\nSet-Cookie: b"),
            ("Location", "/a\nb"),
            ("Location", "/é"),
            ("Location", "/\0"),
            ("A: b\r\nC", "d"),
            ("A b", "c"),
            ("", "c"),
        ] {
            assert_eq!(
                head(&Answer::new(302).with(name, value)),
                None,
                "{name:?}: {value:?}"
            );
        }
    }
}
