//! Values as inline text: escaped so that Markdown reads back exactly their words.
//!
//! A value comes from a register or a message, never from Markdown, so nothing in it may become
//! emphasis, a link, a list or a heading. Only what could is escaped: sealed texts are read by
//! people too, and `RCS Rouen 529 417 248` must look like that.

/// Returns a value as one line: runs of white space and line ends become one space, none at the
/// ends. No-break spaces are characters like others and stay.
pub fn one_line(value: &str) -> String {
    let breaks = |c: char| {
        matches!(
            c,
            ' ' | '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{1c}'..='\u{1f}'
        )
    };
    let words: Vec<&str> = value
        .split(breaks)
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Returns a one-line value in Markdown, to stand between `before` and `after` on its line.
pub fn escape(value: &str, before: &str, after: &str) -> String {
    let opens = opens_block(before);
    let joins = before.ends_with([']', '}', ')', '"']);
    let chars: Vec<char> = value.chars().collect();
    let mut text = String::with_capacity(value.len());
    for (at, &c) in chars.iter().enumerate() {
        let place = Place {
            opens,
            joins,
            before: &chars[..at],
            after: &chars[at + 1..],
        };
        if place.needs_escape(c) {
            text.push('\\');
        }
        text.push(c);
    }
    // "12" before the editor's ". Foo" would open a list.
    if opens && is_number(&chars) && after.starts_with(['.', ')']) {
        text.push('\\');
    }
    text
}

/// Where a character of a value stands.
struct Place<'a> {
    opens: bool,
    joins: bool,
    before: &'a [char],
    after: &'a [char],
}

impl Place<'_> {
    fn needs_escape(&self, c: char) -> bool {
        let first = self.before.is_empty();
        let last = self.after.is_empty();
        let next = self.after.first();
        let word = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '|' | '~' | '{' => true,
            '_' => !(word(self.before.last()) && word(next)),
            '&' => last || next.is_some_and(|n| *n == '#' || n.is_ascii_alphanumeric()),
            '!' => last,
            '#' => first || last,
            '(' | ':' if first && self.joins => true,
            '>' | '=' | ':' => first && self.opens,
            '-' | '+' => first && self.opens && next.is_none_or(|n| matches!(n, ' ' | '-')),
            '.' | ')' => self.opens && is_number(self.before),
            _ => false,
        }
    }
}

fn is_number(chars: &[char]) -> bool {
    !chars.is_empty() && chars.iter().all(char::is_ascii_digit)
}

/// Returns whether a block could open after `before`: nothing but the marks of lists, quotes,
/// headings and footnotes stands there.
fn opens_block(before: &str) -> bool {
    let mut rest = before;
    loop {
        rest = rest.trim_start_matches([' ', '\t']);
        let Some(inner) = after_mark(rest) else {
            return rest.is_empty();
        };
        rest = inner;
    }
}

fn after_mark(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix(['>', '-', '+', '*', '#']) {
        return Some(rest);
    }
    if let Some((_, rest)) = text
        .strip_prefix("[^")
        .and_then(|note| note.split_once("]:"))
    {
        return Some(rest);
    }
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = digits.len() < text.len();
    numbered.then(|| digits.strip_prefix(['.', ')'])).flatten()
}

#[cfg(test)]
mod tests {
    use super::{escape, one_line};

    #[test]
    fn ordinary_words_stay_as_they_are() {
        for plain in [
            "1to1PROGRESS, SAS au capital de 209 893,00 €",
            "+33 (0)2 35 00 00 00",
            "2, rue Kellermann – 59100 Roubaix",
            "Dupont & Fils",
            "rgpd@1to1progress.com",
            "ga_measurement",
        ] {
            assert_eq!(escape(plain, "- ", ""), plain);
        }
    }

    #[test]
    fn what_would_open_a_block_is_escaped_only_where_one_can_open() {
        assert_eq!(escape("1. x", "> ", ""), "1\\. x");
        assert_eq!(escape("1. x", "à ", ""), "1. x");
        assert_eq!(escape("12", "[^n]: ", ". Foo"), "12\\");
        assert_eq!(escape("- x", "", ""), "\\- x");
        assert_eq!(escape("(x)", "[a]", ""), "\\(x)");
    }

    #[test]
    fn a_value_is_one_line() {
        assert_eq!(one_line(" a\r\n\tb\u{a0}c "), "a b\u{a0}c");
    }
}
