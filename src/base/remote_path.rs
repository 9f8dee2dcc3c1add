//! Paths on a remote.

use std::fmt;
use std::sync::Arc;

/// A path on a remote, `/`-separated: from the folder one signs in to (`www/fr`) or from the root of
/// its disk (`/home/x/www`). Never empty, with no `.` or `..` part; cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RemotePath(Arc<str>);

impl RemotePath {
    /// Reads a path, resolving `.` and `..` by name as far as they go; `None` where it would leave
    /// the folder one signs in to, where nothing is left of it, or where it has a character that no
    /// protocol passes on (control characters and `\`).
    pub fn parse(text: &str) -> Option<Self> {
        if text.contains(|c: char| c.is_control() || c == '\\') {
            return None;
        }
        let mut parts = Vec::new();
        for part in text.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        let root = if text.starts_with('/') { "/" } else { "" };
        let path = format!("{root}{}", parts.join("/"));
        (!parts.is_empty()).then(|| Self(path.into()))
    }

    /// Returns the path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns this path with `rest` (one or more parts) below it; `None` where `rest` would leave it.
    pub fn join(&self, rest: &str) -> Option<Self> {
        let path = Self::parse(&format!("{self}/{rest}"))?;
        path.is_below(self).then_some(path)
    }

    /// Returns the path without its last part; `None` where nothing is left.
    pub fn parent(&self) -> Option<Self> {
        let (head, _) = self.0.rsplit_once('/')?;
        (!head.is_empty()).then(|| Self(head.into()))
    }

    /// Returns the last part.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// Returns whether it is below a folder.
    pub fn is_below(&self, folder: &Self) -> bool {
        let rest = self.0.strip_prefix(&*folder.0);
        rest.is_some_and(|rest| rest.starts_with('/'))
    }
}

impl fmt::Display for RemotePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for RemotePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::RemotePath;

    fn path(text: &str) -> Option<String> {
        Some(RemotePath::parse(text)?.to_string())
    }

    #[test]
    fn dots_are_resolved_and_never_lead_out() {
        assert_eq!(
            path("www/../.avenant/./x//y").as_deref(),
            Some(".avenant/x/y")
        );
        assert_eq!(path("/home/x/").as_deref(), Some("/home/x"));
        for out in ["", ".", "..", "www/..", "www/../..", "/..", "a\\b", "a\nb"] {
            assert_eq!(path(out), None, "{out:?}");
        }
    }

    #[test]
    fn what_is_joined_stays_below() {
        let www = RemotePath::parse("www").expect("a path");
        assert_eq!(
            www.join("fr/a.html").expect("below").as_str(),
            "www/fr/a.html"
        );
        assert_eq!(www.join("../www-2/a"), None);
        assert_eq!(www.join(""), None);
        assert_eq!(www.parent(), None);
        assert_eq!(www.join("a").and_then(|path| path.parent()), Some(www));
    }
}
