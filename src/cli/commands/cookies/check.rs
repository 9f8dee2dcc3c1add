//! `avenant cookies check`: what is wrong with the register, by its form and by the rules of packs, and
//! with the texts that print it.

use crate::base::{Code, Diagnostic, Report};
use crate::cli::args::Request;
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::load::register::COOKIES;
use crate::sys::Failure;
use crate::work::Speech;

/// What texts get wrong of registers.
const OF_TEXTS: [Code; 5] = [
    Code::COMPONENT_MISPLACED,
    Code::COMPONENT_TWICE,
    Code::REGISTER_MISSING,
    Code::REGISTER_UNKNOWN,
    Code::REGISTER_EMPTY,
];

pub(super) fn run(request: &Request, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let site = session.opened.site.as_deref();
    let mut found = session.check();
    if let Some(today) = session.today().filter(|_| site.is_some()) {
        found.extend(session.review(today));
    }
    let mut report = Report::new();
    for finding in &found {
        if is_of_register(finding) {
            report.push(finding.clone());
        }
    }
    let is_kept = site.is_none_or(|site| site.registers.cookies.is_some());
    if report.is_empty() && !is_kept {
        console::talk(&(speech.say("cookies-no-register", &[]) + "\n"));
        return Ok(Outcome::Misuse);
    }
    if report.is_empty() {
        session.say("summary-clean", &[]);
    }
    session.print(report)
}

fn is_of_register(finding: &Diagnostic) -> bool {
    let register = format!("content/registers/{COOKIES}");
    let place = finding.place.as_ref();
    let is_there = place.is_some_and(|place| place.path.as_str() == register);
    is_there || OF_TEXTS.contains(&finding.code)
}
