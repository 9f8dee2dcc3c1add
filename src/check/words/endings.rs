//! Items of one list that end in different marks.

use std::ops::Range;

use crate::base::{Code, Diagnostic, Report};
use crate::prose::tree::{Block, BlockKind};

use super::run::{Kind, OPAQUE, Run, run};
use super::{Text, replaced};

/// Words that may follow the mark of the last item but one.
const JOINING: [&str; 8] = ["et", "ou", "and", "or", "und", "oder", "y", "e"];

/// How an item ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// Without a mark.
    Bare,
    Stop,
    Semicolon,
    Comma,
    /// In what goes with every other end: an address, a value, an abbreviation, a question.
    Any,
}

/// Looks for lists whose items end neither alike nor in the marks of one sentence.
pub(super) fn check(text: &Text<'_>, report: &mut Report) {
    let prose = &text.working.prose;
    below(text, &prose.front, false, report);
    for section in prose.all_sections() {
        below(text, &section.blocks, false, report);
    }
    for note in &prose.footnotes {
        below(text, &note.blocks, false, report);
    }
}

/// Looks at the lists among blocks. Where the sentence goes on behind them, in the next item of a list around
/// them, the last item ends as that sentence wants it.
fn below(text: &Text<'_>, blocks: &[Block], goes_on: bool, report: &mut Report) {
    for block in blocks {
        match &block.kind {
            BlockKind::List { items, .. } => {
                list(text, items, goes_on, report);
                for (item, number) in items.iter().zip(1..) {
                    below(text, item, goes_on || number < items.len(), report);
                }
            }
            BlockKind::Quote(inner) => below(text, inner, goes_on, report),
            BlockKind::Paragraph(_)
            | BlockKind::Code(_)
            | BlockKind::Table { .. }
            | BlockKind::Rule => {}
        }
    }
}

fn list(text: &Text<'_>, items: &[Vec<Block>], goes_on: bool, report: &mut Report) {
    let ends: Vec<(End, Option<Last<'_>>)> = items.iter().map(|item| end(text, item)).collect();
    let mut kinds: Vec<End> = ends.iter().map(|(end, _)| *end).collect();
    if let Some(last) = kinds.last_mut().filter(|_| goes_on) {
        *last = End::Any;
    }
    let Some(fault) = fault(&kinds) else {
        return;
    };
    let at = match fault {
        Fault::Last => ends.len() - 1,
        Fault::Mixed(at) => at,
    };
    let Some((run, mark)) = ends.get(at).and_then(|(_, last)| last.as_ref()) else {
        return;
    };
    let count = |end: End| kinds.iter().filter(|kind| **kind == end).count();
    let finding = Diagnostic::new(Code::LIST_ENDINGS)
        .at(text.place(run.span(mark.clone())))
        .arg(
            "how",
            if fault == Fault::Last {
                "last"
            } else {
                "mixed"
            },
        )
        .arg("bare", count(End::Bare))
        .arg("stops", count(End::Stop))
        .arg("semicolons", count(End::Semicolon))
        .arg("commas", count(End::Comma));
    report.push(match fault {
        // A space before the mark goes with it.
        Fault::Last => {
            let words = run.text[..mark.start].trim_end().len();
            replaced(finding, run, words..mark.end, ".".to_owned())
        }
        Fault::Mixed(_) => finding,
    });
}

/// What is wrong with the ends of a list.
#[derive(Debug, PartialEq, Eq)]
enum Fault {
    /// The last item ends as if another followed.
    Last,
    /// This item ends otherwise than those before it.
    Mixed(usize),
}

/// Returns what is wrong, where there is something.
fn fault(ends: &[End]) -> Option<Fault> {
    let (last, before) = ends.split_last()?;
    let mut before = before
        .iter()
        .copied()
        .enumerate()
        .filter(|(_, end)| *end != End::Any);
    let (_, first) = before.next()?;
    if let Some((at, _)) = before.find(|(_, end)| *end != first) {
        return Some(Fault::Mixed(at));
    }
    let at = ends.len() - 1;
    match (first, *last) {
        (_, End::Any | End::Stop) => None,
        (End::Bare, End::Bare) => None,
        (End::Semicolon, End::Semicolon) | (End::Comma, End::Comma) => Some(Fault::Last),
        _ => Some(Fault::Mixed(at)),
    }
}

/// The words of an item, and where in them the mark stands by which its end is told, with what
/// follows it.
type Last<'a> = (Run<'a>, Range<usize>);

