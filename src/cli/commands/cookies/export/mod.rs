//! `avenant cookies export`: what the register says, in the form of a consent tool.

pub mod asked;

use std::collections::BTreeMap;
use std::path::Path;

use crate::base::name::{REGISTERS, nearest};
use crate::base::{Code, Date, Diagnostic, EntryId, PublisherId, Report};
use crate::cli::args::Request;
use crate::cli::commands::publish::known_document;
use crate::cli::console;
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session::{self, Session};
use crate::lang::Lang;
use crate::load::{CONTENT, publishers, sealed_registers};
use crate::model::register::Cookies;
use crate::model::timeline::FIRST_REVISION;
use crate::model::{Document, Kind, Publisher, Site, Timeline, Version};
use crate::sys::{Failure, single};
use crate::work::Speech;
use crate::work::consent::{self, InForce, Lacking};

use asked::Export;

/// Runs the command.
///
/// # Errors
/// What the system refused.
pub(super) fn run(request: &Request, asked: &Export, speech: &Speech) -> Result<Outcome, Failure> {
    let session = session::open(request, speech)?;
    let report = in_the_way(&session.opened.report);
    let day = asked.as_of.or_else(|| session.today());
    let (Some(site), Some(day), false) = (session.opened.site.clone(), day, report.has_errors())
    else {
        return session.print(report);
    };
    let document = match document(asked, &site, speech) {
        Ok(document) => document,
        Err(words) => {
            console::talk(&words);
            return Ok(Outcome::Misuse);
        }
    };
    let languages = match languages(asked) {
        Ok(languages) => languages,
        Err(typed) => return Ok(no_language(&typed, speech)),
    };
    let source = source(&session, &site, document, day, asked.working);
    match write(&session, &site, &source, asked, languages) {
        Ok(written) => put(&session, asked, &written),
        Err(finding) => {
            let mut report = Report::new();
            report.push(*finding);
            session.print(report)
        }
    }
}

/// Returns the errors of registers and of what is no file: texts may be as they are.
fn in_the_way(report: &Report) -> Report {
    let mut found = Report::new();
    for finding in report {
        let place = finding.place.as_ref();
        let registers = format!("{CONTENT}/{REGISTERS}");
        if place.is_none_or(|place| place.path.below(&registers).is_some()) {
            found.push(finding.clone());
        }
    }
    found
}

/// Returns the document that tells of trackers: the one named, else the one of that kind.
fn document<'s>(
    asked: &Export,
    site: &'s Site,
    speech: &Speech,
) -> Result<Option<&'s Document>, String> {
    if let Some(typed) = &asked.document {
        return known_document(typed, site, speech);
    }
    let mut documents = site.documents.iter();
    Ok(documents.find(|document| document.kind == Kind::Cookies))
}

/// Returns the languages typed; or the first that is no language.
fn languages(asked: &Export) -> Result<Option<Vec<Lang>>, String> {
    if asked.languages.is_empty() {
        return Ok(None);
    }
    let parsed = asked.languages.iter();
    let parsed = parsed.map(|typed| Lang::parse(typed).ok_or_else(|| typed.clone()));
    parsed.collect::<Result<Vec<Lang>, String>>().map(Some)
}

fn no_language(typed: &str, speech: &Speech) -> Outcome {
    let typed = [("typed", typed.into())];
    let said = speech.say("erratum-no-language", &typed);
    let help = speech.say("erratum-no-language-help", &typed);
    misuse::ended(&misuse::refusal(&said, &help, speech))
}

/// What is written, and whose it is.
struct Source {
    cookies: Option<Cookies>,
    publishers: BTreeMap<PublisherId, Publisher>,
    publisher: Option<PublisherId>,
    in_force: Vec<InForce>,
    revision: usize,
}

/// Returns the register that was sealed with the version in force; the working one where that holds
/// none, or where it is asked for.
fn source(
    session: &Session<'_>,
    site: &Site,
    document: Option<&Document>,
    day: Date,
    working: bool,
) -> Source {
    let revision = document.map_or(FIRST_REVISION, |document| consent::revision(document, day));
    let version = document.and_then(|document| {
        let version = Timeline::new(document, day).in_force(day)?;
        Some((document, version))
    });
    if let Some((document, version)) = version.filter(|_| !working) {
        if let Some(sealed) = sealed(session, site, (document, version), day, revision) {
            return sealed;
        }
        let id = format!("{}@{}", document.id, version.effective);
        session.say("cookies-export-unsealed", &[("version", id.into())]);
    }
    Source {
        cookies: site.registers.cookies.clone(),
        publishers: site.publishers.clone(),
        publisher: document.map(|document| document.publisher.clone()),
        in_force: Vec::new(),
        revision,
    }
}

