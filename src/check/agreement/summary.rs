//! Change summaries: readers of each language are told of as many changes, with the same figures.

use crate::base::{Code, Diagnostic, Report, Span};
use crate::prose::header::Field;

use super::said::{Said, numbers};
use super::{Side, report_differing};

/// Compares the summaries of two headers, sentence by sentence; a text may have none.
pub(super) fn compare(own: Side<'_>, model: Side<'_>, report: &mut Report) {
    let (ours, theirs) = (&own.text.changes, &model.text.changes);
    let (Some(our_span), Some(their_span)) = (whole(ours), whole(theirs)) else {
        return;
    };
    if ours.len() != theirs.len() {
        report.push(
            Diagnostic::new(Code::TRANSLATION_SHAPE)
                .at(own.place(our_span))
                .arg("part", "changes")
                .arg("own", ours.len())
                .arg("model", theirs.len())
                .arg("authentic", model.lang.as_str())
                .note(model.place(their_span), "note-authentic-passage"),
        );
        return;
    }
    for (our, their) in ours.iter().zip(theirs) {
        let differing = numbers(
            (&said(own, our), own.lang),
            (&said(model, their), model.lang),
        );
        let (code, places) = (Code::TRANSLATION_FIGURES, (our.span, their.span));
        report_differing(code, differing, (own, model), places, report);
    }
}

/// Returns where a summary stands.
fn whole(changes: &[Field<String>]) -> Option<Span> {
    let (first, last) = (changes.first()?.span, changes.last()?.span);
    Some(Span::new(first.range().start..last.range().end))
}

fn said(side: Side<'_>, sentence: &Field<String>) -> Said {
    Said::of_words(&sentence.value, side.lang, side.formats)
}
