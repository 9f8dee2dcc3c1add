//! The kinds of findings, by what they are about.
//!
//! [`Code::ALL`](super::Code::ALL) lists them all; a house test demands words and a case for each.

mod colour;
mod deploy;
mod editor;
mod live;
mod notice;
mod redaction;
mod rules;
mod target;

use super::Code;

// Files of the site
impl Code {
    /// A file is not UTF-8, as Word and old editors write.
    pub const FILE_NOT_UTF8: Self = Code::error("file-not-utf8");
    /// A file is larger than any legal text.
    pub const FILE_TOO_LARGE: Self = Code::error("file-too-large");
    /// A file cannot be read at all.
    pub const FILE_UNREADABLE: Self = Code::error("file-unreadable");
    /// A symbolic link leads out of the site.
    pub const LINK_OUT_OF_SITE: Self = Code::error("link-out-of-site");
    /// A file's name cannot be used in a site.
    pub const PATH_NOT_SAFE: Self = Code::error("path-not-safe");
    /// A character that nobody sees stands in a text.
    pub const HIDDEN_CHARACTER: Self = Code::warning("hidden-character");
    /// A character changes the direction of the words around it.
    pub const DIRECTION_CHARACTER: Self = Code::error("direction-character");
    /// A control character that no reader could see and no page may hold.
    pub const CONTROL_CHARACTER: Self = Code::error("control-character");
    /// A tab stands where spaces belong.
    pub const TAB_IN_TEXT: Self = Code::warning("tab-in-text");
    /// A file stands where the site has no use for it.
    pub const UNEXPECTED_FILE: Self = Code::warning("unexpected-file");
    /// Version control put two versions of a text together and nobody chose between them.
    pub const MERGE_CONFLICT: Self = Code::error("merge-conflict");
}

// Configuration and registers
impl Code {
    /// A TOML file cannot be read.
    pub const TOML_SYNTAX: Self = Code::error("toml-syntax");
    /// A key is not known.
    pub const UNKNOWN_KEY: Self = Code::error("unknown-key");
    /// A key that must be there is missing.
    pub const MISSING_KEY: Self = Code::error("missing-key");
    /// A value is of the wrong kind.
    pub const WRONG_TYPE: Self = Code::error("wrong-type");
    /// A date is not a real day written YYYY-MM-DD.
    pub const BAD_DATE: Self = Code::error("bad-date");
    /// A language tag is not known.
    pub const BAD_LANGUAGE: Self = Code::error("bad-language");
    /// An id or slug has characters it may not have.
    pub const BAD_NAME: Self = Code::error("bad-name");
    /// A value is not one of those allowed.
    pub const BAD_VALUE: Self = Code::error("bad-value");
    /// A value is empty.
    pub const EMPTY_VALUE: Self = Code::error("empty-value");
    /// A value stands twice in a list.
    pub const VALUE_TWICE: Self = Code::error("value-twice");
    /// The base URL is not an http(s) address.
    pub const BAD_BASE_URL: Self = Code::error("bad-base-url");
    /// The time zone is not known.
    pub const BAD_TIME_ZONE: Self = Code::error("bad-time-zone");
    /// The name under which feeds name their entries is no tag authority (RFC 4151).
    pub const BAD_FEED_AUTHORITY: Self = Code::error("bad-feed-authority");
    /// A numbering pattern cannot be read.
    pub const BAD_NUMBERING: Self = Code::error("bad-numbering");
    /// The folder is not a site: avenant.toml is missing.
    pub const MISSING_CONFIG: Self = Code::error("missing-config");
    /// The site has no documents.
    pub const NO_DOCUMENTS: Self = Code::error("no-documents");
    /// A document named in the configuration has no folder.
    pub const MISSING_DOCUMENT: Self = Code::error("missing-document");
    /// A document's folder has no document.toml.
    pub const DOCUMENT_FILE_MISSING: Self = Code::error("document-file-missing");
    /// A folder of content is not named in the configuration.
    pub const UNLISTED_DOCUMENT: Self = Code::warning("unlisted-document");
    /// A document names a publisher that has no register.
    pub const UNKNOWN_PUBLISHER: Self = Code::error("unknown-publisher");
    /// A language is used that the site does not offer.
    pub const LANGUAGE_NOT_OFFERED: Self = Code::error("language-not-offered");
    /// A language whose text prevails is not required.
    pub const AUTHENTIC_NOT_REQUIRED: Self = Code::error("authentic-not-required");
    /// Two documents have one slug.
    pub const SLUG_TAKEN: Self = Code::error("slug-taken");
    /// A document has no slug in a language of the site.
    pub const MISSING_SLUG: Self = Code::error("missing-slug");
    /// A text is missing in a required language.
    pub const MISSING_LANGUAGE: Self = Code::error("missing-language");
    /// A SIREN does not satisfy its check digit.
    pub const BAD_SIREN: Self = Code::error("bad-siren");
    /// What a document continues cannot be read.
    pub const BAD_CONTINUES: Self = Code::error("bad-continues");
    /// A digest cannot be read.
    pub const BAD_DIGEST: Self = Code::error("bad-digest");
    /// A dated folder has no version.toml.
    pub const VERSION_FILE_MISSING: Self = Code::error("version-file-missing");
    /// An e-mail address cannot be read.
    pub const BAD_EMAIL: Self = Code::error("bad-email");
    /// A country or currency is not written as its code.
    pub const BAD_CODE: Self = Code::error("bad-code");
    /// An amount cannot be read.
    pub const BAD_AMOUNT: Self = Code::error("bad-amount");
}

