//! Every kind of finding, once: its slug and how grave it is.
//!
//! The slug is stable: scripts filter by it, `locales/*/findings-*.ftl` holds its words, and a
//! folder of `tests/cases` raises it.

use std::fmt;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site cannot be built, or words would be lost.
    Error,
    /// Something is most likely not what was meant.
    Warning,
    /// Something is unknown and only the editor can say it; it stops publishing.
    Question,
}

/// A kind of finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    slug: &'static str,
    severity: Severity,
}

impl Code {
    /// Returns the stable name, such as `heading-without-id`.
    pub fn slug(self) -> &'static str {
        self.slug
    }

    /// Returns how grave it is.
    pub fn severity(self) -> Severity {
        self.severity
    }

    const fn error(slug: &'static str) -> Self {
        Self {
            slug,
            severity: Severity::Error,
        }
    }

    const fn warning(slug: &'static str) -> Self {
        Self {
            slug,
            severity: Severity::Warning,
        }
    }

    const fn question(slug: &'static str) -> Self {
        Self {
            slug,
            severity: Severity::Question,
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug)
    }
}

// Files of the site
impl Code {
    /// A file is not UTF-8, as Word and old editors write.
    pub const FILE_NOT_UTF8: Self = Self::error("file-not-utf8");
    /// A file is larger than any legal text.
    pub const FILE_TOO_LARGE: Self = Self::error("file-too-large");
    /// A file cannot be read at all.
    pub const FILE_UNREADABLE: Self = Self::error("file-unreadable");
    /// A symbolic link leads out of the site.
    pub const LINK_OUT_OF_SITE: Self = Self::error("link-out-of-site");
    /// A file's name cannot be used in a site.
    pub const PATH_NOT_SAFE: Self = Self::error("path-not-safe");
    /// A character that nobody sees stands in a text.
    pub const HIDDEN_CHARACTER: Self = Self::warning("hidden-character");
    /// A character changes the direction of the words around it.
    pub const DIRECTION_CHARACTER: Self = Self::error("direction-character");
    /// A control character that no reader could see and no page may hold.
    pub const CONTROL_CHARACTER: Self = Self::error("control-character");
    /// A tab stands where spaces belong.
    pub const TAB_IN_TEXT: Self = Self::warning("tab-in-text");
    /// A file stands where the site has no use for it.
    pub const UNEXPECTED_FILE: Self = Self::warning("unexpected-file");
}

// Configuration and registers
impl Code {
    /// A TOML file cannot be read.
    pub const TOML_SYNTAX: Self = Self::error("toml-syntax");
    /// A key is not known.
    pub const UNKNOWN_KEY: Self = Self::error("unknown-key");
    /// A key that must be there is missing.
    pub const MISSING_KEY: Self = Self::error("missing-key");
    /// A value is of the wrong kind.
    pub const WRONG_TYPE: Self = Self::error("wrong-type");
    /// A date is not a real day written YYYY-MM-DD.
    pub const BAD_DATE: Self = Self::error("bad-date");
    /// A language tag is not known.
    pub const BAD_LANGUAGE: Self = Self::error("bad-language");
    /// An id or slug has characters it may not have.
    pub const BAD_NAME: Self = Self::error("bad-name");
    /// A value is not one of those allowed.
    pub const BAD_VALUE: Self = Self::error("bad-value");
    /// A value is empty.
    pub const EMPTY_VALUE: Self = Self::error("empty-value");
    /// A value stands twice in a list.
    pub const VALUE_TWICE: Self = Self::error("value-twice");
    /// The base URL is not an http(s) address.
    pub const BAD_BASE_URL: Self = Self::error("bad-base-url");
    /// The time zone is not known.
    pub const BAD_TIME_ZONE: Self = Self::error("bad-time-zone");
    /// A numbering pattern cannot be read.
    pub const BAD_NUMBERING: Self = Self::error("bad-numbering");
    /// The folder is not a site: avenant.toml is missing.
    pub const MISSING_CONFIG: Self = Self::error("missing-config");
    /// The site has no documents.
    pub const NO_DOCUMENTS: Self = Self::error("no-documents");
    /// A document named in the configuration has no folder.
    pub const MISSING_DOCUMENT: Self = Self::error("missing-document");
    /// A document's folder has no document.toml.
    pub const DOCUMENT_FILE_MISSING: Self = Self::error("document-file-missing");
    /// A folder of content is not named in the configuration.
    pub const UNLISTED_DOCUMENT: Self = Self::warning("unlisted-document");
    /// A document names a publisher that has no register.
    pub const UNKNOWN_PUBLISHER: Self = Self::error("unknown-publisher");
    /// A language is used that the site does not offer.
    pub const LANGUAGE_NOT_OFFERED: Self = Self::error("language-not-offered");
    /// A language whose text prevails is not required.
    pub const AUTHENTIC_NOT_REQUIRED: Self = Self::error("authentic-not-required");
    /// Two documents have one slug.
    pub const SLUG_TAKEN: Self = Self::error("slug-taken");
    /// A document has no slug in a language of the site.
    pub const MISSING_SLUG: Self = Self::error("missing-slug");
    /// A text is missing in a required language.
    pub const MISSING_LANGUAGE: Self = Self::error("missing-language");
    /// A SIREN does not satisfy its check digit.
    pub const BAD_SIREN: Self = Self::error("bad-siren");
    /// What a document continues cannot be read.
    pub const BAD_CONTINUES: Self = Self::error("bad-continues");
    /// A digest cannot be read.
    pub const BAD_DIGEST: Self = Self::error("bad-digest");
    /// A dated folder has no version.toml.
    pub const VERSION_FILE_MISSING: Self = Self::error("version-file-missing");
    /// An e-mail address cannot be read.
    pub const BAD_EMAIL: Self = Self::error("bad-email");
    /// A country or currency is not written as its code.
    pub const BAD_CODE: Self = Self::error("bad-code");
    /// An amount cannot be read.
    pub const BAD_AMOUNT: Self = Self::error("bad-amount");
}

