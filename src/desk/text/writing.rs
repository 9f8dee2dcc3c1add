//! What forms of a text being written ask for: to look, to save a piece, to save the header.

use std::collections::BTreeMap;

use crate::base::SectionId;
use crate::desk::Screen;
use crate::desk::act::{Act, Form};
use crate::edit::head::{self, Fields};
use crate::edit::patch::{as_read, patched};
use crate::edit::stretch::{Name, ids};
use crate::edit::{Change, Edits};
use crate::render::screen::ScreenFault;

use super::Open;
use super::address::View;
use super::pieces::Taken;
use super::write::{Draft, Sure, page};

/// Does what a form asks for; `None` for anything else.
pub(super) fn act(
    open: &Open<'_>,
    name: Option<&Name>,
    form: &Form,
) -> Result<Option<Act>, ScreenFault> {
    match (form.get("do"), name) {
        (Some("look"), Some(name)) => look(open, name, form).map(Some),
        (Some("save"), Some(name)) => save(open, name, form).map(Some),
        (Some("fields"), _) => save_fields(open, name, form).map(Some),
        _ => Ok(None),
    }
}

fn look(open: &Open<'_>, name: &Name, form: &Form) -> Result<Act, ScreenFault> {
    let draft = Draft {
        typed: Some(typed(form)),
        kept: form.typed(),
        is_stale: open.is_stale(form),
        ..Draft::default()
    };
    page(open, Some(name), &draft).map(Act::Show)
}

fn typed(form: &Form) -> String {
    as_read(form.get("text").unwrap_or_default())
}

fn save(open: &Open<'_>, name: &Name, form: &Form) -> Result<Act, ScreenFault> {
    let typed = typed(form);
    let mut draft = Draft {
        typed: Some(typed.clone()),
        kept: form.typed(),
        is_stale: open.is_stale(form),
        ..Draft::default()
    };
    let saved = open.typed(&open.file);
    let source = open.source().filter(|_| open.is_there && !draft.is_stale);
    let taken = source.map(|source| Taken::of(source, saved.text(open.lang)));
    let found = taken.as_ref().and_then(|taken| taken.find(name));
    let (Some(taken), Some(stretch)) = (&taken, found) else {
        return page(open, Some(name), &draft).map(Act::Show);
    };
    let Some(patch) = stretch.with(&taken.source, &typed) else {
        return page(open, Some(name), &Draft::default()).map(Act::Show);
    };
    let Some(bytes) = patched(&open.file, std::slice::from_ref(&patch)) else {
        return page(open, Some(name), &draft).map(Act::Show);
    };
    let (range, words) = patch;
    let source = &taken.source;
    let new = format!("{}{words}{}", &source[..range.start], &source[range.end..]);
    let after = ids(&open.path, &new);
    draft.sure = unsure(&ids(&open.path, source), &after);
    if draft.sure.is_some() && form.get("sure") != Some("1") {
        return page(open, Some(name), &draft).map(Act::Show);
    }
    let is_left = match name {
        Name::Section(id) => after.contains(&Some(id.clone())),
        Name::Place(place) => after
            .get(place.saturating_sub(1))
            .is_some_and(Option::is_none),
        Name::Front | Name::Whole => true,
    };
    let view = View::Write(is_left.then(|| name.clone()));
    Ok(written(open, bytes, view))
}

fn written(open: &Open<'_>, bytes: Vec<u8>, view: View) -> Act {
    let change = Change::Replace {
        path: open.path.clone(),
        was: open.digest(),
        bytes,
    };
    Act::Write {
        edits: Edits {
            changes: vec![change],
        },
        then: Screen::of(&open.document.id, open.lang, view).path(),
    }
}

/// Returns the sections that come and go between two texts; `None` where they are the same.
pub(super) fn unsure(before: &[Option<SectionId>], after: &[Option<SectionId>]) -> Option<Sure> {
    let counted = |ids: &[Option<SectionId>]| {
        let mut counts: BTreeMap<Option<SectionId>, usize> = BTreeMap::new();
        for id in ids {
            *counts.entry(id.clone()).or_default() += 1;
        }
        counts
    };
    let (olds, news) = (counted(before), counted(after));
    let beyond = |ids: &BTreeMap<Option<SectionId>, usize>, of: &BTreeMap<_, usize>| {
        let mut names = Vec::new();
        for (id, count) in ids {
            let more = count.saturating_sub(of.get(id).copied().unwrap_or_default());
            let name = id
                .as_ref()
                .map_or_else(|| "–".to_owned(), |id| format!("#{id}"));
            names.extend(std::iter::repeat_n(name, more));
        }
        names
    };
    let sure = Sure {
        come: beyond(&news, &olds),
        go: beyond(&olds, &news),
    };
    (before != after).then_some(sure)
}

fn save_fields(open: &Open<'_>, name: Option<&Name>, form: &Form) -> Result<Act, ScreenFault> {
    let source = open.source();
    let is_text = source.is_some();
    let source = source.unwrap_or_default();
    let sent = |field: &str| form.get(field).map(as_read);
    let now = Fields::of(&open.path, &source);
    let fields = Fields {
        title: sent("title").unwrap_or(now.title),
        description: sent("description").unwrap_or(now.description),
        changes: sent("changes").map_or(now.changes, |lines| {
            lines.lines().map(str::to_owned).collect()
        }),
    };
    if open.is_stale(form) || !is_text {
        let draft = Draft {
            fields: Some(fields),
            kept: form.typed(),
            is_stale: true,
            ..Draft::default()
        };
        return page(open, name, &draft).map(Act::Show);
    }
    let patches = head::with(&open.path, &source, &fields);
    match patched(&open.file, &patches) {
        Some(bytes) if bytes == open.file => page(open, name, &Draft::default()).map(Act::Show),
        Some(bytes) => Ok(written(open, bytes, View::Write(name.cloned()))),
        None => {
            let draft = Draft {
                fields: Some(fields),
                kept: form.typed(),
                ..Draft::default()
            };
            page(open, name, &draft).map(Act::Show)
        }
    }
}
