//! Where links lead: the addresses an editor may type.

use crate::base::{Date, DocumentId, SectionId};

use super::parse::Form;
use super::tree::Target;

/// Reads the address of a link; `None` where readers could not follow it.
///
/// `#dpo`, `legal-notice#host`, in sealed texts `legal-notice@2025-03-01#host`, and absolute
/// `https:`, `http:`, `mailto:` and `tel:` addresses; nothing else.
pub(super) fn target(address: &str, form: Form<'_>) -> Option<Target> {
    if let Some(id) = address.strip_prefix('#') {
        return SectionId::parse(id).map(Target::Section);
    }
    if is_outside(address) {
        return Some(Target::Address(address.to_owned()));
    }
    let (name, section) = match address.split_once('#') {
        Some((name, id)) => (name, Some(SectionId::parse(id)?)),
        None => (address, None),
    };
    let (name, version) = match (form, name.split_once('@')) {
        (Form::Sealed(_), Some((name, date))) => (name, Some(Date::parse(date)?)),
        (Form::Working | Form::Sealed(_), _) => (name, None),
    };
    Some(Target::Document {
        document: DocumentId::parse(name)?,
        version,
        section,
    })
}

/// Reads an address outside of the site; `None` where readers could not follow it.
pub fn outside(address: &str) -> Option<Target> {
    is_outside(address).then(|| Target::Address(address.to_owned()))
}

fn is_outside(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once(':') else {
        return false;
    };
    let clean = !address.contains(|c: char| c.is_whitespace() || c.is_control());
    let complete = match scheme.to_ascii_lowercase().as_str() {
        "https" | "http" => rest
            .strip_prefix("//")
            .is_some_and(|host| host.starts_with(char::is_alphanumeric)),
        "mailto" => rest.contains('@'),
        "tel" => rest.contains(|c: char| c.is_ascii_digit()),
        _ => false,
    };
    clean && complete
}

/// Returns an address that would do in place of one refused, where it can be guessed.
pub fn suggestion(address: &str) -> Option<String> {
    if address.contains(char::is_whitespace) {
        return None;
    }
    if let Some(rest) = address.strip_prefix("//") {
        return Some(format!("https://{rest}"));
    }
    if address.starts_with("www.") {
        return Some(format!("https://{address}"));
    }
    let is_mail = address.contains('@') && !address.contains([':', '/', '#']);
    is_mail.then(|| format!("mailto:{address}"))
}

#[cfg(test)]
mod tests {
    use super::{Form, target};

    #[test]
    fn only_addresses_readers_can_follow_are_targets() {
        let read = |text| target(text, Form::Working).map(|t| t.to_string());
        for good in [
            "#dpo",
            "legal-notice",
            "legal-notice#host",
            "https://x.fr/?a=b",
            "tel:+33102",
        ] {
            assert_eq!(read(good).as_deref(), Some(good));
        }
        for bad in [
            "",
            "#",
            "#é",
            "javascript:alert(1)",
            "//x.fr",
            "page.html",
            "../a",
            "https://",
            "mailto:",
            "legal-notice@2025-03-01#host",
            "data:text/html,x",
            "HTTPS:x",
            "https://a b",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }
}
