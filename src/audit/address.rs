//! Addresses as they stand on a page, and what of the site they name.
//!
//! References are resolved as a browser resolves them (RFC 3986 §5.2), the host and path of the
//! site's root known.

use std::borrow::Cow;

/// Where a site's root is, in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Root {
    authority: String,
    path: String,
}

/// What an address names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Address<'a> {
    /// A place on the page itself, by its fragment; empty for the page's top.
    Here(&'a str),
    /// A route of this site, without query, and a fragment where it has one.
    Site(Cow<'a, str>, Option<&'a str>),
    /// Another site on the same host: the root lies below a folder.
    Neighbour,
    /// Another host.
    Host(&'a str),
    /// What is no address of the web, by its scheme: `mailto`, `data`.
    Scheme(&'a str),
}

impl Root {
    /// Reads the absolute http(s) address of a site's root.
    pub fn new(url: &str) -> Self {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        Self {
            authority: authority.to_ascii_lowercase(),
            path: path.trim_end_matches('/').to_owned(),
        }
    }

    /// Resolves an address that stands on the page of a route.
    pub fn resolve<'a>(&self, route: &str, address: &'a str) -> Address<'a> {
        let address = address.trim_matches(|c: char| c.is_ascii_whitespace());
        let (address, fragment) = match address.split_once('#') {
            // Directives for browsers, such as `:~:text=`, are no part of the fragment.
            Some((address, fragment)) => {
                let named = fragment.split(":~:").next().unwrap_or(fragment);
                (address, Some(named))
            }
            None => (address, None),
        };
        if address.is_empty() {
            return Address::Here(fragment.unwrap_or_default());
        }
        if let Some(scheme) = scheme(address) {
            return match address[scheme.len() + 1..].strip_prefix("//") {
                Some(rest) if is_web(scheme) => self.absolute(rest, fragment),
                _ => Address::Scheme(scheme),
            };
        }
        if let Some(rest) = address.strip_prefix("//") {
            return self.absolute(rest, fragment);
        }
        let path = address.split('?').next().unwrap_or(address);
        if path.starts_with('/') {
            return self.below(path, fragment);
        }
        let folder = match path {
            "" => route,
            _ => &route[..route.rfind('/').map_or(0, |at| at + 1)],
        };
        Address::Site(
            Cow::Owned(without_dots(&format!("{folder}{path}"))),
            fragment,
        )
    }

    /// Resolves what follows `https://`.
    fn absolute<'a>(&self, rest: &'a str, fragment: Option<&'a str>) -> Address<'a> {
        let end = rest.find(['/', '?']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        if authority.eq_ignore_ascii_case(&self.authority) {
            let path = path.split('?').next().unwrap_or(path);
            self.below(if path.is_empty() { "/" } else { path }, fragment)
        } else {
            Address::Host(authority)
        }
    }

    /// Resolves a path from the host's root.
    fn below<'a>(&self, path: &'a str, fragment: Option<&'a str>) -> Address<'a> {
        let path = if path.contains("/.") {
            Cow::Owned(without_dots(path))
        } else {
            Cow::Borrowed(path)
        };
        let inside = |path: &str| {
            let route = path.strip_prefix(self.path.as_str());
            route.is_some_and(|route| route.starts_with('/'))
        };
        if !inside(&path) {
            return Address::Neighbour;
        }
        let route = match path {
            Cow::Borrowed(path) => Cow::Borrowed(&path[self.path.len()..]),
            Cow::Owned(path) => Cow::Owned(path[self.path.len()..].to_owned()),
        };
        Address::Site(route, fragment)
    }
}

/// Returns whether an address depends on the address of the page it stands on.
pub fn is_relative(address: &str) -> bool {
    let address = address.trim_matches(|c: char| c.is_ascii_whitespace());
    !address.starts_with(['/', '#']) && !address.is_empty() && scheme(address).is_none()
}

fn scheme(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(plain);
    named.then_some(scheme)
}

fn is_web(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

/// Takes `.` and `..` out of a path that starts with `/` (RFC 3986 §5.2.4).
fn without_dots(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let mut ends_in_folder = false;
    for part in path.split('/').skip(1) {
        ends_in_folder = matches!(part, "." | "..");
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    let slash = if ends_in_folder && !parts.is_empty() {
        "/"
    } else {
        ""
    };
    format!("/{}{slash}", parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::{Address, Root};

    #[test]
    fn addresses_are_resolved_as_browsers_do() {
        let root = Root::new("https://Example.com/legal");
        let cases = [
            ("", "here"),
            ("#dpo", "here dpo"),
            ("#a:~:text=b", "here a"),
            ("/legal/fr/", "/fr/"),
            ("/legal/fr/?a=b#c", "/fr/ c"),
            ("HTTP://EXAMPLE.com/legal/x", "/x"),
            ("//example.com/legal/x", "/x"),
            ("https://example.com/legal", "neighbour"),
            ("https://example.com", "neighbour"),
            ("/legally/", "neighbour"),
            ("/legal/../", "neighbour"),
            ("/legal/a/./b/../c", "/a/c"),
            ("versions/", "/fr/x/versions/"),
            ("../y/#z", "/fr/y/ z"),
            ("..", "/fr/"),
            ("../../../..", "/"),
            ("?a", "/fr/x/"),
            ("https://example.org/legal/", "host example.org"),
            ("https://example.com:8080/legal/", "host example.com:8080"),
            ("mailto:a@b.fr", "scheme mailto"),
            ("javascript://x", "scheme javascript"),
        ];
        for (address, expected) in cases {
            let words = match root.resolve("/fr/x/", address) {
                Address::Here(fragment) => format!("here {fragment}"),
                Address::Site(route, fragment) => format!("{route} {}", fragment.unwrap_or("")),
                Address::Neighbour => "neighbour".to_owned(),
                Address::Host(host) => format!("host {host}"),
                Address::Scheme(scheme) => format!("scheme {scheme}"),
            };
            assert_eq!(words.trim_end(), expected, "{address}");
        }
    }
}
