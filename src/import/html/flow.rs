//! Elements as blocks: headings, paragraphs, lists, quotes, code, footnotes.

use crate::import::reading::{Heading, Piece, Reading, block, inline};
use crate::import::repair::RepairKind;
use crate::import::tidy::{has_words, paragraphs, tidy};
use crate::prose::{Block, BlockKind, Inline, InlineKind, canon};

use super::dom::{Dom, NodeKind};
use super::{labels, page, phrase, table};

/// Elements nested deeper than this give their words and no more: no text needs them, and the
/// reader goes down them one by one.
pub(super) const DEEPEST: usize = 120;

/// Lists, quotes and cells within each other deeper than this stand side by side.
const NESTED: usize = 7;

/// Reads elements one after the other.
pub(super) struct Flow<'d, 'r> {
    pub(super) dom: &'d Dom,
    pub(super) reading: &'r mut Reading,
    /// Which elements hold one that begins a line.
    holds_blocks: Vec<bool>,
    /// How many elements, and how many lists, quotes and cells, are open.
    pub(super) depth: usize,
    pub(super) inside: usize,
    /// Names met since the last words.
    pending: Vec<String>,
    /// The names of every heading so far.
    anchors: Vec<Vec<String>>,
}

impl<'d, 'r> Flow<'d, 'r> {
    pub(super) fn new(dom: &'d Dom, reading: &'r mut Reading) -> Self {
        Self {
            dom,
            reading,
            holds_blocks: holding_blocks(dom),
            depth: 0,
            inside: 0,
            pending: Vec::new(),
            anchors: Vec::new(),
        }
    }

    /// Reads these elements into the reading.
    pub(super) fn read(&mut self, regions: &[usize]) {
        let mut pieces = self.pieces(regions);
        self.settle();
        let mut anchors = std::mem::take(&mut self.anchors).into_iter();
        for piece in &mut pieces {
            if let Piece::Heading(heading) = piece {
                heading.anchors = anchors.next().unwrap_or_default();
            }
        }
        self.reading.pieces = pieces;
    }

    /// Reads elements that stand side by side.
    pub(super) fn pieces(&mut self, nodes: &[usize]) -> Vec<Piece> {
        if self.depth >= DEEPEST {
            let words = nodes.iter().flat_map(|at| page::words(self.dom, *at));
            let words = words.collect::<Vec<_>>().join(" ");
            let text = vec![crate::import::reading::words(&words)];
            return paragraph_pieces(text);
        }
        self.depth += 1;
        let mut out = Vec::new();
        let mut run = Vec::new();
        for at in nodes {
            self.node(*at, &mut run, &mut out);
        }
        self.flush(&mut run, &mut out);
        self.depth -= 1;
        out
    }

    /// Reads what stands below an element as blocks of a list, a quote or a cell.
    pub(super) fn blocks(&mut self, nodes: &[usize]) -> Vec<Block> {
        self.inside += 1;
        let pieces = self.pieces(nodes);
        self.inside -= 1;
        let block = |piece| match piece {
            Piece::Block(block) => block,
            // Headings inside were made paragraphs where they were met.
            Piece::Heading(heading) => block(BlockKind::Paragraph(heading.words)),
        };
        pieces.into_iter().map(block).collect()
    }

