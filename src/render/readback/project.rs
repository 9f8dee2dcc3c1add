//! What one side of a redline says, as tokens; or what the page of a text says.

use std::collections::BTreeMap;

use super::token::{Block, Face, Token};
use super::tree::{Element, Node};

/// What is taken out of the HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The old text of a redline.
    Old,
    /// The new text of a redline.
    New,
    /// All of it: the page of a text.
    Whole,
}

/// Returns what a side says.
pub fn project(tree: &Element, side: Side) -> Vec<Token> {
    let mut moved = BTreeMap::new();
    find_moved(tree, &mut moved);
    let mut projector = Projector {
        side,
        moved,
        tokens: Vec::new(),
        open: Vec::new(),
        words: Vec::new(),
        space: None,
        left: None,
        face: Face::default(),
    };
    projector.inside(tree);
    projector.close_bare();
    projector.tokens
}

fn find_moved<'t>(element: &'t Element, found: &mut BTreeMap<&'t str, &'t Element>) {
    if let Some(name) = element.attribute("data-move") {
        found.insert(name, element);
    }
    element
        .elements()
        .for_each(|child| find_moved(child, found));
}

struct Projector<'t> {
    side: Side,
    /// What moved, by its name.
    moved: BTreeMap<&'t str, &'t Element>,
    tokens: Vec<Token>,
    /// Blocks that are open; `true` for a paragraph that no element stands for.
    open: Vec<(Block, bool)>,
    /// The words of the block of words that is open.
    words: Vec<(Face, String)>,
    /// White space not yet followed by a word.
    space: Option<char>,
    /// White space at the end of the block that was closed last.
    left: Option<char>,
    face: Face,
}

impl<'t> Projector<'t> {
    fn inside(&mut self, element: &'t Element) {
        for child in &element.children {
            match child {
                Node::Text(text) => self.text(text),
                Node::Element(element) => self.element(element),
            }
        }
    }

    fn element(&mut self, element: &'t Element) {
        let lacks = match (self.side, element.name.as_str()) {
            (Side::Old, "ins") | (Side::New, "del") => true,
            (Side::Old, _) => element.attribute("data-only") == Some("new"),
            (Side::New, _) => element.attribute("data-only") == Some("old"),
            (Side::Whole, _) => false,
        };
        if lacks || element.attribute("data-x").is_some() {
            return;
        }
        if let Some(stub) = element.attribute("data-stub") {
            let moved = self.moved.get(stub).copied();
            if let (Side::Old, Some(moved)) = (self.side, moved) {
                self.block(moved);
            }
            return;
        }
        if self.side == Side::Old && element.attribute("data-move").is_some() {
            return;
        }
        self.block(element);
    }

    fn block(&mut self, element: &'t Element) {
        match element.name.as_str() {
            "p" if element.attribute("data-title").is_some() => self.leaf(Block::Title, element),
            "p" if element.attribute("data-was-level").is_some() => self.heading(element),
            "p" => self.paragraph(element),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(element),
            "pre" => self.leaf(Block::Code, element),
            "blockquote" => self.container(Block::Quote, element),
            "ul" | "ol" => self.list(element),
            "li" if is_note(element) => self.container(Block::Note, element),
            "li" => self.container(Block::Item, element),
            "table" => self.table(element),
            "hr" => {
                self.close_bare();
                self.tokens.push(Token::Rule);
            }
            _ => self.inline(element),
        }
    }

    fn inline(&mut self, element: &'t Element) {
        let outer = self.face.clone();
        match element.name.as_str() {
            "br" => self.put_space('\n'),
            "sup" if element.is_of("mark") => return self.mark(element),
            "a" if element.is_of("back") || element.is_of("permalink") => return,
            "a" => self.face.href = element.attribute("href").map(plain_address),
            "strong" | "em" | "s" | "mark" => self.style(&element.name),
            "code" if !self.is_in_code() => self.style("code"),
            "span" if element.is_of("num") => return self.number(element),
            "span" if element.attribute("data-break").is_some() => self.break_here(),
            "span" if element.attribute("data-was").is_some() && self.side == Side::Old => {
                return self.as_it_was(element);
            }
            "span" => {
                let lang = element.attribute("lang").map(str::to_owned);
                self.face.lang = lang.or(outer.lang.clone());
            }
            _ => {}
        }
        self.inside(element);
        self.face = outer;
    }

