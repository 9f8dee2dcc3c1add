//! The site as it is now: read again whenever its files change.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::base::{Report, TreePath};
use crate::check::without_consequences;
use crate::compile::{self, Builtin, Memory};
use crate::desk::begin::Ground;
use crate::desk::{Moment, Spot};
use crate::edit::Edits;
use crate::load::{CONFIG, Tree};
use crate::model::{EditorCommand, LEDGER};
use crate::seal::request as stamp;
use crate::sys::files::{Listing, Touched};
use crate::sys::watch::News;
use crate::sys::{Failure, clock, editor, files, git, journal, lock, request};
use crate::work::rules;

use super::checks::{Checks, Due};
use super::polls::Polls;
use super::reading::{Reader, Reading, today};

/// The site as it is now, for all threads.
pub struct Live {
    root: Mutex<PathBuf>,
    /// Rings when the site has another folder.
    moved: Condvar,
    builtin: Builtin,
    now: Mutex<Arc<Moment>>,
    /// What reads the site; one at a time.
    reader: Mutex<Reader>,
    checks: Checks,
    polls: Arc<Polls>,
}

impl Live {
    /// Reads the site of a folder.
    ///
    /// # Errors
    /// What the system refused.
    pub fn begin(root: &Path, builtin: Builtin, polls: Arc<Polls>) -> Result<Self, Failure> {
        let listing = Listing::of(root)?;
        let tree = listing.tree();
        let mut memory = Memory::default();
        let opened = compile::open_with(&tree, &builtin, &mut memory);
        let today = today(&opened);
        let live = Self {
            root: Mutex::new(root.to_owned()),
            moved: Condvar::new(),
            builtin,
            now: Mutex::new(Arc::new(Moment {
                number: clock::milliseconds(),
                tree: Arc::new(tree),
                opened: Arc::new(opened),
                findings: Report::new(),
                plan: None,
                is_fresh: false,
                today,
            })),
            reader: Mutex::new(Reader::new(listing, memory)),
            checks: Checks::default(),
            polls,
        };
        live.renew(&Touched::Everything)?;
        Ok(live)
    }

    /// Returns the site as it is now.
    pub fn now(&self) -> Arc<Moment> {
        Arc::clone(&locked(&self.now))
    }

    /// Returns what is built into the binary.
    pub fn builtin(&self) -> &Builtin {
        &self.builtin
    }

    /// Reads again what was touched, shows it, and then checks it wholly.
    ///
    /// # Errors
    /// What the system refused.
    pub fn renew(&self, touched: &Touched) -> Result<(), Failure> {
        let mut reader = locked(&self.reader);
        let touched = reader.relist(touched)?;
        self.show_anew(&mut reader, &touched);
        drop(reader);
        self.check_due();
        Ok(())
    }

    /// Checks what is shown, again and again: while that goes on, the next save is read and shown.
    pub fn keep_checking(&self) {
        loop {
            self.checks.wait();
            self.check_due();
        }
    }

    /// Shows what a watch tells, and leaves the check to [`Live::keep_checking`]: what begins is read at
    /// once and shown when it has settled, so that the time it takes to settle is not lost.
    ///
    /// # Errors
    /// What the system refused.
    pub fn follow(&self, news: &News) -> Result<(), Failure> {
        let (touched, is_as_begun) = match news {
            News::Begun(touched) => return self.read_ahead(touched),
            News::Settled {
                touched,
                is_as_begun,
            } => (touched, *is_as_begun),
        };
        let mut reader = locked(&self.reader);
        let ahead = reader.ahead.take_if(|(reading, _)| {
            let now = self.now();
            is_as_begun && Arc::ptr_eq(&reading.after, &now.opened) && is_today(&now)
        });
        match ahead {
            Some((reading, _)) => self.show_reading(&mut reader, reading),
            None => {
                let touched = reader.relist(touched)?;
                self.show_anew(&mut reader, &touched);
            }
        }
        Ok(())
    }

