//! `avenant translated`: a translation is said to be up to date, a section or all.

pub mod asked;

use crate::base::name::nearest;
use crate::base::{Arg, Code, Diagnostic, Digest, DocumentId, Report, SectionId};
use crate::cli::args::Request;
use crate::cli::commands::translate::{asked_documents, known_lang};
use crate::cli::misuse;
use crate::cli::outcome::Outcome;
use crate::cli::session;
use crate::edit::Edits;
use crate::edit::sheet::{self, Piece, Row, State};
use crate::edit::translated::recorded;
use crate::lang::Lang;
use crate::model::{Document, Site};
use crate::sys::{Failure, journal};
use crate::work::Speech;

use asked::Translated;

/// Runs the command.
///
/// # Errors
/// What the system refused; nothing is then recorded.
pub fn run(request: &Request, asked: &Translated, speech: &Speech) -> Result<Outcome, Failure> {
    let (session, _lock) = session::open_to_write(request, speech, "translated")?;
    let Some(site) = session.opened.site.clone() else {
        return session.refuse(session.check());
    };
    let found = known_lang(&asked.lang, &site, speech).and_then(|lang| {
        let documents = asked_documents(asked.document.as_ref(), &site, speech)?;
        let sheet = sheet::make(&site, &session.tree, &lang, &documents);
        let rows = sheet.rows.into_iter();
        let sections = rows.filter(|row| matches!(row.name.piece, Piece::Section(_)));
        if let Some(document) = prevailing(&site, &documents, &lang, asked) {
            return Err(of_prevailing(document, &lang, speech));
        }
        let rows = chosen(sections.collect(), asked, speech)?;
        Ok((lang, rows))
    });
    let (lang, rows) = match found {
        Ok(found) => found,
        Err(words) => return Ok(misuse::ended(&words)),
    };
    let waiting = rows.iter().filter(|row| is_waiting(row));
    let waiting: Vec<&Row> = waiting.collect();
    if waiting.is_empty() {
        session.say("translated-nothing", &[]);
        return Ok(Outcome::Done);
    }
    for row in &waiting {
        let args = [
            ("name", row.name.to_string().into()),
            ("heading", row.heading.as_str().into()),
            (
                "is-late",
                if row.state == State::Late {
                    "yes"
                } else {
                    "no"
                }
                .into(),
            ),
        ];
        session.say("translated-row", &args);
    }
    if asked.section.is_none() && !asked.yes {
        session.say("summary-nothing-written", &[]);
        session.say("translated-ask", &[]);
        return Ok(Outcome::Done);
    }
    let mut edits = Edits::default();
    for (document, sections) in by_document(&site, &waiting) {
        let Some(document) = site.document(&document) else {
            continue;
        };
        match recorded(&session.tree, document, &lang, &sections) {
            Ok(change) => edits.changes.extend(change),
            Err(_) => return session.refuse(unrecordable(&document.id)),
        }
    }
    journal::apply(&session.root, &edits)?;
    session.say("translated-done", &[("count", waiting.len().into())]);
    Ok(Outcome::Done)
}

fn is_waiting(row: &Row) -> bool {
    match row.state {
        State::Late | State::Unrecorded => true,
        State::Missing | State::Current | State::There => false,
    }
}

/// Returns the document in which the section asked for is one of a text that prevails.
fn prevailing<'a>(
    site: &'a Site,
    documents: &[DocumentId],
    lang: &Lang,
    asked: &Translated,
) -> Option<&'a Document> {
    let id = SectionId::parse(asked.section.as_ref()?.trim_start_matches('#'))?;
    let documents = documents.iter().filter_map(|id| site.document(id));
    let with = |document: &&Document| {
        let text = document.working.get(lang);
        text.is_some_and(|text| text.prose.section(&id).is_some())
    };
    let with: Vec<&Document> = documents.filter(with).collect();
    let is_authentic = |document: &&Document| document.authentic.contains(lang);
    with.first()
        .copied()
        .filter(|_| with.iter().all(is_authentic))
}

fn of_prevailing(document: &Document, lang: &Lang, speech: &Speech) -> String {
    let args: [(&str, Arg); 2] = [
        ("document", document.id.as_str().into()),
        ("language", lang.as_str().into()),
    ];
    let said = speech.say("translated-prevails", &args);
    let help = speech.say("translated-prevails-help", &args);
    misuse::refusal(&said, &help, speech)
}

/// Returns the rows asked for, or why there are none.
fn chosen(rows: Vec<Row>, asked: &Translated, speech: &Speech) -> Result<Vec<Row>, String> {
    let Some(typed) = &asked.section else {
        return Ok(rows);
    };
    let typed = typed.trim_start_matches('#');
    let is_it = |row: &&Row| matches!(&row.name.piece, Piece::Section(id) if id.as_str() == typed);
    let found: Vec<Row> = rows.iter().filter(is_it).cloned().collect();
    let refused = |said: String, help: String| Err(misuse::refusal(&said, &help, speech));
    match found.as_slice() {
        [] => {
            let ids = rows.iter().filter_map(|row| match &row.name.piece {
                Piece::Section(id) => Some(id.as_str()),
                Piece::Header | Piece::Front => None,
            });
            let near = nearest(typed, ids).unwrap_or("none");
            let args: [(&str, Arg); 2] = [("typed", typed.into()), ("near", near.into())];
            refused(
                speech.say("translated-no-section", &args),
                speech.say("translated-no-section-help", &args),
            )
        }
        [row] if row.state == State::Missing => {
            let args = [
                ("typed", typed.into()),
                ("heading", row.heading.as_str().into()),
            ];
            refused(
                speech.say("translated-missing", &args),
                speech.say("translated-missing-help", &args),
            )
        }
        [_] => Ok(found),
        _ => {
            let documents = found.iter().map(|row| row.name.document.to_string());
            let documents: Vec<String> = documents.collect();
            let args = [
                ("typed", typed.into()),
                ("documents", documents.join(", ").into()),
            ];
            refused(
                speech.say("translated-several", &args),
                speech.say("translated-several-help", &args),
            )
        }
    }
}

/// Sections with the digests of their source.
type Sections = Vec<(SectionId, Digest)>;

fn by_document(site: &Site, rows: &[&Row]) -> Vec<(DocumentId, Sections)> {
    let sections = |document: &DocumentId| {
        let rows = rows.iter().filter(|row| row.name.document == *document);
        let sections = rows.filter_map(|row| match &row.name.piece {
            Piece::Section(id) => Some((id.clone(), row.source)),
            Piece::Header | Piece::Front => None,
        });
        sections.collect::<Sections>()
    };
    let documents = site.config.documents.iter();
    let documents = documents.map(|document| (document.clone(), sections(document)));
    documents
        .filter(|(_, sections)| !sections.is_empty())
        .collect()
}

fn unrecordable(document: &DocumentId) -> Report {
    let mut report = Report::new();
    report.push(
        Diagnostic::new(Code::SHEET_REFUSED)
            .arg("fault", "record")
            .arg("name", format!("content/{document}/translations.toml"))
            .arg("words", "none"),
    );
    report
}
