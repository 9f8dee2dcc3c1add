//! What every page stands on: the site as a build of one day knows it.
//!
//! Nothing here is kept per page: timelines are computed when asked for, sealed words are read
//! when a page needs them and checked against their digest each time.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{
    Code, Date, Diagnostic, Digest, Place, Report, Slug, Source, TagAuthority, TreePath,
};
use crate::lang::{Catalog, Lang};
use crate::load::{Tree, publishers};
use crate::model::timestamp::{self, TOKEN};
use crate::model::version::SealedText;
use crate::model::{
    Document, Entry, Erratum, Publisher, Revision, Site, State, TextId, Timeline, Version,
    VersionId,
};
use crate::notice::{self, Notice};
use crate::prose::number::Numbering;
use crate::prose::{Form, Prose, header, parse};

use super::compare::{Comparisons, Pairs};
use super::recent::Recent;
use super::route::{self, Base};
use super::theme::Theme;
use super::view::FooterView;
use super::words::Speaker;

/// The site as of a day, with all that pages are made from.
pub struct Ground {
    /// The loaded site.
    pub site: Arc<Site>,
    /// Its files.
    pub tree: Arc<Tree>,
    /// Words.
    pub catalog: Arc<Catalog>,
    /// The theme.
    pub theme: Arc<Theme>,
    /// Where the site's root is.
    pub base: Base,
    /// The day the build speaks for.
    pub as_of: Date,
    /// The day by which all that the build tells could be seen: `as_of`, or for a day ahead that of
    /// the build.
    pub known_by: Date,
    /// Languages with pages: those offered, in order, then others that have a published text.
    pub languages: Vec<Lang>,
    /// Who names the entries of feeds.
    pub authority: TagAuthority,
    /// The publisher as sealed, for all that surrounds the texts.
    pub publisher: Option<Publisher>,
    /// The foot of pages per language.
    pub feet: BTreeMap<Lang, FooterView>,
    /// Where the ledger records each version, among its lines shown by that day.
    pub entries: BTreeMap<VersionId, usize>,
    /// The texts read last: a page and its data are rendered one after the other.
    pub recent: Recent<TreePath, Prose>,
    /// The pairs of versions that have a page of changes.
    pub pairs: Pairs,
    /// What was compared last.
    pub comparisons: Comparisons,
}

/// One text: a version of a document in a language, at one of its addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextAt {
    /// Place of the document in the site.
    pub document: usize,
    /// Effective date of the version.
    pub version: Date,
    /// The language.
    pub lang: Lang,
    /// The revision, at its own address; `None` for the latest one, at the version's address.
    pub revision: Option<u32>,
}

/// A text with everything known about it, borrowed.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    /// The document.
    pub document: &'a Document,
    /// The version.
    pub version: &'a Version,
    /// The sealed text.
    pub sealed: &'a SealedText,
    /// Which revision of it that is: 0 as published, then one more per erratum.
    pub revision: u32,
    /// Whether it is spoken of at the revision's own address, where it never changes.
    pub is_fixed: bool,
    /// The language.
    pub lang: &'a Lang,
    /// The language's newest slug.
    pub slug: &'a Slug,
}

impl Ground {
    /// Returns the words of a language.
    pub fn speaker<'a>(&'a self, lang: &'a Lang) -> Speaker<'a> {
        Speaker::new(&self.catalog, lang)
    }

    /// Returns the document at a place.
    pub fn document(&self, at: usize) -> Option<&Document> {
        self.site.documents.get(at)
    }

