//! The plan: every route of a site on a day, and each page on demand.
//!
//! A plan holds no page. [`Plan::render`] makes one from the site, purely: from any thread, in any
//! order, with the same bytes each time. The same plan feeds building, serving and deploying.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Code, Date, Diagnostic, Report};
use crate::lang::{Catalog, Lang};
use crate::load::Tree;
use crate::model::{LEDGER, Severities, Site, Timeline, VersionId};
use crate::seal::ledger;

use super::compare::{Comparisons, Layout, Pair, PairAt, Pairs};
use super::epoch::{self, Epoch};
use super::ground::{Ground, TextAt};
use super::head::Subject;
use super::hosts::RootFile;
use super::recent::Recent;
use super::roll::{self, Roll};
use super::route::Base;
use super::theme::{Theme, ThemeFiles};
use super::{
    apache, article, banner, calendar, compare, data, feed, frame, hosts, moved, page, sitemap,
};

/// How many texts read last are kept.
const TEXTS_KEPT: usize = 16;

/// What a plan is made from.
pub struct PlanInput {
    /// The loaded site.
    pub site: Arc<Site>,
    /// Its files.
    pub tree: Arc<Tree>,
    /// Words.
    pub catalog: Arc<Catalog>,
    /// The built-in default theme.
    pub theme: Arc<ThemeFiles>,
    /// The day the build speaks for.
    pub as_of: Date,
    /// Absolute address of the site's root, where it is not the configured one.
    pub base_url: Option<String>,
}

/// Every route of a site on a day.
pub struct Plan {
    pub(super) ground: Ground,
    pub(super) pages: Roll,
    redirects: Vec<Redirect>,
    pub(super) epochs: Vec<Epoch>,
}

/// What a route names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// The language chooser.
    Chooser,
    /// The documents of a language.
    Home(Lang),
    /// The page for addresses that name nothing, in a language or in the site's first.
    NotFound(Option<Lang>),
    /// A version in force, at its moving address.
    Current(TextAt),
    /// A document of which nothing is in force in a language.
    NoVersion(usize, Lang),
    /// A version at its own address.
    Dated(TextAt),
    /// All versions of a document.
    Versions(usize, Lang),
    /// What a version changes, for its readers.
    Notice(TextAt),
    /// The changes between two versions.
    Compare(PairAt),
    /// The changes from a version to the one in force, at a moving address.
    CompareCurrent(PairAt),
    /// Two versions side by side.
    SideBySide(PairAt),
    /// Anything that is not a page for readers.
    File(File),
}

/// What is read by machines, or is part of pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum File {
    /// A sealed text, byte for byte.
    Text(TextAt),
    /// A version as data.
    DocumentJson(TextAt),
    /// A version as a piece of other pages.
    Fragment(TextAt),
    /// The day on which a version takes effect, as a calendar.
    Effective(TextAt),
    /// The changes between two versions as data.
    ChangesJson(PairAt),
    /// All versions of all documents as data.
    VersionsJson,
    /// The ledger.
    Ledger,
    /// The time stamp that a line of the ledger records, by that line's number.
    Timestamp(u64),
    /// The feed of a language.
    Feed(Lang),
    /// The feed of a document.
    DocumentFeed(usize, Lang),
    /// The site map.
    Sitemap,
    /// What robots may read.
    Robots,
    /// A page that stands in for one at an old address, and leads to this route.
    Moved(String),
    /// Redirects for hosts without Apache.
    Redirects,
    /// Headers for hosts without Apache.
    Headers,
    /// Apache's directives.
    Htaccess,
    /// Apache's directives of a language.
    LanguageHtaccess(Lang),
    /// What banners tell, as data.
    NoticeJson,
    /// The banner of a language as a piece of other pages.
    NoticePiece(Lang),
    /// The script of the banner for pages elsewhere.
    NoticeScript,
    /// A static file of the theme.
    Asset(Arc<[u8]>),
}

impl From<File> for Page {
    fn from(file: File) -> Self {
        Self::File(file)
    }
}

/// An address that has moved for ever, with every path below it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Redirect {
    /// The route that was, ending in `/`.
    pub from: String,
    /// The route that is, ending in `/`.
    pub to: String,
}

/// Makes the plan of a site on a day.
///
/// Codes: those of themes and sealed registers, and `path-unanswered` for a published address
/// that would be neither a page nor a redirect. `None` where there is no theme to render with.
pub fn plan(input: PlanInput) -> (Option<Plan>, Report) {
    let (site, tree, catalog) = (input.site, input.tree, input.catalog);
    let (theme, mut report) = Theme::load(&tree, &site.config, &input.theme, &catalog);
    let Some(theme) = theme else {
        let (_, found) = frame::publisher(&site, &tree, input.as_of);
        report.extend(found);
        return (None, report);
    };
    let site = if site.is_translated_after(input.as_of) {
        Arc::new(site.known_on(input.as_of))
    } else {
        site
    };
    let base = Base::new(input.base_url.as_deref().unwrap_or(&site.config.base_url));
    let sources = Sources {
        site,
        tree,
        catalog,
        theme: Arc::new(theme),
        base,
    };
    let (mut plan, found) = plan_of(sources, input.as_of, input.as_of);
    report.extend(found);
    plan.epochs = epoch::ahead(&plan.ground.site, input.as_of);
    (Some(plan), report)
}

