//! A listing brought up to date: only what was touched is looked at again.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs;
use std::ops::Bound;
use std::path::{Component, Path, PathBuf};

use super::{Below, Listing, PARTS, below};
use crate::base::TreePath;
use crate::sys::Failure;

/// How many links one path may pass, as Linux has it (path_resolution(7)).
const MOST_LINKS: usize = 40;

/// Which paths of a site may have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// These, each with everything below it; a path may be gone.
    Paths(BTreeSet<TreePath>),
    /// It is not known which.
    Everything,
}

impl Touched {
    /// Returns what one or the other touched.
    #[must_use]
    pub fn with(self, other: &Self) -> Self {
        match (self, other) {
            (Self::Paths(mut paths), Self::Paths(others)) => {
                paths.extend(others.iter().cloned());
                Self::Paths(paths)
            }
            _ => Self::Everything,
        }
    }
}

impl Listing {
    /// Looks again at what was touched. The listing is then as a new one would be, as long as
    /// everything that changed was touched.
    ///
    /// # Errors
    /// [`Failure::Io`] where the site's folder itself cannot be read; nothing is changed.
    pub fn relist(&mut self, touched: &Touched) -> Result<(), Failure> {
        match touched {
            Touched::Everything => *self = Self::of(&self.root)?,
            Touched::Paths(paths) => {
                fs::metadata(&self.root).map_err(Failure::io(&self.root))?;
                for path in outermost(paths) {
                    self.look(path);
                }
            }
        }
        Ok(())
    }

    /// Returns the paths under which two listings of the same site differ.
    pub fn differences(&self, other: &Self) -> BTreeSet<TreePath> {
        let mut found = BTreeSet::new();
        differing(&self.files, &other.files, &mut found);
        differing(&self.faults, &other.faults, &mut found);
        differing(&self.folders, &other.folders, &mut found);
        differing(&self.links, &other.links, &mut found);
        found
    }

    /// Returns the site's folder, its real place.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns every folder that was touched and is listed, with its real place.
    pub(in crate::sys) fn folders(&self, touched: &Touched) -> Vec<(&TreePath, &PathBuf)> {
        within(&self.folders, touched)
    }

    /// Returns every symbolic link that was touched, with what it passes inside the site on its way.
    pub(in crate::sys) fn links(&self, touched: &Touched) -> Vec<(&TreePath, &Vec<PathBuf>)> {
        within(&self.links, touched)
    }

    /// Looks at one path: a file, a folder with everything below it, or nothing any more.
    ///
    /// Where a folder above it is not the one that was listed, that folder is looked at instead.
    pub(super) fn look(&mut self, path: &TreePath) {
        let mut real = self.root.clone();
        let mut inside = vec![real.clone()];
        for name in from_the_top(path) {
            let belongs = match name.parent() {
                Some(folder) => matches!(below(&folder, name.file_name().as_ref()), Below::Path(_)),
                None => PARTS.contains(&name.as_str()),
            };
            if !belongs {
                return;
            }
            real.push(name.file_name());
            let is_above = name != *path;
            let folder = is_above.then(|| fs::canonicalize(&real).ok()).flatten();
            let Some(folder) = folder.filter(|real| self.is_listed(&name, real)) else {
                self.forget(&name);
                return self.entry(&real, &name, &mut inside);
            };
            inside.push(folder.clone());
            real = folder;
        }
    }

    fn is_listed(&self, folder: &TreePath, real: &Path) -> bool {
        self.folders.get(folder).is_some_and(|known| known == real) && real.is_dir()
    }

    fn forget(&mut self, path: &TreePath) {
        cut(&mut self.files, path);
        cut(&mut self.faults, path);
        cut(&mut self.folders, path);
        cut(&mut self.links, path);
    }
}

/// Returns what a link passes inside the site, one path for each step of its way: where any of
/// them is made, moved or removed, the link may lead elsewhere.
pub(super) fn passed(root: &Path, link: &Path) -> Vec<PathBuf> {
    let mut passed = Vec::new();
    let mut at = link.parent().unwrap_or(root).to_owned();
    let mut ahead = fs::read_link(link).map_or_else(|_| Vec::new(), |to| steps(&to));
    let mut links = 1;
    while let Some(step) = ahead.pop() {
        match Path::new(&step).components().next() {
            Some(Component::Normal(name)) => at.push(name),
            Some(Component::ParentDir) => {
                at.pop();
                continue;
            }
            Some(Component::RootDir | Component::Prefix(_)) => {
                at.push(step);
                continue;
            }
            Some(Component::CurDir) | None => continue,
        }
        if at.starts_with(root) && at != root {
            passed.push(at.clone());
        }
        if let Ok(to) = fs::read_link(&at) {
            links += 1;
            if links > MOST_LINKS {
                break;
            }
            at.pop();
            ahead.extend(steps(&to));
        }
    }
    passed
}

/// Returns the steps of a path, the first one last.
fn steps(path: &Path) -> Vec<OsString> {
    let steps = path.components().rev();
    steps.map(|step| step.as_os_str().to_owned()).collect()
}

/// Returns the folders a path stands in, from the top, and the path itself.
fn from_the_top(path: &TreePath) -> Vec<TreePath> {
    let mut names: Vec<_> = std::iter::successors(Some(path.clone()), TreePath::parent).collect();
    names.reverse();
    names
}

/// Returns the paths that stand below none of the others.
fn outermost(paths: &BTreeSet<TreePath>) -> impl Iterator<Item = &TreePath> {
    let is_below_another = |path: &TreePath| {
        let mut above = std::iter::successors(path.parent(), TreePath::parent);
        above.any(|above| paths.contains(&above))
    };
    paths.iter().filter(move |path| !is_below_another(path))
}

/// Removes a path and everything below it.
fn cut<V>(map: &mut BTreeMap<TreePath, V>, path: &TreePath) {
    let found = at_and_below(map, path).map(|(name, _)| name.clone());
    for name in found.collect::<Vec<_>>() {
        map.remove(&name);
    }
}

fn within<'a, V>(map: &'a BTreeMap<TreePath, V>, touched: &Touched) -> Vec<(&'a TreePath, &'a V)> {
    match touched {
        Touched::Everything => map.iter().collect(),
        Touched::Paths(paths) => {
            let paths = outermost(paths);
            paths.flat_map(|path| at_and_below(map, path)).collect()
        }
    }
}

/// Returns what a map has at a path and below it.
fn at_and_below<'a, V>(
    map: &'a BTreeMap<TreePath, V>,
    path: &TreePath,
) -> impl Iterator<Item = (&'a TreePath, &'a V)> {
    let below = format!("{path}/");
    let from = (Bound::Included(below.as_str()), Bound::Unbounded);
    let after = map.range::<str, _>(from);
    let after = after.take_while(move |(name, _)| name.as_str().starts_with(&below));
    map.get_key_value(path.as_str()).into_iter().chain(after)
}

fn differing<V: PartialEq>(
    old: &BTreeMap<TreePath, V>,
    new: &BTreeMap<TreePath, V>,
    found: &mut BTreeSet<TreePath>,
) {
    let changed = |(name, value): &(&TreePath, &V)| new.get(*name) != Some(*value);
    found.extend(old.iter().filter(changed).map(|(name, _)| name.clone()));
    let added = new.keys().filter(|name| !old.contains_key(*name));
    found.extend(added.cloned());
}
