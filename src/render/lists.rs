//! What changed in the lists that texts print, in words: trackers, recipients and purposes.
//!
//! The same words stand on pages of changes, in terminals and on the desk.

use serde::Serialize;

use crate::base::Arg;
use crate::diff::redline::Which;
use crate::diff::registers::{EntryChange, Fate, Field, Lists, Register, RowAt, Value};
use crate::lang::{Catalog, Lang, MessageFault};
use crate::model::register::cookies::{Lifetime, Party};

/// What changed in a list, in words.
#[derive(Debug, Serialize)]
pub struct ToldList {
    /// The name of the list.
    pub name: String,
    /// Its entries.
    pub entries: Vec<ToldEntry>,
}

/// What changed of an entry, in words.
#[derive(Debug, Serialize)]
pub struct ToldEntry {
    /// Its name; a tracker's is one for machines.
    pub name: String,
    /// Of a tracker, the domain that sets it.
    pub domain: Option<String>,
    /// What became of it.
    pub what: String,
    /// The text and the row that tell of it: the new text's where it has one.
    #[serde(skip)]
    pub row: Option<(Which, String)>,
}

impl ToldEntry {
    /// Returns its name with the domain, as plain words.
    pub fn full_name(&self) -> String {
        match &self.domain {
            Some(domain) => format!("{} ({domain})", self.name),
            None => self.name.clone(),
        }
    }
}

/// Returns what changed in each list that changed, in words of `lang`.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn told(lists: &Lists, catalog: &Catalog, lang: &Lang) -> Result<Vec<ToldList>, MessageFault> {
    let words = Words { catalog, lang };
    let all = Register::ALL.into_iter();
    let changed = all.filter(|(register, _)| !lists.changes.of(*register).is_empty());
    let list = |(register, name): (Register, &str)| {
        let entries = lists.changes.of(register).iter();
        let entries = entries.map(|change| words.entry(register, change));
        Ok(ToldList {
            name: words.say("lists-register", &[("register", name.into())])?,
            entries: entries.collect::<Result<_, _>>()?,
        })
    };
    changed.map(list).collect()
}

struct Words<'a> {
    catalog: &'a Catalog,
    lang: &'a Lang,
}

impl Words<'_> {
    fn say(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, MessageFault> {
        self.catalog.words(self.lang, id, args)
    }

    fn entry(&self, register: Register, change: &EntryChange) -> Result<ToldEntry, MessageFault> {
        let of = [("register", register.name().into())];
        let what = match &change.fate {
            Fate::Added => self.say("lists-added", &of)?,
            Fate::Removed => self.say("lists-removed", &of)?,
            Fate::Changed(fields) => {
                let facts = fields.iter().map(|field| self.fact(field));
                let both = |these: String, those: Result<String, MessageFault>| {
                    if these.is_empty() {
                        return those;
                    }
                    let args = [("these", these.into()), ("those", those?.into())];
                    self.say("lists-both", &args)
                };
                facts.into_iter().try_fold(String::new(), both)?
            }
        };
        let at =
            |which: Which, row: &Option<RowAt>| row.as_ref().map(|row| (which, row.id.clone()));
        let rows = &change.rows;
        Ok(ToldEntry {
            name: change.name.clone(),
            domain: change.domain.clone(),
            what,
            row: at(Which::New, &rows.new).or_else(|| at(Which::Old, &rows.old)),
        })
    }

    fn fact(&self, field: &Field) -> Result<String, MessageFault> {
        let fact = self.say("lists-fact", &[("key", field.key.into())])?;
        if let (Value::Prose(_), Value::Prose(_)) = (&field.old, &field.new) {
            return self.say("lists-reworded", &[("fact", fact.into())]);
        }
        let (old, new) = (self.value(&field.old)?, self.value(&field.new)?);
        let args = [
            ("fact", fact.into()),
            ("old", old.into()),
            ("new", new.into()),
        ];
        self.say("lists-changed", &args)
    }

    fn value(&self, value: &Value) -> Result<String, MessageFault> {
        match value {
            Value::Nothing => self.say("lists-nothing", &[]),
            Value::Name(words) | Value::Prose(words) | Value::Category(_, words) => {
                Ok(words.replace('`', ""))
            }
            Value::Names(names) => self.list(names.iter().map(String::as_str)),
            Value::Entries(entries) => self.list(entries.iter().map(|(_, name)| name.as_str())),
            Value::Consent(is_required) => {
                let consent = if *is_required { "required" } else { "exempt" };
                self.say("lists-consent", &[("consent", consent.into())])
            }
            Value::Party(party) => {
                let party = match party {
                    Party::First => "first",
                    Party::Third => "third",
                };
                self.say("lists-party", &[("party", party.into())])
            }
            Value::Lifetime(Lifetime::Lasts(length)) => {
                self.catalog.duration(self.lang, length.as_str())
            }
            Value::Lifetime(_) => {
                let lifetime = value.to_string();
                self.say("register-lifetime", &[("lifetime", lifetime.into())])
            }
            Value::Refresh(true) => self.say("register-refresh", &[]),
            Value::Refresh(false) => self.say("lists-no-refresh", &[]),
            Value::Kept(length, from) => {
                let words = self.catalog.duration(self.lang, length.as_str())?;
                if from.is_empty() {
                    return Ok(words);
                }
                let args = [("words", words.into()), ("note", from.as_str().into())];
                self.say("register-note", &args)
            }
            Value::Countries(countries) => {
                let names = countries.iter();
                let names = names.map(|country| self.say(&format!("country-{country}"), &[]));
                let names = names.collect::<Result<Vec<_>, _>>()?;
                self.list(names.iter().map(String::as_str))
            }
            Value::Role(role) => self.say("register-role", &[("role", role.name().into())]),
            Value::Safeguard(safeguard) => {
                let args = [
                    ("countries", "none".into()),
                    ("safeguard", safeguard.name().into()),
                    ("address", "none".into()),
                ];
                self.say("register-safeguard", &args)
            }
            Value::Basis(point) => {
                self.say("register-basis", &[("point", point.to_string().into())])
            }
            Value::Special(point) => {
                self.say("register-special", &[("point", point.to_string().into())])
            }
        }
    }

    fn list<'n>(&self, names: impl Iterator<Item = &'n str>) -> Result<String, MessageFault> {
        self.catalog.list(self.lang, &names.collect::<Vec<_>>())
    }
}
