//! The register of trackers in the forms that consent tools read, so that a site asks for what its
//! text tells of.
//!
//! A register and the words of some languages go in, a file comes out: one file of this folder a
//! form. Nothing is asked of the disk, and nothing is guessed: what the register does not say is not
//! in the file.

mod cookieconsent;
mod klaro;
mod names;
mod script;
mod table;
mod tarteaucitron;
mod tcf;
mod words;

use crate::base::{Date, Digest, EntryId};
use crate::lang::{Catalog, Lang};
use crate::model::applied::text_on;
use crate::model::register::Cookies;
use crate::model::register::cookies::{Category, Consent, Service, Tracker};
use crate::model::{Document, Site, TextId, Timeline, Version};

pub use table::COLUMNS;
pub use words::Lacking;
use words::Words;

/// A form in which a register is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Klaro 0.7: a script with its configuration.
    Klaro,
    /// vanilla-cookieconsent 3.1: a script with its configuration.
    CookieConsent,
    /// tarteaucitron 1: a script that declares services.
    Tarteaucitron,
    /// IAB Europe's TCF: `deviceStorage.json`.
    Tcf,
    /// A table in the columns of the Open Cookie Database.
    Csv,
}

impl Form {
    /// Every form with its name.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Klaro, "klaro"),
        (Self::CookieConsent, "cookieconsent"),
        (Self::Tarteaucitron, "tarteaucitron"),
        (Self::Tcf, "tcf"),
        (Self::Csv, "csv"),
    ];

    /// Returns whether a file holds one language alone.
    pub fn is_in_one_language(self) -> bool {
        matches!(self, Self::Tcf | Self::Csv)
    }
}

/// What is written.
#[derive(Clone)]
pub struct Export<'a> {
    /// The register.
    pub cookies: &'a Cookies,
    /// The site whose trackers are meant; all where absent.
    pub site: Option<&'a EntryId>,
    /// Who provides a service of which nobody else is named.
    pub publisher: &'a str,
    /// The messages.
    pub catalog: &'a Catalog,
    /// The languages, the first of which stands for the others.
    pub languages: Vec<Lang>,
    /// How often readers were asked, counted from [`FIRST_REVISION`](crate::model::timeline::FIRST_REVISION).
    pub revision: usize,
    /// The texts in force that tell of these trackers; empty where none does.
    pub in_force: Vec<InForce>,
}

/// A text in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InForce {
    /// Its id, to be stored with a consent.
    pub id: TextId,
    /// SHA-256 of its sealed bytes.
    pub digest: Digest,
    /// Where readers find it.
    pub url: String,
}

/// Returns the texts of a version as of a day, in the order of the site's languages.
pub fn in_force(site: &Site, document: &Document, version: &Version, day: Date) -> Vec<InForce> {
    let base = site.config.base_url.trim_end_matches('/');
    let languages = site.config.languages.iter();
    let text = |lang: &Lang| {
        let (id, sealed) = text_on(document, version, lang, day)?;
        Some(InForce {
            id,
            digest: sealed.digest,
            url: format!("{base}{}", version.path(lang)?),
        })
    };
    languages.filter_map(text).collect()
}

/// Returns how often readers of a document were asked by a day, for tools that ask again when the
/// number rises.
pub fn revision(document: &Document, day: Date) -> usize {
    Timeline::new(document, day).consent_revision(day)
}

/// Returns the register in a form.
///
/// # Errors
/// The first words that one of the languages lacks.
pub fn written(export: &Export<'_>, form: Form) -> Result<String, Lacking> {
    match form {
        Form::Klaro => klaro::write(export),
        Form::CookieConsent => cookieconsent::write(export),
        Form::Tarteaucitron => tarteaucitron::write(export),
        Form::Tcf => tcf::write(export),
        Form::Csv => table::write(export),
    }
}

/// A service with what it sets.
#[derive(Debug, Clone)]
struct Set<'a> {
    category: &'a Category,
    service: &'a Service,
    /// Never empty.
    trackers: Vec<&'a Tracker>,
}

impl<'a> Export<'a> {
    /// Returns the first words that a language lacks of the register or for a form, where it lacks any.
    pub fn lacks(&self, lang: &Lang, form: Form) -> Option<Lacking> {
        let alone = Self {
            languages: vec![lang.clone()],
            ..self.clone()
        };
        let register = Words::of(self.catalog, lang).all(self).err();
        register.or_else(|| written(&alone, form).err())
    }

    /// Returns whether no tracker is meant.
    pub fn is_empty(&self) -> bool {
        self.sets().is_empty()
    }

