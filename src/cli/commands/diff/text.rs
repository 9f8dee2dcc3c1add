//! Changes in a terminal: `[-deleted-]{+inserted+}`, coloured and wrapped where it shows them.
//!
//! The marks stand with colours too: colour is never the only sign, and what is copied from the
//! terminal says the same.

use unicode_width::UnicodeWidthChar;

use crate::diff::redline::Op;

use super::page::{Line, Mark, Page};
use super::words::Run;

/// What the output can show.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Whether it shows colours.
    pub colour: bool,
    /// How many columns it has; `None` where lines have no end.
    pub width: Option<usize>,
}

/// The least columns in which words are wrapped.
const NARROWEST: usize = 20;

/// Between two characters of an emoji: no line ends here.
const JOINER: char = '\u{200d}';

/// Returns changes as text.
pub(super) fn text(page: &Page, look: Look) -> String {
    let mut writer = Writer {
        look,
        out: String::new(),
    };
    let head = &page.head;
    writer.write("", &[(Ink::Bold, head.title.clone())]);
    for end in &head.ends {
        writer.write("  ", &plain(end));
    }
    writer.out.push('\n');
    for sentence in &head.sentences {
        writer.write("", &plain(sentence));
    }
    let mut last = None;
    for line in &page.lines {
        if last.is_none_or(|last| !stand_together(last, line)) {
            writer.out.push('\n');
        }
        last = Some(line);
        writer.line(line);
    }
    writer.out
}

/// Returns whether no empty line stands between two lines.
fn stand_together(above: &Line, below: &Line) -> bool {
    let is_inside = |line: &Line| match line {
        Line::Block(_, Mark::Bullet | Mark::Number(_), _) => true,
        Line::Block(depth, ..) | Line::Fold(depth, _) => *depth > 0,
        Line::Heading(..) | Line::Row(..) | Line::SameRows(..) | Line::Note(..) => false,
    };
    let is_row = |line: &Line| matches!(line, Line::Row(..) | Line::SameRows(..));
    match (above, below) {
        (_, Line::Heading(..)) => false,
        (Line::Heading(..), _) | (_, Line::Note(..)) => true,
        (Line::Note(..), below) => is_inside(below) || is_row(below),
        (above, below) => is_inside(above) && is_inside(below) || is_row(above) && is_row(below),
    }
}

/// How characters look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ink {
    Plain,
    Bold,
    Dim,
    Deleted,
    Inserted,
}

impl Ink {
    /// Returns the parameters that set it (ECMA-48, SGR).
    fn code(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Bold => "1",
            Self::Dim => "2",
            Self::Deleted => "31;9",
            Self::Inserted => "32;4",
        }
    }
}

fn plain(text: &str) -> Vec<(Ink, String)> {
    vec![(Ink::Plain, text.to_owned())]
}

/// Returns words in their marks.
fn marked(words: &[Run], plain: Ink) -> Vec<(Ink, String)> {
    let mark = |run: &Run| match run.op {
        Op::Equal => (plain, run.text.clone()),
        Op::Delete => (Ink::Deleted, format!("[-{}-]", run.text)),
        Op::Insert => (Ink::Inserted, format!("{{+{}+}}", run.text)),
    };
    words.iter().map(mark).collect()
}

struct Writer {
    look: Look,
    out: String,
}

type Inked = (char, Ink);

impl Writer {
    fn line(&mut self, line: &Line) {
        let indent = |depth: usize| "  ".repeat(depth);
        match line {
            Line::Fold(depth, words) | Line::SameRows(depth, words) => {
                let words = format!("({words})");
                self.write(&indent(*depth), &[(Ink::Dim, words)]);
            }
            Line::Heading(level, words) => {
                let signs = "#".repeat(usize::from(*level)) + " ";
                let mut all = vec![(Ink::Bold, signs)];
                all.extend(marked(words, Ink::Bold));
                self.write("", &all);
            }
            Line::Block(depth, mark, words) => {
                let (depth, sign) = match mark {
                    Mark::None => (*depth, String::new()),
                    Mark::Bullet => (depth.saturating_sub(1), "- ".to_owned()),
                    Mark::Number(number) => (depth.saturating_sub(1), format!("{number}. ")),
                    Mark::Quote => (*depth, "> ".to_owned()),
                };
                self.write(&(indent(depth) + &sign), &marked(words, Ink::Plain));
            }
            Line::Row(depth, is_head, cells) => {
                let ink = if *is_head { Ink::Bold } else { Ink::Plain };
                let mut all = vec![(Ink::Plain, "|".to_owned())];
                for cell in cells {
                    all.push((ink, " ".to_owned()));
                    all.extend(marked(cell, ink));
                    all.push((Ink::Plain, " |".to_owned()));
                }
                self.write(&indent(*depth), &all);
            }
            Line::Note(depth, words) => {
                let start = indent(*depth) + "  → ";
                self.write(&start, &[(Ink::Dim, words.clone())]);
            }
        }
    }

