//! Items of one list that end in different marks.

use crate::base::{Code, Diagnostic, Report, Span};
use crate::prose::tree::{Block, BlockKind};

use super::run::{Kind, OPAQUE, Run, run};
use super::{Text, asked};

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
    below(text, &prose.front, report);
    for section in prose.all_sections() {
        below(text, &section.blocks, report);
    }
    for note in &prose.footnotes {
        below(text, &note.blocks, report);
    }
}

fn below(text: &Text<'_>, blocks: &[Block], report: &mut Report) {
    for block in blocks {
        match &block.kind {
            BlockKind::List { items, .. } => {
                list(text, items, report);
                items.iter().for_each(|item| below(text, item, report));
            }
            BlockKind::Quote(inner) => below(text, inner, report),
            BlockKind::Paragraph(_)
            | BlockKind::Code(_)
            | BlockKind::Table { .. }
            | BlockKind::Rule => {}
        }
    }
}

fn list(text: &Text<'_>, items: &[Vec<Block>], report: &mut Report) {
    let ends: Vec<(End, Option<(Span, Run<'_>)>)> =
        items.iter().map(|item| end(text, item)).collect();
    let kinds: Vec<End> = ends.iter().map(|(end, _)| *end).collect();
    let Some(fault) = fault(&kinds) else {
        return;
    };
    let (place, edits) = match fault {
        Fault::Last => {
            let last = ends.last().and_then(|(_, last)| last.as_ref());
            let Some((span, _)) = last else { return };
            (*span, Some(vec![(*span, ".".to_owned())]))
        }
        Fault::Mixed(at) => match &ends[at].1 {
            Some((span, _)) => (*span, None),
            None => return,
        },
    };
    let count = |end: End| kinds.iter().filter(|kind| **kind == end).count();
    let finding = Diagnostic::new(Code::LIST_ENDINGS)
        .at(text.place(place))
        .arg("how", if edits.is_some() { "last" } else { "mixed" })
        .arg("bare", count(End::Bare))
        .arg("stops", count(End::Stop))
        .arg("semicolons", count(End::Semicolon))
        .arg("commas", count(End::Comma));
    report.push(match edits {
        Some(edits) => asked(finding, edits),
        None => finding,
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

/// Returns how an item ends, with its last character; what is below a list in it counts for nothing.
fn end<'t>(text: &Text<'t>, item: &'t [Block]) -> (End, Option<(Span, Run<'t>)>) {
    let Some(BlockKind::Paragraph(words)) = item.last().map(|block| &block.kind) else {
        return (End::Any, None);
    };
    let run = run(Kind::Paragraph, words);
    let words = run.text.trim_end();
    let kind = of(words);
    let Some((at, last)) = words.char_indices().next_back() else {
        return (End::Any, None);
    };
    let span = text.span(&run, at..at + last.len_utf8());
    (kind, Some((span, run)))
}

fn of(words: &str) -> End {
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
    match words.chars().next_back() {
        None | Some(OPAQUE | ':' | '?' | '!' | '…') => End::Any,
        Some('.') if is_short => End::Any,
        Some('.') => End::Stop,
        Some(';') => End::Semicolon,
        Some(',') => End::Comma,
        Some(_) if closed.ends_with(['.', '?', '!', '…', OPAQUE]) => End::Any,
        Some(_) => End::Bare,
    }
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
            ("votre nom ;", End::Semicolon),
            ("votre nom ; et", End::Semicolon),
            ("votre nom (facultatif)", End::Bare),
            ("votre nom, prénom, etc.", End::Any),
            ("« Bonjour. »", End::Any),
            ("voir \u{fffc}", End::Any),
            ("votre nom.", End::Stop),
        ] {
            assert_eq!(of(words), end, "{words}");
        }
    }
}
