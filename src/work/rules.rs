//! The rules of packs on the documents of an open site.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::base::{Date, DocumentId, Report};
use crate::check::rules::{self, Changed, Row, Subject, Text};
use crate::check::settled;
use crate::compile::Opened;
use crate::load::{self, CONFIG, Tree};
use crate::model::register::Registers;
use crate::model::rule::{Column, Register, Rule, When};
use crate::model::{Document, Level, Site, WorkingText};
use crate::prose::tree::InlineKind;
use crate::prose::{Prose, walk};

use super::comparison::{Compared, Point, Texts, base, changed_sections};

/// Returns what the rules of packs find in the working texts of an open site, as of a day.
///
/// Versions that are published are not asked: nothing in them can be mended.
pub fn review(opened: &Opened, tree: &Tree, as_of: Date) -> Report {
    review_of(opened, tree, as_of, None, |_| true)
}

/// Returns what [`review`] finds in some documents, and what they ask; `level` stands in the place of
/// what their settings say of the next version.
pub fn review_of(
    opened: &Opened,
    tree: &Tree,
    as_of: Date,
    level: Option<Level>,
    is_meant: impl Fn(&DocumentId) -> bool,
) -> Report {
    let Some(site) = opened.site.as_deref() else {
        return Report::new();
    };
    let packs = &opened.packs;
    let mut report = rules::known(site, packs, as_of);
    let documents = site.documents.iter().filter(|d| !d.working.is_empty());
    let documents = documents.filter(|document| is_meant(&document.id));
    let subjects: Vec<Subject<'_>> = documents
        .map(|document| working(opened, site, tree, document, level, as_of))
        .collect();
    let facts = &site.config.facts;
    let rows: Vec<Vec<Row<'_>>> = subjects.iter().map(|s| rules::rows(s, facts)).collect();
    for (subject, rows) in subjects.iter().zip(&rows) {
        report.extend(rules::findings(subject, rows));
    }
    let all = rows.iter().flatten();
    report.extend(rules::questions(packs, all, tree.find(CONFIG)));
    settled(report.sorted(), &site.config.severities)
}

/// Returns the working texts of a document as rules look at them; `level` stands in the place of what
/// its settings say of the next version.
pub fn working<'a>(
    opened: &'a Opened,
    site: &'a Site,
    tree: &Tree,
    document: &'a Document,
    level: Option<Level>,
    as_of: Date,
) -> Subject<'a> {
    let texts = document.working.iter();
    let texts = texts.map(|(lang, text)| (lang, of_working(text)));
    let kinds = document.also.iter().copied();
    Subject {
        document,
        kinds: kinds.chain([document.kind]).collect(),
        packs: rules::packs_of(&opened.packs, document),
        publisher: (
            &document.publisher,
            site.publishers.get(&document.publisher).map(Cow::Borrowed),
        ),
        catalog: &opened.catalog,
        registers: Cow::Borrowed(&site.registers),
        authentic: &document.authentic,
        texts: texts.collect(),
        waivers: &document.next.waivers,
        changed: Some(Changed {
            level: level.or(document.next.level),
            ..changed(opened, site, tree, document, as_of)
        }),
    }
}

fn of_working(text: &WorkingText) -> Text<'_> {
    Text {
        path: Cow::Borrowed(&text.path),
        source: Cow::Borrowed(&text.source),
        body: text.body,
        prose: Cow::Borrowed(&text.prose),
        prints: expressions(&text.prose),
    }
}

/// Returns the expressions that a text prints.
pub fn expressions(prose: &Prose) -> Vec<String> {
    let mut expressions = Vec::new();
    walk::inlines(prose, &mut |inline| {
        if let InlineKind::Value(expression) = &inline.kind {
            expressions.push(expression.clone());
        }
    });
    expressions
}

/// Returns what the working texts change of the version in force, or of the last one; nothing before
/// the first version, and nothing where no rule asks.
fn changed(opened: &Opened, site: &Site, tree: &Tree, document: &Document, as_of: Date) -> Changed {
    let mut changed = Changed {
        consent_again: document.next.consent_again,
        ..Changed::default()
    };
    let packs = rules::packs_of(&opened.packs, document);
    let asks = |rule: &Rule| matches!(rule.when, When::OnChange(_));
    if !packs.iter().flat_map(|pack| &pack.rules).any(asks) {
        return changed;
    }
    let texts = Texts {
        site,
        tree,
        catalog: &opened.catalog,
        document,
        as_of,
    };
    for lang in &document.authentic {
        let (Some(version), Some(text)) = (base(document, lang, as_of), document.working.get(lang))
        else {
            continue;
        };
        let points = [Point::Version(version, None), Point::Working];
        let Ok(pair) = texts.pair(lang, points) else {
            continue;
        };
        let old = pair.old.prose.clone();
        for id in changed_sections(&Compared::of(pair)).into_iter().flatten() {
            let sections = [old.section(&id), text.prose.section(&id)];
            let covers = sections.into_iter().flatten().flat_map(|s| &s.covers);
            let known: &mut BTreeSet<_> = changed.sections.entry(id).or_default();
            known.extend(covers.cloned());
        }
        let then = load::sealed_registers(tree, version);
        changed.adds = adds(&then, &site.registers);
    }
    changed
}

/// What is told apart in a part of a register; nothing where the register is not kept.
type Names = fn(&Registers) -> Option<BTreeSet<String>>;

/// The parts of registers to which something can be added.
const PARTS: [(Column, Names); 4] = [
    (Column::Whole(Register::Purposes), |registers| {
        let purposes = registers.purposes.as_ref()?.purposes.iter();
        Some(purposes.map(|one| one.id.as_str().to_owned()).collect())
    }),
    (Column::Whole(Register::Recipients), |registers| {
        let recipients = registers.recipients.as_ref()?.recipients.iter();
        Some(recipients.map(|one| one.id.as_str().to_owned()).collect())
    }),
    (Column::ServicePurpose, |registers| {
        let services = registers.cookies.as_ref()?.services.iter();
        Some(services.map(|one| one.id.as_str().to_owned()).collect())
    }),
    (Column::ServiceProvider, |registers| {
        let services = registers.cookies.as_ref()?.services.iter();
        Some(services.filter_map(|one| one.provider.clone()).collect())
    }),
];

/// Returns the parts of registers in which something stands that did not before; a register that was
/// not kept before says nothing of what was added.
fn adds(then: &Registers, now: &Registers) -> BTreeSet<Column> {
    let grown = PARTS.iter().filter(|(_, names)| {
        let (old, new) = (names(then), names(now));
        old.zip(new).is_some_and(|(old, new)| !new.is_subset(&old))
    });
    grown.map(|(column, _)| *column).collect()
}
