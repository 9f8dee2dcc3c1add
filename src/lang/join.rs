//! How a catalog comes to be: built-in files and the site's, joined language by language.
//!
//! What a language says hangs on its own files and the built-in ones alone, so that a change of a
//! file makes one language anew.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use icu_locale::Locale;
use icu_locale::fallback::{LocaleFallbackConfig, LocaleFallbacker};

use crate::base::Report;

use super::Lang;
use super::catalog::{Catalog, Language, LocaleFile};
use super::ftl::{self, Facts};
use super::lint::{self, Given, Read};
use super::voice::Voice;

/// The language whose words stand in where no other has them.
const LAST_RESORT: &str = "en";

/// What the last catalog was made of: languages whose files are unchanged are not made again.
#[derive(Default)]
pub struct Memory {
    builtin: Builtin,
    languages: BTreeMap<Lang, Joined>,
    last: Option<(Arc<Catalog>, Report)>,
}

/// The built-in files, read.
#[derive(Default)]
struct Builtin {
    /// In the order of their paths.
    files: Vec<(LocaleFile, Facts)>,
    given: Given,
    /// Messages for readers, terms excepted.
    needed: BTreeSet<String>,
    report: Report,
}

/// A language, joined.
struct Joined {
    /// The site's files of it, in the order of their paths.
    site: Vec<LocaleFile>,
    voice: Arc<Voice>,
    /// Messages for readers, terms excepted, that only the site has.
    needed: BTreeSet<String>,
    syntax: Report,
    lint: Report,
}

impl Memory {
    /// Joins the built-in files and the site's as [`Catalog::new`] does; what is the same as the
    /// last time is kept.
    pub fn catalog(
        &mut self,
        builtin: &[LocaleFile],
        site: &[&LocaleFile],
    ) -> (Arc<Catalog>, Report) {
        let is_same = self.renew(builtin, site);
        if let Some((catalog, report)) = self.last.as_ref().filter(|_| is_same) {
            return (Arc::clone(catalog), report.clone());
        }
        let (catalog, report) = self.joined();
        let catalog = Arc::new(catalog);
        self.last = Some((Arc::clone(&catalog), report.clone()));
        (catalog, report)
    }

    /// Joins every language whose files are not those of the last time; returns whether all are.
    pub(super) fn renew(&mut self, builtin: &[LocaleFile], site: &[&LocaleFile]) -> bool {
        let builtin = by_path(builtin.iter());
        let site = by_path(site.iter().copied());
        if !self
            .builtin
            .files
            .iter()
            .map(|(file, _)| file)
            .eq(builtin.iter().copied())
        {
            *self = Self {
                builtin: Builtin::of(&builtin),
                ..Self::default()
            };
        }
        let names: BTreeSet<&Lang> = builtin.iter().chain(&site).map(|file| &file.lang).collect();
        let mut is_same = self.languages.keys().eq(names.iter().copied());
        self.languages.retain(|lang, _| names.contains(lang));
        for lang in &names {
            let own = || site.iter().copied().filter(|file| &file.lang == *lang);
            let known = self.languages.get(*lang);
            if !known.is_some_and(|known| known.site.iter().eq(own())) {
                let joined = Joined::of(lang, &self.builtin, own().cloned().collect());
                self.languages.insert((*lang).clone(), joined);
                is_same = false;
            }
        }
        is_same
    }

    /// Returns the catalog of all that was joined.
    pub(super) fn joined(&self) -> (Catalog, Report) {
        let joined = || self.languages.values();
        let mut report = self.builtin.report.clone();
        joined().for_each(|one| report.extend(one.syntax.clone()));
        joined().for_each(|one| report.extend(one.lint.clone()));
        let language = |(lang, one): (&Lang, &Joined)| {
            let chain = chain(lang, |other| self.languages.contains_key(other));
            let voice = Arc::clone(&one.voice);
            (lang.clone(), Language { voice, chain })
        };
        let languages = self.languages.iter().map(language).collect();
        let own = joined().flat_map(|one| &one.needed);
        let needed = self.builtin.needed.iter().chain(own).cloned().collect();
        (Catalog { languages, needed }, report)
    }
}

