//! Sealing one text of a site: what a resolved text is made of, gathered from site and registers.

use std::sync::Arc;

use crate::base::{Arg, Date, DocumentId, Report, Salt};
use crate::lang::{Catalog, Lang};
use crate::load::Tree;
use crate::model::{Publisher, Registers, Site, TextId, WorkingText};
use crate::prose::Prose;
use crate::prose::number::Numbering;
use crate::value::fault::expression_start;
use crate::value::{Facts, component, evaluate};

use super::header::{Identity, Standing};
use super::resolve::{Context, SealedDraft, resolve, tree};
use super::sibling;

/// What a text's values and references are taken from.
pub struct Materials<'a> {
    /// The site, for the versions in force of other documents.
    pub site: &'a Site,
    /// Its files, for their sealed texts.
    pub tree: &'a Tree,
    /// The messages.
    pub catalog: &'a Arc<Catalog>,
    /// Who publishes the text, as the registers sealed with it say.
    pub publisher: &'a Publisher,
    /// The registers that it prints.
    pub registers: &'a Registers,
    /// The numbering of its headings.
    pub numbering: &'a Numbering,
    /// The documents that take effect on the same day in the same transaction.
    pub together: &'a [DocumentId],
}

/// Returns the sealed text of a working text.
///
/// # Errors
/// Everything that keeps it from being sealed.
pub fn seal(
    working: &WorkingText,
    identity: Identity,
    from: &Materials<'_>,
) -> Result<SealedDraft, Report> {
    in_context(working, identity, from, resolve)
}

/// Returns the tree of a working text with its values and references in words.
///
/// # Errors
/// What cannot be resolved.
pub fn in_words(
    working: &WorkingText,
    identity: Identity,
    from: &Materials<'_>,
) -> Result<Prose, Report> {
    in_context(working, identity, from, tree)
}

fn in_context<T>(
    working: &WorkingText,
    identity: Identity,
    from: &Materials<'_>,
    then: fn(&WorkingText, &Context<'_>) -> T,
) -> T {
    let (lang, on) = (identity.lang.clone(), identity.version);
    let facts = Facts {
        lang: &lang,
        publisher: from.publisher,
        registers: from.registers,
        catalog: from.catalog,
    };
    let context = Context {
        identity,
        numbering: from.numbering,
        value: &|expression, span| {
            evaluate(expression, &facts).map_err(|fault| {
                let start = expression_start(&working.source, span, expression);
                Box::new(fault.finding(&working.path, start))
            })
        },
        component: &|expression, span| {
            component(expression, &facts).map_err(|faults| {
                let start = expression_start(&working.source, span, expression);
                let mut report = Report::new();
                for fault in &faults {
                    report.push(fault.finding(&working.path, start));
                }
                report
            })
        },
        sibling: &|id| sibling::find(from.site, from.tree, id, &lang, on, from.together),
        phrase: &|lang, number, title| {
            let number = ("number", Arg::Text(number.to_string()));
            let title = ("title", Arg::Text(title.to_owned()));
            let words = from.catalog.words(lang, "xref-external", &[number, title]);
            words.map_err(|fault| Box::new(fault.diagnostic()))
        },
    };
    then(working, &context)
}

/// Returns which text a sealed text of this language is as published, given the languages that
/// prevail.
pub fn identity(
    document: &DocumentId,
    version: Date,
    lang: &Lang,
    authentic: &[Lang],
    salt: Salt,
) -> Identity {
    let standing = match authentic.first() {
        Some(first) if !authentic.contains(lang) => Standing::MadeFrom(TextId {
            document: document.clone(),
            version,
            revision: 0,
            lang: first.clone(),
        }),
        _ => Standing::Authentic(authentic.to_vec()),
    };
    Identity {
        document: document.clone(),
        version,
        revision: 0,
        lang: lang.clone(),
        standing,
        salt,
    }
}
