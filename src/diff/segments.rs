//! Where a text may be cut: words, figures, addresses and signs, never inside what readers see as
//! one character.
//!
//! Words are those of Unicode (UAX #29), with the dictionaries of ICU for scripts without spaces;
//! then addresses, amounts and dates are put together and elided articles taken off.

use std::ops::Range;

use icu_segmenter::{GraphemeClusterSegmenter, WordSegmenter, options::WordBreakInvariantOptions};

use crate::prose;

use super::language::Tongue;
use super::side::{is_dense, joins_words};
use super::tokens::is_unseen;

/// Cuts a text into segments that together give it back; white space is a segment of its own.
pub fn segments(text: &str, tongue: &Tongue) -> Vec<Range<usize>> {
    let mut cuts = if text.is_ascii() {
        ascii(text)
    } else {
        unicode(text)
    };
    if text.chars().any(is_unseen) {
        cuts = with_unseen(text, cuts);
    }
    if text.bytes().any(|b| b.is_ascii_digit()) {
        cuts = together(text, cuts, joins_figures);
    }
    let runs_on =
        |three: &[u8]| three[1] == b'.' && (three[2].is_ascii_uppercase() || !three[2].is_ascii());
    if text.as_bytes().windows(3).any(runs_on) {
        cuts = between_sentences(text, cuts);
    }
    if text.contains("..") {
        cuts = together(text, cuts, |_, a, b| a.ends_with('.') && b == ".");
    }
    if text.chars().any(is_hiragana) {
        cuts = together(text, cuts, joins_kana);
    }
    if text.contains(['\'', '’']) {
        cuts = elided(text, cuts, tongue);
    }
    if text.contains("://") || text.contains('@') || text.contains("www.") {
        cuts = whole_addresses(text, &cuts);
    }
    cuts
}

/// Cuts by UAX #29; scripts without spaces by dictionary.
fn unicode(text: &str) -> Vec<Range<usize>> {
    let options = WordBreakInvariantOptions::default();
    // The neural model for Thai takes nine seconds for a megabyte, the dictionary a tenth of one.
    let segmenter = if text.chars().any(is_dense) {
        WordSegmenter::new_dictionary(options)
    } else {
        WordSegmenter::new_for_non_complex_scripts(options)
    };
    let mut start = 0;
    let ends = segmenter.segment_str(text).skip(1);
    let cuts = ends
        .map(|end| {
            let range = start..end;
            start = end;
            range
        })
        .collect();
    if !text.chars().any(may_join) {
        return cuts;
    }
    // A mark that stands at the start or upon a space, and is a letter too, is cut by UAX #29 from
    // the word behind it.
    let is_inside = |a: &str, b: &str| a.ends_with(joins_words) && b.starts_with(joins_words);
    together(text, whole_characters(text, cuts), |_, a, b| {
        is_inside(a, b)
    })
}

/// Returns whether a sign may be one character together with those around it.
fn may_join(c: char) -> bool {
    !matches!(c, '\0'..='\u{2ff}' | '\u{2010}'..='\u{2029}' | '\u{20ac}' | '\u{fffc}')
}

/// Puts together what dictionaries cut inside one character: a sign and the joiner after it.
fn whole_characters(text: &str, cuts: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut edges = GraphemeClusterSegmenter::new().segment_str(text).peekable();
    let mut out: Vec<Range<usize>> = Vec::with_capacity(cuts.len());
    for cut in cuts {
        while edges.next_if(|edge| *edge < cut.start).is_some() {}
        let is_edge = edges.peek() == Some(&cut.start);
        match out.last_mut() {
            Some(last) if !is_edge => last.end = cut.end,
            _ => out.push(cut),
        }
    }
    out
}

/// Puts characters that cannot be seen to the word they hide in or before, so that it can still be
/// found; UAX #29 leaves some of them to the space before them.
fn with_unseen(text: &str, cuts: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut apart = Vec::with_capacity(cuts.len());
    for cut in cuts {
        let word = &text[cut.clone()];
        let spaces = word.len() - word.trim_start_matches(' ').len();
        // A joiner makes one character with what stands before it; these never do.
        let is_control = |c: char| {
            is_unseen(c) && !matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
        };
        if spaces > 0 && word[spaces..].starts_with(is_control) {
            apart.push(cut.start..cut.start + spaces);
            apart.push(cut.start + spaces..cut.end);
        } else {
            apart.push(cut);
        }
    }
    let is_space = |word: &str| word.starts_with([' ', '\n', '\u{2029}']);
    together(text, apart, |_, a, b| {
        !is_space(a) && !is_space(b) && (a.ends_with(is_unseen) || b.chars().all(is_unseen))
    })
}

