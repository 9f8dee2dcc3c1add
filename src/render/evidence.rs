//! What applied on a day, as files that a court's expert can check without this program.
//!
//! Every digest of the ledger is over bytes that stand in the folder as they were hashed: each line
//! of the ledger is a file of its own without its line feed, and `CHAIN` repeats, in the form that
//! `sha256sum -c` reads, what the lines say of each other and of the lists of digests. Whoever
//! trusts the last line, because the head was kept elsewhere, can follow it to every word.

use std::collections::BTreeMap;

use crate::base::{Date, Digest, DocumentId, Report, TreePath};
use crate::model::applied::{added_after, applied, text_on};
use crate::model::{
    Deed, Document, Entry, Event, OnDay, Restart, TextId, Timestamp, Version, VersionId, timestamp,
};
use crate::seal::ledger;
use crate::seal::sums::{self, SUMS, Sums};

use super::plan::Plan;

/// The file that chains the ledger's lines and the lists of digests.
pub const CHAIN: &str = "CHAIN";

/// What applied on a day, with its proof.
#[derive(Debug, Clone)]
pub struct Evidence {
    /// The version that applied.
    pub version: VersionId,
    /// The texts as they stood on that day, by language.
    pub texts: Vec<Attested>,
    /// Translations that joined the version after that day, with theirs.
    pub later: Vec<(TextId, Date)>,
    /// The number of the ledger's line that entered the version.
    pub entry: u64,
    /// The day it was entered.
    pub sealed_on: Date,
    /// The folder of the version, and the lists of digests in it.
    pub folder: String,
    /// Names of the lists in that folder.
    pub lists: Vec<String>,
    /// The files from which words were taken out by law, in the order of their paths.
    pub rewritten: Vec<Rewritten>,
    /// The file of the last line, and its digest: the head.
    pub head: (String, Digest),
    /// The lines that tell of lost ones, as readers see them.
    pub restarts: Vec<(Entry, Restart)>,
    /// What authorities say of when the ledger existed, in its order.
    pub stamps: Vec<Stamped>,
    /// The files, by path.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// What an authority says of when a line of the ledger existed.
#[derive(Debug, Clone)]
pub struct Stamped {
    /// What it says.
    pub timestamp: Timestamp,
    /// The file of the line, where readers may see it yet.
    pub line: Option<String>,
    /// The digest of the line.
    pub digest: Digest,
}

/// A text as it stood on a day.
#[derive(Debug, Clone)]
pub struct Attested {
    /// Its name.
    pub id: TextId,
    /// Its file.
    pub file: String,
    /// SHA-256 of the file.
    pub digest: Digest,
}

/// A file that the lists of digests have as it was before words were taken out of it by law.
#[derive(Debug, Clone)]
pub struct Rewritten {
    /// The file.
    pub file: String,
    /// The file of the ledger's line that pairs its last digest with the one before.
    pub line: String,
    /// SHA-256 of the file as it is.
    pub digest: Digest,
}

/// Why there is nothing to show for a day.
#[derive(Debug, Clone)]
pub enum NoEvidence {
    /// The first version known took effect later; before it, others that it continues may have.
    BeforeFirst {
        /// When it took effect.
        first: Date,
        /// The documents that it continues and of which a version applied.
        instead: Vec<DocumentId>,
    },
    /// A version had been withdrawn, and nothing was to apply instead.
    Withdrawn {
        /// The version.
        version: Date,
        /// The first day on which it did not apply.
        day: Date,
    },
    /// The document had ended.
    Ended {
        /// Its last version.
        version: Date,
        /// The first day on which none applied.
        day: Date,
    },
    /// No version is known at all.
    NothingKnown,
    /// A file or page could not be read or made.
    Findings(Report),
}

impl Plan {
    /// Returns what of a document applied on a day, as this archive knows it on the plan's day.
    ///
    /// # Errors
    /// Why there is nothing to show.
    pub fn evidence(&self, document: &Document, on: Date) -> Result<Evidence, NoEvidence> {
        let ground = &self.ground;
        let applied = applied(&ground.site, document, on, ground.as_of);
        let version = match applied.on {
            OnDay::InForce(version) => version,
            OnDay::BeforeFirst(first) => {
                let before = applied.predecessors.iter();
                let before = before.filter(|one| matches!(one.applied.on, OnDay::InForce(_)));
                return Err(NoEvidence::BeforeFirst {
                    first: first.effective,
                    instead: before.map(|one| one.applied.document.id.clone()).collect(),
                });
            }
            OnDay::Withdrawn(version, decided) => {
                return Err(NoEvidence::Withdrawn {
                    version: version.effective,
                    day: decided.day,
                });
            }
            OnDay::Ended(version, decided) => {
                return Err(NoEvidence::Ended {
                    version: version.effective,
                    day: decided.day,
                });
            }
            OnDay::NothingKnown => return Err(NoEvidence::NothingKnown),
        };
        let id = VersionId {
            document: document.id.clone(),
            effective: version.effective,
        };
        let Some(entry) = ground.site.ledger.entry(&id) else {
            return Err(NoEvidence::NothingKnown);
        };
        let mut files = BTreeMap::new();
        let lists = self.sealed_files(&id, &mut files)?;
        let head = self.ledger_files(&id, &mut files);
        let stamps = self.token_files(&mut files)?;
        self.page_files(version, &mut files)?;
        let restarts = ground.site.ledger.restarts();
        let restarts = restarts.filter(|(line, _)| line.from <= ground.as_of);
        let restarts = restarts.map(|(line, restart)| (line.clone(), restart.clone()));
        let texts = version.languages();
        let texts = texts.filter_map(|lang| {
            let (id, text) = text_on(document, version, lang, on)?;
            Some(Attested {
                id,
                file: text.path.to_string(),
                digest: text.digest,
            })
        });
        Ok(Evidence {
            texts: texts.collect(),
            later: added_after(document, version, on),
            entry: entry.n,
            sealed_on: version.sealed_on,
            folder: id.folder(),
            lists,
            rewritten: self.rewritten(&id),
            head,
            restarts: restarts.collect(),
            stamps,
            files,
            version: id,
        })
    }

