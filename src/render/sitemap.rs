//! The site map (sitemaps.org) and `robots.txt`.
//!
//! Only what searches are to list is listed. `lastmod` is the day of the last news on a page, never
//! the day of the build; languages are the table of the pages' heads, so they never disagree.

use std::collections::BTreeMap;

use super::ground::Ground;
use super::head::{Standing, Subject};
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
            let subject = subject(ground, page);
            if let Some(subject) = subject.filter(|s| s.standing(ground) == Standing::Listed) {
                entry(ground, xml, route, &subject)?;
            }
        }
        Ok(())
    })
}

fn entry(
    ground: &Ground,
    xml: &mut Xml,
    route: &str,
    subject: &Subject<'_>,
) -> std::io::Result<()> {
    let url = ground.base.url(route);
    xml::group(xml, "url", &[], |xml| {
        xml::element(xml, "loc", &[], &url)?;
        if let Some(day) = subject.news(ground) {
            xml::element(xml, "lastmod", &[], &day.to_string())?;
        }
        for (lang, route) in subject.alternates(ground) {
            let href = ground.base.url(&route);
            let link = [
                ("rel", "alternate"),
                ("hreflang", lang.as_str()),
                ("href", href.as_str()),
            ];
            xml::empty(xml, "xhtml:link", &link)?;
        }
        Ok(())
    })
}

/// Returns a page as searches see it; nothing for what is no page.
fn subject<'a>(ground: &'a Ground, page: &'a Page) -> Option<Subject<'a>> {
    match page {
        Page::Chooser => ground.languages.first().map(Subject::Chooser),
        Page::Home(lang) => Some(Subject::Home(lang)),
        Page::NotFound(lang) => lang.as_ref().map(Subject::NotFound),
        Page::Current(at) => ground.text(at).map(Subject::Current),
        Page::Dated(at) => ground.text(at).map(Subject::Dated),
        Page::NoVersion(at, lang) => Some(Subject::NoVersion(ground.document(*at)?, lang)),
        Page::Versions(at, lang) => Some(Subject::Versions(ground.document(*at)?, lang)),
        Page::File(_) => None,
    }
}
