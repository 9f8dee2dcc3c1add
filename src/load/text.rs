//! From bytes to text: encodings, line ends, and the characters that nobody sees.
//!
//! Word and old editors leave soft hyphens, zero-width spaces, direction marks, private symbols
//! and other encodings behind. Each is named by what it is called, once per file and character,
//! with how often it stands there.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, Place, Report, Source, Span, TreePath};

/// Returns the text of a file, or `None` with a finding where it is not UTF-8.
///
/// The byte order mark is cut; CRLF and lone CR become LF.
pub fn decode(path: &TreePath, bytes: &[u8], report: &mut Report) -> Option<Source> {
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let Ok(text) = std::str::from_utf8(body) else {
        report.push(not_utf8(path, body));
        return None;
    };
    if looks_like_utf16(body) {
        report.push(encoding_finding(path, "utf-16", 1, ""));
        return None;
    }
    let text = with_line_feeds(text);
    report_characters(path, &text, report);
    Some(Source {
        path: path.clone(),
        text,
    })
}

fn with_line_feeds(text: &str) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    }
}

fn not_utf8(path: &TreePath, bytes: &[u8]) -> Diagnostic {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return encoding_finding(path, "word", 1, "");
    }
    if bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF") || looks_like_utf16(bytes) {
        return encoding_finding(path, "utf-16", 1, "");
    }
    if bytes.iter().take(1000).any(|byte| *byte == 0) {
        return encoding_finding(path, "none", 1, "");
    }
    let good = std::str::from_utf8(bytes).map_or_else(|e| e.valid_up_to(), str::len);
    let line = bytes[..good].iter().filter(|byte| **byte == b'\n').count() + 1;
    match windows_1252_word(bytes, good) {
        Some(word) => encoding_finding(path, "windows-1252", line, &word),
        None => encoding_finding(path, "unknown", line, ""),
    }
}

fn encoding_finding(path: &TreePath, encoding: &str, line: usize, word: &str) -> Diagnostic {
    Diagnostic::new(Code::FILE_NOT_UTF8)
        .at(Place::file(path))
        .arg("encoding", encoding)
        .arg("line", line.to_string())
        .arg_or_none("word", word)
}

/// UTF-16 without a mark: in Western text every second byte is zero, and hardly any other.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(200)];
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).filter(|b| **b == 0);
    let pairs = start.len() / 2;
    let (even, odd) = (zeros(0).count(), zeros(1).count());
    pairs > 1 && even.max(odd) * 2 > pairs && even.min(odd) * 8 <= pairs
}

/// Returns the word around `at` as it reads in Windows-1252, where it reads like a word.
fn windows_1252_word(bytes: &[u8], at: usize) -> Option<String> {
    let is_edge = |byte: &u8| byte.is_ascii_whitespace();
    let start = bytes[..at].iter().rposition(is_edge).map_or(0, |p| p + 1);
    let end = bytes[at..]
        .iter()
        .position(is_edge)
        .map_or(bytes.len(), |p| at + p);
    let word: Option<String> = bytes[start..end.min(start + 60)]
        .iter()
        .map(|byte| windows_1252(*byte))
        .collect();
    word.filter(|word| !word.contains(char::is_control))
}

/// Returns what a byte means in Windows-1252 (WHATWG Encoding), `None` for the five that mean
/// nothing.
pub fn windows_1252(byte: u8) -> Option<char> {
    const UPPER: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0',
        '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    let decoded = match byte {
        0x80..=0x9F => UPPER[usize::from(byte - 0x80)],
        _ => char::from(byte),
    };
    (decoded != '\0').then_some(decoded)
}

/// Why a character is reported.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trouble {
    Hidden,
    Direction,
    Control,
    Tab,
}

/// Where one character stands in a file: its byte offsets, in order.
struct Found {
    trouble: Trouble,
    offsets: Vec<usize>,
}

fn report_characters(path: &TreePath, text: &str, report: &mut Report) {
    let tabs_matter = path.stem_and_extension().1 == "md";
    let mut found: BTreeMap<char, Found> = BTreeMap::new();
    let mut before = '\n';
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let after = characters.peek().map_or('\n', |(_, next)| *next);
        if let Some(trouble) = trouble(c, before, after)
            && (trouble != Trouble::Tab || tabs_matter)
        {
            let offsets = Vec::new();
            let entry = found.entry(c).or_insert(Found { trouble, offsets });
            entry.offsets.push(at);
        }
        before = c;
    }
    for (c, found) in found {
        report.push(character_finding(path, text, c, &found));
    }
}

