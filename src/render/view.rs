//! The contract with themes: all that a template may see.
//!
//! Every page has `lang`, `base`, `page`, `site`, `languages` and `footer`; the other names exist
//! on the pages said. A name that does not exist on a page is undefined: it may be tested with
//! `{% if %}`, and writing it stops the build. Days are ISO (`2021-10-15`): `date(…)` writes them
//! as `<time>`, `day(…)` in plain words. All addresses are ready to be written into `href`.
//!
//! | template | page | names beside the common ones |
//! |---|---|---|
//! | `chooser.html` | `/` | – |
//! | `home.html` | `/<lang>/` | `documents`, `feed` |
//! | `document.html` | a version, and the version in force | `document`, `heading`, `status`, `contents`, `article`, `feed` |
//! | `no-version.html` | `/<lang>/<slug>/` where nothing is in force in the language | `document`, `heading`, `status`, `versions`, `feed` |
//! | `versions.html` | `/<lang>/<slug>/versions/` | `document`, `versions`, `head`, `feed` |
//! | `not-found.html` | `/<lang>/404.html`, `/404.html` | `documents` |
//!
//! `heading`, `status` and `article` must each stand exactly once in the page, byte for byte.

use minijinja::value::Value;
use serde::{Serialize, Serializer};

use super::html::Html;

/// Everything a template sees.
#[derive(Debug, Clone, Serialize)]
pub struct View {
    /// The page's language tag.
    pub lang: String,
    /// What stands before every route: empty, or `/legal`.
    pub base: String,
    /// The page itself.
    pub page: PageView,
    /// The site.
    pub site: SiteView,
    /// The same page in the site's languages.
    pub languages: Vec<LanguageView>,
    /// The frame's foot.
    pub footer: FooterView,
    /// The document the page is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentView>,
    /// The documents of the page's language.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub documents: Option<Vec<EntryView>>,
    /// The documents that exist in other languages only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<ElsewhereView>,
    /// The document's versions, newest first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versions: Option<Vec<VersionView>>,
    /// The `<h1>` with the text's title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<Html>,
    /// The status bar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Html>,
    /// The list of contents; empty for a text without sections.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contents: Option<Html>,
    /// The sealed words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<Html>,
    /// The feed that tells of news on the page, with its title: on homes that of the language, on a
    /// document's pages that of the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feed: Option<LinkedTitle>,
    /// The head of the ledger: the digest by which every version is fixed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head: Option<String>,
}

/// The page itself.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// `chooser`, `home`, `document`, `no-version`, `versions` or `not-found`.
    pub kind: &'static str,
    /// The language tag, for `<html lang>`.
    pub lang: String,
    /// `ltr` or `rtl`, for `<html dir>`.
    pub dir: &'static str,
    /// The page's own absolute address, for print; a page for any address has none.
    pub address: Option<String>,
    /// Words for `<title>`: document, validity, site.
    pub title: String,
    /// One sentence for search engines, where there is one.
    pub description: Option<String>,
    /// Words for `<meta name="robots">`, where the page is not to be indexed.
    pub robots: Option<&'static str>,
    /// `<link>` elements: canonical address, other languages, neighbouring versions, data.
    pub links: Vec<LinkView>,
    /// `<meta>` elements beside title, description and robots: link previews, libraries.
    pub metas: Vec<MetaView>,
    /// What the page is, for programs: JSON-LD to stand as it is in
    /// `<script type="application/ld+json">`, where there is anything to say.
    pub data: Option<Html>,
}

/// A `<meta>` element.
#[derive(Debug, Clone, Serialize)]
pub struct MetaView {
    /// The attribute that names it: `name` or `property`.
    pub key: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its content.
    pub content: String,
}

impl MetaView {
    /// Returns an element that is named by the attribute `key`.
    pub fn new(key: &'static str, name: &'static str, content: &str) -> Self {
        Self {
            key,
            name,
            content: content.to_owned(),
        }
    }
}

/// A `<link>` element.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// The relation.
    pub rel: &'static str,
    /// The address.
    pub href: String,
    /// Value of `hreflang`, where it has one.
    pub lang: Option<String>,
    /// Value of `type`, where it has one.
    pub media: Option<&'static str>,
    /// Value of `title`, where it has one: what a feed is called.
    pub title: Option<String>,
}

