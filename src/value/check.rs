//! Every value of every working text, worked out for what it says wrong.

use std::sync::Arc;

use crate::base::Report;
use crate::lang::{Catalog, Lang};
use crate::model::{Publisher, Site, WorkingText};
use crate::prose::{InlineKind, walk};

use super::fault::expression_start;
use super::{Facts, evaluate};

/// Works out the values of every working text and returns what is wrong with them.
pub fn check(site: &Site, catalog: &Arc<Catalog>) -> Report {
    let mut report = Report::new();
    for document in &site.documents {
        // An unknown publisher is a finding already.
        let Some(publisher) = site.publishers.get(&document.publisher) else {
            continue;
        };
        for (lang, text) in &document.working {
            check_text(lang, text, publisher, catalog, &mut report);
        }
    }
    report.sorted()
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
