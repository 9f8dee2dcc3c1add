//! Words of one paragraph, heading or cell as Markdown.

use crate::base::{Source, TreePath};
use crate::import::repair::{Repair, RepairKind};
use crate::import::tidy::tidy;
use crate::prose::{BlockKind, Form, Inline, InlineKind, Target, canon, parse, walk};
use crate::seal::escape::escape;

use super::is_emphasis;

/// Where words come to stand.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    pub(super) heading: bool,
    pub(super) cell: bool,
}

impl Place {
    /// At the start of a paragraph.
    pub(super) const START: Self = Self {
        heading: false,
        cell: false,
    };
}

/// How much of the marks is written, from all to none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Marks {
    All,
    NoEmphasis,
    WordsOnly,
    /// Words only, with every sign that could be a mark escaped.
    Escaped,
}

/// Returns words as Markdown that reads back as them.
pub(super) fn write(words: &[Inline], place: Place, repairs: &mut Vec<Repair>) -> String {
    for marks in [Marks::All, Marks::NoEmphasis, Marks::WordsOnly] {
        let meant = outward(with_marks(words, marks));
        let text = written(&meant, place, marks);
        if reads_back(&text, &meant, place) {
            if marks != Marks::All {
                let quote = canon::plain(words);
                repairs.push(Repair::new(RepairKind::Emphasis, &quote, ""));
            }
            return text;
        }
    }
    let quote = canon::plain(words);
    repairs.push(Repair::new(RepairKind::Emphasis, &quote, ""));
    written(&with_marks(words, Marks::WordsOnly), place, Marks::Escaped)
}

/// Returns words without the marks that are not written.
fn with_marks(words: &[Inline], marks: Marks) -> Vec<Inline> {
    if marks == Marks::All {
        return words.to_vec();
    }
    let mut out = Vec::new();
    for word in words {
        let drop = match marks {
            Marks::All => false,
            Marks::NoEmphasis => is_emphasis(&word.kind),
            Marks::WordsOnly | Marks::Escaped => !walk::inside(word).is_empty(),
        };
        if drop {
            out.extend(with_marks(walk::inside(word), marks));
            continue;
        }
        let mut word = word.clone();
        if let (InlineKind::Code(code), Marks::WordsOnly | Marks::Escaped) = (&word.kind, marks) {
            word = crate::import::reading::words(code);
        }
        if let InlineKind::Link { words, .. }
        | InlineKind::Foreign { words, .. }
        | InlineKind::Redacted(words)
        | InlineKind::Caption { words, .. } = &mut word.kind
        {
            *words = with_marks(words, marks);
        }
        out.push(word);
    }
    tidy(out)
}

/// Moves signs at the ends of emphasis out of it where they would keep its marks from being read
/// (CommonMark §6.2): `**L'**éditeur` would stay as typed, `**L**'éditeur` is read.
fn outward(words: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::new();
    for at in 0..words.len() {
        let mut word = words[at].clone();
        let before = out.last().and_then(last_char);
        let next = words[at + 1..].iter().find_map(first_char);
        let (InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strike(inner)) =
            &mut word.kind
        else {
            out.push(word);
            continue;
        };
        *inner = outward(std::mem::take(inner));
        let plain = canon::plain(inner);
        let (first, last) = (plain.chars().next(), plain.chars().next_back());
        let lead = match first.filter(|_| !opens(before, first)) {
            Some(_) => cut_start(inner),
            None => String::new(),
        };
        let tail = match last.filter(|_| !opens(next, last)) {
            Some(_) => cut_end(inner),
            None => String::new(),
        };
        out.push(crate::import::reading::words(&lead));
        out.push(word);
        out.push(crate::import::reading::words(&tail));
    }
    tidy(out)
}

fn written(words: &[Inline], place: Place, marks: Marks) -> String {
    let start = match (place.heading, place.cell) {
        (true, _) => "## ",
        (_, true) => "| ",
        _ => "",
    };
    let mut text = Text {
        out: start.to_owned(),
        place,
        escaped: marks == Marks::Escaped,
    };
    text.all(words, None);
    text.out[start.len()..].to_owned()
}

struct Text {
    out: String,
    place: Place,
    escaped: bool,
}

impl Text {
    /// Writes words before which the text so far stands, and after which `next` comes.
    fn all(&mut self, words: &[Inline], next: Option<char>) {
        for (at, word) in words.iter().enumerate() {
            self.one(word, at + 1 == words.len() && next.is_none());
        }
    }

