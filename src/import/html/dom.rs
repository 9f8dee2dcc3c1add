//! A page's tree as browsers build it (WHATWG HTML §13), in one flat list of nodes.
//!
//! `html5ever` stays in this file. Whatever the bytes, a tree comes out, or the finding that they
//! nest deeper than any page; nothing here recurses.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ExpandedName, QualName};

use crate::import::reading::Unreadable;

/// A page.
#[derive(Debug, Default)]
pub struct Dom {
    nodes: Vec<Node>,
}

/// One node; it names its children by their place in the list.
#[derive(Debug)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Where it hangs.
    pub parent: Option<usize>,
    /// What hangs below it, in order.
    pub children: Vec<usize>,
}

/// What a node is.
#[derive(Debug)]
pub enum NodeKind {
    /// The page itself, a comment, a processing instruction: nothing that has words.
    Other,
    /// Words.
    Text(String),
    /// An element with its attributes.
    Element(String, Vec<(String, String)>),
}

/// Elements nested deeper than this are no page: the parser looks through all that are open at
/// every tag, and would take hours over a million of them.
const DEEPEST: u32 = 1000;

/// A page with more nodes than this is no legal text.
const MOST: usize = 500_000;

/// How much is read before the limits are looked at again, in bytes.
const CHUNK: usize = 4096;

