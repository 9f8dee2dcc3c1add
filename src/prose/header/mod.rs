//! Headers of texts: the lines between `---` and `---` at the top of a file.
//!
//! A working text's header is forgiving: `key: rest of the line`, so that colons, quotes and
//! apostrophes are harmless. A sealed text's header is exact: every value is a JSON string or an
//! array of them, which makes it YAML too.

mod json;
mod lines;
mod sealed;

use std::ops::Range;

use crate::base::name::nearest;
use crate::base::{Code, Date, Diagnostic, DocumentId, Place, Report, Salt, Source, Span};
use crate::lang::Lang;

use super::placeholder::placeholders;
use super::{Form, Inline, Prose, canon};
use lines::{Line, Lines};

/// A value with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field<T> {
    /// What was read.
    pub value: T,
    /// The bytes of the value.
    pub span: Span,
}

/// What a header says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// The title; never empty.
    pub title: Option<Field<String>>,
    /// One sentence for search engines and link previews; never empty.
    pub description: Option<Field<String>>,
    /// The change summary, one sentence each. Working texts only.
    pub changes: Vec<Field<String>>,
    /// What only sealed texts say; `None` in working texts, and where any of it cannot be read.
    pub sealed: Option<SealedHeader>,
}

/// What the header of a sealed text says beside its title and description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedHeader {
    /// The document it is a text of.
    pub document: Field<DocumentId>,
    /// The version's effective date.
    pub version: Field<Date>,
    /// Which correction of it the text is; `None` for the text as it was published.
    pub revision: Option<Field<u32>>,
    /// The language of its words.
    pub lang: Field<Lang>,
    /// The languages whose text prevails, where this text is one of them.
    pub authentic: Option<Field<Vec<Lang>>>,
    /// Text ids of what a courtesy translation was made from.
    pub made_from: Option<Field<Vec<String>>>,
    /// The salt.
    pub salt: Field<Salt>,
}

/// Reads the header of `source`; returns it with the byte where the body begins.
///
/// There is one only if the first line is exactly `---`. Findings: `HEADER_UNCLOSED`,
/// `HEADER_LINE`, `HEADER_UNKNOWN_KEY`, `HEADER_TWICE`, and for sealed texts `HEADER_VALUE` and
/// `HEADER_MISSING_KEY`.
pub fn cut(source: &Source, form: Form<'_>) -> (Header, usize, Report) {
    let mut report = Report::new();
    let Some(block) = lines::find(&source.text) else {
        if let Form::Sealed(_) = form {
            report.push(
                Diagnostic::new(Code::HEADER_MISSING_KEY)
                    .at(Place::file(&source.path))
                    .arg("key", "document"),
            );
        }
        return (Header::default(), 0, report);
    };
    if !block.closed {
        let place = Place::new(&source.path, 0..3);
        report.push(Diagnostic::new(Code::HEADER_UNCLOSED).at(place));
        return (Header::default(), block.body, report);
    }
    let mut reader = Reader {
        source,
        report: &mut report,
    };
    let entries = reader.entries(&Lines::new(&source.text, &block), form);
    let header = match form {
        Form::Working => reader.working(entries),
        Form::Sealed(_) => sealed::header(&mut reader, &entries),
    };
    (header, block.body, report)
}

/// Where the keys of a header stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// Each key with its lines: its own, and those below down to the next key, line ends included.
    pub keys: Vec<(String, Range<usize>)>,
    /// Where the closing `---` begins.
    pub end: usize,
}

/// Returns where the keys of a text's header stand; `None` where it has none, or one without end.
pub fn layout(text: &str) -> Option<Layout> {
    let block = lines::find(text).filter(|block| block.closed)?;
    let end = block.inside.end;
    let mut keys: Vec<(String, Range<usize>)> = Vec::new();
    for line in Lines::new(text, &block).iter() {
        let (key, value) = match line {
            Line::Entry { key, value } => (key, value),
            Line::Item(item) => {
                if let Some((_, range)) = keys.last_mut() {
                    range.end = line_end(text, item.span.range().end, end);
                }
                continue;
            }
            Line::Blank | Line::Other(_) => continue,
        };
        let start = text[..key.span.range().start].rfind('\n');
        let range = start.map_or(0, |at| at + 1)..line_end(text, value.span.range().end, end);
        keys.push((key.value.to_owned(), range));
    }
    Some(Layout { keys, end })
}

fn line_end(text: &str, at: usize, end: usize) -> usize {
    text[at..end].find('\n').map_or(end, |line| at + line + 1)
}