// Headers of texts
impl Code {
    /// A header is opened and never closed.
    pub const HEADER_UNCLOSED: Self = Self::error("header-unclosed");
    /// A line of a header is not `key: value`.
    pub const HEADER_LINE: Self = Self::error("header-line");
    /// A key of a header is not known.
    pub const HEADER_UNKNOWN_KEY: Self = Self::error("header-unknown-key");
    /// A key of a header stands twice.
    pub const HEADER_TWICE: Self = Self::error("header-twice");
    /// A key that the header of a sealed text must have is missing.
    pub const HEADER_MISSING_KEY: Self = Self::error("header-missing-key");
    /// A value of a sealed text's header is not in its exact form.
    pub const HEADER_VALUE: Self = Self::error("header-value");
    /// A text has no title.
    pub const TITLE_MISSING: Self = Self::error("title-missing");
    /// A text has two titles.
    pub const TITLE_TWICE: Self = Self::error("title-twice");
    /// The title of the header and the `#` heading are not the same words.
    pub const TITLE_DIFFERS: Self = Self::error("title-differs");
    /// The title does not come first.
    pub const TITLE_LATE: Self = Self::error("title-late");
    /// A text has no words.
    pub const EMPTY_TEXT: Self = Self::error("empty-text");
}

// Markdown
impl Code {
    /// A heading has no id.
    pub const HEADING_WITHOUT_ID: Self = Self::error("heading-without-id");
    /// A heading's id has characters it may not have.
    pub const BAD_SECTION_ID: Self = Self::error("bad-section-id");
    /// Two headings have the same id.
    pub const DUPLICATE_ID: Self = Self::error("duplicate-id");
    /// A heading has an attribute that is not known.
    pub const HEADING_ATTRIBUTE: Self = Self::error("heading-attribute");
    /// A heading is more than one level below the one before.
    pub const HEADING_LEVEL_SKIPPED: Self = Self::error("heading-level-skipped");
    /// A heading's number is typed by hand.
    pub const HEADING_NUMBER_TYPED: Self = Self::error("heading-number-typed");
    /// A heading ends in a punctuation mark.
    pub const HEADING_PUNCTUATION: Self = Self::warning("heading-punctuation");
    /// A heading has no words.
    pub const HEADING_EMPTY: Self = Self::error("heading-empty");
    /// A heading stands inside a list, a quote or a note.
    pub const HEADING_INSIDE: Self = Self::error("heading-inside");
    /// The number printed before a sealed heading is not what its pattern gives.
    pub const SEALED_NUMBER: Self = Self::error("sealed-number");
    /// A reference to a section is typed by hand.
    pub const REFERENCE_TYPED: Self = Self::warning("reference-typed");
    /// A reference names a section that does not exist.
    pub const REFERENCE_UNKNOWN: Self = Self::error("reference-unknown");
    /// An empty reference names a section without a number.
    pub const REFERENCE_UNNUMBERED: Self = Self::error("reference-unnumbered");
    /// A reference names a document that does not exist.
    pub const REFERENCE_UNKNOWN_DOCUMENT: Self = Self::error("reference-unknown-document");
    /// A reference names a section that another document lacks.
    pub const REFERENCE_UNKNOWN_SECTION: Self = Self::error("reference-unknown-section");
    /// A reference names a document of which no version is in force then.
    pub const REFERENCE_NOT_IN_FORCE: Self = Self::error("reference-not-in-force");
    /// A link names a reference that is not defined.
    pub const LINK_UNDEFINED: Self = Self::error("link-undefined");
    /// A link has an address readers cannot follow.
    pub const LINK_SCHEME: Self = Self::error("link-scheme");
    /// A link has a title, which most readers never see.
    pub const LINK_TITLE: Self = Self::error("link-title");
    /// A link has no words.
    pub const LINK_WITHOUT_WORDS: Self = Self::error("link-without-words");
    /// An address is defined and never used.
    pub const LINK_DEFINITION_UNUSED: Self = Self::error("link-definition-unused");
    /// A footnote mark has no footnote.
    pub const FOOTNOTE_UNDEFINED: Self = Self::error("footnote-undefined");
    /// A footnote is never referred to.
    pub const FOOTNOTE_UNUSED: Self = Self::error("footnote-unused");
    /// Two footnotes have the same label.
    pub const FOOTNOTE_TWICE: Self = Self::error("footnote-twice");
    /// Raw HTML, which readers would not see.
    pub const RAW_HTML: Self = Self::error("raw-html");
    /// Asterisks or underscores of emphasis stay in the text.
    pub const EMPHASIS_LITERAL: Self = Self::error("emphasis-literal");
    /// A blank line cuts a list in two.
    pub const LIST_CUT: Self = Self::warning("list-cut");
    /// A number of a list is swallowed by the paragraph above.
    pub const LIST_NUMBER_LOST: Self = Self::error("list-number-lost");
    /// The numbers of a list are not those that readers would see.
    pub const LIST_NUMBERS: Self = Self::error("list-numbers");
    /// Lines begin with bullets that make no list.
    pub const LIST_BULLET: Self = Self::warning("list-bullet");
    /// A row of a table has more cells than its head.
    pub const TABLE_CELLS: Self = Self::error("table-cells");
    /// A table without its line of dashes stays text.
    pub const TABLE_ROW_LOST: Self = Self::error("table-row-lost");
    /// A span has an attribute that is not known.
    pub const SPAN_ATTRIBUTE: Self = Self::error("span-attribute");
    /// Braces after a bracket are never closed.
    pub const SPAN_UNCLOSED: Self = Self::error("span-unclosed");
    /// A span begins and ends in different paragraphs, cells or emphases.
    pub const SPAN_CROSSED: Self = Self::error("span-crossed");
    /// Braces stay in the text.
    pub const BRACES_LITERAL: Self = Self::warning("braces-literal");
    /// An image in a text.
    pub const IMAGE_REFUSED: Self = Self::error("image-refused");
    /// A comment is opened and never closed.
    pub const COMMENT_UNCLOSED: Self = Self::error("comment-unclosed");
    /// Four spaces make a block of code of a paragraph.
    pub const CODE_INDENTED: Self = Self::warning("code-indented");
    /// A block of code is opened and never closed.
    pub const CODE_UNCLOSED: Self = Self::error("code-unclosed");
    /// Words after the marks that open a block of code are never shown.
    pub const CODE_WORDS: Self = Self::error("code-words");
    /// Words stand on the line of a comment, where they would be dropped with it.
    pub const COMMENT_WORDS: Self = Self::error("comment-words");
    /// Lists or quotes are nested too deeply.
    pub const TEXT_TOO_DEEP: Self = Self::error("text-too-deep");
}

