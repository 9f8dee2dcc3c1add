//! `theme.toml`: which contract a theme was written for.

use super::toml::Reading;
use super::tree::Tree;
use crate::base::Report;

/// The file's name in a theme's folder.
pub const THEME: &str = "theme.toml";

/// The contracts between themes and pages that are known.
///
/// A contract gains names under one number; a name is taken away or changes its meaning only
/// under the next.
const CONTRACTS: [((), &str); 1] = [((), "1")];

/// Checks the `theme.toml` of a theme's folder, where there is one.
///
/// A folder that only overrides files of the default theme needs none.
pub fn check(tree: &Tree, folder: &str, report: &mut Report) {
    let path = tree.find(&format!("{folder}/{THEME}"));
    let Some(source) = path.and_then(|path| tree.text(path, report)) else {
        return;
    };
    let reading = Reading::new(&source);
    let root = reading.root();
    if let Some(contract) = root.need("contract", "\"1\"") {
        contract.choice(&CONTRACTS);
    }
    if let Some(about) = root.get("about") {
        about.text();
    }
    root.finish();
    reading.finish(report);
}
