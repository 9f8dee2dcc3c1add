//! Versions: a document from its effective date on.

use std::collections::BTreeMap;
use std::fmt;

use crate::base::{Date, Digest, DocumentId, PublisherId, SectionId, TreePath};
use crate::lang::Lang;
use crate::prose::number::Numbering;

/// A published version: immutable, as `version.toml` and its sealed texts say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The day from which it applies; the version's id within its document.
    pub effective: Date,
    /// The day it was first shown to the public.
    pub published: Date,
    /// The day it was entered in the ledger.
    pub sealed_on: Date,
    /// How it came into this archive.
    pub origin: Origin,
    /// What kind of change it is.
    pub level: Level,
    /// Whether readers are asked for consent again.
    pub consent_again: bool,
    /// Languages whose text prevails.
    pub authentic: Vec<Lang>,
    /// Who published it.
    pub publisher: PublisherId,
    /// What it continues, each as [`Continued`] reads it.
    pub continues: Vec<String>,
    /// Numbering per language, as it was.
    pub numbering: BTreeMap<Lang, Numbering>,
    /// `/<lang>/<slug>/<date>/` per language, without base path.
    pub paths: BTreeMap<Lang, String>,
    /// Change summary per language, 1 to 7 sentences; empty for a first or imported version.
    pub changes: BTreeMap<Lang, Vec<String>>,
    /// Words printed in the status bar, per language.
    pub note: BTreeMap<Lang, String>,
    /// Per courtesy translation, the authentic section digests it was made from.
    pub made_from: BTreeMap<Lang, BTreeMap<SectionId, SectionOrigin>>,
    /// Sections of a courtesy translation that were late when the version was published.
    pub late: BTreeMap<Lang, Vec<SectionId>>,
    /// Rules set aside, with the reason.
    pub waivers: BTreeMap<String, String>,
    /// The sealed texts by language.
    pub texts: BTreeMap<Lang, SealedText>,
    /// The folder: `content/<document>/<date>`.
    pub folder: TreePath,
}

/// A sealed text as loading sees it: its place, digest and title; its words are read when needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedText {
    /// The file.
    pub path: TreePath,
    /// SHA-256 of the file's bytes.
    pub digest: Digest,
    /// The title of its header.
    pub title: String,
    /// The description of its header.
    pub description: Option<String>,
}

/// What a translated section was made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectionOrigin {
    /// Section digest (heading and canonical blocks) of the authentic text.
    pub from: Digest,
}

/// How a version came into the archive.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Origin {
    /// Written and published with Avenant.
    #[default]
    Avenant,
    /// Published elsewhere before, entered as it stood.
    Imported,
}

/// What kind of change a version is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// It changes what readers may expect; they are told beforehand.
    Material,
    /// It changes words, not rights.
    Editorial,
}

impl Origin {
    /// Every origin with its name in files.
    pub const ALL: [(Self, &'static str); 2] =
        [(Self::Avenant, "avenant"), (Self::Imported, "imported")];

    /// Returns the name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Avenant => "avenant",
            Self::Imported => "imported",
        }
    }
}

impl Level {
    /// Every level with its name in files.
    pub const ALL: [(Self, &'static str); 2] =
        [(Self::Material, "material"), (Self::Editorial, "editorial")];

    /// Returns the name in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Material => "material",
            Self::Editorial => "editorial",
        }
    }
}

/// What a version is on a given day; computed, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It will apply.
    Scheduled,
    /// It applies.
    InForce,
    /// It applied until the day before `until`, when a later one took effect.
    Superseded {
        /// First day it no longer applied.
        until: Date,
    },
}

/// A version's name in the ledger: `privacy-policy@2027-01-15`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VersionId {
    /// The document.
    pub document: DocumentId,
    /// The version's effective date.
    pub effective: Date,
}

impl VersionId {
    /// Reads `privacy-policy@2027-01-15`.
    pub fn parse(text: &str) -> Option<Self> {
        let (document, effective) = text.split_once('@')?;
        Some(Self {
            document: DocumentId::parse(document)?,
            effective: Date::parse(effective)?,
        })
    }

    /// Returns the version's folder: `content/<document>/<date>`.
    pub fn folder(&self) -> String {
        format!("content/{}/{}", self.document, self.effective)
    }
}

impl fmt::Display for VersionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.document, self.effective)
    }
}

/// What a version continues: another document's version, or a section of it with all below it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Continued {
    /// The version that it comes from.
    pub version: VersionId,
    /// The section; `None` for the whole text.
    pub section: Option<SectionId>,
}

impl Continued {
    /// Reads `privacy-policy@2021-10-15#cookies`, the section left out for the whole.
    pub fn parse(text: &str) -> Option<Self> {
        let (version, section) = match text.split_once('#') {
            Some((version, section)) => (version, Some(SectionId::parse(section)?)),
            None => (text, None),
        };
        let version = VersionId::parse(version)?;
        Some(Self { version, section })
    }
}

/// The one string that names a text: `privacy-policy@2027-01-15.0+fr`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextId {
    /// The document.
    pub document: DocumentId,
    /// The version's effective date.
    pub version: Date,
    /// The revision: 0, then one more per erratum.
    pub revision: u32,
    /// The language.
    pub lang: Lang,
}

impl fmt::Display for TextId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}@{}.{}+{}",
            self.document, self.version, self.revision, self.lang
        )
    }
}

impl Version {
    /// Returns what it continues.
    pub fn continued(&self) -> impl Iterator<Item = Continued> {
        self.continues.iter().filter_map(|id| Continued::parse(id))
    }

    /// Returns whether it was sealed after it was published or took effect: an honest late entry.
    pub fn is_late(&self) -> bool {
        self.sealed_on > self.published || self.sealed_on > self.effective
    }

    /// Returns the numbering of a language's headings as it was sealed.
    pub fn numbering(&self, lang: &Lang) -> Numbering {
        self.numbering.get(lang).cloned().unwrap_or_default()
    }

    /// Returns the last day by `as_of` on which there was news of it: it was shown, or took effect.
    pub fn news(&self, as_of: Date) -> Date {
        let shown = self.shown_from();
        if self.effective <= as_of {
            shown.max(self.effective)
        } else {
            shown
        }
    }

    /// Returns the day from which this archive shows it: the later of `published` and `sealed_on`.
    pub fn shown_from(&self) -> Date {
        self.published.max(self.sealed_on)
    }
}
