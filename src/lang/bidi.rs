//! What must be kept apart from the words around it in a text that runs right to left.
//!
//! After Arabic letters, `2021-10-15` is shown as 15-10-2021 and `+33 1 99 00 12 34` backwards (rule
//! W2 of the Unicode bidirectional algorithm, UAX #9). A renderer puts such pieces into `<bdi>`.

use unicode_bidi::{BidiInfo, Level};

use super::{Direction, Lang};

/// A piece of a text; all pieces in order are the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'t> {
    /// The words.
    pub text: &'t str,
    /// Whether they run left to right and must be kept apart.
    pub isolate: bool,
}

/// Returns the text in pieces: dates, numbers with groups or signs, amounts, addresses and Latin
/// words with digits apart from the rest.
///
/// In a language that runs left to right the text is one piece.
pub fn isolate<'t>(lang: &Lang, text: &'t str) -> Vec<Piece<'t>> {
    if lang.direction() == Direction::Rtl {
        return pieces(text);
    }
    let mut pieces = Vec::new();
    push(&mut pieces, text, false);
    pieces
}

/// Returns a text that runs right to left in pieces, as [`isolate`] does.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut done, mut at) = (0, 0);
    while let Some((start, end)) = run(text, at) {
        if needs_isolation(&text[start..end]) {
            push(&mut pieces, &text[done..start], false);
            push(&mut pieces, &text[start..end], true);
            done = end;
        }
        at = end;
    }
    push(&mut pieces, &text[done..], false);
    pieces
}

/// Returns the pieces of a text that runs right to left which readers would see in a wrong order
/// where they stand: those to be kept apart whose characters the bidirectional algorithm moves.
///
/// `SHA-256` is kept apart without need: its letters hold it together. What comes before and after
/// the text is taken to be Arabic, the worst that can stand there.
pub fn scrambled(text: &str) -> Vec<&str> {
    let apart = pieces(text).into_iter().filter(|piece| piece.isolate);
    let apart: Vec<&str> = apart.map(|piece| piece.text).collect();
    if apart.is_empty() {
        return apart;
    }
    let (before, after) = ("\u{639} ", " \u{639}");
    // Pages show line ends as spaces; here they would begin another paragraph.
    let line = text.replace(|c: char| c.is_ascii_whitespace(), " ");
    let line = format!("{before}{line}{after}");
    let order = visual_order(&line);
    let moved = |piece: &&str| {
        let start = before.len() + (piece.as_ptr() as usize - text.as_ptr() as usize);
        let logical = piece.char_indices().map(|(at, _)| start + at);
        let shown = order.iter().position(|at| *at == start);
        let shown = shown.map_or(&[][..], |first| &order[first..]);
        !logical.eq(shown.iter().copied().take(piece.chars().count()))
    };
    apart.into_iter().filter(moved).collect()
}

/// Returns where the characters of one line begin, from left to right as shown, in a paragraph
/// that runs from right to left.
fn visual_order(line: &str) -> Vec<usize> {
    let info = BidiInfo::new(line, Some(Level::rtl()));
    let mut order = Vec::new();
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let characters = line[run.clone()].char_indices();
            let starts = characters.map(|(at, _)| run.start + at);
            if levels[run.start].is_rtl() {
                order.extend(starts.rev());
            } else {
                order.extend(starts);
            }
        }
    }
    order
}

fn push<'t>(pieces: &mut Vec<Piece<'t>>, text: &'t str, isolate: bool) {
    if !text.is_empty() {
        pieces.push(Piece { text, isolate });
    }
}

