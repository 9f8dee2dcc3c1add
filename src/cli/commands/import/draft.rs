//! `avenant import --as-draft`: counsel's file becomes the working text.

use crate::base::{Code, Diagnostic, Report};
use crate::cli::args::{Format, Request};
use crate::cli::console;
use crate::cli::outcome::Outcome;
use crate::cli::print;
use crate::cli::session::{self, Session};
use crate::edit::draft::{self, Drafted};
use crate::edit::publish::Inputs;
use crate::import::history::at;
use crate::import::{Format as FileFormat, read};
use crate::lang::Lang;
use crate::model::Document;
use crate::sys::{Failure, incoming, journal};
use crate::work::Speech;
use crate::work::{Excerpts, summary};

use super::asked::Import;
use super::{report, stops};

/// Runs the command.
pub(super) fn run(
    session: &Session<'_>,
    request: &Request,
    asked: &Import,
    lang: &str,
    document: &Document,
    speech: &Speech,
) -> Result<Outcome, Failure> {
    let (Some(site), Some(today)) = (&session.opened.site, session.today()) else {
        return session.refuse(session.check());
    };
    let lang = Lang::parse(lang).filter(|lang| site.config.languages.contains(lang));
    let before = session.check();
    let mut drafted = Drafted::default();
    let mut name = String::new();
    match (lang, asked.sources.as_slice()) {
        (Some(lang), [path]) => {
            let file = incoming::read(path, &|_| true)?.into_iter().next();
            let file = file.map(|file| (file.name, file.bytes.unwrap_or_default()));
            let (file, bytes) = file.unwrap_or_default();
            let reading = FileFormat::of(&file).map(|format| read(format, &bytes));
            let inputs = Inputs {
                site,
                tree: &session.tree,
                catalog: &session.opened.catalog,
                findings: &before,
            };
            match reading {
                Some(Ok(reading)) => {
                    drafted = draft::draft(inputs, document, &lang, reading, today);
                }
                Some(Err(fault)) => drafted.report.push(unreadable(&file, fault.name())),
                None => drafted.report.push(unreadable(&file, "damaged")),
            }
            name = file;
        }
        (None, _) => {
            let tag = asked.as_draft.as_deref().unwrap_or_default();
            let finding = Diagnostic::new(Code::IMPORT_LANGUAGE).arg("fault", "site");
            drafted.report.push(finding.arg_or_none("language", tag));
        }
        (Some(_), _) => drafted.report.push(unreadable("", "several")),
    }
    let findings = findings(&mut drafted, &name);
    let after = session.after(&drafted.edits);
    let write = asked.yes && !stops(&findings);
    if write {
        journal::apply(&session.root, &drafted.edits)?;
    }
    say(&after, request, &name, &drafted, &findings, write, speech)?;
    if write {
        let path = drafted.edits.changes.first().map(|c| c.path().to_string());
        after.say(
            "import-draft-done",
            &[("path", path.unwrap_or_default().into())],
        );
    } else {
        session.say("summary-nothing-written", &[]);
        if !stops(&findings) {
            session.say("import-ask-draft", &[]);
        }
    }
    Ok(Outcome::of(&findings))
}

fn unreadable(file: &str, fault: &'static str) -> Diagnostic {
    let finding = Diagnostic::new(Code::IMPORT_UNREADABLE).arg_or_none("file", file);
    at(finding.arg("fault", fault), file)
}

/// Returns what stops the file, with what could not be brought back and words that differ.
fn findings(drafted: &mut Drafted, name: &str) -> Report {
    let mut findings = std::mem::take(&mut drafted.report);
    for found in &drafted.differences {
        let finding = Diagnostic::new(Code::IMPORT_WORDS)
            .arg_or_none("lost", crate::import::short(&found.lost))
            .arg_or_none("added", crate::import::short(&found.added));
        findings.push(at(finding, name));
    }
    for found in &drafted.draft.unmatched {
        let finding = Diagnostic::new(Code::IMPORT_UNMATCHED)
            .arg("kind", found.kind.name())
            .arg("typed", found.typed.as_str())
            .arg_or_none("words", found.words.as_str());
        findings.push(at(finding, name));
    }
    findings
}

fn say(
    after: &Session<'_>,
    request: &Request,
    name: &str,
    drafted: &Drafted,
    findings: &Report,
    written: bool,
    speech: &Speech,
) -> Result<(), Failure> {
    let draft = &drafted.draft;
    let findings = findings.clone().sorted();
    let mut excerpts = Excerpts::of(Some(&after.tree));
    let data = match request.format {
        Format::Json => {
            let text = print::for_programs(&findings, &[], &mut excerpts, speech);
            report::draft_for_programs(name, drafted, &text, written)
        }
        Format::Text => {
            let args = [
                ("file", name.into()),
                ("restored", draft.restored.into()),
                ("unmatched", draft.unmatched.len().into()),
            ];
            let head = speech.say("import-draft-head", &args);
            head + "\n" + &report::details(&draft.repairs, &draft.asides, speech)
        }
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
    Ok(())
}
