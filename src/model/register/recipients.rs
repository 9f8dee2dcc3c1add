//! The register of recipients: who receives personal data, where, and under which safeguard.

use crate::base::{Country, EntryId, Place};

use super::{Retention, Texts};

/// `recipients.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recipients {
    /// The recipients, in the order typed; ids differ.
    pub recipients: Vec<Recipient>,
}

/// Somebody who receives personal data, or a category of such (GDPR article 13(1)(e)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// Its id.
    pub id: EntryId,
    /// Who it is.
    pub name: RecipientName,
    /// What it is in law.
    pub role: Role,
    /// The countries where it handles the data, each once.
    pub countries: Vec<Country>,
    /// What protects the data outside the European Economic Area.
    pub safeguard: Option<Safeguard>,
    /// Where a copy of the safeguard is to be had.
    pub safeguard_url: Option<String>,
    /// What it receives the data for.
    pub purpose: Texts,
    /// Which data it receives.
    pub categories: Texts,
    /// How long it keeps them.
    pub retention: Option<Retention>,
    /// Where it stands.
    pub place: Place,
}

/// Who a recipient is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecipientName {
    /// A name, the same in all languages.
    Named(String),
    /// A category, in words of each language: « banques ».
    Category(Texts),
}

/// What a recipient is in law.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It acts on behalf of the controller (GDPR article 4(8)).
    Processor,
    /// It decides itself what for and how (article 4(7)).
    Controller,
    /// It decides so together with the publisher (article 26).
    Joint,
    /// A public authority (article 4(9)).
    Authority,
}

impl Role {
    /// Every role with its name in files.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Processor, "processor"),
        (Self::Controller, "controller"),
        (Self::Joint, "joint"),
        (Self::Authority, "authority"),
    ];

    /// Returns the name in files.
    pub fn name(self) -> &'static str {
        let of = Self::ALL.iter().find(|(role, _)| *role == self);
        of.map_or("", |(_, name)| name)
    }
}

/// What protects data in a country outside the European Economic Area (GDPR chapter V).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Safeguard {
    /// The Commission decided that the country protects them (article 45).
    Adequacy,
    /// Standard contractual clauses (article 46(2)(c) and (d)).
    StandardClauses,
    /// Binding corporate rules (article 47).
    BindingRules,
    /// An approved code of conduct (article 46(2)(e)).
    CodeOfConduct,
    /// An approved certification (article 46(2)(f)).
    Certification,
    /// A derogation (article 49).
    Derogation,
}

impl Safeguard {
    /// Every safeguard with its name in files.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::Adequacy, "adequacy"),
        (Self::StandardClauses, "standard-clauses"),
        (Self::BindingRules, "binding-rules"),
        (Self::CodeOfConduct, "code-of-conduct"),
        (Self::Certification, "certification"),
        (Self::Derogation, "derogation"),
    ];

    /// Returns the name in files.
    pub fn name(self) -> &'static str {
        let of = Self::ALL.iter().find(|(safeguard, _)| *safeguard == self);
        of.map_or("", |(_, name)| name)
    }
}

impl Recipient {
    /// Returns the countries outside the European Economic Area, to which data are transferred.
    pub fn transfers(&self) -> impl Iterator<Item = Country> {
        self.countries.iter().copied().filter(|c| !c.is_in_eea())
    }
}