    /// Returns the versions of a document that are known on the day of the build.
    pub fn timeline<'a>(&self, document: &'a Document) -> Timeline<'a> {
        Timeline::new(document, self.as_of)
    }

    /// Returns the version of a document that takes effect on exactly this day, where it is known on
    /// the day of the build.
    pub fn known_version<'a>(
        &self,
        document: &'a Document,
        effective: Date,
    ) -> Option<&'a Version> {
        let mut known = document.versions().filter(|v| v.shown_from() <= self.as_of);
        known.find(|version| version.effective == effective)
    }

    /// Returns the version of a document in force on the day of the build.
    pub fn in_force<'a>(&self, document: &'a Document) -> Option<&'a Version> {
        self.timeline(document).in_force(self.as_of)
    }

    /// Returns what a version is on the day of the build.
    pub fn state(&self, document: &Document, version: &Version) -> State {
        self.timeline(document).state(version.effective, self.as_of)
    }

    /// Returns the text at a place, where this build knows it.
    pub fn text<'a>(&'a self, at: &'a TextAt) -> Option<Text<'a>> {
        let document = self.document(at.document)?;
        let version = self.known_version(document, at.version)?;
        let text = self.in_language(document, version, &at.lang)?;
        match at.revision {
            Some(revision) => self.at_revision(&text, revision),
            None => Some(text),
        }
    }

    /// Returns a revision of a text at its own address, where this build knows it. A text that was
    /// never corrected has no such address.
    pub fn at_revision<'a>(&self, text: &Text<'a>, revision: u32) -> Option<Text<'a>> {
        let latest = self.latest(text.version, text.lang);
        let is_known = latest > 0 && revision <= latest;
        let sealed = text.version.revision(text.lang, revision);
        Some(Text {
            sealed: sealed.filter(|_| is_known)?,
            revision,
            is_fixed: true,
            ..*text
        })
    }

    /// Returns the latest revision of a version's text that this build knows.
    pub fn latest(&self, version: &Version, lang: &Lang) -> u32 {
        let errata = version.errata_by(lang, self.as_of).len();
        u32::try_from(errata).unwrap_or(u32::MAX)
    }

    /// Returns the text at a place of the plan.
    ///
    /// # Errors
    /// Returns an empty report where the plan is of another site.
    pub fn known<'a>(&'a self, at: &'a TextAt) -> Result<Text<'a>, Report> {
        self.text(at).ok_or_else(Report::new)
    }

    /// Returns the ledger's line for a version, where readers see it.
    pub fn entry(&self, document: &Document, version: &Version) -> Option<&Entry> {
        let id = VersionId {
            document: document.id.clone(),
            effective: version.effective,
        };
        self.site.ledger.entries.get(*self.entries.get(&id)?)
    }

    /// Returns the ledger's line for a text: for a corrected one that of its erratum, for one that
    /// was added later its own.
    pub fn line(&self, text: &Text<'_>) -> Option<&Entry> {
        let entry = self.entry(text.document, text.version)?;
        if text.revision == 0 {
            let ledger = &self.site.ledger;
            return match text.version.added(text.lang) {
                Some(_) => ledger.translation(entry.event.version()?, text.lang),
                None => Some(entry),
            };
        }
        let revision = Revision {
            lang: text.lang.clone(),
            number: text.revision,
        };
        self.site.ledger.erratum(entry.event.version()?, &revision)
    }

    /// Returns the sealed bytes of a text.
    ///
    /// # Errors
    /// Returns `seal-changed` where they are not what was sealed, or why they cannot be read.
    pub fn bytes(&self, text: &Text<'_>) -> Result<Vec<u8>, Report> {
        let path = &text.sealed.path;
        let bytes = self.tree.bytes(path);
        let bytes = bytes.map_err(|fault| Report::from(fault.finding(path)))?;
        if Digest::of(&bytes) == text.sealed.digest {
            return Ok(bytes);
        }
        let changed = Diagnostic::new(Code::SEAL_CHANGED)
            .at(Place::file(path))
            .arg("document", text.document.id.as_str())
            .arg("version", text.version.effective)
            .arg("file", path.file_name())
            .arg("how", "unknown")
            .arg("was", text.sealed.digest.to_string())
            .arg("now", Digest::of(&bytes).to_string());
        Err(Report::from(changed))
    }

    /// Returns the time stamp that a line of the ledger records, byte for byte.
    ///
    /// # Errors
    /// Returns why it cannot be read.
    pub fn token(&self, entry: u64) -> Result<Vec<u8>, Report> {
        let path = TreePath::parse(&format!("{}/{TOKEN}", timestamp::folder(entry)));
        let path = path.ok_or_else(Report::new)?;
        let bytes = self.tree.bytes(&path);
        bytes.map_err(|fault| Report::from(fault.finding(&path)))
    }

    /// Returns the sealed words of a text as a tree.
    ///
    /// # Errors
    /// Returns the findings of bytes that are not what was sealed, or cannot be read as text.
    pub fn prose(&self, text: &Text<'_>) -> Result<Arc<Prose>, Report> {
        let path = &text.sealed.path;
        if let Some(prose) = self.recent.find(path) {
            return Ok(prose);
        }
        let prose = Arc::new(self.read_prose(text)?);
        self.recent.keep(path, &prose);
        Ok(prose)
    }

    fn read_prose(&self, text: &Text<'_>) -> Result<Prose, Report> {
        let path = &text.sealed.path;
        let words = String::from_utf8(self.bytes(text)?).map_err(|_| {
            Report::from(Diagnostic::new(Code::FILE_NOT_UTF8).at(Place::file(path)))
        })?;
        let source = Source {
            path: path.clone(),
            text: words,
        };
        let numbering = text.numbering();
        let form = Form::Sealed(&numbering);
        let (_, body, mut report) = header::cut(&source, form);
        let parsed = parse(&source, body, form);
        report.extend(parsed.report);
        if report.has_errors() {
            return Err(report);
        }
        Ok(parsed.prose)
    }

    /// Returns the text of a version that a reader of `lang` is best served with: in that
    /// language, else in the first authentic one there is.
    pub fn nearest<'a>(
        &self,
        document: &'a Document,
        version: &'a Version,
        lang: &'a Lang,
    ) -> Option<Text<'a>> {
        let authentic = version.authentic.iter();
        let others = version.languages();
        std::iter::once(lang)
            .chain(authentic)
            .chain(others)
            .find_map(|lang| self.in_language(document, version, lang))
    }

    /// Returns the text of a version in exactly this language.
    pub fn in_language<'a>(
        &self,
        document: &'a Document,
        version: &'a Version,
        lang: &Lang,
    ) -> Option<Text<'a>> {
        let revision = self.latest(version, lang);
        // The language is borrowed from the version, which lives as long as the text.
        let (lang, _) = version.text(lang)?;
        Some(Text {
            document,
            version,
            sealed: version.revision(lang, revision)?,
            revision,
            is_fixed: false,
            lang,
            slug: document.slug(lang)?,
        })
    }

    /// Returns what readers are told of a text's version on the day of the build; nothing for one
    /// that changes no other.
    pub fn notice<'a>(&self, text: &Text<'a>) -> Option<Notice<'a>> {
        let publisher = self.publisher_of(text.version);
        Notice::of(
            text.document,
            text.version,
            self.as_of,
            publisher.as_deref(),
        )
    }

    /// Returns the page that tells what a text's version changes, where it has one.
    pub fn notice_page(&self, text: &Text<'_>) -> Option<String> {
        let timeline = self.timeline(text.document);
        notice::is_update(&timeline, text.version).then(|| text.notice())
    }

    /// Returns who published a version, as stated today; of another house than the site's, as
    /// stated when it was sealed.
    pub fn publisher_of(&self, version: &Version) -> Option<Cow<'_, Publisher>> {
        let own = self.publisher.as_ref();
        if let Some(own) = own.filter(|own| own.id == version.publisher) {
            return Some(Cow::Borrowed(own));
        }
        let (mut sealed, _) = publishers(&self.tree, &version.registers_folder());
        sealed.remove(&version.publisher).map(Cow::Owned)
    }

    /// Returns the version of this name, where this build knows it, with its document.
    pub fn version<'a>(&'a self, id: &VersionId) -> Option<(&'a Document, &'a Version)> {
        let document = self.site.document(&id.document)?;
        let version = self.known_version(document, id.effective)?;
        Some((document, version))
    }

    /// Returns whether a document has any text in a language, and so pages in it.
    pub fn speaks(&self, document: &Document, lang: &Lang) -> bool {
        let timeline = self.timeline(document);
        let mut versions = timeline.versions().iter();
        document.slug(lang).is_some() && versions.any(|version| version.speaks(lang))
    }
}

