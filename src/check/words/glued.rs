//! Words that a copy from elsewhere stuck together.

use crate::base::{Code, Diagnostic, Report, Span};

use super::run::OPAQUE;
use super::{Text, asked};

/// Languages that set a dash against the words it encloses.
const ENCLOSING: [&str; 4] = ["ca", "es", "gl", "pl"];

/// Ends of addresses, which are written with capitals at times.
const DOMAINS: [&str; 8] = ["com", "org", "net", "fr", "eu", "io", "js", "de"];

/// Looks for spaces that are missing.
pub(super) fn check(text: &Text<'_>, report: &mut Report) {
    let dashes = !ENCLOSING.contains(&text.lang.family());
    for run in &text.runs {
        for (at, c) in run.text.char_indices() {
            let behind = at + c.len_utf8();
            let gap = match c {
                '–' | '—' if dashes => beside_dash(&run.text, at, behind),
                '.' | '!' | '?' => is_end(&run.text, at, behind).then_some(behind),
                ',' | ';' => is_mark(&run.text, at, behind).then_some(behind),
                ')' => is_bracket(&run.text, at, behind).then_some(behind),
                _ => None,
            };
            let Some(gap) = gap else { continue };
            let start = run.text[..gap].rfind(is_edge).map_or(0, |at| at + 1);
            let start = ceiling(&run.text, start);
            let end = run.text[gap..]
                .find(is_edge)
                .map_or(run.text.len(), |at| gap + at);
            let quote = &run.text[start..end];
            let apart = format!("{} {}", &run.text[start..gap], &run.text[gap..end]);
            let finding = Diagnostic::new(Code::TEXT_GLUED)
                .at(text.place(text.span(run, start..end)))
                .arg("quote", quote)
                .arg("apart", apart.as_str());
            let space = text.span(run, gap..gap);
            let here = Span {
                start: space.start,
                end: space.start,
            };
            report.push(asked(finding, vec![(here, " ".to_owned())]));
        }
    }
}

fn is_edge(c: char) -> bool {
    c.is_whitespace() || c == OPAQUE
}

fn ceiling(text: &str, at: usize) -> usize {
    (at..=text.len())
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(text.len())
}

/// A dash with a space on one side only; a dash at the start of a line may be an item's.
fn beside_dash(text: &str, at: usize, behind: usize) -> Option<usize> {
    let before = text[..at].chars().next_back()?;
    let after = text[behind..].chars().next()?;
    let word = |c: char| c.is_alphanumeric();
    let begins = text[..at].trim_end_matches(' ').ends_with('\n') || text[..at].trim().is_empty();
    match (before.is_whitespace(), after.is_whitespace()) {
        (true, false) if word(after) && !begins => Some(behind),
        (false, true) if word(before) => Some(at),
        _ => None,
    }
}

/// A mark that ends a sentence, right before the next one's first word.
fn is_end(text: &str, at: usize, behind: usize) -> bool {
    let before: Vec<char> = text[..at].chars().rev().take(3).collect();
    let small = before.len() == 3 && before.iter().all(|c| c.is_lowercase());
    let next = text[behind..]
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let mut letters = next.chars();
    let begins = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    let stem: &str = next;
    let is_address = DOMAINS.contains(&stem.to_lowercase().as_str())
        || text[..at]
            .rsplit(is_edge)
            .next()
            .is_some_and(|word| word.contains(['.', '/', '@', '_']))
        || text[behind + next.len()..].starts_with(['.', '/', '_', '('])
            && text[behind + next.len()..]
                .chars()
                .nth(1)
                .is_some_and(char::is_alphanumeric);
    small && begins && !is_address
}

/// A comma or semicolon right between two words.
fn is_mark(text: &str, at: usize, behind: usize) -> bool {
    let word = |text: &str, from_end: bool| {
        let letter = |c: &char| c.is_alphabetic();
        let count = if from_end {
            text.chars().rev().take_while(letter).count()
        } else {
            text.chars().take_while(letter).count()
        };
        count >= 2
    };
    let chunk = text[..at].rsplit(is_edge).next().unwrap_or_default();
    let is_code = chunk.contains(['=', '/', '_', '&', '@']);
    word(&text[..at], true) && word(&text[behind..], false) && !is_code
}

/// A closing bracket right before a word, where what it closes is no part of one: `(re)lire`.
fn is_bracket(text: &str, at: usize, behind: usize) -> bool {
    let Some(open) = text[..at].rfind('(') else {
        return false;
    };
    let inside = &text[open + 1..at];
    let attached = text[..open].ends_with(char::is_alphanumeric);
    let letters = inside.chars().filter(|c| c.is_alphabetic()).count();
    let next = text[behind..]
        .chars()
        .take_while(|c| c.is_alphabetic())
        .count();
    !attached && letters >= 4 && next >= 2 && !inside.contains(')')
}