    /// Adds the version's folder as it stands; returns its lists of digests.
    fn sealed_files(
        &self,
        id: &VersionId,
        files: &mut BTreeMap<String, Vec<u8>>,
    ) -> Result<Vec<String>, NoEvidence> {
        let mut report = Report::new();
        let mut lists = Vec::new();
        let tree = &self.ground.tree;
        let folder = id.folder();
        let paths: Vec<&TreePath> = tree.below(&folder).collect();
        for path in paths {
            if let Some(bytes) = tree.bytes_or_finding(path, &mut report) {
                files.insert(path.to_string(), bytes);
            }
            let name = path.below(&folder).unwrap_or_default();
            if name.starts_with(SUMS) {
                lists.push(name.to_owned());
            }
        }
        if report.is_empty() {
            Ok(lists)
        } else {
            Err(NoEvidence::Findings(report))
        }
    }

    /// Returns the files of a version from which words were taken out, as readers see it.
    fn rewritten(&self, id: &VersionId) -> Vec<Rewritten> {
        let ground = &self.ground;
        let mut files = BTreeMap::new();
        for entry in ground.site.ledger.gains(id) {
            let Event::Version(_, Deed::Redact(replaces)) = &entry.event else {
                continue;
            };
            for (file, pair) in replaces.files() {
                let file = format!("{}/{file}", id.folder());
                files.insert(file, (line_file(entry), pair.now));
            }
        }
        let files =
            files
                .into_iter()
                .map(|(file, (line, digest))| Rewritten { file, line, digest });
        files.collect()
    }