    /// Writes words after a start; further lines are indented as deep as it is long.
    fn write(&mut self, start: &str, words: &[(Ink, String)]) {
        let inked = words
            .iter()
            .flat_map(|(ink, text)| text.chars().map(|c| (c, *ink)));
        let inked: Vec<Inked> = inked.collect();
        let indent = start.chars().map(width).sum();
        let room = self
            .look
            .width
            .map(|all| all.saturating_sub(indent).max(NARROWEST));
        for (at, line) in lines(&inked, room).into_iter().enumerate() {
            let begin = if at == 0 { start } else { &" ".repeat(indent) };
            self.out.push_str(begin);
            self.paint(line);
            self.out.push('\n');
        }
    }

    fn paint(&mut self, line: &[Inked]) {
        for run in line.chunk_by(|a, b| a.1 == b.1) {
            let text: String = run.iter().map(|(c, _)| c).collect();
            let code = run[0].1.code();
            if self.look.colour && !code.is_empty() {
                self.out.push_str(&format!("\u{1b}[{code}m{text}\u{1b}[0m"));
            } else {
                self.out.push_str(&text);
            }
        }
    }
}

/// Cuts words into lines: at line feeds, and where a line has no more room at its last space.
fn lines(words: &[Inked], room: Option<usize>) -> Vec<&[Inked]> {
    let mut lines = Vec::new();
    for line in words.split(|(c, _)| *c == '\n') {
        let mut rest = line;
        while let Some(at) = room.and_then(|room| end(rest, room)) {
            lines.push(trimmed(&rest[..at]));
            rest = &rest[at..];
            let spaces = rest.iter().take_while(|(c, _)| *c == ' ').count();
            rest = &rest[spaces..];
        }
        lines.push(trimmed(rest));
    }
    lines
}

fn trimmed(line: &[Inked]) -> &[Inked] {
    let kept = line.iter().rposition(|(c, _)| *c != ' ');
    &line[..kept.map_or(0, |at| at + 1)]
}

/// Returns where a line has to end that is too long; `None` where all of it has room.
fn end(line: &[Inked], room: usize) -> Option<usize> {
    let mut used = 0;
    let mut space = None;
    for (at, (c, _)) in line.iter().enumerate() {
        used += width(*c);
        if used > room && *c != ' ' {
            let after = line[..at].iter().rposition(|(c, _)| width(*c) > 0);
            let joined = at > 0 && line[at - 1].0 == JOINER;
            let here = if joined { after.unwrap_or(at) } else { at };
            return Some(space.unwrap_or(here).max(1));
        }
        if *c == ' ' && at > 0 {
            space = Some(at);
        }
    }
    None
}

fn width(c: char) -> usize {
    c.width().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Line, Look, Mark, Page, Run, text};
    use crate::cli::commands::diff::head::Head;
    use crate::diff::redline::Op;

    fn page(words: &[(Op, &str)]) -> Page {
        let run = |(op, text): &(Op, &str)| Run {
            op: *op,
            text: (*text).to_owned(),
        };
        Page {
            head: Head {
                title: "T".to_owned(),
                ends: ["a".to_owned(), "b".to_owned()],
                sentences: Vec::new(),
            },
            lines: vec![Line::Block(
                1,
                Mark::Bullet,
                words.iter().map(run).collect(),
            )],
        }
    }

    fn told(words: &[(Op, &str)], colour: bool, width: Option<usize>) -> String {
        let text = text(&page(words), Look { colour, width });
        let (_, told) = text.split_once("b\n\n\n").expect("the head comes first");
        told.to_owned()
    }

    #[test]
    fn words_wrap_below_their_first_line_and_colours_end_with_it() {
        let words = [
            (Op::Equal, "We keep your data for "),
            (Op::Delete, "twelve long months"),
            (Op::Insert, "24"),
            (Op::Equal, " days."),
        ];
        assert_eq!(
            told(&words, false, Some(30)),
            "- We keep your data for\n  [-twelve long months-]{+24+}\n  days.\n"
        );
        assert_eq!(
            told(&words, true, Some(24)),
            "- We keep your data for\n  \u{1b}[31;9m[-twelve long\u{1b}[0m\n  \u{1b}[31;9mmonths-]\u{1b}[0m\u{1b}[32;4m{+24+}\u{1b}[0m days.\n"
        );
        assert_eq!(
            told(&words, false, None),
            "- We keep your data for [-twelve long months-]{+24+} days.\n"
        );
    }

    #[test]
    fn words_without_spaces_wrap_by_their_columns() {
        let words = [(Op::Equal, "個人情報を第三者に提供します")];
        assert_eq!(
            told(&words, false, Some(22)),
            "- 個人情報を第三者に提\n  供します\n"
        );
        // Accents take no column of their own and stay with their letter.
        let accents = "e\u{301}".repeat(22);
        let lines = told(&[(Op::Equal, &accents)], false, Some(22));
        assert_eq!(
            lines.lines().next(),
            Some(format!("- {}", "e\u{301}".repeat(20)).as_str())
        );
    }

    #[test]
    fn hard_breaks_are_lines() {
        let words = [(Op::Equal, "a\nb "), (Op::Insert, "c")];
        assert_eq!(told(&words, false, None), "- a\n  b {+c+}\n");
    }
}
