//! Where words still stand in a site's files.

use crate::base::TreePath;
use crate::load::Tree;

use super::passage::Passage;

/// A file in which words stand, or words like them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The file.
    pub path: TreePath,
    /// The lines, from 1, in order.
    pub lines: Vec<usize>,
    /// Whether they are the very words; else they stand in other letters, inside other words, or
    /// joined by other signs, as in an address.
    pub is_exact: bool,
}

/// Returns where the words stand in the files of a site, and where words like them do.
pub fn standing(tree: &Tree, passages: &[Passage]) -> Vec<Standing> {
    let mut found = Vec::new();
    for path in tree.paths() {
        let text = tree
            .bytes(path)
            .ok()
            .and_then(|it| String::from_utf8(it).ok());
        let Some(text) = text else { continue };
        let line = |at: usize| text[..at].matches('\n').count() + 1;
        let places = passages.iter().flat_map(|passage| passage.places(&text));
        let exact: Vec<usize> = places.map(|place| line(place.start)).collect();
        let alike = passages.iter().flat_map(|passage| passage.alike(&text));
        let alike = alike.filter(|line| !exact.contains(line)).collect();
        for (mut lines, is_exact) in [(exact, true), (alike, false)] {
            lines.sort_unstable();
            lines.dedup();
            if !lines.is_empty() {
                let path = path.clone();
                found.push(Standing {
                    path,
                    lines,
                    is_exact,
                });
            }
        }
    }
    found
}
