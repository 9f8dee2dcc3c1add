//! Ids proposed for headings: their words in ASCII.

use crate::base::name::kebab;

/// Returns an id made of words: lower-case ASCII, accents taken off, words joined by hyphens.
///
/// `None` where no Latin letter is left, as in Arabic. At most about 40 characters, whole words.
pub fn slug(words: &str) -> Option<String> {
    let words = kebab(words);
    let id = shortened(&words);
    match id.chars().next() {
        Some(first) if first.is_ascii_alphabetic() => Some(id.to_owned()),
        Some(_) if id.contains(|c: char| c.is_ascii_alphabetic()) => Some(format!("s-{id}")),
        Some(_) | None => None,
    }
}

fn shortened(id: &str) -> &str {
    const LONGEST: usize = 40;
    if id.len() <= LONGEST {
        return id;
    }
    id[..=LONGEST]
        .rfind('-')
        .map_or(&id[..LONGEST], |at| &id[..at])
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn accents_and_apostrophes_become_ascii() {
        assert_eq!(slug("L’hébergeur").as_deref(), Some("l-hebergeur"));
        assert_eq!(
            slug("Vos œuvres : 3 règles").as_deref(),
            Some("vos-oeuvres-3-regles")
        );
        assert_eq!(slug("3 règles").as_deref(), Some("s-3-regles"));
        assert_eq!(slug("الشركة"), None);
    }
}
