//! What a file from elsewhere says of trackers, put into the register as comments: proposals that
//! print nowhere until somebody has confirmed them.
//!
//! **Invariant**: nothing that stands in the register is changed; lines are only added, and each
//! begins with `#`.

mod fit;
mod lines;

use crate::base::{Digest, EntryId, TreePath};
use crate::load::Tree;
use crate::model::register::Cookies;
use crate::model::register::cookies::{Party, Storage, TrackerName};

use super::patch::{Patch, patched};
use super::{Change, Edits};

/// What a file says of one tracker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Its name.
    pub name: TrackerName,
    /// The domain that sets it, where the file names one and nothing else.
    pub domain: Option<String>,
    /// Whose that is.
    pub party: Option<Party>,
    /// Where it is stored.
    pub storage: Option<Storage>,
    /// How long it stays.
    pub lifetime: Option<Spoken>,
    /// The service that it belongs to.
    pub service: Option<String>,
    /// The category, in the file's own words.
    pub category: Option<String>,
    /// What it is for, in English.
    pub description: Option<String>,
    /// Who provides the service.
    pub provider: Option<String>,
    /// The provider's privacy policy.
    pub policy: Option<String>,
}

/// A lifetime as a file says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Its words.
    pub words: String,
    /// What they most likely mean, as registers write it.
    pub meant: Option<String>,
    /// Whether its time begins again with each visit.
    pub refresh: bool,
}

/// A file that tells of trackers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its name.
    pub file: String,
    /// Who made it and under which licence, where it says.
    pub source: Option<String>,
    /// Whether it tells what a browser met on the site, and not what trackers there are at all.
    pub is_met: bool,
    /// What it says, in the order of the file.
    pub trackers: Vec<Seen>,
}

/// What is wanted of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The site on which new trackers are met, where it is known.
    pub site: Option<EntryId>,
    /// Which trackers are proposed that the register does not have.
    pub new: New,
}

/// Which trackers are proposed that the register does not have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum New {
    /// All that a browser met; none of a file that tells of trackers at all.
    #[default]
    Met,
    /// Those of these services, in the file's own words.
    Of(Vec<String>),
    /// All.
    All,
}

/// Proposals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// The register with them.
    pub edits: Edits,
    /// The lines that are added, by the line of the register before which they stand.
    pub added: Vec<(usize, String)>,
    /// The register.
    pub path: TreePath,
    /// How many trackers of the file the register does not have.
    pub new: usize,
    /// Of how many that it has, it learns something.
    pub known: usize,
    /// How many that it does not have were not asked for.
    pub others: usize,
}

/// Says a message in the language of the editor.
pub type Say<'a> = &'a dyn Fn(&str, &[(&str, crate::base::Arg)]) -> String;

/// Returns what a file would add to the register at `path`, which may not be there yet.
pub fn propose(
    tree: &Tree,
    path: &TreePath,
    cookies: &Cookies,
    told: &Told,
    wanted: &Wanted,
    say: Say<'_>,
) -> Option<Proposed> {
    let bytes = match tree.find(path.as_str()) {
        Some(found) => Some(tree.bytes(found).ok()?),
        None => None,
    };
    let text = match &bytes {
        Some(bytes) => super::patch::as_read(std::str::from_utf8(bytes).ok()?),
        None => String::new(),
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    let fit = fit::fit(cookies, told, wanted);
    let mut patches: Vec<Patch> = Vec::new();
    let mut known = 0;
    for (place, lines) in lines::of_known(cookies, told, &fit, say) {
        if !is_there(text, &lines) {
            known += 1;
            put(&mut patches, below(text, place.start as usize), lines);
        }
    }
    let blocks = lines::of_new(told, &fit, wanted, say);
    let blocks: Vec<String> = blocks
        .into_iter()
        .filter(|one| !is_there(text, one))
        .collect();
    if !blocks.is_empty() {
        let begin = if bytes.is_some() { "" } else { lines::SCHEMA };
        let lines = appended(text, begin, &lines::head(told, say), &blocks);
        put(&mut patches, text.len(), lines);
    }
    patches.sort_by_key(|(range, _)| range.start);
    let line = |at: usize| text[..at].matches('\n').count() + 1;
    let added = patches
        .iter()
        .map(|(range, words)| (line(range.start), words.clone()));
    Some(Proposed {
        added: added.collect(),
        edits: Edits {
            changes: changes(path, bytes, &patches)?,
        },
        path: path.clone(),
        new: blocks.len(),
        known,
        others: fit.others,
    })
}

/// Puts lines at a place, behind what is put there already.
fn put(patches: &mut Vec<Patch>, at: usize, lines: String) {
    match patches.iter_mut().find(|(range, _)| range.start == at) {
        Some((_, words)) => words.push_str(&lines),
        None => patches.push((at..at, lines)),
    }
}

/// Returns what is put at the end of a text.
fn appended(text: &str, begin: &str, head: &str, blocks: &[String]) -> String {
    let gap = if text.is_empty() || text.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    format!("{gap}{begin}\n{head}\n{}", blocks.join("\n"))
}

/// Returns the register with its patches; nothing where there are none.
fn changes(path: &TreePath, bytes: Option<Vec<u8>>, patches: &[Patch]) -> Option<Vec<Change>> {
    if patches.is_empty() {
        return Some(Vec::new());
    }
    let change = match bytes {
        Some(bytes) => Change::Replace {
            path: path.clone(),
            was: Digest::of(&bytes),
            bytes: patched(&bytes, patches)?,
        },
        None => Change::Add {
            path: path.clone(),
            bytes: patched(b"", patches)?,
        },
    };
    Some(vec![change])
}

/// Returns whether these lines were proposed before: nobody is told again what an earlier import
/// added.
fn is_there(text: &str, lines: &str) -> bool {
    text.contains(lines)
}

/// Returns where the line after the one at a place begins.
fn below(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.find('\n').map_or(text.len(), |end| at + end + 1)
}
