//! Words that a copy from elsewhere stuck together.

use std::ops::Range;

use crate::base::{Code, Diagnostic, Report};

use super::run::{OPAQUE, Run};
use super::{Text, asked};

/// Languages that set a dash against the words it encloses.
const ENCLOSING: [&str; 4] = ["ca", "es", "gl", "pl"];

/// Ends of addresses, which are written with capitals at times.
const DOMAINS: [&str; 8] = ["com", "org", "net", "fr", "eu", "io", "js", "de"];

/// How much is quoted on either side of a missing space, in characters.
const NEAR: usize = 30;

/// How far before a mark the word is read that it may be part of, in characters.
const FAR: usize = 100;

/// Looks for spaces that are missing.
pub(super) fn check(text: &Text<'_>, report: &mut Report) {
    let dashes = !ENCLOSING.contains(&text.lang.family());
    for run in &text.runs {
        let mut gaps: Vec<usize> = Vec::new();
        let mut open = None;
        for (at, c) in run.text.char_indices() {
            let behind = at + c.len_utf8();
            let is_gap = match c {
                '.' | '!' | '?' => is_end(&run.text, at, behind),
                ',' | ';' => is_mark(&run.text, at, behind),
                ')' => open
                    .take()
                    .is_some_and(|open| is_bracket(&run.text, open..at, behind)),
                _ => false,
            };
            gaps.extend(is_gap.then_some(behind));
            match c {
                '–' | '—' if dashes => gaps.extend(beside_dash(&run.text, at, behind)),
                '(' => open = Some(at),
                _ if is_edge(c) => tell(text, run, &std::mem::take(&mut gaps), report),
                _ => {}
            }
        }
        tell(text, run, &gaps, report);
    }
}

/// Reports the first missing space of a chunk, with those that are quoted with it.
fn tell(text: &Text<'_>, run: &Run<'_>, gaps: &[usize], report: &mut Report) {
    let Some(first) = gaps.first() else {
        return;
    };
    let start = first - before(&run.text, *first, NEAR).len();
    let after = run.text[*first..].chars().take(NEAR);
    let after = after.take_while(|c| !is_edge(*c)).map(char::len_utf8);
    let end = first + after.sum::<usize>();
    let gaps = || gaps.iter().copied().filter(|gap| *gap < end);
    let mut apart = String::new();
    let mut done = start;
    for gap in gaps() {
        apart.push_str(&run.text[done..gap]);
        apart.push(' ');
        done = gap;
    }
    apart.push_str(&run.text[done..end]);
    let cut = |near: Option<char>| {
        if near.is_some_and(|c| !is_edge(c)) {
            "…"
        } else {
            ""
        }
    };
    let head = cut(run.text[..start].chars().next_back());
    let tail = cut(run.text[end..].chars().next());
    let finding = Diagnostic::new(Code::TEXT_GLUED)
        .at(text.place(run.span(start..end)))
        .arg("quote", format!("{head}{}{tail}", &run.text[start..end]))
        .arg("apart", format!("{head}{apart}{tail}"));
    let places = gaps().map(|gap| Some((run.between(gap)?, " ".to_owned())));
    report.push(match places.collect::<Option<Vec<_>>>() {
        Some(edits) => asked(finding, edits),
        None => finding,
    });
}

fn is_edge(c: char) -> bool {
    c.is_whitespace() || c == OPAQUE
}

/// What stands before a byte in its chunk, as far as so many characters.
fn before(text: &str, at: usize, most: usize) -> &str {
    let near = text[..at].char_indices().rev().take(most);
    let near = near.take_while(|(_, c)| !is_edge(*c)).last();
    &text[near.map_or(at, |(start, _)| start)..at]
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
    let last = text[..at].chars().rev().take(3);
    let small = last.filter(|c| c.is_lowercase()).count() == 3;
    let next = text[behind..]
        .split(|c: char| !c.is_alphabetic())
        .next()
        .unwrap_or_default();
    let mut letters = next.chars();
    let begins = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase);
    let stem: &str = next;
    let is_address = DOMAINS.contains(&stem.to_lowercase().as_str())
        || before(text, at, FAR).contains(['.', '/', '@', '_'])
        || text[behind + next.len()..].starts_with(['.', '/', '_', '('])
            && text[behind + next.len()..]
                .chars()
                .nth(1)
                .is_some_and(char::is_alphanumeric);
    small && begins && !is_address
}

/// A comma or semicolon right between two words.
fn is_mark(text: &str, at: usize, behind: usize) -> bool {
    let is_word = |near: &mut dyn Iterator<Item = char>| {
        let letters = near.take(2).filter(|c| c.is_alphabetic());
        letters.count() == 2
    };
    let is_code = before(text, at, FAR).contains(['=', '/', '_', '&', '@']);
    is_word(&mut text[..at].chars().rev()) && is_word(&mut text[behind..].chars()) && !is_code
}

/// A closing bracket right before a word, where what it closes is no part of one: `(re)lire`.
fn is_bracket(text: &str, inside: Range<usize>, behind: usize) -> bool {
    let attached = text[..inside.start].ends_with(char::is_alphanumeric);
    let letters = text[inside].chars().filter(|c| c.is_alphabetic()).take(4);
    let next = text[behind..].chars().take_while(|c| c.is_alphabetic());
    !attached && letters.count() == 4 && next.take(2).count() == 2
}
