//! `avenant check --external`: whether the addresses outside still lead readers somewhere.

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::time::Duration;

use crate::base::{Date, Report};
use crate::check::outside::{self, Standing};
use crate::cli::session::Session;
use crate::model::Site;
use crate::sys::Failure;
use crate::sys::known_links::KnownLinks;
use crate::sys::outside::Visitor;

/// Looks at every address outside that was not looked at lately, and returns what is to be told.
///
/// # Errors
/// Where what was learnt cannot be kept.
pub fn look(
    session: &Session<'_>,
    site: &Site,
    today: Date,
    wait: Duration,
) -> Result<Report, Failure> {
    let addresses = outside::addresses(site);
    let mut known = KnownLinks::read(&session.root);
    let mut seen: BTreeMap<String, Standing> = BTreeMap::new();
    let mut open: Vec<&String> = Vec::new();
    for address in addresses.keys() {
        match known.fresh(address, today) {
            Some(standing) => {
                seen.insert(address.clone(), standing);
            }
            None => open.push(address),
        }
    }
    let is_watched = std::io::stderr().is_terminal();
    let mut visitor = Visitor::new(wait);
    let count = open.len();
    for (address, at) in in_turns(open).into_iter().zip(1_usize..) {
        if is_watched {
            let args = [
                ("at", at.into()),
                ("count", count.into()),
                ("address", address.into()),
            ];
            session.say("check-external-asked", &args);
        }
        let standing = visitor.look(address);
        known.keep(address, today, &standing);
        seen.insert(address.to_owned(), standing);
        // Whoever interrupts a long look has not waited for nothing.
        if at % 20 == 0 {
            known.write(&session.root, today)?;
        }
    }
    if count > 0 {
        known.write(&session.root, today)?;
    }
    let args = [("count", addresses.len().into()), ("asked", count.into())];
    session.say("check-external-done", &args);
    Ok(outside::findings(&addresses, &seen))
}

/// Addresses so that hosts take turns: while one rests, another is asked.
fn in_turns(addresses: Vec<&String>) -> Vec<&str> {
    let host = |address: &str| address.split('/').nth(2).unwrap_or_default().to_owned();
    let mut turns: BTreeMap<String, usize> = BTreeMap::new();
    let mut placed: Vec<(usize, &str)> = Vec::new();
    for address in addresses {
        let turn = turns.entry(host(address)).or_default();
        placed.push((*turn, address));
        *turn += 1;
    }
    placed.sort();
    placed.into_iter().map(|(_, address)| address).collect()
}
