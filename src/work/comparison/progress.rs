//! How much changed between two texts of a document, for those who show no changes themselves.

use crate::diff::ChangeSet;
use crate::diff::level::{Proposed, propose};

use super::{Compared, Text};

/// How much changed between two texts.
pub struct Progress {
    /// The changes.
    pub set: ChangeSet,
    /// The kind of change they speak for; `None` where nothing changed.
    pub proposed: Option<&'static str>,
    /// Whether the new text was compared with its values and references in words.
    pub is_resolved: bool,
}

impl Progress {
    /// Sums up what changed.
    pub fn of(compared: &Compared) -> Self {
        let proposed = (!compared.set.is_empty()).then(|| {
            match propose(&compared.redline, &compared.set).level {
                Proposed::Editorial => "editorial",
                Proposed::Material => "material",
            }
        });
        Self {
            set: compared.set.clone(),
            proposed,
            is_resolved: compared.pair.new.is_resolved(),
        }
    }

    /// Says of a text that nothing changed in it.
    pub fn none(new: &Text) -> Self {
        Self {
            set: ChangeSet::default(),
            proposed: None,
            is_resolved: new.is_resolved(),
        }
    }
}
