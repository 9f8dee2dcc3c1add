//! Working text → sealed text, by replacing spans of the source.
//!
//! Every byte the editor typed stays, but for what must be said outright in a text that nobody
//! resolves again: the header, the title's line, comments, headings' numbers, values, references.
//! The result is then parsed again and compared with the working tree in which the same values and
//! references were put: a sealed text that would read otherwise is refused, whatever the reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Code, Date, Diagnostic, DocumentId, Place, Report, SectionId, Span};
use crate::lang::Lang;
use crate::model::WorkingText;
use crate::prose::number::Numbering;
use crate::prose::{Inline, InlineKind, Number, Prose, Section, Target, canon, walk};
use crate::value::{Printed, is_component};

use super::exact;
use super::header::{self, Identity};
use super::register;
use super::source::{self, Edit};

/// A sealed text before it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedDraft {
    /// The whole file.
    pub text: String,
    /// Its title.
    pub title: String,
}

/// Words, or why there are none; a finding without a place gets that of what was to be resolved.
pub type Answer = Result<String, Box<Diagnostic>>;

/// What a working text is resolved with.
pub struct Context<'a> {
    /// Which text it becomes.
    pub identity: Identity,
    /// The numbering of its headings.
    pub numbering: &'a Numbering,
    /// The words of an expression, `publisher.name`, that stands at these bytes.
    pub value: &'a dyn Fn(&str, Span) -> Answer,
    /// What a component, which stands at these bytes, prints.
    pub component: &'a dyn Fn(&str, Span) -> Result<Printed, Report>,
    /// Another document as it is in force on the version's effective date.
    pub sibling: &'a dyn Fn(&DocumentId) -> Result<Sibling, Box<Diagnostic>>,
    /// The words, in a language, of a reference to another document: its section's number and its
    /// title.
    pub phrase: &'a dyn Fn(&Lang, &Number, &str) -> Answer,
}

/// Another document, in the language of the text that refers to it where it has that language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sibling {
    /// The version in force.
    pub version: Date,
    /// The language of its title: the text's own, or that of its authentic text.
    pub lang: Lang,
    /// Its title.
    pub title: String,
    /// Its sections with their numbers.
    pub sections: BTreeMap<SectionId, Option<Number>>,
}

/// What stands in the place of an inline that had to be resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Filling {
    /// A value's words.
    Value(String),
    /// A reference's words, their language where it is not the text's, and where it leads.
    Reference(String, Option<Lang>, Target),
    /// The target of a link that keeps its words.
    Target(Target),
    /// A register in the place of the paragraph with this span.
    Register(Span, Printed),
}

pub(super) type Fillings = BTreeMap<Span, Filling>;

/// Returns the sealed text of a working text, a pure function of what it is given.
///
/// # Errors
/// Returns why it cannot be sealed: values and references that cannot be resolved, or
/// [`Code::PUBLISH_NOT_EXACT`].
pub fn resolve(working: &WorkingText, context: &Context<'_>) -> Result<SealedDraft, Report> {
    let fillings = fillings(working, context)?;
    let prose = filled(&working.prose, &fillings);
    let title = prose
        .title
        .as_deref()
        .map_or_else(|| working.title.clone(), canon::plain);
    let description = working.description.as_deref();
    let mut text = header::write(&context.identity, &title, description);
    text.push('\n');
    text.push_str(&source::body(working, edits(&working.prose, &fillings)));
    exact::compare(working, &prose, &text, context.numbering)?;
    Ok(SealedDraft { text, title })
}

/// Returns a working tree with its values and references in words, as readers would see it.
///
/// # Errors
/// Returns what cannot be resolved.
pub fn tree(working: &WorkingText, context: &Context<'_>) -> Result<Prose, Report> {
    let fillings = fillings(working, context)?;
    Ok(filled(&working.prose, &fillings))
}

