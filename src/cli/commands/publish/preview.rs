//! What a publication would seal, shown before it is: read from the site as it would be.

mod data;
mod text;

pub(super) use text::to_do;

use std::path::Path;

use crate::cli::args::{Format, Request};
use crate::cli::console;
use crate::cli::session::Session;
use crate::edit::publish::Publish;
use crate::sys::Failure;
use crate::work::Speech;
use crate::work::deeds::Deed;
use crate::work::publication::plan;

/// Prints what would be sealed.
///
/// # Errors
/// Where standard output cannot be written.
pub(super) fn print(
    sealed: &Session<'_>,
    publication: &Publish,
    deeds: &[Deed<'_>],
    request: &Request,
    speech: &Speech,
) -> Result<(), Failure> {
    let Some(site) = sealed.opened.site.as_deref() else {
        return Ok(());
    };
    let planned = plan(site, (&sealed.tree, &sealed.opened.catalog), publication);
    let written = match request.format {
        Format::Json => data::data(&planned, deeds, speech),
        Format::Text => text::text(&planned, speech) + &to_do(deeds, speech),
    };
    console::data(&written).map_err(Failure::io(Path::new("stdout")))
}
