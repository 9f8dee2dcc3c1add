//! Where a passage stands in the source of a file: as words, whatever white space, escapes and
//! emphasis stand among them.

use std::ops::Range;

/// Words to be taken out: not empty, white space told apart from words only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage(String);

/// Where white space among words may go on: a line of a quote begins with its mark.
const QUOTE: char = '>';

/// The marks of emphasis, which are no words.
const EMPHASIS: [char; 3] = ['*', '_', '~'];

/// How many signs that are neither letter nor digit may stand between two words that are alike.
const APART: usize = 3;

impl Passage {
    /// Reads the words as typed; `None` where there is no letter and no digit in them.
    pub fn parse(typed: &str) -> Option<Self> {
        let words: Vec<&str> = typed.split_whitespace().collect();
        let words = words.join(" ");
        let has_words = words.contains(char::is_alphanumeric);
        has_words.then_some(Self(words))
    }

    /// Returns the words, white space as one space.
    pub fn words(&self) -> &str {
        &self.0
    }

    /// Returns where the words stand, as whole words and letter for letter; in order, apart.
    ///
    /// A place covers the marks of emphasis that begin or end among the words.
    pub fn places(&self, text: &str) -> Vec<Range<usize>> {
        let mut places: Vec<Range<usize>> = Vec::new();
        let Some(first) = self.0.chars().next() else {
            return places;
        };
        for (start, _) in text.match_indices(first) {
            let free = places.last().is_none_or(|last| last.end <= start);
            if free && let Some(end) = self.end(text, start) {
                let range = with_marks(text, start..end);
                if places.last().is_none_or(|last| last.end <= range.start) {
                    places.push(range);
                }
            }
        }
        places
    }

    /// Returns the lines, from 1, where the words stand in other letters, as part of others, or
    /// joined by other signs, and not as [`Passage::places`] finds them.
    pub fn alike(&self, text: &str) -> Vec<usize> {
        let exact = self.places(text);
        let lower = |text: &str| {
            text.chars()
                .flat_map(char::to_lowercase)
                .collect::<String>()
        };
        let words = self.0.split(|c: char| !c.is_alphanumeric());
        let words: Vec<String> = words.filter(|word| !word.is_empty()).map(lower).collect();
        let mut lines = Vec::new();
        let mut start = 0;
        for (at, line) in text.split('\n').enumerate() {
            let range = start..start + line.len();
            start = range.end + 1;
            let is_exact = exact
                .iter()
                .any(|place| place.start <= range.end && range.start < place.end);
            if !is_exact && is_alike(&lower(line), &words) {
                lines.push(at + 1);
            }
        }
        lines
    }

    /// Returns where the words end that begin at a byte.
    fn end(&self, text: &str, start: usize) -> Option<usize> {
        let before = text[..start].chars().next_back();
        if joins(before, self.0.chars().next()) {
            return None;
        }
        let mut at = start;
        let mut words = self.0.chars().peekable();
        while let Some(wanted) = words.next() {
            at = skipped(text, at, wanted, at > start);
            if wanted == ' ' {
                at += white_space(&text[at..])?;
                continue;
            }
            let found = text[at..].chars().next().filter(|c| *c == wanted)?;
            at += found.len_utf8();
            if words.peek().is_none() && joins(text[at..].chars().next(), Some(wanted)) {
                return None;
            }
        }
        Some(at)
    }
}

/// Passes over marks of emphasis and the backslash of an escape.
fn skipped(text: &str, mut at: usize, wanted: char, is_inside: bool) -> usize {
    while is_inside
        && let Some(mark) = text[at..].chars().next()
        && EMPHASIS.contains(&mark)
        && mark != wanted
    {
        at += mark.len_utf8();
    }
    let mut rest = text[at..].chars();
    let is_escape = rest.next() == Some('\\') && rest.next() == Some(wanted);
    at + usize::from(is_escape && wanted.is_ascii_punctuation())
}

