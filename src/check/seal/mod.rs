//! Every seal recomputed: the ledger's chain, the files of every version, what they say.
//!
//! The ledger commits to each `SHA256SUMS`, that to every byte of a folder. Whatever differs is
//! named in words where an original can be found, so that an editor sees what was changed and can
//! choose: take it back, publish an erratum, or make it part of a new version.

mod agreement;
mod gain;
mod memory;
mod original;
mod redaction;
pub mod stamp;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{Code, Date, Diagnostic, Digest, DocumentId, Place, Report, TreePath};
use crate::lang::{Catalog, Lang};
use crate::load::Tree;
use crate::load::folder::is_litter;
use crate::load::tree::ReadFault;
use crate::load::version::{VERSION, corrected_text};
use crate::load::watch::Watch;
use crate::model::{Entry, Event, LEDGER, Site, VersionId};
use crate::seal::ledger;
use crate::seal::sums::{self, SUMS, Sums};

pub use memory::Memory;

use original::Search;

/// Bytes that a file once had, by its path and their digest: from version control, from `dist/`.
pub type Originals<'a> = &'a (dyn Fn(&TreePath, &Digest) -> Option<Vec<u8>> + Sync);

/// Recomputes every seal of a site.
pub fn verify(
    site: &Site,
    tree: &Tree,
    catalog: &Arc<Catalog>,
    originals: Originals<'_>,
) -> Report {
    verify_with(site, tree, catalog, originals, &mut Memory::default())
}

/// Recomputes every seal of a site, but for versions that are as they were when `memory` was last
/// used and nothing was wrong with them.
pub fn verify_with(
    site: &Site,
    tree: &Tree,
    catalog: &Arc<Catalog>,
    originals: Originals<'_>,
    memory: &mut Memory,
) -> Report {
    let mut report = Report::new();
    let Some(path) = TreePath::parse(LEDGER) else {
        return report;
    };
    let chain = ledger::check(&path, &site.ledger);
    let moved = moved_folders(site, tree);
    if chain.is_empty() {
        report.extend(versions_outside(site, tree, &path, &moved));
        report.extend(stamp::outside(site, tree));
    }
    report.extend(chain);
    memory.forget_changed(site, tree);
    let watch = Watch::default();
    let search = Search {
        site,
        tree: &watch.over(tree),
        catalog,
        originals,
    };
    let entries = site.ledger.entries.par_iter();
    let is_known = |entry: &&Entry| entry.event.version().is_some_and(|id| memory.is_sound(id));
    let checked = entries.filter(|entry| !is_known(entry)).map(|entry| {
        let found = match &entry.event {
            Event::Version(id, deed) if deed.founds() => folder(&search, entry, id, &path, &moved),
            Event::Version(id, deed) => gain::check(&search, entry, (id, deed), &path),
            Event::Timestamp(head) => stamp::check(site, tree, entry, *head),
            Event::Restart(_) => Report::new(),
        };
        (entry, found)
    });
    let checked: Vec<(&Entry, Report)> = checked.collect();
    let wrong = checked.iter().filter(|(_, found)| !found.is_empty());
    let wrong = wrong.filter_map(|(entry, _)| entry.event.version());
    if !watch.has_failed() {
        memory.keep(site, tree, &wrong.collect());
    }
    let found = checked.into_iter().map(|(_, found)| found);
    found.for_each(|found| report.extend(found));
    report.sorted()
}

/// Published versions whose folder is gone, with the folder that has its list of digests now.
type Moved = BTreeMap<VersionId, VersionId>;

/// Finds the folders of published versions that were given another name.
fn moved_folders(site: &Site, tree: &Tree) -> Moved {
    let entries = site.ledger.entries.iter();
    let lines = entries.filter_map(|entry| Some((entry.event.version()?, entry)));
    let known: BTreeSet<&VersionId> = lines.clone().map(|(id, _)| id).collect();
    let is_gone = |(id, _): &(&VersionId, &Entry)| tree.below(&id.folder()).next().is_none();
    let gone: Vec<(&VersionId, &Entry)> = lines.filter(is_gone).collect();
    if gone.is_empty() {
        return Moved::new();
    }
    let lists = dated_folders(tree)
        .filter(|id| !known.contains(id))
        .filter_map(|id| {
            let list = tree.find(&format!("{}/{SUMS}", id.folder()))?;
            Some((Digest::of(&tree.bytes(list).ok()?), id))
        });
    let lists: BTreeMap<Digest, VersionId> = lists.collect();
    gone.into_iter()
        .filter_map(|(id, entry)| Some((id.clone(), lists.get(&entry.sums)?.clone())))
        .collect()
}

