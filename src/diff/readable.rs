//! A redline as plain text: `[-deleted-]{+inserted+}`, for terminals, tests and people in a hurry.
//!
//! Words are marked `[-…-]{+…+}`; numbers before headings `[#…#]{#…#}`, typography `[~…~]{~…~}`
//! and characters that cannot be seen `[?U+200B?]{?…?}`. What changed beside the words follows
//! them in `⟨…⟩`. A line begins with what became of its block: `+`, `-`, `>` (moved here),
//! `<` (moved away).

use std::fmt::Write as _;

use super::invariants::leaves;
use super::passage::{Face, Style};
use super::redline::{
    BREAK, Body, Class, Fate, Lane, Move, Node, Op, Part, Piece, Redline, Sides, Table,
};
use super::side::{Head, ListForm};
use super::tokens::is_unseen;

/// Returns a redline as plain text.
pub fn readable(redline: &Redline) -> String {
    let mut out = String::new();
    if let Some(title) = &redline.title {
        line(
            &mut out,
            &sign(redline, title.fate),
            0,
            &format!("# {}", words(&title.pieces)),
        );
    }
    for part in &redline.parts {
        write_part(redline, part, &mut out);
    }
    for degraded in &redline.degraded {
        // Writing into a string does not fail.
        let _ = writeln!(
            out,
            "! {:?} {:?}: {}",
            degraded.to, degraded.why, degraded.at
        );
    }
    out
}

fn write_part(redline: &Redline, part: &Part, out: &mut String) {
    let sign = sign(redline, part.fate);
    match part.head.any() {
        None => line(out, &sign, 0, "#"),
        Some(Head::Front) => {}
        Some(Head::Note(label)) => line(out, &sign, 0, &format!("[^{label}]")),
        Some(Head::Section(_)) => {
            let target = redline.continued_in(part);
            let on = target.map_or_else(String::new, |target| format!(" ⟨continued in {target}⟩"));
            line(out, &sign, 0, &format!("{}{on}", heading(part)));
        }
    }
    nodes(redline, &part.nodes, 0, out);
}

fn heading(part: &Part) -> String {
    let section = |head: &Option<Head>| head.as_ref().and_then(Head::section).cloned();
    let (old, new) = (section(&part.head.old), section(&part.head.new));
    let level = |level: u8| "#".repeat(usize::from(level));
    let mut text = either(
        &old,
        &new,
        |head| level(head.level),
        ["[#", "#]", "{#", "#}"],
    );
    let prefix = either(
        &old,
        &new,
        |head| head.prefix.clone(),
        ["[#", "#]", "{#", "#}"],
    );
    let id = either(
        &old,
        &new,
        |head| {
            head.id
                .as_ref()
                .map_or(String::new(), |id| format!("#{}", id.as_str()))
        },
        ["[-", "-]", "{+", "+}"],
    );
    let _ = write!(text, " {prefix}{}", words(&part.heading));
    if !id.is_empty() {
        let _ = write!(text, " {{{id}}}");
    }
    text
}

/// Returns what both sides show, or each in its marks.
fn either<T>(
    old: &Option<T>,
    new: &Option<T>,
    show: impl Fn(&T) -> String,
    marks: [&str; 4],
) -> String {
    match (old.as_ref().map(&show), new.as_ref().map(&show)) {
        (Some(old), Some(new)) if old != new => {
            let [a, b, c, d] = marks;
            let part = |open: &str, text: &str, close: &str| {
                if text.is_empty() {
                    String::new()
                } else {
                    format!("{open}{text}{close}")
                }
            };
            part(a, &old, b) + &part(c, &new, d)
        }
        (_, Some(one)) | (Some(one), None) => one,
        (None, None) => String::new(),
    }
}

fn sign(redline: &Redline, fate: Fate) -> String {
    let how = |id: super::redline::MoveId| match redline.moves.get(id.0) {
        Some(Move::InPlace) => format!("{}=", id.0 + 1),
        _ => format!("{}", id.0 + 1),
    };
    match fate {
        Fate::Kept => String::new(),
        Fate::Added => "+".to_owned(),
        Fate::Removed => "-".to_owned(),
        Fate::MovedHere(id) => format!(">{}", how(id)),
        Fate::MovedAway(id) => format!("<{}", how(id)),
    }
}

