//! Pages: what each template is given.

use minijinja::value::{Serde, Value};

use crate::base::{Report, Slug};
use crate::lang::Lang;
use crate::model::{Document, Kind, Version};
use crate::seal::ledger;

use super::ground::{Ground, Text};
use super::head::{self, Subject};
use super::html::Html;
use super::theme::Placed;
use super::view::{
    DatedLink, DocumentView, ElsewhereView, EntryView, LinkedTitle, PageView, TextView,
    VersionView, View,
};
use super::words::Piece;
use super::{article, frame, linked, meta, route, status, title};

/// Returns the language chooser.
///
/// # Errors
/// Returns what the theme or the words lack.
pub fn chooser(ground: &Ground) -> Result<String, Report> {
    let view = common(ground, "chooser", &Subject::Chooser(first(ground)))?;
    fill(ground, "chooser.html", view)
}

/// Returns the page of a language's documents.
///
/// # Errors
/// Returns what the theme or the words lack.
pub fn home(ground: &Ground, lang: &Lang) -> Result<String, Report> {
    let mut view = common(ground, "home", &Subject::Home(lang))?;
    view.documents = Some(entries(ground, lang));
    view.elsewhere = elsewhere(ground, lang)?;
    fill(ground, "home.html", view)
}

/// Returns the page for addresses that name nothing; without a language, in the site's first.
///
/// # Errors
/// Returns what the theme or the words lack.
pub fn not_found(ground: &Ground, lang: Option<&Lang>) -> Result<String, Report> {
    let lang = lang.unwrap_or_else(|| first(ground));
    let mut view = common(ground, "not-found", &Subject::NotFound(lang))?;
    view.documents = Some(entries(ground, lang));
    fill(ground, "not-found.html", view)
}

/// Returns the page of a text in force, at its moving address.
///
/// # Errors
/// Returns what the theme or the words lack, or that the sealed text is not what was sealed.
pub fn current(ground: &Ground, text: &Text<'_>) -> Result<String, Report> {
    text_page(ground, text, &Subject::Current(*text))
}

/// Returns the page of a text, at its own date.
///
/// # Errors
/// Returns what the theme or the words lack, or that the sealed text is not what was sealed.
pub fn dated(ground: &Ground, text: &Text<'_>) -> Result<String, Report> {
    text_page(ground, text, &Subject::Dated(*text))
}

fn text_page(ground: &Ground, text: &Text<'_>, subject: &Subject<'_>) -> Result<String, Report> {
    let mut view = common(ground, "document", subject)?;
    view.document = Some(document_view(ground, text.document, text.lang));
    let prose = ground.prose(text)?;
    view.status = Some(status::of_text(ground, text, &prose)?);
    let pieces = article::pieces(ground, text, &prose)?;
    view.heading = Some(pieces.heading);
    view.article = Some(pieces.article);
    view.contents = Some(pieces.contents);
    fill(ground, "document.html", view)
}

/// Returns the page of a document in a language in which no version is in force.
///
/// # Errors
/// Returns what the theme or the words lack.
pub fn no_version(ground: &Ground, document: &Document, lang: &Lang) -> Result<String, Report> {
    let mut view = common(ground, "no-version", &Subject::NoVersion(document, lang))?;
    let title = frame::title(ground, document, lang).unwrap_or_default();
    view.document = Some(document_view(ground, document, lang));
    view.heading = Some(article::title(ground.speaker(lang).text(&title)));
    view.status = Some(status::of_nothing(ground, document, lang)?);
    view.versions = Some(versions_views(ground, document, lang)?);
    fill(ground, "no-version.html", view)
}

/// Returns the page of all versions of a document.
///
/// # Errors
/// Returns what the theme or the words lack.
pub fn versions(ground: &Ground, document: &Document, lang: &Lang) -> Result<String, Report> {
    let mut view = common(ground, "versions", &Subject::Versions(document, lang))?;
    view.document = Some(document_view(ground, document, lang));
    view.versions = Some(versions_views(ground, document, lang)?);
    let head = ledger::head_as_of(&ground.site.ledger, ground.as_of);
    view.head = Some(head.to_string());
    fill(ground, "versions.html", view)
}

