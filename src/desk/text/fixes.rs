//! What can be mended in a text without asking: each as lines before and after, to choose from.

use serde::Serialize;

use crate::desk::act::{Act, Form};
use crate::desk::frame;
use crate::edit::fix::{Mend, apply, mends, visible};
use crate::edit::patch::between;
use crate::edit::{Change, Edits};
use crate::render::screen::ScreenFault;

use super::Open;
use super::head::{Head, of as head};

#[derive(Serialize)]
struct Shown {
    head: Head,
    digest: String,
    action: String,
    /// Whether the file changed since the form was made.
    is_stale: bool,
    mends: Vec<MendView>,
}

#[derive(Serialize)]
struct MendView {
    message: String,
    line: usize,
    /// The lines as they are, and as they would be: what stays, what differs, what stays.
    before: [String; 3],
    after: [String; 3],
}

/// Returns the screen; `is_stale` where a form was sent that was made from another file.
pub(super) fn show(open: &Open<'_>, is_stale: bool) -> Result<String, ScreenFault> {
    // Of the file as it is now, and not of the moment's: places count in it.
    let findings = open.typed(&open.file).findings;
    let source = open.source().unwrap_or_default();
    let mends = mends(&findings, &open.path, &source);
    let view = |mend: &Mend<'_>| {
        let [before, after] = sides(&mend.before, &mend.after);
        MendView {
            message: open.desk.speech.finding(mend.finding),
            line: mend.line,
            before,
            after,
        }
    };
    let shown = Shown {
        head: head(open),
        digest: open.digest().to_string(),
        action: open.screen.path(),
        is_stale,
        mends: mends.iter().map(view).collect(),
    };
    frame::fill(open.desk, &open.screen, "desk-fixes", shown)
}

/// Returns two texts in three pieces each, the middle one what differs.
fn sides(before: &str, after: &str) -> [[String; 3]; 2] {
    let (range, words) = between(before, after).unwrap_or_default();
    let (start, end) = (&before[..range.start], &before[range.end..]);
    [&before[range.clone()], words.as_str()].map(|middle| [start, middle, end].map(visible))
}

/// Mends what was chosen.
pub(super) fn act(open: &Open<'_>, form: &Form) -> Result<Act, ScreenFault> {
    if open.is_stale(form) {
        return show(open, true).map(Act::Show);
    }
    let findings = open.typed(&open.file).findings;
    let source = open.source().unwrap_or_default();
    let all = mends(&findings, &open.path, &source);
    let chosen = form
        .all("fix")
        .filter_map(|at| all.get(at.parse::<usize>().ok()?));
    let chosen: Vec<&Mend<'_>> = chosen.collect();
    let mended = apply(&open.file, &chosen).filter(|mended| mended.count > 0);
    let Some(mended) = mended else {
        return show(open, false).map(Act::Show);
    };
    let change = Change::Replace {
        path: open.path.clone(),
        was: open.digest(),
        bytes: mended.bytes,
    };
    Ok(Act::Write {
        edits: Edits {
            changes: vec![change],
        },
        then: open.screen.path(),
    })
}
