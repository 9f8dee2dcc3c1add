//! A working text taken apart at its headings, so that one piece can be written anew.
//!
//! A stretch is a heading with its own blocks, down to the next heading of any level, or what
//! stands before the first; blank lines around it are not its own, and stay.

use std::fmt;
use std::ops::Range;

use crate::base::{SectionId, Source, TreePath};
use crate::prose::{Form, Prose, header, parse};

use super::patch::{Patch, between};

/// Names a stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    /// What stands before the first heading.
    Front,
    /// The section of this id.
    Section(SectionId),
    /// The section at this place among all, counted from 1, where it has no id of its own.
    Place(usize),
    /// All of a file that cannot be taken apart.
    Whole,
}

impl Name {
    /// Reads a name as it stands in an address.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "-" => Some(Self::Front),
            "~" => Some(Self::Whole),
            _ => match name.strip_prefix('~') {
                Some(place) => place.parse().ok().map(Self::Place),
                None => SectionId::parse(name).map(Self::Section),
            },
        }
    }
}

impl fmt::Display for Name {
    /// Writes the name as it stands in an address.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Front => f.write_str("-"),
            Self::Section(id) => f.write_str(id.as_str()),
            Self::Place(place) => write!(f, "~{place}"),
            Self::Whole => f.write_str("~"),
        }
    }
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Its name.
    pub name: Name,
    /// Its words in the text.
    pub range: Range<usize>,
    /// Where what follows begins, blank lines left behind.
    pub end: usize,
}

/// Takes a text apart: what stands before the first heading, then each section.
pub fn stretches(source: &str, body: usize, prose: &Prose) -> Vec<Stretch> {
    let sections = prose.all_sections();
    let starts: Vec<usize> = sections
        .iter()
        .map(|section| line_start(source, section.span.range().start).max(body))
        .collect();
    let end_of = |at: usize| starts.get(at).copied().unwrap_or(source.len());
    let mut all = vec![stretch(source, Name::Front, body..end_of(0))];
    for (at, section) in sections.iter().enumerate() {
        let is_first = |id: &&SectionId| {
            let before = sections[..at].iter();
            before
                .filter_map(|one| one.id.as_ref())
                .all(|id_| id_ != *id)
        };
        let id = section.id.as_ref().filter(is_first);
        let name = id.map_or(Name::Place(at + 1), |id| Name::Section(id.clone()));
        all.push(stretch(source, name, starts[at]..end_of(at + 1)));
    }
    all
}

/// Returns the one stretch of a text that cannot be taken apart.
pub fn whole(source: &str) -> Stretch {
    stretch(source, Name::Whole, 0..source.len())
}

fn stretch(source: &str, name: Name, all: Range<usize>) -> Stretch {
    let words = &source[all.clone()];
    let kept = words.trim_end_matches('\n').len();
    let lead = words[..kept].len() - words[..kept].trim_start_matches('\n').len();
    // Where there are only blank lines, words are put behind them.
    let range = if kept == 0 {
        all.end..all.end
    } else {
        all.start + lead..all.start + kept
    };
    Stretch {
        name,
        range,
        end: all.end,
    }
}

fn line_start(source: &str, at: usize) -> usize {
    source[..at].rfind('\n').map_or(0, |at| at + 1)
}

impl Stretch {
    /// Returns what is put into the text to give the stretch other words, in which line ends are
    /// LF; `None` where they are the words it has.
    pub fn with(&self, source: &str, words: &str) -> Option<Patch> {
        let words = words.trim_matches('\n');
        let old = &source[self.range.clone()];
        if words.is_empty() && !old.is_empty() {
            return Some((self.range.start..self.end, String::new()));
        }
        if old.is_empty() {
            return (!words.is_empty()).then(|| inserted(source, self.end, words));
        }
        let (range, words) = between(old, words)?;
        let start = self.range.start;
        Some((start + range.start..start + range.end, words))
    }

    /// Returns what is put into the text to have words of their own behind the stretch.
    pub fn followed_by(&self, source: &str, words: &str) -> Patch {
        inserted(source, self.end, words.trim_matches('\n'))
    }
}

/// Puts words between blank lines.
fn inserted(source: &str, at: usize, words: &str) -> Patch {
    let (before, after) = source.split_at(at);
    let lead = match before {
        "" => "",
        _ if before.ends_with("\n\n") => "",
        _ if before.ends_with('\n') => "\n",
        _ => "\n\n",
    };
    let tail = if after.is_empty() { "\n" } else { "\n\n" };
    (at..at, format!("{lead}{words}{tail}"))
}

/// Returns the ids of a text's sections in reading order; nothing for one without.
pub fn ids(path: &TreePath, text: &str) -> Vec<Option<SectionId>> {
    let source = Source {
        path: path.clone(),
        text: text.to_owned(),
    };
    let (_, body, _) = header::cut(&source, Form::Working);
    let prose = parse(&source, body, Form::Working).prose;
    let sections = prose.all_sections().into_iter();
    sections.map(|section| section.id.clone()).collect()
}
