//! Versions: a document from its effective date on.

use std::collections::BTreeMap;
use std::fmt;

use crate::base::name::REGISTERS;
use crate::base::{Date, Digest, DocumentId, PublisherId, SectionId, TreePath};
use crate::lang::Lang;
use crate::prose::number::Numbering;

use super::decision::{End, Rescheduled, Withdrawal};
use super::ledger::Deed;
use super::notice_sent::NoticeSent;
use super::redaction::Redaction;
use super::translation::Translation;

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
    /// The version whose words it has, where these were first to take effect on another day.
    pub reschedules: Option<Date>,
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
    /// The sealed texts by language, as they were published: their revisions `.0`.
    pub texts: BTreeMap<Lang, SealedText>,
    /// The translations that joined it after its publication, by language: none of `texts`.
    pub added: BTreeMap<Lang, Translation>,
    /// The errata of each language, the first first: its revisions `.1`, `.2` and so on.
    pub errata: BTreeMap<Lang, Vec<Erratum>>,
    /// From when on it does not apply, where it was withdrawn.
    pub withdrawal: Option<Withdrawal>,
    /// From when on the document has no version in force, where it ended with this one.
    pub end: Option<End>,
    /// The version that has its words now, where these take effect on another day.
    pub rescheduled: Option<Rescheduled>,
    /// The redactions of its files, the first first.
    pub redactions: Vec<Redaction>,
    /// That readers were told of it, as the publisher declares, the first record first.
    pub sent: Vec<NoticeSent>,
    /// The day from which it is taken as known, where a site is looked at in hindsight
    /// ([`Site::in_hindsight`](super::Site::in_hindsight)); never in what is built.
    pub in_hindsight: Option<Date>,
    /// The folder: `content/<document>/<date>`.
    pub folder: TreePath,
}

impl Version {
    /// Returns the folder of the registers sealed with it.
    pub fn registers_folder(&self) -> String {
        format!("{}/{REGISTERS}", self.folder)
    }
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

/// A dated correction of a published text in one language: another revision of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erratum {
    /// The corrected text, whole.
    pub text: SealedText,
    /// The day it was sealed.
    pub sealed_on: Date,
    /// Why the text means what it meant, in the publisher's words; `None` where no word that
    /// could matter was touched.
    pub reason: Option<String>,
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
    /// It applied until the day before `on`, from which it was withdrawn.
    Withdrawn {
        /// First day it no longer applied.
        on: Date,
    },
    /// It was withdrawn before it took effect, or its words take effect on another day.
    NeverApplied,
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

impl TextId {
    /// Reads `privacy-policy@2027-01-15.0+fr`.
    pub fn parse(text: &str) -> Option<Self> {
        let (document, rest) = text.split_once('@')?;
        let (rest, lang) = rest.split_once('+')?;
        let (version, revision) = rest.split_once('.')?;
        let id = Self {
            document: DocumentId::parse(document)?,
            version: Date::parse(version)?,
            revision: revision.parse().ok()?,
            lang: Lang::parse(lang)?,
        };
        // One text has one name: no `.01`, no `+1`.
        (id.to_string() == text).then_some(id)
    }
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

    /// Returns the errata of a language, the first first.
    pub fn errata(&self, lang: &Lang) -> &[Erratum] {
        self.errata.get(lang).map_or(&[], Vec::as_slice)
    }

    /// Returns the number of a language's latest revision.
    pub fn latest(&self, lang: &Lang) -> u32 {
        u32::try_from(self.errata(lang).len()).unwrap_or(u32::MAX)
    }

    /// Returns a revision of the text in a language: 0 as published, then one more per erratum.
    pub fn revision(&self, lang: &Lang, number: u32) -> Option<&SealedText> {
        let (_, text) = self.text(lang)?;
        let Some(before) = number.checked_sub(1) else {
            return Some(text);
        };
        let errata = self.errata(lang).get(usize::try_from(before).ok()?);
        errata.map(|erratum| &erratum.text)
    }

    /// Returns the day that the folder's own files give a deed, which was its `gain`-th gain;
    /// `None` where they know of none.
    pub fn sealed_by(&self, deed: &Deed, gain: usize) -> Option<Date> {
        match deed {
            Deed::Publish | Deed::Import => Some(self.sealed_on),
            Deed::Erratum(revision) => {
                let at = usize::try_from(revision.number).ok()?.checked_sub(1)?;
                Some(self.errata(&revision.lang).get(at)?.sealed_on)
            }
            Deed::Translation(lang) => Some(self.added(lang)?.sealed_on),
            Deed::Withdraw => Some(self.withdrawal.as_ref()?.sealed_on),
            Deed::End => Some(self.end.as_ref()?.sealed_on),
            Deed::Reschedule => Some(self.rescheduled.as_ref()?.sealed_on),
            Deed::Redact(_) => {
                let mut redactions = self.redactions.iter();
                let own = redactions.find(|redaction| redaction.gain == gain);
                own.map(|redaction| redaction.sealed_on)
            }
            Deed::NoticeSent => {
                let own = self.sent.iter().find(|sent| sent.gain == gain);
                own.map(|sent| sent.sealed_on)
            }
        }
    }

    /// Returns the errata of a language that readers see on a day: those sealed by then.
    pub fn errata_by(&self, lang: &Lang, day: Date) -> &[Erratum] {
        let errata = self.errata(lang);
        let shown = errata.partition_point(|erratum| erratum.sealed_on <= day);
        &errata[..shown]
    }

    /// Returns whether it was sealed after it was published or took effect: an honest late entry.
    pub fn is_late(&self) -> bool {
        self.sealed_on > self.published || self.sealed_on > self.effective
    }

    /// Returns the numbering of a language's headings as it was sealed.
    pub fn numbering(&self, lang: &Lang) -> Numbering {
        let added = || self.added(lang).map(|translation| &translation.numbering);
        let numbering = self.numbering.get(lang).or_else(added);
        numbering.cloned().unwrap_or_default()
    }

    /// Returns the last day by `as_of` on which there was news of its text in a language: it was
    /// shown, took effect, was added, corrected, withdrawn, put off, the last of its document, or had
    /// words taken out.
    pub fn news_in(&self, lang: &Lang, as_of: Date) -> Date {
        let errata = self.errata_by(lang, as_of).iter();
        let days = errata.map(|erratum| erratum.sealed_on);
        let days = days.chain(self.turns(as_of));
        let redacted = self.redacted_in(lang).filter(|day| *day <= as_of);
        days.chain(redacted).fold(self.shown_in(lang), Date::max)
    }

    /// Returns the last day by `as_of` on which there was news of it in any language.
    pub fn news(&self, as_of: Date) -> Date {
        let days = self.languages().map(|lang| self.news_in(lang, as_of));
        days.fold(self.shown_from(), Date::max)
    }

    /// Returns the day from which this archive shows it: the later of `published` and `sealed_on`.
    pub fn shown_from(&self) -> Date {
        let shown = self.published.max(self.sealed_on);
        self.in_hindsight.map_or(shown, |day| day.min(shown))
    }
}