impl Builtin {
    fn of(files: &[&LocaleFile]) -> Self {
        let read = |file: &&LocaleFile| ((*file).clone(), ftl::read(&file.text));
        let files: Vec<(LocaleFile, Facts)> = files.iter().map(read).collect();
        let mut report = Report::new();
        for (file, facts) in &files {
            lint::syntax(file, facts, &mut report);
        }
        Self {
            given: variables_given(&files),
            needed: needed(files.iter().map(|(file, facts)| (file, facts))).collect(),
            files,
            report,
        }
    }
}

impl Joined {
    fn of(lang: &Lang, known: &Builtin, files: Vec<LocaleFile>) -> Self {
        let facts: Vec<Facts> = files.iter().map(|file| ftl::read(&file.text)).collect();
        let builtin = known.files.iter().filter(|(file, _)| &file.lang == lang);
        let builtin: Vec<Read<'_>> = builtin.map(|(file, facts)| (file, facts)).collect();
        let site: Vec<Read<'_>> = files.iter().zip(&facts).collect();
        let (mut syntax, mut lint) = (Report::new(), Report::new());
        for (file, facts) in &site {
            lint::syntax(file, facts, &mut syntax);
        }
        if !site.is_empty() {
            lint.extend(lint::lint(lang, &builtin, &site, &known.given));
        }
        let mut voice = Voice::new(lang);
        for (file, facts) in builtin.iter().chain(&site) {
            voice.add(&file.text, facts);
        }
        voice.finish();
        let own = needed(site.iter().copied());
        Self {
            needed: own.filter(|key| !known.needed.contains(key)).collect(),
            voice: Arc::new(voice),
            site: files,
            syntax,
            lint,
        }
    }
}

fn by_path<'a>(files: impl Iterator<Item = &'a LocaleFile>) -> Vec<&'a LocaleFile> {
    let mut files: Vec<&LocaleFile> = files.collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// Returns which variables each built-in message uses in any language: those it is given.
fn variables_given(builtin: &[(LocaleFile, Facts)]) -> Given {
    let mut given = Given::new();
    for entry in builtin.iter().flat_map(|(_, facts)| &facts.entries) {
        for (part, uses) in &entry.parts {
            let names = uses.variables.iter().map(|(name, _)| name.clone());
            given.entry(entry.key(part)).or_default().extend(names);
        }
    }
    given
}

/// Returns the messages for readers in these files, terms excepted.
fn needed<'a>(files: impl Iterator<Item = Read<'a>>) -> impl Iterator<Item = String> {
    let readers = files.filter(|(file, _)| is_for_readers(file));
    let entries = readers.flat_map(|(_, facts)| &facts.entries);
    let messages = entries.filter(|entry| !entry.is_term());
    messages.flat_map(|entry| entry.keys())
}

/// Returns whether a file's words are for readers; those for editors need not be in all languages.
fn is_for_readers(file: &LocaleFile) -> bool {
    let (stem, _) = file.path.stem_and_extension();
    !["cli", "desk", "findings-"]
        .iter()
        .any(|kind| stem.starts_with(kind))
}

/// Returns the language, those CLDR lets stand in for it (`pt` for `pt-BR`, `no` for `nb`), and
/// English, as far as they are known.
pub(super) fn chain(lang: &Lang, known: impl Fn(&Lang) -> bool) -> Vec<Lang> {
    let mut chain = Vec::new();
    if let Ok(locale) = Locale::try_from_str(lang.as_str()) {
        let fallbacker = LocaleFallbacker::new();
        let steps = fallbacker.for_config(LocaleFallbackConfig::default());
        let mut step = steps.fallback_for((&locale).into());
        while !step.get().is_unknown() {
            chain.extend(Lang::parse(&step.get().to_string()));
            step.step();
        }
    }
    chain.extend(Lang::parse(LAST_RESORT));
    let mut seen = BTreeSet::new();
    chain.retain(|lang| known(lang) && seen.insert(lang.clone()));
    chain
}
