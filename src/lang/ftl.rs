//! A Fluent file as facts with places: its entries, and what each of them uses.

use std::ops::Range;

use fluent_syntax::parser;

use super::walk;

/// The words by which CLDR names plural categories.
pub const PLURAL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Open braces and calls at one place: more is not a message, and the parser calls itself for each.
const DEEPEST: usize = 100;

/// A Fluent file as facts.
#[derive(Debug, Default)]
pub struct Facts {
    /// Messages and terms in their order in the file; ids may stand twice.
    pub entries: Vec<Entry>,
    /// What could not be read.
    pub faults: Vec<Fault>,
}

/// A message or term.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The id; a term's begins with `-`.
    pub id: String,
    /// The id's place.
    pub span: Range<usize>,
    /// The value and the attributes, each under its key: `""` for the value.
    pub parts: Vec<(String, Part)>,
}

/// What a value or an attribute uses.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// Variables by name, with the place of each use.
    pub variables: Vec<(String, Range<usize>)>,
    /// Variables that must hold numbers.
    pub counted: Vec<String>,
    /// Messages, terms and functions it refers to.
    pub references: Vec<Reference>,
    /// Lines that look like messages of their own.
    pub swallowed: Vec<Range<usize>>,
    /// Plural categories written as variants of a selector.
    pub plurals: Vec<PluralKey>,
}

/// A mention of another message, a term or a function.
#[derive(Debug, Clone)]
pub struct Reference {
    /// `id`, `id.attribute`, `-term` or `FUNCTION`.
    pub name: String,
    /// Its kind.
    pub kind: ReferenceKind,
    /// Names of the arguments handed on; for terms.
    pub given: Vec<String>,
    /// Its place.
    pub span: Range<usize>,
}

/// The kinds of references.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceKind {
    /// A message or one of its attributes.
    Message,
    /// A term or one of its attributes.
    Term,
    /// A function.
    Function,
}

/// A plural category written as a variant.
#[derive(Debug, Clone)]
pub struct PluralKey {
    /// The category.
    pub category: String,
    /// Whether the selector is `PLURAL(…)`, which knows the newest rules.
    pub by_function: bool,
    /// Its place.
    pub span: Range<usize>,
}

/// Something that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub span: Range<usize>,
    /// The word by which the finding's sentence chooses its form.
    pub reason: &'static str,
}

/// Reads a Fluent file; what cannot be read is left out of the entries and told in the faults.
pub fn read(text: &str) -> Facts {
    if let Some(at) = too_deep(text) {
        let fault = Fault {
            span: at..at + 1,
            reason: "depth",
        };
        return Facts {
            entries: Vec::new(),
            faults: vec![fault],
        };
    }
    let (tree, errors) = match parser::parse(text) {
        Ok(tree) => (tree, Vec::new()),
        Err(found) => found,
    };
    let mut facts = Facts::default();
    facts
        .faults
        .extend(errors.iter().map(|error| fault(text, error)));
    walk::entries(text, &tree, &mut facts);
    facts
}

impl Facts {
    /// Returns whether the file holds what could bring Fluent down.
    pub fn is_dangerous(&self) -> bool {
        let fatal = |fault: &Fault| matches!(fault.reason, "depth" | "number");
        self.faults.iter().any(fatal)
    }
}

impl Entry {
    /// Returns whether it is a term, which only other messages can read.
    pub fn is_term(&self) -> bool {
        self.id.starts_with('-')
    }

    /// Returns the names under which its parts are asked for: `id` and `id.attribute`.
    pub fn keys(&self) -> impl Iterator<Item = String> + '_ {
        self.parts.iter().map(|(key, _)| self.key(key))
    }

    /// Returns the name under which the part is asked for.
    pub fn key(&self, part: &str) -> String {
        if part.is_empty() {
            self.id.clone()
        } else {
            format!("{}.{part}", self.id)
        }
    }
}

/// Returns the place of a brace or call that opens far too deep.
///
/// Braces are never counted anew: inside a placeable a line may begin like a message.
fn too_deep(text: &str) -> Option<usize> {
    let (mut braces, mut calls) = (0_usize, 0_usize);
    let (mut before, mut comment) = (b'\n', false);
    for (at, byte) in text.bytes().enumerate() {
        comment = (comment && before != b'\n') || (before == b'\n' && byte == b'#');
        let in_call = braces > 0 && (before.is_ascii_uppercase() || before == b'_');
        match byte {
            _ if comment => {}
            b'{' => braces += 1,
            b'}' => braces = braces.saturating_sub(1),
            b'(' if in_call => calls += 1,
            b')' => calls = calls.saturating_sub(1),
            _ => {}
        }
        if braces + calls > DEEPEST {
            return Some(at);
        }
        before = byte;
    }
    None
}

/// Returns a parser's error at a place that helps.
///
/// For an unclosed brace the parser points at the entry that follows, so the place is cut to the
/// first line of what it could not read wherever it points outside.
fn fault(text: &str, error: &parser::ParserError) -> Fault {
    let junk = error.slice.clone().unwrap_or_else(|| error.pos.clone());
    let junk = junk.start.min(text.len())..junk.end.min(text.len());
    let body = text.get(junk.clone()).unwrap_or_default();
    let start = junk.start + (body.len() - body.trim_start().len());
    let first_line = text
        .get(start..)
        .map_or("", |t| t.lines().next().unwrap_or(""));
    let inside = error.pos.start > start && error.pos.start < junk.start + body.trim_end().len();
    let span = if inside {
        text.floor_char_boundary(error.pos.start)..text.ceil_char_boundary(error.pos.end)
    } else {
        start..start + first_line.len()
    };
    Fault {
        span,
        reason: reason(&error.kind),
    }
}

fn reason(kind: &parser::ErrorKind) -> &'static str {
    use parser::ErrorKind as K;
    match kind {
        K::ExpectedToken('}') | K::UnbalancedClosingBrace => "brace",
        K::ExpectedToken('=') => "equals",
        K::ExpectedMessageField { .. } | K::ExpectedTermField { .. } | K::MissingValue => "empty",
        K::MissingDefaultVariant | K::MultipleDefaultVariants => "default",
        K::UnterminatedStringLiteral
        | K::UnknownEscapeSequence(_)
        | K::InvalidUnicodeEscapeSequence(_) => "quote",
        K::ExpectedToken(_)
        | K::ExpectedCharRange { .. }
        | K::ForbiddenCallee
        | K::MessageReferenceAsSelector
        | K::TermReferenceAsSelector
        | K::MessageAttributeAsSelector
        | K::TermAttributeAsPlaceable
        | K::PositionalArgumentFollowsNamed
        | K::DuplicatedNamedArgument(_)
        | K::ExpectedInlineExpression
        | K::ExpectedSimpleExpressionAsSelector
        | K::ExpectedLiteral => "other",
    }
}