    fn style(&mut self, name: &str) {
        self.face.styles.push(name.to_owned());
        self.face.styles.sort_unstable();
        self.face.styles.dedup();
    }

    /// Takes words with the looks that an attribute gives, whatever elements say.
    fn as_it_was(&mut self, element: &'t Element) {
        let outer = self.face.clone();
        let named = element.attribute("data-was-style").unwrap_or_default();
        let names = named.split_ascii_whitespace().map(|name| match name {
            "strong" => "strong",
            "emphasis" => "em",
            "strike" => "s",
            "redacted" => "mark",
            _ => "code",
        });
        let mut styles: Vec<String> = names.map(str::to_owned).collect();
        styles.sort_unstable();
        self.face = Face {
            href: element.attribute("data-was-href").map(plain_address),
            lang: element.attribute("data-was-lang").map(str::to_owned),
            styles,
        };
        let own = self.face.clone();
        self.words_only(element, &own);
        self.face = outer;
    }

    fn words_only(&mut self, element: &'t Element, face: &Face) {
        for child in &element.children {
            match child {
                Node::Text(text) => self.text(text),
                Node::Element(element) if element.attribute("data-x").is_some() => {}
                Node::Element(element) if element.name == "br" => self.put_space('\n'),
                Node::Element(element) if element.is_of("mark") => self.mark(element),
                Node::Element(element) => {
                    self.face = face.clone();
                    self.words_only(element, face);
                }
            }
        }
    }

    /// A mark of a footnote is one sign with the note's number.
    fn mark(&mut self, element: &Element) {
        let was = element
            .attribute("data-was-number")
            .filter(|_| self.side == Side::Old);
        let number = was.map_or_else(|| element.text(), str::to_owned);
        let face = std::mem::take(&mut self.face);
        self.text(&format!("\u{fffc}{number}"));
        self.face = face;
    }

    fn number(&mut self, element: &Element) {
        let was = element
            .attribute("data-was-number")
            .filter(|_| self.side == Side::Old);
        let number = was.map_or_else(|| element.text(), str::to_owned);
        if !number.is_empty() {
            self.tokens.push(Token::Number(number));
        }
    }

    /// Ends the paragraph where the old text did, and begins the next one.
    fn break_here(&mut self) {
        if self.side == Side::Old {
            self.close();
            self.open(Block::Paragraph);
        }
    }

    fn paragraph(&mut self, element: &'t Element) {
        let goes_on = element.attribute("data-on").is_some() && self.side == Side::Old;
        if goes_on && self.tokens.last() == Some(&Token::Close) {
            self.reopen();
        } else {
            self.close_bare();
            self.open(Block::Paragraph);
        }
        self.inside(element);
        self.close();
    }

    /// Goes on with the paragraph that ended last, whatever stands between the elements.
    fn reopen(&mut self) {
        self.space = self.left;
        self.tokens.pop();
        while let Some(Token::Words(..)) = self.tokens.last() {
            if let Some(Token::Words(face, words)) = self.tokens.pop() {
                self.words.insert(0, (face, words));
            }
        }
        self.open.push((Block::Paragraph, false));
    }

    fn heading(&mut self, element: &'t Element) {
        let was = |name: &str| {
            let value = element.attribute(name);
            value.filter(|_| self.side == Side::Old || element.name == "p")
        };
        let level = was("data-was-level").or(element.name.strip_prefix('h'));
        let id = element.attribute("id").unwrap_or_default();
        let id = was("data-was-id").unwrap_or(id.strip_prefix("old.").unwrap_or(id));
        let lang = was("data-was-lang").or(element.attribute("lang"));
        let own = |value: Option<&str>| value.unwrap_or_default().to_owned();
        let block = Block::Heading(own(level), id.to_owned(), own(lang));
        self.leaf(block, element);
    }

    fn list(&mut self, element: &'t Element) {
        let start = |name: &str, start: Option<&str>| {
            (name == "ol").then(|| start.unwrap_or("1").to_owned())
        };
        let was = element
            .attribute("data-was-list")
            .filter(|_| self.side == Side::Old);
        let start = match was {
            Some(was) => {
                let (name, from) = was.split_once(' ').unwrap_or((was, "1"));
                start(name, Some(from))
            }
            None => start(&element.name, element.attribute("start")),
        };
        // The list around footnotes is no list of the text's.
        if element.elements().any(is_note) {
            return self.inside(element);
        }
        self.container(Block::List(start), element);
    }

