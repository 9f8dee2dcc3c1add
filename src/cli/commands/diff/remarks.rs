//! What a change is in words, where the words of its block do not show it.

use crate::base::Arg;
use crate::diff::changes::{Change, Kind};
use crate::work::Speech;

/// Returns whether a change is told where it stands rather than counted at the top alone.
pub(super) fn is_told(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Typography | Kind::SectionId | Kind::SectionRenumbered
    )
}

pub(super) fn is_of_column(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::ColumnAdded | Kind::ColumnRemoved | Kind::ColumnMoved | Kind::BlockForm
    )
}

/// Returns what a change is in words, where the words of the block do not show it.
pub(super) fn remark(change: &Change, speech: &Speech) -> Option<String> {
    let id = match change.kind {
        Kind::SectionContinued => "diff-section-continued",
        Kind::SectionLevel => "diff-section-level",
        Kind::NoteMoved => "diff-note-moved",
        Kind::BlockLevel => "diff-block-level",
        Kind::BlockSplit => "diff-block-split",
        Kind::BlockMerged => "diff-block-merged",
        Kind::BlockForm => "diff-block-form",
        Kind::RowMoved => "diff-row-moved",
        Kind::ColumnAdded => "diff-column-added",
        Kind::ColumnRemoved => "diff-column-removed",
        Kind::ColumnMoved => "diff-column-moved",
        Kind::Link => "diff-link",
        Kind::Format => "diff-format",
        Kind::Language => "diff-text-language",
        Kind::NoteLabel => "diff-note-label",
        // The words show these, or the lines before say them, or the top counts them.
        Kind::Title
        | Kind::SectionAdded
        | Kind::SectionRemoved
        | Kind::SectionMoved
        | Kind::SectionRenumbered
        | Kind::SectionRetitled
        | Kind::SectionId
        | Kind::NoteAdded
        | Kind::NoteRemoved
        | Kind::BlockAdded
        | Kind::BlockRemoved
        | Kind::BlockMoved
        | Kind::RowAdded
        | Kind::RowRemoved
        | Kind::Words
        | Kind::Number
        | Kind::Typography
        | Kind::Invisible => return None,
    };
    let value = |side: &Option<String>| match side {
        Some(styles) if change.kind == Kind::Format => styles_in_words(styles, speech),
        Some(value) => value.clone(),
        None => "none".to_owned(),
    };
    let words = if change.text.is_empty() {
        "none"
    } else {
        &change.text
    };
    let args: [(&str, Arg); 3] = [
        ("words", words.into()),
        ("old", value(&change.values.old).into()),
        ("new", value(&change.values.new).into()),
    ];
    Some(speech.say(id, &args))
}

/// Returns the names of emphases in words.
fn styles_in_words(styles: &str, speech: &Speech) -> String {
    let message = |style| match style {
        "emphasis" => "diff-style-emphasis",
        "strong" => "diff-style-strong",
        "strike" => "diff-style-strike",
        "redacted" => "diff-style-redacted",
        _ => "diff-style-code",
    };
    let words = styles
        .split(' ')
        .map(|style| speech.say(message(style), &[]));
    words.collect::<Vec<_>>().join(", ")
}
