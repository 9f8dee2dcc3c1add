//! The site map (sitemaps.org) and `robots.txt`.
//!
//! Only indexed pages are listed. `lastmod` is the day the content of a page changed, never the
//! day of the build; languages are the same table as in the pages' heads, so they never disagree.

use std::collections::BTreeMap;

use crate::base::Date;
use crate::model::Document;

use super::ground::Ground;
use super::head::{self, Translations};
use super::plan::Page;
use super::route;
use super::xml::{self, Xml};

/// Returns the site map.
pub fn sitemap(ground: &Ground, pages: &BTreeMap<String, Page>) -> Vec<u8> {
    xml::file(|xml| write(ground, pages, xml))
}

/// Returns `robots.txt`: everything may be read, old versions too.
pub fn robots(ground: &Ground) -> String {
    let sitemap = ground.base.url(route::SITEMAP);
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}

fn write(ground: &Ground, pages: &BTreeMap<String, Page>, xml: &mut Xml) -> std::io::Result<()> {
    let root = [
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ];
    xml::group(xml, "urlset", &root, |xml| {
        for (route, page) in pages {
            if let Some((translations, changed)) = listed(ground, page) {
                entry(ground, xml, route, &translations, changed)?;
            }
        }
        Ok(())
    })
}

fn entry(
    ground: &Ground,
    xml: &mut Xml,
    route: &str,
    translations: &Translations,
    changed: Option<Date>,
) -> std::io::Result<()> {
    let url = ground.base.url(route);
    xml::group(xml, "url", &[], |xml| {
        xml::element(xml, "loc", &[], &url)?;
        if let Some(day) = changed {
            xml::element(xml, "lastmod", &[], &day.to_string())?;
        }
        if translations.len() > 1 {
            for (lang, route) in translations {
                let href = ground.base.url(route);
                let link = [
                    ("rel", "alternate"),
                    ("hreflang", lang.as_str()),
                    ("href", href.as_str()),
                ];
                xml::empty(xml, "xhtml:link", &link)?;
            }
        }
        Ok(())
    })
}

/// Returns the translations of an indexed page and the day its content changed; nothing for
/// others.
fn listed(ground: &Ground, page: &Page) -> Option<(Translations, Option<Date>)> {
    match page {
        Page::Chooser => Some((Translations::new(), None)),
        Page::Home(_) => {
            let documents = ground.site.documents.iter();
            let changed = documents.filter_map(|document| changed(ground, document));
            Some((head::homes(ground), changed.max()))
        }
        Page::Current(at) => {
            let text = ground.text(at)?;
            let day = text.version.news(ground.as_of);
            Some((head::translations(ground, &text, false), Some(day)))
        }
        Page::Versions(at, _) => {
            let document = ground.document(*at)?;
            let routes = head::document_routes(ground, document, route::versions);
            Some((routes, changed(ground, document)))
        }
        Page::NotFound(_)
        | Page::NoVersion(..)
        | Page::Dated(_)
        | Page::Text(_)
        | Page::DocumentJson(_)
        | Page::VersionsJson
        | Page::Ledger
        | Page::Feed(_)
        | Page::DocumentFeed(..)
        | Page::Sitemap
        | Page::Robots
        | Page::Htaccess
        | Page::LanguageHtaccess(_)
        | Page::Asset(_) => None,
    }
}

/// The last day on which there was news of a document.
fn changed(ground: &Ground, document: &Document) -> Option<Date> {
    let timeline = ground.timeline(document);
    let versions = timeline.versions().iter();
    versions.map(|version| version.news(ground.as_of)).max()
}
