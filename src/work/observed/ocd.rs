//! Tables in the columns of the Open Cookie Database.

use crate::edit::trackers::{Seen, Told};
use crate::model::register::cookies::{Match, Party, TrackerName};
use crate::work::consent::COLUMNS;

use super::{Unreadable, domain, filled, spoken};

/// The columns without which a table tells nothing.
const NEEDED: [&str; 1] = ["Cookie / Data Key name"];

/// Who made the database, and under which licence.
pub(super) const SOURCE: &str = "Open Cookie Database, Apache-2.0";

pub(super) fn read(text: &str) -> Result<Told, Unreadable> {
    let mut reader = csv::ReaderBuilder::new()
        .flexible(false)
        .from_reader(text.as_bytes());
    let head = reader.headers().map_err(|fault| not_csv(&fault))?;
    let columns = COLUMNS.map(|name| head.iter().position(|own| own.trim() == name));
    if columns.iter().all(Option::is_none) && head.len() < 2 {
        return Err(Unreadable::NotCsv(1));
    }
    let missing = NEEDED
        .into_iter()
        .filter(|name| !head.iter().any(|own| own.trim() == *name));
    let missing: Vec<&str> = missing.collect();
    if !missing.is_empty() {
        return Err(Unreadable::Columns(missing));
    }
    let mut trackers = Vec::new();
    let mut is_database = true;
    for record in reader.records() {
        let record = record.map_err(|fault| not_csv(&fault))?;
        let cell = |at: usize| columns[at].and_then(|column| filled(record.get(column)?));
        is_database &= cell(0).is_some_and(|id| is_uuid(&id));
        trackers.extend(tracker(&cell));
    }
    Ok(Told {
        file: String::new(),
        source: is_database.then(|| SOURCE.to_owned()),
        is_met: false,
        trackers,
    })
}

fn tracker(cell: &dyn Fn(usize) -> Option<String>) -> Option<Seen> {
    let name = cell(3)?;
    // What varies stands behind the name, and the name without a star.
    let varies = cell(9).is_some_and(|wildcard| wildcard == "1");
    let name = if varies {
        TrackerName::parse(&format!("{}*", name.trim_end_matches('*')), Match::Glob)
    } else {
        TrackerName::parse(&name, Match::Exact)
    };
    let on = cell(4).unwrap_or_default();
    Some(Seen {
        name: name?,
        domain: domain(&on.replace("(1st party)", "").replace("(3rd party)", "")),
        party: party(&on),
        storage: None,
        lifetime: cell(6).and_then(|words| spoken(&words)),
        service: cell(1),
        category: cell(2),
        description: cell(5),
        provider: cell(7).filter(|name| name != "Advertiser's website"),
        policy: cell(8).filter(|address| address.starts_with("https://")),
    })
}

/// Returns whose the domain is, where the table says one thing only.
fn party(on: &str) -> Option<Party> {
    match (on.contains("1st party"), on.contains("3rd party")) {
        (true, false) => Some(Party::First),
        (false, true) => Some(Party::Third),
        (true, true) | (false, false) => None,
    }
}

/// Returns whether a text is the id that the database gives its rows (RFC 9562).
fn is_uuid(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let hex = |part: &&str| part.bytes().all(|byte| byte.is_ascii_hexdigit());
    parts.iter().map(|part| part.len()).eq([8, 4, 4, 4, 12]) && parts.iter().all(hex)
}

fn not_csv(fault: &csv::Error) -> Unreadable {
    let line = fault.position().map_or(1, csv::Position::line);
    Unreadable::NotCsv(usize::try_from(line).unwrap_or(usize::MAX))
}
