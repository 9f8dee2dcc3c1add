//! Messages in every language: what is built in, with the site's own words in its place.
//!
//! Fluent stands behind this module. A message that cannot be put into words completely is a
//! [`MessageFault`], never `{$x}` on a page.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::{Arg, Code, Date, Diagnostic, Report, TreePath};

use super::fault::{FaultKind, MessageFault};
use super::join::{Memory, chain};
use super::voice::Voice;
use super::{Formats, Lang};

/// Ids named in a finding about missing messages; the others are counted.
const NAMED_MISSING: usize = 8;

/// A file of messages: `locales/<lang>/<name>.ftl`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocaleFile {
    /// The language of its folder.
    pub lang: Lang,
    /// The path shown to people.
    pub path: TreePath,
    /// The text, without byte order mark.
    pub text: String,
}

/// Words, and the language they are in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Their language: where it is not the one asked for, a page must say so.
    pub lang: Lang,
}

/// Every message in every language.
pub struct Catalog {
    pub(super) languages: BTreeMap<Lang, Language>,
    /// Messages for readers, terms excepted, that each language needs.
    pub(super) needed: BTreeSet<String>,
}

pub(super) struct Language {
    pub(super) voice: Arc<Voice>,
    /// Itself, then the languages that stand in for it.
    pub(super) chain: Vec<Lang>,
}

impl Catalog {
    /// Joins the built-in files and the site's, whose messages take the place of built-in ones.
    ///
    /// Findings: `ftl-syntax`, `ftl-duplicate`, `ftl-unknown-reference`, `ftl-swallowed-line`,
    /// `ftl-variable`, `ftl-unknown-message`, `ftl-plural`. The order of the files does not matter.
    pub fn new(builtin: &[LocaleFile], site: &[LocaleFile]) -> (Self, Report) {
        let site: Vec<&LocaleFile> = site.iter().collect();
        let mut memory = Memory::default();
        memory.renew(builtin, &site);
        memory.joined()
    }

    /// Puts a message into words; `id.attribute` reads an attribute.
    ///
    /// # Errors
    /// Any message, variable, term or function that is missing, in `lang` and in every language
    /// that stands in for it.
    pub fn words(
        &self,
        lang: &Lang,
        id: &str,
        args: &[(&str, Arg)],
    ) -> Result<String, MessageFault> {
        self.words_from(lang, id, args).map(|words| words.text)
    }

    /// Puts a message into words, and says which language they are in.
    ///
    /// # Errors
    /// As for [`Catalog::words`].
    pub fn words_from(
        &self,
        lang: &Lang,
        id: &str,
        args: &[(&str, Arg)],
    ) -> Result<Words, MessageFault> {
        for name in self.chain(lang).iter() {
            let Some(language) = self.languages.get(name) else {
                continue;
            };
            match language.voice.words(id, args) {
                Ok(text) => {
                    let lang = name.clone();
                    return Ok(Words { text, lang });
                }
                Err(FaultKind::Missing) => {}
                Err(kind) => return Err(MessageFault::new(name, id, kind)),
            }
        }
        Err(MessageFault::new(lang, id, FaultKind::Missing))
    }

    /// Returns whether the language has messages of its own.
    pub fn offers(&self, lang: &Lang) -> bool {
        self.languages.contains_key(lang)
    }

    /// Returns the languages that have messages.
    pub fn languages(&self) -> impl Iterator<Item = &Lang> {
        self.languages.keys()
    }

    /// Returns the forms of dates, numbers and lists, where there is data for the language.
    pub fn formats(&self, lang: &Lang) -> Option<&Formats> {
        self.languages.get(lang)?.voice.formats.as_ref()
    }

    /// Returns a day in the language's long form.
    ///
    /// # Errors
    /// [`FaultKind::NoData`] where neither CLDR nor a message `long-date` says how.
    pub fn date(&self, lang: &Lang, date: Date) -> Result<String, MessageFault> {
        let fault = |kind| MessageFault::new(lang, "long-date", kind);
        let language = self
            .languages
            .get(lang)
            .ok_or_else(|| fault(FaultKind::NoData))?;
        language.voice.long_date(date).map_err(fault)
    }

