//! The site's files as values: which there are, and their bytes when asked for.
//!
//! A [`Tree`] is listed once by whoever knows the disk; what could not be listed is kept as
//! [`ListFault`]s and becomes findings here. Nothing in this layer opens a file itself.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;
use std::time::SystemTime;

use crate::base::{Code, Diagnostic, Place, Report, Source, TreePath};

use super::text;

pub use super::mark::{FileFact, Mark};

/// Files larger than this are never read: a legal text of a thousand pages has 3 MiB.
pub const LARGEST_FILE: u64 = 8 * 1024 * 1024;

/// Where the bytes of files come from.
pub trait Store: Send + Sync {
    /// Returns the bytes of a file that was listed with `fact`.
    ///
    /// # Errors
    /// Returns why the file cannot be read.
    fn read(&self, path: &TreePath, fact: &FileFact) -> Result<Vec<u8>, ReadFault>;
}

/// Why a file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadFault {
    /// There is no such file.
    Missing,
    /// The system does not let us read it.
    Denied,
    /// It is no longer the file that was listed.
    Changed,
    /// It is larger than [`LARGEST_FILE`]; its length in bytes.
    TooLarge(u64),
    /// Anything else, in the system's words.
    Other(String),
}

/// What listing the site met besides files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListFault {
    /// A symbolic link leads out of the site.
    LinkOutOfSite {
        /// The link.
        path: TreePath,
        /// Where it leads, as the link says.
        target: String,
    },
    /// A name cannot be used in a site: not Unicode, with a backslash or a control character.
    NameNotSafe {
        /// The folder it stands in; `None` for the site's root.
        folder: Option<TreePath>,
        /// The name, as well as it can be shown.
        name: String,
    },
    /// A folder or link cannot be read.
    Unreadable {
        /// What cannot be read.
        path: TreePath,
        /// Why.
        fault: ReadFault,
    },
}

/// The files of a site.
#[derive(Clone)]
pub struct Tree {
    files: BTreeMap<TreePath, FileFact>,
    store: Arc<dyn Store>,
    faults: Vec<ListFault>,
    listed: Option<SystemTime>,
}

impl Tree {
    /// Makes a tree of listed files whose bytes `store` gives.
    pub fn new(
        files: BTreeMap<TreePath, FileFact>,
        store: Arc<dyn Store>,
        faults: Vec<ListFault>,
    ) -> Self {
        Self {
            files,
            store,
            faults,
            listed: None,
        }
    }

    /// Returns the tree with the moment at which it was listed, or a part of it again.
    #[must_use]
    pub fn listed_at(mut self, now: SystemTime) -> Self {
        self.listed = Some(now);
        self
    }

