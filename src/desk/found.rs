//! A finding as screens show it: where it is, the words it is about, and what to do.

use std::ops::Range;

use serde::Serialize;

use crate::base::source::{clamp, line_column};
use crate::base::{Diagnostic, Digest, Place};
use crate::lang::typography;
use crate::work::{Excerpts, Speech};

/// Characters of a line that are quoted before and behind the words in question.
const AROUND: usize = 160;

/// Characters in question that are quoted; most findings are about a few words.
const MOST: usize = 600;

/// A finding as a screen shows it.
#[derive(Serialize)]
pub(super) struct Found {
    /// Stays the same while the lines above it change.
    id: String,
    code: &'static str,
    weight: &'static str,
    label: String,
    message: String,
    help: String,
    /// What it rests on, and where that can be read.
    basis: Option<[String; 2]>,
    #[serde(flatten)]
    at: At,
    notes: Vec<NoteView>,
}

/// Where something was found.
#[derive(Default, Serialize)]
struct At {
    file: String,
    /// `file:line:column`, or the file alone; none for what concerns no single file. Templates are
    /// strict: every name is there.
    place: Option<String>,
    /// `file:line`, or the file alone: what is taken along.
    copied: String,
    line: usize,
    column: usize,
    /// The line, in three pieces: what stands before the words, the words, what stands behind them.
    excerpt: Option<[String; 3]>,
}

/// Another place that explains a finding.
#[derive(Serialize)]
struct NoteView {
    message: String,
    place: String,
}

/// Returns a finding as a screen shows it.
pub(super) fn found(
    diagnostic: &Diagnostic,
    excerpts: &mut Excerpts<'_>,
    speech: &Speech,
) -> Found {
    let place = diagnostic.place.as_ref();
    let at = place.map_or_else(At::default, |place| at(place, excerpts));
    // On a screen words may be broken into lines, on a terminal they stand as they are.
    let spaced = |words: &str| typography::typeset(speech.lang(), words).into_owned();
    let notes = diagnostic.notes.iter().map(|note| NoteView {
        message: spaced(&speech.say(note.message, &[])),
        place: self::at(&note.place, excerpts).place.unwrap_or_default(),
    });
    let notes = notes.collect();
    let message = spaced(&speech.finding(diagnostic));
    let basis = diagnostic.basis.as_ref();
    Found {
        id: id(diagnostic, &at),
        code: diagnostic.code.slug(),
        weight: diagnostic.severity.as_str(),
        label: speech.severity(diagnostic.severity),
        message,
        help: spaced(&speech.help(diagnostic)),
        basis: basis.map(|basis| [basis.source.to_string(), basis.url.to_string()]),
        at,
        notes,
    }
}

impl Found {
    /// Returns its anchor.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// Tells it apart from one like it.
    pub(super) fn number(&mut self, nth: usize) {
        self.id = format!("{}.{nth}", self.id);
    }
}

/// Returns an anchor made of what is found and the words it is about, not of the line they are on.
fn id(diagnostic: &Diagnostic, at: &At) -> String {
    let file = &at.file;
    let words = at.excerpt.as_ref();
    let words = words.map_or_else(String::new, |words| words.concat());
    let said = format!("{}\n{file}\n{words}", diagnostic.code);
    format!("found.{}", &Digest::of(said.as_bytes()).to_string()[..12])
}

fn at(place: &Place, excerpts: &mut Excerpts<'_>) -> At {
    let file = place.path.to_string();
    let is_whole = place.start == 0 && place.end == 0;
    let text = excerpts.text(&place.path).filter(|_| !is_whole);
    let Some(text) = text else {
        return At {
            place: Some(file.clone()),
            copied: file.clone(),
            file,
            line: 1,
            column: 1,
            excerpt: None,
        };
    };
    let range = clamp(text, &place.range());
    let point = line_column(text, range.start);
    At {
        place: Some(format!("{file}:{}:{}", point.line, point.column)),
        copied: format!("{file}:{}", point.line),
        file,
        line: point.line,
        column: point.column,
        excerpt: Some(quoted(text, &range)),
    }
}

/// Returns whole lines around a range, in three pieces; long ones are cut.
fn quoted(text: &str, range: &Range<usize>) -> [String; 3] {
    let start = text[..range.start].rfind('\n').map_or(0, |at| at + 1);
    // A span that ends with its line is about that line, not about the next.
    let end = range.start + text[range.clone()].trim_end_matches(['\n', '\r']).len();
    let stop = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let words = cut(&text[range.start..end], MOST);
    let (before, after) = (&text[start..range.start], &text[end..stop]);
    let after = if words.len() < end - range.start {
        String::new()
    } else {
        cut(after.trim_end(), AROUND)
    };
    [tail(before), words, after]
}

/// Returns the first characters, and a sign that there are more.
fn cut(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// Returns the last characters, and a sign that there are more.
fn tail(text: &str) -> String {
    match text.char_indices().rev().nth(AROUND) {
        Some((at, sign)) => format!("…{}", &text[at + sign.len_utf8()..]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{AROUND, quoted};

    #[test]
    fn the_lines_in_question_are_quoted_whole() {
        let text = "a\nbefore [the\nwords] behind\nz";
        let (start, end) = (text.find('['), text.find(']'));
        let range = start.expect("there")..end.expect("there") + 1;
        assert_eq!(quoted(text, &range), ["before ", "[the\nwords]", " behind"]);
        assert_eq!(quoted("ab\ncd", &(0..3)), ["", "ab", ""]);
        assert_eq!(quoted("", &(0..0)), ["", "", ""]);
    }

    #[test]
    fn long_lines_are_cut_at_characters() {
        let text = format!("{}x{}", "é".repeat(300), "é".repeat(300));
        let at = 600..601;
        let [before, words, after] = quoted(&text, &at);
        assert_eq!(words, "x");
        assert_eq!(before, format!("…{}", "é".repeat(AROUND)));
        assert_eq!(after, format!("{}…", "é".repeat(AROUND)));
    }
}
