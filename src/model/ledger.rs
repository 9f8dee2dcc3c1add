//! The ledger: the append-only, hash-chained record of all that was ever sealed.
//!
//! One line is one entry, compact JSON in exactly one form: keys sorted, no spaces, non-ASCII
//! unescaped, absent fields omitted. Reading accepts nothing but that form, so that a line and its
//! entry say the same thing and a line's digest fixes all of it. Whether the lines follow from each
//! other is `seal::ledger`'s business.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::base::source::conflict_mark;
use crate::base::{Date, Digest, Place, Report, Span, TreePath};
use crate::lang::Lang;

use super::line_fault::LineFault;
use super::redaction::{REDACT, REPLACES, Replaces};
use super::restart::{REASON, RESTART, Reason, Restart};
use super::version::{TextId, VersionId};

/// The ledger's file name, at the site's root.
pub const LEDGER: &str = "avenant.lock";

/// The lines of `avenant.lock`, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The lines that could be read; `seal::ledger::check` says whether they form a chain.
    pub entries: Vec<Entry>,
    /// How many lines could not be read.
    pub unreadable: usize,
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Number, from 1.
    pub n: u64,
    /// SHA-256 of the line before without its line feed; 64 zeros for the first.
    pub prev: Digest,
    /// The day it was sealed.
    pub on: Date,
    /// The day from which readers see it.
    pub from: Date,
    /// What happened.
    pub event: Event,
    /// SHA-256 of the `SHA256SUMS` file that lists the files added.
    pub sums: Digest,
    /// URL paths fixed by the event, without base path, sorted, no two the same.
    pub paths: Vec<String>,
    /// SHA-256 of this line without its line feed.
    pub digest: Digest,
    /// Where the line stands in the file, without its line feed.
    pub span: Span,
    /// Its line in the file, from 1; not `n` where lines above cannot be read.
    pub line: usize,
}

/// What a line of the ledger records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Something happened to a version, or to a text of it.
    Version(VersionId, Deed),
    /// Somebody else says when an earlier line existed, which has this digest.
    Timestamp(Digest),
    /// Lines that readers had seen are lost, and the ledger goes on without them.
    Restart(Restart),
}

/// What happens to a version: it is sealed once, and its folder gains files ever after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// It was written with Avenant, and published.
    Publish,
    /// It was published elsewhere, and entered the archive.
    Import,
    /// A text of it was corrected.
    Erratum(Revision),
    /// A translation into this language joined it.
    Translation(Lang),
    /// From a day on it no longer applies, or never will.
    Withdraw,
    /// From a day on the document has no version in force.
    End,
    /// Its words take effect on another day, as another version.
    Reschedule,
    /// Readers were told of it, as the publisher declares.
    NoticeSent,
    /// Words were taken out of its files, as the law wanted.
    Redact(Replaces),
}

/// A corrected text of a version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision {
    /// Its language.
    pub lang: Lang,
    /// How often it was corrected by then: 1 or more.
    pub number: u32,
}

/// The name in the ledger of a time stamp.
const TIMESTAMP: &str = "timestamp";

/// The keys of every line, but for the one that says what it is about: `version`, `text` where it is
/// about one text, `head` where it is about the ledger itself.
const KEYS: [&str; 7] = ["event", "from", "n", "on", "paths", "prev", "sums"];

/// The name in the ledger of a correction.
const ERRATUM: &str = "erratum";

/// The name in the ledger of a translation that joined a version later.
const TRANSLATION: &str = "translation";

