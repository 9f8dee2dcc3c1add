//! The system's watcher on the folders of a site.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::{Config, ErrorKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::sys::files::{Listing, Touched};

use super::Word;
use super::batch::is_reading;

/// Whether each folder is watched by itself, as inotify does. Watched as a whole, the site's folder
/// would bring all of its output and history too; other systems watch it as a whole at no price.
const IS_EACH_FOLDER_WATCHED: bool = cfg!(any(target_os = "linux", target_os = "android"));

/// The system's watcher on the folders of a site.
pub struct Eyes {
    watcher: RecommendedWatcher,
    watched: BTreeSet<PathBuf>,
}

impl Eyes {
    /// Watches everything that a listing holds, and brings the listing up to date.
    ///
    /// # Errors
    /// What the system said, where it cannot watch.
    pub fn open(listing: &mut Listing, tell: Sender<Word>) -> notify::Result<Self> {
        let hear = move |event: notify::Result<notify::Event>| {
            if !is_reading(&event) {
                // Where nobody hears it, the watch has ended.
                let _ = tell.send(Word::Told(event));
            }
        };
        let mut eyes = Self {
            watcher: RecommendedWatcher::new(hear, Config::default())?,
            watched: BTreeSet::new(),
        };
        if IS_EACH_FOLDER_WATCHED {
            eyes.cover(listing, &Touched::Everything)?;
        } else {
            let root = listing.root();
            eyes.watcher.watch(root, RecursiveMode::Recursive)?;
            // What changed before it was watched; the folder's being gone is told by itself.
            let _ = listing.relist(&Touched::Everything);
        }
        Ok(eyes)
    }

    /// Watches what was touched, which the listing has up to date, and brings that up to date with
    /// what changed before it was watched.
    ///
    /// A folder is watched before it is listed for the last time, so that no change is missed. It
    /// is watched again although it was: a folder moved away and made again is another.
    ///
    /// # Errors
    /// What the system said, where it cannot watch.
    pub fn cover(&mut self, listing: &mut Listing, touched: &Touched) -> notify::Result<()> {
        if !IS_EACH_FOLDER_WATCHED {
            return Ok(());
        }
        let mut covered = BTreeSet::new();
        loop {
            let folders = folders(listing, touched);
            let mut fresh = folders.difference(&covered).peekable();
            if fresh.peek().is_none() {
                break;
            }
            for folder in fresh {
                let watched = self.watcher.watch(folder, RecursiveMode::NonRecursive);
                watched.or_else(|error| if is_gone(&error) { Ok(()) } else { Err(error) })?;
            }
            covered.extend(folders);
            // Where the site's folder is gone, that is told by itself.
            let _ = listing.relist(touched);
        }
        self.watched.extend(covered);
        self.leave(&folders(listing, &Touched::Everything));
        Ok(())
    }

    /// Watches no more what the site does not hold any more.
    fn leave(&mut self, folders: &BTreeSet<PathBuf>) {
        for gone in self.watched.difference(folders) {
            // What was removed is not watched any more by itself.
            let _ = self.watcher.unwatch(gone);
        }
        self.watched.retain(|folder| folders.contains(folder));
    }
}

/// Returns the real folders to watch so that changes are seen of what was touched.
fn folders(listing: &Listing, touched: &Touched) -> BTreeSet<PathBuf> {
    let listed = listing.folders(touched).into_iter();
    let mut found: BTreeSet<_> = listed.map(|(_, real)| real.clone()).collect();
    let links = listing.links(touched).into_iter();
    let passed = links.flat_map(|(_, passed)| passed);
    found.extend(passed.filter_map(|step| step.parent()).map(Path::to_owned));
    if *touched == Touched::Everything {
        found.insert(listing.root().to_owned());
    }
    found
}

/// Returns whether a folder is not watched because it is gone or closed to us: its own folder tells
/// when that changes.
fn is_gone(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => matches!(
            error.kind(),
            io::ErrorKind::NotFound
                | io::ErrorKind::PermissionDenied
                | io::ErrorKind::NotADirectory
        ),
        _ => false,
    }
}