/// Cuts a text in ASCII as UAX #29 does, many times faster.
fn ascii(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut cuts = Vec::with_capacity(bytes.len() / 3);
    let mut start = 0;
    for at in 1..=bytes.len() {
        if at == bytes.len() || !ascii_joins(bytes, at) {
            cuts.push(start..at);
            start = at;
        }
    }
    cuts
}

/// Returns whether no cut is made before the byte `at`.
fn ascii_joins(bytes: &[u8], at: usize) -> bool {
    let (before, here) = (bytes[at - 1], bytes[at]);
    let is_word = |b: u8| b.is_ascii_alphanumeric() || b == b'_';
    if is_word(before) && is_word(here) {
        return true;
    }
    if before == b' ' && here == b' ' {
        return true;
    }
    // A mark between letters (`don't`, `avenant.example`) or figures (`1,000.50`).
    let between = |a: u8, mark: u8, b: u8| {
        let letters = a.is_ascii_alphabetic() && b.is_ascii_alphabetic();
        let figures = a.is_ascii_digit() && b.is_ascii_digit();
        match mark {
            b'\'' | b'.' => letters || figures,
            b':' => letters,
            b',' | b';' => figures,
            _ => false,
        }
    };
    let next = bytes.get(at + 1).copied().unwrap_or(b' ');
    let second = if at >= 2 { bytes[at - 2] } else { b' ' };
    (is_word(before) && between(before, here, next))
        || (is_word(here) && between(second, before, here))
}

/// Cuts a word at a full stop behind a small letter and before a capital one, which UAX #29 does
/// not: a space is missing between two sentences.
fn between_sentences(text: &str, cuts: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut out = Vec::with_capacity(cuts.len());
    for mut cut in cuts {
        while let Some(stop) = missing_space(&text[cut.clone()]) {
            let at = cut.start + stop;
            out.extend([cut.start..at, at..at + 1]);
            cut.start = at + 1;
        }
        out.push(cut);
    }
    out
}

fn missing_space(word: &str) -> Option<usize> {
    let ends = |before: &str| before.ends_with(char::is_lowercase);
    let begins = |behind: &str| behind.starts_with(char::is_uppercase);
    let mut stops = word.match_indices('.').map(|(at, _)| at);
    stops.find(|at| ends(&word[..*at]) && begins(&word[at + 1..]))
}

/// Puts neighbours together while `joins` says so of the text, the first and the second.
fn together(
    text: &str,
    cuts: Vec<Range<usize>>,
    joins: impl Fn(&str, &str, &str) -> bool,
) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::with_capacity(cuts.len());
    for cut in cuts {
        let rest = &text[cut.end..];
        match out.last_mut() {
            Some(last) if joins(rest, &text[last.clone()], &text[cut.clone()]) => {
                last.end = cut.end;
            }
            _ => out.push(cut),
        }
    }
    out
}

/// Joins `1` + ` ` + `299,00`, `2021` + `-` + `10` + `-` + `15`, `24` + `/` + `7`.
fn joins_figures(rest: &str, before: &str, here: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let is_figure = |text: &str| digit(text.chars().next());
    if !is_figure(before) {
        return false;
    }
    match here {
        // A group of three figures follows: `1 299,00`, and no fourth.
        " " => {
            let group = rest.chars().take_while(char::is_ascii_digit).count();
            let grouped = before
                .rsplit(' ')
                .next()
                .is_some_and(|last| last.len() <= 3 && last.bytes().all(|b| b.is_ascii_digit()));
            let first = before.split(' ').next().map_or(0, str::len);
            grouped && first <= 3 && group == 3
        }
        "-" | "/" | ":" | "\u{2011}" => digit(before.chars().last()) && is_figure(rest),
        _ => is_figure(here) && before.ends_with([' ', '-', '/', ':', '\u{2011}']),
    }
}

fn is_hiragana(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{309f}')
}

