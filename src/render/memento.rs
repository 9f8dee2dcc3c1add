//! Dates for archives: which dated page shows what a document's address showed from when on.
//!
//! **Source**: RFC 7089, 2.1.1 (`Memento-Datetime`) and 2.2.1 (`original`). Addresses that bargain about
//! times are none of this: `?on=` asks for a day.

use std::collections::BTreeSet;

use crate::base::Date;

use super::days::{self, Lead};
use super::ground::Ground;

/// Dated pages of one version, in its languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mementos {
    /// The routes of the documents' addresses; never empty.
    pub originals: Vec<String>,
    /// What is added to them: `2021-10-15/`.
    pub to: String,
    /// When they first showed it, as HTTP writes it.
    pub at: String,
}

/// The header that says when.
pub const DATETIME: &str = "Memento-Datetime";

/// Returns the dated pages that documents' addresses showed by the day of the build, each with the
/// first time.
pub fn of(ground: &Ground) -> Vec<Mementos> {
    let zone = ground.site.config.time_zone;
    let mut all = Vec::new();
    for days in days::of(ground) {
        let mut seen = BTreeSet::new();
        // The latest stand first; what applied again after a gap counts from its first day on.
        for Lead { from, places, to } in days.leads.into_iter().rev() {
            let from = Date::parse(&from).filter(|from| *from <= ground.as_of);
            let is_dated = to.starts_with(|c: char| c.is_ascii_digit());
            let (Some(from), true) = (from, is_dated) else {
                continue;
            };
            let mut originals = places;
            originals.retain(|place| seen.insert((place.clone(), to.clone())));
            if !originals.is_empty() {
                let at = zone.start_in_http(from);
                all.push(Mementos { originals, to, at });
            }
        }
    }
    all
}

/// Returns the value of `Link` that names a document's address.
pub fn original(url: &str) -> String {
    format!("<{url}>; rel=\"original\"")
}
