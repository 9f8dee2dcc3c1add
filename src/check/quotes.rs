//! What stands between quotation marks.

use std::ops::Range;

/// Quotation marks: what opens, and what closes it.
const MARKS: [(char, char); 6] = [
    ('«', '»'),
    ('“', '”'),
    ('„', '“'),
    ('"', '"'),
    ('‘', '’'),
    ('»', '«'),
];

/// Returns what is quoted in a text, with its marks and without, in order; what is quoted inside is
/// part of it.
pub(super) fn quoted(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    // Of a mark that closes nothing further on, no other one is looked for.
    let mut is_gone = [false; MARKS.len()];
    let mut done = 0;
    for (at, c) in text.char_indices() {
        let mark = MARKS.iter().position(|(open, _)| *open == c);
        let Some(mark) = mark.filter(|mark| at >= done && !is_gone[*mark]) else {
            continue;
        };
        let close = MARKS[mark].1;
        let begin = at + c.len_utf8();
        let Some(length) = text[begin..].find(close) else {
            is_gone[mark] = true;
            continue;
        };
        let end = begin + length;
        done = end + close.len_utf8();
        found.push((at..done, begin..end));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn quotes_are_found_in_order_whatever_their_marks() {
        let inside = |text: &'static str| -> Vec<&str> {
            let found = quoted(text).into_iter();
            found.map(|(_, inside)| &text[inside]).collect()
        };
        assert_eq!(
            inside("« a » „b“ “c” »d« \"e\""),
            [" a ", "b", "c", "d", "e"]
        );
        assert_eq!(inside("« a “b” » et ‘c’"), [" a “b” ", "c"]);
        assert_eq!(inside("l’« un"), [""; 0]);
        assert_eq!(inside("« « « “b”"), ["b"]);
    }
}
