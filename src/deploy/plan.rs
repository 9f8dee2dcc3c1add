//! What a deployment changes, found without asking anybody: two states of files compared.

use std::collections::{BTreeMap, BTreeSet};

use super::class::Class;
use super::record::{Files, Manifest, Retired};

/// How long parts of pages stay that no page names any more, in seconds: whoever opened a page before
/// may still ask for them.
const RETIREMENT: i64 = 24 * 60 * 60;

/// What a deployment changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Files that are new, or have other bytes than before.
    pub put: Vec<String>,
    /// Files that go.
    pub removed: Vec<String>,
    /// Parts of pages that no page names any more and that stay for now.
    pub retired: BTreeMap<String, Retired>,
}

/// A file of a published version that would be lost or have other words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Harm {
    /// Its path.
    pub path: String,
    /// Whether it would be gone; otherwise its sealed words would be others.
    pub is_lost: bool,
}

/// Compares what is deployed with what shall be, at a moment in seconds since 1970.
pub fn changes(before: Option<&Manifest>, after: &Files, now: i64) -> Changes {
    let Some(before) = before else {
        return Changes {
            put: after.keys().cloned().collect(),
            ..Changes::default()
        };
    };
    let mut changes = Changes::default();
    let is_there = |path: &String| {
        let file = before.files.get(path);
        file.or_else(|| before.retired.get(path).map(|retired| &retired.file))
    };
    for (path, file) in after {
        if is_there(path).is_none_or(|known| known.sha256 != file.sha256) {
            changes.put.push(path.clone());
        }
    }
    for (path, file) in &before.files {
        if after.contains_key(path) {
            continue;
        }
        if file.class == Class::Asset {
            let (file, since) = (*file, now);
            changes
                .retired
                .insert(path.clone(), Retired { file, since });
        } else {
            changes.removed.push(path.clone());
        }
    }
    for (path, retired) in &before.retired {
        if after.contains_key(path) || before.files.contains_key(path) {
            continue;
        }
        if now.saturating_sub(retired.since) < RETIREMENT {
            changes.retired.insert(path.clone(), *retired);
        } else {
            changes.removed.push(path.clone());
        }
    }
    changes
}

impl Changes {
    /// Returns whether nothing changes that readers could see.
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.removed.is_empty()
    }
}

/// Returns what published versions would lose: an address that would not answer any more, a sealed
/// text with other bytes.
///
/// Pages may change, for they say what is in force today; the sealed words of `text.md` may not,
/// unless the ledger says that words were taken out of them (`redacted`: the digests of files after
/// that).
pub fn harm(before: &Manifest, after: &Files, redacted: &BTreeSet<String>) -> Vec<Harm> {
    let mut harm = Vec::new();
    for (path, file) in &before.files {
        let is_kept = match file.class {
            Class::Dated => is_address(path) || is_sealed(path),
            Class::Ledger => true,
            Class::Asset | Class::Current | Class::Moved | Class::Control | Class::News => false,
        };
        if !is_kept {
            continue;
        }
        let is_lost = match after.get(path) {
            None => true,
            Some(now) if is_sealed(path) && now.sha256 != file.sha256 => {
                if redacted.contains(&now.sha256.to_string()) {
                    continue;
                }
                false
            }
            Some(_) => continue,
        };
        harm.push(Harm {
            path: path.clone(),
            is_lost,
        });
    }
    harm
}

fn is_address(path: &str) -> bool {
    path.ends_with("/index.html")
}

fn is_sealed(path: &str) -> bool {
    path.ends_with("/text.md")
}

/// Returns the files that a deployment puts back, which are those of an earlier one: but the ledger
/// and what is said of versions published since stay, for they only ever grow.
pub fn back_to(earlier: &Files, now: &Files) -> Files {
    let mut files = earlier.clone();
    for (path, file) in now {
        let is_kept = match file.class {
            Class::Ledger => true,
            Class::Dated => !earlier.contains_key(path),
            Class::Asset | Class::Current | Class::Moved | Class::Control | Class::News => false,
        };
        if is_kept {
            files.insert(path.clone(), *file);
        }
    }
    files
}

/// Returns the folders that files need, those above first.
pub fn folders<'a>(paths: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let mut folders = BTreeSet::new();
    for path in paths {
        let mut rest = path.as_str();
        while let Some((folder, _)) = rest.rsplit_once('/') {
            if !folders.insert(folder.to_owned()) {
                break;
            }
            rest = folder;
        }
    }
    folders.into_iter().collect()
}

