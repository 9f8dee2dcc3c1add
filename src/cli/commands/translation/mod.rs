//! `avenant translation`: a translation joins a published version.

pub mod asked;

use crate::cli::args::Request;
use crate::cli::commands::publish::{known_document, new_errors};
use crate::cli::commands::witness;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::edit::publish::Inputs;
use crate::edit::translation::{Added, Addition, translation};
use crate::lang::Lang;
use crate::model::{Entry, VersionId};
use crate::sys::{Failure, entropy, journal};
use crate::work::Speech;

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then added, or the next command completes it.
pub fn run(
    request: &Request,
    asked: &asked::Translation,
    speech: &Speech,
) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "translation")?;
    let findings = session.check();
    let (Some(site), Some(today)) = (session.opened.site.clone(), session.today()) else {
        return session.refuse(findings);
    };
    let document = match known_document(&asked.document, &site, speech) {
        Ok(Some(document)) => document.id.clone(),
        Ok(None) => return session.refuse(findings),
        Err(words) => return Ok(misuse::ended(&words)),
    };
    let Some(lang) = Lang::parse(&asked.lang) else {
        let typed = [("typed", asked.lang.as_str().into())];
        let said = speech.say("erratum-no-language", &typed);
        let help = speech.say("erratum-no-language-help", &typed);
        return Ok(misuse::ended(&misuse::refusal(&said, &help, speech)));
    };
    let inputs = Inputs {
        site: &site,
        tree: &session.tree,
        catalog: &session.opened.catalog,
        findings: &findings,
    };
    let addition = Addition {
        version: VersionId {
            document,
            effective: asked.version,
        },
        lang,
        today,
        salt: entropy::salt()?,
    };
    let added = match translation(inputs, &addition) {
        Ok(added) => added,
        Err(report) => return session.refuse(report),
    };
    // What is sealed stays for ever: it is tried before it is written.
    let sealed = session.after(&added.edits);
    let faults = new_errors(&sealed, &findings);
    if faults.has_errors() {
        return sealed.refuse(faults);
    }
    say_plan(&session, &added);
    if !asked.yes {
        session.say("summary-nothing-written", &[]);
        session.say("translation-ask", &[]);
        return Ok(Outcome::Done);
    }
    journal::apply(&session.root, &added.edits)?;
    let outcome = sealed.print(faults)?;
    say_done(&sealed, &added);
    witness::ask(&sealed)?;
    Ok(outcome)
}

/// Says which text would be sealed, as a translation of which, and where readers will find it.
fn say_plan(session: &Session<'_>, added: &Added) {
    let args = [
        ("text", added.id.to_string().into()),
        ("title", added.title.as_str().into()),
        ("from", added.made_from.to_string().into()),
        ("path", added.path.as_str().into()),
    ];
    session.say("translation-plan", &args);
}

fn say_done(sealed: &Session<'_>, added: &Added) {
    let Some(site) = &sealed.opened.site else {
        return;
    };
    let last = site.ledger.entries.last();
    let entry = last.map_or(0, |entry: &Entry| entry.n);
    let args = [
        ("text", added.id.to_string().into()),
        ("entry", entry.to_string().into()),
        ("head", site.ledger.head().to_string().into()),
    ];
    sealed.say("translation-done", &args);
}