/// Returns the next run of left-to-right words from `at` on: words joined by single spaces.
fn run(text: &str, at: usize) -> Option<(usize, usize)> {
    let begins = |c: char| is_strong(c) || is_sign(c);
    let start = at + text[at..].find(begins)?;
    let mut end = word_end(text, start);
    while let Some(next) = after_space(text, end) {
        let next_end = word_end(text, next);
        if next_end == next || !joins(&text[start..end], &text[next..next_end]) {
            break;
        }
        end = next_end;
    }
    let words = trim(&text[start..end]);
    if words.is_empty() {
        // A sign alone: go on after it.
        let sign = text[start..].chars().next().map_or(1, char::len_utf8);
        return Some((start + sign, start + sign));
    }
    let start = start + (words.as_ptr() as usize - text[start..].as_ptr() as usize);
    Some((start, start + words.len()))
}

/// Returns where the word that begins at `start` ends: at white space, a letter of another script,
/// or a bracket that has no partner inside the word.
fn word_end(text: &str, start: usize) -> usize {
    let word = &text[start..];
    let mut open = Vec::new();
    let mut end = word.len();
    for (at, c) in word.char_indices() {
        match c {
            '(' if at > 0 || is_trunk_prefix(word) => open.push(at),
            ')' if !open.is_empty() => {
                open.pop();
            }
            _ if is_strong(c) || is_sign(c) || is_inner(c) => {}
            _ => {
                end = at;
                break;
            }
        }
    }
    start + open.first().copied().unwrap_or(end)
}

/// Returns whether a word of a telephone number begins: `+33 (0)1 99 00`.
fn is_trunk_prefix(word: &str) -> bool {
    word.starts_with("(0)")
}

fn after_space(text: &str, at: usize) -> Option<usize> {
    let space = text[at..].chars().next()?;
    matches!(space, ' ' | '\u{A0}' | '\u{202F}').then(|| at + space.len_utf8())
}

/// Returns whether a word goes on with the next one: groups of a number, an amount and its
/// currency, Latin words in a row.
fn joins(run: &str, next: &str) -> bool {
    let ends_sentence = run.ends_with(['.', ';', ':', '!', '?']);
    let dash = [run, next].iter().any(|word| word.chars().all(is_dash));
    let latin = |text: &str| text.chars().any(|c| is_strong(c) && c.is_alphabetic());
    let number = run.ends_with(|c: char| c.is_ascii_digit());
    let digit = next.starts_with(|c: char| c.is_ascii_digit());
    let group = number && (digit || is_trunk_prefix(next));
    let unit = number && next.chars().all(|c| is_sign(c) || is_inner(c));
    let amount = run.chars().all(is_sign) && !run.is_empty();
    let close = group || unit || amount || latin(run) || latin(next);
    close && !ends_sentence && !dash
}

/// Takes off marks that belong to the sentence around; a sign before a number stays.
fn trim(words: &str) -> &str {
    let words = words.trim_end_matches(|c: char| is_inner(c) && !matches!(c, '/' | '%'));
    if words.chars().any(is_strong) {
        words
    } else {
        ""
    }
}

fn needs_isolation(words: &str) -> bool {
    let digit = words.contains(|c: char| c.is_ascii_digit());
    let only_digits = words.bytes().all(|b| b.is_ascii_digit());
    let address = words.contains('@') || words.contains("://") || words.starts_with("www.");
    (digit && !only_digits) || address
}

/// A Latin letter or a European digit.
fn is_strong(c: char) -> bool {
    c.is_ascii_alphanumeric() || ('\u{C0}'..='\u{24F}').contains(&c) && !matches!(c, '×' | '÷')
}

/// A sign that can begin a number.
fn is_sign(c: char) -> bool {
    matches!(c, '+' | '-' | '−' | '€' | '$' | '£' | '§' | '#' | '°')
}

/// A sign that alone between spaces belongs to the sentence.
fn is_dash(c: char) -> bool {
    matches!(c, '+' | '-' | '−')
}

/// A mark that can stand inside a run.
fn is_inner(c: char) -> bool {
    matches!(
        c,
        '.' | ','
            | ':'
            | ';'
            | '/'
            | '%'
            | '&'
            | '='
            | '?'
            | '!'
            | '@'
            | '_'
            | '~'
            | '\''
            | '’'
            | '*'
    )
}

