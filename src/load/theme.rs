//! `theme.toml`: which contract a theme was written for, and which of its colours must be readable
//! on which.

use super::toml::{Reading, Table};
use super::tree::Tree;
use crate::base::{Place, Report, Source};

/// The file's name in a theme's folder.
pub const THEME: &str = "theme.toml";

/// The contracts between themes and pages that are known.
///
/// A contract gains names under one number; a name is taken away or changes its meaning only
/// under the next.
const CONTRACTS: [((), &str); 1] = [((), "1")];

/// Two colours of a theme of which one stands on the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The custom property of the words: `--ink`.
    pub text: String,
    /// The custom property of what they stand on.
    pub ground: String,
    /// The least contrast, 1.0 to 21.0.
    pub least: f64,
    /// Where a file of the site says so; `None` for a theme that is built in.
    pub place: Option<Place>,
}

/// Reads the `theme.toml` of a theme's folder, where there is one.
///
/// A folder that only overrides files of the default theme needs none.
pub fn read(tree: &Tree, folder: &str, report: &mut Report) -> Option<Vec<Pair>> {
    let path = tree.find(&format!("{folder}/{THEME}"))?;
    let source = tree.text(path, report)?;
    Some(parse(&source, report))
}

/// Reads a `theme.toml`.
pub fn parse(source: &Source, report: &mut Report) -> Vec<Pair> {
    let reading = Reading::new(source);
    let root = reading.root();
    if let Some(contract) = root.need("contract", "\"1\"") {
        contract.choice(&CONTRACTS);
    }
    if let Some(about) = root.get("about") {
        about.text();
    }
    let listed = root.get("contrast").and_then(|value| value.list());
    let tables = listed.iter().flatten().filter_map(|value| value.table());
    let pairs = tables.filter_map(|table| pair(&table)).collect();
    root.finish();
    reading.finish(report);
    pairs
}

fn pair(table: &Table<'_>) -> Option<Pair> {
    let text = table.need("text", "\"--ink\"");
    let ground = table.need("ground", "\"--page\"");
    let least = table.need("least", "7");
    table.finish();
    let (text, ground) = (text?, ground?);
    Some(Pair {
        place: Some(text.place()),
        text: text.string()?,
        ground: ground.string()?,
        least: least?.contrast()?,
    })
}
