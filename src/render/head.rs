//! What stands in a page's head for machines: canonical addresses, languages, neighbours.
//!
//! Indexed are the chooser, the homes, the versions in force at their moving address and the lists
//! of versions. The dated twin of the version in force names the moving page as canonical. Any
//! other version is canonical to itself and `noindex, follow`: nobody lands on an old text from a
//! search, and archives stay welcome. Canonical to another text would be a lie, and canonical
//! together with `noindex` contradicts itself.

use crate::base::Slug;
use crate::lang::Lang;
use crate::model::{Document, State};

use super::ground::{Ground, Text};
use super::view::{LinkView, LinkedTitle};
use super::{feed, route};

/// Words for pages that search engines leave out while following their links.
pub const NOINDEX: &str = "noindex, follow";

/// The languages a page exists in, with its route in each.
pub type Translations = Vec<(Lang, String)>;

/// Returns the links of an indexed page: itself as canonical, and its translations.
///
/// The list of languages is the same on each of them, so it is reciprocal; `x-default` is the
/// chooser where there is no text, and the site's first language else.
pub fn indexed(
    ground: &Ground,
    route: &str,
    translations: &Translations,
    fallback: Option<&str>,
) -> Vec<LinkView> {
    let mut links = vec![canonical(ground, route)];
    if translations.len() < 2 {
        return links;
    }
    let alternate = |lang: &str, route: &str| LinkView {
        rel: "alternate",
        href: ground.base.url(route),
        lang: Some(lang.to_owned()),
        media: None,
        title: None,
    };
    for (lang, route) in translations {
        links.push(alternate(lang.as_str(), route));
    }
    if let Some(route) = fallback.or(translations.first().map(|(_, route)| route.as_str())) {
        links.push(alternate("x-default", route));
    }
    links
}

/// Returns the links of a version's own page, and whether it is left out of searches.
pub fn dated(ground: &Ground, text: &Text<'_>) -> (Vec<LinkView>, Option<&'static str>) {
    match ground.state(text.document, text.version) {
        State::InForce => (vec![canonical(ground, &text.current())], None),
        State::Scheduled | State::Superseded { .. } => {
            (vec![canonical(ground, &text.dated())], Some(NOINDEX))
        }
    }
}

/// Returns the links from a text to its neighbours (RFC 5829) and its data.
pub fn neighbours(ground: &Ground, text: &Text<'_>) -> Vec<LinkView> {
    let plain = |rel, route: &str| LinkView {
        rel,
        href: ground.base.path(route),
        lang: None,
        media: None,
        title: None,
    };
    let timeline = ground.timeline(text.document);
    let here = text.version.effective;
    let versions = route::versions(text.lang, text.slug);
    let mut links = vec![plain("version-history", &versions)];
    let neighbours = [
        ("latest-version", timeline.in_force(ground.as_of)),
        ("predecessor-version", timeline.previous(here)),
        ("successor-version", timeline.next(here)),
    ];
    for (rel, version) in neighbours {
        let same_language = version.filter(|v| v.texts.contains_key(text.lang));
        if let Some(version) = same_language.filter(|version| version.effective != here) {
            links.push(plain(
                rel,
                &route::version(text.lang, text.slug, version.effective),
            ));
        }
    }
    let data = [
        (route::text(text.lang, text.slug, here), "text/markdown"),
        (
            route::document_json(text.lang, text.slug, here),
            "application/json",
        ),
    ];
    for (route, media) in data {
        let mut link = plain("alternate", &route);
        link.media = Some(media);
        links.push(link);
    }
    links
}

/// Returns the pages of documents, in every language.
pub fn homes(ground: &Ground) -> Translations {
    let home = |lang: &Lang| (lang.clone(), route::home(lang));
    ground.languages.iter().map(home).collect()
}

/// Returns the languages a text's page exists in: the same version, and at the moving address only those
/// in which it is in force.
pub fn translations(ground: &Ground, text: &Text<'_>, is_dated: bool) -> Translations {
    let mut found = Vec::new();
    for lang in &ground.languages {
        let other = ground.nearest(text.document, text.version, lang);
        if let Some(other) = other.filter(|other| other.lang == lang) {
            let route = if is_dated {
                other.dated()
            } else {
                other.current()
            };
            found.push((lang.clone(), route));
        }
    }
    found
}

/// Returns the pages of a document in every language in which it has a text.
pub fn document_routes(
    ground: &Ground,
    document: &Document,
    route: fn(&Lang, &Slug) -> String,
) -> Translations {
    let speaking = ground
        .languages
        .iter()
        .filter(|lang| ground.speaks(document, lang));
    speaking
        .filter_map(|lang| Some((lang.clone(), route(lang, document.slug(lang)?))))
        .collect()
}

fn canonical(ground: &Ground, route: &str) -> LinkView {
    LinkView {
        rel: "canonical",
        href: ground.base.url(route),
        lang: None,
        media: None,
        title: None,
    }
}

/// Returns the link by which programs find the feed of a page.
pub fn feed(feed: &LinkedTitle) -> LinkView {
    LinkView {
        rel: "alternate",
        href: feed.href.clone(),
        lang: None,
        media: Some(feed::MEDIA),
        title: Some(feed.title.clone()),
    }
}
