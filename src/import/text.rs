//! Bytes as words: encodings, line ends, characters nobody sees; and files of words alone.

use crate::load::text::windows_1252;
use crate::prose::BlockKind;

use super::reading::{Heading, Piece, Reading, block, words};
use super::repair::RepairKind;

/// Returns the words of a file in UTF-8, UTF-16 (with its mark) or Windows-1252, in that order of
/// what it can be; line ends are line feeds.
pub fn decode(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => {
            let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            match std::str::from_utf8(body) {
                Ok(text) => text.to_owned(),
                Err(_) => {
                    let known = |byte: &u8| windows_1252(*byte).unwrap_or('\u{fffd}');
                    body.iter().map(known).collect()
                }
            }
        }
    };
    text.replace("\r\n", "\n").replace('\r', "\n")
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or('\u{fffd}'))
        .collect()
}

/// Returns words without characters that nobody sees, or that turn the direction of words around
/// them; tabs and vertical ones become spaces.
pub fn visible(text: &str) -> String {
    text.chars().filter_map(shown).collect()
}

fn shown(c: char) -> Option<char> {
    match c {
        '\n' => Some('\n'),
        '\t' | '\u{B}' | '\u{C}' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some(' '),
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}' => {
            None
        }
        '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' => None,
        '\u{FEFF}' | '\u{FFFC}' | '\u{E0001}'..='\u{E007F}' => None,
        c if c.is_control() => None,
        c => Some(c),
    }
}

/// Lists the characters of a text that [`visible`] takes out, once each.
pub fn note_hidden(text: &str, reading: &mut Reading) {
    let mut seen: Vec<char> = Vec::new();
    for c in text.chars() {
        if shown(c).is_none() && !seen.contains(&c) && !c.is_control() {
            seen.push(c);
            let count = text.matches(c).count();
            let point = format!("U+{:04X}", u32::from(c));
            reading.repaired(RepairKind::Character, &point, &count.to_string());
        }
    }
}

/// Lines shorter than this and without a mark at their end may be headings.
const HEADING: usize = 60;

/// Reads a file of words: each line is a paragraph, the first one the title.
///
/// A short line that ends in no mark and is followed by a longer one is read as a heading, and
/// listed as such.
pub fn read(source: &str) -> Reading {
    let mut reading = Reading::default();
    note_hidden(source, &mut reading);
    let source = visible(source);
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let lines: Vec<&str> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    for (at, line) in lines.iter().enumerate() {
        reading
            .words
            .extend(line.split_whitespace().map(str::to_owned));
        let next = lines.get(at + 1).copied().unwrap_or_default();
        if at == 0 && is_heading(line, next) {
            reading.repaired(RepairKind::Title, line, line);
            reading.pieces.push(heading(1, line));
        } else if is_heading(line, next) {
            reading.repaired(RepairKind::HeadingFound, line, "##");
            reading.pieces.push(heading(2, line));
        } else {
            let words = vec![words(line)];
            let paragraph = block(BlockKind::Paragraph(words));
            reading.pieces.push(Piece::Block(paragraph));
        }
    }
    reading
}

fn heading(level: u8, line: &str) -> Piece {
    Piece::Heading(Heading {
        level,
        words: vec![words(line)],
        ..Heading::default()
    })
}

fn is_heading(line: &str, next: &str) -> bool {
    let short = line.chars().count() <= HEADING && !next.is_empty();
    let begins = line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    short && begins && !line.ends_with(['.', ':', ';', ',', '!', '?', ')']) && !is_item(line)
}

fn is_item(line: &str) -> bool {
    line.starts_with(['•', '-', '–', '*', '·'])
}

#[cfg(test)]
mod tests {
    use super::{decode, visible};

    #[test]
    fn words_of_old_editors_are_read() {
        assert_eq!(decode(b"donn\xE9es\r\n\x93x\x94"), "données\n“x”");
        assert_eq!(decode(b"\xFF\xFEa\0\xE9\0"), "aé");
        assert_eq!(decode("\u{feff}é".as_bytes()), "é");
        assert_eq!(visible("do\u{AD}cu\u{200B}ment\ta\u{202E}b"), "document ab");
    }
}
