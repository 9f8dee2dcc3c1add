//! The kinds of findings on the words of working texts.

use crate::base::Code;

impl Code {
    /// A name resembles that of the publisher or its host, and is none of them.
    pub const OTHER_NAME: Self = Code::warning("other-name");
    /// A fact of the register is typed by hand.
    pub const IDENTITY_TYPED: Self = Code::warning("identity-typed");
    /// A defined term is written otherwise than it was defined.
    pub const TERM_VARIANT: Self = Code::warning("term-variant");
    /// A word is written as a defined term, and is defined nowhere.
    pub const TERM_UNDEFINED: Self = Code::warning("term-undefined");
    /// A heading ends in the first word of the sentence below it.
    pub const HEADING_GLUED: Self = Code::warning("heading-glued");
    /// The items of a list end in different marks.
    pub const LIST_ENDINGS: Self = Code::warning("list-endings");
    /// A space is missing between two words.
    pub const TEXT_GLUED: Self = Code::warning("text-glued");
    /// A sentence is longer than anybody takes in.
    pub const SENTENCE_LONG: Self = Code::advice("sentence-long");
    /// A link leads to an address that is not secure.
    pub const LINK_HTTP: Self = Code::warning("link-http");
    /// An address seems cut, or stuck together.
    pub const LINK_CUT: Self = Code::warning("link-cut");
    /// A link leads to a page in another language.
    pub const LINK_LANGUAGE: Self = Code::advice("link-language");
    /// An address of the web or of mail leads nowhere.
    pub const ADDRESS_UNLINKED: Self = Code::warning("address-unlinked");
    /// A link leads to an address that moved for good.
    pub const LINK_MOVED: Self = Code::warning("link-moved");
    /// A link leads readers nowhere.
    pub const LINK_DEAD: Self = Code::warning("link-dead");
    /// Nobody knows whether a link leads anywhere.
    pub const LINK_UNSEEN: Self = Code::advice("link-unseen");
}
