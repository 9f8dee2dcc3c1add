//! Addresses outside of the site: which working texts lead to them, and what is told of how they
//! answer.
//!
//! Nobody asks anybody here; `sys::outside` does.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, Fix, Place, Report, Span};
use crate::model::Site;
use crate::prose::tree::{InlineKind, Target};
use crate::prose::walk;

/// How an address answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// With a page.
    Answers,
    /// With a page that moved for good to this address.
    Moved(String),
    /// Readers find nothing there.
    Dead(Dead),
    /// Nobody knows: the host would not say, or not now.
    Unseen(Unseen),
}

/// Why readers find nothing at an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dead {
    /// The host says so, by this status code.
    Status(u16),
    /// No host has this name.
    Name,
    /// Browsers do not trust the certificate.
    Certificate,
}

/// Why nobody knows how an address answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unseen {
    /// The host answers programs, or everybody today, with this status code.
    Status(u16),
    /// Nothing takes connections there.
    Refused,
    /// It takes longer than anybody waits.
    Slow,
    /// The connection broke, or what came is no HTTP.
    Broken,
    /// One redirect leads to another, and so on.
    Leads,
    /// The host asks robots not to look (RFC 9309).
    Robots,
}

/// What a status code that is no redirect says of an address.
///
/// Hosts that keep programs away answer 401, 403, 429 or 999; 5xx is a fault of today.
pub fn of_status(status: u16) -> Standing {
    match status {
        200..=299 => Standing::Answers,
        400 | 404 | 405 | 406 | 410..=417 | 451 => Standing::Dead(Dead::Status(status)),
        _ => Standing::Unseen(Unseen::Status(status)),
    }
}

/// Returns the addresses outside to which working texts lead, each with its places; fragments, which
/// no host is asked for, are part of none.
pub fn addresses(site: &Site) -> BTreeMap<String, Vec<Place>> {
    let mut found: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let own = site.config.base_url.as_str();
    for document in &site.documents {
        for text in document.working.values() {
            walk::inlines(&text.prose, &mut |inline| {
                let InlineKind::Link {
                    to: Target::Address(address),
                    ..
                } = &inline.kind
                else {
                    return;
                };
                let asked = address.split('#').next().unwrap_or_default();
                let scheme = asked
                    .split_once("://")
                    .map(|(scheme, _)| scheme.to_ascii_lowercase());
                let is_web = scheme.is_some_and(|scheme| scheme == "http" || scheme == "https");
                if is_web && !asked.starts_with(own) {
                    let source = text.source.get(inline.span.range()).unwrap_or_default();
                    let start = inline.span.range().start;
                    let range = match source.rfind(asked) {
                        Some(at) => start + at..start + at + asked.len(),
                        None => inline.span.range(),
                    };
                    let places = found.entry(asked.to_owned()).or_default();
                    places.push(Place::new(&text.path, range));
                }
            });
        }
    }
    found
}

/// Returns what is to be told of addresses that were looked at.
pub fn findings(
    addresses: &BTreeMap<String, Vec<Place>>,
    seen: &BTreeMap<String, Standing>,
) -> Report {
    let mut report = Report::new();
    for (address, places) in addresses {
        let Some(standing) = seen.get(address) else {
            continue;
        };
        for place in places {
            report_one(address, place, standing, &mut report);
        }
    }
    report
}

fn report_one(address: &str, place: &Place, standing: &Standing, report: &mut Report) {
    let about = |code| {
        Diagnostic::new(code)
            .at(place.clone())
            .arg("address", address)
    };
    match standing {
        Standing::Answers => {}
        Standing::Moved(to) => {
            let mut finding = about(Code::LINK_MOVED).arg("to", to.as_str());
            let whole = Span::new(0..address.len()).end == place.end - place.start;
            finding.fix = whole.then(|| Fix {
                edits: vec![(place.range(), to.clone())],
                safe: false,
            });
            report.push(finding);
        }
        Standing::Dead(why) => {
            let (why, status) = match why {
                Dead::Status(status) => ("status", *status),
                Dead::Name => ("name", 0),
                Dead::Certificate => ("certificate", 0),
            };
            let finding = about(Code::LINK_DEAD).arg("why", why);
            report.push(finding.arg("status", status.to_string()));
        }
        Standing::Unseen(why) => {
            let (why, status) = match why {
                Unseen::Status(status) => ("status", *status),
                Unseen::Refused => ("refused", 0),
                Unseen::Slow => ("slow", 0),
                Unseen::Broken => ("broken", 0),
                Unseen::Leads => ("leads", 0),
                Unseen::Robots => ("robots", 0),
            };
            let finding = about(Code::LINK_UNSEEN).arg("why", why);
            report.push(finding.arg("status", status.to_string()));
        }
    }
}