    fn node(&mut self, at: usize, run: &mut Vec<Inline>, out: &mut Vec<Piece>) {
        let dom = self.dom;
        let name = match &dom.node(at).kind {
            NodeKind::Other => return,
            NodeKind::Text(_) => return run.extend(phrase::read(self, at)),
            NodeKind::Element(name, _) => name.as_str(),
        };
        self.anchor(at);
        let in_line = !page::is_block(name) && !self.holds_blocks[at];
        if page::is_left_out(dom, at) || in_line || name == "br" {
            return run.extend(phrase::read(self, at));
        }
        let children = dom.node(at).children.clone();
        if !page::is_block(name) && self.depth < DEEPEST {
            // A link or an emphasis around paragraphs begins no line of its own.
            self.depth += 1;
            children
                .iter()
                .for_each(|child| self.node(*child, run, out));
            self.depth -= 1;
            return;
        }
        self.flush(run, out);
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(at, out),
            "ul" | "ol" | "menu" | "dir" => out.extend(self.list(at)),
            "li" => {
                let items = vec![self.item(at)];
                out.extend(list(None, items));
            }
            "blockquote" => {
                let inner = self.quoted(at);
                let quote = |inner: Vec<Block>| Piece::Block(block(BlockKind::Quote(inner)));
                out.extend(Some(inner).filter(|inner| !inner.is_empty()).map(quote));
            }
            "pre" => self.code(at, out),
            "hr" if self.inside == 0 => out.push(Piece::Block(block(BlockKind::Rule))),
            "hr" => {}
            "table" => out.extend(table::read(self, at)),
            "dl" => self.definitions(at, out),
            "div" if dom.attribute(at, "class") == Some("footnote-definition") => {
                let label = dom.attribute(at, "id").unwrap_or_default().to_owned();
                let note = self.blocks(&children);
                self.reading.repaired(RepairKind::Footnote, &label, &label);
                self.reading.notes.push((label, note));
            }
            _ => out.extend(self.pieces(&children)),
        }
    }

    /// Reads a quote; too deep, it gives its words and no more.
    fn quoted(&mut self, at: usize) -> Vec<Block> {
        let dom = self.dom;
        if self.inside < NESTED {
            return self.blocks(&dom.node(at).children);
        }
        let quote = page::words(dom, at).join(" ");
        self.reading.repaired(RepairKind::ListDepth, &quote, "");
        let words = vec![crate::import::reading::words(&quote)];
        paragraphs(words)
            .into_iter()
            .map(|words| block(BlockKind::Paragraph(words)))
            .collect()
    }

    /// Notes the names by which links may lead to an element.
    fn anchor(&mut self, at: usize) {
        let dom = self.dom;
        let name = dom.attribute(at, "name").filter(|_| dom.name(at) == "a");
        let names = [dom.attribute(at, "id"), name];
        let names = names.into_iter().flatten().filter(|name| !name.is_empty());
        self.pending.extend(names.map(str::to_owned));
    }

    /// Gives the names met to the heading above.
    fn settle(&mut self) {
        let names = std::mem::take(&mut self.pending);
        if let Some(last) = self.anchors.last_mut() {
            last.extend(names);
        }
    }

    fn flush(&mut self, run: &mut Vec<Inline>, out: &mut Vec<Piece>) {
        let found = paragraph_pieces(std::mem::take(run));
        if !found.is_empty() {
            self.settle();
            out.extend(found);
        }
    }

    fn heading(&mut self, at: usize, out: &mut Vec<Piece>) {
        for inner in self.dom.below(at).into_iter().skip(1) {
            self.anchor(inner);
        }
        let words = phrase::inside(self, at);
        let words = one_line(tidy(words));
        let level = self.dom.name(at).as_bytes()[1] - b'0';
        let plain = canon::plain(&words);
        if !has_words(&words) {
            if page::words(self.dom, at).is_empty() {
                self.reading
                    .repaired(RepairKind::HeadingEmpty, self.dom.name(at), "");
            }
            return;
        }
        if self.inside > 0 {
            self.reading.repaired(RepairKind::HeadingInside, &plain, "");
            let strong = vec![inline(InlineKind::Strong(words))];
            out.push(Piece::Block(block(BlockKind::Paragraph(tidy(strong)))));
            return;
        }
        self.anchors.push(std::mem::take(&mut self.pending));
        out.push(Piece::Heading(Heading {
            level,
            id: self.dom.attribute(at, "id").map(str::to_owned),
            words: without_strong(words),
            ..Heading::default()
        }));
    }

    fn list(&mut self, at: usize) -> Vec<Piece> {
        let dom = self.dom;
        if self.inside >= NESTED {
            let quote = page::words(dom, at).join(" ");
            self.reading.repaired(RepairKind::ListDepth, &quote, "");
            return paragraph_pieces(vec![crate::import::reading::words(&quote)]);
        }
        let mut items: Vec<Vec<Block>> = Vec::new();
        let mut labels = 0;
        let mut stray = Vec::new();
        for child in dom.node(at).children.clone() {
            if matches!(dom.name(child), "li" | "ul" | "ol" | "menu" | "dir") {
                self.stray(&mut stray, &mut items);
            }
            match dom.name(child) {
                "li" => {
                    self.anchor(child);
                    labels += usize::from(labels::label(dom, child).is_some());
                    items.push(self.item(child));
                }
                // A list right inside a list belongs to the item above it.
                "ul" | "ol" | "menu" | "dir" => {
                    self.inside += 1;
                    let inner = self.list(child);
                    self.inside -= 1;
                    let inner = inner.into_iter().filter_map(|piece| match piece {
                        Piece::Block(block) => Some(block),
                        Piece::Heading(_) => None,
                    });
                    match items.last_mut() {
                        Some(item) => item.extend(inner),
                        None => items.push(inner.collect()),
                    }
                }
                _ => stray.push(child),
            }
        }
        self.stray(&mut stray, &mut items);
        items.retain(|item| !item.is_empty());
        let counted = dom.name(at) == "ol" && labels == 0;
        if labels > 0 {
            let quote = page::words(dom, at).join(" ");
            self.reading.repaired(RepairKind::ListLetters, &quote, "");
        }
        let first = counted.then(|| labels::start(dom, at).unwrap_or(1));
        list(first, items).into_iter().collect()
    }

    /// What stands in a list outside of its items is an item too.
    fn stray(&mut self, nodes: &mut Vec<usize>, items: &mut Vec<Vec<Block>>) {
        let blocks = self.blocks(&std::mem::take(nodes));
        items.extend(Some(blocks).filter(|blocks| !blocks.is_empty()));
    }

    fn item(&mut self, at: usize) -> Vec<Block> {
        let mut blocks = self.blocks(&self.dom.node(at).children.clone());
        if let Some(label) = labels::label(self.dom, at) {
            let label = crate::import::reading::words(&format!("{label} "));
            match blocks.first_mut().map(|block| &mut block.kind) {
                Some(BlockKind::Paragraph(words)) => {
                    words.insert(0, label);
                    *words = tidy(std::mem::take(words));
                }
                _ => blocks.insert(0, block(BlockKind::Paragraph(tidy(vec![label])))),
            }
        }
        blocks
    }

    fn code(&mut self, at: usize, out: &mut Vec<Piece>) {
        let text = page::text_between(self.dom, at, '\n');
        let text = text.trim_matches('\n').to_owned();
        if !text.trim().is_empty() {
            self.settle();
            out.push(Piece::Block(block(BlockKind::Code(text + "\n"))));
        }
    }

    /// Terms in strong words, each a paragraph before those that define it.
    fn definitions(&mut self, at: usize, out: &mut Vec<Piece>) {
        let quote = page::words(self.dom, at).join(" ");
        self.reading.repaired(RepairKind::Definitions, &quote, "");
        let children = self.dom.node(at).children.clone();
        let is_term = |at: usize| self.dom.name(at) == "dt" && !self.holds_blocks[at];
        let runs: Vec<Vec<usize>> = children
            .chunk_by(|one, other| !is_term(*one) && !is_term(*other))
            .map(<[usize]>::to_vec)
            .collect();
        for run in runs {
            match run.as_slice() {
                [term] if self.dom.name(*term) == "dt" && !self.holds_blocks[*term] => {
                    let strong = inline(InlineKind::Strong(phrase::inside(self, *term)));
                    out.extend(paragraph_pieces(vec![strong]));
                }
                others => out.extend(self.pieces(others)),
            }
        }
    }
}

