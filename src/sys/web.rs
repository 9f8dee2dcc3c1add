//! Pages fetched from a host: politely, one after the other, and never more than is worth reading.
//!
//! Redirects are followed on the host alone and are told. Certificates are checked against the roots
//! that browsers trust.

use std::collections::BTreeMap;
use std::io::{self, Read};
use std::net::ToSocketAddrs;
use std::time::Duration;

use flate2::read::GzDecoder;
use ureq::config::AutoHeaderValue;
use ureq::http::{HeaderMap, Response};
use ureq::{Agent, Body};
use url::{Position, Url};

use crate::audit::live::Answer;

/// As whom a page is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// A program that says what it is and wants nothing in particular.
    Tool,
    /// A reader's browser.
    Browser,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// No host has this name.
    Name,
    /// Nothing takes connections there.
    Refused,
    /// It takes longer than anybody waits.
    Slow,
    /// The certificate is none that browsers trust, or there is no TLS.
    Certificate,
    /// The connection broke, or what came is no HTTP.
    Broken,
}

impl Silence {
    /// Returns whether no other question would be answered either.
    pub fn is_total(self) -> bool {
        match self {
            Self::Name | Self::Refused | Self::Certificate => true,
            Self::Slow | Self::Broken => false,
        }
    }
}

/// A host that is asked for pages.
pub struct Host {
    agent: Agent,
    origin: String,
}

/// An answer as it came: nobody went where it leads, and nothing was unpacked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plain {
    /// The status code.
    pub status: u16,
    /// The last header of each name, in small letters.
    pub headers: BTreeMap<String, String>,
    /// What was sent, as far as it was read.
    pub body: Vec<u8>,
}

impl Plain {
    /// Returns a header, or nothing where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }
}

/// Redirects that are followed.
const LEADS: usize = 5;

const TOOL: &[(&str, &str)] = &[(
    "User-Agent",
    concat!("Avenant/", env!("CARGO_PKG_VERSION"), " (verify)"),
)];
const BROWSER: &[(&str, &str)] = &[
    (
        "User-Agent",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
    ),
    (
        "Accept",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    ),
    ("Accept-Language", "fr,en-US;q=0.8,en;q=0.6,de;q=0.4"),
    ("Accept-Encoding", "gzip"),
    ("Upgrade-Insecure-Requests", "1"),
    ("Sec-Fetch-Dest", "document"),
    ("Sec-Fetch-Mode", "navigate"),
    ("Sec-Fetch-Site", "none"),
];

impl Host {
    /// Takes the origin of a host, such as `https://legal.example`, and how long to wait for each
    /// answer.
    pub fn new(origin: &str, patience: Duration) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections(1)
            .timeout_global(Some(patience))
            .user_agent(AutoHeaderValue::None)
            .accept(AutoHeaderValue::None)
            .accept_encoding(AutoHeaderValue::None);
        Self {
            agent: Agent::new_with_config(config.build()),
            origin: origin.to_owned(),
        }
    }

    /// Asks for a path and reads at most `limit` bytes of what is sent.
    ///
    /// # Errors
    /// Why there is no answer.
    pub fn ask(&self, path: &str, view: View, limit: usize) -> Result<Answer, Silence> {
        let mut here = path.to_owned();
        for _ in 0..=LEADS {
            let response = self.fetch(&here, view)?;
            let Some(to) = lead(&response) else {
                let mut answer = read(response, limit)?;
                answer.moved = (here != path).then_some(here);
                return Ok(answer);
            };
            match self.path_of(&here, to) {
                Some(next) if next != here => here = next,
                _ => return Ok(away(&response, to)),
            }
        }
        let response = self.fetch(&here, view)?;
        let to = lead(&response).unwrap_or(&here);
        Ok(away(&response, to))
    }

    /// Asks for a path and returns what came as it came; `packing` is how it may be packed.
    ///
    /// # Errors
    /// Why there is no answer.
    pub fn ask_plainly(&self, path: &str, packing: &str, limit: usize) -> Result<Plain, Silence> {
        let request = self.agent.get(format!("{}{path}", self.origin));
        let mut request = request.header("Accept-Encoding", packing);
        for (name, value) in TOOL {
            request = request.header(*name, *value);
        }
        let mut response = request.call().map_err(|error| silence(&error))?;
        let headers = response.headers().iter();
        let headers = headers.filter_map(|(name, value)| {
            let value = value.to_str().ok()?;
            Some((name.as_str().to_owned(), value.to_owned()))
        });
        let headers = headers.collect();
        let status = response.status().as_u16();
        let body = bytes(response.body_mut().as_reader(), limit);
        let mut body = body.map_err(|error| silence(&ureq::Error::from(error)))?;
        body.truncate(limit);
        Ok(Plain {
            status,
            headers,
            body,
        })
    }

    fn fetch(&self, path: &str, view: View) -> Result<Response<Body>, Silence> {
        let headers = match view {
            View::Tool => TOOL,
            View::Browser => BROWSER,
        };
        let request = self.agent.get(format!("{}{path}", self.origin));
        let request = headers.iter().fold(request, |request, (name, value)| {
            request.header(*name, *value)
        });
        request.call().map_err(|error| match silence(&error) {
            Silence::Broken if !is_known(self.authority()) => Silence::Name,
            other => other,
        })
    }

    fn authority(&self) -> &str {
        let (_, authority) = self.origin.split_once("//").unwrap_or_default();
        authority
    }

    /// Returns the path of an address that stands in a redirect; `None` where it is not on the host.
    fn path_of(&self, here: &str, to: &str) -> Option<String> {
        let here = Url::parse(&format!("{}{here}", self.origin)).ok()?;
        let next = resolved(&here, to)?;
        (next.origin() == here.origin()).then(|| next[Position::BeforePath..].to_owned())
    }
}

