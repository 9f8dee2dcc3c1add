//! A redline as HTML: the changes in their text, as a list in words, and side by side.
//!
//! Law: taking out what one side lacks leaves the page of the other side, word for word, address
//! for address; [`readback`](super::readback) reads it again to prove that. So every element says
//! to which side it belongs:
//!
//! | markup | the old text | the new text |
//! |---|---|---|
//! | `<ins>`, `data-only="new"` | does not have it | has it |
//! | `<del>`, `data-only="old"` | has it | does not have it |
//! | `data-x` | our own words, in neither | |
//! | `data-t` | the element is ours, what is inside is the texts' | |
//! | `data-was-…` on an element | has this instead | has what the element says |
//! | `data-was` on `<span>` | words look exactly as `data-was-href`, `-lang`, `-style` say | as the elements say |
//! | `data-move="1"`, `data-stub="1"` | has the first in the place of the second | has the first where it is |
//! | `data-on` on `<p>`, `data-break` | the paragraph goes on; ends here | begins; goes on |
//! | `data-at` on rows and cells | their place | their order is it |
//!
//! `<ins>` and `<del>` stand inside blocks, items and cells, never around them. Old texts come
//! before new ones. What only the old text has stands where it stood, its ids after `old.`.

mod alone;
mod heads;
mod hunks;
mod legend;
mod list;
mod names;
mod nodes;
mod notes;
mod passage;
mod phrase;
mod proof;
mod sides;
mod stops;
mod table;
mod tally;
mod told;
mod voice;
mod writer;

use crate::diff::{ChangeSet, Redline};
use crate::lang::{Lang, MessageFault};
use crate::prose::Target;

use super::html::Html;
use super::prose::Words;

pub use alone::alone;
pub use legend::legend;
pub use list::list;
pub use names::{best, first_words, heading};
pub use proof::{Proved, check, check_columns, proved};
pub use sides::sides;
pub use stops::{Stops, id as stop};
pub use tally::{sentence, tally};

use writer::{View, Writer};

/// What a redline needs beside itself.
pub struct RedlineContext<'a> {
    /// The language of both texts.
    pub lang: &'a Lang,
    /// Puts a message into words.
    pub words: &'a Words<'a>,
    /// Where a link of the old text to another document leads.
    pub old_address: &'a dyn Fn(&Target) -> Option<String>,
    /// Where a link of the new text to another document leads.
    pub new_address: &'a dyn Fn(&Target) -> Option<String>,
    /// The link to a section of another document by its text id; nothing where it is not known.
    pub elsewhere: &'a dyn Fn(&str) -> Option<Html>,
    /// The address of the page that shows the changes in one text, for links of the list; nothing
    /// on that page itself.
    pub text_page: &'a str,
}

/// Returns both texts in one, each change marked where it stands.
///
/// # Errors
/// Returns the message that could not be put into words.
pub fn inline(
    redline: &Redline,
    set: &ChangeSet,
    context: &RedlineContext<'_>,
) -> Result<String, MessageFault> {
    let mut writer = Writer::new(redline, set, context, View::Inline);
    writer.title();
    writer.parts();
    writer.finish()
}
