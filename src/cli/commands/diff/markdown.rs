//! Changes in Markdown, for an issue or a mail: `~~deleted~~` **inserted**.
//!
//! These are the marks that forges show struck out and bold, and that people read in a mail that
//! shows none. CriticMarkup, `{--deleted--}{++inserted++}`, is made for changes but shown by
//! hardly any of them. Where Markdown would not take a mark for one, because of the signs beside
//! it, the tags `<del>` and `<ins>` say the same.

use crate::diff::redline::Op;

use super::page::{Line, Mark, Page};
use super::words::Run;

/// Returns changes as Markdown.
pub(super) fn markdown(page: &Page) -> String {
    let head = &page.head;
    let mut out = format!("**{}**\n\n", escaped(&head.title));
    for end in &head.ends {
        out += &format!("- {}\n", escaped(end));
    }
    for sentence in &head.sentences {
        out += &format!("\n{}\n", escaped(sentence));
    }
    let mut last = None;
    for line in &page.lines {
        let shape = Shape::of(line, last);
        out += last.map_or("\n", |last| between(last, shape, is_head(line)));
        out += &match shape {
            Shape::Row(columns) => row(line, columns),
            Shape::Block | Shape::Item | Shape::OfItem => written(line),
        };
        last = Some(if shape == Shape::OfItem {
            Shape::Item
        } else {
            shape
        });
    }
    if !page.lines.is_empty() {
        out.push('\n');
    }
    out
}

/// Returns what stands between two lines: an empty one, but within a table, a list or an item.
fn between(last: Shape, shape: Shape, is_head: bool) -> &'static str {
    match (last, shape) {
        (_, Shape::OfItem) => "\\\n",
        (Shape::Item, Shape::Item) => "\n",
        (Shape::Row(_), Shape::Row(_)) if !is_head => "\n",
        _ => "\n\n",
    }
}

/// What a line is in Markdown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Block,
    Item,
    /// Words on the item before.
    OfItem,
    /// A row of a table with so many columns.
    Row(usize),
}

impl Shape {
    /// Returns what a line is after another: what is said of a table stands in rows of it.
    fn of(line: &Line, last: Option<Self>) -> Self {
        match (line, last) {
            (Line::Row(_, _, cells), _) => Self::Row(cells.len()),
            (Line::SameRows(..) | Line::Note(..), Some(Self::Row(columns))) => Self::Row(columns),
            (Line::Note(..), Some(Self::Item)) => Self::OfItem,
            (Line::Block(_, Mark::Bullet | Mark::Number(_), _) | Line::Fold(1.., _), _) => {
                Self::Item
            }
            (Line::Block(..) | Line::Note(..) | Line::Fold(..) | Line::Heading(..), _)
            | (Line::SameRows(..), _) => Self::Block,
        }
    }
}

fn is_head(line: &Line) -> bool {
    matches!(line, Line::Row(_, true, _))
}

fn row(line: &Line, columns: usize) -> String {
    match line {
        Line::Row(_, is_head, cells) => {
            let cells: Vec<String> = cells
                .iter()
                .map(|cell| marked(cell).replace("\\\n", "<br>"))
                .collect();
            let row = format!("| {} |", cells.join(" | "));
            if *is_head {
                format!("{row}\n|{}", "---|".repeat(columns))
            } else {
                row
            }
        }
        line => format!(
            "| {} {}|",
            written(line),
            "| ".repeat(columns.saturating_sub(1))
        ),
    }
}

fn written(line: &Line) -> String {
    match line {
        Line::Fold(0, words) | Line::SameRows(_, words) => remark(words),
        Line::Fold(_, words) => format!("- {}", remark(words)),
        Line::Note(depth, words) => format!("{}{}", indent(*depth), remark(words)),
        Line::Heading(level, words) => {
            let signs = "#".repeat(usize::from(*level));
            format!("{signs} {}", marked(words).replace("\\\n", " "))
        }
        Line::Block(depth, mark, words) => block(*depth, *mark, &marked(words)),
        Line::Row(_, _, cells) => row(line, cells.len()),
    }
}

fn remark(words: &str) -> String {
    format!("*({})*", escaped(words))
}

fn block(depth: usize, mark: Mark, words: &str) -> String {
    let deeper = "– ".repeat(depth.saturating_sub(2));
    let (start, inside) = match mark {
        Mark::None => (indent(depth).to_owned(), indent(depth)),
        Mark::Bullet => (format!("- {deeper}"), "  "),
        // A number of its own would count on from the item before, shown or not.
        Mark::Number(number) => (format!("- {deeper}{number}\\. "), "  "),
        Mark::Quote => (format!("{}> ", indent(depth)), "> "),
    };
    let words = opening_escaped(words).replace('\n', &format!("\n{inside}"));
    format!("{start}{words}")
}

/// Two spaces are enough to stand inside an item, and too few to be a block of code.
fn indent(depth: usize) -> &'static str {
    if depth == 0 { "" } else { "  " }
}

