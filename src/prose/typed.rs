//! Words as they are typed: escapes and entities in the source of a text.

use std::ops::Range;

use pulldown_cmark::{Event, Parser};

/// Words, and where they are typed: byte by byte where they stand as they are, else as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Which bytes of the words.
    pub words: Range<usize>,
    /// Which bytes of their source.
    pub typed: Range<usize>,
    /// Whether the source holds these very words.
    pub is_same: bool,
}

/// Bytes that an entity may have; the longest known has 33.
const LONGEST_ENTITY: usize = 40;

/// Returns where the words of a text are typed, in order and without gaps; `None` where the source
/// does not read as these words.
pub fn stretches(words: &str, typed: &str) -> Option<Vec<Stretch>> {
    if words == typed {
        return Some(vec![Stretch {
            words: 0..words.len(),
            typed: 0..typed.len(),
            is_same: true,
        }]);
    }
    let mut found: Vec<Stretch> = Vec::new();
    let (mut done, mut at) = (0, 0);
    while at < typed.len() {
        let (meant, length, is_same) = unit(&words[done..], &typed[at..])?;
        let here = Stretch {
            words: done..done + meant,
            typed: at..at + length,
            is_same,
        };
        (done, at) = (here.words.end, here.typed.end);
        match found.last_mut() {
            Some(last) if last.is_same && is_same => {
                last.words.end = done;
                last.typed.end = at;
            }
            _ => found.push(here),
        }
    }
    (done == words.len()).then_some(found)
}

/// Returns how long the first thing typed is in words and in the source, and whether both are the
/// same.
fn unit(words: &str, typed: &str) -> Option<(usize, usize, bool)> {
    let escaped = typed.strip_prefix('\\').and_then(|rest| {
        let mark = rest.chars().next().filter(char::is_ascii_punctuation)?;
        words.starts_with(mark).then_some((1, 2, false))
    });
    let named = || {
        let entity = entity(typed)?;
        let meant = meant(entity)?;
        let stands = !meant.is_empty() && words.starts_with(meant.as_str());
        stands.then_some((meant.len(), entity.len(), false))
    };
    let plain = || {
        let length = typed.chars().next()?.len_utf8();
        words
            .starts_with(&typed[..length])
            .then_some((length, length, true))
    };
    escaped.or_else(named).or_else(plain)
}

/// Returns what looks like an entity at the start of a source: `&amp;`, `&#233;`.
fn entity(typed: &str) -> Option<&str> {
    let name = typed.strip_prefix('&')?;
    let end = name.bytes().take(LONGEST_ENTITY).position(|b| b == b';')?;
    let is_name = |b: u8| b.is_ascii_alphanumeric() || b == b'#';
    name.bytes()
        .take(end)
        .all(is_name)
        .then(|| &typed[..end + 2])
}

/// Returns what an entity stands for.
fn meant(entity: &str) -> Option<String> {
    // Behind a letter no character is taken for a mark of Markdown.
    let source = format!("x{entity}");
    let words: String = Parser::new(&source)
        .filter_map(|event| match event {
            Event::Text(words) => Some(words.into_string()),
            _ => None,
        })
        .collect();
    let words = words.strip_prefix('x')?;
    (words != entity).then(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::stretches;

    /// The source of a part of words.
    fn of<'t>(words: &str, typed: &'t str, part: &str) -> Option<&'t str> {
        let all = stretches(words, typed)?;
        let at = words.find(part)?;
        let here = all.iter().find(|one| one.words.contains(&at))?;
        let start = here.typed.start
            + if here.is_same {
                at - here.words.start
            } else {
                0
            };
        let end = if here.is_same {
            start + part.len()
        } else {
            here.typed.end
        };
        typed.get(start..end)
    }

    #[test]
    fn escapes_and_entities_are_read() {
        for (words, typed, part, source) in [
            ("R&D à 5", "R&amp;D à 5", "à", "à"),
            ("R&D à 5", "R&amp;D à 5", "&", "&amp;"),
            ("R&D; à 5", "R&D; à 5", "5", "5"),
            ("R&D; * 5", "R&D; \\* 5", "*", "\\*"),
            ("&amp; 5", "&amp;amp; 5", "5", "5"),
            ("é \\a 5", "&#233; \\a 5", "a 5", "a 5"),
            ("⋙̸ 5", "&nGg; 5", "5", "5"),
        ] {
            assert_eq!(of(words, typed, part), Some(source), "{typed}");
        }
        for (words, typed) in [("un", "deux"), ("un", "un deux"), ("un deux", "un")] {
            assert_eq!(stretches(words, typed), None);
        }
    }
}
