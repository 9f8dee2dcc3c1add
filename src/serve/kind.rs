//! What kind of content a file is, by its name, as Apache tells it under our directives.

use crate::render::types::{IN_UTF8, KNOWN, TYPES};

/// Returns the `Content-Type` of a file, or `None` where nothing is known of its name.
///
/// Every ending of the name counts, the last that says something over those before it.
pub fn content_type(name: &str) -> Option<String> {
    let mut kind = None;
    let mut is_in_utf8 = false;
    for ending in name.split('.').skip(1).map(str::to_ascii_lowercase) {
        let mut types = TYPES.iter().chain(&KNOWN);
        kind = types
            .find(|(_, known)| *known == ending)
            .map_or(kind, |(kind, _)| Some(*kind));
        is_in_utf8 |= IN_UTF8.contains(&ending.as_str());
    }
    let charset = if is_in_utf8 { "; charset=utf-8" } else { "" };
    kind.map(|kind| format!("{kind}{charset}"))
}

#[cfg(test)]
mod tests {
    use super::content_type;

    #[test]
    fn text_is_utf_8_and_what_is_unknown_is_not_guessed() {
        for (name, kind) in [
            ("index.html", Some("text/html; charset=utf-8")),
            ("text.md", Some("text/markdown; charset=utf-8")),
            (
                "logo.0ba778e13c5b.SVG",
                Some("image/svg+xml; charset=utf-8"),
            ),
            ("notice.1.js", Some("text/javascript; charset=utf-8")),
            ("sans.0ba778e13c5b.woff2", Some("font/woff2")),
            ("token.tst", Some("application/octet-stream")),
            ("page.html.old", Some("text/html; charset=utf-8")),
            ("LICENSE.0ba778e13c5b", None),
            ("md", None),
        ] {
            assert_eq!(content_type(name).as_deref(), kind, "{name}");
        }
    }
}
