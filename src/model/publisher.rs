//! Who publishes: the facts that the law asks a site to state.

use std::collections::BTreeMap;

use crate::base::PublisherId;
use crate::lang::Lang;

use super::mention::{Mention, Stated};

/// A publisher, as `content/registers/publishers/<id>.toml` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publisher {
    /// The file's name.
    pub id: PublisherId,
    /// The registered name.
    pub name: String,
    /// Other names it is known by.
    pub aliases: Vec<String>,
    /// Legal form, such as `SAS`.
    pub form: Option<String>,
    /// Share capital.
    pub capital: Option<Money>,
    /// The registered seat.
    pub seat: Option<Address>,
    /// City of the trade register (Code de commerce R123-237).
    pub rcs: Option<String>,
    /// SIREN, nine digits that satisfy their check digit.
    pub siren: Option<String>,
    /// VAT number.
    pub vat: Option<String>,
    /// Telephone, as printed.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Director of publication (loi du 29 juillet 1982 art. 93-2).
    pub director: Option<Officer>,
    /// Data protection officer (GDPR article 37).
    pub dpo: Option<Contact>,
    /// Who stores the site (LCEN article 1-1, I, 4°).
    pub host: Option<Host>,
    /// What else it states.
    pub mentions: BTreeMap<Mention, Stated>,
}

impl Publisher {
    /// Returns what it states, in words for a language.
    pub fn mention(&self, mention: Mention, lang: &Lang) -> Option<&String> {
        self.mentions.get(&mention)?.in_language(lang)
    }
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Decimal digits with `.` before the cents, such as `209893.00`.
    pub amount: String,
    /// ISO 4217 code, such as `EUR`.
    pub currency: String,
}

/// A postal address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// Building and street, one line each.
    pub lines: Vec<String>,
    /// Postcode.
    pub postcode: String,
    /// City.
    pub city: String,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
}

/// A person with a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// The person's name.
    pub name: String,
    /// The role, per language.
    pub role: BTreeMap<Lang, String>,
}

/// Somebody to write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// A name, where one is published.
    pub name: Option<String>,
    /// E-mail address.
    pub email: String,
}

/// A hosting company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Its name.
    pub name: String,
    /// Legal form.
    pub form: Option<String>,
    /// Its seat.
    pub seat: Option<Address>,
    /// Telephone, as printed.
    pub phone: Option<String>,
}
