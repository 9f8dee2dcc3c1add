//! The site map (sitemaps.org) and `robots.txt`.
//!
//! Only indexed pages are listed. `lastmod` is the day the content of a page changed, never the
//! day of the build; languages are the same table as in the pages' heads, so they never disagree.

use std::collections::BTreeMap;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesStart, Event};

use crate::base::Date;
use crate::model::Document;

use super::ground::Ground;
use super::head::{self, Translations};
use super::plan::Page;
use super::route;

/// Returns the site map.
pub fn sitemap(ground: &Ground, pages: &BTreeMap<String, Page>) -> Vec<u8> {
    let mut writer = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing to memory cannot fail.
    let _ = write(ground, pages, &mut writer);
    let mut bytes = writer.into_inner();
    bytes.push(b'\n');
    bytes
}

/// Returns `robots.txt`: everything may be read, old versions too.
pub fn robots(ground: &Ground) -> String {
    let sitemap = ground.base.url(route::SITEMAP);
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}

fn write(
    ground: &Ground,
    pages: &BTreeMap<String, Page>,
    writer: &mut Writer<Vec<u8>>,
) -> std::io::Result<()> {
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = BytesStart::new("urlset").with_attributes([
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ]);
    let end = root.to_end().into_owned();
    writer.write_event(Event::Start(root.borrow()))?;
    for (route, page) in pages {
        if let Some((translations, changed)) = listed(ground, page) {
            entry(ground, writer, route, &translations, changed)?;
        }
    }
    writer.write_event(Event::End(end))
}

fn entry(
    ground: &Ground,
    writer: &mut Writer<Vec<u8>>,
    route: &str,
    translations: &Translations,
    changed: Option<Date>,
) -> std::io::Result<()> {
    let url = ground.base.url(route);
    writer.create_element("url").write_inner_content(|writer| {
        element(writer, "loc", &url)?;
        if let Some(day) = changed {
            element(writer, "lastmod", &day.to_string())?;
        }
        if translations.len() > 1 {
            for (lang, route) in translations {
                let href = ground.base.url(route);
                writer
                    .create_element("xhtml:link")
                    .with_attributes([
                        ("rel", "alternate"),
                        ("hreflang", lang.as_str()),
                        ("href", href.as_str()),
                    ])
                    .write_empty()?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

fn element(writer: &mut Writer<Vec<u8>>, name: &str, text: &str) -> std::io::Result<()> {
    let text = quick_xml::events::BytesText::new(text);
    writer.create_element(name).write_text_content(text)?;
    Ok(())
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
            let day = text.version.effective.max(text.version.shown_from());
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
        | Page::Sitemap
        | Page::Robots
        | Page::Htaccess
        | Page::LanguageHtaccess(_)
        | Page::Asset(_) => None,
    }
}

/// The last day on which what is known of a document changed: a version was shown or took effect.
fn changed(ground: &Ground, document: &Document) -> Option<Date> {
    let timeline = ground.timeline(document);
    let versions = timeline.versions().iter();
    let days = versions.flat_map(|version| [version.shown_from(), version.effective]);
    days.filter(|day| *day <= ground.as_of).max()
}
