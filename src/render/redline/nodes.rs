//! Blocks and items of a redline.

use crate::diff::redline::{BREAK, Body, Fate, MoveId, Node, Op, Piece, Sides, Which};
use crate::diff::side::ListForm;
use crate::render::html::escape;

use super::names;
use super::writer::{View, Writer};

/// What a node is written in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    /// A section, a quote, a footnote, a loose item.
    Blocks,
    /// A list whose items stand close.
    Close,
}

impl<'a> Writer<'a> {
    /// Writes blocks below the place the writer is at.
    pub(super) fn nodes(&mut self, nodes: &'a [Node]) {
        self.nodes_in(nodes, Around::Blocks);
    }

    fn nodes_in(&mut self, nodes: &'a [Node], around: Around) {
        for at in 0..nodes.len() {
            self.one_in(nodes, at, around);
        }
    }

    /// Writes one of the blocks below the place the writer is at.
    pub(super) fn one_of(&mut self, nodes: &'a [Node], at: usize) {
        self.one_in(nodes, at, Around::Blocks);
    }

    fn one_in(&mut self, nodes: &'a [Node], at: usize, around: Around) {
        self.place.steps.push(at);
        if self.shows(nodes[at].fate) {
            let is_first = at == 0 && around == Around::Close;
            self.node(&nodes[at], is_first);
        }
        self.place.steps.pop();
    }

    /// Writes a block; the first of a close item without changes stands bare in it.
    fn node(&mut self, node: &'a Node, may_be_bare: bool) {
        if let Fate::MovedAway(id) = node.fate {
            return self.stub(id, "p");
        }
        let tag = self.tag(node.fate);
        match &node.body {
            Body::Paragraph(pieces) => self.paragraphs(node.fate, pieces, &tag, may_be_bare),
            Body::Code(pieces) => {
                let dir = if self.apart().is_empty() {
                    ""
                } else {
                    " dir=\"ltr\""
                };
                self.add(format_args!("<pre{tag}{dir} translate=\"no\"><code>"));
                self.code(pieces);
                self.out.push_str("</code></pre>\n");
                self.after(node.fate);
            }
            Body::Rule => {
                self.add(format_args!("<hr{tag}>\n"));
                self.after(node.fate);
            }
            Body::Quote(nodes) => {
                self.add(format_args!("<blockquote{tag}>\n"));
                self.nodes(nodes);
                self.out.push_str("</blockquote>\n");
                self.after(node.fate);
            }
            Body::List(form, items) => {
                self.list(*form, items, &tag);
                self.after(node.fate);
            }
            Body::Table(table) => {
                self.table(table, &tag);
                self.after(node.fate);
            }
            // Items stand in lists, stubs were written above.
            Body::Item(nodes) => self.nodes(nodes),
            Body::Stub => {}
        }
    }

    /// Returns the attributes that say what became of a node, and its id.
    fn tag(&self, fate: Fate) -> String {
        format!("{}{}", self.id_here(), self.belongs(fate))
    }

    /// Writes what stands where something moved away; in the column of the old text, the thing.
    fn stub(&mut self, id: MoveId, element: &str) {
        let Some((place, node)) = self.arrivals.node(id) else {
            return;
        };
        let place = place.clone();
        if self.view == View::Column(Which::Old) {
            let here = std::mem::replace(&mut self.place, place);
            match &node.body {
                Body::Item(nodes) => self.item(node.fate, nodes, "", Around::Blocks),
                _ => self.node(node, false),
            }
            self.place = here;
            return;
        }
        let words = self.stub_words(&names::first_words(node), &place);
        let number = id.0 + 1;
        self.add(format_args!(
            "<{element} class=\"stub\" id=\"gone.{number}\" data-stub=\"{number}\">{words}</{element}>\n"
        ));
    }

    /// Writes what is to be said of a block that has no words of its own.
    fn after(&mut self, fate: Fate) {
        if self.view != View::Inline {
            return;
        }
        let start = self.out.len();
        self.tail(fate);
        if self.out.len() > start {
            self.out.insert_str(start, "<p class=\"aside\" data-x>");
            self.out.push_str("</p>\n");
        }
    }

    /// Writes a paragraph, or the paragraphs that one was cut into or that were put together.
    fn paragraphs(&mut self, fate: Fate, pieces: &'a [Piece], tag: &str, may_be_bare: bool) {
        let all = paragraphs(pieces);
        let is_bare = may_be_bare && tag.is_empty() && all.len() == 1;
        let mut is_open = false;
        for (before, range) in all {
            let breaks = before.filter(|op| self.shows_break(*op));
            match (before, breaks) {
                (None, _) if is_bare => {}
                (None, _) => {
                    self.add(format_args!("<p{tag}>"));
                    is_open = true;
                }
                (_, Some(Op::Delete)) if self.view == View::Inline => {
                    let words = self.voice.say("redline-break-removed", &[]);
                    self.add(format_args!(
                        "<span class=\"break\" data-break><del data-x>¶</del><span class=\"vh\" data-x>[{words}]</span></span>"
                    ));
                }
                (_, Some(Op::Insert)) if self.view == View::Inline => {
                    let words = self.voice.say("redline-break-added", &[]);
                    self.add(format_args!(
                        "<span class=\"break\" data-x><ins>¶</ins><span class=\"vh\">[{words}]</span></span></p>\n<p data-on>"
                    ));
                }
                (_, Some(_)) => self.out.push_str("</p>\n<p>"),
                // The other text's break: here the paragraph goes on.
                (_, None) => {}
            }
            self.stretch(pieces, range.start, range.end);
        }
        self.tail(fate);
        self.out.push_str(if is_open { "</p>\n" } else { "\n" });
    }

