//! What happens before any reader sees anything: bytes kept to go back to, and new ones staged.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::base::Digest;
use crate::render::apache;

use super::class::Class;
use super::lock;
use super::order::{Order, What};
use super::plan::Changes;
use super::readers::Readers;
use super::record::{FileRecord, Files, Flip, Manifest, Relay};
use super::remote::{Deed, Reason, RemoteError};
use super::show::{DIRECTIVES, RELAY};
use super::trouble::Trouble;
use super::work::{FILE, Progress, Work};

/// Files that were found to be as they were deployed, and whose bytes are kept: by path, through all the
/// connections of a deployment.
pub(super) type Kept = BTreeMap<String, Digest>;

/// What is staged.
pub(super) struct Staged {
    /// Files that are to take their places.
    pub(super) flips: BTreeMap<String, Flip>,
    /// What answers in the meantime, where the server can.
    pub(super) relay: Option<Relay>,
}

/// A file that is to be staged.
struct Wanted<'a> {
    /// The name under which it is staged.
    name: String,
    path: &'a str,
    file: FileRecord,
}

/// Keeps the bytes of what is replaced or removed, so that it can be gone back to, and finds out
/// whether somebody changed them on the server; returns the digests of what is displaced.
pub(super) fn keep(
    work: &mut Work<'_>,
    order: &Order<'_>,
    before: Option<&Manifest>,
    changes: &Changes,
    kept: &mut Kept,
) -> Result<BTreeSet<Digest>, Trouble> {
    let Some(before) = before else {
        return Ok(BTreeSet::new());
    };
    let mut all: Vec<(&str, FileRecord)> = Vec::new();
    let displaced = changes.put.iter().chain(&changes.removed);
    let displaced = displaced.map(String::as_str);
    // Directives are kept where they stay, too: they are taken back where the host fails.
    for path in displaced.chain([DIRECTIVES]).collect::<BTreeSet<_>>() {
        let retired = || before.retired.get(path).map(|retired| &retired.file);
        let file = before.files.get(path).or_else(retired);
        if let Some(file) = file.filter(|_| !kept.contains_key(path)) {
            all.push((path, *file));
        }
    }
    let there = work.sizes(&work.layout.blobs())?;
    let mut paths = Vec::new();
    for (path, _) in &all {
        paths.push(work.layout.public(path)?);
    }
    let mut edited = Vec::new();
    let size = |index: usize| all.get(index).map_or(0, |(_, file)| file.size);
    work.read_each(&paths, size, |work, range, read| {
        let mut new = BTreeMap::new();
        let mut whole = Vec::new();
        for ((path, file), bytes) in all[range].iter().zip(read) {
            match bytes {
                // Somebody took it away: there is nothing to keep, and it is put again.
                None => {}
                Some(bytes) if Digest::of(&bytes) != file.sha256 => edited.push((*path).to_owned()),
                Some(bytes) => {
                    if there.get(&file.sha256.to_string()) != Some(&file.size) {
                        new.insert(file.sha256, bytes);
                    }
                    whole.push(((*path).to_owned(), file.sha256));
                }
            }
        }
        work.keep(&new)?;
        kept.extend(whole);
        Ok(())
    })?;
    if !edited.is_empty() && !order.leave.overwrite {
        return Err(Trouble::Edited(edited));
    }
    Ok(kept.values().copied().collect())
}

/// Puts what is new where no reader sees it, once more for what is replaced where a relay can answer
/// for it; what is there from a deployment that was cut off is not put again.
pub(super) fn stage(
    work: &mut Work<'_>,
    order: &Order<'_>,
    before: Option<&Manifest>,
    changes: &Changes,
    files: &Files,
) -> Result<Staged, Trouble> {
    let mut flips = BTreeMap::new();
    let mut wanted = Vec::new();
    for path in &changes.put {
        if let Some(file) = files.get(path) {
            let staged = staged_name(path, file);
            let (name, file) = (staged.clone(), *file);
            wanted.push(Wanted { name, path, file });
            let class = file.class;
            flips.insert(path.clone(), Flip { staged, class });
        }
    }
    let relayed: BTreeMap<String, String> = match directives(order, before, files) {
        None => BTreeMap::new(),
        Some((before, _)) => {
            let is_replaced = |(path, flip): &(&String, &Flip)| {
                flip.class != Class::Control && before.files.contains_key(*path)
            };
            let replaced = flips.iter().filter(is_replaced);
            let name =
                |(path, flip): (&String, &Flip)| (path.clone(), format!("{}-relay", flip.staged));
            replaced.map(name).collect()
        }
    };
    for (path, name) in &relayed {
        if let Some(file) = files.get(path) {
            let (name, file) = (name.clone(), *file);
            wanted.push(Wanted { name, path, file });
        }
    }
    put(work, order, &wanted)?;
    let relay = match directives(order, before, files) {
        Some((_, directives)) if !relayed.is_empty() => {
            Some(relay(work, order, directives, relayed, &mut flips)?)
        }
        _ => None,
    };
    Ok(Staged { flips, relay })
}

