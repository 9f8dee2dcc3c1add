//! What of a publisher's register a rule can ask for.

use crate::lang::Lang;
use crate::model::Publisher;
use crate::model::mention::Mention;

/// A field of a publisher's register, by the name that texts print it with after `publisher.`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PublisherField {
    /// Share capital.
    Capital,
    /// The director of publication.
    Director,
    /// Where the data protection officer is reached.
    DpoEmail,
    /// E-mail address.
    Email,
    /// Legal form.
    Form,
    /// The host's name.
    HostName,
    /// The host's telephone.
    HostPhone,
    /// The host's address.
    HostSeat,
    /// The registered name.
    Name,
    /// Telephone.
    Phone,
    /// City of the trade register.
    Rcs,
    /// The registered seat.
    Seat,
    /// SIREN.
    Siren,
    /// VAT number.
    Vat,
    /// What else is stated.
    Mention(Mention),
}

impl PublisherField {
    /// The fields that every register can hold, with their names.
    const PLAIN: [(Self, &'static str); 14] = [
        (Self::Capital, "capital"),
        (Self::Director, "director.name"),
        (Self::DpoEmail, "dpo.email"),
        (Self::Email, "email"),
        (Self::Form, "form"),
        (Self::HostName, "host.name"),
        (Self::HostPhone, "host.phone"),
        (Self::HostSeat, "host.seat"),
        (Self::Name, "name"),
        (Self::Phone, "phone"),
        (Self::Rcs, "rcs"),
        (Self::Seat, "seat"),
        (Self::Siren, "siren"),
        (Self::Vat, "vat"),
    ];

    /// Returns every field with its name.
    pub fn all() -> impl Iterator<Item = (Self, &'static str)> {
        let mentions = Mention::ALL.into_iter();
        let mentions = mentions.map(|(mention, name)| (Self::Mention(mention), name));
        Self::PLAIN.into_iter().chain(mentions)
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<Self> {
        let mut all = Self::all();
        all.find(|(_, known)| *known == name)
            .map(|(field, _)| field)
    }

    /// Returns the name.
    pub fn name(self) -> &'static str {
        let mut all = Self::all();
        all.find(|(field, _)| *field == self)
            .map_or("", |(_, name)| name)
    }

    /// Returns whether a publisher's register holds it, in words for a language.
    pub fn is_in(self, publisher: &Publisher, lang: &Lang) -> bool {
        let host = publisher.host.as_ref();
        match self {
            Self::Capital => publisher.capital.is_some(),
            Self::Director => publisher.director.is_some(),
            Self::DpoEmail => publisher.dpo.is_some(),
            Self::Email => publisher.email.is_some(),
            Self::Form => publisher.form.is_some(),
            Self::HostName => host.is_some(),
            Self::HostPhone => host.is_some_and(|host| host.phone.is_some()),
            Self::HostSeat => host.is_some_and(|host| host.seat.is_some()),
            Self::Name => true,
            Self::Phone => publisher.phone.is_some(),
            Self::Rcs => publisher.rcs.is_some(),
            Self::Seat => publisher.seat.is_some(),
            Self::Siren => publisher.siren.is_some(),
            Self::Vat => publisher.vat.is_some(),
            Self::Mention(mention) => publisher.mention(mention, lang).is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::PublisherField;

    #[test]
    fn no_two_fields_have_one_name() {
        let names: BTreeSet<&str> = PublisherField::all().map(|(_, name)| name).collect();
        assert_eq!(names.len(), PublisherField::all().count());
        for (field, name) in PublisherField::all() {
            assert_eq!(PublisherField::parse(name), Some(field));
            assert_eq!(field.name(), name);
        }
    }
}