/// Fills the template, and checks that what the core rendered is there.
fn fill(ground: &Ground, template: &str, view: View) -> Result<String, Report> {
    let heading = view.heading.clone().map(|html| ("heading", html));
    let status = view.status.clone().map(|html| ("status", html));
    let article = view.article.clone().map(|html| ("article", html));
    let pieces: Vec<(&'static str, Html)> =
        [heading, status, article].into_iter().flatten().collect();
    let placed: Vec<Placed<'_>> = pieces
        .iter()
        .map(|(name, html)| Placed { name, html })
        .collect();
    let view = Value::from(Serde(view));
    ground.theme.fill(template, view, &placed)
}

/// What every page has; what its kind adds is filled in by it.
fn common(ground: &Ground, kind: &'static str, subject: &Subject<'_>) -> Result<View, Report> {
    let lang = subject.lang();
    let feed = subject.feed(ground)?;
    Ok(View {
        lang: lang.to_string(),
        base: ground.base.path(""),
        page: page_view(ground, kind, subject, feed.as_ref())?,
        site: frame::site(ground, lang),
        languages: frame::languages(ground, lang, &subject.translations(ground))?,
        footer: ground.feet.get(lang).cloned().unwrap_or_default(),
        feed,
        document: None,
        documents: None,
        elsewhere: Vec::new(),
        versions: None,
        heading: None,
        status: None,
        contents: None,
        article: None,
        head: None,
    })
}

/// The page itself, as far as machines are concerned.
fn page_view(
    ground: &Ground,
    kind: &'static str,
    subject: &Subject<'_>,
    feed: Option<&LinkedTitle>,
) -> Result<PageView, Report> {
    let lang = subject.lang();
    let own = subject.route();
    let mut links = head::links(ground, subject);
    links.extend(feed.map(head::feed_link));
    let page = PageView {
        kind,
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        address: own.map(|route| ground.base.url(&route)),
        title: title::title(ground, subject)?,
        description: title::description(ground, subject)?,
        robots: head::robots(subject.standing(ground)),
        links,
        metas: Vec::new(),
        data: linked::data(ground, subject)?,
    };
    Ok(PageView {
        metas: meta::metas(ground, subject, &page),
        ..page
    })
}

fn first(ground: &Ground) -> &Lang {
    // A configuration holds at least one language, and so does the list made from it.
    ground
        .languages
        .first()
        .unwrap_or(&ground.site.config.languages[0])
}

fn document_view(ground: &Ground, document: &Document, lang: &Lang) -> DocumentView {
    let at = |route: fn(&Lang, &Slug) -> String| {
        let slug = document.slug(lang);
        slug.map_or_else(String::new, |slug| ground.base.path(&route(lang, slug)))
    };
    DocumentView {
        id: document.id.to_string(),
        kind: kind_name(document.kind),
        title: frame::title(ground, document, lang).unwrap_or_default(),
        href: at(route::current),
        versions: at(route::versions),
    }
}

/// Returns the name of a kind in files and data.
pub fn kind_name(kind: Kind) -> &'static str {
    let named = Kind::ALL.into_iter().find(|(known, _)| *known == kind);
    named.map_or("other", |(_, name)| name)
}

fn entries(ground: &Ground, lang: &Lang) -> Vec<EntryView> {
    let documents = ground.site.documents.iter();
    documents
        .filter(|document| ground.speaks(document, lang))
        .map(|document| entry(ground, document, lang))
        .collect()
}