/// Returns the folders that hold none of the files any more, those below first.
pub fn emptied(removed: &[String], after: &Files) -> Vec<String> {
    let needed: BTreeSet<String> = folders(after.keys()).into_iter().collect();
    let gone = folders(removed).into_iter();
    let mut gone: Vec<String> = gone.filter(|folder| !needed.contains(folder)).collect();
    gone.reverse();
    gone
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{RETIREMENT, back_to, changes, emptied, folders, harm};
    use crate::base::{Digest, Instant};
    use crate::deploy::class::Class;
    use crate::deploy::record::{DeployId, FileRecord, Files, Manifest, ManifestSchema};

    fn files(all: &[(&str, &str, Class)]) -> Files {
        let file = |(path, words, class): &(&str, &str, Class)| {
            let record = FileRecord {
                sha256: Digest::of(words.as_bytes()),
                size: words.len() as u64,
                class: *class,
            };
            ((*path).to_owned(), record)
        };
        all.iter().map(file).collect()
    }

    fn deployed(files: Files) -> Manifest {
        let at = Instant::parse("2026-11-28T14:03:12Z").expect("an instant");
        Manifest {
            schema: ManifestSchema::V1,
            id: DeployId::new(at, &[0; 16]),
            head: Digest::ZERO,
            files,
            retired: [].into(),
        }
    }

    const PAGE: &str = "fr/p/2021-10-15/index.html";
    const TEXT: &str = "fr/p/2021-10-15/text.md";

    #[test]
    fn only_what_differs_is_put_and_only_what_was_ours_goes() {
        let before = files(&[
            ("a.html", "same", Class::Current),
            ("b.html", "old", Class::Current),
            ("c.html", "gone", Class::Current),
        ]);
        let after = files(&[
            ("a.html", "same", Class::Current),
            ("b.html", "new", Class::Current),
            ("d.html", "fresh", Class::Current),
        ]);
        let changes = changes(Some(&deployed(before)), &after, 0);
        assert_eq!(changes.put, ["b.html", "d.html"]);
        assert_eq!(changes.removed, ["c.html"]);
    }

    #[test]
    fn parts_of_pages_stay_for_a_day() {
        let mut state = deployed(files(&[("assets/old.css", "x", Class::Asset)]));
        let after = files(&[("assets/new.css", "y", Class::Asset)]);
        let first = changes(Some(&state), &after, 1_000);
        assert_eq!(first.removed, [""; 0]);
        assert_eq!(first.retired["assets/old.css"].since, 1_000);
        state.files.clone_from(&after);
        state.retired = first.retired;
        let soon = changes(Some(&state), &after, 1_000 + RETIREMENT - 1);
        assert!(soon.is_empty() && soon.retired.len() == 1);
        let later = changes(Some(&state), &after, 1_000 + RETIREMENT);
        assert_eq!(later.removed, ["assets/old.css"]);
        // Taken up again, it is there already.
        let again = files(&[("assets/old.css", "x", Class::Asset)]);
        assert_eq!(changes(Some(&state), &again, 2_000).put, [""; 0]);
    }

    #[test]
    fn a_published_version_is_neither_lost_nor_changed() {
        let before = deployed(files(&[
            (PAGE, "a page", Class::Dated),
            (TEXT, "sealed", Class::Dated),
            ("fr/p/2021-10-15/document.json", "{}", Class::Dated),
            ("fr/p/index.html", "now", Class::Current),
        ]));
        let none = BTreeSet::new();
        let lost = harm(&before, &Files::new(), &none);
        let lost: Vec<_> = lost
            .iter()
            .map(|harm| (harm.path.as_str(), harm.is_lost))
            .collect();
        assert_eq!(lost, [(PAGE, true), (TEXT, true)]);
        let changed = files(&[
            (PAGE, "the same words in another theme", Class::Dated),
            (TEXT, "other words", Class::Dated),
        ]);
        let found = harm(&before, &changed, &none);
        assert_eq!(found.len(), 1);
        assert!(found[0].path == TEXT && !found[0].is_lost);
        let redacted = BTreeSet::from([Digest::of(b"other words").to_string()]);
        assert_eq!(harm(&before, &changed, &redacted), []);
    }

    #[test]
    fn going_back_takes_nothing_published_away() {
        let earlier = files(&[
            ("fr/p/index.html", "old", Class::Current),
            ("ledger.txt", "1", Class::Ledger),
            (PAGE, "an old page", Class::Dated),
        ]);
        let now = files(&[
            ("fr/p/index.html", "new", Class::Current),
            (
                "fr/p/2027-01-15/index.html",
                "published since",
                Class::Dated,
            ),
            ("fr/feed.atom", "new", Class::News),
            ("ledger.txt", "1 2", Class::Ledger),
            (PAGE, "a new page", Class::Dated),
        ]);
        let back = back_to(&earlier, &now);
        let words = |path: &str| back.get(path).map(|file| file.sha256);
        assert_eq!(words("fr/p/index.html"), Some(Digest::of(b"old")));
        assert_eq!(words(PAGE), Some(Digest::of(b"an old page")));
        assert_eq!(words("ledger.txt"), Some(Digest::of(b"1 2")));
        assert!(back.contains_key("fr/p/2027-01-15/index.html"));
        assert!(!back.contains_key("fr/feed.atom"));
    }

    #[test]
    fn folders_are_made_from_above_and_removed_from_below() {
        let removed = ["fr/p/2021/a.html", "fr/p/b.html", "fr/c.html"].map(str::to_owned);
        assert_eq!(folders(&removed), ["fr", "fr/p", "fr/p/2021"]);
        let after = files(&[("fr/d.html", "", Class::Current)]);
        assert_eq!(emptied(&removed, &after), ["fr/p/2021", "fr/p"]);
    }
}
