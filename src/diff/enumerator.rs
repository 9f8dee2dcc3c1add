//! Numbers typed before headings and paragraphs: `2.1 –`, `Article 3.`, `(a)`, `IV.`, `第3条`, `§ 5`.
//!
//! When sections are inserted, the numbers of all that follow change, and nothing else. So they
//! are compared apart from the words. A year or an amount at the head of a sentence is no number:
//! one must end in a mark or follow a word that announces it.

/// Words that announce a number, lower-case.
const ANNOUNCING: [&str; 24] = [
    "article",
    "art.",
    "articles",
    "section",
    "sec.",
    "§",
    "§§",
    "chapter",
    "chapitre",
    "part",
    "partie",
    "titre",
    "title",
    "annex",
    "annexe",
    "appendix",
    "schedule",
    "artikel",
    "abschnitt",
    "kapitel",
    "artículo",
    "articolo",
    "artigo",
    "статья",
];

/// Returns how many bytes at the start of a text are its number and the space after it; 0 without.
pub fn length(text: &str) -> usize {
    let length = announced(text)
        .or_else(|| counted_by_sign(text))
        .or_else(|| bare(text))
        .unwrap_or(0);
    let rest = &text[length..];
    if length > 0 && rest.trim().is_empty() {
        return 0;
    }
    length
}

/// `Article 3 – `, `§ 5 `, `Section 2.1: `.
fn announced(text: &str) -> Option<usize> {
    let (word, rest) = text.split_once(' ')?;
    if !ANNOUNCING.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    let number = label(rest)?;
    let start = word.len() + 1 + number;
    let behind = &text[start..];
    let marks = mark(behind).unwrap_or(0);
    let spaces = spaces(&behind[marks..]);
    // `Article 3 of the treaty` is no number of its paragraph.
    (marks > 0 || word.starts_with('§')).then_some(start + marks + spaces)
}

/// `第3条`, `第三章`.
fn counted_by_sign(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('第')?;
    let end = rest.find(['条', '章', '節', '节', '項', '项', '编', '編'])?;
    let number = &rest[..end];
    let is_number = |c: char| c.is_ascii_digit() || "〇一二三四五六七八九十百千".contains(c);
    if number.is_empty() || number.chars().count() > 6 || !number.chars().all(is_number) {
        return None;
    }
    let sign = rest[end..].chars().next().map_or(0, char::len_utf8);
    let length = '第'.len_utf8() + end + sign;
    Some(length + spaces(&text[length..]))
}

/// `2.1 – `, `(a) `, `IV. `, `3) `, `1° `.
fn bare(text: &str) -> Option<usize> {
    let opened = usize::from(text.starts_with('('));
    let number = label(&text[opened..])?;
    let end = opened + number;
    let behind = &text[end..];
    // `1.2 License` needs no mark: two counters and a capital letter behind them.
    let is_deep = text[opened..end].contains('.') && opened == 0;
    let capital = behind
        .trim_start_matches(' ')
        .chars()
        .next()
        .is_some_and(char::is_uppercase);
    let marks = mark(behind).or_else(|| (is_deep && capital).then_some(0))?;
    if opened == 1 && !behind.starts_with(')') {
        return None;
    }
    let spaces = spaces(&behind[marks..]);
    (spaces > 0).then_some(end + marks + spaces)
}

/// Returns the length of figures joined by dots, of one letter, or of a Roman number.
fn label(text: &str) -> Option<usize> {
    let figures = text
        .find(|c: char| !c.is_ascii_digit() && c != '.')
        .unwrap_or(text.len());
    let figures = text[..figures].trim_end_matches('.').len();
    if figures > 0 && text.starts_with(|c: char| c.is_ascii_digit()) {
        let longest = text[..figures].split('.').map(str::len).max().unwrap_or(0);
        return (longest <= 3).then_some(figures);
    }
    let letters = text
        .find(|c: char| !c.is_ascii_alphabetic())
        .unwrap_or(text.len());
    let word = &text[..letters];
    let is_roman =
        word.chars().all(|c| "IVXL".contains(c)) || word.chars().all(|c| "ivxl".contains(c));
    let is_label = letters == 1 || (is_roman && (2..=6).contains(&letters));
    is_label.then_some(letters)
}

/// Returns the length of the mark that ends a number: `.`, `)`, `:`, `°`, ` –`, `.-`.
fn mark(text: &str) -> Option<usize> {
    let after = text.trim_start_matches(' ');
    let spaces = text.len() - after.len();
    let length = after.find(|c| !matches!(c, '.' | ')' | ':' | '°' | '-' | '–' | '—' | '\u{a0}'));
    let length = length.unwrap_or(after.len());
    let is_dash = after.starts_with(['-', '–', '—', ':']);
    (length > 0 && (spaces == 0 || is_dash)).then_some(spaces + length)
}

fn spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn numbers_are_told_from_words() {
        for (text, number) in [
            ("2.1 – Rights", "2.1 – "),
            ("1. Scope", "1. "),
            ("Article 3 – Data", "Article 3 – "),
            ("Section 4: Data", "Section 4: "),
            ("(a) the data", "(a) "),
            ("IV. Rights", "IV. "),
            ("A. Rights", "A. "),
            ("第3条 目的", "第3条 "),
            ("§ 5 Pflichten", "§ 5 "),
            ("1° les données", "1° "),
            ("1.2 License", "1.2 "),
            ("1.2 million", ""),
            ("2021 report", ""),
            ("30 days", ""),
            ("A cookie is small", ""),
            ("Article 6 of the regulation", ""),
            ("3.", ""),
            ("www.a.example", ""),
            ("I agree", ""),
        ] {
            assert_eq!(&text[..length(text)], number, "{text}");
        }
    }
}