impl Text<'_> {
    /// Returns the page of exactly this version; of a fixed revision its own.
    pub fn dated(&self) -> String {
        route::version(self.lang, self.slug, self.place())
    }

    /// Returns the page that tells what the version changes.
    pub fn notice(&self) -> String {
        route::notice(self.lang, self.slug, self.version.effective)
    }

    /// Returns what stands for the text in addresses: the version's day, and the revision where
    /// that is fixed.
    pub fn place(&self) -> String {
        let date = self.version.effective;
        if self.is_fixed {
            format!("{date}.{}", self.revision)
        } else {
            date.to_string()
        }
    }

    /// Returns the day on which it joined its version, where that was after the publication.
    pub fn added_on(&self) -> Option<Date> {
        let added = self.version.added(self.lang)?;
        Some(added.sealed_on)
    }

    /// Returns the erratum that made this revision.
    pub fn erratum(&self) -> Option<&Erratum> {
        let before = usize::try_from(self.revision.checked_sub(1)?).ok()?;
        self.version.errata(self.lang).get(before)
    }

    /// Returns the page of whatever version is in force.
    pub fn current(&self) -> String {
        route::current(self.lang, self.slug)
    }

    /// Returns the text's name.
    pub fn id(&self) -> TextId {
        TextId {
            document: self.document.id.clone(),
            version: self.version.effective,
            revision: self.revision,
            lang: self.lang.clone(),
        }
    }

    /// Returns the numbering of its headings as it was sealed.
    pub fn numbering(&self) -> Numbering {
        self.version.numbering(self.lang)
    }

    /// Returns whether the text prevails, rather than being a courtesy translation.
    pub fn is_authentic(&self) -> bool {
        self.version.authentic.contains(self.lang)
    }
}
