//! The elements of a piece of HTML that closes whatever it opens.

use crate::render::tokens::{self, Token};

/// A node of the tree.
#[derive(Debug, Clone)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, decoded.
    Text(String),
}

/// An element with what is inside it.
#[derive(Debug, Clone, Default)]
pub struct Element {
    /// Its name in small letters.
    pub name: String,
    /// Its attributes, decoded.
    pub attributes: Vec<(String, String)>,
    /// What it holds.
    pub children: Vec<Node>,
}

impl Element {
    /// Returns the value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns whether it is of a class.
    pub fn is_of(&self, class: &str) -> bool {
        let classes = self.attribute("class").unwrap_or_default();
        classes.split_ascii_whitespace().any(|one| one == class)
    }

    /// Returns an element that holds, in order, what the outermost elements of a class hold.
    pub fn all_of(&self, class: &str) -> Self {
        let mut all = Self::default();
        self.gather(class, &mut all);
        all
    }

    fn gather(&self, class: &str, all: &mut Self) {
        for element in self.elements() {
            if element.is_of(class) {
                all.children.extend(element.children.iter().cloned());
            } else {
                element.gather(class, all);
            }
        }
    }

    /// Returns the elements right inside it.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Returns all text inside it.
    pub fn text(&self) -> String {
        let text = |node: &Node| match node {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.text(),
        };
        self.children.iter().map(text).collect()
    }
}

/// Elements inside each other that are told apart. Those who read a tree go down it, and a stranger's
/// page must not lead them deeper than they can.
const DEEPEST: usize = 500;

/// Returns a root without a name around all that stands in the HTML.
///
/// Elements left open end with what is around them; an end without a beginning is passed over, and
/// so is one of an element deeper than any text goes, which holds nothing.
pub fn parse(html: &str) -> Element {
    let mut open = vec![Element::default()];
    tokens::read(html, |token, _| match token {
        Token::Start(tag) => {
            let own = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
            let element = Element {
                name: tag.name().to_owned(),
                attributes: tag.attributes().map(own).collect(),
                children: Vec::new(),
            };
            let is_void = matches!(tag.name(), "br" | "hr" | "img" | "wbr");
            if is_void || open.len() > DEEPEST {
                add(&mut open, Node::Element(element));
            } else {
                open.push(element);
            }
        }
        Token::End(name) => {
            if open.iter().skip(1).any(|element| element.name == name) {
                while close(&mut open).is_some_and(|closed| closed != name) {}
            }
        }
        Token::Text(text) => add(&mut open, Node::Text(text.to_owned())),
        Token::Comment(_) | Token::Doctype(_) => {}
    });
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().unwrap_or_default()
}

fn add(open: &mut [Element], node: Node) {
    if let Some(last) = open.last_mut() {
        last.children.push(node);
    }
}

/// Ends the innermost open element but the root; returns its name.
fn close(open: &mut Vec<Element>) -> Option<String> {
    if open.len() < 2 {
        return None;
    }
    let element = open.pop()?;
    let name = element.name.clone();
    add(open, Node::Element(element));
    Some(name)
}