/// What a plan of any day is made from.
pub(super) struct Sources {
    pub(super) site: Arc<Site>,
    pub(super) tree: Arc<Tree>,
    pub(super) catalog: Arc<Catalog>,
    pub(super) theme: Arc<Theme>,
    pub(super) base: Base,
}

/// Makes the plan of a site on a day, of what readers could see by another.
pub(super) fn plan_of(sources: Sources, as_of: Date, known_by: Date) -> (Plan, Report) {
    let Sources {
        site,
        tree,
        catalog,
        theme,
        base,
    } = sources;
    let (publisher, mut report) = frame::publisher(&site, &tree, as_of);
    let mut ground = Ground {
        recent: Recent::new(TEXTS_KEPT),
        pairs: Pairs::default(),
        comparisons: Comparisons::default(),
        base,
        languages: languages(&site, as_of),
        entries: entries(&site, known_by),
        authority: site.feed_authority(as_of.year()),
        publisher,
        feet: BTreeMap::new(),
        theme,
        site,
        tree,
        catalog,
        as_of,
        known_by,
    };
    for lang in ground.languages.clone() {
        let foot = frame::footer(&ground, &lang);
        ground.feet.insert(lang, foot);
    }
    ground.pairs = Pairs::of(&ground);
    let redirects = roll::redirects(&ground);
    let mut pages = roll::pages(&ground);
    roll::add_stand_ins(&mut pages, &redirects);
    let plan = Plan {
        pages,
        redirects,
        ground,
        epochs: Vec::new(),
    };
    report.extend(plan.unanswered());
    (plan, report)
}

impl Plan {
    /// Returns every route with what it names, in order.
    pub fn pages(&self) -> impl Iterator<Item = (&str, &Page)> {
        self.pages
            .iter()
            .map(|(route, page)| (route.as_str(), page))
    }

    /// Returns every route, in order.
    pub fn routes(&self) -> impl Iterator<Item = &str> {
        self.pages.keys().map(String::as_str)
    }

    /// Returns the addresses that have moved.
    pub fn redirects(&self) -> &[Redirect] {
        &self.redirects
    }

    /// Returns the days ahead on which pages change by themselves, earliest first.
    pub fn epochs(&self) -> &[Epoch] {
        &self.epochs
    }

    /// Returns what findings on its pages weigh, where the site says so.
    pub fn severities(&self) -> &Severities {
        &self.ground.site.config.severities
    }

    /// Plans the site as it will be on a later day if nothing is published until then.
    ///
    /// It knows nothing that readers could not see on the day of this plan.
    pub fn on(&self, day: Date) -> (Self, Report) {
        let ground = &self.ground;
        let sources = Sources {
            site: Arc::new(ground.site.known_on(ground.known_by)),
            tree: Arc::clone(&ground.tree),
            catalog: Arc::clone(&ground.catalog),
            theme: Arc::clone(&ground.theme),
            base: ground.base.clone(),
        };
        plan_of(sources, day, ground.known_by)
    }

    /// Returns what the host's root must hold for a site below it, and a build cannot write there.
    pub fn root_files(&self) -> Vec<RootFile> {
        hosts::root_files(&self.ground, &self.redirects, &self.pages)
    }

    /// Returns where the site's root is.
    pub fn base(&self) -> &Base {
        &self.ground.base
    }

    /// Returns what a route names, following a redirect where it has moved.
    pub fn answer(&self, route: &str) -> Option<(&str, &Page)> {
        let direct = |route: &str| {
            let found = self.pages.get_key_value(route);
            found.map(|(route, page)| (route.as_str(), page))
        };
        // What stands in for an old address is for hosts that do not redirect.
        match self.redirects.iter().find(|r| route.starts_with(&r.from)) {
            Some(moved) => direct(&format!("{}{}", moved.to, &route[moved.from.len()..])),
            None => direct(route),
        }
    }

    /// Renders what a route names.
    ///
    /// # Errors
    /// Returns the findings that stop the page; an unknown route gives an empty report.
    pub fn render(&self, route: &str) -> Result<Vec<u8>, Report> {
        let page = self.pages.get(route).ok_or_else(Report::new)?;
        self.render_page(page)
    }

    fn pair<'a>(&'a self, at: &'a PairAt) -> Result<Pair<'a>, Report> {
        self.ground.pair(at).ok_or_else(Report::new)
    }

