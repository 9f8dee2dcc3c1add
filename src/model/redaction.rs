//! Words that the law had taken out of what was published: which files were rewritten, and why.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::{Date, Digest, TreePath};
use crate::lang::Lang;

use super::ledger::{Deed, Entry, Event, Ledger};
use super::version::{Version, VersionId};

/// The name of a redaction in the ledger.
pub(super) const REDACT: &str = "redact";

/// The key of a ledger line that pairs old digests with new ones.
pub(super) const REPLACES: &str = "replaces";

/// The files of a version that a redaction rewrote: at least one, none of them a list of digests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaces(BTreeMap<String, Replaced>);

/// A rewritten file: its bytes before and after, which differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replaced {
    /// SHA-256 of the bytes that held the words.
    pub was: Digest,
    /// SHA-256 of the bytes with the mark in their place.
    pub now: Digest,
}

/// What a redaction says of itself, beside the ledger: `redaction-<k>.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redaction {
    /// Which gain of the version's folder it is, from 1: the `k` of its file and of `SHA256SUMS.k`.
    pub gain: usize,
    /// The day the words were taken out.
    pub sealed_on: Date,
    /// The legal basis as readers see it, by language.
    pub basis: BTreeMap<Lang, String>,
    /// What stands in the place of the words, by language; each holds the basis.
    pub marks: BTreeMap<Lang, String>,
    /// The files that were rewritten, by their paths in the version's folder.
    pub files: Vec<String>,
}

impl Replaces {
    /// Returns the pairs as one redaction's; `None` where they cannot be: no file, a file of no
    /// plain name, a list of digests, bytes that did not change.
    pub fn new(pairs: BTreeMap<String, Replaced>) -> Option<Self> {
        let is_file = |name: &String| TreePath::parse(name).is_some() && !is_list(name);
        let is_change = |pair: &Replaced| pair.was != pair.now;
        let whole = !pairs.is_empty() && pairs.keys().all(is_file);
        (whole && pairs.values().all(is_change)).then_some(Self(pairs))
    }

    /// Returns the pair of a file, by its path in the version's folder.
    pub fn of(&self, file: &str) -> Option<Replaced> {
        self.0.get(file).copied()
    }

    /// Returns the files with their pairs, sorted by path.
    pub fn files(&self) -> impl Iterator<Item = (&String, Replaced)> {
        self.0.iter().map(|(file, pair)| (file, *pair))
    }

    /// Reads `{"fr.md":["<old>","<new>"]}`.
    pub(super) fn read(value: &Value) -> Option<Self> {
        let digest = |value: &Value| Digest::parse(value.as_str()?);
        let pair = |value: &Value| match value.as_array()?.as_slice() {
            [was, now] => Some(Replaced {
                was: digest(was)?,
                now: digest(now)?,
            }),
            _ => None,
        };
        let pairs = value.as_object()?.iter();
        let pairs: Option<_> = pairs
            .map(|(file, value)| Some((file.clone(), pair(value)?)))
            .collect();
        Self::new(pairs?)
    }

    /// Returns what [`Replaces::read`] reads.
    pub(super) fn to_value(&self) -> Value {
        let pair = |(file, pair): (&String, Replaced)| {
            let pair = [pair.was, pair.now].map(|digest| Value::from(digest.to_string()));
            (file.clone(), Value::from(pair.to_vec()))
        };
        Value::Object(self.files().map(pair).collect())
    }
}

impl Ledger {
    /// Returns the redactions of a version that rewrote a file, in order.
    pub fn replaced<'l>(
        &'l self,
        version: &'l VersionId,
        file: &'l str,
    ) -> impl Iterator<Item = (&'l Entry, Replaced)> {
        self.gains(version)
            .filter_map(move |entry| match &entry.event {
                Event::Version(_, Deed::Redact(replaces)) => Some((entry, replaces.of(file)?)),
                Event::Version(..) | Event::Timestamp(_) | Event::Restart(_) => None,
            })
    }

    /// Returns the digest that a file of a version must have, given the one of its list: that of
    /// the newest pair, as far as each begins from the one before.
    pub fn in_force(&self, version: &VersionId, file: &str, listed: Digest) -> Digest {
        let pairs = self.replaced(version, file);
        pairs.fold(
            listed,
            |digest, (_, pair)| {
                if pair.was == digest { pair.now } else { digest }
            },
        )
    }
}

impl Version {
    /// Returns the days on which words were taken out of its texts in a language, or of what
    /// readers see beside them.
    pub(super) fn redacted_in(&self, lang: &Lang) -> impl Iterator<Item = Date> {
        let texts = (0..=self.latest(lang)).filter_map(|number| self.revision(lang, number));
        let files: Vec<&str> = texts.map(|text| text.path.file_name()).collect();
        let is_told = move |redaction: &&Redaction| {
            redaction.is_around() || files.iter().any(|file| redaction.is_of(file))
        };
        let redactions = self.redactions.iter().filter(is_told);
        redactions.map(|redaction| redaction.sealed_on)
    }
}

impl Redaction {
    /// Returns the basis in a language; else in the first there is.
    pub fn basis_in(&self, lang: &Lang) -> Option<&str> {
        let basis = self.basis.get(lang).or_else(|| self.basis.values().next());
        basis.map(String::as_str)
    }

    /// Returns whether it rewrote a file, by its path in the version's folder.
    pub fn is_of(&self, file: &str) -> bool {
        self.files.iter().any(|one| one == file)
    }

    /// Returns whether it rewrote what readers see beside a text: the summary of changes, the
    /// reason of an erratum, the registers.
    pub fn is_around(&self) -> bool {
        let is_around = |file: &&String| file.ends_with(".toml");
        self.files.iter().any(|file| is_around(&file))
    }
}

fn is_list(name: &str) -> bool {
    name.starts_with("SHA256SUMS")
}
