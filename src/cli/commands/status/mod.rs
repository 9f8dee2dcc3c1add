//! `avenant status`: every document with its versions, languages and what is under way.

pub mod asked;
mod data;
mod text;

use std::path::Path;

use crate::cli::args::{Format, Request};
use crate::cli::commands::at::documents;
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::sys::Failure;
use crate::work::Speech;
use crate::work::overview::overview;

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &asked::Status, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let (Some(site), Some(today)) = (session.opened.site.as_deref(), session.today()) else {
        return session.print(session.opened.report.clone());
    };
    let documents = match documents(asked.document.as_deref(), site, speech) {
        Ok(documents) => documents,
        Err(words) => {
            console::talk(&words);
            return Ok(Outcome::Misuse);
        }
    };
    // A document that cannot be read is in the configuration alone, and the findings say why.
    if documents.is_empty() && !session.opened.report.is_empty() {
        return session.print(session.opened.report.clone());
    }
    let as_of = asked.as_of.unwrap_or(today);
    let overview = overview(
        site,
        (&session.tree, &session.opened.catalog),
        &documents,
        as_of,
    );
    let written = match request.format {
        Format::Json => data::data(&overview),
        Format::Text => text::text(&overview, speech),
    };
    console::data(&written).map_err(Failure::io(Path::new("stdout")))?;
    if session.opened.report.has_errors() {
        session.say("overview-findings", &[]);
    }
    Ok(Outcome::Done)
}