/// Returns how an item ends; what is below a list in it counts for nothing.
fn end<'t>(text: &Text<'t>, item: &'t [Block]) -> (End, Option<Last<'t>>) {
    let Some(BlockKind::Paragraph(words)) = item.last().map(|block| &block.kind) else {
        return (End::Any, None);
    };
    let run = run(Kind::Paragraph, words, &text.working.source);
    let words = run.text.trim_end();
    let (kind, mark) = of(words);
    let mark = mark..words.len();
    (kind, (!mark.is_empty()).then_some((run, mark)))
}

/// Returns how words end, and at which byte the character stands that says so.
fn of(words: &str) -> (End, usize) {
    let joined = words
        .rsplit_once(' ')
        .filter(|(before, last)| JOINING.contains(last) && before.ends_with([';', ',']));
    let words = joined.map_or(words, |(before, _)| before);
    let closed = words.trim_end_matches(['»', '”', '"', ')', ' ', '\u{a0}', '\u{202f}']);
    let is_short = words
        .rsplit(char::is_whitespace)
        .next()
        .is_some_and(|last| {
            let stem = last.trim_end_matches('.');
            stem == "etc" || stem.contains('.') || (last.ends_with("..")) || last.ends_with('…')
        });
    let last = words.char_indices().next_back();
    let mark = last.map_or(words.len(), |(at, _)| at);
    let end = match last.map(|(_, last)| last) {
        None | Some(OPAQUE | ':' | '?' | '!' | '…') => End::Any,
        Some('.') if is_short => End::Any,
        Some('.') => End::Stop,
        Some(';') => End::Semicolon,
        Some(',') => End::Comma,
        Some(_) if closed.ends_with(['.', '?', '!', '…', OPAQUE]) => End::Any,
        Some(_) => End::Bare,
    };
    (end, mark)
}

#[cfg(test)]
mod tests {
    use super::{End, Fault, fault, of};

    #[test]
    fn lists_end_alike_or_as_one_sentence() {
        use End::{Any, Bare, Comma, Semicolon, Stop};
        for good in [
            &[Bare, Bare, Bare][..],
            &[Bare, Bare, Stop],
            &[Semicolon, Semicolon, Stop],
            &[Comma, Any, Stop],
            &[Stop, Stop],
            &[Bare],
            &[],
        ] {
            assert_eq!(fault(good), None, "{good:?}");
        }
        assert_eq!(fault(&[Semicolon, Semicolon]), Some(Fault::Last));
        assert_eq!(fault(&[Bare, Stop, Semicolon]), Some(Fault::Mixed(1)));
        assert_eq!(fault(&[Semicolon, Bare]), Some(Fault::Mixed(1)));
    }

    #[test]
    fn an_end_is_told_behind_joining_words_and_closing_marks() {
        for (words, end) in [
            ("votre nom ;", (End::Semicolon, ";")),
            ("votre nom ; et", (End::Semicolon, "; et")),
            ("votre nom (facultatif)", (End::Bare, ")")),
            ("votre nom, prénom, etc.", (End::Any, ".")),
            ("« Bonjour. »", (End::Any, "»")),
            ("voir \u{fffc}", (End::Any, "\u{fffc}")),
            ("votre nom.", (End::Stop, ".")),
            ("", (End::Any, "")),
        ] {
            let (kind, mark) = of(words);
            assert_eq!((kind, &words[mark..]), end, "{words}");
        }
    }
}
