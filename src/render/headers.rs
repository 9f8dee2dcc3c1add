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