impl Deed {
    /// Every deed to a whole version, with its name in the ledger.
    const TO_VERSION: [(Self, &'static str); 6] = [
        (Self::Publish, "publish"),
        (Self::Import, "import"),
        (Self::Withdraw, "withdraw"),
        (Self::End, "end"),
        (Self::Reschedule, "reschedule"),
        (Self::NoticeSent, "notice-sent"),
    ];

    /// Returns the name in the ledger.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Erratum(_) => ERRATUM,
            Self::Translation(_) => TRANSLATION,
            Self::Redact(_) => REDACT,
            whole => {
                let mut known = Self::TO_VERSION.iter();
                known
                    .find(|(deed, _)| deed == whole)
                    .map_or("", |(_, name)| name)
            }
        }
    }

    /// Returns whether it made the version's folder; every other deed adds files to it.
    pub fn founds(&self) -> bool {
        matches!(self, Self::Publish | Self::Import)
    }
}

impl Event {
    /// Returns the name in the ledger.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Version(_, deed) => deed.name(),
            Self::Timestamp(_) => TIMESTAMP,
            Self::Restart(_) => RESTART,
        }
    }

    /// Returns the version it happened to, or to a text of; `None` where it is about the ledger.
    pub fn version(&self) -> Option<&VersionId> {
        match self {
            Self::Version(id, _) => Some(id),
            Self::Timestamp(_) | Self::Restart(_) => None,
        }
    }

    /// Returns the key that says what an event of this name happened to.
    fn key(name: &str) -> Option<&'static str> {
        let mut of_version = Deed::TO_VERSION.iter();
        match name {
            ERRATUM | TRANSLATION => Some("text"),
            REDACT => Some("version"),
            TIMESTAMP | RESTART => Some("head"),
            _ => of_version
                .any(|(_, known)| *known == name)
                .then_some("version"),
        }
    }

    /// Reads an event of this name from what it happened to.
    fn read(name: &str, subject: &Value) -> Option<Self> {
        let subject = subject.as_str()?;
        if name == TIMESTAMP {
            return Digest::parse(subject).map(Self::Timestamp);
        }
        if [ERRATUM, TRANSLATION].contains(&name) {
            let text = TextId::parse(subject)?;
            // A translation is the first text of its language, a correction none.
            let deed = match (name, text.revision) {
                (TRANSLATION, 0) => Deed::Translation(text.lang),
                (ERRATUM, 1..) => Deed::Erratum(Revision {
                    lang: text.lang,
                    number: text.revision,
                }),
                _ => return None,
            };
            let version = VersionId {
                document: text.document,
                effective: text.version,
            };
            return Some(Self::Version(version, deed));
        }
        let mut of_version = Deed::TO_VERSION.into_iter();
        let (deed, _) = of_version.find(|(_, known)| *known == name)?;
        Some(Self::Version(VersionId::parse(subject)?, deed))
    }

    /// Returns the name of what it happened to: a version, one text of it, or a line by its digest.
    pub fn subject(&self) -> String {
        let text = |id: &VersionId, revision: u32, lang: &Lang| {
            let text = TextId {
                document: id.document.clone(),
                version: id.effective,
                revision,
                lang: lang.clone(),
            };
            text.to_string()
        };
        match self {
            Self::Timestamp(head) | Self::Restart(Restart { head, .. }) => head.to_string(),
            Self::Version(id, Deed::Erratum(revision)) => text(id, revision.number, &revision.lang),
            Self::Version(id, Deed::Translation(lang)) => text(id, 0, lang),
            Self::Version(id, _) => id.to_string(),
        }
    }
}

impl Ledger {
    /// Reads the ledger's text; a line that cannot be read is a finding and is left out.
    ///
    /// Changed line ends are one finding, and so is everything from the first mark of a conflict on.
    pub fn parse(path: &TreePath, text: &str) -> (Self, Report) {
        let mut ledger = Self::default();
        let mut report = Report::new();
        let mut start = 0;
        for (at, whole) in text.split_inclusive('\n').enumerate() {
            let line = whole.strip_suffix('\n');
            let range = start..start + line.unwrap_or(whole).len();
            start += whole.len();
            match line.map_or(Err(LineFault::Unfinished), Entry::parse_line) {
                Ok(entry) => ledger.entries.push(Entry {
                    span: Span::new(range),
                    line: at + 1,
                    ..entry
                }),
                Err(fault) => {
                    let told = fault == LineFault::CarriageReturn && ledger.unreadable > 0;
                    ledger.unreadable += 1;
                    let short = range.start..range.start + head_len(&text[range]);
                    if !told {
                        report.push(fault.diagnostic(at + 1).at(Place::new(path, short)));
                    }
                    if fault == LineFault::Conflict {
                        break;
                    }
                }
            }
        }
        (ledger, report)
    }

