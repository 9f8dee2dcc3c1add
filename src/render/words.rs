//! The words of one language as pages need them: plain, or as HTML with elements inside.
//!
//! Messages hold no markup. An element that stands inside a sentence (a day, a name) travels
//! through the message as one private-use character and takes its place after escaping, so that
//! neither a translation nor an argument can ever write HTML.

use crate::base::{Arg, Date, Report};
use crate::lang::{Catalog, Lang, typography};

use super::html::{Html, escape};

/// First character of the private use area, which stands for the first element of a sentence.
const FIRST_MARK: u32 = 0xE000;

/// An argument of a sentence that becomes HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// A count, which selects plural forms.
    Count(i64),
    /// A name that selects a variant of the message, and is no word of it.
    Key(&'static str),
    /// An element.
    Html(Html),
}

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Speaker<'a> {
    catalog: &'a Catalog,
    lang: &'a Lang,
}

impl<'a> Speaker<'a> {
    /// Speaks `lang` with the messages of `catalog`.
    pub fn new(catalog: &'a Catalog, lang: &'a Lang) -> Self {
        Self { catalog, lang }
    }

    /// Returns the language.
    pub fn lang(&self) -> &'a Lang {
        self.lang
    }

    /// Returns a message as plain words, with the language's spaces.
    ///
    /// # Errors
    /// Returns the finding that the message is missing or cannot be put into words.
    pub fn plain(&self, id: &str, args: &[(&str, Arg)]) -> Result<String, Report> {
        let words = self.catalog.words(self.lang, id, args);
        let words = words.map_err(|fault| Report::from(fault.diagnostic()))?;
        Ok(typography::typeset(self.lang, &words).into_owned())
    }

    /// Returns a message as HTML, its elements in their places.
    ///
    /// # Errors
    /// Returns the finding that the message is missing or cannot be put into words.
    pub fn html(&self, id: &str, args: &[(&str, Piece)]) -> Result<Html, Report> {
        placed(args, |plain| self.plain(id, plain))
    }

    /// Returns words of the site itself, plain, with the language's spaces.
    pub fn words(&self, words: &str) -> String {
        typography::typeset(self.lang, words).into_owned()
    }

    /// Returns names as one list, such as « A, B et C ».
    ///
    /// # Errors
    /// Returns the finding that the language has no data for lists.
    pub fn list(&self, names: &[String]) -> Result<Html, Report> {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let list = self.catalog.list(self.lang, &names);
        list.map(|list| Html::text(&list))
            .map_err(|fault| Report::from(fault.diagnostic()))
    }

    /// Returns words of the site itself as HTML, with the language's spaces; in a
    /// language that runs right to left, days and numbers keep their own direction.
    pub fn text(&self, words: &str) -> Html {
        Html::isolated(self.lang, &self.words(words))
    }

    /// Returns a day in the language's long form, with the language's spaces.
    ///
    /// # Errors
    /// Returns the finding that the language has no data for days.
    pub fn day(&self, date: Date) -> Result<String, Report> {
        let day = self.catalog.date(self.lang, date);
        day.map(|day| self.words(&day))
            .map_err(|fault| Report::from(fault.diagnostic()))
    }

    /// Returns a day as `<time>`.
    ///
    /// # Errors
    /// Returns the finding that the language has no data for days.
    pub fn time(&self, date: Date) -> Result<Html, Report> {
        Ok(Html::time(date, &self.day(date)?))
    }

    /// Returns a day as an element of a sentence.
    ///
    /// # Errors
    /// Returns the finding that the language has no data for days.
    pub fn piece(&self, date: Date) -> Result<Piece, Report> {
        self.time(date).map(Piece::Html)
    }
}

/// Returns a sentence as HTML, its elements in their places; `say` gives its words, with marks for
/// the elements among its arguments.
///
/// # Errors
/// Returns why the words could not be said.
pub fn placed<E>(
    args: &[(&str, Piece)],
    say: impl FnOnce(&[(&str, Arg)]) -> Result<String, E>,
) -> Result<Html, E> {
    let mut elements = Vec::new();
    let mut plain = Vec::new();
    for (name, piece) in args {
        let arg = match piece {
            Piece::Count(count) => Arg::Number(*count),
            Piece::Key(key) => Arg::from(*key),
            Piece::Html(html) => {
                let mark = mark(elements.len());
                elements.push((mark, html));
                Arg::Text(mark.to_string())
            }
        };
        plain.push((*name, arg));
    }
    let words = say(&plain)?;
    let mut markup = escape(&words).into_owned();
    for (mark, html) in elements {
        markup = markup.replace(mark, html.as_str());
    }
    Ok(Html::markup(markup))
}

fn mark(index: usize) -> char {
    u32::try_from(index)
        .ok()
        .and_then(|index| char::from_u32(FIRST_MARK + index))
        .unwrap_or('\u{F8FF}')
}
