//! The kinds of findings on Markdown: headings, links, lists, tables, words that would be lost.

use crate::base::Code;

impl Code {
    /// A heading has no id.
    pub const HEADING_WITHOUT_ID: Self = Code::error("heading-without-id");
    /// A heading's id has characters it may not have.
    pub const BAD_SECTION_ID: Self = Code::error("bad-section-id");
    /// Two headings have the same id.
    pub const DUPLICATE_ID: Self = Code::error("duplicate-id");
    /// A heading has an attribute that is not known.
    pub const HEADING_ATTRIBUTE: Self = Code::error("heading-attribute");
    /// A heading is more than one level below the one before.
    pub const HEADING_LEVEL_SKIPPED: Self = Code::error("heading-level-skipped");
    /// A heading's number is typed by hand.
    pub const HEADING_NUMBER_TYPED: Self = Code::error("heading-number-typed");
    /// A heading ends in a punctuation mark.
    pub const HEADING_PUNCTUATION: Self = Code::warning("heading-punctuation");
    /// A heading has no words.
    pub const HEADING_EMPTY: Self = Code::error("heading-empty");
    /// A line was meant as a heading and stays text.
    pub const HEADING_LOST: Self = Code::error("heading-lost");
    /// A heading stands inside a list, a quote or a note.
    pub const HEADING_INSIDE: Self = Code::error("heading-inside");
    /// The number printed before a sealed heading is not what its pattern gives.
    pub const SEALED_NUMBER: Self = Code::error("sealed-number");
    /// A reference to a section is typed by hand.
    pub const REFERENCE_TYPED: Self = Code::warning("reference-typed");
    /// A reference names a section that does not exist.
    pub const REFERENCE_UNKNOWN: Self = Code::error("reference-unknown");
    /// An empty reference names a section without a number.
    pub const REFERENCE_UNNUMBERED: Self = Code::error("reference-unnumbered");
    /// A reference names a document that does not exist.
    pub const REFERENCE_UNKNOWN_DOCUMENT: Self = Code::error("reference-unknown-document");
    /// A reference names a section that another document lacks.
    pub const REFERENCE_UNKNOWN_SECTION: Self = Code::error("reference-unknown-section");
    /// A reference names a document of which no version is in force then.
    pub const REFERENCE_NOT_IN_FORCE: Self = Code::error("reference-not-in-force");
    /// A link names a reference that is not defined.
    pub const LINK_UNDEFINED: Self = Code::error("link-undefined");
    /// A link has an address readers cannot follow.
    pub const LINK_SCHEME: Self = Code::error("link-scheme");
    /// A link has a title, which most readers never see.
    pub const LINK_TITLE: Self = Code::error("link-title");
    /// A link has no words.
    pub const LINK_WITHOUT_WORDS: Self = Code::error("link-without-words");
    /// An address is defined and never used.
    pub const LINK_DEFINITION_UNUSED: Self = Code::error("link-definition-unused");
    /// A footnote mark has no footnote.
    pub const FOOTNOTE_UNDEFINED: Self = Code::error("footnote-undefined");
    /// A footnote is never referred to.
    pub const FOOTNOTE_UNUSED: Self = Code::error("footnote-unused");
    /// Two footnotes have the same label.
    pub const FOOTNOTE_TWICE: Self = Code::error("footnote-twice");
    /// Raw HTML, which readers would not see.
    pub const RAW_HTML: Self = Code::error("raw-html");
    /// Asterisks or underscores of emphasis stay in the text.
    pub const EMPHASIS_LITERAL: Self = Code::error("emphasis-literal");
    /// A link that is none: its brackets and parentheses stay in the text.
    pub const LINK_LITERAL: Self = Code::error("link-literal");
    /// A blank line cuts a list in two.
    pub const LIST_CUT: Self = Code::warning("list-cut");
    /// A number of a list is swallowed by the paragraph above.
    pub const LIST_NUMBER_LOST: Self = Code::error("list-number-lost");
    /// The numbers of a list are not those that readers would see.
    pub const LIST_NUMBERS: Self = Code::error("list-numbers");
    /// Lines begin with bullets that make no list.
    pub const LIST_BULLET: Self = Code::warning("list-bullet");
    /// A row of a table has more cells than its head.
    pub const TABLE_CELLS: Self = Code::error("table-cells");
    /// A table without its line of dashes stays text.
    pub const TABLE_ROW_LOST: Self = Code::error("table-row-lost");
    /// A span has an attribute that is not known.
    pub const SPAN_ATTRIBUTE: Self = Code::error("span-attribute");
    /// Braces after a bracket are never closed.
    pub const SPAN_UNCLOSED: Self = Code::error("span-unclosed");
    /// A span begins and ends in different paragraphs, cells or emphases.
    pub const SPAN_CROSSED: Self = Code::error("span-crossed");
    /// Braces stay in the text.
    pub const BRACES_LITERAL: Self = Code::warning("braces-literal");
    /// An image in a text.
    pub const IMAGE_REFUSED: Self = Code::error("image-refused");
    /// A comment is opened and never closed.
    pub const COMMENT_UNCLOSED: Self = Code::error("comment-unclosed");
    /// Four spaces make a block of code of a paragraph.
    pub const CODE_INDENTED: Self = Code::warning("code-indented");
    /// A block of code is opened and never closed.
    pub const CODE_UNCLOSED: Self = Code::error("code-unclosed");
    /// Words after the marks that open a block of code are never shown.
    pub const CODE_WORDS: Self = Code::error("code-words");
    /// Words stand on the line of a comment, where they would be dropped with it.
    pub const COMMENT_WORDS: Self = Code::error("comment-words");
    /// Lists or quotes are nested too deeply.
    pub const TEXT_TOO_DEEP: Self = Code::error("text-too-deep");
}
