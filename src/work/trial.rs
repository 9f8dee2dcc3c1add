//! What is sealed stays for ever: it is tried before it is written.

use std::sync::Arc;

use crate::base::{Report, Severity};
use crate::check::seal::verify;
use crate::edit::Edits;
use crate::lang::Catalog;
use crate::load::{self, Tree};
use crate::model::Site;

/// Returns the errors that a site would have with these files, and does not have without them.
pub fn new_errors(site: &Site, (tree, catalog): (&Tree, &Arc<Catalog>), edits: &Edits) -> Report {
    let changes = edits.changes.iter();
    let after = tree.with(changes.map(|change| (change.path(), change.bytes())));
    let (changed, mut found) = load::load(&after);
    let (_, mut known) = load::load(tree);
    // What a file was before its words were taken out matters to neither side.
    let none = |_: &_, _: &_| None;
    if let Some(changed) = changed {
        found.extend(verify(&changed, &after, catalog, &none));
        known.extend(verify(site, tree, catalog, &none));
    }
    let mut report = Report::new();
    let errors = found.iter();
    let errors = errors.filter(|found| found.code.severity() == Severity::Error);
    for error in errors.filter(|error| !known.iter().any(|known| known == *error)) {
        report.push(error.clone());
    }
    report
}
