//! The pieces of a notice's screen, each with its own policy.

use crate::desk::Desk;
use crate::desk::notices::piece;

use super::http::Answer;
use super::preview::{governed, safe, told};

/// Answers with a piece; `None` where the path is another's.
pub fn answer(desk: &Desk<'_>, path: &str) -> Option<Answer> {
    let piece = match piece(desk, path) {
        Ok(piece) => piece?,
        Err(_) => return Some(told(desk, 404, "desk-nothing", "desk-nothing-help")),
    };
    let answer = safe(Answer::new(200).body(piece.kind, piece.bytes));
    let answer = governed(answer, piece.policy);
    Some(match piece.name {
        Some(name) => {
            let kept = format!("attachment; filename=\"{name}\"");
            answer.with("Content-Disposition", &kept)
        }
        None => answer,
    })
}
