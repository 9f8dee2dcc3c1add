//! A form that was made from a file which somebody has changed since: both are shown, nothing is
//! lost.

use serde::Serialize;

use crate::base::Source;
use crate::prose::{Form, Prose, parse};
use crate::render::html::Html;

use super::Open;
use super::marked;

/// What is on the disk, beside what was typed.
#[derive(Serialize)]
pub(super) struct Stale {
    /// The words on the disk; none where they are no longer there.
    disk: Option<String>,
    /// What the typed words would change of them.
    marked: Option<Html>,
}

/// Returns what is on the disk beside what was typed.
pub(super) fn of(open: &Open<'_>, disk: Option<&str>, typed: &str) -> Stale {
    let prose = |text: &str| -> Prose {
        let source = Source {
            path: open.path.clone(),
            text: text.to_owned(),
        };
        parse(&source, 0, Form::Working).prose
    };
    let marked = disk.filter(|disk| *disk != typed).and_then(|disk| {
        let texts = (&prose(disk), &prose(typed));
        marked::between(open, open.lang, texts, "stale.")
    });
    Stale {
        disk: disk.map(str::to_owned),
        marked,
    }
}
