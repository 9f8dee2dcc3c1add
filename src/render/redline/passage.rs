//! Words with their marks: what came, what went, and what lies beside words that stayed.
//!
//! `<ins>` and `<del>` stand innermost where a link holds words of both sides, so that the link
//! stays one; else they stand around the link and whatever else the marked words hold.

use crate::diff::passage::{Face, Style};
use crate::diff::redline::{Class, Op, Piece, Which};
use crate::lang::typography;
use crate::prose::Target;
use crate::render::html::{Html, escape};
use crate::render::prose::is_address;

use super::phrase;
use super::writer::{View, Writer};

/// A run of pieces with the place of its first among those of its block.
type Run<'p> = (usize, &'p [Piece]);

/// Elements of emphases, outermost first.
const EMPHASES: [(Style, &str); 4] = [
    (Style::REDACTED, "mark"),
    (Style::STRONG, "strong"),
    (Style::EMPHASIS, "em"),
    (Style::STRIKE, "s"),
];

impl<'a> Writer<'a> {
    /// Writes the words of a heading, a cell or one paragraph; a break among them is left out.
    pub(super) fn words(&mut self, pieces: &'a [Piece]) {
        self.stretch(pieces, 0, pieces.len());
    }

    /// Writes the pieces from `start` to `end` of a block's.
    pub(super) fn stretch(&mut self, all: &'a [Piece], start: usize, end: usize) {
        let groups =
            all[start..end].chunk_by(|a, b| self.link(a).is_some() && self.link(a) == self.link(b));
        let groups: Vec<(&[Piece], bool)> = groups
            .map(|group| (group, self.is_one_link(group)))
            .collect();
        // Marks go on from group to group, but never into a link that holds words of both sides.
        let mut at = start;
        let mut open = false;
        for (index, (group, is_one_link)) in groups.iter().enumerate() {
            let run = (at, *group);
            at += group.len();
            let next = groups
                .get(index + 1)
                .filter(|(_, is_one_link)| !is_one_link);
            let goes_on = !is_one_link
                && next.is_some_and(|(next, _)| are_one_mark(&group[group.len() - 1], &next[0]));
            if *is_one_link {
                self.one_link(all, run);
            } else {
                self.marked(all, run, (!open, !goes_on));
            }
            open = goes_on;
            self.beside_all(all, run.0, group);
        }
    }