/// Puts what is not there yet.
fn put(work: &mut Work<'_>, order: &Order<'_>, wanted: &[Wanted<'_>]) -> Result<(), Trouble> {
    let there = work.sizes(&work.layout.staging())?;
    let mut missing: Vec<(&str, FileRecord)> = Vec::new();
    let mut places = Vec::new();
    for Wanted { name, path, file } in wanted {
        let place = work.layout.staged(name)?;
        if !work.is_whole(&place, there.get(name), (file.sha256, file.size))? {
            missing.push((path, *file));
            places.push((place, file.size));
        }
    }
    let (done, all) = (wanted.len() - missing.len(), wanted.len());
    work.put_each(
        &places,
        |work, range| contents(work, order, missing.get(range).unwrap_or_default()),
        |count| Some(Progress::Staged(done + count, all)),
    )
}

/// Returns what is deployed and the server's directives that are to be, where it has such and readers
/// can be asked about them.
fn directives<'a>(
    order: &Order<'_>,
    before: Option<&'a Manifest>,
    files: &'a Files,
) -> Option<(&'a Manifest, &'a FileRecord)> {
    let before = before.filter(|before| before.files.contains_key(DIRECTIVES))?;
    order.readers?;
    Some((before, files.get(DIRECTIVES)?))
}

/// Stages directives that answer from a folder of their own: see [`Relay`].
fn relay(
    work: &mut Work<'_>,
    order: &Order<'_>,
    directives: &FileRecord,
    files: BTreeMap<String, String>,
    flips: &mut BTreeMap<String, Flip>,
) -> Result<Relay, Trouble> {
    let folder = format!("{RELAY}/{}", order.id);
    let bytes = if flips.contains_key(DIRECTIVES) {
        contents(work, order, &[(DIRECTIVES, *directives)])?.concat()
    } else {
        // They are there as they shall be, unless somebody changed them meanwhile.
        let place = work.layout.public(DIRECTIVES)?;
        let there = work.remote.read(&place, directives.size)?;
        let there = there.filter(|bytes| Digest::of(bytes) == directives.sha256);
        there.ok_or_else(|| Trouble::Edited(vec![DIRECTIVES.to_owned()]))?
    };
    let base = order.readers.map_or("", Readers::base);
    let rules = apache::relay(base, &format!("{folder}/"));
    let name = staged_name(DIRECTIVES, directives);
    let relayed = format!("{name}-relay");
    let with_rules = [bytes.as_slice(), rules.as_bytes()].concat();
    lock::replace(work.remote, &work.layout.staged(&relayed)?, &with_rules)?;
    if !flips.contains_key(DIRECTIVES) {
        // They come back once everything has taken its place.
        lock::replace(work.remote, &work.layout.staged(&name)?, &bytes)?;
        let (staged, class) = (name, Class::Control);
        flips.insert(DIRECTIVES.to_owned(), Flip { staged, class });
    }
    Ok(Relay {
        folder,
        files,
        directives: relayed,
    })
}

/// Returns the bytes of files that are to be put, which are those that were planned with.
fn contents(
    work: &mut Work<'_>,
    order: &Order<'_>,
    files: &[(&str, FileRecord)],
) -> Result<Vec<Vec<u8>>, Trouble> {
    let What::Build { folder, .. } = &order.what else {
        return kept_contents(work, files);
    };
    let mut contents = Vec::new();
    for (path, file) in files {
        let local = folder.join(path);
        let bytes = fs::read(&local).map_err(|source| RemoteError {
            deed: Deed::Open,
            reason: Reason::Local(local.clone(), source.to_string()),
        })?;
        if Digest::of(&bytes) != file.sha256 {
            return Err(Trouble::Rebuilt((*path).to_owned()));
        }
        contents.push(bytes);
    }
    Ok(contents)
}

fn kept_contents(
    work: &mut Work<'_>,
    files: &[(&str, FileRecord)],
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
            return Err(Trouble::DamagedBlob((*path).to_owned()));
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
