//! A table in the columns of the Open Cookie Database, one row a tracker, in one language.

use crate::model::register::cookies::{Lifetime, Match, Tracker};

use super::Export;
use super::words::Lacking;

/// The columns of the Open Cookie Database, in its order.
pub const COLUMNS: [&str; 10] = [
    "ID",
    "Platform",
    "Category",
    "Cookie / Data Key name",
    "Domain",
    "Description",
    "Retention period",
    "Data Controller",
    "User Privacy & GDPR Rights Portals",
    "Wildcard match",
];

pub(super) fn write(export: &Export<'_>) -> Result<String, Lacking> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    if let Some(words) = export.words().next() {
        for set in export.sets() {
            for tracker in &set.trackers {
                let (name, wildcard) = named(tracker);
                rows.push(vec![
                    id(tracker),
                    export.name(set.service).to_owned(),
                    words.label(set.category)?.to_owned(),
                    name,
                    tracker.domain.clone(),
                    words.purpose(tracker, set.service)?.to_owned(),
                    lifetime(&tracker.lifetime),
                    export.provider(set.service).to_owned(),
                    set.service.policy.clone().unwrap_or_default(),
                    wildcard.to_owned(),
                ]);
            }
        }
    }
    Ok(table(&rows))
}

fn table(rows: &[Vec<String>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let all = std::iter::once(COLUMNS.map(str::to_owned).to_vec());
    for row in all.chain(rows.iter().cloned()) {
        // Memory takes all that is written, and every row has as many cells.
        if writer.write_record(&row).is_err() {
            break;
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

/// The id of a row: what makes a tracker itself.
fn id(tracker: &Tracker) -> String {
    format!(
        "{}/{}/{}/{}",
        tracker.site,
        tracker.storage.name(),
        tracker.domain,
        tracker.name.as_str()
    )
}

/// Returns the name as the database has it: where the end of it varies, what stands before that is
/// written and the last column is 1. What varies otherwise cannot be said there, and is left open.
fn named(tracker: &Tracker) -> (String, &'static str) {
    let name = tracker.name.as_str();
    let start = match tracker.name.matching() {
        Match::Exact => return (name.to_owned(), "0"),
        Match::Glob => name.strip_suffix('*').filter(|start| !start.contains('*')),
        Match::Template => name
            .split_once('{')
            .filter(|(_, rest)| rest.find('}').is_some_and(|end| end + 1 == rest.len()))
            .map(|(start, _)| start),
        Match::Regex => None,
    };
    match start.filter(|start| !start.is_empty()) {
        Some(start) => (start.to_owned(), "1"),
        None => (name.to_owned(), ""),
    }
}

/// A lifetime as the register has it: words of one language would not come back from another.
fn lifetime(lifetime: &Lifetime) -> String {
    match lifetime {
        Lifetime::Lasts(length) => length.to_string(),
        Lifetime::Session => "session".to_owned(),
        Lifetime::UntilDeleted => "until-deleted".to_owned(),
        Lifetime::Unpublished => "unpublished".to_owned(),
        Lifetime::Unknown => String::new(),
    }
}
