//! What publishing a working text today would be asked as, for an editor who wants to see it first.

use std::sync::Arc;

use crate::base::{Date, DocumentId, Report, Salt};
use crate::compile::Opened;
use crate::edit::publish::{Inputs, Publish};
use crate::edit::rehearsal::{first_day, rehearse};
use crate::lang::{Catalog, Lang};
use crate::load::{self, Tree};
use crate::model::applied::text_on;
use crate::model::{Document, Level, Site, Timeline};
use crate::render::Plan;

use super::comparison::{Point, Texts};

/// Returns the kind of change that the next version is: as it is said to be, else as its changes
/// speak for; material where nobody can tell.
pub fn level(
    site: &Site,
    (tree, catalog): (&Tree, &Arc<Catalog>),
    document: &Document,
    today: Date,
) -> Level {
    let proposed = || {
        let texts = Texts {
            site,
            tree,
            catalog,
            document,
            as_of: today,
        };
        let timeline = Timeline::sealed(document, today);
        let lang = document.authentic.first()?;
        let mut versions = timeline.applying().rev();
        let last = versions.find(|version| text_on(document, version, lang, today).is_some())?;
        let points = [Point::Version(last, None), Point::Working];
        let proposed = texts.progress(lang, points)?.proposed?;
        let mut all = Level::ALL.into_iter();
        all.find(|(_, name)| *name == proposed)
            .map(|(level, _)| level)
    };
    let level = document.next.level.or_else(proposed);
    level.unwrap_or(Level::Material)
}

/// Returns what publishing a document today would be asked as; from the first day that is possible
/// where none is given.
pub fn request(
    site: &Site,
    files: (&Tree, &Arc<Catalog>),
    document: &Document,
    effective: Option<Date>,
    today: Date,
) -> Publish {
    let level = level(site, files, document, today);
    Publish {
        documents: vec![document.id.clone()],
        effective: effective.unwrap_or_else(|| first_day(document, level, today)),
        published: None,
        late: true,
        level: Some(level),
        today,
        // Nothing of a rehearsal is kept, and the same text gives the same pages.
        seed: Salt::new([0; 16]),
    }
}

/// The site as it would be with a working text published.
pub struct Rehearsed {
    /// Its pages.
    pub plan: Plan,
    /// The site.
    pub site: Arc<Site>,
    /// The day from which the text would apply.
    pub effective: Date,
    /// What kind of change it would be.
    pub level: Level,
    /// The languages left out, since their text cannot be sealed as it stands.
    pub left_out: Vec<Lang>,
}

/// Returns the site as it would be today with a document's working text published, from the first
/// day that is possible where none is given; at another address where one is given. `plan` gives
/// words and theme.
///
/// # Errors
/// What keeps every language of the text from being sealed; an empty report where there is no such
/// document.
pub fn rehearsed(
    (opened, tree): (&Opened, &Tree),
    plan: &Plan,
    (document, effective): (&DocumentId, Option<Date>),
    today: Date,
    base_url: Option<&str>,
) -> Result<Rehearsed, Report> {
    let site = opened.site.as_deref().ok_or_else(Report::new)?;
    let document = site.document(document).ok_or_else(Report::new)?;
    let files = (tree, &opened.catalog);
    let asked = request(site, files, document, effective, today);
    let inputs = Inputs {
        site,
        tree,
        catalog: &opened.catalog,
        findings: &opened.report,
    };
    let rehearsal = rehearse(inputs, &asked)?;
    let changes = rehearsal.edits.changes.iter();
    let tree = Arc::new(tree.with(changes.map(|change| (change.path(), change.bytes()))));
    let (site, report) = load::load(&tree);
    let site = Arc::new(site.ok_or(report)?);
    let left_out = rehearsal.left_out.into_iter().map(|(lang, _)| lang);
    Ok(Rehearsed {
        plan: plan.of_files((Arc::clone(&site), tree), today, base_url),
        site,
        effective: asked.effective,
        level: asked.level.unwrap_or(Level::Material),
        left_out: left_out.collect(),
    })
}
