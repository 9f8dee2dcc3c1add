//! JSON strings and arrays of strings (RFC 8259), as the headers of sealed texts hold them.

/// Reads a whole JSON string.
pub(super) fn string(text: &str) -> Option<String> {
    let (value, rest) = one(text)?;
    rest.trim().is_empty().then_some(value)
}

/// Reads a whole JSON array of strings.
pub(super) fn strings(text: &str) -> Option<Vec<String>> {
    let mut rest = text.trim().strip_prefix('[')?.trim_start();
    let mut values = Vec::new();
    if rest == "]" {
        return Some(values);
    }
    loop {
        let (value, after) = one(rest)?;
        values.push(value);
        let after = after.trim_start();
        if after == "]" {
            return Some(values);
        }
        rest = after.strip_prefix(',')?;
    }
}

/// Reads a string; returns it with what follows.
fn one(text: &str) -> Option<(String, &str)> {
    let mut rest = text.trim_start().strip_prefix('"')?;
    let mut value = String::new();
    loop {
        let c = rest.chars().next()?;
        rest = &rest[c.len_utf8()..];
        match c {
            '"' => return Some((value, rest)),
            '\\' => {
                let (c, after) = escape(rest)?;
                value.push(c);
                rest = after;
            }
            c if c < ' ' => return None,
            c => value.push(c),
        }
    }
}

fn escape(text: &str) -> Option<(char, &str)> {
    let c = text.chars().next()?;
    let rest = &text[c.len_utf8()..];
    let plain = match c {
        '"' | '\\' | '/' => c,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return unicode(rest),
        _ => return None,
    };
    Some((plain, rest))
}

/// Reads the four digits after `\u`, and the second half of a surrogate pair.
fn unicode(text: &str) -> Option<(char, &str)> {
    let unit = |text: &str| {
        let digits = text.get(..4)?;
        let hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
        hex.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
    };
    let first = unit(text)?;
    if !(0xd800..0xdc00).contains(&first) {
        return Some((char::from_u32(first)?, &text[4..]));
    }
    let low = text[4..].strip_prefix("\\u")?;
    let second = unit(low)?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
    let c = char::from_u32(0x10000 + ((first - 0xd800) << 10) + second)?;
    Some((c, &low[4..]))
}

#[cfg(test)]
mod tests {
    use super::{string, strings};

    #[test]
    fn escapes_and_surrogate_pairs_are_read() {
        assert_eq!(
            string(r#""L\"é\u00e9\ud83d\ude00\n""#).as_deref(),
            Some("L\"éé😀\n")
        );
        for bad in [
            r#""a"#,
            "a",
            r#""a"b"#,
            r#""\ud83d""#,
            r#""\x""#,
            "\"\t\"",
            r#""\u00e""#,
        ] {
            assert_eq!(string(bad), None, "{bad}");
        }
    }

    #[test]
    fn arrays_hold_strings_and_nothing_else() {
        let two = Some(vec!["fr".to_owned(), "en".to_owned()]);
        assert_eq!(strings(r#"["fr", "en"]"#), two);
        assert_eq!(strings("[]"), Some(Vec::new()));
        for bad in [r#"["a",]"#, "[1]", r#"["a""#, r#""a""#, "["] {
            assert_eq!(strings(bad), None, "{bad}");
        }
    }
}
