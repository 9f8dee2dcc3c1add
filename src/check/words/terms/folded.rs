//! Words in small letters, with where each letter stands.

use std::ops::Range;

/// Words whose capitals count as small letters.
pub(super) struct Folded<'a> {
    text: &'a str,
    small: String,
    /// Where the letter of each byte of `small` begins in `text`, and where `text` ends: a small
    /// letter may have more bytes than its capital, or fewer.
    origins: Vec<usize>,
}

impl<'a> Folded<'a> {
    /// Reads words.
    pub(super) fn of(text: &'a str) -> Self {
        let mut small = String::with_capacity(text.len());
        let mut origins = Vec::with_capacity(text.len() + 1);
        for (at, c) in text.char_indices() {
            small.push(lower(c));
            origins.resize(small.len(), at);
        }
        origins.push(text.len());
        Self {
            text,
            small,
            origins,
        }
    }

    /// Returns where the letters of a term stand, capitals and small letters as one, as whole words.
    pub(super) fn alike(&self, term: &str) -> Vec<Range<usize>> {
        let wanted: String = term.chars().map(lower).collect();
        if wanted.is_empty() {
            return Vec::new();
        }
        let whole = |range: &Range<usize>| {
            let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
            !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
        };
        let starts = self.small.match_indices(&wanted).map(|(at, _)| at);
        let ranges = starts.map(|at| self.origins[at]..self.origins[at + wanted.len()]);
        ranges.filter(whole).collect()
    }
}

/// One letter for one letter: of `İ`, whose small form has a dot of its own, the `i`.
fn lower(c: char) -> char {
    c.to_lowercase().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::Folded;

    #[test]
    fn a_term_is_found_in_small_letters_as_a_whole_word() {
        let found = Folded::of("la plateforme, Plateformes").alike("Plateforme");
        assert_eq!(found.first(), Some(&(3..13)));
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn letters_of_other_lengths_in_small_hide_nothing() {
        for text in ["İ été Ⱥ la suite.", "ẞ ÉTÉ", "300 K, Été İ", "ȺȺȺ été"] {
            let found = Folded::of(text).alike("été");
            let found: Vec<_> = found.into_iter().map(|range| &text[range]).collect();
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].to_lowercase(), "été");
        }
        assert_eq!(Folded::of("l'İl et").alike("il").first(), Some(&(2..5)));
        assert!(Folded::of("été").alike("").is_empty());
    }
}
