//! A document joins the site, or the next version of one is begun: first shown, then written.

use serde::Serialize;

use crate::base::{Arg, DocumentId, Report};
use crate::compile;
use crate::edit::Edits;
use crate::edit::publish::Inputs;
use crate::edit::start::{self, NewDocument};
use crate::edit::working::{self, Begun};
use crate::load::names;
use crate::model::{Document, Kind, Publisher, Site};
use crate::render::screen::ScreenFault;
use crate::work::Excerpts;

use super::address::Screen;
use super::fault::Fault;
use super::found::{self, Found};
use super::{Act, Desk, Form, frame};

/// Fields of the form.
const NAME: &str = "new.name";
const KIND: &str = "new.kind";
const PUBLISHER: &str = "new.publisher";
const VERSION: &str = "new.version";

#[derive(Default, Serialize)]
struct View {
    path: String,
    name: String,
    kind: String,
    publisher: String,
    kinds: Vec<Named>,
    publishers: Vec<Named>,
    /// Published documents.
    published: Vec<Named>,
    faults: Vec<Fault>,
    found: Vec<Found>,
    shown: Option<Shown>,
}

/// Something to choose.
#[derive(Serialize)]
struct Named {
    id: String,
    name: String,
}

/// What would be written.
#[derive(Serialize)]
struct Shown {
    /// What a form must send along to have just this written.
    what: &'static str,
    document: String,
    digest: String,
    words: String,
    found: Vec<Found>,
    /// Each file with what becomes of it.
    files: Vec<String>,
    button: String,
    is_other: bool,
}

/// Returns the screen.
pub(super) fn show(desk: &Desk<'_>) -> Result<String, ScreenFault> {
    fill(desk, &Form::default(), View::default())
}

/// Shows what would be written, or writes it where just that was shown.
pub(super) fn act(desk: &Desk<'_>, form: &Form) -> Result<Act, ScreenFault> {
    let Some(site) = desk.moment.opened.site.as_deref() else {
        return show(desk).map(Act::Show);
    };
    let (what, planned) = match form.get("what") {
        Some("version") => ("version", next_version(desk, site, form)),
        _ => ("document", document(desk, site, form)),
    };
    let planned = match planned {
        Ok(planned) => planned,
        Err(Refused { faults, report }) => {
            let view = View {
                faults,
                found: found(desk, &report),
                ..View::default()
            };
            return fill(desk, form, view).map(Act::Show);
        }
    };
    let digest = planned.edits.digest().to_string();
    let is_writing = form.get("do") == Some("write");
    if is_writing && form.get("shown") == Some(&digest) {
        return Ok(Act::Write {
            edits: planned.edits,
            then: Screen::Board.path(),
        });
    }
    let shown = shown(desk, what, planned, digest, is_writing);
    let view = View {
        shown: Some(shown),
        ..View::default()
    };
    fill(desk, form, view).map(Act::Show)
}

/// What would be written, in words too.
struct Planned {
    edits: Edits,
    document: DocumentId,
    words: String,
    report: Report,
}

/// What keeps it from being written.
#[derive(Default)]
struct Refused {
    faults: Vec<Fault>,
    report: Report,
}

impl Refused {
    fn at(field: &str, words: String) -> Self {
        Self {
            faults: vec![Fault::new(field, words)],
            ..Self::default()
        }
    }

    fn by(report: Report) -> Self {
        Self {
            report,
            ..Self::default()
        }
    }
}

/// Adds a document to the site.
fn document(desk: &Desk<'_>, site: &Site, form: &Form) -> Result<Planned, Refused> {
    let say = |id: &str, args: &[(&str, Arg)]| desk.speech.say(id, args);
    let typed = form.get("name").unwrap_or_default().trim();
    let Some(id) = DocumentId::parse(typed) else {
        let near = names::proposal(typed, DocumentId::parse);
        let near = if near.is_empty() { "none" } else { &near };
        let args = [("typed", typed.into()), ("near", near.into())];
        let words = format!(
            "{} {}",
            say("new-bad-name", &args),
            say("new-bad-name-help", &args)
        );
        return Err(Refused::at(NAME, words));
    };
    let name = ("document", id.as_str().into());
    if site.config.documents.contains(&id) {
        return Err(Refused::at(NAME, say("new-there", &[name])));
    }
    let kind = form.get("kind").and_then(Kind::parse);
    let Some(kind) = kind.or_else(|| Kind::parse(id.as_str())) else {
        return Err(Refused::at(KIND, say("new-which-kind", &[name])));
    };
    let Some(publisher) = publisher(site, form) else {
        return Err(Refused::at(PUBLISHER, say("new-which-publisher", &[])));
    };
    let new = NewDocument {
        id: id.clone(),
        kind,
        publisher,
        languages: &site.config.languages,
    };
    let moment = desk.moment;
    let joining = start::joining(&moment.tree, desk.starters, &new, desk.lang());
    let Some(edits) = joining.map_err(Refused::by)? else {
        let words = format!(
            "{} {}",
            say("init-no-starter", &[]),
            say("init-no-starter-help", &[])
        );
        return Err(Refused::at(NAME, words));
    };
    let (with, tree) = compile::after(&moment.opened, &moment.tree, &edits);
    let before = compile::check_alone(&moment.opened, &moment.tree);
    let faults = compile::new_errors(&compile::check_alone(&with, &tree), &before);
    if faults.has_errors() {
        return Err(Refused::by(faults));
    }
    let languages = start::started(desk.starters, &site.config.languages);
    let languages: Vec<String> = languages.iter().map(ToString::to_string).collect();
    let languages = ("languages", languages.join(", ").into());
    Ok(Planned {
        edits,
        document: id,
        words: say("new-would-add", &[name, languages]),
        report: Report::new(),
    })
}