    /// Returns a decimal number such as `209893.00` with the language's separators.
    ///
    /// # Errors
    /// [`FaultKind::NoData`] or [`FaultKind::Unreadable`].
    pub fn number(&self, lang: &Lang, number: &str) -> Result<String, MessageFault> {
        let fault = |kind| MessageFault::new(lang, "NUMBER", kind);
        let formats = self.formats(lang).ok_or_else(|| fault(FaultKind::NoData))?;
        let written = formats.number(number);
        written.ok_or_else(|| fault(FaultKind::Unreadable(number.to_owned())))
    }

    /// Returns an amount of money; `currency` is an ISO 4217 code.
    ///
    /// # Errors
    /// As for [`Catalog::number`] and [`Catalog::words`].
    pub fn money(&self, lang: &Lang, amount: &str, currency: &str) -> Result<String, MessageFault> {
        let amount = self.number(lang, amount)?;
        let args = [("amount", amount.into()), ("code", currency.into())];
        self.words(lang, "money", &args)
    }

    /// Returns a part of a hundred, given as `12.5`.
    ///
    /// # Errors
    /// As for [`Catalog::number`] and [`Catalog::words`].
    pub fn percent(&self, lang: &Lang, number: &str) -> Result<String, MessageFault> {
        let number = self.number(lang, number)?;
        self.words(lang, "percent", &[("number", number.into())])
    }

    /// Returns a length of time in words, given as ISO 8601: `P3Y`, `P13M`.
    ///
    /// # Errors
    /// [`FaultKind::Unreadable`], and as for [`Catalog::words`].
    pub fn duration(&self, lang: &Lang, duration: &str) -> Result<String, MessageFault> {
        let fault = |kind| MessageFault::new(lang, "duration", kind);
        let language = self
            .languages
            .get(lang)
            .ok_or_else(|| fault(FaultKind::NoData))?;
        language.voice.duration(duration).map_err(fault)
    }

    /// Returns the parts as one list: « A, B et C ».
    ///
    /// # Errors
    /// [`FaultKind::NoData`].
    pub fn list(&self, lang: &Lang, parts: &[&str]) -> Result<String, MessageFault> {
        let formats = self.formats(lang);
        let fault = || MessageFault::new(lang, "list", FaultKind::NoData);
        formats.map(|formats| formats.list(parts)).ok_or_else(fault)
    }

    /// Tells which messages for readers are missing in each language offered: one finding
    /// (`message-missing`) a language.
    ///
    /// A language of the same family counts (`pt` for `pt-BR`), another does not: a reader is
    /// never shown one language's words as another's.
    pub fn check(&self, offered: &[Lang]) -> Report {
        let mut report = Report::new();
        for lang in offered {
            let mut missing: Vec<&str> = self.needed.iter().map(String::as_str).collect();
            let same = |name: &&Lang| name.family() == lang.family();
            for name in self.chain(lang).iter().filter(same) {
                let voice = self.languages.get(name).map(|language| &language.voice);
                missing.retain(|key| !voice.is_some_and(|voice| voice.has(key)));
            }
            if missing.is_empty() {
                continue;
            }
            let named = &missing[..missing.len().min(NAMED_MISSING)];
            let finding = Diagnostic::new(Code::MESSAGE_MISSING)
                .arg("language", lang.as_str())
                .arg("count", missing.len())
                .arg("message", missing[0])
                .arg("messages", named.join(", "));
            report.push(finding);
        }
        report
    }

    /// Returns the language asked for and those that stand in for it, as far as they have messages.
    fn chain(&self, lang: &Lang) -> Cow<'_, [Lang]> {
        match self.languages.get(lang) {
            Some(language) => Cow::Borrowed(&language.chain),
            None => Cow::Owned(chain(lang, |other| self.offers(other))),
        }
    }
}
