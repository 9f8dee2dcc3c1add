//! Pages: what each template is given.

use minijinja::value::{Serde, Value};

use crate::base::{Report, Slug};
use crate::lang::Lang;
use crate::model::{Document, Kind};
use crate::seal::ledger;

use super::compare::{Layout, Pair};
use super::ground::{Ground, Text};
use super::head::{self, Subject};
use super::html::Html;
use super::theme::Placed;
use super::view::{DocumentView, LinkedTitle, PageView, View};
use super::{
    article, banner, calendar, compare, frame, linked, listing, meta, notice, restarted, route,
    status, title,
};

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
    view.documents = Some(listing::entries(ground, lang)?);
    view.elsewhere = Some(listing::elsewhere(ground, lang)?);
    fill(ground, "home.html", view)
}

/// Returns the page for addresses that name nothing; without a language, in the site's first.
///
/// # Errors
/// Returns what the theme or the words lack.
pub fn not_found(ground: &Ground, lang: Option<&Lang>) -> Result<String, Report> {
    let lang = lang.unwrap_or_else(|| first(ground));
    let mut view = common(ground, "not-found", &Subject::NotFound(lang))?;
    view.documents = Some(listing::entries(ground, lang)?);
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
    view.page.running = Some(running(ground, text)?);
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
    view.timeline = Some(listing::timeline(ground, document, lang)?);
    fill(ground, "no-version.html", view)
}

/// Returns the page of all versions of a document.
///
/// # Errors
/// Returns what the theme or the words lack.
pub fn versions(ground: &Ground, document: &Document, lang: &Lang) -> Result<String, Report> {
    let mut view = common(ground, "versions", &Subject::Versions(document, lang))?;
    view.document = Some(document_view(ground, document, lang));
    view.timeline = Some(listing::timeline(ground, document, lang)?);
    let head = ledger::head_as_of(&ground.site.ledger, ground.known_by);
    view.head = Some(head.to_string());
    view.restarts = Some(restarted::sentences(ground, ground.speaker(lang))?);
    fill(ground, "versions.html", view)
}

/// Returns the page that tells readers what a version changes, and what they can do.
///
/// # Errors
/// Returns what the theme or the words lack, or that a sealed text is not what was sealed.
pub fn notice(ground: &Ground, text: &Text<'_>) -> Result<String, Report> {
    let mut view = common(ground, "notice", &Subject::Notice(*text))?;
    view.document = Some(document_view(ground, text.document, text.lang));
    let pieces = notice::pieces(ground, text)?;
    view.heading = Some(pieces.heading);
    view.status = Some(pieces.status);
    view.article = Some(pieces.article);
    fill(ground, "notice.html", view)
}

/// Returns a page of changes.
///
/// # Errors
/// Returns what the theme or the words lack, or that a sealed text is not what was sealed.
pub fn compare(ground: &Ground, pair: &Pair<'_>, layout: Layout) -> Result<String, Report> {
    let (kind, template, subject) = match layout {
        Layout::InOneText => ("compare", "compare.html", Subject::Compare(*pair)),
        Layout::Moving => ("compare", "compare.html", Subject::CompareCurrent(*pair)),
        Layout::SideBySide => (
            "side-by-side",
            "side-by-side.html",
            Subject::SideBySide(*pair),
        ),
    };
    let mut view = common(ground, kind, &subject)?;
    let text = &pair.new;
    view.document = Some(document_view(ground, text.document, text.lang));
    let pieces = compare::pieces(ground, pair, layout)?;
    view.heading = Some(pieces.heading);
    view.status = Some(pieces.status);
    view.contents = Some(pieces.contents);
    view.article = Some(pieces.article);
    fill(ground, template, view)
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
        banner: banner::here(ground, subject)?,
        document: None,
        documents: None,
        elsewhere: None,
        timeline: None,
        heading: None,
        status: None,
        contents: None,
        article: None,
        head: None,
        restarts: None,
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
    if let Subject::Notice(text) = subject {
        links.push(calendar::link(ground, text));
    }
    let page = PageView {
        kind,
        lang: lang.to_string(),
        dir: lang.direction().as_str(),
        address: own.map(|route| ground.base.url(&route)),
        running: None,
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

/// Returns the language of those for whom there is no other.
pub fn first(ground: &Ground) -> &Lang {
    // A configuration holds at least one language, and so does the list made from it.
    ground
        .languages
        .first()
        .unwrap_or(&ground.site.config.languages[0])
}

/// What stands at the foot of every printed sheet of a text, so that no sheet can be taken for
/// another version's.
fn running(ground: &Ground, text: &Text<'_>) -> Result<Html, Report> {
    let speaker = ground.speaker(text.lang);
    let name = status::version_name(speaker, text)?;
    let state = status::of_version(ground, speaker, text.document, text.version)?;
    let id = Html::code(text.id());
    Ok(Html::markup(format!("{name} · {} · {id}", state.label)))
}

/// Returns the document a page is about.
pub fn document_view(ground: &Ground, document: &Document, lang: &Lang) -> DocumentView {
    let at = |route: fn(&Lang, &Slug) -> String| {
        let slug = document.slug(lang);
        slug.map_or_else(String::new, |slug| ground.base.path(&route(lang, slug)))
    };
    let timeline = ground.timeline(document);
    let first = timeline.versions().first();
    DocumentView {
        id: document.id.to_string(),
        kind: kind_name(document.kind),
        title: frame::title(ground, document, lang).unwrap_or_default(),
        href: at(route::current),
        versions: at(route::versions),
        first: first.map(|version| version.effective.to_string()),
    }
}

/// Returns the name of a kind in files and data.
pub fn kind_name(kind: Kind) -> &'static str {
    let named = Kind::ALL.into_iter().find(|(known, _)| *known == kind);
    named.map_or("other", |(_, name)| name)
}
