//! What happens before any reader sees anything: bytes kept to go back to, and new ones staged.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::base::Digest;
use crate::render::apache;

use super::class::Class;
use super::lock;
use super::order::{Order, What};
use super::plan::Changes;
use super::record::{FileRecord, Files, Flip, Manifest, Relay};
use super::show::{DIRECTIVES, RELAY};
use super::trouble::Trouble;
use super::work::{FILE, Progress, Work};

/// Keeps the bytes of what is replaced or removed, so that it can be gone back to, and finds out
/// whether somebody changed them on the server; returns the digests of what is displaced.
pub(super) fn keep(
    work: &mut Work<'_>,
    order: &Order<'_>,
    before: Option<&Manifest>,
    changes: &Changes,
) -> Result<BTreeSet<Digest>, Trouble> {
    let Some(before) = before else {
        return Ok(BTreeSet::new());
    };
    let mut all: Vec<(&String, FileRecord)> = Vec::new();
    for path in changes.put.iter().chain(&changes.removed) {
        let retired = || before.retired.get(path).map(|retired| &retired.file);
        if let Some(file) = before.files.get(path).or_else(retired) {
            all.push((path, *file));
        }
    }
    let kept = work.sizes(&work.layout.blobs())?;
    let mut paths = Vec::new();
    for (path, _) in &all {
        paths.push(work.layout.public(path)?);
    }
    let mut edited = Vec::new();
    let mut displaced = BTreeSet::new();
    let size = |index: usize| all.get(index).map_or(0, |(_, file)| file.size);
    work.read_each(&paths, size, |work, index, bytes| {
        let (Some((path, file)), Some(bytes)) = (all.get(index), bytes) else {
            // Somebody took it away: there is nothing to keep, and it is put again.
            return Ok(());
        };
        if Digest::of(&bytes) != file.sha256 {
            edited.push((*path).clone());
            return Ok(());
        }
        displaced.insert(file.sha256);
        if kept.get(&file.sha256.to_string()) != Some(&file.size) {
            lock::replace(work.remote, &work.layout.blob(&file.sha256), &bytes)?;
        }
        Ok(())
    })?;
    if !edited.is_empty() && !order.leave.overwrite {
        return Err(Trouble::Edited(edited));
    }
    Ok(displaced)
}

/// Puts what is new where no reader sees it; what is there from a deployment that was cut off is not
/// put again.
pub(super) fn stage(
    work: &mut Work<'_>,
    order: &Order<'_>,
    changes: &Changes,
    files: &Files,
) -> Result<BTreeMap<String, Flip>, Trouble> {
    let there = work.sizes(&work.layout.staging())?;
    let mut flips = BTreeMap::new();
    let mut missing: Vec<(&String, FileRecord)> = Vec::new();
    let mut places = Vec::new();
    for path in &changes.put {
        let Some(file) = files.get(path) else {
            continue;
        };
        let staged = staged_name(path, file);
        let place = work.layout.staged(&staged)?;
        let known = (file.sha256, file.size);
        if !work.is_whole(&place, there.get(&staged), known)? {
            missing.push((path, *file));
            places.push((place, file.size));
        }
        let class = file.class;
        flips.insert(path.clone(), Flip { staged, class });
    }
    let (done, all) = (changes.put.len() - missing.len(), changes.put.len());
    work.put_each(
        &places,
        |work, range| contents(work, order, missing.get(range).unwrap_or_default()),
        |count| Some(Progress::Staged(done + count, all)),
    )?;
    Ok(flips)
}

