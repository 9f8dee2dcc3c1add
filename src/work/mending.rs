//! All that can be mended in a site without asking, round by round: what one round mends may show
//! what another finding can be mended by.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, Digest, Report, TreePath};
use crate::compile::{self, Builtin};
use crate::edit::fix::{self, Mend};
use crate::edit::{Change, Edits};
use crate::load::Tree;

/// Rounds after which it is given up: a finding that its own edit does not mend would come back for
/// ever.
const ROUNDS: usize = 16;

/// A finding with the lines that its edit changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The finding.
    pub finding: Diagnostic,
    /// The file.
    pub path: TreePath,
    /// The number of the first line, from 1.
    pub line: usize,
    /// The lines as they are.
    pub before: String,
    /// The lines as they would be.
    pub after: String,
}

impl Step {
    fn of(path: &TreePath, mend: &Mend<'_>) -> Self {
        Self {
            finding: mend.finding.clone(),
            path: path.clone(),
            line: mend.line,
            before: mend.before.clone(),
            after: mend.after.clone(),
        }
    }
}

/// A site that is being mended; nothing of it is written.
pub struct Mending {
    /// What is mended, in order.
    pub steps: Vec<Step>,
    tree: Tree,
    report: Report,
    /// Files that changed, with the digest of their bytes before.
    changed: BTreeMap<TreePath, (Digest, Vec<u8>)>,
}

impl Mending {
    /// Mends what can be mended without asking in the files that are meant.
    pub fn of(tree: &Tree, builtin: &Builtin, is_meant: &dyn Fn(&TreePath) -> bool) -> Self {
        let mut mending = Self {
            steps: Vec::new(),
            tree: tree.with([]),
            report: found(tree, builtin),
            changed: BTreeMap::new(),
        };
        for _ in 0..ROUNDS {
            if !mending.round(is_meant) {
                break;
            }
            mending.report = found(&mending.tree, builtin);
        }
        mending
    }

    /// Mends once through; returns whether anything was mended.
    fn round(&mut self, is_meant: &dyn Fn(&TreePath) -> bool) -> bool {
        let report = self.report.clone();
        let mut any = false;
        for path in files(&report, is_meant) {
            let Some((bytes, text)) = self.read(&path) else {
                continue;
            };
            let mends = fix::mends(&report, &path, &text);
            let all: Vec<&Mend<'_>> = mends.iter().collect();
            any |= self.make(&path, &bytes, &fix::apart(&all));
        }
        any
    }

    /// Returns what somebody must look at, in the files that are meant.
    pub fn doubtful(&self, is_meant: &dyn Fn(&TreePath) -> bool) -> Vec<Step> {
        let mut steps = Vec::new();
        for path in files(&self.report, is_meant) {
            if let Some((_, text)) = self.read(&path) {
                let mends = fix::doubtful(&self.report, &path, &text);
                steps.extend(mends.iter().map(|mend| Step::of(&path, mend)));
            }
        }
        steps
    }

    /// Makes what somebody said yes to; of edits that touch each other the first. What was found
    /// before is then no longer what is found.
    pub fn accept(&mut self, accepted: &[Step]) {
        let report = std::mem::take(&mut self.report);
        let is_meant = |path: &TreePath| accepted.iter().any(|step| &step.path == path);
        for path in files(&report, &is_meant) {
            let Some((bytes, text)) = self.read(&path) else {
                continue;
            };
            let mends = fix::doubtful(&report, &path, &text);
            let chosen = mends
                .iter()
                .filter(|mend| accepted.contains(&Step::of(&path, mend)));
            let chosen: Vec<&Mend<'_>> = chosen.collect();
            self.make(&path, &bytes, &fix::apart(&chosen));
        }
    }

    fn read(&self, path: &TreePath) -> Option<(Vec<u8>, String)> {
        let bytes = self.tree.bytes(path).ok()?;
        let text = self.tree.text(path, &mut Report::new())?.text;
        Some((bytes, text))
    }

    fn make(&mut self, path: &TreePath, bytes: &[u8], mends: &[&Mend<'_>]) -> bool {
        let Some(mended) = fix::apply(bytes, mends).filter(|mended| mended.bytes != bytes) else {
            return false;
        };
        let steps = mends.iter().map(|mend| Step::of(path, mend));
        self.steps.extend(steps);
        self.tree = self.tree.with([(path, mended.bytes.as_slice())]);
        let known = self.changed.get(path);
        let was = known.map_or_else(|| Digest::of(bytes), |(was, _)| *was);
        self.changed.insert(path.clone(), (was, mended.bytes));
        true
    }

    /// Returns what would be written.
    pub fn edits(&self) -> Edits {
        let change = |(path, (was, bytes)): (&TreePath, &(Digest, Vec<u8>))| Change::Replace {
            path: path.clone(),
            was: *was,
            bytes: bytes.clone(),
        };
        Edits {
            changes: self.changed.iter().map(change).collect(),
        }
    }
}

fn found(tree: &Tree, builtin: &Builtin) -> Report {
    compile::check_alone(&compile::open(tree, builtin), tree)
}

/// Returns the files in which something was found, that are meant and that may be mended, each once.
fn files(report: &Report, is_meant: &dyn Fn(&TreePath) -> bool) -> Vec<TreePath> {
    let places = report.iter().filter_map(|finding| finding.place.as_ref());
    let mut files: Vec<TreePath> = places.map(|place| place.path.clone()).collect();
    files.sort();
    files.dedup();
    files.retain(|path| fix::is_open(path) && is_meant(path));
    files
}