impl LinkView {
    /// Returns a link that says nothing but its relation and address.
    pub fn new(rel: &'static str, href: String) -> Self {
        Self {
            rel,
            href,
            lang: None,
            media: None,
            title: None,
        }
    }
}

/// The site.
#[derive(Debug, Clone, Serialize)]
pub struct SiteView {
    /// Its name.
    pub name: String,
    /// The page of documents in the page's language.
    pub home: String,
    /// The stylesheet.
    pub stylesheet: String,
    /// The mark.
    pub icon: String,
    /// The ledger.
    pub ledger: String,
}

/// The page in a language.
#[derive(Debug, Clone, Serialize)]
pub struct LanguageView {
    /// The tag.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's own name for itself.
    pub name: String,
    /// The page, or nothing where it does not exist in the language.
    pub href: Option<String>,
    /// Whether it is the page's own language.
    pub current: bool,
    /// On the chooser: what waits there, in the language.
    pub words: String,
}

/// The frame's foot: speaks from the registers sealed with the legal notice in force.
#[derive(Debug, Clone, Default, Serialize)]
pub struct FooterView {
    /// The publisher's registered name, where a sealed register gives one.
    pub publisher: Option<String>,
    /// The documents in force in the language, or in the language nearest to it.
    pub documents: Vec<LinkedTitle>,
}

/// A title with its address.
#[derive(Debug, Clone, Serialize)]
pub struct LinkedTitle {
    /// The title.
    pub title: String,
    /// The page.
    pub href: String,
}

/// The document a page is about.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentView {
    /// Its id.
    pub id: String,
    /// Its kind: `privacy-policy`, `legal-notice`, `cookies`, `terms` or `other`.
    pub kind: &'static str,
    /// Its title in the page's language.
    pub title: String,
    /// The page of the version in force.
    pub href: String,
    /// The page of all versions.
    pub versions: String,
}

/// A document in a list.
#[derive(Debug, Clone, Serialize)]
pub struct EntryView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The page of the version in force.
    pub href: String,
    /// The page of all versions.
    pub versions: String,
    /// Effective date of the version in force in this language.
    pub in_force: Option<String>,
    /// Versions that are announced.
    pub scheduled: Vec<DatedLink>,
    /// The summary of what the version in force changed.
    pub changes: Vec<Html>,
}

/// A document that does not exist in the page's language.
#[derive(Debug, Clone, Serialize)]
pub struct ElsewhereView {
    /// Its id.
    pub id: String,
    /// Its title, in the language of `tag`.
    pub title: String,
    /// The language of the text that prevails.
    pub tag: String,
    /// The direction of that language.
    pub dir: &'static str,
    /// The page of the version in force in that language.
    pub href: String,
    /// Says in which languages it exists.
    pub words: Html,
}

/// A version's day with its page.
#[derive(Debug, Clone, Serialize)]
pub struct DatedLink {
    /// Effective date.
    pub date: String,
    /// The page.
    pub href: String,
}

/// A version in the list of all versions.
#[derive(Debug, Clone, Serialize)]
pub struct VersionView {
    /// Effective date.
    pub date: String,
    /// `in-force`, `scheduled` or `superseded`.
    pub state: &'static str,
    /// The state in one sentence with its days.
    pub status: Html,
    /// That it entered the archive later, where so.
    pub late: Option<Html>,
    /// The page in this language, where there is one.
    pub href: Option<String>,
    /// The summary of changes in this language.
    pub changes: Vec<Html>,
    /// Its texts.
    pub texts: Vec<TextView>,
}

/// A text of a version.
#[derive(Debug, Clone, Serialize)]
pub struct TextView {
    /// The language tag.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's own name for itself.
    pub name: String,
    /// The page.
    pub href: String,
    /// The text id.
    pub id: String,
    /// SHA-256 of the sealed text.
    pub digest: String,
    /// Whether it is a courtesy translation.
    pub courtesy: bool,
}

impl Serialize for Html {
    /// Reaches templates as markup that is not escaped again.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_safe_string(self.as_str().to_owned()).serialize(serializer)
    }
}
