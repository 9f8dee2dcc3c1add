//! The words of one language for what a register holds; what is lacking is never another's.

use crate::base::{Arg, Place};
use crate::lang::{Catalog, Lang};
use crate::model::register::cookies::{Category, Lifetime, Party, Service, Storage, Tracker};
use crate::model::register::{Texts, in_language};

use super::Export;

/// Words that a language lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lacking {
    /// The language.
    pub lang: Lang,
    /// The entry that has no words, or the message.
    pub name: String,
    /// The key of the words; `None` for a message.
    pub key: Option<&'static str>,
    /// Where the entry stands; `None` for a message.
    pub place: Option<Place>,
}

/// Messages and registers in one language.
pub(super) struct Words<'a> {
    catalog: &'a Catalog,
    pub(super) lang: Lang,
}

impl<'a> Words<'a> {
    pub(super) fn of(catalog: &'a Catalog, lang: &Lang) -> Self {
        let lang = lang.clone();
        Self { catalog, lang }
    }

    /// Finds every word of the register, of which a form may hold but some.
    pub(super) fn all(&self, export: &Export<'_>) -> Result<(), Lacking> {
        for set in export.sets() {
            self.label(set.category)?;
            self.service(set.service)?;
            for tracker in set.trackers {
                self.purpose(tracker, set.service)?;
                self.lifetime(tracker)?;
            }
        }
        Ok(())
    }

    /// Returns a message.
    pub(super) fn say(&self, id: &'static str, args: &[(&str, Arg)]) -> Result<String, Lacking> {
        let words = self.catalog.words_from(&self.lang, id, args);
        let own = words.map(|words| (words.lang.family() == self.lang.family(), words.text));
        match own {
            Ok((true, words)) => Ok(words),
            Ok((false, _)) => Err(self.lacking(id.to_owned())),
            Err(fault) => Err(self.lacking(fault.id)),
        }
    }

    fn lacking(&self, message: String) -> Lacking {
        Lacking {
            lang: self.lang.clone(),
            name: message,
            key: None,
            place: None,
        }
    }

    /// Returns the name of a category.
    pub(super) fn label<'t>(&self, category: &'t Category) -> Result<&'t str, Lacking> {
        self.own(
            &category.label,
            "label",
            (category.id.as_str(), &category.place),
        )
    }

    /// Returns what a service is for.
    pub(super) fn service<'t>(&self, service: &'t Service) -> Result<&'t str, Lacking> {
        self.own(
            &service.purpose,
            "purpose",
            (service.id.as_str(), &service.place),
        )
    }

    /// Returns what a tracker is for: its own words, else those of its service.
    pub(super) fn purpose<'t>(
        &self,
        tracker: &'t Tracker,
        service: &'t Service,
    ) -> Result<&'t str, Lacking> {
        if tracker.description.is_empty() {
            return self.service(service);
        }
        let of = (tracker.name.as_str(), &tracker.place);
        self.own(&tracker.description, "description", of)
    }

    /// Returns how long a tracker stays.
    pub(super) fn lifetime(&self, tracker: &Tracker) -> Result<String, Lacking> {
        let named =
            |lifetime: &str| self.say("register-lifetime", &[("lifetime", lifetime.into())]);
        let lasting = match &tracker.lifetime {
            Lifetime::Session => named("session"),
            Lifetime::UntilDeleted => named("until-deleted"),
            Lifetime::Unpublished => named("unpublished"),
            Lifetime::Unknown => named("unknown"),
            Lifetime::Lasts(length) => {
                let words = self.catalog.duration(&self.lang, length.as_str());
                words.map_err(|fault| self.lacking(fault.id))
            }
        };
        let again = if tracker.refresh {
            self.say("register-refresh", &[])?
        } else {
            String::new()
        };
        let of = (tracker.name.as_str(), &tracker.place);
        let note = if tracker.lifetime_note.is_empty() {
            ""
        } else {
            self.own(&tracker.lifetime_note, "duration_note", of)?
        };
        self.with_note(self.with_note(lasting?, &again)?, note)
    }

    /// Returns whose the domain is that sets a tracker.
    pub(super) fn party(&self, tracker: &Tracker) -> Result<String, Lacking> {
        let party = match tracker.party {
            Party::First => "first",
            Party::Third => "third",
        };
        let domains = tracker.domain.as_str();
        self.say(
            "consent-party-of",
            &[("party", party.into()), ("domains", domains.into())],
        )
    }

    /// Returns the name of a tracker, with where it is stored if that is no cookie.
    pub(super) fn name(&self, tracker: &Tracker) -> Result<String, Lacking> {
        let mut name = tracker.name.as_str().to_owned();
        for other in &tracker.also_named {
            name.push_str(&format!(", {other}"));
        }
        if tracker.storage != Storage::Cookie {
            let storage = [("storage", tracker.storage.name().into())];
            name.push_str(&format!(" ({})", self.say("register-storage", &storage)?));
        }
        Ok(name)
    }

    fn with_note(&self, words: String, note: &str) -> Result<String, Lacking> {
        if note.is_empty() {
            return Ok(words);
        }
        self.say(
            "register-note",
            &[("words", words.into()), ("note", note.into())],
        )
    }

    fn own<'t>(
        &self,
        texts: &'t Texts,
        key: &'static str,
        (name, place): (&str, &Place),
    ) -> Result<&'t str, Lacking> {
        in_language(texts, &self.lang).ok_or_else(|| Lacking {
            lang: self.lang.clone(),
            name: name.to_owned(),
            key: Some(key),
            place: Some(place.clone()),
        })
    }
}
