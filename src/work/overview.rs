//! What is so on a day: versions with their texts, and the working texts beside the last version.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{Date, SectionId};
use crate::check::translation::{self, Standing};
use crate::lang::{Catalog, Lang};
use crate::load::Tree;
use crate::model::applied::text_on;
use crate::model::timeline::{Period, Timeline};
use crate::model::{Document, Level, NoticeSent, Site, State, TextId, Version, VersionId};
use crate::notice::banner;

use super::comparison::{Point, Progress, Texts};

/// All that is told.
pub struct Overview<'a> {
    /// The site.
    pub site: &'a Site,
    /// The day.
    pub as_of: Date,
    /// In the configuration's order.
    pub documents: Vec<DocumentRow<'a>>,
}

/// A document.
pub struct DocumentRow<'a> {
    /// The document.
    pub document: &'a Document,
    /// The next day on which a version takes effect.
    pub next_effect: Option<Date>,
    /// The latest first.
    pub versions: Vec<VersionRow<'a>>,
    /// In the site's order.
    pub working: Vec<WorkingRow<'a>>,
}

/// A version.
pub struct VersionRow<'a> {
    /// The version.
    pub version: &'a Version,
    /// Its state on the day.
    pub state: State,
    /// When it applies; `None` where it never does.
    pub period: Option<Period>,
    /// That readers were told of it.
    pub sent: Vec<&'a NoticeSent>,
    /// Whether readers are owed word of it, and none is recorded.
    pub is_untold: bool,
    /// In the site's order.
    pub texts: Vec<TextRow<'a>>,
}

/// A language of a version.
pub struct TextRow<'a> {
    /// The language.
    pub lang: &'a Lang,
    /// The text; `None` where the version has none in the language.
    pub text: Option<Published<'a>>,
}

/// A published text.
pub struct Published<'a> {
    /// Its latest revision's name.
    pub id: TextId,
    /// Whether it prevails.
    pub is_authentic: bool,
    /// The day on which it joined the version, where that was after the publication.
    pub added: Option<Date>,
    /// Sections made from older words than the authentic text's.
    pub late: &'a [SectionId],
    /// The corrections: names of the corrected texts, with their days.
    pub corrections: Vec<(TextId, Date)>,
}

/// A language of the working text.
pub struct WorkingRow<'a> {
    /// The language.
    pub lang: &'a Lang,
    /// Whether nothing is published without it.
    pub is_required: bool,
    /// The text; `None` where there is none in the language.
    pub text: Option<Working<'a>>,
}

/// A working text.
pub struct Working<'a> {
    /// Whether it prevails.
    pub is_authentic: bool,
    /// Of a translation, the sections made from older words.
    pub late: Vec<SectionId>,
    /// Of a translation, the sections of which nobody knows what they were made from.
    pub unrecorded: Vec<SectionId>,
    /// The last version with a text in the language, and what changed since; what changed is
    /// `None` where either text cannot be read.
    pub since: Option<(&'a Version, Option<Progress>)>,
}

impl DocumentRow<'_> {
    /// Returns what kind of change the next version is said to be.
    pub fn level(&self) -> Option<Level> {
        self.document.next.level
    }
}

/// Returns what is so on a day.
pub fn overview<'a>(
    site: &'a Site,
    files: (&Tree, &Arc<Catalog>),
    documents: &[&'a Document],
    as_of: Date,
) -> Overview<'a> {
    let row = |document: &&'a Document| {
        let timeline = Timeline::sealed(document, as_of);
        let mut scheduled = timeline.scheduled(as_of);
        let versions = timeline.versions().iter().rev();
        DocumentRow {
            document,
            next_effect: scheduled.next().map(|version| version.effective),
            versions: versions
                .map(|version| version_row(site, document, version, &timeline, as_of))
                .collect(),
            working: working(site, files, document, &timeline, as_of),
        }
    };
    Overview {
        site,
        as_of,
        documents: documents.iter().map(row).collect(),
    }
}

