//! The walk over Fluent's tree that gathers what each message uses, with places.
//!
//! The tree has no positions, but its slices borrow from the source, so a slice's address gives its
//! place.

use std::ops::Range;

use fluent_syntax::ast::{
    CallArguments, Entry as Node, Expression, InlineExpression, Pattern, PatternElement, Resource,
    Variant, VariantKey,
};

use super::ftl::{
    Entry, Facts, Fault, PLURAL_CATEGORIES, Part, PluralKey, Reference, ReferenceKind,
};

/// Digits after the point beyond which Fluent's plural arithmetic overflows.
const MOST_FRACTION_DIGITS: usize = 9;

/// Adds the entries of a tree read from `text` to its facts.
pub(super) fn entries(text: &str, tree: &Resource<&str>, facts: &mut Facts) {
    let mut reader = Reader {
        text,
        faults: Vec::new(),
    };
    let entries = tree.body.iter().filter_map(|node| reader.entry(node));
    facts.entries.extend(entries);
    facts.faults.extend(reader.faults);
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
        let by_function = matches!(selector, InlineExpression::FunctionReference { id, .. } if id.name == "PLURAL");
        let mut counts = false;
        let mut plurals = Vec::new();
        for variant in variants {
            match &variant.key {
                VariantKey::NumberLiteral { value } => {
                    self.number(value);
                    counts = true;
                }
                VariantKey::Identifier { name } if PLURAL_CATEGORIES.contains(name) => {
                    counts |= *name != "other";
                    // The default is chosen wherever no other is, whatever its name.
                    if !variant.default {
                        plurals.push(PluralKey {
                            category: (*name).to_owned(),
                            by_function,
                            span: self.span(name),
                        });
                    }
                }
                VariantKey::Identifier { .. } => {}
            }
        }
        if !counts {
            // `[other]` beside words is a word like them.
            return;
        }
        part.plurals.extend(plurals);
        if let InlineExpression::VariableReference { id } = selector {
            part.counted.push(id.name.to_owned());
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
