//! The kinds of findings on configuration and registers.

use crate::base::Code;

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
