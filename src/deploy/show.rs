//! The one part of a deployment that readers see: files take their places, class by class.

use std::collections::{BTreeMap, BTreeSet};
use std::thread;
use std::time::Duration;

use crate::base::Digest;

use super::check::trace;
use super::class::Class;
use super::lock;
use super::order::Outcome;
use super::plan::{self, Changes};
use super::readers::Readers;
use super::record::{Files, Flip, Journal, Receipt, Relay};
use super::remote::Step;
use super::trouble::Trouble;
use super::work::{FILE, Progress, Work, read_json};

/// The file of directives of the whole site.
pub(super) const DIRECTIVES: &str = ".htaccess";

/// The folder below the root that answers while files take their places; no address leads to it.
pub(super) const RELAY: &str = ".avenant-relay";

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
    work.make_folders(folders)?;
    let mut shown = Shown {
        staged,
        failed: None,
        count: 0,
        all: journal.flips.len(),
    };
    match journal.relay.clone() {
        None => {
            for class in Class::ALL {
                shown.flip(work, &mut journal, readers, |_, flip| flip.class == class)?;
            }
        }
        Some(relay) => shown.behind(work, &mut journal, readers, &relay)?,
    }
    remember(work, journal, shown.failed)
}

/// Files that take their places.
struct Shown {
    /// What is staged, by name.
    staged: BTreeSet<String>,
    /// The status with which the host failed with new directives.
    failed: Option<u16>,
    count: usize,
    all: usize,
}

impl Shown {
    /// Puts those files in their places that are meant and staged: what is not staged any more has taken
    /// its place already. Directives that make the host fail are taken back.
    fn flip(
        &mut self,
        work: &mut Work<'_>,
        journal: &mut Journal,
        readers: Option<&Readers>,
        meant: impl Fn(&String, &Flip) -> bool,
    ) -> Result<(), Trouble> {
        let mut steps = Vec::new();
        let mut has_directives = false;
        for (path, flip) in &journal.flips {
            if meant(path, flip) && self.staged.contains(&flip.staged) {
                let (from, to) = (work.layout.staged(&flip.staged)?, work.layout.public(path)?);
                steps.push(Step::Rename { from, to });
                has_directives |= flip.class == Class::Control;
            }
        }
        let (before, all) = (self.count, self.all);
        self.count += steps.len();
        let told = |done| Some(Progress::Shown(before + done, all));
        let judged = readers.filter(|_| has_directives);
        let failed = judge(work, judged, |work| work.carry_out(&steps, told))?;
        if failed.is_some() {
            put_directives_back(work, journal)?;
            self.failed = failed;
        }
        Ok(())
    }

    /// Puts files in their places while a folder answers for those that were there before: all of them
    /// are new to readers at once, and nobody is sent one that is just replaced.
    fn behind(
        &mut self,
        work: &mut Work<'_>,
        journal: &mut Journal,
        readers: Option<&Readers>,
        relay: &Relay,
    ) -> Result<(), Trouble> {
        let below = |path: &String| format!("{}/{path}", relay.folder);
        let places: Vec<String> = relay.files.keys().map(below).collect();
        let mut folders = Vec::new();
        for folder in plan::folders(&places) {
            folders.push(work.layout.public(&folder)?);
        }
        let mut files = Vec::new();
        for place in &places {
            files.push(work.layout.public(place)?);
        }
        let mut steps = Vec::new();
        for (to, staged) in files.iter().zip(relay.files.values()) {
            if self.staged.contains(staged) {
                let (from, to) = (work.layout.staged(staged)?, to.clone());
                steps.push(Step::Rename { from, to });
            }
        }
        if !steps.is_empty() {
            work.make_folders(folders.clone())?;
            work.carry_out(&steps, |_| None)?;
        }
        // Pages and their parts that were not there before are nobody's yet.
        for class in Class::ALL {
            let is_new = |path: &String, flip: &Flip| {
                flip.class == class && class != Class::Control && !relay.files.contains_key(path)
            };
            self.flip(work, journal, readers, is_new)?;
        }
        if self.staged.contains(&relay.directives) {
            let from = work.layout.staged(&relay.directives)?;
            let to = work.layout.public(DIRECTIVES)?;
            let step = Step::Rename { from, to };
            let failed = judge(work, readers, |work| Ok(lock::step(work.remote, step)?))?;
            if failed.is_some() {
                put_directives_back(work, journal)?;
                self.failed = failed;
            }
        }
        // Whoever asked before is still sent old files.
        let_end(work.pause);
        for class in Class::ALL {
            let is_old = |path: &String, flip: &Flip| {
                flip.class == class && class != Class::Control && relay.files.contains_key(path)
            };
            self.flip(work, journal, readers, is_old)?;
        }
        self.flip(work, journal, readers, |_, flip| {
            flip.class == Class::Control
        })?;
        // Whoever asked before is still sent files of the folder.
        let_end(work.pause);
        work.remove(files, folders)
    }
}

/// Waits until requests under way have ended: in many short steps, so that a machine which stands still
/// for a while, and others with it, is not taken for time that they had.
fn let_end(pause: Duration) {
    const STEPS: u32 = 40;
    for _ in 0..STEPS {
        thread::sleep(pause / STEPS);
    }
}

/// Does something with directives and returns the status with which the host fails since.
fn judge<'w>(
    work: &mut Work<'w>,
    readers: Option<&Readers>,
    deed: impl FnOnce(&mut Work<'w>) -> Result<(), Trouble>,
) -> Result<Option<u16>, Trouble> {
    let before = readers.and_then(Readers::status);
    deed(work)?;
    let was_well = before.is_some_and(|before| before < 500);
    let failing = |readers: &Readers| readers.status().filter(|status| *status >= 500);
    let Some(readers) = readers.filter(|_| was_well) else {
        return Ok(None);
    };
    // One answer may be a mishap.
    Ok(failing(readers).and_then(|_| failing(readers)))
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
    let (mut files, mut folders) = (Vec::new(), Vec::new());
    for path in &journal.removals {
        files.push(work.layout.public(path)?);
    }
    for folder in plan::emptied(&journal.removals, &receipt.manifest.files) {
        folders.push(work.layout.public(&folder)?);
    }
    work.remove(files, folders)?;
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
    let before: Option<Receipt> = match &journal.receipt.before {
        Some(id) => read_json(work.remote, &work.layout.receipt(id))?,
        None => None,
    };
    let old = before.and_then(|before| before.manifest.files.get(DIRECTIVES).copied());
    let files = &mut journal.receipt.manifest.files;
    match old {
        None => {
            files.remove(DIRECTIVES);
            lock::step(work.remote, Step::Remove(place))?;
        }
        Some(old) => {
            let kept = work.remote.read(&work.layout.blob(&old.sha256), FILE)?;
            let kept = kept.filter(|bytes| Digest::of(bytes) == old.sha256);
            let kept = kept.ok_or_else(|| Trouble::DamagedBlob(DIRECTIVES.to_owned()))?;
            files.insert(DIRECTIVES.to_owned(), old);
            lock::replace(work.remote, &place, &kept)?;
        }
    }
    // Whoever completes it from here on must not put the others in place.
    journal.flips.remove(DIRECTIVES);
    let path = work.layout.journal();
    work.write_json(&path, journal)
}
