//! Differences put together: what a host does to every page is one finding.

use crate::base::{Code, Diagnostic, Report};

/// All differences, each once, with the paths where it was met.
#[derive(Debug, Default)]
pub struct Found(Vec<(Diagnostic, Vec<String>)>);

impl Found {
    /// Adds what was found at a path of the host.
    pub fn add(&mut self, path: &str, finding: Diagnostic) {
        match self.0.iter_mut().find(|(known, _)| *known == finding) {
            Some((_, paths)) if paths.iter().any(|known| known == path) => {}
            Some((_, paths)) => paths.push(path.to_owned()),
            None => self.0.push((finding, vec![path.to_owned()])),
        }
    }

    /// Returns each finding with the first of its paths and the number of the others.
    pub fn report(self) -> Report {
        let mut report = Report::new();
        let is_other = |(finding, _): &(Diagnostic, _)| finding.code == Code::LIVE_LEDGER;
        let is_other = self.0.iter().any(is_other);
        for (finding, paths) in self.0 {
            // Pages name the ledger's head: with another ledger no page can be that of today.
            if is_other && finding.code == Code::LIVE_STALE {
                continue;
            }
            let others = paths.len().saturating_sub(1);
            let page = paths.into_iter().next().unwrap_or_default();
            report.push(finding.arg("page", page).arg("others", others));
        }
        report
    }
}
