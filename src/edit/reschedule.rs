//! A version that is announced takes effect on another day: the same words as another version, and
//! the one that readers knew stays where it was and says so.

use std::collections::BTreeMap;

use crate::base::{Date, Digest, Report, Source};
use crate::lang::Lang;
use crate::load::decision::RESCHEDULE;
use crate::load::version::VERSION;
use crate::model::{Deed, Document, Event, Level, TextId, Timeline, Version, VersionId};
use crate::prose::{Form, header};
use crate::render::route;
use crate::seal::header::{self as sealed_header, Identity, Standing};
use crate::seal::ledger::Record;
use crate::seal::sums::{self, SUMS, Sums};
use crate::seal::version_file::{self, quoted};

use super::decision::{Decided, Reason, begun, find, finish, reasons, refused};
use super::gain::Gain;
use super::publish::{Inputs, appended};
use super::{Change, Edits, admission};

/// A scheduled version whose words are to take effect on another day.
#[derive(Debug, Clone)]
pub struct Reschedule {
    /// The version as it is announced.
    pub version: VersionId,
    /// The day on which its words are to take effect.
    pub to: Date,
    /// Why.
    pub reason: Reason,
    /// The day of the decision.
    pub today: Date,
}

impl Reschedule {
    /// Returns the name of the version that has the words then.
    pub fn target(&self) -> VersionId {
        VersionId {
            document: self.version.document.clone(),
            effective: self.to,
        }
    }
}

/// Returns the files of the version that has the words from then on, and what the folder of the one
/// that is put off gains.
///
/// # Errors
/// Returns everything that keeps it from being put off.
pub fn reschedule(from: Inputs<'_>, request: &Reschedule) -> Result<Decided, Report> {
    let (document, version) = find(from, &request.version)?;
    check(from, document, version, request)?;
    let mut report = admission::clock(from, request.today);
    report.extend(reasons(document, &request.version, &request.reason));
    let (mut changes, published) = folder(from, document, version, request, &mut report)?;
    let mut file = begun(&request.version);
    file.push_str(&format!("to = {}\n", quoted(request.to)));
    finish(&mut file, request.today, &request.reason);
    let gain = Gain {
        version,
        id: &request.version,
        deed: Deed::Reschedule,
        today: request.today,
        files: vec![(RESCHEDULE.to_owned(), file.into_bytes())],
        paths: Vec::new(),
    };
    let (files, moved) = gain.sealed(from);
    changes.extend(files);
    changes.extend(appended(from, vec![published, moved], &mut report));
    if !report.is_empty() {
        return Err(report);
    }
    let was_shown = version.shown_from() <= request.today;
    Ok(Decided {
        edits: Edits { changes },
        version: request.target(),
        switch: was_shown.then_some(version.effective),
    })
}

/// What must be so of both days.
fn check(
    from: Inputs<'_>,
    document: &Document,
    version: &Version,
    request: &Reschedule,
) -> Result<(), Report> {
    let refuse = |fault, words: &str| Err(refused(&request.version, fault, words));
    let (old, new) = (version.effective, request.to);
    if version.withdrawal.is_some() {
        return refuse("withdrawn", "");
    }
    if let Some(decided) = &version.rescheduled {
        return refuse("rescheduled", &decided.to.to_string());
    }
    if old <= request.today {
        return refuse("reschedule-begun", "");
    }
    if new < request.today {
        return refuse("past", &request.today.to_string());
    }
    let target = request.target();
    let folder = from.tree.below(&target.folder()).next();
    if new == old || folder.is_some() || from.site.ledger.entry(&target).is_some() {
        return refuse("reschedule-taken", &new.to_string());
    }
    // What is announced stays in its order, for each version was compared with the one before.
    let timeline = Timeline::sealed(document, request.today);
    let between =
        |other: &Version| old.min(new) < other.effective && other.effective < old.max(new);
    let mut others = timeline.scheduled(request.today);
    if let Some(other) = others.find(|other| between(other)) {
        return refuse("reschedule-order", &other.effective.to_string());
    }
    let earliest = document.notice.earliest(request.today);
    let is_bound = version.level == Level::Material && !document.notice.is_none();
    if new < old && is_bound && new < earliest {
        return refuse("reschedule-notice", &earliest.to_string());
    }
    Ok(())
}

/// Returns the files of the version's new folder, and what the ledger records of it.
fn folder(
    from: Inputs<'_>,
    document: &Document,
    version: &Version,
    request: &Reschedule,
    report: &mut Report,
) -> Result<(Vec<Change>, Record), Report> {
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let old = request.version.folder();
    // Sources and registers go with the words; texts are written again with their version's day.
    for path in from.tree.below(&old) {
        let file = path.below(&old).unwrap_or_default();
        let goes_along = file.starts_with("source/") || file.starts_with("registers/");
        if goes_along && let Some(bytes) = from.tree.bytes_or_finding(path, report) {
            files.insert(file.to_owned(), bytes);
        }
    }
    let mut paths = BTreeMap::new();
    for lang in version.texts.keys() {
        if let Some(text) = text(from, version, lang, request.to, report) {
            files.insert(format!("{lang}.md"), text.into_bytes());
        }
        if let Some(slug) = document.slug(lang) {
            paths.insert(lang.clone(), route::version(lang, slug, request.to));
        }
    }
    let target = request.target();
    let Some(place) = crate::base::TreePath::parse(&target.folder()) else {
        return Err(refused(&request.version, "reschedule-taken", ""));
    };
    let moved = Version {
        effective: request.to,
        published: request.today,
        sealed_on: request.today,
        reschedules: Some(version.effective),
        paths,
        folder: place.clone(),
        ..version.clone()
    };
    let described = version_file::write(&document.id, &moved);
    files.insert(VERSION.to_owned(), described.into_bytes());
    let digests = files.iter();
    let digests = digests.map(|(name, bytes)| (name.clone(), Digest::of(bytes)));
    let sums = sums::write(&digests.collect::<Sums>());
    let record = Record {
        on: request.today,
        from: moved.shown_from(),
        event: Event::Version(target, Deed::Publish),
        sums: Digest::of(sums.as_bytes()),
        paths: moved.paths.into_values().collect(),
    };
    files.insert(SUMS.to_owned(), sums.into_bytes());
    let add = |(name, bytes): (String, Vec<u8>)| {
        let path = place.join(&name)?;
        Some(Change::Add { path, bytes })
    };
    Ok((files.into_iter().filter_map(add).collect(), record))
}

/// Returns a text's latest words as a text of the version of another day.
fn text(
    from: Inputs<'_>,
    version: &Version,
    lang: &Lang,
    to: Date,
    report: &mut Report,
) -> Option<String> {
    let sealed = version.revision(lang, version.latest(lang))?;
    let source: Source = from.tree.text(&sealed.path, report)?;
    let numbering = version.numbering(lang);
    let (read, body, found) = header::cut(&source, Form::Sealed(&numbering));
    report.extend(found);
    let was = read.sealed?;
    let standing = match Standing::of(&was)? {
        Standing::MadeFrom(text) => Standing::MadeFrom(TextId {
            version: to,
            revision: 0,
            ..text
        }),
        authentic @ Standing::Authentic(_) => authentic,
    };
    let identity = Identity {
        document: was.document.value,
        version: to,
        revision: 0,
        lang: was.lang.value,
        standing,
        salt: was.salt.value,
    };
    let description = read.description.map(|field| field.value);
    let title = read.title?.value;
    let header = sealed_header::write(&identity, &title, description.as_deref());
    Some(header + &source.text[body..])
}
