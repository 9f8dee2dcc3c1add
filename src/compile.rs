//! The pipeline: files and a day go in, a site and a report come out.
//!
//! ```text
//! Tree ─load─▶ Site ─┬─check─▶ Report
//!                    └─plan─▶ routes ─render (in parallel)─▶ bytes ─audit─▶ sink
//! ```

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use crate::audit::Audit;
use crate::base::{Date, Diagnostic, Digest, Report, RuleId, Severity, TreePath};
use crate::check::seal::{self, Originals};
use crate::check::{
    agreement, language, rules, settled, strangers, unprinted, with_known_ids,
    without_consequences, words,
};
use crate::edit::Edits;
use crate::lang::catalog::LocaleFile;
use crate::lang::{Catalog, Lang, join};
use crate::load::content::CONTENT;
use crate::load::{self, Tree};
use crate::model::rule::Packs;
use crate::model::{LEDGER, Site};
use crate::render::epoch::Course;
use crate::render::{self, Page, Plan, PlanInput, ThemeFiles, route};
use crate::value;

/// What is built into the binary.
#[derive(Debug, Clone)]
pub struct Builtin {
    /// Messages in every language shipped.
    pub locales: Vec<LocaleFile>,
    /// The default theme.
    pub theme: Arc<ThemeFiles>,
    /// Law as data.
    pub packs: Arc<Packs>,
}

/// What was read of a site the last time, by which the next time is short.
///
/// It changes nothing of what is found: a thing counts as known only where all that it hangs on is
/// the same.
#[derive(Default)]
pub struct Memory {
    load: load::Memory,
    catalog: join::Memory,
    missing: Option<(Arc<Catalog>, Vec<Lang>, Report)>,
}

impl Memory {
    /// Returns which messages a catalog lacks in the languages offered.
    fn missing(&mut self, catalog: &Arc<Catalog>, offered: &[Lang]) -> Report {
        if let Some((known, languages, report)) = &self.missing
            && Arc::ptr_eq(known, catalog)
            && languages == offered
        {
            return report.clone();
        }
        let report = catalog.check(offered);
        self.missing = Some((Arc::clone(catalog), offered.to_vec(), report.clone()));
        report
    }
}

/// A site read into memory, with all that was found on the way.
pub struct Opened {
    /// The site; `None` where its configuration cannot be read.
    pub site: Option<Arc<Site>>,
    /// The built-in messages with the site's own in their place.
    pub catalog: Arc<Catalog>,
    /// The packs of rules built in, with the site's own in their place.
    pub packs: Arc<Packs>,
    /// Findings of loading.
    pub report: Report,
}

/// Reads a site.
pub fn open(tree: &Tree, builtin: &Builtin) -> Opened {
    open_with(tree, builtin, &mut Memory::default())
}

/// Reads a site as [`open`] does, but for what is as it was when `memory` was last used.
pub fn open_with(tree: &Tree, builtin: &Builtin, memory: &mut Memory) -> Opened {
    let (site, mut report) = load::load_with(tree, &mut memory.load);
    let (locales, found) = load::locales(tree, &mut memory.load);
    report.extend(found);
    let locales: Vec<&LocaleFile> = locales.iter().map(Arc::as_ref).collect();
    let (catalog, found) = memory.catalog.catalog(&builtin.locales, &locales);
    report.extend(found);
    let (packs, found) = load::packs(tree, &builtin.packs, &mut memory.load);
    report.extend(found);
    if let Some(site) = &site {
        report.extend(memory.missing(&catalog, &site.config.languages));
        let ids: Vec<&RuleId> = packs.rules().map(|(_, rule)| &rule.id).collect();
        report.extend(strangers(&site.config.severities, &ids));
        report.extend(rules::answers(&site.config.facts, &packs));
    }
    Opened {
        report: weighed(report, site.as_ref()),
        site: site.map(Arc::new),
        catalog,
        packs,
    }
}