    fn shows_break(&self, op: Op) -> bool {
        match self.view {
            View::Inline => true,
            View::Column(of) => of.has(op),
        }
    }

    fn list(&mut self, form: Sides<ListForm>, items: &'a [Node], tag: &str) {
        let shown = match self.view {
            View::Inline => form.any().copied(),
            View::Column(Which::Old) => form.old.or(form.new),
            View::Column(Which::New) => form.new.or(form.old),
        };
        let Some(shown) = shown else { return };
        let was = match form.pair() {
            Some((old, new)) if self.view == View::Inline && old.start != new.start => {
                let start = old
                    .start
                    .map_or("ul".to_owned(), |start| format!("ol {start}"));
                format!(" data-was-list=\"{start}\"")
            }
            _ => String::new(),
        };
        let name = if shown.start.is_some() { "ol" } else { "ul" };
        match shown.start {
            None | Some(1) => self.add(format_args!("<{name}{tag}{was}>\n")),
            Some(start) => self.add(format_args!("<{name} start=\"{start}\"{tag}{was}>\n")),
        }
        let around = if shown.tight {
            Around::Close
        } else {
            Around::Blocks
        };
        let mut numbers = Numbers::of(form, shown);
        for (at, item) in items.iter().enumerate() {
            let value = numbers.next(item.fate, self.view);
            self.place.steps.push(at);
            if self.shows(item.fate) {
                self.list_item(item, &value, around);
            }
            self.place.steps.pop();
        }
        self.add(format_args!("</{name}>\n"));
    }

    fn list_item(&mut self, item: &'a Node, value: &str, around: Around) {
        match (&item.body, item.fate) {
            (_, Fate::MovedAway(id)) => self.stub(id, "li"),
            (Body::Item(nodes), fate) => self.item(fate, nodes, value, around),
            // Lists hold items; whatever else would stand there keeps its words.
            (_, _) => {
                self.out.push_str("<li>");
                self.node(item, false);
                self.out.push_str("</li>\n");
            }
        }
    }

    fn item(&mut self, fate: Fate, nodes: &'a [Node], value: &str, around: Around) {
        let tag = self.tag(fate);
        self.add(format_args!("<li{value}{tag}>"));
        self.nodes_in(nodes, around);
        self.out.truncate(self.out.trim_end_matches('\n').len());
        self.tail(fate);
        self.out.push_str("</li>\n");
    }

    /// Writes a block of code, white space as typed.
    fn code(&mut self, pieces: &'a [Piece]) {
        for piece in pieces {
            let (shown, mark) = match piece.op {
                Op::Equal => (&piece.new, None),
                Op::Delete => (&piece.old, Some("del")),
                Op::Insert => (&piece.new, Some("ins")),
            };
            if matches!(self.view, View::Column(of) if !of.has(piece.op)) {
                continue;
            }
            let text = shown.typed.as_deref().unwrap_or(&piece.text);
            let text = escape(text).into_owned();
            match mark {
                Some(mark) => self.add(format_args!("<{mark}>{text}</{mark}>")),
                None => self.out.push_str(&text),
            }
        }
    }
}

/// The numbers that items of an ordered list bear: each its own text's, where both stand in one.
struct Numbers {
    old: Option<u64>,
    new: Option<u64>,
    /// What browsers would count next.
    natural: Option<u64>,
}

impl Numbers {
    fn of(form: Sides<ListForm>, shown: ListForm) -> Self {
        let start = |form: Option<ListForm>| form.and_then(|form| form.start);
        Self {
            old: start(form.old).or(shown.start),
            new: start(form.new).or(shown.start),
            natural: shown.start,
        }
    }

    /// Counts an item; returns the attribute that gives it its number, where browsers would not.
    fn next(&mut self, fate: Fate, view: View) -> String {
        let (Some(old), Some(new), Some(natural)) = (self.old, self.new, self.natural) else {
            return String::new();
        };
        let (has_old, has_new) = (Which::Old.has_here(fate), Which::New.has_here(fate));
        self.old = Some(old.saturating_add(u64::from(has_old)));
        self.new = Some(new.saturating_add(u64::from(has_new)));
        if view != View::Inline {
            return String::new();
        }
        let number = if has_new { new } else { old };
        self.natural = Some(number.saturating_add(1));
        if number == natural {
            String::new()
        } else {
            format!(" value=\"{number}\"")
        }
    }
}

/// Returns the runs of pieces between breaks, each with the break before it.
fn paragraphs(pieces: &[Piece]) -> Vec<(Option<Op>, std::ops::Range<usize>)> {
    let mut found = Vec::new();
    let (mut start, mut before) = (0, None);
    for (at, piece) in pieces.iter().enumerate() {
        if piece.text == BREAK {
            found.push((before, start..at));
            (start, before) = (at + 1, Some(piece.op));
        }
    }
    found.push((before, start..pieces.len()));
    found
}
