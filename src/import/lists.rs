//! Lists that were typed rather than made, and lists in pieces.

use crate::prose::{Block, BlockKind, Inline, InlineKind, canon};

use super::reading::{Piece, Reading, block, inline};
use super::repair::{Repair, RepairKind};
use super::tidy::{has_words, tidy};

/// Bullets that word processors write.
pub const BULLETS: [char; 10] = ['•', '·', '◦', '‣', '▪', '○', '●', '■', '➢', '\u{f0b7}'];

/// Dashes that lists are typed with, and sentences too.
const DASHES: [char; 4] = ['-', '–', '—', '−'];

/// Makes lists of lines and paragraphs that begin with bullets, and one list of pieces that stand
/// side by side.
pub fn mend(reading: &mut Reading) {
    let Reading {
        pieces, repairs, ..
    } = reading;
    let mut out: Vec<Piece> = Vec::new();
    let mut run: Vec<Block> = Vec::new();
    for piece in std::mem::take(pieces) {
        match piece {
            Piece::Block(block) => run.push(block),
            Piece::Heading(heading) => {
                out.extend(mended(std::mem::take(&mut run), repairs));
                out.push(Piece::Heading(heading));
            }
        }
    }
    out.extend(mended(run, repairs));
    *pieces = out;
}

fn mended(run: Vec<Block>, repairs: &mut Vec<Repair>) -> impl Iterator<Item = Piece> {
    blocks(run, repairs).into_iter().map(Piece::Block)
}

fn blocks(run: Vec<Block>, repairs: &mut Vec<Repair>) -> Vec<Block> {
    let mut out = Vec::new();
    for mut one in run {
        match &mut one.kind {
            BlockKind::Paragraph(words) => {
                out.extend(lines(std::mem::take(words), repairs));
                continue;
            }
            BlockKind::List { items, .. } => {
                for item in items {
                    *item = blocks(std::mem::take(item), repairs);
                }
            }
            BlockKind::Quote(inner) => *inner = blocks(std::mem::take(inner), repairs),
            BlockKind::Code(_) | BlockKind::Table { .. } | BlockKind::Rule => {}
        }
        out.push(one);
    }
    joined(typed(out, repairs), repairs)
}

/// Cuts a paragraph whose lines begin with bullets into what stands before them and a list.
fn lines(words: Vec<Inline>, repairs: &mut Vec<Repair>) -> Vec<Block> {
    let mut lines: Vec<(bool, Vec<Inline>)> = vec![(true, Vec::new())];
    for word in words {
        match word.kind {
            InlineKind::HardBreak => lines.push((true, Vec::new())),
            InlineKind::SoftBreak => lines.push((false, Vec::new())),
            _ => lines.last_mut().expect("never empty").1.push(word),
        }
    }
    let bullets = |marks: &[char]| {
        let begin = |(_, line): &&(bool, Vec<Inline>)| begins_with(line, marks);
        lines.iter().skip(1).filter(begin).count()
    };
    let marks: &[char] = match (bullets(&BULLETS), bullets(&DASHES)) {
        (1.., _) => &BULLETS,
        (0, 2..) => &DASHES,
        _ => {
            let paragraph = rejoined(lines);
            return vec![block(BlockKind::Paragraph(paragraph))];
        }
    };
    let mut before = Vec::new();
    let mut items: Vec<Vec<(bool, Vec<Inline>)>> = Vec::new();
    for (hard, line) in lines {
        if begins_with(&line, marks) {
            items.push(vec![(true, without_bullet(line, marks, repairs))]);
        } else {
            items.last_mut().unwrap_or(&mut before).push((hard, line));
        }
    }
    let mut out = Vec::new();
    let before = rejoined(before);
    if has_words(&before) {
        out.push(block(BlockKind::Paragraph(before)));
    }
    let item = |lines| vec![block(BlockKind::Paragraph(rejoined(lines)))];
    out.push(bulleted(items.into_iter().map(item).collect()));
    out
}

