//! From files to a site: every file is read into types that cannot hold a wrong state.
//!
//! `toml` stays inside this layer. All faults of all files are gathered; none stops at the first,
//! and what could be read is returned beside them, so that a preview goes on.

pub mod added;
pub mod config;
pub mod content;
pub mod date;
pub mod decision;
pub mod document;
mod facts;
pub mod folder;
mod link;
mod locale;
mod mark;
mod memory;
pub mod names;
pub mod notice_sent;
pub mod pack;
pub mod publisher;
pub mod redaction;
pub mod register;
mod rules;
mod severities;
mod target;
pub mod text;
pub mod theme;
mod timestamp;
pub mod token;
pub mod toml;
pub mod toml_syntax;
pub mod toml_value;
pub mod translation;
pub mod tree;
pub mod version;
pub mod watch;
pub mod working;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::name::REGISTERS;
use crate::base::{Digest, Report, TreePath};
use crate::model::{LEDGER, Ledger, Registers, Site};

pub use config::CONFIG;
pub use content::CONTENT;
pub use locale::{LOCALES, locales};
pub use memory::Memory;
pub use pack::{PACKS, builtin_packs, packs};
pub use publisher::publishers;
pub use register::length::proposal as read_length;
pub use register::{registers as read_registers, sealed_registers};
pub use tree::{FileFact, ListFault, Mark, MemoryStore, ReadFault, Store, Tree};

/// Reads a whole site.
///
/// The site is `None` where there is no configuration, or one without something a site cannot be
/// without. Documents that cannot be read are left out of it.
pub fn load(tree: &Tree) -> (Option<Site>, Report) {
    load_with(tree, &mut Memory::default())
}

/// Reads a whole site as [`load`] does, but for what is as it was when `memory` was last used.
pub fn load_with(tree: &Tree, memory: &mut Memory) -> (Option<Site>, Report) {
    let read = read(tree, memory);
    memory.forget_unused();
    read
}

fn read(tree: &Tree, memory: &mut Memory) -> (Option<Site>, Report) {
    let mut report = tree.listing_findings();
    let Some(config) = config::read(tree, &mut report) else {
        return (None, report.sorted());
    };
    let registers_folder = format!("{CONTENT}/{REGISTERS}");
    let (publishers, found) = publishers(tree, &registers_folder);
    report.extend(found);
    let register_files = register_files(tree, &registers_folder, memory, &mut report);
    let registers = registers(tree, &registers_folder, memory, &mut report);
    let known = content::Known {
        config: &config,
        publishers: &publishers,
    };
    let documents = content::documents(tree, &known, memory, &mut report);
    let listed = config.documents.iter().map(|(id, _)| id);
    link::check(&documents, &listed.collect::<Vec<_>>(), &mut report);
    let ledger = ledger(tree, memory, &mut report);
    let timestamps = timestamp::read(tree, &ledger);
    let site = config.config.map(|config| Site {
        config,
        publishers,
        register_files,
        registers,
        documents,
        ledger,
        timestamps,
    });
    (site, report.sorted())
}

/// Reads the working registers that texts print.
fn registers(
    tree: &Tree,
    folder: &str,
    memory: &mut Memory,
    report: &mut Report,
) -> Arc<Registers> {
    let Some(folder) = TreePath::parse(folder) else {
        return Arc::default();
    };
    let read = |tree: &Tree, (): &(), report: &mut Report| {
        let (registers, found) = register::registers(tree, folder.as_str());
        report.extend(found);
        Arc::new(registers)
    };
    memory.registers.read((tree, &folder), (), report, read)
}

/// Returns every file of the registers with the digest of its bytes.
fn register_files(
    tree: &Tree,
    folder: &str,
    memory: &mut Memory,
    report: &mut Report,
) -> BTreeMap<TreePath, Digest> {
    let files = tree.below(folder);
    let files = files.filter(|path| !folder::is_litter(path.file_name()));
    let digest = |path: &TreePath| {
        let part = (tree, path);
        let digest = memory
            .register_files
            .read(part, (), report, |tree, (), report| {
                Some(Digest::of(&tree.bytes_or_finding(path, report)?))
            });
        Some((path.clone(), digest?))
    };
    files.filter_map(digest).collect()
}

fn ledger(tree: &Tree, memory: &mut Memory, report: &mut Report) -> Ledger {
    let Some(path) = tree.find(LEDGER) else {
        return Ledger::default();
    };
    let read = |tree: &Tree, (): &(), report: &mut Report| read_ledger(tree, path, report);
    memory.ledger.read((tree, path), (), report, read)
}

/// Reads the ledger byte for byte: a changed line end is a changed line.
fn read_ledger(tree: &Tree, path: &TreePath, report: &mut Report) -> Ledger {
    let Some(bytes) = tree.bytes_or_finding(path, report) else {
        return Ledger::default();
    };
    match String::from_utf8(bytes) {
        Ok(text) => {
            let (ledger, found) = Ledger::parse(path, &text);
            report.extend(found);
            ledger
        }
        Err(fault) => {
            // The finding alone is wanted: no line of such a file can be trusted.
            let _ = text::decode(path, fault.as_bytes(), report);
            Ledger::default()
        }
    }
}
