//! Names in files: read, or refused with the nearest name that would do.

use crate::base::name::kebab;
use crate::base::{Code, Diagnostic, Place};

use super::toml_value::Value;

/// Returns the name that `parse` reads, or a finding that proposes one.
pub fn id<T>(value: &Value<'_>, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
    let text = value.text()?;
    let parsed = parse(text);
    if parsed.is_none() {
        let nearest = proposal(text, &parse);
        let finding = value.finding(Code::BAD_NAME).arg("value", text);
        value.push(finding.arg_or_none("nearest", nearest));
    }
    parsed
}

/// Returns the finding for a key or file name that cannot be a name.
pub fn bad<T>(place: Place, typed: &str, parse: impl Fn(&str) -> Option<T>) -> Diagnostic {
    Diagnostic::new(Code::BAD_NAME)
        .at(place)
        .arg_or_none("key", "")
        .arg("value", typed)
        .arg_or_none("nearest", proposal(typed, parse))
}

/// Returns the name nearest to `text` that `parse` accepts, or nothing.
pub fn proposal<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> String {
    let name = kebab(text);
    parse(&name).map_or(String::new(), |_| name)
}

/// Reads the name of a folder: ASCII letters, digits, hyphens and underscores.
pub fn folder(text: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    (!text.is_empty() && text.chars().all(plain)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::proposal;
    use crate::base::{DocumentId, Slug};

    #[test]
    fn words_become_the_name_they_would_have() {
        assert_eq!(
            proposal("Mentions légales", Slug::parse),
            "mentions-legales"
        );
        assert_eq!(proposal("../vie_privée", DocumentId::parse), "vie-privee");
        assert_eq!(proposal("Versions", Slug::parse), "");
        assert_eq!(proposal("条款", Slug::parse), "");
    }
}
