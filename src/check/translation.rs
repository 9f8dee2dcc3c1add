//! Translations against the authentic text: which sections follow it, which are late.

use std::collections::BTreeMap;

use crate::base::SectionId;
use crate::model::version::SectionOrigin;
use crate::prose::canon::section_digest;
use crate::prose::{Prose, Section};

/// How a translated section stands to the authentic text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It was made from the words as they are.
    Current,
    /// It was made from other words.
    Late,
    /// Nobody recorded what it was made from.
    Unrecorded,
}

/// Returns how each section of the authentic text stands in a translation.
pub fn standing(
    authentic: &Prose,
    made_from: &BTreeMap<SectionId, SectionOrigin>,
) -> BTreeMap<SectionId, Standing> {
    let of = |section: &Section| match section.id.as_ref().and_then(|id| made_from.get(id)) {
        None => Standing::Unrecorded,
        Some(origin) if origin.from == section_digest(section) => Standing::Current,
        Some(_) => Standing::Late,
    };
    let sections = authentic.all_sections().into_iter();
    sections
        .filter_map(|section| Some((section.id.clone()?, of(section))))
        .collect()
}
