//! Quotation marks of values: word processors bend them as they are typed, and in a value they mean
//! something.

use std::borrow::Cow;

use crate::value::is_readable;

/// Returns a line with every quotation mark in its values straight, to be compared with another.
pub(super) fn straight(line: &str) -> String {
    with_values(line, |value| Cow::Owned(straightened(value)))
}

/// Returns a line with straight quotation marks in the values that cannot be read as they stand: in the
/// others, bent ones are words.
pub(super) fn readable(line: &str) -> String {
    with_values(line, |value| match is_readable(value) {
        true => Cow::Borrowed(value),
        false => Cow::Owned(straightened(value)),
    })
}

fn straightened(value: &str) -> String {
    value
        .replace(['“', '”', '„', '«', '»'], "\"")
        .replace(['‘', '’'], "'")
}

fn with_values<'l>(line: &'l str, made: impl Fn(&'l str) -> Cow<'l, str>) -> String {
    let mut all = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{{") {
        let (value, after, end) = match after.split_once("}}") {
            Some((value, after)) => (value, after, "}}"),
            None => (after, "", ""),
        };
        all += &format!("{before}{{{{{}{end}", made(value));
        rest = after;
    }
    all + rest
}

#[cfg(test)]
mod tests {
    use super::{readable, straight};

    #[test]
    fn only_what_cannot_be_read_is_put_straight() {
        for (line, found) in [
            ("“a” {{ t(“x”) }} ‘b’", "“a” {{ t(\"x\") }} ‘b’"),
            ("{{ t(\"L’été\") }}", "{{ t(\"L’été\") }}"),
            ("{{ t(«x») }} {{ t('“'", "{{ t(\"x\") }} {{ t('\"'"),
        ] {
            assert_eq!(readable(line), found);
        }
        assert_eq!(straight("’ {{ t(\"L’été\") }}"), "’ {{ t(\"L'été\") }}");
    }
}
