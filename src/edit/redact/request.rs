//! What `redact` is asked to take out, and why.

use std::collections::BTreeMap;

use crate::base::{Date, Digest, Salt};
use crate::lang::Lang;
use crate::model::VersionId;

use super::passage::Passage;

/// What is to be taken out.
#[derive(Debug, Clone)]
pub struct Redact {
    /// The version.
    pub version: VersionId,
    /// The language of its texts, where others are to stay as they are.
    pub lang: Option<Lang>,
    /// The words.
    pub passages: Vec<Passage>,
    /// Why, as readers see it.
    pub basis: Basis,
    /// Whether every version and working text is meant.
    pub everywhere: bool,
    /// The day of sealing.
    pub today: Date,
    /// Fresh random bytes, from which every text gets a salt of its own.
    pub seed: Salt,
}

/// A legal basis in the words that readers see.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Basis {
    /// In every language that has no words of its own.
    pub all: Option<String>,
    /// By language.
    pub by: BTreeMap<Lang, String>,
}

impl Basis {
    /// Returns the basis in a language.
    pub(super) fn of(&self, lang: &Lang) -> Option<&str> {
        let own = self.by.get(lang).or(self.all.as_ref());
        own.map(|words| words.trim())
            .filter(|words| !words.is_empty())
    }

    /// Returns the first sign that would mean something in one of the files.
    pub(super) fn unfit(&self) -> Option<char> {
        let means = |c: char| c.is_control() || "[]{}\\|<>\"*_~`#&$".contains(c);
        let all = self.all.iter().chain(self.by.values());
        all.flat_map(|words| words.chars()).find(|c| means(*c))
    }
}

impl Redact {
    /// Returns a new salt in the place of an old one: texts that share theirs go on to.
    pub(super) fn salt(&self, old: Salt) -> Option<Salt> {
        let digest = Digest::of(format!("{}\n{old}", self.seed).as_bytes()).to_string();
        Salt::parse(digest.get(..32)?)
    }
}
