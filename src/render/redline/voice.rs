//! Messages of a redline's page as HTML; what cannot be put into words is kept until the end.

use crate::base::Arg;
use crate::lang::{MessageFault, typography};
use crate::render::html::{Html, escape};
use crate::render::words::{Piece, placed};

use super::RedlineContext;

/// Puts messages into words.
pub struct Voice<'a> {
    context: &'a RedlineContext<'a>,
    fault: Option<MessageFault>,
}

impl<'a> Voice<'a> {
    /// Begins without a fault.
    pub fn new(context: &'a RedlineContext<'a>) -> Self {
        let fault = None;
        Self { context, fault }
    }

    /// Returns what was made with these words, or the first message that could not be said.
    pub fn finish<T>(self, made: T) -> Result<T, MessageFault> {
        self.fault.map_or(Ok(made), Err)
    }

    /// Returns a message as HTML, with the spaces of its language.
    pub fn say(&mut self, id: &str, args: &[(&str, Arg)]) -> String {
        let words = self.plain(id, args);
        escape(&self.typeset(words)).into_owned()
    }

    /// Returns a message as HTML, its elements in their places.
    pub fn with(&mut self, id: &str, args: &[(&str, Piece)]) -> String {
        let said = placed(args, |args| {
            let words = (self.context.words)(id, args)?;
            Ok(self.typeset(words))
        });
        match said {
            Ok(html) => html.into_string(),
            Err(fault) => self.keep(fault),
        }
    }

    /// Returns words of the texts as HTML, with the spaces of their language.
    pub fn quoted(&self, words: &str) -> String {
        escape(&typography::typeset(self.context.lang, words)).into_owned()
    }

    /// Returns the name of a section of another document by its text id, with the way there where
    /// it is known.
    pub fn elsewhere(&self, target: &str) -> Html {
        self.known(target).unwrap_or_else(|| Html::code(target))
    }

    /// Returns the link to a text of the site by its text id, where this is one.
    pub fn known(&self, target: &str) -> Option<Html> {
        (self.context.elsewhere)(target)
    }

    fn plain(&mut self, id: &str, args: &[(&str, Arg)]) -> String {
        match (self.context.words)(id, args) {
            Ok(words) => words,
            Err(fault) => self.keep(fault),
        }
    }

    fn typeset(&self, words: String) -> String {
        typography::typeset(self.context.lang, &words).into_owned()
    }

    fn keep(&mut self, fault: MessageFault) -> String {
        self.fault.get_or_insert(fault);
        String::new()
    }
}
