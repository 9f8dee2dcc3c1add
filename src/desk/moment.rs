//! The site as it was read at a moment.

use std::sync::Arc;

use crate::base::{Date, Report};
use crate::compile::Opened;
use crate::load::Tree;
use crate::render::Plan;

/// The site as it was read at a moment: nothing of it changes.
#[derive(Clone)]
pub struct Moment {
    /// Counts the moments: a later one has a greater number, those of later runs of the server too.
    pub number: u64,
    /// The files.
    pub tree: Arc<Tree>,
    /// What they say.
    pub opened: Arc<Opened>,
    /// All that was found, each thing once.
    pub findings: Report,
    /// The pages: of these files, or where these have errors, of the last that had none; `None` where
    /// there were none yet.
    pub plan: Option<Arc<Plan>>,
    /// Whether the pages are those of these files.
    pub is_fresh: bool,
    /// The day in the site's time zone.
    pub today: Date,
}

impl Moment {
    /// Returns the moment with faults that were found in making a page.
    #[must_use]
    pub fn with_faults(&self, faults: Report) -> Self {
        let mut findings = self.findings.clone();
        for fault in &faults {
            if !findings.iter().any(|known| known == fault) {
                findings.push(fault.clone());
            }
        }
        Self {
            findings: findings.sorted(),
            ..self.clone()
        }
    }
}