    fn read_ahead(&self, touched: &Touched) -> Result<(), Failure> {
        let mut reader = locked(&self.reader);
        let touched = reader.relist(touched)?;
        let reading = reader.read(&self.now(), &self.builtin, &touched);
        reader.ahead = Some((reading, touched));
        Ok(())
    }

    /// Reads the site again where another day has begun.
    ///
    /// # Errors
    /// What the system refused.
    pub fn renew_day(&self) -> Result<(), Failure> {
        self.renew(&Touched::Paths([].into()))
    }

    /// Writes what a deed of the desk changes, as commands do, and reads it again; returns why the request
    /// for a time stamp could not be written, where one was due.
    ///
    /// # Errors
    /// What the system refused; nothing is then written, or the next command completes it.
    pub fn write(&self, edits: &Edits) -> Result<Option<Failure>, Failure> {
        let root = self.root();
        let lock = lock::take(&root, "serve")?;
        journal::recover(&root)?;
        journal::apply(&root, edits)?;
        drop(lock);
        let paths = edits.changes.iter().map(|change| change.path().clone());
        // It is written: what cannot be read now is read with the next change.
        let _ = self.renew(&Touched::Paths(paths.collect()));
        let is_sealed = edits.changes.iter().any(|c| c.path().as_str() == LEDGER);
        Ok(is_sealed.then(|| self.ask_for_stamp().err()).flatten())
    }

    /// Writes the files of a new site, as `avenant init` does, into the folder or one below it, and
    /// goes on with that one; returns whether the folder was free, and so the site was written.
    ///
    /// # Errors
    /// What the system refused; nothing is then written, or the next command completes it.
    pub fn found(&self, below: Option<&str>, edits: &Edits) -> Result<bool, Failure> {
        // Whoever comes second finds the site of the first.
        let mut reader = locked(&self.reader);
        if self.now().tree.find(CONFIG).is_some() {
            return Ok(false);
        }
        let root = match below {
            Some(name) => self.root().join(name),
            None => self.root(),
        };
        if !files::is_free(&root)? {
            return Ok(false);
        }
        let lock = lock::take(&root, "serve")?;
        journal::recover(&root)?;
        if !files::is_free(&root)? {
            return Ok(false);
        }
        journal::apply(&root, edits)?;
        drop(lock);
        reader.listing = Listing::of(&root)?;
        *locked(&self.root) = root;
        self.moved.notify_all();
        reader.ahead = None;
        self.show_anew(&mut reader, &Touched::Everything);
        drop(reader);
        self.check_due();
        Ok(true)
    }

    /// Returns the site's folder.
    pub fn root(&self) -> PathBuf {
        locked(&self.root).clone()
    }

    /// Waits until the site has another folder than this one, or for a while.
    pub fn wait_moved(&self, from: &Path, time: Duration) {
        let is_here = |root: &mut PathBuf| root == from;
        let root = locked(&self.root);
        let _ = self.moved.wait_timeout_while(root, time, is_here);
    }

    /// Returns the folder in which a site can be begun.
    ///
    /// # Errors
    /// What the system refused.
    pub fn ground(&self) -> Result<Ground, Failure> {
        let is_free = files::is_free(&self.root())?;
        let folder = locked(&self.reader).listing.root().display().to_string();
        Ok(Ground { folder, is_free })
    }

    /// Writes the request for a time stamp of the ledger as it is, as every command does that adds
    /// to it.
    fn ask_for_stamp(&self) -> Result<(), Failure> {
        match &self.now().opened.site {
            Some(site) => {
                let request = stamp::request(site.ledger.head());
                request::write(&self.root(), &request).map(|_| ())
            }
            None => Ok(()),
        }
    }

    /// Opens a file of the site in a program, and does not wait.
    ///
    /// # Errors
    /// What the system said, where the program could not be started.
    pub fn open(&self, program: &EditorCommand, spot: &Spot) -> Result<(), Failure> {
        let file = self.root().join(spot.file.as_str());
        let (program, arguments) = (program.program(), program.arguments());
        editor::open_at(program, arguments, &file, spot.line, spot.column)
    }

