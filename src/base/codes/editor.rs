//! The kinds of findings on what a site says to its editors alone.

use crate::base::Code;

impl Code {
    /// The program that opens files for editors is not named with a place for the file.
    pub const BAD_EDITOR: Self = Code::error("bad-editor");
}