    fn one(&mut self, word: &Inline, last: bool) {
        match &word.kind {
            InlineKind::Text(text) => self.text(text, last),
            InlineKind::Code(text) => self.code(text),
            InlineKind::Emphasis(inner) => self.marked("*", inner),
            InlineKind::Strong(inner) => self.marked("**", inner),
            InlineKind::Strike(inner) => self.marked("~~", inner),
            InlineKind::Link { to, words } => self.link(to, words),
            InlineKind::Reference(to) => self.out.push_str(&format!("[]({to})")),
            InlineKind::Value(expression) => {
                self.out.push_str(&format!("{{{{ {expression} }}}}"));
            }
            InlineKind::Foreign { lang, words } => {
                self.out.push('[');
                self.all(words, Some(']'));
                self.out.push_str(&format!("]{{lang={lang}}}"));
            }
            InlineKind::Redacted(words) => {
                self.out.push('[');
                self.all(words, Some(']'));
                self.out.push_str("]{.redacted}");
            }
            // A table's caption is words like any others once it is typed.
            InlineKind::Caption { words, .. } => {
                self.all(words, if last { None } else { Some(' ') })
            }
            InlineKind::FootnoteMark(label) => self.out.push_str(&format!("[^{label}]")),
            InlineKind::HardBreak if !self.place.heading && !self.place.cell => {
                self.out.push_str("\\\n");
            }
            InlineKind::SoftBreak | InlineKind::HardBreak => self.out.push(' '),
        }
    }

    fn text(&mut self, text: &str, last: bool) {
        if self.escaped {
            for c in text.chars() {
                if c.is_ascii_punctuation() {
                    self.out.push('\\');
                }
                self.out.push(c);
            }
            return;
        }
        let line = self.out.rfind('\n').map_or(0, |at| at + 1);
        let mut escaped = escape(text, &self.out[line..], "");
        // The end of a paragraph makes no mark of what stands before it.
        for mark in ["\\!", "\\&"] {
            if last && escaped.ends_with(mark) {
                escaped.remove(escaped.len() - 2);
            }
        }
        self.out.push_str(&escaped);
    }

    fn code(&mut self, text: &str) {
        let mut longest = 0;
        let mut run = 0;
        for c in text.chars() {
            run = if c == '`' { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        let fence = "`".repeat(longest + 1);
        let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
            " "
        } else {
            ""
        };
        let text = if self.place.cell {
            text.replace('|', "\\|")
        } else {
            text.to_owned()
        };
        self.out
            .push_str(&format!("{fence}{pad}{text}{pad}{fence}"));
    }

    fn marked(&mut self, mark: &str, inner: &[Inline]) {
        self.out.push_str(mark);
        self.all(inner, Some('*'));
        self.out.push_str(mark);
    }

    fn link(&mut self, to: &Target, words: &[Inline]) {
        let address = to.to_string();
        let plain = canon::plain(words);
        let simple = |c: char| c.is_ascii_alphanumeric() || "/:.-%@".contains(c);
        let ends_well = plain.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '/');
        let bare = address == plain || address == format!("mailto:{plain}");
        if bare && ends_well && plain.chars().all(simple) && !self.place.heading {
            return self.out.push_str(&plain);
        }
        self.out.push('[');
        self.all(words, Some(']'));
        self.out.push_str(&format!("]({})", destination(&address)));
    }
}

/// Returns an address as the destination of a link.
fn destination(address: &str) -> String {
    let mut text = String::new();
    for c in address.chars() {
        match c {
            '<' | '>' | '{' | '}' | '|' | '\\' | '[' | ']' | '`' | '(' | ')' | '*' | '"' => {
                text.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => text.push(c),
        }
    }
    text.replace('&', "&amp;")
}

/// Returns whether a mark between these characters is read as one that faces `inside`.
fn opens(outside: Option<char>, inside: Option<char>) -> bool {
    let space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let sign = |c: Option<char>| c.is_some_and(is_sign);
    !space(inside) && (!sign(inside) || space(outside) || sign(outside))
}

fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace()
}

fn cut_start(words: &mut [Inline]) -> String {
    match words.first_mut().map(|word| &mut word.kind) {
        Some(InlineKind::Text(text)) => {
            let rest = text.trim_start_matches(|c: char| !c.is_alphanumeric());
            let cut = text[..text.len() - rest.len()].to_owned();
            *text = rest.to_owned();
            cut
        }
        _ => String::new(),
    }
}

fn cut_end(words: &mut [Inline]) -> String {
    match words.last_mut().map(|word| &mut word.kind) {
        Some(InlineKind::Text(text)) => {
            let rest = text.trim_end_matches(|c: char| !c.is_alphanumeric());
            let cut = text[rest.len()..].to_owned();
            text.truncate(text.len() - cut.len());
            cut
        }
        _ => String::new(),
    }
}

