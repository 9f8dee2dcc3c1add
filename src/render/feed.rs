//! Atom feeds (RFC 4287): one per language, one per document and language.
//!
//! An entry is a text: the version in the feed's language, else in the one that prevails, so that
//! whoever follows a document is told of a version that was not translated. The same text is the
//! same entry in every feed, under its text id as a `tag:` URI (RFC 4151), which no change of
//! slug, address or title touches. It is news twice: on the day it is shown, and on the day it takes
//! effect. Each entry carries the digest of its line of the ledger, the feed the ledger's head: who
//! keeps what a feed brought keeps a proof.

use std::cmp::Reverse;
use std::io;

use crate::base::{Date, Report};
use crate::lang::Lang;
use crate::model::{Document, Level, TextId};
use crate::seal::ledger;

use super::ground::{Ground, Text};
use super::head::Subject;
use super::html::Html;
use super::view::LinkedTitle;
use super::xml::{self, Xml};
use super::{route, status, title};

const NAMESPACE: &str = "http://www.w3.org/2005/Atom";

/// The media type of feeds.
pub const MEDIA: &str = "application/atom+xml";

/// Returns the feed of a language: every known version of every document.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn of_language(ground: &Ground, lang: &Lang) -> Result<Vec<u8>, Report> {
    let documents = ground.site.documents.iter();
    let about = About {
        lang,
        id: format!("feed/{lang}"),
        title: title::title(ground, &Subject::Home(lang))?,
        subtitle: title::description(ground, &Subject::Home(lang))?,
        route: route::feed(lang),
        page: route::home(lang),
        texts: documents.flat_map(|d| texts(ground, d, lang)).collect(),
    };
    feed(ground, about)
}

/// Returns the feed of a document: all its known versions.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn of_document(ground: &Ground, document: &Document, lang: &Lang) -> Result<Vec<u8>, Report> {
    let slug = document.slug(lang).ok_or_else(Report::new)?;
    let subject = Subject::Versions(document, lang);
    let about = About {
        lang,
        id: format!("feed/{lang}/{}", document.id),
        title: title::title(ground, &subject)?,
        subtitle: title::description(ground, &subject)?,
        route: route::document_feed(lang, slug),
        page: route::versions(lang, slug),
        texts: texts(ground, document, lang).collect(),
    };
    feed(ground, about)
}

/// Returns the feed of a language with its title; nothing before the first publication.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn link_of_language(ground: &Ground, lang: &Lang) -> Result<Option<LinkedTitle>, Report> {
    if ground.entries.is_empty() {
        return Ok(None);
    }
    Ok(Some(LinkedTitle {
        title: title::title(ground, &Subject::Home(lang))?,
        href: ground.base.path(&route::feed(lang)),
    }))
}

/// Returns the feed of a document with its title; nothing in a language that it does not speak.
///
/// # Errors
/// Returns the finding that words are missing.
pub fn link_of_document(
    ground: &Ground,
    document: &Document,
    lang: &Lang,
) -> Result<Option<LinkedTitle>, Report> {
    let Some(slug) = document.slug(lang) else {
        return Ok(None);
    };
    Ok(Some(LinkedTitle {
        title: title::title(ground, &Subject::Versions(document, lang))?,
        href: ground.base.path(&route::document_feed(lang, slug)),
    }))
}

/// A feed before it is written.
struct About<'a> {
    lang: &'a Lang,
    id: String,
    title: String,
    subtitle: Option<String>,
    route: String,
    page: String,
    texts: Vec<Text<'a>>,
}

/// One text before it is written.
struct Entry<'a> {
    text: Text<'a>,
    title: String,
    summary: Html,
    /// What kind of change it is, as a word for programs and in words.
    kind: (&'static str, String),
    related: Vec<LinkedTitle>,
}

fn texts<'a>(
    ground: &'a Ground,
    document: &'a Document,
    lang: &'a Lang,
) -> impl Iterator<Item = Text<'a>> {
    let versions = ground.timeline(document).versions().to_vec();
    versions
        .into_iter()
        .filter_map(move |version| ground.nearest(document, version, lang))
}

