//! `avenant withdraw`, `avenant end` and `avenant reschedule`: what is decided of a published
//! version, and what a site that is online already does of it by itself.

pub mod asked;

use crate::base::{Date, DocumentId, Report};
use crate::cli::args::Request;
use crate::cli::commands::publish::{known_document, known_documents, new_errors};
use crate::cli::commands::witness;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::edit::decision::{self, Decided, End, Reason, Withdraw};
use crate::edit::publish::Inputs;
use crate::edit::reschedule::{self, Reschedule};
use crate::lang::Lang;
use crate::model::{Document, OnDay, Timeline, VersionId};
use crate::sys::{Failure, journal};
use crate::work::Speech;

use asked::{Decision, What};

/// Runs a command.
///
/// # Errors
/// What the system refused; nothing is then decided, or the next command completes it.
pub fn run(request: &Request, asked: &Decision, speech: &Speech) -> Result<Outcome, Failure> {
    let who = match asked.what {
        What::Withdraw { .. } => "withdraw",
        What::End { .. } => "end",
        What::Reschedule { .. } => "reschedule",
    };
    let (session, _lock) = session::open_to_write(request, speech, who)?;
    let findings = session.check();
    let (Some(site), Some(today)) = (session.opened.site.clone(), session.today()) else {
        return session.refuse(findings);
    };
    let document = match known_document(&asked.document, &site, speech) {
        Ok(Some(document)) => document,
        Ok(None) => return session.refuse(findings),
        Err(words) => return Ok(misuse::ended(&words)),
    };
    let inputs = Inputs {
        site: &site,
        tree: &session.tree,
        catalog: &session.opened.catalog,
        findings: &findings,
    };
    let decided = match decide(inputs, asked, document, today, speech) {
        Ok(decided) => decided,
        Err(words) => return Ok(misuse::ended(&words)),
    };
    let decided = match decided {
        Ok(decided) => decided,
        Err(report) => return session.refuse(report),
    };
    // What is decided stays for ever: it is tried before it is written.
    let sealed = session.after(&decided.edits);
    let faults = new_errors(&sealed, &findings);
    if faults.has_errors() {
        return sealed.refuse(faults);
    }
    say_timeline(&sealed, &document.id, today);
    if !asked.yes {
        session.say("summary-nothing-written", &[]);
        session.say("decision-ask", &[]);
        return Ok(Outcome::Done);
    }
    journal::apply(&session.root, &decided.edits)?;
    let outcome = sealed.print(faults)?;
    say_done(&sealed, &decided);
    witness::ask(&sealed)?;
    Ok(outcome)
}

/// Returns what is decided, or the words that say how the command was misused.
fn decide(
    from: Inputs<'_>,
    asked: &Decision,
    document: &Document,
    today: Date,
    speech: &Speech,
) -> Result<Result<Decided, Report>, String> {
    let id = |effective| VersionId {
        document: document.id.clone(),
        effective,
    };
    let reason = reason(document, &asked.reason);
    Ok(match &asked.what {
        What::Withdraw {
            version,
            on,
            instead,
        } => {
            let request = Withdraw {
                version: id(*version),
                day: on.unwrap_or(today),
                instead: *instead,
                reason,
                today,
            };
            decision::withdraw(from, &request)
        }
        What::End { on, instead } => {
            let request = End {
                document: document.id.clone(),
                day: on.unwrap_or(today),
                instead: known_documents(instead, from.site, speech)?,
                reason,
                today,
            };
            decision::end(from, &request)
        }
        What::Reschedule { version, to } => {
            let request = Reschedule {
                version: id(*version),
                to: *to,
                reason,
                today,
            };
            reschedule::reschedule(from, &request)
        }
    })
}

/// Reads reasons: `LANG=words` for a language of the document, else words in its first language that
/// prevails.
fn reason(document: &Document, typed: &[String]) -> Reason {
    let mut reason = Reason::new();
    for words in typed {
        let tagged = words.split_once('=').and_then(|(lang, words)| {
            let lang = Lang::parse(lang).filter(|lang| document.slug(lang).is_some())?;
            Some((lang, words.trim().to_owned()))
        });
        let plain = || Some((document.authentic.first()?.clone(), words.trim().to_owned()));
        reason.extend(tagged.or_else(plain));
    }
    reason.retain(|_, words| !words.is_empty());
    reason
}

/// Says what applies of the document from today on, as it would be with the decision.
fn say_timeline(sealed: &Session<'_>, document: &DocumentId, today: Date) {
    let site = sealed.opened.site.as_ref();
    let Some(document) = site.and_then(|site| site.document(document)) else {
        return;
    };
    let timeline = Timeline::sealed(document, today);
    let now = timeline.stretch(today).into_iter();
    let ahead = timeline.stretches().iter().copied();
    let ahead = ahead.filter(|stretch| stretch.period.from > today);
    for stretch in now.chain(ahead) {
        let applies = match stretch.on {
            OnDay::InForce(version) => Some(version.effective),
            _ => None,
        };
        let args = [
            ("day", stretch.period.from.max(today).into()),
            (
                "applies",
                if applies.is_some() { "version" } else { "none" }.into(),
            ),
            ("version", applies.unwrap_or(today).into()),
        ];
        sealed.say("decision-applies", &args);
    }
}

fn say_done(sealed: &Session<'_>, decided: &Decided) {
    let Some(site) = &sealed.opened.site else {
        return;
    };
    let entry = site.ledger.entries.last().map_or(0, |entry| entry.n);
    let args = [
        ("version", decided.version.to_string().into()),
        ("entry", entry.to_string().into()),
        ("head", site.ledger.head().to_string().into()),
    ];
    sealed.say("decision-done", &args);
    match decided.switch {
        Some(day) => sealed.say("decision-switch", &[("day", day.into())]),
        None => sealed.say("decision-build", &[]),
    }
}
