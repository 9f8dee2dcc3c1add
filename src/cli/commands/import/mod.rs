//! `avenant import`: texts published elsewhere enter the archive, or counsel's file the working
//! text; nothing before the editor has said yes.

pub mod asked;
mod draft;
mod report;
mod sources;

use serde_json::Value;

use crate::base::{DocumentId, Report, Severity};
use crate::cli::args::{Format, Request};
use crate::cli::commands::publish::{known_document, new_errors};
use crate::cli::commands::witness;
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::print;
use crate::cli::session::{self, Session};
use crate::edit::import::{self, Import};
use crate::edit::publish::Inputs;
use crate::import::Known;
use crate::import::history::{self, History, Settings};
use crate::model::{Document, Site};
use crate::prose::canon;
use crate::sys::{Failure, entropy, journal};
use crate::work::Speech;
use crate::work::{Excerpts, summary};

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then imported, or the next command completes it.
pub fn run(request: &Request, asked: &asked::Import, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "import")?;
    let before = session.check();
    let (Some(site), Some(today)) = (session.opened.site.clone(), session.today()) else {
        return session.refuse(before);
    };
    let document = match known_document(&asked.document, &site, speech) {
        Ok(Some(document)) => document,
        Ok(None) => return session.refuse(before),
        Err(words) => {
            console::talk(&words);
            return Ok(Outcome::Misuse);
        }
    };
    if let Some(lang) = &asked.as_draft {
        return draft::run(&session, request, asked, lang, document, speech);
    }
    let sources = sources::gather(asked, &site.config.languages)?;
    let mut history = history::history(sources.inputs, &settings(document, asked));
    history.report.extend(sources.report);
    let inputs = Inputs {
        site: &site,
        tree: &session.tree,
        catalog: &session.opened.catalog,
        findings: &before,
    };
    let asked_for = Import {
        document: document.id.clone(),
        level: asked.level,
        today,
        seed: entropy::salt()?,
    };
    let imported = import::import(inputs, &history, &asked_for);
    let mut findings = std::mem::take(&mut history.report);
    findings.extend(imported.report);
    if history.versions.is_empty() && !findings.has_errors() {
        findings.extend(nothing(document));
    }
    // What is sealed stays for ever: it is tried before it is written.
    let sealed = session.after(&imported.edits);
    if !findings.has_errors() {
        findings.extend(new_errors(&sealed, &before));
    }
    let write = asked.yes && !findings.has_errors();
    if write {
        journal::apply(&session.root, &imported.edits)?;
    }
    let outcome = say(
        &session,
        request,
        &document.id,
        &history,
        findings,
        write,
        speech,
    )?;
    if write {
        done(&sealed, &document.id, &history);
        witness::ask(&sealed)?;
    } else {
        session.say("summary-nothing-written", &[]);
        if outcome == Outcome::Done && !asked.yes {
            session.say("import-ask", &[]);
        }
    }
    Ok(outcome)
}

/// What the site knows of the document: titles, and headings that have ids.
fn settings(document: &Document, asked: &asked::Import) -> Settings {
    let mut known = Known::default();
    for (lang, text) in &document.working {
        for section in text.prose.all_sections() {
            if let Some(id) = &section.id {
                known.add(lang, &canon::plain(&section.heading), id);
            }
        }
    }
    let titles = document.working.iter();
    Settings {
        authentic: document.authentic.clone(),
        title: titles
            .map(|(lang, text)| (lang.clone(), text.title.clone()))
            .collect(),
        known,
        base: asked.base_url.clone(),
    }
}

fn nothing(document: &Document) -> Report {
    use crate::base::{Code, Diagnostic};
    let mut report = Report::new();
    let id = document.id.as_str();
    report.push(
        Diagnostic::new(Code::IMPORT_UNREADABLE)
            .arg("file", id)
            .arg("fault", "nothing"),
    );
    report
}

/// Prints the report and the findings in the form asked for.
fn say(
    session: &Session<'_>,
    request: &Request,
    document: &DocumentId,
    history: &History,
    findings: Report,
    written: bool,
    speech: &Speech,
) -> Result<Outcome, Failure> {
    let texts = import::sources(document, history);
    let tree = session
        .tree
        .with(texts.iter().map(|(path, text)| (path, text.as_bytes())));
    let findings = findings.sorted();
    let mut excerpts = Excerpts::of(Some(&tree));
    let data = match request.format {
        Format::Json => {
            let text = print::for_programs(&findings, &[], &mut excerpts, speech);
            let value: Value = serde_json::from_str(&text).unwrap_or_default();
            report::for_programs(document.as_str(), history, &value, written)
        }
        Format::Text => report::for_people(document.as_str(), history, speech),
    };
    console::data(&data).map_err(Failure::io(std::path::Path::new("stdout")))?;
    if request.format == Format::Text {
        console::talk(&print::for_people(
            &findings,
            &mut excerpts,
            speech,
            session::look(),
        ));
        if !request.quiet && !findings.is_empty() {
            console::talk(&(summary(&findings, speech) + "\n"));
        }
    }
    Ok(Outcome::of(&findings))
}

fn done(sealed: &Session<'_>, document: &DocumentId, history: &History) {
    let head = |site: &std::sync::Arc<Site>| site.ledger.head().to_string();
    let args = [
        ("document", document.as_str().into()),
        ("versions", history.versions.len().into()),
        (
            "head",
            sealed
                .opened
                .site
                .as_ref()
                .map(head)
                .unwrap_or_default()
                .into(),
        ),
    ];
    sealed.say("import-done", &args);
}

/// Returns whether any of these stops an import.
pub(super) fn stops(report: &Report) -> bool {
    let mut all = report.iter();
    all.any(|finding| finding.severity == Severity::Error)
}