/// Stages once more what is replaced, and directives that answer from there, where the server is known
/// to have such: see [`Relay`].
pub(super) fn relay(
    work: &mut Work<'_>,
    order: &Order<'_>,
    before: Option<&Manifest>,
    files: &Files,
    flips: &mut BTreeMap<String, Flip>,
) -> Result<Option<Relay>, Trouble> {
    let (Some(before), Some(readers)) = (before, order.readers) else {
        return Ok(None);
    };
    let has_directives = before.files.contains_key(DIRECTIVES);
    let (true, Some(directives)) = (has_directives, files.get(DIRECTIVES)) else {
        return Ok(None);
    };
    let is_replaced = |path: &&String| {
        let class = flips.get(*path).map(|flip| flip.class);
        before.files.contains_key(*path) && class != Some(Class::Control)
    };
    let replaced = flips.keys().filter(is_replaced);
    let replaced: Vec<(&String, FileRecord)> = replaced
        .filter_map(|path| Some((path, *files.get(path)?)))
        .collect();
    if replaced.is_empty() {
        return Ok(None);
    }
    let folder = format!("{RELAY}/{}", order.id);
    let mut staged = BTreeMap::new();
    let mut places = Vec::new();
    for (path, file) in &replaced {
        let name = format!("{}-relay", staged_name(path, file));
        places.push((work.layout.staged(&name)?, file.size));
        staged.insert((*path).clone(), name);
    }
    work.put_each(
        &places,
        |work, range| contents(work, order, replaced.get(range).unwrap_or_default()),
        |_| None,
    )?;
    let own = DIRECTIVES.to_owned();
    let bytes = if flips.contains_key(DIRECTIVES) {
        contents(work, order, &[(&own, *directives)])?.concat()
    } else {
        // They are there as they shall be, unless somebody changed them meanwhile.
        let place = work.layout.public(DIRECTIVES)?;
        let there = work.remote.read(&place, directives.size)?;
        let there = there.filter(|bytes| Digest::of(bytes) == directives.sha256);
        let Some(there) = there else {
            return Err(Trouble::Edited(vec![own]));
        };
        there
    };
    let rules = apache::relay(readers.base(), &format!("{folder}/"));
    let name = staged_name(DIRECTIVES, directives);
    let relayed = format!("{name}-relay");
    let with_rules = [bytes.as_slice(), rules.as_bytes()].concat();
    lock::replace(work.remote, &work.layout.staged(&relayed)?, &with_rules)?;
    if !flips.contains_key(DIRECTIVES) {
        // They come back once everything has taken its place.
        lock::replace(work.remote, &work.layout.staged(&name)?, &bytes)?;
        let class = Class::Control;
        flips.insert(
            own,
            Flip {
                staged: name,
                class,
            },
        );
    }
    Ok(Some(Relay {
        folder,
        files: staged,
        directives: relayed,
    }))
}

/// Returns the bytes of files that are to be put, which are those that were planned with.
fn contents(
    work: &mut Work<'_>,
    order: &Order<'_>,
    files: &[(&String, FileRecord)],
) -> Result<Vec<Vec<u8>>, Trouble> {
    let What::Build { folder, .. } = &order.what else {
        return kept_contents(work, files);
    };
    let mut contents = Vec::new();
    for (path, file) in files {
        let bytes = fs::read(folder.join(path)).unwrap_or_default();
        if Digest::of(&bytes) != file.sha256 {
            return Err(Trouble::Rebuilt((*path).clone()));
        }
        contents.push(bytes);
    }
    Ok(contents)
}

fn kept_contents(
    work: &mut Work<'_>,
    files: &[(&String, FileRecord)],
) -> Result<Vec<Vec<u8>>, Trouble> {
    let blobs = files.iter().map(|(_, file)| work.layout.blob(&file.sha256));
    let blobs: Vec<_> = blobs.collect();
    let mut contents = vec![Vec::new(); files.len()];
    work.remote.read_many(&blobs, FILE, &mut |index, bytes| {
        if let Some(place) = contents.get_mut(index) {
            *place = bytes.unwrap_or_default();
        }
    })?;
    for ((path, file), bytes) in files.iter().zip(&contents) {
        if Digest::of(bytes) != file.sha256 {
            return Err(Trouble::DamagedBlob((*path).clone()));
        }
    }
    Ok(contents)
}

/// Returns the name under which a file is staged: of the same bytes for the same path, always the same,
/// so that what was staged once is found again.
fn staged_name(path: &str, file: &FileRecord) -> String {
    let place = Digest::of(path.as_bytes());
    format!("{}-{}", file.sha256, place.short())
}
