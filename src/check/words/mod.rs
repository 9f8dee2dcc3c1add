//! Words of working texts that are most likely not what was meant.
//!
//! Each family of slips has a file. What is looked for is what a reviewer with the register of the
//! publisher beside them would mark; what could be meant is left alone. Only working texts are
//! read: sealed words cannot change.

mod addresses;
mod endings;
mod glued;
mod headings;
mod identity;
mod names;
mod run;
mod sentences;
mod terms;

use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{Diagnostic, Fix, Place, Report, Span};
use crate::lang::{Catalog, Lang};
use crate::model::register::terms::Term;
use crate::model::{Document, Publisher, Site, WorkingText};

use run::{Run, runs};

/// A working text with what it is read against.
struct Text<'a> {
    document: &'a Document,
    lang: &'a Lang,
    working: &'a WorkingText,
    /// Who publishes it; `None` where the register cannot be read.
    publisher: Option<&'a Publisher>,
    catalog: &'a Arc<Catalog>,
    /// The register of defined terms, where there is one.
    terms: &'a [Term],
    runs: Vec<Run<'a>>,
    /// Where each line of the file but the first begins.
    lines: Vec<usize>,
}

/// The families, each a function of a text.
const FAMILIES: [fn(&Text<'_>, &mut Report); 8] = [
    names::check,
    identity::check,
    terms::check,
    headings::check,
    endings::check,
    glued::check,
    addresses::check,
    sentences::check,
];

/// Looks at the words of every working text.
pub fn check(site: &Site, catalog: &Arc<Catalog>) -> Report {
    let texts = site.documents.iter().flat_map(|document| {
        let working = document.working.iter();
        working.map(move |(lang, text)| (document, lang, text.as_ref()))
    });
    let texts: Vec<(&Document, &Lang, &WorkingText)> = texts.collect();
    let reports: Vec<Report> = texts
        .par_iter()
        .map(|(document, lang, working)| {
            let text = Text {
                document,
                lang,
                working,
                publisher: site.publishers.get(&document.publisher),
                catalog,
                terms: site
                    .registers
                    .terms
                    .as_ref()
                    .map_or(&[], |terms| &terms.terms),
                runs: runs(&working.prose, &working.source),
                lines: lines(&working.source),
            };
            let mut report = Report::new();
            FAMILIES
                .iter()
                .for_each(|family| family(&text, &mut report));
            report
        })
        .collect();
    let mut report = Report::new();
    reports.into_iter().for_each(|found| report.extend(found));
    report
}

impl Text<'_> {
    /// Returns a span as a place of the text's file.
    fn place(&self, span: Span) -> Place {
        Place::new(&self.working.path, span.range())
    }

    /// Returns the source of a span.
    fn source(&self, span: Span) -> &str {
        self.working.source.get(span.range()).unwrap_or_default()
    }

    /// Returns on which line, from 1, a byte of the file stands.
    fn line(&self, at: u32) -> usize {
        self.lines.partition_point(|line| *line <= at as usize) + 1
    }
}

fn lines(source: &str) -> Vec<usize> {
    source.match_indices('\n').map(|(at, _)| at + 1).collect()
}

/// Proposes other words for a part of a run, where nothing but these words would be replaced.
fn replaced(
    finding: Diagnostic,
    run: &Run<'_>,
    range: std::ops::Range<usize>,
    with: String,
) -> Diagnostic {
    match run.exact(range) {
        Some(span) => asked(finding, vec![(span, with)]),
        None => finding,
    }
}

/// Proposes an edit that somebody has to look at first: it changes words.
///
/// Even where readers would see the same words, translations count as made from other ones.
fn asked(mut finding: Diagnostic, edits: Vec<(Span, String)>) -> Diagnostic {
    let edits = edits.into_iter();
    finding.fix = Some(Fix {
        edits: edits
            .map(|(span, with)| (span.start..span.end, with))
            .collect(),
        safe: false,
    });
    finding
}