/// Returns a run as paragraphs.
fn paragraph_pieces(run: Vec<Inline>) -> Vec<Piece> {
    let all = paragraphs(tidy(run)).into_iter();
    all.map(|words| Piece::Block(block(BlockKind::Paragraph(words))))
        .collect()
}

fn list(start: Option<u64>, items: Vec<Vec<Block>>) -> Option<Piece> {
    let tight = true;
    let kind = BlockKind::List {
        start,
        tight,
        items,
    };
    let filled = matches!(&kind, BlockKind::List { items, .. } if !items.is_empty());
    filled.then(|| Piece::Block(block(kind)))
}

/// A heading stands on one line.
pub(super) fn one_line(words: Vec<Inline>) -> Vec<Inline> {
    let mut words = words;
    crate::prose::walk::map_each(&mut words, &mut |word| match word.kind {
        InlineKind::HardBreak | InlineKind::SoftBreak => crate::import::reading::words(" "),
        _ => word,
    });
    tidy(words)
}

/// A heading that is strong as a whole says nothing by it.
fn without_strong(words: Vec<Inline>) -> Vec<Inline> {
    match <[Inline; 1]>::try_from(words) {
        Ok([only]) => match only.kind {
            InlineKind::Strong(inner) => inner,
            _ => vec![only],
        },
        Err(words) => words,
    }
}

fn holding_blocks(dom: &Dom) -> Vec<bool> {
    let all = dom.below(Dom::ROOT);
    let size = all.iter().max().map_or(1, |max| max + 1);
    let mut holds = vec![false; size];
    for at in all {
        if !page::is_block(dom.name(at)) || dom.name(at) == "br" {
            continue;
        }
        let mut up = dom.node(at).parent;
        while let Some(at) = up.filter(|at| !holds[*at]) {
            holds[at] = true;
            up = dom.node(at).parent;
        }
    }
    holds
}
