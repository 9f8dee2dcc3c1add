//! The head of a request, read strictly (RFC 9112).
//!
//! What two readers could take for two things is refused: a line that ends with LF alone, a header that
//! goes on in the next line, a space before `:`. Nothing here knows of connections or limits.

use crate::serve::http::{Asked, Headers, Method, Target};
use crate::serve::refusal::Refusal;

const NO_LINE: &str = "The request line is not METHOD /path HTTP/1.1.";
const NO_ADDRESS: &str = "The address must begin with / and be percent-encoded.";
const NO_HEADER: &str = "A header is not Name: value.";

/// Returns the length of the head with the empty line that ends it, where it is all there.
///
/// `seen` bytes are known to hold no end.
pub fn end(bytes: &[u8], seen: usize) -> Option<usize> {
    let from = seen.saturating_sub(3).min(bytes.len());
    let found = bytes[from..]
        .windows(4)
        .position(|four| four == b"\r\n\r\n");
    found.map(|at| from + at + 4)
}

/// Returns whether a request could begin with these bytes.
///
/// A browser that speaks TLS learns at once that nobody does here, instead of waiting.
pub fn may_begin(bytes: &[u8]) -> bool {
    bytes.first().is_none_or(u8::is_ascii_alphabetic)
}

/// Returns the request whose head this is, with the empty line that ends it, and without a body.
///
/// # Errors
/// The refusal to answer it with.
pub fn parse(head: &[u8]) -> Result<Asked, Refusal> {
    let head = head.strip_suffix(b"\r\n").unwrap_or_default();
    let mut lines = head.split_inclusive(|byte| *byte == b'\n').map(line);
    let first = lines.next().flatten();
    let (method, target, is_old) = request_line(first.ok_or(Refusal::Malformed(NO_LINE))?)?;
    let mut headers = Headers::default();
    for line in lines {
        let (name, value) = line.and_then(header).ok_or(Refusal::Malformed(NO_HEADER))?;
        // RFC 9110, 10.1.1: what HTTP/1.0 expects is not heard.
        if !(is_old && name.eq_ignore_ascii_case("expect")) {
            headers.push(name, &value);
        }
    }
    Ok(Asked {
        method,
        target,
        headers,
        body: Vec::new(),
    })
}

/// Returns a line without its end, or `None` where it ends otherwise than with CR and LF.
fn line(whole: &[u8]) -> Option<&[u8]> {
    let line = whole.strip_suffix(b"\r\n")?;
    (!line.contains(&b'\r')).then_some(line)
}

/// Returns method, target and whether it is HTTP/1.0.
fn request_line(line: &[u8]) -> Result<(Method, Target, bool), Refusal> {
    let mut words = line.split(|byte| *byte == b' ');
    let (Some(method), Some(target), Some(version), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(Refusal::Malformed(NO_LINE));
    };
    let is_old = match version {
        b"HTTP/1.1" => false,
        b"HTTP/1.0" => true,
        _ if version.starts_with(b"HTTP/") => return Err(Refusal::Version),
        _ => return Err(Refusal::Malformed(NO_LINE)),
    };
    if method.is_empty() || !method.iter().copied().all(is_token) {
        return Err(Refusal::Malformed(NO_LINE));
    }
    let method = std::str::from_utf8(method).ok().and_then(Method::parse);
    let method = method.ok_or(Refusal::Method)?;
    let target = std::str::from_utf8(target).ok().and_then(Target::parse);
    Ok((
        method,
        target.ok_or(Refusal::Malformed(NO_ADDRESS))?,
        is_old,
    ))
}

/// Returns name and value of a header.
///
/// Bytes beyond ASCII are kept as well as they can be: they come in cookies that other servers of
/// this machine set, for cookies know no ports.
fn header(line: &[u8]) -> Option<(&str, String)> {
    let end = line.iter().position(|byte| *byte == b':')?;
    let (name, value) = (&line[..end], &line[end + 1..]);
    let is_name = !name.is_empty() && name.iter().copied().all(is_token);
    let is_value = !value
        .iter()
        .any(|byte| byte.is_ascii_control() && *byte != b'\t');
    let name = std::str::from_utf8(name).ok()?;
    let value = String::from_utf8_lossy(value.trim_ascii());
    (is_name && is_value).then(|| (name, value.into_owned()))
}

