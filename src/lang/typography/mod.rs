//! The spaces that a language's typography wants around its marks, set when text is rendered.
//!
//! Sealed words stay as the editor typed them. Here only spaces change: ordinary ones become
//! non-breaking where a line that ends there would hurt readers (« 50 % », « § 5 », « z. B. »), and
//! in French alone some are put in: before `;` `!` `?` `:` `»` and after `«`. Nothing else is ever
//! added, taken away or replaced. What each language wants stands in `usage`. Code and addresses
//! that stand apart are not to be handed in; addresses inside words are left alone.

mod usage;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

use super::Lang;
use usage::{Marks, Usage};

/// The space before `:` and inside « », between a number and its unit, after `n°`.
const NO_BREAK: char = '\u{A0}';

/// The thinner space before `;`, `!` and `?` (Lexique des règles typographiques en usage à
/// l'Imprimerie nationale: « espace fine insécable »).
const NARROW_NO_BREAK: char = '\u{202F}';

/// What stands close after a word, points excepted.
const CLOSING: [char; 11] = [',', ';', ':', '!', '?', ')', ']', '»', '”', '“', '"'];

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
    let Some(usage) = Usage::of(lang) else {
        return Cow::Borrowed(text);
    };
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
            match space(&usage, word, last, next, right) {
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
        put_in_spaces(usage.marks, start, next, end, &mut set);
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

fn space(
    usage: &Usage,
    word: &str,
    left: Option<char>,
    next: &str,
    right: Option<char>,
) -> Option<Space> {
    let of_a_mark = match usage.marks {
        Marks::Close => None,
        Marks::Spaced { .. } => space_of_a_mark(left, next, right),
    };
    let stays = || stay_together(usage, word, next).then_some(Space::IfBreaking);
    of_a_mark.or_else(stays)
}

fn space_of_a_mark(left: Option<char>, next: &str, right: Option<char>) -> Option<Space> {
    if left == Some('«') || right == Some('»') {
        return Some(Space::Always(NO_BREAK));
    }
    let marks = next.trim_start_matches([';', '!', '?']);
    if marks.len() < next.len() && closes(marks.chars().next()) {
        return Some(Space::Always(NARROW_NO_BREAK));
    }
    let colon = next.strip_prefix(':');
    colon
        .is_some_and(|rest| closes(rest.chars().next()))
        .then_some(Space::Always(NO_BREAK))
}

/// Returns whether no line may end between two words.
fn stay_together(usage: &Usage, word: &str, next: &str) -> bool {
    let number_right = next.starts_with(|c: char| c.is_ascii_digit());
    let number_left = word.ends_with(|c: char| c.is_ascii_digit());
    if number_left && (is_one_of(usage.units, next) || number_right && is_group(word, next)) {
        return true;
    }
    let word = without_opening(word);
    if number_right {
        return usage.before_numbers.contains(&word);
    }
    is_letter(next) && usage.before_letters.contains(&word)
        || next.starts_with(char::is_uppercase) && usage.before_names.contains(&word)
        || is_ordinal(word) && is_one_of(usage.after_ordinals, next)
        || usage.abbreviations_stay && is_short(word) && is_short(next.trim_end_matches(CLOSING))
}

/// Returns a word without what stands close before it: `(art.`, `l'art.`.
fn without_opening(word: &str) -> &str {
    let opening = ['(', '\'', '’', '«', '[', '„', '“', '"', NO_BREAK];
    word.rsplit(opening).next().unwrap_or(word)
}

/// Returns whether a word is one of these, points and closing marks after it apart.
fn is_one_of(words: &[&str], next: &str) -> bool {
    words.contains(&next.trim_end_matches(|c| c == '.' || CLOSING.contains(&c)))
}

/// Returns whether a word is one letter: `a`, `b)`, `c),`.
fn is_letter(next: &str) -> bool {
    let mut chars = next.chars();
    chars.next().is_some_and(char::is_alphabetic) && !chars.any(char::is_alphanumeric)
}

/// Returns whether a word is the number of a day or the like: `15.`.
fn is_ordinal(word: &str) -> bool {
    let digits = word.strip_suffix('.').unwrap_or_default();
    matches!(digits.len(), 1 | 2) && digits.bytes().all(|b| b.is_ascii_digit())
}

/// Returns whether a word is an abbreviation of one or two letters: `z.`, `EE.`, `ej.`.
fn is_short(word: &str) -> bool {
    let letters = word.strip_suffix('.').unwrap_or_default();
    matches!(letters.chars().count(), 1 | 2) && letters.chars().all(char::is_alphabetic)
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
    marks: Marks,
    before: Option<char>,
    word: &str,
    after: Option<char>,
    set: &mut String,
) {
    let narrow = match marks {
        Marks::Spaced { narrow_put_in } => narrow_put_in,
        Marks::Close => return set.push_str(word),
    };
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
