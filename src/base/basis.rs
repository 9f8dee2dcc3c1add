//! What a finding rests on: a law, a guideline or a standard, and where anybody can read it.

use std::borrow::Cow;

use super::Code;

/// The law, guideline or standard that a finding rests on.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Basis {
    /// How lawyers cite it, such as `GDPR Art. 13(1)(c)`.
    pub source: Cow<'static, str>,
    /// Where it can be read.
    pub url: Cow<'static, str>,
}

impl Basis {
    /// Makes the basis that is known when the program is written.
    pub const fn of(source: &'static str, url: &'static str) -> Self {
        Self {
            source: Cow::Borrowed(source),
            url: Cow::Borrowed(url),
        }
    }
}

/// Transparency guidelines of the Article 29 Working Party, endorsed by the EDPB.
const WP260: &str = "https://ec.europa.eu/newsroom/article29/items/622227";

/// What each kind of finding rests on, where it rests on more than order.
const BASES: &[(&[Code], Basis)] = &[
    (
        &[
            Code::PUBLISH_NOTICE,
            Code::PUBLISH_CHANGES_MISSING,
            Code::PUBLISH_CHANGES_STALE,
            Code::NOTICE_NO_SUMMARY,
        ],
        Basis::of("WP260 rev.01 par. 29-30", WP260),
    ),
    (
        &[
            Code::PUBLISH_TRANSLATION_LATE,
            Code::TRANSLATION_OUTDATED,
            Code::SECTION_MISSING,
        ],
        Basis::of("WP260 rev.01 par. 13", WP260),
    ),
    (
        &[Code::SENTENCE_LONG],
        Basis::of("WP260 rev.01 par. 12", WP260),
    ),
    (
        &[Code::OTHER_NAME],
        Basis::of("GDPR Art. 13(1)(a)", "https://gdpr-info.eu/art-13-gdpr/"),
    ),
    (
        &[Code::REDACTED_PASSAGE],
        Basis::of("GDPR Art. 17", "https://gdpr-info.eu/art-17-gdpr/"),
    ),
    (
        &[Code::TIMESTAMP_REFUSED, Code::TIMESTAMP_CHANGED],
        Basis::of("RFC 3161", "https://www.rfc-editor.org/rfc/rfc3161"),
    ),
    (
        &[
            Code::HEADING_LEVEL_SKIPPED,
            Code::HEADING_LOST,
            Code::HEADING_EMPTY,
            Code::PAGE_HEADINGS,
        ],
        Basis::of(
            "WCAG 2.2, 1.3.1",
            "https://www.w3.org/TR/WCAG22/#info-and-relationships",
        ),
    ),
    (
        &[Code::LINK_WITHOUT_WORDS],
        Basis::of(
            "WCAG 2.2, 2.4.4",
            "https://www.w3.org/TR/WCAG22/#link-purpose-in-context",
        ),
    ),
    (
        &[Code::PAGE_LANGUAGE],
        Basis::of(
            "WCAG 2.2, 3.1.1-3.1.2",
            "https://www.w3.org/TR/WCAG22/#language-of-page",
        ),
    ),
    (
        &[Code::PAGE_TITLE_MISSING, Code::PAGE_TITLE_TWICE],
        Basis::of(
            "WCAG 2.2, 2.4.2",
            "https://www.w3.org/TR/WCAG22/#page-titled",
        ),
    ),
    (
        &[Code::THEME_CONTRAST, Code::BRAND_CONTRAST],
        Basis::of(
            "WCAG 2.2, 1.4.3",
            "https://www.w3.org/TR/WCAG22/#contrast-minimum",
        ),
    ),
];

impl Code {
    /// Returns what findings of this kind rest on; `None` where they keep order alone.
    pub fn basis(self) -> Option<Basis> {
        let mut bases = BASES.iter();
        let found = bases.find(|(codes, _)| codes.contains(&self));
        found.map(|(_, basis)| basis.clone())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::BASES;

    #[test]
    fn every_basis_can_be_read_and_no_code_has_two() {
        let mut seen = BTreeSet::new();
        for (codes, basis) in BASES {
            assert!(basis.url.starts_with("https://"), "{}", basis.source);
            for code in *codes {
                assert!(seen.insert(code.slug()), "{code}");
            }
        }
    }
}
