//! A stylesheet: small, and what it asks for is there, on this site.

use crate::base::Code;
use crate::render::css;

use super::address::Address;
use super::fault::Fault;
use super::map::{Map, Place};
use super::weight;

/// Returns what is wrong with a stylesheet.
pub fn faults(map: &Map<'_>, at: Place<'_>, sheet: &str) -> Vec<Fault> {
    let clean = css::without_comments(sheet);
    let addresses = css::addresses(&clean).into_iter();
    let foreign = addresses.filter_map(|address| fault(map, at, address));
    weight::of_sheet(sheet).into_iter().chain(foreign).collect()
}

fn fault(map: &Map<'_>, at: Place<'_>, address: &str) -> Option<Fault> {
    let fault = match map.root.resolve(at.route, address) {
        Address::Site(route, _) if map.find(&route).is_none() => {
            let fault = Fault::new(Code::PAGE_LINK_BROKEN).arg("what", "page");
            fault.arg("address", address)
        }
        Address::Host(host) => Fault::new(Code::PAGE_FOREIGN).arg("host", host),
        Address::Scheme(scheme) => Fault::new(Code::PAGE_FOREIGN).arg("host", scheme),
        Address::Site(..) | Address::Here(_) | Address::Neighbour => return None,
    };
    Some(fault.arg("excerpt", address).clue(address))
}
