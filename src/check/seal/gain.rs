//! What the folder of a version gained after its publication, against the lines of the ledger.

use std::collections::BTreeSet;

use crate::base::{Report, TreePath};
use crate::model::{Entry, Event, Revision, Site, VersionId};
use crate::seal::sums;

use super::original::Search;
use super::{Listed, agreement, corrected_text, erratum_file, listed_file, present_sums};

/// Returns the files that the folder of a version has gained, as the ledger says.
pub(super) fn files(site: &Site, id: &VersionId) -> BTreeSet<String> {
    let mut files = BTreeSet::new();
    for (entry, number) in site.ledger.gains(id).zip(1..) {
        files.insert(sums::of_gain(number));
        if let Event::Erratum(revision) = &entry.event {
            files.extend(of_erratum(revision));
        }
    }
    files
}

/// Checks the files of an erratum against its line.
pub(super) fn erratum(
    search: &Search<'_>,
    entry: &Entry,
    revision: &Revision,
    ledger: &TreePath,
) -> Report {
    let mut report = Report::new();
    let (id, folder) = (&entry.version, entry.version.folder());
    let mut gains = search.site.ledger.gains(id);
    let number = gains.position(|gain| gain.n == entry.n);
    let list = sums::of_gain(number.map_or(1, |at| at + 1));
    let Some(path) = TreePath::parse(&format!("{folder}/{list}")) else {
        return report;
    };
    if search.tree.below(&folder).next().is_none() {
        // Said of the line that published the version.
        return report;
    }
    let own = of_erratum(revision);
    let found = search.tree.bytes(&path).ok();
    let listed = Listed {
        path: &path,
        found: found.as_deref(),
        present: present_sums(search.tree, &folder, |file| own.iter().any(|f| f == file)),
    };
    let version = search.version(id);
    let text = corrected_text(&revision.lang, revision.number);
    for (file, digest) in super::trusted_sums(search, entry, listed, &mut report) {
        match listed_file(search, id, &file, digest) {
            Ok((bytes, path)) if file == text => {
                if let Some(version) = version {
                    let text = (&revision.lang, revision.number);
                    report.extend(agreement::exact_text(bytes, path, id, version, text));
                }
            }
            Ok(_) => {}
            Err(finding) => report.push(*finding),
        }
    }
    let line = entry.place(ledger);
    let compared = |version| agreement::erratum_with_ledger(entry, version, revision, &line);
    if let Some(finding) = version.and_then(compared) {
        report.push(finding);
    }
    report
}

/// The files that an erratum adds, but for their list.
fn of_erratum(revision: &Revision) -> [String; 2] {
    let (lang, number) = (&revision.lang, revision.number);
    [corrected_text(lang, number), erratum_file(lang, number)]
}
