//! What is asked and what is answered, as plain values that know nothing of connections.

use std::sync::Arc;

use super::form::{self, Fields};

/// What may be done with an address; any other method is refused before a request is made of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// To read.
    Get,
    /// To read all but the body: it is answered as [`Method::Get`], and the body is left out.
    Head,
    /// To have something done.
    Post,
}

/// The methods that [`Method`] knows, as the header `Allow` names them.
pub const METHODS: &str = "GET, HEAD, POST";

impl Method {
    /// Returns the method of this name, which has capital letters.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "GET" => Some(Self::Get),
            "HEAD" => Some(Self::Head),
            "POST" => Some(Self::Post),
            _ => None,
        }
    }
}

/// Which address is asked for: what stands after the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The path as plain text, which begins with `/`; `None` where nothing can have such a path
    /// ([`form::path`]).
    pub path: Option<String>,
    /// The values after `?`; none where they are not encoded as browsers do it.
    pub query: Fields,
    /// What stands after `?`, as it was sent.
    pub sent_query: Option<String>,
}

impl Target {
    /// Reads a target in its origin form (RFC 9112, 3.2.1), or returns `None` where it has another or
    /// holds anything but visible ASCII.
    pub fn parse(text: &str) -> Option<Self> {
        if !text.starts_with('/') || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        let (path, sent) = match text.split_once('?') {
            Some((path, query)) => (path, Some(query)),
            None => (text, None),
        };
        let query = sent.unwrap_or_default();
        Some(Self {
            sent_query: sent.map(str::to_owned),
            path: form::path(path),
            query: Fields::parse(query.as_bytes()).unwrap_or_default(),
        })
    }
}

/// The headers of a request, in the order in which they came.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headers(Vec<(String, String)>);

impl Headers {
    /// Adds a header; its name counts without regard to case.
    pub fn push(&mut self, name: &str, value: &str) {
        self.0.push((name.to_ascii_lowercase(), value.to_owned()));
    }

    /// Returns every value of a header, whose name is given in small letters.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.0.iter().filter(move |(known, _)| known == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Returns the first value of a header, whose name is given in small letters.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// Returns the value of a header that stands there exactly once.
    pub fn only(&self, name: &str) -> Option<&str> {
        let mut all = self.all(name);
        let first = all.next()?;
        all.next().is_none().then_some(first)
    }
}

/// A request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What to do.
    pub method: Method,
    /// With which address.
    pub target: Target,
    /// What was said beside it.
    pub headers: Headers,
    /// What was sent along; empty but for [`Method::Post`].
    pub body: Vec<u8>,
}

impl Asked {
    /// Returns the path as plain text, or `None` where nothing can have such a path.
    pub fn path(&self) -> Option<&str> {
        self.target.path.as_deref()
    }

    /// Returns the fields of the form that was sent, or `None` where the body is none.
    pub fn form(&self) -> Option<Fields> {
        Fields::parse(&self.body)
    }
}

/// An answer.
///
/// Whoever sends it adds `Content-Length`, `Date` and `Connection`, and leaves the body out where the
/// method or the status wants none. To 304 the body of the 200 may be given for its length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Names and values of headers: ASCII without control characters.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Arc<[u8]>,
}

impl Answer {
    /// Returns an answer without headers or body.
    pub fn new(status: u16) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: Arc::from([]),
        }
    }

    /// Returns the answer with one header more.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Returns the answer with this body, of this type.
    pub fn body(mut self, kind: &str, body: impl Into<Arc<[u8]>>) -> Self {
        self.body = body.into();
        self.with("Content-Type", kind)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_has_a_path_and_a_query() {
        let target = Target::parse("/fr/?on=2026-03-01&q=a?b").unwrap();
        assert_eq!(target.path.as_deref(), Some("/fr/"));
        assert_eq!(target.query.get("on"), Some("2026-03-01"));
        assert_eq!(target.query.get("q"), Some("a?b"));
        let strange = Target::parse("/%2f?a=%").unwrap();
        assert_eq!(strange.path, None);
        assert_eq!(strange.query, Fields::default());
    }

    #[test]
    fn targets_of_other_forms_are_none() {
        for text in [
            "",
            "*",
            "http://evil/",
            "evil:443",
            "fr/",
            "?a",
            "/é",
            "/a b",
            "/a\tb",
            "/\u{7f}",
        ] {
            assert_eq!(Target::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_header_counts_without_regard_to_case_and_only_once() {
        let mut headers = Headers::default();
        headers.push("HOST", "a");
        assert_eq!(headers.only("host"), Some("a"));
        headers.push("host", "b");
        assert_eq!(headers.only("host"), None);
        assert_eq!(headers.get("host"), Some("a"));
    }
}
