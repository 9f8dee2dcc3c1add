//! What an entry of a register says of something, apart from any language where it can be.

use std::fmt;

use crate::base::{Country, EntryId};
use crate::lang::{Lang, duration};
use crate::model::register::cookies::{Lifetime, Party};
use crate::model::register::recipients::{Role, Safeguard};
use crate::model::register::{Length, Retention, Texts, in_language};

/// What an entry says under a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// A name or an address, the same in all languages.
    Name(String),
    /// Sentences in one language.
    Prose(String),
    /// Names, each the same in all languages.
    Names(Vec<String>),
    /// Other entries, each with its name in one language.
    Entries(Vec<(EntryId, String)>),
    /// A category of trackers, with its name in one language.
    Category(EntryId, String),
    /// Whether readers are asked first.
    Consent(bool),
    /// Whose the domain is.
    Party(Party),
    /// How long a tracker stays.
    Lifetime(Lifetime),
    /// Whether its time begins again with each visit.
    Refresh(bool),
    /// How long data are kept, and from when on in one language.
    Kept(Length, String),
    /// Countries, each once.
    Countries(Vec<Country>),
    /// What somebody is in law.
    Role(Role),
    /// What protects data abroad.
    Safeguard(Safeguard),
    /// A point of GDPR article 6(1).
    Basis(char),
    /// A point of GDPR article 9(2).
    Special(char),
}

impl Value {
    /// Returns a name, or nothing where it is empty.
    pub(super) fn name(name: Option<&str>) -> Self {
        let name = name.filter(|name| !name.is_empty());
        name.map_or(Self::Nothing, |name| Self::Name(name.to_owned()))
    }

    /// Returns the words of a language, else of any; nothing where there are none.
    pub(super) fn prose(texts: &Texts, lang: &Lang) -> Self {
        match words(texts, lang) {
            words if words.is_empty() => Self::Nothing,
            words => Self::Prose(words),
        }
    }

    pub(super) fn retention(kept: Option<&Retention>, lang: &Lang) -> Self {
        match kept {
            None => Self::Nothing,
            Some(Retention::Criteria(texts)) => Self::prose(texts, lang),
            Some(Retention::Lasts(length, from)) => Self::Kept(length.clone(), words(from, lang)),
        }
    }

    /// Returns whether readers are told the same: entries are themselves by their ids, whatever
    /// their names.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Entries(these), Self::Entries(those)) => {
                let ids = |all: &[(EntryId, String)]| -> Vec<EntryId> {
                    all.iter().map(|(id, _)| id.clone()).collect()
                };
                ids(these) == ids(those)
            }
            (these, those) => these == those,
        }
    }

    /// Returns whether a change from `old` to this speaks for a material version: what is done with
    /// data is another, or reaches further (WP260, paragraphs 29 and 30).
    pub(super) fn reaches_further(&self, old: &Self) -> bool {
        match (old, self) {
            (_, Self::Party(party)) => *party == Party::Third,
            (_, Self::Consent(is_required)) => *is_required,
            (Self::Lifetime(old), Self::Lifetime(new)) => is_longer(old, new),
            (Self::Kept(old, _), Self::Kept(new, _)) => seconds(old) < seconds(new),
            (Self::Refresh(old), Self::Refresh(new)) => !old && *new,
            (old, Self::Countries(new)) => {
                let old = match old {
                    Self::Countries(countries) => countries.as_slice(),
                    _ => &[],
                };
                let mut abroad = new.iter().filter(|country| !country.is_in_eea());
                abroad.any(|country| !old.contains(country))
            }
            (old, Self::Entries(new)) => {
                let old = match old {
                    Self::Entries(entries) => entries.as_slice(),
                    _ => &[],
                };
                let is_known = |id: &EntryId| old.iter().any(|(known, _)| known == id);
                new.iter().any(|(id, _)| !is_known(id))
            }
            (Self::Category(old, _), Self::Category(new, _)) => old != new,
            (_, Self::Role(_) | Self::Safeguard(_) | Self::Basis(_) | Self::Special(_))
            | (Self::Safeguard(_) | Self::Special(_), Self::Nothing) => true,
            _ => false,
        }
    }
}

