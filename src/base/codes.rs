//! The kinds of findings, by what they are about.
//!
//! [`Code::ALL`](super::Code::ALL) lists them all; a house test demands words and a case for each.

mod agreement;
mod colour;
mod config;
mod consent;
mod deploy;
mod editor;
mod live;
mod markdown;
mod notice;
mod page;
mod publish;
mod redaction;
mod register;
mod rules;
mod seal;
mod severities;
mod target;
mod words;

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
