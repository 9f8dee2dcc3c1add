//! The contract with themes: all that a template may see.
//!
//! Every name of every struct below always exists: where a page or thing has no such value, it is
//! none, which `{% if %}` can ask. A name that is not here stops the build. Days are ISO
//! (`2021-10-15`): `date(…)` writes them as `<time>`, `day(…)` in plain words. All addresses are
//! ready to be written into `href`. `docs/themes.md` prints this contract for those who write
//! themes; a test keeps the two the same.

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
    /// On homes, pages of versions in force and lists of versions: what is coming or has come, to stand
    /// outside `<main>`; none where there is nothing to tell.
    pub banner: Option<Html>,
    /// The document the page is about.
    pub document: Option<DocumentView>,
    /// The documents of the page's language.
    pub documents: Option<Vec<EntryView>>,
    /// The documents that exist in other languages only.
    pub elsewhere: Option<Vec<ElsewhereView>>,
    /// The document's versions, newest first, and what applied before them.
    pub timeline: Option<Vec<StepView>>,
    /// The `<h1>`: the text's title, or what is compared.
    pub heading: Option<Html>,
    /// The status bar; on a page of changes the head, which says what is compared.
    pub status: Option<Html>,
    /// The list of contents, empty for a text without sections; on a page of changes their list.
    pub contents: Option<Html>,
    /// The sealed words; on a page of changes those of both texts, marked.
    pub article: Option<Html>,
    /// The feed that tells of news on the page, with its title: on homes that of the language, on a
    /// document's pages that of the document.
    pub feed: Option<LinkedTitle>,
    /// The head of the ledger: the digest by which every version is fixed.
    pub head: Option<String>,
    /// With the head: a sentence for each time that the ledger went on after entries which readers had
    /// seen were lost.
    pub restarts: Option<Vec<Html>>,
}

/// The page itself.
#[derive(Debug, Clone, Serialize)]
pub struct PageView {
    /// `chooser`, `home`, `document`, `no-version`, `versions`, `notice`, `compare`, `side-by-side`
    /// or `not-found`.
    pub kind: &'static str,
    /// The language tag, for `<html lang>`.
    pub lang: String,
    /// `ltr` or `rtl`, for `<html dir>`.
    pub dir: &'static str,
    /// The page's own absolute address, for print; a page for any address has none.
    pub address: Option<String>,
    /// On the page of a text: its title, version, state and text id, for each printed sheet.
    pub running: Option<Html>,
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
    /// The day from which its first version applies, where there is one.
    pub first: Option<String>,
}

/// What a version, or a document in a language, is on the day of the build.
#[derive(Debug, Clone, Serialize)]
pub struct StateView {
    /// `in-force`, `scheduled`, `superseded` (with `withdrawn` or `never-applied` after it where that is
    /// so), or `none` where nothing is in force in the language.
    pub name: &'static str,
    /// The state in a word or two.
    pub label: Html,
    /// The state in one sentence with its days.
    pub sentence: Html,
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
    /// What it is in this language today.
    pub state: StateView,
    /// The publisher's remark on the version in force, such as that it is a demonstration.
    pub note: Option<Html>,
    /// The summary of what the version in force changed.
    pub changes: Vec<Html>,
    /// Versions that are announced, the next one first.
    pub scheduled: Vec<ScheduledView>,
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

/// A version that is announced.
#[derive(Debug, Clone, Serialize)]
pub struct ScheduledView {
    /// Effective date.
    pub date: String,
    /// The page.
    pub href: String,
    /// The summary of what it will change.
    pub changes: Vec<Html>,
}

/// A step of a document's timeline: a version, or words about days for which there is none.
#[derive(Debug, Clone, Serialize)]
pub struct StepView {
    /// The version.
    pub version: Option<VersionView>,
    /// Why there is none, with the way to what stood there instead.
    pub gap: Option<Html>,
}

/// A version in the list of all versions.
#[derive(Debug, Clone, Serialize)]
pub struct VersionView {
    /// Effective date.
    pub date: String,
    /// What it is today.
    pub state: StateView,
    /// That it entered the archive later, where so.
    pub late: Option<Html>,
    /// What was decided of it since, sentence by sentence: that it is withdrawn, put off, the last.
    pub decided: Vec<Html>,
    /// Who says on which day it was entered in the archive.
    pub attested: Option<Html>,
    /// The publisher's remark on it, such as that it is a demonstration.
    pub note: Option<Html>,
    /// The page in this language, where there is one.
    pub href: Option<String>,
    /// The summary of changes in this language.
    pub changes: Vec<Html>,
    /// The page that tells what it changes in this language, where there is one.
    pub notice: Option<String>,
    /// Its texts, those that prevail first.
    pub texts: Vec<TextView>,
    /// The languages of the document in which it has no text.
    pub absent: Vec<AbsentView>,
    /// The pages of changes that lead to it in this language, from the nearest version on.
    pub comparisons: Vec<ComparisonView>,
}

/// A page of changes that leads to a version.
#[derive(Debug, Clone, Serialize)]
pub struct ComparisonView {
    /// Says since which version.
    pub words: Html,
    /// The page.
    pub href: String,
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
    /// That some of its sections were made from older words, where so.
    pub late: Option<Html>,
    /// That it joined the version after the publication, where so.
    pub added: Option<Html>,
    /// Links to what was corrected after it was published, the first correction first.
    pub corrections: Vec<Html>,
}

/// A language in which a version has no text.
#[derive(Debug, Clone, Serialize)]
pub struct AbsentView {
    /// The language tag.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// The language's own name for itself.
    pub name: String,
}

impl Serialize for Html {
    /// Reaches templates as markup that is not escaped again.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value::from_safe_string(self.as_str().to_owned()).serialize(serializer)
    }
}
