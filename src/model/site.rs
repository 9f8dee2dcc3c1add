//! A site: its configuration, registers, documents and ledger.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{
    Colour, Date, Digest, DocumentId, Place, PublisherId, TagAuthority, TreePath, Zone,
};
use crate::lang::Lang;

use super::rule::Facts;
use super::timeline::Timeline;
use super::{Document, EditorCommand, Ledger, Publisher, Registers, Severities, Target, Timestamp};

/// A loaded site.
#[derive(Debug, Clone)]
pub struct Site {
    /// `avenant.toml`.
    pub config: Config,
    /// The working registers of `content/registers/publishers/`.
    pub publishers: BTreeMap<PublisherId, Publisher>,
    /// Every file of `content/registers/` with the digest of its bytes: what publishing copies.
    pub register_files: BTreeMap<TreePath, Digest>,
    /// The working registers of trackers, recipients, purposes and terms.
    pub registers: Arc<Registers>,
    /// The documents, in the order of the configuration.
    pub documents: Vec<Document>,
    /// `avenant.lock`.
    pub ledger: Ledger,
    /// What others say of when its lines existed, in the order of the ledger.
    pub timestamps: Vec<Timestamp>,
}

/// The configuration of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// The site's name, as readers see it.
    pub name: String,
    /// Absolute http(s) address of the site's root, ending in `/`; it may have a path.
    pub base_url: String,
    /// The time zone in which days begin.
    pub time_zone: Zone,
    /// The time zone of the clock of the server that answers.
    pub server_time_zone: Zone,
    /// Languages offered, in the order shown; the first is the default. Never empty, no doubles.
    pub languages: Vec<Lang>,
    /// Ids of the documents, in the order shown.
    pub documents: Vec<DocumentId>,
    /// Who names the entries of feeds, where it is fixed: it is from the first publication on.
    pub feed_authority: Option<TagAuthority>,
    /// Name of the theme, a folder of `themes/` or one built in.
    pub theme: String,
    /// The colours of the house, which take the place of the theme's.
    pub brand: Brand,
    /// Days for which banners tell of a version after it took effect.
    pub banner_days: u32,
    /// What mails on a version hold of its text.
    pub mail: MailText,
    /// In what the preview opens a file, where the site names it.
    pub editor: Option<EditorCommand>,
    /// What findings weigh, where the site says so.
    pub severities: Severities,
    /// Where it can be deployed to, in the order of the configuration.
    pub targets: Vec<Target>,
    /// What it says of itself, on which rules hang.
    pub facts: Facts,
}

/// What a mail on a version holds of its text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum MailText {
    /// The whole text: readers keep it, which a link alone does not give them (CJEU, C-49/11).
    #[default]
    Whole,
    /// The way to the text at its lasting address.
    Link,
}

impl MailText {
    /// Every choice with its name in files.
    pub const ALL: [(Self, &'static str); 2] = [(Self::Whole, "text"), (Self::Link, "link")];
}

/// The colours of the house: they take the place of a theme's `--accent`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brand {
    /// On light pages.
    pub accent: Option<BrandColour>,
    /// On dark pages; worked out from the other where absent.
    pub accent_dark: Option<BrandColour>,
}

/// A colour with its place in the configuration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrandColour {
    /// The colour.
    pub colour: Colour,
    /// Where it is typed.
    pub place: Place,
}

impl Config {
    /// Returns the path of the base URL, from its first `/` to its last: `/` or `/legal/`.
    pub fn base_path(&self) -> &str {
        base_path(&self.base_url)
    }
}

/// Returns the path of an absolute URL, or `/` where it has none.
pub fn base_path(url: &str) -> &str {
    let after_scheme = url.find("://").map_or(0, |at| at + 3);
    url[after_scheme..]
        .find('/')
        .map_or("/", |at| &url[after_scheme + at..])
}

impl Site {
    /// Returns who names the entries of feeds: as fixed, else the domain of the base URL in the
    /// year of the ledger's first line, or in `year` where nothing was published yet.
    pub fn feed_authority(&self, year: i32) -> TagAuthority {
        let first = self.ledger.entries.first();
        let year = first.map_or(year, |entry| entry.on.year());
        let fixed = self.config.feed_authority.clone();
        fixed
            .or_else(|| TagAuthority::of_url(&self.config.base_url, year))
            .unwrap_or_else(|| TagAuthority::local(year))
    }

    /// Returns the days after `day` on which something else applies, by what readers can see by
    /// `day`.
    pub fn turns_after(&self, day: Date) -> BTreeSet<Date> {
        let turns = self.documents.iter().flat_map(|document| {
            let timeline = Timeline::new(document, day);
            let stretches = timeline.stretches().iter();
            let turns = stretches.map(|stretch| stretch.period.from);
            turns.filter(|turn| *turn > day).collect::<Vec<_>>()
        });
        turns.collect()
    }

    /// Returns whether a translation joined a version after `day`: readers of that day do not know
    /// its language.
    pub fn is_translated_after(&self, day: Date) -> bool {
        let versions = self.documents.iter().flat_map(|d| &d.versions);
        let mut added = versions.flat_map(|version| version.added.values());
        added.any(|translation| translation.sealed_on > day)
    }

    /// Returns the site without what readers cannot see by `day`: later versions, translations,
    /// corrections and decisions. The ledger is whole.
    #[must_use]
    pub fn known_on(&self, day: Date) -> Self {
        let mut site = self.clone();
        for document in &mut site.documents {
            let versions = &mut document.versions;
            versions.retain(|version| version.shown_from() <= day);
            for version in versions {
                Arc::make_mut(version).forget_after(day);
            }
        }
        site
    }

    /// Returns the site as it would have been with all of its versions in this archive from the day
    /// on which they were published, or applied where that was before: what was sealed of them later
    /// still says so.
    #[must_use]
    pub fn in_hindsight(&self) -> Self {
        let mut site = self.clone();
        for version in site.documents.iter_mut().flat_map(|d| &mut d.versions) {
            let seen = version.published.min(version.effective);
            Arc::make_mut(version).in_hindsight = Some(seen);
        }
        site
    }

    /// Returns the earliest time stamp that covers a line of the ledger, of those that readers see
    /// by `day`.
    pub fn timestamp(&self, line: u64, day: Date) -> Option<&Timestamp> {
        let shown = self.timestamps.iter().filter(|stamp| stamp.from <= day);
        let covering = shown.filter(|stamp| stamp.covers >= line);
        covering.min_by_key(|stamp| stamp.at)
    }

    /// Returns the document with this id.
    pub fn document(&self, id: &DocumentId) -> Option<&Document> {
        self.documents.iter().find(|document| &document.id == id)
    }
}