/// Returns a working text's title: the header's, else the words of its `#`.
///
/// Findings: `TITLE_MISSING`; `TITLE_DIFFERS` where the two are not the same words.
pub fn title(source: &Source, header: &Header, prose: &Prose) -> (Option<String>, Report) {
    let mut report = Report::new();
    let heading = prose.title.as_deref().map(canon::plain);
    let heading = heading.filter(|words| !words.is_empty());
    let title = match (&header.title, heading) {
        (None, None) => {
            report.push(Diagnostic::new(Code::TITLE_MISSING).at(Place::file(&source.path)));
            None
        }
        (None, Some(words)) => Some(words),
        (Some(field), None) => Some(field.value.clone()),
        (Some(field), Some(words)) => {
            if canon::one_line(&field.value) != canon::one_line(&words) {
                report.push(two_titles(source, prose, field, &words));
            }
            Some(field.value.clone())
        }
    };
    (title, report)
}

fn two_titles(source: &Source, prose: &Prose, field: &Field<String>, words: &str) -> Diagnostic {
    let heading = prose.title.as_deref().and_then(<[Inline]>::first);
    let span = heading.map_or(field.span, |inline| inline.span);
    Diagnostic::new(Code::TITLE_DIFFERS)
        .at(Place::new(&source.path, span.range()))
        .arg("title", field.value.as_str())
        .arg("heading", words)
        .note(
            Place::new(&source.path, field.span.range()),
            "note-title-of-header",
        )
}

const WORKING_KEYS: [&str; 3] = ["title", "description", "changes"];

/// A key with what follows it.
struct Entry<'s> {
    key: &'s str,
    value: Field<&'s str>,
    /// The `- ` lines below.
    items: Vec<Field<&'s str>>,
}

struct Reader<'a> {
    source: &'a Source,
    report: &'a mut Report,
}

impl Reader<'_> {
    /// Gathers the lines by key; each known key once.
    fn entries<'s>(&mut self, lines: &Lines<'s>, form: Form<'_>) -> Vec<Entry<'s>> {
        let known: &[&str] = match form {
            Form::Working => &WORKING_KEYS,
            Form::Sealed(_) => &sealed::KEYS,
        };
        let mut entries: Vec<Entry<'s>> = Vec::new();
        for line in lines.iter() {
            match line {
                Line::Blank => {}
                Line::Entry { key, value } => {
                    self.check_key(&key, known, &entries);
                    entries.push(Entry {
                        key: key.value,
                        value,
                        items: Vec::new(),
                    });
                }
                Line::Item(item) => match entries.last_mut() {
                    Some(entry) if entry.value.value.is_empty() => entry.items.push(item),
                    _ => self.finding(Code::HEADER_LINE, item.span, "line", item.value),
                },
                Line::Other(line) => {
                    self.finding(Code::HEADER_LINE, line.span, "line", line.value);
                }
            }
        }
        entries
    }

    fn check_key(&mut self, key: &Field<&str>, known: &[&str], entries: &[Entry<'_>]) {
        if !known.contains(&key.value) {
            let near = nearest(key.value, known.iter().copied()).unwrap_or("none");
            let finding = Diagnostic::new(Code::HEADER_UNKNOWN_KEY)
                .at(Place::new(&self.source.path, key.span.range()))
                .arg("key", key.value)
                .arg("suggestion", near)
                .arg("known", known.join(", "));
            self.report.push(finding);
        } else if entries.iter().any(|entry| entry.key == key.value) {
            self.finding(Code::HEADER_TWICE, key.span, "key", key.value);
        }
    }

    fn working(&mut self, entries: Vec<Entry<'_>>) -> Header {
        let mut header = Header::default();
        for entry in entries {
            let is_list = entry.key == "changes";
            if let (false, Some(item)) = (is_list, entry.items.first()) {
                self.finding(Code::HEADER_LINE, item.span, "line", item.value);
            }
            let value = entry.value.owned();
            match entry.key {
                "title" if header.title.is_none() => header.title = value,
                "description" if header.description.is_none() => header.description = value,
                "changes" if header.changes.is_empty() => {
                    header.changes = entry.items.iter().filter_map(Field::owned).collect();
                    header.changes.extend(value);
                }
                _ => {}
            }
        }
        for field in [&header.title, &header.description].into_iter().flatten() {
            self.unwritten(field);
        }
        header
            .changes
            .iter()
            .for_each(|field| self.unwritten(field));
        header
    }

    /// Tells of words of a value that have yet to be written.
    fn unwritten(&mut self, field: &Field<String>) {
        for range in placeholders(&field.value) {
            let start = field.span.range().start;
            let span = Span::new(start + range.start..start + range.end);
            self.finding(Code::PLACEHOLDER, span, "quote", &field.value[range]);
        }
    }

    fn finding(&mut self, code: Code, span: Span, name: &'static str, value: &str) {
        let finding = Diagnostic::new(code)
            .at(Place::new(&self.source.path, span.range()))
            .arg(name, value);
        self.report.push(finding);
    }
}

impl Field<&str> {
    fn owned(&self) -> Option<Field<String>> {
        (!self.value.is_empty()).then(|| Field {
            value: self.value.to_owned(),
            span: self.span,
        })
    }
}

#[cfg(test)]
mod tests;