/// Joins the endings of Japanese verbs: dictionaries cut `しません` where no reader would.
fn joins_kana(_: &str, before: &str, here: &str) -> bool {
    before.chars().all(is_hiragana) && here.chars().all(is_hiragana)
}

/// Takes elided words off those they lean on: `l'` from `utilisateur`.
fn elided(text: &str, cuts: Vec<Range<usize>>, tongue: &Tongue) -> Vec<Range<usize>> {
    let mut out = Vec::with_capacity(cuts.len());
    for cut in cuts {
        let word = &text[cut.clone()];
        let mark = word.char_indices().find(|(_, c)| matches!(c, '\'' | '’'));
        if let Some((at, c)) = mark
            && tongue.elides(&word[..at].to_lowercase())
        {
            let middle = cut.start + at + c.len_utf8();
            out.push(cut.start..middle);
            if middle < cut.end {
                out.push(middle..cut.end);
            }
        } else {
            out.push(cut);
        }
    }
    // An elided article before a figure or a quotation mark is cut from its apostrophe by UAX #29.
    together(text, out, |_, a, b| {
        matches!(b, "'" | "’") && tongue.elides(&a.to_lowercase())
    })
}

/// Makes each web or e-mail address one segment.
fn whole_addresses(text: &str, cuts: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut addresses = prose::bare_addresses(text).into_iter().peekable();
    let mut out: Vec<Range<usize>> = Vec::with_capacity(cuts.len());
    for cut in cuts {
        while addresses
            .next_if(|address| address.end <= cut.start)
            .is_some()
        {}
        // An address ends on a cut almost always; where it does not, the longer one counts.
        let inside = addresses.peek().filter(|address| address.start < cut.end);
        match (inside, out.last_mut()) {
            (Some(address), Some(last)) if last.end > address.start => last.end = cut.end,
            _ => out.push(cut.clone()),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::segments;
    use crate::diff::language::Tongue;
    use crate::lang::Lang;

    fn cut(lang: &str, text: &str) -> Vec<String> {
        let tongue = Tongue::of(&Lang::parse(lang).expect("a tag"));
        let cuts = segments(text, &tongue);
        let words = cuts.into_iter().map(|range| text[range].to_owned());
        words.filter(|word| !word.trim().is_empty()).collect()
    }

    #[test]
    fn figures_dates_and_addresses_are_whole() {
        assert_eq!(
            cut("fr", "1 299,00 €, le 2021-10-15"),
            ["1 299,00", "€", ",", "le", "2021-10-15"]
        );
        assert_eq!(
            cut("en", "at 12:30, $35,000,000."),
            ["at", "12:30", ",", "$", "35,000,000", "."]
        );
        assert_eq!(cut("fr", "article 12 3000"), ["article", "12", "3000"]);
        assert_eq!(cut("fr", "à dpo@exemple.fr."), ["à", "dpo@exemple.fr", "."]);
        assert_eq!(
            cut("en", "see https://a.example/b?c=d, or"),
            ["see", "https://a.example/b?c=d", ",", "or"]
        );
    }

    #[test]
    fn elided_words_are_apart_and_fixed_ones_whole() {
        assert_eq!(
            cut("fr", "l'utilisateur d’OVH aujourd'hui"),
            ["l'", "utilisateur", "d’", "OVH", "aujourd'hui"]
        );
        assert_eq!(cut("en", "don't"), ["don't"]);
        assert_eq!(cut("fr", "le cas.S'il"), ["le", "cas", ".", "S'", "il"]);
        assert_eq!(cut("en", "U.S.A. a.b"), ["U.S.A", ".", "a.b"]);
    }

    #[test]
    fn scripts_without_spaces_are_cut_into_words() {
        assert_eq!(cut("ja", "提供しません。"), ["提供", "しません", "。"]);
        assert_eq!(cut("zh", "桌子和儿子"), ["桌子", "和", "儿子"]);
    }

    #[test]
    fn ascii_is_cut_as_unicode_is() {
        for text in [
            "The user's e-mail (a.b) is 3.5; x_1, y.",
            "a..b 1,2,,3 a:b c'd 'e'",
            "1st 2nd U.S.A.",
        ] {
            assert_eq!(super::ascii(text), super::unicode(text), "{text}");
        }
    }
}
