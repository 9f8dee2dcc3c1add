//! What changed in the registers: trackers, recipients and purposes added, removed and changed.
//!
//! Trackers are the same by site, storage, domain and name, else by all but the domain where that
//! leaves no doubt; recipients and purposes by their ids. Words are compared in one language.
//! [`compare`] tells of whole registers, [`lists`] of what two texts print of them.

mod data;
mod row;
pub mod value;

use std::collections::{BTreeMap, BTreeSet};

use crate::lang::Lang;
use crate::model::Registers;
use crate::prose::register::PrintedRegister;

use super::redline::Sides;
use row::Row;
pub use value::Value;

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

/// What changed in the registers that both of two texts print, for entries that either prints.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lists {
    /// The changes; a register that is not compared has none.
    pub changes: RegisterChanges,
    /// The registers compared, in the order of their lists.
    pub compared: BTreeSet<Register>,
}

/// A register that texts print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Register {
    /// `cookies.toml`.
    Trackers,
    /// `recipients.toml`.
    Recipients,
    /// `purposes.toml`.
    Purposes,
}

impl Register {
    /// Every register with its name for programs and messages.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Trackers, "trackers"),
        (Self::Recipients, "recipients"),
        (Self::Purposes, "purposes"),
    ];

    /// Returns its name.
    pub fn name(self) -> &'static str {
        let of = Self::ALL.iter().find(|(register, _)| *register == self);
        of.map_or("", |(_, name)| name)
    }

    /// Returns how the ids of its tables begin.
    fn component(self) -> &'static str {
        match self {
            Self::Trackers => "cookies-",
            Self::Recipients => "recipients-",
            Self::Purposes => "purposes-",
        }
    }

    fn is_kept(self, registers: &Registers) -> bool {
        match self {
            Self::Trackers => registers.cookies.is_some(),
            Self::Recipients => registers.recipients.is_some(),
            Self::Purposes => registers.purposes.is_some(),
        }
    }

    fn rows(self, registers: &Registers, lang: &Lang) -> Vec<Row> {
        match self {
            Self::Trackers => row::trackers(registers, lang),
            Self::Recipients => row::recipients(registers, lang),
            Self::Purposes => row::purposes(registers, lang),
        }
    }
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
    /// The rows that tell of it in the texts compared.
    pub rows: Sides<RowAt>,
}

/// A row of a table in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowAt {
    /// Its id on the page of the text: `cookies-www.ga`.
    pub id: String,
    /// Its canonical path in the text: `cookies/2/1`.
    pub path: String,
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
    /// What it was.
    pub old: Value,
    /// What it is.
    pub new: Value,
}

/// Why a consent given before does not cover an entry (EDPB Guidelines 05/2020, § 110: consent is
/// asked again where the processing changes).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asks {
    /// A tracker is there for the first time and needs consent.
    Added,
    /// A third party sets it from here on.
    ThirdParty,
    /// It needed no consent before.
    NowRequired,
    /// Another company provides it.
    Provider,
    /// It serves another purpose, or is a purpose that rests on consent from here on.
    Purpose,
}

impl Asks {
    /// Every reason with its name for programs and messages.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Added, "added"),
        (Self::ThirdParty, "third-party"),
        (Self::NowRequired, "now-required"),
        (Self::Provider, "provider"),
        (Self::Purpose, "purpose"),
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

    /// Returns the changes of a register.
    pub fn of(&self, register: Register) -> &[EntryChange] {
        match register {
            Register::Trackers => &self.trackers,
            Register::Recipients => &self.recipients,
            Register::Purposes => &self.purposes,
        }
    }

    /// Returns how many entries ask for consent again, by reason.
    pub fn asking(&self) -> BTreeMap<Asks, usize> {
        let mut asking = BTreeMap::new();
        for asks in self.entries().filter_map(|change| change.asks) {
            *asking.entry(asks).or_default() += 1;
        }
        asking
    }

    fn entries(&self) -> impl Iterator<Item = &EntryChange> {
        let lists = [&self.trackers, &self.recipients, &self.purposes];
        lists.into_iter().flatten()
    }
}

impl Lists {
    /// Returns whether a change speaks for a material version.
    pub fn is_material(&self) -> bool {
        self.changes.entries().any(EntryChange::is_material)
    }

    /// Returns the paths of the rows in the new text of which nothing but the description of a
    /// tracker is worded anew.
    pub fn reworded_rows(&self) -> BTreeSet<&str> {
        let (mut reworded, mut others) = (BTreeSet::new(), BTreeSet::new());
        for change in self.changes.entries() {
            let Some(row) = &change.rows.new else {
                continue;
            };
            let rows = if change.is_reworded() {
                &mut reworded
            } else {
                &mut others
            };
            rows.insert(row.path.as_str());
        }
        // One row tells of a tracker on several sites.
        &reworded - &others
    }
}

