//! `avenant new`: a document joins the site, or the next version of one is begun.

pub mod asked;

use crate::base::name::nearest;
use crate::base::{Arg, DocumentId, Report};
use crate::cli::args::Request;
use crate::cli::commands::init::open_places;
use crate::cli::commands::publish::new_errors;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::edit::publish::Inputs;
use crate::edit::start::{self, NewDocument};
use crate::edit::working::{self, Begun};
use crate::lang::Lang;
use crate::model::{Document, Kind, Publisher, Site};
use crate::sys::{Failure, embed, journal};
use crate::work::Speech;

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then written, or the next command completes it.
pub fn run(request: &Request, asked: &asked::New, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "new")?;
    let findings = session.check();
    let Some(site) = session.opened.site.clone() else {
        return session.refuse(findings);
    };
    let Some(id) = DocumentId::parse(&asked.document) else {
        let near = crate::load::names::proposal(&asked.document, DocumentId::parse);
        let args = [
            ("typed", asked.document.as_str().into()),
            (
                "near",
                if near.is_empty() {
                    "none".into()
                } else {
                    near.into()
                },
            ),
        ];
        return Ok(misused("new-bad-name", &args, speech));
    };
    if let Some(document) = site.document(&id) {
        let inputs = Inputs {
            site: &site,
            tree: &session.tree,
            catalog: &session.opened.catalog,
            findings: &findings,
        };
        return next_version(&session, inputs, document, speech);
    }
    if site.config.documents.contains(&id) {
        // It is there, and something keeps it from being read.
        return session.refuse(findings);
    }
    let kind = asked.kind.or_else(|| Kind::parse(id.as_str()));
    let (kind, publisher) = match (kind, publisher(asked, &site)) {
        (Some(kind), Some(publisher)) => (kind, publisher),
        (None, _) => {
            let known = site.config.documents.iter().map(DocumentId::as_str);
            let kinds = Kind::ALL.iter().map(|(_, name)| *name);
            let near = nearest(id.as_str(), known.chain(kinds)).unwrap_or("none");
            let args = [("typed", id.as_str().into()), ("near", near.into())];
            return Ok(misused("new-no-kind", &args, speech));
        }
        (_, None) => {
            let known = site.publishers.keys().map(|id| id.as_str());
            let args = [("known", known.collect::<Vec<_>>().join(", ").into())];
            return Ok(misused("new-no-publisher", &args, speech));
        }
    };
    let new = NewDocument {
        id,
        kind,
        publisher,
        languages: &site.config.languages,
    };
    add(&session, &new, &findings, speech)
}

/// Adds a document to the site.
fn add(
    session: &Session<'_>,
    new: &NewDocument<'_>,
    findings: &Report,
    speech: &Speech,
) -> Result<Outcome, Failure> {
    let starters = embed::starters();
    let edits = match start::joining(&session.tree, &starters, new, speech.lang()) {
        Ok(Some(edits)) => edits,
        Ok(None) => return Ok(misused("init-no-starter", &[], speech)),
        Err(mut report) => {
            report.extend(findings.clone());
            return session.refuse(report);
        }
    };
    let with = session.after(&edits);
    let faults = new_errors(&with, findings);
    if faults.has_errors() {
        return with.refuse(faults);
    }
    journal::apply(&session.root, &edits)?;
    let outcome = with.print(faults)?;
    let document = ("document", new.id.as_str().into());
    let languages = start::started(&starters, new.languages);
    with.say(
        "new-added",
        &[document, ("languages", names(&languages).into())],
    );
    let open = open_places(&with.check()).saturating_sub(open_places(findings));
    with.say("init-next", &[("count", open.into())]);
    Ok(outcome)
}

/// Returns who publishes: who was named, else the site's only publisher.
fn publisher<'a>(asked: &asked::New, site: &'a Site) -> Option<&'a Publisher> {
    let mut all = site.publishers.values();
    match &asked.publisher {
        Some(typed) => all.find(|publisher| publisher.id.as_str() == typed),
        None => all.next().filter(|_| site.publishers.len() == 1),
    }
}

/// Begins the next version of a document.
fn next_version(
    session: &Session<'_>,
    inputs: Inputs<'_>,
    document: &Document,
    speech: &Speech,
) -> Result<Outcome, Failure> {
    let name = ("document", document.id.as_str().into());
    let begun = match working::begin(inputs, document) {
        None => return Ok(misused("new-never-published", &[name], speech)),
        Some(Err(report)) => return session.refuse(report),
        Some(Ok(begun)) => begun,
    };
    let Begun {
        edits,
        version,
        languages,
        report,
    } = begun;
    let offered = inputs.site.config.languages.iter();
    let languages: Vec<Lang> = offered
        .filter(|lang| languages.contains(lang))
        .cloned()
        .collect();
    let args = [
        name,
        ("version", version.into()),
        ("languages", names(&languages).into()),
    ];
    journal::apply(&session.root, &edits)?;
    let outcome = session.print(report)?;
    let id = if edits.changes.is_empty() {
        "new-as-published"
    } else {
        "new-begun"
    };
    session.say(id, &args);
    Ok(outcome)
}

fn names(languages: &[Lang]) -> String {
    let tags: Vec<&str> = languages.iter().map(Lang::as_str).collect();
    tags.join(", ")
}

fn misused(id: &str, args: &[(&str, Arg)], speech: &Speech) -> Outcome {
    let help = speech.say(&format!("{id}-help"), args);
    console::talk(&misuse::refusal(&speech.say(id, args), &help, speech));
    Outcome::Misuse
}