    /// Makes a tree of files held in memory; unsafe paths become faults.
    pub fn in_memory<'a, B: Into<Vec<u8>>>(files: impl IntoIterator<Item = (&'a str, B)>) -> Self {
        let mut store = MemoryStore::default();
        let mut faults = Vec::new();
        for (path, bytes) in files {
            match TreePath::parse(path) {
                Some(path) => store.insert(path, bytes.into()),
                None => faults.push(ListFault::NameNotSafe {
                    folder: None,
                    name: path.to_owned(),
                }),
            }
        }
        Self::new(store.facts(), Arc::new(store), faults)
    }

    /// Returns the tree as it would be with these files added or in the place of others.
    #[must_use]
    pub fn with<'a>(&self, files: impl IntoIterator<Item = (&'a TreePath, &'a [u8])>) -> Self {
        let mut over = MemoryStore::default();
        for (path, bytes) in files {
            over.insert(path.clone(), bytes.to_vec());
        }
        let mut all = self.files.clone();
        all.extend(over.facts());
        let under = Arc::clone(&self.store);
        Self {
            files: all,
            store: Arc::new(Overlay { over, under }),
            faults: self.faults.clone(),
            listed: self.listed,
        }
    }

    /// Returns whether another tree lists the same files with the same marks, and the same faults.
    pub fn lists_as(&self, other: &Self) -> bool {
        self.files == other.files && self.faults == other.faults
    }

    /// Returns every file, in the order of their paths.
    pub fn paths(&self) -> impl Iterator<Item = &TreePath> {
        self.files.keys()
    }

    /// Returns every file below `folder`, in the order of their paths.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = &TreePath> {
        let prefix = format!("{folder}/");
        let start = Bound::Included(prefix.as_str());
        self.files
            .range::<str, _>((start, Bound::Unbounded))
            .map(|(path, _)| path)
            .take_while(move |path| path.as_str().starts_with(&prefix))
    }

    /// Returns the names of the folders directly below `folder`, sorted, each once.
    pub fn folders(&self, folder: &str) -> Vec<String> {
        let mut names = Vec::new();
        for path in self.below(folder) {
            let name = path.below(folder).and_then(|rest| rest.split_once('/'));
            if let Some((name, _)) = name
                && names.last().is_none_or(|last| last != name)
            {
                names.push(name.to_owned());
            }
        }
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Returns what is known of the file at `path`, or of those below it, in the order of their paths.
    pub fn part(&self, path: &TreePath) -> impl Iterator<Item = (&TreePath, &FileFact)> {
        let below = (Bound::Included(path.as_str()), Bound::Unbounded);
        let files = self.files.range::<str, _>(below);
        files
            .take_while(move |(file, _)| file.as_str().starts_with(path.as_str()))
            .filter(move |(file, _)| *file == path || file.below(path.as_str()).is_some())
    }

    /// Returns a tree of nothing but a part of this one.
    pub(super) fn only(&self, path: &TreePath) -> Self {
        let files = self.part(path);
        Self {
            files: files.map(|(path, fact)| (path.clone(), *fact)).collect(),
            store: Arc::clone(&self.store),
            faults: Vec::new(),
            listed: self.listed,
        }
    }

    /// Returns the same tree with another store, made of its own.
    pub(super) fn through(&self, store: impl FnOnce(Arc<dyn Store>) -> Arc<dyn Store>) -> Self {
        Self {
            store: store(Arc::clone(&self.store)),
            ..self.clone()
        }
    }

    /// Returns whether every change made from now on gives a file of this part another mark.
    pub fn is_settled(&self, path: &TreePath) -> bool {
        let mut files = self.part(path);
        files.all(|(_, fact)| fact.mark.is_settled(self.listed))
    }

    /// Returns the files that stand directly in `folder`.
    pub fn files_in<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = &'a TreePath> {
        let direct = |path: &&TreePath| path.below(folder).is_some_and(|name| !name.contains('/'));
        self.below(folder).filter(direct)
    }

    /// Returns the file at this path, where there is one.
    pub fn find(&self, path: &str) -> Option<&TreePath> {
        self.files.get_key_value(path).map(|(path, _)| path)
    }

    /// Returns what is known of a file without reading it.
    pub fn fact(&self, path: &TreePath) -> Option<FileFact> {
        self.files.get(path).copied()
    }

    /// Returns the bytes of a file.
    ///
    /// # Errors
    /// Returns why it cannot be read; a file too large is refused before it is read.
    pub fn bytes(&self, path: &TreePath) -> Result<Vec<u8>, ReadFault> {
        let fact = self.fact(path).ok_or(ReadFault::Missing)?;
        if fact.len > LARGEST_FILE {
            return Err(ReadFault::TooLarge(fact.len));
        }
        self.store.read(path, &fact)
    }

    /// Returns the bytes of a file, or the finding that it cannot be read.
    pub fn bytes_or_finding(&self, path: &TreePath, report: &mut Report) -> Option<Vec<u8>> {
        let found = self.bytes(path);
        found.map_err(|fault| report.push(fault.finding(path))).ok()
    }

    /// Returns a file's text as editors see it, with what they do not see as findings.
    ///
    /// The byte order mark is cut and line ends are LF: all offsets count in this text.
    /// `None` where the file cannot be read or is not UTF-8.
    pub fn text(&self, path: &TreePath, report: &mut Report) -> Option<Source> {
        let bytes = self.bytes_or_finding(path, report)?;
        text::decode(path, &bytes, report)
    }

    /// Returns what listing the files met, as findings.
    pub fn listing_findings(&self) -> Report {
        let mut report = Report::new();
        for fault in &self.faults {
            report.push(fault.finding());
        }
        report
    }
}