fn rejoined(lines: Vec<(bool, Vec<Inline>)>) -> Vec<Inline> {
    let mut words = Vec::new();
    for (hard, line) in lines {
        let end = if hard {
            InlineKind::HardBreak
        } else {
            InlineKind::SoftBreak
        };
        words.push(inline(end));
        words.extend(line);
    }
    tidy(words)
}

/// Makes a list of paragraphs side by side that each begin with a bullet.
fn typed(run: Vec<Block>, repairs: &mut Vec<Repair>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    let mut run = run.into_iter().peekable();
    while let Some(one) = run.next() {
        let begins = |one: &Block, marks: &[char]| match &one.kind {
            BlockKind::Paragraph(words) => begins_with(words, marks),
            _ => false,
        };
        let dashed = begins(&one, &DASHES) && run.peek().is_some_and(|next| begins(next, &DASHES));
        let marks: &[char] = match (begins(&one, &BULLETS), dashed) {
            (true, _) => &BULLETS,
            (false, true) => &DASHES,
            (false, false) => {
                out.push(one);
                continue;
            }
        };
        let mut items = Vec::new();
        let mut next = Some(one);
        while let Some(Block {
            kind: BlockKind::Paragraph(words),
            ..
        }) = next
        {
            let words = without_bullet(words, marks, repairs);
            items.push(vec![block(BlockKind::Paragraph(words))]);
            next = run.next_if(|next| begins(next, marks));
        }
        out.push(bulleted(items));
    }
    out
}

/// Makes one list of several that follow each other.
fn joined(run: Vec<Block>, repairs: &mut Vec<Repair>) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::new();
    for one in run {
        let last = out.last_mut().map(|last| &mut last.kind);
        match (last, one.kind) {
            (
                Some(BlockKind::List {
                    start: first,
                    items,
                    ..
                }),
                BlockKind::List {
                    start,
                    items: mut more,
                    ..
                },
            ) if goes_on(*first, items.len(), start) && !labelled(items) && !labelled(&more) => {
                let words = more.first().and_then(|item| item.first());
                let quote = words.map(words_of).unwrap_or_default();
                repairs.push(Repair::new(RepairKind::ListJoined, &quote, ""));
                items.append(&mut more);
            }
            (_, kind) => out.push(block(kind)),
        }
    }
    out
}

/// Whether the items begin with letters or figures of their own.
fn labelled(items: &[Vec<Block>]) -> bool {
    let first = items.first().and_then(|item| item.first());
    let words = first.map(words_of).unwrap_or_default();
    let label = words.split_whitespace().next().unwrap_or_default();
    let short = (2..=6).contains(&label.chars().count());
    short && label.ends_with(['.', ')'])
}

fn goes_on(first: Option<u64>, length: usize, next: Option<u64>) -> bool {
    match (first, next) {
        (None, None) => true,
        (Some(first), Some(next)) => Some(next) == first.checked_add(length as u64),
        _ => false,
    }
}

fn bulleted(items: Vec<Vec<Block>>) -> Block {
    block(BlockKind::List {
        start: None,
        tight: true,
        items,
    })
}

fn words_of(block: &Block) -> String {
    match &block.kind {
        BlockKind::Paragraph(words) => canon::plain(words),
        _ => String::new(),
    }
}

fn begins_with(line: &[Inline], marks: &[char]) -> bool {
    let Some(InlineKind::Text(text)) = line.first().map(|word| &word.kind) else {
        return false;
    };
    let rest = text.trim_start().strip_prefix(marks);
    // A bullet is no word; a dash is one unless a space follows.
    rest.is_some_and(|rest| {
        rest.starts_with(char::is_whitespace) || (marks == BULLETS && !rest.is_empty())
    })
}

fn without_bullet(mut line: Vec<Inline>, marks: &[char], repairs: &mut Vec<Repair>) -> Vec<Inline> {
    let quote = canon::plain(&line);
    if let Some(InlineKind::Text(text)) = line.first_mut().map(|word| &mut word.kind) {
        let rest = text.trim_start();
        let bullet: String = rest.chars().take(1).collect();
        *text = rest.trim_start_matches(marks).trim_start().to_owned();
        repairs.push(Repair::new(RepairKind::ListMade, &quote, &bullet));
    }
    tidy(line)
}