/// Dated folders of the site's documents that no line of the ledger names; those that were given
/// another name are found by their lines.
fn versions_outside(site: &Site, tree: &Tree, ledger: &TreePath, moved: &Moved) -> Report {
    let mut report = Report::new();
    let known: BTreeSet<&VersionId> = site
        .ledger
        .entries
        .iter()
        .filter_map(|e| e.event.version())
        .collect();
    let listed = |id: &VersionId| site.config.documents.contains(&id.document);
    let outside: Vec<VersionId> = dated_folders(tree)
        .filter(|id| listed(id) && !known.contains(id) && !moved.values().any(|now| now == id))
        .collect();
    if site.ledger.entries.is_empty() && site.ledger.unreadable == 0 {
        // A dated folder that somebody made by hand was never published.
        let was_version = |id: &&VersionId| {
            let file = format!("{}/{}", id.folder(), crate::load::version::VERSION);
            tree.find(&file).is_some()
        };
        let count = outside.iter().filter(was_version).count();
        if count > 0 {
            let state = tree.find(LEDGER).map_or("gone", |_| "empty");
            let finding = Diagnostic::new(Code::LEDGER_MISSING).at(Place::file(ledger));
            let finding = finding.arg("state", state);
            report.push(finding.arg("count", count));
        }
        return report;
    }
    if site.ledger.unreadable > 0 {
        // The lines that cannot be read may well name them.
        return report;
    }
    for id in outside {
        let finding = about(Code::SEAL_UNKNOWN_VERSION, &id);
        let first = tree.below(&id.folder()).next();
        report.push(match first {
            Some(path) => finding.at(Place::file(path)),
            None => finding,
        });
    }
    report
}

fn dated_folders(tree: &Tree) -> impl Iterator<Item = VersionId> {
    let documents = tree.folders("content").into_iter();
    documents
        .filter_map(|name| DocumentId::parse(&name))
        .flat_map(|document| {
            let folders = tree.folders(&format!("content/{document}")).into_iter();
            folders.filter_map(move |name| {
                Some(VersionId {
                    document: document.clone(),
                    effective: Date::parse(&name)?,
                })
            })
        })
}

/// Checks the folder of a version against its ledger line.
fn folder(
    search: &Search<'_>,
    entry: &Entry,
    id: &VersionId,
    ledger: &TreePath,
    moved: &Moved,
) -> Report {
    let mut report = Report::new();
    let name = id.folder();
    if search.tree.below(&name).next().is_none() {
        let place = entry.place(ledger);
        let now = moved.get(id).map_or(String::new(), VersionId::folder);
        let finding = about(Code::SEAL_VERSION_GONE, id).arg("folder", name);
        report.push(finding.arg_or_none("moved", now).at(place));
        return report;
    }
    let Some(sums_path) = TreePath::parse(&format!("{name}/{SUMS}")) else {
        return report;
    };
    let found = search.tree.bytes(&sums_path).ok();
    let gained = gain::files(search.site, id);
    let own = |file: &str| !gained.contains(file);
    let present = present_sums(search, id, own);
    let listed = Listed {
        path: &sums_path,
        found: found.as_deref(),
        present,
    };
    let sums = trusted_sums(search, (entry, id), listed, &mut report);
    let version = search.version(id);
    // Whether what was changed in version.toml has been said in words.
    let mut told = false;
    for (file, digest) in &sums {
        let digest = search.site.ledger.in_force(id, file, *digest);
        let lang = file.strip_suffix(".md").and_then(Lang::parse);
        match listed_file(search, id, file, digest) {
            Ok((bytes, path)) => {
                // A text whose header cannot be read is a finding of loading.
                if let (Some(version), Some(lang)) = (version, lang)
                    && version.texts.contains_key(&lang)
                {
                    let text = (&lang, 0);
                    report.extend(agreement::exact_text(bytes, path, id, version, text));
                }
            }
            Err(finding) => {
                told |= file == VERSION && finding.args.contains(&("how", "words".into()));
                report.push(*finding);
            }
        }
    }
    report.extend(added(search.tree, id, &sums, own));
    if let Some(version) = version.filter(|_| !told) {
        let place = entry.place(ledger);
        report.extend(agreement::with_ledger(entry, id, version, &place));
    }
    report
}

