//! Every value of every working text, worked out for what it says wrong.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::{Arg, Code, Diagnostic, Report};
use crate::lang::{Catalog, Lang};
use crate::model::{Publisher, Site, WorkingText};
use crate::prose::{InlineKind, walk};

use super::fault::expression_start;
use super::{Facts, evaluate};

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
            check_text(lang, text, publisher, catalog, &mut report);
        }
    }
    let mut kept = Report::new();
    for finding in report.sorted().iter() {
        if !names_a_fact_of(&faulty, finding) {
            kept.push(finding.clone());
        }
    }
    kept
}

fn file(finding: &Diagnostic) -> Option<&str> {
    finding.place.as_ref().map(|place| place.path.as_str())
}

fn names_a_fact_of(files: &BTreeSet<&str>, finding: &Diagnostic) -> bool {
    let register = finding.args.iter().find(|(name, _)| *name == "file");
    let named = matches!(register, Some((_, Arg::Text(file))) if files.contains(file.as_str()));
    finding.code == Code::VALUE_MISSING && named
}

fn check_text(
    lang: &Lang,
    text: &WorkingText,
    publisher: &Publisher,
    catalog: &Arc<Catalog>,
    report: &mut Report,
) {
    let facts = Facts {
        lang,
        publisher,
        catalog,
    };
    walk::inlines(&text.prose, &mut |inline| {
        let InlineKind::Value(expression) = &inline.kind else {
            return;
        };
        if let Err(fault) = evaluate(expression, &facts) {
            let start = expression_start(&text.source, inline.span, expression);
            report.push(fault.finding(&text.path, start));
        }
    });
}
