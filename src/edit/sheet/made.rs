//! Whether the words of a sheet that came back are those it was made with.

use crate::base::{Digest, Source, TreePath};
use crate::diff::{Options, change_set, redline};
use crate::lang::Lang;
use crate::prose::{Form, Prose, parse};

use super::bring::{bare, is_same};
use super::{BroughtRow, Piece, Row, Was};

/// Returns the digest of what a row shows beside the new translation: the source as it was, as it is,
/// and in one form of a sheet the translation; white space counts for nothing.
pub(super) fn shown(parts: [&str; 3]) -> Digest {
    let parts = parts.map(|part| bare(part).join("\n"));
    Digest::of(parts.join("\n\0\n").as_bytes())
}

/// Returns whether nothing was changed in a row but the place of the new translation.
///
/// The row says by a digest what it showed; where a word processor bent that, it may still be what
/// the site has.
pub(super) fn is_untouched(row: &Row, brought: &BroughtRow) -> bool {
    let old = brought.old.as_deref().unwrap_or_default();
    if brought.shown == Some(shown([&brought.was, &brought.now, old])) {
        return true;
    }
    let is_was = match &row.was {
        Was::Known(words) => is_same(&brought.was, words),
        Was::Same => brought.was.trim().is_empty(),
        Was::Unknown => brought.shown.is_none(),
    };
    let is_old = brought.old.is_none() || is_same(old, &row.present);
    is_was && is_old && is_same(&brought.now, &row.now)
}

/// Returns whether the new translation says what the one said that the sheet was made with: white
/// space that no reader sees and comments are no words.
pub(super) fn is_as_made(row: &Row, brought: &BroughtRow, lang: &Lang) -> bool {
    let piece = &row.name.piece;
    match &brought.old {
        Some(old) => is_same(old, &brought.text) || reads_same(piece, old, &brought.text, lang),
        None => {
            let is = |words: &str| brought.present == Some(Digest::of(words.as_bytes()));
            is(&brought.text)
                || is(&row.present) && reads_same(piece, &row.present, &brought.text, lang)
        }
    }
}

/// Returns whether nothing stands in a place, or nothing but comments.
pub(super) fn is_blank(text: &str) -> bool {
    text.trim().is_empty() || read(text).is_some_and(|prose| words(text, &prose).is_empty())
}

fn reads_same(piece: &Piece, old: &str, new: &str, lang: &Lang) -> bool {
    if *piece == Piece::Header {
        return old.split_whitespace().eq(new.split_whitespace());
    }
    let (Some(old_prose), Some(new_prose)) = (read(old), read(new)) else {
        return false;
    };
    // The marks are compared as typed and as read: a line that ends in two spaces is broken there.
    words(old, &old_prose) == words(new, &new_prose)
        && change_set(&redline(&old_prose, &new_prose, &Options::of(lang))).is_empty()
}

fn read(text: &str) -> Option<Prose> {
    let path = TreePath::parse("sheet.md")?;
    let text = text.to_owned();
    Some(parse(&Source { path, text }, 0, Form::Working).prose)
}

/// Returns what stands between white space, without comments.
fn words(text: &str, prose: &Prose) -> Vec<String> {
    let mut kept = String::new();
    let mut from = 0;
    for comment in &prose.comments {
        let range = comment.range();
        kept.push_str(text.get(from..range.start).unwrap_or_default());
        from = range.end.max(from);
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    kept.split_whitespace().map(str::to_owned).collect()
}
