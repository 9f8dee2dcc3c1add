//! Law as data: packs of rules, what asks for them and what meets them.
//!
//! A rule says what a document must declare. Whether it is declared is looked at; whether the words
//! are right is for people.

pub mod column;
pub mod fact;
pub mod packs;
pub mod pattern;
pub mod publisher_field;

use std::collections::BTreeMap;

use crate::base::{Basis, Date, Place, RuleId, Severity, TreePath, Words};
use crate::lang::Lang;

use super::Kind;
use super::register::Length;
use super::register::cookies::{Exemption, Storage};

pub use column::{Column, Register};
pub use fact::{Answer, Condition, FactId, Facts, Said};
pub use packs::Packs;
pub use pattern::{Pattern, Patterns};
pub use publisher_field::PublisherField;

/// The id of a pack: the name of its file below `packs/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackId(String);

impl PackId {
    /// Returns the id, or `None` where `text` is not lower-case ASCII words joined by hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
        let is_word = |word: &str| !word.is_empty() && word.chars().all(plain);
        text.split('-').all(is_word).then(|| Self(text.to_owned()))
    }

    /// Returns the id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The rules of one law, or of one reader of the law.
#[derive(Debug, Clone)]
pub struct Pack {
    /// Its id.
    pub id: PackId,
    /// Where it was read.
    pub path: TreePath,
    /// What it is called.
    pub title: Words,
    /// Where the law applies, as lawyers write it: `EU/EEA`, `FR`; `*` for anywhere.
    pub jurisdiction: String,
    /// Where the law can be read as a whole.
    pub source: String,
    /// The kinds of documents it is about, where a rule names none.
    pub kinds: Vec<Kind>,
    /// Its own version.
    pub version: String,
    /// The day on which somebody last compared it with the law.
    pub checked: Date,
    /// How that was done, and what was not read.
    pub checked_how: Option<Words>,
    /// What else to know of it.
    pub note: Option<Words>,
    /// The words in which the facts are asked for that its rules hang on.
    pub asks: BTreeMap<FactId, Words>,
    /// Its rules, in the order of the file; no id twice.
    pub rules: Vec<Rule>,
}

/// One duty.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Its id, by which headings declare and waivers set aside.
    pub id: RuleId,
    /// What it asks for.
    pub text: Words,
    /// The article, and where it can be read.
    pub basis: Basis,
    /// The kinds of documents it is about; never empty.
    pub kinds: Vec<Kind>,
    /// When it applies.
    pub when: When,
    /// How grave it is not to meet it.
    pub severity: Severity,
    /// What is looked at.
    pub duty: Duty,
    /// Why, or what to do at publication.
    pub why: Option<Words>,
    /// What to write instead.
    pub fix: Option<Words>,
    /// Whether the law was read when the rule was written, and not remembered.
    pub is_verified: bool,
    /// Where it was read.
    pub place: Place,
}

/// When a rule applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// In every document of its kinds.
    Always,
    /// Where a fact holds.
    If(Condition),
    /// Where a fact does not hold.
    Unless(Condition),
    /// Where the next version changes something.
    OnChange(Change),
}

impl When {
    /// Returns the fact that it hangs on.
    pub fn condition(&self) -> Option<&Condition> {
        match self {
            Self::If(condition) | Self::Unless(condition) => Some(condition),
            Self::Always | Self::OnChange(_) => None,
        }
    }
}

/// A change that a rule speaks of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// Words of a section that answers one of these rules.
    pub covers: Vec<RuleId>,
    /// A row more of one of these registers or parts of them.
    pub adds: Vec<Column>,
}

/// What a rule looks at.
#[derive(Debug, Clone)]
pub enum Duty {
    /// A declaration: at least one of these stands.
    Declared(Vec<Met>),
    /// Every row of a register, where the site keeps it.
    Rows(Rows),
    /// Words that must not, or had better not, stand in a text.
    Words {
        /// How they are spoken of.
        tone: Tone,
        /// What is looked for.
        patterns: Patterns,
    },
    /// Something to be done by people when a version is published.
    Deed,
    /// Texts in these languages, with every section of the text that prevails.
    Languages(Vec<Lang>),
}

/// What meets a rule that asks for a declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    /// A section whose heading says so.
    Section,
    /// A section whose heading says so and that answers no other rules but these.
    SectionOfItsOwn(Vec<RuleId>),
    /// What the publisher's register says, all of it printed in the text.
    Publisher(Vec<PublisherField>),
    /// A register with this filled in every row, printed in the text.
    Register(Column),
}

/// Whether words must not or should not stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// They must not.
    Forbidden,
    /// They had better not.
    Discouraged,
}

/// What is looked at in the rows of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    /// The part of the register.
    pub column: Column,
    /// What every row must be.
    pub test: RowTest,
    /// Only trackers that are set without consent by this exemption.
    pub exemption: Option<Exemption>,
}

/// What a row of a register must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowTest {
    /// Filled, with something known.
    Filled,
    /// Filled in every language of the document.
    EveryLanguage,
    /// Not longer than this period.
    AtMost(Length),
    /// At least one tracker is stored otherwise.
    NotAll(Storage),
}