    /// Adds the ledger as readers see it, each line as a file, and the chain; returns the last
    /// line's file with its digest.
    fn ledger_files(
        &self,
        id: &VersionId,
        files: &mut BTreeMap<String, Vec<u8>>,
    ) -> (String, Digest) {
        let ground = &self.ground;
        let whole = &ground.site.ledger;
        let text = ledger::as_of(whole, ground.as_of);
        files.insert("ledger.txt".to_owned(), text.into_bytes());
        let sealed = whole.entries.iter().filter(|line| line.on <= ground.as_of);
        let sealed: Vec<&Entry> = sealed.collect();
        let mut chain = String::new();
        let mut add = |digest: Digest, path: &str| chain.push_str(&format!("{digest}  {path}\n"));
        for (at, entry) in sealed.iter().enumerate() {
            // What readers may not see yet stands in `ledger.txt` by its digest alone.
            if entry.from <= ground.as_of {
                files.insert(line_file(entry), entry.to_line().into_bytes());
                if let Some(next) = sealed.get(at + 1) {
                    add(next.prev, &line_file(entry));
                }
            }
            if entry.event.version() == Some(id) {
                let gain = whole.gains(id).position(|gain| gain.n == entry.n);
                let list = gain.map_or(SUMS.to_owned(), |at| sums::of_gain(at + 1));
                add(entry.sums, &format!("{}/{list}", id.folder()));
            }
            if matches!(entry.event, Event::Timestamp(_)) && entry.from <= ground.as_of {
                add(
                    entry.sums,
                    &format!("{}/{SUMS}", timestamp::folder(entry.n)),
                );
            }
        }
        files.insert(CHAIN.to_owned(), chain.into_bytes());
        let last = sealed.last();
        let head = last.map_or(Digest::ZERO, |entry| entry.digest);
        (last.map_or(String::new(), |entry| line_file(entry)), head)
    }

    /// Adds the time stamps that readers see, each with its list; returns what they say.
    fn token_files(
        &self,
        files: &mut BTreeMap<String, Vec<u8>>,
    ) -> Result<Vec<Stamped>, NoEvidence> {
        let ground = &self.ground;
        let mut report = Report::new();
        let mut stamps = Vec::new();
        let shown = ground.site.timestamps.iter();
        for stamp in shown.filter(|stamp| stamp.from <= ground.as_of) {
            for path in ground.tree.below(&timestamp::folder(stamp.entry)) {
                if let Some(bytes) = ground.tree.bytes_or_finding(path, &mut report) {
                    files.insert(path.to_string(), bytes);
                }
            }
            let mut lines = ground.site.ledger.entries.iter();
            if let Some(line) = lines.find(|line| line.n == stamp.covers) {
                stamps.push(Stamped {
                    timestamp: stamp.clone(),
                    line: (line.from <= ground.as_of).then(|| line_file(line)),
                    digest: line.digest,
                });
            }
        }
        if report.is_empty() {
            Ok(stamps)
        } else {
            Err(NoEvidence::Findings(report))
        }
    }

    /// Adds the pages of the version's texts, each revision's too, as they are on the plan's day.
    fn page_files(
        &self,
        version: &Version,
        files: &mut BTreeMap<String, Vec<u8>>,
    ) -> Result<(), NoEvidence> {
        for (lang, path) in version.all_paths() {
            let below = path.trim_end_matches('/');
            let revisions = (0..=version.latest(lang)).map(|number| format!("{below}.{number}/"));
            for route in std::iter::once(path.to_owned()).chain(revisions) {
                let Some((route, _)) = self.answer(&route) else {
                    continue;
                };
                let page = self.render(route).map_err(NoEvidence::Findings)?;
                files.insert(format!("pages{route}index.html"), page);
            }
        }
        Ok(())
    }
}

fn line_file(entry: &Entry) -> String {
    format!("ledger/{:04}.json", entry.n)
}

/// Returns the list of the digests of all files, to be added under the name `SHA256SUMS`.
pub fn list(files: &BTreeMap<String, Vec<u8>>) -> String {
    let digests = files.iter();
    let digests = digests.map(|(path, bytes)| (path.clone(), Digest::of(bytes)));
    sums::write(&digests.collect::<Sums>())
}