/// Returns the length of the white space that a text begins with.
fn white_space(text: &str) -> Option<usize> {
    let mut length = 0;
    let mut is_line = false;
    loop {
        let rest = &text[length..];
        if let Some(rest) = rest.strip_prefix("&nbsp;") {
            length = text.len() - rest.len();
            continue;
        }
        match rest.chars().next() {
            Some(c) if c.is_whitespace() => {
                is_line |= c == '\n';
                length += c.len_utf8();
            }
            Some(QUOTE) if is_line => length += 1,
            _ => break,
        }
    }
    (length > 0).then_some(length)
}

/// Returns whether two neighbours are of one word.
fn joins(one: Option<char>, other: Option<char>) -> bool {
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    is_word(one) && is_word(other)
}

/// Widens a place by the marks of emphasis that stand beside it and have their like inside.
fn with_marks(text: &str, place: Range<usize>) -> Range<usize> {
    let inside = &text[place.clone()];
    let after = &text[place.end..];
    let before = &text[..place.start];
    let run = |rest: &str, mark: char| rest.len() - rest.trim_start_matches(mark).len();
    let end_run = |rest: &str, mark: char| rest.len() - rest.trim_end_matches(mark).len();
    for mark in EMPHASIS {
        let runs: Vec<usize> = inside
            .split(|c| c != mark)
            .map(str::len)
            .filter(|length| *length > 0)
            .collect();
        if let [length] = runs[..] {
            if run(after, mark) == length {
                return place.start..place.end + length;
            }
            if end_run(before, mark) == length {
                return place.start - length..place.end;
            }
        }
    }
    place
}

fn is_alike(line: &str, words: &[String]) -> bool {
    let Some((first, rest)) = words.split_first() else {
        return false;
    };
    line.match_indices(first.as_str()).any(|(at, _)| {
        let mut tail = &line[at + first.len()..];
        rest.iter().all(|word| {
            let joint = tail.char_indices().take(APART + 1);
            let start = joint
                .take_while(|(_, c)| !c.is_alphanumeric())
                .map(|(at, c)| at + c.len_utf8())
                .last()
                .unwrap_or(0);
            match tail[start..].strip_prefix(word.as_str()) {
                Some(rest) => {
                    tail = rest;
                    true
                }
                None => false,
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::Passage;

    fn places(words: &str, text: &str) -> Vec<String> {
        let passage = Passage::parse(words).expect("there are words");
        let places = passage.places(text).into_iter();
        places.map(|place| text[place].to_owned()).collect()
    }

    #[test]
    fn words_are_found_whatever_stands_among_them() {
        for text in [
            "Jean Dupont",
            "Jean\nDupont",
            "Jean\n> Dupont",
            "Jean\u{a0}Dupont",
            "Jean&nbsp;Dupont",
            "Jean **Dupont**",
            "**Jean** Dupont",
        ] {
            let around = format!("Voir {text}, directeur");
            assert_eq!(places("Jean  Dupont", &around), [text], "{text:?}");
        }
        assert_eq!(places("a.b", "x a\\.b y"), ["a\\.b"]);
        assert_eq!(places("Jean Dupont", "*Jean Dupont*"), ["Jean Dupont"]);
    }

    #[test]
    fn parts_of_words_and_other_letters_are_alike_only() {
        let passage = Passage::parse("Jean Dupont").expect("there are words");
        for text in [
            "Jean Dupontel",
            "JEAN DUPONT",
            "jean.dupont@legal.example",
            "{#jean-dupont}",
        ] {
            assert!(passage.places(text).is_empty(), "{text}");
            assert_eq!(passage.alike(text), [1], "{text}");
        }
        assert!(passage.alike("Jean et Dupont").is_empty());
        assert!(passage.alike("Jean Dupont").is_empty());
        assert_eq!(Passage::parse(" – "), None);
    }
}
