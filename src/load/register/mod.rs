//! `registers/cookies.toml`, `recipients.toml`, `purposes.toml` and `terms.toml`: what texts print.

mod cookies;
mod entries;
pub mod length;
mod purposes;
mod recipients;
mod terms;

use std::collections::BTreeSet;

use crate::base::name::nearest;
use crate::base::{EntryId, Report, TreePath};
use crate::model::{Registers, Version};

use super::folder::{is_litter, unexpected};
use super::toml::{Reading, Table};
use super::tree::Tree;

/// The register of trackers.
pub const COOKIES: &str = "cookies.toml";

/// The register of recipients.
pub const RECIPIENTS: &str = "recipients.toml";

/// The register of purposes.
pub const PURPOSES: &str = "purposes.toml";

/// The register of defined terms.
pub const TERMS: &str = "terms.toml";

/// Reads the registers of a folder: the working one, or one sealed with a version.
///
/// None of them must be there; other files beside them are findings.
pub fn registers(tree: &Tree, folder: &str) -> (Registers, Report) {
    let mut report = Report::new();
    let files = Folder { tree, folder };
    let cookies = files.read(COOKIES, &mut report, cookies::read);
    let recipients = files.read(RECIPIENTS, &mut report, recipients::read);
    let entries = recipients.iter().flat_map(|register| &register.recipients);
    let known: BTreeSet<EntryId> = entries.map(|recipient| recipient.id.clone()).collect();
    let is_whole = recipients.is_some() || tree.find(&files.path(RECIPIENTS)).is_none();
    let known = is_whole.then_some(&known);
    let registers = Registers {
        cookies,
        recipients,
        purposes: files.read(PURPOSES, &mut report, |root| purposes::read(root, known)),
        terms: files.read(TERMS, &mut report, terms::read),
    };
    files.others(&mut report);
    (registers, report)
}

/// Reads the registers sealed with a version; what is wrong in them was settled when they were sealed.
pub fn sealed_registers(tree: &Tree, version: &Version) -> Registers {
    registers(tree, &version.registers_folder()).0
}

struct Folder<'a> {
    tree: &'a Tree,
    folder: &'a str,
}

impl Folder<'_> {
    fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.folder)
    }

    fn read<T>(
        &self,
        name: &str,
        report: &mut Report,
        read: impl FnOnce(&Table<'_>) -> T,
    ) -> Option<T> {
        let path = self.tree.find(&self.path(name))?;
        let source = self.tree.text(path, report)?;
        let reading = Reading::new(&source);
        let value = read(&reading.root());
        reading.finish(report);
        Some(value)
    }

    /// Names the files that are no register: most likely the name of one was mistyped.
    fn others(&self, report: &mut Report) {
        let known = [COOKIES, RECIPIENTS, PURPOSES, TERMS];
        let strange = |path: &&TreePath| {
            let name = path.file_name();
            !known.contains(&name) && !is_litter(name)
        };
        for path in self.tree.files_in(self.folder).filter(strange) {
            let near = nearest(path.file_name(), known).unwrap_or_default();
            report.push(unexpected(path, near, "nowhere"));
        }
    }
}