// Values
impl Code {
    /// A value's expression cannot be read.
    pub const VALUE_SYNTAX: Self = Self::error("value-syntax");
    /// A value names something that is not there.
    pub const VALUE_UNKNOWN: Self = Self::error("value-unknown");
    /// A value names a fact that the publisher's register does not hold.
    pub const VALUE_MISSING: Self = Self::error("value-missing");
    /// A value cannot be worked out.
    pub const VALUE_FAILED: Self = Self::error("value-failed");
    /// `{{` is never closed.
    pub const VALUE_UNCLOSED: Self = Self::error("value-unclosed");
    /// A value stands where no words can stand, such as an address.
    pub const VALUE_MISPLACED: Self = Self::error("value-misplaced");
    /// A place the editor must still write.
    pub const PLACEHOLDER: Self = Self::question("placeholder");
}

// Messages and themes
impl Code {
    /// A Fluent file cannot be read.
    pub const FTL_SYNTAX: Self = Self::error("ftl-syntax");
    /// A message stands twice.
    pub const FTL_DUPLICATE: Self = Self::error("ftl-duplicate");
    /// A message refers to one that does not exist.
    pub const FTL_UNKNOWN_REFERENCE: Self = Self::error("ftl-unknown-reference");
    /// A line was taken as part of the message above.
    pub const FTL_SWALLOWED_LINE: Self = Self::warning("ftl-swallowed-line");
    /// A message uses a variable it is not given.
    pub const FTL_VARIABLE: Self = Self::error("ftl-variable");
    /// A message of the site overrides none that exists.
    pub const FTL_UNKNOWN_MESSAGE: Self = Self::warning("ftl-unknown-message");
    /// A plural form can never be chosen.
    pub const FTL_PLURAL: Self = Self::warning("ftl-plural");
    /// A message is missing in every language of the chain.
    pub const MESSAGE_MISSING: Self = Self::error("message-missing");
    /// A message cannot be put into words.
    pub const MESSAGE_FAILED: Self = Self::error("message-failed");
    /// The theme has no folder and is not built in.
    pub const THEME_MISSING: Self = Self::error("theme-missing");
    /// A template cannot be read.
    pub const TEMPLATE_SYNTAX: Self = Self::error("template-syntax");
    /// A template cannot be filled.
    pub const TEMPLATE_FAILED: Self = Self::error("template-failed");
    /// A template does not place the sealed text or the status bar exactly once.
    pub const ARTICLE_NOT_ONCE: Self = Self::error("article-not-once");
}