fn line(out: &mut String, sign: &str, depth: usize, text: &str) {
    let indent = "  ".repeat(depth);
    let _ = writeln!(out, "{}", format!("{sign:<4}{indent}{text}").trim_end());
}

fn nodes(redline: &Redline, all: &[Node], depth: usize, out: &mut String) {
    all.iter()
        .for_each(|one| node(redline, one, depth, "", out));
}

fn node(redline: &Redline, node: &Node, depth: usize, bullet: &str, out: &mut String) {
    let sign = sign(redline, node.fate);
    match &node.body {
        Body::Paragraph(pieces) => line(out, &sign, depth, &format!("{bullet}{}", words(pieces))),
        Body::Code(pieces) => line(out, &sign, depth, &format!("{bullet}` {} `", words(pieces))),
        Body::Rule => line(out, &sign, depth, &format!("{bullet}---")),
        Body::Stub => line(out, &sign, depth, bullet),
        Body::Quote(inside) => {
            line(out, &sign, depth, &format!("{bullet}quote"));
            nodes(redline, inside, depth + 1, out);
        }
        Body::List(form, items) => {
            line(out, &sign, depth, &format!("{bullet}{}", list(*form)));
            items
                .iter()
                .for_each(|item| self::node(redline, item, depth, "- ", out));
        }
        Body::Item(inside) => item(redline, &sign, inside, depth, out),
        Body::Table(table) => {
            line(out, &sign, depth, &format!("{bullet}table"));
            write_table(table, depth, out);
        }
    }
}

/// Writes an item, a lone paragraph on the line of its bullet.
fn item(redline: &Redline, sign: &str, inside: &[Node], depth: usize, out: &mut String) {
    match inside {
        [
            Node {
                fate: Fate::Kept | Fate::Added | Fate::Removed,
                body: Body::Paragraph(pieces),
            },
            rest @ ..,
        ] => {
            line(out, sign, depth, &format!("- {}", words(pieces)));
            nodes(redline, rest, depth + 1, out);
        }
        inside => {
            line(out, sign, depth, "-");
            nodes(redline, inside, depth + 1, out);
        }
    }
}

fn list(form: Sides<ListForm>) -> String {
    let show = |form: &ListForm| {
        let kind = form
            .start
            .map_or("list".to_owned(), |start| format!("list from {start}"));
        if form.tight {
            kind
        } else {
            format!("{kind}, loose")
        }
    };
    either(&form.old, &form.new, show, ["[-", "-]", "{+", "+}"])
}

fn lane(lane: Lane) -> &'static str {
    match (lane.old, lane.new) {
        (Some(_), Some(_)) if lane.is_moved => ">",
        (Some(_), Some(_)) => "",
        (None, _) => "+",
        (_, None) => "-",
    }
}

fn write_table(table: &Table, depth: usize, out: &mut String) {
    let fates = table.columns.iter().map(|column| lane(column.lane));
    let fates: Vec<&str> = fates.collect();
    if fates.iter().any(|fate| !fate.is_empty()) {
        line(out, "", depth, &format!("| {} |", fates.join(" | ")));
    }
    for row in &table.rows {
        let cells: Vec<String> = row.cells.iter().map(|cell| words(cell)).collect();
        line(
            out,
            lane(row.lane),
            depth,
            &format!("| {} |", cells.join(" | ")),
        );
    }
}

/// Returns pieces as plain text.
pub fn words(pieces: &[Piece]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while at < pieces.len() {
        let piece = &pieces[at];
        // Pieces of one fate and class are one mark, whatever their looks.
        let alike = |other: &&Piece| {
            other.op != Op::Equal && (other.op, other.class) == (piece.op, piece.class)
        };
        let length = pieces[at..].iter().take_while(alike).count().max(1);
        let text: String = pieces[at..at + length]
            .iter()
            .map(|piece| piece.text.as_str())
            .collect();
        out.push_str(&mark(piece.op, piece.class, &text));
        if piece.op == Op::Equal {
            out.push_str(&beside(&piece.old, &piece.new));
        }
        at += length;
    }
    out
}

