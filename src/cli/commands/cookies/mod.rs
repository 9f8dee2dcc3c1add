//! `avenant cookies`: the register of trackers, for consent tools and from files of others.

pub mod asked;
mod export;
mod import;

use crate::cli::args::Request;
use crate::cli::outcome::Outcome;
use crate::sys::Failure;
use crate::work::Speech;

use asked::Cookies;

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub fn run(request: &Request, asked: &Cookies, speech: &Speech) -> Result<Outcome, Failure> {
    match asked {
        Cookies::Export(asked) => export::run(request, asked, speech),
        Cookies::Import(asked) => import::run(request, asked, speech),
    }
}
