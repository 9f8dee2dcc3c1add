//! Every value of every working text, worked out for what it says wrong.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::{Arg, Code, Diagnostic, Place, Report, Span};
use crate::lang::Catalog;
use crate::model::{Site, WorkingText};
use crate::prose::{InlineKind, walk};

use super::fault::expression_start;
use super::{Facts, ValueFault, component, evaluate, is_component};

/// Works out the values of every working text and returns what is wrong with them.
///
/// A fact missing in a register of which `loaded` says something is passed over: it may be there and
/// not readable.
pub fn check(site: &Site, catalog: &Arc<Catalog>, loaded: &Report) -> Report {
    let mut report = Report::new();
    let faulty: BTreeSet<&str> = loaded.iter().filter_map(file).collect();
    for document in &site.documents {
        // An unknown publisher is a finding already.
        let Some(publisher) = site.publishers.get(&document.publisher) else {
            continue;
        };
        for (lang, text) in &document.working {
            let facts = Facts {
                lang,
                publisher,
                registers: &site.registers,
                catalog,
            };
            check_text(text, &facts, &mut report);
        }
    }
    let mut kept = Report::new();
    for finding in report.sorted().iter() {
        // Two texts that print one entry lack the same words of it.
        let is_known = kept.iter().any(|known| is_same(known, finding));
        if !is_known && !names_a_fact_of(&faulty, finding) {
            kept.push(finding.clone());
        }
    }
    kept
}

fn file(finding: &Diagnostic) -> Option<&str> {
    finding.place.as_ref().map(|place| place.path.as_str())
}

fn is_same(one: &Diagnostic, other: &Diagnostic) -> bool {
    one.code == other.code && one.place == other.place && one.args == other.args
}

fn names_a_fact_of(files: &BTreeSet<&str>, finding: &Diagnostic) -> bool {
    let register = finding.args.iter().find(|(name, _)| *name == "file");
    let named = matches!(register, Some((_, Arg::Text(file))) if files.contains(file.as_str()));
    finding.code == Code::VALUE_MISSING && named
}

fn check_text(text: &WorkingText, facts: &Facts<'_>, report: &mut Report) {
    let alone = walk::alone(&text.prose);
    let alone: BTreeSet<Span> = alone.into_iter().map(|(_, inline)| inline.span).collect();
    let mut ids = BTreeSet::new();
    let sections = text.prose.all_sections().into_iter();
    ids.extend(sections.filter_map(|section| section.id.clone()));
    walk::inlines(&text.prose, &mut |inline| {
        let InlineKind::Value(expression) = &inline.kind else {
            return;
        };
        let start = expression_start(&text.source, inline.span, expression);
        let mut add = |fault: &ValueFault| report.push(fault.finding(&text.path, start));
        if !is_component(expression) || !alone.contains(&inline.span) {
            if let Err(fault) = evaluate(expression, facts) {
                add(&fault);
            }
            return;
        }
        match component(expression, facts) {
            Err(faults) => faults.iter().for_each(add),
            Ok(printed) => {
                let id = printed.id.to_string();
                if !ids.insert(printed.id) {
                    let place = Place::new(&text.path, inline.span.range());
                    let finding = Diagnostic::new(Code::COMPONENT_TWICE).at(place);
                    report.push(finding.arg("id", id));
                }
            }
        }
    });
}
