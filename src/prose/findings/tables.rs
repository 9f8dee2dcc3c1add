//! Rows of tables that stay text.

use crate::base::{Code, Diagnostic, Report, Span};
use crate::prose::parse::Origin;

/// Looks at a paragraph for lines that were meant as rows.
pub(super) fn check(origin: &Origin<'_>, span: Span, report: &mut Report) {
    let text = origin.slice(span);
    if !text.contains('|') {
        return;
    }
    let row = text.split_inclusive('\n').find(|line| is_row(line));
    if let Some(line) = row {
        let at = line.as_ptr() as usize - text.as_ptr() as usize + span.start as usize;
        let place = Span::new(at..at + line.trim_end().len());
        let finding = Diagnostic::new(Code::TABLE_ROW_LOST)
            .at(origin.place_of(place))
            .arg("line", line.trim());
        report.push(finding);
    }
}

/// A line between bars, or the line of dashes below a table's head.
fn is_row(line: &str) -> bool {
    let line = line.trim_start_matches(['>', ' ', '\t']).trim_end();
    let between = line.len() > 2 && line.starts_with('|') && line.ends_with('|');
    let dashes = line.contains("--") && line.chars().all(|c| "|-: ".contains(c));
    (between && !line.ends_with("\\|")) || (dashes && line.contains('|'))
}
