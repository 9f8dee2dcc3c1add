//! What forms of a translation ask for: a section's words, and the record of what they were made
//! from, in one edit.

use crate::base::{Digest, SectionId};
use crate::desk::act::{Act, Form};
use crate::edit::patch::{Patch, as_read, patched};
use crate::edit::sheet::bring::untitled;
use crate::edit::stretch::{Name, ids};
use crate::edit::translated::recorded;
use crate::edit::{Change, Edits};
use crate::prose::Section;
use crate::prose::canon::section_digest;
use crate::render::screen::ScreenFault;

use super::Open;
use super::translate::{Both, Draft, neighbour, show};
use super::writing::unsure;

/// Does what a form asks for; `None` for anything else.
pub(super) fn act(open: &Open<'_>, form: &Form) -> Result<Option<Act>, ScreenFault> {
    let name = form.get("section").and_then(Name::parse);
    let (Some("save"), Some(name), Some(both)) = (form.get("do"), name, Both::find(open)) else {
        return Ok(None);
    };
    let source = both.as_ref().and_then(|both| both.section(&name));
    let mut draft = Draft {
        typed: as_read(form.get("text").unwrap_or_default()),
        is_current: form.get("current") == Some("1"),
        is_stale: open.is_stale(form),
        is_source_stale: both.is_some() && is_source_stale(source, form),
        sure: None,
        is_unrecordable: false,
        name,
    };
    let Some(both) = both.filter(|_| !draft.is_stale && !draft.is_source_stale) else {
        return shown(open, &draft);
    };
    let mut edits = Edits::default();
    let after = match text(open, &both, &draft) {
        Some(Text {
            change,
            before,
            after,
        }) => {
            draft.sure = unsure(&before, &after).filter(|sure| !is_begun(&draft.name, sure));
            if draft.sure.is_some() && form.get("sure") != Some("1") {
                return shown(open, &draft);
            }
            edits.changes.push(change);
            after
        }
        None => before(open, &both),
    };
    match record(open, &both, &draft, &after) {
        Ok(change) => edits.changes.extend(change),
        Err(()) => {
            draft.is_unrecordable = true;
            return shown(open, &draft);
        }
    }
    if edits.changes.is_empty() {
        // Of words that are not in the file, and cannot be put there, nothing is lost.
        let is_there = is_there(&both, &draft);
        return Ok(show(open, Some(&draft).filter(|_| !is_there))?.map(Act::Show));
    }
    let then = format!("{}#row.{}", open.screen.path(), draft.name);
    Ok(Some(Act::Write { edits, then }))
}

fn shown(open: &Open<'_>, draft: &Draft) -> Result<Option<Act>, ScreenFault> {
    Ok(show(open, Some(draft))?.map(Act::Show))
}

fn is_source_stale(source: Option<&Section>, form: &Form) -> bool {
    let seen = form.get("source").and_then(Digest::parse);
    seen != source.map(section_digest)
}

/// Returns whether the translation has the words already, or there are none.
fn is_there(both: &Both<'_>, draft: &Draft) -> bool {
    let words = |text: &str| text.trim_matches('\n').to_owned();
    let own = both.own.as_ref();
    let there = own.and_then(|own| Some(words(own.words(own.find(&draft.name)?))));
    draft.typed.trim().is_empty() || there == Some(words(&draft.typed))
}

/// Returns whether all that comes is the section that is written for the first time.
fn is_begun(name: &Name, sure: &super::write::Sure) -> bool {
    sure.go.is_empty() && sure.come == [format!("#{name}")]
}

/// A translation written anew.
struct Text {
    change: Change,
    before: Vec<Option<SectionId>>,
    after: Vec<Option<SectionId>>,
}

/// Returns the translation with a section's words; `None` where they are those it has.
fn text(open: &Open<'_>, both: &Both<'_>, draft: &Draft) -> Option<Text> {
    let Some(own) = &both.own else {
        return begun(open, draft);
    };
    let patch: Patch = match (own.find(&draft.name), &draft.name) {
        (Some(stretch), _) => stretch.with(&own.source, &draft.typed)?,
        (None, Name::Section(id)) if !draft.typed.trim().is_empty() => {
            let before = neighbour(both, id).map(|id| Name::Section(id.clone()));
            let before = own.find(before.as_ref().unwrap_or(&Name::Front))?;
            before.followed_by(&own.source, &draft.typed)
        }
        (None, _) => return None,
    };
    let (range, words) = &patch;
    let new = format!(
        "{}{words}{}",
        &own.source[..range.start],
        &own.source[range.end..]
    );
    Some(Text {
        before: ids(&open.path, &own.source),
        after: ids(&open.path, &new),
        change: Change::Replace {
            path: open.path.clone(),
            was: open.digest(),
            bytes: patched(&open.file, &[patch])?,
        },
    })
}

/// Returns a translation that begins with one section.
fn begun(open: &Open<'_>, draft: &Draft) -> Option<Text> {
    let words = draft.typed.trim_matches('\n');
    if words.trim().is_empty() {
        return None;
    }
    let text = format!("# {}\n\n{words}\n", untitled(open.lang));
    Some(Text {
        before: Vec::new(),
        after: ids(&open.path, &text),
        change: Change::Add {
            path: open.path.clone(),
            bytes: text.into_bytes(),
        },
    })
}

fn before(open: &Open<'_>, both: &Both<'_>) -> Vec<Option<SectionId>> {
    let own = both.own.as_ref();
    own.map(|own| ids(&open.path, &own.source))
        .unwrap_or_default()
}

/// Returns the record that a section is up to date, where that was said and the section is there.
fn record(
    open: &Open<'_>,
    both: &Both<'_>,
    draft: &Draft,
    after: &[Option<SectionId>],
) -> Result<Option<Change>, ()> {
    let (Name::Section(id), Some(section)) = (&draft.name, both.section(&draft.name)) else {
        return Ok(None);
    };
    if !draft.is_current || !after.contains(&Some(id.clone())) {
        return Ok(None);
    }
    let sections = [(id.clone(), section_digest(section))];
    let tree = &open.desk.moment.tree;
    recorded(tree, open.document, open.lang, &sections).map_err(|_| ())
}
