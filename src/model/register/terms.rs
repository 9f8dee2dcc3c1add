//! The register of defined terms: how each is written in each language, and how it is not.

use std::collections::BTreeMap;

use crate::base::{EntryId, Place};
use crate::lang::Lang;

use super::Texts;

/// `terms.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// The terms, in the order typed; ids differ.
    pub terms: Vec<Term>,
}

/// A defined term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Its id.
    pub id: EntryId,
    /// The term: « Données Personnelles ».
    pub term: Texts,
    /// Other forms that are right, such as its plural.
    pub forms: BTreeMap<Lang, Vec<String>>,
    /// Forms that mean it and are not to be written: « données personnelles ».
    pub variants: BTreeMap<Lang, Vec<String>>,
    /// Where it stands.
    pub place: Place,
}
