//! What a page says, as tokens without its markup.

/// What a reader is told, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A container or block of words begins.
    Open(Block),
    /// The innermost one ends.
    Close,
    /// The number before the words of a heading.
    Number(String),
    /// Words of one look.
    Words(Face, String),
    /// A thematic break.
    Rule,
}

/// A container or block of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// The title of the text.
    Title,
    /// A heading: level, id and language.
    Heading(String, String, String),
    /// A paragraph.
    Paragraph,
    /// A block of code.
    Code,
    /// A block quote.
    Quote,
    /// A list, with its first number where it has numbers.
    List(Option<String>),
    /// An item.
    Item,
    /// A footnote.
    Note,
    /// A table.
    Table,
    /// A row.
    Row,
    /// A cell, and how it is set.
    Cell(String),
}

impl Block {
    /// Returns whether it holds words without a block between.
    pub fn is_leaf(&self) -> bool {
        match self {
            Self::Title | Self::Heading(..) | Self::Paragraph | Self::Code | Self::Cell(_) => true,
            Self::Quote | Self::List(_) | Self::Item | Self::Note | Self::Table | Self::Row => {
                false
            }
        }
    }
}

/// How words look and where they lead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Face {
    /// Where they lead.
    pub href: Option<String>,
    /// Their language, where it is not that of the words around them.
    pub lang: Option<String>,
    /// The names of elements of emphasis around them, sorted.
    pub styles: Vec<String>,
}

/// Returns tokens without the ids of headings.
pub fn without_ids(mut tokens: Vec<Token>) -> Vec<Token> {
    for token in &mut tokens {
        if let Token::Open(Block::Heading(_, id, _)) = token {
            id.clear();
        }
    }
    tokens
}