fn trouble(c: char, before: char, after: char) -> Option<Trouble> {
    match c {
        '\n' => None,
        ' '..='~' => None,
        '\t' => Some(Trouble::Tab),
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => Some(Trouble::Direction),
        '\u{200C}' | '\u{200D}' if is_joined(before, c, after) => None,
        '\u{200B}' if is_unspaced(before) || is_unspaced(after) => None,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' => Some(Trouble::Hidden),
        '\u{200B}'..='\u{200F}' | '\u{2028}' | '\u{2029}' => Some(Trouble::Hidden),
        '\u{2060}'..='\u{2064}' | '\u{206A}'..='\u{206F}' => Some(Trouble::Hidden),
        '\u{FEFF}' | '\u{FFFC}' | '\u{FFFD}' => Some(Trouble::Hidden),
        '\u{E000}'..='\u{F8FF}' | '\u{E0001}'..='\u{E007F}' => Some(Trouble::Hidden),
        _ if c.is_control() => Some(Trouble::Control),
        _ => None,
    }
}

/// Persian, the Indic scripts and compound emoji need joiners to be spelled at all.
fn is_joined(before: char, joiner: char, after: char) -> bool {
    let needs = |c: char| {
        let indic = matches!(c, '\u{900}'..='\u{DFF}' | '\u{1000}'..='\u{109F}');
        let arabic =
            matches!(c, '\u{600}'..='\u{7BF}' | '\u{8A0}'..='\u{8FF}' | '\u{FB50}'..='\u{FEFC}');
        let khmer_mongolian = matches!(c, '\u{1780}'..='\u{18AF}');
        arabic || indic || khmer_mongolian
    };
    let pictures = |c: char| c >= '\u{1F000}' || matches!(c, '\u{2600}'..='\u{27BF}' | '\u{FE0F}');
    needs(before) || needs(after) || (joiner == '\u{200D}' && pictures(before))
}

/// Thai, Lao, Khmer and Burmese mark where lines may break by a zero-width space.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

fn character_finding(path: &TreePath, text: &str, c: char, found: &Found) -> Diagnostic {
    let first = found.offsets[0];
    let code = match found.trouble {
        Trouble::Hidden => Code::HIDDEN_CHARACTER,
        Trouble::Direction => Code::DIRECTION_CHARACTER,
        Trouble::Control => Code::CONTROL_CHARACTER,
        Trouble::Tab => Code::TAB_IN_TEXT,
    };
    let lines = lines(text, &found.offsets);
    let finding = Diagnostic::new(code)
        .at(Place::new(path, first..first + c.len_utf8()))
        .arg("name", character_name(c))
        .arg("point", format!("U+{:04X}", u32::from(c)))
        .arg("count", found.offsets.len())
        .arg("spread", lines.len())
        .arg("lines", shown(&lines));
    if is_surplus(c) {
        return finding.safe_fix(found.offsets.iter().map(|at| cut(*at, c)).collect());
    }
    let cuts = || found.offsets.iter().map(|at| cut(*at, c)).collect();
    match found.trouble {
        Trouble::Tab => match spaces(text, &found.offsets).filter(|_| !has_code(text)) {
            Some(edits) => finding.safe_fix(edits),
            None => finding,
        },
        // Without it words may stand in another order: somebody must look.
        Trouble::Direction => finding.doubtful_fix(cuts()),
        Trouble::Hidden | Trouble::Control => finding,
    }
}

/// Returns the edit that takes a character away.
fn cut(at: usize, c: char) -> (std::ops::Range<u32>, String) {
    let Span { start, end } = Span::new(at..at + c.len_utf8());
    (start..end, String::new())
}

/// Whether a Markdown text may hold code, in which a tab is read as one.
fn has_code(text: &str) -> bool {
    text.contains(['`', '~']) || text.contains("\n    ") || text.contains("\n\t")
}

/// Returns the edits that put spaces in the place of tabs; `None` where one of them may mean more
/// than the space between two words: it stands before the first, or among spaces after the last.
fn spaces(text: &str, offsets: &[usize]) -> Option<Vec<(std::ops::Range<u32>, String)>> {
    let edit = |at: &usize| {
        let (before, after) = (&text[..*at], &text[at + 1..]);
        let line = &before[before.rfind('\n').map_or(0, |at| at + 1)..];
        let rest = after.split('\n').next().unwrap_or_default();
        let is_follower = line.ends_with(char::is_whitespace);
        let is_last = rest.is_empty() && !is_follower;
        let is_between = line.contains(char::is_alphabetic) && !rest.trim().is_empty();
        let Span { start, end } = Span::new(*at..at + 1);
        let words = if is_follower || is_last { "" } else { " " };
        (is_last || is_between).then(|| (start..end, words.to_owned()))
    };
    offsets.iter().map(edit).collect()
}

/// Characters whose removal changes nothing that a reader sees.
fn is_surplus(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{34F}'
    )
}