fn feed(ground: &Ground, mut about: About<'_>) -> Result<Vec<u8>, Report> {
    // Stable: of two on one day, the later version and then the document listed first.
    about
        .texts
        .sort_by_key(|text| Reverse((news(ground, text), text.version.effective)));
    let entries = about.texts.iter().map(|text| prepared(ground, text));
    let entries: Vec<Entry<'_>> = entries.collect::<Result<_, _>>()?;
    let label = ground.speaker(about.lang).plain("fact-ledger-head", &[])?;
    Ok(xml::file(|xml| {
        write(ground, xml, &about, &label, &entries)
    }))
}

fn news(ground: &Ground, text: &Text<'_>) -> Date {
    text.version.news_in(text.lang, ground.as_of)
}

fn prepared<'a>(ground: &Ground, text: &Text<'a>) -> Result<Entry<'a>, Report> {
    Ok(Entry {
        text: *text,
        title: title::title(ground, &Subject::Dated(*text))?,
        summary: summary(ground, text)?,
        kind: kind(ground, text)?,
        related: related(ground, text)?,
    })
}

/// What kind of change a version is.
fn kind(ground: &Ground, text: &Text<'_>) -> Result<(&'static str, String), Report> {
    let level = text.version.level;
    let id = match level {
        Level::Material => "level-material",
        Level::Editorial => "level-editorial",
    };
    let words = ground.speaker(text.lang).plain(id, &[])?;
    Ok((level.name(), words))
}

/// What a version changes, for its readers; then the changes that led to a text, where they have a
/// page, else all versions.
fn related(ground: &Ground, text: &Text<'_>) -> Result<Vec<LinkedTitle>, Report> {
    let notice = ground.notice_page(text);
    let notice = notice.map(|route| (Subject::Notice(*text), route));
    let changes = match ground.pair_before(text) {
        Some(pair) => (Subject::Compare(pair), pair.route()),
        None => (
            Subject::Versions(text.document, text.lang),
            route::versions(text.lang, text.slug),
        ),
    };
    let linked = |(subject, route): (Subject<'_>, String)| {
        Ok(LinkedTitle {
            title: title::title(ground, &subject)?,
            href: ground.base.url(&route),
        })
    };
    notice.into_iter().chain([changes]).map(linked).collect()
}

/// What a text is on the day of the build, what it changed, and its line of the ledger. Readers show
/// it in pages of their own language.
fn summary(ground: &Ground, text: &Text<'_>) -> Result<Html, Report> {
    let (speaker, version) = (ground.speaker(text.lang), text.version);
    let state = status::of_version(ground, speaker, text.document, version)?;
    let (label, sentence) = (state.label, state.sentence);
    let mut paragraphs = vec![Html::markup(format!("<strong>{label}</strong>")), sentence];
    let decided = status::decision::sentences(ground, speaker, text.document, version)?;
    paragraphs.extend(decided);
    paragraphs.extend(status::late_entry(speaker, version)?);
    paragraphs.extend(status::corrected(ground, text)?);
    paragraphs.extend(status::note(speaker, version));
    paragraphs.extend(status::translation_late(speaker, version, text.lang)?);
    let (lang, dir) = (text.lang, text.lang.direction().as_str());
    let mut markup = format!("<div lang=\"{lang}\" dir=\"{dir}\">");
    for paragraph in paragraphs {
        markup.push_str(&format!("<p>{paragraph}</p>"));
    }
    let changes = version.changes.get(text.lang).into_iter().flatten();
    let changes: String = changes
        .map(|sentence| format!("<li>{}</li>", speaker.text(sentence)))
        .collect();
    if !changes.is_empty() {
        let heading = speaker.html("changes-heading", &[])?;
        markup.push_str(&format!("<p>{heading}</p><ul>{changes}</ul>"));
    }
    if let Some(entry) = ground.line(text) {
        let label = speaker.html("fact-ledger-digest", &[])?;
        let digest = Html::code(entry.digest);
        markup.push_str(&format!("<dl><dt>{label}</dt><dd>{digest}</dd></dl>"));
    }
    markup.push_str("</div>");
    Ok(Html::markup(markup))
}

