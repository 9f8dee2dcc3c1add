//! What was found, file by file, with its place, the lines it is about, and what to do.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::base::{Diagnostic, DocumentId, Severity, TreePath};
use crate::lang::Lang;
use crate::render::screen::ScreenFault;
use crate::work::{Excerpts, Subject};

use super::address::{Filter, Screen};
use super::found::{Found, found};
use super::{Desk, frame, opening};

#[derive(Serialize)]
struct View {
    /// The program in which files are opened.
    editor: Option<String>,
    weights: Vec<Choice>,
    documents: Vec<Choice>,
    tongues: Vec<Choice>,
    /// Where each duty is shown with what meets it: those of the document that is chosen.
    duties: String,
    shown: String,
    files: Vec<FileView>,
}

/// A link that shows other findings.
#[derive(Serialize)]
struct Choice {
    href: String,
    name: String,
    /// The language of the name, where it is not that of the editor.
    lang: Option<String>,
    count: usize,
    is_here: bool,
}

/// A file with what was found in it.
#[derive(Serialize)]
struct FileView {
    /// None for what concerns no single file.
    name: Option<String>,
    /// The screen on which these findings stand beside the paragraphs.
    text: Option<String>,
    found: Vec<Found>,
}

/// Returns the screen of the findings that are meant.
pub(super) fn show(desk: &Desk<'_>, filter: &Filter) -> Result<String, ScreenFault> {
    let meant = |finding: &&Diagnostic| is_meant(filter, finding);
    let meant: Vec<&Diagnostic> = desk.moment.findings.iter().filter(meant).collect();
    let args = [
        ("shown", meant.len().into()),
        ("all", desk.moment.findings.iter().count().into()),
    ];
    let shown = desk.speech.say("desk-findings-shown", &args);
    let view = View {
        editor: opening::editor(desk).map(|editor| editor.program().to_owned()),
        weights: weights(desk, filter),
        documents: documents(desk, filter),
        tongues: languages(desk, filter),
        duties: duties(filter).path(),
        shown,
        files: files(desk, &meant),
    };
    let screen = Screen::Findings(filter.clone());
    frame::fill(desk, &screen, "desk-findings", view)
}

fn duties(filter: &Filter) -> Screen {
    match &filter.document {
        Some(document) => Screen::duties(document, None),
        None => Screen::Coverage(None),
    }
}

fn is_meant(filter: &Filter, finding: &Diagnostic) -> bool {
    let subject = subject(finding);
    let is_about = |wanted: &DocumentId| {
        let is_it = |subject: &Subject| &subject.document == wanted;
        subject.as_ref().is_some_and(is_it)
    };
    let is_in = |wanted: &Lang| {
        let lang = subject.as_ref().and_then(|subject| subject.lang.as_ref());
        lang == Some(wanted)
    };
    let severity = finding.severity;
    filter.weight.is_none_or(|wanted| wanted == severity)
        && filter.document.as_ref().is_none_or(is_about)
        && filter.lang.as_ref().is_none_or(is_in)
}

fn subject(finding: &Diagnostic) -> Option<Subject> {
    Subject::of(&finding.place.as_ref()?.path)
}

fn count(desk: &Desk<'_>, filter: &Filter) -> usize {
    let findings = desk.moment.findings.iter();
    findings.filter(|finding| is_meant(filter, finding)).count()
}

/// Makes the link to a filter.
fn choice(desk: &Desk<'_>, here: &Filter, to: Filter, name: (String, Option<&Lang>)) -> Choice {
    Choice {
        count: count(desk, &to),
        is_here: *here == to,
        href: Screen::Findings(to).path(),
        name: name.0,
        lang: name.1.map(Lang::to_string),
    }
}

fn weights(desk: &Desk<'_>, filter: &Filter) -> Vec<Choice> {
    let names = [
        (None, "desk-all"),
        (Some(Severity::Error), "desk-errors"),
        (Some(Severity::Warning), "desk-warnings"),
        (Some(Severity::Question), "desk-questions"),
        (Some(Severity::Advice), "desk-advice"),
    ];
    let choices = names.map(|(weight, name)| {
        let to = Filter {
            weight,
            ..filter.clone()
        };
        choice(desk, filter, to, (desk.speech.say(name, &[]), None))
    });
    choices.into()
}

