//! The kinds of findings between languages: what a translation says otherwise, and what of a
//! translator's sheet cannot be brought back.

use crate::base::Code;

impl Code {
    /// A section of a translation is built otherwise: lists, tables or paragraphs of another number.
    pub const TRANSLATION_SHAPE: Self = Code::warning("translation-shape");
    /// A translation has other figures, days or amounts.
    pub const TRANSLATION_FIGURES: Self = Code::warning("translation-figures");
    /// Links of a translation lead elsewhere.
    pub const TRANSLATION_LINKS: Self = Code::warning("translation-links");
    /// A translation names other values.
    pub const TRANSLATION_VALUES: Self = Code::warning("translation-values");
    /// A section of a translation uses other defined terms.
    pub const TRANSLATION_TERMS: Self = Code::warning("translation-terms");
    /// The words of a register's entry have other figures in another language.
    pub const REGISTER_FIGURES: Self = Code::warning("register-figures");
    /// A sentence is in another language than its text.
    pub const PASSAGE_OTHER_LANGUAGE: Self = Code::warning("passage-other-language");
    /// Most of a text is in another language than its name says.
    pub const TEXT_OTHER_LANGUAGE: Self = Code::question("text-other-language");
    /// A translator's sheet, or a row of it, cannot be brought back.
    pub const SHEET_REFUSED: Self = Code::error("sheet-refused");
}
