//! Translations that join a version after its publication, and a version's texts of all languages.
//!
//! Such a translation brings all that a published text has in `version.toml`, which is written once:
//! path, numbering, summary, and what it was made from. No day before its own knows it
//! ([`Site::known_on`](super::Site::known_on)).

use std::collections::BTreeMap;

use crate::base::{Date, SectionId};
use crate::lang::Lang;
use crate::prose::number::Numbering;

use super::version::{SealedText, SectionOrigin, Version};

/// A courtesy translation that joined a version after its publication, with all that it brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation {
    /// The text.
    pub text: SealedText,
    /// The day it was sealed.
    pub sealed_on: Date,
    /// `/<lang>/<slug>/<date>/`, without base path.
    pub path: String,
    /// Numbering of its headings.
    pub numbering: Numbering,
    /// The version's change summary in its language; empty where that was not translated.
    pub changes: Vec<String>,
    /// The authentic section digests it was made from.
    pub made_from: BTreeMap<SectionId, SectionOrigin>,
}

impl Version {
    /// Returns the languages it has a text in, those that were added later too.
    pub fn languages(&self) -> impl Iterator<Item = &Lang> {
        let mut languages: Vec<&Lang> = self.texts.keys().chain(self.added.keys()).collect();
        languages.sort_unstable();
        languages.dedup();
        languages.into_iter()
    }

    /// Returns whether it has a text in a language, published with it or added later.
    pub fn speaks(&self, lang: &Lang) -> bool {
        self.texts.contains_key(lang) || self.added.contains_key(lang)
    }

    /// Returns the text of a language as it was first sealed: its revision `.0`.
    pub fn text(&self, lang: &Lang) -> Option<(&Lang, &SealedText)> {
        let added = self.added.get_key_value(lang);
        let added = added.map(|(lang, translation)| (lang, &translation.text));
        self.texts.get_key_value(lang).or(added)
    }

    /// Returns the translation that joined it later in a language.
    pub fn added(&self, lang: &Lang) -> Option<&Translation> {
        self.added.get(lang)
    }

    /// Returns it with what was added later as if that had been published with it, for a version
    /// that takes over its words.
    #[must_use]
    pub fn whole(&self) -> Self {
        let mut whole = self.clone();
        for (lang, added) in std::mem::take(&mut whole.added) {
            whole.texts.insert(lang.clone(), added.text);
            whole.paths.insert(lang.clone(), added.path);
            if !added.numbering.patterns().is_empty() {
                whole.numbering.insert(lang.clone(), added.numbering);
            }
            if !added.changes.is_empty() {
                whole.changes.insert(lang.clone(), added.changes);
            }
            whole.made_from.insert(lang, added.made_from);
        }
        whole
    }

    /// Returns `/<lang>/<slug>/<date>/` per language, without base path.
    pub fn all_paths(&self) -> impl Iterator<Item = (&Lang, &str)> {
        let added = self.added.iter();
        let added = added.map(|(lang, translation)| (lang, translation.path.as_str()));
        let published = self.paths.iter().map(|(lang, path)| (lang, path.as_str()));
        published.chain(added)
    }

    /// Returns `/<lang>/<slug>/<date>/` of a language, without base path.
    pub fn path(&self, lang: &Lang) -> Option<&str> {
        let added = || self.added(lang).map(|translation| &translation.path);
        self.paths.get(lang).or_else(added).map(String::as_str)
    }

    /// Returns the change summary in a language; empty where it has none.
    pub fn changes(&self, lang: &Lang) -> &[String] {
        let added = || self.added(lang).map(|translation| &translation.changes);
        let changes = self.changes.get(lang).or_else(added);
        changes.map_or(&[], Vec::as_slice)
    }

    /// Returns the day its text in a language was first shown to the public: the version's, but for
    /// one that was added later.
    pub fn published_in(&self, lang: &Lang) -> Date {
        let added = self.added(lang);
        added.map_or(self.published, |_| self.shown_in(lang))
    }

    /// Returns the day on which its text in a language was sealed first.
    pub fn text_sealed_on(&self, lang: &Lang) -> Date {
        let added = self.added(lang);
        added.map_or(self.sealed_on, |translation| translation.sealed_on)
    }

    /// Returns the day from which this archive shows its text in a language.
    pub fn shown_in(&self, lang: &Lang) -> Date {
        self.shown_from().max(self.text_sealed_on(lang))
    }
}
