//! The whole check of what is shown, which of a large site takes longer than a save may: it goes on while
//! the next save is read.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::base::Report;
use crate::check::seal;
use crate::compile::Opened;
use crate::render::Plan;

/// How long nothing new is shown before a check begins: pages are asked for first.
const QUIET: Duration = Duration::from_millis(50);

/// How many saves are shown meanwhile before a check begins nevertheless.
const MOST: usize = 20;

/// What is to be checked, and what the last check found.
#[derive(Default)]
pub struct Checks {
    due: Mutex<Option<Due>>,
    /// Rings when something is due, and when something else is.
    asked: Condvar,
    /// The versions known to be sound; whoever checks holds it, so that one check goes on at a time.
    pub seals: Mutex<seal::Memory>,
    /// What the last check found.
    pub known: Mutex<Known>,
}

/// What is shown and was not checked yet.
pub struct Due {
    /// What the files say.
    pub opened: Arc<Opened>,
    /// The pages of these files.
    pub plan: Option<Arc<Plan>>,
    /// What planning them found.
    pub planned: Report,
}

/// What the last whole check found.
#[derive(Default)]
pub struct Known {
    /// What it found beyond what reading finds.
    pub checked: Report,
    /// What the rules of packs found.
    pub reviewed: Report,
    /// The pages of the last files without errors.
    pub good: Option<Arc<Plan>>,
}

impl Checks {
    /// Asks for a check, in the place of one that is due and has not begun.
    pub fn ask(&self, due: Due) {
        *self.lock() = Some(due);
        self.asked.notify_all();
    }

    /// Returns what is due, which then is no longer.
    pub fn take(&self) -> Option<Due> {
        self.lock().take()
    }

    /// Waits until something is due and nothing else has become so for a while.
    pub fn wait(&self) {
        let due = self.lock();
        let waited = self.asked.wait_while(due, |due| due.is_none());
        let mut due = waited.unwrap_or_else(PoisonError::into_inner);
        for _ in 0..MOST {
            let waited = self.asked.wait_timeout(due, QUIET);
            let (still, quiet) = waited.unwrap_or_else(PoisonError::into_inner);
            due = still;
            if quiet.timed_out() {
                break;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<Due>> {
        self.due.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
