//! Paths inside a site, as values: relative, `/`-separated and unable to leave the site.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// A relative path below the site's root, with `/` between its parts on every system.
///
/// It is never empty, holds no `.` or `..` part and no backslash, so joining it to the root can
/// never leave the site. Cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TreePath(Arc<str>);

impl TreePath {
    /// Returns the path, or `None` where `text` is empty, absolute, or could leave the site.
    pub fn parse(text: &str) -> Option<Self> {
        let safe = |part: &str| !part.is_empty() && part != "." && part != "..";
        let plain = !text.contains(['\\', '\0']) && !text.is_empty();
        (plain && text.split('/').all(safe)).then(|| Self(text.into()))
    }

    /// Returns the path as text, `/`-separated.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns this path with `rest` (one or more parts) below it.
    ///
    /// Returns `None` where `rest` itself is not a safe path.
    pub fn join(&self, rest: &str) -> Option<Self> {
        Self::parse(&format!("{}/{rest}", self.0))
    }

    /// Returns the last part: the file's name.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// Returns the path without its last part, or `None` at the site's root.
    pub fn parent(&self) -> Option<Self> {
        self.0.rsplit_once('/').map(|(head, _)| Self(head.into()))
    }

    /// Returns what stands below `folder`, or `None` where the path is elsewhere.
    pub fn below<'a>(&'a self, folder: &str) -> Option<&'a str> {
        self.0.strip_prefix(folder)?.strip_prefix('/')
    }

    /// Returns the file name's part before its last dot, and the part after it.
    pub fn stem_and_extension(&self) -> (&str, &str) {
        let name = self.file_name();
        name.rsplit_once('.').unwrap_or((name, ""))
    }
}

/// Paths compare as their text does, so a sorted map of them can be searched by text.
impl Borrow<str> for TreePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TreePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for TreePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::TreePath;

    #[test]
    fn refuses_paths_that_could_leave_the_site() {
        for bad in [
            "",
            "/etc/passwd",
            "a//b",
            "../a",
            "a/../b",
            "./a",
            "a\\b",
            "a/",
        ] {
            assert!(TreePath::parse(bad).is_none(), "{bad:?}");
        }
        assert!(TreePath::parse("content/a/fr.md").is_some());
    }
}