// Headers of texts
impl Code {
    /// A header is opened and never closed.
    pub const HEADER_UNCLOSED: Self = Code::error("header-unclosed");
    /// A line of a header is not `key: value`.
    pub const HEADER_LINE: Self = Code::error("header-line");
    /// A key of a header is not known.
    pub const HEADER_UNKNOWN_KEY: Self = Code::error("header-unknown-key");
    /// A key of a header stands twice.
    pub const HEADER_TWICE: Self = Code::error("header-twice");
    /// A key that the header of a sealed text must have is missing.
    pub const HEADER_MISSING_KEY: Self = Code::error("header-missing-key");
    /// A value of a sealed text's header is not in its exact form.
    pub const HEADER_VALUE: Self = Code::error("header-value");
    /// A text has no title.
    pub const TITLE_MISSING: Self = Code::error("title-missing");
    /// A text has two titles.
    pub const TITLE_TWICE: Self = Code::error("title-twice");
    /// The title of the header and the `#` heading are not the same words.
    pub const TITLE_DIFFERS: Self = Code::error("title-differs");
    /// The title does not come first.
    pub const TITLE_LATE: Self = Code::error("title-late");
    /// A text has no words.
    pub const EMPTY_TEXT: Self = Code::error("empty-text");
}

// Markdown
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

// Values
impl Code {
    /// A value's expression cannot be read.
    pub const VALUE_SYNTAX: Self = Code::error("value-syntax");
    /// A value names something that is not there.
    pub const VALUE_UNKNOWN: Self = Code::error("value-unknown");
    /// A value names a fact that the publisher's register does not hold.
    pub const VALUE_MISSING: Self = Code::error("value-missing");
    /// A value cannot be worked out.
    pub const VALUE_FAILED: Self = Code::error("value-failed");
    /// `{{` is never closed.
    pub const VALUE_UNCLOSED: Self = Code::error("value-unclosed");
    /// A value stands where no words can stand, such as an address.
    pub const VALUE_MISPLACED: Self = Code::error("value-misplaced");
    /// A place the editor must still write.
    pub const PLACEHOLDER: Self = Code::question("placeholder");
}

// Messages and themes
impl Code {
    /// A Fluent file cannot be read.
    pub const FTL_SYNTAX: Self = Code::error("ftl-syntax");
    /// A message stands twice.
    pub const FTL_DUPLICATE: Self = Code::error("ftl-duplicate");
    /// A message refers to one that does not exist.
    pub const FTL_UNKNOWN_REFERENCE: Self = Code::error("ftl-unknown-reference");
    /// A line was taken as part of the message above.
    pub const FTL_SWALLOWED_LINE: Self = Code::warning("ftl-swallowed-line");
    /// A message uses a variable it is not given.
    pub const FTL_VARIABLE: Self = Code::error("ftl-variable");
    /// A message of the site overrides none that exists.
    pub const FTL_UNKNOWN_MESSAGE: Self = Code::warning("ftl-unknown-message");
    /// A plural form can never be chosen.
    pub const FTL_PLURAL: Self = Code::warning("ftl-plural");
    /// A message is missing in every language of the chain.
    pub const MESSAGE_MISSING: Self = Code::error("message-missing");
    /// A message cannot be put into words.
    pub const MESSAGE_FAILED: Self = Code::error("message-failed");
    /// The theme has no folder and is not built in.
    pub const THEME_MISSING: Self = Code::error("theme-missing");
    /// A template cannot be read.
    pub const TEMPLATE_SYNTAX: Self = Code::error("template-syntax");
    /// A template cannot be filled.
    pub const TEMPLATE_FAILED: Self = Code::error("template-failed");
    /// A template does not place the sealed text or the status bar exactly once.
    pub const ARTICLE_NOT_ONCE: Self = Code::error("article-not-once");
}