/// Returns the last character that an inline writes; every mark ends in a sign.
fn last_char(word: &Inline) -> Option<char> {
    match &word.kind {
        InlineKind::Text(text) => text.chars().next_back(),
        InlineKind::SoftBreak | InlineKind::HardBreak => Some(' '),
        _ => Some('*'),
    }
}

/// Returns the first character that an inline writes.
fn first_char(word: &Inline) -> Option<char> {
    match &word.kind {
        InlineKind::Text(text) => text.chars().next(),
        InlineKind::Code(_) => Some('`'),
        InlineKind::Emphasis(inner) | InlineKind::Strong(inner) | InlineKind::Strike(inner) => {
            inner.iter().find_map(first_char).map(|_| '*')
        }
        InlineKind::Link { .. }
        | InlineKind::Foreign { .. }
        | InlineKind::Redacted(_)
        | InlineKind::Reference(_)
        | InlineKind::FootnoteMark(_) => Some('['),
        InlineKind::Caption { words, .. } => words.iter().find_map(first_char),
        InlineKind::Value(_) => Some('X'),
        InlineKind::SoftBreak | InlineKind::HardBreak => Some(' '),
    }
}

/// Returns whether Markdown reads as these words with these marks.
fn reads_back(text: &str, meant: &[Inline], place: Place) -> bool {
    let path = TreePath::parse("import.md").expect("a plain name is a path");
    let text = match (place.heading, place.cell) {
        (true, _) => format!("## {text}\n"),
        (_, true) => format!("| {text} |\n| --- |\n"),
        _ => format!("{text}\n"),
    };
    // Labels of notes are read as marks only where the notes are.
    let mut notes = String::new();
    walk::each(meant, &mut |word| {
        if let InlineKind::FootnoteMark(label) = &word.kind {
            notes.push_str(&format!("\n[^{label}]: x\n"));
        }
    });
    let source = Source {
        path,
        text: text + &notes,
    };
    let prose = parse(&source, 0, Form::Working).prose;
    let found = match (prose.front.as_slice(), prose.sections.as_slice()) {
        ([], [section]) if place.heading => section.heading.as_slice(),
        ([one], []) => match &one.kind {
            BlockKind::Paragraph(words) if !place.cell => words.as_slice(),
            BlockKind::Table { head, .. } if place.cell && head.len() == 1 => &head[0],
            _ => return false,
        },
        ([], []) => &[],
        _ => return false,
    };
    shape(found) == shape(meant)
}

/// Returns words with their marks, white space made one; a bare address is its words.
fn shape(words: &[Inline]) -> String {
    let mut text = String::new();
    add_shape(words, &mut text);
    let hard = text.replace('\n', " \u{1} ");
    hard.split(' ')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn add_shape(words: &[Inline], text: &mut String) {
    for word in words {
        let (open, close) = match &word.kind {
            InlineKind::Text(words) => {
                text.push_str(&words.replace(['\n', '\t'], " "));
                continue;
            }
            InlineKind::SoftBreak => (" ".to_owned(), ""),
            InlineKind::HardBreak => ("\n".to_owned(), ""),
            InlineKind::Code(code) => (format!("\u{2}c{code}"), "\u{3}"),
            InlineKind::Emphasis(_) => ("\u{2}e".to_owned(), "\u{3}"),
            InlineKind::Strong(_) => ("\u{2}s".to_owned(), "\u{3}"),
            InlineKind::Strike(_) => ("\u{2}d".to_owned(), "\u{3}"),
            InlineKind::Redacted(_) => ("\u{2}x".to_owned(), "\u{3}"),
            InlineKind::Caption { .. } => (String::new(), ""),
            InlineKind::Link { to, words } => {
                let (to, plain) = (readable(&to.to_string()), canon::plain(words));
                if readable(&plain) == to || format!("mailto:{plain}") == to {
                    (String::new(), "")
                } else {
                    (format!("\u{2}a{to}\u{4}"), "\u{3}")
                }
            }
            InlineKind::Reference(to) => (format!("\u{2}r{to}"), "\u{3}"),
            InlineKind::Value(expression) => (format!("\u{2}v{expression}"), "\u{3}"),
            InlineKind::Foreign { lang, .. } => (format!("\u{2}f{lang}\u{4}"), "\u{3}"),
            InlineKind::FootnoteMark(label) => (format!("\u{2}n{label}"), "\u{3}"),
        };
        text.push_str(&open);
        add_shape(walk::inside(word), text);
        text.push_str(close);
    }
}

/// Returns an address without the escapes that [`destination`] makes.
fn readable(address: &str) -> String {
    destination(address).replace("&amp;", "&")
}
