//! A register in a sealed text: a caption paragraph, then a pipe table that anyone can read.

use crate::base::Span;
use crate::prose::{Alignment, Block, BlockKind, Inline, InlineKind};
use crate::value::Printed;
use crate::value::component::{Cell, Piece};

use super::escape::{escape, one_line};

/// Returns the blocks of a register in the place of its paragraph.
pub(super) fn blocks(printed: &Printed, span: Span) -> Vec<Block> {
    let at = |kind| Inline { kind, span };
    let caption = at(InlineKind::Caption {
        id: printed.id.clone(),
        words: vec![at(InlineKind::Text(one_line(&printed.caption)))],
    });
    let piece = |piece: &Piece| {
        at(match piece {
            Piece::Words(words) => InlineKind::Text(words.clone()),
            Piece::Code(name) => InlineKind::Code(one_line(name)),
        })
    };
    let cell = |cell: &Cell| cell.iter().map(piece).collect();
    let words = |words: &String| vec![at(InlineKind::Text(one_line(words)))];
    let table = BlockKind::Table {
        alignments: vec![Alignment::None; printed.head.len()],
        head: printed.head.iter().map(words).collect(),
        rows: printed
            .rows
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
    };
    vec![
        Block {
            kind: BlockKind::Paragraph(vec![caption]),
            span,
        },
        Block { kind: table, span },
    ]
}

/// Returns a register as Markdown, without a line end after it.
pub(super) fn markdown(printed: &Printed) -> String {
    let caption = escape(&one_line(&printed.caption), "[", "]");
    // What begins with `[^` is the mark of a footnote.
    let bare = if caption.starts_with('^') { "\\" } else { "" };
    let mut text = format!("[{bare}{caption}]{{.register #{}}}\n\n", printed.id);
    let heads = printed.head.iter().map(|head| words(head, "| "));
    text.push_str(&line(heads));
    text.push('\n');
    text.push_str(&line(printed.head.iter().map(|_| "---".to_owned())));
    for row in &printed.rows {
        text.push('\n');
        text.push_str(&line(row.iter().map(written)));
    }
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    cells.fold("|".to_owned(), |line, cell| line + " " + &cell + " |")
}

fn written(cell: &Cell) -> String {
    let mut text = String::new();
    for piece in cell {
        let piece = match piece {
            Piece::Words(pieces) => words(pieces, &format!("| {text}")),
            // Before a bar, a backslash in code could not be told from one that keeps it a letter.
            Piece::Code(name) if name.contains("\\|") => words(name, &format!("| {text}")),
            Piece::Code(name) => code(&one_line(name)),
        };
        text.push_str(&piece);
    }
    text.trim().to_owned()
}

/// Returns words on one line, as Markdown; spaces at their ends stay, for code may stand beside them.
fn words(words: &str, before: &str) -> String {
    let space = |is: bool| if is { " " } else { "" };
    let inner = one_line(words);
    if inner.is_empty() {
        return space(!words.is_empty()).to_owned();
    }
    let (start, end) = (words.starts_with(' '), words.ends_with(' '));
    let escaped = escape(&inner, before, "");
    format!("{}{escaped}{}", space(start), space(end))
}

/// Returns a name in code, between more backquotes than it has itself; a bar splits cells in code too.
fn code(name: &str) -> String {
    let runs = name.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(runs + 1);
    let gap = if runs > 0 { " " } else { "" };
    let name = name.replace('|', "\\|");
    format!("{fence}{gap}{name}{gap}{fence}")
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn a_name_in_code_keeps_its_backquotes_and_bars() {
        assert_eq!(code("_ga"), "`_ga`");
        assert_eq!(code("a`b|c"), "`` a`b\\|c ``");
    }
}
