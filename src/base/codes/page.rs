//! The kinds of findings on finished pages.

use crate::base::Code;

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
