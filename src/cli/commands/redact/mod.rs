//! `avenant redact`: words that the law wants gone are taken out of what is published.

pub mod asked;
mod beyond;

use crate::base::Arg;
use crate::cli::args::Request;
use crate::cli::commands::publish::{known_document, new_errors};
use crate::cli::commands::witness;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::edit::publish::Inputs;
use crate::edit::redact::{self, Basis, Passage, Redact, Redacted, Standing};
use crate::lang::Lang;
use crate::model::{Deed, Event, VersionId};
use crate::sys::{Failure, entropy, journal, traces};
use crate::work::Speech;

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then taken out, or the next command completes it.
pub fn run(request: &Request, asked: &asked::Redact, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "redact")?;
    let findings = session.check();
    let (Some(site), Some(today)) = (session.opened.site.clone(), session.today()) else {
        return session.refuse(findings);
    };
    let document = match known_document(&asked.document, &site, speech) {
        Ok(Some(document)) => document.id.clone(),
        Ok(None) => return session.refuse(findings),
        Err(words) => return Ok(misuse::ended(&words)),
    };
    let lang = match asked
        .lang
        .as_deref()
        .map(|typed| (typed, Lang::parse(typed)))
    {
        None => None,
        Some((_, Some(lang))) => Some(lang),
        Some((typed, None)) => return Ok(misuse("erratum-no-language", typed, speech)),
    };
    let mut passages = Vec::new();
    for typed in &asked.words {
        match Passage::parse(typed) {
            Some(passage) => passages.push(passage),
            None => return Ok(misuse("redact-no-words", typed, speech)),
        }
    }
    let redact = Redact {
        version: VersionId {
            document,
            effective: asked.version,
        },
        lang,
        passages,
        basis: basis(&asked.basis),
        everywhere: asked.everywhere,
        today,
        seed: entropy::salt()?,
    };
    let inputs = Inputs {
        site: &site,
        tree: &session.tree,
        catalog: &session.opened.catalog,
        findings: &findings,
    };
    let redacted = match redact::redact(inputs, &redact) {
        Ok(redacted) => redacted,
        Err(report) => return session.refuse(report),
    };
    // What is sealed stays for ever: it is tried before it is written.
    let sealed = session.after(&redacted.edits);
    let faults = new_errors(&sealed, &findings);
    if faults.has_errors() {
        return sealed.refuse(faults);
    }
    say_places(&session, &redacted);
    say_standing(&sealed, &redact);
    let copies = beyond::copies(&session, &redact)?;
    beyond::say(&session, &redact, &redacted, &copies);
    if !asked.yes {
        session.say("summary-nothing-written", &[]);
        session.say("redact-ask", &[]);
        return Ok(Outcome::Done);
    }
    // Before the words are gone from the sources: a run that is cut short is run again.
    traces::purge(&session.root, &copies)?;
    journal::apply(&session.root, &redacted.edits)?;
    let outcome = sealed.print(faults)?;
    say_done(&sealed, &redacted);
    if !copies.made.is_empty() {
        let count = ("count", copies.made.len().into());
        sealed.say("redact-purged", &[count]);
    }
    witness::ask(&sealed)?;
    Ok(outcome)
}

fn misuse(id: &str, typed: &str, speech: &Speech) -> Outcome {
    let args: [(&str, Arg); 1] = [("typed", typed.into())];
    let said = speech.say(id, &args);
    let help = speech.say(&format!("{id}-help"), &args);
    misuse::ended(&misuse::refusal(&said, &help, speech))
}

/// Reads `fr=RGPD, art. 17`, or words for all languages.
fn basis(typed: &[String]) -> Basis {
    let mut basis = Basis::default();
    for typed in typed {
        let own = typed.split_once('=');
        match own.and_then(|(lang, words)| Some((Lang::parse(lang)?, words))) {
            Some((lang, words)) => {
                basis.by.insert(lang, words.to_owned());
            }
            None => basis.all = Some(typed.clone()),
        }
    }
    basis
}

/// Says in which files the words are taken out.
fn say_places(session: &Session<'_>, redacted: &Redacted) {
    for (path, count) in &redacted.places {
        let args = [("file", path.as_str().into()), ("count", (*count).into())];
        session.say("redact-place", &args);
    }
}

/// Says where the words, and words like them, still stand afterwards.
fn say_standing(sealed: &Session<'_>, redact: &Redact) {
    let standing = redact::standing(&sealed.tree, &redact.passages);
    for (is_exact, id) in [(true, "redact-stands"), (false, "redact-alike")] {
        let files: Vec<&Standing> = standing.iter().filter(|s| s.is_exact == is_exact).collect();
        if files.is_empty() {
            continue;
        }
        let everywhere = if redact.everywhere { "yes" } else { "no" };
        sealed.say(id, &[("everywhere", everywhere.into())]);
        for file in files {
            let lines: Vec<String> = file.lines.iter().map(ToString::to_string).collect();
            let args = [
                ("file", file.path.as_str().into()),
                ("lines", lines.join(", ").into()),
            ];
            sealed.say("redact-stands-in", &args);
        }
    }
}

fn say_done(sealed: &Session<'_>, redacted: &Redacted) {
    let Some(site) = &sealed.opened.site else {
        return;
    };
    for id in &redacted.versions {
        let mut gains = site.ledger.gains(id);
        let is_redaction = |event: &Event| matches!(event, Event::Version(_, Deed::Redact(_)));
        let last = gains
            .by_ref()
            .filter(|entry| is_redaction(&entry.event))
            .last();
        let Some(entry) = last else { continue };
        let args = [
            ("version", id.to_string().into()),
            ("entry", entry.n.to_string().into()),
        ];
        sealed.say("redact-done", &args);
    }
    sealed.say(
        "redact-head",
        &[("head", site.ledger.head().to_string().into())],
    );
}