    /// Returns the services that set something, category by category.
    fn sets(&self) -> Vec<Set<'a>> {
        let is_meant = |tracker: &&Tracker| self.site.is_none_or(|site| tracker.site == *site);
        let mut sets = Vec::new();
        for category in &self.cookies.categories {
            let services = self.cookies.services.iter();
            for service in services.filter(|service| service.category == category.id) {
                let trackers = self.cookies.trackers.iter().filter(is_meant);
                let trackers = trackers.filter(|tracker| tracker.service == service.id);
                let trackers: Vec<&Tracker> = trackers.collect();
                if !trackers.is_empty() {
                    sets.push(Set {
                        category,
                        service,
                        trackers,
                    });
                }
            }
        }
        sets
    }

    /// Returns the categories of which a service sets something, each once with its services.
    fn categories(&self) -> Vec<(&'a Category, Vec<Set<'a>>)> {
        let mut categories: Vec<(&Category, Vec<Set<'a>>)> = Vec::new();
        for set in self.sets() {
            match categories.last_mut() {
                Some((category, sets)) if category.id == set.category.id => sets.push(set),
                _ => categories.push((set.category, vec![set])),
            }
        }
        categories
    }

    /// Returns the name of a service: its own, else its provider's.
    fn name(&self, service: &'a Service) -> &'a str {
        let own = service.name.as_deref().or(service.provider.as_deref());
        own.unwrap_or(self.publisher)
    }

    /// Returns who provides a service.
    fn provider(&self, service: &'a Service) -> &'a str {
        service.provider.as_deref().unwrap_or(self.publisher)
    }

    /// Returns the text in force in a language.
    fn text(&self, lang: &Lang) -> Option<&InForce> {
        let mut texts = self.in_force.iter();
        texts.find(|text| text.id.lang.family() == lang.family())
    }

    /// Returns the words of each language.
    fn words(&self) -> impl Iterator<Item = Words<'a>> {
        let catalog = self.catalog;
        let languages = self.languages.iter();
        languages.map(move |lang| Words::of(catalog, lang))
    }

    /// Returns what stands at the head of a script: which texts it goes with, and what the tool
    /// cannot delete.
    fn head(&self, kept: &[&Tracker]) -> Result<String, Lacking> {
        let Some(words) = self.words().next() else {
            return Ok(String::new());
        };
        let mut lines = vec![words.say("consent-made", &[])?];
        for text in &self.in_force {
            let id = ("text", text.id.to_string().into());
            let digest = ("digest", text.digest.to_string().into());
            lines.push(words.say("consent-text", &[id, digest])?);
        }
        let names: Vec<String> = kept
            .iter()
            .map(|t| script::quoted(t.name.as_str()))
            .collect();
        if !names.is_empty() {
            let names = [("names", names.join(", ").into())];
            lines.push(words.say("consent-cannot-delete", &names)?);
        }
        Ok(script::comments(&lines))
    }

    /// Returns what a tool keeps with a consent: which revision, and which texts were shown.
    fn proof(&self) -> script::Js {
        let text = |text: &InForce| {
            script::object([
                ("text", text.id.to_string().into()),
                ("sha256", text.digest.to_string().into()),
                ("url", text.url.as_str().into()),
            ])
        };
        script::object([
            ("revision", number(self.revision)),
            (
                "texts",
                script::Js::List(self.in_force.iter().map(text).collect()),
            ),
        ])
    }
}

impl Set<'_> {
    /// Returns whether nobody is asked.
    fn is_exempt(&self) -> bool {
        is_exempt(self.category)
    }

    /// Returns the names that a script of the site can delete, each once.
    fn deletable(&self) -> Vec<(names::Name, &str)> {
        let mut found: Vec<(names::Name, &str)> = Vec::new();
        for tracker in &self.trackers {
            for name in names::deletable(tracker) {
                let entry = (name, tracker.domain.as_str());
                if !found.contains(&entry) {
                    found.push(entry);
                }
            }
        }
        found
    }
}

fn is_exempt(category: &Category) -> bool {
    match category.consent {
        Consent::Required => false,
        Consent::Exempt(_) => true,
    }
}

fn number(count: usize) -> script::Js {
    script::Js::Number(u64::try_from(count).unwrap_or(u64::MAX))
}

/// Returns the trackers that need consent and of which a script of the site cannot delete any name.
fn kept<'a>(sets: &[Set<'a>]) -> Vec<&'a Tracker> {
    let asked = sets.iter().filter(|set| !set.is_exempt());
    let trackers = asked.flat_map(|set| set.trackers.iter().copied());
    trackers
        .filter(|tracker| names::deletable(tracker).is_empty())
        .collect()
}
