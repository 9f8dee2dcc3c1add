//! What changed in the registers: trackers, recipients and purposes added, removed and changed.
//!
//! Trackers are the same by site, storage, domain and name, else by all but the domain where that
//! leaves no doubt; recipients and purposes by their ids. Words are compared in one language.

use std::collections::BTreeMap;

use crate::lang::Lang;
use crate::model::Registers;
use crate::model::register::cookies::{Consent, Lifetime, Party, Service, Tracker};
use crate::model::register::purposes::{LegalBasis, Purpose};
use crate::model::register::recipients::{Recipient, RecipientName};
use crate::model::register::{Cookies, Retention, Texts, in_language};

/// What changed in the registers, each list in the order of the new register, what went last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegisterChanges {
    /// Trackers, by name.
    pub trackers: Vec<EntryChange>,
    /// Recipients.
    pub recipients: Vec<EntryChange>,
    /// Purposes.
    pub purposes: Vec<EntryChange>,
}

/// An entry that came, went or changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryChange {
    /// Its name, as readers see it.
    pub name: String,
    /// Of a tracker, the domain that sets it.
    pub domain: Option<String>,
    /// What became of it.
    pub fate: Fate,
    /// Why readers must be asked for consent again, where they must.
    pub asks: Option<Asks>,
}

/// What became of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is there for the first time.
    Added,
    /// It is there no longer.
    Removed,
    /// Some of what is known of it is another.
    Changed(Vec<Field>),
}

/// A fact of an entry that is another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its key in the register.
    pub key: &'static str,
    /// What it was, as it is written in registers; empty where nothing stood.
    pub old: String,
    /// What it is.
    pub new: String,
}

/// Why a consent given before does not cover a tracker (EDPB Guidelines 05/2020, § 110: consent is
/// asked again where the processing changes).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asks {
    /// It is there for the first time and needs consent.
    Added,
    /// A third party sets it from here on.
    ThirdParty,
    /// It needed no consent before.
    NowRequired,
    /// Another company provides it.
    Provider,
}

impl Asks {
    /// Every reason with its name for programs and messages.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Added, "added"),
        (Self::ThirdParty, "third-party"),
        (Self::NowRequired, "now-required"),
        (Self::Provider, "provider"),
    ];

    /// Returns its name.
    pub fn name(self) -> &'static str {
        let of = Self::ALL.iter().find(|(reason, _)| *reason == self);
        of.map_or("", |(_, name)| name)
    }
}

impl RegisterChanges {
    /// Returns whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.trackers.is_empty() && self.recipients.is_empty() && self.purposes.is_empty()
    }

    /// Returns how many trackers ask for consent again, by reason.
    pub fn asking(&self) -> BTreeMap<Asks, usize> {
        let mut asking = BTreeMap::new();
        for asks in self.trackers.iter().filter_map(|change| change.asks) {
            *asking.entry(asks).or_default() += 1;
        }
        asking
    }
}

/// Returns what changed from one state of the registers to another; words are those of `lang`.
pub fn compare(old: &Registers, new: &Registers, lang: &Lang) -> RegisterChanges {
    let recipients = |registers: &Registers| {
        let all = registers.recipients.iter();
        let all = all.flat_map(|register| &register.recipients);
        let row = |one: &Recipient| Row::of_recipient(one, lang);
        all.map(row).collect::<Vec<_>>()
    };
    let purposes = |registers: &Registers| {
        let all = registers.purposes.iter();
        let all = all.flat_map(|register| &register.purposes);
        let row = |one: &Purpose| Row::of_purpose(one, lang);
        all.map(row).collect::<Vec<_>>()
    };
    RegisterChanges {
        trackers: changes(trackers(old, lang), trackers(new, lang)),
        recipients: changes(recipients(old), recipients(new)),
        purposes: changes(purposes(old), purposes(new)),
    }
}