    fn table(&mut self, element: &'t Element) {
        self.close_bare();
        // In the text, the caption of a register is a paragraph before its table.
        for caption in element.elements().filter(|part| part.name == "caption") {
            self.leaf(Block::Paragraph, caption);
        }
        self.open(Block::Table);
        let mut rows = Vec::new();
        for part in element.elements() {
            rows.extend(part.elements().filter(|row| row.name == "tr"));
        }
        for row in self.in_order(rows) {
            self.open(Block::Row);
            for cell in self.in_order(row.elements().collect()) {
                let set = ["center", "end"].into_iter().find(|set| cell.is_of(set));
                let was = cell
                    .attribute("data-was-set")
                    .filter(|_| self.side == Side::Old);
                let set = was.or(set).unwrap_or_default().to_owned();
                self.leaf(Block::Cell(set), cell);
            }
            self.close();
        }
        self.close();
    }

    /// Returns the rows or cells that this side has, in its order.
    fn in_order(&self, all: Vec<&'t Element>) -> Vec<&'t Element> {
        let other = match self.side {
            Side::Old => "new",
            Side::New => "old",
            Side::Whole => "",
        };
        let mine = all
            .into_iter()
            .filter(|e| e.attribute("data-only") != Some(other));
        let mut mine: Vec<&Element> = mine.collect();
        if self.side == Side::Old {
            // Where none moved, none has a place and all stay in order.
            mine.sort_by_key(|e| {
                e.attribute("data-at")
                    .and_then(|at| at.parse::<usize>().ok())
            });
        }
        mine
    }

    fn container(&mut self, block: Block, element: &'t Element) {
        self.close_bare();
        self.open(block);
        self.inside(element);
        self.close_bare();
        self.close();
    }

    fn leaf(&mut self, block: Block, element: &'t Element) {
        self.close_bare();
        self.open(block);
        self.inside(element);
        self.close();
    }

    fn open(&mut self, block: Block) {
        self.tokens.push(Token::Open(block.clone()));
        self.open.push((block, false));
    }

    fn close(&mut self) {
        self.left = self.space.take();
        let words = std::mem::take(&mut self.words);
        self.tokens.extend(
            words
                .into_iter()
                .map(|(face, words)| Token::Words(face, words)),
        );
        self.tokens.push(Token::Close);
        self.open.pop();
    }

    /// Ends a paragraph that no element stands for.
    fn close_bare(&mut self) {
        if self.open.last().is_some_and(|(_, is_bare)| *is_bare) {
            self.close();
        }
    }

    fn is_in_code(&self) -> bool {
        self.open
            .last()
            .is_some_and(|(block, _)| *block == Block::Code)
    }

    fn put_space(&mut self, sign: char) {
        self.space = match (self.space, sign) {
            (_, '\n') | (Some('\n'), _) => Some('\n'),
            _ => Some(' '),
        };
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            if c.is_whitespace() {
                self.put_space(' ');
            } else {
                self.letter(c);
            }
        }
    }

    fn letter(&mut self, c: char) {
        if !self.open.last().is_some_and(|(block, _)| block.is_leaf()) {
            self.tokens.push(Token::Open(Block::Paragraph));
            self.open.push((Block::Paragraph, true));
            self.space = None;
        }
        let last = self
            .words
            .last()
            .and_then(|(_, words)| words.chars().next_back());
        if let (Some(space), Some(last)) = (self.space.take(), last)
            && (space == '\n' || !is_set_apart(last, c))
            && let Some((_, words)) = self.words.last_mut()
        {
            words.push(space);
        }
        match self.words.last_mut() {
            Some((face, words)) if *face == self.face => words.push(c),
            _ => self.words.push((self.face.clone(), c.to_string())),
        }
    }
}

/// Returns whether typography may put a space between two signs that the text does not have.
fn is_set_apart(before: char, after: char) -> bool {
    before == '«' || matches!(after, ';' | '!' | '?' | ':' | '»')
}

fn is_note(element: &Element) -> bool {
    let id = element.attribute("id").unwrap_or_default();
    id.strip_prefix("old.").unwrap_or(id).starts_with("note.") || element.is_of("note")
}

/// Addresses on the page itself name sections of either text.
fn plain_address(address: &str) -> String {
    match address.strip_prefix("#old.") {
        Some(id) => format!("#{id}"),
        None => address.to_owned(),
    }
}
