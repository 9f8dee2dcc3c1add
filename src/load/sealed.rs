//! The header of a sealed text: the two lines that pages need before the text itself.

use crate::base::{Code, Diagnostic, Place, Report, Source};

/// Returns title and description of a sealed text, or `None` with a finding.
pub fn sealed_header(source: &Source, report: &mut Report) -> Option<(String, Option<String>)> {
    let mut title = None;
    let mut description = None;
    for line in source
        .text
        .lines()
        .skip(1)
        .take_while(|line| *line != "---")
    {
        match line.split_once(": ") {
            Some(("title", value)) => title = serde_json::from_str(value).ok(),
            Some(("description", value)) => description = serde_json::from_str(value).ok(),
            _ => {}
        }
    }
    if title.is_none() {
        report.push(Diagnostic::new(Code::TITLE_MISSING).at(Place::file(&source.path)));
    }
    title.map(|title| (title, description))
}