/// Reads a page.
///
/// # Errors
/// What is nested too deeply, or has too many elements.
pub fn parse(html: &str) -> Result<Dom, Unreadable> {
    let sink = Sink::default();
    let over = Rc::clone(&sink.over);
    let mut parser = html5ever::parse_document(sink, html5ever::ParseOpts::default());
    let mut rest = html;
    while !rest.is_empty() {
        let (chunk, after) = rest.split_at(rest.floor_char_boundary(CHUNK));
        parser.process(chunk.into());
        rest = after;
        if over.get() {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(parser.finish())
}

impl Dom {
    /// The place of the page itself.
    pub const ROOT: usize = 0;

    /// Returns a node.
    pub fn node(&self, at: usize) -> &Node {
        &self.nodes[at]
    }

    /// Returns the name of an element, empty for what is none.
    pub fn name(&self, at: usize) -> &str {
        match &self.nodes[at].kind {
            NodeKind::Element(name, _) => name,
            NodeKind::Text(_) | NodeKind::Other => "",
        }
    }

    /// Returns an attribute of an element.
    pub fn attribute(&self, at: usize, name: &str) -> Option<&str> {
        let NodeKind::Element(_, attributes) = &self.nodes[at].kind else {
            return None;
        };
        let found = attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns a node and all below it in the order of the page.
    pub fn below(&self, at: usize) -> Vec<usize> {
        let mut found = Vec::new();
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            found.push(at);
            open.extend(self.nodes[at].children.iter().rev());
        }
        found
    }

    /// Takes out what stands in an element; it still begins and ends a line.
    pub fn empty(&mut self, at: usize) {
        self.nodes[at].kind = NodeKind::Element("div".to_owned(), Vec::new());
        self.nodes[at].children.clear();
    }

    /// Returns every element of this name, in the order of the page.
    pub fn named(&self, name: &str) -> Vec<usize> {
        let all = self.below(Self::ROOT).into_iter();
        all.filter(|at| self.name(*at) == name).collect()
    }

    /// Returns all words below a node as they stand.
    pub fn text(&self, at: usize) -> String {
        let words = self.below(at).into_iter();
        let words = words.filter_map(|at| match &self.nodes[at].kind {
            NodeKind::Text(text) => Some(text.as_str()),
            NodeKind::Element(..) | NodeKind::Other => None,
        });
        words.collect()
    }
}

/// A node's place, with its name where it is an element, as the parser asks for it.
#[derive(Debug, Clone)]
struct Handle {
    at: usize,
    name: Option<Rc<QualName>>,
}

#[derive(Debug)]
struct Sink {
    nodes: RefCell<Vec<Node>>,
    /// How deep each node was hung.
    depths: RefCell<Vec<u32>>,
    /// Whether a limit was passed.
    over: Rc<Cell<bool>>,
    /// The name of what is no element.
    nameless: QualName,
}

impl Default for Sink {
    fn default() -> Self {
        let root = Node {
            kind: NodeKind::Other,
            parent: None,
            children: Vec::new(),
        };
        Self {
            nodes: RefCell::new(vec![root]),
            depths: RefCell::new(vec![0]),
            over: Rc::default(),
            nameless: QualName::new(None, "".into(), "".into()),
        }
    }
}

impl Sink {
    fn add(&self, kind: NodeKind) -> usize {
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node {
            kind,
            parent: None,
            children: Vec::new(),
        });
        self.depths.borrow_mut().push(0);
        if nodes.len() > MOST {
            self.over.set(true);
        }
        nodes.len() - 1
    }

    fn other(&self) -> Handle {
        Handle {
            at: self.add(NodeKind::Other),
            name: None,
        }
    }

    fn detach(&self, at: usize) {
        let mut nodes = self.nodes.borrow_mut();
        if let Some(parent) = nodes[at].parent.take() {
            nodes[parent].children.retain(|child| *child != at);
        }
    }

    /// Hangs a node or words below `parent`, before its child at `place`.
    fn hang(&self, parent: usize, place: usize, child: NodeOrText<Handle>) {
        let at = match child {
            NodeOrText::AppendNode(handle) => {
                self.detach(handle.at);
                handle.at
            }
            NodeOrText::AppendText(words) => {
                if self.joined(parent, place, &words) {
                    return;
                }
                self.add(NodeKind::Text(words.to_string()))
            }
        };
        let mut nodes = self.nodes.borrow_mut();
        nodes[at].parent = Some(parent);
        let mut depths = self.depths.borrow_mut();
        depths[at] = depths[parent] + 1;
        if depths[at] > DEEPEST {
            self.over.set(true);
        }
        let place = place.min(nodes[parent].children.len());
        nodes[parent].children.insert(place, at);
    }

    /// Adds words to those that stand right before `place`; returns whether there are any.
    fn joined(&self, parent: usize, place: usize, words: &str) -> bool {
        let mut nodes = self.nodes.borrow_mut();
        let before = place.checked_sub(1);
        let before = before.and_then(|place| nodes[parent].children.get(place).copied());
        match before.map(|at| &mut nodes[at].kind) {
            Some(NodeKind::Text(text)) => {
                text.push_str(words);
                true
            }
            Some(NodeKind::Element(..) | NodeKind::Other) | None => false,
        }
    }

    fn length(&self, at: usize) -> usize {
        self.nodes.borrow()[at].children.len()
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Dom;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Dom {
        Dom {
            nodes: self.nodes.into_inner(),
        }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle {
            at: Dom::ROOT,
            name: None,
        }
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.as_deref().unwrap_or(&self.nameless).expanded()
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        _: ElementFlags,
    ) -> Handle {
        let pair = |a: Attribute| (a.name.local.to_string(), a.value.to_string());
        let attributes = attributes.into_iter().map(pair).collect();
        let at = self.add(NodeKind::Element(name.local.to_string(), attributes));
        Handle {
            at,
            name: Some(Rc::new(name)),
        }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.other()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.other()
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.hang(parent.at, self.length(parent.at), child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        before: &Handle,
        child: NodeOrText<Handle>,
    ) {
        if self.nodes.borrow()[element.at].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(before, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// What stands in a `<template>` is never shown: it hangs nowhere.
    fn get_template_contents(&self, _: &Handle) -> Handle {
        self.other()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.at == other.at
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(node) = &child {
            self.detach(node.at);
        }
        let place = {
            let nodes = self.nodes.borrow();
            let Some(parent) = nodes[sibling.at].parent else {
                return;
            };
            let mut children = nodes[parent].children.iter();
            let place = children.position(|at| *at == sibling.at);
            (parent, place.unwrap_or(nodes[parent].children.len()))
        };
        self.hang(place.0, place.1, child);
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        let mut nodes = self.nodes.borrow_mut();
        if let NodeKind::Element(_, known) = &mut nodes[target.at].kind {
            for attribute in attributes {
                let name = attribute.name.local.to_string();
                if !known.iter().any(|(other, _)| *other == name) {
                    known.push((name, attribute.value.to_string()));
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.at);
    }

    fn reparent_children(&self, node: &Handle, parent: &Handle) {
        let mut nodes = self.nodes.borrow_mut();
        let children = std::mem::take(&mut nodes[node.at].children);
        for child in &children {
            nodes[*child].parent = Some(parent.at);
        }
        nodes[parent.at].children.extend(children);
    }
}

#[cfg(test)]
mod tests {
    use super::{Dom, parse};

    #[test]
    fn words_of_a_broken_page_stand_where_a_browser_puts_them() {
        let read = |page| parse(page).expect("a page");
        let dom = read("<table>a<tr><td>b</table><p>c<p>d<b>e<i>f</b>g</i>");
        assert_eq!(dom.text(Dom::ROOT), "abcdefg");
        assert_eq!(dom.named("p").len(), 2);
        assert_eq!(read("<template>x</template>y").text(Dom::ROOT), "y");
    }

    #[test]
    fn a_million_open_elements_are_refused_at_once() {
        assert!(parse(&"<div>".repeat(1_000_000)).is_err());
        assert!(parse(&"<div>".repeat(500)).is_ok());
    }
}
