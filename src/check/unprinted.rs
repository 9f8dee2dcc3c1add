//! Entries of registers that no working text prints: readers are told nothing of them.
//!
//! A site whose texts print no register keeps its registers for its own use, and nothing is found.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::{Code, Diagnostic, Place, Report};
use crate::lang::Catalog;
use crate::model::register::Registers;
use crate::model::{Document, Site};
use crate::prose::{InlineKind, walk};
use crate::value::{Facts, entries, is_component};

/// A register: what prints it, and its entries by name.
struct Register<'a> {
    component: &'static str,
    entries: Vec<(&'a str, &'a Place)>,
}

/// Looks for entries of the site's registers that no working text of any language prints.
pub fn check(site: &Site, catalog: &Arc<Catalog>) -> Report {
    let mut report = Report::new();
    // Where it cannot be told what a text prints, that is the finding.
    let Some(printed) = printed(site, catalog) else {
        return report;
    };
    if printed.is_empty() {
        return report;
    }
    for register in registers(&site.registers) {
        let entries = register.entries.iter();
        let missing: Vec<_> = entries.filter(|(_, at)| !printed.contains(at)).collect();
        if missing.len() == register.entries.len() {
            if let Some((_, at)) = missing.first() {
                report.push(found(&register, "none", Place::file(&at.path)));
            }
            continue;
        }
        for (name, at) in missing {
            report.push(found(&register, name, (*at).clone()));
        }
    }
    report
}

fn found(register: &Register<'_>, entry: &str, at: Place) -> Diagnostic {
    Diagnostic::new(Code::REGISTER_UNPRINTED)
        .arg("file", at.path.to_string())
        .arg("entry", entry)
        .arg("component", register.component)
        .at(at)
}

/// Returns the places of all entries that working texts print; `None` where a text cannot be worked
/// out.
fn printed<'a>(site: &'a Site, catalog: &'a Arc<Catalog>) -> Option<BTreeSet<&'a Place>> {
    let mut printed = BTreeSet::new();
    for document in &site.documents {
        printed.extend(printed_by(document, site, catalog)?);
    }
    Some(printed)
}

fn printed_by<'a>(
    document: &'a Document,
    site: &'a Site,
    catalog: &'a Arc<Catalog>,
) -> Option<Vec<&'a Place>> {
    let publisher = site.publishers.get(&document.publisher)?;
    let mut places = Vec::new();
    for (lang, text) in &document.working {
        let facts = Facts {
            lang,
            publisher,
            registers: &site.registers,
            catalog,
        };
        for (_, inline) in walk::alone(&text.prose) {
            if let InlineKind::Value(expression) = &inline.kind
                && is_component(expression)
            {
                places.extend(entries(expression, &facts)?);
            }
        }
    }
    Some(places)
}

/// Returns the registers that texts may print, where they hold anything.
fn registers(all: &Registers) -> Vec<Register<'_>> {
    let mut registers = Vec::new();
    if let Some(cookies) = &all.cookies {
        let trackers = cookies.trackers.iter();
        registers.push(Register {
            component: "cookies",
            entries: trackers
                .map(|one| (one.name.as_str(), &one.place))
                .collect(),
        });
    }
    if let Some(recipients) = &all.recipients {
        let recipients = recipients.recipients.iter();
        registers.push(Register {
            component: "recipients",
            entries: recipients
                .map(|one| (one.id.as_str(), &one.place))
                .collect(),
        });
    }
    if let Some(purposes) = &all.purposes {
        let purposes = purposes.purposes.iter();
        registers.push(Register {
            component: "purposes",
            entries: purposes.map(|one| (one.id.as_str(), &one.place)).collect(),
        });
    }
    registers
}