    /// Reads what was touched and shows it, where it is not as it was.
    fn show_anew(&self, reader: &mut Reader, touched: &Touched) {
        let before = self.now();
        let is_known = is_known(touched, &reader.listing.tree(), &before);
        if !is_known || !is_today(&before) {
            let reading = reader.read(&before, &self.builtin, touched);
            self.show_reading(reader, reading);
        }
    }

    /// Shows what was read, with what the last check found; it is to be checked wholly.
    fn show_reading(&self, reader: &mut Reader, reading: Reading) {
        let Reading {
            after: _,
            tree,
            opened,
            today,
            plan,
            planned,
        } = reading;
        let mut quick = opened.report.clone();
        quick.extend(planned.clone());
        let known = locked(&self.checks.known);
        let is_shown = !quick.has_errors() && !known.checked.has_errors();
        let findings = found(quick, [&known.checked, &known.reviewed]);
        let shown = if is_shown {
            plan.clone()
        } else {
            known.good.clone()
        };
        let mut now = locked(&self.now);
        *now = Arc::new(Moment {
            number: now.number + 1,
            tree,
            opened: Arc::clone(&opened),
            findings,
            plan: shown,
            is_fresh: is_shown,
            today,
        });
        drop((known, now));
        self.polls.ring();
        reader.planned = planned.clone();
        self.checks.ask(Due {
            opened,
            plan,
            planned,
        });
    }

    /// Checks what is due, once what was begun is over; nothing is due of what is shown no longer.
    fn check_due(&self) {
        let mut seals = locked(&self.checks.seals);
        let Some(due) = self.checks.take() else {
            return;
        };
        let moment = self.now();
        if !Arc::ptr_eq(&moment.opened, &due.opened) {
            return;
        }
        let root = self.root();
        let original = |path: &TreePath, digest: &_| git::original(&root, path, digest);
        let mut whole = compile::check_with(&due.opened, &moment.tree, &original, &mut seals);
        let checked = beyond(&whole, &due.opened.report);
        whole.extend(due.planned);
        let is_good = !whole.has_errors();
        // What a text does not declare keeps no page from being shown.
        let reviewed = rules::review(&due.opened, &moment.tree, moment.today);
        whole.extend(reviewed.clone());
        let findings = without_consequences(&whole.sorted());
        let mut known = locked(&self.checks.known);
        let mut now = locked(&self.now);
        if !Arc::ptr_eq(&now.opened, &due.opened) {
            return;
        }
        if is_good {
            known.good = due.plan;
        }
        (known.checked, known.reviewed) = (checked, reviewed);
        if findings != now.findings || is_good != now.is_fresh {
            *now = Arc::new(Moment {
                number: now.number + 1,
                findings,
                plan: known.good.clone(),
                is_fresh: is_good,
                ..Moment::clone(&now)
            });
            drop((known, now));
            self.polls.ring();
        }
    }
}

/// Returns what reading and planning found with what the last checks found beyond that.
fn found(mut quick: Report, checked: [&Report; 2]) -> Report {
    for report in checked {
        quick.extend(report.clone());
    }
    without_consequences(&quick.sorted())
}

/// Returns the findings of a check that reading does not have.
fn beyond(whole: &Report, read: &Report) -> Report {
    let mut report = Report::new();
    for finding in whole {
        if !read.iter().any(|known| known == finding) {
            report.push(finding.clone());
        }
    }
    report
}

/// Returns whether what was touched is as it was read: of a file written a moment ago before that, its
/// mark cannot tell.
fn is_known(touched: &Touched, tree: &Tree, before: &Moment) -> bool {
    let Touched::Paths(paths) = touched else {
        return false;
    };
    let are_settled = paths.iter().all(|path| before.tree.is_settled(path));
    are_settled && tree.lists_as(&before.tree)
}

fn is_today(moment: &Moment) -> bool {
    today(&moment.opened) == moment.today
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
