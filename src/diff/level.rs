//! What kind of change a version is, as proposed to its editor: material or editorial.
//!
//! The editor decides; this only says what speaks for which. Words that answer a rule of law,
//! figures, negations and whole sections speak for a material change. Moves, numbers, titles,
//! addresses, emphasis and typography do not. Of registers, newcomers and what reaches further than
//! before speak for one; a tracker's description that is worded anew does not.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::base::RuleId;

use super::changes::{Change, ChangeId, ChangeSet, Kind};
use super::redline::{Class, Redline};
use super::registers::Lists;
use super::side::Head;

/// The level proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Proposed {
    /// Form only: nothing that the text says.
    Editorial,
    /// What the text says.
    Material,
}

/// A proposal with what speaks for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Proposal {
    /// The level.
    pub level: Proposed,
    /// The changes of what the text says; empty for an editorial one, and for one that registers
    /// alone speak for.
    pub changes: Vec<ChangeId>,
    /// Rules answered by the sections in which they stand, in order.
    pub covers: BTreeSet<String>,
}

/// Returns the level that the changes of a redline speak for.
pub fn propose(redline: &Redline, set: &ChangeSet) -> Proposal {
    let registers = set.registers.as_ref();
    let reworded = registers.map(Lists::reworded_rows).unwrap_or_default();
    let material: Vec<&Change> = set
        .changes
        .iter()
        .filter(|change| is_material(change) && !is_in_a_row(change, &reworded))
        .collect();
    let mut covers = BTreeSet::new();
    for change in &material {
        let part = change.place.part.and_then(|at| redline.parts.get(at));
        let heads = part
            .map(|part| [&part.head.old, &part.head.new])
            .into_iter()
            .flatten();
        for head in heads.flatten().filter_map(Head::section) {
            covers.extend(head.covers.iter().map(RuleId::to_string));
        }
    }
    let is_material = !material.is_empty() || registers.is_some_and(Lists::is_material);
    let level = if !is_material {
        Proposed::Editorial
    } else {
        Proposed::Material
    };
    Proposal {
        level,
        changes: material.iter().map(|change| change.id).collect(),
        covers,
    }
}

/// Returns whether a change stands in a cell of one of these rows.
fn is_in_a_row(change: &Change, rows: &BTreeSet<&str>) -> bool {
    let path = change
        .at
        .new
        .as_deref()
        .and_then(|path| path.rsplit_once('/'));
    change.kind == Kind::Words && path.is_some_and(|(row, _)| rows.contains(row))
}

/// Returns whether a change concerns what the text says.
fn is_material(change: &Change) -> bool {
    match change.kind {
        Kind::SectionAdded
        | Kind::SectionRemoved
        | Kind::NoteAdded
        | Kind::NoteRemoved
        | Kind::BlockAdded
        | Kind::BlockRemoved
        | Kind::RowAdded
        | Kind::RowRemoved
        | Kind::ColumnAdded
        | Kind::ColumnRemoved
        // What cannot be seen may turn what is seen around: somebody has to look.
        | Kind::Invisible
        | Kind::Words => true,
        Kind::BlockSplit | Kind::BlockMerged => change.classes.contains(&Class::Words),
        Kind::Title
        // What it says is said elsewhere.
        | Kind::SectionContinued
        | Kind::SectionMoved
        | Kind::SectionRenumbered
        | Kind::SectionRetitled
        | Kind::SectionLevel
        | Kind::SectionId
        | Kind::NoteMoved
        | Kind::BlockMoved
        | Kind::BlockLevel
        | Kind::BlockForm
        | Kind::RowMoved
        | Kind::ColumnMoved
        | Kind::Number
        | Kind::Link
        | Kind::Format
        | Kind::Language
        | Kind::NoteLabel
        | Kind::Typography => false,
    }
}