    /// Returns where the words of a piece lead as it is shown.
    fn link<'p>(&self, piece: &'p Piece) -> Option<&'p Target> {
        self.side_of(piece).face(piece).link.as_deref()
    }

    /// Returns the side for which a piece is shown.
    pub(super) fn side_of(&self, piece: &Piece) -> Which {
        match (self.view, piece.op) {
            (View::Column(of), _) => of,
            (View::Inline, Op::Delete) => Which::Old,
            (View::Inline, Op::Equal | Op::Insert) => Which::New,
        }
    }

    /// Returns whether pieces are shown as one link with the marks inside it.
    fn is_one_link(&self, group: &[Piece]) -> bool {
        let is_mixed = group.iter().any(|piece| piece.op != group[0].op);
        let leads = |target| self.address(target, self.side_of(&group[0])).is_some();
        (is_mixed || group[0].op == Op::Equal) && self.link(&group[0]).is_some_and(leads)
    }

    fn one_link(&mut self, all: &'a [Piece], (at, group): Run<'a>) {
        if !group.iter().any(|piece| self.has(piece)) || !self.open_link(group) {
            return;
        }
        let mut first = at;
        for run in group.chunk_by(are_one_mark) {
            self.run(all, (first, run), (true, true), false);
            first += run.len();
        }
        self.out.push_str("</a>");
    }

    /// Writes pieces of one link or without one; `edges` says whether the mark of the first begins
    /// and that of the last ends here.
    fn marked(&mut self, all: &'a [Piece], (at, group): Run<'a>, edges: (bool, bool)) {
        let mut first = at;
        for run in group.chunk_by(are_one_mark) {
            let begins = first > at || edges.0;
            let ends = first + run.len() < at + group.len() || edges.1;
            self.run(all, (first, run), (begins, ends), true);
            first += run.len();
        }
    }

    /// Returns whether the view shows a piece.
    fn has(&self, piece: &Piece) -> bool {
        match self.view {
            View::Inline => true,
            View::Column(of) => of.has(piece.op),
        }
    }

    /// Writes pieces of one fate; `edges` says whether the mark begins and ends with them.
    fn run(&mut self, all: &'a [Piece], (at, run): Run<'a>, edges: (bool, bool), links: bool) {
        if !self.has(&run[0]) {
            return;
        }
        if edges.0 {
            self.begin_mark(&run[0]);
        }
        let opened = links && self.open_link(run);
        for (piece, at) in run.iter().zip(at..) {
            self.piece(all, at, piece);
        }
        if opened {
            self.out.push_str("</a>");
        }
        if edges.1 {
            self.end_mark(&run[0]);
        }
    }

    fn begin_mark(&mut self, piece: &Piece) {
        if self.is_continued {
            return;
        }
        let (name, words) = match piece.op {
            Op::Equal => return,
            Op::Delete => ("del", "redline-mark-removed"),
            Op::Insert => ("ins", "redline-mark-added"),
        };
        let apart = self.apart();
        match piece.class {
            Class::Typography => self.add(format_args!("<{name} class=\"typo\">")),
            Class::Break => self.add(format_args!("<{name} class=\"gap\">")),
            Class::Words | Class::Number | Class::Invisible => {
                self.add(format_args!("<{name}{apart}>"));
                let words = self.voice.say(words, &[]);
                self.hidden(&format!("[{words} "));
            }
        }
    }

    fn end_mark(&mut self, piece: &Piece) {
        if self.is_continued {
            return;
        }
        let name = match piece.op {
            Op::Equal => return,
            Op::Delete => "del",
            Op::Insert => "ins",
        };
        match piece.class {
            Class::Typography | Class::Break => {}
            Class::Words | Class::Number | Class::Invisible => self.hidden("]"),
        }
        self.add(format_args!("</{name}>"));
    }

    /// Writes words for those who listen.
    pub(super) fn hidden(&mut self, words: &str) {
        if self.view == View::Inline {
            self.add(format_args!("<span class=\"vh\" data-x>{words}</span>"));
        }
    }

    /// Opens the link of pieces that share one; returns whether it leads anywhere.
    fn open_link(&mut self, pieces: &[Piece]) -> bool {
        let Some(first) = pieces.first() else {
            return false;
        };
        let of = self.side_of(first);
        let Some(address) = self.link(first).and_then(|target| self.address(target, of)) else {
            return false;
        };
        // Its words are the address already: on paper it is not printed twice.
        let class = match is_address(&of.words(pieces), &address) {
            true => " class=\"address\"",
            false => "",
        };
        let address = escape(&address).into_owned();
        self.add(format_args!("<a{class} href=\"{address}\">"));
        true
    }

    fn address(&self, target: &Target, of: Which) -> Option<String> {
        match target {
            Target::Address(address) => Some(address.clone()),
            Target::Section(id) => Some(self.section_address(id.as_str(), of)),
            Target::Document { .. } => match of {
                Which::Old => (self.context.old_address)(target),
                Which::New => (self.context.new_address)(target),
            },
        }
    }

    fn piece(&mut self, all: &'a [Piece], at: usize, piece: &'a Piece) {
        let shown = self.side_of(piece).face(piece);
        let was = self.view == View::Inline && piece.op == Op::Equal && looks_other(piece);
        if was {
            self.begin_was(&piece.old);
        }
        let outer = self.lang.clone();
        if let Some(lang) = &shown.lang {
            self.out.push_str("<span");
            self.language(lang);
            self.out.push('>');
        }
        let mine = EMPHASES.iter().filter(|(style, _)| shown.style.has(*style));
        let names: Vec<&str> = mine.map(|(_, name)| *name).collect();
        for name in &names {
            self.add(format_args!("<{name}>"));
        }
        self.signs(all, at, piece, shown);
        for name in names.iter().rev() {
            self.add(format_args!("</{name}>"));
        }
        if shown.lang.is_some() {
            self.out.push_str("</span>");
        }
        self.lang = outer;
        if was {
            self.out.push_str("</span>");
        }
    }

    /// Opens what says how words looked in the old text.
    fn begin_was(&mut self, old: &Face) {
        self.out.push_str("<span data-was");
        let address = old.link.as_ref();
        let address = address.and_then(|target| self.address(target, Which::Old));
        if let Some(address) = address {
            let address = escape(&address).into_owned();
            self.add(format_args!(" data-was-href=\"{address}\""));
        }
        if let Some(lang) = &old.lang {
            self.add(format_args!(" data-was-lang=\"{lang}\""));
        }
        if !old.style.is_empty() {
            self.add(format_args!(" data-was-style=\"{}\"", old.style));
        }
        self.out.push('>');
    }

    /// Writes the signs of a piece: words, line ends, marks of footnotes.
    fn signs(&mut self, all: &[Piece], at: usize, piece: &Piece, shown: &Face) {
        if let Some(typed) = &shown.typed {
            let break_ = if piece.text.contains('\n') {
                "<br>\n"
            } else {
                ""
            };
            let typed = escape(typed).into_owned();
            return self.add(format_args!("{break_}{typed}"));
        }
        let is_code = shown.style.has(Style::CODE);
        if is_code {
            let dir = if self.apart().is_empty() {
                ""
            } else {
                " dir=\"ltr\""
            };
            self.add(format_args!("<code{dir} translate=\"no\">"));
        }
        let mut rest = piece.text.as_str();
        let mut done = 0;
        while let Some(found) = rest.find(['\n', '\u{fffc}']) {
            self.letters(all, at, piece, done..done + found, is_code);
            let is_mark = shown.note.is_some();
            if rest[found..].starts_with('\n') {
                self.out.push_str("<br>\n");
                done += found + 1;
            } else {
                if is_mark {
                    self.mark_of_note(piece);
                } else {
                    self.out.push('\u{fffc}');
                }
                done += found + '\u{fffc}'.len_utf8();
            }
            rest = &piece.text[done..];
        }
        self.letters(all, at, piece, done..piece.text.len(), is_code);
        if is_code {
            self.out.push_str("</code>");
        }
    }

    /// Writes letters with the spaces of their language, set as between their neighbours on the
    /// side they are shown for.
    fn letters(
        &mut self,
        all: &[Piece],
        at: usize,
        piece: &Piece,
        range: std::ops::Range<usize>,
        is_code: bool,
    ) {
        let text = &piece.text[range.clone()];
        if text.is_empty() {
            return;
        }
        if piece.class == Class::Invisible && piece.op != Op::Equal {
            return self.unseen(text);
        }
        if is_code {
            let code = escape(text).into_owned();
            return self.out.push_str(&code);
        }
        let of = self.side_of(piece);
        let (before, after) = (&piece.text[..range.start], &piece.text[range.end..]);
        let before = before
            .chars()
            .next_back()
            .or_else(|| neighbour_before(all, at, of));
        let after = after
            .chars()
            .next()
            .or_else(|| neighbour_after(all, at, of));
        let close = |c: Option<char>| c.filter(|c| !c.is_whitespace());
        let set = typography::typeset_between(&self.lang, close(before), text, close(after));
        self.out.push_str(Html::isolated(&self.lang, &set).as_str());
    }

    /// Writes characters that cannot be seen, and what they are called.
    fn unseen(&mut self, text: &str) {
        let names: Vec<String> = text
            .chars()
            .map(|c| format!("U+{:04X}", u32::from(c)))
            .collect();
        let names = names.join(" ");
        self.add(format_args!(
            "<code class=\"unseen\" dir=\"ltr\" data-x>{names}</code>"
        ));
        let text = escape(text).into_owned();
        self.out.push_str(&text);
    }

    /// Writes what changed beside equal words: addresses, emphases, languages.
    fn beside_all(&mut self, all: &[Piece], at: usize, group: &[Piece]) {
        if self.view != View::Inline {
            return;
        }
        let after = all.get(at + group.len());
        let mut said: Vec<String> = Vec::new();
        for (offset, piece) in group.iter().enumerate().filter(|(_, p)| p.op == Op::Equal) {
            let next = group
                .get(offset + 1)
                .or(after)
                .filter(|next| next.op == Op::Equal);
            for note in phrase::beside(piece) {
                let goes_on = next.is_some_and(|next| phrase::beside(next).contains(&note));
                if !goes_on {
                    let words = phrase::say(&note, &mut self.voice);
                    if !said.contains(&words) {
                        said.push(words);
                    }
                }
            }
        }
        for words in said {
            self.add(format_args!(
                "<small class=\"aside\" data-x> [{words}]</small>"
            ));
        }
    }
}

/// Returns whether two pieces stand under one mark.
fn are_one_mark(a: &Piece, b: &Piece) -> bool {
    a.op != Op::Equal && a.op == b.op && a.class == b.class
}

/// Returns whether equal words look or lead otherwise in the two texts.
fn looks_other(piece: &Piece) -> bool {
    let seen = |face: &Face| (face.style, face.link.clone(), face.lang.clone());
    seen(&piece.old) != seen(&piece.new)
}

fn neighbour_before(all: &[Piece], at: usize, of: Which) -> Option<char> {
    let mine = all[..at].iter().rev().find(|piece| of.has(piece.op))?;
    mine.text.chars().next_back()
}

fn neighbour_after(all: &[Piece], at: usize, of: Which) -> Option<char> {
    let mine = all[at + 1..].iter().find(|piece| of.has(piece.op))?;
    mine.text.chars().next()
}