/// Returns a piece's text as people can see it: characters that cannot be seen by their numbers.
pub fn shown(class: Class, text: &str) -> String {
    match class {
        Class::Invisible => text.chars().map(unseen).collect(),
        Class::Words | Class::Number | Class::Typography | Class::Break => text.replace(BREAK, "¶"),
    }
}

fn mark(op: Op, class: Class, text: &str) -> String {
    let text = shown(class, text).replace('\n', "⏎");
    let (a, b) = match class {
        Class::Words | Class::Break => ("-", "+"),
        Class::Number => ("#", "#"),
        Class::Typography => ("~", "~"),
        Class::Invisible => ("?", "?"),
    };
    match op {
        Op::Equal => text,
        Op::Delete => format!("[{a}{text}{a}]"),
        Op::Insert => format!("{{{b}{text}{b}}}"),
    }
}

fn unseen(c: char) -> String {
    if is_unseen(c) {
        format!("<U+{:04X}>", u32::from(c))
    } else {
        c.to_string()
    }
}

/// Returns what differs beside equal words.
fn beside(old: &Face, new: &Face) -> String {
    if old == new {
        return String::new();
    }
    let mut notes = Vec::new();
    let to = |face: &Face| {
        face.link
            .as_ref()
            .map_or("nowhere".to_owned(), |to| to.to_string())
    };
    if old.link != new.link {
        notes.push(format!("{} → {}", to(old), to(new)));
    }
    let gone = |style: Style, sign: char| {
        style
            .names()
            .map(move |name| format!("{sign}{name}"))
            .collect::<Vec<_>>()
    };
    notes.extend(gone(old.style.without(new.style), '-'));
    notes.extend(gone(new.style.without(old.style), '+'));
    if old.lang != new.lang {
        let tag = |face: &Face| {
            face.lang
                .as_ref()
                .map_or("-".to_owned(), ToString::to_string)
        };
        notes.push(format!("lang {} → {}", tag(old), tag(new)));
    }
    if old.note != new.note {
        notes.push("note".to_owned());
    }
    if old.typed != new.typed {
        let typed = |face: &Face| {
            face.typed
                .as_deref()
                .unwrap_or(" ")
                .escape_unicode()
                .to_string()
        };
        notes.push(format!("{} → {}", typed(old), typed(new)));
    }
    format!("⟨{}⟩", notes.join(", "))
}

/// Characters of unchanged words shown on either side of a change.
const AROUND: usize = 40;

/// Returns each passage that changes, `[-words gone-]{+words come+}` with some words around.
pub fn passages(redline: &Redline) -> Vec<String> {
    let mut passages = Vec::new();
    leaves(redline, &mut |pieces| {
        if pieces.iter().all(|piece| piece.op == Op::Equal) {
            return;
        }
        let mut passage = String::new();
        for (at, piece) in pieces.iter().enumerate() {
            match piece.op {
                Op::Equal => {
                    let is_edge = (at == 0, at + 1 == pieces.len());
                    passage.push_str(&shortened(&piece.text, is_edge));
                }
                Op::Delete => passage.push_str(&format!("[-{}-]", piece.text)),
                Op::Insert => passage.push_str(&format!("{{+{}+}}", piece.text)),
            }
        }
        passages.push(passage);
    });
    passages
}

/// Leaves out the middle of unchanged words, and at the edges of a passage all but what is near.
fn shortened(words: &str, (is_first, is_last): (bool, bool)) -> String {
    let count = words.chars().count();
    let start = if is_first { 0 } else { AROUND };
    let end = if is_last { 0 } else { AROUND };
    if count <= start + end {
        return words.to_owned();
    }
    let head: String = words.chars().take(start).collect();
    let tail: String = words.chars().skip(count - end).collect();
    format!("{head}…{tail}")
}
