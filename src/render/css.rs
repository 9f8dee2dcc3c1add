//! A stylesheet read as far as its custom properties and addresses: no more of CSS is needed to
//! know colours and what is fetched.
//!
//! Rules nest, strings and comments hold what looks like rules (CSS Syntax Level 3 §4 and §5); all
//! else passes unread.

use std::ops::Range;

/// A declaration with the rules around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration<'c> {
    /// What stands before the braces around it, outermost first: `@media print`, `:root`.
    pub within: Vec<&'c str>,
    /// The property's name.
    pub name: &'c str,
    /// Its value.
    pub value: &'c str,
    /// The bytes of the value in the stylesheet.
    pub bytes: Range<usize>,
}

/// Returns a stylesheet with spaces for its comments, all else in its place.
pub fn without_comments(css: &str) -> String {
    let mut clean = String::with_capacity(css.len());
    let mut at = 0;
    while at < css.len() {
        let rest = &css[at..];
        let end = match rest.as_bytes()[0] {
            b'/' if rest.starts_with("/*") => {
                let end = rest[2..].find("*/").map_or(rest.len(), |end| end + 4);
                clean.extend(std::iter::repeat_n(' ', end));
                at += end;
                continue;
            }
            b'"' | b'\'' => string_end(rest),
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
        clean.push_str(&rest[..end]);
        at += end;
    }
    clean
}

/// Returns a stylesheet without comments and without white space that means nothing.
///
/// White space stays where it can separate: between the words of a selector or a value.
pub fn tight(css: &str) -> String {
    let clean = without_comments(css);
    let mut tight = String::with_capacity(clean.len());
    let mut at = 0;
    while at < clean.len() {
        // Addresses may hold anything; other parentheses are read like the rest.
        let is_address = tight.ends_with("url");
        let end = match &clean[at..] {
            rest if rest.starts_with('(') && !is_address => at + 1,
            rest => at + skipped(rest),
        };
        let piece = &clean[at..end];
        at = end;
        if piece.chars().all(char::is_whitespace) {
            let closes = tight.ends_with(['{', '}', ';', ',', ':', ' ', '>', '(']);
            if !closes && !tight.is_empty() {
                tight.push(' ');
            }
            continue;
        }
        if matches!(piece, "{" | "}" | ";" | "," | ">") {
            tight.truncate(tight.trim_end_matches(' ').len());
        }
        if piece == "}" && tight.ends_with(';') {
            tight.pop();
        }
        tight.push_str(piece);
    }
    tight
}

/// Returns the declarations of a stylesheet without comments, in order.
pub fn declarations(css: &str) -> Vec<Declaration<'_>> {
    let mut found = Vec::new();
    let mut within: Vec<&str> = Vec::new();
    let (mut start, mut at) = (0, 0);
    while at < css.len() {
        let byte = css.as_bytes()[at];
        let end = at + skipped(&css[at..]);
        if matches!(byte, b'{' | b'}' | b';') {
            let words = css[start..at].trim();
            match byte {
                b'{' => within.push(words),
                _ => found.extend(declaration(css, words, &within)),
            }
            if byte == b'}' {
                within.pop();
            }
            start = end;
        }
        at = end;
    }
    found
}

/// Returns the addresses that a stylesheet without comments asks for: `url(…)` and `@import "…"`.
pub fn addresses(css: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < css.len() {
        let rest = &css[at..];
        let name = rest.get(..4).unwrap_or_default();
        if name.eq_ignore_ascii_case("url(") {
            let inner = &rest[4..4 + rest[4..].find(')').unwrap_or(rest.len() - 4)];
            found.push(unquoted(inner.trim()));
        }
        let import = rest.get(.."@import".len()).unwrap_or_default();
        if import.eq_ignore_ascii_case("@import") {
            let words = rest[import.len()..].trim_start();
            if words.starts_with(['"', '\'']) {
                found.push(unquoted(&words[..string_end(words)]));
            }
        }
        at += match rest.as_bytes()[0] {
            b'"' | b'\'' => string_end(rest),
            _ => rest.chars().next().map_or(1, char::len_utf8),
        };
    }
    found
}

fn declaration<'c>(css: &str, words: &'c str, within: &[&'c str]) -> Option<Declaration<'c>> {
    let (name, value) = words.split_once(':')?;
    let value = value.trim();
    // The value is a slice of the stylesheet.
    let start = value.as_ptr() as usize - css.as_ptr() as usize;
    Some(Declaration {
        within: within.to_vec(),
        name: name.trim(),
        value,
        bytes: start..start + value.len(),
    })
}

/// Returns the bytes of one character, string or parenthesis at the start of `css`.
fn skipped(css: &str) -> usize {
    match css.as_bytes().first() {
        Some(b'"' | b'\'') => string_end(css),
        // Semicolons stand in `url(data:…;base64,…)`.
        Some(b'(') => css.find(')').map_or(css.len(), |end| end + 1),
        _ => css.chars().next().map_or(1, char::len_utf8),
    }
}

/// Returns where the string at the start of `css` ends, its quotes included.
fn string_end(css: &str) -> usize {
    let mut characters = css.char_indices();
    let quote = characters.next().map(|(_, quote)| quote);
    let mut is_escaped = false;
    for (at, c) in characters {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '\n' => return at,
            _ if Some(c) == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    css.len()
}

fn unquoted(words: &str) -> &str {
    words.trim_matches(['"', '\''])
}

#[cfg(test)]
mod tests {
    use super::{addresses, declarations, tight, without_comments};

    #[test]
    fn white_space_goes_where_it_separates_nothing() {
        let css = "/* a */\n:root { --a: 1px; }\n.a :is(b, c) > d ,\n.e::before { content: \"a  b; }\"; \
                   margin: calc(1rem - 2px) 0; }\n@media (width > 3rem) { p { color: red; } }\n";
        let expected = ":root{--a:1px}.a :is(b,c)>d,.e::before{content:\"a  b; }\";\
                        margin:calc(1rem - 2px) 0}@media (width>3rem){p{color:red}}";
        assert_eq!(tight(css), expected);
        assert_eq!(tight(&tight(css)), tight(css));
    }

    #[test]
    fn declarations_stand_in_their_rules() {
        let css = "/* a{b:c} */ :root { --a: #fff; --b: 'x;}' } p{color:/**/red}\n\
                   @media (prefers-color-scheme: dark) { :root { --a: #000 } }";
        let css = without_comments(css);
        let found: Vec<_> = declarations(&css)
            .into_iter()
            .map(|d| {
                assert_eq!(css[d.bytes], *d.value);
                format!("{} | {} = {}", d.within.join(" > "), d.name, d.value)
            })
            .collect();
        assert_eq!(
            found,
            [
                ":root | --a = #fff",
                ":root | --b = 'x;}'",
                "p | color = red",
                "@media (prefers-color-scheme: dark) > :root | --a = #000",
            ]
        );
    }

    #[test]
    fn addresses_are_found_quoted_or_not() {
        let css = "@import 'a.css'; p{background:URL( \"b.svg\" )} q{src:url(c.woff2);d:'url(x)'}";
        assert_eq!(addresses(css), ["a.css", "b.svg", "c.woff2"]);
    }

    #[test]
    fn what_never_ends_ends_with_the_file() {
        for css in [
            "/*",
            "'",
            "url(",
            "(",
            "{",
            "a{b:",
            "\"\\",
            "é(",
            "@import 'é",
            "}",
        ] {
            let clean = without_comments(css);
            declarations(&clean);
            addresses(&clean);
        }
    }
}
