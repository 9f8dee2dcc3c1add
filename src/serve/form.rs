//! What is percent-encoded, as plain values: paths, queries, fields of forms.
//!
//! Decoded once and never normalised, by the WHATWG URL standard's
//! `application/x-www-form-urlencoded` and RFC 3986, 2.1. What is asked for is then looked up by its
//! exact text, so that `..`, `//` and the like are names which nothing has.

/// Named values, in the order in which they came; a name may come more than once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Returns the values of a query or of a form's body, or `None` where they are not encoded as
    /// browsers do it: invalid UTF-8, a `%` before anything but two hexadecimal digits, NUL.
    pub fn parse(text: &[u8]) -> Option<Self> {
        let parts = text.split(|byte| *byte == b'&');
        let fields = parts.filter(|part| !part.is_empty()).map(field);
        fields.collect::<Option<_>>().map(Self)
    }

    /// Returns the first value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// Returns every value of a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.0.iter().filter(move |(known, _)| known == name);
        named.map(|(_, value)| value.as_str())
    }

    /// Returns every name with its value.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        let pairs = self.0.iter();
        pairs.map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

fn field(part: &[u8]) -> Option<(String, String)> {
    let end = part.iter().position(|byte| *byte == b'=');
    let name = &part[..end.unwrap_or(part.len())];
    let value = end.map_or(&[][..], |end| &part[end + 1..]);
    Some((plain(name)?, plain(value)?))
}

/// Returns a name or value of a form as text, in which `+` stands for a space.
fn plain(part: &[u8]) -> Option<String> {
    let spaced = part
        .iter()
        .map(|byte| if *byte == b'+' { b' ' } else { *byte });
    let decoded = String::from_utf8(decode(&spaced.collect::<Vec<_>>())?).ok()?;
    (!decoded.contains('\0')).then_some(decoded)
}

/// Returns a path as text, or `None` where nothing can have such a path: invalid UTF-8, a `%` before
/// anything but two hexadecimal digits, a control character, or a `/` that is encoded.
pub fn path(text: &str) -> Option<String> {
    // Decoded, `a%2fb` would be taken for `a/b`, which hosts tell apart from it.
    if text.to_ascii_lowercase().contains("%2f") {
        return None;
    }
    let decoded = String::from_utf8(decode(text.as_bytes())?).ok()?;
    (!decoded.chars().any(char::is_control)).then_some(decoded)
}

fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [byte, after @ ..] = rest {
        rest = after;
        if *byte != b'%' {
            decoded.push(*byte);
            continue;
        }
        let [high, low, after @ ..] = rest else {
            return None;
        };
        decoded.push(digit(*high)? << 4 | digit(*low)?);
        rest = after;
    }
    Some(decoded)
}

fn digit(byte: u8) -> Option<u8> {
    let value = char::from(byte).to_digit(16)?;
    u8::try_from(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_decoded_once_and_left_as_they_are() {
        let known = [
            ("/", "/"),
            ("/fr/confidentialit%C3%A9/", "/fr/confidentialité/"),
            ("/a+b", "/a+b"),
            ("/../../etc/passwd", "/../../etc/passwd"),
            ("/%2e%2e/etc", "/../etc"),
            ("/%252e%252e%252f", "/%2e%2e%2f"),
            ("//a//b", "//a//b"),
            ("/a%5cb\\c", "/a\\b\\c"),
            ("/%5f%5Favenant/", "/__avenant/"),
        ];
        for (text, expected) in known {
            assert_eq!(path(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn paths_that_nothing_has_are_none() {
        for text in [
            "/a%2fb",
            "/%2e%2e%2F",
            "/%00",
            "/a%0d%0ab",
            "/%7f",
            "/%",
            "/%4",
            "/%zz",
            "/%+1",
            "/%ff",
            "/%C3",
            "/%c0%ae",
            "/%ed%a0%80",
            "/%u0041",
        ] {
            assert_eq!(path(text), None, "{text}");
        }
    }

    #[test]
    fn fields_are_read_as_browsers_write_them() {
        let text = b"text=L%E2%80%99%C3%A9diteur+a%2Bb%0D%0A&day=&day=2026-03-01&bare&=x&&a=b=c";
        let fields = Fields::parse(text).unwrap();
        let expected = [
            ("text", "L’éditeur a+b\r\n"),
            ("day", ""),
            ("day", "2026-03-01"),
            ("bare", ""),
            ("", "x"),
            ("a", "b=c"),
        ];
        assert_eq!(fields.iter().collect::<Vec<_>>(), expected);
        assert_eq!(fields.get("day"), Some(""));
        assert_eq!(fields.all("day").collect::<Vec<_>>(), ["", "2026-03-01"]);
        assert_eq!(fields.get("Day"), None);
        assert_eq!(Fields::parse(b""), Some(Fields::default()));
    }

    #[test]
    fn fields_that_no_browser_writes_are_none() {
        for text in [
            &b"a=%"[..],
            b"a=%f",
            b"a=%gg",
            b"a=%ff",
            b"a=\xff",
            b"%00=a",
            b"a=\0",
            b"ok=1&b=%",
        ] {
            assert_eq!(Fields::parse(text), None, "{text:?}");
        }
    }
}
