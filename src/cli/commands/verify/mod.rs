//! `avenant verify`: every seal recomputed, whether an earlier ledger is an ancestor, and whether a
//! deployed site shows what was sealed. What editors are working on is no business of it.

pub mod asked;
mod live;
mod restarts;

use std::collections::BTreeSet;
use std::path::Path;

use crate::base::{Arg, Digest};
use crate::cli::args::Request;
use crate::cli::commands::witness;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::model::{Ledger, Site, Version};
use crate::seal::ledger::{self, Ancestry, Continuation};
use crate::sys::Failure;
use crate::work::Speech;

use asked::Verify;
use restarts::Kept;

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &Verify, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let report = session.verify();
    let (Some(site), false) = (session.opened.site.as_deref(), report.has_errors()) else {
        return session.print(report);
    };
    if let Some(live) = &asked.live {
        return live::run(&session, site, live, report, speech);
    }
    let outcome = session.print(report)?;
    if let Some(against) = &asked.against {
        return compare(&session, &site.ledger, against, speech);
    }
    say_done(&session, site);
    Ok(outcome)
}

fn say_done(session: &Session<'_>, site: &Site) {
    let entries = site.ledger.entries.len();
    if entries == 0 {
        return session.say("verify-empty", &[]);
    }
    let versions = site
        .documents
        .iter()
        .flat_map(|document| &document.versions);
    let corrected = |version: &Version| version.errata.values().map(Vec::len).sum::<usize>();
    let texts: usize = versions
        .map(|version| version.languages().count() + corrected(version))
        .sum();
    let head = site.ledger.head().to_string();
    let counts = [
        ("entries", entries.into()),
        ("texts", texts.into()),
        ("head", head.into()),
    ];
    session.say("verify-done", &counts);
    let versions = site.documents.iter();
    let versions = versions.flat_map(|document| &document.versions);
    let rewritten = versions.map(|version| {
        let files = version.redactions.iter().flat_map(|r| &r.files);
        files.collect::<BTreeSet<_>>().len()
    });
    let rewritten: usize = rewritten.sum();
    if rewritten > 0 {
        session.say("verify-redacted", &[("files", rewritten.into())]);
    }
    restarts::tell(session, &site.ledger);
    witness::tell(session, site);
}

/// Says whether today's ledger continues an earlier one, given by its head or as a file.
fn compare(
    session: &Session<'_>,
    ours: &Ledger,
    against: &str,
    speech: &Speech,
) -> Result<Outcome, Failure> {
    if let Some(head) = Digest::parse(&against.trim().to_ascii_lowercase()) {
        let earlier = [("earlier", Arg::Text(head.to_string()))];
        return Ok(match ledger::ancestor(ours, head) {
            Ancestry::Start | Ancestry::Line(_) => {
                session.say("verify-ancestor", &earlier);
                restarts::tell(session, ours);
                Outcome::Done
            }
            Ancestry::Lost(line) => {
                let name = head.to_string();
                let kept = Kept {
                    name: &name,
                    lines: None,
                };
                restarts::tell_lost(session, ours, line, kept);
                Outcome::TextErrors
            }
            Ancestry::Unknown => {
                session.say("verify-not-ancestor", &earlier);
                restarts::tell_perhaps(session, ours, 1);
                Outcome::TextErrors
            }
        });
    }
    if !Path::new(against).exists() {
        let typed = [("typed", Arg::Text(against.to_owned()))];
        let said = speech.say("verify-against-unknown", &typed);
        let help = speech.say("verify-against-unknown-help", &typed);
        console::talk(&misuse::refusal(&said, &help, speech));
        return Ok(Outcome::Misuse);
    }
    let text = std::fs::read_to_string(against).map_err(Failure::io(Path::new(against)))?;
    let lines = ours.entries.len() as u64;
    Ok(match ledger::continues(ours, &text) {
        // A download that failed leaves such a file, and every ledger would continue it.
        Continuation::Continues(0) => {
            session.say("verify-nothing-kept", &[("earlier", against.into())]);
            Outcome::TextErrors
        }
        Continuation::Continues(_) => {
            session.say("verify-ancestor", &[("earlier", against.into())]);
            restarts::tell(session, ours);
            Outcome::Done
        }
        Continuation::Restarted { line, same } => {
            let same = usize::try_from(same).unwrap_or(usize::MAX);
            let kept = Kept {
                name: against,
                lines: Some((same, text.lines().count())),
            };
            restarts::tell_lost(session, ours, line, kept);
            Outcome::TextErrors
        }
        Continuation::Differs(line) if line > lines => {
            let theirs = text.lines().count();
            let counts = [
                ("theirs", theirs.into()),
                ("ours", ours.entries.len().into()),
            ];
            session.say("verify-shorter", &counts);
            Outcome::TextErrors
        }
        Continuation::Differs(line) | Continuation::Unreadable(line) => {
            session.say("verify-differs", &[("line", line.to_string().into())]);
            restarts::tell_perhaps(session, ours, line);
            Outcome::TextErrors
        }
    })
}
