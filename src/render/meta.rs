//! `<meta>` elements beside title, description and robots: link previews and libraries.
//!
//! Previews read the Open Graph protocol (ogp.me); archives and libraries read Dublin Core, whose
//! `valid` says the days on which a text applies, the last one included.

use crate::model::timeline::Period;

use super::ground::{Ground, Text};
use super::head::Subject;
use super::view::{MetaView, PageView};

/// Returns the elements of a page whose title and description are there; none for a page without
/// an address.
pub fn metas(ground: &Ground, subject: &Subject<'_>, page: &PageView) -> Vec<MetaView> {
    let Some(canonical) = subject.canonical(ground) else {
        return Vec::new();
    };
    let text = subject.text();
    let kind = text.map_or("website", |_| "article");
    let graph = |name, content: &str| MetaView::new("property", name, content);
    let mut metas = vec![
        graph("og:type", kind),
        graph("og:title", &page.title),
        graph("og:url", &ground.base.url(&canonical)),
        graph("og:site_name", &ground.site.config.name),
        graph("og:locale", &subject.lang().locale()),
    ];
    let description = page.description.as_ref();
    metas.extend(description.map(|words| graph("og:description", words)));
    for (lang, _) in subject.translations(ground) {
        if &lang != subject.lang() {
            metas.push(graph("og:locale:alternate", &lang.locale()));
        }
    }
    if let Some(text) = text {
        let (published, news) = (text.version.published, text.version.news(ground.as_of));
        metas.push(graph("article:published_time", &published.to_string()));
        metas.push(graph("article:modified_time", &news.to_string()));
        metas.extend(library(ground, text));
    }
    metas
}

/// The elements for libraries (DCMI Metadata Terms; DCMI Period for the days).
fn library(ground: &Ground, text: &Text<'_>) -> Vec<MetaView> {
    let timeline = ground.timeline(text.document);
    let period = timeline.period(text.version.effective, ground.as_of);
    let valid = period.map(|Period { from, until }| {
        let end = until.map(|until| format!(" end={};", until.previous()));
        format!("start={from};{} scheme=W3C-DTF;", end.unwrap_or_default())
    });
    let term = |name, content: &str| MetaView::new("name", name, content);
    let mut terms = vec![
        term("dcterms.identifier", &text.id().to_string()),
        term("dcterms.issued", &text.version.published.to_string()),
    ];
    terms.extend(valid.map(|valid| term("dcterms.valid", &valid)));
    terms
}
