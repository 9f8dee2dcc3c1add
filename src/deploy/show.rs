//! The one part of a deployment that readers see: files take their places, class by class.

use std::collections::{BTreeMap, BTreeSet};

use super::check::trace;
use super::class::Class;
use super::lock;
use super::order::Outcome;
use super::plan::{self, Changes};
use super::readers::Readers;
use super::record::{Files, Flip, Journal};
use super::remote::Step;
use super::trouble::Trouble;
use super::work::{FILE, Progress, Work};

/// The file of directives of the whole site.
const DIRECTIVES: &str = ".htaccess";

/// Does what a journal says, or what is left of it, and removes it at last.
pub(super) fn show(
    work: &mut Work<'_>,
    mut journal: Journal,
    readers: Option<&Readers>,
) -> Result<Outcome, Trouble> {
    let staged = work.sizes(&work.layout.staging())?;
    let staged: BTreeSet<String> = staged.into_keys().collect();
    let mut folders = Vec::new();
    for folder in &journal.folders {
        folders.push(work.layout.public(folder)?);
    }
    // A folder waits for the one above it.
    for depth in by_depth(&folders) {
        let steps: Vec<_> = depth.into_iter().map(Step::MakeFolder).collect();
        work.carry_out(&steps, |_| None)?;
    }
    let mut failed = None;
    let mut shown = 0;
    let all = journal.flips.len();
    for class in Class::ALL {
        let mut steps = Vec::new();
        let flips = journal.flips.iter().filter(|(_, flip)| flip.class == class);
        for (path, flip) in flips {
            // What is not staged any more has taken its place already.
            if staged.contains(&flip.staged) {
                let (from, to) = (work.layout.staged(&flip.staged)?, work.layout.public(path)?);
                steps.push(Step::Rename { from, to });
            }
        }
        let status = |readers: &Readers| readers.status();
        let judged = readers.filter(|_| class == Class::Control && !steps.is_empty());
        let before = judged.and_then(status);
        work.carry_out(&steps, |done| Some(Progress::Shown(shown + done, all)))?;
        shown += steps.len();
        if let Some(status) = judged.and_then(status)
            && status >= 500
            && before.is_some_and(|before| before < 500)
        {
            put_directives_back(work, &mut journal)?;
            failed = Some(status);
        }
    }
    remember(work, journal, failed)
}

/// Remembers what was deployed, and then removes what is not part of it any more.
fn remember(
    work: &mut Work<'_>,
    journal: Journal,
    failed: Option<u16>,
) -> Result<Outcome, Trouble> {
    let receipt = journal.receipt;
    let id = receipt.manifest.id.clone();
    let path = work.layout.receipt(&id);
    work.write_json(&path, &receipt)?;
    let path = work.layout.manifest();
    work.write_json(&path, &receipt.manifest)?;
    let mut steps = Vec::new();
    for path in &journal.removals {
        steps.push(Step::Remove(work.layout.public(path)?));
    }
    work.carry_out(&steps, |_| None)?;
    // One after the other: a folder is empty once those in it are gone.
    for folder in plan::emptied(&journal.removals, &receipt.manifest.files) {
        let folder = work.layout.public(&folder)?;
        lock::step(work.remote, Step::RemoveFolder(folder))?;
    }
    work.forget_old(&id, &journal.displaced)?;
    tidy(work)?;
    lock::step(work.remote, Step::Remove(work.layout.journal()))?;
    Ok(match failed {
        Some(status) => Outcome::DirectivesBack(receipt, status),
        None => Outcome::Done(receipt),
    })
}

/// Removes what was staged by deployments that were never completed.
fn tidy(work: &mut Work<'_>) -> Result<(), Trouble> {
    let left = work.sizes(&work.layout.staging())?;
    let mut steps = Vec::new();
    for name in left.into_keys() {
        steps.push(Step::Remove(work.layout.staged(&name)?));
    }
    work.carry_out(&steps, |_| None)
}

/// Tries new directives in a folder that no page leads to: a host that does not understand them fails
/// there and not on the site.
pub(super) fn try_directives(
    work: &mut Work<'_>,
    readers: Option<&Readers>,
    changes: &Changes,
    files: &Files,
    flips: &BTreeMap<String, Flip>,
) -> Result<(), Trouble> {
    let is_new = changes.put.iter().any(|path| path == DIRECTIVES);
    let (Some(readers), Some(flip), true) = (readers, flips.get(DIRECTIVES), is_new) else {
        return Ok(());
    };
    let Some(file) = files.get(DIRECTIVES) else {
        return Ok(());
    };
    let staged = work.layout.staged(&flip.staged)?;
    let Some(bytes) = work.remote.read(&staged, file.size)? else {
        return Ok(());
    };
    let name = trace::name(&file.sha256.to_string());
    let folder = work.layout.public(&name)?;
    let (probe, directives) = (
        format!("{name}/{}", trace::PROBE),
        format!("{name}/{DIRECTIVES}"),
    );
    let (probe, directives) = (
        work.layout.public(&probe)?,
        work.layout.public(&directives)?,
    );
    lock::step(work.remote, Step::MakeFolder(folder.clone()))?;
    lock::replace(work.remote, &probe, b"ok\n")?;
    let before = readers.probe(&name);
    lock::replace(work.remote, &directives, &bytes)?;
    let status = readers.probe(&name);
    trace::remove(work.remote, &folder)?;
    match (before, status) {
        (Some(200), Some(status)) if status >= 500 => Err(Trouble::Directives(status)),
        _ => Ok(()),
    }
}

/// Puts the directives back that stood there before; where none did, there are none.
fn put_directives_back(work: &mut Work<'_>, journal: &mut Journal) -> Result<(), Trouble> {
    let place = work.layout.public(DIRECTIVES)?;
    let before = match &journal.receipt.before {
        Some(id) => super::work::read_json(work.remote, &work.layout.receipt(id))?,
        None => None,
    };
    let before: Option<super::record::Receipt> = before;
    let old = before.and_then(|before| before.manifest.files.get(DIRECTIVES).copied());
    let bytes = match old {
        Some(old) => work.remote.read(&work.layout.blob(&old.sha256), FILE)?,
        None => None,
    };
    let files = &mut journal.receipt.manifest.files;
    match (old, bytes) {
        (Some(old), Some(bytes)) => {
            files.insert(DIRECTIVES.to_owned(), old);
            lock::replace(work.remote, &place, &bytes)?;
        }
        _ => {
            files.remove(DIRECTIVES);
            lock::step(work.remote, Step::Remove(place))?;
        }
    }
    // Whoever completes it from here on must not put the others in place.
    journal.flips.remove(DIRECTIVES);
    let path = work.layout.journal();
    work.write_json(&path, journal)
}

/// Groups folders by how deep they are, those above first.
fn by_depth(
    folders: &[super::path::RemotePath],
) -> impl Iterator<Item = Vec<super::path::RemotePath>> {
    let mut depths: BTreeMap<usize, Vec<super::path::RemotePath>> = BTreeMap::new();
    for folder in folders {
        let depth = folder.as_str().split('/').count();
        depths.entry(depth).or_default().push(folder.clone());
    }
    depths.into_values()
}
