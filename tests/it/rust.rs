//! Reads Rust source as far as the house rules need it: its words without comments and strings,
//! and the paths written in it.

/// A word or sign of the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A name or keyword.
    Name(String),
    /// `::`
    Step,
    /// Any other sign.
    Sign(char),
}

/// A token with the line it stands on, from 1.
pub type Placed = (Token, usize);

/// Returns the code's tokens; comments, strings, characters, lifetimes and numbers are left out.
pub fn tokens(source: &str) -> Vec<Placed> {
    let chars: Vec<char> = source.chars().collect();
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(&c) = chars.get(at) {
        let rest = &chars[at..];
        let length = if rest.starts_with(&['/', '/']) {
            rest.iter().position(|&c| c == '\n').unwrap_or(rest.len())
        } else if rest.starts_with(&['/', '*']) {
            comment(rest)
        } else if let Some(length) = raw_string(rest) {
            length
        } else if c == '"' {
            string(rest)
        } else if c == '\'' {
            quote(rest)
        } else if c.is_alphabetic() || c == '_' {
            let length = name(rest);
            found.push((Token::Name(rest[..length].iter().collect()), line));
            length
        } else if c.is_ascii_digit() {
            name(rest)
        } else if rest.starts_with(&[':', ':']) {
            found.push((Token::Step, line));
            2
        } else {
            if !c.is_whitespace() {
                found.push((Token::Sign(c), line));
            }
            1
        };
        line += rest[..length].iter().filter(|&&c| c == '\n').count();
        at += length;
    }
    found
}

fn name(rest: &[char]) -> usize {
    let is_other = |&c: &char| !c.is_alphanumeric() && c != '_';
    rest.iter().position(is_other).unwrap_or(rest.len())
}

fn comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        match rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] if depth == 1 => return at + 2,
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    at
}

/// Returns the length of `r"…"`, `r#"…"#`, `br"…"` at the start of `rest`, if one stands there.
fn raw_string(rest: &[char]) -> Option<usize> {
    let prefix = match rest {
        ['r', '"' | '#', ..] => 1,
        ['b' | 'c', 'r', '"' | '#', ..] => 2,
        _ => return None,
    };
    let hashes = rest[prefix..].iter().take_while(|&&c| c == '#').count();
    let open = prefix + hashes;
    // `r#type` is a name.
    (rest.get(open) == Some(&'"')).then_some(())?;
    let close: Vec<char> = std::iter::once('"')
        .chain(std::iter::repeat_n('#', hashes))
        .collect();
    let body = &rest[open + 1..];
    let end = body
        .windows(close.len())
        .position(|part| part == close)
        .unwrap_or(body.len());
    Some((open + 1 + end + close.len()).min(rest.len()))
}