    /// Returns the digest of the last line, by which all earlier ones are fixed.
    pub fn head(&self) -> Digest {
        self.entries
            .last()
            .map_or(Digest::ZERO, |entry| entry.digest)
    }

    /// Returns the lines that tell of what a version's folder gained after it was published, in
    /// order: the first one's list of digests is `SHA256SUMS.1`.
    pub fn gains<'l, 'v>(
        &'l self,
        version: &'v VersionId,
    ) -> impl Iterator<Item = &'l Entry> + use<'l, 'v> {
        let gains = move |entry: &&Entry| matches!(&entry.event, Event::Version(id, deed) if id == version && !deed.founds());
        self.entries.iter().filter(gains)
    }

    /// Returns the line that records an erratum.
    pub fn erratum(&self, version: &VersionId, revision: &Revision) -> Option<&Entry> {
        let is_it = |entry: &&Entry| matches!(&entry.event, Event::Version(_, Deed::Erratum(other)) if other == revision);
        self.gains(version).find(is_it)
    }

    /// Returns the line that records a translation which joined a version later.
    pub fn translation(&self, version: &VersionId, lang: &Lang) -> Option<&Entry> {
        let is_it = |entry: &&Entry| matches!(&entry.event, Event::Version(_, Deed::Translation(other)) if other == lang);
        self.gains(version).find(is_it)
    }

    /// Returns the line that published or imported a version: the first that names it.
    pub fn entry(&self, version: &VersionId) -> Option<&Entry> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.event.version() == Some(version))
    }

    /// Returns the line with this digest.
    pub fn with_digest(&self, digest: Digest) -> Option<&Entry> {
        let mut entries = self.entries.iter();
        entries.find(|entry| entry.digest == digest)
    }
}

impl Entry {
    /// Reads one line, given without its line feed; `span` and `line` are those of a lone line.
    ///
    /// # Errors
    /// Returns the first thing that keeps the line from being exactly an entry.
    pub fn parse_line(line: &str) -> Result<Self, LineFault> {
        if line.ends_with('\r') {
            return Err(LineFault::CarriageReturn);
        }
        if conflict_mark(line).is_some() {
            return Err(LineFault::Conflict);
        }
        let Ok(Value::Object(fields)) = serde_json::from_str::<Value>(line) else {
            return Err(LineFault::NotAnObject);
        };
        let fields: BTreeMap<String, Value> = fields.into_iter().collect();
        let (event, about) = read(&fields, "event", |v| {
            let name = v.as_str()?;
            Some((name.to_owned(), Event::key(name)?))
        })?;
        let beside = match event.as_str() {
            REDACT => Some(REPLACES),
            RESTART => Some(REASON),
            _ => None,
        };
        let is_known = |key: &str| KEYS.contains(&key) || key == about || Some(key) == beside;
        if let Some(key) = fields.keys().find(|key| !is_known(key)) {
            return Err(LineFault::UnknownKey(key.clone()));
        }
        let event = match event.as_str() {
            REDACT => {
                let replaces = read(&fields, REPLACES, Replaces::read)?;
                let version = read(&fields, about, |v| VersionId::parse(v.as_str()?))?;
                Event::Version(version, Deed::Redact(replaces))
            }
            RESTART => {
                let reason = read(&fields, REASON, Reason::read)?;
                let head = read(&fields, about, |v| {
                    Digest::parse(v.as_str()?).filter(|head| *head != Digest::ZERO)
                })?;
                Event::Restart(Restart { head, reason })
            }
            name => read(&fields, about, |v| Event::read(name, v))?,
        };
        // Only what happens to a version gives it an address.
        let is_of_version = event.version().is_some();
        let lists_files = !matches!(event, Event::Restart(_));
        let entry = Self {
            n: read(&fields, "n", Value::as_u64)?,
            prev: read(&fields, "prev", |v| Digest::parse(v.as_str()?))?,
            on: read(&fields, "on", |v| Date::parse(v.as_str()?))?,
            from: read(&fields, "from", |v| Date::parse(v.as_str()?))?,
            event,
            sums: read(&fields, "sums", |v| {
                Digest::parse(v.as_str()?).filter(|sums| lists_files || *sums == Restart::sums())
            })?,
            paths: read(&fields, "paths", |v| {
                paths(v).filter(|paths| is_of_version || paths.is_empty())
            })?,
            digest: Digest::of(line.as_bytes()),
            span: Span::new(0..line.len()),
            line: 1,
        };
        if entry.to_line() == line {
            Ok(entry)
        } else {
            Err(LineFault::NotExact)
        }
    }