/// Returns findings as they weigh in a site, once: every report that leaves this module went through
/// here.
fn weighed(report: Report, site: Option<&Site>) -> Report {
    match site {
        Some(site) => settled(report, &site.config.severities),
        None => report,
    }
}

/// Reads an open site as it would be after a change, of which nothing is written and which leaves
/// the site's messages as they are.
pub fn after(opened: &Opened, tree: &Tree, edits: &Edits) -> (Opened, Arc<Tree>) {
    let changes = edits.changes.iter();
    let tree = tree.with(changes.map(|change| (change.path(), change.bytes())));
    let (site, mut report) = load::load(&tree);
    if let Some(site) = &site {
        report.extend(opened.catalog.check(&site.config.languages));
    }
    let opened = Opened {
        report: weighed(report, site.as_ref()),
        site: site.map(Arc::new),
        catalog: Arc::clone(&opened.catalog),
        packs: Arc::clone(&opened.packs),
    };
    (opened, Arc::new(tree))
}

/// Returns the errors among findings that were not there before a change.
pub fn new_errors(after: &Report, before: &Report) -> Report {
    let mut report = Report::new();
    let errors = after
        .iter()
        .filter(|found| found.severity == Severity::Error);
    for error in errors.filter(|error| !before.iter().any(|known| known == *error)) {
        report.push(error.clone());
    }
    report
}

/// Checks an open site wholly: what loading found, values, and every seal.
pub fn check(opened: &Opened, tree: &Tree, originals: Originals<'_>) -> Report {
    check_with(opened, tree, originals, &mut seal::Memory::default())
}

/// Checks an open site as [`check`] does, by its files alone: nobody knows what stood in a sealed file
/// before it was changed.
pub fn check_alone(opened: &Opened, tree: &Tree) -> Report {
    check(opened, tree, &|_: &TreePath, _: &Digest| None)
}

/// Checks an open site as [`check`] does, but for versions that are as they were when `seals` was
/// last used and nothing was wrong with them.
pub fn check_with(
    opened: &Opened,
    tree: &Tree,
    originals: Originals<'_>,
    seals: &mut seal::Memory,
) -> Report {
    let mut found = Report::new();
    if let Some(site) = &opened.site {
        found.extend(value::check(site, &opened.catalog, &opened.report));
        found.extend(agreement::check(site));
        found.extend(language::check(site));
        found.extend(words::check(site, &opened.catalog));
        found.extend(unprinted::check(site, &opened.catalog));
        let catalog = &opened.catalog;
        found.extend(seal::verify_with(site, tree, catalog, originals, seals));
    }
    let mut report = match &opened.site {
        Some(site) => with_known_ids(&opened.report, site, tree),
        None => opened.report.clone(),
    };
    report.extend(weighed(found, opened.site.as_deref()));
    without_consequences(&report.sorted())
}

/// Checks what was published, and nothing else: every seal, the ledger, the texts of versions. What is
/// wrong in a working text or register is no business of theirs; what keeps the site from being read is.
pub fn verify(opened: &Opened, tree: &Tree, originals: Originals<'_>) -> Report {
    let mut report = Report::new();
    for finding in &opened.report {
        let path = finding.place.as_ref().map_or("", |p| p.path.as_str());
        let is_error = finding.severity == Severity::Error;
        if is_published(path) || is_error && !is_working(path) {
            report.push(finding.clone());
        }
    }
    if let Some(site) = &opened.site {
        let (catalog, seals) = (&opened.catalog, &mut seal::Memory::default());
        report.extend(seal::verify_with(site, tree, catalog, originals, seals));
    }
    without_consequences(&report.sorted())
}

/// Returns whether a path is that of the ledger, or lies in the folder of a version.
fn is_published(path: &str) -> bool {
    let folder = path.split('/').nth(2);
    path == LEDGER || folder.is_some_and(|name| Date::parse(name).is_some())
}

