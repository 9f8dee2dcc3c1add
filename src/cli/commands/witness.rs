//! Others as witnesses of the ledger: how they are asked, and what they said.
//!
//! Nothing is sent from here: whom to ask, and when, is the editor's to decide.

use crate::cli::args::Request;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::model::{Event, Site};
use crate::render::route::{self, Base};
use crate::seal::request;
use crate::sys::{Failure, request as file};
use crate::work::Speech;

/// An authority that stamps for everybody, as an example.
const AUTHORITY: &str = "https://freetsa.org/tsr";

/// Runs `avenant publish --request`: the request is written again for the ledger as it is.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "publish")?;
    let report = session.check();
    let is_broken = report.has_errors();
    let site = session.opened.site.clone();
    let Some(site) = site.filter(|_| !is_broken) else {
        return session.refuse(report);
    };
    if site.ledger.entries.is_empty() {
        session.say("verify-empty", &[]);
    } else {
        ask(&session)?;
    }
    Ok(Outcome::Done)
}

/// Writes the request for a time stamp of the ledger's head, and says what to do with it.
///
/// Every command that appends to the ledger ends with it, but for the one that keeps a stamp.
///
/// # Errors
/// What the system refused; the ledger is written by then.
pub fn ask(session: &Session<'_>) -> Result<(), Failure> {
    let Some(site) = &session.opened.site else {
        return Ok(());
    };
    let bytes = request::request(site.ledger.head());
    let path = file::write(&session.root, &bytes)?;
    let path = path.strip_prefix(".").unwrap_or(&path);
    let ledger = Base::new(&site.config.base_url).url(route::LEDGER);
    let args = [
        ("request", path.display().to_string().into()),
        ("authority", AUTHORITY.into()),
        ("ledger", ledger.into()),
    ];
    session.say("timestamp-ask", &args);
    Ok(())
}

/// Says up to which line the ledger is time-stamped, and what is not.
pub fn tell(session: &Session<'_>, site: &Site) {
    for stamp in &site.timestamps {
        let args = [
            ("line", stamp.covers.to_string().into()),
            ("at", stamp.at.to_string().into()),
            ("by", stamp.by.as_str().into()),
            ("file", stamp.file().into()),
        ];
        session.say("verify-stamped", &args);
    }
    let Some(last) = site.timestamps.iter().max_by_key(|stamp| stamp.covers) else {
        return;
    };
    // That a stamp was kept needs no witness.
    let is_owed = |event: &Event| !matches!(event, Event::Timestamp(_));
    let after = site
        .ledger
        .entries
        .iter()
        .filter(|entry| entry.n > last.covers);
    let count = after.filter(|entry| is_owed(&entry.event)).count();
    if count > 0 {
        session.say("verify-unstamped", &[("count", count.into())]);
    }
    let stamped = site
        .ledger
        .entries
        .iter()
        .find(|entry| entry.n == last.covers);
    let digest = stamped.map_or_else(String::new, |entry| entry.digest.to_string());
    let args = [("digest", digest.into()), ("file", last.file().into())];
    session.say("verify-signatures", &args);
}