fn entry(ground: &Ground, document: &Document, lang: &Lang) -> EntryView {
    let timeline = ground.timeline(document);
    let spoken = |version: &&Version| version.texts.contains_key(lang);
    let in_force = timeline.in_force(ground.as_of).filter(spoken);
    let scheduled = timeline.scheduled(ground.as_of).filter(spoken);
    let dated = |version: &Version| {
        let slug = document.slug(lang)?;
        Some(DatedLink {
            date: version.effective.to_string(),
            href: ground
                .base
                .path(&route::version(lang, slug, version.effective)),
        })
    };
    let view = document_view(ground, document, lang);
    EntryView {
        id: view.id,
        title: view.title,
        href: view.href,
        versions: view.versions,
        in_force: in_force.map(|version| version.effective.to_string()),
        scheduled: scheduled.filter_map(dated).collect(),
        changes: in_force.map_or_else(Vec::new, |version| changes(ground, version, lang)),
    }
}

/// Returns the documents that have no text in `lang`: a reader is told that they exist.
fn elsewhere(ground: &Ground, lang: &Lang) -> Result<Vec<ElsewhereView>, Report> {
    let mut views = Vec::new();
    for document in &ground.site.documents {
        if !ground.speaks(document, lang) {
            views.extend(foreign_document(ground, document, lang)?);
        }
    }
    Ok(views)
}

/// Returns a document by the page of the first language that it speaks, authentic ones first.
fn foreign_document(
    ground: &Ground,
    document: &Document,
    lang: &Lang,
) -> Result<Option<ElsewhereView>, Report> {
    let others = document.authentic.iter().chain(&ground.languages);
    let spoken: Vec<&Lang> = others
        .filter(|other| ground.speaks(document, other))
        .collect();
    let Some(first) = spoken.first() else {
        return Ok(None);
    };
    let view = document_view(ground, document, first);
    let speaker = ground.speaker(lang);
    let mut names = Vec::new();
    for other in &spoken {
        let name = speaker.plain(&format!("language-{other}"), &[])?;
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let languages = [("languages", Piece::Html(speaker.list(&names)?))];
    Ok(Some(ElsewhereView {
        id: view.id,
        title: view.title,
        tag: first.to_string(),
        dir: first.direction().as_str(),
        href: view.href,
        words: speaker.html("translation-other-language", &languages)?,
    }))
}

fn changes(ground: &Ground, version: &Version, lang: &Lang) -> Vec<Html> {
    let speaker = ground.speaker(lang);
    let sentences = version.changes.get(lang).into_iter().flatten();
    sentences.map(|sentence| speaker.text(sentence)).collect()
}

fn versions_views(
    ground: &Ground,
    document: &Document,
    lang: &Lang,
) -> Result<Vec<VersionView>, Report> {
    let timeline = ground.timeline(document);
    let newest_first = timeline.versions().iter().rev();
    newest_first
        .map(|version| version_view(ground, document, version, lang))
        .collect::<Result<_, _>>()
}

fn version_view(
    ground: &Ground,
    document: &Document,
    version: &Version,
    lang: &Lang,
) -> Result<VersionView, Report> {
    let speaker = ground.speaker(lang);
    let own = ground.nearest(document, version, lang);
    let own = own.filter(|text| text.lang == lang);
    let mut texts = Vec::new();
    // Those that prevail come first.
    let languages = ground.languages.iter();
    let others = languages.filter(|lang| !version.authentic.contains(lang));
    for tag in version.authentic.iter().chain(others) {
        let text = ground.nearest(document, version, tag);
        if let Some(text) = text.filter(|text| text.lang == tag) {
            texts.push(text_view(ground, &text)?);
        }
    }
    Ok(VersionView {
        date: version.effective.to_string(),
        state: status::state_name(ground.state(document, version)),
        status: status::sentence(ground, speaker, document, version)?,
        late: status::late_entry(speaker, version)?,
        href: own.map(|text| ground.base.path(&text.dated())),
        changes: changes(ground, version, lang),
        texts,
    })
}

fn text_view(ground: &Ground, text: &Text<'_>) -> Result<TextView, Report> {
    Ok(TextView {
        tag: text.lang.to_string(),
        dir: text.lang.direction().as_str(),
        name: ground.speaker(text.lang).plain("language-name", &[])?,
        href: ground.base.path(&text.dated()),
        id: text.id().to_string(),
        digest: text.sealed.digest.to_string(),
        courtesy: !text.is_authentic(),
    })
}