    fn render_page(&self, page: &Page) -> Result<Vec<u8>, Report> {
        let ground = &self.ground;
        let html = match page {
            Page::Chooser => page::chooser(ground)?,
            Page::Home(lang) => page::home(ground, lang)?,
            Page::NotFound(lang) => page::not_found(ground, lang.as_ref())?,
            Page::Current(at) => page::current(ground, &ground.known(at)?)?,
            Page::Dated(at) => page::dated(ground, &ground.known(at)?)?,
            Page::NoVersion(at, lang) => match ground.document(*at) {
                Some(document) => page::no_version(ground, document, lang)?,
                None => return Err(Report::new()),
            },
            Page::Versions(at, lang) => match ground.document(*at) {
                Some(document) => page::versions(ground, document, lang)?,
                None => return Err(Report::new()),
            },
            Page::Notice(at) => page::notice(ground, &ground.known(at)?)?,
            Page::Compare(at) => page::compare(ground, &self.pair(at)?, Layout::InOneText)?,
            Page::CompareCurrent(at) => page::compare(ground, &self.pair(at)?, Layout::Moving)?,
            Page::SideBySide(at) => page::compare(ground, &self.pair(at)?, Layout::SideBySide)?,
            Page::File(file) => return self.render_file(file),
        };
        Ok(html.into_bytes())
    }

    fn render_file(&self, file: &File) -> Result<Vec<u8>, Report> {
        let ground = &self.ground;
        let text = match file {
            File::Text(at) => return ground.bytes(&ground.known(at)?),
            File::DocumentJson(at) => data::document(ground, &ground.known(at)?)?,
            File::Fragment(at) => {
                let text = ground.known(at)?;
                let prose = ground.prose(&text)?;
                article::fragment(ground, &text, &prose)?
            }
            File::Effective(at) => calendar::of_version(ground, &ground.known(at)?)?,
            File::ChangesJson(at) => compare::data(ground, &self.pair(at)?)?,
            File::VersionsJson => data::versions(ground),
            File::Ledger => ledger::as_of(&ground.site.ledger, ground.known_by),
            File::Timestamp(entry) => return ground.token(*entry),
            File::Feed(lang) => return feed::of_language(ground, lang),
            File::DocumentFeed(at, lang) => match ground.document(*at) {
                Some(document) => return feed::of_document(ground, document, lang),
                None => return Err(Report::new()),
            },
            File::Sitemap => return Ok(sitemap::sitemap(ground, &self.pages)),
            File::Robots => hosts::robots(ground),
            File::Moved(to) => {
                let page = self.pages.get(to).ok_or_else(Report::new)?;
                let subject = Subject::of(ground, page).ok_or_else(Report::new)?;
                moved::page(ground, &subject, to)?
            }
            File::Redirects => hosts::redirects(ground, &self.redirects),
            File::Headers => hosts::headers(ground, &self.pages),
            File::Htaccess => apache::root(ground, &self.redirects, &self.epochs),
            File::LanguageHtaccess(lang) => apache::language(ground, lang),
            File::NoticeJson => banner::data(ground)?,
            File::NoticePiece(lang) => banner::piece(ground, lang)?,
            File::NoticeScript => banner::SCRIPT.to_owned(),
            File::Asset(bytes) => return Ok(bytes.to_vec()),
        };
        Ok(text.into_bytes())
    }

    /// Every address ever published is the page it was, or a redirect to it, else the build stops.
    fn unanswered(&self) -> Report {
        let mut report = Report::new();
        let ground = &self.ground;
        let ledger = ground.tree.find(LEDGER);
        let shown = ground.site.ledger.entries.iter();
        for entry in shown.filter(|entry| entry.from <= ground.known_by) {
            for path in &entry.paths {
                let named = self.version_at(path);
                let Some(version) = entry.event.version() else {
                    continue;
                };
                if named.as_ref() == Some(version) {
                    continue;
                }
                let other = named.map_or(String::new(), |other| other.to_string());
                let finding = Diagnostic::new(Code::PATH_UNANSWERED)
                    .arg("path", path.as_str())
                    .arg("version", version.to_string())
                    .arg_or_none("other", other);
                report.push(match ledger {
                    Some(file) => finding.at(entry.place(file)),
                    None => finding,
                });
            }
        }
        report
    }

    /// Returns the version whose own page answers at a route.
    fn version_at(&self, route: &str) -> Option<VersionId> {
        let Some((_, Page::Dated(at))) = self.answer(route) else {
            return None;
        };
        Some(VersionId {
            document: self.ground.document(at.document)?.id.clone(),
            effective: at.version,
        })
    }
}

/// The languages offered, in order, then every other language of a known text: what was published
/// stays readable when a language is no longer offered.
fn languages(site: &Site, as_of: Date) -> Vec<Lang> {
    let mut languages = site.config.languages.clone();
    for document in &site.documents {
        for version in Timeline::new(document, as_of).versions() {
            for lang in version.languages() {
                if !languages.contains(lang) {
                    languages.push(lang.clone());
                }
            }
        }
    }
    languages
}

/// The line that published each version, of those shown by the day.
fn entries(site: &Site, known_by: Date) -> BTreeMap<VersionId, usize> {
    // Backwards, so that the first line that names a version stays.
    let lines = site.ledger.entries.iter().enumerate().rev();
    let shown = lines.filter(|(_, entry)| entry.from <= known_by);
    shown
        .filter_map(|(at, entry)| Some((entry.event.version()?.clone(), at)))
        .collect()
}
