//! Paths on a remote.

use std::fmt;
use std::sync::Arc;

/// A path on a remote, `/`-separated: from the folder one signs in to (`www/fr`, or `.` for that folder
/// itself) or from the root of its disk (`/home/x/www`). Never empty, with no `.` or `..` part beside
/// others; cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RemotePath(Arc<str>);

/// The folder one signs in to, as it is written.
const HOME: &str = ".";

impl RemotePath {
    /// Reads a path, resolving `.` and `..` by name as far as they go; `None` where it would leave
    /// the folder one signs in to, where it is empty or the root of a disk, or where it has a character
    /// that no protocol passes on (control characters and `\`).
    pub fn parse(text: &str) -> Option<Self> {
        if text.is_empty() || text.contains(|c: char| c.is_control() || c == '\\') {
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
        let is_absolute = text.starts_with('/');
        let path = match (is_absolute, parts.join("/")) {
            (true, path) if path.is_empty() => return None,
            (true, path) => format!("/{path}"),
            (false, path) if path.is_empty() => HOME.to_owned(),
            (false, path) => path,
        };
        Some(Self(path.into()))
    }

    /// Returns whether it is the folder one signs in to.
    pub fn is_home(&self) -> bool {
        &*self.0 == HOME
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

    /// Returns the folder that is named above its last part; `None` where there is none.
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
        if folder.is_home() {
            return !self.is_home() && !self.0.starts_with('/');
        }
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
        for home in [".", "./", "www/.."] {
            assert_eq!(path(home).as_deref(), Some("."), "{home:?}");
        }
        for out in ["", "..", "www/../..", "/", "/..", "a\\b", "a\nb"] {
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
        let home = RemotePath::parse(".").expect("a path");
        assert_eq!(home.join("fr/a.html").expect("below").as_str(), "fr/a.html");
        for not_below in ["", ".", "fr/..", "../a"] {
            assert_eq!(home.join(not_below), None, "{not_below:?}");
        }
        assert!(!RemotePath::parse("/srv").expect("a path").is_below(&home));
    }
}