fn sealed(
    session: &Session<'_>,
    site: &Site,
    (document, version): (&Document, &Version),
    day: Date,
    revision: usize,
) -> Option<Source> {
    let registers = sealed_registers(&session.tree, version);
    let (publishers, _) = publishers(&session.tree, &version.registers_folder());
    Some(Source {
        cookies: Some(registers.cookies?),
        publishers,
        publisher: Some(version.publisher.clone()),
        in_force: consent::in_force(site, document, version, day),
        revision,
    })
}

fn write(
    session: &Session<'_>,
    site: &Site,
    source: &Source,
    asked: &Export,
    languages: Option<Vec<Lang>>,
) -> Result<String, Box<Diagnostic>> {
    let cookies = source.cookies.as_ref().ok_or_else(|| refused("none"))?;
    let only = match &asked.site {
        Some(typed) => Some(known_site(cookies, typed)?),
        None => None,
    };
    let publisher = source.publisher.as_ref();
    let publisher = publisher.and_then(|id| source.publishers.get(id));
    let mut export = consent::Export {
        cookies,
        site: only,
        publisher: publisher.map_or(&site.config.name, |publisher| &publisher.name),
        catalog: &session.opened.catalog,
        languages: Vec::new(),
        revision: source.revision,
        in_force: source.in_force.clone(),
    };
    if export.is_empty() {
        return Err(refused("empty"));
    }
    export.languages = match languages {
        Some(languages) => {
            let mut lacking = languages
                .iter()
                .filter_map(|lang| export.lacks(lang, asked.form));
            match lacking.next() {
                Some(lacking) => return Err(untranslated(lacking)),
                None => languages,
            }
        }
        None => spoken(session, site, &export, asked.form)?,
    };
    if asked.form.is_in_one_language() {
        export.languages.truncate(1);
    }
    consent::written(&export, asked.form).map_err(untranslated)
}

/// Returns the languages of the site in which the register and a form have every word; the others are
/// named.
fn spoken(
    session: &Session<'_>,
    site: &Site,
    export: &consent::Export<'_>,
    form: consent::Form,
) -> Result<Vec<Lang>, Box<Diagnostic>> {
    let (mut whole, mut without) = (Vec::new(), Vec::new());
    for lang in &site.config.languages {
        match export.lacks(lang, form) {
            None => whole.push(lang.clone()),
            Some(lacking) => without.push(lacking),
        }
    }
    if whole.is_empty() {
        return Err(without
            .into_iter()
            .next()
            .map_or_else(|| refused("empty"), untranslated));
    }
    for lacking in without {
        let args = [
            ("language", lacking.lang.to_string().into()),
            ("name", lacking.name.into()),
        ];
        session.say("cookies-export-without", &args);
    }
    Ok(whole)
}

fn known_site<'c>(cookies: &'c Cookies, typed: &str) -> Result<&'c EntryId, Box<Diagnostic>> {
    let site = cookies.site(typed).map(|site| &site.id);
    site.ok_or_else(|| {
        let known: Vec<&str> = cookies.sites.iter().map(|site| site.id.as_str()).collect();
        let near = nearest(typed, known.iter().copied()).unwrap_or_default();
        let finding = refused("site").arg_or_none("name", typed);
        let finding = finding.arg_or_none("nearest", near);
        Box::new(finding.arg_or_none("known", known.join(", ")))
    })
}

fn refused(fault: &'static str) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(Code::COOKIES_REFUSED).arg("fault", fault))
}

fn untranslated(lacking: Lacking) -> Box<Diagnostic> {
    let fault = if lacking.key.is_some() {
        "words"
    } else {
        "message"
    };
    let finding = refused(fault)
        .arg("name", lacking.name)
        .arg("language", lacking.lang.to_string())
        .arg_or_none("key", lacking.key.unwrap_or_default());
    Box::new(match lacking.place {
        Some(place) => finding.at(place),
        None => finding,
    })
}

fn put(session: &Session<'_>, asked: &Export, written: &str) -> Result<Outcome, Failure> {
    match &asked.out {
        None => console::data(written).map_err(Failure::io(Path::new("stdout")))?,
        Some(path) => {
            single::replace(path, written.as_bytes())?;
            let file = path.display().to_string();
            session.say("cookies-export-done", &[("file", file.into())]);
        }
    }
    Ok(Outcome::Done)
}