// Translations
impl Code {
    /// A section of the authentic text is missing in a translation.
    pub const SECTION_MISSING: Self = Self::error("section-missing");
    /// A translation has a section the authentic text lacks.
    pub const SECTION_EXTRA: Self = Self::error("section-extra");
    /// The sections of a translation stand in another order.
    pub const SECTION_ORDER: Self = Self::error("section-order");
    /// A section of a translation was made from older words.
    pub const TRANSLATION_OUTDATED: Self = Self::warning("translation-outdated");
    /// It is not recorded from which words a section was translated.
    pub const TRANSLATION_UNRECORDED: Self = Self::question("translation-unrecorded");
}

// Versions, seals and the ledger
impl Code {
    /// A line of the ledger cannot be read.
    pub const LEDGER_LINE: Self = Self::error("ledger-line");
    /// The ledger's chain is broken.
    pub const LEDGER_CHAIN: Self = Self::error("ledger-chain");
    /// The ledger's numbers or days go backwards.
    pub const LEDGER_ORDER: Self = Self::error("ledger-order");
    /// There are published versions and no ledger.
    pub const LEDGER_MISSING: Self = Self::error("ledger-missing");
    /// A sealed file differs from what was sealed.
    pub const SEAL_CHANGED: Self = Self::error("seal-changed");
    /// A sealed file is missing.
    pub const SEAL_MISSING: Self = Self::error("seal-missing");
    /// A file was added to a published version.
    pub const SEAL_EXTRA: Self = Self::error("seal-extra");
    /// A dated folder is in no line of the ledger.
    pub const SEAL_UNKNOWN_VERSION: Self = Self::error("seal-unknown-version");
    /// A version of the ledger has no folder.
    pub const SEAL_VERSION_GONE: Self = Self::error("seal-version-gone");
    /// A version's list of digests differs from the ledger.
    pub const SEAL_SUMS: Self = Self::error("seal-sums");
    /// A version's file and the ledger say different things.
    pub const SEAL_DISAGREES: Self = Self::error("seal-disagrees");
    /// A sealed text is not in its exact form.
    pub const SEAL_TEXT: Self = Self::error("seal-text");
    /// A published address would no longer answer.
    pub const PATH_UNANSWERED: Self = Self::error("path-unanswered");
    /// Two versions have one address.
    pub const PATH_TAKEN: Self = Self::error("path-taken");
    /// Two versions would be in force on one day.
    pub const TWO_IN_FORCE: Self = Self::error("two-in-force");
    /// A change summary has no sentence, or too many.
    pub const CHANGES_COUNT: Self = Self::error("changes-count");
}

