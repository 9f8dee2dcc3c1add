//! The whole check of what is shown, which of a large site takes longer than a save may: it goes on while
//! the next save is read.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::base::Report;
use crate::check::seal;
use crate::compile::Opened;
use crate::render::Plan;

/// What is to be checked, and what the last check found.
#[derive(Default)]
pub struct Checks {
    due: Mutex<Option<Due>>,
    /// Rings when something is due.
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

    /// Waits until something is due.
    pub fn wait(&self) {
        let due = self.lock();
        drop(self.asked.wait_while(due, |due| due.is_none()));
    }

    fn lock(&self) -> MutexGuard<'_, Option<Due>> {
        self.due.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