impl ReadFault {
    /// Returns the finding for a file that cannot be read.
    pub fn finding(&self, path: &TreePath) -> Diagnostic {
        let unreadable = |why: &str| {
            Diagnostic::new(Code::FILE_UNREADABLE)
                .at(Place::file(path))
                .arg("why", why)
        };
        match self {
            Self::Missing => unreadable("missing").arg_or_none("words", ""),
            Self::Denied => unreadable("denied").arg_or_none("words", ""),
            Self::Changed => unreadable("changed").arg_or_none("words", ""),
            Self::Other(words) => unreadable("other").arg_or_none("words", words.as_str()),
            Self::TooLarge(len) => Diagnostic::new(Code::FILE_TOO_LARGE)
                .at(Place::file(path))
                .arg("size", mebibytes(*len))
                .arg("limit", mebibytes(LARGEST_FILE)),
        }
    }
}

impl ListFault {
    fn finding(&self) -> Diagnostic {
        match self {
            Self::LinkOutOfSite { path, target } => Diagnostic::new(Code::LINK_OUT_OF_SITE)
                .at(Place::file(path))
                .arg("target", target.as_str()),
            Self::NameNotSafe { folder, name } => {
                let finding = Diagnostic::new(Code::PATH_NOT_SAFE).arg("name", name.as_str());
                match folder {
                    Some(folder) => finding.at(Place::file(folder)),
                    None => finding,
                }
            }
            Self::Unreadable { path, fault } => fault.finding(path),
        }
    }
}

fn mebibytes(len: u64) -> usize {
    usize::try_from(len.div_ceil(1024 * 1024)).unwrap_or(usize::MAX)
}

/// Files held in memory.
#[derive(Debug, Clone, Default)]
pub struct MemoryStore {
    files: BTreeMap<TreePath, Vec<u8>>,
}

impl MemoryStore {
    /// Adds or replaces a file.
    pub fn insert(&mut self, path: TreePath, bytes: Vec<u8>) {
        self.files.insert(path, bytes);
    }

    /// Returns what a listing of these files gives.
    pub fn facts(&self) -> BTreeMap<TreePath, FileFact> {
        let files = self.files.iter();
        files
            .map(|(path, bytes)| (path.clone(), FileFact::of(bytes)))
            .collect()
    }
}

impl Store for MemoryStore {
    fn read(&self, path: &TreePath, _: &FileFact) -> Result<Vec<u8>, ReadFault> {
        self.files.get(path).cloned().ok_or(ReadFault::Missing)
    }
}

/// Files held in memory before those of another store.
struct Overlay {
    over: MemoryStore,
    under: Arc<dyn Store>,
}

impl Store for Overlay {
    fn read(&self, path: &TreePath, fact: &FileFact) -> Result<Vec<u8>, ReadFault> {
        match self.over.read(path, fact) {
            Err(ReadFault::Missing) => self.under.read(path, fact),
            found => found,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::{FileFact, MemoryStore, ReadFault, Tree};
    use crate::base::TreePath;

    #[test]
    fn a_folder_whose_name_begins_like_another_is_not_below_it() {
        let tree = Tree::in_memory([("a/b/x", ""), ("a-b/x", ""), ("a/b-c/x", ""), ("a/y", "")]);
        let below: Vec<_> = tree.below("a").map(TreePath::as_str).collect();
        assert_eq!(below, ["a/b-c/x", "a/b/x", "a/y"]);
        assert_eq!(tree.folders("a"), ["b", "b-c"]);
        assert_eq!(tree.files_in("a").count(), 1);
    }

    #[test]
    fn a_tree_with_changes_has_them_and_everything_else() {
        let path = |name: &str| TreePath::parse(name).expect("the path is plain");
        let (old, new) = (path("a/old"), path("b/new"));
        let tree = Tree::in_memory([("a/old", "1"), ("a/other", "2")]);
        let changed = tree.with([(&old, b"3".as_slice()), (&new, b"4".as_slice())]);
        assert_eq!(changed.bytes(&old), Ok(b"3".to_vec()));
        assert_eq!(changed.bytes(&new), Ok(b"4".to_vec()));
        assert_eq!(changed.bytes(&path("a/other")), Ok(b"2".to_vec()));
        assert_eq!(tree.bytes(&old), Ok(b"1".to_vec()));
    }

    #[test]
    fn a_file_of_100_megabytes_is_refused_unread() {
        let path = TreePath::parse("content/a/fr.md").expect("the path is plain");
        let len = 100_000_000;
        let mark = FileFact::of(b"").mark;
        let files = BTreeMap::from([(path.clone(), FileFact { len, mark })]);
        let tree = Tree::new(files, Arc::new(MemoryStore::default()), Vec::new());
        assert_eq!(tree.bytes(&path), Err(ReadFault::TooLarge(len)));
    }
}