/// Returns words in their marks.
fn marked(words: &[Run]) -> String {
    let mut out = String::new();
    for (at, run) in words.iter().enumerate() {
        if run.op == Op::Equal {
            out += &escaped(&run.text);
            continue;
        }
        // A mark ends at a word, never at a space.
        let inner = run.text.trim_matches([' ', '\n']);
        let start = run.text.len() - run.text.trim_start_matches([' ', '\n']).len();
        let (before, after) = (&run.text[..start], &run.text[start + inner.len()..]);
        if inner.is_empty() {
            out += &tagged(run.op, &escaped(&run.text));
            continue;
        }
        out += &escaped(before);
        let next = after.chars().next().or_else(|| {
            let next = words.get(at + 1)?;
            // What follows begins with a mark, which counts as punctuation.
            if next.op == Op::Equal {
                next.text.chars().next()
            } else {
                Some('*')
            }
        });
        out += &mark(run.op, inner, &out, next);
        out += &escaped(after);
    }
    out
}

/// Marks words between what stands before and a character, by tags where Markdown would not see
/// the mark (CommonMark 0.31, section 6.2: left- and right-flanking delimiter runs), or where a
/// forge would take it for the end of an address (GitHub Flavored Markdown 0.29, section 6.9).
fn mark(op: Op, words: &str, before: &str, after: Option<char>) -> String {
    let is_plain = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let edge = |inner: Option<char>, outer: Option<char>| {
        is_plain(inner) || outer.is_none_or(is_known_sign)
    };
    let last = before.chars().next_back();
    let opens = edge(words.chars().next(), last);
    let closes = edge(words.chars().next_back(), after);
    // A mark beside another of its kind would be one with it.
    let sign = if op == Op::Delete { "~~" } else { "**" };
    let is_apart = last.is_none_or(|last| !sign.starts_with(last));
    let touches_address = ends_in_address(before) || ends_in_address(words);
    let words = escaped(words);
    if opens && closes && is_apart && !touches_address {
        format!("{sign}{words}{sign}")
    } else {
        tagged(op, &words)
    }
}

fn ends_in_address(words: &str) -> bool {
    let is_end = |c: char| c.is_whitespace() || c == '<' || c == '>';
    let last = words.rsplit(is_end).next().unwrap_or_default();
    last.contains("://") || last.starts_with("www.")
}

/// Whether a sign counts as white space or punctuation for certain.
fn is_known_sign(c: char) -> bool {
    c.is_whitespace() || c.is_ascii_punctuation()
}

fn tagged(op: Op, words: &str) -> String {
    let tag = if op == Op::Delete { "del" } else { "ins" };
    format!("<{tag}>{words}</{tag}>")
}

/// Returns words so that Markdown reads back exactly these; a hard break ends in a backslash.
fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '~' | '[' | ']' | '<' | '>' | '&' | '|' | '#' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\\n"),
            _ => out.push(c),
        }
    }
    out
}

/// Escapes what would make the first words of a block a list or a rule.
fn opening_escaped(words: &str) -> String {
    if words.starts_with(['-', '+', '=']) {
        return format!("\\{words}");
    }
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = words.split_at(digits);
    if digits > 0 && rest.starts_with(['.', ')']) {
        return format!("{number}\\{rest}");
    }
    words.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Run, marked, opening_escaped};
    use crate::diff::redline::Op;

    fn told(words: &[(Op, &str)]) -> String {
        let run = |(op, text): &(Op, &str)| Run {
            op: *op,
            text: (*text).to_owned(),
        };
        marked(&words.iter().map(run).collect::<Vec<_>>())
    }

    #[test]
    fn marks_end_at_words_and_are_tags_where_markdown_would_not_see_them() {
        let cases: [(&[(Op, &str)], &str); 6] = [
            (
                &[
                    (Op::Equal, "for "),
                    (Op::Delete, "12"),
                    (Op::Insert, "24"),
                    (Op::Equal, " months"),
                ],
                "for ~~12~~**24** months",
            ),
            (
                &[
                    (Op::Equal, "will"),
                    (Op::Insert, " not"),
                    (Op::Equal, " share"),
                ],
                "will **not** share",
            ),
            (
                &[(Op::Equal, "mois"), (Op::Insert, "."), (Op::Equal, " Fin")],
                "mois<ins>.</ins> Fin",
            ),
            (
                &[(Op::Equal, "a*b "), (Op::Insert, "[x](y)")],
                "a\\*b **\\[x\\](y)**",
            ),
            (
                &[(Op::Equal, "a"), (Op::Insert, " "), (Op::Equal, "b")],
                "a<ins> </ins>b",
            ),
            (
                &[(Op::Delete, "http://a.example/"), (Op::Insert, "b")],
                "<del>http://a.example/</del>**b**",
            ),
        ];
        for (words, expected) in cases {
            assert_eq!(told(words), expected);
        }
    }

    #[test]
    fn no_paragraph_becomes_a_list() {
        assert_eq!(opening_escaped("1. One"), "1\\. One");
        assert_eq!(opening_escaped("- one"), "\\- one");
        assert_eq!(opening_escaped("2021 was"), "2021 was");
    }
}
