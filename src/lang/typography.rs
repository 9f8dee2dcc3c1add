//! The spaces that a language's typography wants around its marks, set when text is rendered.
//!
//! Sealed words stay as the editor typed them. Here only spaces change: ordinary ones become
//! non-breaking, and where French typography wants one it is put in before `;` `!` `?` `:` `»` and
//! after `«`. Nothing else is ever added, taken away or replaced. Code and addresses that stand
//! apart are not to be handed in; addresses inside words are left alone.

use std::borrow::Cow;

use super::Lang;

/// The space before `:` and inside « », between a number and its unit, after `n°`.
const NO_BREAK: char = '\u{A0}';

/// The thinner space before `;`, `!` and `?` (Lexique des règles typographiques en usage à
/// l'Imprimerie nationale: « espace fine insécable »).
const NARROW_NO_BREAK: char = '\u{202F}';

/// Words after a number that must not leave it.
const UNITS: [&str; 36] = [
    "%", "‰", "€", "$", "£", "¥", "EUR", "USD", "GBP", "CHF", "k€", "M€", "Md€", "°C", "°F", "km",
    "m", "cm", "mm", "m²", "kg", "g", "mg", "h", "min", "s", "ms", "o", "ko", "Ko", "Mo", "Go",
    "To", "kWh", "l", "px",
];

/// Abbreviations that must not leave the number after them.
const BEFORE_NUMBERS: [&str; 14] = [
    "n°", "N°", "nº", "Nº", "nos", "n°s", "art.", "Art.", "p.", "pp.", "al.", "§", "§§", "ch.",
];

/// Titles that must not leave the name after them.
const BEFORE_NAMES: [&str; 10] = [
    "M.", "MM.", "Mme", "Mmes", "Mlle", "Me", "Mes", "Dr", "Pr", "Mgr",
];

/// Returns the text with the spaces of its language.
///
/// Applying it twice gives the same as once.
pub fn typeset<'t>(lang: &Lang, text: &'t str) -> Cow<'t, str> {
    typeset_between(lang, None, text, None)
}

/// Returns the text with the spaces of its language, where other words stand right before and
/// after it: the characters next to it, `None` where there are none or where white space stands.
pub fn typeset_between<'t>(
    lang: &Lang,
    before: Option<char>,
    text: &'t str,
    after: Option<char>,
) -> Cow<'t, str> {
    if lang.family() != "fr" {
        return Cow::Borrowed(text);
    }
    // In Quebec `;`, `!` and `?` stand close (OQLF, « Espacement avant et après les signes »).
    let narrow_put_in = !lang.as_str().ends_with("-CA");
    let mut set = String::with_capacity(text.len() + 16);
    let mut rest = text;
    let mut word = "";
    let mut last = before;
    while !rest.is_empty() {
        let (gap, tail) = rest.split_at(rest.find(|c| !is_space(c)).unwrap_or(rest.len()));
        let next = &tail[..tail.find(char::is_whitespace).unwrap_or(tail.len())];
        let right = next
            .chars()
            .next()
            .or(if tail.is_empty() { after } else { None });
        if !gap.is_empty() {
            match space(word, last, next, right) {
                Some(Space::Always(kind)) => set.push(kind),
                Some(Space::IfBreaking) if gap == " " => set.push(NO_BREAK),
                Some(Space::IfBreaking) | None => set.push_str(gap),
            }
        }
        let end = if tail.len() == next.len() {
            after
        } else {
            None
        };
        let start = if gap.is_empty() { last } else { None };
        put_in_spaces(start, next, end, narrow_put_in, &mut set);
        last = next.chars().last().or(last);
        word = next;
        let other = &tail[next.len()..];
        let breaks = other
            .find(|c: char| is_space(c) || !c.is_whitespace())
            .unwrap_or(other.len());
        if breaks > 0 {
            set.push_str(&other[..breaks]);
            (word, last) = ("", None);
        }
        rest = &other[breaks..];
    }
    if set == text {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(set)
    }
}

/// What a gap between two words becomes.
enum Space {
    /// This space, whatever stood there.
    Always(char),
    /// A non-breaking space, unless one of any width stands there.
    IfBreaking,
}

fn space(word: &str, left: Option<char>, next: &str, right: Option<char>) -> Option<Space> {
    if left == Some('«') || right == Some('»') {
        return Some(Space::Always(NO_BREAK));
    }
    let marks = next.trim_start_matches([';', '!', '?']);
    if marks.len() < next.len() && closes(marks.chars().next()) {
        return Some(Space::Always(NARROW_NO_BREAK));
    }
    if next
        .strip_prefix(':')
        .is_some_and(|rest| closes(rest.chars().next()))
    {
        return Some(Space::Always(NO_BREAK));
    }
    let digit_left = word.ends_with(|c: char| c.is_ascii_digit());
    let digit_right = next.starts_with(|c: char| c.is_ascii_digit());
    let stays = digit_right && BEFORE_NUMBERS.contains(&without_opening(word))
        || digit_left && is_unit(next)
        || digit_left && digit_right && is_group(word, next)
        || next.starts_with(char::is_uppercase) && BEFORE_NAMES.contains(&without_opening(word));
    stays.then_some(Space::IfBreaking)
}

