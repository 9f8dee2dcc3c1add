//! `avenant publish`: the working texts become versions, all that were named or none.

pub mod asked;
mod preview;

use crate::base::name::nearest;
use crate::base::{DocumentId, Report};
use crate::cli::args::Request;
use crate::cli::commands::witness;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::compile;
use crate::edit::publish::{self, Inputs, Publish};
use crate::model::version::VersionId;
use crate::model::{Document, Site};
use crate::sys::{Failure, entropy, journal};
use crate::work::deeds::deeds;
use crate::work::{Speech, rules};

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then published, or the next command completes it.
pub fn run(request: &Request, typed: &asked::Publish, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = if typed.dry_run {
        (session::open(request, speech)?, None)
    } else {
        session::open_to_write(request, speech, "publish")?
    };
    let mut findings = session.check();
    let (Some(site), Some(today)) = (session.opened.site.clone(), session.today()) else {
        return session.refuse(findings);
    };
    let documents = match known_documents(&typed.documents, &site, speech) {
        Ok(documents) => documents,
        Err(words) => {
            console::talk(&words);
            return Ok(Outcome::Misuse);
        }
    };
    let is_meant = |id: &DocumentId| documents.contains(id);
    findings.extend(rules::review_of(
        &session.opened,
        &session.tree,
        today,
        typed.level,
        is_meant,
    ));
    let (opened, level) = (&session.opened, typed.level);
    let deeds = deeds(opened, &session.tree, &documents, level, today);
    let publication = Publish {
        documents,
        effective: typed.effective,
        published: typed.published,
        late: typed.late,
        level: typed.level,
        today,
        seed: entropy::salt()?,
    };
    let inputs = Inputs {
        site: &site,
        tree: &session.tree,
        catalog: &session.opened.catalog,
        findings: &findings,
    };
    let edits = match publish::publish(inputs, &publication) {
        Ok(edits) => edits,
        Err(report) => return session.refuse(report),
    };
    // What is sealed stays for ever: it is tried before it is written.
    let sealed = session.after(&edits);
    let faults = new_errors(&sealed, &findings);
    if faults.has_errors() {
        return sealed.refuse(faults);
    }
    if typed.dry_run {
        preview::print(&sealed, &publication, &deeds, request, speech)?;
        session.say("summary-nothing-written", &[]);
        return Ok(Outcome::Done);
    }
    journal::apply(&session.root, &edits)?;
    let outcome = sealed.print(faults)?;
    say_done(&sealed, &publication);
    if !request.quiet {
        console::talk(&preview::to_do(&deeds, speech));
    }
    witness::ask(&sealed)?;
    Ok(outcome)
}

/// Returns the documents that were named, each once, or words on the first unknown name.
pub(super) fn known_documents(
    typed: &[String],
    site: &Site,
    speech: &Speech,
) -> Result<Vec<DocumentId>, String> {
    let known: Vec<&str> = site
        .config
        .documents
        .iter()
        .map(DocumentId::as_str)
        .collect();
    let mut documents = Vec::new();
    for name in typed {
        let found = DocumentId::parse(name).filter(|id| site.config.documents.contains(id));
        match found {
            Some(id) if !documents.contains(&id) => documents.push(id),
            Some(_) => {}
            None => {
                let near = nearest(name, known.iter().copied()).unwrap_or("none");
                let args = [
                    ("typed", name.as_str().into()),
                    ("near", near.into()),
                    ("known", known.join(", ").into()),
                ];
                let said = speech.say("unknown-document", &args);
                let help = speech.say("unknown-document-help", &args);
                return Err(misuse::refusal(&said, &help, speech));
            }
        }
    }
    Ok(documents)
}

/// Returns the one document that was named; nothing where its settings cannot be read, or words on
/// an unknown name.
pub(super) fn known_document<'s>(
    typed: &str,
    site: &'s Site,
    speech: &Speech,
) -> Result<Option<&'s Document>, String> {
    let known = known_documents(&[typed.to_owned()], site, speech)?;
    Ok(known.first().and_then(|id| site.document(id)))
}

/// Returns the errors that a site would have and did not have before.
pub(super) fn new_errors(session: &Session<'_>, before: &Report) -> Report {
    compile::new_errors(&session.check(), before)
}

fn say_done(session: &Session<'_>, publication: &Publish) {
    let Some(site) = &session.opened.site else {
        return;
    };
    for document in &publication.documents {
        let id = VersionId {
            document: document.clone(),
            effective: publication.effective,
        };
        let Some(entry) = site.ledger.entry(&id) else {
            continue;
        };
        let args = [
            ("text", id.to_string().into()),
            ("entry", entry.n.to_string().into()),
            ("head", site.ledger.head().to_string().into()),
        ];
        session.say("publish-done", &args);
    }
}