/// An entry as it is compared.
struct Row {
    /// What makes it itself.
    key: String,
    /// What finds it where its key is another.
    near: String,
    name: String,
    domain: Option<String>,
    needs_consent: bool,
    fields: Vec<(&'static str, String)>,
}

fn trackers(registers: &Registers, lang: &Lang) -> Vec<Row> {
    let Some(cookies) = &registers.cookies else {
        return Vec::new();
    };
    let rows = cookies.trackers.iter().filter_map(|tracker| {
        let service = cookies.service(tracker.service.as_str())?;
        Some(Row::of_tracker(cookies, tracker, service, lang))
    });
    rows.collect()
}

fn changes(old: Vec<Row>, new: Vec<Row>) -> Vec<EntryChange> {
    let mut left: Vec<Option<Row>> = old.into_iter().map(Some).collect();
    let mut pairs: Vec<(Option<Row>, Row)> = new
        .into_iter()
        .map(|row| {
            let same = |other: &&mut Option<Row>| other.as_ref().is_some_and(|o| o.key == row.key);
            (left.iter_mut().find(same).and_then(Option::take), row)
        })
        .collect();
    let alone: Vec<String> = pairs
        .iter()
        .filter(|(old, _)| old.is_none())
        .map(|(_, row)| row.near.clone())
        .collect();
    for (old, row) in pairs.iter_mut().filter(|(old, _)| old.is_none()) {
        let alike = |other: &Option<Row>| other.as_ref().is_some_and(|o| o.near == row.near);
        let is_sure = left.iter().filter(|other| alike(other)).count() == 1
            && alone.iter().filter(|near| **near == row.near).count() == 1;
        if is_sure {
            *old = left
                .iter_mut()
                .find(|other| alike(other))
                .and_then(Option::take);
        }
    }
    let kept = pairs.into_iter().filter_map(|(old, new)| match old {
        None => Some(new.change(Fate::Added, None)),
        Some(old) => changed(&old, new),
    });
    let mut changes: Vec<EntryChange> = kept.collect();
    let gone = left.into_iter().flatten();
    changes.extend(gone.map(|row| row.change(Fate::Removed, None)));
    changes
}

fn changed(old: &Row, new: Row) -> Option<EntryChange> {
    let fields: Vec<Field> = old
        .fields
        .iter()
        .zip(&new.fields)
        .filter(|((_, was), (_, is))| was != is)
        .map(|((key, was), (_, is))| Field {
            key,
            old: was.clone(),
            new: is.clone(),
        })
        .collect();
    (!fields.is_empty()).then(|| new.change(Fate::Changed(fields), Some(old)))
}

impl Row {
    fn change(self, fate: Fate, old: Option<&Self>) -> EntryChange {
        let asks = match &fate {
            Fate::Added => self.needs_consent.then_some(Asks::Added),
            Fate::Removed => None,
            Fate::Changed(fields) => self.asks(fields, old),
        };
        EntryChange {
            name: self.name,
            domain: self.domain,
            fate,
            asks,
        }
    }

    fn asks(&self, fields: &[Field], old: Option<&Self>) -> Option<Asks> {
        let became = |key: &str| fields.iter().find(|field| field.key == key);
        if !self.needs_consent {
            return None;
        }
        if became("party").is_some_and(|field| field.new == "third") {
            return Some(Asks::ThirdParty);
        }
        if old.is_some_and(|old| !old.needs_consent) {
            return Some(Asks::NowRequired);
        }
        became("provider").map(|_| Asks::Provider)
    }

    fn of_tracker(cookies: &Cookies, tracker: &Tracker, service: &Service, lang: &Lang) -> Self {
        let category = cookies.category(service.category.as_str());
        let needs_consent = category.is_some_and(|category| category.consent == Consent::Required);
        let (name, domain) = (tracker.name.as_str(), tracker.domain.as_str());
        let near = format!("{}\n{}\n{name}", tracker.site, tracker.storage.name());
        let party = match tracker.party {
            Party::First => "first",
            Party::Third => "third",
        };
        let consent = if needs_consent { "required" } else { "exempt" };
        let refresh = if tracker.refresh { "true" } else { "" };
        Self {
            key: format!("{near}\n{domain}"),
            near,
            name: name.to_owned(),
            domain: Some(domain.to_owned()),
            needs_consent,
            fields: vec![
                ("domain", domain.to_owned()),
                ("party", party.to_owned()),
                ("duration", lifetime(&tracker.lifetime)),
                ("duration_note", words(&tracker.lifetime_note, lang)),
                ("refresh", refresh.to_owned()),
                ("description", words(cookies.purpose(tracker), lang)),
                ("also_named", tracker.also_named.join(", ")),
                ("service", service.name.clone().unwrap_or_default()),
                ("provider", service.provider.clone().unwrap_or_default()),
                (
                    "category",
                    category.map(|c| words(&c.label, lang)).unwrap_or_default(),
                ),
                ("consent", consent.to_owned()),
            ],
        }
    }