fn documents(desk: &Desk<'_>, filter: &Filter) -> Vec<Choice> {
    let Some(site) = desk.moment.opened.site.as_deref() else {
        return Vec::new();
    };
    let to = |document: Option<&DocumentId>| Filter {
        weight: filter.weight,
        document: document.cloned(),
        lang: None,
    };
    let is_of = |choice: &Choice, id: Option<&DocumentId>| {
        choice.is_here || id.is_some() && filter.document.as_ref() == id
    };
    let all = (None, desk.speech.say("desk-all-documents", &[]), None);
    let each = site.documents.iter().map(|document| {
        let text = document.working_for(desk.lang());
        let lang = text
            .map(|(lang, _)| lang)
            .filter(|lang| *lang != desk.lang());
        (Some(&document.id), desk.title(document), lang)
    });
    let choices = std::iter::once(all).chain(each).map(|(id, name, lang)| {
        let mut choice = choice(desk, filter, to(id), (name, lang));
        choice.is_here = is_of(&choice, id);
        choice
    });
    choices.collect()
}

/// Returns the languages of the document that is chosen, in which something was found.
fn languages(desk: &Desk<'_>, filter: &Filter) -> Vec<Choice> {
    let (Some(site), Some(document)) = (desk.moment.opened.site.as_deref(), &filter.document)
    else {
        return Vec::new();
    };
    let subjects = desk.moment.findings.iter().filter_map(subject);
    let subjects = subjects.filter(|subject| &subject.document == document);
    let found: BTreeSet<String> = subjects
        .filter_map(|subject| Some(subject.lang?.to_string()))
        .collect();
    let to = |lang: Option<&Lang>| Filter {
        lang: lang.cloned(),
        ..filter.clone()
    };
    let all = (None, desk.speech.say("desk-all-languages", &[]));
    let named = site.config.languages.iter();
    let named = named
        .filter(|lang| found.contains(lang.as_str()) || filter.lang.as_ref() == Some(*lang))
        .map(|lang| (Some(lang), frame::language(desk, lang)));
    let choices = std::iter::once(all).chain(named);
    choices
        .map(|(lang, name)| choice(desk, filter, to(lang), (name, lang)))
        .collect()
}

fn files(desk: &Desk<'_>, meant: &[&Diagnostic]) -> Vec<FileView> {
    let mut excerpts = Excerpts::of(Some(&desk.moment.tree));
    let path_of = |finding: &Diagnostic| finding.place.as_ref().map(|place| place.path.clone());
    let groups = meant.chunk_by(|one, next| path_of(one) == path_of(next));
    let file = |group: &[&Diagnostic]| {
        let path = group.first().and_then(|finding| path_of(finding));
        FileView {
            text: path.as_ref().and_then(|path| text_screen(desk, path)),
            name: path.map(|path| path.to_string()),
            found: all_found(desk, group, &mut excerpts),
        }
    };
    groups.map(file).collect()
}

/// Returns findings as screens show them, each with an anchor of its own.
pub(super) fn all_found(
    desk: &Desk<'_>,
    group: &[&Diagnostic],
    excerpts: &mut Excerpts<'_>,
) -> Vec<Found> {
    let mut anchors: BTreeMap<String, usize> = BTreeMap::new();
    let found = group.iter().map(|finding| {
        let mut found = found(finding, excerpts, desk.speech);
        let seen = anchors.entry(found.id().to_owned()).or_insert(0);
        *seen += 1;
        if *seen > 1 {
            found.number(*seen);
        }
        found
    });
    found.collect()
}

/// Returns the screen of a working text, by its file.
fn text_screen(desk: &Desk<'_>, path: &TreePath) -> Option<String> {
    let site = desk.moment.opened.site.as_deref()?;
    let subject = Subject::of(path)?;
    let lang = subject.lang?;
    let text = site.document(&subject.document)?.working.get(&lang)?;
    (&text.path == path).then(|| Screen::Beside(subject.document, lang).path())
}
