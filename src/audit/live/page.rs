//! A page that a host shows, held against the one that a build makes.

use crate::audit::reading::shortened;
use crate::audit::safety;
use crate::base::{Code, Diagnostic};
use crate::render::readback::article::{Parting, part};
use crate::render::tokens::{self, Token};

use super::Asked;
use super::answer::Answer;
use super::found::Found;

/// Says what a page shows that it should not; `path` is where the page itself is.
pub fn judge(path: &str, asked: &Asked, expected: &[u8], answer: &Answer, found: &mut Found) {
    if let Some(moved) = answer.moved.as_ref().filter(|moved| *moved != path) {
        let finding = Diagnostic::new(Code::LIVE_MOVED).arg("address", moved.as_str());
        found.add(&asked.path, finding);
    }
    if answer.body == expected || leads_to(path, asked, answer) {
        return;
    }
    let ours = String::from_utf8_lossy(expected);
    let theirs = String::from_utf8_lossy(&answer.body);
    let words = part(&ours, &theirs).map(of_words);
    let elements = injected(&ours, &theirs);
    if words.is_none() && elements.is_empty() {
        found.add(&asked.path, Diagnostic::new(Code::LIVE_STALE));
    }
    for finding in words.into_iter().chain(elements) {
        found.add(&asked.path, finding);
    }
}

/// Returns whether an old address shows a page that leads to the new one, as where a host does not
/// redirect.
fn leads_to(path: &str, asked: &Asked, answer: &Answer) -> bool {
    let mut leads = false;
    if path != asked.path {
        tokens::read(&String::from_utf8_lossy(&answer.body), |token, _| {
            if let Token::Start(tag) = token
                && tag
                    .attribute("http-equiv")
                    .is_some_and(|name| name.eq_ignore_ascii_case("refresh"))
            {
                let content = tag.attribute("content").unwrap_or_default();
                leads |= content.ends_with(path);
            }
        });
    }
    leads
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
        .arg("expected", shortened(&expected))
        .arg("found", shortened(&shown))
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
            let finding = finding
                .arg("element", what)
                .arg("excerpt", shortened(excerpt));
            if !found.contains(&finding) {
                found.push(finding);
            }
        }
    });
    found
}
