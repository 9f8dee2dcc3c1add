//! A working text: `content/<document>/<lang>.md`, header and tree.

use crate::base::source::conflict_mark;
use crate::base::{Code, Diagnostic, Place, Report, TreePath};
use crate::lang::Lang;
use crate::model::WorkingText;
use crate::prose::findings::references;
use crate::prose::number::{Numbering, number};
use crate::prose::{Form, header, parse};

use super::tree::Tree;

/// Reads a working text and numbers it, and then looks for numbers typed by hand.
///
/// Without a numbering it is left as it is.
pub(super) fn read_numbered(
    tree: &Tree,
    path: &TreePath,
    (lang, numbering): (&Lang, Option<&Numbering>),
    report: &mut Report,
) -> Option<WorkingText> {
    let mut text = read(tree, path, report)?;
    if let Some(numbering) = numbering {
        number(&mut text.prose.sections, numbering);
        report.extend(references(path, &text.source, &text.prose, lang));
    }
    Some(text)
}

/// Reads a working text, not yet numbered; `None` where the file cannot be decoded, or holds two
/// versions of the text of which nobody knows which is meant.
pub fn read(tree: &Tree, path: &TreePath, report: &mut Report) -> Option<WorkingText> {
    let source = tree.text(path, report)?;
    if let Some(mark) = conflict_mark(&source.text) {
        report.push(Diagnostic::new(Code::MERGE_CONFLICT).at(Place::new(path, mark)));
        return None;
    }
    let (header, body, found) = header::cut(&source, Form::Working);
    report.extend(found);
    let parsed = parse(&source, body, Form::Working);
    report.extend(parsed.report);
    let (title, found) = header::title(&source, &header, &parsed.prose);
    report.extend(found);
    Some(WorkingText {
        path: path.clone(),
        body,
        title: title.unwrap_or_default(),
        description: header.description.map(|field| field.value),
        changes: header.changes,
        prose: parsed.prose,
        source: source.text,
    })
}
