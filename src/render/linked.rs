//! What a page is, for programs: a data block in the words of schema.org, as JSON-LD.
//!
//! There is no type for legal texts of companies (`Legislation` is for statutes), so a text is a
//! `WebPage`: one work in dated versions and languages. Its `@id` is the address of exactly this
//! version, which the moving page and its dated twin share; `url` is the one that searches show.
//! All of it is public already: dates and titles are sealed with the version, the publisher comes
//! from the registers sealed with the legal notice in force on the day of the build.

use serde::Serialize;

use crate::base::{Date, Report};
use crate::lang::Lang;
use crate::model::Publisher;

use super::ground::{Ground, Text};
use super::head::Subject;
use super::html::Html;
use super::{route, title};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WebPage {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    url: String,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    in_language: String,
    /// The text id.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    /// The days on which it applies, the last one included.
    #[serde(skip_serializing_if = "Option::is_none")]
    temporal_coverage: Option<String>,
    /// The first day on which it no longer applied.
    #[serde(skip_serializing_if = "Option::is_none")]
    expires: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of_work: Option<Node>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    work_translation: Vec<Node>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    is_based_on: Vec<Node>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<MediaObject>,
    is_part_of: WebSite,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Organization>,
}

/// Another text, named by its address.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    in_language: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct MediaObject {
    #[serde(rename = "@type")]
    kind: &'static str,
    encoding_format: &'static str,
    content_url: String,
    sha256: String,
}

#[derive(Serialize)]
struct WebSite {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    url: String,
    name: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Organization {
    #[serde(rename = "@type")]
    kind: &'static str,
    name: String,
    legal_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    identifier: Option<PropertyValue>,
    #[serde(rename = "vatID", skip_serializing_if = "Option::is_none")]
    vat: Option<String>,
}

#[derive(Serialize)]
struct PropertyValue {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "propertyID")]
    property: &'static str,
    value: String,
}

/// Returns the data block of a page; nothing for one that says only that there is nothing, and
/// for changes, whose texts have blocks of their own.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn data(ground: &Ground, subject: &Subject<'_>) -> Result<Option<Html>, Report> {
    let (kind, name) = match subject {
        Subject::NotFound(_)
        | Subject::NoVersion(..)
        | Subject::Compare(_)
        | Subject::CompareCurrent(_)
        | Subject::SideBySide(_) => return Ok(None),
        Subject::Chooser(_) | Subject::Notice(_) => ("WebPage", title::title(ground, subject)?),
        Subject::Home(_) | Subject::Versions(..) => {
            ("CollectionPage", title::title(ground, subject)?)
        }
        Subject::Current(text) | Subject::Dated(text) => {
            let speaker = ground.speaker(text.lang);
            ("WebPage", speaker.words(&text.sealed.title))
        }
    };
    let Some(canonical) = subject.canonical(ground) else {
        return Ok(None);
    };
    let url = ground.base.url(&canonical);
    let site = ground.base.url(route::CHOOSER);
    let page = WebPage {
        context: "https://schema.org",
        kind,
        id: url.clone(),
        url,
        name,
        description: title::description(ground, subject)?,
        in_language: subject.lang().to_string(),
        version: None,
        date_published: None,
        date_modified: subject.news(ground).map(|day| day.to_string()),
        temporal_coverage: None,
        expires: None,
        translation_of_work: None,
        work_translation: Vec::new(),
        is_based_on: Vec::new(),
        encoding: None,
        is_part_of: WebSite {
            kind: "WebSite",
            id: site.clone(),
            url: site,
            name: ground.site.config.name.clone(),
        },
        publisher: ground.publisher.as_ref().map(organization),
    };
    Ok(block(&match subject.text() {
        Some(text) => of_text(ground, text, page),
        None => page,
    }))
}