/// Works out every value and reference of a text, once.
fn fillings(working: &WorkingText, context: &Context<'_>) -> Result<Fillings, Report> {
    let mut report = Report::new();
    let mut fillings = registers(working, context, &mut report);
    let printed: BTreeSet<Span> = fillings.keys().copied().collect();
    walk::inlines(&working.prose, &mut |inline| {
        if printed.contains(&inline.span) {
            return;
        }
        match fill(inline, &working.prose, context) {
            Ok(None) => {}
            Ok(Some(filling)) => {
                fillings.insert(inline.span, filling);
            }
            Err(finding) => {
                let here = || Place::new(&working.path, inline.span.range());
                let place = finding.place.clone().unwrap_or_else(here);
                report.push(finding.at(place));
            }
        }
    });
    if report.is_empty() {
        Ok(fillings)
    } else {
        Err(report)
    }
}

/// Works out the components of a text, each alone in its paragraph.
fn registers(working: &WorkingText, context: &Context<'_>, report: &mut Report) -> Fillings {
    let mut fillings = Fillings::new();
    for (paragraph, inline) in walk::alone(&working.prose) {
        let InlineKind::Value(expression) = &inline.kind else {
            continue;
        };
        if !is_component(expression) {
            continue;
        }
        match (context.component)(expression, inline.span) {
            Ok(printed) => {
                fillings.insert(inline.span, Filling::Register(paragraph, printed));
            }
            Err(found) => report.extend(found),
        }
    }
    fillings
}

fn fill(
    inline: &Inline,
    prose: &Prose,
    context: &Context<'_>,
) -> Result<Option<Filling>, Box<Diagnostic>> {
    match &inline.kind {
        InlineKind::Value(expression) => {
            let words = (context.value)(expression, inline.span)?;
            Ok(Some(Filling::Value(super::escape::one_line(&words))))
        }
        InlineKind::Reference(target) => reference(target, prose, context).map(Some),
        InlineKind::Link {
            to:
                Target::Document {
                    document,
                    version: None,
                    section,
                },
            ..
        } => {
            let sibling = (context.sibling)(document)?;
            if let Some(id) = section {
                sibling.number(document, id)?;
            }
            let target = sibling.target(document, section.as_ref());
            Ok(Some(Filling::Target(target)))
        }
        InlineKind::Link { .. }
        | InlineKind::Text(_)
        | InlineKind::Code(_)
        | InlineKind::Emphasis(_)
        | InlineKind::Strong(_)
        | InlineKind::Strike(_)
        | InlineKind::Redacted(_)
        | InlineKind::Caption { .. }
        | InlineKind::Foreign { .. }
        | InlineKind::FootnoteMark(_)
        | InlineKind::SoftBreak
        | InlineKind::HardBreak => Ok(None),
    }
}

fn reference(
    target: &Target,
    prose: &Prose,
    context: &Context<'_>,
) -> Result<Filling, Box<Diagnostic>> {
    match target {
        Target::Address(address) => Ok(Filling::Reference(address.clone(), None, target.clone())),
        Target::Section(id) => {
            let section = prose.section(id);
            let section = section.ok_or_else(|| unknown(id))?;
            let number = section.number.as_ref().ok_or_else(|| unnumbered(section))?;
            Ok(Filling::Reference(number.to_string(), None, target.clone()))
        }
        Target::Document {
            document, section, ..
        } => {
            let sibling = (context.sibling)(document)?;
            let words = match section {
                None => sibling.title.clone(),
                Some(id) => {
                    let number = sibling.number(document, id)?;
                    let lacking = || sibling.lacks("number", document, id);
                    let number = number.as_ref().ok_or_else(lacking)?;
                    (context.phrase)(&sibling.lang, number, &sibling.title)?
                }
            };
            let target = sibling.target(document, section.as_ref());
            let words = super::escape::one_line(&words);
            let foreign = Some(sibling.lang).filter(|lang| *lang != context.identity.lang);
            Ok(Filling::Reference(words, foreign, target))
        }
    }
}

impl Sibling {
    fn number(
        &self,
        document: &DocumentId,
        id: &SectionId,
    ) -> Result<&Option<Number>, Box<Diagnostic>> {
        let found = self.sections.get(id);
        found.ok_or_else(|| self.lacks("section", document, id))
    }

