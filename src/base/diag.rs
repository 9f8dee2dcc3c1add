//! Findings: what is wrong, where, and what to do, before it is put into words.
//!
//! A [`Diagnostic`] carries a [`Code`] and typed arguments; the sentences live in
//! `locales/<lang>/findings-*.ftl`, one message per code, with a `.help` attribute.

use std::ops::Range;

use super::{Basis, Code, Date, RuleId, Severity, Span, TreePath, Words};

/// A place in a file of the site.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub path: TreePath,
    /// Bytes in the file's text (without byte order mark), or `(0, 0)` for the file as a whole.
    pub start: u32,
    /// End of the bytes, exclusive.
    pub end: u32,
}

impl Place {
    /// Returns the file as a whole.
    pub fn file(path: &TreePath) -> Self {
        Self {
            path: path.clone(),
            start: 0,
            end: 0,
        }
    }

    /// Returns a range of bytes in a file.
    pub fn new(path: &TreePath, range: Range<usize>) -> Self {
        let Span { start, end } = Span::new(range);
        Self {
            path: path.clone(),
            start,
            end,
        }
    }

    /// Returns the bytes as a range.
    pub fn range(&self) -> Range<u32> {
        self.start..self.end
    }
}

/// A typed argument of a message.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Words quoted as they stand.
    Text(String),
    /// A count, which selects plural forms.
    Number(i64),
    /// A day, written out in the language of the message.
    Date(Date),
    /// Words that come with their translations, said in the language of the message.
    Words(Words),
}

impl From<&str> for Arg {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Arg {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<usize> for Arg {
    fn from(value: usize) -> Self {
        Self::Number(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<Words> for Arg {
    fn from(value: Words) -> Self {
        Self::Words(value)
    }
}

impl From<Date> for Arg {
    fn from(value: Date) -> Self {
        Self::Date(value)
    }
}

/// A second place that explains the first, with the id of its message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Where.
    pub place: Place,
    /// Fluent message id of the note's words, such as `note-first-used-here`.
    pub message: &'static str,
}

/// An edit that mends a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Bytes of the finding's file to replace, ascending and apart, with what replaces them.
    pub edits: Vec<(Range<u32>, String)>,
    /// Whether the edit can be made without asking.
    pub safe: bool,
}

/// One finding, before it is put into words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of finding; its slug is the Fluent message id.
    pub code: Code,
    /// The rule of a pack that it applies, where there is one.
    pub rule: Option<RuleId>,
    /// How grave it is: what its code says, where neither a rule nor the site says otherwise.
    pub severity: Severity,
    /// Where; `None` only where no file can be named.
    pub place: Option<Place>,
    /// Arguments of the message.
    pub args: Vec<(&'static str, Arg)>,
    /// Other places that help to understand it.
    pub notes: Vec<Note>,
    /// How to mend it, if that is certain.
    pub fix: Option<Fix>,
    /// The law, guideline or standard that it rests on, where there is one.
    pub basis: Option<Basis>,
}

impl Diagnostic {
    /// Makes a finding without a place.
    pub fn new(code: Code) -> Self {
        Self {
            code,
            rule: None,
            severity: code.severity(),
            place: None,
            args: Vec::new(),
            notes: Vec::new(),
            fix: None,
            basis: code.basis(),
        }
    }

    /// Sets the rule that it applies and how grave that one says it is.
    #[must_use]
    pub fn by_rule(mut self, rule: RuleId, severity: Severity) -> Self {
        self.rule = Some(rule);
        self.severity = severity;
        self
    }

    /// Returns the name by which it is explained, allowed and denied: its rule's, else its code's.
    pub fn name(&self) -> &str {
        match &self.rule {
            Some(rule) => rule.as_str(),
            None => self.code.slug(),
        }
    }

    /// Sets the place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Adds an argument of the message.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// Adds an argument that may have no words: empty ones become `none`, which messages select.
    #[must_use]
    pub fn arg_or_none(self, name: &'static str, words: impl Into<String>) -> Self {
        let words = words.into();
        let none = words.is_empty();
        self.arg(name, if none { "none".to_owned() } else { words })
    }

    /// Adds a second place.
    #[must_use]
    pub fn note(mut self, place: Place, message: &'static str) -> Self {
        self.notes.push(Note { place, message });
        self
    }

    /// Names what it rests on, where that is not what every finding of its kind does.
    #[must_use]
    pub fn resting_on(mut self, basis: Basis) -> Self {
        self.basis = Some(basis);
        self
    }

    /// Sets an edit that somebody must look at before it is made.
    #[must_use]
    pub fn doubtful_fix(mut self, edits: Vec<(Range<u32>, String)>) -> Self {
        self.fix = Some(Fix { edits, safe: false });
        self
    }

    /// Sets an edit that can be made without asking.
    #[must_use]
    pub fn safe_fix(mut self, edits: Vec<(Range<u32>, String)>) -> Self {
        self.fix = Some(Fix { edits, safe: true });
        self
    }
}

/// All the findings of one run, in the order they were made until [`Report::sorted`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report(Vec<Diagnostic>);

impl Report {
    /// Makes an empty report.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds every finding of `other`.
    pub fn extend(&mut self, other: Report) {
        self.0.extend(other.0);
    }

    /// Returns the findings.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.0.iter()
    }

    /// Returns whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns whether anything found is an error.
    pub fn has_errors(&self) -> bool {
        self.0.iter().any(|d| d.severity == Severity::Error)
    }

    /// Returns the findings by file, place and code, each once.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.0
            .sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
        self.0.dedup();
        self
    }
}

impl From<Diagnostic> for Report {
    fn from(finding: Diagnostic) -> Self {
        Self(vec![finding])
    }
}

impl<'a> IntoIterator for &'a Report {
    type Item = &'a Diagnostic;
    type IntoIter = std::slice::Iter<'a, Diagnostic>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
