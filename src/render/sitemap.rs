//! The site map (sitemaps.org).
//!
//! Only what searches are to list is listed. `lastmod` is the day of the last news on a page, never
//! the day of the build; languages are the table of the pages' heads, so they never disagree.

use std::collections::BTreeMap;

use super::ground::Ground;
use super::head::{Standing, Subject};
use super::plan::Page;
use super::xml::{self, Xml};

/// Returns the site map.
pub fn sitemap(ground: &Ground, pages: &BTreeMap<String, Page>) -> Vec<u8> {
    xml::file(|xml| write(ground, pages, xml))
}

fn write(ground: &Ground, pages: &BTreeMap<String, Page>, xml: &mut Xml) -> std::io::Result<()> {
    let root = [
        ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
        ("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
    ];
    xml::group(xml, "urlset", &root, |xml| {
        for (route, page) in pages {
            let subject = Subject::of(ground, page);
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
