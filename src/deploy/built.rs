//! A build, as what is to be deployed.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::Digest;
use crate::model::{Deed, Event, Ledger};
use crate::render::{Plan, route};

use super::class::Class;
use super::record::{FileRecord, Files};

/// Returns the files of a build, each with what it is to readers.
///
/// What is only shown from a day ahead on is like any other page: the server's directives, which come
/// after it, turn to it.
pub fn files(plan: &Plan, built: BTreeMap<String, (Digest, u64)>) -> Files {
    let classes = plan
        .pages()
        .map(|(route, page)| (route::file(route), Class::of(page)));
    let classes: BTreeMap<String, Class> = classes.collect();
    let file = |(path, (sha256, size))| {
        let class = classes.get(&path).copied().unwrap_or(Class::Current);
        let record = FileRecord {
            sha256,
            size,
            class,
        };
        (path, record)
    };
    built.into_iter().map(file).collect()
}

/// Returns the digests of files out of which words were taken by law.
pub fn redacted(ledger: &Ledger) -> BTreeSet<String> {
    let mut digests = BTreeSet::new();
    for entry in &ledger.entries {
        if let Event::Version(_, Deed::Redact(replaces)) = &entry.event {
            digests.extend(replaces.files().map(|(_, pair)| pair.now.to_string()));
        }
    }
    digests
}
