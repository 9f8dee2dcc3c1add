//! Everything that was found, with its place, the lines it is about, and what to do.

use serde::Serialize;

use crate::base::source::{clamp, line_column};
use crate::base::{Diagnostic, Severity};
use crate::render::screen::ScreenFault;
use crate::work::{Excerpts, Speech};

use super::address::Screen;
use super::{Desk, frame};

/// A finding as a screen shows it.
#[derive(Serialize)]
pub(super) struct Found {
    code: &'static str,
    weight: &'static str,
    label: String,
    message: String,
    help: String,
    #[serde(flatten)]
    at: Option<At>,
}

/// Where something was found.
#[derive(Serialize)]
struct At {
    file: String,
    /// `file:line:column`, or the file alone.
    place: String,
    /// The line, in three pieces: what stands before the words, the words, what stands behind them.
    excerpt: Option<[String; 3]>,
}

/// Returns the screen of all findings.
pub(super) fn show(desk: &Desk<'_>) -> Result<String, ScreenFault> {
    #[derive(Serialize)]
    struct View {
        all: Vec<Found>,
    }
    let mut excerpts = Excerpts::of(Some(&desk.moment.tree));
    let findings = desk.moment.findings.iter();
    let all = findings.map(|one| found(one, &mut excerpts, desk.speech));
    let view = View { all: all.collect() };
    frame::fill(desk, &Screen::Findings, "desk-findings", view)
}

/// Returns a finding as a screen shows it.
pub(super) fn found(
    diagnostic: &Diagnostic,
    excerpts: &mut Excerpts<'_>,
    speech: &Speech,
) -> Found {
    Found {
        code: diagnostic.code.slug(),
        weight: match diagnostic.code.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Question => "question",
        },
        label: speech.severity(diagnostic.code),
        message: speech.finding(diagnostic),
        help: speech.help(diagnostic),
        at: at(diagnostic, excerpts),
    }
}

fn at(diagnostic: &Diagnostic, excerpts: &mut Excerpts<'_>) -> Option<At> {
    let place = diagnostic.place.as_ref()?;
    let file = place.path.to_string();
    let is_whole = place.start == 0 && place.end == 0;
    let text = excerpts.text(&place.path).filter(|_| !is_whole);
    let Some(text) = text else {
        return Some(At {
            place: file.clone(),
            file,
            excerpt: None,
        });
    };
    let range = clamp(text, &place.range());
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[range.start..].find('\n');
    let end = end.map_or(text.len(), |at| range.start + at);
    let last = range.end.clamp(range.start, end);
    let point = line_column(text, range.start);
    Some(At {
        place: format!("{file}:{}:{}", point.line, point.column),
        file,
        excerpt: Some([
            text[start..range.start].to_owned(),
            text[range.start..last].to_owned(),
            text[last..end].to_owned(),
        ]),
    })
}