/// Returns whether a byte may stand in a name (RFC 9110, 5.6.2).
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn status(head: &str) -> u16 {
        parse(head.as_bytes()).map_or_else(Refusal::status, |_| 200)
    }

    #[test]
    fn a_browsers_head_is_read() {
        let head = "GET /fr/?a=b HTTP/1.1\r\nHost: localhost:4000\r\nAccept:text/html\t\r\n\
                    X-Empty:\r\n\r\n";
        let asked = parse(head.as_bytes()).unwrap();
        assert_eq!(asked.method, Method::Get);
        assert_eq!(asked.path(), Some("/fr/"));
        assert_eq!(asked.target.query.get("a"), Some("b"));
        assert_eq!(asked.headers.get("host"), Some("localhost:4000"));
        assert_eq!(asked.headers.get("accept"), Some("text/html"));
        assert_eq!(asked.headers.get("x-empty"), Some(""));
        assert_eq!(status("HEAD / HTTP/1.0\r\n\r\n"), 200);
    }

    #[test]
    fn strange_request_lines_are_refused() {
        for (line, expected) in [
            ("", 400),
            ("GET", 400),
            ("GET /", 400),
            ("GET  / HTTP/1.1", 400),
            ("GET / HTTP/1.1 ", 400),
            (" GET / HTTP/1.1", 400),
            ("GET /a b HTTP/1.1", 400),
            ("GET\t/ HTTP/1.1", 400),
            ("GET / http/1.1", 400),
            ("GET / HTTP/1.1\r", 400),
            ("GET http://evil/ HTTP/1.1", 400),
            ("GET fr/ HTTP/1.1", 400),
            ("GET * HTTP/1.1", 400),
            ("GET /é HTTP/1.1", 400),
            ("G(T / HTTP/1.1", 400),
            ("get / HTTP/1.1", 405),
            ("PUT / HTTP/1.1", 405),
            ("TRACE / HTTP/1.1", 405),
            ("OPTIONS * HTTP/1.1", 405),
            ("CONNECT evil:443 HTTP/1.1", 405),
            ("PRI * HTTP/2.0", 505),
            ("GET / HTTP/1.10", 505),
            ("GET / HTTP/1", 505),
        ] {
            assert_eq!(status(&format!("{line}\r\n\r\n")), expected, "{line:?}");
        }
    }

    #[test]
    fn strange_headers_are_refused() {
        for (header, expected) in [
            ("A: b", 200),
            ("A: b: c", 200),
            ("Cookie: é=ü", 200),
            ("A : b", 400),
            (" A: b", 400),
            ("A: b\r\n c", 400),
            ("A", 400),
            (": b", 400),
            ("É: b", 400),
            ("A: b\nC: d", 400),
            ("A: b\rC: d", 400),
            ("A: b\0", 400),
            ("A: \u{7f}", 400),
        ] {
            let head = format!("GET / HTTP/1.1\r\n{header}\r\n\r\n");
            assert_eq!(status(&head), expected, "{header:?}");
        }
    }

    #[test]
    fn only_http_1_1_expects() {
        let expects = |version: &str| {
            let head = format!("GET / HTTP/{version}\r\nExpect: 100-continue\r\n\r\n");
            let asked = parse(head.as_bytes()).unwrap();
            asked.headers.get("expect").is_some()
        };
        assert!(expects("1.1") && !expects("1.0"));
    }

    #[test]
    fn the_end_is_found_however_it_comes() {
        let head = b"GET / HTTP/1.1\r\nA: b\r\n\r\nrest\r\n\r\n";
        for seen in 0..24 {
            assert_eq!(end(head, seen), Some(24), "{seen}");
        }
        assert_eq!(end(&head[..23], 0), None);
        assert_eq!(end(b"", 9), None);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = parse(&bytes);
            let _ = end(&bytes, bytes.len() / 2);
        }

        #[test]
        fn nothing_near_a_head_makes_it_panic(
            head in "(GET|POST|[A-Z é]{0,5})[ \t]{0,2}/[a-z%2fé?&=+]{0,9} ?HTTP/[012.]{0,3}\r?\n\
                     ([A-Za-z :\r\n\x00é]{0,30}\r\n){0,4}(\r\n)?"
        ) {
            if let Ok(asked) = parse(head.as_bytes()) {
                prop_assert!(asked.path().is_none_or(|path| path.starts_with('/')));
            }
        }
    }
}