fn version_row<'a>(
    site: &'a Site,
    document: &'a Document,
    version: &'a Version,
    timeline: &Timeline<'a>,
    as_of: Date,
) -> VersionRow<'a> {
    let text = |lang: &'a Lang| {
        let (id, _) = text_on(document, version, lang, as_of)?;
        let errata = version.errata_by(lang, as_of).iter();
        let corrections = (1..).zip(errata).map(|(revision, erratum)| {
            let id = TextId {
                revision,
                ..id.clone()
            };
            (id, erratum.sealed_on)
        });
        Some(Published {
            is_authentic: version.authentic.contains(lang),
            added: version.added(lang).map(|added| added.sealed_on),
            late: version.late.get(lang).map_or(&[], Vec::as_slice),
            corrections: corrections.collect(),
            id,
        })
    };
    let languages = languages(site, document);
    let row = |lang: &'a Lang| TextRow {
        lang,
        text: text(lang),
    };
    let sent: Vec<&NoticeSent> = version.sent_by(as_of).collect();
    VersionRow {
        is_untold: sent.is_empty() && is_owed(site, document, version, as_of),
        sent,
        version,
        state: timeline.state(version.effective, as_of),
        period: timeline.period(version.effective, as_of),
        texts: languages.map(row).collect(),
    }
}

/// Returns whether a banner tells of a version on a day as one that changes what readers may expect.
fn is_owed(site: &Site, document: &Document, version: &Version, day: Date) -> bool {
    let id = VersionId {
        document: document.id.clone(),
        effective: version.effective,
    };
    let mut banners = banner::on(site, day).into_iter();
    version.level == Level::Material && banners.any(|banner| banner.id() == id)
}

fn working<'a>(
    site: &'a Site,
    (tree, catalog): (&Tree, &Arc<Catalog>),
    document: &'a Document,
    timeline: &Timeline<'a>,
    as_of: Date,
) -> Vec<WorkingRow<'a>> {
    let texts = Texts {
        site,
        tree,
        catalog,
        document,
        as_of,
    };
    let since = |lang: &Lang| {
        let mut versions = timeline.applying().rev();
        let last = versions.find(|version| text_on(document, version, lang, as_of).is_some())?;
        let points = [Point::Version(last, None), Point::Working];
        Some((last, texts.progress(lang, points)))
    };
    let row = |lang: &'a Lang| WorkingRow {
        lang,
        is_required: document.required.contains(lang),
        text: document.working.contains_key(lang).then(|| {
            let is_authentic = document.authentic.contains(lang);
            let standing = if is_authentic {
                BTreeMap::new()
            } else {
                standing(document, lang)
            };
            let of = |wanted: Standing| {
                let found = standing.iter().filter(|(_, found)| **found == wanted);
                found.map(|(id, _)| id.clone()).collect()
            };
            Working {
                is_authentic,
                late: of(Standing::Late),
                unrecorded: of(Standing::Unrecorded),
                since: since(lang),
            }
        }),
    };
    // Comparing is nearly all that an overview costs.
    let languages: Vec<&Lang> = languages(site, document).collect();
    languages.into_par_iter().map(row).collect()
}

fn standing(document: &Document, lang: &Lang) -> BTreeMap<SectionId, Standing> {
    let mut authentic = document.authentic.iter();
    let Some(model) = authentic.find_map(|lang| document.working.get(lang)) else {
        return BTreeMap::new();
    };
    let none = BTreeMap::new();
    let made_from = document.made_from.get(lang).unwrap_or(&none);
    translation::standing(&model.prose, made_from)
}

/// Returns the languages in which a document is or may be published, in the site's order.
fn languages<'a>(site: &'a Site, document: &'a Document) -> impl Iterator<Item = &'a Lang> {
    let offered = site.config.languages.iter();
    offered.filter(|lang| document.slugs.contains_key(*lang))
}
