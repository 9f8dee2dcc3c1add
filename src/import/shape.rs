//! One title, then headings from the second level on, none skipped.

use crate::prose::{BlockKind, Inline, canon};

use super::reading::{Piece, Reading, block, inline};
use super::repair::RepairKind;
use super::tidy::{has_words, tidy};

/// The deepest heading that a text can have.
const DEEPEST: u8 = 6;

/// A strong paragraph longer than this is no heading.
const HEADING: usize = 120;

/// The title of a text, and whether its words are among those of its body.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Title {
    /// Its words.
    pub words: Vec<Inline>,
    /// Whether it stood in the text, rather than around it.
    pub stood: bool,
}

/// Gives a text its title and its headings their levels; `title` is used where the file has none.
pub fn shape(reading: &mut Reading, title: &str) -> Title {
    find_headings(reading);
    let found = take_title(reading, title);
    level(reading);
    found
}

/// Where a text has no headings but strong paragraphs that look like some, these become headings.
fn find_headings(reading: &mut Reading) {
    let headings = reading.pieces.iter();
    let deep = headings.filter(|piece| matches!(piece, Piece::Heading(h) if h.level > 1));
    if deep.count() > 0 {
        return;
    }
    let followed = |at: usize| {
        let next = reading.pieces.get(at + 1);
        next.is_some_and(|next| strong_paragraph(next).is_none())
    };
    let places: Vec<usize> = (0..reading.pieces.len())
        .filter(|at| strong_paragraph(&reading.pieces[*at]).is_some() && followed(*at))
        .collect();
    if places.len() < 2 {
        return;
    }
    for at in places {
        if let Some(words) = strong_paragraph(&reading.pieces[at]).map(<[Inline]>::to_vec) {
            reading.repaired(RepairKind::HeadingFound, &canon::plain(&words), "##");
            reading.pieces[at] = Piece::Heading(super::reading::Heading {
                level: 2,
                words,
                ..Default::default()
            });
        }
    }
}

fn strong_paragraph(piece: &Piece) -> Option<&[Inline]> {
    let Piece::Block(block) = piece else {
        return None;
    };
    let BlockKind::Paragraph(words) = &block.kind else {
        return None;
    };
    let [only] = words.as_slice() else {
        return None;
    };
    let crate::prose::InlineKind::Strong(inner) = &only.kind else {
        return None;
    };
    let plain = canon::plain(inner);
    let short = plain.chars().count() <= HEADING && !plain.contains('\n');
    let sentence = plain.ends_with(['.', ';', ',']) && plain.split_whitespace().count() > 6;
    (short && !sentence).then_some(inner)
}

/// Takes the title out of the pieces: the first heading of the first level, else what the file
/// says around its text, else `title`.
fn take_title(reading: &mut Reading, title: &str) -> Title {
    let first = |piece: &Piece| matches!(piece, Piece::Heading(h) if h.level == 1);
    let place = reading.pieces.iter().position(first);
    if let Some(Piece::Heading(heading)) = place.map(|at| reading.pieces.remove(at)) {
        if place.is_some_and(|at| at > 0) {
            let plain = canon::plain(&heading.words);
            reading.repaired(RepairKind::Title, &plain, &plain);
        }
        return Title {
            words: heading.words,
            stood: true,
        };
    }
    let around = reading.title.clone().unwrap_or_default();
    let words = if around.is_empty() { title } else { &around };
    reading.repaired(RepairKind::Title, "", words);
    Title {
        words: tidy(vec![super::reading::words(words)]),
        stood: false,
    }
}

/// Moves the levels of the headings so that the highest is the second and none is skipped.
fn level(reading: &mut Reading) {
    let Reading {
        pieces, repairs, ..
    } = reading;
    let levels = pieces.iter().filter_map(|piece| match piece {
        Piece::Heading(heading) => Some(heading.level),
        Piece::Block(_) => None,
    });
    let highest = levels.min().unwrap_or(2);
    // The levels of the headings above, as the file has them, with what they became.
    let mut open: Vec<(u8, u8)> = Vec::new();
    let mut moved = Vec::new();
    for piece in pieces.iter_mut() {
        let Piece::Heading(heading) = piece else {
            continue;
        };
        while open
            .last()
            .is_some_and(|(typed, _)| *typed >= heading.level)
        {
            open.pop();
        }
        let level = open.last().map_or(2, |(_, level)| level + 1);
        open.push((heading.level, level));
        let expected = heading.level.saturating_sub(highest) + 2;
        if level != expected || (highest != 2 && moved.is_empty()) {
            moved.push((canon::plain(&heading.words), heading.level, level));
        }
        heading.level = level;
    }
    for (words, typed, level) in moved {
        let from = "#".repeat(typed.into()) + " " + &words;
        let to = "#".repeat(level.into());
        repairs.push(super::Repair::new(RepairKind::HeadingLevel, &from, &to));
    }
    pieces.iter_mut().for_each(too_deep);
}

/// A heading below the sixth level becomes a strong paragraph.
fn too_deep(piece: &mut Piece) {
    let Piece::Heading(heading) = piece else {
        return;
    };
    if heading.level > DEEPEST && has_words(&heading.words) {
        let words = std::mem::take(&mut heading.words);
        let strong = inline(crate::prose::InlineKind::Strong(words));
        *piece = Piece::Block(block(BlockKind::Paragraph(tidy(vec![strong]))));
    }
}
