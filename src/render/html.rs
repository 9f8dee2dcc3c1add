//! Writing HTML: the five escapes, and the few elements the core itself writes.
//!
//! Everything a reader may copy out of a line of another direction (days, digests, addresses)
//! is isolated here, by construction: `15 أكتوبر 2021` next to an ISO date would otherwise be
//! shown in a scrambled order.

use std::borrow::Cow;
use std::fmt;

use crate::lang::{Lang, bidi};

/// HTML that may be placed as it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Escapes words for use in an element or a quoted attribute.
    pub fn text(words: &str) -> Self {
        Self(escape(words).into_owned())
    }

    /// Escapes words of a language; in one that runs right to left, days, numbers and addresses
    /// keep their own direction.
    pub fn isolated(lang: &Lang, words: &str) -> Self {
        let mut markup = String::with_capacity(words.len());
        for piece in bidi::isolate(lang, words) {
            let text = escape(piece.text);
            if piece.isolate {
                markup.push_str("<bdi dir=\"ltr\">");
                markup.push_str(&text);
                markup.push_str("</bdi>");
            } else {
                markup.push_str(&text);
            }
        }
        Self(markup)
    }

    /// Wraps markup that was written by the core.
    pub fn markup(markup: impl Into<String>) -> Self {
        Self(markup.into())
    }

    /// Returns `<time datetime="…">words</time>`.
    pub fn time(iso: impl fmt::Display, words: &str) -> Self {
        Self(format!(
            r#"<time datetime="{iso}">{}</time>"#,
            escape(words)
        ))
    }

    /// Returns a link with words.
    pub fn link(href: &str, words: &Self) -> Self {
        Self(format!(r#"<a href="{}">{words}</a>"#, escape(href)))
    }

    /// Returns a link to a page in another language than the words of the link.
    pub fn link_abroad(href: &str, to: &Lang, words: &Self) -> Self {
        let href = escape(href);
        Self(format!(r#"<a href="{href}" hreflang="{to}">{words}</a>"#))
    }

    /// Returns words of another language than those around them.
    pub fn foreign(lang: &Lang, words: &str) -> Self {
        let dir = lang.direction().as_str();
        let words = Self::isolated(lang, words);
        Self(format!(r#"<span lang="{lang}" dir="{dir}">{words}</span>"#))
    }

    /// Returns a name for machines (a digest, a text id), never translated and always read from
    /// the left.
    pub fn code(name: impl fmt::Display) -> Self {
        let name = name.to_string();
        Self(format!(
            r#"<code dir="ltr" translate="no">{}</code>"#,
            escape(&name)
        ))
    }

    /// Returns the markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the markup, owned.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns `text` with `&`, `<`, `>`, `"` and `'` escaped, and nothing else.
pub fn escape(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find(['&', '<', '>', '"', '\'']) else {
        return Cow::Borrowed(text);
    };
    let mut escaped = String::with_capacity(text.len() + 16);
    escaped.push_str(&text[..first]);
    for character in text[first..].chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::{Html, escape};

    #[test]
    fn slashes_stay_readable_and_quotes_cannot_leave_an_attribute() {
        assert_eq!(escape("/fr/a?b=1&c=d"), "/fr/a?b=1&amp;c=d");
        assert_eq!(escape("l'é<\">"), "l&#39;é&lt;&quot;&gt;");
        let link = Html::link("/x\"onclick=", &Html::text("a & b"));
        assert_eq!(link.as_str(), "<a href=\"/x&quot;onclick=\">a &amp; b</a>");
    }
}
