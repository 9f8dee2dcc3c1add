//! What was decided of a version after it was published: `withdrawal.toml`, `end.toml` and
//! `reschedule.toml` in its folder.
//!
//! Each repeats whose folder it stands in, `version`, and holds `sealed_on`, the reason by language
//! in `[reason]`, and: a withdrawal its `day` and `instead`, the date of the version that applies
//! from then on, where one does; an end its `day` and `instead`, the documents that say from then
//! on what this one said; a rescheduling `to`, the date of the version that has the words now.

use std::collections::BTreeMap;

use crate::base::{DocumentId, Report, TreePath};
use crate::lang::Lang;
use crate::model::{End, Rescheduled, VersionId, Withdrawal};

use super::names;
use super::publisher::by_language;
use super::toml::{Reading, Table};
use super::tree::Tree;
use super::version::{need_date, same_as_folder};

/// The name of the file that says from when on a version no longer applies.
pub const WITHDRAWAL: &str = "withdrawal.toml";

/// The name of the file that ends a document, in the folder of its last version.
pub const END: &str = "end.toml";

/// The name of the file that says on which day a version's words take effect instead.
pub const RESCHEDULE: &str = "reschedule.toml";

/// What was decided of one version.
#[derive(Debug, Default)]
pub(super) struct Decisions {
    /// From when on it does not apply.
    pub withdrawal: Option<Withdrawal>,
    /// From when on the document has no version in force.
    pub end: Option<End>,
    /// The version that has its words now.
    pub rescheduled: Option<Rescheduled>,
}

/// Reads what was decided of a version; whether the ledger knows of it is for the check of seals to
/// say.
pub(super) fn read(
    tree: &Tree,
    id: &VersionId,
    folder: &TreePath,
    report: &mut Report,
) -> Decisions {
    let mut file = |name: &str, take: &mut dyn FnMut(&Table<'_>)| {
        let path = tree.find(&format!("{folder}/{name}"))?;
        let source = tree.text(path, report)?;
        let reading = Reading::new(&source);
        let root = reading.root();
        same_as_folder(&root, "version", &id.to_string());
        take(&root);
        root.finish();
        reading.finish(report);
        Some(())
    };
    let mut decisions = Decisions::default();
    file(WITHDRAWAL, &mut |root| {
        decisions.withdrawal = withdrawal(root);
    });
    file(END, &mut |root| decisions.end = end(root));
    file(RESCHEDULE, &mut |root| {
        decisions.rescheduled = rescheduled(root);
    });
    decisions
}

fn withdrawal(root: &Table<'_>) -> Option<Withdrawal> {
    let day = need_date(root, "day");
    let sealed_on = need_date(root, "sealed_on");
    let instead = root.get("instead").and_then(|value| value.date());
    let reason = reason(root);
    Some(Withdrawal {
        day: day?,
        instead,
        sealed_on: sealed_on?,
        reason,
    })
}

fn end(root: &Table<'_>) -> Option<End> {
    let day = need_date(root, "day");
    let sealed_on = need_date(root, "sealed_on");
    let instead = root.get("instead").and_then(|value| value.list());
    let instead = instead.unwrap_or_default();
    let instead = instead
        .iter()
        .filter_map(|v| names::id(v, DocumentId::parse));
    let instead = instead.collect();
    let reason = reason(root);
    Some(End {
        day: day?,
        instead,
        sealed_on: sealed_on?,
        reason,
    })
}

fn rescheduled(root: &Table<'_>) -> Option<Rescheduled> {
    let to = need_date(root, "to");
    let sealed_on = need_date(root, "sealed_on");
    let reason = reason(root);
    Some(Rescheduled {
        to: to?,
        sealed_on: sealed_on?,
        reason,
    })
}

fn reason(root: &Table<'_>) -> BTreeMap<Lang, String> {
    let table = root.table("reason");
    table.map(|table| by_language(&table)).unwrap_or_default()
}