/// Returns who publishes: who was chosen, else the site's only publisher.
fn publisher<'a>(site: &'a Site, form: &Form) -> Option<&'a Publisher> {
    let mut all = site.publishers.values();
    match form.get("publisher").filter(|id| !id.is_empty()) {
        Some(id) => all.find(|publisher| publisher.id.as_str() == id),
        None => all.next().filter(|_| site.publishers.len() == 1),
    }
}

/// Begins the next version of a document.
fn next_version(desk: &Desk<'_>, site: &Site, form: &Form) -> Result<Planned, Refused> {
    let moment = desk.moment;
    let id = form.get("document").and_then(DocumentId::parse);
    let document = id.and_then(|id| site.document(&id));
    let Some(document) = document else {
        let words = desk.speech.say("new-which-document", &[]);
        return Err(Refused::at(VERSION, words));
    };
    let findings = compile::check_alone(&moment.opened, &moment.tree);
    let inputs = Inputs {
        site,
        tree: &moment.tree,
        catalog: &moment.opened.catalog,
        findings: &findings,
    };
    let name = ("document", document.id.as_str().into());
    let begun = working::begin(inputs, document);
    let begun = begun.ok_or_else(|| {
        let words = desk
            .speech
            .say("new-never-published", std::slice::from_ref(&name));
        Refused::at(VERSION, words)
    })?;
    let Begun {
        edits,
        version,
        languages,
        report,
    } = begun.map_err(Refused::by)?;
    let offered = site.config.languages.iter();
    let languages: Vec<String> = offered
        .filter(|lang| languages.contains(lang))
        .map(ToString::to_string)
        .collect();
    let languages = ("languages", languages.join(", ").into());
    let args = [name, ("version", version.into()), languages];
    if edits.changes.is_empty() {
        return Err(Refused::at(
            VERSION,
            desk.speech.say("new-as-published", &args),
        ));
    }
    Ok(Planned {
        edits,
        document: document.id.clone(),
        words: desk.speech.say("new-would-begin", &args),
        report,
    })
}

fn shown(
    desk: &Desk<'_>,
    what: &'static str,
    planned: Planned,
    digest: String,
    is_other: bool,
) -> Shown {
    let count = planned.edits.changes.len();
    let files = planned.edits.changes.iter();
    Shown {
        what,
        document: planned.document.to_string(),
        digest,
        words: planned.words,
        found: found(desk, &planned.report),
        files: files.map(|change| change.path().to_string()).collect(),
        button: desk.speech.say("new-write", &[("count", count.into())]),
        is_other,
    }
}

fn found(desk: &Desk<'_>, report: &Report) -> Vec<Found> {
    let mut excerpts = Excerpts::of(Some(&desk.moment.tree));
    let found = report.iter();
    found
        .map(|one| found::found(one, &mut excerpts, desk.speech))
        .collect()
}

fn fill(desk: &Desk<'_>, form: &Form, view: View) -> Result<String, ScreenFault> {
    let text = |name: &str| form.get(name).unwrap_or_default().to_owned();
    let site = desk.moment.opened.site.as_deref();
    let publishers = site.map(|site| site.publishers.values());
    let documents = site.map_or(&[][..], |site| &site.documents);
    let published = documents.iter().filter(|one| !one.versions.is_empty());
    let view = View {
        path: Screen::New.path(),
        name: text("name"),
        kind: text("kind"),
        publisher: text("publisher"),
        kinds: Kind::ALL
            .map(|(kind, id)| Named {
                id: id.to_owned(),
                name: desk.speech.say(kind_words(kind), &[]),
            })
            .into(),
        publishers: publishers
            .into_iter()
            .flatten()
            .map(|publisher| Named {
                id: publisher.id.to_string(),
                name: publisher.name.clone(),
            })
            .collect(),
        published: published.map(|one| named(desk, one)).collect(),
        ..view
    };
    frame::fill(desk, &Screen::New, "desk-new", view)
}

fn named(desk: &Desk<'_>, document: &Document) -> Named {
    Named {
        id: document.id.to_string(),
        name: desk.title(document),
    }
}

pub(super) fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::PrivacyPolicy => "new-privacy-policy",
        Kind::LegalNotice => "new-legal-notice",
        Kind::Cookies => "new-cookies",
        Kind::Terms => "new-terms",
        Kind::Other => "new-other",
    }
}
