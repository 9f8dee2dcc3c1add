//! The headers of every answer, said once: Apache's directives and `_headers` are written from this
//! table.

use super::route;

/// The content security policy of every page: the site's own styles and images, nothing else.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; \
                          form-action 'self'; frame-ancestors 'none'";

/// A header with its value.
pub type Header = (&'static str, &'static str);

/// Which answers a header is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// All of them.
    All,
    /// Those whose bytes may change: all but the next.
    Changing,
    /// Files whose names change with their bytes: all below `/assets/`, and the banner's script.
    Fixed,
    /// Data and pieces, which other sites may fetch.
    Open,
    /// Pieces of other pages, which are no pages for searches.
    Pieces,
}

/// Names of the files that [`Scope::Open`] means, by their endings.
pub const OPEN: [&str; 7] = ["atom", "ics", "js", "json", "md", "txt", "xml"];

/// Names of the files that are pieces of other pages.
pub const PIECES: [&str; 2] = [route::FRAGMENT, route::NOTICE_PIECE];

/// Every header, by the answers it is for.
///
/// What may change is always asked for again: a page must not say "in force" from a cache.
pub const HEADERS: [(Scope, &[Header]); 5] = [
    (
        Scope::All,
        &[
            ("Content-Security-Policy", POLICY),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            (
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
            ),
            ("Cross-Origin-Opener-Policy", "same-origin"),
        ],
    ),
    (Scope::Changing, &[("Cache-Control", "no-cache")]),
    (
        Scope::Fixed,
        &[("Cache-Control", "public, max-age=31536000, immutable")],
    ),
    (
        Scope::Open,
        &[
            ("Access-Control-Allow-Origin", "*"),
            ("Cross-Origin-Resource-Policy", "cross-origin"),
        ],
    ),
    (Scope::Pieces, &[("X-Robots-Tag", "noindex")]),
];

/// Returns the headers of an answer by the name of its file, each once.
///
/// Apache's directives ask the same of the name, by patterns.
pub fn of_file(name: &str) -> Vec<Header> {
    let mut said: Vec<Header> = Vec::new();
    let scopes = HEADERS.iter().filter(|(scope, _)| scope.has(name));
    for header in scopes.flat_map(|(_, headers)| *headers) {
        said.retain(|(name, _)| *name != header.0);
        said.push(*header);
    }
    said
}

impl Scope {
    /// Whether it is for a file of this name, unless a later scope says otherwise.
    fn has(self, name: &str) -> bool {
        match self {
            Self::All | Self::Changing => true,
            Self::Fixed => is_digested(name) || is_script(name),
            Self::Open => {
                let ending = name.rsplit_once('.').map(|(_, ending)| ending);
                PIECES.contains(&name) || ending.is_some_and(|ending| OPEN.contains(&ending))
            }
            Self::Pieces => PIECES.contains(&name),
        }
    }
}

/// Whether a name has a digest at its end or before its ending, as [`route::asset`] puts it there.
fn is_digested(name: &str) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let is_digest = |part: &str| part.len() == 12 && part.bytes().all(digit);
    let endings = name.split_once('.').map(|(_, endings)| endings);
    endings.is_some_and(|endings| endings.rsplit('.').take(2).any(is_digest))
}

fn is_script(name: &str) -> bool {
    let number = name
        .strip_prefix("notice.")
        .and_then(|rest| rest.strip_suffix(".js"));
    number.is_some_and(|number| {
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}