/// Returns the key of the character's name in `locales/*/findings-files.ftl`.
fn character_name(c: char) -> &'static str {
    match c {
        '\u{AD}' => "soft-hyphen",
        '\u{200B}' => "zero-width-space",
        '\u{200C}' => "zero-width-non-joiner",
        '\u{200D}' => "zero-width-joiner",
        '\u{200E}' | '\u{200F}' | '\u{61C}' => "direction-mark",
        '\u{2028}' => "line-separator",
        '\u{2029}' => "paragraph-separator",
        '\u{2060}' => "word-joiner",
        '\u{FEFF}' => "byte-order-mark",
        '\u{FFFC}' => "object",
        '\u{FFFD}' => "lost-character",
        '\u{E000}'..='\u{F8FF}' => "private-symbol",
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => "direction-change",
        '\0' => "nul",
        '\u{B}' => "vertical-tab",
        '\u{C}' => "page-break",
        '\t' => "tab",
        _ if c.is_control() => "control",
        _ => "invisible",
    }
}

/// Returns the lines on which the offsets stand, each once.
fn lines(text: &str, offsets: &[usize]) -> Vec<usize> {
    let mut lines = Vec::new();
    let (mut line, mut from) = (1, 0);
    for at in offsets {
        line += text[from..*at].matches('\n').count();
        from = *at;
        if lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    lines
}

/// Returns at most eight lines as words: `3, 7, 12`.
fn shown(lines: &[usize]) -> String {
    let shown: Vec<String> = lines.iter().take(8).map(usize::to_string).collect();
    let more = if lines.len() > shown.len() {
        ", …"
    } else {
        ""
    };
    format!("{}{more}", shown.join(", "))
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::base::{Arg, Code, Report, TreePath};

    fn read(bytes: &[u8]) -> (Option<String>, Report) {
        let path = TreePath::parse("content/a/fr.md").expect("the path is plain");
        let mut report = Report::new();
        let source = decode(&path, bytes, &mut report);
        (source.map(|s| s.text), report)
    }

    fn only(bytes: &[u8]) -> (Code, Vec<(&'static str, Arg)>) {
        let (_, report) = read(bytes);
        let mut found = report.iter();
        let first = found.next().expect("there is a finding");
        assert!(found.next().is_none(), "{report:?}");
        (first.code, first.args.clone())
    }

    #[test]
    fn a_mark_and_windows_line_ends_are_no_fault() {
        let (text, report) = read(b"\xEF\xBB\xBFa\r\nb\rc\n");
        assert_eq!(text.as_deref(), Some("a\nb\nc\n"));
        assert!(report.is_empty());
    }

    #[test]
    fn a_windows_1252_file_names_its_line_and_word() {
        let (code, args) = only(b"# Titre\n\nVos donn\xE9es restent.\n");
        assert_eq!(code, Code::FILE_NOT_UTF8);
        assert!(args.contains(&("line", Arg::Text("3".into()))));
        assert!(args.contains(&("word", Arg::Text("données".into()))));
    }

    #[test]
    fn other_encodings_are_named() {
        let encoding = |bytes: &[u8]| only(bytes).1[0].1.clone();
        assert_eq!(encoding(b"\xFF\xFEa\0b\0c\0"), Arg::Text("utf-16".into()));
        assert_eq!(encoding(b"a\0b\0c\0\n\0"), Arg::Text("utf-16".into()));
        assert_eq!(encoding(b"PK\x03\x04\xFF"), Arg::Text("word".into()));
        assert_eq!(encoding(b"a\x81"), Arg::Text("unknown".into()));
    }

    #[test]
    fn a_character_is_named_once_with_its_lines() {
        let (code, args) = only("do\u{AD}cu\u{AD}ment\n\nso\u{AD}ciété".as_bytes());
        assert_eq!(code, Code::HIDDEN_CHARACTER);
        assert!(args.contains(&("name", Arg::Text("soft-hyphen".into()))));
        assert!(args.contains(&("count", Arg::Number(3))));
        assert!(args.contains(&("lines", Arg::Text("1, 3".into()))));
    }

    #[test]
    fn words_of_persian_hindi_thai_and_french_spaces_pass() {
        for text in [
            "می\u{200C}خواهم",
            "क्\u{200D}ष",
            "ไทย\u{200B}ไทย",
            "1\u{A0}€\u{202F}; «\u{A0}a",
        ] {
            assert!(read(text.as_bytes()).1.is_empty(), "{text}");
        }
    }

    #[test]
    fn a_change_of_direction_and_a_control_character_are_errors() {
        assert_eq!(only("a\u{202E}b".as_bytes()).0, Code::DIRECTION_CHARACTER);
        assert_eq!(only("a\u{B}b".as_bytes()).0, Code::CONTROL_CHARACTER);
        assert_eq!(only("a\u{200E}b".as_bytes()).0, Code::HIDDEN_CHARACTER);
        assert_eq!(only(b"a\tb").0, Code::TAB_IN_TEXT);
    }
}
