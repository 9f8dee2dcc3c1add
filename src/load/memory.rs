//! What was read of the parts of a site, kept for the next time.
//!
//! A part is a file or a folder with all below it. It is read out of a tree that holds nothing else:
//! what was read hangs on nothing but its files, and while their marks are the same, so is it.

use std::collections::BTreeMap;
use std::mem;
use std::sync::Arc;

use crate::base::{Digest, Report, TreePath};
use crate::lang::LocaleFile;
use crate::model::rule::Pack;
use crate::model::{Ledger, Registers, Version, WorkingText};
use crate::prose::number::Numbering;

use super::tree::{FileFact, Tree};
use super::watch::Watch;

/// What was read of a site the last time: what is unchanged is not read again.
///
/// Only what the last loading used is kept.
#[derive(Debug, Default)]
pub struct Memory {
    pub(super) texts: Parts<Option<Numbering>, Option<Arc<WorkingText>>>,
    pub(super) versions: Parts<(), Option<Arc<Version>>>,
    pub(super) register_files: Parts<(), Option<Digest>>,
    pub(super) registers: Parts<(), Arc<Registers>>,
    pub(super) ledger: Parts<(), Ledger>,
    pub(super) locales: Parts<(), Option<Arc<LocaleFile>>>,
    pub(super) packs: Parts<(), Option<Arc<Pack>>>,
}

impl Memory {
    /// Forgets what was not used since the last time.
    pub(super) fn forget_unused(&mut self) {
        self.texts.forget_unused();
        self.versions.forget_unused();
        self.register_files.forget_unused();
        self.registers.forget_unused();
        self.ledger.forget_unused();
    }
}

/// What was read of parts of one kind, each with whatever else it was read with.
#[derive(Debug)]
pub(super) struct Parts<W, T>(BTreeMap<TreePath, Part<W, T>>);

#[derive(Debug)]
struct Part<W, T> {
    files: Vec<(TreePath, FileFact)>,
    with: W,
    read: T,
    report: Report,
    is_used: bool,
}

impl<W, T> Default for Parts<W, T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<W: PartialEq, T: Clone> Parts<W, T> {
    /// Returns what `read` makes of a part, with what it finds: as it was read the last time, where
    /// neither its files nor `with` have changed.
    pub(super) fn read(
        &mut self,
        (tree, path): (&Tree, &TreePath),
        with: W,
        report: &mut Report,
        read: impl FnOnce(&Tree, &W, &mut Report) -> T,
    ) -> T {
        if let Some(part) = self.0.get_mut(path)
            && part.with == with
            && tree
                .part(path)
                .eq(part.files.iter().map(|(path, fact)| (path, fact)))
        {
            part.is_used = true;
            report.extend(part.report.clone());
            return part.read.clone();
        }
        let watch = Watch::default();
        let alone = watch.over(&tree.only(path));
        let mut found = Report::new();
        let value = read(&alone, &with, &mut found);
        report.extend(found.clone());
        if watch.has_failed() || !tree.is_settled(path) {
            self.0.remove(path);
            return value;
        }
        let files = tree.part(path).map(|(path, fact)| (path.clone(), *fact));
        let part = Part {
            files: files.collect(),
            with,
            read: value.clone(),
            report: found,
            is_used: true,
        };
        self.0.insert(path.clone(), part);
        value
    }

    /// Forgets what was not used since the last time.
    pub(super) fn forget_unused(&mut self) {
        self.0.retain(|_, part| mem::take(&mut part.is_used));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::{Duration, SystemTime};

    use super::{Memory, Parts};
    use crate::base::{Report, TreePath};
    use crate::load::tree::{FileFact, Mark, ReadFault, Store, Tree};
    use crate::load::{load, load_with};

    /// A disk that counts how often it is asked, and refuses the first time where told.
    struct Disk {
        asked: AtomicUsize,
        refuses: bool,
    }

    impl Store for Disk {
        fn read(&self, _: &TreePath, _: &FileFact) -> Result<Vec<u8>, ReadFault> {
            let asked = self.asked.fetch_add(1, Ordering::Relaxed);
            if self.refuses && asked == 0 {
                return Err(ReadFault::Denied);
            }
            Ok(b"words".to_vec())
        }
    }

    /// Reads a file twice that was changed `age` before it was listed; returns how often the disk
    /// was asked.
    fn asked(age: Duration, refuses: bool) -> usize {
        let path = TreePath::parse("avenant.lock").expect("a path");
        let changed = SystemTime::UNIX_EPOCH;
        let mark = Mark::Disk {
            written: Some(changed),
            changed: Some(changed),
            number: Some(1),
        };
        let files = BTreeMap::from([(path.clone(), FileFact { len: 5, mark })]);
        let asked = AtomicUsize::new(0);
        let disk = Arc::new(Disk { asked, refuses });
        let store = Arc::clone(&disk);
        let tree = Tree::new(files, store, Vec::new()).listed_at(changed + age);
        let mut parts = Parts::default();
        for _ in 0..2 {
            let mut report = Report::new();
            parts.read((&tree, &path), (), &mut report, |tree, (), _| {
                tree.bytes(&path).ok()
            });
        }
        disk.asked.load(Ordering::Relaxed)
    }

    #[test]
    fn a_file_is_read_again_only_where_its_mark_may_not_tell_of_a_change() {
        assert_eq!(asked(Duration::from_secs(60), false), 1);
        assert_eq!(asked(Duration::from_secs(1), false), 2);
        assert_eq!(asked(Duration::from_secs(60), true), 2);
    }

    #[test]
    fn only_what_was_used_last_is_kept() {
        let mut memory = Memory::default();
        for day in 1..=28 {
            let version = format!("content/a/2021-10-{day:02}/version.toml");
            let register = format!("content/registers/{day}.toml");
            let config = "languages = [\"fr\"]\ndocuments = [\"a\"]\n";
            let text = format!("## Words {{#w}}\n\n{day}\n");
            let tree = Tree::in_memory([
                ("avenant.toml", config),
                ("content/a/fr.md", text.as_str()),
                (version.as_str(), ""),
                (register.as_str(), ""),
            ]);
            let (_, again) = load_with(&tree, &mut memory);
            assert_eq!(again, load(&tree).1);
        }
        let Memory {
            texts,
            versions,
            register_files,
            registers,
            ..
        } = memory;
        assert_eq!(
            [
                texts.0.len(),
                versions.0.len(),
                register_files.0.len(),
                registers.0.len()
            ],
            [1, 1, 1, 1]
        );
    }
}
