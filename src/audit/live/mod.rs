//! What a deployed site shows, held against what a build of the day makes.
//!
//! Pure: [`Live::course`] says what to ask for, somebody else asks, [`Live::judge`] says what is wrong
//! with the answers. Everything is asked for twice, as a tool and as a browser, for hosts are known to put
//! into pages for the one what they do not show the other.

mod answer;
mod found;
mod ledger;
mod page;
mod quoted;
pub mod robots;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Code, Diagnostic, Digest, Report};
use crate::model::{Site, VersionId};
use crate::render::ground::TextAt;
use crate::render::{File, Page, Plan, route};

use super::archives;
use answer::status;
use quoted::quoted;
use robots::{ARCHIVES, Robots};

pub use answer::{Answer, Seen};
pub use found::Found;
pub use ledger::lines_shown;

/// Bytes an answer may have beside twice those expected: enough for a host's own page of an error.
const ROOM: usize = 64 * 1024;

/// One question to the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The path on the host.
    pub path: String,
    subject: Subject,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Subject {
    /// `/ledger.txt`
    Ledger,
    /// `/robots.txt` of the host.
    Robots,
    /// The page of a text, by its route: not that of the path where an old address is asked.
    Page(String),
    /// A sealed text.
    Text(String),
}

/// A deployed site, and what it is held against.
#[derive(Clone, Copy)]
pub struct Live<'a> {
    /// The pages of a build of the day.
    pub plan: &'a Plan,
    /// The site.
    pub site: &'a Site,
    /// The address of the deployed site's root, ending in `/`. A site may be deployed elsewhere than
    /// it is configured for, to be looked at.
    pub url: &'a str,
}

impl Live<'_> {
    /// Returns the first question, on whose answer the others depend.
    pub fn ledger(&self) -> Asked {
        self.asked(route::LEDGER, Subject::Ledger)
    }

    /// Returns all other questions: every dated page with its sealed text, every revision, old
    /// addresses that the ledger names, and the pages of the versions in force.
    ///
    /// Versions that the lines of the ledger after the first `shown` are about are left out: the
    /// host cannot have their pages.
    pub fn course(&self, shown: u64) -> Vec<Asked> {
        let late = ledger::versions_after(&self.site.ledger, shown);
        let is_shown = |at: &TextAt| {
            let document = self.site.documents.get(at.document);
            document.is_some_and(|document| {
                !late.contains(&VersionId {
                    document: document.id.clone(),
                    effective: at.version,
                })
            })
        };
        let mut course = vec![Asked {
            path: route::ROBOTS.to_owned(),
            subject: Subject::Robots,
        }];
        for (route, page) in self.plan.pages() {
            let subject = match page {
                Page::Dated(at) | Page::Current(at) if is_shown(at) => {
                    Subject::Page(route.to_owned())
                }
                Page::File(File::Text(at)) if is_shown(at) => Subject::Text(route.to_owned()),
                _ => continue,
            };
            course.push(self.asked(route, subject));
        }
        course.extend(self.old_addresses(shown));
        course
    }

    /// The addresses that the ledger names and that lead to another.
    fn old_addresses(&self, shown: u64) -> Vec<Asked> {
        let lines = self.site.ledger.entries.iter();
        let lines = lines.filter(|entry| entry.n <= shown);
        let paths: BTreeSet<&String> = lines.flat_map(|entry| &entry.paths).collect();
        let moved = paths.into_iter().filter_map(|path| {
            let (route, _) = self.plan.answer(path)?;
            let subject = Subject::Page(route.to_owned());
            (route != path).then(|| self.asked(path, subject))
        });
        moved.collect()
    }

    fn asked(&self, route: &str, subject: Subject) -> Asked {
        Asked {
            path: self.plan.base().path(route),
            subject,
        }
    }

    /// Returns the bytes that a build of the day makes of what is asked for; none for what is not
    /// the site's own.
    ///
    /// # Errors
    /// Returns the findings that stop the page.
    pub fn expected(&self, asked: &Asked) -> Result<Vec<u8>, Report> {
        match &asked.subject {
            Subject::Robots => Ok(Vec::new()),
            Subject::Ledger => self.plan.render(route::LEDGER),
            Subject::Page(route) | Subject::Text(route) => self.plan.render(route),
        }
    }

    /// Says what is wrong with the answers to a question.
    pub fn judge(&self, asked: &Asked, expected: &[u8], seen: &Seen, found: &mut Found) {
        if let Subject::Robots = asked.subject {
            return self.judge_robots(asked, &seen.tool, found);
        }
        let Some(answer) = status(asked, seen, found) else {
            return;
        };
        let mut rules = answer.robots.iter().map(|rules| archives::rule_in(rules));
        if let Some(rule) = rules.find_map(|rule| rule) {
            let finding = Diagnostic::new(Code::LIVE_ARCHIVES).arg("what", "header");
            found.add(&asked.path, finding.arg("rule", rule));
        }
        match &asked.subject {
            Subject::Ledger => {
                ledger::judge(&self.site.ledger, asked, expected, &answer.body, found);
            }
            Subject::Page(route) => page::judge(self, route, asked, expected, answer, found),
            Subject::Text(_) if answer.body != expected => {
                let finding = Diagnostic::new(Code::LIVE_TEXT);
                let finding = finding.arg("was", Digest::of(expected).to_string());
                let finding = finding.arg("now", Digest::of(&answer.body).to_string());
                found.add(&asked.path, finding);
            }
            Subject::Text(_) | Subject::Robots => {}
        }
    }

    /// Names the dated pages that the host's `robots.txt` forbids to archives, by the line that
    /// does.
    fn judge_robots(&self, asked: &Asked, answer: &Answer, found: &mut Found) {
        let is_broken = answer.status >= 500 || answer.away.is_some();
        if is_broken {
            // Robots then take it that nothing may be read (RFC 9309 §2.3.1.4).
            return answer::push_status(asked, answer, found);
        }
        if answer.status != 200 {
            return;
        }
        let robots = Robots::parse(&String::from_utf8_lossy(&answer.body));
        for page in self.course(u64::MAX) {
            if !self.is_dated(&page) {
                continue;
            }
            let mut forbidden: BTreeMap<usize, (&str, Vec<&str>)> = BTreeMap::new();
            for agent in ARCHIVES {
                if let Some(rule) = robots.forbids(agent, &page.path) {
                    let line = forbidden.entry(rule.line).or_default();
                    line.0 = &rule.pattern;
                    line.1.push(agent);
                }
            }
            for (line, (pattern, agents)) in forbidden {
                let any = if agents.contains(&"*") { "yes" } else { "no" };
                let finding = Diagnostic::new(Code::LIVE_ARCHIVES)
                    .arg("what", "robots")
                    .arg("rule", quoted(pattern))
                    .arg("line", line.to_string())
                    .arg("robots", agents.join(", "))
                    .arg("any", any);
                found.add(&page.path, finding);
            }
        }
    }

    fn is_dated(&self, asked: &Asked) -> bool {
        let Subject::Page(route) = &asked.subject else {
            return false;
        };
        matches!(self.plan.answer(route), Some((_, Page::Dated(_))))
    }
}

impl Asked {
    /// Returns how many bytes of an answer are worth reading.
    pub fn limit(&self, expected: &[u8]) -> usize {
        match self.subject {
            Subject::Robots => robots::BYTES,
            _ => expected.len() * 2 + ROOM,
        }
    }

    /// Returns whether what is asked for is a page.
    fn is_page(&self) -> bool {
        matches!(self.subject, Subject::Page(_))
    }
}