    fn of_recipient(recipient: &Recipient, lang: &Lang) -> Self {
        let name = match &recipient.name {
            RecipientName::Named(name) => name.clone(),
            RecipientName::Category(texts) => words(texts, lang),
        };
        let countries = recipient.countries.iter().map(ToString::to_string);
        let safeguard = recipient.safeguard.map_or("", |safeguard| safeguard.name());
        let address = recipient.safeguard_url.clone();
        Self {
            fields: vec![
                ("name", name.clone()),
                ("role", recipient.role.name().to_owned()),
                ("countries", countries.collect::<Vec<_>>().join(", ")),
                ("safeguard", safeguard.to_owned()),
                ("safeguard_url", address.unwrap_or_default()),
                ("purpose", words(&recipient.purpose, lang)),
                ("categories", words(&recipient.categories, lang)),
                ("retention", retention(recipient.retention.as_ref(), lang)),
            ],
            ..Self::named(recipient.id.as_str(), name)
        }
    }

    fn of_purpose(purpose: &Purpose, lang: &Lang) -> Self {
        let interest = match &purpose.basis {
            LegalBasis::LegitimateInterests(interest) => words(interest, lang),
            LegalBasis::Consent
            | LegalBasis::Contract
            | LegalBasis::LegalObligation
            | LegalBasis::VitalInterests
            | LegalBasis::PublicTask => String::new(),
        };
        let special = purpose
            .special
            .map(|special| format!("9.2.{}", special.point()));
        let recipients = purpose.recipients.iter().map(ToString::to_string);
        let name = words(&purpose.purpose, lang);
        Self {
            fields: vec![
                ("purpose", name.clone()),
                ("basis", format!("6.1.{}", purpose.basis.point())),
                ("interest", interest),
                ("special", special.unwrap_or_default()),
                ("data", words(&purpose.data, lang)),
                ("recipients", recipients.collect::<Vec<_>>().join(", ")),
                ("retention", retention(purpose.retention.as_ref(), lang)),
                ("source", words(&purpose.source, lang)),
            ],
            ..Self::named(purpose.id.as_str(), name)
        }
    }

    fn named(id: &str, name: String) -> Self {
        Self {
            key: id.to_owned(),
            near: id.to_owned(),
            name,
            domain: None,
            needs_consent: false,
            fields: Vec::new(),
        }
    }
}

/// Returns the words of a language, else of any: an entry is never nameless.
fn words(texts: &Texts, lang: &Lang) -> String {
    let first = || texts.values().next().map(String::as_str);
    let words = in_language(texts, lang).or_else(first);
    words.unwrap_or_default().to_owned()
}

fn lifetime(lifetime: &Lifetime) -> String {
    if let Lifetime::Lasts(length) = lifetime {
        return length.to_string();
    }
    let mut named = Lifetime::NAMED.iter();
    let named = named.find(|(known, _)| known == lifetime);
    named.map_or(String::new(), |(_, name)| (*name).to_owned())
}

fn retention(kept: Option<&Retention>, lang: &Lang) -> String {
    match kept {
        None => String::new(),
        Some(Retention::Criteria(texts)) => words(texts, lang),
        Some(Retention::Lasts(length, from)) => match words(from, lang) {
            from if from.is_empty() => length.to_string(),
            from => format!("{length} ({from})"),
        },
    }
}
