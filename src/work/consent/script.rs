//! What a script or a JSON file says, as values: every string of them is escaped in one place.

/// A value of JavaScript; without [`Js::Pattern`] and [`Js::Code`] it is one of JSON too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Js {
    /// Nothing is known, where a format has a word for that.
    Null,
    /// Yes or no.
    Flag(bool),
    /// A count.
    Number(u64),
    /// Words.
    Text(String),
    /// A regular expression.
    Pattern(String),
    /// What is written as it stands: never anything of a site's.
    Code(&'static str),
    /// Several values.
    List(Vec<Js>),
    /// Values with names, in this order.
    Object(Vec<(String, Js)>),
}

impl From<&str> for Js {
    fn from(words: &str) -> Self {
        Self::Text(words.to_owned())
    }
}

impl From<String> for Js {
    fn from(words: String) -> Self {
        Self::Text(words)
    }
}

impl From<bool> for Js {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

/// Returns values with names.
pub fn object<const N: usize>(members: [(&str, Js); N]) -> Js {
    Js::Object(named(members))
}

/// Returns the members of an object, to which others can be added.
pub fn named<const N: usize>(members: [(&str, Js); N]) -> Vec<(String, Js)> {
    let own = |(name, value): (&str, Js)| (name.to_owned(), value);
    members.into_iter().map(own).collect()
}

impl Js {
    /// Returns the value as it is written, its first line at this depth.
    pub fn written(&self, depth: usize) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Flag(flag) => flag.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(words) => quoted(words),
            Self::Pattern(pattern) => format!("new RegExp({})", quoted(pattern)),
            Self::Code(code) => (*code).to_owned(),
            Self::List(items) if items.iter().all(Self::is_short) => {
                let items: Vec<String> = items.iter().map(|item| item.written(depth)).collect();
                format!("[{}]", items.join(", "))
            }
            Self::List(items) => {
                let items = items.iter().map(|item| item.written(depth + 1));
                between("[", items.collect(), "]", depth)
            }
            Self::Object(members) if members.is_empty() => "{}".to_owned(),
            Self::Object(members) => {
                let members = members.iter().map(|(name, value)| {
                    let value = value.written(depth + 1);
                    format!("{}: {value}", quoted(name))
                });
                between("{", members.collect(), "}", depth)
            }
        }
    }

    fn is_short(&self) -> bool {
        !matches!(self, Self::List(_) | Self::Object(_))
    }
}

fn between(open: &str, lines: Vec<String>, close: &str, depth: usize) -> String {
    let (inner, outer) = ("  ".repeat(depth + 1), "  ".repeat(depth));
    format!(
        "{open}\n{inner}{}\n{outer}{close}",
        lines.join(&format!(",\n{inner}"))
    )
}

/// Returns words as a string of JSON and of JavaScript.
///
/// `<` is escaped, so that the file can stand inside a page's `<script>`; U+2028 and U+2029 end lines
/// in older JavaScript (ECMA-262, before 2019).
pub fn quoted(words: &str) -> String {
    let mut quoted = String::with_capacity(words.len() + 2);
    quoted.push('"');
    for c in words.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '<' | '\u{2028}' | '\u{2029}' | '\0'..='\u{1f}' | '\u{7f}' => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Returns words as comments, one line each: no character of them ends a comment.
pub fn comments(lines: &[String]) -> String {
    let plain = |c: char| match c {
        '\u{2028}' | '\u{2029}' => ' ',
        c if c.is_control() => ' ',
        c => c,
    };
    let line = |line: &String| {
        let words: String = line.chars().map(plain).collect();
        // A page that holds the file as a script must not end here.
        format!("// {}\n", words.replace('<', "\u{2039}"))
    };
    lines.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::{Js, comments, object, quoted};

    #[test]
    fn no_words_end_a_string_a_script_or_a_comment() {
        assert_eq!(
            quoted("a\"b\\\n\u{2028}</script>"),
            r#""a\"b\\\n\u2028\u003c/script>""#
        );
        let lines = ["a\nb\u{2029}c</script>".to_owned()];
        assert_eq!(comments(&lines), "// a b c\u{2039}/script>\n");
    }

    #[test]
    fn values_are_written_with_their_names() {
        let value = object([
            ("a", Js::List(vec![Js::Number(1), "b".into()])),
            ("c", object([])),
            ("d", Js::Pattern("^_ga_.*$".into())),
        ]);
        let expected =
            "{\n  \"a\": [1, \"b\"],\n  \"c\": {},\n  \"d\": new RegExp(\"^_ga_.*$\")\n}";
        assert_eq!(value.written(0), expected);
    }
}