    /// Returns the line, without its line feed.
    pub fn to_line(&self) -> String {
        let paths: Vec<Value> = self.paths.iter().map(|path| path.as_str().into()).collect();
        let values: [Value; KEYS.len()] = [
            self.event.name().into(),
            self.from.to_string().into(),
            self.n.into(),
            self.on.to_string().into(),
            paths.into(),
            self.prev.to_string().into(),
            self.sums.to_string().into(),
        ];
        let about = Event::key(self.event.name());
        let about = about.map(|key| (key, Value::from(self.event.subject())));
        let fields = KEYS.into_iter().zip(values).chain(about);
        let mut fields: BTreeMap<&str, Value> = fields.collect();
        match &self.event {
            Event::Version(_, Deed::Redact(replaces)) => {
                fields.insert(REPLACES, replaces.to_value());
            }
            Event::Restart(restart) => {
                fields.insert(REASON, restart.reason.as_str().into());
            }
            Event::Version(..) | Event::Timestamp(_) => {}
        }
        let fields = fields.iter();
        let fields: Vec<String> = fields
            .map(|(key, value)| format!("\"{key}\":{value}"))
            .collect();
        format!("{{{}}}", fields.join(","))
    }

    /// Returns the place of the line: its first field, for a whole line is too long to point at.
    pub fn place(&self, path: &TreePath) -> Place {
        let start = self.span.range().start;
        Place::new(path, start..start + head_len(&self.to_line()))
    }

    /// Returns the entry with its digest set to that of its line.
    #[must_use]
    pub fn sealed(mut self) -> Self {
        self.digest = Digest::of(self.to_line().as_bytes());
        self
    }
}

/// Returns the length of a line's first field.
fn head_len(line: &str) -> usize {
    line.find(',').unwrap_or(line.len())
}

fn read<T>(
    fields: &BTreeMap<String, Value>,
    key: &'static str,
    parse: impl Fn(&Value) -> Option<T>,
) -> Result<T, LineFault> {
    let value = fields.get(key).ok_or(LineFault::MissingKey(key))?;
    parse(value).ok_or_else(|| LineFault::BadValue(key, value.to_string()))
}

/// Reads `["/en/…/","/fr/…/"]`: sorted, no two the same, each `/<lang>/…/`.
fn paths(value: &Value) -> Option<Vec<String>> {
    let path = |value: &Value| {
        let path = value.as_str()?;
        let (lang, _) = path.strip_prefix('/')?.split_once('/')?;
        (Lang::parse(lang).is_some() && path.ends_with('/')).then(|| path.to_owned())
    };
    let paths: Vec<String> = value.as_array()?.iter().map(path).collect::<Option<_>>()?;
    paths.is_sorted_by(|a, b| a < b).then_some(paths)
}

#[cfg(test)]
mod tests;
