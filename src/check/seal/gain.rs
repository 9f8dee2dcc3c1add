//! What the folder of a version gained after its publication, against the lines of the ledger.

use std::collections::BTreeSet;

use crate::base::{Report, TreePath};
use crate::load::version::{gained_files, sealed_text};
use crate::model::{Deed, Entry, Event, Site, VersionId};
use crate::seal::sums;

use super::original::Search;
use super::{Listed, agreement, corrected_text, listed_file, present_sums, redaction};

/// Returns the files that the folder of a version has gained, as the ledger says.
pub(super) fn files(site: &Site, id: &VersionId) -> BTreeSet<String> {
    let mut files = BTreeSet::new();
    for (entry, number) in site.ledger.gains(id).zip(1..) {
        files.insert(sums::of_gain(number));
        if let Event::Version(_, deed) = &entry.event {
            files.extend(gained_files(deed, number));
        }
    }
    files
}

/// Checks the files that a deed added to the folder of a version against its line.
pub(super) fn check(
    search: &Search<'_>,
    entry: &Entry,
    (id, deed): (&VersionId, &Deed),
    ledger: &TreePath,
) -> Report {
    let mut report = Report::new();
    let folder = id.folder();
    let mut gains = search.site.ledger.gains(id);
    let number = gains.position(|gain| gain.n == entry.n);
    let number = number.map_or(1, |at| at + 1);
    let list = sums::of_gain(number);
    let Some(path) = TreePath::parse(&format!("{folder}/{list}")) else {
        return report;
    };
    if search.tree.below(&folder).next().is_none() {
        // Said of the line that published the version.
        return report;
    }
    let own = gained_files(deed, number);
    let found = search.tree.bytes(&path).ok();
    let listed = Listed {
        path: &path,
        found: found.as_deref(),
        present: present_sums(search, id, |file| own.iter().any(|f| f == file)),
    };
    let version = search.version(id);
    let text = match deed {
        Deed::Erratum(revision) => Some((
            corrected_text(&revision.lang, revision.number),
            (&revision.lang, revision.number),
        )),
        Deed::Translation(lang) => Some((sealed_text(lang), (lang, 0))),
        Deed::Publish
        | Deed::Import
        | Deed::Withdraw
        | Deed::End
        | Deed::Reschedule
        | Deed::NoticeSent
        | Deed::Redact(_) => None,
    };
    for (file, digest) in super::trusted_sums(search, (entry, id), listed, &mut report) {
        let digest = search.site.ledger.in_force(id, &file, digest);
        match listed_file(search, id, &file, digest) {
            Ok((bytes, path)) => {
                if let (Some(version), Some((name, text))) = (version, &text)
                    && &file == name
                {
                    report.extend(agreement::exact_text(bytes, path, id, version, *text));
                }
            }
            Err(finding) => report.push(*finding),
        }
    }
    let line = entry.place(ledger);
    let compared =
        |version| agreement::gain_with_ledger((entry, id), version, (deed, number), &line);
    if let Some(findings) = version.map(compared) {
        report.extend(findings);
    }
    if let Deed::Redact(replaces) = deed {
        report.extend(redaction::check(
            search,
            entry,
            (id, replaces),
            number,
            &line,
        ));
    }
    report
}
