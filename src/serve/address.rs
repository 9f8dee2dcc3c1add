//! Addresses as Apache reads and writes them: paths without what says nothing, places among the
//! files of a site, targets of redirects.

use std::fmt::Write as _;

use crate::render::{Plan, route};

/// Returns a path without empty and dotted parts, or `None` where it leads above the host's root.
pub fn tidy(path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            _ => parts.push(part),
        }
    }
    let last = path.rsplit('/').next().unwrap_or_default();
    let is_folder = matches!(last, "" | "." | "..") && !parts.is_empty();
    let end = if is_folder { "/" } else { "" };
    Some(format!("/{}{end}", parts.join("/")))
}

/// What stands at a path below the site's root.
#[derive(Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The name of the file or folder where the search ended, whether it is there or not; empty for
    /// a folder that was asked for by its slash. Rules for names of files look at it.
    pub name: &'a str,
    /// What is there.
    pub found: Found,
}

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// The file of this route.
    File(String),
    /// A folder whose slash is missing.
    Folder,
    /// Nothing, or a folder without a page of its own.
    Nothing,
}

/// Looks for a path below the site's root, among the files that the plan's routes would be.
pub fn find<'a>(plan: &Plan, path: &'a str) -> Place<'a> {
    let place = |name, found| Place { name, found };
    let mut folder = "/".to_owned();
    let mut parts = path.trim_start_matches('/').split('/').peekable();
    while let Some(name) = parts.next() {
        let is_last = parts.peek().is_none();
        if name.is_empty() {
            let found = match plan.page(&folder) {
                Some(_) => Found::File(folder),
                None => Found::Nothing,
            };
            return place("", found);
        }
        let below = format!("{folder}{name}/");
        if plan.has_below(&below) {
            if is_last {
                return place(name, Found::Folder);
            }
            folder = below;
            continue;
        }
        let file = match name {
            "index.html" => folder,
            _ => format!("{folder}{name}"),
        };
        let is_there = is_last && plan.page(&file).is_some();
        let found = is_there.then_some(Found::File(file));
        return place(name, found.unwrap_or(Found::Nothing));
    }
    place("", Found::Nothing)
}

/// Returns the file name of a route.
pub fn file_name(route: &str) -> String {
    let file = route::file(route);
    file.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Returns a path as it is written in `Location`.
pub fn escape(path: &str) -> String {
    let mut written = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"$-_.+!*'(),:;@&=/~".contains(&byte) {
            written.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(written, "%{byte:02x}");
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{escape, file_name, tidy};

    #[test]
    fn what_says_nothing_is_left_out_of_paths() {
        for (path, tidied) in [
            ("/", Some("/")),
            ("//", Some("/")),
            ("/fr//a", Some("/fr/a")),
            ("/fr/./a/", Some("/fr/a/")),
            ("/fr/a/.", Some("/fr/a/")),
            ("/fr/a/..", Some("/fr/")),
            ("/fr/..", Some("/")),
            ("/fr/...", Some("/fr/...")),
            ("/../fr", None),
            ("/fr/../..", None),
        ] {
            assert_eq!(tidy(path).as_deref(), tidied, "{path}");
        }
    }

    #[test]
    fn no_byte_of_a_path_ends_a_header() {
        assert_eq!(
            escape("/fr/é b\r\n\"?#%"),
            "/fr/%c3%a9%20b%0d%0a%22%3f%23%25"
        );
        assert_eq!(escape("/a-b_c.d~e'(f)"), "/a-b_c.d~e'(f)");
    }

    #[test]
    fn a_page_is_an_index_file() {
        assert_eq!(file_name("/fr/"), "index.html");
        assert_eq!(file_name("/fr/a/text.md"), "text.md");
    }
}
