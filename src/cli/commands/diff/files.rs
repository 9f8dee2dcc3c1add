//! Two files of no site.

use std::collections::BTreeMap;
use std::path::Path;

use crate::base::{Digest, Report, Source as SourceText, TreePath};
use crate::diff::record::Source;
use crate::lang::Lang;
use crate::load::ReadFault;
use crate::load::text::decode;
use crate::prose::number::Numbering;
use crate::prose::{Form, Prose, Section, header, parse};
use crate::sys::Failure;
use crate::sys::incoming::{self, Incoming};
use crate::work::Speech;

use crate::work::comparison::{Pair, Text};

use super::{Refusal, language};

/// Reads two files; their language is the one typed, else that of a sealed text, else that of the
/// messages.
///
/// # Errors
/// What the system refused, or inside, why they cannot be compared.
pub(super) fn pair(
    old: &Path,
    new: &Path,
    lang: Option<&str>,
    speech: &Speech,
) -> Result<Result<Pair, Refusal>, Failure> {
    let (old, new) = (Read::file(old)?, Read::file(new)?);
    Ok(compared(old, new, lang, speech))
}

fn compared(
    old: Result<Read, Report>,
    new: Result<Read, Report>,
    typed: Option<&str>,
    speech: &Speech,
) -> Result<Pair, Refusal> {
    let (old, new) = (
        old.map_err(|report| Refusal::Findings(report, None))?,
        new.map_err(|report| Refusal::Findings(report, None))?,
    );
    let lang = match typed {
        Some(typed) => language(typed, speech)?,
        None => new
            .lang
            .or(old.lang)
            .unwrap_or_else(|| speech.lang().clone()),
    };
    Ok(Pair {
        document: None,
        lang,
        old: old.text,
        new: new.text,
        continued: BTreeMap::new(),
        registers: None,
        is_backward: false,
    })
}

struct Read {
    text: Text,
    /// The language that a sealed text names.
    lang: Option<Lang>,
}

impl Read {
    fn file(path: &Path) -> Result<Result<Self, Report>, Failure> {
        let file = incoming::one(path)?;
        let shown = path.display().to_string();
        // A finding names the file; where it stands is no matter to it.
        let names = [shown.as_str(), &file.name, "text.md"];
        let place = names.into_iter().find_map(TreePath::parse);
        Ok(place.map_or_else(
            || Err(Report::new()),
            |place| Self::of(&place, &shown, &file),
        ))
    }

    fn of(place: &TreePath, shown: &str, file: &Incoming) -> Result<Self, Report> {
        let mut report = Report::new();
        let Some(bytes) = &file.bytes else {
            report.push(ReadFault::TooLarge(file.length).finding(place));
            return Err(report);
        };
        let source = decode(place, bytes, &mut report).ok_or(report)?;
        let (prose, lang) = read(&source);
        let file = shown.to_owned();
        Ok(Self {
            text: Text::new(Source::File { file }, Digest::of(bytes), prose.clone()),
            lang,
        })
    }
}

/// Reads a text: a sealed one as such, but for the numbers of its headings, of which the patterns
/// stand in its version's folder: they are words here.
fn read(source: &SourceText) -> (Prose, Option<Lang>) {
    let numbering = Numbering::default();
    let sealed = Form::Sealed(&numbering);
    let (header, body, _) = header::cut(source, sealed);
    if let (Some(facts), Some(title)) = (header.sealed, header.title) {
        let mut prose = parse(source, body, sealed).prose;
        without_numbers(&mut prose.sections);
        return (prose.with_title(&title.value), Some(facts.lang.value));
    }
    let (header, body, _) = header::cut(source, Form::Working);
    let prose = parse(source, body, Form::Working).prose;
    match header::title(source, &header, &prose) {
        (Some(title), _) => (prose.with_title(&title), None),
        (None, _) => (prose, None),
    }
}

fn without_numbers(sections: &mut [Section]) {
    for section in sections {
        section.number = None;
        without_numbers(&mut section.children);
    }
}
