//! Lists that are not the lists they look like.

use crate::base::{Code, Diagnostic, Fix, Report, Span};
use crate::prose::canon;
use crate::prose::parse::Origin;
use crate::prose::tree::{Block, BlockKind, Inline, InlineKind};

/// Bullets that word processors write and Markdown does not know.
const BULLETS: [char; 9] = ['•', '·', '◦', '‣', '▪', '○', '●', '■', '➢'];

/// Dashes that lists are typed with, and sentences too.
const DASHES: [char; 3] = ['–', '—', '−'];

/// Looks at blocks side by side for one list in two pieces.
pub(super) fn check_cuts(origin: &Origin<'_>, blocks: &[Block], report: &mut Report) {
    for (at, block) in blocks.iter().enumerate() {
        let Some(first) = List::of(block) else {
            continue;
        };
        let (between, next) = match blocks.get(at + 1..) {
            Some([next, ..]) if List::of(next).is_some() => (None, List::of(next)),
            Some([between, next, ..]) => (Some(between), List::of(next)),
            _ => (None, None),
        };
        let Some(next) = next.filter(|next| next.ordered() == first.ordered()) else {
            continue;
        };
        let goes_on = first.start.is_some() && next.start == first.end() && next.start > Some(1);
        let cut = match between {
            None => !first.ordered() || goes_on,
            Some(between) => is_paragraph(between) && (goes_on || begins_small(between)),
        };
        if cut {
            let place = between.map_or(next.span, |between| between.span);
            let finding = Diagnostic::new(Code::LIST_CUT).at(origin.place_of(place));
            report.push(finding.arg("cut", "line").arg("line", "none"));
        }
    }
    for block in blocks {
        if let BlockKind::List { items, .. } = &block.kind {
            check_gaps(origin, items, report);
        }
    }
}

/// Looks for empty lines between some items of a list and not between others: a list of lines in
/// two pieces for whoever types it, and for readers a list set wide all over.
fn check_gaps(origin: &Origin<'_>, items: &[Vec<Block>], report: &mut Report) {
    let is_line = |item: &Vec<Block>| matches!(item.as_slice(), [block] if is_paragraph(block));
    if !items.iter().all(is_line) {
        return;
    }
    let spans: Vec<Span> = items.iter().flatten().map(|block| block.span).collect();
    let gaps: Vec<Option<Span>> = spans.windows(2).map(|pair| gap(origin, pair)).collect();
    let wide = gaps.iter().flatten().count();
    if wide == 0 || wide * 2 > gaps.len() {
        return;
    }
    for gap in gaps.into_iter().flatten() {
        let line = origin.line_of(gap);
        let mut finding = Diagnostic::new(Code::LIST_CUT)
            .at(origin.place_of(Span {
                end: gap.start,
                ..gap
            }))
            .arg("cut", "gap")
            .arg("line", line.to_string());
        finding.fix = Some(Fix {
            edits: vec![(gap.start..gap.end, String::new())],
            // What readers read stays the same to the letter.
            safe: true,
        });
        report.push(finding);
    }
}

/// Returns the empty lines between two items that follow each other.
fn gap(origin: &Origin<'_>, pair: &[Span]) -> Option<Span> {
    let [above, below] = pair else { return None };
    let between = Span {
        start: above.end,
        end: below.start,
    };
    let source = origin.slice(between);
    let first = source.find('\n')? + 1;
    let rest = &source[first..];
    let words = rest.find(|c: char| !c.is_whitespace())?;
    let last = rest[..words].rfind('\n')? + 1;
    let start = above.range().end + first;
    Some(Span::new(start..start + last))
}

/// Looks at a paragraph for lines that were meant as items.
pub(super) fn check_paragraph(origin: &Origin<'_>, words: &[Inline], report: &mut Report) {
    let lines = lines(origin, words);
    let mut bulleted = None;
    for (at, (span, line)) in lines.iter().enumerate() {
        if at > 0 && is_number(line) {
            let finding = Diagnostic::new(Code::LIST_NUMBER_LOST)
                .at(origin.place_of(*span))
                .arg("line", line.trim_end());
            report.push(finding);
            return;
        }
        let above = at.checked_sub(1).map(|at| lines[at].1.trim_end());
        let listed = above.is_some_and(|above| {
            above.ends_with([':', ';']) || is_dash(above) && is_dash(line) || is_letter(above)
        });
        let bullet = is_bullet(line) || listed && (is_dash(line) || is_letter(line));
        bulleted = bulleted.or(bullet.then_some((span, line)));
    }
    if let Some((span, line)) = bulleted {
        let finding = Diagnostic::new(Code::LIST_BULLET)
            .at(origin.place_of(*span))
            .arg(
                "bullet",
                line.chars()
                    .take_while(|c| !c.is_whitespace())
                    .collect::<String>(),
            );
        report.push(finding);
    }
}

struct List {
    start: Option<u64>,
    length: usize,
    span: Span,
}

impl List {
    fn of(block: &Block) -> Option<Self> {
        match &block.kind {
            BlockKind::List { start, items, .. } => Some(Self {
                start: *start,
                length: items.len(),
                span: block.span,
            }),
            BlockKind::Paragraph(_)
            | BlockKind::Quote(_)
            | BlockKind::Code(_)
            | BlockKind::Table { .. }
            | BlockKind::Rule => None,
        }
    }

    fn ordered(&self) -> bool {
        self.start.is_some()
    }

    /// The number that would come next.
    fn end(&self) -> Option<u64> {
        let length = u64::try_from(self.length).ok()?;
        self.start?.checked_add(length)
    }
}

fn is_paragraph(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph(_))
}

fn begins_small(block: &Block) -> bool {
    let BlockKind::Paragraph(words) = &block.kind else {
        return false;
    };
    canon::plain(words).starts_with(char::is_lowercase)
}

/// The lines of a paragraph that begin with words, with the source from there on.
pub(super) fn lines<'s>(origin: &Origin<'s>, words: &[Inline]) -> Vec<(Span, &'s str)> {
    let mut lines = Vec::new();
    let mut begins = true;
    for inline in words {
        match inline.kind {
            InlineKind::SoftBreak | InlineKind::HardBreak => begins = true,
            InlineKind::Text(_) if begins => {
                lines.push((inline.span, origin.slice(inline.span)));
                begins = false;
            }
            _ => begins = false,
        }
    }
    lines
}

fn is_number(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    let marked = rest.starts_with(". ") || rest.starts_with(") ");
    (1..=3).contains(&digits) && marked
}

fn is_bullet(line: &str) -> bool {
    line.strip_prefix(BULLETS).is_some_and(begins_with_space) || is_held(line)
}

/// A mark that would begin an item if an ordinary space came after it; keyboards type others.
fn is_held(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let marks: &[char] = match digits {
        0 => &['-', '*', '+'],
        1..=3 => &['.', ')'],
        _ => &[],
    };
    let rest = line[digits..].strip_prefix(marks);
    rest.is_some_and(|rest| begins_with_space(rest) && !rest.starts_with([' ', '\t']))
}

fn is_dash(line: &str) -> bool {
    line.strip_prefix(DASHES).is_some_and(begins_with_space)
}

fn is_letter(line: &str) -> bool {
    let rest = line.strip_prefix(|c: char| c.is_ascii_lowercase());
    rest.and_then(|rest| rest.strip_prefix(')'))
        .is_some_and(begins_with_space)
}

fn begins_with_space(rest: &str) -> bool {
    rest.starts_with(char::is_whitespace)
}