fn string(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() && rest[at] != '"' {
        at += if rest[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(rest.len())
}

/// Returns the length of a character or, if it is none, of a lifetime's quote.
fn quote(rest: &[char]) -> usize {
    match rest {
        ['\'', '\\', _, tail @ ..] => {
            let end = tail.iter().position(|&c| c == '\'').unwrap_or(tail.len());
            (3 + end + 1).min(rest.len())
        }
        ['\'', _, '\'', ..] => 3,
        _ => 1,
    }
}

/// A path of at least two parts as written, such as `crate::base::Date`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Path {
    /// Its parts; the last may be `*`.
    pub parts: Vec<String>,
    /// Its line, from 1.
    pub line: usize,
    /// How many inline `mod … { }` it stands in.
    pub depth: usize,
}

/// Returns every path of the code; the trees of `use` are written out.
pub fn paths(source: &str) -> Vec<Path> {
    let tokens = tokens(source);
    let mut found = Vec::new();
    let mut braces: Vec<bool> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let depth = braces.iter().filter(|is_mod| **is_mod).count();
        match &tokens[at].0 {
            Token::Sign('{') => braces.push(at >= 2 && is_name(&tokens[at - 2], "mod")),
            Token::Sign('}') => drop(braces.pop()),
            // `impl Trait + use<'a>` is no import.
            Token::Name(word) if word == "use" && !is_sign(tokens.get(at + 1), '<') => {
                at = use_tree(&tokens, at + 1, &[], depth, &mut found);
                continue;
            }
            Token::Name(_) => {
                let (parts, end) = chain(&tokens, at);
                if parts.len() > 1 {
                    found.push(Path {
                        parts,
                        line: tokens[at].1,
                        depth,
                    });
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

fn is_name(token: &Placed, word: &str) -> bool {
    matches!(&token.0, Token::Name(name) if name == word)
}

fn is_sign(token: Option<&Placed>, sign: char) -> bool {
    matches!(token, Some((Token::Sign(c), _)) if *c == sign)
}

/// Returns the names joined by `::` from `at` on, and where they end.
fn chain(tokens: &[Placed], mut at: usize) -> (Vec<String>, usize) {
    let mut parts = Vec::new();
    while let Some((Token::Name(name), _)) = tokens.get(at) {
        parts.push(name.clone());
        at += 1;
        if !matches!(tokens.get(at), Some((Token::Step, _))) {
            break;
        }
        at += 1;
    }
    (parts, at)
}

/// Reads one tree of `use` from `at` on, adds its paths, and returns where it ends.
fn use_tree(
    tokens: &[Placed],
    at: usize,
    prefix: &[String],
    depth: usize,
    found: &mut Vec<Path>,
) -> usize {
    let leading = usize::from(matches!(tokens.get(at), Some((Token::Step, _))));
    let (parts, mut at) = chain(tokens, at + leading);
    let mut parts = [prefix, &parts].concat();
    let line = tokens.get(at.saturating_sub(1)).map_or(0, |token| token.1);
    if is_sign(tokens.get(at), '{') {
        at += 1;
        while at < tokens.len() && !is_sign(tokens.get(at), '}') {
            at = use_tree(tokens, at, &parts, depth, found);
            at += usize::from(is_sign(tokens.get(at), ','));
        }
        return at + 1;
    }
    if is_sign(tokens.get(at), '*') {
        parts.push("*".to_owned());
        at += 1;
    }
    // What follows up to the next `,`, `}` or `;` is `as name`.
    let is_end = |token: &Placed| matches!(token.0, Token::Sign(',' | '}' | ';'));
    let end = tokens[at.min(tokens.len())..].iter().position(is_end);
    found.push(Path { parts, line, depth });
    end.map_or(tokens.len(), |length| at + length)
}

#[test]
fn comments_strings_and_lifetimes_hold_no_code() {
    let source = r###"
        // crate::cli::a
        /* crate::cli::b /* nested */ crate::cli::c */
        let a = "crate::cli::d \" crate::cli::e";
        let b = r#"crate::cli::"f""#;
        let c: &'static str = x::<'a>(); let d = '"'; let e = '\''; let f = '\u{1F600}';
        base::Date
    "###;
    let parts: Vec<_> = paths(source)
        .into_iter()
        .map(|path| path.parts.join("::"))
        .collect();
    assert_eq!(parts, ["base::Date"]);
}

#[test]
fn trees_of_use_are_written_out() {
    let source = "use crate::{base::{self, Date as Day}, lang};\nuse ::toml::*; mod tests {
        use super::{a::b}; fn f() -> impl X + use<'a> { crate::cli::run(std::fs::read) } }";
    let found: Vec<_> = paths(source)
        .into_iter()
        .map(|path| (path.parts.join("::"), path.line, path.depth))
        .collect();
    let expected = [
        ("crate::base::self", 1, 0),
        ("crate::base::Date", 1, 0),
        ("crate::lang", 1, 0),
        ("toml::*", 2, 0),
        ("super::a::b", 3, 1),
        ("crate::cli::run", 3, 1),
        ("std::fs::read", 3, 1),
    ];
    assert_eq!(
        found,
        expected.map(|(path, line, depth)| (path.to_owned(), line, depth))
    );
}
