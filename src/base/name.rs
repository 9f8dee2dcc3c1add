//! Checked names, and the nearest known name to a mistyped one.

use std::cmp::Reverse;
use std::fmt;

/// The words a slug may not be, because URLs use them below a document's.
const RESERVED_SLUGS: [&str; 3] = ["versions", "compare", "changes"];

/// The folder name below `content/` that is never a document.
pub const REGISTERS: &str = "registers";

/// The id of a document: its folder's name below `content/`; it never changes.
///
/// Lower-case ASCII letters, digits and inner hyphens; never `registers`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(String);

impl DocumentId {
    /// Returns the id, or `None` where `text` cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        (is_kebab(text) && text != REGISTERS).then(|| Self(text.to_owned()))
    }

    /// Returns the id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The id of a section: the same in all languages and versions of a document.
///
/// An ASCII letter, then ASCII letters, digits, `-` and `_`: it is an HTML id and a URL fragment
/// without any escaping. The core's own ids hold a `.`, which no section's does.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SectionId(String);

impl SectionId {
    /// Returns the id, or `None` where `text` cannot be one.
    pub fn parse(text: &str) -> Option<Self> {
        let mut chars = text.chars();
        let first = chars.next().is_some_and(|c| c.is_ascii_alphabetic());
        let rest = chars.all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        (first && rest).then(|| Self(text.to_owned()))
    }

    /// Returns the id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The id of a publisher: the name of its file below `content/registers/publishers/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublisherId(String);

impl PublisherId {
    /// Returns the id, or `None` where `text` is not lower-case ASCII words joined by hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        is_kebab(text).then(|| Self(text.to_owned()))
    }

    /// Returns the id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The id of an entry of a register, by which other entries and texts name it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(String);

impl EntryId {
    /// Returns the id, or `None` where `text` is not lower-case ASCII words joined by hyphens.
    pub fn parse(text: &str) -> Option<Self> {
        is_kebab(text).then(|| Self(text.to_owned()))
    }

    /// Returns the id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A document's word in URLs, per language; lower-case ASCII words joined by hyphens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// Returns the slug, or `None` where `text` cannot be one or is reserved.
    pub fn parse(text: &str) -> Option<Self> {
        let free = !RESERVED_SLUGS.contains(&text);
        (is_kebab(text) && free).then(|| Self(text.to_owned()))
    }

    /// Returns the slug as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The id of a legal rule that a section answers, such as `gdpr.13.1.b`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(String);

impl RuleId {
    /// Returns the id, or `None` where `text` holds anything but ASCII letters, digits, `.`, `-`
    /// and `_`.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        (!text.is_empty() && text.chars().all(plain)).then(|| Self(text.to_owned()))
    }

    /// Returns the id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for SectionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for PublisherId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Returns the known name nearest to `typed`, if one is near enough to be what was meant.
///
/// Near enough is an edit distance (insert, delete, replace, swap of neighbours) of at most a third
/// of the longer name, and at least one.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let (distance, name) = closest(typed, known)?;
    let allowed = (typed.chars().count().max(name.chars().count()) / 3).max(1);
    (distance <= allowed).then_some(name)
}

/// Returns the known name of which `typed` is a slip of the pen: one letter or two.
pub fn slip_of<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let (distance, name) = closest(typed, known)?;
    (distance <= 2).then_some(name)
}

/// Returns the known name at the least edit distance, with that distance.
fn closest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<(usize, &'a str)> {
    let typed = typed.to_lowercase();
    // Of names as near as each other, the one that begins alike: slips come late in a word.
    let score = |name: &str| {
        let name = name.to_lowercase();
        let alike = typed.chars().zip(name.chars()).take_while(|(a, b)| a == b);
        (distance(&typed, &name), Reverse(alike.count()))
    };
    let best = known.into_iter().map(|name| (score(name), name)).min()?;
    Some((best.0.0, best.1))
}

/// Optimal string alignment distance, in characters; quadratic in the length of names.
pub fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
    for (i, row) in rows.iter_mut().enumerate() {
        row[0] = i;
    }
    rows[0] = (0..=b.len()).collect();
    for i in 1..=a.len() {
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (rows[i - 1][j] + 1)
                .min(rows[i][j - 1] + 1)
                .min(rows[i - 1][j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            rows[i][j] = best;
        }
    }
    rows[a.len()][b.len()]
}

/// Returns words as lower-case ASCII joined by hyphens: `Mentions légales` as `mentions-legales`.
///
/// Letters of the Latin script lose their marks; all else becomes a hyphen, none at the ends.
pub fn kebab(words: &str) -> String {
    let mut name = String::new();
    for c in words.chars().flat_map(char::to_lowercase) {
        match ascii(c) {
            Some(letters) => name.push_str(letters),
            None if c.is_ascii_alphanumeric() => name.push(c),
            None if !name.ends_with('-') => name.push('-'),
            None => {}
        }
    }
    name.trim_matches('-').to_owned()
}

/// The ASCII letters of a lower-case Latin letter with a mark; a mark alone has none.
fn ascii(c: char) -> Option<&'static str> {
    let letters = match c {
        '\u{300}'..='\u{36f}' => "",
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ä' | 'æ' => "ae",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ĝ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => "i",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ø' | 'ō' | 'ő' => "o",
        'ö' | 'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ū' | 'ů' | 'ű' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'þ' => "th",
        _ => return None,
    };
    Some(letters)
}

/// Returns whether it is lower-case ASCII words joined by hyphens.
pub fn is_kebab(text: &str) -> bool {
    let word = |w: &str| {
        !w.is_empty()
            && w.chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    text.split('-').all(word)
}

#[cfg(test)]
mod tests {
    use super::{DocumentId, SectionId, Slug, kebab, nearest};

    #[test]
    fn a_swapped_pair_of_letters_finds_its_name() {
        assert_eq!(nearest("dop", ["host", "dpo"]), Some("dpo"));
        assert_eq!(nearest("Tittle", ["title", "lang"]), Some("title"));
        assert_eq!(nearest("zebra", ["title", "lang"]), None);
        assert_eq!(nearest("x.nom", ["x.form", "x.name"]), Some("x.name"));
    }

    #[test]
    fn marks_and_apostrophes_become_ascii_however_they_are_typed() {
        assert_eq!(kebab("L’HÉBERGEUR, ÎLE"), "l-hebergeur-ile");
        assert_eq!(kebab("He\u{301}bergeur"), "hebergeur");
        assert_eq!(kebab(" Œuvres : 3 règles "), "oeuvres-3-regles");
        assert_eq!(kebab("الشركة"), "");
    }

    #[test]
    fn names_that_urls_use_are_refused() {
        for word in ["versions", "compare", "changes"] {
            assert!(Slug::parse(word).is_none());
        }
        assert!(DocumentId::parse("registers").is_none());
        assert!(SectionId::parse("é").is_none());
        assert!(SectionId::parse("2-1").is_none());
    }
}
