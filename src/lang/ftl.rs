//! A Fluent file as facts with places: its entries, and what each of them uses.
//!
//! Fluent's tree has no positions, but its slices borrow from the source, so a slice's address
//! gives its place.

use std::ops::Range;

use fluent_syntax::ast::{
    CallArguments, Entry as Node, Expression, InlineExpression, Pattern, PatternElement, Variant,
    VariantKey,
};
use fluent_syntax::parser;

/// The words by which CLDR names plural categories.
pub const PLURAL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Open braces and calls at one place: more is not a message, and the parser calls itself for each.
const DEEPEST: usize = 100;

/// Digits after the point beyond which Fluent's plural arithmetic overflows.
const MOST_FRACTION_DIGITS: usize = 9;

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
    let mut reader = Reader {
        text,
        faults: errors.iter().map(|error| fault(text, error)).collect(),
    };
    let entries = tree.body.iter().filter_map(|n| reader.entry(n)).collect();
    Facts {
        entries,
        faults: reader.faults,
    }
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

struct Reader<'s> {
    text: &'s str,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    fn span(&self, slice: &str) -> Range<usize> {
        let start = (slice.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        let start = start.min(self.text.len());
        start..(start + slice.len()).min(self.text.len())
    }

    fn entry(&mut self, node: &Node<&str>) -> Option<Entry> {
        let (id, name, value, attributes) = match node {
            Node::Message(m) => (
                m.id.name.to_owned(),
                m.id.name,
                m.value.as_ref(),
                &m.attributes,
            ),
            Node::Term(t) => (
                format!("-{}", t.id.name),
                t.id.name,
                Some(&t.value),
                &t.attributes,
            ),
            Node::Comment(_)
            | Node::GroupComment(_)
            | Node::ResourceComment(_)
            | Node::Junk { .. } => return None,
        };
        let mut parts = Vec::new();
        if let Some(value) = value {
            parts.push((String::new(), self.part(value)));
        }
        for attribute in attributes {
            parts.push((attribute.id.name.to_owned(), self.part(&attribute.value)));
        }
        let mut span = self.span(name);
        span.start -= usize::from(id.starts_with('-'));
        Some(Entry { id, span, parts })
    }

    fn part(&mut self, pattern: &Pattern<&str>) -> Part {
        let mut part = Part::default();
        self.pattern(pattern, &mut part);
        part
    }

    fn pattern(&mut self, pattern: &Pattern<&str>, part: &mut Part) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.line(value, part),
                PatternElement::Placeable { expression } => self.expression(expression, part),
            }
        }
    }

    /// Notes a line that Fluent took as words although it looks like a message or an attribute.
    fn line(&self, value: &str, part: &mut Part) {
        let span = self.span(value);
        let before = &self.text[..span.start];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let first = before[line_start..].trim().is_empty();
        if first && looks_like_message(value) {
            let words = value.trim_end();
            let lead = words.len() - words.trim_start().len();
            part.swallowed
                .push(span.start + lead..span.start + words.len());
        }
    }

    fn expression(&mut self, expression: &Expression<&str>, part: &mut Part) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, part),
            Expression::Select { selector, variants } => {
                self.inline(selector, part);
                self.selector(selector, variants, part);
                for variant in variants {
                    self.pattern(&variant.value, part);
                }
            }
        }
    }

    fn selector(
        &mut self,
        selector: &InlineExpression<&str>,
        variants: &[Variant<&str>],
        part: &mut Part,
    ) {
        let mut plain = None;
        let mut by_function = false;
        match selector {
            InlineExpression::VariableReference { id } => plain = Some(id.name),
            InlineExpression::FunctionReference { id, .. } => by_function = id.name == "PLURAL",
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. }
            | InlineExpression::Placeable { .. } => {}
        }
        let mut counts = false;
        for variant in variants {
            match &variant.key {
                VariantKey::NumberLiteral { value } => {
                    self.number(value);
                    counts = true;
                }
                VariantKey::Identifier { name } if PLURAL_CATEGORIES.contains(name) => {
                    counts |= *name != "other";
                    part.plurals.push(PluralKey {
                        category: (*name).to_owned(),
                        by_function,
                        span: self.span(name),
                    });
                }
                VariantKey::Identifier { .. } => {}
            }
        }
        if let Some(name) = plain.filter(|_| counts) {
            part.counted.push(name.to_owned());
        }
        if !counts {
            // `[other]` beside words is a word like them.
            let places: Vec<_> = variants.iter().map(|v| self.key_span(&v.key)).collect();
            part.plurals.retain(|key| !places.contains(&key.span));
        }
    }

    fn key_span(&self, key: &VariantKey<&str>) -> Range<usize> {
        match key {
            VariantKey::Identifier { name } => self.span(name),
            VariantKey::NumberLiteral { value } => self.span(value),
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, part: &mut Part) {
        match inline {
            InlineExpression::StringLiteral { .. } => {}
            InlineExpression::NumberLiteral { value } => self.number(value),
            InlineExpression::VariableReference { id } => {
                let span = self.span(id.name);
                let span = span.start.saturating_sub(1)..span.end;
                part.variables.push((id.name.to_owned(), span));
            }
            InlineExpression::Placeable { expression } => self.expression(expression, part),
            InlineExpression::MessageReference { id, attribute } => {
                let attribute = attribute.as_ref().map(|a| a.name);
                self.reference(ReferenceKind::Message, id.name, attribute, None, part);
            }
            InlineExpression::TermReference {
                id,
                attribute,
                arguments,
            } => {
                let attribute = attribute.as_ref().map(|a| a.name);
                let arguments = arguments.as_ref();
                self.reference(ReferenceKind::Term, id.name, attribute, arguments, part);
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let first = arguments.positional.first();
                if let Some(InlineExpression::VariableReference { id }) = first {
                    part.counted.push(id.name.to_owned());
                }
                let arguments = Some(arguments);
                self.reference(ReferenceKind::Function, id.name, None, arguments, part);
            }
        }
    }

    fn reference(
        &mut self,
        kind: ReferenceKind,
        name: &str,
        attribute: Option<&str>,
        arguments: Option<&CallArguments<&str>>,
        part: &mut Part,
    ) {
        let dash = if kind == ReferenceKind::Term { "-" } else { "" };
        let mut span = self.span(name);
        span.start = span.start.saturating_sub(dash.len());
        let mut full = format!("{dash}{name}");
        if let Some(attribute) = attribute {
            full = format!("{full}.{attribute}");
            span.end = self.span(attribute).end;
        }
        let mut given = Vec::new();
        if let Some(arguments) = arguments {
            for positional in &arguments.positional {
                self.inline(positional, part);
            }
            for named in &arguments.named {
                self.inline(&named.value, part);
                given.push(named.name.name.to_owned());
            }
        }
        part.references.push(Reference {
            name: full,
            kind,
            given,
            span,
        });
    }

    fn number(&mut self, literal: &str) {
        let fraction = literal.split_once('.').map_or("", |(_, fraction)| fraction);
        if fraction.len() > MOST_FRACTION_DIGITS || literal.len() > 2 * MOST_FRACTION_DIGITS {
            self.faults.push(Fault {
                span: self.span(literal),
                reason: "number",
            });
        }
    }
}

/// Returns whether a line of words reads like `= words`, `name = words` or `.name = words`.
fn looks_like_message(line: &str) -> bool {
    let Some((name, rest)) = line.split_once('=') else {
        return false;
    };
    let name = name.trim();
    let name = name.strip_prefix(['.', '-']).unwrap_or(name);
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    name.chars().all(plain) && (rest.is_empty() || rest.starts_with([' ', '\n', '\r']))
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