    fn lacks(&self, fault: &str, document: &DocumentId, id: &SectionId) -> Box<Diagnostic> {
        let finding = Diagnostic::new(Code::REFERENCE_NOT_IN_FORCE)
            .arg("fault", fault)
            .arg("document", document.as_str())
            .arg("title", self.title.as_str())
            .arg("id", id.as_str());
        Box::new(finding.arg("date", self.version))
    }

    fn target(&self, document: &DocumentId, section: Option<&SectionId>) -> Target {
        Target::Document {
            document: document.clone(),
            version: Some(self.version),
            section: section.cloned(),
        }
    }
}

fn unknown(id: &SectionId) -> Box<Diagnostic> {
    let finding = Diagnostic::new(Code::REFERENCE_UNKNOWN);
    Box::new(finding.arg("id", id.as_str()).arg("suggestion", "none"))
}

fn unnumbered(section: &Section) -> Box<Diagnostic> {
    let id = section.id.as_ref().map_or("", |id| id.as_str());
    let target = format!("#{id}");
    let finding = Diagnostic::new(Code::REFERENCE_UNNUMBERED).arg("target", target);
    Box::new(finding.arg("heading", canon::plain(&section.heading)))
}

/// Returns the tree with the fillings in place.
fn filled(prose: &Prose, fillings: &Fillings) -> Prose {
    let mut prose = prose.clone();
    walk::map(&mut prose, &mut |inline| {
        let Some(filling) = fillings.get(&inline.span) else {
            return inline;
        };
        let span = inline.span;
        let kind = match (inline.kind, filling) {
            (InlineKind::Value(_), Filling::Value(words)) => InlineKind::Text(words.clone()),
            (InlineKind::Reference(_), Filling::Reference(words, lang, to)) => InlineKind::Link {
                to: to.clone(),
                words: in_language(words, lang.as_ref(), span),
            },
            (InlineKind::Link { words, .. }, Filling::Target(to)) => InlineKind::Link {
                to: to.clone(),
                words,
            },
            (other, _) => other,
        };
        Inline { kind, span }
    });
    let registers = fillings.values().filter_map(|filling| match filling {
        Filling::Register(paragraph, printed) => Some((*paragraph, printed)),
        Filling::Value(_) | Filling::Reference(..) | Filling::Target(_) => None,
    });
    let registers: BTreeMap<Span, &Printed> = registers.collect();
    walk::replace(&mut prose, &mut |block| match registers.get(&block.span) {
        Some(printed) => register::blocks(printed, block.span),
        None => vec![block],
    });
    prose
}

/// Returns what replaces which bytes of the working source, in any order.
fn edits(prose: &Prose, fillings: &Fillings) -> Vec<Edit> {
    let mut edits: Vec<Edit> = prose.comments.iter().copied().map(Edit::Comment).collect();
    edits.extend(prose.title_span.map(Edit::Title));
    for section in prose.all_sections() {
        edits.extend(source::heading(section));
    }
    walk::inlines(prose, &mut |inline| {
        edits.extend(fillings.get(&inline.span).map(|filling| match filling {
            Filling::Value(words) => Edit::Words(inline.span, words.clone()),
            Filling::Reference(words, lang, to) => {
                Edit::Link(inline.span, words.clone(), lang.clone(), to.clone())
            }
            Filling::Target(to) => Edit::Target(inline.clone(), to.clone()),
            Filling::Register(paragraph, printed) => {
                Edit::Register(*paragraph, register::markdown(printed))
            }
        }));
    });
    edits
}

/// Returns words as inlines, marked where they are in another language.
fn in_language(words: &str, lang: Option<&Lang>, span: Span) -> Vec<Inline> {
    let text = Inline {
        kind: InlineKind::Text(words.to_owned()),
        span,
    };
    let Some(lang) = lang.cloned() else {
        return vec![text];
    };
    let words = vec![text];
    vec![Inline {
        kind: InlineKind::Foreign { lang, words },
        span,
    }]
}