/// Returns a file that a list names, if it is what was sealed; the finding if it is not.
fn listed_file(
    search: &Search<'_>,
    id: &VersionId,
    file: &str,
    digest: Digest,
) -> Result<(Vec<u8>, TreePath), Box<Diagnostic>> {
    let place = format!("{}/{file}", id.folder());
    let Some(path) = TreePath::parse(&place) else {
        let finding = Diagnostic::new(Code::PATH_NOT_SAFE);
        return Err(Box::new(finding.arg("path", place)));
    };
    match search.tree.bytes(&path) {
        Ok(bytes) if Digest::of(&bytes) == digest => Ok((bytes, path)),
        Ok(bytes) => Err(Box::new(search.changed(id, &path, file, digest, &bytes))),
        Err(ReadFault::Missing) => Err(Box::new(search.missing(id, &path, file, digest))),
        Err(fault) => Err(Box::new(fault.finding(&path))),
    }
}

/// Files in a version's folder that no list names.
fn added(tree: &Tree, id: &VersionId, sums: &Sums, own: impl Fn(&str) -> bool) -> Report {
    let mut report = Report::new();
    let name = id.folder();
    for path in tree.below(&name) {
        let file = path.below(&name).unwrap_or_default();
        let listed = file == SUMS || sums.contains_key(file) || !own(file);
        if !listed && !is_litter(path.file_name()) {
            let finding = about(Code::SEAL_EXTRA, id).at(Place::file(path));
            report.push(finding.arg("file", file));
        }
    }
    report
}

/// A list of digests as it stands in a folder.
struct Listed<'a> {
    /// Where it stands.
    path: &'a TreePath,
    /// Its bytes, where it is there.
    found: Option<&'a [u8]>,
    /// The digests of what it should list, as it stands now.
    present: Sums,
}

/// Returns the list of digests the ledger committed to, or the best there is in its place; the
/// list's own faults are findings.
fn trusted_sums(
    search: &Search<'_>,
    (entry, id): (&Entry, &VersionId),
    list: Listed<'_>,
    report: &mut Report,
) -> Sums {
    let Listed {
        path,
        found,
        present,
    } = list;
    let listed = found.map(|bytes| sums::parse(&String::from_utf8_lossy(bytes)).0);
    if found.is_some_and(|bytes| Digest::of(bytes) == entry.sums) {
        return listed.unwrap_or_default();
    }
    let intact = Digest::of(sums::write(&present).as_bytes()) == entry.sums;
    let original = (search.originals)(path, &entry.sums);
    let state = match (intact, original.is_some()) {
        (true, _) => "intact",
        (false, true) => "found",
        (false, false) => "none",
    };
    let code = if found.is_some() {
        Code::SEAL_SUMS
    } else {
        Code::SEAL_MISSING
    };
    let finding = about(code, id).at(Place::file(path));
    let finding = finding.arg("file", path.file_name()).arg("original", state);
    let now = found.map_or(String::new(), |bytes| Digest::of(bytes).to_string());
    let finding = finding.arg("now", now).arg("was", entry.sums.to_string());
    let range = 0..found.map_or(0, <[u8]>::len);
    let range = u32::try_from(range.start).unwrap_or(0)..u32::try_from(range.end).unwrap_or(0);
    report.push(if intact && found.is_some() {
        finding.safe_fix(vec![(range, sums::write(&present))])
    } else {
        finding
    });
    match original {
        _ if intact => present,
        Some(bytes) => sums::parse(&String::from_utf8_lossy(&bytes)).0,
        // Nothing can be trusted: the list as it stands still tells what else was touched.
        None => search.rederived(id, listed.unwrap_or(present)),
    }
}

/// Returns the digests of the files of a folder that are of a list, as the list has them.
fn present_sums(search: &Search<'_>, id: &VersionId, own: impl Fn(&str) -> bool) -> Sums {
    let folder = id.folder();
    let digest = |path: &TreePath| {
        let file = path.below(&folder);
        let file = file.filter(|file| *file != SUMS && own(file))?;
        let present = Digest::of(&search.tree.bytes(path).ok()?);
        let listed = redaction::as_listed(&search.site.ledger, id, file, present);
        Some((file.to_owned(), listed))
    };
    let files = search.tree.below(&folder);
    files.filter_map(digest).collect::<BTreeMap<_, _>>()
}

/// Begins a finding about a version.
fn about(code: Code, id: &VersionId) -> Diagnostic {
    Diagnostic::new(code)
        .arg("document", id.document.as_str())
        .arg("version", id.effective)
}
