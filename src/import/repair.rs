//! What an import changed, put right or left out: one entry each, for the editor to read.

/// Something that does not stand in the imported text as it stood in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// What was done.
    pub kind: RepairKind,
    /// The words it was done to, as they stood; shortened where they are many.
    pub quote: String,
    /// What came of them; empty where nothing did.
    pub became: String,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RepairKind {
    /// Lines above the text that only a program reads.
    FrontMatter,
    /// Marks of another tool, such as kramdown's `{: .class}`.
    Attributes,
    /// Tags among Markdown.
    RawHtml,
    /// A place that a template would have filled, kept as words.
    Template,
    /// Words that are not the text's: menus, forms, scripts, what is hidden.
    LeftOut,
    /// A picture.
    Image,
    /// The title, where none stood at the head of the text.
    Title,
    /// A heading's level.
    HeadingLevel,
    /// A heading without words.
    HeadingEmpty,
    /// A heading where none can stand: in a list, a quote, a table.
    HeadingInside,
    /// A paragraph that was a heading by its looks only.
    HeadingFound,
    /// A typed number that is generated from now on.
    NumberGenerated,
    /// A typed number that stays words, because the generated one would differ.
    NumberKept,
    /// An id made of a heading's words.
    Id,
    /// Lines that were typed like a list.
    ListMade,
    /// Pieces of one list.
    ListJoined,
    /// Letters or roman figures before items, which Markdown cannot count: kept as words.
    ListLetters,
    /// Lists within lists deeper than can be told apart.
    ListDepth,
    /// A table without a head, whose first row became one.
    TableHead,
    /// A table that only placed words on the page.
    TableUnwrapped,
    /// Cells that held more than words, or went over several rows or columns.
    TableFlattened,
    /// A link that leads nowhere a reader could follow.
    LinkDropped,
    /// A link whose address was completed.
    LinkCompleted,
    /// Letters raised or lowered, which stand on the line.
    Raised,
    /// Emphasis that Markdown cannot write there.
    Emphasis,
    /// Characters that nobody sees.
    Character,
    /// Terms with their definitions.
    Definitions,
    /// A footnote.
    Footnote,
}

impl RepairKind {
    /// Returns the kind's name, which messages select by and `--format json` prints.
    pub fn name(self) -> &'static str {
        match self {
            Self::FrontMatter => "front-matter",
            Self::Attributes => "attributes",
            Self::RawHtml => "raw-html",
            Self::Template => "template",
            Self::LeftOut => "left-out",
            Self::Image => "image",
            Self::Title => "title",
            Self::HeadingLevel => "heading-level",
            Self::HeadingEmpty => "heading-empty",
            Self::HeadingInside => "heading-inside",
            Self::HeadingFound => "heading-found",
            Self::NumberGenerated => "number-generated",
            Self::NumberKept => "number-kept",
            Self::Id => "id",
            Self::ListMade => "list-made",
            Self::ListJoined => "list-joined",
            Self::ListLetters => "list-letters",
            Self::ListDepth => "list-depth",
            Self::TableHead => "table-head",
            Self::TableUnwrapped => "table-unwrapped",
            Self::TableFlattened => "table-flattened",
            Self::LinkDropped => "link-dropped",
            Self::LinkCompleted => "link-completed",
            Self::Raised => "raised",
            Self::Emphasis => "emphasis",
            Self::Character => "character",
            Self::Definitions => "definitions",
            Self::Footnote => "footnote",
        }
    }
}

impl Repair {
    /// Makes an entry; long quotes are cut.
    pub fn new(kind: RepairKind, quote: &str, became: &str) -> Self {
        Self {
            kind,
            quote: short(quote),
            became: short(became),
        }
    }
}

/// What counsel left beside the text in a Word file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// What it is.
    pub kind: AsideKind,
    /// Who wrote it, as the file says; may be empty.
    pub author: String,
    /// The words.
    pub words: String,
    /// For a comment, the words of the text it stands at.
    pub about: String,
}

/// What an [`Aside`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsideKind {
    /// A comment; it is no part of the text.
    Comment,
    /// Words that a tracked change added: they are in the text.
    Inserted,
    /// Words that a tracked change took out: they are not in the text.
    Deleted,
}

impl AsideKind {
    /// Returns the kind's name, which messages select by and `--format json` prints.
    pub fn name(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Inserted => "inserted",
            Self::Deleted => "deleted",
        }
    }
}

/// Returns words on one line, at most about eighty characters.
pub fn short(words: &str) -> String {
    const MOST: usize = 80;
    let line = crate::prose::canon::one_line(words);
    if line.chars().count() <= MOST {
        return line;
    }
    let cut: String = line.chars().take(MOST).collect();
    let whole = cut.rfind(' ').map_or(cut.as_str(), |at| &cut[..at]);
    format!("{whole} …")
}
