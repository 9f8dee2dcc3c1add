//! What a redaction says of itself in a version's folder: `redaction-<k>.toml`, listed in
//! `SHA256SUMS.k`.
//!
//! It repeats whose folder it stands in, `version`, and holds `sealed_on`, the `files` that were
//! rewritten, the legal basis by language in `[basis]` and what stands in the place of the words,
//! by language, in `[mark]`. The words themselves it does not hold.

use crate::base::{Report, TreePath};
use crate::model::{Redaction, VersionId};

use super::publisher::by_language;
use super::toml::{Reading, Table};
use super::tree::Tree;
use super::version::{need_date, same_as_folder};

const STEM: &str = "redaction-";

/// Returns the name of the file of the redaction that was a folder's `gain`-th gain.
pub fn file(gain: usize) -> String {
    format!("{STEM}{gain}.toml")
}

/// Reads the redactions of a version, the first first.
pub(super) fn read(
    tree: &Tree,
    id: &VersionId,
    folder: &TreePath,
    report: &mut Report,
) -> Vec<Redaction> {
    let mut redactions = Vec::new();
    for path in tree.files_in(folder.as_str()) {
        let (stem, extension) = path.stem_and_extension();
        let number = stem.strip_prefix(STEM).filter(|_| extension == "toml");
        let gain = number.and_then(|number| number.parse().ok());
        let Some(gain) = gain.filter(|gain| path.file_name() == file(*gain)) else {
            continue;
        };
        let Some(source) = tree.text(path, report) else {
            continue;
        };
        let reading = Reading::new(&source);
        redactions.extend(read_root(&reading.root(), id, gain));
        reading.finish(report);
    }
    redactions.sort_by_key(|redaction| redaction.gain);
    redactions
}

fn read_root(root: &Table<'_>, id: &VersionId, gain: usize) -> Option<Redaction> {
    same_as_folder(root, "version", &id.to_string());
    let sealed_on = need_date(root, "sealed_on");
    let files = root.need("files", "[\"fr.md\"]");
    let files = files.and_then(|value| value.strings());
    let words = |key: &str| root.table(key).map(|table| by_language(&table));
    let (basis, marks) = (words("basis"), words("mark"));
    root.finish();
    Some(Redaction {
        gain,
        sealed_on: sealed_on?,
        basis: basis.unwrap_or_default(),
        marks: marks.unwrap_or_default(),
        files: files?,
    })
}