#[cfg(test)]
mod tests {
    use super::{isolate, scrambled};
    use crate::lang::Lang;

    fn isolated(text: &str) -> Vec<&str> {
        let lang = Lang::parse("ar").expect("a tag");
        let pieces = isolate(&lang, text);
        let all: String = pieces.iter().map(|piece| piece.text).collect();
        assert_eq!(all, text);
        pieces
            .iter()
            .filter(|p| p.isolate)
            .map(|p| p.text)
            .collect()
    }

    #[test]
    fn dates_numbers_and_addresses_stand_apart() {
        let cases: [(&str, &[&str]); 19] = [
            (
                "من 2021-10-15 إلى 2025-03-01.",
                &["2021-10-15", "2025-03-01"],
            ),
            ("الهاتف: +33 1 99 00 12 34، البريد", &["+33 1 99 00 12 34"]),
            ("رأس مال قدره 209,893.00\u{A0}€.", &["209,893.00\u{A0}€"]),
            ("الرقم FR43529417248 هنا", &["FR43529417248"]),
            ("شركة 1to1PROGRESS (SAS)", &["1to1PROGRESS"]),
            (
                "اكتب إلى rgpd@1to1progress.com.",
                &["rgpd@1to1progress.com"],
            ),
            (
                "الموقع https://www.cnil.fr/ اليوم",
                &["https://www.cnil.fr/"],
            ),
            (
                "المقر: 2, rue Kellermann, 59100 Roubaix, فرنسا",
                &["2, rue Kellermann, 59100 Roubaix"],
            ),
            ("في 15 أكتوبر 2021", &[]),
            ("المادة 2.3 من النص، 50% منه", &["2.3", "50%"]),
            (
                "النص privacy-policy@2021-10-15.0+fr هنا",
                &["privacy-policy@2021-10-15.0+fr"],
            ),
            ("شركة OVH - نص + آخر €", &[]),
            // A dash between words is the sentence's.
            ("شركة 1to1PROGRESS - نص", &["1to1PROGRESS"]),
            ("المادة 15 - نص", &[]),
            ("نص - 15 نص", &[]),
            ("FR12(نص)", &["FR12"]),
            ("من 1/2/2021 - 3/4/2022 نص", &["1/2/2021", "3/4/2022"]),
            ("+33 (0)1 99 00 12 34 نص", &["+33 (0)1 99 00 12 34"]),
            (
                "(انظر https://x.fr/a_(b)_c?d=(e)) نص",
                &["https://x.fr/a_(b)_c?d=(e)"],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(isolated(text), expected, "{text}");
        }
    }

    #[test]
    fn what_the_bidirectional_algorithm_moves_is_scrambled() {
        let cases: [(&str, &[&str]); 9] = [
            (
                "من 2021-10-15\nإلى 2025-03-01.",
                &["2021-10-15", "2025-03-01"],
            ),
            ("2021-10-15", &["2021-10-15"]),
            ("الهاتف: +33 1 99 00 12 34، البريد", &["+33 1 99 00 12 34"]),
            ("طُبع من https://x.fr/ar/", &["https://x.fr/ar/"]),
            ("209,893.00\u{A0}€", &["209,893.00\u{A0}€"]),
            // Letters hold these together; full stops and commas do so between digits.
            ("بصمة القيد (SHA-256)", &[]),
            ("شركة 1to1PROGRESS", &[]),
            ("المادة 2.3 من النص، 50% منه", &["50%"]),
            ("في 15 أكتوبر 2021", &[]),
        ];
        for (text, expected) in cases {
            assert_eq!(scrambled(text), expected, "{text}");
        }
    }

    #[test]
    fn a_left_to_right_text_is_one_piece() {
        let lang = Lang::parse("fr").expect("a tag");
        assert_eq!(isolate(&lang, "le 2021-10-15").len(), 1);
        assert!(isolate(&lang, "").is_empty());
    }
}
