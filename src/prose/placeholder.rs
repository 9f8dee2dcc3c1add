//! Words that have yet to be written, as editors and templates mark them.

use std::ops::Range;

/// What asks to be replaced, in brackets, in small letters: French, English, German, Spanish, Italian.
const ASKS: [&str; 31] = [
    "à compléter",
    "a completer",
    "compléter",
    "à définir",
    "à préciser",
    "à venir",
    "à remplir",
    "insérer",
    "indiquer",
    "nom de",
    "to be ",
    "insert",
    "your ",
    "name of",
    "fill in",
    "to complete",
    "todo",
    "tbd",
    "tbc",
    "xxx",
    "einfügen",
    "einsetzen",
    "ergänzen",
    "ausfüllen",
    "auszufüllen",
    "completar",
    "determinar",
    "definir",
    "indicar",
    "precisare",
    "inserire",
];

/// What asks to be replaced alone in parentheses.
const ALONE: [&str; 20] = [
    "à compléter",
    "à préciser",
    "à définir",
    "à confirmer",
    "to be completed",
    "to be confirmed",
    "to be determined",
    "to be defined",
    "tbc",
    "tbd",
    "zu ergänzen",
    "noch zu ergänzen",
    "bitte ergänzen",
    "por completar",
    "a completar",
    "por determinar",
    "por definir",
    "da completare",
    "da definire",
    "da precisare",
];

/// What asks to be replaced wherever it stands as a word.
const WORDS: [&str; 4] = ["TODO", "TBD", "TBC", "PENDIENTE"];

/// Returns where words of a text ask to be replaced: in brackets, in double ones whatever they hold,
/// alone in parentheses, or as a bare `TODO`.
pub fn placeholders(text: &str) -> Vec<Range<usize>> {
    let doubled = doubled(text);
    let mut found = doubled.clone();
    let is_apart = |range: &Range<usize>| !is_inside(range, &doubled);
    let asking = brackets(text).into_iter().filter(|range| asks(text, range));
    found.extend(asking.filter(is_apart));
    found.extend(asides(text));
    found.extend(lorem(text));
    for (at, word) in words(text) {
        let many = word.len() > 2 && word.bytes().all(|b| b == b'X');
        let range = at..at + word.len();
        if (many || WORDS.contains(&word)) && !is_inside(&range, &found) {
            found.push(range);
        }
    }
    found
}

/// `lorem ipsum`, in capitals or not.
fn lorem(text: &str) -> impl Iterator<Item = Range<usize>> {
    const WORDS: &[u8] = b"lorem ipsum";
    let windows = text.as_bytes().windows(WORDS.len()).enumerate();
    let found = windows.filter(|(_, window)| window.eq_ignore_ascii_case(WORDS));
    found.map(|(at, window)| at..at + window.len())
}

/// Innermost brackets, with what stands between.
pub(super) fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('[', _) => open = Some(at),
            (']', Some(start)) => {
                found.push(start..at + 1);
                open = None;
            }
            _ => {}
        }
    }
    found
}

fn is_inside(inner: &Range<usize>, all: &[Range<usize>]) -> bool {
    all.iter()
        .any(|outer| outer.start <= inner.start && inner.end <= outer.end)
}

/// Whether words in brackets ask to be replaced: `[à compléter]`, `[… jours]`, and `[●]` as counsel marks
/// what is still to be agreed. An ellipsis alone is what a quotation leaves out.
fn asks(text: &str, range: &Range<usize>) -> bool {
    let inside = text[range.start + 1..range.end - 1].trim().to_lowercase();
    let is_dot = !inside.is_empty() && inside.chars().all(|c| "●•■_".contains(c));
    let gap = inside.strip_prefix('…');
    let is_gap = gap.is_some_and(|rest| rest.starts_with(char::is_whitespace));
    is_dot || is_gap || ASKS.iter().any(|words| inside.contains(words))
}

/// `[[…]]`, whatever is in it.
fn doubled(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find("[[").map(|next| at + next) {
        let Some(length) = text[start..].find("]]") else {
            break;
        };
        at = start + length + 2;
        found.push(start..at);
    }
    found
}

/// `(à compléter)`, alone in its parentheses.
fn asides(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (open, _) in text.match_indices('(') {
        let rest = &text[open + 1..];
        let Some(length) = rest.find(')') else { break };
        let inside = rest[..length].trim().to_lowercase();
        if ALONE.contains(&inside.as_str()) {
            found.push(open..open + length + 2);
        }
    }
    found
}

/// Runs of letters and digits with where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !c.is_alphanumeric())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use super::placeholders;

    #[test]
    fn what_is_still_to_be_written_is_found_in_five_languages_and_nothing_else() {
        for (text, found) in [
            (
                "Die Frist beträgt [zu ergänzen] Tage.",
                &["[zu ergänzen]"][..],
            ),
            (
                "El plazo es [por completar] (por determinar).",
                &["[por completar]", "(por determinar)"],
            ),
            ("Il termine è [da completare].", &["[da completare]"]),
            ("Nous gardons tout [… jours].", &["[… jours]"]),
            ("« Nous gardons […] vos données »", &[]),
            ("Call [TBC] or TODO.", &["[TBC]", "TODO"]),
            ("[[société]] et [●]", &["[[société]]", "[●]"]),
            ("İ été Ⱥ Lorem Ipsum é", &["Lorem Ipsum"]),
            ("Die Liste ergänzen wir [hier](#a).", &[]),
        ] {
            let ranges = placeholders(text).into_iter();
            let quotes: Vec<&str> = ranges.map(|range| &text[range]).collect();
            assert_eq!(quotes, found, "{text}");
        }
    }
}
