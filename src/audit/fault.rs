//! Faults of pages, put together: what a template gets wrong it gets wrong on every page, and is
//! one finding.

use std::collections::BTreeMap;

use crate::base::{Arg, Code, Diagnostic, Report, TreePath};
use crate::render::Plan;

use super::map::Map;

/// What is wrong on a page, without the page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The kind of finding.
    pub code: Code,
    /// Whose fault it is.
    pub cause: Cause,
    /// What its message is given.
    pub args: Vec<(&'static str, Arg)>,
    /// What its message is given that may differ from page to page: told of the first one.
    pub details: Vec<(&'static str, Arg)>,
    /// Words by which the cause may be found in a template or text, the surest first.
    pub clues: Vec<String>,
}

/// What a fault of a page comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// A template or stylesheet.
    Theme,
    /// The words of a sealed file.
    Text(TreePath),
    /// No one file.
    Unknown,
}

impl Fault {
    /// A fault that lies with the theme, until something else is said.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            cause: Cause::Theme,
            args: Vec::new(),
            details: Vec::new(),
            clues: Vec::new(),
        }
    }

    /// Adds an argument of the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds an argument that may differ from page to page.
    #[must_use]
    pub fn detail(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.details.push((name, value.into()));
        self
    }

    /// Adds words by which the cause may be found.
    #[must_use]
    pub fn clue(mut self, words: &str) -> Self {
        self.clues.push(words.to_owned());
        self
    }
}

/// All faults, each once, with the pages they stand on.
#[derive(Debug, Default)]
pub struct Faults(BTreeMap<Fault, Seen>);

#[derive(Debug)]
struct Seen {
    first: u32,
    details: Vec<(&'static str, Arg)>,
    pages: usize,
}

impl Faults {
    /// Adds the faults of a page; what stands there twice counts once.
    pub fn add(&mut self, page: u32, mut faults: Vec<Fault>) {
        faults.sort();
        faults.dedup();
        for mut fault in faults {
            let details = std::mem::take(&mut fault.details);
            let seen = self.0.entry(fault).or_insert(Seen {
                first: u32::MAX,
                details: Vec::new(),
                pages: 0,
            });
            if page < seen.first {
                seen.first = page;
                seen.details = details;
            }
            seen.pages += 1;
        }
    }

    /// Returns each fault as a finding that names the first of its pages and its cause.
    pub fn report(self, map: &Map<'_>) -> Report {
        let mut report = Report::new();
        for (fault, seen) in self.0 {
            report.push(finding(map, fault, &seen));
        }
        report
    }
}

fn finding(map: &Map<'_>, fault: Fault, seen: &Seen) -> Diagnostic {
    let mut finding = Diagnostic::new(fault.code);
    let clues: Vec<&str> = fault.clues.iter().map(String::as_str).collect();
    let plan: &Plan = map.plan;
    if let Some(at) = map.place(seen.first) {
        finding = finding
            .arg("page", map.name(at))
            .arg("others", seen.pages.saturating_sub(1));
        let place = match &fault.cause {
            Cause::Text(path) => {
                let words = clues.first().copied().unwrap_or_default();
                Some(plan.place_in(path, words))
            }
            Cause::Theme => plan.place_in_theme(at.page, &clues),
            Cause::Unknown => None,
        };
        if let Some(place) = place {
            finding = finding.at(place);
        }
    }
    finding.args.extend(fault.args);
    finding.args.extend(seen.details.iter().cloned());
    finding
}
