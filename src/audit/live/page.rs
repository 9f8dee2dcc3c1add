//! A page that a host shows, held against the one that a build makes.

use crate::audit::safety;
use crate::base::{Code, Diagnostic};
use crate::render::readback::article::{Parting, part};
use crate::render::tokens::{self, Token};

use super::answer::Answer;
use super::found::Found;
use super::quoted::quoted;
use super::{Asked, Live};

/// Elements of one page that are told of; who finds these finds the others.
const MOST: usize = 5;

/// Says what the page of a route shows that it should not.
pub fn judge(
    live: &Live<'_>,
    route: &str,
    asked: &Asked,
    expected: &[u8],
    answer: &Answer,
    found: &mut Found,
) {
    let path = &live.plan.base().path(route);
    if let Some(moved) = answer.moved.as_ref().filter(|moved| *moved != path) {
        let finding = Diagnostic::new(Code::LIVE_MOVED).arg("address", quoted(moved));
        found.add(&asked.path, finding);
    }
    if answer.body == expected || leads_to(path, asked, answer) {
        return;
    }
    let ours = String::from_utf8_lossy(expected);
    let theirs = String::from_utf8_lossy(&answer.body);
    let words = part(&ours, &theirs).map(of_words);
    let elements = injected(&ours, &theirs);
    // Built for where it is deployed, a page names that address.
    let is_same = || theirs.replace(live.url, &live.plan.base().url("/")) == ours;
    if words.is_none() && elements.is_empty() && !is_same() {
        found.add(&asked.path, Diagnostic::new(Code::LIVE_STALE));
    }
    for finding in words.into_iter().chain(elements) {
        found.add(&asked.path, finding);
    }
}

/// Returns whether an old address shows a page that leads to the new one, as where a host does not
/// redirect.
fn leads_to(path: &str, asked: &Asked, answer: &Answer) -> bool {
    let mut leads = Vec::new();
    if path != asked.path {
        tokens::read(&String::from_utf8_lossy(&answer.body), |token, _| {
            if let Token::Start(tag) = token
                && tag.attribute("http-equiv") == Some("refresh")
            {
                let content = tag.attribute("content").unwrap_or_default();
                leads.extend(content.split_once("url=").map(|(_, to)| to.to_owned()));
            }
        });
    }
    leads == [path]
}

fn of_words(parting: Parting) -> Diagnostic {
    let (what, expected, shown) = match parting {
        Parting::Absent => ("absent", String::new(), String::new()),
        Parting::Several => ("several", String::new(), String::new()),
        Parting::Other(expected, shown) => ("other", expected, shown),
        Parting::Words(expected, shown) => ("words", expected, shown),
        Parting::Form(expected, shown) => ("form", expected, shown),
    };
    Diagnostic::new(Code::LIVE_WORDS)
        .arg("what", what)
        .arg("expected", quoted(&expected))
        .arg("found", quoted(&shown))
}

/// Returns what runs scripts, brings styles or shows other pages, of which no page that was built
/// has anything.
fn injected(ours: &str, theirs: &str) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    tokens::read(theirs, |token, bytes| {
        let Token::Start(tag) = token else {
            return;
        };
        let excerpt = theirs.get(bytes).unwrap_or_default();
        if let Some(what) = safety::refused(tag).filter(|_| !ours.contains(excerpt)) {
            let finding = Diagnostic::new(Code::LIVE_INJECTED).arg("what", "element");
            let finding = finding.arg("element", what).arg("excerpt", quoted(excerpt));
            if found.len() < MOST && !found.contains(&finding) {
                found.push(finding);
            }
        }
    });
    found
}