/// Adds to a page what there is to say of its text.
fn of_text(ground: &Ground, text: &Text<'_>, page: WebPage) -> WebPage {
    let version = text.version;
    let timeline = ground.timeline(text.document);
    let period = timeline.period(version.effective, ground.as_of);
    let until = period.and_then(|period| period.until);
    let ended = until.filter(|until| *until <= ground.as_of);
    let route = route::text(text.lang, text.slug, text.place());
    WebPage {
        id: ground.base.url(&text.dated()),
        version: Some(text.id().to_string()),
        date_published: Some(version.published.to_string()),
        temporal_coverage: period.map(|period| format!("{}/{}", period.from, last(until))),
        expires: ended.map(|until| until.to_string()),
        translation_of_work: original(ground, text),
        work_translation: translations(ground, text),
        is_based_on: sources(ground, text),
        encoding: Some(MediaObject {
            kind: "MediaObject",
            encoding_format: "text/markdown",
            content_url: ground.base.url(&route),
            sha256: text.sealed.digest.to_string(),
        }),
        ..page
    }
}

/// The last day before `until`; two dots where no end is known (ISO 8601-2).
fn last(until: Option<Date>) -> String {
    until.map_or_else(|| "..".to_owned(), |until| until.previous().to_string())
}

/// The text that a courtesy translation was made from.
fn original(ground: &Ground, text: &Text<'_>) -> Option<Node> {
    if text.is_authentic() {
        return None;
    }
    let mut authentic = text.version.authentic.iter();
    authentic.find_map(|lang| same(ground, text, lang))
}

/// The courtesy translations, told once: by the first of the texts that prevail.
fn translations(ground: &Ground, text: &Text<'_>) -> Vec<Node> {
    if text.version.authentic.first() != Some(text.lang) {
        return Vec::new();
    }
    let courtesy = |lang: &&Lang| !text.version.authentic.contains(lang);
    let languages = text.version.texts.keys().filter(courtesy);
    languages
        .filter_map(|lang| same(ground, text, lang))
        .collect()
}

/// The same version in another language.
fn same(ground: &Ground, text: &Text<'_>, lang: &Lang) -> Option<Node> {
    let other = ground.nearest(text.document, text.version, lang)?;
    (other.lang == lang).then(|| node(ground, &other))
}

/// The version before; for a first one, the versions of other documents that it continues.
fn sources(ground: &Ground, text: &Text<'_>) -> Vec<Node> {
    let timeline = ground.timeline(text.document);
    if let Some(previous) = timeline.previous(text.version.effective) {
        let previous = ground.nearest(text.document, previous, text.lang);
        let previous = previous.filter(|previous| previous.lang == text.lang);
        return previous
            .map(|text| node(ground, &text))
            .into_iter()
            .collect();
    }
    let mut nodes: Vec<Node> = Vec::new();
    for continued in text.version.continued() {
        let source = ground.version(&continued.version);
        let source = source.and_then(|(document, version)| {
            let source = ground.nearest(document, version, text.lang)?;
            Some(node(ground, &source))
        });
        nodes.extend(source.filter(|source| nodes.iter().all(|node| node.id != source.id)));
    }
    nodes
}

fn node(ground: &Ground, text: &Text<'_>) -> Node {
    Node {
        kind: "WebPage",
        id: ground.base.url(&text.dated()),
        in_language: text.lang.to_string(),
    }
}

fn organization(publisher: &Publisher) -> Organization {
    Organization {
        kind: "Organization",
        name: publisher.name.clone(),
        legal_name: publisher.name.clone(),
        identifier: publisher.siren.as_ref().map(|siren| PropertyValue {
            kind: "PropertyValue",
            property: "SIREN",
            value: siren.clone(),
        }),
        vat: publisher.vat.clone(),
    }
}

/// JSON inside `<script>`: without `<` nothing in it can end the element or begin a comment.
fn block(page: &WebPage) -> Option<Html> {
    let json = serde_json::to_string(page).ok()?;
    Some(Html::markup(json.replace('<', "\\u003c")))
}
