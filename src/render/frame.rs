//! What surrounds a page: language switch, home, foot.
//!
//! All that surrounds the texts speaks from the registers sealed with the legal notice in force on the day of the
//! build, never from the working ones: a page must not show what was not published.

use crate::base::{Date, Report};
use crate::lang::Lang;
use crate::load::{Tree, publishers};
use crate::model::{Document, Kind, Publisher, Site, Timeline, Version};

use super::ground::Ground;
use super::head::Translations;
use super::route;
use super::view::{FooterView, LanguageView, LinkedTitle, SiteView};

/// Returns the publisher as sealed with the legal notice in force on `as_of`, else with
/// the version of any document that took effect last.
pub fn publisher(site: &Site, tree: &Tree, as_of: Date) -> (Option<Publisher>, Report) {
    let Some(version) = speaking_version(site, as_of) else {
        return (None, Report::new());
    };
    let (mut publishers, found) = publishers(tree, &version.registers_folder());
    let mut report = Report::new();
    for finding in &found {
        // A mark is no e-mail address: a fact that was taken out by law is no longer known.
        let place = finding.place.as_ref();
        let file = place.and_then(|place| place.path.below(version.folder.as_str()));
        let is_rewritten = |file| version.redactions.iter().any(|one| one.is_of(file));
        if !file.is_some_and(is_rewritten) {
            report.push(finding.clone());
        }
    }
    (publishers.remove(&version.publisher), report)
}

fn speaking_version(site: &Site, as_of: Date) -> Option<&Version> {
    let in_force = |document| Timeline::new(document, as_of).in_force(as_of);
    let notices = site
        .documents
        .iter()
        .filter(|d| d.kind == Kind::LegalNotice);
    let latest = |best: Option<&'_ Version>, version: &'_ Version| {
        best.is_none_or(|best| version.effective > best.effective)
    };
    let mut all = site.documents.iter().filter_map(in_force);
    let mut chosen = notices.filter_map(in_force).next();
    if chosen.is_none() {
        // Of two versions of one day, the document listed first speaks.
        chosen = all.next();
        for version in all {
            if latest(chosen, version) {
                chosen = Some(version);
            }
        }
    }
    chosen
}

/// Returns the site as the frame of a page in `lang` shows it.
pub fn site(ground: &Ground, lang: &Lang) -> SiteView {
    SiteView {
        name: ground.site.config.name.clone(),
        home: ground.base.path(&route::home(lang)),
        stylesheet: ground.base.path(ground.theme.stylesheet()),
        icon: ground.base.path(ground.theme.icon()),
        ledger: ground.base.path(route::LEDGER),
    }
}

/// Returns the language switch: every language of the site, linked where the page exists in it.
///
/// # Errors
/// Returns the finding that a language's name is missing.
pub fn languages(
    ground: &Ground,
    here: &Lang,
    translations: &Translations,
) -> Result<Vec<LanguageView>, Report> {
    let mut views = Vec::new();
    for lang in &ground.languages {
        let speaker = ground.speaker(lang);
        let found = translations.iter().find(|(known, _)| known == lang);
        views.push(LanguageView {
            tag: lang.to_string(),
            dir: lang.direction().as_str(),
            name: speaker.plain("language-name", &[])?,
            href: found.map(|(_, route)| ground.base.path(route)),
            current: lang == here,
            words: speaker.plain("documents-heading", &[])?,
        });
    }
    Ok(views)
}

/// Returns the foot of a page in `lang`.
pub fn footer(ground: &Ground, lang: &Lang) -> FooterView {
    let documents = ground.site.documents.iter();
    FooterView {
        publisher: ground.publisher.as_ref().map(|p| p.name.clone()),
        documents: documents
            .filter_map(|document| linked(ground, document, lang))
            .collect(),
    }
}

fn linked(ground: &Ground, document: &Document, lang: &Lang) -> Option<LinkedTitle> {
    let title = title(ground, document, lang)?;
    let slug = document.slug(lang)?;
    Some(LinkedTitle {
        title,
        href: ground.base.path(&route::current(lang, slug)),
    })
}

/// Returns a document's title in a language: of the version in force, else of the newest version
/// that has a text in it.
pub fn title(ground: &Ground, document: &Document, lang: &Lang) -> Option<String> {
    let timeline = ground.timeline(document);
    let newest_first = timeline.versions().iter().rev().copied();
    timeline
        .in_force(ground.as_of)
        .into_iter()
        .chain(newest_first)
        .find_map(|version| version.text(lang))
        .map(|(_, text)| ground.speaker(lang).words(&text.title))
}