impl EntryChange {
    /// Returns whether it speaks for a material version: a newcomer does, and what reaches further
    /// than before (WP260, paragraphs 29 and 30).
    pub fn is_material(&self) -> bool {
        match &self.fate {
            Fate::Added => true,
            Fate::Removed => false,
            Fate::Changed(fields) => {
                let mut fields = fields.iter();
                let further = fields.any(|field| field.new.reaches_further(&field.old));
                self.asks.is_some() || further
            }
        }
    }

    fn is_reworded(&self) -> bool {
        match &self.fate {
            Fate::Added | Fate::Removed => false,
            Fate::Changed(fields) => fields.iter().all(|field| field.key == "description"),
        }
    }
}

/// The registers of a text, as they were when it was sealed or are now.
#[derive(Debug, Clone, Copy)]
pub struct Printing<'a> {
    registers: &'a Registers,
    printed: &'a [PrintedRegister],
}

impl<'a> Printing<'a> {
    /// Takes the registers of a text and what it prints of them.
    pub fn of(registers: &'a Registers, printed: &'a [PrintedRegister]) -> Self {
        Self { registers, printed }
    }

    fn has(&self, register: Register) -> bool {
        let mut printed = self.printed.iter();
        register.is_kept(self.registers)
            && printed.any(|one| one.id.starts_with(register.component()))
    }
}

/// Returns what changed from one state of the registers to another; words are those of `lang`.
pub fn compare(old: &Registers, new: &Registers, lang: &Lang) -> RegisterChanges {
    let of = |register: Register| changes(register.rows(old, lang), register.rows(new, lang));
    RegisterChanges {
        trackers: of(Register::Trackers),
        recipients: of(Register::Recipients),
        purposes: of(Register::Purposes),
    }
}

/// Returns what changed in the registers that both texts print; `None` where there is none. An entry
/// that neither text prints is not told. Words are those of `lang`.
pub fn lists(old: Printing<'_>, new: Printing<'_>, lang: &Lang) -> Option<Lists> {
    let both = |register: &Register| old.has(*register) && new.has(*register);
    let all = Register::ALL.into_iter().map(|(register, _)| register);
    let compared: BTreeSet<Register> = all.filter(both).collect();
    let rows = |register: Register, of: Printing<'_>| -> Vec<Row> {
        let rows = register.rows(of.registers, lang).into_iter();
        rows.map(|row| row.printed_in(of.printed)).collect()
    };
    let told = |register: Register| {
        if !compared.contains(&register) {
            return Vec::new();
        }
        let mut told = changes(rows(register, old), rows(register, new));
        told.retain(|change| change.rows.old.is_some() || change.rows.new.is_some());
        told
    };
    let changes = RegisterChanges {
        trackers: told(Register::Trackers),
        recipients: told(Register::Recipients),
        purposes: told(Register::Purposes),
    };
    (!compared.is_empty()).then_some(Lists { changes, compared })
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
        None => Some(new.added()),
        Some(old) => new.changed(old),
    });
    let mut changes: Vec<EntryChange> = kept.collect();
    changes.extend(left.into_iter().flatten().map(Row::removed));
    changes
}

impl Row {
    fn added(self) -> EntryChange {
        EntryChange {
            name: self.name,
            domain: self.domain,
            fate: Fate::Added,
            asks: self.needs_consent.then_some(self.newcomer),
            rows: Sides {
                old: None,
                new: self.at,
            },
        }
    }

    fn removed(self) -> EntryChange {
        EntryChange {
            name: self.name,
            domain: self.domain,
            fate: Fate::Removed,
            asks: None,
            rows: Sides {
                old: self.at,
                new: None,
            },
        }
    }

    fn changed(self, old: Self) -> Option<EntryChange> {
        let pairs = old.fields.iter().zip(&self.fields);
        let fields: Vec<Field> = pairs
            .filter(|((_, was), (_, is))| !was.is_same(is))
            .map(|((key, was), (_, is))| Field {
                key,
                old: was.clone(),
                new: is.clone(),
            })
            .collect();
        let asks = self.asks(&fields, &old);
        (!fields.is_empty()).then_some(EntryChange {
            name: self.name,
            domain: self.domain,
            fate: Fate::Changed(fields),
            asks,
            rows: Sides {
                old: old.at,
                new: self.at,
            },
        })
    }

    fn asks(&self, fields: &[Field], old: &Self) -> Option<Asks> {
        let further = |key: &str| {
            let mut fields = fields.iter().filter(|field| field.key == key);
            fields.any(|field| field.new.reaches_further(&field.old))
        };
        if !self.needs_consent {
            return None;
        }
        if further("basis") || further("category") && old.needs_consent {
            return Some(Asks::Purpose);
        }
        if further("party") {
            return Some(Asks::ThirdParty);
        }
        if !old.needs_consent {
            return Some(Asks::NowRequired);
        }
        let provider = fields.iter().any(|field| field.key == "provider");
        provider.then_some(Asks::Provider)
    }
}