// Finished pages
impl Code {
    /// A link of a page names no page, file or place of the site.
    pub const PAGE_LINK_BROKEN: Self = Code::error("page-link-broken");
    /// A link that an editor typed names no page, file or place of the site.
    pub const TEXT_LINK_BROKEN: Self = Code::warning("text-link-broken");
    /// Two elements of a page have one id.
    pub const PAGE_ID_TWICE: Self = Code::error("page-id-twice");
    /// No way of links leads from the chooser to a page.
    pub const PAGE_ORPHAN: Self = Code::warning("page-orphan");
    /// An element or attribute of a page is one that browsers are told to refuse.
    pub const PAGE_REFUSED: Self = Code::error("page-refused");
    /// A page asks another host for a part of itself.
    pub const PAGE_FOREIGN: Self = Code::error("page-foreign");
    /// A page or an element does not say its language or direction, or says another.
    pub const PAGE_LANGUAGE: Self = Code::error("page-language");
    /// Days, numbers or addresses are shown in a wrong order from right to left.
    pub const PAGE_SCRAMBLED: Self = Code::warning("page-scrambled");
    /// A page has not one first heading, or leaves out a level.
    pub const PAGE_HEADINGS: Self = Code::warning("page-headings");
    /// A page has no title.
    pub const PAGE_TITLE_MISSING: Self = Code::error("page-title-missing");
    /// Two pages of a language have one title.
    pub const PAGE_TITLE_TWICE: Self = Code::warning("page-title-twice");
    /// The data of a page for search engines cannot be read.
    pub const PAGE_DATA: Self = Code::error("page-data");
    /// Pages do not name each other as translations.
    pub const PAGE_TRANSLATIONS: Self = Code::error("page-translations");
    /// A page names a wrong page as the one to be found.
    pub const PAGE_CANONICAL: Self = Code::error("page-canonical");
    /// A page forbids archives of the web to keep a copy.
    pub const PAGE_NO_ARCHIVE: Self = Code::error("page-no-archive");
    /// A page is much larger than its words.
    pub const PAGE_HEAVY: Self = Code::warning("page-heavy");
    /// A page asks for too many files.
    pub const PAGE_REQUESTS: Self = Code::warning("page-requests");
    /// A page of changes shows passages as replaced whose words were not compared.
    pub const REDLINE_DEGRADED: Self = Code::warning("redline-degraded");
    /// The stylesheet is larger than a quiet page needs.
    pub const STYLESHEET_LARGE: Self = Code::warning("stylesheet-large");
}

// Translations
impl Code {
    /// A section of the authentic text is missing in a translation.
    pub const SECTION_MISSING: Self = Code::error("section-missing");
    /// A translation has a section the authentic text lacks.
    pub const SECTION_EXTRA: Self = Code::error("section-extra");
    /// The sections of a translation stand in another order.
    pub const SECTION_ORDER: Self = Code::error("section-order");
    /// A section of a translation was made from older words.
    pub const TRANSLATION_OUTDATED: Self = Code::warning("translation-outdated");
    /// It is not recorded from which words a section was translated.
    pub const TRANSLATION_UNRECORDED: Self = Code::question("translation-unrecorded");
    /// It is recorded from which words a section was translated that does not exist.
    pub const TRANSLATION_UNUSED: Self = Code::warning("translation-unused");
}

// Versions, seals and the ledger
impl Code {
    /// A line of the ledger cannot be read.
    pub const LEDGER_LINE: Self = Code::error("ledger-line");
    /// The ledger's chain is broken.
    pub const LEDGER_CHAIN: Self = Code::error("ledger-chain");
    /// The ledger's numbers or days go backwards.
    pub const LEDGER_ORDER: Self = Code::error("ledger-order");
    /// There are published versions and no ledger.
    pub const LEDGER_MISSING: Self = Code::error("ledger-missing");
    /// A sealed file differs from what was sealed.
    pub const SEAL_CHANGED: Self = Code::error("seal-changed");
    /// A sealed file is missing.
    pub const SEAL_MISSING: Self = Code::error("seal-missing");
    /// A file was added to a published version.
    pub const SEAL_EXTRA: Self = Code::error("seal-extra");
    /// A dated folder is in no line of the ledger.
    pub const SEAL_UNKNOWN_VERSION: Self = Code::error("seal-unknown-version");
    /// A version of the ledger has no folder.
    pub const SEAL_VERSION_GONE: Self = Code::error("seal-version-gone");
    /// A version's list of digests differs from the ledger.
    pub const SEAL_SUMS: Self = Code::error("seal-sums");
    /// A version's file and the ledger say different things.
    pub const SEAL_DISAGREES: Self = Code::error("seal-disagrees");
    /// What was given, or kept, is no time stamp of a line of the ledger.
    pub const TIMESTAMP_REFUSED: Self = Code::error("timestamp-refused");
    /// The ledger cannot say, or says wrongly, that lines of it are lost.
    pub const RESTART_REFUSED: Self = Code::error("restart-refused");
    /// The file of a time stamp differs from what the ledger records.
    pub const TIMESTAMP_CHANGED: Self = Code::error("timestamp-changed");
    /// A sealed text is not in its exact form.
    pub const SEAL_TEXT: Self = Code::error("seal-text");
    /// A published address would no longer answer.
    pub const PATH_UNANSWERED: Self = Code::error("path-unanswered");
    /// Two versions have one address.
    pub const PATH_TAKEN: Self = Code::error("path-taken");
    /// Two versions would be in force on one day.
    pub const TWO_IN_FORCE: Self = Code::error("two-in-force");
    /// A change summary has no sentence, or too many.
    pub const CHANGES_COUNT: Self = Code::error("changes-count");
}