fn is_unit(next: &str) -> bool {
    let unit = next.trim_end_matches(|c: char| ".,;:!?)]»”\"".contains(c));
    UNITS.contains(&unit)
}

/// Returns a word without what stands close before it: `(art.`, `l'art.`.
fn without_opening(word: &str) -> &str {
    let opening = ['(', '\'', '’', '«', '[', NO_BREAK];
    word.rsplit(opening).next().unwrap_or(word)
}

/// Returns whether two words are groups of one number: `209 893,00`, `01 99 00`, `+33 1`.
fn is_group(word: &str, next: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let own = word.trim_start_matches(['(', '+', '-', '−']);
    let ends = own.len() == digits(own) && (1..=3).contains(&own.len());
    let begins = digits(next);
    let rest = &next[begins..];
    let plain = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '/' || c == '-');
    ends && plain && (begins == 2 || begins == 3 || (begins == 1 && word.starts_with('+')))
}

/// Writes a word, with the spaces its marks want.
fn put_in_spaces(
    before: Option<char>,
    word: &str,
    after: Option<char>,
    narrow: bool,
    set: &mut String,
) {
    if !word.contains([';', '!', '?', ':', '«', '»']) || is_address(word) {
        set.push_str(word);
        return;
    }
    let mut last = before;
    for (at, c) in word.char_indices() {
        let rest = word[at..].trim_start_matches([';', '!', '?', ':']);
        let next = word[at + c.len_utf8()..].chars().next().or(after);
        let ends = closes(rest.chars().next().or(after));
        let follows = last.is_some_and(|c| c.is_alphanumeric() || ")]»”’\"'%€.…°".contains(c));
        match c {
            ';' | '!' | '?' if narrow && ends && follows => set.push(NARROW_NO_BREAK),
            ':' if ends && follows && next != Some(':') => set.push(NO_BREAK),
            '»' if last.is_some_and(|c| !is_space(c) && c != '«') => set.push(NO_BREAK),
            _ => {}
        }
        set.push(c);
        if c == '«' && next.is_some_and(|c| !c.is_whitespace() && c != '»') {
            set.push(NO_BREAK);
            last = Some(NO_BREAK);
        } else {
            last = Some(c);
        }
    }
}

/// Returns whether a mark before this character ends a word, rather than standing inside one.
fn closes(next: Option<char>) -> bool {
    next.is_none_or(|c| c.is_whitespace() || ")]»”’\"',.…".contains(c))
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains('@') || word.contains("www.") || word.contains("{{")
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | NO_BREAK | NARROW_NO_BREAK | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::typeset;
    use crate::lang::Lang;

    fn fr(text: &str) -> String {
        let lang = Lang::parse("fr").expect("a tag");
        let set = typeset(&lang, text).into_owned();
        assert_eq!(typeset(&lang, &set), set, "twice is as once");
        set.replace('\u{A0}', "_").replace('\u{202F}', "-")
    }

    #[test]
    fn french_marks_get_their_spaces() {
        let cases = [
            ("le site : oui ; non !", "le site_: oui-; non-!"),
            (
                "Quoi? Oui! Fin; suite: « mot »",
                "Quoi-? Oui-! Fin-; suite_: «_mot_»",
            ),
            ("(«mot») et «a», «b»!", "(«_mot_») et «_a_», «_b_»-!"),
            ("Vraiment ?! Oui !!!", "Vraiment-?! Oui-!!!"),
            ("(source : x)", "(source_: x)"),
            ("« Données Personnelles »).", "«_Données Personnelles_»)."),
        ];
        for (typed, set) in cases {
            assert_eq!(fr(typed), set);
        }
    }

    #[test]
    fn numbers_keep_their_units_and_groups() {
        let cases = [
            ("209 893,00 € et 50 %.", "209_893,00_€ et 50_%."),
            ("+33 1 99 00 12 34", "+33_1_99_00_12_34"),
            (
                "la loi n° 2016-1321, art. 46, de M. Ways",
                "la loi n°_2016-1321, art._46, de M._Ways",
            ),
            (
                "en 2021 500 personnes, à 10 h",
                "en 2021 500 personnes, à 10_h",
            ),
            ("209\u{202F}893,00\u{A0}€", "209-893,00_€"),
        ];
        for (typed, set) in cases {
            assert_eq!(fr(typed), set);
        }
    }

    #[test]
    fn addresses_times_and_other_languages_stay_as_they_are() {
        let same = [
            "https://a.fr/?a=b;c:d!",
            "à 10:30 ou 16:9",
            "rgpd@1to1progress.com",
            "page?id=3",
            "C:\\a",
            "[?]",
            " a  b\nc ",
            "",
        ];
        for text in same {
            assert_eq!(fr(text), text);
        }
        let en = Lang::parse("en").expect("a tag");
        assert_eq!(typeset(&en, "Why? “So”: 5 %"), "Why? “So”: 5 %");
    }
}
