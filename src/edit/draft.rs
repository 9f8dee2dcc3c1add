//! Counsel's file in the place of a working text, as an edit.

use std::sync::Arc;

use crate::base::{Code, Date, Diagnostic, Digest, Report, Salt, Source, TreePath};
use crate::import::draft::{Draft, Old, restore};
use crate::import::{Difference, Reading, compare_words, words_of};
use crate::lang::Lang;
use crate::model::{Document, VersionId, WorkingText};
use crate::prose::number::number;
use crate::prose::{Form, Prose, header, parse};
use crate::seal::header::Identity;
use crate::seal::text::{Materials, identity, in_words, seal};

use super::publish::Inputs;
use super::{Change, Edits};

/// What bringing a file back would write.
#[derive(Debug, Clone, Default)]
pub struct Drafted {
    /// The working text's file.
    pub edits: Edits,
    /// The working text with what was restored and what was not.
    pub draft: Draft,
    /// Where its words, once values and references are words, are not those of the file.
    pub differences: Vec<Difference>,
    /// What keeps it from being written, or was found in it.
    pub report: Report,
}

/// Makes counsel's file the working text of a language.
///
/// What it is matched with is the working text as it stands, which holds ids, references and
/// values of the version in force with all that was prepared since; where there is none, the
/// source of the version last published.
pub fn draft(
    from: Inputs<'_>,
    document: &Document,
    lang: &Lang,
    reading: Reading,
    today: Date,
) -> Drafted {
    let mut drafted = Drafted::default();
    let old = document.working.get(lang).cloned();
    let old = old.or_else(|| last_source(from, document, lang).map(Arc::new));
    let path = TreePath::parse(&format!("content/{}/{lang}.md", document.id));
    let (Some(old), Some(path)) = (old, path) else {
        let finding = Diagnostic::new(Code::IMPORT_LANGUAGE)
            .arg("fault", "draft")
            .arg("language", lang.as_str());
        drafted.report.push(finding);
        return drafted;
    };
    let old_words = match resolved(from, document, lang, &old, today) {
        Ok(prose) => prose,
        Err(faults) => {
            drafted.report.extend(faults);
            return drafted;
        }
    };
    let file_words = reading.words.clone();
    let old_text = Old {
        working: &old,
        in_words: &old_words,
        lang,
    };
    drafted.draft = restore(reading, old_text);
    let new = working(document, lang, &path, &drafted.draft.source);
    if let Ok(prose) = resolved(from, document, lang, &new, today) {
        let title = drafted.draft.title.as_deref();
        let text = words_of(&prose, title);
        let repairs = &drafted.draft.repairs;
        drafted.differences = compare_words(&file_words, &text, title, repairs);
    }
    drafted.edits = change(from, path, &drafted.draft.source);
    drafted
}

fn change(from: Inputs<'_>, path: TreePath, text: &str) -> Edits {
    let bytes = text.as_bytes().to_vec();
    let change = match from.tree.bytes(&path) {
        Ok(old) => Change::Replace {
            was: Digest::of(&old),
            path,
            bytes,
        },
        Err(_) => Change::Add { path, bytes },
    };
    Edits {
        changes: vec![change],
    }
}

/// Returns the working source of the version last published.
fn last_source(from: Inputs<'_>, document: &Document, lang: &Lang) -> Option<WorkingText> {
    let version = document.versions.last()?;
    let folder = VersionId {
        document: document.id.clone(),
        effective: version.effective,
    };
    let path = TreePath::parse(&format!("{}/source/{lang}.md", folder.folder()))?;
    let source = from.tree.text(&path, &mut Report::new())?;
    Some(working(document, lang, &path, &source.text))
}

fn working(document: &Document, lang: &Lang, path: &TreePath, text: &str) -> WorkingText {
    let source = Source {
        path: path.clone(),
        text: text.to_owned(),
    };
    let (header, body, _) = header::cut(&source, Form::Working);
    let mut prose = parse(&source, body, Form::Working).prose;
    number(&mut prose.sections, &document.numbering(lang));
    let (title, _) = header::title(&source, &header, &prose);
    WorkingText {
        path: path.clone(),
        body,
        title: title.unwrap_or_default(),
        description: header.description.map(|field| field.value),
        changes: Vec::new(),
        prose,
        source: source.text,
    }
}

/// Returns the sealed text that a working text would become were it published on `today`, without
/// a salt of its own.
///
/// # Errors
/// What keeps it from being sealed.
pub fn sealed(
    from: Inputs<'_>,
    document: &Document,
    lang: &Lang,
    text: &WorkingText,
    today: Date,
) -> Result<String, Report> {
    let draft = with_materials(from, document, lang, today, |identity, materials| {
        seal(text, identity, materials)
    });
    draft.map(|draft| draft.text)
}

fn resolved(
    from: Inputs<'_>,
    document: &Document,
    lang: &Lang,
    text: &WorkingText,
    today: Date,
) -> Result<Prose, Report> {
    with_materials(from, document, lang, today, |identity, materials| {
        in_words(text, identity, materials)
    })
}

/// Makes something of a text with what it would be sealed with on `today`.
fn with_materials<T>(
    from: Inputs<'_>,
    document: &Document,
    lang: &Lang,
    today: Date,
    then: impl FnOnce(Identity, &Materials<'_>) -> Result<T, Report>,
) -> Result<T, Report> {
    let Some(publisher) = from.site.publishers.get(&document.publisher) else {
        return Err(super::publish::nothing(&document.id));
    };
    let materials = Materials {
        site: from.site,
        tree: from.tree,
        catalog: from.catalog,
        publisher,
        registers: &from.site.registers,
        numbering: &document.numbering(lang),
        together: &[],
    };
    // The salt of a text that is never sealed.
    let salt = Salt::new([0; 16]);
    let identity = identity(&document.id, today, lang, &document.authentic, salt);
    then(identity, &materials)
}