impl fmt::Display for Value {
    /// Writes it as registers do; nothing as nothing.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self {
            Self::Nothing | Self::Refresh(false) => "",
            Self::Refresh(true) => "true",
            Self::Name(words) | Self::Prose(words) | Self::Category(_, words) => words,
            Self::Names(names) => return f.write_str(&names.join(", ")),
            Self::Entries(entries) => {
                let ids: Vec<&str> = entries.iter().map(|(id, _)| id.as_str()).collect();
                return f.write_str(&ids.join(", "));
            }
            Self::Consent(true) => "required",
            Self::Consent(false) => "exempt",
            Self::Party(Party::First) => "first",
            Self::Party(Party::Third) => "third",
            Self::Lifetime(Lifetime::Lasts(length)) => length.as_str(),
            Self::Lifetime(lifetime) => {
                let mut named = Lifetime::NAMED.iter();
                let named = named.find(|(known, _)| known == lifetime);
                named.map_or("", |(_, name)| name)
            }
            Self::Kept(length, from) if from.is_empty() => length.as_str(),
            Self::Kept(length, from) => return write!(f, "{length} ({from})"),
            Self::Countries(countries) => {
                let codes: Vec<&str> = countries.iter().map(|one| one.as_str()).collect();
                return f.write_str(&codes.join(", "));
            }
            Self::Role(role) => role.name(),
            Self::Safeguard(safeguard) => safeguard.name(),
            Self::Basis(point) => return write!(f, "6.1.{point}"),
            Self::Special(point) => return write!(f, "9.2.{point}"),
        };
        f.write_str(name)
    }
}

/// Returns the words of a language, else of any: an entry is never nameless.
pub(super) fn words(texts: &Texts, lang: &Lang) -> String {
    let first = || texts.values().next().map(String::as_str);
    let words = in_language(texts, lang).or_else(first);
    words.unwrap_or_default().to_owned()
}

/// Returns whether a tracker stays longer; of what nobody knows or says, nothing is.
fn is_longer(old: &Lifetime, new: &Lifetime) -> bool {
    match (reach(old), reach(new)) {
        (Some(old), Some(new)) => old < new,
        (None, _) | (_, None) => false,
    }
}

/// How long a tracker stays, in seconds.
fn reach(lifetime: &Lifetime) -> Option<u64> {
    match lifetime {
        Lifetime::Session => Some(0),
        Lifetime::Lasts(length) => seconds(length),
        Lifetime::UntilDeleted => Some(u64::MAX),
        Lifetime::Unpublished | Lifetime::Unknown => None,
    }
}

fn seconds(length: &Length) -> Option<u64> {
    duration::seconds(length.as_str())
}

#[cfg(test)]
mod tests {
    use super::{Lifetime, Value};
    use crate::base::Country;
    use crate::model::register::cookies::Party;

    fn stays(text: &str) -> Value {
        Value::Lifetime(Lifetime::parse(text).expect("a lifetime"))
    }

    fn in_countries(codes: &[&str]) -> Value {
        let codes = codes.iter().map(|code| Country::parse(code));
        Value::Countries(codes.map(|code| code.expect("a country")).collect())
    }

    #[test]
    fn what_reaches_further_is_material() {
        let nothing = || Value::Nothing;
        let cases = [
            (stays("P13M"), stays("P25M"), true),
            (stays("P25M"), stays("P13M"), false),
            (stays("session"), stays("PT1S"), true),
            (stays("P90Y"), stays("until-deleted"), true),
            (stays("unknown"), stays("P1Y"), false),
            (in_countries(&["FR"]), in_countries(&["FR", "IN"]), true),
            (in_countries(&["FR", "IN"]), in_countries(&["IN"]), false),
            (in_countries(&["FR"]), in_countries(&["FR", "DE"]), false),
            (nothing(), in_countries(&["US"]), true),
            (Value::Consent(false), Value::Consent(true), true),
            (Value::Consent(true), Value::Consent(false), false),
            (Value::Party(Party::First), Value::Party(Party::Third), true),
            (
                Value::Prose("a".to_owned()),
                Value::Prose("b".to_owned()),
                false,
            ),
        ];
        for (old, new, expected) in cases {
            assert_eq!(new.reaches_further(&old), expected, "{old} → {new}");
        }
    }
}