/// Returns the address to which a redirect leads, without its fragment; `None` where it leads to no
/// page of the web.
pub(super) fn resolved(here: &Url, to: &str) -> Option<Url> {
    let mut next = here.join(to).ok()?;
    next.set_fragment(None);
    matches!(next.scheme(), "http" | "https").then_some(next)
}

/// Returns whether the name of a host is known; what the system says of one that is not has no kind
/// of its own.
pub(super) fn is_known(authority: &str) -> bool {
    let found = match authority.rsplit_once(':') {
        Some(_) => authority.to_socket_addrs(),
        None => (authority, 443).to_socket_addrs(),
    };
    found.is_ok_and(|mut addresses| addresses.next().is_some())
}

/// Returns where a redirect leads.
pub(super) fn lead(response: &Response<Body>) -> Option<&str> {
    let is_lead = matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308);
    let to = response.headers().get("location").filter(|_| is_lead)?;
    to.to_str().ok()
}

fn away(response: &Response<Body>, to: &str) -> Answer {
    Answer {
        status: response.status().as_u16(),
        away: Some(to.to_owned()),
        ..Answer::default()
    }
}

fn read(mut response: Response<Body>, limit: usize) -> Result<Answer, Silence> {
    let values = |headers: &HeaderMap, name: &str| {
        let all = headers.get_all(name).iter();
        let text = all.filter_map(|value| value.to_str().ok().map(str::to_owned));
        text.collect::<Vec<_>>()
    };
    let robots = values(response.headers(), "x-robots-tag");
    let kind = values(response.headers(), "content-type").pop();
    let packed = values(response.headers(), "content-encoding").join(",");
    let status = response.status().as_u16();
    let reader = response.body_mut().as_reader();
    let body = match packed.trim().to_ascii_lowercase().as_str() {
        "" | "identity" => bytes(reader, limit),
        "gzip" | "x-gzip" => bytes(GzDecoder::new(reader), limit),
        // Nobody asked for it.
        _ => return Err(Silence::Broken),
    };
    let mut body = body.map_err(|error| match silence(&ureq::Error::from(error)) {
        // What cannot be unpacked; by now the certificate was looked at.
        Silence::Certificate => Silence::Broken,
        other => other,
    })?;
    let is_cut = body.len() > limit;
    body.truncate(limit);
    Ok(Answer {
        status,
        body,
        is_cut,
        robots,
        kind,
        ..Answer::default()
    })
}

/// Reads what is sent, and one byte more than the limit where there is more.
pub(super) fn bytes(reader: impl Read, limit: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(limit).unwrap_or(u64::MAX);
    reader
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub(super) fn silence(error: &ureq::Error) -> Silence {
    match error {
        ureq::Error::HostNotFound => Silence::Name,
        ureq::Error::ConnectionFailed => Silence::Refused,
        ureq::Error::Timeout(_) => Silence::Slow,
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => Silence::Certificate,
        ureq::Error::Io(error) => match error.kind() {
            io::ErrorKind::ConnectionRefused => Silence::Refused,
            io::ErrorKind::TimedOut => Silence::Slow,
            // rustls tells of certificates so, where the connection is still being made.
            io::ErrorKind::InvalidData => Silence::Certificate,
            _ => Silence::Broken,
        },
        _ => Silence::Broken,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use url::Url;

    use super::{Host, resolved};

    #[test]
    fn a_redirect_leads_somewhere_on_the_web_or_nowhere() {
        for (to, address) in [
            ("https://b.example/c#d", Some("https://b.example/c")),
            ("HTTP://b.example", Some("http://b.example/")),
            ("//b.example/c", Some("https://b.example/c")),
            (
                "/c?next=http://x",
                Some("https://a.example/c?next=http://x"),
            ),
            ("c?d", Some("https://a.example/x/c?d")),
            ("../c", Some("https://a.example/c")),
            ("?lang=fr", Some("https://a.example/x/y?lang=fr")),
            ("ftp://a.example/", None),
            ("mailto:a@a.example", None),
        ] {
            let here = Url::parse("https://a.example/x/y?z=/w").unwrap();
            let next = resolved(&here, to).map(String::from);
            assert_eq!(next.as_deref(), address, "{to}");
        }
    }

    #[test]
    fn a_redirect_leads_to_a_path_of_the_host_or_away() {
        let host = Host::new("https://legal.example", Duration::from_secs(1));
        for (to, path) in [
            ("/fr/b/", Some("/fr/b/")),
            ("b/#x", Some("/fr/a/b/")),
            ("https://Legal.example/c/", Some("/c/")),
            ("//legal.example/c/", Some("/c/")),
            ("http://legal.example/c/", None),
            ("https://legal.example.evil/c/", None),
            ("https://other.example/", None),
            ("//other.example/", None),
        ] {
            assert_eq!(host.path_of("/fr/a/", to).as_deref(), path, "{to}");
        }
    }
}
