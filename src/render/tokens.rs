//! HTML as tokens: what a finished page really says, for checks that read it again.
//!
//! Tokens are those of the HTML standard (§13.2.5): start tags with their attributes, end tags,
//! text with its character references decoded, comments and the doctype, each with its bytes in
//! the page. No tree is built: what an end tag closes is for the reader of the tokens to know.

use std::borrow::Cow;
use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Emitter, ForwardingEmitter, Span, Tokenizer};

/// A token, borrowed for as long as it is looked at.
#[derive(Debug, Clone, Copy)]
pub enum Token<'t> {
    /// `<a href="/">`
    Start(&'t StartTag),
    /// `</a>`, by its name in small letters.
    End(&'t str),
    /// Text as readers see it; all of it up to the next tag or comment.
    Text(&'t str),
    /// The words of a comment.
    Comment(&'t str),
    /// The name of `<!doctype html>`.
    Doctype(&'t str),
}

/// A start tag.
#[derive(Debug, Default)]
pub struct StartTag {
    // One buffer for all that the tag holds: a page has thousands of tags.
    text: String,
    name: usize,
    attributes: Vec<(Range<usize>, Range<usize>)>,
    is_closed: bool,
}

impl StartTag {
    /// Returns the element's name in small letters.
    pub fn name(&self) -> &str {
        &self.text[..self.name]
    }

    /// Returns names, in small letters, and decoded values in the order of the tag; a name
    /// without a value has an empty one.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        let part = |range: &Range<usize>| &self.text[range.clone()];
        self.attributes
            .iter()
            .map(move |(name, value)| (part(name), part(value)))
    }

    /// Returns the value of an attribute; of two with one name, browsers take the first.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes();
        attributes.find_map(|(known, value)| (known == name).then_some(value))
    }

    /// Returns whether the tag is a name alone, as most of a text's are.
    pub fn is_bare(&self) -> bool {
        self.attributes.is_empty()
    }

    /// Returns whether the tag ends in `/>`, which closes elements of SVG and nothing else.
    pub fn is_closed(&self) -> bool {
        self.is_closed
    }

    fn open(&mut self, name: &[u8]) {
        self.text.clear();
        self.attributes.clear();
        self.name = self.push(name).end;
    }

    fn push(&mut self, bytes: &[u8]) -> Range<usize> {
        let start = self.text.len();
        self.text.push_str(&words(bytes));
        start..self.text.len()
    }

    fn push_name(&mut self, name: &[u8]) {
        let name = self.push(name);
        let value = name.end..name.end;
        self.attributes.push((name, value));
    }

    fn push_value(&mut self, value: &[u8]) {
        let range = self.push(value);
        if let Some((_, value)) = self.attributes.last_mut() {
            *value = range;
        }
    }
}

/// Reads a page and shows each token with its bytes, in order.
pub fn read(html: &str, mut see: impl FnMut(Token<'_>, Range<usize>)) {
    let mut tag = StartTag::default();
    let mut start = 0;
    let mut in_start_tag = false;
    let callback = |event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
        let bytes = span.start..span.end;
        match event {
            CallbackEvent::OpenStartTag { name } => {
                tag.open(name);
                start = bytes.start;
                in_start_tag = true;
            }
            // An end tag may have attributes too, which mean nothing.
            CallbackEvent::AttributeName { name } if in_start_tag => tag.push_name(name),
            CallbackEvent::AttributeValue { value } if in_start_tag => tag.push_value(value),
            CallbackEvent::AttributeName { .. } | CallbackEvent::AttributeValue { .. } => {}
            CallbackEvent::CloseStartTag { self_closing } => {
                tag.is_closed = self_closing;
                in_start_tag = false;
                see(Token::Start(&tag), start..bytes.end);
            }
            CallbackEvent::EndTag { name } => {
                see(Token::End(&words(name)), bytes);
            }
            CallbackEvent::String { value } => {
                see(Token::Text(&words(value)), bytes);
            }
            CallbackEvent::Comment { value } => {
                see(Token::Comment(&words(value)), bytes);
            }
            CallbackEvent::Doctype { name, .. } => {
                see(Token::Doctype(&words(name)), bytes);
            }
            CallbackEvent::Error(_) => {}
        }
        None
    };
    let mut emitter = CallbackEmitter::new(callback);
    // Without a tree nothing else would say that the words of a script are not markup.
    emitter.naively_switch_states(true);
    let Ok(()) = Tokenizer::new_with_emitter(html, Quiet(emitter)).finish();
}

/// Takes no errors of syntax: looking for them costs a third of the time.
struct Quiet<E>(E);

impl<E: Emitter> ForwardingEmitter for Quiet<E> {
    type Token = E::Token;

    fn inner(&mut self) -> &mut impl Emitter<Token = Self::Token> {
        &mut self.0
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }
}

/// Returns bytes of the page as text; the tokenizer cuts at ASCII signs only.
fn words(bytes: &[u8]) -> Cow<'_, str> {
    match str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => String::from_utf8_lossy(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::{Token, read};

    fn shown(html: &str) -> Vec<(String, &str)> {
        let mut tokens = Vec::new();
        read(html, |token, bytes| {
            let words = match token {
                Token::Start(tag) => {
                    let attributes: Vec<_> =
                        tag.attributes().map(|(n, v)| format!(" {n}={v}")).collect();
                    format!("start {}{}", tag.name(), attributes.concat())
                }
                Token::End(name) => format!("end {name}"),
                Token::Text(text) => format!("text {text}"),
                Token::Comment(text) => format!("comment {text}"),
                Token::Doctype(name) => format!("doctype {name}"),
            };
            tokens.push((words, &html[bytes]));
        });
        tokens
    }

    #[test]
    fn tokens_carry_decoded_words_and_the_bytes_they_were_made_from() {
        let html =
            "<!doctype html><P class=a hidden title='&lt;é'>l&#39;é&amp;t<br/></p x=1><!-- n -->";
        let expected = [
            ("doctype html", "<!doctype html>"),
            (
                "start p class=a hidden= title=<é",
                "<P class=a hidden title='&lt;é'>",
            ),
            ("text l'é&t", "l&#39;é&amp;t"),
            ("start br", "<br/>"),
            ("end p", "</p x=1>"),
            ("comment  n ", "<!-- n -->"),
        ];
        let tokens = shown(html);
        let tokens: Vec<_> = tokens.iter().map(|(w, b)| (w.as_str(), *b)).collect();
        assert_eq!(tokens, expected);
    }

    #[test]
    fn the_words_of_scripts_and_titles_are_not_markup() {
        let html = "<title>a <b></title><script>if (a<b) \"</p>\"</script>é<i>";
        let expected = [
            ("start title", "<title>"),
            ("text a <b>", "a <b>"),
            ("end title", "</title>"),
            ("start script", "<script>"),
            ("text if (a<b) \"</p>\"", "if (a<b) \"</p>\""),
            ("end script", "</script>"),
            ("text é", "é"),
            ("start i", "<i>"),
        ];
        let tokens = shown(html);
        let tokens: Vec<_> = tokens.iter().map(|(w, b)| (w.as_str(), *b)).collect();
        assert_eq!(tokens, expected);
    }
}