// Publishing
impl Code {
    /// A version with this effective date exists.
    pub const PUBLISH_DATE_TAKEN: Self = Code::error("publish-date-taken");
    /// The effective or published date is past.
    pub const PUBLISH_DATE_PAST: Self = Code::error("publish-date-past");
    /// Today is before the ledger's last line: the clock, or that line, is wrong.
    pub const PUBLISH_CLOCK: Self = Code::error("publish-clock");
    /// The published date is after the effective one.
    pub const PUBLISH_ORDER: Self = Code::error("publish-order");
    /// A version would take effect before one that is already scheduled.
    pub const PUBLISH_BEFORE_SCHEDULED: Self = Code::error("publish-before-scheduled");
    /// A material version would take effect inside its notice period.
    pub const PUBLISH_NOTICE: Self = Code::error("publish-notice");
    /// A required translation was made from older words.
    pub const PUBLISH_TRANSLATION_LATE: Self = Code::error("publish-translation-late");
    /// There is no working text to publish.
    pub const PUBLISH_NOTHING: Self = Code::error("publish-nothing");
    /// What was asked cannot be decided of a published version.
    pub const DECISION_REFUSED: Self = Code::error("decision-refused");
    /// A published text cannot be corrected as was asked.
    pub const ERRATUM_REFUSED: Self = Code::error("erratum-refused");
    /// A correction touches what could change the meaning, and nobody says why it does not.
    pub const ERRATUM_MEANING: Self = Code::error("erratum-meaning");
    /// A correction would part a translation from the text that prevails.
    pub const ERRATUM_APART: Self = Code::error("erratum-apart");
    /// A translation cannot join a published version.
    pub const TRANSLATION_REFUSED: Self = Code::error("translation-refused");
    /// A change summary is missing in a required language.
    pub const PUBLISH_CHANGES_MISSING: Self = Code::error("publish-changes-missing");
    /// A change summary is still that of the version before.
    pub const PUBLISH_CHANGES_STALE: Self = Code::error("publish-changes-stale");
    /// The sealed text would not read like the working text.
    pub const PUBLISH_NOT_EXACT: Self = Code::error("publish-not-exact");
    /// Findings must be mended before publishing.
    pub const PUBLISH_BLOCKED: Self = Code::error("publish-blocked");
}

// Importing
impl Code {
    /// A file cannot be read as what its name says it is.
    pub const IMPORT_UNREADABLE: Self = Code::error("import-unreadable");
    /// Nothing says from when a file applied.
    pub const IMPORT_NO_DATE: Self = Code::error("import-no-date");
    /// The day in a name does not exist.
    pub const IMPORT_BAD_DATE: Self = Code::error("import-bad-date");
    /// Nothing says which language a file is in, or the site does not offer it.
    pub const IMPORT_LANGUAGE: Self = Code::error("import-language");
    /// Two files of one day and language say different things.
    pub const IMPORT_SAME_DATE: Self = Code::error("import-same-date");
    /// Words were changed later under the same day.
    pub const IMPORT_REWORDED: Self = Code::warning("import-reworded");
    /// A later state of a file names an earlier day.
    pub const IMPORT_BACKWARDS: Self = Code::warning("import-backwards");
    /// A text names another day than the one it is imported under.
    pub const IMPORT_OTHER_DATE: Self = Code::warning("import-other-date");
    /// A version lacks a language that others have.
    pub const IMPORT_LANGUAGE_MISSING: Self = Code::warning("import-language-missing");
    /// A version has no text in a language that prevails.
    pub const IMPORT_NO_AUTHENTIC: Self = Code::error("import-no-authentic");
    /// The imported text has other words than the file.
    pub const IMPORT_WORDS: Self = Code::question("import-words");
    /// Something of counsel's file could not be brought back to the working text's own.
    pub const IMPORT_UNMATCHED: Self = Code::question("import-unmatched");
}

// Beginning
impl Code {
    /// A working text holds what was never published.
    pub const NEW_UNPUBLISHED: Self = Code::error("new-unpublished");
    /// What an erratum corrected is not found, or not once only, in the source of the text.
    pub const NEW_ERRATUM: Self = Code::warning("new-erratum");
}
