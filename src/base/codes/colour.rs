//! The kinds of findings on colours.

use crate::base::Code;

impl Code {
    /// A colour is not written in hexadecimal digits.
    pub const BAD_COLOUR: Self = Code::error("bad-colour");
    /// The house's colour cannot be read where the theme uses it.
    pub const BRAND_CONTRAST: Self = Code::error("brand-contrast");
    /// Two colours of a theme that meet cannot be told apart well enough.
    pub const THEME_CONTRAST: Self = Code::error("theme-contrast");
    /// A stylesheet does not set a colour that it is asked for.
    pub const THEME_COLOUR_MISSING: Self = Code::error("theme-colour-missing");
}