/// Returns whether a path is that of a working text, its record of translations or a working register.
fn is_working(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        [CONTENT, "registers", ..] => true,
        [CONTENT, _, file] => file.ends_with(".md") || file == "translations.toml",
        _ => false,
    }
}

/// Plans the pages of an open site for a day.
pub fn plan(
    opened: &Opened,
    tree: &Arc<Tree>,
    theme: &Arc<ThemeFiles>,
    as_of: Date,
    base_url: Option<&str>,
) -> (Option<Plan>, Report) {
    let Some(site) = &opened.site else {
        return (None, Report::new());
    };
    let (plan, found) = render::plan(PlanInput {
        site: Arc::clone(site),
        tree: Arc::clone(tree),
        catalog: Arc::clone(&opened.catalog),
        theme: Arc::clone(theme),
        as_of,
        base_url: base_url.map(str::to_owned),
    });
    (plan, weighed(found, Some(site)))
}

/// Renders every route in parallel, audits it and hands it to `sink` as soon as its bytes are
/// there; then, for each day ahead, what is not as on the day before it.
///
/// Memory does not grow with the number of pages, but for a digest of each where there are days
/// ahead: bytes live until the sink has taken them.
///
/// # Errors
/// The first error of the sink; rendering stops soon after.
pub fn render_all<E: Send>(
    plan: &Plan,
    sink: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
) -> Result<Report, E> {
    if plan.epochs().is_empty() {
        let report = render_each(plan, plan.pages(), |route, bytes| {
            sink(&route::file(route), bytes)
        })?;
        return Ok(settled(report.sorted(), plan.severities()));
    }
    let last = Mutex::new(BTreeMap::new());
    let is_new = |route: &str, bytes: &[u8]| {
        let digest = Digest::of(bytes);
        let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
        last.insert(route.to_owned(), digest) != Some(digest)
    };
    let mut report = render_each(plan, plan.pages(), |route, bytes| {
        is_new(route, bytes);
        sink(&route::file(route), bytes)
    })?;
    for epoch in plan.epochs() {
        let (ahead, found) = plan.on(epoch.day);
        add_ahead(&mut report, found);
        let pages = ahead.pages();
        let turning = pages.filter(|(_, page)| Course::of(page) == Course::Turns);
        let found = render_each(&ahead, turning, |route, bytes| {
            if is_new(route, bytes) {
                sink(&route::file_ahead(&epoch.stamp, route), bytes)
            } else {
                Ok(())
            }
        })?;
        add_ahead(&mut report, found);
    }
    Ok(settled(report.sorted(), plan.severities()))
}

/// Adds what was found on a day ahead and not before: a fault of today's pages is found again, on
/// other pages perhaps, and is one.
fn add_ahead(report: &mut Report, found: Report) {
    let fault = |finding: &Diagnostic| {
        let mut args = finding.args.clone();
        args.retain(|(name, _)| !["page", "others"].contains(name));
        (finding.code, finding.place.clone(), args)
    };
    for finding in &found {
        if !report.iter().any(|known| fault(known) == fault(finding)) {
            report.push(finding.clone());
        }
    }
}

/// Renders some routes of a plan in parallel, audits them and hands each to `sink`.
fn render_each<'p, E: Send>(
    plan: &'p Plan,
    pages: impl Iterator<Item = (&'p str, &'p Page)>,
    sink: impl Fn(&str, &[u8]) -> Result<(), E> + Sync,
) -> Result<Report, E> {
    let found = Mutex::new(Report::new());
    let audit = Audit::new(plan);
    let routes: Vec<&str> = pages.map(|(route, _)| route).collect();
    routes
        .par_iter()
        .try_for_each(|route| match plan.render(route) {
            Ok(bytes) => {
                audit.see(route, &bytes);
                sink(route, &bytes)
            }
            Err(report) => {
                found
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .extend(report);
                Ok(())
            }
        })?;
    let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    found.extend(audit.finish());
    Ok(found)
}
