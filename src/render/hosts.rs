//! Settings for hosts without Apache: `_redirects` and `_headers`, as Netlify and Cloudflare Pages
//! read them at the root of a host.
//!
//! Netlify serves a file that is there before it looks at a redirect, unless the status ends in `!`;
//! Cloudflare leaves out a line with `!` and follows redirects first. So each redirect stands there
//! twice, the line for Netlify before the other, and the pages that stand in for old addresses are
//! never seen on either. Only Netlify knows conditions such as `Language`.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::ground::Ground;
use super::headers::{HEADERS, OPEN, PIECES, Scope};
use super::plan::Redirect;
use super::roll::Roll;
use super::route;

/// What a host's root must hold for a site that lies below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RootFile {
    /// The file's name: `robots.txt`, `_redirects` or `_headers`.
    pub name: &'static str,
    /// The lines to add to it.
    pub lines: String,
}

const MADE: &str = "# Made by Avenant: every build writes this file again.\n";

/// For those who read the log of a deployment.
const FORMS: &str = "# Lines with ! or Language are for Netlify; Cloudflare Pages calls them invalid \
                     and goes by the others.\n";

/// Returns `robots.txt`: everything may be read, old versions too.
pub fn robots(ground: &Ground) -> String {
    format!("User-agent: *\nAllow: /\n\n{}", sitemap_line(ground))
}

/// Returns `_redirects`.
pub fn redirects(ground: &Ground, redirects: &[Redirect]) -> String {
    format!("{MADE}{FORMS}{}", redirect_lines(ground, redirects))
}

/// Returns `_headers`.
pub fn headers(ground: &Ground, roll: &Roll) -> String {
    format!("{MADE}{}", header_lines(ground, roll))
}

/// Returns what has no effect below the host's root and so must stand there; nothing for a site that
/// is the root itself.
pub fn root_files(ground: &Ground, moved: &[Redirect], roll: &Roll) -> Vec<RootFile> {
    if ground.base.is_root() {
        return Vec::new();
    }
    let file = |name, lines| RootFile { name, lines };
    vec![
        file("robots.txt", sitemap_line(ground)),
        file("_redirects", redirect_lines(ground, moved)),
        file("_headers", header_lines(ground, roll)),
    ]
}

fn sitemap_line(ground: &Ground) -> String {
    format!("Sitemap: {}\n", ground.base.url(route::SITEMAP))
}

fn redirect_lines(ground: &Ground, redirects: &[Redirect]) -> String {
    let path = |route: &str| ground.base.path(route);
    let mut lines = String::new();
    // Writing to a string cannot fail.
    for lang in &ground.languages {
        let (from, to) = (path(route::CHOOSER), path(&route::home(lang)));
        let _ = writeln!(lines, "{from} {to} 302! Language={lang}");
    }
    for redirect in redirects {
        let (from, to) = (path(&redirect.from), path(&redirect.to));
        let bare = from.trim_end_matches('/');
        for status in ["301!", "301"] {
            let _ = writeln!(lines, "{bare} {to} {status}");
        }
    }
    // Cloudflare wants those with a splat behind all others.
    for redirect in redirects {
        let (from, to) = (path(&redirect.from), path(&redirect.to));
        for status in ["301!", "301"] {
            let _ = writeln!(lines, "{from}* {to}:splat {status}");
        }
    }
    lines
}

fn header_lines(ground: &Ground, roll: &Roll) -> String {
    let mut lines = String::new();
    for (scope, headers) in HEADERS {
        for pattern in patterns(scope, roll) {
            let _ = writeln!(lines, "{}", ground.base.path(&pattern));
            for (name, value) in headers {
                let _ = writeln!(lines, "  {name}: {value}");
            }
        }
    }
    lines
}

/// The paths of a scope; no two patterns may match one path with the same header, whose values would
/// be joined.
fn patterns(scope: Scope, roll: &Roll) -> Vec<String> {
    let pieces = PIECES.iter().map(|name| format!("/*/{name}"));
    match scope {
        Scope::All => vec!["/*".to_owned()],
        Scope::Fixed => vec![
            format!("{}*", route::ASSETS),
            route::NOTICE_SCRIPT.to_owned(),
        ],
        Scope::Open => OPEN
            .iter()
            .map(|ending| format!("/*.{ending}"))
            .chain(pieces)
            .collect(),
        Scope::Pieces => pieces.collect(),
        Scope::Changing => {
            let changing = roll.keys().filter(|route| {
                !route.starts_with(route::ASSETS) && *route != route::NOTICE_SCRIPT
            });
            let first = |route: &String| match route[1..].split_once('/') {
                Some((folder, _)) => format!("/{folder}/*"),
                None => route.clone(),
            };
            let shown = |pattern: &String| !pattern.starts_with("/.") && !pattern.starts_with("/_");
            let patterns: BTreeSet<String> = changing.map(first).filter(shown).collect();
            patterns.into_iter().collect()
        }
    }
}