fn write(
    ground: &Ground,
    xml: &mut Xml,
    about: &About<'_>,
    label: &str,
    entries: &[Entry<'_>],
) -> io::Result<()> {
    let root = [("xmlns", NAMESPACE), ("xml:lang", about.lang.as_str())];
    let start = |day: Date| ground.site.config.time_zone.start(day);
    let news = |entry: &Entry<'_>| news(ground, &entry.text);
    let head = ledger::head_as_of(&ground.site.ledger, ground.known_by).to_string();
    xml::group(xml, "feed", &root, |xml| {
        xml::element(xml, "id", &[], &ground.authority.uri(&about.id))?;
        xml::element(xml, "title", &[], &about.title)?;
        if let Some(subtitle) = &about.subtitle {
            xml::element(xml, "subtitle", &[], subtitle)?;
        }
        // What a document is known by has at least one version.
        let updated = entries.iter().map(news).max().unwrap_or(ground.as_of);
        xml::element(xml, "updated", &[], &start(updated))?;
        link(xml, "self", MEDIA, None, &ground.base.url(&about.route))?;
        let page = ground.base.url(&about.page);
        link(xml, "alternate", "text/html", Some(about.lang), &page)?;
        xml::group(xml, "author", &[], |xml| {
            let name = ground.publisher.as_ref().map(|publisher| &publisher.name);
            xml::element(xml, "name", &[], name.unwrap_or(&ground.site.config.name))?;
            xml::element(xml, "uri", &[], &ground.base.url(route::CHOOSER))
        })?;
        let icon = ground.base.url(ground.theme.icon());
        xml::element(xml, "icon", &[], &icon)?;
        xml::element(xml, "generator", &[], "Avenant")?;
        let scheme = ground.authority.uri("ledger");
        let head = [
            ("term", head.as_str()),
            ("scheme", scheme.as_str()),
            ("label", label),
        ];
        xml::empty(xml, "category", &head)?;
        for entry in entries {
            write_entry(ground, xml, entry)?;
        }
        Ok(())
    })
}

fn write_entry(ground: &Ground, xml: &mut Xml, entry: &Entry<'_>) -> io::Result<()> {
    let Text { version, lang, .. } = entry.text;
    let start = |day: Date| ground.site.config.time_zone.start(day);
    xml::group(xml, "entry", &[("xml:lang", lang.as_str())], |xml| {
        // One text is one entry, however often it was corrected.
        let id = TextId {
            revision: 0,
            ..entry.text.id()
        };
        let id = id.to_string();
        xml::element(xml, "id", &[], &ground.authority.uri(&id))?;
        xml::element(xml, "title", &[], &entry.title)?;
        xml::element(xml, "published", &[], &start(version.published))?;
        xml::element(xml, "updated", &[], &start(news(ground, &entry.text)))?;
        let page = ground.base.url(&entry.text.dated());
        link(xml, "alternate", "text/html", Some(lang), &page)?;
        for related in &entry.related {
            let related = [
                ("rel", "related"),
                ("type", "text/html"),
                ("hreflang", lang.as_str()),
                ("href", related.href.as_str()),
                ("title", related.title.as_str()),
            ];
            xml::empty(xml, "link", &related)?;
        }
        let scheme = ground.authority.uri("level");
        let (term, label) = &entry.kind;
        let kind = [("term", *term), ("scheme", &scheme), ("label", label)];
        xml::empty(xml, "category", &kind)?;
        let html = [("type", "html")];
        xml::element(xml, "summary", &html, entry.summary.as_str())
    })
}

fn link(xml: &mut Xml, rel: &str, media: &str, lang: Option<&Lang>, href: &str) -> io::Result<()> {
    let mut link = vec![("rel", rel), ("type", media)];
    link.extend(lang.map(|lang| ("hreflang", lang.as_str())));
    link.push(("href", href));
    xml::empty(xml, "link", &link)
}
