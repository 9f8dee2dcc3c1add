//! Documents: legal texts with a life of their own.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{Date, DocumentId, Place, PublisherId, SectionId, Slug, TreePath};
use crate::lang::Lang;
use crate::prose::Prose;
use crate::prose::header::Field;
use crate::prose::number::Numbering;

use super::Version;
use super::notice_period::NoticePeriod;
use super::rule::PackId;
use super::version::{Level, Origin, SectionOrigin};

/// A legal text with all its versions.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its folder below `content/`.
    pub id: DocumentId,
    /// What kind of text it is.
    pub kind: Kind,
    /// The kinds of which it holds the duties as well: one page may be policy and legal notice.
    pub also: Vec<Kind>,
    /// The packs of rules by which it is checked, with their places in `document.toml`.
    pub packs: Vec<(PackId, Place)>,
    /// Who publishes it.
    pub publisher: PublisherId,
    /// For whom it is, where not for everybody: a country or a brand, such as `BE`.
    pub audience: Option<String>,
    /// Languages whose text prevails, in the order shown; never empty.
    pub authentic: Vec<Lang>,
    /// Languages without which nothing is published; holds every authentic one.
    pub required: Vec<Lang>,
    /// Words in URLs per language, newest first; never empty lists.
    pub slugs: BTreeMap<Lang, Vec<Slug>>,
    /// Numbering of headings per language; a language without one uses the first authentic one's.
    pub numbering: BTreeMap<Lang, Numbering>,
    /// How long before it takes effect readers are shown a material version.
    pub notice: NoticePeriod,
    /// Which pairs of versions have a page of changes.
    pub compare: Compare,
    /// Whether pages of changes have a view with both texts side by side.
    pub side_by_side: bool,
    /// What the next version is.
    pub next: Next,
    /// Working texts by language.
    pub working: BTreeMap<Lang, Arc<WorkingText>>,
    /// Digests of the authentic sections each translated section was made from.
    pub made_from: BTreeMap<Lang, BTreeMap<SectionId, SectionOrigin>>,
    /// Published versions, earliest effective date first, no two on a day.
    pub versions: Vec<Arc<Version>>,
}

/// What a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Information on the processing of personal data (GDPR articles 13 and 14).
    PrivacyPolicy,
    /// Who publishes and hosts the site (in France, LCEN article 1-1).
    LegalNotice,
    /// Trackers (ePrivacy directive article 5(3)).
    Cookies,
    /// Terms of use or sale.
    Terms,
    /// Anything else.
    Other,
}

impl Kind {
    /// Every kind with its name in files.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::PrivacyPolicy, "privacy-policy"),
        (Self::LegalNotice, "legal-notice"),
        (Self::Cookies, "cookies"),
        (Self::Terms, "terms"),
        (Self::Other, "other"),
    ];

    /// Reads the name used in files.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|(_, known)| *known == name)
            .map(|(kind, _)| kind)
    }
}

/// Which pairs of versions have a page of changes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Compare {
    /// Each version and the one before it.
    #[default]
    Consecutive,
    /// Each version and every earlier one.
    All,
}

impl Compare {
    /// Every choice with its name in files.
    pub const ALL: [(Self, &'static str); 2] =
        [(Self::Consecutive, "consecutive"), (Self::All, "all")];
}

/// What the next version is, as `[next]` of `document.toml` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Next {
    /// The kind of change; must be known at publication.
    pub level: Option<Level>,
    /// Where that is said.
    pub level_at: Option<Place>,
    /// Whether readers are asked for consent again.
    pub consent_again: bool,
    /// Whether the text was published elsewhere before and enters this archive as it stood.
    pub origin: Origin,
    /// Text ids of sections this document continues, such as `privacy-policy@2021-10-15#cookies`.
    pub continues: Vec<String>,
    /// Words printed in the status bar, per language.
    pub note: BTreeMap<Lang, String>,
    /// Rules set aside, with the reason.
    pub waivers: BTreeMap<String, String>,
    /// Where each of them is set aside.
    pub waived_at: BTreeMap<String, Place>,
}

/// A working text: what editors edit; always the next version.
#[derive(Debug, Clone)]
pub struct WorkingText {
    /// The file.
    pub path: TreePath,
    /// The file's text, without byte order mark.
    pub source: String,
    /// Where the body starts in `source`: after the header.
    pub body: usize,
    /// The title, from the header or the first `#`.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: Option<String>,
    /// The change summary: sentences of the header's `changes:`, with their places.
    pub changes: Vec<Field<String>>,
    /// The tree, numbered.
    pub prose: Prose,
}

impl WorkingText {
    /// Returns the sentences of the change summary.
    pub fn summary(&self) -> Vec<String> {
        let sentences = self.changes.iter();
        sentences.map(|sentence| sentence.value.clone()).collect()
    }
}

impl Document {
    /// Returns the newest slug of a language.
    pub fn slug(&self, lang: &Lang) -> Option<&Slug> {
        self.slugs.get(lang).and_then(|slugs| slugs.first())
    }

    /// Returns the version that takes effect on exactly this day.
    pub fn version(&self, effective: Date) -> Option<&Version> {
        let mut versions = self.versions();
        versions.find(|version| version.effective == effective)
    }

    /// Returns every version, earliest effective date first.
    pub fn versions(&self) -> impl DoubleEndedIterator<Item = &Version> + Clone {
        self.versions.iter().map(Arc::as_ref)
    }

    /// Returns the working text a reader of `lang` would see, with its language: that one's, else
    /// the first authentic one there is.
    pub fn working_for<'a>(&'a self, lang: &Lang) -> Option<(&'a Lang, &'a WorkingText)> {
        let mut authentic = self.authentic.iter();
        let first = || authentic.find_map(|lang| self.working.get_key_value(lang));
        let found = self.working.get_key_value(lang).or_else(first);
        found.map(|(lang, text)| (lang, text.as_ref()))
    }

    /// Returns the numbering for a language: its own, else the first authentic language's.
    pub fn numbering(&self, lang: &Lang) -> Numbering {
        numbering_for(&self.numbering, &self.authentic, lang)
    }
}

/// Returns the numbering for a language: its own, else the first authentic language's.
pub fn numbering_for(
    numbering: &BTreeMap<Lang, Numbering>,
    authentic: &[Lang],
    lang: &Lang,
) -> Numbering {
    let first = authentic.first().and_then(|lang| numbering.get(lang));
    let own = numbering.get(lang).or(first);
    own.cloned().unwrap_or_default()
}
