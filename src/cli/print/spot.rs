//! Where findings stand, as services that gather them count it.

use std::path::{Component, Path};

use crate::base::source::{clamp, line_column};
use crate::base::{Place, TreePath};
use crate::work::Excerpts;

/// Where something begins and ends: lines and columns from 1, columns in characters, the last one
/// exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
}

/// Returns the region of a range of bytes in a text.
pub(super) fn region(text: &str, range: &std::ops::Range<u32>) -> Region {
    let range = clamp(text, range);
    let (start, end) = (line_column(text, range.start), line_column(text, range.end));
    Region {
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

/// Returns the region of a place; `None` for a file as a whole, and where it cannot be read.
pub(super) fn region_of(place: &Place, excerpts: &mut Excerpts<'_>) -> Option<Region> {
    let is_whole = place.start == 0 && place.end == 0;
    let text = excerpts.text(&place.path).filter(|_| !is_whole)?;
    Some(region(text, &place.range()))
}

/// Returns a file's path from the folder in which the command was run, where the site lies below
/// that: what gathers findings knows the files of the whole repository.
pub(super) fn shown_from(site: &Path, path: &TreePath) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in site.components() {
        match part {
            Component::Normal(name) => parts.push(name.to_string_lossy().into_owned()),
            Component::CurDir => {}
            Component::ParentDir | Component::RootDir | Component::Prefix(_) => {
                return path.to_string();
            }
        }
    }
    parts.push(path.to_string());
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Region, region, shown_from};
    use crate::base::TreePath;

    #[test]
    fn columns_count_characters_and_the_last_is_behind_the_words() {
        let expected = Region {
            line: 2,
            column: 3,
            end_line: 2,
            end_column: 7,
        };
        assert_eq!(region("un\nl’été 🙂", &(7..14)), expected);
    }

    #[test]
    fn files_are_named_from_where_the_command_was_run() {
        let path = TreePath::parse("content/a/fr.md").expect("a path");
        for (site, shown) in [
            (".", "content/a/fr.md"),
            ("./legal/", "legal/content/a/fr.md"),
            ("/srv/site", "content/a/fr.md"),
        ] {
            assert_eq!(shown_from(Path::new(site), &path), shown);
        }
    }
}
