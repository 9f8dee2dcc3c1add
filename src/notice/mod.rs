//! Update notices: that a version is coming or has come, for readers to be told.
//!
//! Goes in: a version among those known on a day, and the publisher's facts. Comes out: what the
//! notice of that day is about. Words, addresses and forms (page, mail, feed) are for the layers
//! above; nothing here knows a language but by its tag.
//!
//! A notice is devoted to the change alone and says what changes, from when, and what readers can
//! do (Article 29 Working Party, WP260 rev.01, §§ 29–31).

pub mod banner;
pub mod say;

use crate::base::Date;
use crate::lang::Lang;
use crate::model::{Document, Kind, Origin, Publisher, State, Timeline, Version};

/// A change summary is read in a notice: more sentences than this nobody reads there.
pub const MOST_SENTENCES: usize = 7;

/// What readers are told of a version on a day.
#[derive(Debug, Clone)]
pub struct Notice<'a> {
    /// The document.
    pub document: &'a Document,
    /// The version that is coming or has come.
    pub version: &'a Version,
    /// What it is on that day.
    pub situation: Situation,
    /// The first of the days on which it applies: its effective date, but for a version that
    /// applies again.
    pub since: Date,
    /// Whether it is the document's first, which continues others.
    pub is_first: bool,
    /// Whom readers write to, where the publisher's facts say so.
    pub contact: Option<Contact>,
}

/// What a version of which readers are told is on the day of the notice.
///
/// An erratum is no situation of its own: a version that is coming, applies or applied may have
/// been corrected in any of its languages ([`Version::errata_by`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Situation {
    /// It is going to apply.
    Announced(Meanwhile),
    /// It applies.
    InForce,
    /// It applied.
    Past {
        /// The last day on which it did.
        last: Date,
    },
    /// It was withdrawn, or its words never took effect.
    Undone,
}

/// What applies until an announced version does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meanwhile {
    /// The version that is in force today.
    Current,
    /// Not that one alone: another version is to come first, or nothing applies today.
    Other,
}

/// Whom readers write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The e-mail address: of the data protection officer where the text is about readers' data
    /// (GDPR article 38(4)), else of the publisher.
    pub email: String,
}

/// What readers can do about a version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The rights over their data: consent withdrawn, objection and the others.
    Rights,
    /// To say that they do not agree, or to ask.
    Ask,
    /// Nothing.
    Nothing,
}

impl<'a> Notice<'a> {
    /// Returns the notice of a version on a day; nothing for a version that changes no other, or
    /// that was first published elsewhere.
    pub fn of(
        document: &'a Document,
        version: &'a Version,
        day: Date,
        publisher: Option<&Publisher>,
    ) -> Option<Self> {
        let timeline = Timeline::new(document, day);
        is_update(&timeline, version).then(|| Self {
            document,
            version,
            situation: situation(&timeline, version, day),
            since: since(&timeline, version, day),
            is_first: timeline.previous(version.effective).is_none(),
            contact: publisher.and_then(|publisher| Contact::of(publisher, document.kind)),
        })
    }

    /// Returns the editor's summary of what changes in a language: at most [`MOST_SENTENCES`]
    /// sentences, none where there is no summary.
    pub fn changes(&self, lang: &Lang) -> &'a [String] {
        self.version.changes.get(lang).map_or(&[], Vec::as_slice)
    }

    /// Returns whether readers are asked for their choice again.
    pub fn asks_again(&self) -> bool {
        self.version.consent_again && self.is_news()
    }

    /// Returns whether it is still to be told: the version is coming, or applies.
    pub fn is_news(&self) -> bool {
        match self.situation {
            Situation::Announced(_) | Situation::InForce => true,
            Situation::Past { .. } | Situation::Undone => false,
        }
    }

    /// Returns what readers can do.
    pub fn choice(&self) -> Choice {
        match self.document.kind {
            Kind::PrivacyPolicy | Kind::Cookies => Choice::Rights,
            Kind::Terms | Kind::Other => Choice::Ask,
            Kind::LegalNotice => Choice::Nothing,
        }
    }

    /// Returns whether the version says in a language what changes, in as many sentences as are
    /// read: without that, nobody is to be sent a notice.
    pub fn is_said(&self, lang: &Lang) -> bool {
        (1..=MOST_SENTENCES).contains(&self.changes(lang).len())
    }
}

impl Contact {
    /// Returns whom to write to about a document of a kind.
    fn of(publisher: &Publisher, kind: Kind) -> Option<Self> {
        let dpo = publisher.dpo.as_ref().map(|dpo| &dpo.email);
        let own = publisher.email.as_ref();
        let email = match kind {
            Kind::PrivacyPolicy | Kind::Cookies => dpo.or(own),
            Kind::LegalNotice | Kind::Terms | Kind::Other => own.or(dpo),
        };
        email.cloned().map(|email| Self { email })
    }
}

/// Returns whether a version is news of a document that readers knew: an update.
///
/// One that is stays one, whatever is decided of the versions before it.
pub fn is_update(timeline: &Timeline<'_>, version: &Version) -> bool {
    let mut others = timeline.versions().iter();
    let follows = others.any(|other| other.effective < version.effective);
    let continues = version.continued().next().is_some();
    version.origin == Origin::Avenant && (follows || continues)
}

fn since(timeline: &Timeline<'_>, version: &Version, day: Date) -> Date {
    let period = timeline.period(version.effective, day);
    period.map_or(version.effective, |period| period.from)
}

fn situation(timeline: &Timeline<'_>, version: &Version, day: Date) -> Situation {
    match timeline.state(version.effective, day) {
        State::InForce => Situation::InForce,
        State::Superseded { until } => Situation::Past {
            last: until.previous(),
        },
        State::Withdrawn { .. } | State::NeverApplied => Situation::Undone,
        State::Scheduled => {
            let current = timeline.in_force(day);
            let before = timeline.previous(version.effective);
            let is_next = current.is_some() && current == before;
            Situation::Announced(match is_next {
                true => Meanwhile::Current,
                false => Meanwhile::Other,
            })
        }
    }
}
