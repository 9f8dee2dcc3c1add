//! What a deployed site shows, held against what a build of the day makes.
//!
//! Pure: [`course`] says what to ask for, somebody else asks, [`judge`] says what is wrong with the
//! answers. Everything is asked for twice, as a tool and as a browser, for hosts are known to put
//! into pages for the one what they do not show the other.

mod answer;
mod found;
mod ledger;
mod page;
pub mod robots;

use std::collections::BTreeSet;

use crate::base::{Code, Diagnostic, Digest, Report};
use crate::model::{Ledger, Site, VersionId};
use crate::render::ground::TextAt;
use crate::render::{File, Page, Plan, route};

use super::archives;
use answer::status;
use robots::{ARCHIVES, Robots};

pub use answer::{Answer, Seen};
pub use found::Found;
pub use ledger::lines_shown;

/// Bytes an answer may have beside twice those expected: enough for a host's own page of an error.
const ROOM: usize = 64 * 1024;
/// Bytes of `robots.txt` that are read; robots need not read more (RFC 9309 §2.5).
const ROBOTS_BYTES: usize = 512 * 1024;

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

/// Returns the first question, on whose answer the others depend.
pub fn ledger(plan: &Plan) -> Asked {
    asked(plan, route::LEDGER, Subject::Ledger)
}

/// Returns all other questions: every dated page with its sealed text, every revision, old
/// addresses that the ledger names, and the pages of the versions in force.
///
/// Versions that the lines of the ledger after the first `shown` are about are left out: the host
/// cannot have their pages.
pub fn course(plan: &Plan, site: &Site, shown: u64) -> Vec<Asked> {
    let late = ledger::versions_after(&site.ledger, shown);
    let is_shown = |at: &TextAt| {
        let document = site.documents.get(at.document);
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
    for (route, page) in plan.pages() {
        let subject = match page {
            Page::Dated(at) if is_shown(at) => Subject::Page(route.to_owned()),
            Page::Current(at) if is_shown(at) => Subject::Page(route.to_owned()),
            Page::File(File::Text(at)) if is_shown(at) => Subject::Text(route.to_owned()),
            _ => continue,
        };
        course.push(asked(plan, route, subject));
    }
    course.extend(old_addresses(plan, &site.ledger, shown));
    course
}

/// The addresses that the ledger names and that lead to another.
fn old_addresses(plan: &Plan, ledger: &Ledger, shown: u64) -> Vec<Asked> {
    let lines = ledger.entries.iter().filter(|entry| entry.n <= shown);
    let paths: BTreeSet<&String> = lines.flat_map(|entry| &entry.paths).collect();
    let moved = paths.into_iter().filter_map(|path| {
        let (route, _) = plan.answer(path)?;
        let subject = Subject::Page(route.to_owned());
        (route != path).then(|| asked(plan, path, subject))
    });
    moved.collect()
}

fn asked(plan: &Plan, route: &str, subject: Subject) -> Asked {
    Asked {
        path: plan.base().path(route),
        subject,
    }
}

impl Asked {
    /// Returns the bytes that a build of the day makes of what is asked for; none for what is not
    /// the site's own.
    ///
    /// # Errors
    /// Returns the findings that stop the page.
    pub fn expected(&self, plan: &Plan) -> Result<Vec<u8>, Report> {
        match &self.subject {
            Subject::Robots => Ok(Vec::new()),
            Subject::Ledger => plan.render(route::LEDGER),
            Subject::Page(route) | Subject::Text(route) => plan.render(route),
        }
    }

    /// Returns how many bytes of an answer are worth reading.
    pub fn limit(&self, expected: &[u8]) -> usize {
        match self.subject {
            Subject::Robots => ROBOTS_BYTES,
            _ => expected.len() * 2 + ROOM,
        }
    }
}

/// Says what is wrong with the answers to a question.
pub fn judge(
    plan: &Plan,
    site: &Site,
    asked: &Asked,
    expected: &[u8],
    seen: &Seen,
    found: &mut Found,
) {
    if let Subject::Robots = asked.subject {
        return judge_robots(plan, site, asked, &seen.tool, found);
    }
    let Some(answer) = status(asked, seen, found) else {
        return;
    };
    if let Some(rule) = answer
        .robots
        .iter()
        .find_map(|rules| archives::rule_in(rules))
    {
        let finding = Diagnostic::new(Code::LIVE_ARCHIVES).arg("what", "header");
        found.add(&asked.path, finding.arg("rule", rule));
    }
    match &asked.subject {
        Subject::Ledger => ledger::judge(plan, &site.ledger, asked, &answer.body, found),
        Subject::Page(route) => {
            page::judge(&plan.base().path(route), asked, expected, answer, found);
        }
        Subject::Text(_) if answer.body != expected => {
            let finding = Diagnostic::new(Code::LIVE_TEXT);
            let finding = finding.arg("was", Digest::of(expected).to_string());
            let finding = finding.arg("now", Digest::of(&answer.body).to_string());
            found.add(&asked.path, finding);
        }
        Subject::Text(_) | Subject::Robots => {}
    }
}

/// Names the dated pages that the host's `robots.txt` forbids to archives, by the line that does.
fn judge_robots(plan: &Plan, site: &Site, asked: &Asked, answer: &Answer, found: &mut Found) {
    let is_broken = answer.status >= 500 || answer.away.is_some();
    if is_broken {
        // Robots then take it that nothing may be read (RFC 9309 §2.3.1.4).
        return answer::push_status(asked, answer, found);
    }
    if answer.status != 200 {
        return;
    }
    let robots = Robots::parse(&String::from_utf8_lossy(&answer.body));
    for page in course(plan, site, u64::MAX)
        .iter()
        .filter(|page| page.is_dated(plan))
    {
        let mut rules = BTreeSet::new();
        for agent in ARCHIVES {
            rules.extend(
                robots
                    .forbids(agent, &page.path)
                    .map(|rule| (rule.line, &rule.pattern)),
            );
        }
        for (line, pattern) in rules {
            let named = ARCHIVES.into_iter().filter(|agent| {
                let rule = robots.forbids(agent, &page.path);
                rule.is_some_and(|rule| rule.line == line)
            });
            let named: Vec<&str> = named.collect();
            let any = if named.contains(&"*") { "yes" } else { "no" };
            let finding = Diagnostic::new(Code::LIVE_ARCHIVES)
                .arg("what", "robots")
                .arg("rule", pattern.as_str())
                .arg("line", line.to_string())
                .arg("robots", named.join(", "))
                .arg("any", any);
            found.add(&page.path, finding);
        }
    }
}

impl Asked {
    fn is_dated(&self, plan: &Plan) -> bool {
        let Subject::Page(route) = &self.subject else {
            return false;
        };
        matches!(plan.answer(route), Some((_, Page::Dated(_))))
    }
}
