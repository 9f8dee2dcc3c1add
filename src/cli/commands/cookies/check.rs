//! `avenant cookies check`: what is wrong with the register, and with the texts that print it.

use crate::base::{Code, Diagnostic, Report};
use crate::cli::args::Request;
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
    let mut report = Report::new();
    for finding in &session.check() {
        if is_of_register(finding) {
            report.push(finding.clone());
        }
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