// Publishing
impl Code {
    /// A version with this effective date exists.
    pub const PUBLISH_DATE_TAKEN: Self = Self::error("publish-date-taken");
    /// The effective or published date is past.
    pub const PUBLISH_DATE_PAST: Self = Self::error("publish-date-past");
    /// The published date is after the effective one, or before an earlier version.
    pub const PUBLISH_ORDER: Self = Self::error("publish-order");
    /// There is no working text to publish.
    pub const PUBLISH_NOTHING: Self = Self::error("publish-nothing");
    /// A change summary is missing in a required language.
    pub const PUBLISH_CHANGES_MISSING: Self = Self::error("publish-changes-missing");
    /// A change summary is still that of the version before.
    pub const PUBLISH_CHANGES_STALE: Self = Self::error("publish-changes-stale");
    /// The sealed text would not read like the working text.
    pub const PUBLISH_NOT_EXACT: Self = Self::error("publish-not-exact");
    /// Findings must be mended before publishing.
    pub const PUBLISH_BLOCKED: Self = Self::error("publish-blocked");
}

impl Code {
    /// Every code.
    pub const ALL: &[Self] = &[
        Self::FILE_NOT_UTF8,
        Self::FILE_TOO_LARGE,
        Self::FILE_UNREADABLE,
        Self::LINK_OUT_OF_SITE,
        Self::PATH_NOT_SAFE,
        Self::HIDDEN_CHARACTER,
        Self::DIRECTION_CHARACTER,
        Self::CONTROL_CHARACTER,
        Self::TAB_IN_TEXT,
        Self::UNEXPECTED_FILE,
        Self::TOML_SYNTAX,
        Self::UNKNOWN_KEY,
        Self::MISSING_KEY,
        Self::WRONG_TYPE,
        Self::BAD_DATE,
        Self::BAD_LANGUAGE,
        Self::BAD_NAME,
        Self::BAD_VALUE,
        Self::EMPTY_VALUE,
        Self::VALUE_TWICE,
        Self::BAD_BASE_URL,
        Self::BAD_TIME_ZONE,
        Self::BAD_NUMBERING,
        Self::MISSING_CONFIG,
        Self::NO_DOCUMENTS,
        Self::MISSING_DOCUMENT,
        Self::DOCUMENT_FILE_MISSING,
        Self::UNLISTED_DOCUMENT,
        Self::UNKNOWN_PUBLISHER,
        Self::LANGUAGE_NOT_OFFERED,
        Self::AUTHENTIC_NOT_REQUIRED,
        Self::SLUG_TAKEN,
        Self::MISSING_SLUG,
        Self::MISSING_LANGUAGE,
        Self::BAD_SIREN,
        Self::BAD_CONTINUES,
        Self::BAD_DIGEST,
        Self::VERSION_FILE_MISSING,
        Self::BAD_EMAIL,
        Self::BAD_CODE,
        Self::BAD_AMOUNT,
        Self::HEADER_UNCLOSED,
        Self::HEADER_LINE,
        Self::HEADER_UNKNOWN_KEY,
        Self::HEADER_TWICE,
        Self::HEADER_MISSING_KEY,
        Self::HEADER_VALUE,
        Self::TITLE_MISSING,
        Self::TITLE_TWICE,
        Self::TITLE_DIFFERS,
        Self::TITLE_LATE,
        Self::EMPTY_TEXT,
        Self::HEADING_WITHOUT_ID,
        Self::BAD_SECTION_ID,
        Self::DUPLICATE_ID,
        Self::HEADING_ATTRIBUTE,
        Self::HEADING_LEVEL_SKIPPED,
        Self::HEADING_NUMBER_TYPED,
        Self::HEADING_PUNCTUATION,
        Self::HEADING_EMPTY,
        Self::HEADING_INSIDE,
        Self::SEALED_NUMBER,
        Self::REFERENCE_TYPED,
        Self::REFERENCE_UNKNOWN,
        Self::REFERENCE_UNNUMBERED,
        Self::REFERENCE_UNKNOWN_DOCUMENT,
        Self::REFERENCE_UNKNOWN_SECTION,
        Self::REFERENCE_NOT_IN_FORCE,
        Self::LINK_UNDEFINED,
        Self::LINK_SCHEME,
        Self::LINK_TITLE,
        Self::LINK_WITHOUT_WORDS,
        Self::LINK_DEFINITION_UNUSED,
        Self::FOOTNOTE_UNDEFINED,
        Self::FOOTNOTE_UNUSED,
        Self::FOOTNOTE_TWICE,
        Self::RAW_HTML,
        Self::EMPHASIS_LITERAL,
        Self::LIST_CUT,
        Self::LIST_NUMBER_LOST,
        Self::LIST_NUMBERS,
        Self::LIST_BULLET,
        Self::TABLE_CELLS,
        Self::TABLE_ROW_LOST,
        Self::SPAN_ATTRIBUTE,
        Self::SPAN_UNCLOSED,
        Self::SPAN_CROSSED,
        Self::BRACES_LITERAL,
        Self::IMAGE_REFUSED,
        Self::COMMENT_UNCLOSED,
        Self::CODE_INDENTED,
        Self::CODE_UNCLOSED,
        Self::CODE_WORDS,
        Self::COMMENT_WORDS,
        Self::TEXT_TOO_DEEP,
        Self::VALUE_SYNTAX,
        Self::VALUE_UNKNOWN,
        Self::VALUE_MISSING,
        Self::VALUE_FAILED,
        Self::VALUE_UNCLOSED,
        Self::VALUE_MISPLACED,
        Self::PLACEHOLDER,
        Self::FTL_SYNTAX,
        Self::FTL_DUPLICATE,
        Self::FTL_UNKNOWN_REFERENCE,
        Self::FTL_SWALLOWED_LINE,
        Self::FTL_VARIABLE,
        Self::FTL_UNKNOWN_MESSAGE,
        Self::FTL_PLURAL,
        Self::MESSAGE_MISSING,
        Self::MESSAGE_FAILED,
        Self::THEME_MISSING,
        Self::TEMPLATE_SYNTAX,
        Self::TEMPLATE_FAILED,
        Self::ARTICLE_NOT_ONCE,
        Self::SECTION_MISSING,
        Self::SECTION_EXTRA,
        Self::SECTION_ORDER,
        Self::TRANSLATION_OUTDATED,
        Self::TRANSLATION_UNRECORDED,
        Self::LEDGER_LINE,
        Self::LEDGER_CHAIN,
        Self::LEDGER_ORDER,
        Self::LEDGER_MISSING,
        Self::SEAL_CHANGED,
        Self::SEAL_MISSING,
        Self::SEAL_EXTRA,
        Self::SEAL_UNKNOWN_VERSION,
        Self::SEAL_VERSION_GONE,
        Self::SEAL_SUMS,
        Self::SEAL_DISAGREES,
        Self::SEAL_TEXT,
        Self::PATH_UNANSWERED,
        Self::PATH_TAKEN,
        Self::TWO_IN_FORCE,
        Self::CHANGES_COUNT,
        Self::PUBLISH_DATE_TAKEN,
        Self::PUBLISH_DATE_PAST,
        Self::PUBLISH_ORDER,
        Self::PUBLISH_NOTHING,
        Self::PUBLISH_CHANGES_MISSING,
        Self::PUBLISH_CHANGES_STALE,
        Self::PUBLISH_NOT_EXACT,
        Self::PUBLISH_BLOCKED,
    ];
}
